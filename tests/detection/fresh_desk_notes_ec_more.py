"""Ecuador: staff, pupils and purchases; mostly remarks (for tuning)."""

from __future__ import annotations

from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection.desk_people import desk
from tests.detection.kinds import among
from tests.detection.spec import table

LEAVE = desk(
    0.4,
    """
    Cita médica de su hijo {Gm} con [H:neumonía]
    {D}, reposo 15 días, certificado IESS
    calamidad: fallece su padre {Nm}
    servidor presenta [H:lumbalgia aguda], código CIE M54.5
    Maternidad, [H:parto por cesárea] el {f}
    Acompañar a su cónyuge {Sf} a consulta en {hosp}
    cuidado de familiar con {D}
    POR ENFERMEDAD: {D}
    Se reincorpora luego de [H:cirugía de rodilla], reemplazado por {N}
    Lactancia, la niña {Gf} nació el {B}
    Trámite de divorcio, citada a la Unidad Judicial con {Nm}
    accidente en moto, [H:fractura de clavícula], trauma
    El funcionario adjunta certificado de {D} emitido por el Dr. {Nm}
    """,
    """
    asuntos personales
    Vacaciones periodo {anio}
    Comisión de servicios a {can}
    Capacitación SERCOP
    Marcación fallida en el biométrico
    trámite bancario
    olvidó timbrar
    Permiso por estudios, maestría en {prov}
    Cita en el SRI
    Asiste a audiencia en representación de {ofi}
    compensación de horas extras del {f}
    Reunión en la {esc}
    Matrimonio civil
    permiso sindical
    jornada especial por teletrabajo
    """,
)
STAFF = desk(
    0.2,
    """
    Se notifica a {L} para que justifique la inasistencia del {f}
    Llamado de atención verbal al señor {Nm} por abandono del puesto
    Subroga {N} según acción de personal {c6}
    Presenta carné CONADIS: {D}
    cuenta de nómina cambia a {cta} Banco Pichincha
    Actualizar domicilio: {H}
    registrar nuevo celular {T} y correo {M}
    """,
    """
    Registrado en SPRYN
    Descontar del rol
    Aprobado por la Máxima Autoridad
    Falta firma del jefe inmediato
    Se aplica {ley}
    Devuelto, formulario incompleto
    saldo de vacaciones {k2} días
    Contrato ocasional, no aplica
    pendiente certificado original
    Se remite a {ofi}
    Validado con el médico ocupacional
    Revisar partida {c6}
    Negado por necesidad institucional
    Cargo a vacaciones
    Acción de personal elaborada
    informe técnico UATH-{anio}-{k}
    Rol de pagos cerrado
    subir a Quipux
    ok
    Se justifica atraso por paro de transporte en {can}
    """,
)
PUPILS = desk(
    0.5,
    """
    La estudiante {Sf} de 9no manifiesta sentirse triste y con [H:ideas de hacerse daño]; se llama a la representante {Nf} al {T}
    {N} agrede a {S} a la salida, testigo el inspector Lcdo. {Sm}
    Presunta negligencia: {Gm} y {Gf} llegan solos, viven con la abuela en {R}
    Se conversa con el papá, Sr. {U}, quien reconoce [H:consumo de alcohol]
    Alumno {L} presenta certificado de {D}
    [H:embarazo de 14 semanas], pareja {Sm} de 19 años
    hermana mayor {Gf} es quien retira al niño
    Víctima de ciberacoso por parte de compañeros de 1ro BGU ({G}, {G} y {G})
    deserción: {S} migra con su mamá a Estados Unidos
    bajo rendimiento de {G} asociado a separación de los padres
    {D}; en tratamiento con la psicóloga {Sf} del centro de salud
    ESTUDIANTE {L} [H:CONSUMO DE SUSTANCIAS], SE DERIVA A {hosp}
    Representante {Nf}, CI {C}, firma acta de compromiso
    Docente tutora {Sf} reporta que {G} se duerme en clase y huele a cigarrillo
    Contacto de emergencia tía {Gf} {T}
    """,
    """
    Caso cerrado
    Conflicto entre paralelos por uso de la cancha
    Taller de prevención de embarazo adolescente en octavos
    Se detecta grupo que vende vapeadores en los baños
    Sin novedad
    Estudiante no asiste a la cita
    Rumor de pelea a la salida por el {parque}
    Curso con bajo promedio en Matemática
    Se aplica encuesta de clima escolar
    Derivación interna desde inspección
    Solicitud de adaptación curricular grado 2, pendiente
    Semana de la salud mental: depresión y ansiedad en adolescentes
    """,
)
DEALS = desk(
    0.3,
    """
    Madre {Gf} se compromete a llevarlo al centro de salud
    Se cita a {Nm} para el {f}
    Padrino {S} apoyará con los útiles
    Llamar cada viernes al {T}
    firmado por {N} (representante) y {N} (DECE)
    Se remite informe a la Junta Cantonal, caso {L}
    psicólogo {I} hará seguimiento quincenal
    """,
    """
    Seguimiento mensual
    Compromiso de puntualidad
    Derivar al MIES
    Tutorías los jueves
    Taller con padres de familia
    Mediación escolar, se firma acta
    Reubicación de paralelo
    Denuncia en Fiscalía de {can}
    Acción formativa: campaña de lectura
    plan de recuperación pedagógica
    Círculo restaurativo con el curso
    Ninguno
    Volver a citar
    Activar ruta de violencia según {ley}
    Informar al Distrito 17D05
    Se mantiene vigilancia en recreos
    trabajo comunitario en biblioteca
    no se llega a acuerdos
    """,
)
ACTIVITY = desk(
    0,
    "",
    """
    Charla "Educando en familia", módulo 2
    Visita al museo Guayasamín con octavos
    Entrega de libretas
    Hora cívica por Manuela Cañizares
    Campaña de prevención de drogas con la Policía Nacional
    aplicación de test de aptitudes DAT-5
    Casa abierta en {parque}
    Inducción a primero de bachillerato
    Taller de proyecto de vida
    reunión con consejo estudiantil
    Feria vocacional con ESPE, UCE y Universidad Andina Simón Bolívar
    Simulacro de sismo
    Lectura de Jorge Icaza, Huasipungo
    Semana de la inclusión: discapacidad visual y lengua de señas
    socialización de rutas y protocolos
    jornada de vacunación contra el VPH, brigada de {hosp}
    cine foro Qué tan lejos
    Minga de limpieza
    Olimpiadas de Matemática fase distrital {can}
    Conversatorio sobre salud sexual y VIH
    Convivencia en la hacienda San José
    Escuela para padres: acoso escolar
    Juramento a la bandera
    tamizaje visual y auditivo
    mañana deportiva con {esc}
    Actualización de fichas en CAS
    """,
)
OBJECT = desk(
    0,
    "",
    """
    ADQUISICIÓN DE MEDICAMENTOS PARA PACIENTES CON HEMOFILIA, {hosp}
    Mantenimiento preventivo y correctivo de ascensores del edificio Matriz
    Consultoría para el plan de movilidad del cantón {can}
    SERVICIO DE ALIMENTACIÓN PARA LA RESIDENCIA DE ADULTOS MAYORES
    Construcción de cubierta en {esc}
    Compra de {k} resmas de papel bond A4
    Contratación de póliza de vehículos
    Arriendo de inmueble para el Registro Civil de {can}
    Adoquinado de la {calle}, parroquia {par}
    Readecuación del bloque quirúrgico Dr. Isidro Ayora
    Adquisición de dispositivos médicos para diálisis peritoneal
    dotación de uniformes para personal de Agentes de Control
    Reparación del {veh}
    Sillas de ruedas y ayudas técnicas para el proyecto {prog}
    Fiscalización de la regeneración del {parque}
    Provisión e instalación de luminarias LED
    Levantamiento topográfico y catastro de redes
    Suministro de reactivos para tamizaje neonatal
    Kits de alimentos navideños
    Servicio de vigilancia armada, 3 puntos 24 horas
    Tinta, tóner y cilindros para {ofi}
    Difusión radial de la campaña contra la desnutrición crónica infantil
    Recapeo asfáltico vía a San José de Chimbo
    Edición del libro "Vida y obra de Pedro Jorge Vera"
    ALQUILER DE CARPAS Y SONIDO FIESTAS DE SAN JUAN
    Licencias Microsoft 365
    """,
)
ADMIN = desk(
    0.04,
    """
    Administrador del contrato Ing. {Nm} emite informe favorable
    Proveedor {L} solicita prórroga, contacto {T}
    Se designa a la Ing. {Sf} como técnica no interviniente
    """,
    """
    Entrega parcial, faltan {k2} unidades
    Acta de entrega recepción definitiva
    multa 1 x 1000 por {k2} días
    Garantía técnica hasta {anio}
    pago contra factura {fac}
    Proveedor {emp} solicita prórroga
    Sin observaciones
    Contrato terminado por mutuo acuerdo
    Orden de compra por catálogo electrónico
    Se devuelve la garantía de buen uso del anticipo
    En bodega de {ofi}
    pendiente liquidación
    Bienes no cumplen con especificaciones técnicas
    Se declara adjudicatario fallido a {emp}
    Certificación presupuestaria {c6}
    anticipo 50% acreditado
    planilla 2 en revisión
    Informe de conformidad suscrito
    Contrato complementario por ${monto}
    publicado en el SOCE
    Delegación mediante resolución administrativa
    Terminación unilateral, {ley}
    """,
)
NEED = desk(
    0,
    "",
    """
    La unidad requirente justifica la necesidad en el incremento de pacientes con diabetes e hipertensión
    Conforme al PAC {anio}
    Por obsolescencia de los equipos adquiridos en 2011
    Cumplimiento de la sentencia constitucional sobre medicamentos de alto costo
    stock crítico
    Atender a la población afrodescendiente e indígena de {prov}
    Normativa: {ley}
    Se requiere garantizar la movilidad de los técnicos de {ofi}
    El {parque} presenta deterioro en caminerías y luminarias
    Reposición por siniestro
    necesidad institucional
    Prevención de cáncer de mama en mujeres de 40 a 69 años
    Convenio con la Fundación Nuestros Jóvenes
    Época invernal
    La demanda de estudiantes de {esc} supera la capacidad instalada
    Emergencia declarada por el COE cantonal de {can}
    Mejora del servicio al usuario
    Renovación anual
    según informe técnico de {ofi}
    Inauguración de la sala Oswaldo Guayasamín
    Disposición de la Contraloría, examen especial
    Estudios previos elaborados en {anio}
    no existe en bodega
    El Centro Gerontológico no cuenta con camas hospitalarias
    Riesgo de deslizamiento en la ladera occidental del Pichincha
    Obligación contractual con {emp}
    """,
)

