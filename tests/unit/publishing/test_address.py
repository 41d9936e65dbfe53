"""Addresses as officers paste them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.errors import NotCkan
from desktop_app.core.publishing.portals.address import is_same_portal, munged, normalise_address


@pytest.mark.parametrize(
    ("pasted", "root"),
    [
        ("https://www.datosabiertos.gob.ec", "https://www.datosabiertos.gob.ec"),
        ("www.datosabiertos.gob.ec/", "https://www.datosabiertos.gob.ec"),
        ("https://datos.segeplan.gob.gt/es/dataset/inversion?page=2#top", "https://datos.segeplan.gob.gt"),
        ("https://datos.minfin.gob.gt/user/ana", "https://datos.minfin.gob.gt"),
        ("http://intranet.gob.ec:8080/ckan/api/3/action/status_show", "http://intranet.gob.ec:8080/ckan"),
        ("«https://datos.gob.gt»", "https://datos.gob.gt"),
        ("https://datos.gob.gt\n", "https://datos.gob.gt"),
        ("https://ana:secreto@datos.gob.gt", "https://datos.gob.gt"),
        ("127.0.0.1:5000", "http://127.0.0.1:5000"),
        ("http://[::1]:5000/dataset", "http://[::1]:5000"),
    ],
)
def test_the_root_is_found(pasted, root):
    assert normalise_address(pasted) == root
    assert normalise_address(root) == root


@pytest.mark.parametrize(
    "pasted",
    ["", "   ", "https://", "ftp://datos.gob.ec", "datos", "https://[", "x:99999999", "a..b", f"{'a' * 64}.ec"],
)
def test_what_is_no_address_is_refused(pasted):
    with pytest.raises(NotCkan):
        normalise_address(pasted)


def test_a_password_in_a_refused_address_is_not_repeated():
    with pytest.raises(NotCkan) as refused:
        normalise_address("ftp://ana:secreto@datos.gob.ec")
    assert "secreto" not in str(refused.value.values)


@given(st.text(max_size=60))
def test_any_text_gives_a_root_or_a_refusal(text):
    try:
        root = normalise_address(text)
    except NotCkan:
        return
    assert root.startswith(("http://", "https://"))
    assert normalise_address(root) == root


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("http://datos.gob.ec/x", "https://datos.gob.ec/x", True),
        ("https://datos.gob.ec/x", "https://www.datos.gob.ec/x", True),
        ("https://www.datos.gob.ec/x", "https://datos.gob.ec/ckan/x", True),
        ("https://datos.gob.ec/x", "http://datos.gob.ec/x", False),
        ("https://datos.gob.ec/x", "https://datos.gob.ec.otro.net/x", False),
        ("https://datos.gob.ec/x", "ftp://datos.gob.ec/x", False),
    ],
)
def test_only_the_same_site_gets_the_token_after_a_redirect(old, new, same):
    assert is_same_portal(old, new) is same


@pytest.mark.parametrize(
    ("name", "stored"),
    [
        ("ejecucion ñandú 2026.csv", "ejecucion-nandu-2026.csv"),
        ("MEF_EjecuciónNóminas_PM_2022febrero.ods", "mef_ejecucionnominas_pm_2022febrero.ods"),
        ("a--b (1).csv", "a-b-1.csv"),
    ],
)
def test_names_are_what_ckan_stores(name, stored):
    assert munged(name) == stored
