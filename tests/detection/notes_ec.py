"""Tables of Ecuador whose remarks speak of people now and then (half `notes`)."""

from __future__ import annotations

from tests.detection import kinds as k
from tests.detection import places as at
from tests.detection.notes_fill import remarks
from tests.detection.spec import table

_WATER = (
    "Usuario {n} reclama consumo excesivo, domicilio [A:Cdla. La Floresta II mz {u} villa {u}], llamar al {tel}",
    "se visita casa de la sra {ap}, {dir}, no se encontro a nadie",
    "Cambiar titular: de {na} a {na} (fallecido el anterior)",
    "El medidor está a nombre de {n} pero quien paga es su yerno {nc}.",
    "medidor {c6} - Sr. {nc} - telf {tel} / {tel} - pide convenio de pago",
    "Notificación no entregada. Dirección errada: {dir}.",
    "Cliente adulto mayor con [H:discapacidad visual del {pct}%], aplica descuento. CI {id}",
    "favor comunicar respuesta a {mail} o al whatsapp {tel}",
    "arrendatario {nc} indica que dueña {n} vive en España",
)
_WATER_NOT = (
    "Medidor trabado, se cambia por uno nuevo marca Elster",
    "Fuga en la acometida de la {calle} y Av. Amazonas, se informa a cuadrilla",
    "Lectura {k} m3, promedio {k2} m3. Se refactura según {ley}",
    "Válvula dañada frente al {parque}; corte programado el {f}",
    "Se rebaja valor de ${monto} por exoneración Ley del Anciano",
    "Tanque de reserva San Vicente lavado y desinfectado",
    "Zona sin servicio por rotura de tubería matriz en {par}.",
    "Reclamo {c10} cerrado, procede nota de crédito {fac}",
)
_SOCIAL = (
    "Jefa de hogar {n}, abandonada por su conviviente {nc}, tiene 4 hijos; vive en {dir}.",
    "adulto mayor [H:postrado en cama] por [H:secuelas de ACV], cuidadora es su hija {nc}",
    "Usuaria presenta [H:esquizofrenia paranoide] y toma [H:risperidona 2 mg]. Contacto: hermana {tel}",
    "Niño con [H:parálisis cerebral infantil] y [H:discapacidad del {pct} %] no escolarizado. Madre: {n} CI {id}",
    "refiere [H:consumo de base de cocaína] desde los 15 años; padrastro {nc} lo echó de la casa",
    "Familia shuar proveniente de Taisha, representante {n}",
    "sra. {aps} [H:embarazada de {sem} semanas] sin controles, vive en el [A:suburbio, 29 y la Ch, casa de caña]",
    "Bono suspendido porque {n} cobra pensión del IESS; no tiene carnet de [H:discapacidad intelectual]",
    "cuidador principal: {na}. Número de cta Banco Pichincha {cta}",
    "Nacida el {nac}, no consta en el registro civil; la abuela {n} hace las veces de madre",
    "víctima de violencia intrafamiliar por parte del conviviente, se deriva a casa de acogida; cel {tel}",
)
_SOCIAL_NOT = (
    "No se encuentra en casa, se deja citación pegada en la puerta",
    "Vivienda de construcción mixta, piso de tierra, sin servicio higiénico",
    "Se coordina con el Centro de Salud Tipo B y la Junta Cantonal para seguimiento",
    "Puntaje RIPS {k2}.4, no califica al Bono de Desarrollo Humano",
    "Visita reprogramada para el {f}, sector de difícil acceso",
    "Se entrega kit alimenticio (arroz, azúcar, aceite La Favorita) por ${monto}",
    "Aplica Acuerdo Ministerial MIES-{anio}-{k}. Pendiente firma.",
    "Taller de {prog} en el {parque}, {k2} asistentes",
)
_POLICE = (
    "TOMÓ PROCEDIMIENTO EL SR. SGOS. {aps}, DETENIDO QUIEN SE IDENTIFICÓ COMO {n} CON CC. {id} DE NACIONALIDAD ECUATORIANA",
    "Nos entrevistamos con el ciudadano {n}, quien manifestó que fue objeto de robo de su celular en {calle}",
    "retenido vehículo de placas {placa} conducido por {nc}, licencia caducada, domicilio {dir}",
    "Víctima: {n}\nCI: {id}\nTelf: {tel}\nDomicilio: {dir}",
    "alias «[N:El Chino]», de nombres {n}, registra antecedentes por tenencia",
    "MOTO SIN PLACAS A NOMBRE DE {na} SEGUN CONSULTA ANT",
    "la denunciante {ap} indica que su ex conviviente {n} la agredió físicamente en {dir}",
    "Se verificó que {nc} presentaba [H:intoxicación etílica aguda]; trasladado al {hosp}",
    "acompañado por sus hermanos {nc}, {nc} y {nc} que impedian la detención",
    "Hora del fallecimiento 04h20, occiso {n}, reconocido por su esposa {nc}",
)
_POLICE_NOT = (
    "Escándalo en la vía pública, al llegar al lugar todo en calma",
    "Operativo antidelincuencial en {can}, se retiraron {k2} motos al patio de retención judicial",
    "ALARMA ACTIVADA EN {esc}, FALSA ALARMA",
    "Colaboración con el Cuerpo de Bomberos en el incendio de la bodega de {emp}",
    "Se verificó local La Esquina de Pepe, cuenta con permisos en regla",
    "Patrullaje preventivo Av. Simón Bolívar km 12 sentido norte sur",
    "Accidente tipo rozamiento entre un {veh} y un bus de la Coop. Reina del Camino",
    "UPC Juan Montalvo sin energía eléctrica desde las 19h00",
    "Incautados 34 gramos de marihuana abandonados junto a la cancha",
)
_NURSE = (
    "Pcte {n} refiere [H:dolor en fosa ilíaca derecha] de 8 horas, se administra [H:tramadol 50 mg IV]",
    "recibo paciente de cama 12 con [H:sonda vesical y vía periférica], familiar responsable {nc} {tel}",
    "G3P2 [H:embarazo de {sem} sem] por FUM, TA 150/100, [H:proteinuria ++]; se avisa Dra. {ap}",
    "se realiza curación de [H:pie diabético Wagner III]; próxima visita domiciliaria en {dir}",
    "Usuario abandona tratamiento de [H:TB pulmonar sensible], se busca por TAPS con su primo {nc}",
    "px [H:VIH +] en [H:TARV], carga viral indetectable. no informar a familiares",
    "RN de {n}, [H:bajo peso al nacer], pasa a canguro",
    "[H:intento autolítico] con organofosforados, acompañada por su madre sra {aps}",
    "Se aplica segunda dosis de [H:quimioterapia] a la señora {nc} sin reacciones",
    "[H:alérgica a penicilina]. antecedentes: [H:HTA], [H:hipotiroidismo]. telefono esposo {tel}",
    "[H:síndrome de abstinencia alcohólica], agresivo, se llama al hermano {n} cédula {id}",
)
_NURSE_NOT = (
    "Entrego turno con material completo, coche de paro revisado",
    "Refrigeradora de vacunas a 4,2 grados, sin novedad",
    "Faltan {k2} jeringuillas de 3 ml y guantes talla M",
    "Autoclave marca Tuttnauer dañado, reportado a mantenimiento el {f}",
    "Se recibe pedido de Laboratorios Life según guía {c10}",
    "Charla sobre lactancia materna a {k2} usuarias en sala de espera",
    "Camas ocupadas {k2}, disponibles {k2}. Alta pendiente en {hosp}",
    "Campaña de vacunación contra la influenza en {esc}, {k} dosis",
)
_CALLS = (
    "ALERTANTE {n} INDICA QUE EN {dir} SU VECINO TIENE LA MUSICA A ALTO VOLUMEN",
    "persona [H:convulsionando] dentro de domicilio {dir}; llama hija {pila} {tel}",
    "Alertante no da nombre, solo dice sr. {ap} del {tel}, corta la llamada",
    "FEMENINA CON [H:{sem} SEMANAS DE GESTACION] Y [H:SANGRADO], {dir}",
    "conductor atrapado veh. placas {placa}, responde al nombre de {nc}",
    "Adulto con [H:dificultad para respirar], antecedentes de [H:EPOC], [A:calle 24 y la Q casa azul esquinera]",
    "reporta desaparición de su hija {n}, vista por última vez el martes, viste chompa roja. num {tel}",
    "Masculino con [H:ideas suicidas] encerrado en cuarto, familiar {nc} en el sitio",
)
_CALLS_NOT = (
    "Incendio de maleza en el cerro Casitagua, se despacha B-14",
    "LLAMADA IMPROCEDENTE, MENOR JUGANDO",
    "Choque múltiple a la altura del redondel de la {calle}, sin heridos",
    "Cables caídos frente al {parque}, se coordina con CNEL EP",
    "perro atropellado en la vía, se transfiere a zoonosis municipal",
    "Falla de semáforo Av. 25 de Julio y Ernesto Albán",
    "Inundación en {par} por desbordamiento del río Daule",
    "Escape de gas en restaurante El Rincón de Don Galo",
    "Se cierra ficha {c10} tiempo de respuesta {k2} min",
)
_PAYROLL = (
    "Descuento por alimentos a favor de {n} $ 180,00, juicio {c10}",
    "cambiar cuenta de {na} a Banco Guayaquil ahorros {cta}",
    "Reposo médico por [H:hernia discal L4-L5] del 03 al 17",
    "maternidad de {nc} desde el {f}, [H:parto por cesárea]",
    "REEMPLAZA A {n} POR VACACIONES",
    "Enviar rol a {mail}; servidor {ap} está de comisión",
    "subrogación: {n} por el titular {n} del 01 al 15",
    "Certificado de [H:cáncer de tiroides] catastrófica, no procede supresión. CI: {id}",
    "carga familiar nueva: {n} nacido {nac}",
)
_PAYROLL_NOT = (
    "Descuento préstamo quirografario IESS {monto}",
    "No registra marcación de salida el {f2}",
    "Horas suplementarias 25% y extraordinarias 100% según {ley}",
    "Contrato ocasional vence en diciembre, partida 51.05.10",
    "Encargo de funciones al {cargo}",
    "Reliquidación décimo cuarto región Costa",
    "Anticipo de viáticos a {can}, memorando {k}",
    "Puesto vacante, proceso en Red Socio Empleo",
)
_INSPECT = (
    "Se visita el predio del Sr. {n} ubicado en {dir}, existe construcción sin permiso",
    "atiende la inspección {nc} (esposa del propietario) CI {id}",
    "colindantes: norte con {n}, sur con herederos {ap}, este con calle pública",
    "notificado en persona: {na}. Se niega a firmar",
    "El maestro albañil {nc} refiere que el ing. {ap} es el responsable",
    "propietario radicado en EEUU, apoderada {n}, celular {tel}, correo {mail}",
    "Área de 200 m2 a nombre de Hdros. de {n}; posesionario {nc}",
)
_INSPECT_NOT = (
    "Retiro frontal 3 m, no cumple; plazo {k2} días para derrocar",
    "Línea de fábrica otorgada, {calle}, lote sin edificar",
    "Quebrada Ortega, franja de protección ocupada con escombros",
    "Cerramiento de bloque de 2.40 m en la {esc}",
    "Construcción de 3 plantas cuenta con permiso {k}-{anio}",
    "Se coloca sello de clausura al local {emp}",
    "Antena de Claro sin permiso de implantación, aplicar {ley}",
    "Predio municipal contiguo al Parque La Carolina, clave {c10}",
    "Hormigón Holcim fc 210, ensayo a {k2} días",
)
_SURVEY = (
    "la atencion de la señorita {pila} de ventanilla 3 fue muy mala",
    "Felicito al Dr. {n}, muy humano con mi mamá que tiene [H:alzheimer]",
    "soy {nc}, espero hace 3 meses mi cita, mi numero es {tel}",
    "mi hijo {pila} sufre de [H:asma] y no hay medicina, vivo en {dir}",
    "Me llamo {n} y nadie me contesta mi correo {mail} desde enero",
    "el guardia de apellido {ap} trata mal a la gente",
    "quiero q me devuelvan mi cedula {id} la deje en garantia",
    "por favor ayuden al joven {n} [H:no puede caminar], vive [A:atrás del estadio, por la loma, última casa]",
    "tengo [H:depresión] y me dieron cita para dentro de 6 meses",
)
_SURVEY_NOT = (
    "Todo bien gracias a Dios",
    "Mas rapidez en caja y menos tramites por favor",
    "los baños sucios y sin papel",
    "Que pongan sombra en la parada de la {calle}",
    "El sistema se cae siempre, parece de la época de Velasco Ibarra jaja",
    "10/10",
    "nos gustaria q vuelva la feria de San Pedro y San Pablo",
    "No hay parqueadero en el {hosp}",
    "demasiados requisitos, {ley} dice otra cosa",
)

