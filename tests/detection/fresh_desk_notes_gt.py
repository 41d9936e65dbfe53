"""Guatemala: social visits, claims, rescues; mostly remarks (for tuning)."""

from __future__ import annotations

from tests.detection import kinds as k
from tests.detection import places as at
from tests.detection.desk_people import desk
from tests.detection.kinds import among
from tests.detection.spec import table

FOUND = desk(
    0.55,
    """
    Se visitó la vivienda de la señora {Nf}, quien se identifica con DPI {C}, y se constató que convive con sus cuatro hijos menores en una sola habitación. El esposo, {Nm}, migró hace dos años y no envía remesas. La niña más pequeña presenta {D}.
    Sra {U} viuda, vive de la venta de tortillas, tiene {D}
    familia {UU}, 7 integrantes, sin ingreso fijo
    La beneficiaria {Nf} reside en {R}
    No se encontró a doña {Gf}, según la vecina {Sf} está internada por {D}
    ADULTO MAYOR {L} EN ABANDONO, PADECE {D}
    Don {Gm} ya no puede caminar por {D}; lo cuida su nuera {Gf}
    niño {S} con {D}, peso 8.2 kg, referido a {hosp}
    Tel. de la comadrona {T}
    Madre soltera {S} no sabe leer, firma con huella; DPI {C}
    Jefe de hogar: {Nm}. Cónyuge: {Nf}. Dirección: {R}.
    doña {Gf} refiere que el papá de los niños, {Sm}, la golpea
    nacido el {B} según certificación de RENAP, hijo de {Nf}
    La abuelita {S} dice que le robaron la tarjeta del Aporte y que sufre de [H:azúcar]
    Vive en {H}; paga Q{k}.00 de renta
    El joven {Nm}, con {D}, necesita silla de ruedas. Contacto: su hermana {Sf}, {T}.
    se verifica defunción de {L}, se notifica para la baja
    """,
    """
    Vivienda cerrada, se dejó citatorio
    No se localizó la dirección
    Vecinos informan que la familia se fue a la costa a cortar caña
    Condiciones de pobreza extrema, piso de tierra
    casa de block, cuenta con luz y agua
    Ya recibe la Bolsa Social
    Comunidad sin acceso vehicular, se suspende visita
    caso duplicado
    Visita acompañada por COCODE de {par}
    Se impartió charla de enfermedades diarreicas
    Hogar no califica según puntaje
    perro bravo, no se pudo ingresar
    """,
)
ADVICE = desk(
    0.2,
    """
    Incluir a {N} en el programa Bono Social
    Gestionar bastón para don {Gm}
    Referir a la niña {Gf} a recuperación nutricional
    Coordinar con la trabajadora social {Sf} de {hosp}
    Llamar a {T} antes de la próxima visita
    cita con psicóloga para la Sra. {U} por {D}
    Entregar víveres en {R}
    """,
    """
    Dar seguimiento en 15 días
    Se recomienda aprobar
    Denegar
    Trasladar el caso a PGN
    Elaborar estudio socioeconómico completo
    Coordinar con {ofi}
    Incluir en la jornada médica de {can}
    no procede
    Plan educacional sobre lavado de manos
    Actualizar ficha RSH
    Aprobar ayuda funeraria
    Gestionar filtro de agua
    archivar
    Revisión por el coordinador departamental
    Solicitar partida de nacimiento
    Monitoreo de talla y peso
    ampliar información
    Inscripción a escuela de padres
    """,
)
PATH = desk(
    0,
    "",
    """
    Terracería en mal estado
    pavimentado hasta {par}
    Solo 4x4
    vereda de {k2} minutos a pie
    Lodo por lluvias del {f}
    Derrumbe en km {k2}, paso por un carril
    camino balastrado
    Se cruza río en lancha, Q10 por persona
    Asfalto RN-9N
    adoquinado en el casco urbano
    Transitable
    Hamaca peatonal en mal estado sobre el río Xaclbal
    Puente Orellana cerrado por mantenimiento
    Acceso por finca privada, pedir permiso en garita
    Bloqueo en Cuatro Caminos
    Carretera Jacobo Árbenz con trabajos
    subida empinada, no pasa pick-up
    Desvío por Aldea San Pedro Petz
    Empedrado
    nublado, poca visibilidad
    Calle Real angosta
    Bajada al río peligrosa
    Tramo nuevo inaugurado por el ministerio en {anio}
    se llegó en bus Transportes Rebuli
    regular
    Cinta asfáltica con baches
    """,
)
CLAIM = desk(
    0.5,
    """
    La señora {Nf}, de 45 años, quien se identifica con Documento Personal de Identificación {C}, manifiesta que el día {f} su vecino {Nm} botó el lindero y la amenazó con machete. Solicita que se le cite. Señala para recibir notificaciones {H}.
    El denunciante {I} refiere que la cantina de don {Gm} vende a menores
    COMPARECE {L} DPI {C} POR DEUDA DE Q{k}.00
    vecina {Sf} tira basura en el tragante
    Se queja de ruido de la iglesia; tel. {T}, correo {M}
    El conductor del bus {placa} bajó a la señora {U} a media carretera
    Mi papá {Nm} tiene {D} y en la municipalidad no le dieron prioridad
    Yo, {N}, vengo a denunciar al señor {Nm} y a su hijo {Gm} porque echan aguas negras a mi terreno en {R}
    denuncia por maltrato animal en la casa de {H}
    El propietario del vehículo {placa}, {Nm}, obstruye el portón
    {S} y {S} se pelearon por el nacimiento de agua
    Menor {G} trabaja en cohetería, madre {Nf}
    LOS HERMANOS {UU} NO DEJAN PASAR LA TUBERIA
    Le cortaron el agua teniendo un hijo con [H:parálisis cerebral]; es {Sf}, cuenta a nombre de {L}
    Ofendida: {Nf}. Sindicado: {Nm}. Hecho: insultos por WhatsApp del número {T}.
    """,
    """
    Vecinos del sector reclaman por falta de alumbrado en {calle}
    Denuncia anónima de tala en el astillero municipal
    basurero clandestino a la orilla del río
    COCODE solicita que se quite el túmulo
    Perros callejeros en el {parque}
    Mal olor por granja avícola en {par}
    Ruido excesivo de salón de eventos {emp}
    Tragante tapado frente a {esc}
    Cobro indebido de arbitrio en el mercado
    Piden retirar ventas informales de {calle}
    Molino de nixtamal sin licencia
    Quema de llantas
    """,
)
FOLLOW = desk(
    0.15,
    """
    Se citó a {Nm} para el {f}, no compareció
    Las partes {S} y {S} llegaron a un acuerdo
    Notificado en {H}
    Se habló con {Gf} al {T}
    Conciliación entre la familia {U} y la familia {U}
    """,
    """
    En trámite
    Se giró oficio a {ofi}
    inspección programada
    Resuelto por Juzgado de Asuntos Municipales
    Multa de Q500
    trasladado a PNC
    Sin lugar
    Expediente {c6} archivado
    Se colocó rótulo
    Pendiente de dictamen
    Cuadrilla limpió el tragante
    Se remite al MARN según {ley}
    Denunciante desistió
    El Juez emitirá resolución
    Citatorio 2
    no aplica, fuera de jurisdicción
    Se levantó acta {k}-{anio}
    Operativo con Gobernación
    Inspector verificó, sin hallazgos
    desvanecida
    """,
)
RESCUE = desk(
    0.5,
    """
    Traslado de {N} de {k2} años a {hosp}, por {D}
    Paciente femenina {Nf} con [H:trabajo de parto activo], atendida en {R}
    Herido por arma de fuego: {Nm}, presenta [H:herida en tórax]; identificado por su hermano {Sm}
    {L} FALLECIO EN EL LUGAR, MP REALIZO EL LEVANTAMIENTO
    accidente de moto {placa}, piloto {S} con {D}
    se atendió a persona por caída de altura en su domicilio, {H}: {Nm}
    Se rescató del pozo el cuerpo de {N}, vecino del lugar
    Llamó don {Gm} del {T}, su esposa con [H:dolores de parto]
    paciente con [H:presión 180/110] y [H:dolor de pecho]; se negó a ser trasladado, firma {S}
    Incendio en la vivienda de la familia {UU}, {H}, pérdidas por Q{k},000
    Niña {G}, [H:intoxicada con veneno para ratas], madre {Sf}
    Caído frente a la tienda, solo dijo llamarse {Gm}
    Masculino XX, [H:politraumatizado], luego identificado como {N} por licencia
    Colisión entre picop {placa} y bus extraurbano {placa}; lesionados: {S}, {S} y la niña {Gf}
    trasladado {I} con {D}
    """,
    """
    Falsa alarma
    Incendio de maleza en {par}
    Abastecimiento de agua a {esc}
    Control de enjambre en {parque}
    Servicio de prevención, carrera San Silvestre
    Captura de serpiente, entregada a CONAP
    Corto circuito en poste, {calle}
    Fuga de gas en comedor, controlada
    Traslado entre hospitales: {hosp} a Roosevelt
    Incendio en fábrica {emp}
    Simulacro con {ofi}
    Limpieza de combustible derramado
    """,
)
UNIT = desk(
    0.05,
    """
    Piloto {Sm} entrega la unidad a {Sm}
    Galonista {N} se retira por [H:dolor de espalda]
    """,
    """
    Ambulancia 1104 en taller
    Cambio de aceite a los {k},000 km
    se recargó oxígeno
    Unidad sin frenos
    Manguera 1½ rota
    Combustible: {k2} galones, vale {c6}
    Radio Kenwood sin señal
    Sin novedad en el turno
    Falta collarín talla S
    Camilla rígida queda en {hosp}
    Motobomba al 80 %
    Inventario del botiquín completo
    llanta pinchada en Calzada Aguilar Batres
    Sirena dañada
    Lavado de unidad
    Compañía Rosario Gil prestó ARAC
    Se recibe donación de {emp}
    Batería nueva
    luces de emergencia quemadas
    Turno B completo
    extinguidores vencidos
    Se pintó la estación
    Reposición de guantes y mascarillas
    """,
)

