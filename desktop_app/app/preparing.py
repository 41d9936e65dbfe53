"""From the original to the protected table: read -> clean -> treat, in this order (docs/decisions/order.md).

Decisions about people are taken before cleaning and carried out after it, on what cleaning made of the data, so that
removing an identifier never makes different people look repeated. Every function can run in a worker thread.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop_app.app.code_keys import KEY, SERIES, CodeKeys, key_fingerprint, needs_key
from desktop_app.app.identities import with_identities
from desktop_app.app.project import Disclosure, Project, SourceFile, TableWork
from desktop_app.core.errors import (
    FileCorrupt,
    FileProtected,
    PasswordWrong,
    ProtectedOtherwise,
    SourceChanged,
    TextReviewOutdated,
    Undecided,
)
from desktop_app.core.personal_data.finding import MARKED, Decision, Finding, Scan, Sensitivity, undecided
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.reading.source import UNSAID, Answers, Opened, Region
from desktop_app.core.table import Table
from desktop_app.core.text import N_, msg

if TYPE_CHECKING:
    from desktop_app.core.personal_data.treatment import TreatmentContext

SEVERAL = 2


class Reader(Protocol):
    """Opens a file; the child process in the program, a direct call in tests."""

    def open_source(
        self,
        path: Path,
        working: Path,
        answers: Answers = UNSAID,
        *,
        progress: Progress = SILENT,
        on_preview: Callable[[Opened], None] | None = None,
    ) -> Opened:
        """As `desktop_app.core.reading.open_source`."""
        ...


@dataclass(frozen=True, slots=True)
class Protected:
    """The table as it will leave, what was found in the cleaned one, and the decisions that were carried out."""

    table: Table
    scan: Scan
    decisions: tuple[Decision, ...]


def source_of(opened: Opened) -> SourceFile:
    """What the project remembers of an opened file."""
    return SourceFile(
        path=str(opened.path),
        sha256=opened.sha256,
        size=opened.size,
        modified=opened.modified,
        format=opened.format,
        encoding=opened.encoding,
        delimiter=opened.delimiter,
        member=opened.member,
    )


def unlocked(read: Callable[[Answers], Opened], answers: Answers = UNSAID) -> Opened:
    """What `read` gives; a file that Excel locked with its own password opens without asking, as it does in Excel."""
    try:
        return with_identities(read(answers))
    except FileProtected as problem:
        if answers.password is not None:
            raise
        asked = problem
    try:
        return with_identities(read(replace(answers, password="")))
    except (PasswordWrong, ProtectedOtherwise, FileCorrupt):
        raise asked from None


def read_again(
    source: SourceFile, working: Path, reader: Reader, progress: Progress = SILENT, *, password: str | None = None
) -> Opened:
    """Open the original of a saved project; raises SourceChanged when it is not the same file any more.

    A password is never saved: FileProtected asks for it again.
    """
    answers = Answers(source.encoding, source.delimiter, source.member, password)
    path = Path(source.path)
    opened = unlocked(lambda given: reader.open_source(path, working, given, progress=progress), answers)
    if source.sha256 and opened.sha256 != source.sha256:
        raise SourceChanged(file=opened.path.name)
    return opened


def choose_sheet(opened: Opened, sheet_name: str = "") -> TableWork:
    """A table of the file, with the region found in that sheet (default: the likeliest sheet)."""
    from desktop_app.core.reading import sheet_names_first_guess

    name = sheet_name or sheet_names_first_guess(opened)
    sheet = opened.sheet(name)
    return TableWork(id="t1", source=source_of(opened), sheet=name, region=sheet.regions[0] if sheet.regions else None)


def raw_table(opened: Opened, work: TableWork) -> Table:
    """The chosen table as it is in the file, all text."""
    from desktop_app.core.reading import make_table
    from desktop_app.core.reading.choices import stack

    first = (opened.sheet(work.sheet), work.region or Region((), 0, -1, ()))
    if not work.stacked:
        return make_table(*first)
    return stack([first, *((opened.sheet(part.sheet), part.region) for part in work.stacked)], work.sheet_column)


def clean_table(raw: Table, work: TableWork) -> Table:
    """The table after the recipe (lazy)."""
    from desktop_app.core.cleaning import replay

    return replay(raw, work.recipe)


def find_people(table: Table, work: TableWork, country: str, progress: Progress = SILENT) -> Scan:
    """What the scan finds plus the columns the officer marked himself."""
    from desktop_app.core.personal_data import scan

    return with_marked(scan(table, country=country, progress=progress), table, work)


def with_marked(found: Scan, table: Table, work: TableWork) -> Scan:
    """A scan plus the columns the officer marked himself."""
    seen = {f.column_id for f in found.findings}
    own = tuple(
        _marked(table, column_id) for column_id in work.marked if column_id not in seen and column_id in table.ids
    )
    return replace(found, findings=(*found.findings, *own))


def open_findings(scan: Scan, work: TableWork, lost: Collection[str] = ()) -> tuple[Finding, ...]:
    """Findings that wait for a decision; keeping without a reason and its legal basis is none yet.

    `lost`: fingerprints of keys that are not here, and reviews of texts that have changed: what was decided with one
    waits again.
    """
    done = (d for d in work.decisions if is_complete(d) and not is_void(d, lost))
    return undecided(scan.findings, tuple(done))


def is_void(decision: Decision, lost: Collection[str]) -> bool:
    """Whether a decision was taken with a key that is not here, or is a review of texts that have changed."""
    from desktop_app.core.personal_data.text_review import CELLS

    return decision.params.get(KEY) in lost or decision.params.get(CELLS) in lost


def outdated_reviews(table: Table, decisions: Iterable[Decision], key: bytes) -> tuple[Decision, ...]:
    """Reviews in which texts were marked or emptied that `table` does not have (runs the plan)."""
    from desktop_app.core.personal_data.text_list import gone_texts
    from desktop_app.core.personal_data.text_review import is_each, review_of

    return tuple(
        d
        for d in decisions
        if is_each(d.params)
        and d.column_id in table.ids
        and d.params.get(KEY) == key_fingerprint(key)
        and gone_texts(table, d.column_id, review_of(d.params), key)
    )


def is_complete(decision: Decision) -> bool:
    """Whether nothing is missing from a decision: what is kept needs the officer's sentence and a legal basis.

    Rows with a value need that value; texts decided one by one need a look at each.
    """
    from desktop_app.core.personal_data.text_review import is_reviewed

    if not is_reviewed(decision.params):
        return False
    if decision.treatment == "remove_rows" and decision.params.get("which") == "value":
        return bool(str(decision.params.get("value", "")).strip())
    return decision.treatment != "keep" or bool(decision.reason.strip() and decision.legal_basis)


def protect(table: Table, work: TableWork, scan: Scan, keys: CodeKeys, country: str = "ec") -> Protected:
    """Carry out the decisions on the cleaned table, of which `scan` is the scan, and hide who stands out; lazy.

    Raises Undecided when a finding has no decision, CodeKeyMissing or TextReviewUnreadable when the key of codes or of
    texts decided one by one is not here, TextReviewOutdated when such texts have changed. Keys are asked only for them.
    """
    from desktop_app.core.personal_data import apply_decisions
    from desktop_app.core.personal_data.treatment import TreatmentContext

    waiting = open_findings(scan, work)
    if waiting:
        raise Undecided(n=len(waiting))
    decisions = tuple(d for d in work.decisions if d.column_id in table.ids)
    context = TreatmentContext(
        key=keys.own() if needs_key(decisions) else None,
        series_key=keys.series() if needs_key(decisions, SERIES) else None,
        country=country,
    )
    changed = outdated_reviews(table, decisions, context.key) if context.key else ()
    if changed:
        raise TextReviewOutdated(column=table.column(changed[0].column_id).name)
    treated = apply_decisions(table, decisions, scan, context)
    return Protected(_hidden(treated, Protected(table, scan, decisions), work.disclosure, context), scan, decisions)


def _hidden(treated: Table, subject: Protected, choice: Disclosure, context: TreatmentContext) -> Table:
    """The treated table without who stands out; what few rows have is looked for again when rows have gone."""
    from desktop_app.core.personal_data.apply import count_again, removes_rare

    hides = choice.hide or choice.small_cells
    if not hides and sum(removes_rare(d) for d in subject.decisions) < SEVERAL:
        return treated
    from desktop_app.app.disclosing.counting import answering
    from desktop_app.app.disclosing.hiding import hidden

    beside = (answering(subject.table, subject.scan) if choice.small_cells else None) or ()
    table = hidden(treated, choice, beside)
    while (again := count_again(table, subject.decisions, context)) is not None:  # each time fewer values are left
        table = hidden(again, choice, beside)
    return table


def relax_for_transparency(project: Project, scan: Scan, *, answer: bool) -> Project:
    """The one question of the table: a yes keeps what the law orders to publish, with the article recorded.

    Only findings that the scan marks as lawful to publish (an official's name, post, pay) are kept by it; an answer
    taken back removes what it had decided and nothing else.
    """
    from desktop_app.core.countries import profile

    basis = profile(project.country).legal_bases[0]
    work = project.table
    others = tuple(d for d in work.decisions if d.params.get("by") != "transparency")
    decided = {d.column_id for d in others}
    given = (
        tuple(
            Decision(f.column_id, f.types, "keep", basis.source, basis.id, {"by": "transparency"})
            for f in scan.findings
            if f.lawful_public and f.column_id not in decided
        )
        if answer
        else ()
    )
    changed = replace(work, transparency=answer, decisions=(*others, *given))
    return replace(project, tables=(changed, *project.tables[1:]))


def _marked(table: Table, column_id: str) -> Finding:
    return Finding(
        column_id=column_id,
        column_name=table.column(column_id).name,
        types=(MARKED,),
        sensitivity=Sensitivity.DIRECT,
        confidence=1.0,
        why=msg(N_("You marked this column as personal data.")),
        n_cells=0,
        n_filled=0,
    )
