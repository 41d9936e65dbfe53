"""What the page says about findings and decisions, free of Qt."""

from __future__ import annotations

from collections.abc import Collection, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.app.preparing import is_complete, is_void, open_findings
from desktop_app.app.project import Project, TableWork
from desktop_app.core.personal_data.finding import MARKED, Decision, Finding, Scan
from desktop_app.core.personal_data.text_review import LEFT, OF, is_each
from desktop_app.core.text import N_, Message, msg, msg_n

if TYPE_CHECKING:
    from desktop_app.core.personal_data.apply import Outcome

KEEP = "keep"
REVIEW = "review_texts"  # the choice to clean texts one by one: the treatment is the one that cleans them
CLEAN = "clean_free_text"
_SECONDS = 10  # to decide about one text
NOT_PERSONAL = "not_personal"  # the basis, in every country, of what is about no person
_SHORT = {
    "PERSON": msg(N_("name")),
    "EC_CEDULA": msg(N_("ID number")),
    "GT_DPI": msg(N_("DPI")),
    "EC_RUC": msg(N_("RUC")),
    "GT_NIT": msg(N_("NIT")),
    "PHONE": msg(N_("telephone")),
    "EMAIL": msg(N_("e-mail")),
    "PASSPORT": msg(N_("passport")),
    "ADDRESS": msg(N_("address")),
    "LICENSE_PLATE": msg(N_("plate")),
    "BANK_ACCOUNT": msg(N_("account")),
    "RECORD_ID": msg(N_("record")),
    "BIRTH_DATE": msg(N_("birth")),
    "HEALTH": msg(N_("health")),
    "OTHER_SENSITIVE": msg(N_("sensitive")),
}


@dataclass(frozen=True, slots=True)
class Status:
    """What a finding's pill shows; `settled` ones stay quiet."""

    words: Message
    settled: bool


def scan_key(project: Project) -> Hashable:
    """What the scan depends on; the same key means the same findings."""
    work = project.table
    return (
        work.source.sha256,
        work.source.encoding,
        work.sheet,
        work.region,
        project.country,
        work.marked,
        work.recipe,
    )


def decision_for(finding: Finding, work: TableWork) -> Decision | None:
    """The decision that settles a finding, complete or not."""
    return next((d for d in work.decisions if d.settles(finding)), None)


def kind_words(finding: Finding) -> tuple[Message, ...]:
    """The kinds of a finding in plain words: short ones inside a text, full ones for a column."""
    from desktop_app.core.personal_data import type_titles

    titles = type_titles()
    if finding.types == (MARKED,):
        return (msg(N_("Marked by you")),)
    if finding.free_text:
        return tuple(short_kind(name) for name in finding.types)
    return tuple(titles[name] for name in finding.types if name in titles)


_TOLD = (
    N_("Inside its only text there is data about people: {kinds}."),
    N_("Inside one of {total} texts there is data about people: {kinds}."),
    N_("Inside {n} of {total} texts there is data about people: {kinds}."),
)


def texts_why(finding: Finding, kinds: str) -> Message:
    """Why texts need attention, with how many hold each kind."""
    of_one, one, many = _TOLD
    words = of_one if finding.n_filled == 1 else one if finding.n_cells == 1 else many
    return msg(words, n=finding.n_cells, total=finding.n_filled, kinds=kinds)


def short_kind(name: str) -> Message:
    """One word for a kind of data, to stand inside a text."""
    from desktop_app.core.personal_data import type_titles

    return _SHORT.get(name) or type_titles().get(name) or msg(name)


def count_words(finding: Finding) -> Message | None:
    """How many cells show it; nothing for a column that only the officer knows about."""
    if not finding.n_filled:
        return None
    return msg_n(N_("{found} of {n} cell"), N_("{found} of {n} cells"), finding.n_filled, found=finding.n_cells)


def choice_of(decision: Decision) -> str:
    """The option that a decision was taken with."""
    return REVIEW if is_each(decision.params) else decision.treatment


def reviewed_words(decision: Decision) -> Message:
    """How many texts were reviewed."""
    total, left = (int(decision.params.get(name, 0)) for name in (OF, LEFT))
    return msg_n(N_("{done} of {n} reviewed"), N_("{done} of {n} reviewed"), total, done=total - left)


def minutes(n_texts: int) -> Message:
    """How long a review takes."""
    return msg_n(N_("About {n} minute."), N_("About {n} minutes."), max(1, round(n_texts * _SECONDS / 60)))