TABLES = (
    table(
        "fresh_deskn_ec_permisos_th",
        "ec",
        ("No.", k.serial("{}")),
        ("SERVIDOR", p.upper_plain, "PERSON"),
        ("DESDE", k.date(2024, 2024)),
        ("HORAS", k.count(8, 1)),
        ("JUSTIFICACIÓN", LEAVE, "text"),
        ("OBSERVACIONES TTHH", STAFF, "text"),
        rows=75,
        encoding="latin-1",
    ),
    table(
        "fresh_deskn_ec_dece",
        "ec",
        ("Nro ficha", k.serial("F-{:03d}")),
        ("Curso", among("8vo A|9no B|10mo C|1ro BGU|2do BGU")),
        ("Situación", PUPILS, "text"),
        ("Acuerdos", DEALS, "text"),
        ("Actividad de la semana", ACTIVITY, "text"),
        rows=70,
    ),
    table(
        "fresh_deskn_ec_contratacion",
        "ec",
        ("Código proceso", k.serial("SIE-GADM-2024-{:03d}")),
        ("Objeto de contratación", OBJECT, "text"),
        ("Presupuesto referencial", k.money(120000)),
        ("Observaciones del administrador", ADMIN, "text"),
        ("Justificación de la necesidad", NEED, "text"),
        ("Estado", among("Adjudicada|Desierta|En ejecución|Finalizada")),
        rows=80,
    ),
)
