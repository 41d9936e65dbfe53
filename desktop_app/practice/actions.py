"""The actions of CKAN's API that the client uses, over the practice portal's store.

Each is a function of a `Call`; a refusal is `Refused(status, error)` with CKAN's own status and error object.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from mimetypes import guess_type

from desktop_app.core.publishing.portals.address import munged
from desktop_app.core.text import fold
from desktop_app.practice.multipart import Upload
from desktop_app.practice.rules import KEPT, LICENCES, MISSING, NAME_TAKEN, licence_title, problems
from desktop_app.practice.store import JsonDict, Store

USER = "practicante"
VERSION = "2.11.6"  # whose answers these are
ORGANIZATIONS = (
    ("institucion-de-ejemplo", "Institución de ejemplo", True),
    ("otra-institucion", "Otra institución (de solo lectura)", False),
)
_OWN = "institucion-de-"
_RESOURCE_KEPT = ("name", "description", "format", "mimetype", "url")


class Refused(Exception):
    """A foreseen refusal: HTTP status and CKAN's `error` object."""

    def __init__(self, status: int, error: JsonDict) -> None:
        super().__init__(status)
        self.status, self.error = status, error


@dataclass(frozen=True, slots=True)
class Call:
    """One request: `user` is "" for anybody."""

    store: Store
    user: str
    params: JsonDict = field(default_factory=dict)
    upload: Upload | None = None

    def text(self, key: str) -> str:
        """A parameter as text."""
        value = self.params.get(key)
        return value if isinstance(value, str) else ""


def status_show(_: Call) -> object:
    """Who this is."""
    return {"ckan_version": VERSION, "site_title": "Portal de práctica", "extensions": [], "practica": True}


def site_read(_: Call) -> object:
    """It can be read."""
    return True


def user_show(call: Call) -> object:
    """The token's user; 404 tells a token that is not recognised."""
    if not call.user:
        raise _missing()
    name = call.user
    return {"name": name, "display_name": name.capitalize(), "id": _id("user", name), "state": "active",
            "sysadmin": False}  # fmt: skip


def organization_list(_: Call) -> object:
    """All names."""
    return [name for name, _, _ in ORGANIZATIONS]


def organization_list_for_user(call: Call) -> object:
    """Where the token may publish."""
    return [{**organization(own_organization(call.user)), "capacity": "editor"}] if call.user else []


def organization_show(call: Call) -> object:
    """One institution."""
    try:
        return organization(call.text("id"))
    except StopIteration:
        raise _missing() from None


def group_list_authz(_: Call) -> object:
    """It has no groups."""
    return []


def package_list(call: Call) -> object:
    """Names of all public datasets."""
    return sorted(package["name"] for package in call.store.packages() if not package["private"])


def license_list(_: Call) -> object:
    """Licences it knows."""
    return [{"id": key, "title": title, "status": "active"} for key, title in LICENCES]


def package_show(call: Call) -> object:
    """One dataset; private ones only with the token."""
    return visible(call, call.text("id"))


def package_search(call: Call) -> object:
    """Datasets whose words hold all the words of `q`; private ones only with the token and `include_private`."""
    private = call.params.get("include_private") in {True, "true", "True"}
    own = own_organization(call.user) if private and call.user else ""
    found = [p for p in search(call.store, call.text("q")) if not p["private"] or p["organization"]["name"] == own]
    start, rows = _number(call, "start", 0), _number(call, "rows", 10)
    return {"count": len(found), "results": found[start : start + rows], "sort": "metadata_modified desc"}


def package_create(call: Call) -> object:
    """A new dataset."""
    with call.store.change():
        owner = _owner(call, call.text("owner_org"))
        package = _shape(call, {"id": str(uuid.uuid4()), "resources": [], "metadata_created": _now()}, owner)
        taken = call.store.package(package["name"])
        refusals = problems(package) or ({"name": [NAME_TAKEN]} if taken else {})
        _refuse_invalid(refusals)
        call.store.save(package)
    return package


def package_patch(call: Call) -> object:
    """Change the fields that are named; resources stay."""
    with call.store.change():
        package = _editable(call, call.text("id"))
        owner = _owner(call, call.text("owner_org") or package["organization"]["name"])
        changed = _shape(call, package, owner)
        taken = call.store.package(changed["name"])
        refusals = problems(changed)
        if not refusals and taken is not None and taken["id"] != changed["id"]:
            refusals = {"name": [NAME_TAKEN]}
        _refuse_invalid(refusals)
        call.store.save(changed)
    return changed


