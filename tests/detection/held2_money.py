"""Procurement, budgets, firms and goods, second held batch: nobody reads it to tune."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection.kinds import among
from tests.detection.spec import table

TABLES = (
    table(
        "held2_ec_catalogo_electronico",
        "ec",
        ("Orden de compra", k.serial("CE-20230002{:06d}")),
        (
            "Entidad",
            among("""GAD MUNICIPAL DE SIGCHOS|HOSPITAL BASICO BAEZA|UNIDAD EDUCATIVA DEL MILENIO CACIQUE TUMBALA
            |UNIVERSIDAD TECNICA LUIS VARGAS TORRES|ZOOLOGICO EL PANTANAL|FUERZA NAVAL|EMAPAR EP|REGISTRO DE LA PROPIEDAD
            |HOSPITAL SAGRADO CORAZON DE JESUS|INSTITUTO TECNOLOGICO SUPERIOR BOLIVAR|EP PETROECUADOR|CAC LATACUNGA"""),
            "#bodies",
        ),
        (
            "Producto",
            among("""Silla giratoria ejecutiva|Papel bond 75 g|Resma A4|Computador de escritorio i5|Mobiliario tipo Luis XV
            |Uniforme diario varón|Llanta 265/70 R16|Servicio de limpieza tipo III|Cemento Holcim tipo GU|Pintura Pato"""),
            "#goods",
        ),
        (
            "Proveedor",
            among("""COMPUEQUIP DOS S.A.|ATU ARTICULOS DE ACERO|CODYXOPAPER CIA LTDA|TEXTIQUIM|MUEBLES LEON HERMANOS
            |ASOCIACION DE CONFECCIONISTAS LAS HORMIGUITAS|LIMPIEZA TOTAL HERRERA & ROJAS|VIVANCO Y VIVANCO S.A.
            |DISTRIBUIDORA PAPELERA ARIAS|LLANTERA OSO|NUCOPSA|MAXIPAN|ASOPROTEX SANTA CLARA|SUPLINTEX"""),
            "#companies",
        ),
        ("RUC", lambda r: ids.ruc_company(r.rng), "#company tax ids"),
        ("Administrador de convenio", among("SERCOP|Zonal 3|Zonal 6"), "#offices"),
        ("Cant.", k.count(300, 1)),
        ("V. unit.", k.money(900)),
        ("Tel. proveedor", k.inst_phone, "#phone of firms"),
    ),
    table(
        "held2_ec_gastos_sector_publico",
        "ec",
        ("EJERCICIO", among("2022|2023|2024")),
        (
            "ENTIDAD",
            among("""HOSPITAL GINECO OBSTETRICO LUZ ELENA ARISMENDI|HOSPITAL PROVINCIAL ALFREDO NOBOA MONTENEGRO
            |COLEGIO DE BACHILLERATO CARLOS JULIO AROSEMENA TOLA|HOSPITAL HOMERO CASTANIER|SECRETARIA DE RIESGOS
            |ESCUELA SUPERIOR POLITECNICA MANUEL FELIX LOPEZ|DISTRITO 04D01 SAN PEDRO DE HUACA|BIESS|HOSPITAL GUSTAVO DOMINGUEZ
            |PARQUE NACIONAL GALAPAGOS|HOSPITAL MARCO VINICIO IZA|FISCALIA GENERAL DEL ESTADO"""),
            "#bodies",
        ),
        ("GRUPO", among("51 GASTOS EN PERSONAL|53 BIENES Y SERVICIOS|71 GASTOS EN PERSONAL PARA INVERSION|84 ACTIVOS")),
        (
            "PROYECTO",
            among("""AMPLIACION HOSPITAL RODRIGUEZ ZAMBRANO|MISION MANUELA ESPEJO|PLAN TODA UNA VIDA|SIN PROYECTO|GUAGUA
            CENTROS|CONSTRUCCION UNIDAD EDUCATIVA JATUN KURAKA|PROYECTO JOAQUIN GALLEGOS LARA|AGENDA ZERO"""),
            "#projects",
        ),
        ("GEOGRAFICO", among("0101 CUENCA|0601 RIOBAMBA|1316 OLMEDO|0910 SIMON BOLIVAR|1801 AMBATO")),
        ("INICIAL", k.money(800000)),
        ("VIGENTE", k.money(800000)),
        ("PAGADO", k.money(500000)),
        delimiter="|",
        encoding="cp1252",
    ),
    table(
        "held2_gt_inventario_contratos",
        "gt",
        ("Contrato", lambda r: f"{ids.digits(r.rng, 2)}-2023"),
        (
            "Empresa",
            among("""CONSULTORES Y CONSTRUCTORES VELA|DISTRIBUIDORA ELECTRONICA|MAYA MUEBLES S.A.|SEGUROS EL ROBLE
            |CASA INSTRUMENTAL|INGENIERIA Y CONSTRUCCION DE LEON MENDEZ|GRUPO LOS TRES|PUBLICENTRO|ROALSA|COMERCIAL EL TECOLOTE
            |PRODUCTOS DEL AIRE|MEDIRSA|CONSTRUCTORA SAN MARCOS|SUMINISTROS HOSPITALARIOS RECINOS"""),
            "#companies",
        ),
        ("NIT", lambda r: ids.nit(r.rng), "#company tax ids"),
        (
            "Bien o servicio",
            among("""Arrendamiento de fotocopiadoras|Reactivos de hematología|Seguro colectivo de vida|Bacheo tramo San
            Julián|Energía eléctrica|Construcción aula escuela José Milla y Vidaurre|Alimentos para personas|Vacunas SR"""),
        ),
        ("Delegación", among("Cobán|Jutiapa|San Benito|Casa Matriz|Quetzaltenango")),
        ("Renglón", among("029|113|151|266|295|322")),
        ("Plazo", among("12 meses|90 días|indefinido")),
        ("Total", k.money(800000)),
        ("Fianza", lambda r: f"C2-{ids.digits(r.rng, 6)}"),
    ),
    table(
        "held2_pe_donaciones",
        "pe",
        ("Resolución", lambda r: f"RJ {ids.digits(r.rng, 3)}-2020"),
        (
            "Donante",
            among("""UNACEM PERU S.A.|GLORIA S.A.|Fundación Romero|Backus & Johnston|Ferreyros|Hermanas de la Caridad|KOICA
            |Compañía Minera Antamina|Southern Peru|Banco de Crédito|Embajada de Alemania|Rímac Seguros|Club Rotario Trujillo"""),
            "#donors are bodies",
        ),
        (
            "Donatario",
            among("""Hospital Honorio Delgado|Hospital Belén|DIRESA Tacna|Municipalidad Distrital José Luis Bustamante y Rivero
            |Hospital Goyeneche|Hospital Luis Negreiros Vega|INEN|Municipalidad Crnel. Gregorio Albarracín"""),
            "#bodies",
        ),
        ("Bien", among("Balones de oxígeno|Respirador|Mascarilla KN95|Canasta básica|Pruebas rápidas")),
        ("Cant", k.count(9000, 1)),
        ("Valor S/", k.money(90000)),
        ("Guía", lambda r: f"T001-{ids.digits(r.rng, 7)}"),
    ),
    table(
        "held2_gt_medicamentos_contrato_abierto",
        "gt",
        ("Código PpR", k.digits(5)),
        (
            "Principio activo",
            among("Losartán potásico|Rosuvastatina|Insulina NPH|Vitamina A|Ácido fólico|Clorfeniramina"),
        ),
        (
            "Nombre comercial",
            among("""Losartán MK|Cozaar|Santal|Dolgenal|Virginal|Sertal|Panadol|Rosval|Donafan|Lucitan|Salofalk
            |Julmentin"""),
            "#brands",
        ),
        (
            "Laboratorio",
            among("""Laboratorios López|Laprin|Menarini|Bonin|Stein|Grünenthal|Eli Lilly|Merck|Roemmers|Dr. Collado
            |Lafrancol|Infasa|Donovan Werke|Abbott|Boehringer Ingelheim"""),
            "#makers named after people",
        ),
        ("Forma", among("Tableta|Ampolla|Jarabe|Óvulo")),
        ("Reg. san.", lambda r: f"PF-{ids.digits(r.rng, 5)}"),
        ("Precio", k.money(90, low=0.1)),
        (
            "Adjudicado a",
            among("AGEFINSA|DROGUERIA COLON|RESCO|ABASTO MEDICO|FARMACEUTICA DIVINA PROVIDENCIA|BIOCROSS"),
            "#companies",
        ),
    ),
    table(
        "held2_ec_ong_registro",
        "ec",
        (
            "Nombre de la organización",
            among("""Fundación Pablo Jaramillo Crespo|Corporación Ecopar|Fundación María Luisa Gómez de la
            Torre|Hogar de Cristo|Fundación Reina de Quito|Plan International|Comité Pro Mejoras Lucha de los Pobres|Fundación
            Abei|Fundación Humanista Ceprodis|Asociación Luis Braille|Hijas de María Auxiliadora|Cáritas|Fundación Tomás Bata
            |CARE|World Vision"""),
            "#foundations named after people",
        ),
        (
            "Ámbito",
            among("Discapacidad|Niñez|Movilidad humana|Salud sexual|Adultos mayores|Cultura"),
            "#scope of a body",
        ),
        ("Personería", lambda r: f"Ac. {ids.digits(r.rng, 4)}"),
        ("E-mail", k.inst_mail, "#mailbox of an institution"),
        ("Telf.", k.inst_phone, "#phone of an institution"),
        (
            "Sede",
            among("Cuenca, Hno. Miguel 4-36|Quito, El Girón|Portoviejo, calle Ricaurte|Tena|Ambato, Ficoa"),
            "#address of an institution",
        ),
        ("Nº miembros", k.count(90, 5)),
    ),
    table(
        "held2_ec_ferreteria_bodega",
        "ec",
        ("CODIGO", lambda r: f"{ids.digits(r.rng, 3)}.{ids.digits(r.rng, 2)}.{ids.digits(r.rng, 4)}"),
        (
            "ARTICULO",
            among("""MARTILLO STANLEY|LLAVE FRANCIS|LAMPARA COLEMAN|CANDADO YALE|SIERRA SANDFLEX|TALADRO BLACK & DECKER
            |CARRETILLA BELLOTA|ESTUFA JORGE|CODO HG|CABLE #12|THINNER CONDOR|MARCADOR PELIKAN|ROSA NAUTICA|SANTO DE YESO"""),
            "#goods",
        ),
        ("CUSTODIO", among("Bodega general|Talleres|Obras Civiles"), "#custodian is a place"),
        ("SERIE", lambda r: f"{r.pick('SN', 'X')}{ids.digits(r.rng, 9)}"),
        ("MARCA", among("Stanley|Bosch|Philips|Lenovo|Indurama|Makita|Pelikan|Faber Castell|Dewalt|Truper"), "#brands"),
        ("V. LIBROS", k.money(900)),
        ("FECHA ADQ.", k.date(2005, 2022, "%d/%m/%Y")),
        delimiter=";",
    ),
)
