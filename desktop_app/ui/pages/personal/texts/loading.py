"""Bring the texts of a column with the key that names them; runs in a worker."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.core.errors import TextReviewUnreadable
from desktop_app.core.personal_data.finding import Finding, Scan
from desktop_app.core.personal_data.text_review import KEY, is_each, review_of
from desktop_app.core.progress import Progress

if TYPE_CHECKING:
    from desktop_app.app.workspace import Workspace
    from desktop_app.core.personal_data.text_list import TextList


def review_key(workspace: Workspace, column_id: str) -> bytes | None:
    """The key with which the texts of a column are reviewed; None when it is not here or there is no review.

    May wait for the keyring.
    """
    from desktop_app.core.personal_data.treatments.replace_by_code import fingerprint

    project = workspace.project
    said = next((d.params for d in project.table.decisions if d.column_id == column_id and is_each(d.params)), None)
    key = workspace.services.credentials.code_key(project.id) if said is not None else None
    return key if key is not None and said is not None and said.get(KEY) == fingerprint(key) else None


def bring_texts(workspace: Workspace, finding: Finding, scan: Scan, progress: Progress, every: bool) -> TextList:
    """The texts of a finding; raises TextReviewUnreadable without the key of their review, Cancelled."""
    from desktop_app.core.personal_data.text_list import TextColumn, gone_texts, list_texts

    key = review_key(workspace, finding.column_id)
    if key is None:
        raise TextReviewUnreadable(column=finding.column_name)
    column, table = TextColumn(finding.column_id, scan.spans[finding.column_id], key), workspace.cleaned()
    said = next(d.params for d in workspace.project.table.decisions if d.column_id == finding.column_id)
    texts = list_texts(table, column, every=every, progress=progress)
    return replace(texts, gone=gone_texts(table, finding.column_id, review_of(said), key))
