"""Guatemala, seventh batch (for tuning): health, registry, migration, towns, schools; written before reading a rule."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.kinds import Text, among
from tests.detection.notes_fill import remarks
from tests.detection.people import Row
from tests.detection.spec import table
from tests.detection.texts import traps

UNPAID = remarks(
    (
        "Titular falleció, solicita cambio su hija {n}",
        "DPI {id} no coincide con el padrón",
        "contactar a {nc} al {tel}",
    ),
    ("Cuenta inactiva", "No se presentó al evento", "Rechazo del banco, lote {c6}", "", "", "", "pendiente de {ofi}"),
    share=0.08,
)
WORKS = remarks(
    (
        "Colindante {n} se opone al cerramiento",
        "entregar licencia a {nc}, tel. {tel}",
        "Falta firma del copropietario {na}",
        "Recurso presentado por {n}, DPI {id}",
    ),
    (
        "Falta estudio de suelos",
        "Debe dejar retiro de 3.00 m sobre {calle}",
        "Se aprueba según {ley}",
        "Adjuntar boleta {c10}",
        "Ampliación de segundo nivel, muro perimetral y cisterna",
        "Inspección programada para el {f}",
        "",
    ),
    share=0.12,
)
COMPLAINTS = remarks(
    (
        "{n} manifiesta que en el {hosp} no le dieron tratamiento para [H:insuficiencia renal]",
        "La señora {nc}, DPI {id}, denuncia que le negaron la inscripción de su hijo en la {esc}",
        "refiere {na} que fue detenido sin orden; puede ser citado en {dir}",
        "Presenta queja {n}, teléfono {tel}, por corte de energía",
        "el señor {nc} pide medicamento para [H:epilepsia], lo refieren de un lado a otro",
        "se avoca a esta auxiliatura {n}, correo {mail}, por despido injustificado",
    ),
    (
        "Vecinos de {par} denuncian falta de agua desde hace {k2} días",
        "Se verificó la situación de la {esc}: faltan pupitres y docentes",
        "Comunidad reclama daños por la empresa {emp}",
        "Denuncia anónima sobre cobros indebidos en ventanilla",
        "Traslado por competencia a {ofi}",
        "Inspección en el {hosp}: desabastecimiento de {k2} medicamentos",
    ),
    share=0.55,
)
CONTRACTS = traps(
    "Mejoramiento camino rural hacia {par}",
    "Construcción {esc}, {par}",
    "Ampliación sistema de agua potable con perforación de pozo, {par}",
    "Remozamiento del {parque}",
    "Dotación de estufas mejoradas a mujeres de {par}",
    "Mejoramiento {calle} con adoquín",
    "Equipamiento {hosp}",
)


def spouse(sex: str) -> Text:
    """Somebody of this sex, in capitals without accents."""

    def make(r: Row) -> str:
        while (one := r.someone()).sex != sex:
            pass
        return p.plain(" ".join((*one.surnames, *one.given))).upper()

    return make


def owner(r: Row) -> str:
    """People, and one firm of four."""
    return at.company(r) if r.at % 4 == 3 else p.comma(r)


TABLES = (
    table(
        "fresh_gates_gt_consultas_sigsa",
        "gt",
        ("area_salud", at.province, "#places"),
        ("servicio", at.hospital, "#hospitals"),
        ("fec_consulta", k.date(2024, 2024, "%d/%m/%Y")),
        ("no_hist_clinica", k.digits(6), "RECORD_ID"),
        ("paciente_nombres", p.given, "PERSON"),
        ("paciente_apellidos", p.surnames, "PERSON"),
        ("cui_paciente", p.number, "GT_DPI"),
        ("fec_nacimiento", k.born("%d/%m/%Y"), "BIRTH_DATE"),
        ("pueblo (1 ladino, 2 maya, 3 garífuna, 4 xinka)", among("1|2|2|1|2|4|3"), "ETHNICITY"),
        ("migrante", among("N|N|N|S"), "OTHER_SENSITIVE"),
        ("gestante", among("S|N|N|N|"), "HEALTH"),
        ("dx_cie", among("J00X|A090|K297|N390|I10X|E119|Z348|R51X"), "HEALTH"),
        ("medicamento", among("Acetaminofén 500 mg|Amoxicilina jarabe|Metformina|Prenatales|Albendazol"), "HEALTH"),
        ("tipo_consulta", among("1|2|3"), "?"),
        ("responsable_registro", p.other, "PERSON@"),
        rows=80,
    ),
    table(
        "fresh_gates_gt_bono_social",
        "gt",
        ("Corr.", k.serial("{}")),
        ("Código de hogar", k.digits(9), "?"),
        ("TITULAR", p.upper, "PERSON"),
        ("DPI TITULAR", lambda r: ids.dpi_spaced(r.p.number), "GT_DPI"),
        ("Años", k.age, "AGE"),
        ("Habla", among("Q'eqchi'|Castellano|K'iche'|Mam|Ch'orti'|Poqomchi'"), "ETHNICITY"),
        ("Último grado aprobado", among("Ninguno|Tercero primaria|Sexto primaria|Básicos"), "EDUCATION"),
        ("Embarazo", among("NO|NO|NO|SI"), "HEALTH"),
        ("Lugar poblado", at.parish, "#places"),
        ("Evento de pago", among("01-2024|02-2024|03-2024")),
        ("Q. acreditados", among("500.00|1000.00|300.00")),
        ("Banco", among("Banrural|CHN|Banco de Antigua"), "#banks"),
        ("No. cuenta", k.account, "BANK_ACCOUNT"),
        ("Motivo no pago", UNPAID, "text"),
        rows=80,
    ),
    table(
        "fresh_gates_gt_matrimonios",
        "gt",
        ("OFICINA", among("RENAP SANTA CRUZ|RENAP MIXCO|RENAP COBAN|RENAP JALAPA"), "#offices"),
        ("FECHA_HECHO", k.date(2022, 2024, "%Y%m%d")),
        ("AUTORIZO", among("NOTARIO|MINISTRO DE CULTO|ALCALDE")),
        ("EL_NOMBRE", spouse("M"), "PERSON"),
        ("EL_CUI", p.number, "GT_DPI"),
        ("EL_EDAD", k.age, "AGE"),
        ("EL_ESCOL", among("NINGUNA|PRIMARIA|BASICO|DIVERSIFICADO|UNIVERSITARIO"), "EDUCATION"),
        ("EL_PUEBLO", among("MAYA|LADINO|XINKA|GARIFUNA|IGNORADO"), "ETHNICITY"),
        ("ELLA_NOMBRE", spouse("F"), "PERSON"),
        ("ELLA_EDAD", k.count(67, 18), "AGE"),
        ("ELLA_NACION", among("GUATEMALTECA|GUATEMALTECA|SALVADOREÑA|MEXICANA|ESTADOUNIDENSE"), "NATIONALITY"),
        ("ELLA_ESTADO_ANT", among("SOLTERA|SOLTERA|VIUDA|DIVORCIADA"), "CIVIL_STATUS"),
        ("LIBRO", k.count(60, 1)),
        ("FOLIO", k.count(500, 1)),
        ("PARTIDA", k.count(400, 1)),
    ),
    table(
        "fresh_gates_gt_licencias_construccion",
        "gt",
        ("Exp.", k.serial("DCT-{:04d}-2024"), "? #case number"),
        ("Solicitante", owner, "PERSON"),
        ("NIT", lambda r: ids.nit(r.rng), "GT_NIT"),
        ("Teléfono", p.phone_spaced, "PHONE"),
        ("Zona", k.count(21, 1), "#places"),
        ("Tipo de obra", among("Vivienda unifamiliar|Bodega|Local comercial|Demolición|Movimiento de tierras|Iglesia")),
        ("m² a construir", k.money(900, low=20)),
        ("Niveles", k.count(5, 1)),
        ("Monto Q", k.money(900000)),
        ("Tasa licencia", k.money(9000)),
        ("Planificador", lambda r: f"{r.pick('Arq.', 'Ing.')} {p.full(r, r.someone())}", "PERSON"),
        ("Dictamen", among("Favorable|Previo|Desfavorable")),
        ("Vence", k.date(2025, 2026, "%d/%m/%Y")),
        ("Previos y notas", WORKS, "text"),
        delimiter=";",
    ),
    table(
        "fresh_gates_gt_returned_migrants",
        "gt",
        ("Flight", lambda r: f"{r.pick('SWQ', 'GXA', 'OAE')}{r.rng.randint(1000, 9999)}", "#flight"),
        ("Arrival date", k.date(2024, 2024)),
        ("Departed from", among("Alexandria, LA|El Paso, TX|Harlingen, TX|Phoenix, AZ"), "#places"),
        ("Full name", p.upper, "PERSON"),
        ("Date of birth", k.born("%m/%d/%Y"), "BIRTH_DATE"),
        ("Sex", k.sex("M", "F"), "SEX"),
        ("Mother tongue", among("Spanish|Mam|Q'anjob'al|K'iche'|Ixil|Spanish"), "ETHNICITY"),
        ("Travelling as", among("Single adult|Family unit|Unaccompanied minor|Single adult"), "OTHER_SENSITIVE"),
        ("Prior removals", k.count(4), "OTHER_SENSITIVE"),
        ("Medical referral", among("No|No|Yes - hypertension|Yes - pregnancy|Yes - fracture|No"), "HEALTH"),
        ("Department of destination", at.province, "#places"),
        ("Relative's phone", p.phone, "PHONE"),
        ("Kit handed out", among("Hygiene|Food|Clothing|Hygiene + food")),
        ("Bus", among("Bus 1|Bus 2|Own transport")),
        rows=70,
    ),
    table(
        "fresh_gates_gt_lluvia_diaria",
        "gt",
        (
            "Estacion",
            among("Santa Cruz Balanyá|Los Albores|San Marcos PHC|La Fragua|Todos Santos|INSIVUMEH"),
            "#stations",
        ),
        ("cod", k.digits(6), "#stations"),
        ("msnm", k.count(2700, 10)),
        ("fecha", k.date(2024, 2024)),
        ("lluvia_mm", k.money(120, low=0)),
        ("tmax", k.money(36, low=18)),
        ("tmin", k.money(20, low=2)),
        ("hum_rel", k.count(100, 40)),
        ("viento_kmh", k.money(40, low=0)),
        ("dir_viento", among("N|NE|SO|Variable|Calma")),
        ("nubosidad_octas", k.count(8)),
        ("", among("||*|e"), "#flags"),
        ("latitud", k.home(5, "lat"), "#stations"),
        ("longitud", k.home(5, "lon"), "#stations"),
        rows=80,
    ),
    table(
        "fresh_gates_gt_obra_publica",
        "gt",
        ("SNIP", k.digits(6)),
        ("NOG", k.digits(8)),
        ("Nombre del proyecto", CONTRACTS, "text"),
        ("Municipio", at.canton, "#places"),
        ("Fuente", among("IVA-PAZ|Codede|Ingresos propios|Regalías")),
        ("Empresa ejecutora", at.company, "#firms"),
        ("Contrato", k.serial("{:02d}-2024")),
        ("Supervisor(a) municipal", p.titled, "PERSON@"),
        ("Monto contratado", k.money(4000000)),
        ("% físico", k.count(100)),
        ("% financiero", k.count(100)),
        ("Beneficiarios directos", k.count(3000, 40), "#counts"),
        ("Mujeres mayas beneficiadas", k.count(900), "#counts"),
        ("Inicio", k.date(2023, 2024, "%d/%m/%Y")),
        ("Latitud obra", k.home(5, "lat"), "#works"),
        ("Longitud obra", k.home(5, "lon"), "#works"),
    ),
    table(
        "fresh_gates_gt_denuncias_pdh",
        "gt",
        ("Expediente", k.serial("ORD.GUA.{:04d}-2024/DCP"), "?"),
        ("Auxiliatura", at.province, "#places"),
        ("Ingreso", k.date(2024, 2024, "%d/%m/%Y")),
        ("Vía", among("Presencial|1555|Correo|Prensa")),
        ("Autoridad señalada", at.office, "#offices"),
        ("Denunciante", p.full, "PERSON"),
        (
            "Identidad de género",
            among("Mujer|Hombre|Mujer|Hombre|Mujer trans|Hombre trans|No binario"),
            "SEXUAL_ORIENTATION SEX",
        ),
        ("Orientación", among("Heterosexual|No indica|Heterosexual|Gay|Lesbiana|Bisexual"), "SEXUAL_ORIENTATION"),
        (
            "Grupo vulnerable",
            among("Ninguno|Pueblo maya|Persona con discapacidad|VIH|Ninguno|LGBTIQ+"),
            "HEALTH ETHNICITY SEXUAL_ORIENTATION",
        ),
        ("Hechos", COMPLAINTS, "text"),
        ("Folios", k.count(40, 1)),
        ("Oficial", among("Of. 1|Of. 2|Of. 5")),
        ("Plazo (días)", among("15|30|60")),
        ("Estado", among("En trámite|Resuelto|Archivado")),
        rows=72,
    ),
    table(
        "fresh_gates_gt_establecimientos_educativos",
        "gt",
        (
            "CODIGO",
            lambda r: f"{r.rng.randint(1, 22):02d}-{r.rng.randint(1, 19):02d}-{ids.digits(r.rng, 4)}-43",
            "#schools",
        ),
        ("ESTABLECIMIENTO", at.school, "#schools"),
        ("NIVEL", among("PREPRIMARIA BILINGUE|PRIMARIA|BASICO|DIVERSIFICADO")),
        ("SECTOR", among("OFICIAL|PRIVADO|MUNICIPAL|COOPERATIVA")),
        ("IDIOMA L1 DEL CENTRO", among("K'iche'|Mam|Español|Achi"), "#of schools"),
        ("INSCRITOS H", k.count(300), "#counts"),
        ("INSCRITAS M", k.count(300), "#counts"),
        ("REPITENTES", k.count(30), "#counts"),
        ("SOBREEDAD", k.count(40), "#counts"),
        ("ALUMNOS MAYAS", k.count(300), "#counts"),
        ("ALUMNOS CON DISCAPACIDAD", k.count(12), "#counts"),
        ("DOCENTES 011", k.count(20)),
        ("DOCENTES 021", k.count(9)),
        ("AULAS", k.count(20, 1)),
        ("TELEFONO", k.inst_phone, "#offices"),
        encoding="latin-1",
    ),
)
