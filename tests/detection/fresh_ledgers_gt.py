"""Guatemala: remarks of six offices, one of them almost wholly harmless (for tuning)."""

from __future__ import annotations

from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.kinds import among
from tests.detection.ledgers_people import ledger, rare
from tests.detection.spec import table

SCHOOL = ledger(
    0.5,
    """
    Se presentó la señora {qf}, madre del alumno {qgm}, a quejarse porque le jalaron la oreja
    Seño {qsf} suspendida por el IGSS, 15 días, dx {qd}
    El niño [N:{qgm} {qaa}] padece de {qd}, tiene permiso de no hacer educación física
    Se llamó al papá al {qt} y dijo que hasta el domingo baja de la finca
    La alumna {qlf} se retira por traslado a la capital
    Don {qk} el guardián encontró la chapa quebrada
    Conserje {qm} entrega llaves, se identifica con CUI {qc}
    Se dio parte a la PGN: la niña {qgf} contó que su padrastro le pega
    vive con los abuelos en {qr}, camina hora y media
    código personal anterior de {qn} estaba repetido con el de su primo
    el joven {qum} repite grado por inasistencia
    TRES HERMANITOS {qaa} CON PIOJOS Y [H:DESNUTRICION], SE AVISO AL CENTRO DE SALUD
    """,
    """
    Acto cívico del 14 de septiembre, antorcha desde {parque}
    Se recibieron 4 quintales de arroz del programa de alimentación escolar
    Supervisor educativo visitó el establecimiento, acta 18-2024
    Se suspenden clases por tormenta tropical Pilar
    OPF solicita cocina nueva, oficio sin respuesta
    Entrega de la valija didáctica, {k2} bolsas
    Elección de gobierno escolar, planillas azul y verde
    Pozo seco desde el lunes; pipa de la municipalidad de {can}
    Concurso de oratoria "Enrique Gómez Carrillo" nivel distrital
    Reparación del techo del aula 3 por {emp}
    Biblioteca Luis Cardoza y Aragón cerrada por inventario
    Reunión con padres de familia, tema lectura y vacunas contra VPH
    """,
)
EXTENSION = ledger(
    0.45,
    """
    Denuncian que en {qh} venden droga por la ventana
    Llamó {qs} indicando que su vecino don {qk} le envenenó los chuchos; tel {qt}
    extorsión: le exigen Q{monto} depositados a la cuenta {cta} a nombre de {qf}
    vehículo placas {placa} polarizado siguiendo a la denunciante
    Hombre que dice llamarse {qm} amenaza con tirarse del puente, familiares refieren {qd}
    Mi cuñado {qsm} trabaja en la muni y cobra sin llegar
    persona desaparecida: {qu}, vestía corte típico y güipil rojo
    la denunciante pide que la patrulla llegue a {qh}, no a la tienda
    número del extorsionista [P:{qt}], se hace pasar por "El Diablo"
    Señor de nombre {qw} toca el timbre a medianoche
    Se trata de {qi}, exagente, según dijo
    """,
    """
    Balacera en las afueras de {parque}
    Ruidos de escape de moto en la Calzada Aguilar Batres
    Bochinche en cantina La Esperancita, aldea Lo de Coy
    Robo de cable de telefonía en el kilómetro 31 carretera a El Salvador
    Bus de la ruta 203 con exceso de pasajeros
    Llamada de broma de niños
    Sospechan de talleres con autopartes robadas, colonia Mario Alioto
    Quema de llantas frente a {esc}
    Manifestantes bloquean el puente Belice
    Pelea de gallos clandestina en {can}
    corta la comunicación
    consulta por número de {hosp}, se proporciona {itel}
    Basurero clandestino en el barranco de la colonia Carlos Manuel Arana
    """,
)
WOMEN = ledger(
    0.65,
    """
    Acude {qf}, se expresa en k'iche', acompaña su comadre {qsf}. Relata que el esposo {qm} le quitó los documentos
    Se orienta a {qif} en pensión alimenticia; padre de la menor: {qm}
    tiene {qd} y el conviviente no la deja ir al hospital
    Usuaria se regresa a {qh} con su mamá por seguridad
    DPI {qc}, no sabe leer, firma con huella
    Atención telefónica a señora {qa}, llamar solo de 2 a 4 pm: {qt}
    La agredida es doña {qkf}, conocida de la lideresa {qsf}
    fue referida al MP con {qf}, fiscal auxiliar
    Adolescente {qgf}, [H:embarazo] producto de violencia; el señalado es {qm}
    desea aprender repostería; dejó su correo {qe}
    Presenta [H:moretes en brazos y pómulo inflamado], se traslada a INACIF
    Hija menor [N:{qgf} {qa}] escolarizada en EORM; varón {qgm} no
    """,
    """
    Charla del Día Internacional de la Mujer, 41 participantes
    Elaboración del POA de la DMM
    Usuaria no asistió a la cita
    Taller de derechos, Decreto 22-2008, comunidad {par}
    Reunión con la red VET en el salón Rafael Landívar
    Se entregan trifoliares sobre {prog}
    Día inhábil por feria de Santa Ana
    Proyecto de gallinas ponedoras, cotización de {emp}
    Sin atenciones
    """,
)
REFER = ledger(
    0.25,
    """
    acompañar a {qgf} el viernes al juzgado
    entregar víveres en {qh}
    Licda. {qf} llevará el caso
    hablar con la suegra, {qsf}, {qt}
    cita en salud mental por {qd}
    """,
    """
    Ninguna
    MP, agencia de la mujer
    Instituto de la Víctima
    Centro de Atención Integral CAIMU
    SOSEP
    Bufete popular Landívar
    seguimiento en quince días
    Se archiva
    juzgado de paz de {can}
    DEMI sede regional
    PGN {prov}
    """,
)
HELPDESK = rare(
    """
    usuario {qsm} no recuerda su clave, se envía nueva a {qe}
    Cambiar apellido de la compañera {qf} en directorio, DPI {qc}
    """,
    """
    Impresora Ricoh atascada, nivel 2
    No abre SIGES
    Cambio de tóner
    Error ORA-01017 al consultar padrón
    Mouse dañado
    Instalar certificado de firma electrónica
    SIN INTERNET EN VENTANILLA 7
    Servidor Tecún responde lento
    Restablecer contraseña, usuario de caja 2
    Se reinicia el switch del rack Ixchel
    migración Office 365 lote {k2}
    ups pita
    carpeta compartida Nóminas sin permiso
    Pantalla azul 0x000000{k2}
    Duplicado del ticket {c6}
    Cableado sala Miguel Ángel Asturias
    Antivirus desactualizado
    Cámara 14 del pasillo sin video
    correo {imail} rebota
    Reloj biométrico no guarda marcas
    """,
)
AMBULANCE = ledger(
    0.6,
    """
    Traslado de {qn} de su residencia {qh} al Hospital Roosevelt, {qd}
    masculino quien en vida fue {qm}, DPI {qc}, atropellado en la cinta asfáltica
    Paciente {qlf} con [H:crisis convulsiva], estabilizada y entregada a su esposo
    MATERNIDAD: {quf}, [H:trabajo de parto avanzado], recién nacido en ambulancia
    femenina con [H:herida por arma de fuego en el abdomen], no portaba documentos
    piloto {qsm} del picop {placa} prensado, [H:fractura de fémur]
    Se atendió en su casa, {qh}; la señora no quiso que la llevaran
    Avisó el sobrino {qgm} al {qt}
    menor {qgm} [H:mordido por perro], ambulancia 214 a cargo del caballero bombero {qsm}
    Falsa alarma: don {qk} solo estaba dormido
    se localiza a la anciana {qw}, extraviada, sufre de [H:demencia senil]
    Acompañante {qi} con [H:golpes leves]
    """,
    """
    Conato de incendio en basurero de la zona 3
    Enjambre de abejas en {esc}
    Abastecimiento de agua al asilo Fray Rodrigo de la Cruz
    Falsa alarma, línea 122
    Colisión entre bus extraurbano Transportes Esmeralda y tráiler, sólo daños materiales
    Incendio forestal cerro Alux, 3 hectáreas, sin víctimas
    Cobertura de la procesión de Jesús de Candelaria
    Árbol caído sobre la calzada Roosevelt
    Simulacro por la Conred en {hosp}
    Inspección ocular derrumbe ruta al mirador Juan Dieguez Olaverri
    Unidad 0{k2} en taller Hermanos Klee
    servicio suspendido
    """,
)
LAND = ledger(
    0.5,
    """
    1a. inscripción de dominio: {qm}, único apellido, dueño de esta finca por herencia
    Compra {qf} el resto por Q. {monto}; escritura autorizada por el notario {qm}
    NIT del comprador {nit}; señala para notificaciones {qh}
    Anotación de demanda promovida por {ql} contra la mortual de {qs}
    Copropietarios: {qn}, {qn} y {qn}
    Se hace constar que la otorgante {qf} y la inscrita como {qsf} son la misma persona
    Patrimonio familiar a favor de su hija con {qd}
    embargo Q{monto}, ejecutado {qi}
    Identificado con pasaporte {pas}, comparece {qm} por sí
    Mandatario: {qaa}, registro {k}
    """,
    """
    Finca rústica San Rafael Panán, linda al norte con río Nahualate
    Cancelada la hipoteca del Crédito Hipotecario Nacional
    Desmembración a favor de la municipalidad de {can}
    Servidumbre de paso para el INDE, torre {k2}
    Folio {k} del libro {k2}E de {prov}
    Suspendida por falta de timbres, {ley}
    Remedida aprobada por acuerdo gubernativo de 1931
    Colinda: calle de por medio, predio de {emp}
    Finca Helvetia y anexo Doña Marina, titular sociedad anónima
    Área 3 caballerías 22 manzanas
    Operador 52, pasar a calificación
    sin limitaciones
    """,
)

