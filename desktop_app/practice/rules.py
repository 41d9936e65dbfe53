"""CKAN's validation of a dataset, as far as officers meet it: same fields refused, same shape of the refusal."""

from __future__ import annotations

import re

from desktop_app.practice.store import JsonDict

# What CKAN's default schema keeps; other top-level keys are dropped without a word, as CKAN does.
KEPT = (
    "title", "notes", "url", "version", "author", "author_email", "maintainer", "maintainer_email", "license_id",
    "private", "tags", "extras",
)  # fmt: skip
LICENCES = (
    ("cc-by-4.0", "Creative Commons Atribución 4.0 Internacional"),
    ("cc-by-sa-4.0", "Creative Commons Atribución-CompartirIgual 4.0 Internacional"),
    ("cc0-1.0", "Creative Commons CC0 1.0, dominio público"),
    ("odc-by", "Open Data Commons, licencia de atribución"),
    ("odc-pddl", "Open Data Commons, dominio público"),
    ("cc-by", "Creative Commons Atribución"),
    ("cc-by-sa", "Creative Commons Atribución-CompartirIgual"),
    ("cc-zero", "Creative Commons CC0"),
    ("notspecified", "Licencia no especificada"),
)
MISSING = "Falta el valor"
NAME_TAKEN = "Ese URL ya está siendo utilizado."
_NAME = re.compile(r"[a-z0-9_-]{2,100}")
_TAG = re.compile(r"[\w\-. ]{2,100}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def problems(package: JsonDict) -> dict[str, object]:
    """CKAN's `error` object: field -> messages; empty when the dataset is acceptable."""
    found: dict[str, object] = {}
    name = package.get("name")
    if not name:
        found["name"] = [MISSING]
    elif not isinstance(name, str) or not _NAME.fullmatch(name) or name in {"new", "edit", "search"}:
        found["name"] = ["Debe tener de 2 a 100 letras minúsculas, números, guiones o guiones bajos."]
    tags = [_tag_problem(tag) for tag in package.get("tags") or ()]
    if any(tags):
        found["tags"] = tags
    extras = [extra.get("key") for extra in package.get("extras") or ()]
    if len(set(extras)) < len(extras):
        found["extras"] = ["Hay campos adicionales repetidos."]
    for field in ("author_email", "maintainer_email"):
        if package.get(field) and not _EMAIL.fullmatch(str(package[field])):
            found[field] = ["No es un correo electrónico válido."]
    return found


def licence_title(licence_id: str) -> str:
    """The licence in words; an unknown id stands for itself, as in CKAN."""
    return dict(LICENCES).get(licence_id, licence_id)


def _tag_problem(tag: JsonDict) -> dict[str, list[str]]:
    if _TAG.fullmatch(str(tag.get("name", ""))):
        return {}
    return {"name": ["Una etiqueta lleva de 2 a 100 letras, números, espacios o los símbolos -_."]}
