"""People in awkward form, third batch (for tuning): mixed columns, blank headers, joined cells, rare notes."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.kinds import among
from tests.detection.people import Row
from tests.detection.spec import table
from tests.detection.texts import note

FIRMS = among("""CONSTRUCTORA ALVARADO ORTIZ|FERRETERIA EL MAESTRO|ASOSERLIMP|TALLER MECANICO DON JULIO|IMPORTADORA REGALADO
    |COOPERATIVA TAXIS 24 DE MAYO|PAPELERIA GENESIS|GRUPO EL COMERCIO""")


def _natural_or_firm(r: Row) -> str:
    return p.upper_plain(r) if r.at % 3 else FIRMS(r)


def _ruc_of_supplier(r: Row) -> str:
    return r.p.number + "001" if r.at % 3 else ids.ruc_company(r.rng)


def _clinical_age(r: Row) -> str:
    return f"{k.age(r)}a {r.rng.randint(0, 11)}m {r.rng.randint(0, 29)}d"


def _owner(r: Row) -> str:
    name = p.upper_plain(r)
    return r.pick(name, name, f"{name} Y OTROS", f"HDROS. {name}", f"{name} Y SRA.", "GAD MUNICIPAL", "MIDUVI")


def _joined(r: Row) -> str:
    return f"{p.upper_plain(r)} - {r.p.number}"


TABLES = (
    table(
        "fresh_ec_proveedores_mixtos",
        "ec",
        ("NRO. COMPROBANTE", k.serial("{:07d}")),
        ("BENEFICIARIO DEL PAGO", _natural_or_firm, "PERSON #persons and firms"),
        ("C.I./RUC", _ruc_of_supplier, "EC_RUC EC_CEDULA #persons and firms"),
        (
            "CONCEPTO",
            among("""Pago planilla 2 de avance de obra|Honorarios consultoría|Arriendo de local|Servicio de
            alimentación|Publicación en prensa|Sonorización evento|Alquiler de volqueta"""),
        ),
        ("CTA. CONTABLE", among("213.53|213.73|213.84")),
        ("BANCO", among("BANCO PICHINCHA|COAC JEP|BANECUADOR|PRODUBANCO")),
        ("N° CUENTA", k.account, "BANK_ACCOUNT"),
        ("LÍQUIDO", k.money(9000), "?"),
    ),
    table(
        "fresh_ec_agenda_consulta_externa",
        "ec",
        ("HCU", k.digits(6), "?"),
        ("PCTE.", p.upper_plain, "PERSON"),
        ("F/NAC", k.born("%d-%m-%y"), "BIRTH_DATE"),
        ("EDAD A/M/D", _clinical_age, "AGE #compound age"),
        ("G.", k.sex("H", "M"), "SEX #bare header"),
        ("DX", among("E119|I10X|J459|F322|Z349|O800|B24X|G409|N390"), "HEALTH #codes of diagnoses"),
        ("TTO.", among("Metformina 850|Losartán 50|Sertralina|Control|ARV|Salbutamol"), "HEALTH"),
        ("PROF.", p.titled, "PERSON@"),
        ("CONSULTORIO", among("C1|C2|Odontología|Psicología")),
        ("HORA", among("07:30|08:00|08:30|09:15")),
        delimiter=";",
        encoding="cp1252",
    ),
    table(
        "fresh_ec_exportado_sin_titulos",
        "ec",
        ("", k.serial("{}")),
        ("Columna1", p.surname_first, "PERSON #useless header"),
        ("Columna2", lambda r: ids.nine(r.p.number), "EC_CEDULA #useless header"),
        ("Columna3", p.phone, "PHONE #useless header"),
        ("Columna4", at.parish),
        ("Columna5", k.money(300)),
        ("Columna6", p.personal_mail, "EMAIL #useless header"),
        ("Columna7", among("ok|ok|pendiente|")),
    ),
    table(
        "fresh_ec_catastro_rural",
        "ec",
        ("CLAVE_CAT", lambda r: f"1804{ids.digits(r.rng, 2)}5{ids.digits(r.rng, 11)}", "?"),
        ("PROPIETARIO/POSEEDOR", _owner, "PERSON #heirs and others"),
        ("DOCUMENTO", p.number, "EC_CEDULA #vague header"),
        ("TENENCIA", among("ESCRITURA|POSESION|SUCESION")),
        ("SECTOR/COMUNIDAD", among("San José de Poaló|Rumiñahui|Andahualo|Quillán Loma|Huapante Grande"), "#places"),
        ("ÁREA HA", k.money(20, low=0.1)),
        ("LINDERO NORTE", p.other_upper, "PERSON #neighbours"),
        ("AVALÚO TERRENO", k.money(60000), "?"),
        ("IMPUESTO", k.money(90)),
    ),
    table(
        "fresh_ec_matricula_estudiantil",
        "ec",
        ("Paralelo", among("8vo A|9no B|10mo A|1ro BGU C")),
        ("Estudiante", p.comma, "PERSON"),
        ("NEE", among("Ninguna|Discap. intelectual 40%|TDAH|Dislexia|Ninguna"), "HEALTH #abbreviation"),
        ("Autoident.", among("Mestizo|Indígena|Montubio|Afroecuatoriano"), "ETHNICITY #abbreviation"),
        ("Edad al 1/9", k.child_age, "AGE"),
        ("Repr. legal", p.other, "PERSON"),
        ("Vínculo", among("Madre|Padre|Abuela|Tío"), "FAMILY_RELATION"),
        ("Teléf. repr.", p.phone_spaced, "PHONE"),
        ("Prom. anterior", k.money(10, comma=True, low=6), "?"),
        (
            "Novedad",
            note(
                0.08,
                ("Retirar por {n}, cédula {id}", "Llamar a la tía {o} {tel}"),
                ("Falta foto", "Ficha incompleta", "Uniforme entregado", "Cupo por traslado de {esc}"),
            ),
            "text",
        ),
        rows=90,
    ),
    table(
        "fresh_gt_padron_comunitario",
        "gt",
        ("cocode", among("Chuacruz|Los Encuentros|Pixabaj|San Jorge La Laguna"), "#places"),
        ("nom1", lambda r: r.p.given[0], "PERSON #several columns"),
        ("nom2", lambda r: r.p.given[1] if len(r.p.given) > 1 else "", "PERSON #several columns"),
        ("ape1", p.surname1, "PERSON #several columns"),
        ("ape2", p.surname2, "PERSON #several columns"),
        ("cui", lambda r: ids.dpi_spaced(r.p.number), "GT_DPI"),
        ("h/m", k.sex("h", "m"), "SEX"),
        ("nac.", k.born("%Y-%m-%d"), "BIRTH_DATE #bare header"),
        ("etnia/id", among("Kaqchikel|K'iche'|Ladino|Tz'utujil"), "ETHNICITY"),
        ("alfab.", among("si|no"), "?"),
        ("vota", among("1|0"), "?"),
    ),
    table(
        "fresh_pe_beneficiarios_comedor",
        "pe",
        ("UBIGEO", k.digits(6)),
        (
            "COMEDOR",
            among("Santa Rosa de Lima|Corazón de Jesús|María Parado de Bellido|Micaela Bastidas|César Vallejo"),
            "#kitchens named after people",
        ),
        ("DNI", k.digits(8), "!"),
        ("APELLIDOS Y NOMBRES", p.upper_plain, "PERSON"),
        ("SEXO (F/M)", k.sex("M", "F"), "SEX"),
        ("EDAD", k.age, "AGE"),
        ("T.B.C.", among("NO|NO|SI"), "HEALTH"),
        ("RACIONES", k.count(6, 1)),
        delimiter="|",
    ),
    table(
        "fresh_ec_capacitacion_zoom",
        "ec",
        ("Marca temporal", k.date(2023, 2024, "%d/%m/%Y 10:%M:00")),
        ("Escriba sus nombres completos como desea que consten en el certificado", p.mixed, "PERSON #question"),
        (
            "¿A qué institución pertenece?",
            among("""GAD Otavalo|Fundación Esquel|MIES|Independiente|UTN|Escuela Ulpiano Navarro
            |Hospital San Luis de Otavalo"""),
            "#bodies",
        ),
        ("Correo electrónico al que enviaremos el enlace", p.personal_mail, "EMAIL #question"),
        ("Celular (WhatsApp)", p.phone_spaced, "PHONE"),
        (
            "¿Se considera usted parte de la población LGBTIQ+?",
            among("Sí|No|Prefiero no decir"),
            "SEXUAL_ORIENTATION #question",
        ),
        (
            "Género con el que se identifica",
            among("Femenino|Masculino|No binario|Mujer trans"),
            "SEX SEXUAL_ORIENTATION #question",
        ),
        ("¿Cómo calificaría el taller?", among("Excelente|Bueno|Regular")),
        (
            "Sugerencias",
            note(
                0.1,
                ("Que la facilitadora {n} dé más tiempo", "escribanme a {mail} soy {nl}"),
                (
                    "Más práctica",
                    "Ninguna",
                    "El audio de la sala San Francisco falló",
                    "Gracias",
                    "muy bien",
                    "Repetir en {can}",
                ),
            ),
            "text",
        ),
    ),
    table(
        "fresh_ec_juicios_coactivos",
        "ec",
        ("Juicio N°", k.serial("DPE-{:04d}-2023")),
        ("Coactivado y documento", _joined, "PERSON EC_CEDULA #joined"),
        ("Garante", p.other_upper, "PERSON"),
        ("Título de crédito", k.digits(7)),
        ("Capital", k.money(5000)),
        ("Estado procesal", among("Citado|Medidas cautelares|Convenio de pago|Archivado"), "?"),
        ("Secretario", among("Ab. M. Cevallos|Ab. Tania Loor|Dr. F. Paz"), "PERSON@ #few values"),
        ("Domicilio citación", at.home_address, "ADDRESS"),
    ),
    table(
        "fresh_gt_denuncias_texto",
        "gt",
        ("No.", k.serial("{}")),
        ("Sede", among("Auxiliatura Ixcán|Chimaltenango|Puerto Barrios|Oficina central")),
        ("Derecho", among("Salud|Trabajo|Niñez|Agua|Tierra")),
        (
            "Hechos",
            note(
                0.35,
                (
                    "La señora {n} manifiesta que su esposo {o} no aporta para los alimentos",
                    "Se presenta {ns} quien se identifica con DPI {id} y refiere discriminación",
                    "por vía telefónica al {tel} la sra. {nap} denuncia maltrato en {hosp}",
                    "el interno {nu} padece {sal} y no recibe medicamentos",
                    "niño de iniciales y su madre {n} residen en {dir}",
                ),
                (
                    "Vecinos denuncian falta de agua potable desde hace {k2} días",
                    "Denuncia contra la empresa {emp} por contaminación de río",
                    "Maestros de la {esc} no se presentan a laborar",
                    "Supervisión a {hosp}: falta de medicamentos e insumos",
                    "se solicitó informe circunstanciado a la {ofi}",
                    "Comunidad de {can} se opone a hidroeléctrica, citan {ley}",
                ),
            ),
            "text",
        ),
        ("Estado", among("En trámite|Cerrado|Remitido al MP")),
        rows=110,
    ),
    table(
        "fresh_ec_viaticos_lotaip",
        "ec",
        ("SERVIDOR COMISIONADO", p.upper, "PERSON@"),
        ("DENOMINACION DEL PUESTO", k.post),
        ("DESTINO", at.canton_upper, "#places"),
        (
            "MOTIVO DEL VIAJE",
            among("""ASISTIR A LA FERIA HERMANO MIGUEL|REUNION CON EL CONSORCIO DE GADS|CONDUCIR EL VEHICULO
            OFICIAL|INSPECCION CENTRO DE ACOPIO SAN ISIDRO|TALLER SOBRE VIH EN EL TRABAJO"""),
        ),
        ("FACTURA HOTEL", k.invoice),
        ("PLACA VEHICULO", p.plate, "LICENSE_PLATE"),
        ("VALOR", k.money(200)),
    ),
    table(
        "fresh_ec_sindicatos_afiliados",
        "ec",
        ("ORGANIZACION", among("SINDICATO UNICO DE OBREROS DEL GADPC|COMITE DE EMPRESA|ASOCIACION DE EMPLEADOS")),
        ("AFILIADO", p.upper_plain, "PERSON"),
        ("ES MIEMBRO DEL SINDICATO", among("SI|NO|SI"), "OTHER_SENSITIVE"),
        ("CUOTA SINDICAL", among("5.00|7.50|0.00"), "?"),
        ("SECCION", among("VIALIDAD|TALLERES|AGUA POTABLE")),
        ("FECHA INGRESO", k.date(1999, 2020, "%d/%m/%Y")),
    ),
)
