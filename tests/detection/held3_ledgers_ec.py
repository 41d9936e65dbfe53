"""Ecuador and Peru: remarks of eight offices, one of them almost wholly harmless (held)."""

from __future__ import annotations

from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.kinds import among
from tests.detection.ledgers_people import ledger, rare
from tests.detection.spec import table

WATER = ledger(
    0.5,
    """
    Planilla exagerada de 94 m3; dice que solo habitan ella y su nieto {qgm}. Número para coordinar: {qt}
    Cambio de nombre del medidor: anterior {qm} (fallecido), actual {qf}
    fuga interna en la morada del abonado, {qh}; el gasfitero cobra aparte
    Inquilino {qsm} no deja pasar al lector
    {ql}, CI {qc}, pide tarifa de tercera edad
    SOLICITA PRIORIDAD DE TANQUERO PORQUE SE DIALIZA EN CASA POR {qd}
    la dueña de casa, conocida como la {qkf}, ofreció café y firmó conforme
    reclamante {qw} insiste por correo {qe}
    Débito automático cuenta de ahorros {cta}, rechazado
    Reconexión sin autorización en {qh}, se levanta sello
    Se multó a {qi} por baipás
    """,
    """
    Rotura de matriz de 200 mm frente a {hosp}
    Agua turbia en todo el barrio Atahualpa, lavado de red
    Hidrante golpeado en la {calle} y Pedro Fermín Cevallos
    Baja presión en los altos de {par}
    alcantarilla sin tapa junto a {esc}
    Conexión nueva para el Condominio Don Bosco: falta plano
    Sifón tapado en el mercado Víctor Hugo Aguirre
    planta Bellavista paralizada 4 horas por lodo del río Pita
    Lectura corregida de oficio, NC {c6}
    Reparado por la cuadrilla de turno
    Solicitud presentada por {emp} para factibilidad
    Pasa a {ofi}
    """,
)
SANITARY = ledger(
    0.45,
    """
    Permiso caducado; atiende la encargada {qsf}, cédula {qc}, quien firma bajo protesta
    Botiquín vende antibióticos sin receta. Responsable técnico Q.F. {qn} no se encontraba
    Manipulador {qm} presenta [H:panadizo en la mano derecha], se le retira de la cocina
    La elaboración de quesos se realiza dentro de su vivienda ({qh}), no hay permiso
    Denunciante intoxicado tras consumir encebollado: {ql}, [H:gastroenteritis aguda]
    Consultorio odontológico del doctor {qaa}, autoclave sin control biológico
    titular del registro {qs} solicita ampliación a {qe}
    Se contacta al gerente al {qt}; asegura estar de viaje
    carnet de salud de {qgf} con diagnóstico de {qd}
    Recibe acta: {qi}
    """,
    """
    Se decomisan 12 unidades de producto sin registro sanitario
    Local cerrado permanentemente, hoy funciona {emp}
    Temperatura de cámara 4 °C, termohigrómetro calibrado
    Clausura del gabinete Rosita Belleza Integral por {ley}
    Etiquetado sin semáforo nutricional, lote L{c6}
    Comedor del {esc}: cumple 92 % de BPM
    Farmacia Cruz Azul Bolívar y Colón: estupefacientes cuadrados
    Plagas: cucaracha alemana en bodega seca
    Agua de mesa San Felipe: presencia de coliformes totales
    Inspección reprogramada por paro
    Notificación al buzón {imail}
    Sin observaciones sanitarias
    """,
)
SOCIAL = ledger(
    0.65,
    """
    Paciente sin red de apoyo, dormía en la terminal; ingresó por {qd}
    Se localiza a la tía materna {qf}, trabaja en una florícola, su número es {qt}
    Madre adolescente [N:{qgf} {qaa}] desea dar en adopción al neonato; junta notificada
    hc {qz}: familia no puede costear la prótesis
    Exoneración concedida a {ql}, extrema pobreza
    el acompañante {qsm} se puso agresivo por la demora
    Domicilio verificado: {qh}. Casa sin luz
    CI {qc} pertenece a otra persona, paciente ingresó con identidad del hermano {qgm}
    Reunión con los hijos del Sr. {qa}: ninguno asume el cuidado, él tiene {qd}
    ALTA DEMORADA, LA SEÑORA {quf} NO TIENE QUIEN LA RETIRE
    doña {qkf} lleva 40 días internada y nadie la visita
    referida a psicología Ps. {qf} por {qd}
    No acepta transfusión de sangre, hija mayor {qsf} firma negativa
    """,
    """
    Servicio de ambulancia privada cotizado con {emp}
    Taller de duelo para familiares, sala Baltazara Calderón
    Donación de pañales del Voluntariado María Eufrasia
    Turno sin ingresos nuevos
    Censo de camas {k2}, pendientes 0
    Oficio al albergue San Juan de Dios
    Se actualiza protocolo según {ley}
    Referencia a {hosp} por convenio
    feria inclusiva en {parque}
    Papelería insuficiente
    """,
)
DISPATCH = ledger(
    0.5,
    """
    Ella se encerró en el baño con los niños, dirección {qh}, agresor rompió la puerta
    Alertante {qs} reporta que su padre tiene [H:dolor opresivo en el pecho], responde al {qt}
    Se trata del mismo caso de ayer, Sr. {qm}, descompensado por {qd}
    Caída de altura, albañil {qgm}, [H:trauma craneal], Alfa 3 despachada
    robo de vehículo {placa}, propietario {ql}
    parto en curso domicilio {qh}, ref. tienda azul
    Niño extraviado responde al nombre de {qgm}, encontrado con la abuela
    masculino tendido, según moradores le dicen el [N:Mudo], vive en la calle
    CIUDADANA {quf} AMENAZADA POR VACUNADORES, PIDE RESERVA
    víctima: {qif}; agresor: conviviente {qm}; boleta vigente
    Colega paramédico {qa} informa óbito de {qw}
    """,
    """
    Humo en cerro Casitagua, se coordina con bomberos
    Alarma activada agencia Cooperativa Padre Julián Lorente
    Choque sin heridos frente a {esc}
    Libadores en {parque}
    Llamada falsa
    Cable caído en la {calle}
    inundación del paso deprimido Carlos Julio Arosemena por lluvia
    Deslizamiento kilómetro 49 vía Alóag - Santo Domingo
    Cierre de ficha {c6}, recurso retorna
    Simulacro tsunami en {can}
    Derrame de combustible del camión de {emp}
    Semoviente en la vía Manuel J. Calle
    no amerita despacho
    """,
)
PAYROLL = rare(
    """
    Descuento por alimentos a favor de {qf}, cta {cta}
    subsidio por {qd} del {f} al {f}
    """,
    """
    Horas suplementarias 25 %
    Fondos de reserva mensualizados
    Encargo grado 14, partida 510{k2}
    Vacaciones no gozadas
    ingreso por concurso Socio Empleo
    Anticipo de sueldo, cuota 3 de 12
    SUBROGACION
    Multa por atraso
    Recategorización docente, {esc}
    Ajuste IESS personal 11,45%
    comisión de servicios sin sueldo
    Quincena extraordinaria feriado
    descuento almacén {emp}
    Reliquidado
    Cambio de régimen LOSEP a código de trabajo
    Bono geográfico {can}
    Nivelación escala 2018
    cese
    Asociación de Empleados Eloy Alfaro, aporte
    """,
)
DECE = ledger(
    0.6,
    """
    {qgf} llora en clase desde que murió su mamá; se sospecha {qd}
    Representante {qm} no asiste a los llamados, bloqueó el número del plantel; usar {qt}
    Adaptación curricular grado 3 para {ql}, {qd}
    Le dicen "[N:Chinito]" sus compañeros; el estudiante {qgm} pide cambio de paralelo
    Docente tutora Lic. {qsf} halló cortes superficiales ([H:autolesiones en antebrazo])
    Los {qaa} son tres y viven solos en {qh}; el papá migró a Estados Unidos
    Retiro voluntario: {qi}, segundo BGU "B"
    cédula del representante {qc}, firmó compromiso
    estudiante {qw} consume cigarrillo electrónico en el baño
    Derivado al {hosp}, especialista Dr. {qm}, pronóstico reservado, {qd}
    Presunta negligencia. Denunciada la madrastra: {qf}
    """,
    """
    Taller "Escuela para familias" con Fundación Esquel
    Charla sobre drogas dictada por la Policía en el coliseo Julio César Hidalgo
    Elaboración de mapa de riesgos
    Paralelo 8vo C sin tutor desde febrero
    Aplicación del test de Raven a 34 estudiantes
    Visita del distrito, se revisa PCI
    Semana de la inclusión: cine foro El viaje de Chihiro
    reunión de red con {prog}
    al archivo pasivo
    Suspensión por ceniza del Cotopaxi
    Casa abierta por el Día del Maestro, Juan Montalvo
    """,
)
COUNCIL = ledger(
    0.55,
    """
    Avoca conocimiento del caso de los hermanos {qgm} y [N:{qgf} {qaa}]
    Medida: salida inmediata del agresor {qm} de la vivienda común sita en {qh}
    Se escucha en forma reservada a {qgf}, traductora shuar {qsf}
    La accionante señala el correo {qe} y el celular {qt} de su hermana
    Cuidado provisional a la madrina {qf}, c.c. {qc}
    el padre alega {qd}, pide se suspendan visitas supervisadas
    Firma por el ausente {qi}
    miembro principal Abg. {qn} salva su voto
    Adolescente {ql} reintegrado a su hogar
    """,
    """
    Audiencia no se instala por falta de citación
    Se oficia a DINAPEN y a {hosp}
    Remítase a la Unidad Judicial Multicompetente de {can}
    Razón: feriado por cantonización
    Providencia de fecha {f}, notifíquese
    Resolución {k}-JCPD confirmada por el juez, {ley}
    Consejo Consultivo sesiona en casa Isabel Robalino
    Se deja constancia de la entrega de {k2} copias certificadas
    archívese
    """,
)
NIGHT = ledger(
    0.5,
    """
    Se apoya a la Sra. {qf}, quien se desvaneció en vía pública, familiar llega con [H:medicación para epilepsia]
    Intervenido identificado como {ql}, DNI en trámite
    Vecino {qsm} llama desde el {qtpe} por fiesta
    Violencia familiar en [A:Jr. Los Geranios 482, Urb. Santa Rosa], se deriva a la comisaría
    Retorna a su domicilio, [A:Asent. H. Nuevo Amanecer Mz. K Lt. 9], menor extraviado {qgm}
    Sereno {qsm} resulta con [H:corte en el antebrazo]
    se recupera celular de la joven {qgf}
    Manifiesta ser el propietario don {qk}
    Conductora {qif} con aliento alcohólico
    """,
    """
    Puesto fijo en Parque Túpac Amaru
    Patrullaje Av. Andrés Avelino Cáceres sin incidencias
    Retiro de ambulantes en el Mercado Modelo
    Cámara C-{k2} inoperativa
    Apoyo al I.E. José Carlos Mariátegui por salida de alumnos
    Fuga de gas en grifo
    Unidad Móvil 07 en mantenimiento
    Operativo con fiscalización, discoteca clausurada, {k2} actas
    No se encuentra nada en el lugar
    Corso por Fiestas Patrias
    """,
)

