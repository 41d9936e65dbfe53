"""The risk that was measured, as plain data and as sentences for the record. Counts and column names, never values."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.disclosure.criteria import Criteria, Risk
from desktop_app.core.disclosure.uniqueness import Exposure
from desktop_app.core.text import N_, Message, msg, msg_n


@dataclass(frozen=True, slots=True)
class CountsReport:
    """A table of counts: `n_small` counts from 1 to `threshold` - 1 leave; `hides`: small ones were emptied."""

    threshold: int
    n_small: int
    hides: bool = False
    reason: str = ""

    @property
    def risk(self) -> Risk:
        """A small count points at few people, but names no combination: never more than medium."""
        return Risk.MEDIUM if self.n_small else Risk.LOW

    @property
    def title(self) -> Message:
        """The word in a sentence."""
        return self.risk.title

    def lines(self) -> tuple[Message, ...]:
        """For the private record."""
        said = [
            msg(N_("Risk with these criteria: {word}."), word=self.risk.word),
            msg_n(
                N_("{n} cell counts fewer than {threshold} people."),
                N_("{n} cells count fewer than {threshold} people."),
                self.n_small,
                threshold=self.threshold,
            ),
        ]
        if self.hides:
            said.append(msg(N_("Small counts were left empty, with others by which they could be computed.")))
        if self.reason.strip():
            said.append(msg(N_("Left as it is, because: {reason}"), reason=self.reason.strip()))
        return tuple(said)

    def advice(self) -> Message | None:
        """One sentence for the review; None when no small count leaves."""
        return self.lines()[1] if self.n_small else None


@dataclass(frozen=True, slots=True)
class Report:
    """`columns`: names of the quasi-identifiers; `asked` the criteria, `k` and `l` what the table has (l 0: no such).

    `accepted`: names of columns changed by a suggestion; `hides`: cells of rows that stood out were emptied.
    `reason`: the officer's sentence for leaving the risk.
    """

    columns: tuple[str, ...]
    asked: Criteria
    found: Exposure
    accepted: tuple[str, ...] = ()
    hides: bool = False
    reason: str = ""

    @property
    def risk(self) -> Risk:
        """The word."""
        return self.found.risk

    @property
    def title(self) -> Message:
        """The word in a sentence."""
        return self.found.risk.title

    def lines(self) -> tuple[Message, ...]:
        """For the private record; short sentences."""
        found = self.found
        said = [
            msg(N_("Columns by which somebody could be recognised: {columns}."), columns=", ".join(self.columns)),
            msg(N_("Risk with these criteria: {word}."), word=found.risk.word),
            msg(
                N_("Equal rows in the smallest group: {found}; at least {asked} are asked for."),
                found=found.k,
                asked=self.asked.k,
            ),
            msg_n(N_("{n} row is unique."), N_("{n} rows are unique."), found.n_unique),
            msg_n(
                N_("{n} row is in a group that is too small."), N_("{n} rows are in groups that are too small."),
                found.n_under,
            ),
        ]  # fmt: skip
        if found.l:
            said.append(msg(N_("Different sensitive values in the group that has fewest: {n}."), n=found.l))
        if self.accepted:
            said.append(msg(N_("Changed to lower the risk: {columns}."), columns=", ".join(self.accepted)))
        if self.hides:
            said.append(msg(N_("Cells of rows that stood out were left empty.")))
        if self.reason.strip():
            said.append(msg(N_("Left as it is, because: {reason}"), reason=self.reason.strip()))
        return tuple(said)

    def advice(self) -> Message | None:
        """One sentence for the review; None when the risk is low."""
        if self.risk is Risk.LOW:
            return None
        if self.found.n_unique:
            return msg_n(
                N_("{n} row is unique by {columns}: whoever knows the person would find it."),
                N_("{n} rows are unique by {columns}: whoever knows the person would find them."),
                self.found.n_unique,
                columns=" + ".join(self.columns),
            )
        return msg_n(
            N_("{n} row is in a group that is too small: {columns}."),
            N_("{n} rows are in groups that are too small: {columns}."),
            self.found.n_exposed,
            columns=" + ".join(self.columns),
        )
