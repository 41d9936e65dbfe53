"""What a column's header says: words people write above each kind of data, as regular expressions over folded text.

`expected(header)` gives each type with STRONG (the header alone is enough when the values do not contradict it) or HINT
(the values must agree). Words of `NOT` take a type back ("nombre del establecimiento" is no person).
"""

from __future__ import annotations

import re
from functools import cache

from desktop_app.core.text import fold

STRONG, HINT = 1.0, 0.5

# Things, places and organisations whose name, address or number is nobody's.
THING = (
    r"establec\w*|instituc\w*|entidad\w*|escuela\w*|colegio\w*|unidad( educativa| medica| ejecutora)?|plantel|producto\w*"
    r"|proyecto\w*|obra\w*|canton\w*|parroquia\w*|provincia\w*|municipio\w*|departamento\w*|via|comercial|archivo|programa\w*"
    r"|cientific\w*|comun|servicio\w*|bien(es)?|equipo\w*|empresa\w*|organizacion\w*|comunidad\w*|barrio|sector|localidad"
    r"|centro\w*|hospital\w*|campo|variable|curso\w*|evento\w*|carrera|tramite\w*|proceso|cargo|puesto|cultivo|especie\w*"
    r"|medicamento\w*|item|rubro|cuenta contable|partida|region|zona|distrito|dependencia|oficina|area|direccion|ruta|puente"
    r"|sitio|estacion|laguna|rio|finca|predio|marca|modelo|contrato|licitacion|concurso|fuente|indicador|dataset|tabla|recurso"
)

NOT: dict[str, str] = {
    "PERSON": rf"\b(nombre|nom|name) (de(l| la| los| las)? )?({THING})\b|\b(usuario|user) ?(id|name)\b|tipo de|n(o|ro|um\w*) de"
    r"|cantidad|total|fecha|\bcod\w*|\bid\b|num\w*|%|porcentaje|edad|sexo|estado|correo|mail|telefono|direccion|cedula|\bdpi\b"
    r"|\b(beneficiarios|estudiantes|pacientes|usuarios|docentes|alumnos|afiliados) (\w+ )?(hombres|mujeres|atendidos|matriculados)\b",
    "PHONE": r"tipo|operador|\bcosto|gasto|servicio|plan\b|partida|institucional|entidad|establecimiento|call|line(a|as) ",
    "EMAIL": r"institucional de la entidad",
    "ADDRESS": rf"direccion (de )?(planific\w*|financ\w*|tecnic\w*|administ\w*|general|nacional|zonal|distrital|provincial|salud"
    rf"|talento|obras|gestion)|\b(ip|url|web|mac)\b|viento|flujo|({THING})\b.*$",
    "BIRTH_DATE": r"lugar|pais|canton|provincia|peso|registro|inscripcion|certificado|tasa|\bn(o|ro|um\w*)\b|ciudad|municipio",
    "AGE": r"grupo|rango|promedio|vehiculo|media|mediana|equipo|proyecto|obra|\btotal|poblacion|tasa|bosque|arbol",
    "SEX": r"total|tasa|n(o|ro|um\w*) de|enfoque|violencia|igualdad|unidad de|equidad|cientific\w*|especie|partida|\bgasto|musical",
    "COORDINATES": r"total|norte de|zona",
    "LICENSE_PLATE": r"bacteri|dental|solar|fabricante|tectonic",
    "VEHICLE_ID": r"marca|tipo|cilindr|potencia|base de datos|busqueda",
    "BANK_ACCOUNT": r"contable|presupuest|publica|mayor|rendicion|tipo de cuenta|nombre|banco\b(?!.*cuenta)",
    "RECORD_ID": r"compra|contrat|proyecto|producto|inventario|bien\b|activo fijo|factura|autorizacion|tipo|fecha|licencia ambiental",
    "HEALTH": r"establec|centro|puesto de|unidad|servicio|area de|distrito|ministerio|seguro de|subcentro|casa de|direccion|nombre"
    r"|tasa|gasto|partida|numero de|cobertura|presupuesto|institucion|nivel de|zona de|vacunas aplicadas|dosis",
    "ETHNICITY": r"proyecto|lugar|desarrollo|junta|parque|gobierno|total|sistema|programa|version|cantidad|documento|archivo|web",
    "RELIGION": r"total|templos",
    "POLITICAL": r"politica (publica|de |nacional|sectorial)|asistencia|partida|total|votos|division politic",
    "CIVIL_STATUS": r"registro civil|obra|sociedad|ingenier|estado de (la|el|cuenta)|codigo",
    "NATIONALITY": r"empresa|banca|produc|origen del|importa|exporta|mercader|procedencia del|marca|fabrica",
    "EDUCATION": r"establec|centro|unidad|institucion|nombre de|ministerio|director|oferta|codigo amie|regimen|sostenimiento"
    r"|titulo (del|de la|de) |tipo de educ|presupuesto",
    "SALARY": r"partida|presupuest|fecha|total de ingresos|tribut|ingreso (de bodega|a bodega)|fiscal|grado|nivel|codificad|devengad|\bpib\b",
    "FAMILY_RELATION": r"relacion (laboral|de dependencia|contractual|publica)|total hogares",
    "OTHER_SENSITIVE": r"total|tasa|numero de|cantidad",
}

