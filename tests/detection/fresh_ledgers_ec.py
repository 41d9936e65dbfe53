"""Ecuador and Colombia: remarks of eight offices, two of them almost wholly harmless (for tuning)."""

from __future__ import annotations

from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.kinds import among
from tests.detection.ledgers_people import ledger, rare
from tests.detection.spec import table

LIGHTS = ledger(
    0.5,
    """
    Luminaria titila toda la noche frente a la vivienda de la familia {qaa}; dejan el celular {qt}
    morador de {qh} avisa que el poste está por caerse sobre su techo
    Lo pidió la presidenta del comité barrial, {qf}, por segunda ocasión. Devolver la llamada al {qt}
    {ql} - pide que la cuadrilla no corte el árbol de su jardín
    doña {qkf} de la esquina reclama que el reflector le da en el dormitorio
    Solicitante: {qw}, ced {qc}, adjunta fotos
    vive con su hijo que tiene {qd} y dice que el transformador le provoca más crisis
    el usuario escribió desde {qe} y no dejó otro dato
    Reporte de {qi}: tres lámparas apagadas a la altura de su portón, en {qh}
    QUIEN LLAMA NO QUIERE DAR EL NOMBRE, SOLO EL NUMERO {qt}
    Se tomó contacto con don {qk}, que amarra su ganado al tensor
    """,
    """
    Alumbrado apagado en {parque} desde el feriado
    cables sueltos por la {calle}, altura del redondel
    Poste inclinado frente a {esc}
    Solicitan reflectores para la cancha de {par}, firma la directiva
    Tramo a oscuras entre el puente Segundo Ordóñez y la Y de {can}
    Semáforo del cruce García Moreno y Velasco intermitente, avisar a tránsito
    la luminaria 0{c6} sigue con fotocelda quemada
    Local comercial ({emp}) invade la vereda con rótulo luminoso
    ramas del cholán tocan la red media tensión
    Ya reportado, ver turno {k}
    REPITE EL RECLAMO DE LA SEMANA PASADA
    Ciudadela Martha de Roldós sin luz por robo de conductor
    """,
)
FINDING = ledger(
    0.45,
    """
    Lavadora de autos en patio de domicilio particular ({qh}); descarga con grasas a la acequia, atiende {qm}
    Propietario ausente. Recibe la notificación su cuñada {qsf}, CI {qc}
    El señor {qm} manifestó que él solo cuida los chanchos y que el dueño es el ingeniero {qa}
    Denunciante pide reserva: {qn}. Correo para notificar {qe}
    Chanchera con 34 animales a 6 m de la cocina de la señora {qf}, que presenta {qd} desde que abrió
    Se intentó notificar en {qh}; nadie salió
    Camioneta {placa} descargando escombro en la quebrada, conductor dijo llamarse {qs}
    Firma conjuntamente {ql}
    comparece {qi} y niega los hechos
    niño de la casa contigua con [H:asma y ronchas en la piel] según su abuelita
    Plazo de 10 días, aceptado por teléfono ({qt})
    """,
    """
    Trampa de grasas colmatada; se sugiere limpieza mensual
    Ruido: 68 dB en ponderación A, supera el límite del {ley}
    Punto de muestreo M-{k2}: margen izquierda del estero Damas, aguas abajo del puente Alberto Spencer
    Establecimiento {emp} presenta manifiesto de desechos peligrosos al día
    No se observa descarga al momento de la visita
    Gallinaza sin cubrir en finca San Vicente, olor moderado
    Cuerpo hídrico: quebrada Jatumpungo. pH 7,1; OD 6,4
    En el centro {hosp} los desechos cortopunzantes se almacenan en recipientes rotulados
    se dispone presentar ficha ambiental, trámite SUIA {c6}
    Tala de dos guayacanes en predio público del barrio Abdón Calderón
    el acta queda abierta
    Aceite usado entregado a gestor autorizado, guía {c6}
    """,
)
VISIT = ledger(
    0.6,
    """
    Vive en {qh}, arrendando un cuarto por 60 dólares; comparte baño con otras tres familias
    La titular {qf} cuida a su mamá, postrada por {qd}
    EL ADULTO MAYOR {ql} FUE ENCONTRADO SOLO, [H:DESHIDRATADO], LOS VECINOS LE DAN DE COMER
    el papá, {qsm}, está detenido; los guaguas quedaron con la tía {qgf}
    Se constata que {qi} ya no reside ahí, se cambió a {qh}
    Usuaria llora al contar que le diagnosticaron {qd} y que el esposo la dejó
    {qgm}, el último de los hijos, no va a la escuela por su {qd}
    Se activa ruta con la fiscalía; mamá pide que se le llame únicamente al {qt}
    cédula {qc} a nombre de {qn}: consta fallecida en el registro pero atiende personalmente la visita
    Recibe bono, lo cobra la nuera {qsf} con la tarjeta
    Duerme en una covacha por {qh}; [H:consume alcohol] a diario
    vecina de apellido {qa} refiere gritos por las noches
    don {qk} no quiso abrir la puerta, dice que el del ministerio le quitó el bono
    """,
    """
    Vivienda cerrada, se deja aviso debajo de la puerta
    Familia no califica: RSH sobre el umbral
    Mal tiempo, no se pudo cruzar el río Upano
    Se socializa servicio del CDI Manuelita Sáenz con ocho hogares
    Taller sobre prevención de embarazo adolescente en {esc}, 23 asistentes
    Ficha duplicada, usar la {c6}
    sector sin transporte los martes
    Se entrega kit de aseo y dos colchonetas
    pendiente informe psicológico
    Coordinar con {hosp} la brigada de discapacidad
    Perros bravos, regresar con el dirigente
    """,
)
NEXT = ledger(
    0.2,
    """
    Llamar mañana a la hermana {qsf} ({qt})
    incluir a {qgm} en [H:terapia de lenguaje]
    remitir informe a la Abg. {qf}, junta cantonal
    solicitar a trabajo social la historia {qz}
    """,
    """
    Seguimiento en 30 días
    cerrar ficha
    Oficio al distrito 17D06
    Sin acciones
    Gestionar silla de ruedas con prefectura
    Convocar a mesa cantonal de protección
    Esperar cruce de bases con {ofi}
    segunda visita el {f}
    derivar a Misión Las Manuelas
    Verificar en SIIMIES
    Reunión con promotor de {par}
    """,
)
GUARD = ledger(
    0.5,
    """
    03h15 Auxilio por escándalo en {qh}, la ciudadana pide que se retire su ex pareja
    Detenido {ql}, C.C. {qc}, por boleta de apremio; sin novedad física
    se entrega al turno entrante el teléfono abandonado por {qs}
    Personal aprehende a un ciudadano alias [N:Cara Cortada], responde a los nombres de {qm}
    Motocicleta placas {placa} abandonada, consta a nombre de {qf}
    ppl {qim} trasladado a {hosp} por {qd}, custodia sgos. {qa} y cbop. {qa}
    Madre denuncia que su hija {qgf} no regresa desde el viernes, viste buzo rosado; contacto {qt}
    Visita del abogado {qm} al aprehendido {qm}, dura 20 min
    el ciudadano indica vivir en {qh}, se lo deja por [H:embriaguez leve]
    Se retiró de franco el policía {qsm}, retorna con [H:conjuntivitis viral] certificada
    SE RECIBE LLAMADA DEL 911 INDICANDO HERIDO POR ARMA BLANCA, RESULTA SER {qu}
    """,
    """
    Patrulla 0{k2} sale a abastecer en la estación Primax
    Sin novedades hasta las 06h00
    Control de armas en la Y de {can}, cero detenidos
    Ronda por {parque}, todo tranquilo
    Corte de energía en el UPC Comuna San Gabriel
    Operativo conjunto con intendencia en bares del sector {par}
    Se escolta a transporte de valores hasta la matriz
    Celdas limpias, llaves completas, 2 extintores caducados
    Ceremonia por el 2 de marzo en la Escuela Superior Gral. Alberto Enríquez Gallo
    Radio motorola con batería agotada
    Accidente sin heridos en la {calle}, se toma procedimiento por UTA
    Ingresa oficio PN-DMQ-{k}-2024
    """,
)
PAYMENT = rare(
    """
    reverso, la cuenta {cta} de {ql} está inactiva
    Pagado a {qn} en lugar del titular fallecido
    """,
    """
    Anticipo 40 % contrato 0{k}-2024
    Planilla de consumo de agua, {esc}
    Pago {emp} fac. {fac}
    Retención judicial según memorando
    Viáticos al interior, comisión a {can}
    liquidación de garantía buen uso
    Arriendo local calle Juan León Mera, mes de mayo
    IVA no recuperable
    Reposición caja chica {ofi}
    convenio de pago IESS cuota {k2}
    Transferencia a junta parroquial {par}
    Décimo cuarto régimen sierra
    mantenimiento ascensor edificio Alfredo Pérez Guerrero
    Dietas sesión ordinaria
    Indemnización predio vía Chone - Flavio Alfaro
    regulariza asiento {c6}
    combustible {veh}
    Sin certificación, devolver
    CUR anulado
    Publicación en diario La Hora
    """,
)
EVOLUTION = ledger(
    0.7,
    """
    pcte acude por {qd}, refiere dejar tto hace 4 meses
    HC {qz}. Control de {qd}, buena evolución. Próxima cita en 3 meses
    Acompaña la hija ({qsf}). Examen físico sin hallazgos; se mantiene [H:losartán 50 mg]
    Paciente {qu} no se presentó
    Refiere [H:dolor lumbar de 2 semanas]; antecedente de {qd}
    Madre {qf} trae a {qgm} por [H:fiebre]; se sospecha [H:amigdalitis pustulosa]
    Interconsulta a psiquiatría, Dra. {qf}, por {qd}
    No contesta al {qt}; trabajo social la buscará en {qh}
    EMO {qz}: [H:leucocituria y proteinuria], se repite
    Se explica resultado de biopsia: [H:carcinoma ductal in situ]. Se queda con la prima {qgf}
    Sr. {qa} solicita certificado; se otorga 48 h por [H:lumbociatalgia]
    """,
    """
    Turno cancelado por el sistema
    no acude
    Agenda bloqueada por capacitación en {hosp}
    Se realiza charla en sala de espera sobre lactancia y diabetes
    Sin tensiómetro operativo
    Se entrega informe mensual de producción (RDACAA)
    Vacunas: stock de BCG agotado
    Consultorio 4 ocupado por odontología
    """,
)
MARGIN = ledger(
    0.5,
    """
    Se cancela el patrimonio familiar constituido por los cónyuges {qm} y {qf}
    Prohibición de enajenar ordenada dentro del juicio coactivo contra {ql}, RUC {ruc}
    Posesión efectiva de los bienes dejados por el causante {qm} a favor de {qn} y otros
    Rectificación: donde dice {qs} debe leerse {qn}
    usufructo vitalicio a favor de doña {qf}, quien habita en {qh}
    Compraventa otorgada por la señora {qf}, viuda, cédula número {qc}
    interdicción de {qm} por {qd}, curadora su hermana {qsf}
    derechos y acciones equivalentes al 12,5 % que le corresponden a {qi}
    """,
    """
    Lote proveniente de la hacienda San José de Jaramillo, hoy lotización municipal
    Linderos: norte, camino público; sur, quebrada Shullcahurco; este, Escuela Manuel J. Calle
    Hipoteca abierta a favor del Banco del Pichincha C.A., inscripción {k} del {f}
    Levantada la hipoteca según escritura de la Notaría Tercera de {can}
    Fideicomiso Mercantil Torres de la Merced
    Adjudicación del IERAC, providencia {c6}
    Sin gravámenes a la fecha
    Repertorio {k}, tomo {k2}
    Se margina declaratoria de propiedad horizontal del edificio Carmen Elisa
    Expropiación para la ampliación de la {calle}
    Área cedida al municipio de {can}
    véase folio vuelto
    """,
)
STORE = rare(
    """
    Lo retiró {qm}, ci {qc}, con autorización verbal
    entregar en su domicilio, {qh}
    """,
    """
    Ingreso por compra, {emp}
    Egreso a {ofi}
    caducado, dar de baja
    Lote {c6} en cuarentena
    Caja abierta, faltan 2 frascos
    Trasladado a bodega Simón Bolívar
    Donación de la Fundación Mariana de Jesús
    para la campaña en {par}
    Sin ubicación
    Cadena de frío OK
    reempaque
    Percha {k2}-B
    SALDO INICIAL
    Devuelto por {hosp}
    conteo físico cuadra
    Kit tipo Francisco, 12 piezas
    Se revisa con auditoría
    Guía de remisión {fac}
    """,
)
CLAIM = ledger(
    0.55,
    """
    Usuaria {qf} manifiesta que la IPS le negó la autorización de la resonancia por {qd}. Celular {qtco}
    Peticionario: {ql}. Solicita copia íntegra de su historia clínica
    afiliado: {qw}, lleva 5 meses esperando cita de medicina especializada
    Acción de tutela interpuesta por la personera en favor del menor [N:{qgm} {qa}], diagnosticado con {qd}
    Responder al correo {qe} con copia al abogado {qsm}
    La mamá de {qsf} dice que el conductor de la ambulancia les cobró el traslado
    Dirección para domicilio de medicamentos: [A:Cra 45 # 68-21 apto 302, barrio Boston]
    Reside en la [A:vereda El Salado, finca La Ilusión] y no hay transporte
    Trabajadora social {qi} atiende y orienta
    """,
    """
    Inconformidad por tiempo de espera en la línea de citas
    Felicitación al personal de la E.S.E. Hospital Rafael Uribe Uribe
    Solicita portabilidad, se informa Decreto 1683 de 2013
    Queja anónima sobre el aseo de los baños en sede Antonio Nariño
    Duplicada con radicado {c10}
    Derecho de petición trasladado a la Supersalud
    La farmacia de la calle 72 no tenía insulina glargina
    Traslado de IPS por cierre de la sede Ciudad Bolívar
    Pide horarios de vacunación
    no es competencia de la EPS
    """,
)

