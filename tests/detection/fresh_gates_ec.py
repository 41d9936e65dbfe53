"""Ecuador, seventh batch (for tuning): ministries, councils, courts, surveys; written before reading a rule."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.kinds import among
from tests.detection.notes_fill import remarks
from tests.detection.people import Row
from tests.detection.spec import table
from tests.detection.texts import traps

COLLECTION = remarks(
    (
        "Solicita baja de patente por fallecimiento del titular, viuda {n}",
        "llamar a {nc} {tel} antes de notificar",
        "Paga con cheque de {na}",
        "Se exonera por [H:discapacidad visual] con certificado",
    ),
    (
        "Declaración sustitutiva",
        "Local cerrado al momento de la inspección",
        "Convenio de pago a 6 meses",
        "Se emite título de crédito {c6}",
        "cambio de actividad, ver trámite {c6}",
        "Cumple con lo dispuesto en {ley}",
        "",
        "",
    ),
    share=0.07,
)
RULINGS = remarks(
    (
        "Agréguese a los autos el escrito presentado por {n}",
        "Notifíquese al procesado {na} en {dir}",
        "Se acepta la acusación particular de {nc}, con cédula {id}",
        "Recéptese la versión de la señora {n} el {f}",
        "Señálese el correo {mail} para futuras notificaciones",
        "Practíquese valoración psicológica a {n} por [H:estrés postraumático]",
    ),
    (
        "Convócase a audiencia de formulación de cargos para el {f} a las 09h00",
        "Ofíciese a la Policía Nacional de {can} con la boleta correspondiente",
        "Incorpórese el informe pericial y córrase traslado a las partes",
        "Téngase en cuenta lo señalado en {ley}",
        "Póngase en conocimiento del Tribunal de Garantías Penales con sede en {can}",
        "Devuélvase el expediente en {k2} fojas útiles",
    ),
    share=0.5,
)
DUTY = remarks(
    (
        "Nos entrevistamos con {n}, C.C. {id}, quien indicó que le sustrajeron el celular",
        "La señora {nc} refiere que su conviviente {na} la agredió verbalmente",
        "Se traslada al ciudadano {n} al {hosp} por [H:intoxicación etílica]",
        "vehículo de placas {placa} abandonado, propietario {na}",
        "Llamó {nc} desde el {tel} alertando ruido en el domicilio {dir}",
    ),
    (
        "Se realizó patrullaje por el sector de {parque} sin novedad",
        "Al llegar al lugar no se encontró a los causantes del escándalo",
        "Operativo de control de armas en {calle}, se revisaron {k2} motocicletas",
        "Apoyo al Municipio de {can} en desalojo de ventas informales",
        "Se acudió por alarma comunitaria, resultó falsa",
        "Se coordina con ECU 911, ficha {c6}",
    ),
    share=0.45,
)
SAMPLING = remarks(
    (
        "Acompaña {nc}, presidente de la junta",
        "Llave en casa de la señora {n}, cel. {tel}",
    ),
    (
        "Grifo exterior, sin tratamiento domiciliario",
        "Se purgó la línea 3 min",
        "Equipo calibrado",
        "Tanque en limpieza",
        "Toma en la {esc}",
        "",
        "",
        "",
    ),
    share=0.05,
)
PURCHASES = traps(
    "Adquisición de repuestos para el {veh} de la Dirección de Obras Públicas",
    "Contratación del servicio de catering para el Día de la Mujer en {par}",
    "Construcción de batería sanitaria en la {esc}",
    "Compra de insumos médicos para el {hosp}",
    "Mantenimiento de la cubierta del {parque}",
    "Consultoría para el plan de igualdad de género y pueblos indígenas de {can}",
    "Reconstrucción de bordillos en la {calle}",
)


def taxpayer(r: Row) -> str:
    """Two of three are people."""
    return p.plain(at.company(r)).upper() if r.at % 3 == 0 else p.upper_plain(r)


def taxpayer_number(r: Row) -> str:
    """RUC of the firm, RUC or cédula of the person."""
    return (ids.ruc_company(r.rng), r.p.number + "001", r.p.number)[r.at % 3]


def official(r: Row) -> str:
    """Somebody of the office: `Dra. Ana Quishpe Lema`."""
    return f"{r.pick('Dr.', 'Dra.')} {p.full(r, r.someone())}"


def garbled(r: Row) -> str:
    """A name whose accents another encoding has broken."""
    return p.full(r).encode().decode("cp1252", "replace")


def z_score(r: Row) -> str:
    """Standard deviations from the WHO curve."""
    return f"{r.rng.gauss(-0.9, 1):.2f}"


TABLES = (
    table(
        "fresh_gates_ec_emergencia_hospital",
        "ec",
        ("UNICODIGO", k.digits(6), "#facility"),
        ("ESTABLEC", at.hospital, "#hospitals"),
        ("F_ATENCION", k.date(2024, 2024, "%d/%m/%Y")),
        ("HCU", k.digits(7), "RECORD_ID"),
        ("APE_1", p.surname1, "PERSON"),
        ("APE_2", p.surname2, "PERSON"),
        ("NOMBRES", p.given_upper, "PERSON"),
        ("SX", k.sex("H", "M"), "SEX"),
        ("EDAD_A", k.age, "AGE"),
        ("CIE10_1", among("J189|S525|K359|O149|F322|T509|I10X|A09X|N390"), "HEALTH"),
        ("AUTOID_ETN", among("MES|MES|IND|AFR|MON|BLA"), "ETHNICITY"),
        ("CARNET_DISC", among("N|N|N|N|S"), "HEALTH"),
        ("TURNO", among("M|T|N")),
        ("CUBICULO", k.count(22, 1)),
        ("CONVENIO", among("RPIS|SPPAT|NINGUNO|RPC"), "?"),
    ),
    table(
        "fresh_gates_ec_patentes",
        "ec",
        ("N° Patente", k.serial("PM-2024-{:05d}"), "? #running number"),
        ("RUC / C.I.", taxpayer_number, "EC_RUC EC_CEDULA"),
        ("Contribuyente", taxpayer, "PERSON"),
        (
            "Actividad",
            among("Consultorio odontológico|Tienda de abarrotes|Templo evangélico|Taxi|Venta de velas|Gimnasio"),
        ),
        ("Sector", at.parish, "#places"),
        ("Lleva contabilidad", among("SI|NO|NO")),
        ("Exon. (TE=tercera edad, DI=discapacidad)", among("||||TE|DI"), "HEALTH #AGE too"),
        ("Base imponible", k.money(60000, comma=True)),
        ("Impuesto", k.money(900, comma=True)),
        ("Fecha de recaudación", k.date(2024, 2024, "%d-%m-%Y")),
        ("Ventanilla", among("Caja 1|Caja 2|Banca en línea")),
        ("Correo para notificaciones", p.personal_mail, "EMAIL"),
        ("Observación", COLLECTION, "text"),
        delimiter=";",
        encoding="latin-1",
        rows=80,
    ),
    table(
        "fresh_gates_ec_causas_penales",
        "ec",
        (
            "Dependencia",
            among("Unidad Judicial Penal Latacunga|Tribunal Penal Ibarra|U.J. Multicompetente Quero"),
            "#courts",
        ),
        ("No. de juicio", lambda r: f"{r.rng.randint(1, 24):02d}283-2024-{ids.digits(r.rng, 5)}", "?"),
        ("Ingreso", k.date(2023, 2024, "%d/%m/%Y")),
        ("Procedimiento", among("Ordinario|Directo|Abreviado|Expedito")),
        (
            "Infracción",
            among("Art. 189 robo|Art. 155 violencia|Art. 144 homicidio|Art. 186 estafa|Art. 220"),
            "OTHER_SENSITIVE",
        ),
        ("Procesado/a", p.upper_plain, "PERSON"),
        ("Ofendido/a", p.other, "PERSON"),
        ("Edad procesado/a", k.age, "AGE"),
        ("Instrucción procesado/a", among("Primaria|Secundaria|Superior|Ninguna"), "EDUCATION"),
        ("Registra antecedentes", among("No|No|Sí"), "OTHER_SENSITIVE"),
        ("Medida impuesta", among("Prisión preventiva|Presentación periódica|Dispositivo|Ninguna"), "OTHER_SENSITIVE"),
        ("Juez/a", official, "PERSON@"),
        ("Fojas", k.count(420, 12)),
        ("Extracto de providencia", RULINGS, "text"),
        rows=75,
    ),
    table(
        "fresh_gates_ec_centros_infantiles",
        "ec",
        ("Distrito MIES", among("05D01 Latacunga|06D01 Riobamba|02D01 Guaranda|18D01 Ambato"), "#places"),
        ("CDI", among("Gotitas de Amor|Divino Niño|Semillitas del Futuro|Virgen del Cisne|Rayitos de Luz"), "#centres"),
        ("Modalidad", among("Convenio|Directa")),
        ("Educadora asignada", p.other, "PERSON"),
        ("Niña / niño", p.surname_first, "PERSON"),
        ("C.I. NN", p.number, "EC_CEDULA"),
        ("F. nacim.", k.date(2020, 2022, "%d-%m-%Y"), "BIRTH_DATE"),
        ("Meses cumplidos", k.count(47, 12), "AGE"),
        ("Peso (kg)", k.money(18, low=7), "HEALTH"),
        ("Talla/edad (puntaje Z)", z_score, "HEALTH"),
        ("Pueblo o nacionalidad", among("Mestizo|Panzaleo|Puruhá|Waranka|Chibuleo|Afroecuatoriano"), "ETHNICITY"),
        ("Rep. familiar es", among("Mamá|Papá|Abuelita|Tía|Hermana mayor"), "FAMILY_RELATION"),
        ("Días asistidos", k.count(22, 5)),
        ("Raciones servidas", k.count(88, 20)),
        (
            "Alerta de vulneración",
            among("Ninguna|Ninguna|Ninguna|Negligencia|Maltrato|Trabajo infantil"),
            "OTHER_SENSITIVE",
        ),
        rows=68,
    ),
    table(
        "fresh_gates_ec_plan_compras",
        "ec",
        ("Nro.", k.serial("{}")),
        ("Partida Pres.", k.item, "#budget"),
        ("CPC nivel 9", k.digits(9), "#code"),
        ("T. Compra", among("Bien|Servicio|Obra|Consultoría")),
        ("Detalle del producto", PURCHASES, "text"),
        ("Cant. anual", k.count(900, 1)),
        ("Unidad", among("Unidad|Galón|Global|Metro|Resma")),
        ("Costo U. (dólares)", k.money(4000)),
        ("C1", among("S|")),
        ("C2", among("S|")),
        ("C3", among("S||")),
        ("Procedimiento sugerido", among("Catálogo electrónico|Ínfima cuantía|Subasta inversa|Menor cuantía")),
        ("Área requirente", at.office, "#offices"),
        ("Administrador de contrato", p.titled, "PERSON@"),
        ("Fondo BID", among("NO|NO|SI")),
    ),
    table(
        "fresh_gates_ec_defunciones_inec",
        "ec",
        ("anio_insc", among("2023|2023|2024")),
        ("prov_insc", k.count(24, 1), "#places"),
        ("area_fall", among("1|2"), "#places"),
        ("nac_fallec", among("1|1|1|2"), "NATIONALITY"),
        ("sexo", k.sex("1", "2"), "SEX"),
        ("fecha_nac", k.born("%Y-%m-%d"), "BIRTH_DATE"),
        ("edad", k.age, "AGE"),
        ("est_civil", among("1|2|3|4|5|6|9"), "CIVIL_STATUS"),
        ("niv_inst", among("0|1|3|4|6|7|9"), "EDUCATION"),
        ("sabe_leer", among("1|1|1|2|9"), "EDUCATION"),
        ("etnia", among("1|2|3|5|6|6|6|7"), "ETHNICITY"),
        ("causa4", among("I219|C169|J189|E149|V892|X700|U071|K746"), "HEALTH"),
        ("cond_embarazo", among("|||1|2|3"), "HEALTH"),
        ("cod_pais_res", among("218|218|170|862"), "?"),
        ("oficina_insc", k.count(890, 100)),
        delimiter="\t",
        rows=80,
    ),
    table(
        "fresh_gates_ec_partes_upc",
        "ec",
        ("PARTE", k.serial("2024{:06d}"), "?"),
        ("SUBZONA", at.province, "#places"),
        (
            "CIRCUITO",
            lambda r: f"{r.rng.randint(1, 24):02d}D0{r.rng.randint(1, 5)}C{r.rng.randint(1, 12):02d}",
            "#places",
        ),
        ("UPC", among("SAN BLAS|LA MERCED|SANTA MARIANITA|EL RECREO 2|LUIS CORDERO"), "#places"),
        ("FECHA", k.date(2024, 2024, "%Y/%m/%d")),
        ("HORA", among("01:20|05:45|11:10|16:32|22:58")),
        ("CLASE_SERVICIO", among("PREVENTIVO|REACTIVO|APOYO")),
        ("MOVIL", lambda r: f"PNC-{r.rng.randint(100, 999)}", "#unit"),
        ("JEFE_PATRULLA", lambda r: f"{r.pick('SGOS.', 'CBOP.', 'POLI.')} {p.plain(p.short(r)).upper()}", "PERSON@"),
        ("ACOMPANANTE", p.other_upper, "PERSON@"),
        ("PLACA_INVOLUCRADA", k.some(0.4, p.plate), "LICENSE_PLATE"),
        ("CONSULTAS_SIIPNE", k.count(30)),
        ("KM_RECORRIDOS", k.count(140, 4)),
        ("CIRCUNSTANCIAS", DUTY, "text"),
        rows=80,
    ),
    table(
        "fresh_gates_ec_calidad_agua",
        "ec",
        ("Cód. muestra", k.serial("LAB-24-{:04d}")),
        (
            "Punto de muestreo",
            among("Tanque Bellavista|Captación El Carmen|Red Guamaní alto|Pozo San Antonio 2"),
            "#places",
        ),
        ("Muestreó", p.initials, "PERSON@"),
        ("Fecha toma", k.date(2024, 2024, "%d/%m/%Y")),
        ("T °C", k.money(19, low=9)),
        ("pH", k.money(8.4, low=6.2)),
        ("Turbiedad (NTU)", k.money(6, low=0.1)),
        ("Cloro libre (mg/l)", k.money(1.6, low=0.2)),
        ("E. coli (NMP/100 ml)", among("<1.8|<1.8|<1.8|2.0|11")),
        ("Arsénico µg/l", k.money(12, low=0.5)),
        ("Norma", among("NTE INEN 1108:2020|TULSMA Anexo 1")),
        ("Cumple", among("SI|SI|SI|NO")),
        ("Población servida", k.count(42000, 300), "#counts"),
        ("Este", k.count(786000, 772000), "#wells"),
        ("Norte", k.count(9985000, 9960000), "#wells"),
        ("Obs. de campo", SAMPLING, "text"),
        encoding="cp1252",
    ),
    table(
        "fresh_gates_ec_directivas_sociales",
        "ec",
        ("RUC organizaciÃ³n", lambda r: ids.ruc_company(r.rng), "#bodies"),
        (
            "OrganizaciÃ³n social",
            among("Comité Barrial La Dolorosa|Asoc. de Montubios Río Chico|Comuna Sinchal|Club Juan XXIII"),
            "#bodies",
        ),
        ("Acuerdo ministerial", k.serial("MIES-CZ-3-2024-{:04d}-A")),
        ("Presidente/a electo/a", garbled, "PERSON"),
        ("CÃ©dula", lambda r: ids.hyphen(r.p.number), "EC_CEDULA"),
        ("Celular", p.phone_spaced, "PHONE"),
        (
            "Se identifica como",
            among("Mestiza|Kichwa|Montubio|Afroecuatoriana|Shuar|Prefiere no responder"),
            "ETHNICITY",
        ),
        ("Milita en", among("Ninguno|Pachakutik|RC|PSC|ADN|Ninguno|SUMA"), "POLITICAL"),
        ("Socios", k.count(90, 5), "#counts"),
        ("Socias", k.count(90, 5), "#counts"),
        ("JÃ³venes 18-29", k.count(30), "#counts"),
        ("Patrimonio inicial USD", among("400|400|800|1000")),
        ("Ã\x81mbito", among("Barrial|Cultural|Productivo|Religioso|Deportivo"), "#bodies"),
        ("Vigencia hasta", k.date(2025, 2027, "%d/%m/%Y")),
        rows=60,
    ),
)