def package_revise(call: Call) -> object:
    """Change the fields of exactly the version that `match` describes; 409 names what does not match."""
    match, update = call.params.get("match"), call.params.get("update")
    if not isinstance(match, dict) or not isinstance(update, dict):
        raise Refused(409, {"match__id": [MISSING], "__type": "Validation Error"})
    with call.store.change():
        name = str(match.get("id") or match.get("name") or "")
        package = _editable(call, name)
        unmatched = [key for key, value in match.items() if package.get(key) != value]
        _refuse_invalid({"match": unmatched} if unmatched else {})
        removed = (str(pattern)[1:] for pattern in call.params.get("filter") or () if str(pattern).startswith("-"))
        blank = {key: [] if key in {"tags", "extras"} else "" for key in removed if key in KEPT}
        changed = package_patch(Call(call.store, call.user, {**blank, **update, "id": package["id"]}))
    return {"package": changed}


def package_delete(call: Call) -> None:
    """Gone for everybody; its name may be used again."""
    with call.store.change():
        package = _editable(call, call.text("id"))
        call.store.save({**package, "state": "deleted"})
        for resource in package["resources"]:
            call.store.file(resource["id"]).unlink(missing_ok=True)


def resource_show(call: Call) -> object:
    """One resource."""
    found = call.store.resource(call.text("id"))
    if found is None:
        raise _missing()
    visible(call, found[0]["id"])
    return found[1]


def resource_create(call: Call) -> object:
    """A new resource, with its file when one was sent."""
    with call.store.change():
        package = _editable(call, call.text("package_id"))
        resource: JsonDict = {"id": str(uuid.uuid4()), "package_id": package["id"], "created": _now(), "size": None}
        resource.update({"url": "", "url_type": None, "hash": "", "state": "active", "last_modified": None})
        _fill(call, resource)
        resource["position"] = len(package["resources"])
        package["resources"].append(resource)
        _touch(call, package)
    return resource


def resource_patch(call: Call) -> object:
    """Change the fields that are named, and the file when one was sent; the id stays."""
    with call.store.change():
        package, resource = _editable_resource(call)
        _fill(call, resource)
        _touch(call, package)
    return resource


def resource_update(call: Call) -> object:
    """As `resource_patch`, but fields that are not named are dropped."""
    with call.store.change():
        package, resource = _editable_resource(call)
        for key in ("name", "description", "format", "mimetype"):
            resource.pop(key, None)
        _fill(call, resource)
        _touch(call, package)
    return resource


def resource_delete(call: Call) -> None:
    """Take a resource away."""
    with call.store.change():
        package, resource = _editable_resource(call)
        package["resources"].remove(resource)
        call.store.file(resource["id"]).unlink(missing_ok=True)
        _touch(call, package)


Action = Callable[[Call], object]
READS: dict[str, Action] = {
    f.__name__: f
    for f in (
        status_show, site_read, user_show, organization_list, organization_list_for_user, organization_show,
        group_list_authz, license_list, package_list, package_show, package_search, resource_show,
    )
}  # fmt: skip
WRITES: dict[str, Action] = {
    f.__name__: f
    for f in (
        package_create, package_patch, package_revise, package_delete,
        resource_create, resource_patch, resource_update, resource_delete,
    )
}  # fmt: skip


def absolute(root: str, result: object) -> object:
    """Give stored files their full address: the port differs from one day to the next, so it is not stored."""
    if isinstance(result, list):
        return [absolute(root, item) for item in result]
    if not isinstance(result, dict):
        return result
    shown = {key: absolute(root, value) if key in {"resources", "results"} else value for key, value in result.items()}
    if shown.get("url_type") == "upload":
        shown["url"] = f"{root}{shown['url']}"
    return shown


def organization(name: str) -> JsonDict:
    """The document of one institution; StopIteration for one that is not here."""
    named = name.removeprefix(_OWN)
    its = [(name, f"Institución de {named.replace('-', ' ').title()}", True)] if named not in {name, "ejemplo"} else []
    title = next(title for key, title, _ in (*ORGANIZATIONS, *its) if key == name)
    return {"id": _id("organization", name), "name": name, "title": title, "type": "organization", "state": "active"}


def own_organization(user: str) -> str:
    """The institution of a user: each assistant of a room has one of their own."""
    return ORGANIZATIONS[0][0] if user == USER else f"{_OWN}{user}"


