"""Words around homes in sentences, folded, for `recognisers/generic/home_address.py`."""

LIVES = (
    "vive", "vivia", "vivo", "vivimos", "vivir", "vivier", "vivio", "resid", "radicad", "domic", "habita", "habito",
    "vivienda", "mi direccion", "direccion:", "direccion :", "direccion domic", "direccion part", "direccion de ",
    "direccion exacta", "direccion actual", "direccion es ", "ubicarl", "localizarl", "morador", "mora en", "viviendo",
    "alojad", "se aloja", "hospedad", "se hospeda", "albergad", "casa de", "se mud", "mudad", "se cambi", "reubicad",
    "se traslad", "casa ubicada",
    "casa situada", "hogar", "inquilin", "dir:", r"dir\.:", r"dir\. ", "dom:", r"dom\.:", r"dom\. ", "notificaciones:",
    "notificaciones :", "notificaciones en ", "ubicacion de ", "notificar en ", "notificarle en ", "notificarse en ",
    "notifiquese en ", "notifiquesele en ", "citar en ", "citarle en ", "citarse en ", "citese en ", "citesele en ",
    "para notific", "lugar para ", "lugar de notific", "lugar de recib", "citado en ", "citada en ", "notificado en ",
    "notificada en ", "notificados en ", "notificadas en ", "citados en ", "citadas en ", "notifico en ", "cito en ",
    "direccion para ", "direccion del ", "parto domic", "parto en casa", "velorio en ", "velorio sera en ",
    "estoy en ", "estamos en ",
    "estoy de", "estamos de", "somos de", "somos en", "soy de", "soy en", "escribo de", "escribo en", "llamo de",
    "llamo en", "hablo de", "hablo en", "familia esta", "mama esta", "madre esta", "papa esta", "padre esta",
    "hijo esta", "hija esta", "hijos esta", "hijas esta", "abuela esta", "abuelo esta", "abuelos esta", "abuelas esta",
    "contactarl", "hallarl", "encontrarl", "buscarl", "recogerl", "visitarl", "visita in situ", "visita social",
    "duerme", "dormia", "pernocta", "se refugi", "se ocult", "se escond", "posa en ", "posan en ", "posando",
    "pasa la noche", "se queda en ", "se quedan en ", "se queda donde", "se quedan donde", "se queda a ",
    "se quedan a ", "se regres", "ser ubicad", "ser localizad", "ser encontrad", "ser visitad", "ser contactad",
    "acercarse a ", "aproximarse a ", "casa queda", "casa esta", "vivienda queda", "cuarto en", "habitacion en",
    "pieza en", "nueva direccion", "su direccion", "se fue para ", "se fue hacia ", "se fue pa ", "se fue donde ",
    "se fue rumbo ", "se fueron para ", "se fueron hacia ", "se fueron pa ", "se fueron donde ", "se fueron rumbo ",
    "se va para ", "se va hacia ", "se va pa ", "se va donde ", "se va rumbo ", "se van para ", "se van hacia ",
    "se van pa ", "se van donde ", "se van rumbo ", "se iba para ", "se iba hacia ", "se iba pa ", "se iba donde ",
    "se iba rumbo ",
)  # fmt: skip
# Before " en": the words of PLACE_OF_PERSON. Before "ubicado": those of SEATED.
SOUGHT = (
    "cita", "notific", "visit", "entrega", "ubica", "localiza", "busca", "retira", "arrienda", "alquila", "deja",
    "dejo", "llev", "recog", "carta", "boleta", "renta", "arrendando", "alquilando", "enviar", "hacer llegar",
    "hallamos", "encontramos", "hallad", "encontrad", "rescatad",
)  # fmt: skip
OWNED = (
    "predio", "inmueble", "vivienda", "casa", "terreno", "domicilio", "propiedad", "finca", "parcela", "negocio",
    "familia",
)  # fmt: skip
COMPONENTS = (
    "calle|cra|conj|av|avda|avenida|cdla|ciudadela|urb|urbanizacion|mz|manzana|barrio|lote|km|pasaje|aldea|caserio|zona|colonia"
    "|villa|solar|casa|sector|canton|precooperativa|comuna|comunidad|recinto|coop|cooperativa|conjunto|condominio"
    "|residenciales|jr|corregimiento|cabecera|lotizacion|lotificacion|asentamiento|parcelamiento|callejon|diagonal|blvr|blvd|boulevard|bulevar|calzada|malecon|jiron"
    "|edificio|edif|dpto|apto|paraje|transversal|etapa|bloque"
)
THEIRS = "(?:mi|su|sus|mis|tu|nuestr[oa]s?)"
HELD = (
    "(?:casa|vivienda|hogar|terreno|parcela|lote|finca|propiedad|predio|cuarto|departamento|negocio|tienda|rancho|porton"
    "|puerta|techo|fachada|patio|jardin|acera|ventana|medidor|acometida|cerramiento|lindero|taller|corral|cocina|solar"
    "|garaje|champa|covacha|chacra|milpa|huerta|casita)"
)
WHOSE = (
    "victima|paciente|usuari[oa]|beneficiari[oa]|alumn[oa]|estudiante|denunciante|denunciad[oa]|demandad[oa]"
    "|propietari[oa]|titular|representante|familia|hogar|solicitante|agresora?|imputad[oa]|afiliad[oa]|testigo|contribuyente|madre|padre"
    "|client[ea]|abonad[oa]|vivienda|casa|domicilio|residencia|compareciente|trabajadora?|emplead[oa]|senora?|asegurad[oa]"
    "|detenid[oa]|menor|nin[oa]|encargad[oa]|responsable|conyuge|espos[oa]|conductora?|piloto|sindicad[oa]|agraviad[oa]"
)
ROOM = (
    "covacha|mediagua|media agua|pieza|cuarto|cuartito|choza|champa|galera|carpa|casita|casucha|habitacion|casa|villa"
    "|departamento|apartamento|rancho|ranchito|pension"
)
BROUGHT = "entregar|llevar|dejar|enviar|hacer llegar"
GOODS = (
    "viveres|kit|racion|raciones|canasta|bolsa|ayuda|alimentos|colchon|colchones|cobijas|frazadas|panales|silla|laminas"
    "|medicinas?|medicamentos?|bono|granos|almuerzo|vianda|leche|ropa|cama|andador|muletas"
)
AT_HOMES = (
    "visit", "acud", "llev", "mand", "envi", "remit", "encontr", "retorn", "regres", "vuelv", "volvi", "dirig",
    "huy", "escap", "entraron", "ingres", "robaron", "robo", "recog", "dej", "hall", "citaci", "citatori", "contact",
    "velorio",
    "parto", "nacid", "falleci", "muri", "atend", "arriend", "alquil", "agred", "golpe", "maltrat", "violencia", "rina",
    "escandalo", "auxilio", "cuid", "entreg", "traslad", "rescat", "llamada",
)  # fmt: skip
# What stands or happens where everybody is: works, networks, traffic, animals, crowds, offices, shops, land. Beginnings
# of words, and whole words.
PUBLIC = (
    "alumbrado", "luminari", "lampara", "poste", "bache", "fuga", "tuberia", "alcantarill", "colector", "cuneta",
    "sumidero", "hidrante", "acometida", "semaforo", "senaletic", "senaliza", "bordillo", "acera", "adoquin", "asfalt",
    "pavimen", "empedr", "lastra", "vial", "carretera", "puente", "obra", "construcci", "mejoramiento", "mantenimiento",
    "reparaci", "rehabilit", "ampliaci", "remodela", "fiscaliza", "diseno", "estudio", "levantamiento", "topograf",
    "proyecto", "contrat", "licitaci", "presupuest", "adquisici", "rotura", "corte", "apag", "transformador",
    "cableado", "antena", "bloqueo", "derrumbe", "deslizamiento", "deslave", "inundaci", "socav", "arbol", "poda",
    "maleza", "basura", "desech", "contenedor", "recolec", "barrido", "limpieza", "fumiga", "botadero", "escombro",
    "perro", "canin", "mascota", "ruido", "operativo", "patrull", "puesto de control", "puesto de registro", "transito",
    "trafico", "choque", "colisi", "accidente", "volca", "atropell", "siniestro", "vehicul", "camion", "ruta", "parada",
    "terminal", "estaciona", "parqu", "plaza", "cancha", "estadio", "coliseo", "mercado", "feria", "evento", "festiv",
    "desfile", "marcha", "concentraci", "campana", "brigada", "jornada", "taller", "charla", "reunion", "asamblea",
    "socializaci", "capacitaci", "oficina", "agencia", "sucursal", "sede", "establecimiento", "comercio", "almacen",
    "bodega", "empresa", "fabrica", "planta", "restaurante", "farmacia", "ferreteria", "tienda", "taberna", "discoteca",
    "gasolinera", "cooperativa de ahorro", "hotel", "escuela", "colegio", "instituto", "universidad", "hospital",
    "clinica", "subcentro", "centro de salud", "centro de desarrollo", "centro de acopio", "iglesia", "templo",
    "cementerio", "estacion", "cuartel", "juzgado", "notaria", "registro", "municip", "gobernaci", "prefectura",
    "ministerio", "unidad educ", "unidad judicial", "unidad de ", "quebrada", "estero", "sismo", "temblor", "lluvia",
    "clima", "sensor", "medici", "muestra", "monitoreo", "aforo", "ciclovia", "program", "animal", "visita tecnica",
    "ventanilla", "certificado", "viveres", "baja presion", "presion de agua", "presion del agua", "llega agua",
    "llega el agua", "sin agua en", "falta de agua", "agua potable", "agua turbia", "basurero", "moradores",
    "rompevelocidad", "intermitente", "hundimiento", "calzada", "internet",
)  # fmt: skip
PUBLIC_WORDS = (
    "via", "vias", "red", "redes", "bus", "buses", "local", "locales", "bar", "banco", "rio", "lago", "matriz", "kits",
    "resmas", "raciones", "canastas", "familias", "personas", "comunidades", "balacera", "tiroteo", "disparos",
    "asalto",
)  # fmt: skip
# What only a dwelling has.
HOUSES, BLOCKS, PLOTS = "villa|solar|sl|dpto|depto|apto|apartamento|casa", "mz|mza|mzna|manzana", "lote|lt"
# Before the number or the letter of a house.
UNITS = "mz|mza|mzna|manzana|villa|solar|sl|lote|lt|dpto|depto|apto|departamento|apartamento|casa|km"
# What a house stands beside, and the number of a house; it begins with a sign.
BESIDE = (
    r"[0-9]-[0-9]|[ ,](?:frente|junto|diagonal|detras|atras|cerca|a un (?:lado|costado)|por (?:el|la)|al lado"
    r"|a la par|contiguo|cruzando|pasando|subiendo|bajando|entrando|a (?:la )?orillas?|a media|camino|ribera"
    r"|a (?:una|dos|tres|cuatro|cinco)) "
)
# Where people are served, taught, cured and judged.
OFFICES = (
    r"oficinas?|escuela|colegio|instituto|universidad|unidad (?:educativa|judicial|de)|guarderia"
    r"|direccion (?:de|zonal|distrital|provincial|cantonal|municipal|departamental|regional|nacional|general|tecnica"
    r"|administrativa|financiera|metropolitana|juridica|ejecutiva|academica)|hospital|clinica|policlinico"
    r"|centro (?:de (?:salud|atencion|acogida|desarrollo|mediacion)|comunal|medico)|subcentro|dispensario|juzgado"
    r"|tribunal|fiscalia|notaria|comisaria|defensoria|registro (?:civil|de la propiedad)|municip(?:io|alidad)"
    r"|ministerio|gobernacion|prefectura|delegacion|agencia|sucursal|sede|ventanilla|secretaria|despacho|bodega"
    r"|coordinacion (?:zonal|distrital|de)|casillero|iglesia|terminal|estacion de|mercado|cancha|estadio|coliseo|parque"
    r"|cementerio|banco"
)
