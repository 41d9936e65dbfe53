"""Nature, laboratories, statistics and surveys, third batch (for tuning): counts, codes, species and samples."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection.kinds import among
from tests.detection.spec import table

TABLES = (
    table(
        "fresh_ec_anuario_meteorologico",
        "ec",
        ("COD", k.one("M0003", "M0024", "M0107", "M5125", "H0158", "MA2V")),
        (
            "ESTACION",
            among("""IZOBAMBA|LA TOLA|RUMIPAMBA-SALCEDO|CHARLES DARWIN|SAN CRISTOBAL-GALAPAGOS|LORETO|QUEROCHACA(UTA)
            |PICHILINGUE|MARISCAL SUCRE|SANTA ISABEL INAMHI|LA CUCA|PAUL|GONZANAMA|SAN GABRIEL|TOMALON-TABACUNDO|JAIME
            ROLDOS|DON JUAN|PUYO"""),
            "#stations",
        ),
        ("PROPIETARIO", among("INAMHI|DAC|CELEC|UTA|INOCAR|ETAPA"), "#owner is a body"),
        ("LATITUD", lambda r: f"0°{r.rng.randint(10, 59)}' {r.rng.randint(1, 59)}'' S", "#stations"),
        ("LONGITUD", lambda r: f"78°{r.rng.randint(10, 59)}' {r.rng.randint(1, 59)}'' W", "#stations"),
        ("ALT", k.count(3800, 2)),
        ("ENE", k.money(300, low=0)),
        ("FEB", k.money(300, low=0)),
        ("T MAX ABS", k.money(36, low=16)),
        ("HR", k.count(98, 55)),
        ("EDAD SERIE (AÑOS)", k.count(60, 5), "#age of a series"),
    ),
    table(
        "fresh_ec_laboratorio_aguas",
        "ec",
        ("Id muestra", k.serial("LSA-2024-{:04d}")),
        ("Matriz", among("Agua cruda|Agua potable|Lixiviado|Suelo|Sedimento")),
        (
            "Punto de muestreo",
            among("""Vertiente Santa Rosa|Tanque San José|Red domiciliaria barrio Carlos Pacheco|Quebrada Don Juan
            |Captación El Tingo|Estación de bombeo Los Álamos|Río San Pedro puente Amaguaña|Descarga planta"""),
            "#places",
        ),
        ("Parámetro", among("Coliformes fecales|Escherichia coli|Arsénico|DBO5|Giardia|pH|Cloro residual|Turbiedad")),
        ("Método", among("SM 9223 B|EPA 200.8|APHA 4500-Cl G|NTE INEN 1108|Winkler|Kjeldahl|Karl Fischer"), "#methods"),
        ("Equipo", among("Hach DR3900|Perkin Elmer NexION|Thermo Fisher|Mettler Toledo|WTW"), "#makes"),
        ("Resultado", k.money(90, low=0)),
        ("Incert. k=2", k.money(4, low=0)),
        ("Cumple", among("SI|NO|N/A")),
        ("Analista (inic.)", among("MGC|JPV|LTR|AQ"), "?"),
        ("Fecha análisis", k.date(2024, 2024, "%d/%m/%Y")),
    ),
    table(
        "fresh_gt_herbario",
        "gt",
        ("occurrenceID", lambda r: f"urn:catalog:BIGU:{ids.digits(r.rng, 6)}"),
        (
            "scientificName",
            among("""Pinus hartwegii Lindl.|Salvia standleyana Epling|Quercus skinneri Benth.|Fuchsia paniculata
            |Tillandsia guatemalensis L.B. Sm.|Oreopanax sanderianus Hemsl.|Dahlia imperialis Roezl|Lycianthes stephanocalyx
            |Encyclia guatemalensis|Bursera simaruba (L.) Sarg.|Magnolia guatemalensis Donn. Sm.|Rondeletia buddleioides"""),
            "#species",
        ),
        (
            "family",
            among("Pinaceae|Lamiaceae|Fagaceae|Onagraceae|Araliaceae|Asteraceae|Solanaceae|Burseraceae"),
            "#family",
        ),
        (
            "vernacularName",
            among("""pino de las cumbres|encino|flor de María|palo jiote|mano de león|Santa Catarina|dalia
            |hierba de la virgen|San Juan|ajpop|q'anaq'"""),
            "#common names",
        ),
        (
            "locality",
            among("""Volcán Santa María, vertiente norte|Finca Las Delicias|Cerro San Gil|Km 204 ruta al Atlántico|Biotopo Mario
            Dary Rivera|Cumbre María Tecún|Laguna Chicabal|Aldea Santa Rosa Chujuyub"""),
            "#places named after people",
        ),
        ("decimalLatitude", k.home(5, "lat"), "#sightings"),
        ("decimalLongitude", k.home(5, "lon"), "#sightings"),
        ("elev_m", k.count(3900, 10)),
        ("eventDate", k.date(1998, 2019)),
        ("sex", among("||hermaphrodite|female"), "#sex of plants"),
    ),
    table(
        "fresh_gt_minerales_licencias",
        "gt",
        ("expediente", lambda r: f"{r.pick('LEXT', 'SEXR', 'ETCT')}-{ids.digits(r.rng, 3)}"),
        (
            "nombre del derecho",
            among("""El Pato|Santa Margarita|San Rafael 2|Piedra Grande|Don Chico|Los Jutes|Niquegua|Juan Bosco
            |La Esperanza|Escobal|Marlin I|Progreso VII Derivada|Cantera Los Manantiales|Teresita"""),
            "#licences",
        ),
        (
            "mineral",
            among("Caliza|Jade|Andalucita|Wollastonita|Oro, plata|Feldespato|Goethita|Sillimanita"),
            "#minerals",
        ),
        (
            "titular",
            among("""MINERA SAN RAFAEL S.A.|Montana Exploradora de Guatemala, S.A.|Cementos Progreso|Compañía Guatemalteca de Níquel
            |Geominas|Entre Mares|Caleras San Miguel|Productos Mineros Limitada|Jades Imperio Maya"""),
            "#companies",
        ),
        ("municipio", among("San Rafael Las Flores|San Miguel Ixtahuacán|El Estor|Sanarate|Casillas|Morales")),
        ("km2", k.money(60, low=0.2)),
        ("regalías", k.money(900000)),
        ("vence", k.date(2025, 2039, "%d/%m/%Y")),
    ),
    table(
        "fresh_ec_nacidos_vivos_tabulado",
        "ec",
        ("Provincia de residencia", among("Azuay|Bolívar|Cañar|Loja|Napo|Zamora Chinchipe|Exterior")),
        ("Etnia de la madre", among("Indígena|Mestiza|Afroecuatoriana|Montubia|Blanca"), "#table of counts"),
        ("Edad de la madre", among("< 15|15-19|20-24|25-29|30-34|35 y más"), "#table of counts"),
        ("Sexo", among("Hombre|Mujer"), "#table of counts"),
        ("Estado civil madre", among("Unida|Soltera|Casada|Divorciada|Viuda"), "#table of counts"),
        ("Instrucción", among("Ninguno|Educación Básica|Bachillerato|Superior"), "#table of counts"),
        ("Año", among("2020|2021|2022")),
        ("Nacimientos", k.count(2600)),
        ("Peso prom. g", k.count(3400, 2600)),
    ),
    table(
        "fresh_ec_encuesta_resultados",
        "ec",
        ("Bloque", among("Salud|Empleo|Religión|Confianza|Violencia")),
        (
            "Pregunta",
            among("""¿Con qué partido simpatiza?|¿Cuál es su religión?|¿Ha sido víctima de violencia psicológica?|¿Tiene alguna
            discapacidad?|¿Cuánto gana al mes?|¿Cómo se autoidentifica?|¿Confía en la Iglesia?|¿Qué edad tenía al unirse?"""),
            "#questions",
        ),
        (
            "Respuesta",
            among("Católica|Ninguno|Sí|No|Mestizo/a|Entre 1 y 2 SBU|Evangélica|NS/NR|Depresión|Física"),
            "#answers",
        ),
        ("Dominio", among("Nacional|Urbano|Rural|Sierra|Costa|Amazonía")),
        ("n", k.count(2300, 30)),
        ("%", k.money(100, comma=True, low=0)),
        ("Error", k.money(5, comma=True, low=0.1)),
        ("Lím. inf.", k.money(50, comma=True, low=0)),
        ("Lím. sup.", k.money(100, comma=True, low=50)),
        delimiter=";",
    ),
    table(
        "fresh_mx_accidentes_vehiculos",
        "mx",
        ("Clave Mpio", lambda r: f"13{r.rng.randint(1, 84):03d}"),
        (
            "Municipio",
            among("""Pachuca de Soto|Mineral del Monte|Francisco I. Madero|Emiliano Zapata|Nicolás Flores|Juárez Hidalgo|Tula de
            Allende|Santiago de Anaya|Cuautepec de Hinojosa|Lolotla|Agua Blanca de Iturbide|Epazoyucan|Mixquiahuala de
            Juárez|San Agustín Tlaxiaca|Tepehuacán de Guerrero"""),
            "#places named after people",
        ),
        ("Colisión con peatón", k.count(40), "#counts"),
        ("Volcadura", k.count(20)),
        ("Conductor hombre", k.count(300), "#counts"),
        ("Conductor mujer", k.count(90), "#counts"),
        ("Aliento alcohólico Sí", k.count(60), "#counts"),
        ("Muertos", k.count(12), "#counts"),
        ("Edad promedio", k.money(60, low=20), "#average"),
        rows=84,
    ),
    table(
        "fresh_mx_areas_protegidas",
        "mx",
        (
            "Área natural protegida",
            among("""Los Mármoles|El Chico|Barranca de Metztitlán|Tula|Cuenca Hidrográfica del Río Necaxa|Bosque El
            Hiloche|Cerro del Lobo|Parque Estatal Benito Juárez|Cubitos|La Lagunita|San Miguel Regla|El Hixcuyo"""),
            "#areas",
        ),
        ("Categoría", among("Parque Nacional|Reserva de la Biosfera|Zona de Preservación Ecológica|Parque Urbano")),
        ("Superficie ha", k.money(90000)),
        ("Decreto", k.date(1936, 2012, "%d/%m/%Y")),
        ("Administra", among("CONANP|SEMARNATH|Ayuntamiento de Tepeji|Ejido La Estanzuela|UAEH"), "#bodies"),
        ("Especies NOM-059", k.count(60)),
        ("Fauna", among("Venado cola blanca|Cacomixtle|Gorrión serrano|Musaraña de Oaxaca|Víbora de cascabel")),
        ("Notas", among("Incluye el Xoxafi|Sin programa de manejo|DOF|Recategorizada||Véase anexo A")),
        rows=40,
    ),
    table(
        "fresh_ec_agropecuario_precios",
        "ec",
        ("mercado", among("EP-EMMPA Riobamba|Mercado Mayorista Ambato|TTV Guayaquil|Montebello|El Arenal|San Pedro")),
        (
            "producto",
            among("""Papa Superchola|Cebolla paiteña|Fréjol canario|Tomate riñón|Limón Tahití|Mora de Castilla|Maíz Don Julio
            |Choclo|Uvilla|Zanahoria Chantenay|Arveja Quantum|Papa Cecilia|Naranjilla INIAP Palora|Mango Tommy
            |Papa Gabriela|Manzana Emilia|Aguacate Hass|Pera Packham"""),
            "#varieties named after people",
        ),
        ("variedad", among("Superchola|Cecilia|Gabriela|Única|Fripapa|Leona blanca|Norteña|Dolores"), "#varieties"),
        ("procedencia", among("Chimborazo|Carchi|Santo Domingo|Píllaro|Perú|San Gabriel")),
        ("unidad", among("Saco 45 kg|Quintal|Caja 20 kg|Atado|Libra")),
        ("precio_prom", k.money(40, low=0.5)),
        ("semana", k.count(52, 1)),
        ("sexo_vendedor_mayoria", among("M|H"), "?"),
    ),
    table(
        "fresh_gt_vacunacion_indicadores",
        "gt",
        ("das", among("Huehuetenango|Chiquimula|Jutiapa|Ixil|Sacatepéquez")),
        ("biologico", among("SPR 1|BCG|Pentavalente 3|Td embarazadas|VPH niñas|OPV refuerzo"), "#vaccines"),
        ("lote", lambda r: f"{r.pick('EN', 'FF', 'AB')}{ids.digits(r.rng, 4)}"),
        (
            "casa_productora",
            among("Pfizer|Serum Institute|Sanofi Pasteur|Merck Sharp & Dohme|AstraZeneca|GSK"),
            "#makers",
        ),
        ("meta", k.count(9000, 100)),
        ("nominal_niñas", k.count(4000), "#counts"),
        ("nominal_niños", k.count(4000), "#counts"),
        ("maya", k.count(3000), "#counts"),
        ("xinka", k.count(40), "#counts"),
        ("cobertura", lambda r: f"{r.rng.uniform(40, 108):.1f}%"),
        ("rechazos por religión", k.count(30), "#counts"),
    ),
)
