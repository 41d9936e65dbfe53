"""Tables of Guatemala whose remarks speak of people now and then (half `notes`)."""

from __future__ import annotations

from tests.detection import kinds as k
from tests.detection import places as at
from tests.detection.notes_fill import remarks
from tests.detection.spec import table

_MAYOR = (
    "Se presenta don {n}, quien se identifica con DPI {id} extendido por RENAP, a solicitar nacimiento de agua",
    "vecina {nc} de {dir} pide poda de árbol que le cae al techo",
    "el señor {n} alcalde auxiliar pide que se le llame al {tel} o al {tel}",
    "Comparece {n}, madre soltera, solicita lámina para su vivienda en {dir}",
    "dejó papelería doña {nc}, recoge su hijo {nc} el viernes",
    "Queja contra el fontanero {ap} por cobro indebido",
    "Solicitud de {na} y esposa {na}, boleto de ornato {c6}",
    "COCODE presidido por {n}, tel. {tel}, correo {mail}",
)
_MAYOR_NOT = (
    "Solicitan reparación de alumbrado en {par}, frente a la {esc}",
    "COCODE de Chuicutamá pide balastro para {k2} km de camino",
    "Se turna a {ofi} para dictamen, providencia {k}-{anio}",
    "Cierre de calle por procesión de San Martín de Porres el {f}",
    "Invitación a inauguración del {parque}",
    "Piden cambio de bomba Franklin de 40 HP del pozo San Antonio",
    "Se autoriza feria según {ley}, arbitrio Q{monto}",
    "Acta {k2}-{anio}, punto quinto, libro 34 de sesiones",
)
_HEALTH = (
    "paciente {n} con [H:embarazo de {sem} semanas], comadrona {nc}, aldea lejana",
    "niño {n} con [H:desnutrición aguda moderada], madre no acepta referencia. {tel}",
    "VIVE EN {dir}. [H:DIABETICO DESCOMPENSADO]",
    "seguimiento a {na}: [H:tratamiento antifímico] fase 2, no llegó",
    "[H:prueba rápida de VIH reactiva], se refiere a clínica de atención integral",
    "Sra. {ap} post [H:aborto séptico], esposo {n} en sala",
    "refiere [H:tristeza], [H:insomnio] e [H:ideación suicida], se cita con psicóloga {nc}",
    "traductor k'iche' para doña {n}; DPI {id}; [H:cáncer cervicouterino in situ]",
    "recién nacido de {n} con [H:labio leporino], nació {nac}",
    "dx [H:IRC estadio V] en [H:hemodiálisis] 3 veces por semana",
    "[H:alcoholismo crónico] según su hermana {pila}, localizar al {tel}",
)
_HEALTH_NOT = (
    "Jornada de vacunación canina {k} perros en {par}",
    "No hay existencia de acetaminofén jarabe ni de albendazol",
    "Cadena de frío sin novedad, termómetro 5 °C",
    "Puesto cerrado por asueto, feria titular de Santiago Apóstol",
    "Se descacharrizó {k2} viviendas por dengue en {can}",
    "Capacitación a comadronas en {prog}",
    "Ambulancia {veh} en taller, batería Record dañada",
    "Pedido al almacén del Distrito {c10}, entregado el {f2}",
    "Monitoreo SIVIAGUA, cloro residual 0.6 mg/L",
)
_PNC = (
    "Se capturó a {n} de 34 años por el delito de violencia contra la mujer, residente en {dir}",
    "a bordo del pick up placas {placa} propiedad de {n} se localizó arma hechiza",
    "Denunciante: {na}, DPI {id}, tel {tel}, manifiesta que le robaron su moto placas {placa}",
    "menor {nc} extraviado, reportado por su tía {n}, se activó alerta",
    "QUIEN DIJO LLAMARSE {n}, SIN DOCUMENTOS, ORIGINARIO DE {can}",
    'persona fallecida identificada como {n}, conocido como "[N:Chepito]", por arma de fuego',
    "agentes {ap} y {ap} en autopatrulla SOL-045 acudieron al lugar",
    "Fiscal indica citar a testigo {n} en su residencia {dir}",
)
_PNC_NOT = (
    "Puesto de control en km 112 ruta Interamericana, {k2} vehículos registrados",
    "Se apoyó a EMPAGUA en el cierre de la {calle}",
    "Ataque a bus de la ruta 40R, sin heridos",
    "Recorrido por el {parque}, sin novedad",
    "Hallazgo de osamenta animal en barranco El Incienso",
    "Incendio en bodega de {emp}, bomberos municipales en el lugar",
    "Decomiso de {k} cajetillas marca Rubios sin marchamo",
    "Resguardo a sede de {esc} por votaciones",
)
_VISIT = (
    "Don {pila} dice que el terreno es de su suegro {n}, no tiene escritura",
    "familia {aps} integrada por 7 personas, padre [H:alcohólico], vive en {dir}",
    "La señora habla solo q'eqchi', interpretó su nuera {nc}",
    "beneficiaria {n} falleció, cobra su hija {n} con DPI no. {id}",
    "casa de lámina y nylon, [A:atrás de la iglesia evangélica Bethel, camino al río], llamar {tel}",
    "No localizada. Según el vecino {nc} se fue a Estados Unidos",
    "hijo con [H:discapacidad auditiva], usa audífono; nacido el {nac}",
    "depositar en cuenta monetaria Banrural {cta} a nombre de {n}",
    "mujer maya ixil desplazada, cabeza de hogar, apellido {ap}",
    "[H:ciego de un ojo] y con [H:amputación de pierna izquierda], pide silla de ruedas",
)
_VISIT_NOT = (
    "Hogar sin letrina, toma agua de pozo",
    "Puntaje de focalización {k2}, se excluye según manual",
    "Entregada bolsa: 10 lb maíz, 5 lb frijol, aceite Ideal, Incaparina",
    "Pendiente de firma del promotor, hoja {k2}",
    "Visita no realizada por derrumbe en la {calle}",
    "Reunión comunitaria en salón de {par}, {k2} familias",
    "MIDES informa que el aporte de Q{monto} se paga en agosto",
    "Se entregó material de {prog}",
)
_DELIVERY = (
    "recibió {nc} en garita, dpi {id}",
    "ENTREGAR EN {dir}, PREGUNTAR POR DOÑA {pila}",
    "Cliente no responde tel {tel} ni {tel}, dejar con su cuñado {nc}",
    "cambio de domicilio: {dir} (antes zona 6)",
    "factura a nombre de {n}, NIT {nit}, enviar PDF a {mail}",
    "Piloto {n}, camión placas {placa}, marchamo {c6}",
    "dejado con el policía {ap} del turno, firma ilegible",
    "at'n: Licda. {n}\nCel. {tel}",
)
_DELIVERY_NOT = (
    "Entregado completo, bodega central",
    "Faltan 2 cajas de hojas Hammermill, se anota en guía {c10}",
    "Devolución por empaque roto, nota de crédito {fac}",
    "Pedido de la {esc}, orden {k}-{anio}",
    "Bodega cerrada, Cargo Expreso vuelve el {f}",
    "Llantas Firestone 265/70 para {veh}",
    "Contra entrega Q{monto}, pago con cheque",
    "PBX {itel}, preguntar por bodega",
    "Descargado frente al {parque}",
)
_MINUTES = (
    "El concejal segundo {n} razona su voto en contra",
    "TERCERO: se conoce oficio de la vecina {n}, quien reside en {dir}, sobre servidumbre de paso",
    "Se nombra a {na} como oficial de compras, puesto 011",
    "da lectura el secretario {n}; asisten {nc}, {nc}, {nc} y {ni}",
    "autorizar pensión por viudez a {n} viuda del trabajador {n}",
    "se exonera a la señora {ap} por [H:insuficiencia renal]",
    "Ayuda funeraria Q1,500 a favor de {n}, identificada con CUI {id}",
)
_MINUTES_NOT = (
    "Se aprueba por unanimidad el acta anterior",
    "CUARTO: adjudicar a {emp} por Q{monto}",
    "El señor alcalde municipal informa sobre avance de la {calle}",
    "Aprobar convenio con Fundación Rigoberta Menchú Tum",
    "Solicitar a Contraloría ampliación conforme {ley}",
    "Nombrar {cargo} interino según presupuesto {anio}",
    "Donar predio para {hosp}, finca {k} folio {k2} libro 12",
    "Se declara hijo predilecto de {can} a la marimba San Francisco",
)
_WHATS = (
    "[12:40] {nc}: buenas tardes mi dpi es {id} y vivo en {dir}",
    "{nc} escribió: mi esposo {pila} está internado por [H:covid], no puedo ir",
    "Reenviado: se busca a {n}, cualquier info al {tel}",
    "~{pila}: el numero de mi mama es {tel} y el mio {tel}",
    "ok gracias seño {pila}, yo le aviso a {nc}",
    "por favor depositar a la cta {cta} banco industrial a nombre de {n}",
    "mi correo es {mail} porfa mandeme la boleta",
    "le escribe {n} de parte de doña {pila}",
    "tiene [H:fiebre] y [H:ronchas] desde ayer, la llevo al centro de salud?",
)
_WHATS_NOT = (
    "buenos días a qué hora abren",
    "cuanto cuesta el boleto de ornato este año",
    "Ok muchas gracias 👍",
    "Imagen omitida",
    "necesito la solvencia para mi negocio {emp}",
    "donde queda la oficina, por el {parque}?",
    "ya pague Q{monto} y no aparece en el sistema",
    "El bus que va para {can} ya no pasa por la {calle}",
    "feliz día de la virgen de Guadalupe bendiciones",
)

