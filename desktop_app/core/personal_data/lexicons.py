"""Closed vocabularies that people write in cells: sex, civil status, ethnic groups, education… folded, Spanish first."""

from __future__ import annotations

from desktop_app.core.text import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(part) for part in text.split("|"))


LEXICONS: dict[str, frozenset[str]] = {
    "SEX": _words(
        "m|f|h|hombre|mujer|masculino|femenino|masc|fem|hombres|mujeres|varon|male|female|niño|niña|otro|no binario|intersexual"
        "|masculino (m)|femenino (f)|1. hombre|2. mujer|man|woman"
    ),
    "CIVIL_STATUS": _words(
        "soltero|soltera|casado|casada|divorciado|divorciada|viudo|viuda|union libre|union de hecho|unido|unida|separado|separada"
        "|soltero/a|casado/a|divorciado/a|viudo/a|unido/a|separado/a|soltero(a)|casado(a)|divorciado(a)|viudo(a)|unido(a)|conviviente"
        "|single|married|divorced|widowed|s|c|d|v|u|ul"
    ),
    "ETHNICITY": _words(
        "mestizo|mestiza|mestizo/a|indigena|afroecuatoriano|afroecuatoriana|afroecuatoriano/a|afrodescendiente|montubio|montubia|montubio/a"
        "|blanco|blanca|blanco/a|mulato|mulata|mulato/a|negro|negra|negro/a|maya|ladino|ladina|ladino/a|garifuna|xinka|xinca|kichwa|quichua"
        "|shuar|achuar|waorani|huaorani|cofan|siona|secoya|tsachila|chachi|epera|awa|zapara|sapara|andoa|shiwiar|otavalo|puruha|saraguro"
        "|kichwa otavalo|kichwa amazonia|caranqui|karanki|kayambi|salasaka|chibuleo|panzaleo|waranka|kañari|canari|kanari|k'iche'|quiche"
        "|kaqchikel|mam|q'eqchi'|qeqchi|poqomchi'|pocomchi|tz'utujil|tzutujil|ixil|q'anjob'al|kanjobal|chuj|jakalteko|popti'|awakateko"
        "|ch'orti'|chorti|poqomam|mopan|itza'|achi|akateko|sakapulteko|sipakapense|tektiteko|uspanteko|castellano|español|espanol|extranjero"
        "|otro|otra|kiche|kekchi|cakchiquel|tzotzil|mestizo ecuatoriano"
    ),
    "RELIGION": _words(
        "catolica|catolico|evangelica|evangelico|protestante|testigo de jehova|testigos de jehova|mormon|mormona|adventista|judia|judio"
        "|musulmana|musulman|islam|budista|ateo|atea|agnostico|agnostica|ninguna|cristiana|cristiano|espiritualidad maya|cosmovision maya"
        "|cosmovision andina|pentecostal|bautista|otra|no profesa|sin religion|santos de los ultimos dias"
    ),
    "SEXUAL_ORIENTATION": _words(
        "heterosexual|homosexual|bisexual|lesbiana|gay|pansexual|asexual|transexual|transgenero|trans|mujer trans|hombre trans|travesti"
        "|queer|lgbti|lgbtiq+|cisgenero|no binario|no responde|prefiere no responder"
    ),
    "EDUCATION": _words(
        "primaria|secundaria|superior|bachillerato|bachiller|basica|educacion basica|educacion general basica|egb|tercer nivel|cuarto nivel"
        "|postgrado|posgrado|maestria|doctorado|universitaria|universitario|tecnico|tecnologo|licenciatura|ninguno|ninguna|inicial|preprimaria"
        "|basico|diversificado|primaria completa|primaria incompleta|secundaria completa|secundaria incompleta|superior completa"
        "|superior incompleta|analfabeto|centro de alfabetizacion|alfabetizacion|superior universitaria|tecnico superior|sin estudios|sin instruccion"
        "|educacion media|educacion superior|universidad|superior no universitaria|bachillerato general unificado"
    ),
    "FAMILY_RELATION": _words(
        "jefe|jefa|jefe de hogar|jefa de hogar|jefe/a|conyuge|esposo|esposa|esposo/a|hijo|hija|hijo/a|hijastro|padre|madre|padre/madre|hermano"
        "|hermana|hermano/a|abuelo|abuela|abuelo/a|nieto|nieta|nieto/a|tio|tia|tio/a|sobrino|sobrina|suegro|suegra|suegro/a|yerno|nuera|yerno/nuera"
        "|primo|prima|cuñado|cuñada|otro pariente|otros parientes|no pariente|conviviente|pareja|ex pareja|exconviviente|padrastro|madrastra|empleada domestica"
    ),
    "NATIONALITY": _words(
        "ecuatoriana|ecuatoriano|guatemalteca|guatemalteco|colombiana|colombiano|venezolana|venezolano|peruana|peruano|cubana|cubano|hondureña"
        "|hondureño|salvadoreña|salvadoreño|mexicana|mexicano|nicaragüense|estadounidense|española|español|chilena|chileno|argentina|argentino"
        "|haitiana|haitiano|china|chino|boliviana|boliviano|brasileña|brasileño|beliceña|costarricense|panameña|dominicana|uruguaya|paraguaya|italiana"
        "|alemana|francesa|canadiense|ecuador|guatemala|colombia|venezuela|peru|cuba|honduras|el salvador|mexico|nicaragua|estados unidos|haiti"
        "|españa|chile|bolivia|brasil|ecu|gtm|col|ven|per|belice|costa rica|panama|otra"
    ),
    "HEALTH": _words(
        "fisica|intelectual|auditiva|visual|psicosocial|lenguaje|multiple|psicologica|a+|a-|b+|b-|ab+|ab-|o+|o-|orh+|arh+|brh+|o rh+|positivo|negativo"
        "|discapacidad fisica|discapacidad intelectual|discapacidad auditiva|discapacidad visual|discapacidad psicosocial"
    ),
    "POLITICAL": _words(
        "independiente|ninguno|sin afiliacion|oficialismo|oposicion|pachakutik|revolucion ciudadana|adn|psc|creo|izquierda democratica|avanza"
        "|partido social cristiano|une|vamos|semilla|valor|cabal|vos|todos|viva|fcn|urng|winaq|valor-unionista|movimiento semilla|bien|azul|suma|pid"
    ),
}

DISEASE_WORDS = (
    "diabet|hipertens|cancer|tumor|gripe|covid|dengue|neumon|bronqu|faring|amigdal|asma|anemia|gastr|diarrea|infecci|fractura|esguince"
    "|lumbalg|migra|cefale|artr|epilep|vih|sida|tubercul|malaria|paludismo|desnutric|obesidad|embarazo|parto|cesarea|aborto|depresi|ansiedad"
    "|esquizo|autis|sindrome|insuficiencia|renal|hepat|cardi|cirros|dermat|otitis|parasit|hipotiroid|leucem|conjuntiv|colesterol|discapacidad"
    "|sordera|ceguera|paralisis|rinit|varicela|chikungun|zika|trastorno|consumo de|intento autol|suicid|caries|gingiv|herida|quemadura"
)
