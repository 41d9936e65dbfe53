"""The table after each beginning of a recipe, and what each step changes there: worked out once, however often asked.

An officer who switches a step off, moves or edits it asks for the same beginnings again and again. What lies before
the step that changed is remembered; only what comes after it is counted anew.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass

from desktop_app.core.cleaning.previews import Previews, Steps
from desktop_app.core.cleaning.recipe import applied
from desktop_app.core.cleaning.step import Recipe, Step, UnknownStep
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.table import Table

_KEPT = 400


@dataclass(frozen=True, slots=True)
class StepEffect:
    """What a step changed: cells; rows removed or with a changed cell; columns added, gone or renamed."""

    cells: int
    rows: int
    columns: int


class Prefixes:
    """Of one table; used from several threads. Nothing is run to make a prefix but what steps run themselves."""

    def __init__(self, raw: Table) -> None:
        self.previews = Previews(raw)
        self._tables: OrderedDict[Steps, Table] = OrderedDict({(): raw})
        self._effects: OrderedDict[tuple[Steps, Step], StepEffect] = OrderedDict()
        self._lock = threading.Lock()

    def after(self, recipe: Recipe) -> Table:
        """The table after the recipe (lazy), as `recipe.replay` makes it."""
        return self._after(applied(recipe))

    def effect(self, recipe: Recipe, position: int, progress: Progress = SILENT) -> StepEffect | None:
        """What the step at `position` changes after those before it (runs the plan); None for one not applied.

        Raises Cancelled.
        """
        entry = recipe[position]
        if not entry.enabled or isinstance(entry.step, UnknownStep):
            return None
        key = (applied(recipe[:position]), entry.step)
        with self._lock:
            known = self._effects.get(key)
        if known is None:
            known = self._counted(*key, progress)
            with self._lock:
                self._effects[key] = known
                while len(self._effects) > _KEPT:
                    self._effects.popitem(last=False)
        return known

    def known_effect(self, recipe: Recipe, position: int) -> StepEffect | None:
        """As `effect`, of what was counted before; runs nothing."""
        entry = recipe[position]
        if not entry.enabled or isinstance(entry.step, UnknownStep):
            return None
        with self._lock:
            return self._effects.get((applied(recipe[:position]), entry.step))

    def _counted(self, before: Steps, step: Step, progress: Progress) -> StepEffect:
        base, made = self._after(before), self._after((*before, step))
        cells, rows = self.previews.count(before, step, progress)
        old, new = ({c.id: c for c in table.columns} for table in (base, made))
        differ = sum(1 for i in old.keys() | new.keys() if old.get(i) != new.get(i))
        return StepEffect(cells, rows, differ)

    def _after(self, steps: Steps) -> Table:
        with self._lock:
            known = self._tables.get(steps)
        if known is None:
            known = steps[-1].apply(self._after(steps[:-1]))
            with self._lock:
                self._tables[steps] = known
                while len(self._tables) > _KEPT:
                    self._tables.pop(next(key for key in self._tables if key))
        return known
