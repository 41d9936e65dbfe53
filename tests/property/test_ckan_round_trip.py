"""CKAN -> model -> CKAN: whatever a portal holds of ours is read back and would be sent again the same."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.metadata import vocabulary
from desktop_app.core.metadata.dataset import Contact, Dataset, Period
from desktop_app.core.metadata.exchange.ckan import from_ckan, to_ckan
from desktop_app.core.metadata.exchange.ckan_form import answers, file_questions, questions, resource_answers
from desktop_app.core.metadata.exchange.ckan_reading import dataset_from_ckan
from desktop_app.core.metadata.portal_form import read_form
from tests.portal_forms import DEEP, SIXTY, answered
from tests.unit.metadata.test_ckan import FORM, as_stored

LICENCES = ["cc-by-4.0", "cc-zero", "odc-by"]
GROUPS = ["salud", "obras"]
texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=40).map(str.strip)


def codes(name):
    return st.sampled_from(["", "propia-del-portal", *(t.code for t in vocabulary(name))])


days = st.dates().map(lambda d: d.isoformat()) | st.just("")
datasets = st.builds(
    Dataset,
    title=texts.filter(bool),
    description=texts,
    institution=texts,
    contact=st.builds(Contact, texts, texts),
    licence=codes("licences"),
    frequency=codes("frequencies"),
    theme=codes("themes"),
    tags=st.lists(texts, max_size=5).map(tuple),
    period=st.builds(Period, days, days),
    place=texts,
    language=st.sampled_from([t.code for t in vocabulary("languages")]),
    source=texts,
    answers=st.sampled_from([(), (("groups", json.dumps(["obras"])),), (("groups", json.dumps(GROUPS)),)]),
)


def sent_again(dataset, form):
    """What would be sent of what was read of what was sent, and what was sent, field by field."""
    sent = to_ckan(dataset, "patronato", LICENCES, form, GROUPS)
    stored = {**as_stored(sent), "groups": sent.get("groups", [])}
    read = dataset_from_ckan(stored, form)
    again = to_ckan(read, "patronato", LICENCES, form, GROUPS)
    own = (*answers(dataset, form), "groups") if form else ("groups",)
    return from_ckan(again, own), from_ckan(sent, own)


@pytest.mark.parametrize("form", [None, FORM, DEEP, SIXTY], ids=["plain", "mapped", "deep", "sixty"])
@given(dataset=datasets)
@settings(max_examples=60)
def test_what_was_read_says_the_same_when_it_is_sent_again(form, dataset):
    again, sent = sent_again(dataset, form)
    assert again == sent


@pytest.mark.parametrize("form", [DEEP, SIXTY], ids=["deep", "sixty"])
def test_every_answer_to_a_portals_form_survives(form):
    dataset = answered(form)
    again, sent = sent_again(dataset, form)
    assert again == sent
    sent_files = [{"name": "x", **resource_answers(role, form, dataset)} for role in ("dictionary", "data")]
    stored = {**as_stored(to_ckan(dataset, "patronato", LICENCES, form)), "resources": sent_files}
    read = dataset_from_ckan(stored, form)
    asked = {f.name for f in questions(dataset, read_form(form))}
    assert asked <= set(answers(read, form))
    if file_questions(dataset, read_form(form)):
        assert resource_answers("data", form, read)["sistema"] == sent_files[1]["sistema"]
        assert [c["campo"] for c in resource_answers("data", form, read)["campos"]] == ["fecha", "canton", "monto"]
