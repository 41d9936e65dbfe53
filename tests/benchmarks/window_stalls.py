"""The longest stall of the real window and the memory of all its processes, over the whole way with a large CSV.

`python tests/benchmarks/window_stalls.py [ROWS] [--where] [--texts]` (200 000 rows of 20 columns by default). A timer of
5 ms runs in the window (offscreen) while every page does its work, up to the practice portal, or with `--texts` up to
the texts of a column; the longest gap beside each stage is printed as `STAGE longest_stall_ms=… over=… own_ms=…
seconds=…`, `over` being how many exceed 100 ms, and at last `longest_stall_ms=… own_ms=… peak_tree_mb=…` (proportional
set size where the system tells it, else resident). `own` leaves out the time the window's thread could run
but found no processor: on a busy machine that is most of it. `--where` names for each gap above 60 ms its parts (own
computing, waiting for a processor, the rest: waiting for the interpreter or the disk) and the lines where threads stood.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.journeys.window_driver import Officer

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

TICK_MS, SUSPECT_S, FELT_S = 5, 0.060, 0.100
HEADER = ("Expediente", "Fecha", "Cédula", "Nombres y apellidos", "Correo", "Teléfono", "Cantón", "Parroquia", "Servicio",
          "Monto (USD)", "Saldo", "Edad", "Sexo", "Código", "Unidad", "Responsable de área", "Estado", "Trimestre",
          "Calificación", "Observaciones")  # fmt: skip
GIVEN = ("María", "José", "Luis", "Ana", "Carlos", "Rosa", "Jorge", "Carmen", "Manuel", "Luz")
FAMILY = ("Quishpe", "Torres", "Vaca", "Lema", "Guamán", "Chicaiza", "Morales", "Andrade", "Zambrano", "Yamberla")
CANTONS = ("Quito", "Cuenca ", "Guayaquil", " Loja", "Ambato", "Ibarra", "Otavalo", "S/D")


def cedula(rng: random.Random) -> str:
    digits = [int(d) for d in f"{rng.randint(1, 24):02d}{rng.randint(0, 5)}{rng.randint(0, 999_999):06d}"]
    total = sum((d * 2 - 9 if d * 2 > 9 else d * 2) if i % 2 == 0 else d for i, d in enumerate(digits))
    return "".join(map(str, digits)) + str(-total % 10)


def row(rng: random.Random, number: int) -> tuple[str, ...]:
    given, family = rng.choice(GIVEN), f"{rng.choice(FAMILY)} {rng.choice(FAMILY)}"
    phone = f"09{rng.randint(10_000_000, 99_999_999)}"
    note = rng.choice(("", "Sin novedad", "Entrega completa", f"Llamar a {given} {family} al {phone}", "n/a"))
    amount = f"{rng.randint(0, 999)}.{rng.randint(0, 999):03d},{rng.randint(0, 99):02d}"
    return (
        f"EXP-{number}", f"{rng.randint(1, 28):02d}/{rng.randint(1, 12):02d}/2026", cedula(rng), f"{given} {family}",
        f"persona{number}@correo.example", phone, rng.choice(CANTONS), f"Parroquia {rng.randint(1, 90)}",
        rng.choice(("Terapia", "Ayuda técnica", "Consulta")), amount, str(rng.randint(0, 5000)),
        str(rng.randint(1, 90)), rng.choice("MF"), f"{rng.randint(0, 9999):04d}", rng.choice("ABCD"),
        "Gestión Social", rng.choice(("activo", "cerrado")), f"T{rng.randint(1, 4)}", str(rng.randint(1, 10)), note,
    )  # fmt: skip


def write_source(path: Path, n_rows: int) -> None:
    rng = random.Random(7)
    with path.open("w", encoding="cp1252", newline="") as out:
        out.write(";".join(HEADER) + "\r\n")
        out.writelines(";".join(row(rng, number)) + "\r\n" for number in range(n_rows))


class Watch:
    """Gaps of a timer in the window's thread; beside it a thread that looks where the window stands in a gap."""

    def __init__(self, look: bool) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.longest = self.own = 0.0
        self.over = 0
        self.gaps: list[tuple[float, str]] = []
        self._seen = ""
        self._last = 0.0  # what is done before the loop runs is no stall: nothing is shown yet
        self._computed = self._queued = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)
        self._window = threading.get_ident()
        path = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._statistics = os.open(path, os.O_RDONLY) if path.exists() else None
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        if look:
            self._thread.start()

    def _tick(self) -> None:
        now, computed, queued = time.perf_counter(), time.thread_time(), waited_for_processor(self._statistics)
        gap = now - self._last - TICK_MS / 1000 if self._last else 0.0
        mine, theirs = computed - self._computed, queued - self._queued
        self._last, self._computed, self._queued = now, computed, queued
        self.longest, self.own = max(self.longest, gap), max(self.own, gap - theirs)
        self.over += gap > FELT_S
        if gap > SUSPECT_S:
            parts = f"{gap * 1000:.0f} ms ({mine * 1000:.0f} computing, {theirs * 1000:.0f} without a processor)"
            self.gaps.append((gap - theirs, f"{parts}: {self._seen}"))
        self._seen = ""

    def _look(self) -> None:
        before = time.perf_counter()
        while not self._over.wait(0.005):
            now = time.perf_counter()
            late, before = now - before, now
            if self._last and (now - self._last > SUSPECT_S or late > SUSPECT_S):
                held = f"[interpreter held {late * 1000:.0f} ms] " if late > SUSPECT_S else ""
                text = held + self._places(others=bool(held))
                self._seen = self._seen if self._seen.startswith("[") and not held else text

    def _places(self, *, others: bool) -> str:
        mine = threading.get_ident()
        frames = sys._current_frames()
        found = [place(frames[self._window])]
        if others:
            found += [place(frame) for ident, frame in frames.items() if ident not in {self._window, mine}]
        return " || ".join(found)

    def take(self) -> dict[str, object]:
        """The longest gap and the longest own one in ms, how many are felt, and the suspects, since the last call."""
        where = [text for _, text in sorted(self.gaps, reverse=True)[:4]]
        found = {"ms": self.longest * 1000, "own": self.own * 1000, "over": self.over, "where": where}
        self.longest = self.own = 0.0
        self.over, self.gaps = 0, []
        return found

    def stop(self) -> None:
        self._timer.stop()
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()


