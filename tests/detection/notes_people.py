"""People of the `notes` half: longer names, home addresses with references, numbers as clerks type them."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection.names import GIVEN
from tests.detection.people import Person, Row, full, plain


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_GIVEN = {
    ("ec", "F"): _words("""Shirley Nataly Kerly Betsabé Yomaira Cumandá Killa Tamia Yanua Suyana Nayap Mamach Pakarina
        Amelia Rosaura Delfina Hortensia"""),
    ("ec", "M"): _words(
        "Ermel Lauro Elvis Jonathan Steven Nelson Abelardo Shakaim Yankuam Wampiu Asael Gilberto Segundo"
    ),
    ("gt", "F"): _words(
        "Rosalina Eluvia Feliciana Elsa Marcela Saqnicté Ixmucur Rutilia Aura Blanca Eufemia Telésfora"
    ),
    ("gt", "M"): _words("""Virgilio Crisanto Eleuterio Genaro Lázaro Toribio Ambrosio Chepe Venancio Selvyn Danilo
        Maximiliano Anastacio"""),
}
_SEX = {name: sex for names in (GIVEN, _GIVEN) for (_, sex), given in names.items() for name in given}
_SURNAMES = {
    "ec": _words("""Pilamunga Chuqui Guachamín Simbaña Tituaña Cumbal Chicaiza Lincango Quilligana Toaquiza Cuji
        Ninabanda Chalán Cartuche Japa Tsetsekip Chiriap Kankush Ujukam Wajarai Jempekat Tiwiram Saant Ampush Chumbi
        Bajaña Plúas Holguín Mieles Cantos Briones Sornoza"""),
    "gt": _words("""Tzunux Ajcalón Coyoy Ixtabalán Sacalxot Quemé Chojolán Xec Batzibal Tzampop Guarcas Caníl Ceto Sánic
        Xajil Bacajol Tuyuc Sotz Yaquián Tzirin Patal Ixchop Ical Sub Chacach Canú Buc Colop Brito Raymundo Lux
        Godínez Melgar"""),
}
_LINKS = (
    "de la Cruz",
    "de los Ríos",
    "del Valle",
    "de la Rosa",
    "San Martín",
    "de León",
    "del Castillo",
    "Ponce de León",
)
_SECOND = {
    "F": ("del Carmen", "de los Ángeles", "del Rocío", "del Pilar", "de Lourdes"),
    "M": ("de Jesús", "José Alejandro", "Luis Antonio", "de la Cruz"),
}
_AFTER_MARY = ("Elena", "Fernanda", "del Rosario", "Luisa")


def somebody(r: Row) -> Person:
    """Another person, half of the time with names of these lists."""
    p = r.someone()
    if r.rng.random() < 0.5:
        given = (r.pick(*_GIVEN[r.country, p.sex]), *p.given[1:])
        p = Person(given, (r.pick(*_SURNAMES[r.country]), *p.surnames[1:]), p.sex, p.born, p.group, p.number)
    return p


def name(r: Row) -> str:
    """From two to six words."""
    p = somebody(r)
    a, b = p.given[0], " ".join(p.given)
    s, last = p.surnames[0], p.surnames[-1]
    whole = full(r, p)
    forms = [
        *(whole, whole, whole, f"{a} {s}", f"{b} {s} {r.pick(*_LINKS)}", f"{b} {r.pick(*_LINKS)} {last}"),
        f"{a} {s}-{r.pick(*_SURNAMES[r.country])}",
        f"{a} {r.pick(*_SECOND[p.sex])} {s} {last}",
    ]
    if p.sex == "F":
        widow = r.pick("Vda. de", "de", "viuda de")
        forms += [f"{b} {s} {last} {widow} {r.pick(*_SURNAMES[r.country])}", f"Ma. {r.pick(*_AFTER_MARY)} {s} {last}"]
    return r.pick(*forms)


def sex(name: str) -> str:
    """F, M, or nothing when the first word tells neither."""
    return _SEX.get(name.split(maxsplit=1)[0], "")


def surnames_first(r: Row) -> str:
    """`QUISHPE LEMA María Rosa` and its kin."""
    p = somebody(r)
    s, g = " ".join(p.surnames), " ".join(p.given)
    return r.pick(f"{s.upper()} {g}", f"{s}, {g}", plain(f"{s} {g}").upper(), f"{s} {g}")


def initial(r: Row) -> str:
    """`M. Quishpe`, `María Q.`, `María R. Quishpe`."""
    p = somebody(r)
    return r.pick(
        f"{p.given[0][0]}. {p.surnames[0]}",
        f"{p.given[0]} {p.given[-1][0]}. {p.surnames[0]}",
        f"{p.given[0]} {p.surnames[0][0]}.",
    )


def surname(r: Row) -> str:
    """One surname."""
    return somebody(r).surnames[0]


def surnames(r: Row) -> str:
    """Two surnames, of another person."""
    return " ".join(somebody(r).surnames)


def given(r: Row) -> str:
    """One given name."""
    return somebody(r).given[0]


def short(r: Row) -> str:
    """`María Quishpe`."""
    p = somebody(r)
    return f"{p.given[0]} {p.surnames[0]}"


def number(r: Row) -> str:
    """Cédula or DPI, in one piece, with hyphens or in groups."""
    n = r.someone().number
    if r.country == "ec":
        return r.pick(
            n,
            n,
            f"{n[:9]}-{n[9]}",
            f"{n[:2]} {n[2:6]} {n[6:]}",
            f"{n[:3]} {n[3:6]} {n[6:9]} {n[9]}",
            f"{n[:2]}-{n[2:9]}-{n[9]}",
        )
    return r.pick(
        n, n, f"{n[:4]} {n[4:9]} {n[9:]}", f"{n[:4]}-{n[4:9]}-{n[9:]}", f"{n[:4]} {n[4:]}", f"{n[:9]} {n[9:]}"
    )


def phone(r: Row) -> str:
    """As people dictate it."""
    if r.country == "ec":
        n = ids.ec_mobile(r.rng)
        return r.pick(
            n, n, f"{n[:2]} {n[2:6]} {n[6:]}", f"{n[:4]}.{n[4:7]}.{n[7:]}", f"+593-{n[1:3]}-{n[3:6]}-{n[6:]}", f"593{n[1:]}",
            f"{n[:3]} {n[3:]}", f"({n[:3]}) {n[3:6]}-{n[6:]}", f"{n[:2]}-{n[2:4]}-{n[4:6]}-{n[6:8]}-{n[8:]}", f"(593) {n[1:]}",
            f"0{r.rng.randint(2, 7)} 2{ids.digits(r.rng, 2)} {ids.digits(r.rng, 4)}", f"00593 {n[1:3]} {n[3:]}",
        )  # fmt: skip
    n = ids.gt_mobile(r.rng)
    return r.pick(
        n, n, f"{n[:4]}-{n[4:]}", f"{n[:4]}.{n[4:]}", f"+502-{n[:4]} {n[4:]}", f"{n[:2]} {n[2:4]} {n[4:6]} {n[6:]}", f"502 {n}",
        f"(502){n[:4]}-{n[4:]}", f"{n[:4]} - {n[4:]}", f"00502 {n[:4]} {n[4:]}", f"+502{n}", f"{n[:4]} {n[4:]}",
    )  # fmt: skip


def mail(r: Row) -> str:
    """A private mailbox, sometimes broken by a blank or dictated."""
    p = somebody(r)
    a, b = plain(p.given[0]).lower(), plain(p.surnames[0]).lower().replace(" ", "")
    user = r.pick(f"{a}.{b}", f"{a}{b}{r.rng.randint(1, 99)}", f"{b}_{a}", f"{a[0]}{b}{p.born.year}", f"{a}{b[0]}")
    host = r.pick("gmail.com", "hotmail.com", "yahoo.com", "outlook.com", "hotmail.es", "live.com")
    return r.pick(
        *[f"{user}@{host}"] * 5, f"{user} @{host}", f"{user}@ {host}", f"{user}(at){host}", f"{user} @ {host}"
    )


_MONTHS = _words("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")
_ROMAN = _words("I II III IV V VI VII VIII IX X XI XII")
_DAYS = _words("uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince")
_TENS = {5: "cincuenta", 6: "sesenta", 7: "setenta", 8: "ochenta", 9: "noventa"}


def born(r: Row) -> str:
    """A date of birth in figures, Roman numerals or words."""
    year, month, day = r.rng.randint(1951, 2005), r.rng.randint(1, 12), r.rng.randint(1, 28)
    name = _MONTHS[month - 1]
    if r.rng.random() < 0.15:
        year, day = 1900 + 10 * r.rng.randint(5, 9) + r.rng.randint(1, 9), r.rng.randint(2, 15)
        return f"{_DAYS[day - 1]} de {name} de mil novecientos {_TENS[year // 10 % 10]} y {('un', *_DAYS[1:])[year % 10 - 1]}"
    return r.pick(
        f"{day} de {name} de {year}", f"{day:02d}/{month:02d}/{year}", f"{day:02d}-{name[:3]}-{year}", f"{day} de {name} del {year}",
        f"{day:02d}.{month:02d}.{year}", f"{day}-{_ROMAN[month - 1]}-{year}", f"{year}/{month:02d}/{day:02d}", f"{day} {name} {year}",
    )  # fmt: skip


def plate(r: Row) -> str:
    """With or without hyphen."""
    if r.country == "ec":
        p = ids.ec_plate(r.rng)
        return r.pick(p, p.replace("-", ""), p.replace("-", " "))
    p = ids.gt_plate(r.rng)
    return r.pick(p, p.replace("-", " "), p.replace("-", ""), f"{p[:5].replace('-', ' ')} {p[5:]}")


def account(r: Row) -> str:
    """A bank account as written in a note."""
    if r.country == "ec":
        n = r.pick("22", "40", "10", "26") + ids.digits(r.rng, 8)
        return r.pick(n, f"{n[:2]}-{n[2:9]}-{n[9]}", f"{n[:4]} {n[4:7]} {n[7:]}")
    n = ids.digits(r.rng, 10)
    return r.pick(f"{n[0]}-{n[1:4]}-{n[4:9]}-{n[9]}", f"{n[:3]}-{n[3:9]}-{n[9]}", n)


_ADDRESS = {
    "ec": (
        "Cdla. Sauces {n} mz. F{n} villa {n}, diagonal a la farmacia",
        "Coop. Unión de Bananeros bloque {n} mz {n} solar {n}, atrás de la UPC",
        "Bastión Popular bloque {n} mz. {n} sl. {n}, casa de caña color verde",
        "Urb. Los Arupos calle B lote {n}, casa esquinera de dos pisos",
        "barrio La Magdalena, calle {n} Oe{n}-{n} y pasaje S{n}, portón negro",
        "Comunidad Chaupiloma sector La Y, a {n} metros de la casa comunal",
        "recinto San Gabriel km {n} vía a Quevedo, margen izquierdo, casa de madera",
        "Sauces {n} Mz {n} V {n}",
        "Calle Larga {n}-{n} y Hermano Miguel, tercer piso, departamento {n}",
        "Av. de la Prensa N{n}-{n} y Vaca de Castro, edif. Torres del Norte dpto. {n}B",
        "Conjunto Habitacional Ciudad Jardín etapa {n} casa {n}, Guamaní",
        "Ciudadela Los Olivos, manzana H solar {n}, frente al parque central",
        "barrio Obrero Alto calle Riobamba s/n, junto a la tienda",
        "Monte Sinaí coop. Voluntad de Dios mz. {n} s. {n}",
        "sector El Arenal, calle sin nombre, casa color celeste, frente a la cancha",
        "vía a la Costa km {n}.5, urb. Valle Alto mz {n} villa {n}",
        "pasaje Los Capulíes {n}-{n} entre Retamas y Arrayanes",
        "comunidad Tuutin Entsa, margen derecho del río, casa {n}",
        "parroquia Cumbayá, barrio San Roque, calle Las Dalias lote {n}",
        "Isla Trinitaria, Coop. Fuerza de los Pobres mz {n} solar {n}, cerca del puente",
    ),
    "gt": (
        "{n} avenida {n}-{n} zona {n}, colonia Bethania, apto. {n}",
        '{n}ª calle "B" {n}-{n} zona {n} de Mixco, Colonia Monte Real',
        "aldea Chicajalaj, caserío Los Cipreses, a un costado de la escuela",
        "Cantón Xecam, sector {n}, casa color rosado frente a la iglesia",
        "Lote {n}, manzana {n}, sector {n}, colonia Ciudad Quetzal",
        "finca El Zapote, lote {n}, km {n} carretera al Pacífico",
        "Residenciales San Cristóbal, casa {n}, manzana D, zona {n} de Mixco",
        "Paraje Chuisiguán, cantón Chipuac, atrás de la tienda El Sol",
        "{n}a. av. {n}-{n} z. {n}",
        "asentamiento Las Torres, sector {n}, lote {n}, zona {n}",
        "Barrio El Calvario, callejón Los Izotes, casa s/n de adobe con portón café",
        "Km. {n}.5 carretera a San Juan, condominio Las Flores casa {n}",
        "caserío Pamesul, aldea Tzanjón, casa de block sin repello",
        "{n} calle final {n}-{n} zona {n}, barrio San Antonio",
        "Col. El Milagro sector {n} lote {n} manzana {n}",
        "Diagonal {n}, {n}-{n} zona {n}, edificio Las Margaritas, nivel {n}",
        "parcelamiento La Máquina, línea B-{n}, lote {n}",
        "Aldea San Antonio Las Trojes, lotificación Villa Sol, lote {n}-A",
        "cantón Vásquez, callejón {n}, última casa a mano derecha",
        "Comunidad Saquixim, a {n} metros del puente, casa de madera",
    ),
}  # fmt: skip


def address(r: Row) -> str:
    """Where somebody lives, as long as people say it."""
    text = r.pick(*_ADDRESS[r.country])
    while "{n}" in text:
        text = text.replace("{n}", str(r.rng.randint(1, 24)), 1)
    return text