TABLES = (
    table(
        "fresh_ledgers_gt_bitacora_direccion",
        "gt",
        ("Día", k.date(2024, 2024, "%d/%m/%Y")),
        ("Lo ocurrido", SCHOOL, "text"),
        ("jornada", among("Matutina|Vespertina")),
        ("No. de presentes", k.count(420, 90)),
        rows=64,
    ),
    table(
        "fresh_ledgers_gt_linea_denuncia",
        "gt",
        ("boleta", k.serial("LD-{:06d}")),
        ("hora", among("02:10|08:45|13:30|19:05|23:50")),
        ("departamento", at.province, "#places"),
        ("qué denuncia", EXTENSION, "text"),
        ("trasladado a", among("DEIC|SGAIA|Comisaría 14|Emixtra")),
        rows=64,
        delimiter=";",
    ),
    table(
        "fresh_ledgers_gt_atenciones_dmm",
        "gt",
        ("No.", k.serial("{}")),
        ("Fecha", k.date(2023, 2024)),
        ("Motivo y desarrollo de la atención", WOMEN, "text"),
        ("Referida a", REFER, "text"),
        ("Idioma de atención", among("Español|K'iche'|Español|Mam"), "?"),
        rows=64,
    ),
    table(
        "fresh_ledgers_gt_tickets_soporte",
        "gt",
        ("ticket", k.digits(6)),
        ("prioridad", among("Alta|Media|Baja")),
        ("descripcion_falla", HELPDESK, "text"),
        ("min_atencion", k.count(300, 4)),
        ("tecnico", among("N1-A|N1-B|N2")),
        rows=100,
    ),
    table(
        "fresh_ledgers_gt_servicios_estacion",
        "gt",
        ("CONTROL", k.digits(5)),
        ("UNIDAD", among("RU-3|AB-214|MC-19")),
        ("RESUMEN DEL SERVICIO", AMBULANCE, "text"),
        ("MES", among("ENERO|FEBRERO|MARZO")),
        ("KMS", k.count(60, 1)),
        rows=64,
        encoding="cp1252",
    ),
    table(
        "fresh_ledgers_gt_razones_registrales",
        "gt",
        ("Documento", k.digits(8)),
        ("Razón", LAND, "text"),
        ("Libro", k.count(900, 1)),
        ("Registrador", p.short, "PERSON@"),
        rows=62,
    ),
)
