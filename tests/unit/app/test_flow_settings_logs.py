"""The way through the pages, preferences and what the log refuses."""

import json
from dataclasses import replace

import pytest

from desktop_app.app import flow, logs
from desktop_app.app.flow import PageState
from desktop_app.app.paths import default_paths
from desktop_app.app.project import SourceFile, TableWork, new_project
from desktop_app.app.settings import PortalEntry, SettingsStore, find_portal, with_portal, without_portal
from desktop_app.app.translation import Translator
from desktop_app.core.text import msg, msg_n


def project(page="clean"):
    made = replace(new_project("2026-11-21"), tables=(TableWork("t1", SourceFile("/a.csv")),))
    for step in flow.PAGES[: flow.PAGES.index(page) + 1]:
        made = flow.go(made, step)
    return made


def test_going_back_keeps_what_is_ahead_and_a_change_asks_to_look_again():
    here = flow.go(project("review"), "table")
    assert flow.state_of("review", here) is PageState.DONE
    changed = flow.touched(here, "table")
    assert flow.state_of("personal", changed) is PageState.AGAIN
    assert flow.state_of("publish", changed) is PageState.TODO
    assert flow.state_of("personal", flow.go(flow.go(changed, "personal"), "table")) is PageState.DONE


def test_a_change_takes_the_confirmation_back():
    confirmed = replace(project("review"), confirmed=True)
    assert not flow.touched(confirmed, "describe").confirmed


def test_only_reached_pages_open():
    assert flow.can_open("table", project("clean"))
    assert not flow.can_open("publish", project("clean"))
    assert not flow.can_open("file", new_project("2026-11-21"))


def test_settings_outlive_the_program_and_a_damaged_file_does_not_stop_it():
    paths = default_paths()
    store = SettingsStore(paths)
    entry = PortalEntry("portal", "Portal", "https://datos.example/")
    store.change(lambda s: with_portal(replace(s, language="en", text_scale=150), entry))
    again = SettingsStore(paths).settings
    assert (again.language, again.text_scale) == ("en", 150)
    assert find_portal(again, "https://datos.example") == entry
    assert without_portal(again, "portal").portals == ()
    paths.settings_file.write_text("{")
    assert SettingsStore(paths).settings.language == "es"


def test_the_log_takes_counts_and_words_and_refuses_everything_else():
    file = logs.start_logging(default_paths())
    logs.event("scan.done", rows=10, findings=2, seconds=0.5, code="ALI-101")
    record = json.loads(file.read_text())
    assert (record["event"], record["rows"]) == ("scan.done", 10)
    with pytest.raises(ValueError, match="words"):
        logs.event("x", kind="María Quishpe 1712345678")
    with pytest.raises(ValueError, match="not allowed"):
        logs.event("x", value="1")


def test_numbers_are_written_as_the_country_writes_them():
    assert Translator("es", "ec").number(12046) == "12.046"
    assert Translator("es", "gt").number(12046.5, 1) == "12,046.5"
    english = Translator("en", "ec")
    assert english.render(msg_n("{n} row", "{n} rows", 1)) == "1 row"
    assert english.render(msg_n("{n} row", "{n} rows", 12046)) == "12,046 rows"
    assert english.render(msg("{a} and {b}", a=msg("x"), b="y")) == "x and y"
