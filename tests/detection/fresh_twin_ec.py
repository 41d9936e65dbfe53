"""Thirty kinds of tables of Ecuador, first half: people."""

from __future__ import annotations

from tests.detection import identifiers as ids
from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection import places as at
from tests.detection import twin_people_ec as t
from tests.detection.spec import table

TABLES = (
    table(
        "fresh_twin_ec_credito_desarrollo",
        "ec",
        ("num_doc", lambda r: ids.nine(p.number(r)), "EC_CEDULA #leading zeros lost"),
        ("beneficiario_a", t.full, "PERSON"),
        ("f_nac", k.born("%d/%m/%Y"), "BIRTH_DATE"),
        ("genero", k.sex("H", "M"), "SEX"),
        ("nom_prov", at.province),
        ("ctn_residencia", t.town, "#places named after people"),
        ("domicilio_actual", t.home, "ADDRESS"),
        ("cel_referencia", t.phone, "PHONE"),
        ("valor_acreditado", k.one("55.00", "110.00", "240.00", "660.00")),
        (
            "nota_gestor",
            t.remarks(
                0.035,
                ("Cobra por poder {id2}", "Cambio de representante a {id2}", "Reemplaza a titular fallecido {id2}"),
                (
                    "",
                    "",
                    "",
                    "Visita efectiva",
                    "Carpeta incompleta",
                    "Acreditado",
                    "No se encontró en casa",
                    "Por validar",
                ),
            ),
            "text #rare ids",
        ),
        rows=98,
    ),
    table(
        "fresh_twin_ec_consulta_externa",
        "ec",
        ("Nro. HCU", k.digits(6), "RECORD_ID"),
        ("Usuario/a", t.lastfirst, "PERSON"),
        ("Años", k.age, "AGE"),
        ("Sexo", k.sex("M", "F"), "SEX"),
        (
            "Impresión dx",
            k.among("""N39.0 Infección de vías urinarias|J00 Rinofaringitis aguda|M54.5 Lumbago|E03.9 Hipotiroidismo|G43 Migraña|
            B20 Enfermedad por VIH|O80 Parto único espontáneo|D50 Anemia ferropénica|F41.1 Ansiedad generalizada"""),
            "HEALTH",
        ),
        ("F. atenc.", k.date(2022, 2024, "%d/%m/%Y"), "#date of a visit"),
        ("Profesional que atiende", lambda r: f"{r.pick('Dra.', 'Dr.', 'Obst.')} {t.other_short(r)}", "PERSON"),
        (
            "Se identifica como",
            k.one("Mestiza", "Mestiza", "Indígena", "Afrodescendiente", "Montubia", "Blanca"),
            "ETHNICITY",
        ),
        ("Grupo y factor", k.one("O Rh+", "A Rh+", "B Rh+", "O Rh-", "AB Rh+", "A Rh-"), "HEALTH"),
        rows=92,
        delimiter=";",
        encoding="cp1252",
    ),
    table(
        "fresh_twin_ec_fichas_partidos",
        "ec",
        ("C.C.", p.number, "EC_CEDULA"),
        ("Afiliado(a)", t.full, "PERSON"),
        (
            "Mov./Partido",
            k.one(
                "RC - Lista 5", "ADN 7", "Izquierda Democrática", "SUMA", "MUPP 18", "Avanza 8", "Construye", "PSE 17"
            ),
            "POLITICAL",
        ),
        ("Suscripción de ficha", k.date(2012, 2023, "%d/%m/%Y"), "#date of a signature"),
        ("Lugar de votación", t.place("U.E.", "Colegio", "Escuela Fiscal"), "#schools named after people"),
        ("JRV", lambda r: f"{r.rng.randint(1, 60):03d} {'FEM' if r.p.sex == 'F' else 'MAS'}"),
        ("e-mail", t.mail, "EMAIL"),
        ("Prov. electoral", at.province),
        ("Circunscripción", t.town, "#places named after people"),
        rows=96,
    ),
    table(
        "fresh_twin_ec_nacidos_vivos",
        "ec",
        ("Nro. inscripción", lambda r: f"T{r.rng.randint(1, 30)}-P{r.rng.randint(1, 400)}-{r.rng.randint(1, 400)}"),
        ("Nacido/a vivo/a", t.full, "PERSON"),
        ("Suceso", k.born_child("%d/%m/%Y"), "BIRTH_DATE #unhelpful header"),
        ("Progenitora", t.mother, "PERSON"),
        ("Progenitor", k.some(0.86, t.father), "PERSON"),
        ("Identif. progenitora", lambda r: r.someone().number, "EC_CEDULA"),
        ("Prov. de registro", at.province),
        ("Cantón de registro", t.town, "#places named after people"),
        ("Peso RN (gramos)", k.count(4350, 2100), "HEALTH"),
        rows=84,
    ),
    table(
        "fresh_twin_ec_lotaip_literal_c",
        "ec",
        ("Ord", k.serial("{}")),
        ("Servidor/a público/a (apellidos, nombres)", t.lastfirst, "PERSON@"),
        (
            "Denominación del puesto",
            k.one(
                "Analista Distrital 3", "Inspector Fitosanitario", "Laboratorista 2", "Recepcionista", "Guardalmacén"
            ),
        ),
        ("Modalidad laboral", k.one("Nombramiento permanente", "Contrato ocasional", "Código del Trabajo", "NJS")),
        ("Nro. individual", k.digits(3)),
        ("R.M.U. en USD", k.money(3100, low=470), "SALARY@"),
        ("Décimo cuarto (mensualizado)", k.money(39, low=38), "SALARY@"),
        ("Correo inst.", t.work_mail, "EMAIL@"),
        ("Ext.", k.digits(4), "#extension"),
        rows=99,
        delimiter=";",
        encoding="cp1252",
    ),
    table(
        "fresh_twin_ec_juntas_proteccion",
        "ec",
        ("Nro. ficha", k.serial("JCPD-24-{:04d}", 118)),
        ("Edad usuaria", k.age, "AGE"),
        (
            "Vínculo con denunciado",
            k.one("Conviviente", "Ex conviviente", "Esposo", "Hermano", "Suegro", "Vecino", "Sin vínculo"),
            "FAMILY_RELATION",
        ),
        ("Forma de maltrato", k.one("Psicológica", "Física", "Física y psicológica", "Económica", "Sexual"), "?"),
        (
            "Resumen del hecho",
            t.remarks(
                0.55,
                (
                    "Comparece {n}, cédula {id}, y solicita boleta de auxilio.",
                    "La usuaria {ns} pide que la llamen al {tel} solo por las mañanas.",
                    "Señala como agresor a {o}, con quien vivía en {can}.",
                    "Acude acompañada de su hermana {o}, teléfono {tel}.",
                    "Notificar medidas al correo {mail} y no al domicilio.",
                    "{nu} fue atendida antes por la psicóloga {os}.",
                    "El denunciado, CI {id2}, incumple la medida de alejamiento.",
                ),
                (
                    "Discusión por deudas en la feria de {can}, sin lesiones.",
                    "Agresiones verbales desde el {f}, no desea denunciar.",
                    "Derivada por la escuela {hero} a la junta cantonal.",
                    "Hecho ocurrido cerca del mercado {hero}, intervino la UPC.",
                    "Segunda atención, ver ficha {num}.",
                    "Solicita información sobre pensión de alimentos de {q} dólares.",
                ),
            ),
            "text",
        ),
        ("Nac.", k.one("ecuatoriana", "ecuatoriana", "venezolana", "colombiana", "peruana"), "NATIONALITY"),
        ("Provincia hecho", at.province),
        ("Cantón hecho", t.town, "#places named after people"),
        ("Tlf. para seguimiento", t.phone, "PHONE"),
        rows=88,
    ),
    table(
        "fresh_twin_ec_kits_siembra",
        "ec",
        ("ci_beneficiario", lambda r: ids.as_float(p.number(r)), "EC_CEDULA #float"),
        ("nombre_agricultor", t.full, "PERSON"),
        ("parroquia_finca", t.parish, "#places named after people"),
        ("producto_principal", k.one("cebada", "quinua", "banano", "fréjol", "haba", "caña")),
        ("sup_cultivada", k.money(18, low=0.4)),
        ("este_wgs84", t.utm("x"), "COORDINATES"),
        ("norte_wgs84", t.utm("y"), "COORDINATES"),
        ("apoyo_recibido", k.one("Abono orgánico", "Semilla certificada", "Sistema de riego", "Alevines")),
        ("f_entrega_apoyo", k.date(2022, 2024), "#date of a delivery"),
        (
            "obs_tecnico",
            t.remarks(
                0.035,
                ("Recibe hijo con CI {id2}", "Predio ahora de {id2}", "Firma a ruego {id2}"),
                ("", "", "", "Acta firmada", "Cultivo afectado por helada", "Segunda visita", "Sin firma", "Apto"),
            ),
            "text #rare ids",
        ),
        rows=94,
    ),
    table(
        "fresh_twin_ec_talleres_linea",
        "ec",
        ("Taller", k.one("Gobierno abierto", "Excel intermedio", "Lengua de señas", "Gestión documental", "Soldadura")),
        ("Asistente", t.mojibake(t.full), "PERSON #mojibake"),
        ("Correo para certificado", t.mail, "EMAIL"),
        ("Nro. WhatsApp", t.phone, "PHONE"),
        (
            "Entidad de procedencia",
            t.mojibake(
                k.one("GAD Parroquial Benítez", "Prefectura de Bolívar", "Ministerio de Educación", "SECAP", "IESS")
            ),
        ),
        ("Calif. final", k.money(10, low=5), "EDUCATION"),
        ("Hrs", k.one("16", "24", "32", "60")),
        ("Facilitador/a", t.other_short, "PERSON"),
        rows=78,
    ),
)
