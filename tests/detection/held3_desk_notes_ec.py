"""Ecuador: rural clinics, a survey, a political lieutenancy; mostly remarks. Held."""

from __future__ import annotations

from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.desk_people import desk
from tests.detection.kinds import among
from tests.detection.spec import table

EVOLUTION = desk(
    0.5,
    """
    Paciente {Nm} de {k2} años, con antecedentes de {D}, acude por presentar tos con expectoración de 5 días de evolución. Se prescribe amoxicilina y control en 72 horas.
    Control prenatal, {Sf}, [H:embarazo de {sem} semanas], FCF 144
    HC {X}: {D}, estable
    APP: {D}. APF: madre con {D}
    {L} - {D} - se refiere a {hosp}
    Se llama a representante {Nf} al {T} para retiro de exámenes
    niña {Gf} con [H:cuadro diarreico agudo], hidratada, plan B
    no acude a control {N}, visita a su domicilio en {R}
    PACIENTE CON {D}, NO ADHERENTE AL TRATAMIENTO
    abuelita {Gf} se cae en el baño, [H:fractura de cadera], familiares no desean transferencia
    Paciente refiere que su hermana {Sf} también tuvo {D}
    Glucosa en ayunas 287, se ajusta insulina a don {Gm}
    Registro tardío: C.I. {C}, fecha de nacimiento {B}
    RN de {Nf}, peso 2 450 g, Apgar 8-9
    [H:hipertensa], 160/100, deja la pastilla por falta de dinero
    Dr. {Nm} autoriza reposo por {D} de 5 días
    Se solicita interconsulta a psiquiatría por {D}; acompaña el hijo, {Sm}
    """,
    """
    No acude
    Control de niño sano
    Aplicación de vacuna influenza
    Entrega de certificado
    curación, buena evolución
    Entrega de preservativos y anticoncepción
    Charla sobre VIH en sala de espera
    retiro de puntos
    desparasitación
    Brigada en {esc}
    toma de signos
    Actividad extramural en {par}: búsqueda de sintomáticos respiratorios
    """,
)
ORDERS = desk(
    0,
    "",
    """
    Paracetamol 500 mg c/8h por 3 días
    Reposo relativo, abundantes líquidos
    Dieta hiposódica
    Losartán 50 mg cada 12 horas
    Hierro y ácido fólico
    signos de alarma
    Control en un mes
    Exámenes: BH, EMO, coproparasitario
    Aseo de herida con suero fisiológico
    Metformina 850 mg con las comidas
    Referencia al {hosp}
    Evitar alimentos grasos
    sulfato de zinc 10 días
    Eco obstétrico en {can}
    terapia respiratoria
    Amoxicilina 250/5 ml, 7 ml c/8 h
    Entregado en farmacia San Gregorio, lote {c6}
    Uso de mascarilla
    Ejercicio 30 min diarios
    profilaxis dental
    completar esquema de vacunas
    Complejo B IM
    PAP anual
    técnica de Heimlich explicada
    Vitamina A, dosis única
    mebendazol
    """,
)
WORKER = desk(
    0.35,
    """
    Se realiza entrevista a {Nf}, cónyuge del usuario, quien indica que el ingreso familiar proviene de la venta de leche
    Afiliado voluntario {L}, presta su cédula {C}
    Hija {Gf} se hará cargo del cuidado, cel. {T}
    Viven en {R}, acceso en canoa
    Usuario con {D} no cuenta con red de apoyo
    deuda con el IESS de su expatrono {Nm}
    Se gestiona bono para {S}; depositar en {cta} de la Cooperativa Jardín Azuayo
    Violencia intrafamiliar, agresor {Sm}, se activa ruta
    Correo del hijo que vive en Milán: {M}
    La vecina doña {Gf} le da la comida
    """,
    """
    Sin problema social
    Pendiente visita domiciliaria
    Se orienta sobre requisitos de montepío
    Coordinación con {ofi}
    Taller de buen trato al adulto mayor
    se entrega formulario 053
    Dispensario sin trabajadora social el {f}
    Familia funcional
    Informe enviado a la Coordinación Provincial
    ficha socioeconómica nivel C
    Participa en grupo de {prog}
    Se solicita ambulancia a {can}
    Caso trasladado a la Junta Cantonal
    Orientación a padres, {esc}
    no requiere
    """,
)
WORRY = desk(
    0.05,
    """
    que mi esposo {Gm} está sin trabajo
    La salud de mi mamá, tiene {D}
    mi hijo {S} que anda en malos pasos
    """,
    """
    La inseguridad
    la delincuencia y las vacunas que cobran las bandas
    El desempleo de los jóvenes
    corrupción
    que no hay agua
    las enfermedades como el dengue
    La drogadicción en el {parque}
    todo está caro
    Nada
    los apagones
    El mal estado de la {calle}
    que cierren {esc}
    Falta de medicinas en {hosp}
    el alcohol
    La migración
    la basura y los perros callejeros
    no sabe
    NO HAY TRABAJO
    los políticos de siempre
    El terremoto
    La contaminación del río
    mucha bulla
    que suba el pasaje
    el alcalde no hace nada
    """,
)
IMPROVE = desk(
    0,
    "",
    """
    Más policías
    poner cámaras
    Arreglar la {calle}
    con obras y no con palabras
    Que contraten médicos para {hosp}
    crear fuentes de trabajo
    mejorando la educación
    Terminar la construcción de {esc}
    Alcantarillado para {par}
    no sé
    más buses hasta las 10 de la noche
    que el municipio visite los barrios
    bajando impuestos
    Iluminar el {parque}
    dar créditos a los agricultores
    Con mano dura como Bukele
    Centros de rehabilitación para adictos
    Limpiar el estero Salado
    guardería para las mamás que trabajan
    ns/nr
    Recoger la basura tres veces por semana
    Uniéndonos todos
    parques para niños
    Cambiar al presidente de la junta
    Que se reactive el tren de Alausí
    esterilizar perros
    """,
)
FIELDER = desk(
    0.25,
    """
    Informante es la empleada doméstica {Gf}, volver cuando esté la señora {U}
    Contestó {S}, jefe de hogar, teléfono {T}
    La persona seleccionada tiene {D} y no pudo contestar
    Entrevista interrumpida por el esposo, {Nm}
    dirección correcta: {H}
    hogar de {N} y {N}, ambos jubilados
    se deja constancia de que {I} se negó a firmar
    Revisita a {R} con el supervisor {Sm}
    """,
    """
    Completa
    Rechazo
    Vivienda desocupada
    tercera visita sin éxito
    Entrevista en la puerta
    manzana equivocada, se corrige cartografía
    Informante apurado
    Barrio peligroso, se trabajó en pareja
    negocio, no es vivienda
    tablet sin batería
    Casa en construcción
    Edificio cerrado, guardia no permite ingreso
    Respuestas dudosas en ingresos
    Sector {par}, zona 004
    Se reemplaza por vivienda contigua
    traducción al kichwa
    Ninguna
    lluvia
    """,
)
ACT = desk(
    0.6,
    """
    En la parroquia, a los días del mes de mayo, ante mí, Teniente Político, comparecen por una parte la señora {Nf}, con cédula de ciudadanía {C}, y por otra el señor {Nm}, con cédula {C}, quienes de manera libre y voluntaria acuerdan no agredirse de palabra ni de obra.
    Denuncia por abigeato presentada por {N}, domiciliado en {R}: dos vacas y un ternero
    RIÑA ENTRE {L} Y {L} EN LA FIESTA PATRONAL
    el Sr. {U} se compromete a pagar los daños de la moto {placa}
    Sra. {Nf} solicita que se le devuelva a su hija {Gf}, retenida por los suegros
    Levantamiento de cadáver de {N}, causa: [H:ahogamiento]
    Conflicto de linderos entre los herederos {UU} y la señora {Nf}
    Comparece {I}, presidente del cabildo, celular {T}
    Tres comuneros arriendan tierras ajenas; denunciante {S}
    Por insultos en redes sociales se cita a [N:{Gf} {U}] y a su conviviente
    la menor {G} vive con la tía por [H:depresión] de la madre, {Sf}
    Permiso para velorio en {R}, responsable {N}
    Sr [N:{Gm} {U}] debe 3 meses de arriendo a doña {Gf}
    Comparecencia de {L} por [H:embriaguez] y escándalo en la vía pública
    se deja constancia que {Nm} perdió sus documentos, CI {C}
    """,
    """
    Inspección al canal de riego con la directiva
    Permiso de espectáculo público en el {parque}
    Operativo de control a bares y cantinas
    Sesión del Comité de Seguridad Parroquial
    Se posesiona al cabildo de la comunidad
    Clausura de local {emp} por no tener permiso de funcionamiento
    Reunión con el GAD parroquial por la vía
    Minga en la laguna de Colta
    Entrega de pliego de peticiones al Jefe Político
    Verificación de precios en el mercado
    """,
)
VERDICT = desk(
    0.3,
    """
    Se emite boleta de comparecencia a {Nm}
    Las partes, {S} y {S}, firman acta de mutuo respeto
    {L} paga la mitad y se fija plazo hasta el {f}
    Pasa a la Fiscalía de Violencia, víctima {Nf}
    Garantes: {N}, C.I. {C}
    Se oficia al médico legista por {D} de la víctima
    comunicar a {M}
    queda bajo cuidado de su abuela {Sf}
    """,
    """
    Acta de conciliación
    Archivo
    Se remite a la Unidad Judicial de {can}
    Las partes no llegan a acuerdo
    Nueva audiencia el {f}
    Sanción según reglamento de la comunidad
    Oficio a {ofi}
    Multa de ${monto}
    se otorga el permiso
    Se notifica a la UPC
    Pendiente de firma
    Trabajo comunitario de {k2} horas
    Reincidente, se aplica {ley}
    sin efecto
    Suspensión temporal del local
    Se convoca a asamblea
    inhibición por competencia
    """,
)

