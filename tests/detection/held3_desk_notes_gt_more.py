"""Guatemala: traffic and water desks; Honduras: procedures, workshop and weather. Held."""

from __future__ import annotations

from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.desk_people import desk
from tests.detection.kinds import among
from tests.detection.spec import table

TRAFFIC = desk(
    0.4,
    """
    Piloto {Nm} licencia tipo C, se le impone remisión por circular en vía contraria, placas {placa}
    hecho de tránsito: {placa} y {placa}, sin heridos, pilotos {S} y {S}
    Peatón {N} arrollado por moto, con {D}, bomberos lo llevan a {hosp}
    Conductora {I} se niega a entregar documentos
    SE CONSIGNA {placa} PILOTO {L} ESTADO DE [H:EBRIEDAD]
    propietaria del picop, {Nf}, tel. {T}
    Piloto de transporte pesado, DPI {C}, sin equipo de seguridad
    Motorista {Sm} no porta casco, [H:herida en la cabeza]
    Agente {Sm} apoya en {parque}
    vehículo mal estacionado {placa}, frente a la casa de {S}, se colocó cepo
    Denuncia ciudadana de {S}: bus {placa} con exceso de pasajeros
    Acompañante, señora {Nf}, presenta [H:crisis nerviosa]
    señor {U} agrede verbalmente a la agente
    el niño {Gm} viajaba sin cinturón
    """,
    """
    Congestionamiento en {calle}, se regula manualmente
    Semáforos apagados en bulevar Los Próceres
    Apoyo a desfile escolar de {esc}
    Vehículo con desperfectos, se empuja
    Inundación en paso a desnivel
    cierre por maratón
    Manifestación frente al Congreso
    árbol caído en Avenida Elena
    Operativo de transporte pesado, {k2} remisiones
    Carga derramada de {emp}
    Sin novedad
    Cambio de vía {calle}
    """,
)
SIGNS = desk(
    0,
    "",
    """
    Paso de cebra borrado
    Falta rótulo de velocidad
    Bache profundo en carril izquierdo
    túmulo sin pintura
    Semáforo LED quemado en {calle}
    Señal de alto tapada por ramas
    Bolardo dañado
    Pasarela Tecún Umán sin iluminación
    Ciclovía obstruida
    Tragante sin tapadera
    Vialetas desprendidas
    Asfalto hundido por colector
    Valla publicitaria de {emp} tapa semáforo
    Línea amarilla repintada {k} m
    Parada de Transurbano sin techo
    cable caído
    Rampa en mal estado, frente a {hosp}
    Monumento a Miguel García Granados grafiteado
    Reductor mal ubicado junto a {esc}
    Trébol con agua empozada
    nomenclatura faltante
    Radar descalibrado
    Anillo Periférico, carril central, junta dañada
    Puente El Incienso, baranda rota
    Se solicita estudio
    Obra de EMPAGUA sin señalizar
    """,
)
PIPES = desk(
    0,
    "",
    """
    Reparación de tubo PVC 4 pulgadas
    Se cambió válvula de compuerta en {calle}
    Pozo Ojo de Agua, nivel dinámico {k} pies
    Sin energía en bombeo Hincapié
    fuga reparada, se bacheó
    Clorador sin pastillas
    Lavado de tanque Santa Luisa
    Presión 40 psi en {par}
    Se colocaron {k2} contadores
    Colector azolvado
    Turno B sin novedades
    Cambio de motor 75 HP marca US Motors
    Medición de cloro 0.6 mg/l
    Rebalse en caja rompe presión
    Excavación detenida por lluvia
    abrazadera de 6"
    Se interconectó tubería a {esc}
    Tapadera de pozo de visita robada
    Distribución cada 3 días
    Macromedidor instalado
    camión cisterna 4, {k2} viajes
    Válvula de aire pegada
    zanja 1.20 m
    Limpieza de rejillas planta Lo de Coy
    se pidió material a bodega
    Ruptura por maquinaria de {emp}
    """,
)
COMPLAINT = desk(
    0.3,
    """
    Doña {Gf} reclama que le llega poca agua
    Usuario {L}, contador {c6}, cobro excesivo
    Vecino {Nm} reporta fuga frente a su casa, {H}, cel {T}
    Sr {U} amenaza con no pagar
    Solicita cambio de nombre de su difunto padre {Nm} a {N}
    se reporta conexión ilícita en {H}, de {S}
    persona con {D} no puede acarrear agua, pide cisterna
    enviar recibo a {M}
    Corte equivocado a {I}, DPI {C}
    llamar a doña {Gf} o a su hija {Gf}: {T}
    """,
    """
    No hay agua desde el lunes
    agua sucia en toda la colonia
    Drenaje rebalsado en {calle}
    Consulta saldo
    mal olor
    Pide tarifa social
    Fuga en la vía pública frente a {esc}
    Calidad del agua, niños con diarrea en el sector
    Dejaron el hoyo abierto
    No reciben recibo
    aire en la tubería
    Tapa rota
    Solicitan cisterna para {hosp}
    quieren pozo nuevo
    Consulta por convenio de pago
    """,
)
ERRAND = desk(
    0.3,
    """
    Se presentó {Nf} a solicitar constancia de vecindad
    Trámite a favor de {L}, residente en [A:colonia Kennedy, bloque 12, casa {k2}]
    Entregado a su apoderado legal Abog. {Nm}
    Pendiente firma del señor {U}
    La contribuyente {S} paga con cheque
    exonerado por {D}
    Don {Gm} reclama boleta equivocada
    avisar a {M}
    Retira documento su hermana {Sf}
    hondureño retornado, {N}, se le brinda orientación
    """,
    """
    Solvencia municipal extendida
    Falta timbre
    Sistema caído
    Permiso de operación {emp}
    Se devuelve expediente
    Pago en línea
    Consulta de impuesto vecinal
    Dictamen de {ofi}
    Trámite suspendido por feriado Morazánico
    Entrega en {k2} días
    Expediente {c6} en archivo
    requisitos incompletos
    Publicado en La Gaceta
    Se giró nota a la UMA
    cerrado
    """,
)
WORKSHOP = desk(
    0,
    "",
    """
    Cambio de aceite y filtro, {veh}
    Batería descargada
    Rotación de llantas
    Freno trasero ajustado
    Se envía a {emp} por garantía
    faja de tiempo
    Radiador con fuga
    Sin repuestos en bodega
    Alineado y balanceo
    Motor recalentado en ruta a {can}
    Volqueta sin luces
    Bomba de inyección Bosch
    Pintura de cabina
    Retroexcavadora John Deere 310, cambio de mangueras
    Clutch desgastado
    pendiente cotización
    Parabrisas roto por piedra
    Engrase general
    Odómetro {k}00 km
    Muelles quebradas
    Sensor ABS
    Ambulancia de {hosp} en taller
    Placa extraviada
    revisado ok
    Suspensión Monroe delantera
    Turbo con holgura
    """,
)
WEATHER = desk(
    0,
    "",
    """
    Lluvia moderada, {k2} mm
    Despejado
    Viento del norte 25 km/h
    Empuje frío número 4
    Tormenta Tropical Sara, alerta roja
    nublado por la tarde
    Pluviómetro desbordado
    Estación San Lorenzo fuera de línea
    Niebla en la Montaña de Celaque
    Caudal del río Choluteca en ascenso
    Temperatura máxima 37
    Neblina hasta las 9
    llovizna
    Sensor de radiación reemplazado
    Crecida del Ulúa en Santiago Pimienta
    Granizada en {par}
    Humo por quemas agrícolas
    Presión 1012 hPa
    Huracán Mitch, comparación histórica
    Sin datos
    Canícula
    Relámpagos al sur
    calor intenso
    Derrumbes en la CA-4
    Nivel de embalse Francisco Morazán 292 msnm
    Humedad {k2} %
    """,
)

TABLES = (
    table(
        "held3_deskn_gt_transito",
        "gt",
        ("Correlativo", k.serial("{}")),
        ("Hora", among("06:20|08:15|13:40|18:05")),
        ("Reporte", TRAFFIC, "text"),
        ("Observaciones viales", SIGNS, "text"),
        ("Zona", k.count(21, 1)),
        rows=80,
    ),
    table(
        "held3_deskn_gt_agua",
        "gt",
        ("orden", k.digits(6)),
        ("trabajo realizado", PIPES, "text"),
        ("queja o solicitud", COMPLAINT, "text"),
        ("sector", at.parish, "#places"),
        rows=75,
    ),
    table(
        "held3_deskn_hn_alcaldia",
        "hn",
        ("No", k.serial("{}")),
        ("Gestión", ERRAND, "text"),
        ("Mantenimiento de flota", WORKSHOP, "text"),
        ("Bitácora del clima", WEATHER, "text"),
        ("Responsable", p.titled, "PERSON@"),
        rows=70,
    ),
)