TABLES = (
    table(
        "fresh_ledgers_ec_alumbrado_publico",
        "ec",
        ("turno", k.serial("AP-{:05d}")),
        ("parroquia", at.parish, "#places"),
        ("qué reporta el usuario", LIGHTS, "text"),
        ("cuadrilla", among("C1|C2|C3|Nocturna")),
        ("horas resp.", k.count(96, 1)),
        rows=62,
    ),
    table(
        "fresh_ledgers_ec_control_ambiental",
        "ec",
        ("Nro. acta", k.digits(5)),
        ("F. inspección", k.date(2023, 2024, "%d/%m/%Y")),
        ("Hallazgos", FINDING, "text"),
        ("Tipo", among("Oficio|Denuncia|Control anual")),
        ("Técnico", p.initials, "PERSON@"),
        rows=62,
        delimiter=";",
    ),
    table(
        "fresh_ledgers_ec_visitas_domiciliarias",
        "ec",
        ("distrito", among("Quito Sur|Riobamba|Puyo|Salinas|Ibarra")),
        ("fecha visita", k.date(2024, 2024)),
        ("situación encontrada", VISIT, "text"),
        ("próximo paso", NEXT, "text"),
        ("miembros", k.count(9, 1)),
        rows=66,
    ),
    table(
        "fresh_ledgers_ec_parte_upc",
        "ec",
        ("UPC", among("Toctiuco|La Ferroviaria|Monjas|Cotocollao"), "#places"),
        ("FECHA", k.date(2024, 2024, "%d-%m-%Y")),
        ("NOVEDADES DEL SERVICIO", GUARD, "text"),
        ("KM", k.count(120000, 30000)),
        rows=62,
        encoding="latin-1",
    ),
    table(
        "fresh_ledgers_ec_pagos_tesoreria",
        "ec",
        ("CUR", k.digits(4)),
        ("Valor", k.money(40000)),
        ("Partida", k.item),
        ("Glosa", PAYMENT, "text"),
        ("Estado", among("Pagado|Pagado|Pagado|Rechazado BCE")),
        rows=100,
    ),
    table(
        "fresh_ledgers_ec_evolucion_consulta",
        "ec",
        ("fecha_at", k.date(2024, 2024)),
        ("consultorio", k.count(9, 1)),
        ("nota", EVOLUTION, "text"),
        ("tipo_at", among("Primera|Subsecuente")),
        rows=62,
    ),
    table(
        "fresh_ledgers_ec_marginaciones",
        "ec",
        ("Repertorio", k.digits(5)),
        ("Inscripción", k.count(4000, 1)),
        ("Texto de la marginación", MARGIN, "text"),
        ("Notaría", among("Primera|Segunda|Cuarta|Única")),
        rows=60,
        delimiter="\t",
    ),
    table(
        "fresh_ledgers_ec_kardex_bodega",
        "ec",
        ("Mov.", k.digits(6)),
        ("Ítem", among("Guantes nitrilo M|Paracetamol 500 mg|Resma A4|Alcohol 70 %|Jeringa 5 ml")),
        ("Cant.", k.count(800, 1)),
        ("Novedad", STORE, "text"),
        rows=100,
    ),
    table(
        "fresh_ledgers_co_pqrs_eps",
        "co",
        ("Radicado", k.serial("2024-PQR-{:05d}")),
        ("Canal", among("Web|Línea 018000|Oficina|Buzón")),
        ("Descripción de la PQRS", CLAIM, "text"),
        ("Días", k.count(30, 1)),
        rows=60,
    ),
)
