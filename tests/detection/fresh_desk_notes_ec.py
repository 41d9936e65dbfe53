"""Ecuador: calls about health, complaints, crashes; mostly remarks (for tuning)."""

from __future__ import annotations

from tests.detection import kinds as k
from tests.detection import places as at
from tests.detection.desk_people import desk
from tests.detection.kinds import among
from tests.detection.spec import table

CALL = desk(
    0.45,
    """
    Usuaria {Nf} con C.I. {C} solicita reagendar cita de ginecología, la anterior la perdió por un viaje
    Llama el señor {Nm} porque a su esposa {Gf} no le entregan la medicación para {D}. Contacto: {T}
    PACIENTE {L} REQUIERE CONTROL POR {D}, CONTACTO {T}
    hija de la paciente {Sf} pregunta por resultados, dejar mensaje en {M}
    Adulta mayor vive sola en {H}, tiene {D} y no puede movilizarse; pide visita domiciliaria
    se agenda a {N} para el {f} en {hosp}
    Familiar indica que el paciente {S} presenta [H:fiebre y convulsiones]; se transfiere a ECU 911
    pcte {D}, sin medicación hace 2 meses, cel {T}
    La ciudadana {Nf}, domiciliada en {R}, consulta si puede atenderse en {hosp} siendo afiliada al Seguro Campesino. Se le explica la red pública.
    Menor {S} (CI {C}) vacuna de neumococo atrasada
    sra {U} llama por 3ra vez, no le dan turno para [H:quimioterapia]
    Cuidadora: {Sf}. Paciente: {Nm}. Dx: {D}
    Registrar cambio de número del titular {C}: ahora es {T}
    El Sr. {Nm} reporta que el médico {Nm} no llegó a la consulta de las 10h00
    cuelga; se devuelve llamada al {T} y contesta {G}
    nacida el {B}, no consta en el sistema, se crea ficha a nombre de {Nf}
    Madre de familia refiere que su niño {Gm} tiene {D} y que en {esc} no lo aceptan
    """,
    """
    Consulta horario de atención de {hosp}
    Pregunta requisitos para carné de discapacidad, se informa
    Llamada muda
    Ciudadano felicita por la campaña contra el dengue en {par}
    Consulta si hay vacuna contra fiebre amarilla en {can}
    Se equivoca de línea, necesitaba {ofi}
    broma
    solicita información sobre tamizaje de cáncer de cuello uterino, se indica puntos fijos
    Denuncia aglomeración y falta de sillas en {hosp}
    Usuario anónimo reporta mal trato del guardia de {hosp}
    Información sobre feria de salud en {parque}
    Pregunta por reactivos para prueba de VIH, se le indica que es gratuita
    """,
)
ANSWER = desk(
    0.15,
    """
    Cita confirmada con {N} vía mensaje al {T}
    Se habló con la Lcda. {Sf} de admisiones, reagendado
    caso escalado a nombre de {L}
    Respondido a {M}
    Paciente {S} ya fue atendido, {D} controlada
    no contesta {T} (3 intentos)
    """,
    """
    Se brinda información
    Escalado a segundo nivel, ticket {c6}
    Se deriva a la Coordinación Zonal 6
    agendado
    Sin cupo hasta el {f}
    Informado, usuario conforme
    Se transfiere a {ofi}
    no aplica
    Cerrado por falta de respuesta
    Se envía correo a {imail}
    Se registra sugerencia y se cierra
    Direccionado al {hosp} por zonificación
    Se explica el procedimiento según {ley}
    Base de datos caída, volver a llamar
    Se informa que la brigada estará en {can} el {f}
    Usuario desiste
    transferida al {itel}
    Se reenvía a epidemiología, cerco por sarampión en {par}
    Duplicado del caso {c6}
    """,
)
SYSTEM = desk(
    0,
    "",
    """
    Audio con interferencia
    PRAS lento, se guarda en borrador
    troncal SIP reiniciada 08h12
    Diadema dañada en posición 14
    Caída de VPN con data center de CNT {k2} minutos
    ok
    Se actualiza versión del softphone a 6.2.1
    Grabación {c10} no disponible
    tipificación corregida de "Queja" a "Consulta"
    Tiempo en espera {k2} s
    Encuesta IVR no se ejecutó
    Campaña Hospital del Día precargada
    duplicada por error de la plantilla
    Skill Salud Mental habilitado solo hasta 18h00
    Llamada entrante desde central de {hosp}
    Cambio de turno, se cierra sesión Genesys
    Reinicio del servidor Simón Bolívar por mantenimiento
    Se adjunta manual de codificación CIE-10: E11 diabetes, I10 hipertensión
    Agente virtual no reconoció la opción 3
    Base de feriados actualizada (Batalla de Pichincha)
    falla de micrófono
    Puesto 7 sin red, se reporta a mesa de ayuda ticket {c6}
    Script de dengue desactualizado
    Prueba del supervisor, no contabilizar
    Monitoreo de calidad 92/100
    sin audio
    """,
)
FACTS = desk(
    0.6,
    """
    Comparece la señora {Nf}, portadora de la cédula de ciudadanía No. {C}, y manifiesta: que desde el mes de marzo la empresa eléctrica suspendió el servicio en su domicilio ubicado en {H}, pese a encontrarse al día. Que su madre padece de {D} y depende de un concentrador de oxígeno. Solicita la intervención de esta Defensoría.
    El peticionario {Nm} señala que es beneficiario del bono y que fue excluido sin explicación. Notificaciones al correo {M}.
    Peticionaria: {L}. Institución requerida: {hosp}. Le niegan medicamento de alto costo para {D}.
    La familia {UU} denuncia contaminación del estero por la camaronera vecina
    Usuaria {Sf}, c.i. {C}, refiere que la cooperativa descuenta valores de su cuenta de ahorros {cta} sin autorización
    EL SR. {Nm} INDICA QUE EL CONDUCTOR DE LA UNIDAD {placa} NO LE RECONOCIO LA TARIFA PREFERENCIAL POR {D}
    Recibimos el escrito de {N}, quien comparece por sus propios derechos y los de su hijo {Gm}, a quien la unidad educativa habría negado la matrícula por tener {D}
    moradores encabezados por {N} y {N} reclaman agua potable
    El afectado vive en {R}; teléfono {T}
    Habla en kichwa; traduce su nieta {Gf}. Dice que el banco no le paga el bono desde que murió su esposo {Nm}.
    Denuncia anónima contra el profesor {Nm} por presunto acoso, se resguarda identidad de la denunciante
    Se presenta {I} y expone verbalmente que su conviviente, {Nm}, la expulsó de la vivienda en {H}. Se activa protocolo.
    privado de libertad {L} solicita traslado a Cotopaxi porque su madre tiene {D} y no puede visitarlo
    Persona en movilidad humana, {N}, pasaporte {pas}, no logra abrir cuenta bancaria
    Reclama {S} devolución de ${monto}; abogado patrocinador Dr. {Nm}, casilla judicial {k}
    """,
    """
    Reclamo colectivo de los moradores de {par} por tarifas de agua
    La Asociación de Jubilados presenta escrito sobre pensiones jubilares
    Se recibe oficio de {ofi} en respuesta al trámite {c6}
    Denuncia anónima sobre hacinamiento en el CRS de {can}
    Consumidores alegan cobros indebidos de {emp}
    Medios de comunicación informan de la falta de insulina en {hosp}; se abre trámite de oficio
    Organizaciones sociales piden vigilancia del debido proceso en la consulta previa, {ley}
    Pasajeros varados de aerolínea piden reembolso
    Comunidades de la cuenca del río Santiago reclaman por minería
    Usuarios de telefonía móvil denuncian servicios no contratados
    """,
)
DONE = desk(
    0.25,
    """
    Se notifica al accionado Ing. {Nm}, gerente de la compañía, mediante boleta
    Audiencia con asistencia de {N} y su abogada {Nf}
    Llamada a {T}; contesta la hija y confirma que el servicio fue restituido
    correo enviado a {M} con providencia 2
    visita in situ a {H}, se verifica el corte
    SE EMITE BOLETA A FAVOR DE {L}
    Comisionada {Sf} avoca conocimiento
    Se solicita a {hosp} la historia clínica {X} de la peticionaria
    """,
    """
    Providencia de admisibilidad
    Oficio DPE-CGDZ6-{anio}-0{k}-O dirigido al Gerente de {emp}
    Archivo por falta de legitimación
    Se corre traslado por 5 días
    audiencia diferida por pedido de las partes
    Se remite a la Superintendencia de Bancos
    Pendiente informe técnico de ARCERNNR
    Resolución favorable, se exhorta al {ofi}
    Notificado en el casillero electrónico institucional
    Verificación in situ en la parroquia {par}
    Se acumula al expediente {c6}
    Inadmitido, compete a la justicia ordinaria según {ley}
    Seguimiento a los 90 días
    acta de acuerdo conciliatorio
    Se solicita informe al Director Distrital de Salud
    sin gestión
    Traslado de expediente a {can}
    """,
)
CRASH = desk(
    0.5,
    """
    Choque lateral angular entre automóvil de placas {placa} conducido por {Nm}, C.C. {C}, y motocicleta {placa} guiada por {S}, quien resulta con {D} y es trasladado a {hosp}
    Atropello a la peatona {Nf}, vecina del sector, quien presenta {D}. Conductor se da a la fuga
    conductor {L} en aparente estado de [H:embriaguez], 1,8 g/l
    Volcamiento lateral del bus {placa}, socio propietario {Nm}
    PERDIDA DE PISTA VEH. {placa} PROPIETARIO {L} TLF {T}
    Fallecidos en el lugar: {N} y su hija menor de edad {Gf}
    Testigo {S} ({T}) observó que el camión invadió carril
    Estrellamiento contra poste; el conductor, Sr. {Nm}, domiciliado en {H}, indica que se quedó dormido
    Fuga. Vehículo {placa} gris
    moto sin placas, conductor {I} licencia tipo B, cédula {C}
    Menor de nombre {Gm} cruzó la vía, es impactado por {veh}; madre: {Sf}
    Choque por alcance múltiple, participan {placa}, {placa} y {placa}
    ingresan a emergencia 3 heridos: {N}, {N} y {N}
    el herido {S} refiere [H:dolor cervical], firma el acta de desistimiento
    """,
    """
    Choque por alcance en la {calle}, solo daños materiales
    Pérdida de carril por calzada mojada km {k2}
    Estrellamiento contra guardavía frente al {parque}
    Semoviente en la vía Alóag - Santo Domingo
    Roce leve, las partes llegan a un acuerdo
    Al llegar no se encuentra ningún vehículo, falsa alarma
    Volcamiento de tráiler cargado de banano, se coordina con {emp}
    Caída de árbol, se despeja con la Prefectura
    Camión sin frenos impacta cerramiento de {esc}
    Incendio de vehículo abandonado en {par}
    derrumbe, se cierra vía E35
    Colisión entre dos buses de la Coop. Flota Imbabura, sin heridos
    """,
)
ROAD = desk(
    0,
    "",
    """
    Calzada de hormigón, dos carriles, señalización deteriorada
    neblina densa
    Semáforo intermitente en {calle}
    bache de 40 cm en el carril derecho
    Vía en buen estado, iluminación deficiente
    lluvia moderada, pavimento resbaladizo
    Redondel Galo Plaza Lasso congestionado
    Punto negro según estudio {anio}
    Falta línea de parada frente a {esc}
    Curva cerrada sin guardavías, km {k2}
    Intersección {calle} con paso cebra borrado
    Puente Rafael Mendoza Avilés con trabajos de mantenimiento
    material pétreo sobre la calzada dejado por {emp}
    zona escolar
    sin berma, cuneta obstruida
    Intercambiador Granados en dirección sur-norte
    Límite 50 km/h, radar calibrado
    Peralte inadecuado
    tramo con fisuras piel de cocodrilo
    Alcantarilla colapsada junto al {parque}
    Ceniza del volcán Sangay sobre la calzada
    Vía Colectora Riobamba - Baños, abscisa 12+300
    Señal de PARE vandalizada
    no se realizan mediciones por lluvia
    Desvío por la Av. Padre Luis Vaccari
    asfalto nuevo, sin señalización horizontal
    """,
)

