"""Slots of the `ledgers` batch: free text of many offices, one frame a line.

Names, homes, conditions and nicknames of its own, half of which each half shows. Written without looking at any rule.
Nobody here exists.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tests.detection import identifiers as ids
from tests.detection import notes_fill
from tests.detection.notes_fill import fill, remarks, styled
from tests.detection.people import Row, plain
from tests.detection.spec import Generator, Marked
from tests.detection.talks_people import mine

STYLES = ("", "", "", "", "", "", "upper", "upper", "bare", "lower")


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


GIVEN: dict[str, tuple[str, ...]] = {
    "ecF": _words("""Abigail Adela Aurelia Brigitte Celia Delia Dilma Edith Esmeralda Estela Fabiola Flérida Geoconda Glenda
        Hilaria Isolina Ivanna Jazmín Josefina Juliana Karina Lastenia Leidy Leonor Liliana Luzmila Maira Melania Mélida
        Miryam Nathaly Ofelia Pastora Priscila Raquel Romelia Rosalía Rosaura Sandy Selena Tamara Tania Valeria Victoria
        Wendy Yessica Zenaida Zobeida"""),
    "ecM": _words("""Abelardo Adalberto Agustín Amable Aníbal Ariel Arturo Aurelio Benigno Camilo Celso Cesario Clodoveo
        Cornelio Delfín Dimas Edgar Elías Elvis Erick Ezequiel Félix Fidel Genaro Gerardo Gilberto Hólger Homero Ignacio
        Isaac Ismael Jairo Jimmy Joaquín Johnny Josué Lautaro Lizardo Lorenzo Máximo Misael Moisés Napoleón Orlando Paúl
        Raúl Ronald Rubén Samuel Teodoro Tito Ulises"""),
    "gtF": _words("""Albertina Alicia Amparo Antonia Araceli Aura Beatriz Bernarda Blanca Casimira Claudia Concepción Cruz
        Débora Delfina Edelmira Élida Enriqueta Ericka Estela Evangelina Felipa Fermina Glenda Hortencia Ileana Iris
        Josefina Juliana Karen Laura Leticia Lorena Luisa Maribel Matilde Mercedes Modesta Nineth Ofelia Olga Pascuala
        Priscila Rocío Rosalina Rufina Sara Sucely Tomasita Vicenta Virginia Yohana Zulma"""),
    "gtM": _words("""Adán Amílcar Anselmo Aroldo Axel Basilio Boris Calixto Cándido Celestino Cesáreo Claudio Cristóbal Darwin
        Donaldo Efraín Eleázar Eliseo Emanuel Ezequiel Fabián Faustino Fidel Genaro Germán Gerson Heber Hilario Horacio
        Ignacio Inocente Ismael Jeremías Josías Lázaro Leandro Lorenzo Manfredo Marcelino Mauricio Maximiliano Nery Nicomedes
        Omar Osmín Patrocinio Porfirio Rafa Rigo Rudy Sabino Samuel Teodoro Timoteo Toribio Venancio"""),
}
SURNAMES: dict[str, tuple[str, ...]] = {
    "ec": _words("""Abarca Albán Amaguaña Angamarca Aucapiña Barrera Barzola Basantes Bazurto Brito Buñay Cabascango Caguana
        Caisaguano Cantos Casa Catota Chicaiza Chila Chuma Cobos Coque Cornejo Cuenca Cují Dueñas Encalada Escudero Espinel
        Farez Flor Gaibor Galarza Gavilanes Guaranga Guashpa Guayllas Haro Holguín Illapa Lalangui Lliguín Lucero Maza Mena
        Minga Montesdeoca Mosquera Nacimba Naula Nieto Ojeda Oviedo Panchi Paz Pazmiño Pesántez Piedra Pillajo Plúas Pomaquero
        Quiroz Remache Rentería Rosado Ruales Saltos Samaniego Sisa Socasi Taipe Tamayo Tenemaza Tituaña Toaquiza Uvidia Uzho
        Vaca Vallejo Vinueza Yaguana Yaselga Yunga Zamora Zhagui Zhunio"""),
    "gt": _words("""Aceituno Ajú Ajcalón Alonzo Asencio Azañón Baten Bac Beb Buc Cabnal Cahuec Calí Camey Caniz Cañas Carías
        Chacaj Chacón Chalí Chiroy Chitay Cho Colindres Corado Cot Cux Dubón Espina Estacuy Fajardo Gatica Godínez Guarchaj
        Guarcax Icó Ical Itzep Ixchop Ixlaj Jocop Jom Jucub Lajuj Lainfiesta Larios Lec Lux Mactzul Mayén Melgar Milián
        Mijangos Mus Nájera Noriega Numá Ocaña Oxlaj Paau Palma Patzán Pelicó Pixtún Pocón Polanco Quej Quixtán Rax Reynoso
        Rustrián Salvatierra Sanic Sajquim Siquín Sisimit Sunuc Tahuite Tejax Teletor Tení Tol Tubac Tuyuc Vielman Villeda
        Xiquín Xocop Xuc Yaquián Zacarías Zarat Zuleta"""),
}
NICKNAMES = {
    "M": _words(
        "Pancho Chepe Lucho Toño Chema Nacho Beto Lalo Chente Meme Goyo Quique Tavo Neto Moncho Chalo Polo Mincho"
    ),
    "F": _words(
        "Charito Chabela Nena Licha Tere Meches Lola Toya Nachita Concha Chayo Lupita Pilarcita Mina Queta Tona"
    ),
}
CONDITIONS = _lines("""
    colesterol alto
    pie diabético
    soplo en el corazón
    arritmia cardíaca
    quiste de ovario
    miomas uterinos
    preeclampsia severa
    diabetes gestacional
    sífilis
    malaria
    chikunguña
    leishmaniasis
    mal de Chagas
    fiebre tifoidea
    hepatitis B
    meningitis
    enfermedad renal crónica estadio 5
    cáncer de cuello uterino
    cáncer de colon
    linfoma no Hodgkin
    bipolaridad
    crisis de pánico
    anorexia nerviosa
    ideación suicida
    hipoacusia bilateral
    sordera profunda
    ceguera del ojo derecho
    discapacidad psicosocial del 45 %
    discapacidad múltiple
    discapacidad visual del 40%
    hemofilia
    anemia falciforme
    trombosis venosa profunda
    aneurisma cerebral
    escoliosis
    fractura de cadera
    rotura de ligamento cruzado
    túnel carpiano
    gota
    secuelas de polio
    espina bífida
    paladar hendido
    pancreatitis aguda
    colon irritable
    hígado graso
    reflujo gastroesofágico
    EPOC
    enfisema pulmonar
    rinitis alérgica
    cáncer de pulmón
    desprendimiento de retina
    herpes zóster
    escabiosis
    quemaduras de segundo grado
    tuberculosis resistente
    hemiplejía derecha
    secuelas de un derrame
    distrofia muscular
    miastenia gravis
    retraso psicomotor
    TEA nivel 2
    desnutrición crónica
    bajo peso para la talla
    hipertiroidismo
    bocio
    dependencia al alcohol
    consumo de base de cocaína
    duelo patológico""")
TOWN = {
    "ec": _lines("""
        Bastión Popular bloque {n}-B mz. {n} solar {n}
        calle Guayas {n}-{n} y Junín, tercera casa a mano izquierda
        Carcelén Bajo, calle N{n}C y Oe{n}, pasaje sin salida
        Cdla. Huancavilca Norte Mz. {n} V. {n}
        La Magdalena, calle Quisquis Oe{n}-{n} y Jambelí
        Sauces {n}, manzana F{n}, villa {n}
        av. Maldonado S{n}-{n} y Ayapamba, planta baja
        barrio Yanacocha, calle Zarzas y Retamas esq., casa de teja
        lotización Los Helechos, lote {n}, vía a Daule km {n}
        Pomasqui, conj. Señor del Árbol, casa {n}
        El Valle, sector Baguanchi, camino al colegio s/n
        Isla Trinitaria, coop. Mélida Toral, mz {n} sl {n}
        Totoracocha, Guapondélig {n}-{n} y Yanahurco
        La Libertad, barrio General Enríquez Gallo, av. {n}na y calle {n}
        Tabacundo, barrio La Quinta, detrás del estadio
        calle Vélez {n}{n} y Los Ríos, departamento {n}, tercer piso
        Turubamba de Monjas, conj. La Moya, bloque {n} casa {n}
        Florida Norte, coop. Cordero Crespo mz. {n} villa {n}
        Loja, ciudadela Zamora, calle Clodoveo Carrión {n}-{n}
        barrio Obrero Independiente, pje. {n} de Julio N{n}-{n}, rejas negras
        Manta, ciudadela Los Eléctricos, villa {n}
        Ambato, La Joya, calle Floreana {n}-{n} e Isabela
        Machala, barrio Pilo, {n}va Norte y Junín, altos del bazar
        Cuenca, Monay, calle González Suárez {n}-{n}, condominio {n}
        la {n} y la Ch, Suburbio Oeste, covacha de caña"""),
    "gt": _lines("""
        {n} avenida {n}-{n}, zona {n}, colonia Bethania
        El Mezquital, manzana {n}, lote {n}, sector {n}
        {n}a. calle "C" {n}-{n}, zona {n}, La Florida
        Residenciales Fuentes del Valle {n}, casa {n}-B
        {n} calle final, callejón Los Limones, casa {n}, zona {n}
        Tierra Nueva I, sector B-{n}, manzana {n}, casa {n}
        Bárcenas, colonia Ulises Rojas, lote {n}
        zona {n}, barrio El Calvario, {n} avenida y {n} calle, Huehuetenango
        Colonia Molino de las Flores, {n} av. {n}-{n}, zona {n} de Mixco
        Santa Isabel II, {n} calle casa {n}, bloque {n}
        Puerto Barrios, colonia Las Champas, {n} calle y {n} avenida
        edificio El Roble, apto. {n}-A, {n} avenida {n}-{n}, zona {n}
        Colonia Lo de Fuentes, {n} av. "D" {n}-{n}, zona {n}
        {n} avenida norte final No. {n}, La Antigua
        Ciudad Real II, manzana G, lote {n}, zona {n}
        Colonia Los Trigales, {n} calle {n}-{n}, Quetzaltenango
        asentamiento Mario Julio Salazar, sector {n}, lote {n}
        Chiquimula, colonia Ruano, {n} calle A {n}-{n}
        {n} avenida {n}-{n} "A", zona {n}, Retalhuleu, portón café
        Santa Lucía Cotzumalguapa, colonia Maya, casa {n}
        cuarto {n} de la pensión, {n} calle y {n} avenida, zona {n}
        Lomas de San Isidro, clúster {n}, casa {n}"""),
}
RURAL = {
    "ec": _lines("""
        recinto Las Maravillas, a dos casas de la piladora
        comuna Bambil Deshecho, junto a la cancha de fútbol
        comunidad San Virgilio, margen derecha del Bobonaza
        sector Loma Larga, subiendo por la antena, casa de bloque sin enlucir
        comunidad Pijal Alto, a unos {n} metros de la casa comunal
        sitio El Desecho, entrada por la gallera, casa de tabla
        recinto Matilde Esther, calle principal s/n
        anejo Quilloac, camino viejo a Guantug, casa de dos pisos verde
        cabecera parroquial de Chontapunta, frente al cementerio
        recinto El Vergel, frente al tanque elevado
        comunidad Tarimiat, llegando en canoa desde el puerto, casa {n}
        barrio La Tola Chica, camino al cementerio, portón de latón
        parroquia Angochagua, sector Cochas, junto al ojo de agua
        comuna Salanguillo, pasando el estero, casa elevada
        sitio Los Amarillos, km {n} vía a Tosagua, casa con dos palos de mango
        comunidad Sablog Chico, más arriba del horno de pan
        sector El Progreso, finca Dos Hermanos, km {n} margen izquierdo"""),
    "gt": _lines("""
        aldea Chuiquisis, sector Los Ajpop, última casa del callejón
        caserío Xecotoj, a la orilla del tanque de agua
        aldea El Amatillo, barrio arriba, casa pintada de azul
        cantón Xolacul, sector {n}, atrás de la escuela
        finca Las Delicias, ranchería {n}
        paraje Chuicacaste, a la par del molino
        caserío Setzimaj, lote {n}, al otro lado del puente de hamaca
        aldea San Antonio Las Barrancas, km {n} ruta al Pacífico
        comunidad Nueva Linda, calle {n}, lote {n}
        caserío Los Cimientos, frente al campo de fútbol, casa de adobe
        aldea Tzanchaj, camino al cementerio, casa de bajareque
        cantón Panabajal, detrás del campo, casa {n}
        caserío Buena Vista El Zapote, a {n} brazadas del nacimiento
        aldea El Rancho, línea férrea, casa {n}
        comunidad Cerro Azul, parcela {n}, entrando por la galera
        aldea San Julián Chinaxón, sector {n}
        finca Montelimar, casa de mozos número {n}
        paraje Chuisac, arriba del lavadero público"""),
}


def _given(r: Row, sex: str) -> str:
    return r.pick(*mine(GIVEN[r.country + sex], r.half))


def _surname(r: Row) -> str:
    return r.pick(*mine(SURNAMES[r.country], r.half))


def _sexed(make: Callable[[Row, str], str], sexes: str = "MF") -> Callable[[Row], str]:
    return lambda r: make(r, r.rng.choice(sexes))


def _full(r: Row, sex: str) -> str:
    a, b = r.rng.sample(mine(GIVEN[r.country + sex], r.half), 2)
    s, t = _surname(r), _surname(r)
    forms = [*[f"{a} {b} {s} {t}"] * 4, *[f"{a} {s} {t}"] * 3, f"{a} {s}", f"{a} {b} {s}", f"{a} {b[0]}. {s} {t}"]
    if sex == "F":
        forms += [f"{a} {s} de {t}", f"{a} {s} vda. de {t}", f"Ma. {b} {s} {t}"]
    return r.pick(*forms, f"{a} {s} y {t}", f"{a} {r.pick('de la Rosa', 'del Castillo', 'de los Santos')} {s}")


def _last_first(r: Row, sex: str) -> str:
    s = f"{_surname(r)} {_surname(r)}"
    g = " ".join(r.rng.sample(mine(GIVEN[r.country + sex], r.half), 2))
    return r.pick(plain(f"{s} {g}").upper(), plain(f"{s} {g}").upper(), f"{s} {g}", f"{s.upper()}, {g}")


def _initials(r: Row, sex: str) -> str:
    g, s, t = _given(r, sex), _surname(r), _surname(r)
    return r.pick(f"{g[0]}. {s}", f"{g} {s[0]}.", f"{g[0]}. {s} {t[0]}.", f"{g} {s} {t[0]}.")


def _home(r: Row, *lists: dict[str, tuple[str, ...]]) -> str:
    text = r.pick(*(home for homes in lists for home in mine(homes[r.country], r.half)))
    while "{n}" in text:
        text = text.replace("{n}", str(r.rng.randint(1, 25)), 1)
    return text


def _phone(r: Row) -> str:
    if r.country == "ec":
        n = ids.ec_mobile(r.rng)
        forms = (n, n, f"{n[:4]} {n[4:7]} {n[7:]}", f"{n[:2]} {n[2:6]} {n[6:]}", f"+593{n[1:]}", f"593 {n[1:]}", n[1:])
        return r.pick(*forms, f"(0{r.rng.randint(2, 7)}) 2{ids.digits(r.rng, 3)}-{ids.digits(r.rng, 3)}")
    n = ids.gt_mobile(r.rng)
    return r.pick(n, n, f"{n[:4]}-{n[4:]}", f"{n[:4]} {n[4:]}", f"+502{n}", f"(502) {n[:4]}-{n[4:]}", f"78{n[2:]}")


def _mail(r: Row) -> str:
    g, s = (plain(x).lower() for x in (_given(r, r.rng.choice("MF")), _surname(r)))
    n = r.rng.randint(1, 99)
    user = r.pick(f"{g}{n}", f"{s}.{g}", f"{g[:3]}{s}{n}", f"{g}-{s}", f"{s}_{s[0]}{n}")
    return f"{user}@{r.pick('gmail.com', 'hotmail.es', 'live.com', 'outlook.com', 'yahoo.com.mx')}"


def _document(r: Row) -> str:
    n = r.someone().number
    if r.country == "ec":
        return r.pick(n, n, n, f"{n[:9]}-{n[9]}")
    return r.pick(n, n, f"{n[:4]} {n[4:9]} {n[9:]}")


SLOTS: dict[str, tuple[str, Callable[[Row], str]]] = {
    "qn": ("PERSON", _sexed(_full)),
    "qf": ("PERSON", _sexed(_full, "F")),
    "qm": ("PERSON", _sexed(_full, "M")),
    "qs": ("PERSON", lambda r: f"{_given(r, r.rng.choice('MF'))} {_surname(r)}"),
    "qsf": ("PERSON", lambda r: f"{_given(r, 'F')} {_surname(r)}"),
    "qsm": ("PERSON", lambda r: f"{_given(r, 'M')} {_surname(r)}"),
    "qu": ("PERSON", lambda r: _full(r, r.rng.choice("MF")).upper()),
    "quf": ("PERSON", lambda r: _full(r, "F").upper()),
    "qum": ("PERSON", lambda r: _full(r, "M").upper()),
    "qw": ("PERSON", lambda r: plain(_full(r, r.rng.choice("MF"))).lower()),
    "ql": ("PERSON", _sexed(_last_first)),
    "qlf": ("PERSON", _sexed(_last_first, "F")),
    "qi": ("PERSON", _sexed(_initials)),
    "qif": ("PERSON", _sexed(_initials, "F")),
    "qim": ("PERSON", _sexed(_initials, "M")),
    "qgf": ("PERSON", _sexed(_given, "F")),
    "qgm": ("PERSON", _sexed(_given, "M")),
    "qa": ("PERSON", _surname),
    "qaa": ("PERSON", lambda r: f"{_surname(r)} {_surname(r)}"),
    "qk": ("PERSON", lambda r: r.pick(*mine(NICKNAMES["M"], r.half))),
    "qkf": ("PERSON", lambda r: r.pick(*mine(NICKNAMES["F"], r.half))),
    "qh": ("ADDRESS", lambda r: _home(r, TOWN, RURAL)),
    "qr": ("ADDRESS", lambda r: _home(r, RURAL)),
    "qd": ("HEALTH", lambda r: r.pick(*mine(CONDITIONS, r.half))),
    "qt": ("PHONE", _phone),
    "qtco": ("PHONE", lambda r: f"3{r.rng.randint(0, 2)}{ids.digits(r.rng, 1)} {ids.digits(r.rng, 7)}"),
    "qtpe": ("PHONE", lambda r: f"9{ids.digits(r.rng, 2)} {ids.digits(r.rng, 3)} {ids.digits(r.rng, 3)}"),
    "qe": ("EMAIL", _mail),
    "qc": ("?id", _document),
    "qz": ("RECORD_ID", lambda r: r.pick(ids.digits(r.rng, 6), f"{ids.digits(r.rng, 4)}-{r.rng.randint(10, 24)}")),
}
notes_fill.register(SLOTS)


def ledger(share: float, about: str, nobody: str, *styles: str) -> Generator:
    """Frames of cells about people, and of the others, one a line."""
    return remarks(_lines(about), _lines(nobody), share, styles or STYLES)


def _rare(about: tuple[str, ...], nobody: tuple[str, ...], r: Row) -> Marked:
    pool = about if r.at % 50 == 31 else nobody
    return styled(fill(r.rng.choice(pool), r), r.rng.choice(STYLES))


def rare(about: str, nobody: str) -> Generator:
    """One cell in fifty about somebody, the others harmless."""
    return partial(_rare, _lines(about), _lines(nobody))
