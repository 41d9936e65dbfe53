"""Which official territory a text means, and how its name is written: cantons, municipalities and their like.

A text is compared without capitals, accents, abbreviations ("Sta.") and words such as "cantón"; then with the other
names in use and former names (resources/territories/other_names.csv); then, if asked, as a misspelling. Nothing is
guessed: a misspelling counts only when one name is near and no other is, in long words, and never for a text that is
itself the name of a place of another level. A name without its article ("Libertad") is a likely one, unless another is
as near. A name that places of several parents have is a name all the same; its code needs the column of the parent, or
the parent behind it ("Bolívar, Manabí").
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import chain

from desktop_app.core.cleaning.steps.change_case import name_case
from desktop_app.core.resources import resource_path
from desktop_app.core.territories import Territories, Unit, territories
from desktop_app.core.text import fold

_GENERIC = re.compile(
    r"^(?:(?:el|la)\s+)?(?:gad(?:m|p|pr)?|gobierno autonomo descentralizado|canton|cton|provincia|prov|parroquia|parr|"
    r"municipio|municipalidad|muni|mun|departamento|depto|dpto|dep|distrito metropolitano|d\s?m|ciudad(?= de)|cdad)\s+"
    r"(?:(?:municipal|provincial|parroquial|rural|cantonal)\s+)?(?:(?:del?|canton|provincia|parroquia)\s+)*"
)
_SHORT = {
    "sta": "santa", "sto": "santo", "sn": "san", "gral": "general", "gnral": "general", "gnal": "general",
    "crnel": "coronel", "cnel": "coronel", "crnl": "coronel", "pto": "puerto", "fco": "francisco", "ma": "maria",
    "dr": "doctor", "tnte": "teniente", "cap": "capitan", "alm": "almirante", "gob": "gobernador", "pdte": "presidente",
    "mons": "monsenor", "hno": "hermano", "sgto": "sargento", "cmdte": "comandante", "sid": "isidro",
}  # fmt: skip
_PARTICLES = frozenset({"de", "del", "la", "las", "los", "el", "y"})
_LEADING_CODE = re.compile(r"^(\d{1,6})\s*[-.:_)]*\s+(?=\D)")
_PARTS = re.compile(r"\s*[,(/]\s*|\s+[-–]\s+")
_NEAR_1, _NEAR_2 = 5, 10  # letters from which one edit, and two in different words, may be a misspelling


class How(Enum):
    """How a territory was recognised, from certain to likely."""

    NAME = "name"
    OTHER_NAME = "other_name"
    MISSPELT = "misspelt"


@dataclass(frozen=True, slots=True)
class Found:
    """The territories a text may mean: one, or several that share a name; `how` is None when it is unresolved.

    When unresolved, `units` are the candidates to show, best first.
    """

    how: How | None
    units: tuple[Unit, ...]


def key(text: str) -> str:
    """What is compared.

    >>> key("Cantón Sto. Domingo"), key("D.M. de Quito"), key("GAD Municipal del Cantón Mejía")
    ('santo domingo', 'quito', 'mejia')
    """
    words = re.sub(r"[^\w\s]|_", " ", fold(text.replace("'", " "))).split()
    plain = " ".join(_SHORT.get(word, word) for word in words)
    return _GENERIC.sub("", plain) or plain


def _bare_forms(plain: str) -> tuple[str, ...]:
    """Without spaces, with and without particles."""
    words = plain.split()
    return tuple({"".join(words): 0, "".join(word for word in words if word not in _PARTICLES) or plain: 0})


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one level of a country, by what is compared; `bare`: without spaces or particles.

    `elsewhere`: names of the other levels.
    """

    known: Territories
    level: str
    own: dict[str, tuple[Unit, ...]]
    other: dict[str, tuple[Unit, ...]]
    bare_own: dict[str, tuple[Unit, ...]]
    bare_other: dict[str, tuple[Unit, ...]]
    elsewhere: frozenset[str]

    def find(self, text: str, within: str = "", *, misspelt: bool = False) -> Found:
        """The territory of a text; `within` names a territory of a larger level that holds it, if known."""
        number = _LEADING_CODE.match(text.strip())
        if number and not self.own.get(key(text)):
            found = self.find(text.strip()[number.end() :], within, misspelt=misspelt)
            if found.how:
                right = tuple(unit for unit in found.units if unit.code == number[1].zfill(len(unit.code)))
                return Found(found.how, right) if right else Found(None, found.units)
        parents = self._parents(within)
        plain = key(text)
        for how, units in self._named(plain):
            if meant := _inside(self.known, units, parents):
                return Found(how, meant)
        if not within and (told := self._with_parent(text)):
            return told
        near = self._near(plain, parents)
        if misspelt and near and plain not in self.elsewhere and len({official_name(self, u) for u in near}) == 1:
            return Found(How.MISSPELT, near)
        return Found(None, near or self.candidates(plain))

    def _with_parent(self, text: str) -> Found | None:
        """As `find`, of a name and that of the larger territory that holds it; None for any other text."""
        parts = _PARTS.split(text.strip().rstrip(")"), maxsplit=1)
        if len(parts) != 2 or not self._parents(parts[1]):
            return None
        found = self.find(parts[0], parts[1])
        return found if found.how else None

    def _named(self, plain: str) -> Iterator[tuple[How, tuple[Unit, ...]]]:
        yield How.NAME, self.own.get(plain, ())
        yield How.OTHER_NAME, self.other.get(plain, ())
        for names in (self.bare_own, self.bare_other):
            for form in _bare_forms(plain):
                units = names.get(form, ())
                lacks = tuple(u for u in units if not self._has_article(plain, u))
                how = How.NAME if names is self.bare_own and not lacks else How.OTHER_NAME
                yield how, () if lacks and self._has_rival(form, units) else units

    def _has_article(self, plain: str, unit: Unit) -> bool:
        """Whether the text begins as the name does: with its article, or with its first word where it has none."""
        first = key(unit.name.split("(")[0]).split()[0]
        return first not in _PARTICLES or plain.startswith(first)

    def _has_rival(self, form: str, units: tuple[Unit, ...]) -> bool:
        """Whether a letter more or less makes it the name of another place."""
        near = (
            theirs
            for name, theirs in self.bare_own.items()
            if abs(len(name) - len(form)) < 2 and _distance(form, name) == 1
        )
        return any(set(theirs) - set(units) for theirs in near)

    def _parents(self, within: str) -> frozenset[str]:
        """Codes of the larger territories that a text names; none when it names none."""
        if not within:
            return frozenset()
        larger = self.known.levels[self.known.levels.index(self.level) + 1 :]
        found = (names_of(self.known.country, level).find(within) for level in larger)
        return frozenset(unit.code for f in found if f.how for unit in f.units)

    def _near(self, plain: str, parents: frozenset[str]) -> tuple[Unit, ...]:
        """Units of the one name that the text misspells; those of several names when it may be any of them.

        Among the few places of a known parent shorter words are long enough.
        """
        forms, near = _bare_forms(plain), []
        for name, units in chain(self.bare_own.items(), self.bare_other.items()):
            slips = [n for form in forms if (n := _slips(form, name, among_few=bool(parents)))]
            if slips:
                near += [(min(slips), unit) for unit in _inside(self.known, units, parents)]
        return tuple(dict.fromkeys(unit for _slips, unit in sorted(near, key=lambda pair: pair[0])))

    def candidates(self, plain: str, n: int = 3) -> tuple[Unit, ...]:
        """The most alike names, best first, to be shown."""
        import difflib

        alike = difflib.get_close_matches(plain, [*self.own, *self.other], n=2 * n, cutoff=0.6)
        units = (u for name in alike for u in self.own.get(name, self.other.get(name, ())))
        return tuple(dict.fromkeys(units))[:n]