TABLES = (
    table(
        "held3_ledgers_ec_reclamos_agua",
        "ec",
        ("Caso", k.digits(7)),
        ("Agencia", among("Norte|Centro|Chillos")),
        ("Exposición del reclamo", WATER, "text"),
        ("m3", k.count(120, 1)),
        rows=62,
    ),
    table(
        "held3_ledgers_ec_vigilancia_sanitaria",
        "ec",
        ("Orden", k.serial("OI-9-{:04d}")),
        ("Giro", among("Farmacia|Restaurante|Panadería|Consultorio|Bodega")),
        ("Constatación", SANITARY, "text"),
        ("Inspector/a", p.titled, "PERSON@"),
        ("Riesgo", among("A|B|C")),
        rows=62,
    ),
    table(
        "held3_ledgers_ec_trabajo_social",
        "ec",
        ("fecha", k.date(2024, 2024, "%d/%m/%y")),
        ("sala", among("Pediatría|Trauma|Med. Interna|UCI")),
        ("INTERVENCION REALIZADA", SOCIAL, "text"),
        ("horas", k.count(6, 1)),
        rows=64,
        delimiter=";",
        encoding="latin-1",
    ),
    table(
        "held3_ledgers_ec_consola_despacho",
        "ec",
        ("ficha", k.digits(9)),
        ("cantón", at.canton, "#places"),
        ("nota del evaluador", DISPATCH, "text"),
        ("clave", among("Rojo|Naranja|Amarillo|Verde")),
        ("t_respuesta", k.count(45, 2)),
        rows=64,
    ),
    table(
        "held3_ledgers_ec_novedades_rol",
        "ec",
        ("rol", among("Enero|Febrero|Marzo|Abril")),
        ("código rubro", k.digits(4)),
        ("observación del rubro", PAYROLL, "text"),
        ("valor usd", k.money(900)),
        rows=100,
    ),
    table(
        "held3_ledgers_ec_seguimiento_dece",
        "ec",
        ("N°", k.serial("{}")),
        ("Curso", among("5to EGB|8vo EGB|1ro BGU|3ro BGU")),
        ("Detalle del abordaje", DECE, "text"),
        ("Fecha abordaje", k.date(2024, 2024)),
        rows=62,
    ),
    table(
        "held3_ledgers_ec_actuaciones_junta",
        "ec",
        ("Causa", k.serial("JCPD-{:03d}-2024"), "?"),
        ("Actuación", COUNCIL, "text"),
        ("Fojas", k.count(80, 1)),
        rows=60,
        delimiter="|",
    ),
    table(
        "held3_ledgers_pe_ocurrencias_serenazgo",
        "pe",
        ("Parte", k.digits(6)),
        ("Sector", among("1|2|3|4")),
        ("Ocurrencia", NIGHT, "text"),
        ("Turno", among("Día|Tarde|Noche")),
        rows=60,
    ),
)
