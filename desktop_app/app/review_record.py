"""What the institution can show about its review of personal data: who decided what, when and why. Never a value.

Everything is words in the language of the data, so that the record is read without the program.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop_app.app.checking.places import is_place, place_words
from desktop_app.app.project import Project, file_name
from desktop_app.app.translation import Translator
from desktop_app.core.countries import profile
from desktop_app.core.packaging.package import FileRole, Package
from desktop_app.core.personal_data.finding import MARKED, Decision, Finding, Scan
from desktop_app.core.personal_data.treatment import Parameter
from desktop_app.core.text import N_, Message


@dataclass(frozen=True, slots=True)
class ReviewedFinding:
    """One column or text: what was found, what was decided and on what ground. `rule` cites the law's article."""

    where: str
    kinds: tuple[str, ...]
    why: str
    decision: str
    answers: tuple[str, ...] = ()  # what was answered to the questions of the treatment
    legal_basis: str = ""
    rule: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file as it was scanned again. `as_table`: by columns; otherwise as texts."""

    name: str
    sha256: str
    size: int
    as_table: bool
    n_rows: int | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """The review of one package. `officer` is as typed by whoever decided, empty when nobody said so.

    `decided`: ISO 8601 with offset. `transparency`: the answer to the question of the table, None when not asked.
    `risk`: sentences about re-identification, empty when it was not measured.
    """

    officer: str
    decided: str
    source_name: str
    source_sha256: str
    n_rows: int
    findings: tuple[ReviewedFinding, ...]
    files: tuple[CheckedFile, ...]
    transparency: bool | None = None
    risk: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signing:
    """Who decides and when, as the caller knows it; `risk` as the disclosure report words it."""

    officer: str = ""
    decided: str = ""
    risk: tuple[Message, ...] = ()


def review_of(project: Project, scan: Scan, names: Mapping[str, str], package: Package, signing: Signing) -> Review:
    """The record of a package that was made; `names`: what the columns of the cleaned table are called, by id."""
    speech = Translator(project.dataset.language, project.country)
    work = project.table
    found = {finding.column_id: finding for finding in scan.findings}
    decided = {d.column_id: d for d in work.decisions if d.column_id in names or is_place(d.column_id)}
    order = [*found, *(column_id for column_id in decided if column_id not in found)]
    rows = tuple(
        _reviewed(column_id, found.get(column_id), decided.get(column_id), names, speech) for column_id in order
    )
    return Review(
        officer=signing.officer.strip(),
        decided=signing.decided,
        source_name=file_name(work.source.path),
        source_sha256=work.source.sha256,
        n_rows=scan.n_rows,
        findings=rows,
        files=tuple(CheckedFile(f.name, f.sha256, f.size, f.role is FileRole.DATA, f.n_rows) for f in package.files),
        transparency=work.transparency,
        risk=tuple(speech.render(line) for line in signing.risk),
    )


def without_cells(decision: Decision) -> Decision:
    """The decision without the answers that repeat a value of the data, and without what is noted about texts."""
    from desktop_app.core.personal_data import treatments

    hidden = treatments()[decision.treatment].noted | {p.name for p in _parameters(decision) if p.holds_cell}
    return replace(decision, params={k: v for k, v in decision.params.items() if k not in hidden})


def _reviewed(
    column_id: str,
    finding: Finding | None,
    decision: Decision | None,
    names: Mapping[str, str],
    speech: Translator,
) -> ReviewedFinding:
    from desktop_app.core.personal_data import treatments

    types = finding.types if finding else decision.types if decision else ()
    where = speech.render(place_words(column_id)) if is_place(column_id) else names.get(column_id, column_id)
    kinds = tuple(_kind(name, speech) for name in types)
    why = speech.render(finding.why) if finding else ""
    if decision is None:
        return ReviewedFinding(where, kinds, why, "")
    basis = next((b for b in profile(speech.country).legal_bases if b.id == decision.legal_basis), None)
    return ReviewedFinding(
        where=where,
        kinds=kinds,
        why=why,
        decision=speech.render(treatments()[decision.treatment].title),
        answers=_answers(decision, speech),
        legal_basis=speech.render(basis.title) if basis else "",
        rule=basis.source if basis else "",
        reason=decision.reason.strip(),
    )


def _kind(name: str, speech: Translator) -> str:
    from desktop_app.core.personal_data.wording import KINDS

    if name == MARKED:
        return speech.text(N_("Marked by whoever reviewed"))
    return speech.render(KINDS[name].title) if name in KINDS else name


def _answers(decision: Decision, speech: Translator) -> tuple[str, ...]:
    """The questions of the treatment with their answers, those that repeat a value left out."""
    said = []
    for parameter in _parameters(decision):
        if parameter.name in decision.params and not parameter.holds_cell:
            answer = decision.params[parameter.name]
            words = next((speech.render(o.label) for o in parameter.options if o.value == answer), str(answer))
            label = speech.render(parameter.label)
            said.append(f"{label} {words}" if label.endswith("?") else f"{label}: {words}")
    return tuple(said)


def _parameters(decision: Decision) -> tuple[Parameter, ...]:
    from desktop_app.core.personal_data import treatments

    return treatments()[decision.treatment].parameters
