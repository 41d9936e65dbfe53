"""Tables of the neighbours and of odd offices, seventh batch (for tuning): written before reading a rule."""

from __future__ import annotations

from tests.detection import foreign
from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.kinds import among
from tests.detection.people import Row
from tests.detection.spec import table
from tests.detection.texts import note, texts


def rut(r: Row) -> str:
    """Chile: body, hyphen, check digit modulo 11."""
    body = str(r.rng.randint(5_000_000, 24_999_999))
    check = -sum(int(d) * (i % 6 + 2) for i, d in enumerate(reversed(body))) % 11
    return f"{body[:-6]}.{body[-6:-3]}.{body[-3:]}-{'K' if check == 10 else check}"


def argentine(r: Row) -> str:
    """Argentina: DNI with points."""
    n = str(r.rng.randint(10_000_000, 58_999_999))
    return f"{n[:2]}.{n[2:5]}.{n[5:]}"


def panamanian(r: Row) -> str:
    """Panama: province, volume, entry."""
    return f"{r.rng.randint(1, 9)}-{r.rng.randint(100, 999)}-{r.rng.randint(1, 9999)}"


def bolivian(r: Row) -> str:
    """Bolivia: number and department of issue."""
    return f"{r.rng.randint(1_000_000, 12_999_999)} {r.pick('LP', 'CB', 'SC', 'OR')}"


def salvadoran(r: Row) -> str:
    """El Salvador: DUI."""
    return ids.dui(r.rng)


def honduran(r: Row) -> str:
    """Honduras: DNI with hyphens."""
    return f"{r.rng.randint(1, 18):02d}{r.rng.randint(1, 9):02d}-{r.p.born.year}-{ids.digits(r.rng, 5)}"


SOCIAL = note(
    0.5,
    (
        "Madre refiere que {ns} presenta {sal}",
        "Vive con su abuela {n} en {dir}",
        "Padre ausente, contacto {tel}",
        "Se conversó con {o}; solicita apoyo por {sal}",
    ),
    (
        "Vivienda de material mixto, {k2} m2",
        "Derivado a {ofi}",
        "Cumple criterios de {prog}",
        "Pendiente visita en {calle}",
        "Recibió canasta el {f}",
    ),
)
CLINIC = texts(
    "Paciente con {sal}, control en 30 días",
    "{n} no asistió a su control",
    "Refiere dolor, se solicita exámenes; llamar al {tel}",
    "Se entrega medicación en {hosp}",
    "Control normal",
)