TABLES = (
    table("notes_gt_atencion_vecino", "gt", ("correlativo", k.serial("AV-{:03d}")), ("comunidad", at.parish), ("fecha", k.date(2024, 2024, "%d/%m/%Y")),
        ("asunto", remarks(_MAYOR, _MAYOR_NOT), "text"), ("turnado a", at.office), rows=60),
    table("notes_gt_puesto_salud", "gt", ("semana", k.count(52, 1)), ("distrito", at.canton), ("puesto", at.hospital),
        ("Notas del auxiliar", remarks(_HEALTH, _HEALTH_NOT), "text"), rows=60, delimiter=";"),
    table("notes_gt_novedades_pnc", "gt", ("prevención", k.digits(6)), ("municipio", at.canton), ("delito", k.one("Faltas", "Robo", "Hallazgo"), "?"),
        ("descripcion del hecho", remarks(_PNC, _PNC_NOT), "text"), rows=60, encoding="cp1252"),
    table("notes_gt_visitas_mides", "gt", ("boleta", k.digits(8)), ("departamento", at.province), ("municipio", at.canton),
        ("COMENTARIOS DEL ENCUESTADOR", remarks(_VISIT, _VISIT_NOT), "text"), ("monto Q", k.money(900)), rows=60),
    table("notes_gt_entregas", "gt", ("guía", k.digits(9)), ("destino", at.canton), ("bultos", k.count(20, 1)),
        ("nota de entrega", remarks(_DELIVERY, _DELIVERY_NOT), "text"), rows=60),
    table("notes_gt_actas_concejo", "gt", ("acta", k.serial("{}-2024")), ("punto", k.one("PRIMERO", "SEGUNDO", "TERCERO")), ("fecha", k.date(2024, 2024)),
        ("resumen", remarks(_MINUTES, _MINUTES_NOT), "text"), rows=60),
    table("notes_gt_whatsapp", "gt", ("fecha", k.date(2024, 2024)), ("canal", k.one("WhatsApp", "Messenger")), ("categoría", k.one("Consulta", "Queja")),
        ("mensaje", remarks(_WHATS, _WHATS_NOT, 0.35, ("", "", "", "lower", "bare")), "text"), ("atendido", k.one("S", "N")), rows=60),
)  # fmt: skip