TABLES = (
    table(
        "fresh_deskn_ec_linea_salud",
        "ec",
        ("id_llamada", k.serial("{:06d}", 40122)),
        ("fecha", k.date(2024, 2024, "%d/%m/%Y %H:%M")),
        ("Motivo de la llamada", CALL, "text"),
        ("Respuesta brindada", ANSWER, "text"),
        ("Observación técnica", SYSTEM, "text"),
        ("Agente", among("AG01|AG02|AG07|AG15")),
        rows=80,
    ),
    table(
        "fresh_deskn_ec_defensoria",
        "ec",
        ("TRAMITE", k.serial("CASO-DPE-1101-{:04d}")),
        ("INGRESO", k.date(2023, 2024)),
        ("HECHOS", FACTS, "text"),
        ("DERECHO", among("Salud|Servicios públicos|Educación|Debido proceso|Vivienda")),
        ("GESTION REALIZADA", DONE, "text"),
        rows=70,
        delimiter=";",
    ),
    table(
        "fresh_deskn_ec_siniestros",
        "ec",
        ("parte", k.digits(7)),
        ("cantón", at.canton, "#places"),
        ("Descripción del siniestro", CRASH, "text"),
        ("Estado de la vía", ROAD, "text"),
        ("Heridos", k.count(4)),
        ("Fallecidos", k.count(1)),
        rows=80,
    ),
)
