"""Tables whose remarks hold data about people, rarely or often (for tuning)."""

from __future__ import annotations

from tests.detection import kinds as k
from tests.detection import places as at
from tests.detection.spec import table
from tests.detection.texts import note, texts, traps

_WORKS = (
    "Se colocó asfalto en la {calle}, tramo {can} - {par}, {k} metros.",
    "Pendiente acta de entrega recepción; contratista {emp}.",
    "Inspección del {parque} el {f}, sin novedad.",
    "Falta planilla {k2}. Factura {fac} por {monto}.",
    "Obra concluida. Aplica {ley}.",
    "Ampliación de plazo por lluvias ({k2} días).",
    "Junto a la {esc} de {par}.",
    "",
)
_WORKS_PEOPLE = (
    "Reclamo de {nl}, ci {idp}, por daño en su acera",
    "Llamar al señor {ns} al cel. {tel} antes de ingresar al predio",
    "Afectado: {nup}. Vive en {dir}.",
    "El dueño del vehículo de placas {placa} no permite el paso.",
)
_PERMITS = (
    "Local ubicado en {calle}, giro {emp}.",
    "Trámite {c10} ingresado el {f2}, falta pago de {monto}.",
    "Renovación según {ley}. Ventanilla {itel}.",
    "Se notifica a {imail} por tercera vez",
    "Patente {anio} cancelada",
    "Bomberos exige extintor. Plazo {k2} días.",
)
_PERMITS_PEOPLE = (
    "Propietaria Sra. {ape} solicita prórroga, contacto {tels}",
    "enviar respuesta a {mail}",
    "CI {id} no consta en sistema",
    "Representante {nc}, nacido el {nac}.",
)
_GT_WORKS = (
    "Empedrado de calle principal {par}, {can}, monto Q{monto}.",
    "Se recibió oficio No. {k}-{anio} de {ofi}.",
    "Expediente {c10}, SNIP {c6}. Proveedor {emp}.",
    "Supervisión al {hosp} el {f}.",
    "Techado de la {esc}; avance {k2}%.",
    "Pago con cheque, factura {fac}.",
)
_GT_WORKS_PEOPLE = (
    "Donación de terreno de {nup} con DPI {id}",
    "vecino {nl} reporta fuga, tel {tel}",
    "Recibe don {n}, NIT {nit}.",
    "Citar a {o} en {dir}",
)

TABLES = (
    table(
        "seen_ec_obras_viales_notas",
        "ec",
        ("contrato", k.serial("COTO-GADPCH-{:03d}-2022")),
        ("obra", k.one("Asfaltado", "Adoquinado", "Alcantarillado", "Muro de gaviones")),
        ("cantón", at.canton),
        ("contratista", at.company, "#company with surnames"),
        ("monto", k.money(900000)),
        ("avance", k.count(100)),
        ("novedades", note(0.03, _WORKS_PEOPLE, _WORKS), "text#2% of cells"),
        rows=150,
    ),
    table(
        "seen_ec_patentes_observaciones",
        "ec",
        ("tramite", k.digits(10), "#ten digits"),
        ("actividad", k.one("Tienda", "Farmacia", "Restaurante", "Bazar")),
        ("calle", at.street_bare, "#street named after somebody"),
        ("fecha", k.date(2022, 2023)),
        ("valor", k.money(300)),
        ("OBSERV.", note(0.04, _PERMITS_PEOPLE, _PERMITS), "text#2% of cells"),
        rows=150,
        delimiter=";",
        encoding="cp1252",
    ),
    table(
        "seen_gt_obras_codede_notas",
        "gt",
        ("snip", k.digits(6)),
        ("proyecto", k.one("Mejoramiento camino rural", "Construcción puente", "Ampliación escuela", "Agua potable")),
        ("municipio", at.canton),
        ("q_asignado", k.money(4000000)),
        ("comentarios", note(0.04, _GT_WORKS_PEOPLE, _GT_WORKS), "text#2% of cells"),
        ("avance fisico", k.count(100)),
        rows=150,
    ),
    table(
        "seen_ec_partes_policiales",
        "ec",
        ("parte", k.digits(12, "2023")),
        ("fecha", k.date(2023, 2023, "%d/%m/%Y")),
        ("distrito", at.canton),
        (
            "circunstancias",
            texts(
                "Siendo las 22h30 se procedió a detener al ciudadano {nup} con C.C. {idp}, domiciliado en {dir}.",
                "El señor {n} denuncia robo de su vehículo {veh} de placas {placa}; contacto {tel}.",
                "Se traslada a la sra. {ape} al {hosp} por presentar {sal}",
                "Operativo de control en {calle}, {k2} vehículos revisados, sin novedad.",
                "Conductor {ol} c.i. {idp} dio positivo en prueba de alcohol.",
                "Alerta de alarma comunitaria en el {parque}. Falsa alarma.",
                "Testigo: {nc}, telf. {tels}, correo {mail}.",
            ),
            "text",
        ),
        ("delito", k.one("Robo a personas", "Tránsito", "Escándalo"), "?"),
    ),
    table(
        "seen_gt_libro_novedades",
        "gt",
        ("hora", k.one("08:15", "13:40", "17:05", "22:30")),
        ("dia", k.date(2023, 2023, "%d/%m/%Y")),
        ("puesto", at.office),
        (
            "novedad",
            texts(
                "Ingresa {nup}, se identifica con DPI {id}, vehiculo placas {placa}",
                "Se presenta la licenciada {nap} a dejar papelería",
                "Llama doña {ns} al {tels} preguntando por su expediente",
                "Corte de energía de {k2} minutos. Se llamó al {itel}.",
                "Visita del {emp} para mantenimiento de {veh}.",
                "Entrega de turno sin novedad",
                "Paciente {nl}, {sal}, trasladado a {hosp}.",
                "nacida el {nac2}, vive en {dir}",
            ),
            "text",
        ),
    ),
    table(
        "seen_ec_correspondencia",
        "ec",
        ("oficio", k.serial("GADMC-{:04d}-O")),
        ("recibido", k.date(2023, 2023)),
        (
            "asunto",
            traps(
                "Solicitud de informe sobre el {parque}",
                "Invitación al aniversario de la {esc}",
                "Informe de gestión {anio} de {ofi}",
                "Requerimiento de {prog}",
                "Mantenimiento de la {calle} entre {calle}",
                "Aplicación de {ley} en trámite {c10}",
                "Donación de {veh} al {hosp}",
                "Contacto: {imail} / {itel}",
            ),
            "text#traps",
        ),
        ("anexos", k.count(12)),
        ("unidad destino", at.office),
    ),
    table(
        "seen_gt_biodiversidad_notas",
        "gt",
        ("sitio", at.parish),
        ("especie", k.species, "#species"),
        ("latitud", k.home(5, "lat"), "#coordinates of a sighting"),
        ("longitud", k.home(5, "lon"), "#coordinates of a sighting"),
        ("individuos", k.count(40)),
        (
            "notas",
            traps(
                "{esp} observada junto a {parque}",
                "Nido a {k2} m de la {calle}",
                "Registro del {f}, clima nublado",
                "Sin registro en {can}",
                "Similar a {esp}, confirmar",
            ),
            "text#traps",
        ),
    ),
)
