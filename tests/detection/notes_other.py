"""Copied mail, lists in one cell, literal translations, alerts and court notes of both countries (half `notes`)."""

from __future__ import annotations

from tests.detection import kinds as k
from tests.detection import places as at
from tests.detection.notes_fill import remarks
from tests.detection.spec import table

_MAIL = (
    "Estimados, adjunto lo solicitado.\n\nSaludos,\n{n}\nAnalista de Compras\nCel: {tel}",
    "De: {n} <{mail}>\nAsunto: reclamo de planilla\nBuenos días, no me ha llegado respuesta",
    "--\n{nc}\n{tel} | {mail}",
    "Fwd: solicitud certificado laboral {na} C.I. {id}",
    "Buenas tardes, favor agendar a mi papá {n} que sufre de [H:párkinson], no puede ir solo",
    "Att. {nc}\nenviado desde mi iPhone",
    "en copia a {mail}; {mail}; {mail}",
    "Mi dirección de entrega cambió, ahora es {dir}. Gracias, {pila}",
    "Estimada {pila}, confirmo recepción",
)
_MAIL_NOT = (
    "Estimados, se adjunta el informe técnico. Atentamente, Dirección Administrativa",
    "RE: RV: Requerimiento de bienes, memorando {k}-{anio}",
    "Acuso recibo. Este correo es confidencial y para uso exclusivo del destinatario",
    "Favor responder únicamente a {imail}",
    "Se convoca a reunión el {f} en la sala Eugenio Espejo, piso 4",
    "Enlace de Zoom: sala Manuela Sáenz, ID {c6}",
    "Adjunto factura {fac} de {emp} para pago",
    "Recordatorio: actualización de firma electrónica, mesa de ayuda {itel}",
)
_LISTS = (
    "{n}; {n}; {n}",
    "{na} / {na}",
    "{id} {na} - {tel}",
    "1) {nc} 2) {nc} 3) {nc} 4) {nc}",
    "Pdte: {n}; Vicepdte: {n}; Tesorera: {nc}; Síndico: {ni}",
    "{nc} ({id}), {nc} ({id})",
    "{tel} / {tel} / {tel}",
    "titular {na}; suplente {na}",
    "{aps}/{aps}/{aps}",
)
_LISTS_NOT = (
    "palas; picos; carretillas; machetes marca Bellota",
    "{can} / {can} / {can}",
    "Grupo A; Grupo B; mesa directiva por elegir",
    "{esc}; {esc}",
    "arroz/azúcar/fideo/sardina Real",
    "{ofi}; {ofi}",
    "San Jacinto; San Vicente; Santa Ana; Sucre",
    "Ecuavóley; indorfútbol; 40; ollas encantadas",
    "Julio Jaramillo; Los Kjarkas; Jayac (artistas contratados)",
)
_RISK = (
    "VIVIENDA DE LA SRA {n} COLAPSADA, {dir}, FAMILIA ALBERGADA",
    "damnificado {nc} ced {id} 5 miembros uno en [H:silla de ruedas]",
    "Entrega kit de dormir a {na}, firma su hijo por [H:ceguera total]",
    "adulta mayor {n} [H:oxígeno dependiente] requiere evacuación prioritaria, contacto {tel}",
    "predio del señor {ap} con grietas de 10 cm, deslizamiento activo",
    "[H:crisis nerviosa] de la moradora {nc}, atendida por psicólogo del distrito",
    "Fallecidos: {n} y {n}; desaparecido: {n}",
    "se aloja donde su cuñada {nc} en la [A:Lotización San Felipe calle 3 casa 15, junto al tanque de agua]",
)
_RISK_NOT = (
    "Puente colgante sobre el río Pastaza destruido, paso por gabarra",
    "{k2} familias afectadas, {k2} animales muertos (porcinos y aves)",
    "COE cantonal de {can} activado el {f}",
    "Vía Alóag - Santo Domingo cerrada en el km 63 por deslizamiento",
    "Se monitorea volcán Tungurahua, caída de ceniza leve",
    "Albergue temporal en {esc}, capacidad {k2} personas",
    "Maquinaria {veh} trabajando en {par}",
    "Techos de zinc volados, se requiere {k2} planchas Novacero",
    "Fenómeno de El Niño, alerta amarilla, Resolución SGR-{k}-{anio}",
)
_COURT = (
    "Comparecen {n}, de estado civil casado, y {n}, por sus propios derechos, a quienes de conocer doy fe",
    "Actor: {na}. Demandado: {na}. Se fija pensión de $ {monto} para el menor {pila}",
    "no comparece la parte requerida Sr. {n} pese a estar notificado al correo {mail} y casillero {k}",
    "El perito Ing. {n} solicita ampliación del plazo para informe",
    "se dicta medida a favor de {n}, su hija {pila} y su hijo {pila}; agresor {nc} con [H:adicción a la heroína]",
    "Madre alega [H:trastorno límite de personalidad] del progenitor {nc}; pericia pendiente",
    "pasaporte {pas} a nombre de {n}, prohibición de salida del país",
    "Las partes {ap} y {ap} llegan a acuerdo total, pago a la cuenta de ahorros No. {cta} del Banco del Austro",
    "nacido en Zaruma el {nac}, hijo de {n} y de {n}",
)
_COURT_NOT = (
    "Audiencia diferida por falta de energía eléctrica",
    "Se archiva por abandono conforme {ley}",
    "Juicio {c10}, sala 4, ingresado el {f2}",
    "Oficiar a la Superintendencia de Compañías sobre {emp}",
    "El juez se inhibe por competencia territorial, remítase a {can}",
    "Se agrega escrito, traslado por {k2} horas, providencia notificada en casillero judicial",
    "Peritaje de {veh} avaluado en ${monto}",
    "Se cita doctrina de Carnelutti y jurisprudencia de la Corte IDH, caso Sarayaku",
    "Copias certificadas entregadas por ventanilla, especie {c6}",
)
_TRANSLATED = (
    "El nombre del solicitante es {n} y su dirección de hogar es {dir}",
    "Por favor contactar a {n} en el número de teléfono {tel} o correo electrónico {mail}",
    "Paciente reporta haber sido diagnosticado con [H:enfermedad de corazón congestiva]",
    "Pasaporte número {pas} expedido a {n}",
    "Niña, apellido {ap}, tiene [H:pérdida de audición severa] y usa lenguaje de señas",
    "Fecha de nacimiento: {nac}. Nombre del padre: {n}. Nombre de la madre: {n}",
    "Aplicante {nc} está viviendo con su tía en {dir} desde marzo",
    "Esposo de la beneficiaria ({n}) murió por [H:cáncer de pulmón]",
)
_TRANSLATED_NOT = (
    "La aplicación ha sido sometida y está pendiente de revisión",
    "Por favor adjuntar prueba de residencia y recibo de utilidad",
    "El caso fue cerrado por falta de respuesta dentro de {k2} días",
    "Visitar la oficina de USAID en la {calle}",
    "Beneficio bajo el programa {prog}",
    "El proveedor {emp} ha fallado en entregar los bienes",
    "Reporte sometido por la Fundación Bill y Melinda Gates, año {anio}",
    "El taller tomó lugar en {par}, {k2} participantes fueron registrados",
)
_MISSING = (
    "Menor {n}, nacida el {nac}, salió de su vivienda ubicada en {dir} y no regresó",
    "VISTE PLAYERA ROJA, PADECE DE [H:AUTISMO], RESPONDE AL NOMBRE DE {pila}",
    "Comunicarse con su madre {n} a los teléfonos {tel} y {tel}",
    "se presume que se fue con {nc}, pareja sentimental, en vehículo placas {placa}",
    "Localizada en casa de su abuela {n}, {dir}, en buen estado",
    "joven {nc} con [H:retraso mental leve], consume [H:medicamento anticonvulsivo]",
    "denuncia presentada por {n} (tío materno) CUI {id}",
    "hallado sin vida; reconocido por su hermano {na}",
    "Desactivada. Padre {n} informa que está internada por [H:intoxicación]",
)
_MISSING_NOT = (
    "Alerta desactivada por PGN, se archiva expediente {c10}",
    "Se notifica a Migración y a puestos fronterizos de Tecún Umán y El Carmen",
    "Estatura 1.45, tez morena, cabello lacio, sin señas particulares",
    "Se revisan cámaras del {parque} y de la {calle}",
    "Equipo local de búsqueda de {can} convocado el {f}",
    "Sin datos nuevos; próxima revisión en {k2} horas",
    "Se aplica Ley Alba-Keneth, Decreto 28-2010",
    "Coordinación con {hosp} sin resultados positivos",
    "Isabel-Claudina: boletín {k}-{anio} sin efecto",
)
_STAFF = (
    "SUSPENDIDO POR IGSS, [H:FRACTURA DE TIBIA], {na}",
    "Renuncia de {n} a partir del {f}, pagar indemnización",
    "permiso a {nc} por fallecimiento de su señora madre {n}",
    "Descuento judicial a {ap} por Q{monto} a favor de {n}, cuenta {cta} Bantrab",
    "[H:lumbalgia crónica], no puede cargar peso, dictamen del Dr. {ap}",
    "vive lejos ({dir}) solicita cambio de jornada",
    "Llamar a {nc} ext. 204 o cel. {tel} por constancia de ingresos",
    "pago por muerte del afiliado {n}, beneficiarios: {n} 50% y {n} 50%",
    "Licencia post natal de la secretaria {nc}, cubre {nc}",
)
_STAFF_NOT = (
    "Renglón 029, contrato {k}-{anio}, prórroga autorizada",
    "Bono 14 y aguinaldo calculados según {ley}",
    "Plaza de {cargo} vacante, convocatoria externa",
    "Descuento ISR e IGSS 4.83%, fianza {c6}",
    "Horas extras feriado de Semana Santa {k2}",
    "Marcaje biométrico ZKTeco fuera de servicio el {f2}",
    "Traslado presupuestario a {ofi}",
    "Uniformes comprados a {emp}",
    "Capacitación INAP módulo II, {k2} horas",
)