def _inside(known: Territories, units: Iterable[Unit], parents: frozenset[str]) -> tuple[Unit, ...]:
    if not parents:
        return tuple(units)
    return tuple(u for u in units if any(_holds(known, u, code) for code in parents))


def _holds(known: Territories, unit: Unit, code: str) -> bool:
    at: Unit | None = unit
    while at is not None:
        if at.code == code:
            return True
        at = known.by_code.get(at.parent)
    return False


def _slips(text: str, name: str, *, among_few: bool) -> int:
    """1 or 2 edits (a swap of neighbours is one) between two words long enough for it, 0 when they are not so near."""
    shorter = min(len(text), len(name))
    if shorter < _NEAR_1 - among_few or text[0] != name[0] or abs(len(text) - len(name)) > 2:
        return 0
    if len(set(text) ^ set(name)) > 4:  # an edit changes two letters at most
        return 0
    d = _distance(text, name)
    if d == 1 and (among_few or shorter > _NEAR_1 or len(text) != len(name) or sorted(text) == sorted(name)):
        return 1
    return 2 if d == 2 and shorter >= _NEAR_2 - 2 * among_few else 0


def _distance(a: str, b: str) -> int:
    """Optimal string alignment distance."""
    before, row = [0] * (len(b) + 1), list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1):
            best = min(row[j] + 1, new[-1] + 1, row[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, before[j - 2] + 1)
            new.append(best)
        before, row = row, new
    return row[-1]


def official_name(names: Names, unit: Unit) -> str:
    """As Spanish writes it: with its accents, small particles, and without what the list adds in brackets."""
    country = names.known.country
    return _corrected(country).get(unit.code) or _spellings(country)[fold(_without_brackets(unit.name))]


def _without_brackets(name: str) -> str:
    return re.sub(r"\s*\([^)]*\)", "", name).strip()


@cache
def _spellings(country: str) -> dict[str, str]:
    """How each name is written: places called alike share the spelling with most accents."""
    out: dict[str, str] = {}
    for name in (*_corrected(country).values(), *(unit.name for unit in _units(country))):
        written = _accented(name_case(_without_brackets(name)))
        if _n_accents(written) >= _n_accents(out.get(fold(written), "")):
            out[fold(written)] = written
    return out


def _n_accents(name: str) -> int:
    return sum(not c.isascii() for c in name)


def _units(country: str) -> Iterable[Unit]:
    """Every unit of a country with a list."""
    known = territories(country)
    return known.by_code.values() if known else ()


@cache
def _accents() -> dict[str, str]:
    path = resource_path("territories", "accents.txt")
    words = (line.strip() for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {fold(word): word for word in words if word}


def _accented(name: str) -> str:
    return re.sub(r"[A-Z][a-z]+", lambda found: _accents().get(found.group().lower(), found.group()), name)


@cache
def _other_names(country: str) -> tuple[tuple[str, str, str], ...]:
    with resource_path("territories", "other_names.csv").open(encoding="utf-8", newline="") as file:
        return tuple((r["code"], r["name"], r["kind"]) for r in csv.DictReader(file) if r["country"] == country)


@cache
def _corrected(country: str) -> dict[str, str]:
    return {code: name for code, name, kind in _other_names(country) if kind == "official"}


@cache
def names_of(country: str, level: str) -> Names:
    """The names of a level; KeyError for a country without list, ValueError for a level it does not have."""
    known = territories(country)
    if known is None:
        raise KeyError(country)
    if level not in known.levels:
        raise ValueError("no such level")
    own: dict[str, list[Unit]] = {}
    other: dict[str, list[Unit]] = {}
    elsewhere: set[str] = set()
    for unit in known.by_code.values():
        if unit.level != level:
            elsewhere.add(key(unit.name.split("(")[0]))
            continue
        _add(own, unit.name.split("(")[0], unit)
        for part in re.findall(r"\(([^)]*)\)", unit.name):
            if not part.casefold().startswith("cab."):
                _add(other, part, unit)
    for code, name, kind in _other_names(country):
        if (unit := known.by_code[code]).level == level:
            _add(own if kind == "official" else other, name, unit)
    elsewhere -= own.keys()
    return Names(known, level, _frozen(own), _frozen(other), _bared(own), _bared(other), frozenset(elsewhere))


def _add(names: dict[str, list[Unit]], name: str, unit: Unit) -> None:
    if unit not in names.setdefault(key(name), []):
        names[key(name)].append(unit)


def _frozen(names: dict[str, list[Unit]]) -> dict[str, tuple[Unit, ...]]:
    return {name: tuple(units) for name, units in names.items()}


def _bared(names: dict[str, list[Unit]]) -> dict[str, tuple[Unit, ...]]:
    out: dict[str, list[Unit]] = {}
    for name, units in names.items():
        for form in _bare_forms(name):
            known = out.setdefault(form, [])
            known += [unit for unit in units if unit not in known]
    return _frozen(out)
