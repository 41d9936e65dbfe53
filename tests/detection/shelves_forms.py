"""People, homes and short forms for the `shelves` batch, as clerks type them; written before reading a rule.

One person a row, of the sex of the row, drawn from lists of which each half shows its own part.
"""

from __future__ import annotations

import datetime as dt
from functools import partial
from random import Random

from tests.detection import identifiers as ids
from tests.detection.kinds import Text
from tests.detection.people import Row, plain
from tests.detection.talks_people import mine


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_GIVEN = {
    "ec F": _words("""Alba Amparo Anabel Brigitte Cristina Delia Edith Erika Ercilia Fátima Guisella Ginger Hilda Iliana
        Jazmín Jomara Kerly Laura Leidy Liliana Maoly Mirian Nathaly Nieves Ofelia Perla Priscila Raquel Rosario Shirley
        Susana Tamia Valeria Wendy Zoraida Nataly"""),
    "ec M": _words("""Abel Adolfo Agustín Alberto Amable Ariel Arturo Benigno Camilo Clemente Cristian Dixon Eddy Elvis
        Erick Esteban Félix Genaro Gerardo Ítalo Jairo Jacinto Jonathan Josué Kléber Líder Lizardo Manolo Máximo Moisés
        Nixon Orlando Ramón Rommel Servio Tito Ubaldo Wagner"""),
    "gt F": _words("""Ángela Araceli Bernarda Casimira Concepción Damaris Débora Delfina Elida Ester Eunice Evangelina
        Feliciana Gricelda Hermelinda Ileana Irene Jeannette Julissa Karin Leticia Ligia Luciana Maribel Mildred Mónica
        Nancy Nicolasa Noelia Oralia Perfecta Roselia Rutilia Saraí Susely Timotea Vicenta Virginia"""),
    "gt M": _words("""Abelino Adán Alfredo Amílcar Anastacio Aroldo Axel Bartolo Celestino Cristóbal Demetrio Edgardo
        Efraín Eliseo Erwin Eusebio Froilán Genaro Hilario Humberto Ismael Jairo Jeremías Lázaro Leandro Lisandro
        Marcelino Maximiliano Misael Neftalí Osbeli Porfirio Quirino Romeo Rudy Silvestre Ventura Wilmer"""),
}
_SURNAMES = {
    "ec": _words("""Achig Acosta Aguayo Albán Amores Armijos Asanza Avendaño Balarezo Barreno Bohórquez Buñay Bósquez
        Cajamarca Calapucha Cantos Cayambe Chela Cobeña Cuji Defaz Encalada Fárez Gaibor Guamangate Guayllas Holguín
        Huatatoca Illescas Jumbo Kayap Lliguin Lucero Maliza Mashinkiash Minango Moposita Naula Nastacuaz Ñauta Ortuño
        Pallo Patiño Pesántez Pilamunga Pucha Quilumba Remache Sinchi Suquillo Tacuri Tarapuez Tsukanka Tuquerres Ushiña
        Vaca Villegas Wachapa Yaguana Zhunio"""),
    "gt": _words("""Ajú Alonzo Apén Asturias Baján Boch Cabnal Caníz Cal Carranza Chacón Chiroy Chitay Chex Cholotío Chum
        Coyoy Cuxum Cuyuch Dubón España Felipe Gaitán Guarcas Guinea Icó Ixbalán Ixcayau Ixén Juracán Lajuj Lobos Lorenzo
        Macz Marcos Mendizábal Morataya Nimatuj Ortega Oxlaj Pacheco Pelicó Perebal Poncio Puac Quel Racancoj Rax Rosas
        Sacbajá Salanic Saloj Siquiná Sirin Tujab Tot Tzunux Vail Xec Xoyón Yaxón Yojcom Zacarías"""),
}
_HOMES = {
    "ec": (
        "Bellavista Alta, pje. {a} lt {b}",
        "Coop. 29 de Abril mz {a} sl {b}",
        "Ciudadela El Recreo 3ra etp. mz {a} v. {b}",
        "Sta. Isabel, Sector La Unión, casa de 2 pisos",
        "El Condado, conj. Altamira, c. {b}",
        "Guayacanes mz. {a} villa {b}",
        "Calle Guayas {a}-{b} e/ Sucre y Colón",
        "La Concordia, by pass y calle {a}, casa esq.",
        "Barrio Menfis Alto, tras la capilla",
        "Ejido de Recaurte, s/n y Av. de los Migrantes",
        "Com. Tunibamba, junto a la casa comunal",
        "Rcto. Tres Postes, frente a la cancha",
    ),
    "gt": (
        "{a} av. {b}-{a} Z. 6, col. Bienestar Social",
        "Lote {a}, mz. {b}, asent. Mario Alioto",
        "2a. calle {a}-{b} z. 3 Chimaltenango",
        "Ald. Xejuyup, sector Chuimanzana",
        "Col. Nimajuyú, edif. {a} apto. {b}",
        "Res. Prados de Linda Vista casa {b}",
        "Csrío. Chuatroj, a un costado del pozo mecánico",
        "Bo. El Calvario, {a}-{b} Z.2, Salamá",
        "Parcela {b} calle {a}, La Máquina",
        "Ctón. Xajaxac, fte. a esc.",
        "Sector Los Patzán, ald. Estancia de la Virgen",
        "Callejón Santa Lucía #{b}, Ciudad Vieja",
    ),
}
_ORIGIN = {
    "VE": (("Yusmary", "Yorman", "Maikel", "Génesis", "Dayerling", "Wuilker"), ("Urdaneta", "Colmenares", "Pirela")),
    "CO": (("Yeimy", "Duván", "Luz Dary", "Wílmar", "Yurley", "Fredy"), ("Chamorro", "Quiñones", "Burgos", "Taicus")),
}


