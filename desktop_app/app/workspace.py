"""Workspace: the open project and everything that can always be rebuilt from it (file as read, scan, package).

The window calls `begin`, `resume` and `close` from its own thread; every method that takes a `Progress` is slow and
runs in a worker. Results are remembered by what they were made from, so going back and forth costs nothing.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from desktop_app.app import describing, packing, preparing, published, recovery
from desktop_app.app.autosave import Autosaver, SaveCallback, load_newest
from desktop_app.app.cleaning import made_suggestions, makers, suggestions
from desktop_app.app.code_keys import code_keys
from desktop_app.app.credentials import Credentials
from desktop_app.app.earlier import earlier
from desktop_app.app.institution import institution_of
from desktop_app.app.paths import Paths, private_folder
from desktop_app.app.portal_facts import known_published
from desktop_app.app.portals import known_portals
from desktop_app.app.project import Project, TableWork, new_project
from desktop_app.app.publishing import Order, publish_folder
from desktop_app.app.review_record import Signing
from desktop_app.app.session import Session
from desktop_app.app.settings import SettingsStore
from desktop_app.core.cleaning.step import Suggestion
from desktop_app.core.metadata.dataset import Dataset
from desktop_app.core.personal_data.finding import Scan
from desktop_app.core.progress import SILENT, Progress
from desktop_app.core.publishing.portal import Portal
from desktop_app.core.publishing.receipt import Receipt
from desktop_app.core.reading.source import UNSAID, Answers, Opened
from desktop_app.core.table import Table
from desktop_app.core.text import Message

if TYPE_CHECKING:
    from desktop_app.app.disclosing.assessing import Assessment
    from desktop_app.app.previewing import Preview
    from desktop_app.app.repeating.repetition import Repetition
    from desktop_app.core.cleaning.prefixes import Prefixes
    from desktop_app.core.metadata.carrying import Past

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Services:
    """What is wired once at start."""

    paths: Paths
    settings: SettingsStore
    credentials: Credentials
    reader: preparing.Reader


class Workspace:
    """One open project at a time."""

    def __init__(self, services: Services, saved: SaveCallback | None = None) -> None:
        self.services = services
        self.session: Session | None = None
        self.opened: Opened | None = None
        self.repetition: Repetition | None = None  # what is carried and asked in the open project, once it is known
        self._saved = saved
        self._memory: dict[str, tuple[Hashable, object]] = {}
        self._lock = threading.Lock()

    @property
    def project(self) -> Project:
        """The open project; AssertionError when none is open."""
        assert self.session is not None
        return self.session.project

    def open_file(
        self,
        path: Path,
        progress: Progress = SILENT,
        answers: Answers = UNSAID,
        on_preview: Callable[[Opened], None] | None = None,
    ) -> Opened:
        """Read a file into a private working copy of its own.

        `on_preview` is called once, in the worker's thread, with the first rows of a large file (`Opened.is_preview`):
        something to look at, with no project over it. Its folder goes with the working copy, or when reading fails.
        """
        working = Path(tempfile.mkdtemp(prefix="open-", dir=self.services.paths.all_working))
        try:
            open_source = partial(self.services.reader.open_source, path, working)
            read = partial(open_source, progress=progress, on_preview=on_preview)
            return preparing.unlocked(read, answers)
        except BaseException:
            shutil.rmtree(working, ignore_errors=True)
            raise

    def begin(self, opened: Opened) -> Session:
        """Start a project over a file that was read."""
        self.close()
        settings = self.services.settings.settings
        project = new_project(datetime.now().astimezone().isoformat(timespec="seconds"), settings.country)
        work = preparing.choose_sheet(opened)
        dataset = Dataset(institution=settings.institution, acronym=settings.acronym, contact=settings.contact)
        self._open(replace(project, tables=(work,), dataset=dataset), None)
        self.opened = opened
        return self._started()

    def begin_repetition(self, opened: Opened, made: Repetition) -> Session:
        """Start the project that repeats an earlier one over a file that was read."""
        self.close()
        self._open(made.project, None)
        self.opened, self.repetition = opened, made
        return self._started()

    def resume(self, folder: Path) -> Session:
        """Open a saved project; its file is read again by `reopen`. Raises ProjectDamaged, ProjectTooNew."""
        self.close()
        project, history = load_newest(folder)
        self._open(project, history)
        return self._started()

    def reopen(self, progress: Progress = SILENT, password: str | None = None) -> Opened:
        """Read the original of the open project again; raises FileGone, SourceChanged and the reading errors.

        FileProtected asks for a password, as it did the first time: it is never kept.
        """
        working = self.services.paths.working(self.project.id)
        source, reader = self.project.table.source, self.services.reader
        self.opened = preparing.read_again(source, working, reader, progress, password=password)
        return self.opened

    def read_with_encoding(self, encoding: str, progress: Progress = SILENT) -> Opened:
        """Read the original again in the encoding the officer chose."""
        source = self.project.table.source
        self.opened = self.open_file(Path(source.path), progress, Answers(encoding, member=source.member))
        return self.opened

    def raw(self) -> Table:
        """The chosen table as it is in the file."""
        return self._remember("raw", self._table_key(), lambda: preparing.raw_table(self._file(), self.project.table))

    def cleaned(self) -> Table:
        """The table after the recipe (lazy)."""
        return self.prefixes().after(self.project.table.recipe)

    def prefixes(self) -> Prefixes:
        """The table after each beginning of the recipe, remembered."""
        from desktop_app.core.cleaning.prefixes import Prefixes

        return self._remember("prefixes", self._table_key(), lambda: Prefixes(self.raw()))

    def scan(self, progress: Progress = SILENT) -> Scan:
        """Findings in the table as it is now: as in the file at first, as cleaned once there is a recipe."""
        project = self.project
        table, unmarked = self.cleaned(), replace(project.table, marked=())
        found = self._remember(
            "scan",
            (*self._table_key(), project.country, project.table.recipe),
            lambda: preparing.find_people(table, unmarked, project.country, progress),
        )
        return preparing.with_marked(found, table, project.table)

    def suggestions(self, progress: Progress = SILENT) -> tuple[Suggestion, ...]:
        """Corrections that the table asks for."""
        country = self.project.country
        return self._remember(
            "suggestions", (*self._table_key(), country), lambda: suggestions(self.raw(), country, progress)
        )

    def makers(self) -> dict[int, tuple[str, ...]]:
        """Places in the recipe of the steps that make columns, with the ids of those columns."""
        return makers(self.prefixes(), self.project.table.recipe)

    def made_suggestions(self, progress: Progress = SILENT) -> tuple[Suggestion, ...]:
        """Corrections that the columns made by the recipe ask for."""
        country, recipe = self.project.country, self.project.table.recipe
        upto = recipe[: max(self.makers(), default=-1) + 1]
        return self._remember(
            "made suggestions",
            (*self._table_key(), country, upto),
            lambda: made_suggestions(self.prefixes(), upto, country, progress),
        )

    def describe(self, progress: Progress = SILENT) -> tuple[Dataset, dict[str, Message]]:
        """A description filled in from what can be known, and where each answer comes from."""
        from desktop_app.core.metadata import Evidence, suggest_dataset
        from desktop_app.core.profiling import profile_table

        work, opened = self.project.table, self._file()
        table = self.cleaned()
        titles, notes = region_texts(opened, work)
        evidence = Evidence(
            file_name=opened.path.name,
            title_rows=titles,
            note_rows=notes,
            table=table,
            profiles=profile_table(table, progress=progress),
            country=self.project.country,
            institution=institution_of(self.services.settings.settings),
            private=describing.private_ids(self.scan(progress)),
            past=self.earlier(),
        )
        return suggest_dataset(evidence)

    def earlier(self) -> tuple[Past, ...]:
        """What was described here before, the newest first, then what portals show; reads the other projects."""
        paths, settings = self.services.paths, self.services.settings.settings
        return (*earlier(paths, self.project.id), *known_published(paths, known_portals(settings)))

    def leaving(self, progress: Progress = SILENT) -> describing.Leaving:
        """What is known of the columns that will leave: cleaned, without those decided to be removed."""
        work = self.project.table
        treated = tuple((d.column_id, d.treatment) for d in work.decisions)
        return self._remember(
            "leaving",
            (*self._table_key(), self.project.country, work.recipe, work.marked, treated),
            lambda: describing.leaving_columns(self.raw(), self.cleaned(), work, self.scan(progress), progress),
        )

    def assess(self, progress: Progress = SILENT) -> Assessment:
        """Who could be recognised in the table as it would leave now, and ways out."""
        from desktop_app.app.disclosing.assessing import Subject, assess

        project = self.project
        work = project.table
        year = datetime.now().astimezone().year

        def measured() -> Assessment:
            return assess(Subject(self.cleaned(), work, self.scan(progress), project.country, year), progress)

        key = (
            *self._table_key(),
            project.country,
            work.recipe,
            work.marked,
            repr(work.decisions),
            work.disclosure.measured,
        )
        return self._remember("risk", key, measured)

    def package_folder(self) -> Path:
        """Where the package of the open project is written."""
        return private_folder(self.services.paths.projects / self.project.id) / "package"

    def pack(self, progress: Progress = SILENT) -> packing.Packed:
        """Write, validate and scan the package again."""
        project, services = self.project, self.services
        officer = services.settings.settings.officer
        making = packing.Making(
            scan=self.scan(progress),
            opened=self._file(),
            out=self.package_folder(),
            today=datetime.now().astimezone().date().isoformat(),
            keys=code_keys(project, services.credentials),
            signing=Signing(officer, datetime.now().astimezone().isoformat(timespec="seconds")),
        )
        key = (*self._table_key(), project.tables, project.dataset, project.formats, project.guard, officer)
        return self._remember("package", key, lambda: packing.pack(project, making, progress))

    def preview(self, progress: Progress = SILENT) -> Preview:
        """The data as the portal will show it, from the package that was made last; KeyError when none was."""
        from desktop_app.app.previewing import make_preview

        with self._lock:
            key, packed = self._memory["package"]
        assert isinstance(packed, packing.Packed)
        return self._remember("preview", key, lambda: make_preview(packed, progress))

    def publish(self, portal: Portal, order: Order, progress: Progress = SILENT) -> Receipt:
        """Publish the package that was checked, under the default plan, and keep its receipt."""
        receipt = publish_folder(self.package_folder(), portal, order, progress)
        published.remember(self.services.paths, receipt)
        return receipt

    def close(self) -> None:
        """Save, let the project go and delete its working copy."""
        if self.session is None:
            return
        folder = self.services.paths.projects / self.project.id
        self.session.close()
        recovery.unlock(folder)
        shutil.rmtree(self.services.paths.working(self.project.id), ignore_errors=True)
        if self.opened is not None:
            for sheet in self.opened.sheets[:1]:
                shutil.rmtree(sheet.grid.parent, ignore_errors=True)
        self.session = self.opened = self.repetition = None
        self._memory.clear()

    def _open(self, project: Project, history: object) -> None:
        from desktop_app.app.history import History

        folder = private_folder(self.services.paths.projects / project.id)
        recovery.lock(folder)
        kept = history if isinstance(history, History) else None
        autosave = Autosaver(folder, self._saved)
        self.session = Session(project, kept, autosave)
        autosave.put(project, kept or History())

    def _started(self) -> Session:
        assert self.session is not None
        return self.session

    def _file(self) -> Opened:
        assert self.opened is not None
        return self.opened

    def _table_key(self) -> tuple[Hashable, ...]:
        return self.project.table.cut

    def _remember(self, name: str, key: Hashable, make: Callable[[], T]) -> T:
        with self._lock:
            known = self._memory.get(name)
        if known is not None and known[0] == key:
            return known[1]  # type: ignore[return-value]
        made = make()
        with self._lock:
            self._memory[name] = (key, made)
        return made


def region_texts(opened: Opened, work: TableWork) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines above the table (titles) and below it (notes), as plain text; nothing of what the sheet hides."""
    import polars as pl

    from desktop_app.core.reading.source import is_inside
    from desktop_app.core.table import ROW

    region = work.region
    if region is None:
        return (), ()
    sheet = opened.sheet(work.sheet)
    rows = [row for row in (*region.title_rows, *region.note_rows) if not is_inside(row, sheet.hidden_rows)]
    wanted = [row + 1 for row in rows]
    seen = [f"c{j}" for j in range(sheet.n_columns) if not is_inside(j, sheet.hidden_columns)]
    frame = pl.scan_parquet(sheet.grid).select(ROW, *seen).filter(pl.col(ROW).is_in(wanted)).collect()
    lines = {row[0]: " ".join(cell for cell in row[1:] if cell) for row in frame.iter_rows()}
    titles = tuple(lines[r + 1] for r in region.title_rows if lines.get(r + 1))
    notes = tuple(lines[r + 1] for r in region.note_rows if lines.get(r + 1))
    return titles, notes
