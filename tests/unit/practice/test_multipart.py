"""Whatever bytes are uploaded arrive as they were, and half an upload leaves nothing."""

import io
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.practice.multipart import Truncated, read_form

NASTY = st.lists(
    st.sampled_from(
        [b"\r\n", b"--", b"\r\n--", b"frontera", b"\r\n--frontera", b"x", b"\x00", b"\r\n\r\n", b"a" * 70_000]
    )
).map(b"".join)


def encoded(content, name, fields):
    request = httpx.Request(
        "POST",
        "http://127.0.0.1/",
        data=fields,
        files={"upload": (name, content)},
        headers={"Content-Type": "multipart/form-data; boundary=fronteraX"},
    )
    return request.read(), request.headers["Content-Type"]


@given(
    content=st.one_of(st.binary(max_size=300), NASTY), value=st.text(max_size=50), name=st.text('aé «"ñ.', min_size=1)
)
def test_content_fields_and_name_arrive_as_sent(tmp_path_factory, content, value, name):
    folder = tmp_path_factory.mktemp("subida")
    if b"--fronteraX" in content:
        return
    body, content_type = encoded(content, name, {"campo": value, "vacío": ""})
    fields, upload = read_form(io.BytesIO(body), len(body), content_type, folder)
    assert fields == {"campo": value, "vacío": ""}
    assert upload.name == name
    assert upload.path.read_bytes() == content
    assert upload.size == len(content)


@given(cut=st.floats(0, 0.999))
def test_half_an_upload_leaves_nothing(tmp_path_factory, cut):
    folder = tmp_path_factory.mktemp("subida")
    body, content_type = encoded(b"0123456789" * 1000, "a.csv", {"campo": "x"})
    part = body[: int((len(body) - 4) * cut)]
    with pytest.raises(Truncated):
        read_form(io.BytesIO(part), len(body), content_type, folder)
    assert list(Path(folder).iterdir()) == []


def test_a_form_without_a_boundary_is_refused(tmp_path):
    with pytest.raises(Truncated):
        read_form(io.BytesIO(b""), 0, "multipart/form-data", tmp_path)


def test_a_text_field_cannot_fill_the_memory(tmp_path):
    body, content_type = encoded(b"x", "a.csv", {"campo": "x" * (2 << 20)})
    with pytest.raises(Truncated):
        read_form(io.BytesIO(body), len(body), content_type, tmp_path)
