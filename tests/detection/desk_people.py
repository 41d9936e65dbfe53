"""Slots and a short way of writing frames for the `deskn` batch: remarks of desks, one frame a line.

Names, homes, conditions and numbers as clerks of Ecuador and Guatemala put them down, each half with lists of its own.
Written without looking at any rule. Nobody here exists.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.detection import identifiers as ids
from tests.detection import notes_fill
from tests.detection.notes_fill import remarks
from tests.detection.people import Row, plain
from tests.detection.spec import Generator
from tests.detection.talks_people import mine


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


GIVEN: dict[tuple[str, str], tuple[str, ...]] = {
    (
        "ec",
        "F",
    ): _words("""Ángela Azucena Betty Carla Carmen Cecilia Cinthya Daniela Diana Elizabeth Esthela Eugenia Evelyn Flor
        Gina Graciela Guadalupe Helen Irene Jenny Johanna Judith Julia Kimberly Ligia Lorena Lucía Magaly Marcia Margoth Mariana
        Maritza Martha Mayra Mónica Nancy Noemí Paola Paulina Ruth Sara Sofía Soledad Sonia Vanessa Viviana Zaida Mishell Arelis
        Yamileth Scarleth Nube Balbina Petita Eulalia Herminia Orfelina Nelly Alegría Ñusta"""),
    (
        "ec",
        "M",
    ): _words("""Alex Alfredo Alonso Antonio Armando Augusto César Cristóbal Daniel David Diego Edison Eduardo Emilio
        Enrique Ernesto Fabián Felipe Fernando Francisco Gabriel Germán Guillermo Gustavo Hernán Humberto Iván Jaime Javier Jorge
        Julián Kevin Leonardo Luciano Marcelo Marco Mario Mauricio Miguel Nicolás Oswaldo Pablo Pedro Rafael Ricardo Roberto
        Sebastián Santiago Tobías Walter Adrián Matías Thiago Elián Anthony Bryan Dennis Joel Klinger Eleodoro"""),
    (
        "gt",
        "F",
    ): _words("""Alejandra Amanda Ana Angélica Bertila Carmelina Carolina Celeste Clara Delmy Elena Elsy Emilia Estefany
        Eva Evelin Francisca Gloria Gregoria Griselda Imelda Isabel Jacinta Jessica Julia Karla Lourdes Lucrecia Lucía Mayra
        Melida Miriam Natividad Nely Norma Olivia Paola Patricia Ramona Rebeca Rosa Ruth Silvia Susana Teodora Teresa Vivian
        Wilma Yolanda Zoila Blanca Dulce Marisol Angelina Catalina Sebastiana Maricela Nohemí Mayte Yaquelin"""),
    (
        "gt",
        "M",
    ): _words("""Abner Adolfo Alberto Alejandro Alfonso Ángel Antonio Armando Arturo Benjamín Bernardo Carlos César Daniel
        David Édgar Eduardo Elías Enrique Ernesto Esteban Fernando Francisco Fredy Gabriel Gerardo Gilberto Guillermo Gustavo
        Haroldo Héctor Hugo Israel Jaime Javier Joaquín Jorge Josué Juventino Leonel Manuel Maynor Moisés Nelson Pablo Rafael
        Ramón Raúl Ricardo Roberto Rubén Salvador Santiago Saúl Silverio Víctor Vinicio Wilfredo Yovani Henry"""),
}
SURNAMES: dict[str, tuple[str, ...]] = {
    "ec": _words("""Alarcón Almeida Álvarez Andrango Arias Arteaga Avilés Ayala Balseca Barahona Bastidas Benalcázar Benavides
        Bermeo Borja Bustamante Cabrera Cadena Calderón Calle Campoverde Cando Cárdenas Carpio Carrasco Castillo Catagña
        Chamorro Chasiluisa Chávez Chiriboga Chuquimia Collaguazo Córdova Crespo Cueva Curay Díaz Domínguez Duque Echeverría
        Enríquez Escobar Espín Estrella Fajardo Fernández Figueroa Franco Gallegos Gómez González Guachi Guanoluisa Guerrero
        Guevara Gutiérrez Heredia Hernández Herrera Iglesias Imbaquingo Inga Jara Lara León Lascano Llerena Luna Males Manobanda
        Martínez Mejía Molina Montenegro Morales Morán Muñoz Narváez Navas Ortega Ortiz Oña Pacheco Padilla Parra Pastaz Paucar
        Peña Pérez Pilco Pinto Ponce Proaño Puma Quimbita Quinga Ramos Rivera Robalino Rodríguez Rojas Romero Rosero Rueda Ruiz
        Salgado Sandoval Santana Segovia Sigcha Silva Suárez Tandazo Tene Tigre Tixi Toscano Tubay Uquillas Valarezo Valdivieso
        Vargas Vásquez Vega Velasco Velasteguí Verdezoto Villavicencio Viteri Yépez Yugcha Zapata Zúñiga Cusme Chancay Anchundia
        Lucas Pinargote Delgado Mero Macías Quijije Choez Baque Tomalá Yagual Suárez Borbor Rodas Villamar"""),
    "gt": _words("""Acabal Aguilar Alvarado Alvarez Ambrocio Arévalo Argueta Arreaga Ávila Azurdia Bautista Bolaños Caballeros Cabrera
        Calel Canel Cardona Carrera Castañeda Castellanos Castillo Castro Catalán Chajón Chanchavac Chávez Chen Chocoj Choguaj Chun
        Cojón Contreras Cortez Cotzojay Coxaj Cruz Culajay Cumatz Curruchich Cutzal Dardón Díaz Domínguez Donis Elías Escalante
        Esquivel Esteban Figueroa Flores Franco Galicia Gámez Gómez González Guerra Gutiérrez Guzmán Hernández Herrera Ixcaraguá
        Ixtecoc Jocol Jiménez Lacán Lima Locón López Macario Maldonado Martínez Mejía Méndez Menchú Mendoza Miranda Molina Monroy
        Montenegro Morente Muñoz Mux Navarro Nij Ochoa Ordóñez Orozco Ortiz Osorio Otzoy Pacay Paiz Palacios Palax Panjoj Pec
        Peralta Perén Pérez Pinto Pirir Ponce Pu Quim Quino Ramírez Ramos Raxón Reyes Ríos Rivas Rodas Rodríguez Rojas Romero Rosales
        Ruiz Sactic Salazar Salguero Sam Santizo Santos Saravia Say Sequén Sical Simón Sipac Soto Subuyuj Tax Tepeu Tipaz Toc Torres
        Tuc Tum Tzian Tzic Valdez Vargas Vásquez Velásquez Vicente Villatoro Xajap Xar Xinic Xuyá Yac Yoc Yos Zamora Zet"""),
}
CONDITIONS = _lines("""
    presión alta
    azúcar en la sangre
    diabetes mellitus tipo 1
    hipertensión arterial crónica
    insuficiencia renal en diálisis
    cáncer de tiroides
    cáncer de ovario en etapa III
    tumor en el cerebro
    leucemia aguda
    epilepsia refractaria
    convulsiones febriles
    asma moderada
    neumonía
    tuberculosis
    dengue grave
    VIH/sida
    hepatitis A
    sarna noruega
    desnutrición moderada
    anemia severa
    depresión
    ansiedad
    trastorno de estrés postraumático
    esquizofrenia paranoide
    trastorno depresivo recurrente
    intento autolítico
    autismo
    síndrome de Down
    parálisis cerebral infantil
    discapacidad física
    discapacidad intelectual del 67 %
    discapacidad auditiva del 52%
    discapacidad visual grave
    sordomudez
    baja visión
    artritis
    artrosis de cadera
    osteoporosis severa
    hernia de disco
    lumbago
    fractura de tibia y peroné
    fractura expuesta de húmero
    esguince de rodilla
    amputación de pierna izquierda
    quemaduras de tercer grado
    trauma craneoencefálico leve
    trauma de tórax
    derrame cerebral
    infarto
    insuficiencia cardíaca congestiva
    embarazo de alto riesgo
    embarazo gemelar
    amenaza de parto prematuro
    placenta previa
    aborto espontáneo
    cesárea reciente
    gastritis crónica
    úlcera gástrica
    apendicitis aguda
    cálculos en la vesícula
    cirrosis
    alcoholismo
    adicción a la heroína
    consumo de marihuana
    migraña
    vértigo periférico
    glaucoma avanzado
    cataratas
    retinosis pigmentaria
    alzhéimer
    mal de Parkinson
    demencia vascular
    lupus
    esclerosis múltiple
    fibromialgia severa
    hipotiroidismo
    obesidad grado II
    bronquitis aguda
    covid-19
    varicela
    dermatitis
    psoriasis
    celulitis infecciosa
    infección urinaria
    cálculos renales
    hernia inguinal
    várices grado III
    labio leporino
    hidrocefalia
    cardiopatía congénita
    retraso mental leve
    trastorno del lenguaje
    TDAH
    dislexia""")
TOWN = {
    "ec": _lines("""
        Mz {n} villa {n}, Samanes {n}
        calle Rocafuerte N{n}-{n} y Olmedo
        Av. 6 de Diciembre N{n}-{n} y Portugal, piso {n}
        Guasmo Norte, Coop. Los Vergeles Mz. {n} Sl. {n}
        calle Tomás Ordóñez {n}-{n} y Presidente Córdova
        barrio San Blas, calle Caldas {n} y Vargas, casa blanca de dos pisos
        cdla. Alborada {n} etapa mz {n} v {n}
        Chillogallo, calle Julián Estrella Oe{n}-{n}, frente al parque
        Urb. La Joya, etapa Ámbar mz {n} villa {n}
        Portoviejo, cdla. Los Tamarindos, calle Chile s/n
        Av. Los Shyris {n}-{n} y Gaspar de Villarroel, edificio Argentum, departamento {n}
        Conocoto, calle Bolívar E{n}-{n} y Montúfar
        Ibarra, El Olivo, av. Aurelio Espinosa Pólit {n}-{n}
        Flor de Bastión bloque {n} mz {n} solar {n}
        Esmeraldas, barrio Las Palmas, av. Kennedy casa {n}
        Riobamba, ciudadela Los Álamos mz. C casa {n}
        Calderón, San José de Morán, calle {n} lote {n}
        Quitumbe, conjunto Hornero II, bloque {n}, dpto. {n}
        Quevedo, parroquia San Camilo, calle Venezuela y {n}ma, altos de la ferretería
        Latacunga, barrio La Laguna, calle Ibarra {n}-{n}
        Suburbio, la {n} y Portete, casa mixta de dos plantas
        Milagro, cdla. Las Piñas, mz {n} solar {n}
        Cuenca, El Vecino, calle Gil Ramírez Dávalos {n}-{n}
        Av. Quito {n} y Venezuela, segundo piso"""),
    "gt": _lines("""
        {n} calle {n}-{n} zona {n}
        {n} avenida "B" {n}-{n}, zona {n}, colonia Atlántida
        {n}a. calle A {n}-{n} zona {n} Quetzaltenango
        Colonia La Verbena, {n} av. {n}-{n}, zona {n}
        lote {n} manzana {n} sector {n}, colonia Santa Marta
        Avenida Las Américas {n}-{n}, zona {n}, torre {n} apto. {n}
        Condominio Jardines de San Lucas, casa {n}
        {n} calle oriente No. {n}, Antigua Guatemala
        Boca del Monte, {n} calle {n}-{n}, Villa Canales
        zona {n}, {n} avenida {n}-{n}, barrio Gerona
        Barrio La Parroquia, callejón Concepción casa {n}
        Colonia El Paraíso II, manzana {n}, lote {n}, zona {n}
        {n}ta calle {n}-{n} zona {n}, Cobán
        calzada San Juan {n}-{n}, zona {n} de Mixco, local B segundo nivel
        Ciudad San Cristóbal, sector A-{n}, boulevard principal casa {n}
        Barrio El Porvenir, {n} avenida y {n} calle, casa de dos niveles, Escuintla
        Colonia Quinta Samayoa, {n} avenida {n}-{n}
        Edificio Reforma Obelisco, apartamento {n}, zona {n}
        Residencial Hacienda de las Flores, casa {n}, zona {n}
        Colonia Las Victorias, {n} calle lote {n}, Jocotenango
        {n} av. final lote {n}, colonia La Reformita, zona {n}
        Barrio Minerva, {n}a calle {n}-{n}, Mazatenango"""),
}
RURAL = {
    "ec": _lines("""
        comunidad Guangaje Centro, a {n} m de la escuela
        recinto El Guabito, km {n} de la vía a Babahoyo
        comuna San Pablo, barrio 5 de Junio, a lado del estadio
        comunidad Chibuleo San Luis, a 200 m de la casa comunal
        sector Las Peñas, camino viejo a Baba, casa de caña
        recinto San Jacinto de Buena Fe, finca Los Ceibos
        comunidad Yawintsa, cruzando el río Macuma
        sitio Coaque, entrada al balneario, casa {n}
        barrio Cuchiguasi, junto al estadio de la liga
        comunidad Pulinguí San Pablo, vía al Arenal s/n
        caserío Taracoa, margen izquierda del río Napo
        vía Calceta-Quiroga km {n}, casa esquinera color ladrillo
        comunidad La Esperanza, calle Gallo Plaza s/n, a una cuadra del subcentro
        parroquia Cochapata, sector Morasloma, casa de adobe
        recinto Chontillal, pasando el segundo puente a mano derecha
        comunidad Cachiviro, sector Rancho Chico, casa {n}
        barrio Santa Rosa de Chaupi, atrás de la iglesia
        km {n} de la vía Puyo-Macas, casa de madera con techo de zinc"""),
    "gt": _lines("""
        aldea Chuatuj, a 200 metros de la escuela
        caserío El Pinalito, casa de adobe a la orilla de la carretera
        cantón Pachaj, sector {n}, a la par de la iglesia evangélica
        aldea Las Lagunas, km {n} carretera a San Carlos Sija
        paraje Xolsacmaljá, vecindario Tax
        finca Santa Rosita, casa {n}
        aldea Semuy, a {n} cuadras del salón comunal
        caserío Chuicotom, atrás del puesto de salud
        comunidad Chirrepec, lote {n}
        aldea El Jute, barrio abajo, casa celeste
        parcelamiento Caballo Blanco, calle {n}, parcela {n}
        caserío Tuicoche, a media hora del centro
        aldea Los Encuentros, frente a la tienda La Bendición
        cantón Chotacaj, a {n} metros del molino de nixtamal
        aldea Sabana Grande, caserío La Joya, casa de block sin numeración
        comunidad Sesib, sector Centro, casa de tabla y lámina
        aldea Peña Blanca, sector El Chorro, última casa
        microparcelamiento El Prado, lote {n}, a la orilla del canal"""),
}


def _given(r: Row, sex: str) -> str:
    return r.pick(*mine(GIVEN[r.country, sex], r.half))


def _surname(r: Row) -> str:
    return r.pick(*mine(SURNAMES[r.country], r.half))


def _two(r: Row) -> str:
    return f"{_surname(r)} {_surname(r)}"


def _sexed(make: Callable[[Row, str], str], sexes: str) -> Callable[[Row], str]:
    return lambda r: make(r, r.rng.choice(sexes))


def _full(r: Row, sex: str) -> str:
    a, b, s = _given(r, sex), _given(r, sex), _surname(r)
    forms = [*[f"{a} {b} {s} {_surname(r)}"] * 4, *[f"{a} {s} {_surname(r)}"] * 2, f"{a} {s}", f"{a} {b} {s}"]
    if sex == "F":
        forms += [f"{a} {s} de {_surname(r)}", f"María {a} {s} {_surname(r)}"]
    return r.pick(*forms, f"{a} {b[0]}. {s}", f"{a} {r.pick('de la Cruz', 'de León', 'del Valle', 'de la Torre')} {s}")


def _short(r: Row, sex: str) -> str:
    return f"{_given(r, sex)} {_surname(r)}"


def _last_first(r: Row) -> str:
    sex, s = r.rng.choice("MF"), _two(r)
    g = f"{_given(r, sex)} {_given(r, sex)}"
    return r.pick(plain(f"{s} {g}").upper(), f"{s.upper()} {g}", f"{s} {g}", f"{s}, {g}")


def _initials(r: Row) -> str:
    g, s = _given(r, r.rng.choice("MF")), _surname(r)
    return r.pick(f"{g[0]}. {s}", f"{g} {s[0]}.", f"{g} {s} {_surname(r)[0]}.")


def _numbered(forms: Mapping[str, tuple[str, ...]]) -> Callable[[Row], str]:
    def make(r: Row) -> str:
        text = r.pick(*mine(forms[r.country], r.half))
        while "{n}" in text:
            text = text.replace("{n}", str(r.rng.randint(1, 29)), 1)
        return text

    return make


def _phone(r: Row) -> str:
    if r.country == "ec":
        n = ids.ec_mobile(r.rng)
        land = f"0{r.rng.randint(2, 7)}2{ids.digits(r.rng, 6)}"
        return r.pick(
            n,
            n,
            n,
            f"{n[:3]} {n[3:6]} {n[6:]}",
            f"{n[:3]}-{n[3:6]}-{n[6:]}",
            f"+593 {n[1:3]} {n[3:6]} {n[6:]}",
            land,
            n[1:],
        )
    n = ids.gt_mobile(r.rng)
    land = f"{r.pick('22', '24', '66', '77', '79')}{ids.digits(r.rng, 6)}"
    return r.pick(
        n,
        n,
        f"{n[:4]}-{n[4:]}",
        f"{n[:4]}-{n[4:]}",
        f"{n[:4]} {n[4:]}",
        f"+502 {n[:4]}-{n[4:]}",
        f"{land[:4]}-{land[4:]}",
    )


def _mail(r: Row) -> str:
    g, s = (plain(x).lower() for x in (_given(r, r.rng.choice("MF")), _surname(r)))
    user = r.pick(
        f"{g}.{s}", f"{g}{s}{r.rng.randint(1, 99)}", f"{g[0]}{s}", f"{s}{g}_{r.rng.randint(70, 99)}", f"{g}_{s}"
    )
    return f"{user}@{r.pick('gmail.com', 'hotmail.com', 'yahoo.com', 'outlook.com', 'icloud.com', 'yahoo.es')}"


def _document(r: Row) -> str:
    n = r.someone().number
    if r.country == "ec":
        return r.pick(n, n, n, f"{n[:9]}-{n[9]}")
    return r.pick(n, n, f"{n[:4]} {n[4:9]} {n[9:]}", f"{n[:4]}-{n[4:9]}-{n[9:]}")


def _born(r: Row) -> str:
    day, month, year = r.rng.randint(1, 28), r.rng.randint(1, 12), r.rng.randint(1940, 2015)
    name = _words("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")[month - 1]
    return r.pick(f"{day:02d}/{month:02d}/{year}", f"{day:02d}-{month:02d}-{year}", f"{day} de {name} de {year}")


SLOTS: dict[str, tuple[str, Callable[[Row], str]]] = {
    "N": ("PERSON", _sexed(_full, "MF")),
    "Nf": ("PERSON", _sexed(_full, "F")),
    "Nm": ("PERSON", _sexed(_full, "M")),
    "S": ("PERSON", _sexed(_short, "MF")),
    "Sf": ("PERSON", _sexed(_short, "F")),
    "Sm": ("PERSON", _sexed(_short, "M")),
    "L": ("PERSON", _last_first),
    "G": ("PERSON", _sexed(_given, "MF")),
    "Gf": ("PERSON", _sexed(_given, "F")),
    "Gm": ("PERSON", _sexed(_given, "M")),
    "U": ("PERSON", _surname),
    "UU": ("PERSON", _two),
    "I": ("PERSON", _initials),
    "H": ("ADDRESS", _numbered(TOWN)),
    "R": ("ADDRESS", _numbered(RURAL)),
    "D": ("HEALTH", lambda r: r.pick(*mine(CONDITIONS, r.half))),
    "T": ("PHONE", _phone),
    "M": ("EMAIL", _mail),
    "C": ("?id", _document),
    "B": ("BIRTH_DATE", _born),
    "X": ("RECORD_ID", lambda r: r.pick(ids.digits(r.rng, 6), ids.digits(r.rng, 5), ids.digits(r.rng, 8))),
}
notes_fill.register(SLOTS)


def desk(share: float, about: str, plain_frames: str = "", *styles: str) -> Generator:
    """Frames of cells about people, and of the others, one a line."""
    chosen = styles or ("", "", "", "", "", "", "upper", "bare", "lower")
    return remarks(_lines(about) if about.strip() else (), _lines(plain_frames), share, chosen)