def is_own(user: str, package: JsonDict) -> bool:
    """Whether a dataset is of the user's institution; never for anybody."""
    return bool(user) and bool(package["organization"]["name"] == own_organization(user))


def search(store: Store, query: str) -> list[JsonDict]:
    """Datasets whose title, name, description, institution or tags hold every word of the query, without accents."""
    words = [word for word in fold(query).split() if word != "*:*"]
    return [package for package in store.packages() if all(word in _words(package) for word in words)]


def visible(call: Call, name_or_id: str) -> JsonDict:
    """A dataset the caller may see; Refused 404 or 403."""
    package = call.store.package(name_or_id)
    if package is None:
        raise _missing()
    if package["private"] and not is_own(call.user, package):
        raise _denied(call)
    return package


def _words(package: JsonDict) -> str:
    tags = [tag["name"] for tag in package["tags"]]
    parts = [package["title"], package["name"], package["notes"], package["organization"]["title"], *tags]
    return fold(" ".join(parts))


def _shape(call: Call, package: JsonDict, owner: str) -> JsonDict:
    sent = {key: call.params[key] for key in KEPT if key in call.params}
    blank = {key: [] if key in {"tags", "extras"} else "" for key in KEPT}
    shaped: JsonDict = {
        **blank,
        "private": False,
        "state": "active",
        "type": "dataset",
        "groups": [],
        **package,
        **sent,
    }
    shaped["name"] = call.params.get("name", package.get("name"))
    shaped["title"] = shaped["title"] or shaped["name"] or ""
    shaped["organization"] = organization(owner)
    shaped["owner_org"] = shaped["organization"]["id"]
    shaped["private"] = shaped["private"] in {True, "true", "True"}
    shaped["license_title"] = licence_title(shaped["license_id"])
    shaped["tags"] = [{"name": t["name"], "display_name": t["name"], "state": "active"} for t in shaped["tags"]]
    shaped["num_tags"], shaped["num_resources"] = len(shaped["tags"]), len(shaped["resources"])
    shaped["metadata_modified"] = _now()
    return shaped


def _touch(call: Call, package: JsonDict) -> None:
    package["num_resources"], package["metadata_modified"] = len(package["resources"]), _now()
    call.store.save(package)


def _fill(call: Call, resource: JsonDict) -> None:
    for key in _RESOURCE_KEPT:
        if key in call.params:
            resource[key] = call.text(key)
    if call.upload is None:
        return
    name = munged(call.upload.name) or "archivo"
    call.upload.path.replace(call.store.file(resource["id"]))
    place = f"/dataset/{resource['package_id']}/resource/{resource['id']}/download/{name}"
    resource.update({"url": place, "url_type": "upload", "size": call.upload.size, "last_modified": _now()})
    resource["mimetype"] = resource.get("mimetype") or guess_type(name)[0]


def _editable(call: Call, name_or_id: str) -> JsonDict:
    if not call.user:
        raise _denied(call)
    package = visible(call, name_or_id)
    _owner(call, package["organization"]["name"])
    return package


def _editable_resource(call: Call) -> tuple[JsonDict, JsonDict]:
    if not call.user:
        raise _denied(call)
    found = call.store.resource(call.text("id"))
    if found is None:
        raise _missing()
    package = _editable(call, found[0]["id"])
    return package, next(r for r in package["resources"] if r["id"] == call.text("id"))


def _owner(call: Call, wanted: str) -> str:
    """The name of the institution asked for by name or id; Refused when the user may not publish there."""
    name = own_organization(call.user)
    if call.user and wanted in {name, _id("organization", name)}:
        return name
    raise _denied(call)


def _number(call: Call, key: str, default: int) -> int:
    value = str(call.params.get(key, ""))
    return min(int(value), 1000) if value.isdigit() else default


def _refuse_invalid(refusals: JsonDict) -> None:
    if refusals:
        raise Refused(409, {**refusals, "__type": "Validation Error"})


def _denied(call: Call) -> Refused:
    message = f"Acceso denegado: El usuario {call.user} no está autorizado para esta acción"
    return Refused(403, {"__type": "Authorization Error", "message": message})


def _missing() -> Refused:
    return Refused(404, {"__type": "Not Found Error", "message": "No encontrado"})


def _id(kind: str, name: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"practica:{kind}:{name}"))


def _now() -> str:
    return datetime.now(UTC).replace(tzinfo=None).isoformat()