TABLES = (
    table("notes_ec_agua_reclamos", "ec", ("cuenta", k.digits(6)), ("sector", at.parish), ("consumo_m3", k.count(90)),
        ("detalle del reclamo", remarks(_WATER, _WATER_NOT), "text"), ("estado", k.one("Cerrado", "En proceso")), rows=60),
    table("notes_ec_ficha_social", "ec", ("Nro ficha", k.serial("FS-{:04d}")), ("Cantón", at.canton),
        ("Programa", k.programme), ("OBSERVACIONES DE LA VISITA", remarks(_SOCIAL, _SOCIAL_NOT), "text"),
        ("fecha visita", k.date(2023, 2024, "%d/%m/%Y")), rows=60, delimiter=";"),
    table("notes_ec_partes", "ec", ("parte_no", k.digits(12, "2024")), ("distrito", at.canton), ("hora", k.one("02h15", "19h40", "23h55")),
        ("Circunstancias del hecho", remarks(_POLICE, _POLICE_NOT), "text"), rows=60),
    table("notes_ec_enfermeria", "ec", ("turno", k.one("M", "T", "N")), ("fecha", k.date(2024, 2024)), ("servicio", k.one("Emergencia", "Gineco", "Clínica")),
        ("NOVEDADES DE ENFERMERIA", remarks(_NURSE, _NURSE_NOT), "text"), rows=60, encoding="cp1252"),
    table("notes_ec_bitacora911", "ec", ("ficha", k.digits(10)), ("parroquia", at.parish), ("clave", k.one("Sanitaria", "Seguridad", "Tránsito")),
        ("relato", remarks(_CALLS, _CALLS_NOT), "text"), ("unidad", k.one("Alfa 3", "Bravo 12", "SIS-ECU")), rows=60),
    table("notes_ec_nomina_obs", "ec", ("periodo", k.one("2024-01", "2024-02")), ("unidad", at.office), ("valor", k.money(900)),
        ("Obs.", remarks(_PAYROLL, _PAYROLL_NOT), "text"), rows=60),
    table("notes_ec_inspecciones", "ec", ("informe", k.serial("IT-DCU-{:03d}")), ("calle", at.street_bare), ("zona", k.one("Norte", "Centro", "Sur")),
        ("conclusiones", remarks(_INSPECT, _INSPECT_NOT), "text"), ("multa", k.money(2000)), rows=60, delimiter=";", encoding="cp1252"),
    table("notes_ec_encuesta", "ec", ("id", k.serial("{}")), ("agencia", at.canton), ("calificación 1-10", k.count(10, 1)),
        ("comentario", remarks(_SURVEY, _SURVEY_NOT, 0.35, ("", "", "lower", "lower", "upper")), "text"), rows=60),
)  # fmt: skip