TABLES = (
    table(
        "fresh_deskn_gt_visitas_sociales",
        "gt",
        ("Boleta", k.digits(5)),
        ("Fecha", k.date(2024, 2024, "%d/%m/%Y")),
        ("Situación encontrada", FOUND, "text"),
        ("Recomendación", ADVICE, "text"),
        ("Condición del camino", PATH, "text"),
        ("Municipio", at.canton, "#places"),
        rows=80,
    ),
    table(
        "fresh_deskn_gt_denuncias",
        "gt",
        ("NO_EXPEDIENTE", k.serial("JAM-{:04d}-2024")),
        ("FECHA", k.date(2024, 2024)),
        ("RELATO", CLAIM, "text"),
        ("ESTADO", among("TRAMITE|CERRADO|TRASLADO")),
        ("SEGUIMIENTO", FOLLOW, "text"),
        rows=75,
        encoding="latin-1",
    ),
    table(
        "fresh_deskn_gt_bomberos",
        "gt",
        ("Control", k.serial("{}", 901)),
        ("Hora salida", among("02:10|06:45|11:30|15:05|21:50")),
        ("Descripción del servicio", RESCUE, "text"),
        ("Novedades de la unidad", UNIT, "text"),
        ("Km recorridos", k.count(80, 1)),
        rows=80,
        delimiter=";",
    ),
)
