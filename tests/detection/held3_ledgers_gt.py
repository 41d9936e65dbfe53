"""Guatemala: remarks of seven offices, two of them almost wholly harmless (held)."""

from __future__ import annotations

from tests.detection import kinds as k
from tests.detection import people as p
from tests.detection import places as at
from tests.detection.kinds import among
from tests.detection.ledgers_people import ledger, rare
from tests.detection.spec import table

RIGHTS = ledger(
    0.55,
    """
    La denunciante {qf} expone que en el hospital le negaron la entrega del cuerpo de su hijo {qgm}
    El auxiliar departamental recibe a {ql}, con DPI {qc}, por despido en la municipalidad
    Interno {qm} del Centro Preventivo zona 18 no recibe tratamiento para {qd}
    pide no divulgar que vive en {qh}
    Vecinos encabezados por {qs} y don {qk} se oponen a la hidroeléctrica
    Se comunicó al {qt}, atendió la nuera
    SOLICITA MEDIDAS CAUTELARES PARA LA LIDERESA {quf}
    Migrante retornado {qw}, sin documentos, busca a sus familiares
    Agresión de agentes PNC contra {qi}, presenta [H:fractura nasal]
    enviar resolución a {qe}
    La maestra {qsf} fue trasladada por hablar del sindicato
    """,
    """
    Acción de oficio por noticia de desabastecimiento en {hosp}
    Verificación en el Hogar Seguro Virgen de la Asunción
    Falta de agua potable en {par}
    Comunidad reclama maestro para {esc}
    Incumplimiento de {ley} por parte de la comuna
    Monitoreo de precios de la canasta básica
    Cobro ilegal en buses ruta Terminal - Justo Rufino
    Expediente ECO {k}-2024 acumulado
    Traslado a Defensoría de los Pueblos Indígenas
    Contaminación del río Motagua, denuncia ambientalista anónima
    Inhibitoria
    """,
)
RIGHTS_DONE = ledger(
    0.15,
    """
    entrevista con el director Dr. {qm}, quien niega todo
    Notificada {qf} en su casa
    falta ampliar declaración de {qs}
    """,
    """
    Se solicita informe circunstanciado en 5 días
    Concluido
    En espera de {ofi}
    Diligencia en {can} programada
    Resolución final, violación al derecho a la salud
    Recurso de revisión
    sin respuesta del ministerio
    Orden de archivo por falta de interés
    Mesa de diálogo instalada
    acta faccionada, {k2} folios
    """,
)
HOMEVISIT = ledger(
    0.6,
    """
    Señora {qf} no cumplió corresponsabilidad; el más pequeño, {qgm}, bajó de peso: {qd}
    Fuimos a {qr}, puro camino de herradura; sí la encontramos
    La tía recoge el bono porque la mera titular se fue a Chiapas. Se llama {qs}
    COCODE don {qk} dice que esa familia sí es pobre
    el esposo quedó inválido, {qd}, hace mudanza de corte de café
    CUI {qc} mal ingresado, lo correcto está en su boleta de {qn}
    titular sin teléfono, se le marca al yerno {qgm}, {qt}
    familia {qaa} rechaza vacunas
    Ya no vive allí: hoy alquila en {qh}
    Embarazada {qif}, comadrona doña {qkf}
    BENEFICIARIA {ql} FALLECIO POR {qd}
    """,
    """
    No se ubicó la vivienda
    Camino cerrado por derrumbe, caserío entero pendiente
    Encuesta de oficio en {par}: 14 hogares
    Comedor social Rafael Carrera sin gas
    Entrega de bolsas en el salón municipal de {can}
    Monto depositado en Banrural
    TPS por confirmar
    Señal de celular nula
    Charla de las ventanas: los mil días
    Supervisión de la sede {prov}
    Se dejó citatorio en tienda El Buen Samaritano
    """,
)
COURT = ledger(
    0.5,
    """
    Denuncia {qm} que el vecino colindante {qsm} echa la basura y aguas mieles a su terreno
    Se cita por segunda vez a {ql}, notificada en {qh}
    Infractora propietaria de venta de licor: {qf}, NIT {nit}
    Compareció la hija, {qgf}, por estar el señor con {qd}
    construye sin licencia en su casa de {qh}
    Ratifica multa contra {qi}, rebaja por edad
    perro pitbull de don {qk} mordió a un repartidor
    Microbús {placa}, piloto {qu}, 3 remisiones
    llamó el mandatario, {qs}, {qt}, pide prórroga
    """,
    """
    Retiro de ventas de la 5a. avenida, sin incidentes
    Rótulos de campaña en arriate, partido multado
    Juicio 0{k2}-2024 con lugar, {ley}
    Rastro municipal, se ordena fumigar
    Valla unipolar de {emp}, multa Q{monto}
    Inspección al cementerio Los Ángeles
    Comisión de feria de {par} presenta solvencia
    Kioscos frente a {parque} en mora
    Caducidad del expediente
    Parqueo Doña Luisa sin torniquete
    Oficio a DMP, EEGSA y {hosp}
    Se tiene por desistida
    """,
)
MIDWIFE = ledger(
    0.65,
    """
    {qf}, 38 semanas, se refiere a CAIMI con [H:presión 160/110 y edema]
    Atendió la iyom {qsf} en la casa de la paciente, {qh}
    No autoriza el marido, {qm}; se le explicó el riesgo
    rn de {qsf} pesó 5 libras, no lloró al nacer, [H:asfixia leve]
    Recaída: la del cantón de arriba con {qd}
    fue llevada en picop por su suegro {qgm}
    expediente {qz}, quinto parto, {qd}
    avisar parto al {qt}
    MUERTE MATERNA: {qlf}, [H:HEMORRAGIA POSTPARTO]
    la patoja {qgf} no quiere que sepa su mamá
    comadrona {qif} entregó papel de nacimiento
    """,
    """
    Capacitación mensual de comadronas, 27 asistentes
    Se repartió equipo: gabacha, guantes, focos
    Sin señal ni vehículo
    Curso sobre hemorragia posparto y preeclampsia en {hosp}
    Monitoreo USIGSS del trimestre
    Refrigeradora de vacunas mala, se presta la de {can}
    Comisión de salud de {par} renovó comité
    No hubo partos
    Ruta crítica pegada en la puerta
    Falta sulfato ferroso
    """,
)
ROADS = rare(
    """
    afecta la vivienda de la familia {qaa}, llamar {qt}
    Maquinaria guardada donde {qsm}, {qh}
    """,
    """
    Bacheo puntual km 87+300
    Chapeo y limpia de cunetas
    Derrumbe de 400 m3, se habilita un carril
    Señal vertical robada, vuelta El Chilero
    Puente Orellana con socavación en estribo
    Sub-base contaminada, se rechaza
    Lluvia toda la tarde
    Ensayo CBR 62 %
    Frente paralizado por falta de diésel
    Supervisora {emp} aprueba estimación
    riego de imprimación
    Tramo CITO-180, aldea La Fragua
    Cuadrilla de 14 en {par}
    Muro de gaviones terminado
    Topografía
    Puente Nahualate alterno Bailey
    Tubería de 36" en {can}
    sin actividad
    Retroexcavadora Cat 416 en taller
    DESVIO POR FERIA TITULAR
    """,
)
CAMPUS = rare(
    """
    carné y constancia de {qf} extraviados, avisar a {qe}
    dispensa de examen a {ql} por {qd}
    """,
    """
    Acta de notas sin firma
    Cierre de pensum, falta solvencia de biblioteca
    Curso Matemática Básica 2 cambia de salón
    Traslape de horario
    Boleta Q91 pagada dos veces
    Auditorio Francisco Vela reservado
    Equivalencias en junta directiva
    Proyector quemado S-12
    Retrasada única
    Elección de decano, recinto {esc}
    punto 7.3 del acta 19
    SE ANULA ASIGNACION SECCION N
    EPS en {can}, cohorte julio
    Convenio con {hosp}
    Tesis: la obra de Luis de Lión, terna nombrada
    revisar en SIIF
    Plaza fuera de carrera, partida 4.1.24
    Título impreso
    Laboratorio de suelos cerrado por huelga
    """,
)
GUARDBOOK = ledger(
    0.5,
    """
    Se consigna al señor {qm} por agredir a su progenitora {qf}
    02:40 hrs se constituyen a {qh}, les abre el hermano menor y niega los hechos
    Agente [N:{qa} {qa}] sale de descanso, agente {qsm} suspendido por {qd}
    capturado [N:{qm}], alias [N:El Shrek], por orden de juzgado vigente
    Se identificó con CUI {qc} quien conducía el tuc tuc
    Motorista herido {qi}, [H:policontundido], IGSS Accidentes
    picop color corinto placas {placa} reportado como robado por {qs}
    Informante sin identificarse, llama del {qt}
    EL MENOR {qum} FUE ENTREGADO A SU ABUELA
    Denuncia la señora {qlf} el hurto de 12 gallinas
    orienta a {qw}
    """,
    """
    Relevo de servicio, armamento completo
    Puesto de registro en ruta a {can}, 31 vehículos
    Seguridad perimetral en {esc} por entrega de notas
    Unidad GUA-14-{k2} sin combustible
    Novena compañía de la comisaría 31
    Patrullaje a pie, parque Enrique Torrebiarte
    Apoyo al juez de paz en desalojo finca Santa Inés
    Reunión con COCODE de {par}
    Sin hechos que lamentar
    Recorrido por el mercado, bancos y {emp}
    Fuga de agua en la subestación
    Operativo barrio El Gallito, resultado negativo
    Pasa revista el inspector de turno
    """,
)

