"""Slots of the `talks` batch: homes in town and country, conditions, nicknames, numbers in odd groupings.

Written without looking at any rule; `notes_fill` fills them like its own. Nobody here exists.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.detection import identifiers as ids
from tests.detection.people import Row

TOWN = {
    "ec": (
        "Mapasingue Oeste coop. 24 de Octubre mz {n} solar {n}",
        "calle Sucre {n}-{n} e/ Colón y Bolívar, altos de la panadería",
        "Solanda, supermanzana {n}, pasaje {n}, casa {n}",
        "Av. Loja {n}-{n} y Remigio Romero, departamento {n}",
        "Urdesa Central, Guayacanes {n} y Calle Segunda",
        "El Batán, calle Los Cabildos N{n}-{n}, piso {n}",
        "Cdla. La Pradera 1 mz B-{n} villa {n}",
        "Carapungo etapa {n} manzana C{n} casa {n}",
        "Conj. Prados del Valle bloque {n} dpto. {n}",
        "Guasmo Sur, coop. Mariuxi Febres Cordero mz. {n} s. {n}",
        "Barrio El Dorado, calle Quiroga {n} y Chile, casa de una planta",
        "Ferroviaria Alta, pasaje Oe{n} S{n}-{n}",
        "Los Esteros, mz. {n}A v. {n}",
        "lotización Santa Elvira lote {n}, segunda casa a la izquierda",
        "Durán, El Recreo 3ra etapa mz {n} v {n}",
        "av. 10 de Agosto {n}-{n} y Riofrío, edif. Benalcázar, dpto. {n}",
        "La Ecuatoriana, calle S{n}B Oe{n}-{n}",
        "Cooperativa 9 de Octubre, calle D y la {n}, casa celeste",
        "Machala, Cdla. Las Brisas, mz. {n} villa {n}",
        "Manta, barrio Jocay, calle J-{n} y av. {n}",
        "Ambato, Ficoa, calle Los Guaytambos {n}-{n}",
        "urb. Ciudad Celeste, La Serena solar {n}",
        "Loja, barrio Época, calle Maximiliano Rodríguez {n}-{n}",
        "Santo Domingo, coop. Plan de Vivienda mz {n} lt {n}",
    ),
    "gt": (
        "{n}a calle {n}-{n} zona {n}, Col. Landívar",
        "{n} av. A {n}-{n}, Z. {n}, Villa Nueva",
        "Colonia Justo Rufino Barrios, manzana {n}, casa {n}",
        "lote {n} mz. {n} Ciudad Peronia",
        "{n} calle y {n} avenida esquina, zona {n}, casa amarilla",
        "Condominio Los Celajes casa {n}, zona {n}",
        "Callejón del Hermano Pedro No. {n}, Antigua",
        "{n}ta. avenida {n}-{n} apartamento {n}, zona {n}",
        "Colonia Santa Fe, {n} calle {n}-{n}, zona {n}",
        "sector {n} casa {n}, colonia Nimajuyú, edificio {n}",
        "Bulevar El Naranjo {n}-{n}, torre {n}, apto. {n}",
        "zona {n} de Xela, {n} av. {n}-{n}",
        "{n} calle {n}-{n}, zona {n}, San Miguel Petapa",
        "Colonia Venezuela, {n} av. lote {n}",
        "Villa Hermosa {n}, manzana {n} lote {n}",
        "Prados de Villa Hermosa, sector {n}, casa {n}",
        "{n}a avenida y {n}a calle, cantón La Parroquia, Jalapa",
        "Barrio San Sebastián, {n} calle {n}-{n}, Salamá",
        "Residenciales Petapa II, manzana {n} casa {n}",
        "Colonia El Limón zona {n}, sector {n} lote {n}",
        "km {n} ruta al Atlántico, colonia Santa Delfina, lote {n}",
        "Edificio El Prado, {n} nivel, apto {n}-B, zona {n}",
    ),
}
COUNTRY = {
    "ec": (
        "comunidad San Isidro de Cajas, a {n} m de la escuela, casa de bloque",
        "recinto La Reversa, km {n} vía El Empalme, entrando por la piladora",
        "comuna Salango, barrio Las Conchas, frente al pozo",
        "anejo Guallabamba Chico, loma de arriba, casa con techo de zinc",
        "precooperativa Nuevo Paraíso, línea {n}, finca {n}",
        "sitio El Limón, margen derecho del estero, casa de caña",
        "comunidad Wachirpas, a {n} minutos por el río Pastaza",
        "caserío Pueblo Viejo s/n, junto a la capilla",
        "sector Tres Cruces, km {n} de la vía Girón-Pasaje, lado izquierdo",
        "vía a San Plácido km {n}, rcto. El Zapallo, pasando el puente",
        "Comunidad Kichwa Sarayaku, Centro Kalikali, casa {n}",
        "hacienda La Ponderosa, vía a Mata de Cacao km {n}",
        "recinto Tres Postes, detrás del colegio",
        "parroquia Angochagua, comunidad Zuleta, calle principal s/n",
        "comunidad Agato, sector La Rinconada, junto al canal de riego",
        "rcto. Matilde Esther, calle sin asfaltar, casa de caña frente a la tienda",
        "barrio Gulag, camino a Susudel, casa de teja",
        "Puerto El Morro, malecón, tercera casa",
    ),
    "gt": (
        "aldea Sajquim, paraje Tzanjuyub, a la par del molino",
        "caserío Los Chilamates, última casa del camino al río",
        "finca Chitocán, casa del mozo colono No. {n}",
        "aldea El Rodeo, sector {n}, frente al campo de fútbol",
        "comunidad Sesajal, parcela {n}",
        "parcelamiento Montúfar, calle {n}, lote {n}",
        "cantón Chuatroj, a {n} cuadras de la auxiliatura",
        "paraje Pasac Segundo, casa de adobe y teja",
        "aldea Las Crucitas, km {n} ruta a Chiquimulilla, casa verde",
        "microrregión {n}, comunidad Setzol, casa de tabla",
        "aldea Xejuyup, caserío Pacamán, por el tanque",
        "Finca Las Camelias, ranchería {n}",
        "aldea Cotón, sector Los Ramos, casa de bajareque",
        "caserío El Suquinay, a {n} minutos de la cinta asfáltica",
        "paraje Chirijquiac, cantón Xatinap Quinto, frente al oratorio",
        "Comunidad Nueva Esperanza, lote agrario {n}",
        "aldea Rubel Cruz, kilómetro {n} camino a Panzós",
        "caserío Chamaque, casa de la loma",
    ),
}


def _items(text: str) -> tuple[str, ...]:
    return tuple(" ".join(item.split()) for item in text.split("|"))


CONDITIONS = _items(
    """diabetes|diabetes mellitus descompensada|prediabetes|hipertensión arterial no controlada|asma|EPOC|
    neumonía bilateral|bronquiolitis|tuberculosis pulmonar|TB latente|dengue con signos de alarma|paludismo|chikungunya|
    leishmaniasis cutánea|enfermedad de Chagas|hepatitis B|hepatitis C|VIH|sífilis|gonorrea|herpes zóster|sarna|pediculosis|
    parasitosis intestinal|desnutrición crónica|desnutrición aguda severa|anemia ferropénica|anemia falciforme|hemofilia|
    leucemia linfoblástica|linfoma de Hodgkin|mieloma múltiple|cáncer de cuello uterino|cáncer gástrico|cáncer de próstata|
    carcinoma papilar de tiroides|tumor cerebral|hipotiroidismo|hipertiroidismo|obesidad mórbida|bulimia|anorexia nerviosa|
    depresión mayor|trastorno de ansiedad generalizada|ataques de pánico|esquizofrenia|trastorno bipolar|estrés postraumático|
    trastorno del espectro autista|síndrome de Asperger|TDAH|dislexia|síndrome de Down|retraso psicomotor|discapacidad intelectual leve|
    discapacidad visual|discapacidad auditiva profunda|sordera neurosensorial|ceguera del ojo izquierdo|glaucoma|catarata bilateral|
    retinopatía diabética|miopía alta|conjuntivitis|otitis media|amigdalitis purulenta|sinusitis crónica|migraña con aura|epilepsia|
    crisis convulsivas|párkinson|alzhéimer|demencia senil|esclerosis múltiple|esclerosis lateral amiotrófica|parálisis facial|
    hemiplejía derecha|paraplejía|secuelas de un derrame cerebral|meningitis|hidrocefalia|espina bífida|labio y paladar hendido|
    cardiopatía congénita|infarto agudo de miocardio|arritmia|insuficiencia cardíaca|marcapasos|várices esofágicas|
    trombosis venosa profunda|úlcera varicosa|pie diabético|amputación de la pierna derecha|insuficiencia renal crónica|
    litiasis renal|infección de vías urinarias|gastritis erosiva|úlcera duodenal|colitis ulcerosa|enfermedad celíaca|
    cirrosis hepática|hígado graso|colelitiasis|pancreatitis aguda|apendicitis|hernia inguinal|hernia discal lumbar|escoliosis|
    lumbalgia crónica|artritis reumatoide|artrosis de rodilla|osteoporosis|fibromialgia|gota|lupus eritematoso|psoriasis|vitíligo|
    dermatitis atópica|fractura de fémur|fractura de muñeca|esguince de tobillo grado 2|quemaduras de segundo grado|
    traumatismo craneoencefálico|embarazo de alto riesgo|preeclampsia|amenaza de aborto|mola hidatiforme|endometriosis|mioma uterino|
    quiste de ovario|alcoholismo crónico|consumo de cocaína|intoxicación por plaguicidas|alergia a la penicilina|rinitis alérgica|
    insomnio severo|apnea del sueño|COVID persistente|fibrosis pulmonar|quiste hidatídico|varicela|
    sarampión|tos ferina|bronquitis asmática|enfisema|derrame pleural|cáncer de mama|cáncer de colon|leucemia mieloide|sarcoma de Kaposi|
    melanoma|metástasis hepática|diabetes gestacional|síndrome metabólico|colesterol alto|bocio|acromegalia|trastorno límite de personalidad|
    intento de suicidio|ideación suicida|autolesiones|duelo patológico|trastorno obsesivo compulsivo|tartamudez|retraso del lenguaje|
    discapacidad psicosocial|discapacidad múltiple|estrabismo|desprendimiento de retina|queratocono|vértigo|hipoacusia bilateral|neuralgia del trigémino|
    síndrome de Guillain-Barré|aneurisma cerebral|distrofia muscular|parálisis cerebral|microcefalia|pie equinovaro|displasia de cadera|soplo cardíaco|
    angina de pecho|hipotensión ortostática|síndrome nefrótico|hiperplasia prostática|incontinencia urinaria|reflujo gastroesofágico|hemorroides|
    síndrome de intestino irritable|amebiasis|cólera|fiebre tifoidea|rabia|tétanos|hernia umbilical|túnel carpiano|meniscopatía|polimialgia|
    urticaria crónica|acné quístico|lepra|micosis|quemadura por pólvora|herida por arma de fuego|luxación de hombro|amputación de dos dedos|
    aborto incompleto|depresión posparto|infertilidad|menopausia precoz|tabaquismo|dependencia a la marihuana|sobredosis de opioides|
    intolerancia a la lactosa|alergia al maní|narcolepsia|trasplante renal""",
)
_NICK = {
    "mota": (
        "Meche",
        "Lupita",
        "Chayo",
        "Rosita",
        "Michita",
        "Lola",
        "Conchita",
        "Tere",
        "Charito",
        "Lety",
        "Toya",
        "Chabela",
        "Panchita",
        "Nena",
    ),
    "mote": (
        "Pancho",
        "Lucho",
        "Toño",
        "Nacho",
        "Pepe",
        "Chepe",
        "Beto",
        "Tito",
        "Juancho",
        "Miguelito",
        "Quique",
        "Chejo",
        "Neto",
        "Polo",
    ),
}


def mine(items: tuple[str, ...], half: str) -> tuple[str, ...]:
    """Every second item: what the held tables show is not shown by those for tuning."""
    return items[half.startswith("held") :: 2]


def _numbered(forms: Mapping[str, tuple[str, ...]]) -> Callable[[Row], str]:
    def make(r: Row) -> str:
        text = r.pick(*mine(forms[r.country], r.half))
        while "{n}" in text:
            text = text.replace("{n}", str(r.rng.randint(1, 25)), 1)
        return text

    return make


def condition(r: Row) -> str:
    """A condition as a noun without article, sometimes with its degree."""
    return r.pick(*mine(CONDITIONS, r.half), f"discapacidad física del {r.rng.randint(30, 95)}%")


def phone(r: Row) -> str:
    """A private telephone in groupings that people invent."""
    if r.country == "ec":
        n = ids.ec_mobile(r.rng)
        land = f"0{r.rng.randint(2, 7)}"
        return r.pick(
            n, n, n[1:], f"{n[:4]} {n[4:7]} {n[7:]}", f"{n[:1]} {n[1:4]} {n[4:7]} {n[7:]}", f"{n[:5]} {n[5:]}", f"{n[:3]}/{n[3:]}",
            f"{n[:4]} {n[4:6]} {n[6:8]} {n[8:]}", f"+593 {n[1:]}", f"{n[:3]}-{n[3:]}", f"{land}-2{ids.digits(r.rng, 3)}-{ids.digits(r.rng, 3)}",
            f"({land}) 2{ids.digits(r.rng, 2)}-{ids.digits(r.rng, 4)}",
        )  # fmt: skip
    n = ids.gt_mobile(r.rng)
    return r.pick(
        n, n, f"{n[:4]}-{n[4:]}", f"{n[:4]} {n[4:6]} {n[6:]}", f"{n[:4]}/{n[4:]}", f"{n[:2]}-{n[2:4]}-{n[4:6]}-{n[6:]}",
        f"502-{n[:4]}-{n[4:]}", f"+(502) {n[:4]}-{n[4:]}", f"{n[:1]} {n[1:4]} {n[4:]}", f"77{ids.digits(r.rng, 2)}-{ids.digits(r.rng, 4)}",
    )  # fmt: skip


def document(r: Row) -> str:
    """Cédula or DPI of somebody, whole or in groups."""
    n = r.someone().number
    if r.country == "ec":
        return r.pick(n, n, n, f"{n[:9]} - {n[9]}", f"{n[:9]}-{n[9]}", f"{n[:5]} {n[5:]}")
    return r.pick(
        n, n, f"{n[:4]} {n[4:9]} {n[9:]}", f"{n[:4]}/{n[4:9]}/{n[9:]}", f"{n[:9]}-{n[9:]}", f"{n[:4]}.{n[4:9]}.{n[9:]}"
    )


def record(r: Row) -> str:
    """Number of a clinical or a social record."""
    return r.pick(ids.digits(r.rng, 6), f"{ids.digits(r.rng, 3)}-{ids.digits(r.rng, 2)}", ids.digits(r.rng, 8))


def nickname(kind: str) -> Callable[[Row], str]:
    """A pet name, as after don or doña."""
    return lambda r: r.pick(*mine(_NICK[kind], r.half))


SLOTS: dict[str, tuple[str, Callable[[Row], str]]] = {
    "dom": ("ADDRESS", _numbered(TOWN)),
    "campo": ("ADDRESS", _numbered(COUNTRY)),
    "dx": ("HEALTH", condition),
    "fono": ("PHONE", phone),
    "doc": ("?id", document),
    "hc": ("RECORD_ID", record),
    "mota": ("PERSON", nickname("mota")),
    "mote": ("PERSON", nickname("mote")),
}
