"""Facilities, culture, places, transport and law, third batch (for tuning): things that carry the names of people."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection.kinds import among
from tests.detection.spec import table

TABLES = (
    table(
        "fresh_ec_patrimonio_inmueble",
        "ec",
        ("codigo_ficha", k.serial("IBI-18-01-50-000-00-{:06d}")),
        (
            "denominacion",
            among("""Casa Martínez Holguín|Quinta de Juan León Mera|Villa Hilda|Casa del Portal|Iglesia La Merced
            |Hacienda Guachalá|Palacio Jijón|Casa de los Cisneros|Molino de Monserrat|Casa Aspiazu|Cementerio de Tulcán
            |Conservatorio José María Rodríguez|Teatro Lemarie|Casa de la familia Arízaga|Capilla de Balbanera|Vivienda s/n
            |Edificio Guerrero Mora|Casa de Manuela Sáenz"""),
            "#buildings named after people",
        ),
        ("epoca", among("Colonial|Republicana|S. XVIII|1900-1949|Moderna")),
        ("uso_actual", among("Vivienda|Comercio|Culto|Desocupado|Educativo|Gestión pública")),
        ("regimen", among("Particular|Estatal|Religioso|Comunitario")),
        (
            "calle_principal",
            among("""Bolívar|Lalama|Juan Montalvo|Mariano Egüez|Luis A. Martínez|Sucre|Francisco Flor
            |Antonio Vela|Quito|Vargas Torres|Presidente Córdova|Simón Bolívar|García Moreno|Cevallos"""),
            "#streets",
        ),
        ("no_pisos", k.count(4, 1)),
        ("estado_conservacion", among("Sólido|Deteriorado|Ruinoso")),
        ("este", k.digits(6, "76")),
        ("norte", k.digits(6, "986")),
    ),
    table(
        "fresh_ec_callejero",
        "ec",
        ("OBJECTID", k.serial("{}")),
        (
            "NOMBRE",
            among("""JOSE PERALTA|MARISCAL LAMAR|GRAN COLOMBIA|REMIGIO ROMERO LEON|DE LAS AMERICAS|LAS GARZAS
            |MANUEL J. CALLE|HONORATO LOYOLA|MIGUEL CORDERO DAVILA|ROBERTO CRESPO TORAL|JUAN DE DIOS CORRAL|LUIS MORENO MORA
            |PASEO TRES DE NOVIEMBRE|CORNELIO MERCHAN|ALFONSO CORDERO|EL ORO|TADEO TORRES|FRANCISCO MOSCOSO|PADRE AGUIRRE
            |DANIEL CORDOVA TORAL|FEDERICO PROANO|ISABEL LA CATOLICA|JOAQUINA GALARZA|S/N"""),
            "#streets named after people",
        ),
        ("TIPO_VIA", among("CALLE|AVENIDA|PASAJE|ESCALINATA|AUTOPISTA")),
        ("SENTIDO", among("N-S|S-N|DOBLE")),
        ("CAPA_RODADURA", among("Asfalto|Adoquín|Lastre|Hormigón")),
        ("ANCHO_M", k.money(24, low=3)),
        ("SHAPE_LEN", k.money(900)),
        ("PARROQUIA", among("Huayna Cápac|Gil Ramírez Dávalos|San Blas|El Sagrario|Hermano Miguel|Yanuncay")),
        rows=140,
    ),
    table(
        "fresh_gt_centros_educativos",
        "gt",
        ("CODIGO UDI", lambda r: f"{r.rng.randint(1, 22):02d}-{r.rng.randint(1, 17):02d}-{ids.digits(r.rng, 4)}-43"),
        (
            "ESTABLECIMIENTO",
            among("""EORM CASERIO CHICAMAN|INEB CARLOS CASTILLO ARMAS|COLEGIO PRIVADO MIXTO BILINGÜE IXCHEL
            |ESCUELA OFICIAL URBANA PARA VARONES No. 1 ANTONIO JOSE DE IRISARRI|EORM MARIO MENDEZ MONTENEGRO|NUFED 337
            |INSTITUTO PRIVADO EVANGELICO LA PATRIA|LICEO CRISTIANO EBEN-EZER|EOUN MARIANO NAVARRETE|TELESECUNDARIA
            |INED JESUS MARIA ORDOÑEZ|COLEGIO DON BOSCO|EODP ANEXA A EORM|EOUM 15 DE SEPTIEMBRE|PAIN"""),
            "#schools named after people",
        ),
        (
            "DIRECCION",
            among("""ALDEA PACHALUM|3A. CALLE 2-11 ZONA 1|BARRIO EL CENTRO|CASERIO LOS CIPRESES, ALDEA XEJUYUP|0 AVENIDA 4-20
            ZONA 2|CANTON CENTRO|KM. 47 RUTA INTERAMERICANA|COLONIA EL MAESTRO|LOTIFICACION SAN JOSE LA COMUNIDAD"""),
            "#address of a school",
        ),
        ("TELEFONO", lambda r: r.pick("7" + ids.digits(r.rng, 7), ""), "#phone of a school"),
        ("SECTOR", among("OFICIAL|PRIVADO|COOPERATIVA|MUNICIPAL")),
        ("AREA", among("URBANA|RURAL")),
        ("STATUS", among("ABIERTA|CERRADA TEMPORALMENTE")),
        ("JORNADA", among("MATUTINA|VESPERTINA|DOBLE|NOCTURNA")),
        ("DEPARTAMENTAL", among("GUATEMALA NORTE|QUICHE NORTE|SAN MARCOS|PETEN")),
    ),
    table(
        "fresh_gt_rutas_extraurbanas",
        "gt",
        ("Línea", k.serial("EXT-{:03d}")),
        (
            "Transporte",
            among("""Transportes Esmeralda|Rebulí|Fortaleza del Sur|Transportes Galgos|Fuente del Norte|Rutas Orientales
            |La Veloz Quichelense|Transportes Morales|Autobuses María Elena|Rápidos del Sur|Guerra|Litegua|Velásquez
            |Los Halcones|Transportes Rosita|Monja Blanca|Alamo"""),
            "#bus companies",
        ),
        (
            "Origen",
            among("""Terminal zona 4|Sololá|San Pedro Jocopilas|Jalapa|Puerto Barrios|Melchor de Mencos|Santa Lucía
            Cotzumalguapa|Nebaj"""),
        ),
        ("Destino", among("Cobán|Santa Cruz del Quiché|Esquipulas|San Lucas Tolimán|Tecún Umán|La Mesilla|Panajachel")),
        ("Km", k.count(480, 12)),
        ("Frecuencia min", among("15|20|30|60|90")),
        ("Tarifa Q", k.money(120, low=4)),
        ("Días", among("Lunes a viernes|Diario|Domingo|L-M-V")),
        ("Resolución DGT", lambda r: f"{ids.digits(r.rng, 3)}-2022"),
    ),
    table(
        "fresh_ec_embarcaciones_artesanales",
        "ec",
        ("MATRICULA", lambda r: f"B-0{r.rng.randint(1, 9)}-{ids.digits(r.rng, 5)}", "#registration of ships"),
        (
            "NOMBRE DE LA NAVE",
            among("""DON RAMON II|MARIA JOSE|SAN MATEO|JESUS DEL GRAN PODER|ISABEL CRISTINA|LOS TRES HERMANOS
            |NIÑO DIVINO|REY DE REYES|DOÑA BLANCA|CRISTO VIENE|BRUMA|MI TIO ALFREDO|CAPITAN LUCHO|VIRGEN DEL CISNE
            |SANTIAGO ANDRES|YANINA|ADONAY|MONSERRATE IV|TIBURON"""),
            "#ships named after people",
        ),
        ("TIPO DE NAVE", among("FIBRA|PANGA|BOTE|NODRIZA|CHINCHORRERO")),
        ("CALETA", among("San Mateo|Santa Rosa|Anconcito|Puerto López|Esmeraldas|San Jacinto|Jaramijó")),
        ("ESLORA", k.money(14, low=5)),
        ("TRB", k.money(40)),
        ("MOTOR", among("YAMAHA 75 HP|SUZUKI 40|MERCURY 200|VOLVO PENTA|JOHN DEERE 6068|CATERPILLAR")),
        ("ARTE DE PESCA", among("Palangre|Trasmallo|Cerco|Línea de mano")),
        ("AÑO CONSTRUCCION", among("1998|2004|2010|2016|2021")),
    ),
    table(
        "fresh_en_theses",
        "ec",
        (
            "Title",
            among("""Water quality in the Paute river basin, southern Ecuador|Modelling traffic noise: the case of North West
            London|A study of soil erosion in Saint Martin parish|Die Bedeutung der Kakaobohne in Ecuador|Women and work in
            the Andes|Gestão de resíduos sólidos no município de Santa Maria|Runa shimi yachachik mamakunapak|Zur Geographie
            des Chimborazo|Bird communities of Santa Cruz island|Contribuição ao estudo da flora de Minas Gerais
            |Ethnobotany of the Cofán|The Wilson method for solar drying|Effects of grazing on Jamesonia ferns
            |Sumak kawsay: ñukanchik kawsaymanta|Charles Darwin Research Station annual report"""),
            "#titles",
        ),
        ("Degree", among("M.Sc.|Ph.D.|B.A.|Diplomarbeit|Especialización"), "#degree of a work"),
        (
            "University",
            among("""University of St Andrews|Universität Bonn|Universidade Federal de Santa Catarina|King's College London
            |Pontificia Universidad Javeriana|Johns Hopkins University|Ludwig Maximilian Universität|ESPOL|Universidad San
            Francisco de Quito"""),
        ),
        ("Year", among("1998|2004|2011|2017|2020|2022")),
        (
            "Keywords",
            among("""soil; Andes; GIS|women, labour|Kakao, Handel|resíduos; reciclagem|birds|noise|kawsay, allpa|páramo
            |ethnobotany; Cofán"""),
        ),
        ("Pages", k.count(300, 40)),
        ("Handle", lambda r: f"123456789/{ids.digits(r.rng, 5)}"),
        ("Shelf", lambda r: f"T-{ids.digits(r.rng, 4)}"),
    ),
    table(
        "fresh_ec_registro_oficial",
        "ec",
        ("No. R.O.", k.count(900, 1)),
        ("Suplemento", among("Primer|Segundo|Tercer||Edición Especial")),
        ("Fecha", k.date(2018, 2024, "%d-%m-%Y")),
        ("Tipo", among("Acuerdo Ministerial|Ordenanza|Resolución|Decreto Ejecutivo|Fe de erratas|Sentencia")),
        (
            "Emisor",
            among("""Ministerio del Trabajo|Cantón Rumiñahui|Corte Constitucional|Junta de Política Monetaria|Cantón Eloy Alfaro
            |SRI|Presidencia de la República|Cantón Alfredo Baquerizo Moreno|Superintendencia de Bancos|Agrocalidad"""),
        ),
        (
            "Contenido",
            among("""Apruébese el estatuto de la Fundación Divino Niño|Refórmese el reglamento a la Ley de Personas con
            Discapacidad|Concédese la condecoración Eugenio Espejo|Declárase de utilidad pública el inmueble La Josefina
            |Expídese la ordenanza que regula el comercio ambulante|Otórgase personalidad jurídica a la Iglesia Evangélica
            Monte Sinaí|Acción extraordinaria de protección|Nómbrase la calle Hermano Ceferino|Apruébese el plan de manejo
            de los manglares|Deléguense atribuciones al Coordinador Zonal 6"""),
            "#legal texts",
        ),
        ("Págs.", k.count(80, 1)),
    ),
    table(
        "fresh_ec_clubes_deportivos",
        "ec",
        (
            "Organización",
            among("""Club Deportivo Jorge Guzmán|Liga Barrial San Carlos|Federación Deportiva de Bolívar|Club Atlético Carmen
            Mora de Encalada|Barcelona S.C.|Liga Parroquial Cumbayá|C.D. Espoli|Academia Alberto Spencer|Club Ejecutivo
            Pascual Artuz|Liga Cantonal de Sígsig|Club Formativo Álex Aguinaga|C.S. Patria|Escuela Estrellas del Futuro
            |Asociación de Ajedrez del Guayas|Club Sport Norteamérica"""),
            "#clubs named after people",
        ),
        ("Disciplina", among("Fútbol|Lucha|Ecuavóley|Ajedrez|Judo|Halterofilia|Ciclismo")),
        (
            "Escenario",
            among("""Estadio Christian Benítez|Coliseo Julio César Hidalgo|Cancha Los Pinos|Pista Los Chasquis|Piscina Jorge
            Delgado|Estadio Reales Tamarindos|Coliseo Voltaire Paladines Polo|Velódromo José Luis Recalde"""),
            "#venues named after people",
        ),
        ("Acuerdo", lambda r: f"{ids.digits(r.rng, 4)}-MD-DAD-2019"),
        ("Filiales", k.count(30, 1)),
        ("Categoría", among("Sub-12|Sub-15|Senior|Máster|Juvenil"), "#age classes of clubs"),
        ("Damas", k.count(60), "#counts"),
        ("Varones", k.count(60), "#counts"),
        ("Vigencia directorio", k.date(2024, 2026)),
    ),
    table(
        "fresh_gt_puestos_salud_mspas",
        "gt",
        ("area_salud", among("Alta Verapaz|Ixcán|Petén Sur Oriental|Guatemala Nor Occidente|Ixil|Zacapa")),
        ("distrito", among("San Juan Chamelco|Fray Bartolomé de Las Casas|San Cristóbal Verapaz|Santa Ana|Dolores")),
        (
            "servicio",
            among("""P/S Campur|C/S tipo B Santa Catalina La Tinta|CAP San Pedro Carchá|CAIMI Panzós|P/S Chiquin Guaxcux
            |Hospital Distrital Fray Bartolomé|P/S San José Las Lágrimas|P/S Doña María|CENAPA Tamahú|U. M. Tactic
            |Maternidad Cantonal Lic. Otto Zachrisson"""),
            "#health posts",
        ),
        ("rectoría", among("DAS|DDS")),
        ("camas", k.count(60)),
        ("médicos", k.count(12), "#counts"),
        ("aux. enf.", k.count(20), "#counts"),
        ("comadronas", k.count(90), "#counts"),
        ("idioma predominante", among("Q'eqchi'|Poqomchi'|Ixil|Español"), "#language of a district"),
        ("1as consultas", k.count(5000), "#counts"),
        ("emb. adolesc.", k.count(90), "#counts"),
        ("vih +", k.count(9), "#counts"),
    ),
    table(
        "fresh_ec_museo_bienes",
        "ec",
        ("inventario", k.serial("MCCE-AP-{:05d}")),
        (
            "titulo_obra",
            among("""Retrato de dama|San Jacinto de Yaguachi|El Cristo de la agonía|La Virgen de Legarda|Cabeza de indio
            |Rosa y manzana|Los hermanos|Ternura|Juan Pueblo|Paisaje del Pichincha|Mama Negra|El niño de la mano sucia
            |Santa Mariana de Jesús|Quipucamayo|La última cena"""),
            "#titles of works",
        ),
        (
            "autor",
            among("""Anónimo|Escuela quiteña|Atribuido a Bernardo de Legarda|Taller de Manuel Chili|Guayasamín, O.|Anónimo S. XVIII
            |Camilo Egas|Eduardo Kingman|Joaquín Pinto|s/a"""),
            "?",
        ),
        ("tecnica", among("Óleo sobre lienzo|Talla en madera|Grabado|Mixta|Cerámica|Temple")),
        ("alto_cm", k.count(240, 10)),
        ("ancho_cm", k.count(190, 10)),
        (
            "ubicacion",
            among("Reserva 2|Sala Mariano Aguilera|Sala Kingman|Bodega|Préstamo Museo Camilo Egas"),
            "#rooms",
        ),
        ("avaluo", k.money(60000)),
    ),
)
