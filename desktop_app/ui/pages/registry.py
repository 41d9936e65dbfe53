"""Find the pages: each folder beside this file has a `page.py` with one `Page` whose `page_id` is the folder's name."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Iterable

from desktop_app.ui.pages.context import PageContext
from desktop_app.ui.pages.page import Page


def page_class(page_id: str) -> type[Page] | None:
    """The class of a page; None when the folder has no page.py."""
    name = f"desktop_app.ui.pages.{page_id}.page"
    package = f"desktop_app.ui.pages.{page_id}"
    if importlib.util.find_spec(package) is None or importlib.util.find_spec(name) is None:
        return None
    module = importlib.import_module(name)
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, Page) and value.page_id == page_id:
            return value
    return None


def make_pages(context: PageContext, page_ids: Iterable[str]) -> list[Page]:
    """The pages in order. Their constructors take the context and nothing else."""
    classes = (page_class(page_id) for page_id in page_ids)
    return [found(context) for found in classes if found is not None]  # type: ignore[call-arg] # own __init__
