"""Guatemala: wards of a hospital, teachers' remarks, a justice of the peace; mostly remarks. Held."""

from __future__ import annotations

from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.desk_people import desk
from tests.detection.kinds import among
from tests.detection.spec import table

NURSE = desk(
    0.45,
    """
    Paciente {Nf} consciente, orientada, con {D}; se administra medicamento según orden médica, tolera dieta
    Cama 14: {L}, dx {D}
    Ingresa {Nm} acompañado de su esposa {Gf}, refiere [H:dolor abdominal] de tres días
    Pte {I} [H:febril 39.2], se baña con paños tibios
    familiar {Sf} firma consentimiento, DPI {C}
    egresa contra indicación médica {N}
    neonato de {Nf}, [H:ictericia], fototerapia
    PACIENTE {S} CON {D}, SE TRASLADA A INTENSIVO
    Se avisa fallecimiento al hijo, {Nm}, tel. {T}
    Expediente {X}: hemotransfusión sin reacción
    Dr. {Nm} pasa visita y ordena alta
    niño {Gm} no tolera la vía oral, continúa con [H:diarrea]
    [H:alergia a la penicilina], colocar brazalete rojo
    paciente indocumentado, dice llamarse [N:{Gm} {U}]
    Madre de {Gf}, vive en {R}, no tiene para pasaje
    se encuentra tranquila, niega dolor; [H:post operada de vesícula]
    """,
    """
    Turno sin novedad
    Se recibe servicio con {k2} pacientes
    Entrega de sala completa
    Falta insulina NPH en farmacia
    Monitor 3 en reparación
    Curaciones realizadas
    Visita suspendida por brote de COVID
    Se solicita material a CEyE
    limpieza terminal del quirófano
    Oxígeno central con baja presión
    Capacitación sobre lavado de manos
    estudiantes de la Escuela de Enfermería de {can} rotan hoy
    """,
)
SOCIAL = desk(
    0.5,
    """
    Se entrevista a la madre del paciente, {Nf}, quien indica que son originarios de {par}, que el padre abandonó el hogar y que no cuentan con recursos para el tratamiento de {D}. Se solicita exoneración.
    Contactar a {S} al {T}
    Paciente sin familia, vivía en la calle, conocido como {Gm}
    se llama a PNC por sospecha de maltrato contra {Gf}, la acompaña su padrastro {Nm}
    Encargada: tía {Sf}. Dirección: {H}
    {L} SOLICITA AYUDA PARA ATAUD
    Hermano {Nm} ofrece donar sangre
    El esposo trabaja de albañil, no tienen IGSS, hija con [H:labio leporino]
    caso social: adolescente {G}, 14 años, [H:embarazo de 26 semanas], se notifica a PGN
    Se gestiona silla de ruedas para don {Gm} por {D}
    Pago parcial Q{k}.00, recibo a nombre de {N}
    Vecina {Sf} llevará el medicamento a {R}
    esposa informa que su correo es {M}
    Traductora mam: {Sf}
    """,
    """
    Sin exoneración
    Estudio pendiente
    Coordinación con Fundación Ayúdame a Vivir
    Se explica reglamento de visitas
    Albergue Casa de la Amistad sin cupo
    Se entrega pase de visita
    transporte a {can} gestionado
    Caso conocido
    Informe a dirección
    Referir a {ofi}
    no amerita
    Donación de pañales por {emp}
    Se asiste a reunión en {hosp}
    Jornada de labio y paladar hendido en noviembre
    """,
)
TEACHER = desk(
    0.4,
    """
    {Gm} no ha presentado sus tareas de Comunicación y Lenguaje
    La niña {Sf} se ausenta porque cuida a sus hermanitos
    alumno {L} retirado, se fue a México con su papá
    Seño, {G} tiene [H:baja visión], necesita sentarse adelante
    Se habló con doña {Gf}, mamá de {Gm}, quien dice que el niño padece de {D}
    El padre, {Nm}, no autoriza la vacuna
    número de la encargada {T}
    {S} y {S} pelearon en el recreo
    Reprobó matemática; encargado {I} firmó de enterado
    CUI del estudiante {C}, corregir en SIRE
    vive con su abuela en {R}, llega tarde por la distancia
    Alumna [N:{Gf} {U}] ganó el concurso de oratoria
    Fecha de nacimiento correcta: {B}
    se sospecha {D}, referir a psicopedagogía
    maestra {Sf} cubre la sección B por suspensión del IGSS
    """,
    """
    Buen rendimiento
    Debe mejorar caligrafía
    Participa activamente
    falta de útiles
    No asistió a la evaluación del {f}
    Le cuesta la división
    Promovido
    conversa mucho
    Lee con fluidez
    Trabajo en equipo destacado en la feria científica
    Presentó el proyecto sobre Tecún Umán
    Se le recomienda refuerzo
    Padres no asisten a reuniones
    Uniforme incompleto
    puntual
    """,
)
DIRECTOR = desk(
    0,
    "",
    """
    Se revisaron planificaciones
    Aula 3 sin puerta
    {k2} escritorios en mal estado
    Entrega de valija didáctica
    Refacción servida a las 10:00, atol y pan
    CNB de segundo ciclo en uso
    Sanitarios sin agua
    Se asistió a reunión en la Departamental
    Rincón de lectura Luis Alfredo Arango
    Acto cívico del 15 de septiembre
    techo con goteras
    Libro de actas al día
    supervisión de evaluaciones
    Asueto municipal
    Comisión de gratuidad conforme
    Falta energía eléctrica
    OPF liquidó el programa de alimentación
    Plan de respuesta escolar ante terremotos
    Muro colapsado en {esc}
    Biblioteca con {k} libros
    Festival de marimba en {parque}
    Recibe tinacos de {emp}
    talla y peso realizado por Salud
    Concurso Antorcha de la Libertad
    Limpieza general
    clases virtuales por cenizas del Volcán de Fuego
    """,
)
DEEDS = desk(
    0.6,
    """
    La señora {Nf} manifiesta que el día {f}, cuando se encontraba en su residencia ubicada en {H}, se hizo presente su exconviviente {Nm}, quien la agredió físicamente causándole [H:hematomas en el rostro]. Que teme por su vida y la de sus hijos.
    denunciante {L}, DPI {C}
    Sindicado {Nm} alias "{Gm}", reside en {R}
    refiere violencia económica de parte de {Sm}, no le da pensión para {Gf} y {Gm}
    Agresor identificado como {N}, conduce vehículo {placa}
    Menor {G} presenta [H:golpes en la espalda], según informe del {hosp}
    VICTIMA {S} REFERIDA A INACIF
    solicita pensión alimenticia para su hijo {Nm}, nacido el {B}
    La cuñada, {Sf}, la corrió de la casa
    Hostigamiento por llamadas del número {T}
    Su hija {Gf} sufre de [H:ansiedad] desde los hechos
    Mujer maya que solo habla q'eqchi', {Nf}, asistida por la intérprete {Sf}
    El demandado {I} labora en Transportes Litegua
    Se presentó don [N:{Gm} {U}] a reconocer la deuda
    faltas contra las personas: {S} contra {S}
    """,
    """
    Hurto de ganado en finca El Zapotal, sin sindicados
    Daños a la propiedad de la Municipalidad
    Exhibición personal, sin lugar
    Se recibe expediente del Juzgado de Primera Instancia de {can}
    Falta contra el orden público en {parque}
    Ruido, centro comercial {emp}
    Consulta sobre requisitos de divorcio
    Remisión por infracción de tránsito
    Incautación de cohetillos en {calle}
    Conflicto por agua entre dos aldeas
    """,
)
MEASURES = desk(
    0.35,
    """
    Prohibir al agresor {Nm} acercarse a la casa {H}
    Se ordena evaluación psicológica de {Gf} por {D}
    Notificar al correo {M}
    Fija Q{k}.00 de pensión provisional a cargo de {N}
    Se decreta seguridad para {Nf} por seis meses
    Depósito: cuenta {cta} de Banrural
    Citar a {L} a audiencia
    resguardo temporal de los niños {G} y {G} con la abuela {Sf}
    Comuníquese con la agraviada al {T}
    """,
    """
    Medidas según Artículo 7 del Decreto 97-96
    Audiencia oral el {f}
    Sin medidas
    Certificar lo conducente al Ministerio Público
    Se oficia a PNC de {can}
    Archívese
    prórroga por seis meses
    Se inhibe
    Suspensión del permiso de portación de arma
    Multa de Q200
    citación
    Prevención escrita
    Ratificadas
    Oficiar a {ofi}
    Devolución del vehículo {veh}
    comiso
    Por tanto: con base en {ley}
    """,
)

TABLES = (
    table(
        "held3_deskn_gt_hospital",
        "gt",
        ("Turno", among("7-13|13-19|19-7")),
        ("Fecha", k.date(2024, 2024, "%d/%m/%Y")),
        ("Nota de enfermería", NURSE, "text"),
        ("Nota de trabajo social", SOCIAL, "text"),
        rows=80,
    ),
    table(
        "held3_deskn_gt_aula",
        "gt",
        ("CODIGO", k.digits(6)),
        ("GRADO", among("1ro|2do|4to|6to")),
        ("ESTUDIANTE", p.comma, "PERSON"),
        ("OBSERVACION DEL DOCENTE", TEACHER, "text"),
        ("VISITA DIRECCION", DIRECTOR, "text"),
        rows=75,
        encoding="latin-1",
    ),
    table(
        "held3_deskn_gt_juzgado_paz",
        "gt",
        ("Causa", k.serial("C-{:04d}-2024")),
        ("Municipio", at.canton, "#places"),
        ("Hechos", DEEDS, "text"),
        ("Medidas otorgadas", MEASURES, "text"),
        ("Oficial", among("I|II|III")),
        rows=70,
        delimiter=";",
    ),
)
