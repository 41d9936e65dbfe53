"""Build and end the services behind the pages. Imports polars and everything above it: only after the window shows."""

from __future__ import annotations

from desktop_app.app.autosave import SaveCallback
from desktop_app.app.credentials import Credentials
from desktop_app.app.logs import start_logging
from desktop_app.app.paths import Paths
from desktop_app.app.recovery import sweep_working_copies
from desktop_app.app.settings import SettingsStore
from desktop_app.app.workspace import Services, Workspace
from desktop_app.core.reading.child import ReaderProcess
from desktop_app.ui.jobs import Job, JobRunner
from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.practice import PracticeHost


def make_context(paths: Paths, runner: JobRunner, saved: SaveCallback) -> PageContext:
    """Everything a page may need. `saved` is called from the autosave's thread."""
    start_logging(paths)
    sweep_working_copies(paths)
    reader = ReaderProcess()
    runner.start(Job(lambda _progress: reader.start()))  # the first file need not wait for the child's imports
    services = Services(paths, SettingsStore(paths), Credentials(), reader)
    context = PageContext(Workspace(services, saved), runner, PracticeHost(paths.practice))
    context.outgoing.begin()
    return context


def close_context(context: PageContext) -> None:
    """Save and end what was started: session, practice portal, reader process."""
    context.workspace.close()
    context.practice.close()
    reader = context.workspace.services.reader
    if isinstance(reader, ReaderProcess):
        reader.close()
