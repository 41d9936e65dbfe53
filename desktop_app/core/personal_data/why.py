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


def why_column(kind: str, column: Judged) -> Message:
    """Why a whole column is of a kind."""
    total = column.evidence.n_distinct
    share = column.share(kind)
    if kind in checked() and share >= PARTLY:
        return _why_checked(kind, column, round(share * total), total)
    if column.share("damaged") >= ENOUGH:
        return msg(
            N_(
                "A spreadsheet cut the digits of {n} of {total} identifiers; the rest of each still points to a person."
            ),
            n=round(column.share("damaged") * total),
            total=total,
        )
    agreeing = round(max((column.listed(test) for test in SIGNS.get(kind, (kind,))), default=0.0) * total)
    values: dict[str, str | int | Message] = {
        "n": min(agreeing, total), "total": total, "kind": KINDS[kind].title, "header": column.header,
    }  # fmt: skip
    if column.says(kind) and agreeing:
        return Message(N_("The header says “{header}” and {n} of {total} distinct values agree: {kind}."), values)
    if column.says(kind):
        return Message(N_("The header says “{header}” and the values do not contradict it: {kind}."), values)
    if agreeing:
        return Message(
            N_("{n} of {total} distinct values look like it, although the header does not say so: {kind}."), values
        )
    return Message(N_("The columns beside it tell what it is: {kind}."), values)


def _why_checked(kind: str, column: Judged, n: int, total: int) -> Message:
    values: dict[str, str | int | Message] = {
        "n": n, "total": total, "kind": KINDS[kind].title, "header": column.header,
    }  # fmt: skip
    if column.says(kind):
        return Message(
            N_("{n} of {total} distinct values pass the check of such numbers and the header says “{header}”: {kind}."),
            values,
        )
    return Message(
        N_("{n} of {total} distinct values pass the check of such numbers, which chance does not explain: {kind}."),
        values,
    )


def possibly_lawful(why: Message) -> Message:
    """The same for what a transparency law may order to publish."""
    return msg(N_("{why} It is personal, but may be lawful to publish."), why=why)


def why_text(types: tuple[str, ...], n_cells: int, n_filled: int) -> Message:
    """Why a text needs attention."""
    if len(types) == 1:
        text = N_("Inside {n} of {total} texts there is: {kind}.")
        return msg(text, n=n_cells, total=n_filled, kind=KINDS[types[0]].title)
    text = N_("Inside {n} of {total} texts there are {n_kinds} kinds of data about people, for example: {kind}.")
    return msg(text, n=n_cells, total=n_filled, n_kinds=len(types), kind=KINDS[types[0]].title)
