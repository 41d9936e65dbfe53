"""The one plain sentence that explains a finding: counts and the header, never a value."""

from __future__ import annotations

from desktop_app.core.personal_data.identifiers import checked
from desktop_app.core.personal_data.judges import ENOUGH, PARTLY, Judged
from desktop_app.core.personal_data.wording import KINDS
from desktop_app.core.text import N_, Message, msg

# What counts as agreeing for the types that have no test of their own name.
SIGNS = {
    "BIRTH_DATE": ("date", "number"),
    "AGE": ("number",),
    "SALARY": ("number",),
    "COORDINATES": ("coordinate", "number"),
    "ADDRESS": ("address",),
    "LICENSE_PLATE": ("plate",),
    "HEALTH": ("HEALTH", "HEALTH weak", "disease", "icd10"),
    "PHONE": ("PHONE", "dialled"),
}
# Of its only value, of one of several, of several: Spanish asks for a form of each.
_Forms = tuple[str, str, str]
_CHECKED_AND_SAID: _Forms = (
    N_("Its only value passes the check of such numbers and the header says “{header}”: {kind}."),
    N_("{n} of {total} distinct values passes the check of such numbers and the header says “{header}”: {kind}."),
    N_("{n} of {total} distinct values pass the check of such numbers and the header says “{header}”: {kind}."),
)
_CHECKED: _Forms = (
    N_("Its only value passes the check of such numbers, which chance does not explain: {kind}."),
    N_("{n} of {total} distinct values passes the check of such numbers, which chance does not explain: {kind}."),
    N_("{n} of {total} distinct values pass the check of such numbers, which chance does not explain: {kind}."),
)
_CUT: _Forms = (
    N_("A spreadsheet cut the digits of its only identifier; the rest still points to a person."),
    N_("A spreadsheet cut the digits of {n} of {total} identifiers; the rest of it still points to a person."),
    N_("A spreadsheet cut the digits of {n} of {total} identifiers; the rest of each still points to a person."),
)
_SAID_AND_AGREEING: _Forms = (
    N_("The header says “{header}” and its only value agrees: {kind}."),
    N_("The header says “{header}” and {n} of {total} distinct values agrees: {kind}."),
    N_("The header says “{header}” and {n} of {total} distinct values agree: {kind}."),
)
_AGREEING: _Forms = (
    N_("Its only value looks like it, although the header does not say so: {kind}."),
    N_("{n} of {total} distinct values looks like it, although the header does not say so: {kind}."),
    N_("{n} of {total} distinct values look like it, although the header does not say so: {kind}."),
)
_KIND_IN_TEXTS: _Forms = (
    N_("Inside its only text there is: {kind}."),
    N_("Inside one of {total} texts there is: {kind}."),
    N_("Inside {n} of {total} texts there is: {kind}."),
)
_KINDS_IN_TEXTS: _Forms = (
    N_("Inside its only text there are {n_kinds} kinds of data about people, for example: {kind}."),
    N_("Inside one of {total} texts there are {n_kinds} kinds of data about people, for example: {kind}."),
    N_("Inside {n} of {total} texts there are {n_kinds} kinds of data about people, for example: {kind}."),
)


def why_column(kind: str, column: Judged) -> Message:
    """Why a whole column is of a kind."""
    total = column.evidence.n_distinct
    share = column.share(kind)
    said: dict[str, Message] = {"kind": KINDS[kind].title}
    if kind in checked() and share >= PARTLY:
        forms = _CHECKED_AND_SAID if column.says(kind) else _CHECKED
        return _counted(forms, round(share * total), total, header=column.header, **said)
    if column.share("damaged") >= ENOUGH:
        return _counted(_CUT, round(column.share("damaged") * total), total)
    agreeing = round(max((column.listed(test) for test in SIGNS.get(kind, (kind,))), default=0.0) * total)
    if agreeing:
        forms = _SAID_AND_AGREEING if column.says(kind) else _AGREEING
        return _counted(forms, min(agreeing, total), total, header=column.header, **said)
    if column.says(kind):
        words = N_("The header says “{header}” and the values do not contradict it: {kind}.")
        return msg(words, header=column.header, **said)
    return msg(N_("The columns beside it tell what it is: {kind}."), **said)


def _counted(forms: _Forms, n: int, total: int, **values: str | int | Message) -> Message:
    of_one, one, many = forms
    return msg(of_one if total == 1 else one if n == 1 else many, n=n, total=total, **values)


def possibly_lawful(why: Message) -> Message:
    """The same for what a transparency law may order to publish."""
    return msg(N_("{why} It is personal, but may be lawful to publish."), why=why)


def why_text(types: tuple[str, ...], n_cells: int, n_filled: int) -> Message:
    """Why a text needs attention."""
    kind = KINDS[types[0]].title
    if len(types) == 1:
        return _counted(_KIND_IN_TEXTS, n_cells, n_filled, kind=kind)
    return _counted(_KINDS_IN_TEXTS, n_cells, n_filled, n_kinds=len(types), kind=kind)
