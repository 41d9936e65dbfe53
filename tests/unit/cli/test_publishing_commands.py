"""The commands of publishing as a script uses them: exit codes, one JSON document, and nothing sent unasked."""

from dataclasses import replace

from desktop_app.app.paths import default_paths
from desktop_app.app.settings import SettingsStore
from desktop_app.core.errors import NotApproved, PlanNotApproved, WithdrawTooLate
from tests.leaving_samples import ROWS
from tests.queue_samples import a_folder, sha256


def stored(practice):
    return list(practice.files.iterdir())


def test_a_plan_is_printed_and_nothing_sent(alista, practice, tmp_path):
    folder = a_folder(tmp_path)
    code, plan = alista("publish", folder, "--portal", practice.url, "--plan")
    assert (code, plan["kind"], plan["needs_answer"]) == (0, "new", False)
    assert stored(practice) == []
    code, receipt = alista("publish", folder, "--portal", practice.url, "--approve-plan", plan["digest"][:12])
    assert (code, receipt["verified"], receipt["plan"]) == (0, True, plan["digest"])


def test_a_plan_with_warnings_is_refused_until_exactly_it_is_approved(alista, practice, tmp_path):
    assert alista("publish", a_folder(tmp_path / "uno"), "--portal", practice.url)[0] == 0
    fewer = a_folder(tmp_path / "dos", rows=ROWS[:4])
    before = {path.name: sha256(path) for path in stored(practice)}
    code, said = alista("publish", fewer, "--portal", practice.url)
    assert (code, said["error"]["code"]) == (3, PlanNotApproved.code)
    assert alista("publish", fewer, "--portal", practice.url, "--approve-plan", "0" * 16)[0] == 3
    assert {path.name: sha256(path) for path in stored(practice)} == before
    plan = alista("publish", fewer, "--portal", practice.url, "--plan")[1]
    assert plan["needs_answer"]
    assert {alarm["kind"] for alarm in plan["alarms"]} == {"half_gone"}
    code, receipt = alista("publish", fewer, "--portal", practice.url, "--approve-plan", plan["digest"])
    assert (code, receipt["verified"]) == (0, True)


def test_queued_without_a_network_and_sent_later(alista, practice, tmp_path):
    organization = ("--organization", "institucion-de-ejemplo")
    url = practice.url
    practice.stop()
    code, queued = alista("publish", a_folder(tmp_path), "--portal", url, *organization, "--later")
    assert code == 0
    assert alista("outbox", "list")[1]["items"][0]["state"] == "waiting"
    code, sent = alista("outbox", "send")
    assert (code, sent["items"][0]["problem"]) == (4, "ALI-401")
    practice._port = int(url.rpartition(":")[2])
    practice.start()
    code, sent = alista("outbox", "send")
    assert (code, sent["items"][0]["state"]) == (0, "done")
    assert sent["items"][0]["receipt"]["verified"]
    assert alista("outbox", "cancel", queued["item"])[0] == 0
    assert alista("outbox", "list")[1]["items"] == []


def test_receipt_and_withdrawal(alista, practice, tmp_path):
    alista("publish", a_folder(tmp_path), "--portal", practice.url)
    (made,) = alista("published", "list")[1]["published"]
    code, _ = alista("published", "receipt", made["id"], "--out", tmp_path / "comprobante.pdf")
    assert code == 0
    assert (tmp_path / "comprobante.pdf").read_bytes().startswith(b"%PDF")
    assert alista("published", "withdraw", made["number"])[0] == 0
    code, said = alista("published", "withdraw", made["number"])
    assert (code, said["error"]["code"]) == (3, WithdrawTooLate.code)


def test_where_the_institution_asks_for_approval_it_is_needed(alista, practice, tmp_path):
    SettingsStore(default_paths()).change(lambda s: replace(s, approval_required=True))
    folder = a_folder(tmp_path)
    code, said = alista("publish", folder, "--portal", practice.url)
    assert (code, said["error"]["code"]) == (3, NotApproved.code)
    there, back = tmp_path / "ida.zip", tmp_path / "vuelta.zip"
    digest = alista("review-package", "make", folder, "--out", there, "--name", "Ana")[1]["review"]["digest"]
    assert alista("review-package", "open", there)[1]["verdict"] is None
    assert alista("review-package", "approve", there, "--out", back, "--name", "Luis", "--seen", digest)[0] == 0
    assert alista("review-package", "accept", back, "--out", folder)[0] == 0
    assert alista("publish", folder, "--portal", practice.url)[1]["verified"]


def test_what_a_portal_said_is_known_without_asking_again(alista, practice):
    assert alista("portal", "facts", practice.url)[1]["facts"] is None
    assert alista("portal", "check", practice.url)[0] == 0
    url = practice.url
    practice.stop()
    known = alista("portal", "facts", url)[1]
    assert known["facts"]["version"] == "2.11.6"
    assert known["asked"]


def test_a_folder_as_target_keeps_its_series(alista, tmp_path):
    out = tmp_path / "salida"
    assert alista("publish", a_folder(tmp_path), "--to-folder", out)[1]["verified"]
    assert (out / "catalogo.jsonld").is_file()