def waited_for_processor(statistics: int | None) -> float:
    """Seconds this thread could have run but no processor was free; 0.0 where the system does not say.

    One call of the system only: each gives the interpreter away and may have to wait for it.
    """
    return int(os.pread(statistics, 80, 0).split()[1]) / 1e9 if statistics is not None else 0.0


def place(frame: FrameType | None, depth: int = 5) -> str:
    """Where a thread stands. Nothing is read and no frame kept: a painter in its locals would outlive its paint event."""
    steps = []
    while frame is not None and len(steps) < depth:
        code = frame.f_code
        steps.append(f"{code.co_filename.rpartition('/')[2]}:{frame.f_lineno} {code.co_name}")
        frame = frame.f_back
    return " < ".join(steps)


def go_the_way(source: Path, look: bool) -> None:
    """In the child: the window, every stage, one JSON line each."""
    from PySide6.QtWidgets import QApplication

    from desktop_app.app import demo
    from desktop_app.core.text import msg
    from tests.journeys.window_driver import Officer

    app = QApplication([])
    watch = Watch(look)
    officer = Officer()
    began = time.perf_counter()

    def stage(name: str) -> None:
        nonlocal began
        officer.pause(300)  # what the stage still paints belongs to it
        said = watch.take() | {"stage": name, "s": time.perf_counter() - began - 0.3}
        print(json.dumps(said), flush=True)
        began = time.perf_counter()

    def press(to: str) -> None:
        officer.wait(lambda: not officer.page.is_busy(), 600)
        officer.window.press_primary()
        officer.wait(lambda: officer.page.page_id == to, 600)
        officer.wait(lambda: not officer.page.is_busy(), 600)

    def answer(label: str) -> None:
        scan = officer.program.context.workspace.scan()  # remembered: the page has just made it
        officer.program.context.session.apply(msg(label), lambda project: demo.answer(project, scan))

    try:
        stage("start")
        officer.page.open_path(str(source))
        officer.wait(lambda: officer.page.page_id == "table" and not officer.page.is_busy(), 600)
        stage("open")
        press("personal")
        stage("personal")
        see_texts(officer, stage)
        if "--texts" in sys.argv:
            return
        answer("Decide")
        stage("decide")
        press("clean")
        stage("clean")
        press("describe")
        stage("scan again, describe")
        if officer.page.problem() is not None:
            raise SystemExit(f"describe: {officer.page.problem()}")
        officer.window.go("review")
        officer.wait(lambda: officer.page.page_id == "review" and not officer.page.is_busy(), 600)
        stage("review")
        answer("Confirm")
        officer.window.go("publish")
        officer.wait(lambda: officer.page.page_id == "publish" and not officer.page.is_busy(), 600)
        officer.page.choose("practice")
        officer.window.press_primary()
        officer.wait(lambda: officer.page.planned.plan is not None and not officer.page.is_busy(), 600)
        officer.window.press_primary()
        officer.wait(lambda: officer.page.ending.made is not None, 600)
        stage("publish")
    finally:
        watch.stop()
        officer.leave()
    del app