def status(finding: Finding, work: TableWork, lost: Collection[str] = ()) -> Status:
    """The words of a finding's pill; `lost`: keys that are not here."""
    from desktop_app.core.personal_data import treatments

    decision = decision_for(finding, work)
    if decision is None or is_void(decision, lost):
        return Status(msg(N_("To decide")), settled=False)
    if is_each(decision.params):
        done = is_complete(decision)
        return Status(reviewed_words(decision) if OF in decision.params else msg(N_("To review")), settled=done)
    if not is_complete(decision):
        words = msg(N_("Reason missing")) if decision.treatment == KEEP else msg(N_("Answer missing"))
        return Status(words, settled=False)
    if is_dismissed(decision):
        return Status(msg(N_("It is not personal")), settled=True)
    return Status(treatments()[decision.treatment].done_word, settled=True)


def outcome_words(said: Outcome, n_filled: int, n_rows: int) -> tuple[Message, ...]:
    """What a decision changes and takes away, in numbers: of a column with so many filled cells, of so many rows."""
    words = []
    if said.n_rows and said.n_rows == n_rows:
        all_of_them = (
            N_("{n} row will be removed, the only one: nothing of the table is left."),
            N_("All {n} rows will be removed: nothing of the table is left."),
        )
        words.append(msg_n(*all_of_them, said.n_rows))
    elif said.n_rows:
        words.append(msg_n(N_("{n} row will be removed."), N_("{n} rows will be removed."), said.n_rows))
    elif not said.n_changed:
        words.append(msg(N_("No cell changes: the column stays as it is.")))
    elif said.n_changed < n_filled:
        forms = N_("{n} of {total} cells changes."), N_("{n} of {total} cells change.")
        words.append(msg_n(*forms, said.n_changed, total=n_filled))
    if said.one_group:
        words.append(msg(N_("Only «Otros» is left: the column no longer tells anything apart.")))
    if said.n_emptied:
        words.append(
            msg_n(
                N_("{n} cell cannot be read and will be left empty."),
                N_("{n} cells cannot be read and will be left empty."),
                said.n_emptied,
            )
        )
    return tuple(words)


def is_dismissed(decision: Decision | None) -> bool:
    """Whether the officer said that it is not about people."""
    return decision is not None and decision.treatment == KEEP and decision.legal_basis == NOT_PERSONAL


def alike_open(scan: Scan, work: TableWork, finding: Finding, lost: Collection[str] = ()) -> tuple[Finding, ...]:
    """Other findings of exactly the same kind that wait for a decision; none where each text was looked at."""
    decision = decision_for(finding, work)
    if decision is not None and is_each(decision.params):
        return ()
    return tuple(
        f
        for f in open_findings(scan, work, lost)
        if f.column_id != finding.column_id and set(f.types) == set(finding.types) and f.free_text == finding.free_text
    )


def missing(scan: Scan, work: TableWork, lost: Collection[str] = ()) -> Message | None:
    """What keeps the officer from going on; None when every finding is settled."""
    n = len(open_findings(scan, work, lost))
    return msg_n(N_("{n} decision is missing"), N_("{n} decisions are missing"), n) if n else None


def progress_words(scan: Scan, work: TableWork, lost: Collection[str] = ()) -> Message | None:
    """How far the officer is, for the rail."""
    total = len(scan.findings)
    done = total - len(open_findings(scan, work, lost))
    return msg_n(N_("{done} of {n} decided"), N_("{done} of {n} decided"), total, done=done) if total else None


def lead(scan: Scan | None, selected: Finding | None) -> Message:
    """The sentence under the heading."""
    if scan is None:
        return msg(N_("We look for data about people in every cell. It happens on this computer."))
    if not scan.findings:
        return msg(N_("Nothing is published without your decision."))
    if selected is not None and selected.free_text:
        return msg(
            N_("A free text can say more than it seems. Look yourself too: the program does not see everything.")
        )
    return msg_n(
        N_("{n} column can identify a person. Decide about it; nothing is published without your decision."),
        N_("{n} columns can identify a person. Decide about each one; nothing is published without your decision."),
        len(scan.findings),
    )


def following_open(
    scan: Scan, work: TableWork, column_id: str, step: int = 1, *, lost: Collection[str] = ()
) -> Finding | None:
    """The next finding that waits, after (or before) the given column and around the end; None when none does."""
    waiting = {f.column_id for f in open_findings(scan, work, lost)}
    ids = [f.column_id for f in scan.findings]
    at = ids.index(column_id) if column_id in ids else -1
    for distance in range(1, len(ids) + 1):
        finding = scan.findings[(at + step * distance) % len(ids)]
        if finding.column_id in waiting and finding.column_id != column_id:
            return finding
    return None