def who(r: Row) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Given names and surnames of the person of the row."""
    rng = Random(f"shelves {r.half} {r.at} {r.p.number}")
    given = rng.sample(mine(_GIVEN[f"{r.country} {r.p.sex}"], r.half), rng.choice((1, 2, 2)))
    surnames = rng.sample(mine(_SURNAMES[r.country], r.half), rng.choice((1, 2, 2, 2, 2)))
    return tuple(given), tuple(surnames)


def natural(r: Row) -> str:
    """`Alba Delia Achig Pallo`."""
    given, surnames = who(r)
    return " ".join((*given, *surnames))


def official(r: Row) -> str:
    """`ACHIG PALLO ALBA DELIA`."""
    given, surnames = who(r)
    return plain(" ".join((*surnames, *given))).upper()


def comma(r: Row) -> str:
    """`Achig Pallo, Alba Delia`."""
    given, surnames = who(r)
    return f"{' '.join(surnames)}, {' '.join(given)}"


def given(r: Row) -> str:
    """Given names in capitals."""
    return " ".join(who(r)[0]).upper()


def surnames(r: Row) -> str:
    """Surnames in capitals."""
    return " ".join(who(r)[1]).upper()


def _piece(which: int, at: int, r: Row) -> str:
    pieces = who(r)[which]
    return pieces[at].upper() if at < len(pieces) else ""


given_1, given_2 = partial(_piece, 0, 0), partial(_piece, 0, 1)
surname_1, surname_2 = partial(_piece, 1, 0), partial(_piece, 1, 1)


def letters(r: Row) -> str:
    """`A.D.A.P.`."""
    return "".join(f"{n[0]}." for part in who(r) for n in part)


def mojibake(make: Text) -> Text:
    """Read in the wrong encoding: `GuzmÃ¡n`."""
    return lambda r: make(r).encode().decode("latin-1")


def another(r: Row) -> str:
    """Somebody else: `Marcelino Coyoy Rax`."""
    sex = r.rng.choice("MF")
    family = r.rng.sample(mine(_SURNAMES[r.country], r.half), 2)
    return f"{r.pick(*mine(_GIVEN[f'{r.country} {sex}'], r.half))} {' '.join(family)}"


def clerk(r: Row) -> str:
    """`Tacuri, W.`."""
    return f"{r.pick(*mine(_SURNAMES[r.country], r.half))}, {r.pick(*mine(_GIVEN[f'{r.country} M'], r.half))[0]}."


def home(r: Row) -> str:
    """A home in the words of the form."""
    text = r.pick(*mine(_HOMES[r.country], r.half))
    return text.format(a=r.rng.randint(1, 24), b=r.rng.randint(1, 80))


def woman(r: Row) -> str:
    """`AJU CHEX BERNARDA`, of an office for women."""
    names = r.rng.sample(mine(_GIVEN[f"{r.country} F"], r.half), r.rng.choice((1, 2)))
    return plain(" ".join((*r.rng.sample(mine(_SURNAMES[r.country], r.half), 2), *names))).upper()


def from_abroad(r: Row) -> str:
    """A neighbour who came over the border."""
    given, family = _ORIGIN[r.pick("VE", "CO")]
    return f"{r.pick(*given)} {r.pick(*family)} {r.pick(*mine(_SURNAMES['ec'], r.half))}"


def mobile_float(r: Row) -> str:
    """`987654321.0`, as a spreadsheet gave it back."""
    return ids.as_float(ids.ec_mobile(r.rng) if r.country == "ec" else ids.gt_mobile(r.rng))


def mobile_groups(r: Row) -> str:
    """`09 8765 4321` or `5512.3456`."""
    n = ids.ec_mobile(r.rng) if r.country == "ec" else ids.gt_mobile(r.rng)
    return f"{n[:2]} {n[2:6]} {n[6:]}" if r.country == "ec" else f"{n[:4]}.{n[4:]}"


def utm(axis: str) -> Text:
    """Metres of a home in zone 17S, or 15N."""
    ranges = {"ec": ((620000, 799999), (9600000, 9999999)), "gt": ((410000, 790000), (1540000, 1780000))}
    return lambda r: str(r.rng.randint(*ranges[r.country][axis == "n"]))


def _child(r: Row) -> dt.date:
    return dt.date(2008, 1, 1) + dt.timedelta(days=Random(r.p.number).randint(0, 4300))


def child_born(fmt: str) -> Text:
    """Birth date of the child of the row."""
    return lambda r: _child(r).strftime(fmt)


def child_age(r: Row) -> str:
    """Age of the same child in 2024."""
    return str(2024 - _child(r).year)


def youth_born(fmt: str) -> Text:
    """Birth date of a student."""
    return lambda r: (dt.date(1992, 1, 1) + dt.timedelta(days=Random(r.p.number).randint(0, 5000))).strftime(fmt)


def youth_code(r: Row) -> str:
    """Letters of the name and birth date of the student: `ADAP010312`."""
    return plain(letters(r)).replace(".", "") + youth_born("%y%m%d")(r)


def mail(r: Row) -> str:
    """The private mailbox of the person of the row."""
    given, family = (plain(n[0]).lower() for n in who(r))
    user = r.pick(f"{given}{family}", f"{family}.{given}{r.rng.randint(1, 99)}", f"{given[:2]}_{family}")
    return f"{user}@{r.pick('gmail.com', 'hotmail.es', 'yahoo.com', 'icloud.com')}"


def moment(fmt: str) -> Text:
    """Day and time of something that happens in an office in 2024."""
    start = dt.datetime(2024, 1, 2, 7, 0)
    return lambda r: (
        start + dt.timedelta(days=r.rng.randint(0, 350), minutes=r.rng.randint(0, 620), seconds=r.rng.randint(0, 59))
    ).strftime(fmt)


def only(sex: str, text: str, otherwise: str) -> Text:
    """An item for the people of one sex, something else for the others."""
    items = text.split("|")
    return lambda r: r.pick(*items) if r.p.sex == sex else otherwise


def owner(r: Row) -> str:
    """Mostly people, some firms."""
    firm = f"{r.pick('Transportes', 'Inmobiliaria', 'Distribuidora')} {r.pick(*mine(_SURNAMES[r.country], r.half))}"
    return f"{firm} {'Cía. Ltda.' if r.country == 'ec' else 'S.A.'}".upper() if r.at % 6 == 0 else official(r)


def owner_number(r: Row) -> str:
    """RUC of the firm, or of the person, or the cédula."""
    if r.country == "gt":
        return ids.nit(r.rng)
    return ids.ruc_company(r.rng) if r.at % 6 == 0 else r.pick(r.p.number, f"{r.p.number}001")


def month_born(r: Row) -> str:
    """Month of birth in words: `SEP`."""
    return ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"][r.p.born.month - 1]


def band(*limits: int) -> Text:
    """`25 - 34 años` of the person of the row."""

    def make(r: Row) -> str:
        age = 2024 - r.p.born.year
        at = sum(age >= limit for limit in limits)
        if at == 0:
            return f"< {limits[0]}"
        return f"{limits[at - 1]} o más" if at == len(limits) else f"{limits[at - 1]} a {limits[at] - 1}"

    return make


def nth(text: str) -> Text:
    """The item of the row's number, so that columns of one catalogue agree."""
    items = [" ".join(item.split()) for item in text.split("|")]
    return lambda r: items[r.at * 7 % len(items)]