TABLES = (
    table(
        "held3_deskn_ec_seguro_campesino",
        "ec",
        ("nro", k.serial("{}")),
        ("Afiliado", p.surname_first, "PERSON"),
        ("Evolución", EVOLUTION, "text"),
        ("Indicaciones", ORDERS, "text"),
        ("Trabajo social", WORKER, "text"),
        ("Dispensario", at.parish, "#places"),
        rows=75,
    ),
    table(
        "held3_deskn_ec_encuesta_abierta",
        "ec",
        ("ID_ENCUESTA", k.serial("{:05d}")),
        ("P21. ¿Qué es lo que más le preocupa?", WORRY, "text"),
        ("P22. ¿Cómo mejoraría su barrio?", IMPROVE, "text"),
        ("Observaciones del encuestador", FIELDER, "text"),
        ("ZONA", among("Norte|Centro|Sur|Valles")),
        rows=80,
        delimiter=";",
    ),
    table(
        "held3_deskn_ec_tenencia_politica",
        "ec",
        ("ACTA_NRO", k.serial("TP-{:03d}")),
        ("FECHA", k.date(2023, 2024)),
        ("CONTENIDO", ACT, "text"),
        ("RESOLUCION", VERDICT, "text"),
        rows=70,
        encoding="latin-1",
    ),
)