TABLES = (
    table("notes_ec_correos", "ec", ("ticket", k.digits(6)), ("recibido", k.date(2024, 2024, "%d/%m/%Y")), ("bandeja", k.inst_mail),
        ("cuerpo del correo", remarks(_MAIL, _MAIL_NOT), "text"), ("prioridad", k.one("Alta", "Media")), rows=60),
    table("notes_ec_mingas", "ec", ("minga", k.serial("{}")), ("comunidad", at.parish), ("fecha", k.date(2023, 2024)),
        ("participantes / materiales", remarks(_LISTS, _LISTS_NOT), "text"), ("asistentes", k.count(90)), rows=60, delimiter="|"),
    table("notes_ec_eventos_adversos", "ec", ("evento", k.one("Deslizamiento", "Inundación", "Incendio")), ("cantón", at.canton), ("fecha", k.date(2024, 2024)),
        ("NOVEDAD REPORTADA", remarks(_RISK, _RISK_NOT), "text"), ("familias", k.count(60)), rows=60, encoding="cp1252"),
    table("notes_ec_mediacion", "ec", ("causa", k.digits(10, "17981-")), ("materia", k.one("Familia", "Civil", "Laboral"), "?"), ("judicatura", at.canton),
        ("razón / observación", remarks(_COURT, _COURT_NOT), "text"), rows=60, delimiter=";"),
    table("notes_gt_solicitudes_traducidas", "gt", ("case_id", k.digits(8)), ("municipio", at.canton), ("status", k.one("open", "closed")),
        ("case notes (es)", remarks(_TRANSLATED, _TRANSLATED_NOT), "text"), ("amount_q", k.money(5000)), rows=60),
    table("notes_gt_alertas_menores", "gt", ("boletín", k.serial("AK-{:04d}-2024")), ("departamento", at.province), ("activada", k.date(2024, 2024, "%d/%m/%Y")),
        ("seguimiento", remarks(_MISSING, _MISSING_NOT), "text"), rows=60),
    table("notes_gt_planilla_obs", "gt", ("mes", k.one("ENE", "FEB", "MAR")), ("dependencia", at.office), ("líquido", k.money(9000)),
        ("observ. RRHH", remarks(_STAFF, _STAFF_NOT), "text"), ("renglón", k.one("011", "022", "029")), rows=60, encoding="cp1252"),
)  # fmt: skip