YES: tuple[tuple[str, float, str], ...] = (
    ("PERSON", STRONG, r"\bnombres?( y| e|,)? ?(y )?apellidos?\b|\bapellidos?( y|,)? ?(y )?nombres?\b|\bapellidos?\b|\bnombres\b"
     r"|\b(primer|segundo|tercer)(o)? (nombre|apellido)\b|\bape(ll)?\b|\b(nom|ape)(_| )?(completo|pat|mat|paterno|materno)\b"
     r"|\bnombre completo\b|\bfull ?name\b|\b(first|last|middle|given|family) ?name\b|\bsurname\b"
     r"|\brepresentante legal\b|\b(nombre|nom)s? (de(l| la)? )?(benef\w*|pacient\w*|estud\w*|alumn\w*|funcionari\w*|servidor\w*"
     r"|emplead\w*|titular\w*|propietari\w*|solicitant\w*|usuari\w*|victim\w*|madre|padre|tutor\w*|representante|encargad\w*"
     r"|contribuyente|conductor\w*|chofer|denunciant\w*|agresor\w*|docente|jefe\w*|persona|productor\w*|afiliad\w*|trabajador\w*)\b"),
    ("PERSON", HINT, r"\bnombre\b|\bnom\b|\bname\b|\bbenefici\w+|\bpaciente\b|\bestudiante\b|\balumn[oa]\b|\btitular\b|\bpropietari[oa]\b"
     r"|\bfuncionari[oa]\b|\bservidor(a)?\b|\bemplead[oa]\b|\bcontribuyente\b|\bdenunciante\b|\bvictima\b|\bresponsable\b|\bdocente\b"
     r"|\bmedic[oa]\b|\bsolicitante\b|\busuari[oa]\b|\bcliente\b|\bproveedor(a)?\b|\bconductor(a)?\b|\bchofer\b|\bmadre\b|\bpadre\b"
     r"|\bjefe\b|\brazon social\b|\bpersona\b|\bautoridad\b|\bdirector(a)?\b|\btecnic[oa]\b|\bencargad[oa]\b|\btutor(a)?\b"
     r"|\brepresentante\b|\bproductor(a)?\b|\bprofesional\b|\bdelegad[oa]\b|\bcustodio\b|\bcontratista\b|\bparticipante\b"
     r"|\badministrador(a)?\b|\bfiscalizador(a)?\b|\bsupervisor(a)?\b|\binspector(a)?\b|\bagresor(a)?\b|\bimputad[oa]\b|\bjuez(a)?\b"
     r"|\bdemandad[oa]\b|\bdemandante\b|\bactor(a)?\b|\bprocesad[oa]\b|\bconyuge\b|\bperson(al)?\b|\bcomprador(a)?\b|\bauxiliar\b"),
    ("EC_CEDULA", STRONG, r"\bcedula(s)?\b|\bced\b|\bc ?i\b|\bnum(ero)?_?ced\w*|\bcedul\w*|\bidentificacion\b|\bid(entidad)? (del|de la) (benef|pacient)\w*"),
    ("EC_RUC", HINT, r"\bruc\b"),
    ("GT_DPI", STRONG, r"\bdpi\b|\bcui\b|\bcodigo unico de identificacion\b"),
    ("GT_NIT", HINT, r"\bnit\b"),
    ("PASSPORT", STRONG, r"\bpasaporte\b|\bpassport\b|\bpasap\b"),
    ("PHONE", STRONG, r"\btelefonos?\b|\btelf?\b|\btlfn?o?\b|\btelef\b|\bfono\b|\bcelular(es)?\b|\bcel\b|\bmovil\b|\bwhats? ?app\b|\bphone\b"
     r"|\bmobile\b|\bn(o|ro|umero) (de )?(contacto|cel\w*|tel\w*)\b"),
    ("PHONE", HINT, r"\bcontacto\b|\bconvencional\b|\bcontact\b"),
    ("EMAIL", STRONG, r"\be ?mails?\b|\bcorreos?\b|\bmail\b"),
    ("ADDRESS", STRONG, r"\bdomicili\w*|\bdireccion(es)?\b|\bresidencia\b|\bdir\b|\baddress\b|\bvivienda direccion\b|\bdonde vive\b|\bcalle\b"),
    ("ADDRESS", HINT, r"\bubicacion\b|\breferencia domicil\w*"),
    ("BIRTH_DATE", STRONG, r"\bnac(imiento|im|ido|to)?\b|\bfec\w* ?nac\w*|\bf ?nac\w*|\bdob\b|\bbirth ?(date|day)?\b|\bdate of birth\b|\bcumpleanos\b"),
    ("AGE", STRONG, r"\bedad(es)?\b|\banos cumplidos\b|\bage\b|\bcuantos anos tiene\b|\bedad_\w+"),
    ("SEX", STRONG, r"\bsexo\b|\bgenero\b|\bsex\b|\bgender\b|\bgen\b"),
    ("COORDINATES", STRONG, r"\blat(itud|itude)?\b|\blon(g|gitud|gitude)?\b|\blng\b|\bcoord\w*|\butm\b|\bgps\b|\bgeo(localizacion|referencia\w*|ref)\b"
     r"|\bubicacion gps\b"),
    ("COORDINATES", HINT, r"^(x|y|este|norte)$|\bpunto\b"),
    ("LICENSE_PLATE", STRONG, r"\bplacas?\b|\blicense plate\b|\bmatricula (del )?vehic\w*"),
    ("VEHICLE_ID", STRONG, r"\bchasis\b|\b(num\w*|n|no|nro|serie) (de )?motor\b|\bvin\b|\bmotor\b"),
    ("BANK_ACCOUNT", STRONG, r"\bcuentas? (bancari\w*|de ahorros?|corriente|monetari\w*|banco)\b|\b(n(o|ro|um\w*)? )(de )?(cuenta|cta)\b|\bcta\b|\biban\b"
     r"|\bbank account\b|\bcuenta\b.*\bbanc\w*|\bcbu\b|\btarjeta de (credito|debito)\b"),
    ("BANK_ACCOUNT", HINT, r"\bcuenta\b"),
    ("RECORD_ID", STRONG, r"\bhistoria clinica\b|\bhc(l|u)?\b|\bnhc\b|\bh ?c\b|\bexpediente (clinico|medico|del paciente)\b|\bcarn[e]t?\b"
     r"|\bcod(igo)? (de(l| la)? )?(estudiant\w*|alumn\w*|pacient\w*|personal|emplead\w*|afiliad\w*|hogar)\b|\bmatricula (estud\w*|del alumn\w*)\b"
     r"|\bn(o|ro|um\w*)? ?(de )?(afiliacion|afiliado|carne|poliza|expediente|historia|matricula|seguro social|igss|iess)\b|\bclave catastral\b"
     r"|\bmedidor\b|\bsuministro\b|\blicencia de conducir\b|\bcarnet\b|\bafiliacion igss\b"),
    ("RECORD_ID", HINT, r"\bexpediente\b|\bficha\b|\bregistro catastral\b|\bmatricula\b|\bcausa\b|\bcod(igo)? unico\b|\bpatient ?id\b"),
    ("HEALTH", STRONG, r"\bdiagnostic\w*|\bdx\b|\benferm\w*|\bcie ?-?10\b|\bdiscap\w*|\btipo (de )?sangre\b|\bgrupo sanguineo\b|\bembaraz\w*|\bvih\b"
     r"|\bsintom\w*|\bpatolog\w*|\bpeso( kg| al nacer)?\b|\btalla\b|\bimc\b|\balergia\w*|\bcausa (de )?(muerte|defuncion|basica)\b|\btriage\b"
     r"|\btratamiento\b|\bsalud( mental)?\b|\bcondicion medica\b|\bmotivo (de )?(la )?(consulta|atencion|ingreso)\b|\blesion\w*|\bdesnutric\w*"
     r"|\bhealth\b|\bdiagnosis\b|\bdisability\b|\bconadis\b|\bcronic\w*|\bvacuna\w*|\bantecedentes (medic|patolog)\w*|\bmedicacion\b|\bcarnet (de )?discap\w*"),
    ("HEALTH", HINT, r"\bmedicamentos?\b|\bgestante\b|\bpresion\b|\bexamen\b|\bresultado\b"),
    ("ETHNICITY", STRONG, r"\betni\w*|\bautoidentific\w*|\bpueblo\b|\bnacionalidad (y pueblo|indigena)\b|\braza\b|\bgrupo etnico\b|\bidioma materno\b"
     r"|\blengua materna\b|\bcomunidad linguistica\b|\bidioma( que habla| hablado)?\b|\bse (identifica|considera)\b|\bethnic\w*|\bcultura\b"),
    ("RELIGION", STRONG, r"\breligi\w*|\bcredo\b|\bculto\b|\biglesia a la que\b"),
    ("POLITICAL", STRONG, r"\bpartido( politico)?\b|\bafiliacion politica\b|\borganizacion politica\b|\bmovimiento politico\b|\bsindica\w*|\bpolitic[ao]\b"
     r"|\bmilitancia\b|\bgremio\b|\bpor quien vot\w*"),
    ("SEXUAL_ORIENTATION", STRONG, r"\borientacion sexual\b|\bidentidad de genero\b|\blgbti?\w*|\bdiversidad sexo?\w*|\bsexual orientation\b"
     r"|\bgender identity\b|\borient sex\w*"),
    ("CIVIL_STATUS", STRONG, r"\b(estado|edo|est) ?civil\b|\bestado conyugal\b|\bmarital\b|\bcivil status\b|\bsituacion conyugal\b|\be civil\b"),
    ("NATIONALITY", STRONG, r"\bnacionalidad\b|\bpais (de )?(origen|nacimiento|nac|procedencia)\b|\bnationality\b|\bciudadania\b|\bnac\w*alidad\b|\bcitizenship\b"),
    ("EDUCATION", STRONG, r"\b(nivel|grado|ultimo ano|anos)( maximo)? (de )?(instruc\w*|educ\w*|estudio\w*|escolar\w*|academic\w*)|\bescolaridad\b|\binstruccion\b"
     r"|\bformacion( academica)?\b|\btitulo (profesional|academico|obtenido)\b|\beducation\b|\bestudios\b|\bprofesion\b|\bocupacion\b|\boccupation\b"
     r"|\bniv ?(inst|educ)\w*|\bsabe leer\b|\balfabet\w*|\bescolar\w*"),
    ("SALARY", STRONG, r"\bsueldo\w*|\bsalari\w*|\bremunerac\w*|\brmu\b|\bliquido\b|\bhonorarios\b|\bsalary\b|\bwage\b|\bingresos? (mensual\w*|familiar\w*|"
     r"del hogar|promedio|econom\w*|laboral\w*)|\bdevengado mensual\b|\bbono\w*|\bpension\b|\bdecim[oa] (tercer|cuarto)\w*|\bhoras extra\w*"
     r"|\bviatico\w*|\bmonto (del? )?(bono|beneficio|subsidio|pago|transfer\w*|ayuda|credito|prestamo)\b|\bincome\b|\baguinaldo\b|\bganancia mensual\b"),
    ("SALARY", HINT, r"\bingresos?\b|\bvalor (pagado|a recibir)\b|\bmonto\b|\bdescuentos?\b|\bpago\b"),
    ("FAMILY_RELATION", STRONG, r"\bparentesco\b|\brelacion (con|de parentesco|familiar)\b|\bvinculo( familiar)?\b|\b(num\w*|n|no|cuantos|total) (de )?hijos\b|\bhijos\b"
     r"|\bcargas familiares\b|\brelationship\b|\bdependientes\b|\brelacion jefe\b"),
    ("OTHER_SENSITIVE", STRONG, r"\bdelitos?\b|\bantecedentes( penales| judiciales)\b|\btipo (de )?violencia\b|\b(condicion|estatus|situacion|calidad) migratori\w*"
     r"|\bpena\b|\bsentencia\b|\bprivad[oa] de libertad\b|\bhuella\b|\bfoto(grafia)?\b|\bfirma\b|\bdireccion ip\b|\bimei\b|\bcontrasena\b|\bpassword\b"
     r"|\brelacion con (el )?agresor\b|\bsituacion de calle\b|\btrabajo infantil\b|\bpobreza\b|\bvulnerab\w*"),
)  # fmt: skip
_YES = tuple((name, strength, re.compile(pattern)) for name, strength, pattern in YES)
_NOT = {name: re.compile(pattern) for name, pattern in NOT.items()}
_SPLIT = re.compile(r"(?<=[a-záéíóúñ])(?=[A-ZÁÉÍÓÚÑ])")


@cache
def plain(header: str) -> str:
    """Header as words: camel case split, punctuation gone, accents and case folded.

    >>> plain("FechaNacimiento_Madre (dd/mm)"), plain("¿Cuál es su C.I.?")
    ('fecha nacimiento madre dd mm', 'cual es su c i')
    """
    return " ".join(re.sub(r"[^a-z0-9%]+", " ", fold(_SPLIT.sub(" ", header))).split())


@cache
def expected(header: str) -> dict[str, float]:
    """Types the header announces, with the strength of the announcement."""
    text = plain(header)
    found: dict[str, float] = {}
    for name, strength, pattern in _YES:
        if pattern.search(text):
            found[name] = max(strength, found.get(name, 0.0))
    return {name: strength for name, strength in found.items() if not (name in _NOT and _NOT[name].search(text))}