TABLES = (
    table(
        "fresh_pe_pvl_beneficiarios",
        "pe",
        ("UBIGEO", k.digits(6), "#codes"),
        ("COMITE", among("Virgen de la Puerta|Micaela Bastidas|Hijos de Grau"), "#bodies"),
        ("AP_PATERNO", p.surname1, "PERSON"),
        ("AP_MATERNO", p.surname2, "PERSON"),
        ("NOMBRES", p.given_upper, "PERSON"),
        ("DNI", foreign.peruvian, "! #foreign identifier"),
        ("TIPO_BENEF", among("NIÑO 0-6|GESTANTE|ADULTO MAYOR|TBC"), "HEALTH"),
        ("FEC_NAC", k.born_child("%Y%m%d"), "BIRTH_DATE"),
        ("RACION_G", k.count(300, 100), "#goods"),
        ("LATAS", k.count(12), "#goods"),
        ("COORDINADORA", p.other_upper, "PERSON"),
        ("MES", k.count(12, 1)),
    ),
    table(
        "fresh_pe_ordenes_servicio",
        "pe",
        ("ENTIDAD", among("MUNICIPALIDAD DISTRITAL JOSE LUIS BUSTAMANTE Y RIVERO|UGEL CASMA"), "#bodies"),
        ("NRO_ORDEN", k.digits(5), "#orders"),
        ("RUC_CONTRATISTA", lambda r: "20" + ids.digits(r.rng, 9), "#firms"),
        ("NOMBRE_RAZON_CONTRATISTA", at.company, "#firms"),
        ("DESCRIPCION_ORDEN", among("LOCACION DE SERVICIOS|ALQUILER DE CAMIONETA|COFFEE BREAK"), "#services"),
        ("MONTO_TOTAL", k.money(30000)),
        ("MONEDA", among("Soles|Dólares")),
        ("FECHA_EMISION", k.date(2023, 2024, "%Y%m%d"), "#orders"),
        ("EXPEDIENTE_SIAF", k.digits(10), "#files"),
        ("DEPARTAMENTO", among("Arequipa|Ancash|San Martín"), "#places"),
    ),
    table(
        "fresh_co_sisben_personas",
        "co",
        ("cod_mpio", k.digits(5), "#codes"),
        ("ficha", k.digits(9), "? #form"),
        ("tip_documento", among("CC|TI|RC|PPT"), "?"),
        ("num_documento", foreign.colombian, "! #foreign identifier"),
        ("primer_apellido", p.surname1, "PERSON"),
        ("primer_nombre", lambda r: r.p.given[0].upper(), "PERSON"),
        ("grupo_sisben", among("A1|B4|C12|D20"), "?"),
        ("sexo_persona", k.sex("1", "2"), "SEX"),
        ("estrato_acueducto", k.count(4, 1), "?"),
        ("discap_persona", among("0|0|1|3"), "HEALTH"),
        ("nivel_educativo", among("1|2|3|4"), "EDUCATION"),
        ("vereda", among("El Carmen|San Isidro|Pedro Nel Ospina"), "#places"),
    ),
    table(
        "fresh_co_comparendos",
        "co",
        ("NRO COMPARENDO", k.digits(20), "#tickets"),
        ("INFRACCION", among("C02|D12|F|B01"), "? #codes of fines"),
        ("TIPO VEHICULO", among("MOTOCICLETA|AUTOMOVIL|BUS")),
        ("PLACA", lambda r: f"{r.pick('ABC', 'KLM', 'TRG')}{ids.digits(r.rng, 3)}", "LICENSE_PLATE"),
        ("LOCALIDAD", among("Rafael Uribe Uribe|Antonio Nariño|Barrios Unidos|Kennedy"), "#places"),
        ("AGENTE", k.serial("PT-{:05d}"), "? #badge"),
        ("VALOR SMLDV", k.money(900)),
        ("GRADO ALCOHOL", among("|0|1|2|3"), "?"),
        ("INMOVILIZADO", among("S|N")),
        ("LATITUD", k.home(6, "lat"), "? #scene"),
        ("LONGITUD", k.home(6, "lon"), "? #scene"),
    ),
    table(
        "fresh_mx_padron_bimestral",
        "mx",
        ("CVE_MUN", k.digits(3), "#codes"),
        ("MUNICIPIO", among("Ecatepec de Morelos|Benito Juárez|Lázaro Cárdenas|Doctor Mora"), "#places"),
        ("NOMBRE DEL BENEFICIARIO", p.upper_plain, "PERSON"),
        ("CURP", foreign.curp, "! #foreign identifier"),
        ("ENT NAC", among("MC|CS|OC|VZ"), "?"),
        ("PROGRAMA", among("Madres Trabajadoras|Sembrando Vida|Personas con Discapacidad"), "?"),
        ("BIMESTRE", k.count(6, 1)),
        ("IMPORTE", k.money(6200)),
        ("FOLIO", k.digits(8), "#form"),
        ("LENGUA INDIGENA", among("Náhuatl|Ninguna|Tzotzil|Mixteco"), "ETHNICITY"),
        ("LOCALIDAD", among("San Juan Chamula|Emiliano Zapata|Miguel Hidalgo"), "#places"),
    ),
    table(
        "fresh_mx_agua_pozos",
        "mx",
        ("Título de concesión", k.digits(8, "04GUA"), "#titles"),
        (
            "Titular",
            lambda r: r.pick("Ejido Emiliano Zapata", "Rancho Don Chuy S.P.R.", "Municipio de León"),
            "#bodies",
        ),
        ("Uso", among("Agrícola|Público urbano|Pecuario")),
        ("Volumen m3/año", k.count(900000)),
        ("Acuífero", among("Valle de Celaya|Irapuato-Valle|Río Laja"), "#places"),
        ("Grados Lat", k.count(21, 20), "#wells"),
        ("Grados Long", k.count(102, 100), "#wells"),
        ("Profundidad", k.count(300, 20)),
        ("Vigencia años", k.count(30, 10)),
        ("Gasto lps", k.money(60)),
    ),
    table(
        "fresh_bo_bonos_adulto",
        "bo",
        ("Nº", k.serial("{}"), "#running number"),
        ("Apellidos y nombres", p.surname_first, "PERSON"),
        ("C.I.", bolivian, "! #foreign identifier"),
        ("Edad", lambda r: str(r.rng.randint(60, 99)), "AGE"),
        ("Nación o pueblo", among("Aymara|Quechua|Guaraní|Ninguno"), "ETHNICITY"),
        ("Distrito", k.count(14, 1), "#places"),
        ("OTB", among("Juana Azurduy|Villa Tunari|Alto San Pedro"), "#places"),
        ("Monto Bs", k.money(350)),
        ("Tutor/Apoderado", k.some(0.3, p.other), "PERSON"),
        ("Entidad financiera", among("Banco Unión|Prodem|La Merced R.L."), "#banks"),
        ("Boleta", k.digits(7), "#form"),
    ),
    table(
        "fresh_hn_merienda_escolar",
        "hn",
        ("Cod SACE", k.digits(9), "#schools"),
        ("Centro educativo", among("Esc. Francisco Morazán|CEB Ramón Rosa|Jardín Dionisio de Herrera"), "#schools"),
        ("Aldea", among("El Pedregal|Güinope|San Marcos"), "#places"),
        ("Presidenta APF", p.full, "PERSON"),
        ("DNI presidenta", honduran, "! #foreign identifier"),
        ("Cel.", lambda r: f"9{ids.digits(r.rng, 3)}-{ids.digits(r.rng, 4)}", "PHONE"),
        ("Niñas", k.count(200), "#counts"),
        ("Niños", k.count(200), "#counts"),
        ("Lps. transferidos", k.money(60000)),
        ("Proveedor local", at.company, "#firms"),
        ("Quintales maíz", k.count(30)),
    ),
    table(
        "fresh_sv_licencias_pesca",
        "sv",
        ("Licencia", k.serial("CENDEPESCA-{:04d}"), "? #licence"),
        ("Embarcación", among("Virgencita|Don Chepe II|La Bendición|Karla Patricia"), "#boats"),
        ("Pescador", p.mixed, "PERSON"),
        ("DUI", salvadoran, "! #foreign identifier"),
        ("Motor HP", k.count(115, 15)),
        ("Arte", among("Trasmallo|Línea de mano|Atarraya")),
        ("Caserío", among("El Majahual|San Luis La Herradura"), "#places"),
        ("Especie", among("Camarón|Corvina|Pargo lunarejo"), "#species"),
        ("Captura lb", k.count(900)),
        ("Vence", k.date(2024, 2026, "%d/%m/%Y"), "#licence"),
    ),
    table(
        "fresh_ni_caps_agua",
        "ni",
        ("Comunidad", among("Las Lajas|El Carmen|Germán Pomares"), "#places"),
        ("CAPS", among("CAPS Ernesto Acuña|CAPS La Esperanza|CAPS Río Arriba"), "#bodies"),
        ("Coordinador", p.full, "PERSON"),
        ("Cédula", foreign.nicaraguan, "! #foreign identifier"),
        ("Viviendas", k.count(300, 20), "#counts"),
        ("Protagonistas M", k.count(300), "#counts"),
        ("Protagonistas F", k.count(300), "#counts"),
        ("Tipo de sistema", among("MAG|MABE|PEBM"), "#systems"),
        ("Tarifa C$", k.money(150)),
        ("Cloración", among("Sí|No|Parcial")),
    ),
    table(
        "fresh_pa_planilla_ministerio",
        "pa",
        ("Posición", k.digits(5), "? #post number"),
        ("Nombre", lambda r: r.p.given[0], "PERSON@"),
        ("Apellido", lambda r: r.p.surnames[0], "PERSON@"),
        ("Cédula", panamanian, "! #foreign identifier"),
        ("Cargo", among("Oficinista I|Conductor de vehículo|Educadora M"), "? #posts"),
        ("Salario", k.money(2600, low=600), "SALARY@"),
        ("Gasto", k.money(500)),
        ("Estatus", among("Permanente|Eventual"), "?"),
        ("Fecha de inicio", k.date(1995, 2023, "%d/%m/%Y"), "?"),
        ("Objeto de gasto", among("001|002|003"), "#budget"),
    ),
    table(
        "fresh_cl_subsidio_agua",
        "cl",
        ("Año", k.count(2024, 2022)),
        ("Mes", among("Enero|Julio|Octubre")),
        ("RUN beneficiario", rut, "! #foreign identifier"),
        ("Apellido paterno", p.surname1, "PERSON"),
        ("Nombres", p.given_upper, "PERSON"),
        ("Tramo RSH", among("40%|50%|60%"), "?"),
        ("N° cliente", k.digits(8), "? #customer"),
        ("Comuna", among("Pedro Aguirre Cerda|Padre Hurtado|Diego de Almagro"), "#places"),
        ("Monto $", k.count(15000, 3000)),
        ("Decreto alcaldicio", k.count(4000, 1), "#act"),
        ("Observación social", SOCIAL, "text"),
    ),
    table(
        "fresh_cl_honorarios_personas",
        "cl",
        ("Nombre completo", p.comma, "PERSON@"),
        ("Grado EUS", among("No asimilado|10|14"), "?"),
        ("Descripción de la función", among("Apoyo OMIL|Monitor taller 3ra edad|Prensa"), "? #posts"),
        ("Calificación profesional", among("Asistente social|Técnico|Sin título"), "?"),
        ("Región", among("Bernardo O'Higgins|Maule|Aysén"), "#places"),
        ("Unidad monetaria", among("Pesos|UTM")),
        ("Honorario total bruto", k.count(1800000, 300000), "SALARY@"),
        ("Remuneración líquida mensualizada", k.count(1500000, 250000), "SALARY@"),
        ("Fecha de término", k.date(2024, 2024, "%d/%m/%Y"), "?"),
        ("Viáticos", k.count(90000), "? #paid to the named"),
        ("Enlace funciones", k.serial("https://transparencia.cl/doc/{:05d}.pdf")),
    ),
    table(
        "fresh_ar_turnos_centro",
        "ar",
        ("efector", among("CAPS Ramón Carrillo|Hospital Eva Perón|CIC Barrio Evita"), "#hospitals"),
        ("fecha_turno", k.date(2024, 2024, "%d/%m/%Y"), "#visit"),
        ("paciente_dni", argentine, "! #foreign identifier"),
        ("paciente", p.comma, "PERSON"),
        ("obra_social", among("PAMI|IOMA|No posee|OSECAC"), "?"),
        ("cie10", among("J45|E11|F32|Z34"), "HEALTH"),
        ("prestacion", among("Consulta|Vacuna|Control"), "?"),
        ("profesional", p.titled, "PERSON@"),
        ("evolucion", CLINIC, "text"),
        ("box", k.count(9, 1)),
        ("importe", k.money(9000)),
    ),
    table(
        "fresh_ar_arbolado",
        "ar",
        ("nro_registro", k.digits(6), "#trees"),
        ("calle_nombre", among("Rivadavia|Juan B. Justo|Hipólito Yrigoyen|Eva Perón"), "#streets"),
        ("calle_altura", k.count(6000, 100), "#streets"),
        ("especie", among("Fraxinus pennsylvanica|Jacaranda mimosifolia|Melia azedarach"), "#species"),
        ("diametro", k.count(90, 5)),
        ("edad_estimada", k.count(80, 3), "#trees"),
        ("estado_sanitario", among("Bueno|Enfermo|Muerto"), "#trees"),
        ("comuna", k.count(15, 1), "#places"),
        ("long", k.home(7, "lon"), "#trees"),
        ("lat", k.home(7, "lat"), "#trees"),
    ),
    table(
        "fresh_ec_consulta_mascotas",
        "ec",
        ("Fecha", k.date(2024, 2024, "%d/%m/%Y"), "#visit"),
        ("Paciente", among("Max|Luna|Kira|Simón|Lucas|Rosita|Tobías|Manchas"), "#animals"),
        ("Raza", among("French poodle|Criollo|Persa|Golden"), "#animals"),
        ("Peso kg", k.money(40, low=1)),
        ("Sexo", among("M|H"), "#animals"),
        ("Edad", among("2 años|8 meses|11 años"), "#animals"),
        ("Diagnóstico", among("Moquillo|Parvovirus|Gastroenteritis|Dermatitis"), "#animals"),
        ("Tratamiento", among("Ivermectina|Amoxicilina|Fluidoterapia"), "#animals"),
        ("Responsable", p.full, "PERSON"),
        ("Valor", k.money(60)),
    ),
    table(
        "fresh_gt_archivo_historico",
        "gt",
        ("Signatura", k.serial("B78.24, leg. {}"), "#files"),
        ("Expediente", k.digits(5), "#files"),
        (
            "Descripción",
            among("Títulos de tierras del pueblo de San Juan|Autos sobre tributos|Mapa del curato"),
            "#files",
        ),
        ("Fechas extremas", among("1768-1801|1820-1821|1655"), "#files"),
        ("Fondo", among("Audiencia de Guatemala|Jefatura Política|Ministerio de Gobernación"), "#files"),
        ("Folios", k.count(300, 2), "#files"),
        ("Estado de conservación", among("Bueno|Con hongos|Frágil"), "#files"),
        ("Lengua", among("Castellano|Latín|Náhuatl|K'iche'"), "#files"),
        ("Digitalizado", among("Sí|No")),
    ),
    table(
        "fresh_gt_comercio_exterior",
        "gt",
        ("partida_sac", k.digits(8), "#goods"),
        ("descripcion", among("Cardamomo|Azúcar cruda|Prendas de vestir|Banano"), "#goods"),
        ("pais", among("Estados Unidos|El Salvador|Honduras|China|Alemania"), "#countries of goods"),
        ("peso_kg", k.money(90000)),
        ("valor_cif_usd", k.money(900000)),
        ("aduana", among("Pedro de Alvarado|Tecún Umán|Puerto Barrios|Melchor de Mencos"), "#places"),
        ("via", among("Marítima|Terrestre|Aérea")),
        ("mes", k.count(12, 1)),
    ),
    table(
        "fresh_ec_refugio_estadistica",
        "ec",
        ("anio", k.count(2024, 2016)),
        ("pais_origen", among("Venezuela|Colombia|Cuba|Afganistán"), "#of counts"),
        ("sexo", among("Hombre|Mujer"), "#of counts"),
        ("grupo_edad", among("0-4|5-17|18-59|60+"), "#of counts"),
        ("provincia", at.province, "#places"),
        ("solicitudes", k.count(900), "#counts"),
        ("reconocidos", k.count(300), "#counts"),
        ("negados", k.count(300), "#counts"),
    ),
    table(
        "fresh_ec_pasaportes_visas",
        "ec",
        ("Trámite", k.serial("VIS-2024-{:06d}"), "? #case"),
        ("Tipo de visa", among("VIRTE|Residencia temporal|Amparo|Turismo"), "?"),
        ("DOC_NUM", k.passport, "PASSPORT"),
        ("APELLIDOS", lambda r: p.surnames(r).upper(), "PERSON"),
        ("NOMBRES", p.given_upper, "PERSON"),
        ("Nac.", among("VEN|COL|CUB|USA|CHN"), "NATIONALITY"),
        ("F_NAC", k.born("%d-%b-%y"), "BIRTH_DATE"),
        ("Est. civil", among("SOL|CAS|DIV|VIU"), "CIVIL_STATUS"),
        ("Arancel", k.money(450)),
        ("Consulado", among("Consulado en Ipiales|Caracas|Lima"), "#offices"),
        ("Vigencia (días)", k.count(730, 90)),
    ),
    table(
        "fresh_ec_becados_tres_valores",
        "ec",
        ("orden", k.serial("{}"), "#running number"),
        ("beneficiaria", p.full, "PERSON"),
        ("religión", among("Católica|Evangélica|Ninguna"), "RELIGION"),
        ("gestación", among("Sí|No|Lactancia"), "HEALTH"),
        ("movilidad", among("Local|Refugiada|Migrante"), "OTHER_SENSITIVE"),
        ("turno", among("A|B|C")),
        ("kit", among("Básico|Completo|Ninguno")),
        ("transporte", among("Bus|A pie|Ranchera")),
        ("cupón", k.digits(6), "#tickets"),
    ),
)
