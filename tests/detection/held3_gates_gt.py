"""Guatemala, third held batch: nobody reads these tables or their misses."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.kinds import among
from tests.detection.notes_fill import remarks
from tests.detection.people import Row
from tests.detection.spec import table

FIELD = remarks(
    (
        "Recibe el insumo su esposa {n}",
        "productor {nc} pide cambio de semilla, tel {tel}",
        "DPI {id} ilegible",
        "no asistió por [H:cirugía de vesícula]",
    ),
    (
        "Parcela en ladera, se recomienda acequias",
        "Daño por gusano cogollero",
        "Entrega completa en {par}",
        "Falta boleta de recepción",
        "Se verificó germinación el {f}",
        "",
        "",
    ),
    share=0.1,
)
NEWS = remarks(
    (
        "Se capturó a {n}, DPI {id}, por portación ilegal de arma",
        "La señora {n} denuncia que su conviviente {nc} la agredió en {dir}",
        "Fallecido identificado como {na}, originario de {can}",
        "consignado {na} a bordo de vehículo placas {placa}",
        "Se trasladó a {n} al {hosp} por [H:herida de arma de fuego en tórax]",
        "Alertó {nc} del número {tel}",
    ),
    (
        "Puesto de control en {calle}, sin novedad",
        "Se localizaron {k2} matas de marihuana, se incineran en el lugar",
        "Incautación de mercadería de contrabando valorada en Q {monto}",
        "Manifestación pacífica frente al {parque}",
        "Robo a la {esc}, se llevaron computadoras",
        "Patrullaje conjunto con el Ejército en {par}",
    ),
    share=0.5,
)
SHELTER = remarks(
    (
        "Familia de {n} regresa a su vivienda",
        "{nc} requiere insulina por [H:diabetes]",
        "Encargada: {n}, cel. {tel}",
    ),
    (
        "Faltan colchonetas y frazadas",
        "Albergue habilitado en la {esc}",
        "Se entregaron {k2} raciones de MAGA",
        "Agua entubada suspendida",
        "",
    ),
    share=0.2,
)


def official(r: Row) -> str:
    """Somebody of the office: `Dra. Ana Quishpe Lema`."""
    return f"{r.pick('Dr.', 'Dra.')} {p.full(r, r.someone())}"


def garbled(r: Row) -> str:
    """A name whose accents another encoding has broken."""
    return p.full(r).encode().decode("cp1252", "replace")


def yes_no(r: Row) -> str:
    """1 yes, 2 no."""
    return r.pick("1", "2", "2", "2")


TABLES = (
    table(
        "held3_gates_gt_suspensiones_igss",
        "gt",
        ("No. formulario", k.serial("SPS-60-{:06d}"), "?"),
        ("Afiliación", k.digits(10, "2"), "RECORD_ID"),
        ("Nombre del asegurado", p.full, "PERSON"),
        ("No. patronal", k.digits(6), "#firms"),
        ("Patrono", at.company, "#firms"),
        ("Riesgo", among("Enfermedad|Maternidad|Accidente|Enfermedad"), "HEALTH"),
        ("Diagnóstico que motiva", among("Dengue|Lumbago|Fractura de radio|Amenaza de aborto|COVID-19"), "HEALTH"),
        ("Del", k.date(2024, 2024, "%d/%m/%Y")),
        ("Días", k.count(84, 1)),
        ("Salario promedio Q", k.money(9000, low=3000), "SALARY"),
        ("Edo. civil", among("S|C|U|V"), "CIVIL_STATUS"),
        ("Unidad", at.hospital, "#hospitals"),
        ("Médico que suspende", official, "PERSON@"),
        ("Cta. monetaria", k.account, "BANK_ACCOUNT"),
        ("Caja", among("Caja Central|Depto. Escuintla|Xela")),
    ),
    table(
        "held3_gates_gt_prueba_especifica_usac",
        "gt",
        ("NOV", k.digits(6, "2024"), "RECORD_ID"),
        ("Aspirante", p.comma, "PERSON"),
        ("Correo", p.personal_mail, "EMAIL"),
        ("Unidad académica", among("Facultad de Ciencias Médicas|CUNOC|Escuela de Psicología|Agronomía|CUM")),
        ("Fecha de nacimiento", k.date(2002, 2007, "%d/%m/%Y"), "BIRTH_DATE"),
        ("Género", k.sex("Hombre", "Mujer"), "SEX"),
        ("Pertenencia étnica", among("Ladino/mestizo|Maya|Garífuna|Xinka|No responde"), "ETHNICITY"),
        ("Idioma que habla en casa", among("Español|K'iche'|Q'eqchi'|Tz'utujil|Español"), "ETHNICITY"),
        ("Escolaridad de la madre", among("Ninguna|Primaria|Diversificado|Universitaria"), "EDUCATION"),
        ("Establecimiento de procedencia", at.school, "#schools"),
        ("Salón", lambda r: f"S-{r.rng.randint(1, 12)} {r.rng.randint(100, 320)}"),
        ("Forma de examen", among("A|B|C|D")),
        ("Nota", k.count(100, 20), "EDUCATION"),
        ("Oportunidad", among("1|2|3")),
        ("Sede", at.canton, "#places"),
    ),
    table(
        "held3_gates_gt_denuncias_mp",
        "gt",
        ("agencia_fiscal", among("Fiscalía de la Mujer|Fiscalía Distrital Cobán|Agencia 3 Mixco"), "#offices"),
        ("fec_denuncia", k.date(2024, 2024, "%Y-%m-%d")),
        (
            "delito",
            among("Violencia física|Violación|Maltrato contra personas menores|Amenazas|Violencia económica"),
            "OTHER_SENSITIVE",
        ),
        ("agraviada_edad", k.age, "AGE"),
        ("agraviada_est_civil", among("Soltera|Unida|Casada|Viuda"), "CIVIL_STATUS"),
        ("agraviada_escolaridad", among("Ninguno|Primaria|Básico|Diversificado"), "EDUCATION"),
        ("agraviada_pueblo", among("Maya|Mestizo|Xinca|Garífuna|Ignorado"), "ETHNICITY"),
        ("agraviada_discapacidad", among("No|No|No|Auditiva|Física"), "HEALTH"),
        ("vinculo_denunciado", among("Conviviente|Exesposo|Padrastro|Vecino|Ninguno"), "FAMILY_RELATION"),
        ("denunciado", p.other, "PERSON"),
        ("medida_seguridad", among("Sí|No|En trámite"), "OTHER_SENSITIVE"),
        ("depto_hecho", at.province, "#places"),
        ("zona", k.count(24)),
        ("dia_semana", among("Lunes|Martes|Sábado|Domingo")),
        ("digitador", among("D01|D07|D12")),
        rows=78,
    ),
    table(
        "held3_gates_gt_organos_cocode",
        "gt",
        ("No.", k.serial("{}")),
        ("Libro / folio", lambda r: f"{r.rng.randint(1, 9)}/{r.rng.randint(1, 200)}"),
        ("Comunidad", at.parish, "#places"),
        ("Cargo en el Ã³rgano", among("Presidente/a|Secretario/a|Tesorero/a|Vocal I|Vocal II")),
        ("Nombre completo", garbled, "PERSON"),
        ("CUI", lambda r: ids.dpi_spaced(r.p.number), "GT_DPI"),
        ("Sexo", k.sex("H", "M"), "SEX"),
        ("Edad", k.age, "AGE"),
        ("AutoidentificaciÃ³n", among("Maya Kaqchikel|Ladino|Maya Achi|Maya Mam"), "ETHNICITY"),
        ("Iglesia a la que asiste", among("CatÃ³lica|EvangÃ©lica|Ninguna|Testigos de JehovÃ¡|CatÃ³lica"), "RELIGION"),
        ("Sabe firmar", among("SÃ\xad|SÃ\xad|No"), "?"),
        ("Celular", p.phone_spaced, "PHONE"),
        ("Acta municipal", k.serial("{:02d}-2024")),
        ("Fecha de inscripciÃ³n", k.date(2024, 2024, "%d-%m-%Y")),
        ("Familias representadas", k.count(300, 20), "#counts"),
    ),
    table(
        "held3_gates_gt_condiciones_de_vida",
        "gt",
        ("FORMULARIO", k.digits(5), "#sampling"),
        ("AREA", among("1|2"), "#sampling"),
        ("P02A02 ¿Cuál es su relación con el jefe del hogar?", among("1|2|3|5|6"), "FAMILY_RELATION"),
        ("P02A03 Sexo", k.sex("1", "2"), "SEX"),
        ("P02A05 Edad en años", k.age, "AGE"),
        ("P03A01 ¿A qué pueblo pertenece?", among("1|2|5|5|1|3"), "ETHNICITY"),
        ("P03A04 ¿Qué idioma aprendió a hablar primero?", among("01|07|15|22|98"), "ETHNICITY"),
        ("P04B02 ¿Estuvo enfermo en el último mes?", yes_no, "HEALTH"),
        ("P04C01 ¿Tiene dificultad para caminar o subir gradas?", among("1|1|1|2|3"), "HEALTH"),
        ("P05A09 ¿Vivió fuera del país los últimos 5 años?", yes_no, "OTHER_SENSITIVE"),
        ("P06B03 ¿Cuál es su religión?", among("1|2|2|1|3|4"), "RELIGION"),
        ("P10C14 ¿Cuánto ganó el mes pasado? Q", k.count(6000, 200), "SALARY"),
        ("P01D08 ¿De qué material es el piso?", among("1|2|4|6")),
        ("P01D20 ¿Cuántos días tuvo agua?", k.count(30)),
        ("FACTOR", k.money(900, low=20)),
        rows=80,
    ),
    table(
        "held3_gates_gt_entrega_insumos_maga",
        "gt",
        ("Agencia de extensión", at.canton, "#places"),
        ("Código productor/a", k.digits(6, "PR"), "RECORD_ID"),
        ("Productor/a", p.mixed, "PERSON"),
        ("DPI", lambda r: ids.as_float(r.p.number), "GT_DPI #as floats"),
        ("Sx", k.sex("M", "F"), "SEX"),
        ("Comunidad lingüística", among("Ch'orti'|Poqomam|Achi|Español|Q'eqchi'"), "ETHNICITY"),
        ("Organización", among("CADER Las Flores|Asoc. Adisjua|CADER San Antonio|Ninguna"), "#bodies"),
        ("Cultivo", among("Maíz ICTA B-7|Frijol ICTA Ligero|Tomate|Güicoy")),
        ("Cuerdas", k.money(30, low=1)),
        ("Fertilizante (qq)", k.count(6, 1)),
        ("Casa lat", k.home(6, "lat"), "COORDINATES"),
        ("Casa lon", k.home(6, "lon"), "COORDINATES"),
        ("Fecha", k.date(2024, 2024, "%d/%m/%Y")),
        ("Comentario extensionista", FIELD, "text"),
        rows=80,
    ),
    table(
        "held3_gates_gt_novedades_comisaria",
        "gt",
        ("Correlativo", k.serial("{:04d}")),
        ("Comisaría", among("Comisaría 11|Comisaría 14|Comisaría 51|Comisaría 43"), "#places"),
        ("Fecha", k.date(2024, 2024, "%d-%m-%Y")),
        ("Hora", among("03:15|08:40|14:20|21:05")),
        ("Dirección del hecho", at.street, "#streets"),
        ("Municipio", at.canton, "#places"),
        ("Agente informante", lambda r: f"{r.pick('Agte.', 'Insp.', 'Sub. Insp.')} {p.short(r)}", "PERSON@"),
        ("NIP", k.digits(5), "?"),
        ("Unidad", lambda r: f"{r.pick('ZAC', 'PRE', 'GUA')}-{r.rng.randint(10, 199):03d}", "#unit"),
        ("Redacción", NEWS, "text"),
        ("Armas incautadas", k.count(3)),
        ("Detenidos (n)", k.count(5), "#counts"),
        ("Visto bueno", among("Sí|Pendiente")),
        rows=80,
    ),
    table(
        "held3_gates_gt_albergues_conred",
        "gt",
        ("Albergue", lambda r: f"Salón comunal {at.parish(r)}", "#places"),
        ("COE", at.province, "#places"),
        ("Fecha ingreso", k.date(2024, 2024, "%d/%m/%Y")),
        ("Jefe/a de familia", p.surname_first, "PERSON"),
        ("Edad jefe/a", k.age, "AGE"),
        ("Padecimiento del jefe/a", among("Ninguno|Ninguno|Hipertensión|Asma|Diabetes|Epilepsia"), "HEALTH"),
        ("Religión (1 cat, 2 evan, 3 otra, 4 ninguna)", among("1|2|2|1|4|3"), "RELIGION"),
        ("Idioma", among("Q'eqchi'|Español|Poqomchi'|Español"), "ETHNICITY"),
        ("Domicilio evacuado", at.home_address, "ADDRESS"),
        ("Daño vivienda", among("Leve|Moderado|Severo")),
        ("Raciones", k.count(20, 1)),
        ("Cobijas", k.count(12)),
        ("Evento", among("Lluvias|Deslizamiento|Erupción|Sismo")),
        ("Obs.", SHELTER, "text"),
        rows=66,
    ),
    table(
        "held3_gates_gt_inventario_mspas",
        "gt",
        ("SICOIN", k.digits(8)),
        ("", k.serial("{}")),
        (
            "Bien",
            among("Tensiómetro|Refrigeradora para vacunas|Escritorio secretarial|Motocicleta|Báscula infantil"),
            "#goods",
        ),
        ("Marca", among("Welch Allyn|Frigidaire|Honda|Detecto|Dell"), "#brands"),
        ("Modelo", lambda r: f"{r.pick('X', 'PB', 'GL')}{ids.digits(r.rng, 3)}"),
        ("Serie", lambda r: f"{r.pick('CN', 'SN', 'MX')}{ids.digits(r.rng, 8)}"),
        ("Servicio de salud", at.hospital, "#hospitals"),
        ("Programa", among("Inmunizaciones|Salud reproductiva|Tuberculosis|VIH|Malaria"), "#programmes"),
        ("Alza", k.date(2010, 2023, "%d/%m/%Y")),
        ("Costo Q", k.money(60000)),
        ("Edad del bien (años)", k.count(14, 1), "#age of goods"),
        ("Estado", among("Bueno|Regular|Inservible"), "#goods"),
        ("Tarjeta No.", k.digits(4)),
        ("Responsable tarjeta", p.full, "PERSON@"),
        delimiter="|",
    ),
)
