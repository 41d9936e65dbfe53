"""Where names stand in what people write: a table of own sentences, half of them with words that only look like names.

All people are invented. «…» marks each name; a sentence without marks names nobody.
"""

import re

import pytest

from desktop_app.core.personal_data.engine import recognise
from desktop_app.core.personal_data.treatments.clean_free_text import cleaned

NAMED = [
    # after a verb that begins the sentence
    "Llamar a «Luz María Morales» por la mañana",
    "Llamar a «José Torres Vaca»",
    "Llamar a «José Torres Vaca» al 0991234567",
    "Devolver a «Marco A. Torres» el expediente",
    "Notificar a «Wilmer Chimborazo» la multa",
    "Comparece «Byron Estuardo Choc Caal»",
    "Entregar «Rosa Cajas», copia certificada",
    "Presenta «Blanca Paz Ríos» la solicitud",
    "Reunión con «María Ixchel Tzunún Xol»",
    "«Luis» llama a «Pedro Ajú»",
    # first or last names that are also ordinary words
    "«Segundo Manuel Guamán» no asistió",
    "«Mercedes Flores» presenta la queja.",
    "«Ángel Cruz» solicita una copia",
    "«Luz Campos» pide otra cita",
    "«León Flores Campos» firma el acta",
    "«Consuelo Paz» entrega los documentos",
    "«Blanca Flores» pide otra cita",
    "«Ríos Campos Rosa Mercedes», falta la cédula",
    "Se atendió a «Julio Domingo Calle» en la mañana",
    "Se atendió a «Salud Bueno» en la mañana",
    "Visita a «Nieves Blanco Ríos» en su casa",
    "Queja de «Sol Puente Mayor» por la demora",
    # whose the thing is, not what it is called
    "Se revisó el expediente en el taller de «Rosa Elena Quishpe Loor» ayer",
    "Falta el plano del edificio de «Marta Chox Ajú», segundo piso",
    # a given name and a surname, initials, short forms
    "Falta la firma de «Diego Tenesaca»",
    "Entregado a «J. Torres» en ventanilla",
    "Recibe «M. E. Quishpe Cajas» los documentos",
    "Denunciante: «R. Choc»",
    "Habló con «Ma. Fernanda Ríos» ayer",
    "Lo trajo «José L. Vaca»",
    "Lo trajo «Rosa Elena Q». ayer",
    # particles
    "El señor «Juan de la Cruz» reclama",
    "Firma: «Ana del Pozo»",
    "Beneficiaria «María de los Ángeles Vaca»",
    "Se cita a «Carmen Rosa de León»",
    "Lo pidió «José Ortega y Vaca» por escrito",
    # titles
    "Ing. «Rosa Ríos» aprueba el pago",
    "Dra. «Blanca Nieves Campos»",
    "Lcda. «Mercedes León», talento humano",
    "Abg. «Ángel Segundo Chimbo»",
    "Atiende el Dr. «Campos»",
    "Pasar con la Sra. «Luz»",
    "Sr. «Cruz» no contesta",
    "La señora «Esperanza» vive sola",
    "Dr «Juan Ríos» atendió",
    "Sr.«José Torres» no contesta",
    "don «Segundo» y doña «Rosa» piden agua",
    "Srta. «Nieves Dolores Vega Luna»",
    "El Ing. Agr. «Pablo Vaca» revisó",
    "LIC. «PAZ»",
    "Atte. «Luis F. Mora»",
    "Sgto. «Segundo Chimbo»",
    "señora «maria tzoy» y señor «juan tzoy»",
    # words that announce a name
    "Madre: «Carmen Toapanta»; padre: «Luis Cajas»",
    "paciente «rosa ríos», 34 años",
    "Pagado a nombre de «Pedro Xicay»",
    "Hijo de «Tomás Tzoc» y «Juana Caal»",
    "Firmado por: «Nina Pacari»",
    "Recibí conforme: «Luis Pilco»",
    "Representante: «Sisa Amaguaña»",
    "Representante legal: «Sumak Guamán»",
    "Nombre: «Yaku Pichasaca»",
    "Solicitante: «Xochitl Zzyzx»",
    "A nombre de «Kawsay Ñañez»",
    "Contacto: «Marlene»",
    "atentamente, «María José Páez»",
    "Paciente femenina de 34 años, «Rosa Caal», con fiebre",
    "Vive con su tía «Luz»",
    "Hijos: «Mateo» y «Lucía»",
    "NOMBRE DEL PADRE: «TOMAS XOL»",
    "Entregado a «María José Simbaña Q»., madre de «Luis»",
    "Reclamo presentado por «Zzyara Aylin Cevallos Pellicer», ayer",
    "El hospital atendió a «Marta Tuc»",
    "Vive en el barrio, «Marta Tuc» lo sabe",
    "«Marta Tuc» y sus hijos menores",
    "«María Fernanda D'Angelo Ríos»",
    "«José Quishpe» no vino",
    # capitals
    "SE ENTREGA A «ROSA FLORES» LA AYUDA",
    "LLAMAR A «LUZ MORALES» POR LA TARDE",
    "SE ATIENDE A «MARÍA DOLORES QUISHPE»",
    "«TORRES VACA JOSÉ LUIS» no presenta cédula",
    "MADRE: «LUZ CAMPOS»",
    "PACIENTE «BLANCA PAZ» DADO DE ALTA",
    "«MORALES RIOS LUZ MARIA»",
    "LA SRA. «NIEVES» NO ASISTE",
    # small letters
    "llamar a «maria quishpe»",
    "llamar a «luz morales» por la tarde",
    "«luis alberto morocho» pide cita",
    "el usuario «jorge chicaiza» reclama",
    "la sra. «luz campos» no contesta",
    "el señor «quishpe» no vino",
    "entregar a «j. torres»",
    "hijo de «tomás tzoc» y «juana caal»",
    # two people, lists, other signs
    "«Rosa Cajas» y «Luis Guamán» asistieron",
    "«Juan y María Quishpe» piden audiencia",
    "Se cita a los señores «Pedro Ajú» y «Marta Tuc»",
    "Asisten: «Rosa Cajas», «Luis Guamán» e «Inés Pilco»",
    "«Rosa Cajas»/«Luis Guamán»",
    "Vino «José Torres-Vaca» a reclamar",
    "Lo firma «Torres Vaca, José Luis»",
    "(«Rosa Cajas»)",
    "caso 12 «Rosa\u00a0Cajas» pendiente",
]
NOBODY = [
    # streets, corners, quarters
    "Calle Luis Cordero",
    "Av. Amazonas y Colón",
    "Av. 10 de Agosto y Luis Cordero",
    "Calle Bolívar y Juan Montalvo, esquina",
    "Calle Luis Cordero 12-45 y Pedro Moncayo",
    "barrio San José",
    "sector El Rosario",
    "Urbanización Los Rosales",
    "hacienda La Victoria",
    "Puente sobre el río León",
    "BARRIO SANTA ROSA",
    # territories
    "cantón Pedro Moncayo",
    "parroquia Ángel Polibio Chaves",
    "Traslado a San Juan Sacatepéquez",
    "Viene de Puerto Barrios",
    "Viaje a Santa Rosa y San Pedro Carchá",
    "Ingresa por Santiago Atitlán",
    "Obras en Simón Bolívar y Eloy Alfaro",
    "Volcán Santa María",
    "Virgen del Rosario",
    "Nuestra Señora de la Merced",
    # offices, schools, facilities
    "Hospital José Carrasco Arteaga",
    "Referido al Hospital José Carrasco Arteaga",
    "Unidad Educativa Simón Bolívar",
    "Unidad Educativa Fiscal Mercedes León",
    "UE Luz y Vida",
    "Centro de Salud San Carlos",
    "Estadio Olímpico Atahualpa",
    "Biblioteca Municipal Rosa Campos",
    "Cruz Roja Ecuatoriana",
    "Premio Eugenio Espejo",
    "Fundación Niños de María",
    "escuela luis cordero",
    "ESCUELA LUIS CORDERO",
    "Hospital Dr. Enrique Garcés",
    "U.E. Luis Cordero",
    "Hospital Básico San Vicente de Paúl",
    "Asociación de Mujeres Rosa Campos",
    "Escuela Fiscal Mixta Luis Cordero",
    # firms
    "Torres & Asociados S.A.",
    "Importadora Torres Vaca Cía. Ltda.",
    "Torres Vaca e Hijos",
    "Compra a Comercial Rosa Flores",
    "Ríos y Campos Constructores Cía. Ltda.",
    # ordinary words
    "Segunda sesión",
    "Segundo piso, oficina 3",
    "Luz eléctrica instalada",
    "Rosa de exportación",
    "Flores y rosas de exportación",
    "Campos de cultivo anegados",
    "Ríos crecidos por la lluvia",
    "Nieves perpetuas del Cotopaxi",
    "Dolores de cabeza y fiebre",
    "Paciente con dolores musculares",
    "Paz y justicia para todos",
    "Salud y esperanza de vida",
    "Viernes Santo",
    "Domingo de Ramos",
    "Julio y agosto sin lluvia",
    "LUZ ELÉCTRICA Y AGUA POTABLE",
    "ROSA DE CASTILLA PARA EXPORTACIÓN",
    "SEGUNDA FASE DEL PROYECTO",
    "DOLORES MUSCULARES Y FIEBRE",
    "compra de flores para el evento",
    "la luz del sol y el agua del rio",
    "camino de la cruz a la victoria",
    # words that announce a name, without one
    "Paciente estable",
    "Paciente refiere dolor",
    "paciente en buen estado general",
    "PACIENTE EN BUEN ESTADO",
    "madre soltera con tres hijos",
    "Madre: Soltera",
    "Hijo mayor de edad",
    "representante legal",
    "Representante: pendiente",
    "Firma electrónica",
    "Firma: Pendiente",
    "Nombre: No registra",
    "Contacto: Ventanilla Única",
    "Contacto: Secretaría General",
    "Beneficiario: Municipio de Loja",
    "Beneficiarios: Comunidad Santa Rosa",
    "Sr. Alcalde",
    "Señor Director Distrital de Salud",
    "Señora Ministra de Salud",
    "llamar a la oficina central",
    "Llamar a Emergencias",
    "Llamar a la línea gratuita",
    "A nombre de la institución",
    "Responsable: Dirección Financiera",
    "Solicitante: Ministerio de Salud Pública",
    "Usuario: Administrador",
    "Responsable: Salud",
    "Señores: Banco Pichincha",
    "Nombre del proyecto: Agua Segura",
    "Director: Vacante",
    "Paciente: Masculino",
    "MADRE DE FAMILIA",
    "Hijo Mayor",
]


def unmarked(text):
    return text.replace("«", "").replace("»", "")


def names_in(text):
    return [text[s.start : s.end] for s in recognise(text, ["PERSON"])]


def test_the_table_is_balanced():
    assert len(NAMED) >= 30
    assert len(NOBODY) >= 30


@pytest.mark.parametrize("sentence", NAMED)
def test_names_are_found_whole(sentence):
    assert names_in(unmarked(sentence)) == re.findall("«(.*?)»", sentence)


@pytest.mark.parametrize("sentence", NAMED)
def test_nothing_of_a_name_stays_in_the_cleaned_text(sentence):
    left = cleaned(unmarked(sentence))
    for name in re.findall("«(.*?)»", sentence):
        assert name not in left
    assert names_in(left) == [], "cleaning a second time would change it"


def test_a_tag_announces_nobody():
    assert names_in("Firma [NOMBRE] Registro Pendiente") == []


@pytest.mark.parametrize("sentence", NOBODY)
def test_words_that_only_look_like_names_stay(sentence):
    assert names_in(sentence) == []