def see_texts(officer: "Officer", stage: Callable[[str], None]) -> None:
    """A column of texts: chosen, as many texts as fit, and shown as they are while the button is held."""
    page = officer.page
    page.select_named("Observaciones")
    texts = page._detail._texts
    officer.wait(lambda: not texts.isHidden(), 60)
    stage("choose texts")
    before = texts._rows
    texts._all.click()
    officer.wait(lambda: texts._rows is not before and texts._rows.is_whole, 60)
    stage("see texts")
    texts.hold.pressed.emit()
    stage("reveal texts")
    texts.hold.released.emit()
    page.choose("clean_free_text")
    stage("cover texts")


def tree_mb(pid: int) -> float:
    import psutil

    total = 0
    try:
        family = [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]
    except psutil.Error:
        return 0.0
    for process in family:
        try:
            memory = process.memory_full_info()
            total += getattr(memory, "pss", 0) or memory.rss
        except psutil.Error:
            continue
    return total / 2**20


def main() -> None:
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    n_rows = int(words[0]) if words else 200_000
    with tempfile.TemporaryDirectory() as temporary:
        source = Path(temporary) / "atenciones.csv"
        write_source(source, n_rows)
        environment = {**os.environ, "ALISTA_HOME": str(Path(temporary) / "alista")}
        environment |= {"QT_QPA_PLATFORM": "offscreen", "ALISTA_STALLS_SOURCE": str(source)}
        child = subprocess.Popen([sys.executable, __file__, *sys.argv[1:]], env=environment, stdout=subprocess.PIPE)
        peak, longest, own = [0.0], 0.0, 0.0
        over = threading.Event()

        def weigh() -> None:
            while not over.wait(0.3):
                peak[0] = max(peak[0], tree_mb(child.pid))

        scales = threading.Thread(target=weigh)
        scales.start()
        assert child.stdout is not None
        for line in child.stdout:
            said = json.loads(line)
            longest, own = max(longest, said["ms"]), max(own, said["own"])
            figures = f"longest_stall_ms={said['ms']:.0f} over={said['over']} own_ms={said['own']:.0f} seconds={said['s']:.1f}"
            print(f"{said['stage']:22} {figures}", flush=True)
            for text in said["where"] if "--where" in sys.argv else ():
                print(f"    {text}", flush=True)
        over.set()
        scales.join()
        if child.wait():
            raise SystemExit(child.returncode)
    print(f"rows={n_rows} longest_stall_ms={longest:.0f} own_ms={own:.0f} peak_tree_mb={peak[0]:.0f}")


if __name__ == "__main__":
    if source_ := os.environ.get("ALISTA_STALLS_SOURCE"):
        go_the_way(Path(source_), "--where" in sys.argv)
    else:
        main()
