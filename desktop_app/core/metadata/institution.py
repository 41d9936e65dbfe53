"""What an institution says of itself once: filled into every description, and handed from colleague to colleague.

The file is JSON with a mark of its own; it never holds keys, people's decisions or anything of the data.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from desktop_app.core.metadata.dataset import Contact
from desktop_app.core.text import fold

FILE_KIND = "alista-institution"
_VERSION = 1
_LARGEST_LOGO = 400_000  # characters of a data: address, about 300 kB
_LOGO = re.compile(r"data:image/(png|jpeg|svg\+xml);base64,[A-Za-z0-9+/=]*")
_PERSONS_MAILBOX = re.compile(r"^[a-z]+[._-][a-z]{2,}([._-][a-z]{2,})?\d*$")
# what mailboxes of offices are called: the long words anywhere in a part of the address, the short ones alone
_OFFICE_WORDS = (
    *("datos", "contacto", "transparencia", "estadistica", "planificacion", "comunicacion", "secretaria", "atencion"),
    *("ciudadan", "sistemas", "informa", "direccion", "unidad", "gobierno", "archivo", "acceso", "lotaip", "gestion"),
    *("departamento", "ventanilla", "soporte", "servicio", "munici", "alcaldia", "prefectura", "admin", "oficina"),
    *("correo", "opendata", "obras", "public", "talento", "humano", "relaciones", "compras", "catastro", "rentas"),
    *("tesoreria", "presupuesto", "salud", "educacion", "cultura", "turismo", "ambient", "vialidad", "transito"),
    *("registro", "contabilidad", "financ", "juridic", "recursos", "tecnolog", "prensa", "consejo", "concejo"),
    *("patronato", "ministerio", "gerencia", "jefatura", "coordinacion", "desarrollo", "social", "proyectos"),
    *("cooperacion", "riesgos", "biblioteca", "hospital", "distrito", "nacional", "institucion", "territori"),
)
_SHORT_OFFICE_WORDS = frozenset(
    ("info", "tics", "lai", "uip", "open", "data", "mail", "gad", "sig", "gis", "agua", "muni", "legal", "web")
)
_PRIVATE_HOSTS = ("gmail.", "hotmail.", "outlook.", "yahoo.", "live.", "icloud.", "protonmail.", "proton.me")


@dataclass(frozen=True, slots=True)
class Institution:
    """`licence`: id of licences.csv; `portal`: address where it publishes; `logo`: an image as a data: address.

    `transparency`: the law orders it to publish every month. `approval_required`: only what somebody else approved.
    """

    name: str = ""
    acronym: str = ""
    contact: Contact = field(default_factory=Contact)
    licence: str = ""
    portal: str = ""
    tags: tuple[str, ...] = ()
    transparency: bool = False
    approval_required: bool = False
    logo: str = ""


def institution_to_json(institution: Institution) -> dict[str, object]:
    """The file for colleagues as a JSON document."""
    return {"kind": FILE_KIND, "version": _VERSION, **asdict(institution), "tags": list(institution.tags)}


def institution_from_json(document: object) -> Institution:
    """The institution in a colleague's file; ValueError when it is none, or its parts are not what they should be."""
    top = document if isinstance(document, Mapping) else {}
    contact, tags = top.get("contact", {}), top.get("tags", [])
    if top.get("kind") != FILE_KIND or not (isinstance(contact, Mapping) and isinstance(tags, list)):
        raise ValueError("this is no file about an institution")
    return Institution(
        name=_text(top, "name"),
        acronym=_text(top, "acronym"),
        contact=Contact(_text(contact, "name"), _text(contact, "email")),
        licence=_text(top, "licence"),
        portal=_text(top, "portal"),
        tags=tuple(tag.strip() for tag in tags if isinstance(tag, str) and tag.strip()),
        transparency=top.get("transparency") is True,
        approval_required=top.get("approval_required") is True,
        logo=_logo(_text(top, "logo")),
    )


def is_persons_mailbox(email: str) -> bool:
    """Whether an address looks like one person's, and not an office's.

    >>> is_persons_mailbox("ana.perez@x.gob.ec"), is_persons_mailbox("datos.abiertos@x.gob.ec")
    (True, False)
    """
    name, at, host = fold(email).partition("@")
    if not at:
        return False
    if any(host.startswith(private) for private in _PRIVATE_HOSTS):
        return not (_is_office(name) or name.startswith("muni"))
    return bool(_PERSONS_MAILBOX.match(name)) and not _is_office(name)


def suggested_mailbox(email: str) -> str:
    """A mailbox of the institution in place of a person's: «datos@» at the same address; "" when there is none to take.

    >>> suggested_mailbox("ana.perez@patronato.gob.ec"), suggested_mailbox("ana.perez@gmail.com")
    ('datos@patronato.gob.ec', '')
    """
    host = email.strip().partition("@")[2]
    if not is_persons_mailbox(email) or any(fold(host).startswith(private) for private in _PRIVATE_HOSTS):
        return ""
    return f"datos@{host}"


def _is_office(name: str) -> bool:
    parts = [part.rstrip("0123456789") for part in re.split(r"[._-]", name)]
    return any(part in _SHORT_OFFICE_WORDS or any(word in part for word in _OFFICE_WORDS) for part in parts)


def _text(document: Mapping[str, object], key: str) -> str:
    value = document.get(key, "")
    if isinstance(value, str):
        return value
    raise ValueError(f"{key}: text was expected")


def _logo(address: str) -> str:
    """The image, or none where it is no image or too large: a picture never makes a file unusable."""
    return address if len(address) <= _LARGEST_LOGO and _LOGO.fullmatch(address) else ""
