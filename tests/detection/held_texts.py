"""Tables whose remarks hold data about people, rarely or often (held: only totals are read)."""

from __future__ import annotations

from tests.detection import kinds as k
from tests.detection import places as at
from tests.detection.spec import table
from tests.detection.texts import note, texts, traps

TABLES = (
    table(
        "held_ec_bodega_medicinas",
        "ec",
        ("codigo cnmb", k.digits(10), "#ten digits"),
        (
            "medicamento",
            k.one("Insulina NPH", "Losartán 50 mg", "Antirretroviral TLD", "Fenitoína", "Ácido valproico"),
            "#medical supplies",
        ),
        ("establecimiento", at.hospital, "#hospitals"),
        ("stock", k.count(9000)),
        ("caduca", k.date(2024, 2026)),
        (
            "detalle",
            note(
                0.03,
                (
                    "entregado a familiar de {nl}",
                    "Despacho a paciente {ns}, CI {idp}",
                    "consultar con la qf {ap} tel {tel}".replace("{ap}", "{ape}"),
                ),
                (
                    "Transferencia desde {hosp}",
                    "Lote {c6} en cuarentena",
                    "Ingreso según {fac}",
                    "Donación de {emp}",
                    "Para programa {prog}",
                    "Temperatura {k2} grados",
                    "",
                    "Baja por caducidad, {ley}",
                ),
            ),
            "text#2% of cells",
        ),
        rows=150,
    ),
    table(
        "held_ec_alumbrado_reclamos",
        "ec",
        ("ticket", k.digits(13), "#thirteen digits"),
        ("alimentador", k.one("Cumbayá A", "El Carmen 2", "San Rafael")),
        ("sector", at.parish),
        ("tipo", k.one("Luminaria apagada", "Poste chocado", "Variación de voltaje")),
        (
            "comentario cliente",
            note(
                0.08,
                (
                    "Cliente {nc} pide compensación",
                    "Devolver llamada a {tels}, sr. {ape}",
                    "Medidor a nombre de {ou}, ced {idp}",
                    "mi correo es {mail}",
                ),
                (
                    "Luminaria frente a {esc}",
                    "Poste en {calle} y {calle}",
                    "Desde el {f} sin luz",
                    "Reporte de {imail}",
                    "{k2} luminarias en {parque}",
                    "se repite el problema",
                    "Atendido por cuadrilla {k}",
                ),
            ),
            "text",
        ),
        ("fecha", k.date(2023, 2023)),
        rows=120,
        delimiter=";",
    ),
    table(
        "held_gt_bitacora_maquinaria",
        "gt",
        ("maquinaria", k.vehicle, "#makes"),
        ("horómetro", k.count(9000)),
        ("aldea", at.parish),
        ("galones", k.count(60)),
        (
            "anotaciones",
            note(
                0.05,
                (
                    "operador {ns} con fiebre",
                    "paso por terreno de don {nap}, autoriza, tel {tel}",
                    "permiso firmado por {nu}, CUI {id}",
                ),
                (
                    "balastado tramo {par} a {can}",
                    "cambio de aceite {f}",
                    "repuesto {emp} factura {fac}",
                    "se trabajó frente a {esc}",
                    "lluvia",
                    "limpieza de derrumbe km {k2}",
                    "Convenio según {ley}",
                ),
            ),
            "text#2% of cells",
        ),
        rows=150,
        encoding="cp1252",
        delimiter=";",
    ),
    table(
        "held_ec_atenciones_psicologia",
        "ec",
        ("turno", k.serial("{}")),
        ("unidad", k.one("DECE", "Centro Violeta", "SPI")),
        (
            "relato breve",
            texts(
                "Estudiante {ns} refiere {sal} desde {anio}.",
                "Madre, sra. {nap}, c.i. {id}, solicita cita; cel {tels}",
                "Se deriva caso a {ofi} conforme {ley}",
                "Taller con docentes de la {esc}",
                "paciente {ol} fecha de nacimiento {nac} con {sal}",
                "No asiste",
                "Domicilio: {dir}. Ref. {parque}",
                "confirmar al mail {mail}",
            ),
            "text",
        ),
        ("sesiones", k.count(12, 1)),
    ),
    table(
        "held_gt_sesiones_concejo",
        "gt",
        ("acta", k.serial("{:02d}-2023")),
        ("punto", k.one("PRIMERO", "SEGUNDO", "TERCERO")),
        (
            "resumen",
            texts(
                "El Concejo conoce solicitud de {nup}, quien se identifica con DPI {idp}, para arrendar local en {parque}.",
                "Se autoriza pago a {emp} por Q{monto}, según {ley}.",
                "La señora {n}, con NIT {nit}, pide exoneración; reside en {dir}.",
                "Se nombra a {o} como encargado de {ofi}.",
                "Se aprueba obra en {par}, {can}, por Q{monto}.",
                "Feria patronal de {can}: se nombra comisión.",
                "Se conoce oficio {c10} de fecha {f2}.",
            ),
            "text",
        ),
        ("votos a favor", k.count(10, 5)),
    ),
    table(
        "held_ec_actas_patrimonio",
        "ec",
        ("ficha", k.serial("IBI-{:05d}")),
        ("bien", at.park, "#monuments"),
        (
            "descripción",
            traps(
                "Casa situada en {calle}, construida en {anio}",
                "Inmueble esquinero junto a la {esc}, dos plantas",
                "Placa conmemorativa en {parque}",
                "Restauración a cargo de {emp}, monto {monto}",
                "Jardín con {esp} y otras especies",
                "Declarado por acuerdo del {f}; {ley}",
                "Sede de {ofi} hasta {anio}",
            ),
            "text#traps",
        ),
        ("siglo", k.one("XVII", "XVIII", "XIX")),
        ("cantón", at.canton),
    ),
    table(
        "held_gt_mantenimiento_escuelas",
        "gt",
        ("escuela", at.school, "#schools"),
        ("q", k.money(90000)),
        (
            "trabajos",
            traps(
                "Cambio de lámina, {k2} unidades, proveedor {emp}",
                "Pintura general y rótulo «{esc}»",
                "Acceso por {calle}, {can}",
                "Supervisa {ofi}, correo {imail}",
                "Remozamiento fase {k2}, expediente {c10}",
                "Programa {prog}",
            ),
            "text#traps",
        ),
        ("fecha", k.date(2022, 2023, "%d/%m/%Y")),
        ("alumnas", k.count(300)),
    ),
)
