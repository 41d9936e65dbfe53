"""Jobs: exactly one end, on the window's thread, whatever the work does."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QThread

from desktop_app.core.progress import Cancelled
from desktop_app.core.text import msg
from desktop_app.ui.jobs import Job, JobRunner, Latest


@pytest.fixture
def runner(qapp):
    runner = JobRunner()
    yield runner
    runner.close()


class Ends:
    """Notes every end of a job and the thread it was told on."""

    def __init__(self, job):
        self.told, self.threads = [], set()
        job.succeeded.connect(lambda result: self.note("succeeded", result))
        job.failed.connect(lambda error: self.note("failed", error))
        job.cancelled.connect(lambda: self.note("cancelled", None))

    def note(self, kind, value):
        self.told.append((kind, value))
        self.threads.add(QThread.currentThread())

    @property
    def kinds(self):
        return [kind for kind, _value in self.told]


def finish(qtbot, runner, job):
    ends = Ends(job)
    with qtbot.waitSignal(job.finished):
        runner.start(job)
    return ends


def test_a_result_arrives_on_the_window_thread(qtbot, qapp, runner):
    worked_on = []

    def work(progress):
        worked_on.append(QThread.currentThread())
        return 42

    ends = finish(qtbot, runner, Job(work))
    assert ends.told == [("succeeded", 42)]
    assert ends.threads == {qapp.thread()}
    assert worked_on[0] is not qapp.thread()


@pytest.mark.parametrize(
    "error",
    [ValueError("x"), KeyError("k"), SystemExit(3), KeyboardInterrupt(), GeneratorExit()],
    ids=lambda e: type(e).__name__,
)
def test_whatever_is_raised_is_one_failure(qtbot, runner, error):
    def work(progress):
        raise error

    ends = finish(qtbot, runner, Job(work))
    assert ends.kinds == ["failed"]
    assert isinstance(ends.told[0][1], Exception)


def test_an_app_error_arrives_as_itself(qtbot, runner):
    wanted = ValueError("the same object")

    def work(progress):
        raise wanted

    assert finish(qtbot, runner, Job(work)).told == [("failed", wanted)]


def test_cancelling_stops_the_work_where_it_reports(qtbot, runner):
    started, steps = threading.Event(), []

    def work(progress):
        started.set()
        while True:
            progress.at(len(steps), 0)
            steps.append(1)

    job = Job(work)
    ends = Ends(job)
    with qtbot.waitSignal(job.finished):
        runner.start(job)
        started.wait(5)
        job.cancel()
    assert ends.kinds == ["cancelled"]


def test_a_result_that_comes_after_cancelling_is_a_cancellation(qtbot, runner):
    going, go = threading.Event(), threading.Event()

    def work(progress):
        going.set()
        go.wait(5)
        return "late"

    job = Job(work)
    ends = Ends(job)
    with qtbot.waitSignal(job.finished):
        runner.start(job)
        going.wait(5)
        job.cancel()
        go.set()
    assert ends.kinds == ["cancelled"]


def test_work_cancelled_before_it_begins_never_runs(qtbot, runner):
    ran = []
    job = Job(lambda progress: ran.append(1))
    job.cancel()
    assert finish(qtbot, runner, job).kinds == ["cancelled"]
    assert ran == []


def test_progress_carries_big_counts_and_the_stage(qtbot, runner):
    stage = msg("Reading")
    job = Job(lambda progress: progress.at(3_000_000_000, 4_000_000_000, stage))
    seen = []
    job.progressed.connect(lambda *args: seen.append(args))
    finish(qtbot, runner, job)
    assert seen == [(3_000_000_000, 4_000_000_000, stage)]


def test_nothing_starts_before_the_runner_is_asked(qtbot, runner):
    ran = []
    Job(lambda progress: ran.append(1))
    qtbot.wait(50)
    assert ran == []


def test_the_runner_keeps_a_job_alive_until_its_end_and_no_longer(qtbot, runner):
    go, ends = threading.Event(), []

    def start():
        job = Job(lambda progress: go.wait(5))
        job.succeeded.connect(ends.append)
        runner.start(job)
        return weakref.ref(job)

    job = start()
    gc.collect()
    assert job() is not None
    go.set()
    qtbot.waitUntil(lambda: bool(ends))
    qtbot.waitUntil(lambda: runner.n_running == 0)
    assert ends == [True]


def test_two_jobs_run_at_once_and_a_third_waits(qtbot, runner):
    go, running = threading.Event(), []

    def work(progress):
        running.append(1)
        go.wait(5)

    jobs = [Job(work) for _ in range(3)]
    for job in jobs:
        runner.start(job)
    qtbot.waitUntil(lambda: len(running) == 2)
    qtbot.wait(50)
    assert len(running) == 2
    go.set()
    qtbot.waitUntil(lambda: runner.n_running == 0)


def test_closing_ends_every_job_and_waits(qapp):
    runner = JobRunner()
    started = threading.Event()

    def work(progress):
        started.set()
        while True:
            progress.at(0, 0)

    jobs = [Job(work) for _ in range(4)]
    ends = [Ends(job) for job in jobs]
    for job in jobs:
        runner.start(job)
    started.wait(5)
    runner.close()
    assert [e.kinds for e in ends] == [["cancelled"]] * 4
    assert runner.n_running == 0


def test_a_job_started_after_closing_is_cancelled(qtbot):
    runner = JobRunner()
    runner.close()
    job = Job(lambda progress: 1)
    assert finish(qtbot, runner, job).kinds == ["cancelled"]


def test_the_latest_job_wins_and_the_older_says_nothing(qtbot, runner):
    latest, results, going, go = Latest(runner), [], threading.Event(), threading.Event()

    def slow(progress):
        going.set()
        go.wait(5)
        return "old"

    old = Job(slow)
    old_ends = Ends(old)
    latest.start(old, results.append)
    going.wait(5)
    latest.start(Job(lambda progress: "new"), results.append)
    go.set()
    qtbot.waitUntil(lambda: runner.n_running == 0)
    assert results == ["new"]
    assert old_ends.kinds == ["cancelled"]
    assert not latest.is_busy


def test_the_latest_slot_passes_failures_and_cancellations(qtbot, runner):
    latest, told = Latest(runner), []

    def fail(progress):
        raise ValueError

    def stop(progress):
        raise Cancelled

    latest.start(Job(fail), told.append, lambda error: told.append(type(error)))
    qtbot.waitUntil(lambda: not latest.is_busy)
    latest.start(Job(stop), told.append, on_cancel=lambda: told.append("cancelled"))
    qtbot.waitUntil(lambda: not latest.is_busy)
    assert told == [ValueError, "cancelled"]


def test_cycles_are_collected_on_the_window_thread_only(qtbot, qapp, runner):
    """A widget in a cycle that a worker would collect is destroyed there, and Qt ends the process."""
    died_on = []

    class Cycle:
        def __init__(self):
            self.itself = self

        def __del__(self):
            died_on.append(threading.current_thread())

    def work(progress):
        for _ in range(5):
            kept = [[n] for n in range(20_000)]  # enough to call for a collection many times
            kept.append(kept)
            del kept

    for _ in range(10):
        Cycle()
    finish(qtbot, runner, Job(work))
    assert died_on == []
    qtbot.waitUntil(lambda: len(died_on) == 10, timeout=5000)
    assert set(died_on) == {threading.main_thread()}


@pytest.mark.parametrize("before", [True, False])
def test_closing_gives_the_collector_back_as_it_was(qapp, before):
    (gc.enable if before else gc.disable)()
    runner = JobRunner()
    assert not gc.isenabled()
    runner.close()
    assert gc.isenabled() is before
