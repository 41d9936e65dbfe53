"""Places, culture, nature, statistics and law, second held batch: nobody reads it to tune."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection.kinds import among
from tests.detection.spec import table

TABLES = (
    table(
        "held2_ec_bibliografia",
        "ec",
        (
            "Obra",
            among("""The Galápagos: a natural history|Der junge Werther|Memórias póstumas de Brás Cubas|Walden|Les Misérables|Emma
            |Wachay kawsaymanta|Sapikuna|Madame Bovary|Romeo and Juliet|Anna Karenina|Jane Eyre|Doña Bárbara|Pedro Páramo
            |María|Cumandá|A la Costa|Saint Joan|Dom Casmurro|Die Leiden des Heiligen Sebastian"""),
            "#titles",
        ),
        (
            "Editorial",
            among("""Alfaguara|Libresa|Abya-Yala|Fondo de Cultura|Springer Verlag|Penguin Random House|Casa de la Cultura Benjamín
            Carrión|John Wiley & Sons|Planeta|El Conejo"""),
            "#publishers",
        ),
        ("ISBN", lambda r: f"978-9942-{ids.digits(r.rng, 2)}-{ids.digits(r.rng, 3)}-{ids.digits(r.rng, 1)}"),
        ("Idioma", among("inglés|alemán|portugués|kichwa|español"), "#language of books"),
        ("Signatura", lambda r: f"866.{ids.digits(r.rng, 2)} / C{ids.digits(r.rng, 3)}"),
        ("Ejemplares", k.count(9, 1)),
        ("Estado", among("Bueno|Regular|En reparación")),
    ),
    table(
        "held2_ec_unidades_judiciales",
        "ec",
        (
            "Dependencia",
            among("""Unidad Judicial Multicompetente Pedro Carbo|Sala Penal de Loja|Unidad Judicial Alfredo Baquerizo
            Moreno|Tribunal de Garantías Penales|UJ Familia, Mujer y Niñez|Complejo Judicial Norte|Unidad Judicial Camilo Ponce"""),
            "#courts",
        ),
        (
            "Materia",
            among("Violencia contra la mujer|Tránsito|Penal|Adolescentes infractores|Laboral"),
            "#matter of courts",
        ),
        ("Ingresadas", k.count(2000)),
        ("Resueltas", k.count(2000)),
        ("Jueces (n)", k.count(20, 1)),
        ("Tasa congestión", k.money(4, low=0.5)),
        (
            "Dirección",
            among(
                "Av. Amazonas y Pereira|Bolívar y Rocafuerte esq.|Calle Sucre 12-40|Km 4.5 vía a la costa|Edif. Torres"
            ),
            "#address of courts",
        ),
    ),
    table(
        "held2_gt_nomenclatura_vial",
        "gt",
        ("id_via", k.serial("V{:05d}")),
        (
            "nombre_via",
            among("""José María Reyna Barrios|Simeón Cañas|Elena|Las Américas|Petapa|Centroamérica|Aguilar Batres|Raúl Aguilar
            Batres|San Juan|Roosevelt|Juan Chapín|Bolívar|Hincapié|Vista Hermosa|Mateo Flores|Atanasio Tzul|Los Próceres
            |Rafael Landívar|Del Ferrocarril|Liberación"""),
            "#streets named after people",
        ),
        ("jerarquía", among("Primaria|Secundaria|Local")),
        ("zona", k.count(21, 1)),
        ("carriles", k.count(6, 1)),
        ("long_m", k.money(9000)),
        ("mantenimiento", among("EMETRA|Dirección de Obras|CIV")),
    ),
    table(
        "held2_gt_sitios_arqueologicos",
        "gt",
        (
            "Sitio",
            among("""Ixlú|Topoxté|San Bartolo|El Mirador|Uaxactún|Holmul|Naranjo|Dos Pilas|Ceibal|Tikal|La Blanca|Q'umarkaj|Mixco
            Viejo|Zaculeu|Iximché|Chocolá|Takalik Abaj|Yaxhá|Nakum|Cancuén"""),
            "#sites",
        ),
        ("Cultura", among("Maya|Olmeca|Pipil|K'iche'|Poqomam"), "#culture of a site"),
        ("Período", among("Preclásico|Clásico tardío|Posclásico")),
        (
            "Hallazgos",
            among("Entierro femenino adulto|Estela 11|Juego de pelota|Osario infantil|Vasija Tohil"),
            "#findings",
        ),
        ("Proyecto", among("Proyecto Atlas|Holmul|MARI Tulane|Foundation for Maya Research|Petén Norte"), "#projects"),
        ("Temporada", among("1998|2006|2015|2019")),
        ("N15", k.digits(6)),
        ("W", k.digits(6)),
    ),
    table(
        "held2_ec_avifauna_monitoreo",
        "ec",
        (
            "especie",
            among("""Coeligena wilsoni|Eriocnemis godini|Grallaria gigantea|Atlapetes leucopterus|Andigena laminirostris
            |Ognorhynchus icterotis|Pionus sordidus|Buteo swainsoni|Setophaga fusca|Amazilia franciae|Phaethornis yaruqui"""),
            "#species named after people",
        ),
        (
            "nombre común",
            among("""Inca de Wilson|Zamarrito de Hoy|Gavilán de Swainson|Tucán andino|Gralaria gigante|Loro de Rosa|Reinita de
            Blackburn|Amazilia andina|Quinde|Santa Marta"""),
            "#common names",
        ),
        ("sexo", among("macho|hembra|indet."), "#sex of animals"),
        ("edad", among("adulto|juvenil|inmaduro"), "#age of animals"),
        ("anillo", lambda r: f"EC-{ids.digits(r.rng, 5)}"),
        ("transecto", among("Bellavista 1|Finca Don Ángel|Sendero San Jorge|Yanacocha|Milpe"), "#places"),
        ("tarso_mm", k.money(40, low=10)),
        ("hora", among("06:10|07:45|09:00|16:30")),
    ),
    table(
        "held2_ec_defunciones_grupos",
        "ec",
        (
            "Causa CIE-10",
            among("""C16 Tumor maligno del estómago|I21 Infarto agudo|E14 Diabetes|X70 Ahorcamiento|V89 Accidente
            |B20 VIH|G30 Alzheimer|J18 Neumonía"""),
            "#table of counts",
        ),
        ("Hombres", k.count(900), "#counts"),
        ("Mujeres", k.count(900), "#counts"),
        ("Menor 1 año", k.count(60), "#counts"),
        ("65+", k.count(900), "#counts"),
        ("Indígena", k.count(90), "#counts"),
        ("Se ignora", k.count(9), "#counts"),
        ("Tasa x 100 mil", k.money(60, comma=True, low=1)),
        rows=40,
        delimiter=";",
    ),
    table(
        "held2_gt_poblacion_municipios",
        "gt",
        ("Cód. INE", lambda r: f"{r.rng.randint(1, 22)}{r.rng.randint(1, 17):02d}"),
        (
            "Municipio",
            among("""San Antonio Ilotenango|Santa Lucía la Reforma|Jerez|Conguaco|Pastores|San Andrés Villa Seca|Santo Tomás
            la Unión|San Rafael Petzal|Unión Cantinil|San Diego|Santa Cruz Barillas|San José Ojetenam|Monjas|Jocotán|Camotán"""),
            "#places",
        ),
        ("Total", k.count(90000, 3000)),
        ("Ladina", k.count(60000), "#counts"),
        ("Ch'orti'", k.count(9000), "#counts"),
        ("Afrodescendiente", k.count(60), "#counts"),
        ("Extranjera", k.count(60), "#counts"),
        ("Analfabeta", k.count(9000), "#counts"),
        ("Edad mediana", k.money(30, low=17), "#average"),
        ("Índice masc.", k.money(110, low=85)),
    ),
    table(
        "held2_ec_proyectos_investigacion",
        "ec",
        ("cod", k.serial("DIUC_XX_{:03d}")),
        (
            "titulo",
            among("""Diversidad genética de Theobroma cacao en Los Ríos|Depresión en adultos mayores de Cuenca|Efecto Doppler en
            suelos de San Lorenzo|Santos y demonios en la narrativa de Pablo Palacio|Smart grids para Santa Cruz|Hidrología de la
            cuenca del río Tomebamba|Discapacidad y empleo|Migración kichwa saraguro|El legado de Matilde Hidalgo|Machine
            learning for dengue"""),
            "#titles",
        ),
        ("facultad", among("Ciencias Médicas|Jurisprudencia|Filosofía|Ingeniería|Artes")),
        ("línea", among("Biotecnología|Género|Religión y sociedad|Salud mental|VLIR"), "#lines of research"),
        ("financiamiento", among("Interno|VLIR-UOS|CEDIA|Fundación Gates|Alexander von Humboldt Stiftung"), "#bodies"),
        ("presupuesto", k.money(60000)),
        ("inicio", k.date(2019, 2024)),
        ("estado", among("Vigente|Cerrado|Prórroga")),
    ),
    table(
        "held2_ec_puentes_inventario",
        "ec",
        (
            "nombre_puente",
            among("""Rafael Mendoza Avilés|Alberto Alvarado|San Camilo|Los Caras|Jaime Roldós|Velasco Ibarra|El Juncal|Río
            Blanco|Gualo|Segundo Rosa Zárate|Payamino|Patrimonio Olmedo|Don Juan 2|Mario Minuche"""),
            "#bridges named after people",
        ),
        ("via", among("E25|E15|E45|E20|Colectora Pedernales")),
        ("material", among("H. armado|Acero|Mixto|Bailey")),
        ("luz_m", k.money(900, low=6)),
        ("inspector_entidad", among("MTOP Zonal 4|Prefectura de Manabí|CCE"), "#bodies"),
        ("coord_x", k.digits(6)),
        ("coord_y", k.digits(7, "99")),
        ("riesgo", among("Alto|Medio|Bajo")),
        ("edad_estructura", k.count(70, 1), "#age of a bridge"),
    ),
    table(
        "held2_mx_escuelas",
        "mx",
        ("CCT", lambda r: f"13{r.pick('DPR', 'DJN', 'EBH')}{ids.digits(r.rng, 4)}{r.pick('X', 'K', 'Z')}"),
        (
            "NOMBRE",
            among("""LAZARO CARDENAS DEL RIO|SOR JUANA INES DE LA CRUZ|NIÑOS HEROES|JUSTO SIERRA MENDEZ|ROSAURA ZAPATA|VICENTE
            GUERRERO|MELCHOR OCAMPO|20 DE NOVIEMBRE|CUAUHTEMOC|JAIME TORRES BODET|MARIA MONTESSORI|BELISARIO DOMINGUEZ
            |GREGORIO TORRES QUINTERO|IGNACIO ZARAGOZA|JOSEFA ORTIZ DE DOMINGUEZ|AMADO NERVO"""),
            "#schools named after people",
        ),
        ("NIVEL", among("PREESCOLAR|PRIMARIA|TELESECUNDARIA")),
        (
            "LOCALIDAD",
            among("SAN BARTOLO TUTOTEPEC|PISAFLORES|FELIPE ANGELES|EL ROSARIO|DOXEY|SANTIAGO TEZONTLALE"),
            "#places",
        ),
        ("ALUMNOS H", k.count(200), "#counts"),
        ("ALUMNOS M", k.count(200), "#counts"),
        ("DOCENTES", k.count(20, 1)),
        ("TURNO", among("MATUTINO|VESPERTINO")),
    ),
)
