"""Guatemala: minutes and inspections of property; mail of citizens in Colombia (for tuning)."""

from __future__ import annotations

from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection.desk_people import desk
from tests.detection.kinds import among
from tests.detection.spec import table

POINTS = desk(
    0.15,
    """
    El presidente {Nm} dio la bienvenida a los asistentes y leyó la agenda
    Doña {Gf} pide que se arregle el camino a su casa
    Se eligió a {N} como tesorera y a {N} como vocal II
    El señor {Nm} ofrece donar el terreno, su celular es {T}
    Toma la palabra la lideresa {Sf} y reclama por los medicamentos
    Se acuerda ayuda para la familia {UU}, cuyo hijo tiene {D}
    """,
    """
    Lectura y aprobación del acta anterior
    Proyecto de agua potable fase II, avance {k2} %
    Se conoció la ampliación de {esc}
    Informe de tesorería: saldo Q{k}.50
    Seguridad en el {parque}
    Fiesta titular de San Andrés
    Priorización de obras {anio}
    Jornada de vacunación antirrábica
    Se discute el cobro de Q25 por faena
    Introducción de drenajes en {calle}
    Capacitación por SESAN sobre desnutrición aguda
    Oficio del Alcalde Municipal, se da por recibido
    Convenio con la Fundación Juan Bautista Gutiérrez
    puntos varios
    Elección de nuevo órgano de coordinación
    Mantenimiento de la bomba, marca Franklin
    Cambio de fecha de la asamblea
    Reforestación de la cuenca con {esp}
    No hubo quórum
    """,
)
PROMISES = desk(
    0.2,
    """
    {Nm}: presentar cotización del tubo PVC
    Don {Gm} y don {Gm} irán a la muni el lunes
    Secretaria {Sf} enviará acta a {M}
    Responsable {I}
    buscar a {Nm} en {R} para firma
    Comité pro mejoramiento, encargado {S}, tel {T}
    """,
    """
    Pagar la planilla de luz antes del {f}
    Todos los vecinos harán faena
    Solicitar audiencia con el Gobernador Departamental
    entregar listado
    Se pedirá apoyo al INFOM
    La municipalidad aportará maquinaria
    Nombrar comisión
    Presentar perfil del proyecto a SEGEPLAN
    Convocar a asamblea extraordinaria
    Cada familia aporta Q{k2}
    Gestionar donación en {emp}
    ninguno
    Limpieza del tanque cada mes
    Elaborar acta de adopción
    Cotizar cemento en Construfácil
    recoger firmas
    Presentar la solicitud a {ofi}
    enviar memorial
    Dar seguimiento a la licencia ambiental
    """,
)
WHERE = desk(
    0,
    "",
    """
    Salón comunal de {par}
    {esc}, aula de tercero
    Iglesia Católica San Antonio
    {parque}
    cancha polideportiva
    Alcaldía auxiliar
    Oficina de la DMP, segundo nivel
    Centro de Convergencia El Rosario
    bajo la ceiba
    Edificio municipal, 4a calle 3-15 zona 1
    Salón Miguel Ángel Asturias
    virtual por Meet
    Casa de la Cultura
    Gobernación Departamental
    bodega del comité de agua
    Restaurante Doña Luisa Xicotencatl
    Estadio Mario Camposeco, graderío norte
    Centro de Salud {can}
    Auditorio Juan José Arévalo Bermejo
    atrio de la iglesia
    Cooperativa Guayacán R.L.
    kiosco central
    Biblioteca Luis Cardoza y Aragón
    Instituto por Cooperativa
    Sede regional de INAB, {can}
    Junto a la pila pública
    """,
)
INSPECT = desk(
    0.3,
    """
    Inmueble a nombre de {L}, habitado por su hijo {Nm}
    Se entrevistó a {Nf}, arrendataria, DPI {C}; vive allí desde 2015
    Propietario no se encontraba, atendió la empleada {Gf}
    inmueble ubicado en {H}, coincide con el registro
    poseedor: {N}, carta de venta, colindante con {N}
    Solicita exoneración por {D}
    contribuyente {Nm} indica que ya pagó, tel {T}
    Herederos de {L} no han titulado
    Doña {Gf} no permitió medir
    notificar a {M}
    """,
    """
    Construcción nueva de 2 niveles, {k} m2
    Terreno baldío
    Se ratifica el avalúo
    medidas no coinciden con escritura, exceso de {k2} m2
    Uso comercial: {emp}
    Finca {k}, folio {k2}, libro {k}E
    Inmueble del Estado, exento
    Sin nomenclatura
    Colinda con la {calle}
    Muro perimetral de block
    ocupado por Iglesia Bethel
    Se requiere plano registrado
    Desmembración inscrita
    Inmueble en riesgo, ladera
    Sin acceso, portón con candado
    """,
)
FIELD = desk(
    0,
    "",
    """
    Estación total Sokkia, error lineal 0.003
    punto GPS con {k2} satélites
    Topografía quebrada
    Coordenadas GTM fuera de rango, repetir
    vegetación densa, no se visa lindero norte
    Mojón BM-{k} ubicado en el {parque}
    lluvia a las 14:00
    Banqueta invadida por toldo
    Se tomaron {k2} fotografías
    Servidumbre de paso de 3 m
    Pendiente 22 %
    Poste de EEGSA en la esquina
    Se midió con cinta
    Colinda al oriente con río Samalá
    uso de suelo residencial R2
    Zona arqueológica Kaminaljuyú, requiere dictamen IDAEH
    dron DJI Mavic, vuelo 80 m
    Calle sin asfalto, ancho 6.00
    Zanjón al fondo
    Techo de lámina troquelada
    Pozo mecánico propio
    Lotificación Luis Fernando Galich, manzanas A-F
    Ortofoto IGN 2006
    alcantarillado separativo
    Ninguna
    Frente 8.00, fondo 20.00
    """,
)
MAIL = desk(
    0.45,
    """
    Buenas tardes, mi nombre es {N} y escribo porque desde hace tres meses solicité la valoración de mi mamá {Nf}, que tiene {D}, y no me han dado respuesta. Mi número es {T}.
    Señores Alcaldía: soy {S}, vivo en {H} y el alumbrado no sirve
    URGENTE mi hijo {Gm} lleva dos días en urgencias con {D} y la EPS no autoriza remisión
    Cordial saludo. Solicito copia del comparendo impuesto al vehículo {placa}. Quedo atenta, {Nf}. {M}
    quiero saber cuándo llega el subsidio de mi abuelo {Nm}
    Presento queja contra la funcionaria {Nf} de la ventanilla 4 por su trato grosero
    Atte, {N}. Cel. {T}
    Adjunto incapacidad de la docente {L} por {D}
    hola buenas soy la presidenta de la junta me llamo [N:{Gf} {U}] la escuela se está cayendo
    Por favor responder a {M} o al {T}
    Derecho de petición. {N}, mayor de edad, actuando en nombre propio, solicita se le informe el estado de su encuesta SISBÉN.
    Mi esposo {Nm} falleció y necesito el certificado de defunción
    la vecina del 302, {Sf}, pone música hasta las 4 am
    Doctor {U}, gracias por la reunión del lunes
    """,
    """
    Solicito información sobre el impuesto predial {anio}
    ¿Cuándo abren inscripciones para la Escuela de Música Desepaz?
    huecos en la Avenida Simón Bolívar, un peligro
    Buenos días, requiero el listado de contratos con {emp}
    Felicitaciones por la jornada de vacunación en el {parque}
    No hay agua en todo el barrio Antonio Nariño
    El aplicativo de turnos no carga
    queja por ruido en bar de la {calle}
    Por favor podar árbol frente a {esc}
    Solicitud de estadística de dengue por comuna
    Petición anónima: revisar compras de la alcaldía
    Reiteramos el oficio {c6} radicado el {f}
    """,
)
REPLY = desk(
    0.1,
    """
    Señora {Nf}: en atención a su petición, le informamos que su caso fue remitido a la EPS
    Se llamó al {T} y se informó al señor {Nm}
    Respuesta enviada a {M}
    Proyectó: {S}. Revisó: {S}
    """,
    """
    Se remite por competencia a la Secretaría de Movilidad
    En atención a su solicitud, adjuntamos el listado requerido
    Respuesta de fondo según {ley}
    Se programa visita técnica
    La obra se encuentra contratada con {emp}
    Ampliación de términos
    El aplicativo fue restablecido el {f}
    No es competencia de esta entidad
    pendiente insumo de {ofi}
    Respondido y notificado por aviso
    Se anexa resolución {k} de {anio}
    Puede acercarse al Cade de lunes a viernes
    traslado a Personería
    El poste será cambiado en la próxima intervención
    Le informamos que la convocatoria cerró
    Se incluyó el árbol en la programación de podas
    agradecemos su comunicación
    Se abrió indagación preliminar
    sin respuesta aún
    Desistimiento tácito
    Consulte el trámite en la página web
    """,
)

TABLES = (
    table(
        "fresh_deskn_gt_actas_cocode",
        "gt",
        ("Acta No.", k.serial("{}-2024")),
        ("Lugar y referencia", WHERE, "text"),
        ("Puntos tratados", POINTS, "text"),
        ("Compromisos", PROMISES, "text"),
        ("Asistentes", k.count(120, 15)),
        rows=70,
    ),
    table(
        "fresh_deskn_gt_iusi",
        "gt",
        ("matrícula", k.digits(8)),
        ("contribuyente", p.upper, "PERSON"),
        ("resultado de la inspección", INSPECT, "text"),
        ("observaciones de campo", FIELD, "text"),
        ("avalúo Q", k.money(900000)),
        rows=75,
    ),
    table(
        "fresh_deskn_co_pqrs",
        "co",
        ("Radicado", k.serial("2024417{:06d}")),
        ("Canal", among("Correo|Web|Presencial|Teléfono")),
        ("Asunto y mensaje", MAIL, "text"),
        ("Respuesta proyectada", REPLY, "text"),
        ("Días", k.count(30, 1)),
        rows=70,
    ),
)
