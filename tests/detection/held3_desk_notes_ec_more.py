"""Ecuador: mail of citizens, inspections of firemen, visits to farms; mostly remarks. Held."""

from __future__ import annotations

from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.desk_people import desk
from tests.detection.kinds import among
from tests.detection.spec import table

MESSAGE = desk(
    0.5,
    """
    Estimados, soy {N}, cédula {C}, y quisiera saber por qué la planilla de mi casa en {H} subió tanto este mes. Adjunto las tres últimas. Pueden contactarme al {T}.
    señor alcalde mi nombre es {Sf} y tengo un niño con {D} le pido de favor una ayuda
    Solicito se me informe el estado del trámite ingresado por mi hermano {Nm}
    Buenos días, el señor {Nm} construye sin permiso junto a mi casa, {H}
    necesito actualizar mi correo a {M} y mi celular a {T}
    Quiero agradecer a la señorita {Sf} de Avalúos por su excelente atención
    DENUNCIO QUE EL INSPECTOR {Nm} PIDE DINERO
    Saludos cordiales, Arq. {N}, {M}
    me llamo {Gf}, vivo en {R} y no pasa el recolector
    Exoneración por tercera edad para mi padre {Nm}, nacido el {B}
    Pido que se me devuelva lo pagado en exceso a mi cuenta {cta} del Banco Guayaquil
    Mi madre tiene {D} y la vereda está rota, ella se cayó
    Vehículo {placa} abandonado frente a mi casa, {H}, hace un año
    Reciba un cordial saludo de la familia {UU}, moradores del sector
    Carta de los vecinos: {N}, {N}, {N} y 14 firmas más
    gracias, [N:{Gf} {U}]
    """,
    """
    ¿Cuál es el horario de recaudación en {can}?
    Buenas, no puedo descargar la carta del predio
    Luminaria dañada en la {calle}
    Felicitaciones por las fiestas de fundación
    Requisitos para permiso de construcción, por favor
    En el {parque} hay consumo de drogas por las noches
    Se solicita audiencia para la Asociación de Sordos
    la página está caída
    Quisiera saber si habrá descuento en enero
    Remito propuesta comercial de {emp}
    Pregunto por la campaña de esterilización de mascotas
    bus de la línea 7 no respeta paradas
    Sugerencia: poner nombre de Rosita Paredes a la biblioteca
    Favor indicar si {esc} será albergue
    """,
)
RETURN = desk(
    0.2,
    """
    Estimada Sra. {U}, su trámite se encuentra en la Dirección de Avalúos
    Se responde a {M} con copia a {ofi}
    Contactado {Nm}, acudirá el {f}
    Inspección en {H}: se confirma medidor dañado
    Sr. {Nm}: se acoge su reclamo
    Técnico {S} asignado
    Se informa a la ciudadana {L} que debe presentar carné por {D}
    """,
    """
    Respondido con enlace al portal
    Se deriva a {ofi}
    Cordial saludo, su requerimiento fue registrado con el número {c6}
    Cuadrilla atiende el {f}
    No procede según {ley}
    en análisis jurídico
    Se adjunta ordenanza de {anio}
    Cerrado
    Reenviado a la Empresa Eléctrica
    Duplicado
    Se agradece la sugerencia
    Debe acercarse a la ventanilla 5 del edificio Matriz
    Pedido de información pública atendido en 10 días
    Obra prevista en el POA {anio}
    Se solicita completar datos
    La luminaria fue reparada
    sin asignar
    Adjunto formulario de la Unidad de Compras
    """,
)
FIRE = desk(
    0.15,
    """
    Atiende la administradora {Sf}, firma la inspección
    Propietario {L}, RUC en trámite, tel. {T}
    Local funciona en la vivienda de la señora {Nf}
    Se concede prórroga al Sr. {Nm} por [H:fractura] del brazo
    Representante legal {N}, enviar informe a {M}
    Niega el ingreso el dueño, don {Gm}
    """,
    """
    Cumple
    Extintor PQS 10 lb vencido
    No presenta certificado de gas centralizado
    Instalación eléctrica sobrepuesta
    Local cerrado a la hora de la visita
    Salida de emergencia obstruida con cajas
    {emp} cuenta con lámparas y detector de humo
    Falta señalética
    Aforo máximo {k} personas
    Cilindros de GLP dentro de la cocina
    Plan de emergencia caducado
    Requiere segunda inspección
    Capacidad del tanque {k} galones
    Local de la Asociación de No Videntes de {prov}, cumple
    Ubicado frente al {parque}
    se retira por lluvia
    Cambio de dueño del establecimiento
    Reservorio sin presión, 20 psi
    Inspección conjunta con ARCSA e Intendencia
    Cumple parcialmente
    """,
)
TECHNICAL = desk(
    0,
    "",
    """
    Colocar extintor de CO2 de 5 lb junto al tablero
    Reubicar el cilindro a 1,50 m del calefón
    Señalizar la ruta de evacuación
    Instalar detectores de humo según NTE INEN 801
    Recargar extintores
    Capacitar al personal en el uso de extintores
    Gabinete contra incendios clase II
    Cambiar la manguera industrial
    Implementar puerta cortafuego
    mantenimiento de la cisterna
    Presentar plan de contingencia para {k} personas
    Ninguna
    canaletas en el cableado
    Retirar material combustible del patio
    Instalar lámparas de emergencia
    Tapar pozos de revisión
    Colocar barandas en gradas
    Realizar simulacro semestral con {esc}
    Botiquín completo
    Rociadores en la bodega de {emp}
    Arrestallamas en chimenea
    pararrayos en la cúpula de la Basílica
    Prueba hidrostática de siamesa
    Punto de encuentro: {parque}
    Rampa para personas con discapacidad
    desconectar breakers al cierre
    """,
)
FARM = desk(
    0.3,
    """
    Se visitó la finca de {Nm} en {R}, 4 hectáreas de cacao CCN-51
    Productora {L}, C.I. {C}, solicita kit de maíz
    dueño enfermo, [H:hernia discal], atiende la esposa {Gf}
    Coordinar día de campo con don {Gm}, {T}
    {S} y {S} no asistieron a la ECA
    Se entrega urea a {N}, firma {I}
    Vacas del señor {U} positivas a brucelosis
    Productor fallecido, hereda su hijo {Nm}
    jornalero {Sm} con [H:intoxicación por plaguicidas], llevado a {hosp}
    Señora [N:{Gf} {U}] vende queso en la feria
    """,
    """
    Se toma muestra de suelo
    Monitoreo de moniliasis
    Capacitación en poda, asistieron {k2} productores
    Predio sin cultivo
    Ganado con fiebre aftosa descartada por AGROCALIDAD
    Entrega de {k2} sacos de abono
    reunión con la Asociación 24 de Mayo
    Camino lodoso, no se llega
    Se instala parcela demostrativa en {par}
    Vacunación bovina ciclo {anio}
    Muestreo de mosca de la fruta
    Parcela en la hacienda Clementina
    llovió
    Se dicta taller de liderazgo Dolores Cacuango
    Georreferenciación de lotes
    """,
)
CROP = desk(
    0,
    "",
    """
    Maíz en V6, buen vigor
    Mazorcas con monilia 12 %
    Floración
    Café arábigo variedad Sarchimor
    roya amarilla en trigo
    Encharcado
    Arroz SFL-11 en macollamiento
    Papa superchola con tizón tardío
    Plátano barraganete, sigatoka negra
    Se observa clorosis
    cosecha en {k2} días
    Pasto saboya
    Déficit hídrico
    Cacao de 5 años, podado
    Banano con raquis corto
    Suelo franco arcilloso pH 5,6
    Rebrote después de la helada
    trips en cebolla
    Quinua Tunkahuán panojando
    Palma con pudrición de cogollo
    Malezas: caminadora y coquito
    sin riego
    semilla INIAP 551 certificada
    Vaneo 20 %
    Fréjol Cargabello en vaina
    Granizo el {f}
    """,
)
WISHES = desk(
    0.1,
    """
    Doña {Gf} pide crédito de BanEcuador
    Llamar a {Nm} {T}
    Que se incluya a {N} y {N} en el padrón
    """,
    """
    Semilla certificada
    Bomba de fumigar
    Ninguno
    Análisis de suelo
    Mejorar el camino vecinal
    asistencia veterinaria
    Plantas de café
    Reservorio de agua
    Reactivar la Asociación San Vicente
    tractor
    seguro agrícola
    Precio oficial del arroz
    fertilizante subsidiado
    Registro de la marca "Cacao Don Homero"
    Mercado para el banano orito
    crédito
    capacitación en abonos orgánicos
    que visite el Ministro
    Sistema de riego por goteo
    centro de acopio en {can}
    Motoguadaña
    legalización de tierras
    """,
)

TABLES = (
    table(
        "held3_deskn_ec_buzon",
        "ec",
        ("Ticket", k.serial("GADM-{:05d}")),
        ("Recibido", k.date(2024, 2024, "%d-%m-%Y")),
        ("Mensaje", MESSAGE, "text"),
        ("Respuesta", RETURN, "text"),
        ("Área", among("Avalúos|Agua|Aseo|Tránsito|Obras")),
        rows=80,
    ),
    table(
        "held3_deskn_ec_bomberos_inspeccion",
        "ec",
        ("Nro. solicitud", k.digits(6)),
        ("Establecimiento", at.company, "#firms"),
        ("Observaciones de inspección", FIRE, "text"),
        ("Recomendaciones técnicas", TECHNICAL, "text"),
        ("Valor", k.money(120)),
        rows=75,
    ),
    table(
        "held3_deskn_ec_asistencia_agro",
        "ec",
        ("cod", k.serial("VT{:04d}")),
        ("productor", p.upper_plain, "PERSON"),
        ("novedades_visita", FARM, "text"),
        ("estado_cultivo", CROP, "text"),
        ("pedidos", WISHES, "text"),
        ("ha", k.count(40, 1)),
        rows=75,
        delimiter=";",
    ),
)