TABLES = (
    table(
        "held3_ledgers_gt_denuncias_derechos",
        "gt",
        ("EXP", k.serial("ORD-{:04d}")),
        ("Sede aux.", at.province, "#places"),
        ("Hechos", RIGHTS, "text"),
        ("Diligencias", RIGHTS_DONE, "text"),
        ("Derecho", among("Salud|Educación|Ambiente|Integridad"), "?"),
        rows=64,
    ),
    table(
        "held3_ledgers_gt_visitas_transferencia",
        "gt",
        ("visita", k.date(2024, 2024, "%d-%m-%Y")),
        ("municipio", at.canton, "#places"),
        ("lo_encontrado", HOMEVISIT, "text"),
        ("hijos", k.count(8)),
        rows=64,
        delimiter=";",
    ),
    table(
        "held3_ledgers_gt_juzgado_municipal",
        "gt",
        ("Folio", k.count(500, 1)),
        ("Asunto tratado", COURT, "text"),
        ("Sanción Q", k.money(3000)),
        ("Juez", p.titled, "PERSON@"),
        rows=62,
    ),
    table(
        "held3_ledgers_gt_libro_partos",
        "gt",
        ("mes", among("1|2|3|4|5|6")),
        ("territorio", at.parish, "#places"),
        ("que pasó", MIDWIFE, "text"),
        ("controles", k.count(9)),
        rows=62,
    ),
    table(
        "held3_ledgers_gt_bitacora_vial",
        "gt",
        ("FECHA", k.date(2024, 2024, "%d/%m/%Y")),
        ("TRAMO", among("CA-2 Occ|RD-QUI-21|CITO 180|FTN")),
        ("ANOTACIONES", ROADS, "text"),
        ("M3", k.count(900)),
        rows=100,
        encoding="latin-1",
    ),
    table(
        "held3_ledgers_gt_control_academico",
        "gt",
        ("Gestión", k.digits(6)),
        ("Unidad", among("Agronomía|Derecho|Ingeniería|Trabajo Social")),
        ("Comentario", CAMPUS, "text"),
        ("Semestre", among("1S2024|2S2024")),
        rows=100,
    ),
    table(
        "held3_ledgers_gt_libro_subestacion",
        "gt",
        ("No. asiento", k.serial("{}")),
        ("Hora", among("00:30|06:00|09:15|17:45|22:10")),
        ("Suceso", GUARDBOOK, "text"),
        ("Turno", among("Alfa|Bravo")),
        rows=62,
    ),
)
