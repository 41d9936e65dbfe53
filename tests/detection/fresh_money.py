"""Procurement, budgets, invoices and catalogues, third batch (for tuning): firms, offices and goods, nobody is a row."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection.kinds import among
from tests.detection.spec import table

TABLES = (
    table(
        "fresh_ec_infimas_cuantias",
        "ec",
        (
            "ENTIDAD CONTRATANTE",
            among("""GAD MUNICIPAL DEL CANTON PEDRO MONCAYO|HOSPITAL DE ESPECIALIDADES EUGENIO ESPEJO
            |UNIDAD EDUCATIVA FISCAL MANUELA CANIZARES|EMPRESA PUBLICA METROPOLITANA DE ASEO|CUERPO DE BOMBEROS DE PILLARO
            |DISTRITO DE SALUD 13D02 JARAMIJO - MANTA - MONTECRISTI|UNIVERSIDAD LAICA ELOY ALFARO DE MANABI
            |INSTITUTO SUPERIOR TECNOLOGICO VICENTE LEON|GAD PARROQUIAL RURAL GONZALEZ SUAREZ|EP FLOPEC
            |BRIGADA DE CABALLERIA BLINDADA NO. 11 GALAPAGOS|CENTRO DE REHABILITACION SOCIAL TURI"""),
            "#bodies",
        ),
        (
            "OBJETO DE COMPRA",
            among("""Adquisición de repuestos para la motoniveladora Komatsu|Servicio de catering para el
            taller de líderes barriales|Mantenimiento del vehículo Great Wall Wingle 5|Impresión de trípticos por el Día
            de la Madre|Compra de reactivos para el laboratorio clínico|Confección de uniformes para la escuela de fútbol
            |Alquiler de carpas para la feria San Pedro|Adquisición de tóner HP 05A|Trofeos para el campeonato Padre
            Carlos Crespi|Ofrendas florales por el sesquicentenario|Arreglo de la cubierta del mercado Amazonas"""),
            "#purchases",
        ),
        (
            "RAZON SOCIAL",
            among("""IMPORTADORA BOHORQUEZ CIA. LTDA.|AUTOMOTORES CARLOS LARREA T. CIA LTDA|DISMEDSA S.A.
            |LETERAGO DEL ECUADOR S.A.|GRAFICAS HERNANDEZ C.A.|MEGAREDES CIA LTDA|JUAN ELJURI CIA LTDA
            |COMERCIAL KYWI S.A.|FARMACIAS CRUZ AZUL|COOPERATIVA DE TRANSPORTE SANTA|NOVATECH|TEXTILES EL RAYO S.A.S.
            |MARTINEZ TORRES ASOCIADOS MARTOASO CIA LTDA|CONSORCIO VIAL RIO VERDE|SUPERPAC|TIA S.A."""),
            "#companies",
        ),
        ("RUC PROVEEDOR", lambda r: ids.ruc_company(r.rng), "#company tax ids"),
        ("CPC", k.digits(9)),
        ("VALOR", k.money(6800)),
        ("FECHA REGISTRO", k.date(2023, 2024)),
        ("TIPO", among("Bienes|Servicios|Obras|Alimentos y Bebidas|Combustible")),
        rows=90,
    ),
    table(
        "fresh_ec_cedula_presupuestaria",
        "ec",
        (
            "UDAF_DESC",
            among("""MINISTERIO DE SALUD PUBLICA|MINISTERIO DE EDUCACION|CASA DE LA CULTURA BENJAMIN CARRION
            |CONSEJO DE LA JUDICATURA|UNIVERSIDAD NACIONAL DE LOJA"""),
            "#bodies",
        ),
        (
            "UNIDAD_EJECUTORA",
            among("""HOSPITAL PABLO ARTURO SUAREZ|HOSPITAL GENERAL ISIDRO AYORA|HOSPITAL JULIUS DOEPFNER
            |HOSPITAL JOSE MARIA VELASCO IBARRA TENA|DIRECCION DISTRITAL 09D07 PASCUALES 2|HOSPITAL LUIS G DAVILA
            |HOSPITAL DELFINA TORRES DE CONCHA|NUCLEO DE TUNGURAHUA|DIRECCION DISTRITAL 17D01 NANEGAL|PLANTA CENTRAL
            |INSTITUTO SUPERIOR PEDAGOGICO JUAN MONTALVO|HOSPITAL MARTIN ICAZA|HOSPITAL DOCENTE AMBATO"""),
            "#hospitals",
        ),
        (
            "PROGRAMA",
            among("""55 GARANTIA DE LA CALIDAD|01 ADMINISTRACION CENTRAL|58 EDUCACION GENERAL BASICA|84 NUTRICION
            |59 CALIDAD EDUCATIVA|90 PROVISION DE SERVICIOS DE SALUD"""),
        ),
        ("ITEM", among("510106|510203|530101|530812|570102|840107|990101")),
        (
            "DESCRIPCION_ITEM",
            among("""Salarios Unificados|Décimo Tercer Sueldo|Agua Potable|Materiales Didácticos
            |Honorarios por Contratos Civiles de Servicios|Dispositivos Médicos de Uso General|Viáticos al Interior
            |Aporte Patronal|Subrogación|Compensación por Vacaciones no Gozadas|Becas"""),
            "#kinds of expense",
        ),
        ("FUENTE", among("001|002|202|701|998")),
        ("ORGANISMO", among("0000|2001|2003|7005")),
        ("CODIFICADO", k.money(900000)),
        ("DEVENGADO", k.money(700000)),
        ("PCT_EJEC", k.money(100, low=0)),
        delimiter=";",
    ),
    table(
        "fresh_gt_guatecompras_adjudicado",
        "gt",
        ("NOG", k.digits(8)),
        (
            "Comprador",
            among("""MUNICIPALIDAD DE SAN JUAN COMALAPA|HOSPITAL NACIONAL PEDRO DE BETHANCOURT|INDE
            |HOSPITAL REGIONAL DE OCCIDENTE SAN JUAN DE DIOS|UNIVERSIDAD DE SAN CARLOS DE GUATEMALA|ZONA VIAL No. 5
            |INSTITUTO NORMAL CENTROAMERICANO RAFAEL AQUECHE|DIRECCION DEPARTAMENTAL DE EDUCACION EL PROGRESO
            |HOSPITAL DISTRITAL DE POPTUN|EMPRESA PORTUARIA NACIONAL SANTO TOMAS DE CASTILLA|TNS|CONAP|INGUAT"""),
            "#bodies",
        ),
        (
            "Descripción del concurso",
            among("""Compra de víveres para el centro de recuperación nutricional|Mejoramiento
            camino rural aldea San Jacinto a caserío Los López|Adquisición de láminas troqueladas calibre 26|Servicio
            de fumigación|Construcción muro perimetral cementerio general|Compra de oxígeno medicinal|Balasto para
            calles de la colonia José Ernesto Monzón|Compra de útiles escolares|Ampliación sistema de agua potable
            barrio San Antonio|Compra de banderas|Adquisición de pollo y res"""),
            "#works",
        ),
        (
            "Adjudicatario",
            among("""SERVICIOS GENERALES RAMAZZINI, SOCIEDAD ANONIMA|DROGUERIA PISA DE GUATEMALA S.A.
            |CORPORACION LA ROCA|CONSTRUCTORA Y SUPERVISORA FIGUEROA Y ASOCIADOS|LANCASCO|MULTISERVICIOS EL BUEN PASTOR
            |INVERSIONES HERMANOS CIFUENTES|COPYRED|GRUPO SOLID (GUATEMALA), S.A.|CEMENTOS PROGRESO|EUFARMA|PROVEEDURIA
            QUICHE|TRANSPORTES Y MATERIALES CASTAÑEDA|COFIÑO STAHL Y COMPAÑIA S.A.|RECICLADOS DE CENTROAMERICA"""),
            "#companies",
        ),
        ("NIT adjudicatario", lambda r: ids.nit(r.rng), "#company tax ids"),
        ("Modalidad", among("Compra Directa con Oferta Electrónica|Cotización|Licitación Pública|Baja Cuantía")),
        ("Monto Q", k.money(900000)),
        ("Publicación", k.date(2022, 2024, "%d/%m/%Y")),
        rows=80,
    ),
    table(
        "fresh_pe_gasto_ejecutoras",
        "pe",
        ("ANO_EJE", among("2021|2022|2023")),
        ("SEC_EJEC", k.digits(6, "00")),
        (
            "PLIEGO_NOMBRE",
            among("""M. DE SALUD|GOBIERNO REGIONAL DEL DEPARTAMENTO DE PIURA|M. DEL INTERIOR|SEGURO INTEGRAL
            DE SALUD|U.N. SAN CRISTOBAL DE HUAMANGA|U.N. TORIBIO RODRIGUEZ DE MENDOZA|SENCICO"""),
            "#bodies",
        ),
        (
            "EJECUTORA_NOMBRE",
            among("""REGION PIURA-HOSPITAL JOSE CAYETANO HEREDIA|HOSPITAL VICTOR LARCO HERRERA|PNP AUGUSTO
            B. LEGUIA|REGION ANCASH-HOSPITAL ELEAZAR GUZMAN BARRON|HOSPITAL MARIA AUXILIADORA|INSTITUTO NACIONAL DE SALUD
            DEL NIÑO|HOSPITAL SERGIO E. BERNALES|REGION CUSCO-EDUCACION QUISPICANCHIS|UGEL 07 SAN BORJA|VII DIRECCION
            TERRITORIAL DE POLICIA|ADMINISTRACION CENTRAL - MINSA|REGION LORETO-HOSPITAL FELIPE ARRIOLA IGLESIAS
            |HOSPITAL CARLOS LANFRANCO LA HOZ|REGION UCAYALI-HOSPITAL AMAZONICO|HOSPITAL HERMILIO VALDIZAN"""),
            "#hospitals",
        ),
        (
            "META_NOMBRE",
            among("""ATENDER A NIÑOS MENORES DE 36 MESES|GESTANTE CON SUPLEMENTO DE HIERRO|ACCIONES DE
            CONTROL Y AUDITORIA|PAGO DE PENSIONES|MANTENIMIENTO DE VIAS DEPARTAMENTALES|MEJORAMIENTO DE LA I.E. RICARDO
            PALMA|INSTALACION DE CASETAS SANTA ROSA|VACUNACION NIÑO < 1 AÑO"""),
            "#goals",
        ),
        (
            "GLOSA",
            among("""POR LA COMPRA DE MASCARILLAS|PLANILLA CAS MARZO 2021|COMBUSTIBLE PARA EL PATRULLERO|SERVICIO DE
            LIMPIEZA SEDE SAN MARTIN|CONFORMIDAD DE SERVICIO OC 0000123|TRANSFERENCIA A LA MUNICIPALIDAD DE MARISCAL
            NIETO|VIATICOS COMISION DE SERVICIO A CHACHAPOYAS|ADQUISICION DE CAMILLAS SEGUN OS 221|PAGO AL CONSORCIO SAN
            BLAS|REEMBOLSO CAJA CHICA|SERVICIO DE TERCEROS MES DE MAYO|ARRENDAMIENTO LOCAL JR. CARABAYA"""),
            "#glosses",
        ),
        ("TIPO_GOBIERNO", among("E|R|M")),
        ("GIRADO", k.money(400000)),
        ("RUC_PROV", lambda r: "20" + ids.digits(r.rng, 9), "?"),
        rows=120,
        delimiter="|",
    ),
    table(
        "fresh_ec_supermercado_catalogo",
        "ec",
        ("EAN", lambda r: "786" + ids.digits(r.rng, 10), "#code of 13 digits"),
        (
            "PRODUCTO",
            among("""Queso fresco Salinerito 500 g|Café Minerva molido|Harina Santa Lucía|Aceite La Favorita 1 L
            |Atún Real en aceite|Fideo Don Vittorio|Leche Rey entera|Mayonesa Maggi|Galletas María|Manteca Tres Chanchitos
            |Salsa Los Andes|Agua San Felipe|Chifles Don Pedro|Mermelada Snob de mora|Pan Supán|Panela El Trapiche
            |Detergente Ciclón|Jabón Ales|Té Hornimans|Ron San Miguel"""),
            "#brands",
        ),
        (
            "MARCA",
            among("""Salinerito|Minerva|Santa Lucía|La Favorita|Real|Don Vittorio|Rey Leche|Maggi|Gustadina|Facundo
            |Juan Valdez|Doña Petrona|Johnson & Johnson|Toni|Martha|Arcor|Levapan|Plumrose"""),
            "#brands",
        ),
        (
            "FABRICANTE",
            among("""NESTLE ECUADOR|INDUSTRIAS ALES C.A.|LA FABRIL|Molinos Champion|LEVAPAN|SUMESA|Ecuajugos
            |Tonicorp|Embutidos Don Diego|Lácteos González|Moderna Alimentos|Familia Sancela"""),
            "#companies",
        ),
        ("Presentación", among("500 g|1 kg|funda x 12|900 ml|lata|display x 24")),
        ("NOTIF. SANITARIA", lambda r: f"{ids.digits(r.rng, 4)}-ALN-{ids.digits(r.rng, 4)}"),
        ("PVP", k.money(12, comma=True, low=0.3)),
        ("STOCK", k.count(900)),
        encoding="cp1252",
        delimiter=";",
    ),
    table(
        "fresh_ec_facturas_recibidas",
        "ec",
        ("COMPROBANTE", among("Factura|Nota de Crédito|Liquidación de Compra|Retención")),
        ("SERIE_COMPROBANTE", k.invoice),
        ("RUC_EMISOR", lambda r: ids.ruc_company(r.rng), "#company tax ids"),
        (
            "RAZON_SOCIAL_EMISOR",
            among("""CORPORACION FAVORITA C.A.|CONECEL|OTECEL S.A.|CNT EP|EMPRESA ELECTRICA QUITO
            |ETAPA EP|DISTRIBUIDORA IMPORTADORA DIPOR|ESTACION DE SERVICIO SAN SEBASTIAN|DIARIO EL MERCURIO|CHAIDE Y CHAIDE
            |PINTURAS CONDOR|COMPUTRON|HOTEL ORO VERDE|FERRETERIA LIZARZABURU E HIJOS|SERVIENTREGA|PRODUTEKN|TALLERES VACA
            HERMANOS|ALMACENES JUAN ELJURI|CHIFA ASIA"""),
            "#companies",
        ),
        ("FECHA_EMISION", k.date(2023, 2024, "%d/%m/%Y")),
        ("CLAVE_ACCESO", lambda r: ids.access_key(r.rng, ids.ruc_company(r.rng)), "#key with a company"),
        ("IDENTIFICACION_RECEPTOR", k.one("1760001550001"), "#the own tax id"),
        ("VALOR_SIN_IMPUESTOS", k.money(4000)),
        ("IMPORTE_TOTAL", k.money(4500)),
        delimiter="\t",
        encoding="utf-16",
    ),
    table(
        "fresh_co_contratos_secop",
        "co",
        (
            "Nombre Entidad",
            among("""ALCALDIA MUNICIPIO DE SAN AGUSTIN|E.S.E. HOSPITAL SAN JUAN DE DIOS DE SANTA FE|SENA REGIONAL
            HUILA|GOBERNACION DE NORTE DE SANTANDER|INSTITUCION EDUCATIVA ANTONIO NARIÑO|EMPRESAS PUBLICAS DE GARZON
            |UNIVERSIDAD FRANCISCO JOSE DE CALDAS|BATALLON DE INGENIEROS No. 9 BOYACA|PERSONERIA DE PUERTO BOYACA"""),
            "#bodies",
        ),
        ("Nit Entidad", lambda r: "8" + ids.digits(r.rng, 8), "#tax ids of bodies"),
        ("Departamento", among("Huila|Antioquia|Norte de Santander|Boyacá|Valle del Cauca|Distrito Capital de Bogotá")),
        (
            "Descripcion del Proceso",
            among("""SUMINISTRO DE MEDICAMENTOS E INSUMOS|PRESTAR SERVICIOS DE APOYO A LA GESTION
            |MEJORAMIENTO PLACA HUELLA VEREDA SAN ISIDRO|INTERVENTORIA TECNICA|COMPRA DE KITS ESCOLARES|ARRENDAMIENTO DE
            BIEN INMUEBLE|DOTACION BIBLIOTECA GABRIEL GARCIA MARQUEZ|TRANSPORTE ESCOLAR ZONA RURAL"""),
            "#objects",
        ),
        (
            "Modalidad",
            among("Mínima cuantía|Contratación directa|Selección abreviada subasta inversa|Licitación pública"),
        ),
        (
            "Proveedor Adjudicado",
            among("""UNION TEMPORAL VIAS DEL SUR|DISTRIBUCIONES PHARMAMEDIC SAS|COOPERATIVA COOTRANSHUILA
            |FUNDACION MUJERES EMPRENDEDORAS|MONTGOMERY COAL LTDA|J.R. INGENIERIA Y CONSTRUCCIONES SAS|CONSORCIO SAN PEDRO
            2023|GRUPO EMPRESARIAL VALENCIA Y CIA S EN C|ASOCIACION DE PADRES DE FAMILIA|No Definido"""),
            "#companies",
        ),
        ("Valor del Contrato", k.count(90000000, 100000)),
        ("Dias Adicionados", k.count(90)),
        (
            "URLProceso",
            lambda r: f"https://community.example.gov.co/Public/Index?notice=CO1.NTC.{ids.digits(r.rng, 7)}",
        ),
    ),
    table(
        "fresh_gt_proyectos_snip",
        "gt",
        ("No. SNIP", k.digits(6)),
        (
            "Proyecto",
            among("""CONSTRUCCION ESCUELA PRIMARIA CASERIO LOS PEREZ|MEJORAMIENTO CALLE(S) SECTOR LOS MARTINEZ,
            ALDEA CHUATALUN|CONSERVACION BOSQUE COMUNAL|AMPLIACION SISTEMA DE AGUA POTABLE CANTON SANTA RITA
            |CONSTRUCCION PUENTE VEHICULAR RIO SAMALA|CAPACITACION A MUJERES EN TEJIDO|MEJORAMIENTO INSTITUTO JUSTO
            RUFINO BARRIOS|CONSTRUCCION PLANTA DE TRATAMIENTO FINCA EL PILAR|SUBSIDIO AL ADULTO MAYOR"""),
            "#works",
        ),
        (
            "Unidad ejecutora",
            among("""Municipalidad de San Andrés Itzapa|CODEDE Sololá|INFOM|FSS|Unidad de Construcción de
            Edificios del Estado|Municipalidad de Santa Catarina Mita|Mancomunidad Tz'olojya|CIV|EMPAGUA"""),
        ),
        ("Función", among("Educación|Salud|Orden público|Protección social|Urbanización")),
        ("Etapa", among("Ejecución|Preinversión|Liquidado")),
        ("Costo total", k.money(9000000)),
        ("Beneficiarios H", k.count(900), "#counts"),
        ("Beneficiarios M", k.count(900), "#counts"),
        ("Lat.", k.home(5, "lat"), "#works"),
        ("Long.", k.home(5, "lon"), "#works"),
        (
            "Observaciones",
            k.some(
                0.3,
                among("""Pendiente aval de SEGEPLAN|Falta acta del COCODE|Sin dictamen del MARN
            |Traslapa con área protegida|Arrastre del 2022"""),
            ),
            "#remarks without people",
        ),
    ),
    table(
        "fresh_ec_cooperativas_seps",
        "ec",
        ("RUC", lambda r: ids.ruc_company(r.rng), "#company tax ids"),
        (
            "RAZÓN SOCIAL",
            among("""COOPERATIVA DE AHORRO Y CREDITO DANIEL ALVAREZ BURNEO|COAC JARDIN AZUAYO|COAC FERNANDO DAQUILEMA
            LTDA|COAC PADRE JULIAN LORENTE|COAC VICENTINA MANUEL ESTEBAN GODOY ORTEGA|COAC 29 DE OCTUBRE|COAC MUSHUC RUNA
            |COAC AMBATO|COAC ARTESANOS|ASOCIACION DE PRODUCCION TEXTIL MANOS UNIDAS|COAC OSCUS|COAC SAN FRANCISCO|COAC KULLKI
            WASI|COAC SUMAK SAMY|COAC PILAHUIN TIO|COAC ERCO|COAC ALFONSO JARAMILLO LEON|COAC LUZ DEL VALLE"""),
            "#cooperatives named after people",
        ),
        ("SEGMENTO", among("SEGMENTO 1|SEGMENTO 2|SEGMENTO 3|SEGMENTO 4|MUTUALISTA")),
        ("PROVINCIA_MATRIZ", among("AZUAY|LOJA|TUNGURAHUA|CHIMBORAZO|PICHINCHA|EL ORO")),
        ("TELEFONO_MATRIZ", k.inst_phone, "#phone of an institution"),
        ("CORREO", k.inst_mail, "#mailbox of an institution"),
        ("SOCIOS", k.count(90000, 40), "#counts"),
        ("MUJERES", k.count(40000, 10), "#counts"),
        ("PATRIMONIO", k.money(9000000)),
        ("CALIFICACION", among("AA|AA-|BBB+|A")),
    ),
)
