"""Names that nothing announces, by where they stand in a sentence: the same names in many frames, in any case.

All people are invented. Names of ordinary words, initials and rare ones are the hard ones.
"""

import pytest

from desktop_app.core.personal_data.persons import find_persons
from desktop_app.core.text import fold

NAMES = {
    "whole": ("Juana Guamán Chicaiza", "Segundo Manuel Yautibug", "Elvia Tzoc Ixcoy", "Rosa Chimbo", "Edwin Tigsi"),
    "of ordinary words": ("Ángel de León", "Mercedes Flores", "Pilar de la Cruz", "Rosario Campos"),
    "initialled": ("M. Chicaiza", "K. Quilligana", "J.L. Morocho"),
    "surnames first": ("Chimbo Guamán Rosa Elena", "Guamán Chimbo, Rosa", "Tzoc Ixcoy, Elvia Marisol"),
}
FRAMES = (
    "vale recibido por {}", "clausurado a {}, no presenta permiso", "se coordinó con {} la entrega",
    "{} pide no ser contactado", "{} renuncia a la beca por cambio de ciudad", "{} no asistió a la convocatoria",
    "se multó a {} por escándalo", "denuncia contra {} por agresión", "pagado a nombre de {}", "{} y su esposo piden apoyo",
    "{} (madre) autoriza el tratamiento", "turno cedido a {}", "Lote vendido por {} en 2019", "{} se retira del programa",
    "Solicita cambio de medidor a nombre de {}", "Reunión con {} para revisar avances",
)  # fmt: skip
NOBODY = (
    "se trasladó a Santa Rosa por la vía", "Plaza Flores no tiene agua",
    "por la calle Rosario Campos", "con luz verde se aprueba", "cruz roja no asistió", "LUZ VERDE NO FUNCIONA",
    "FRACTURAS EN EL PUESTO DE SALUD RODRIGUEZ ZAMBRANO", "compra de flores rosas para el acto", "el río vega alta creció",
    "Escuela Rosario Campos no tiene techo", "la virgen del rosario sale el domingo", "UNIDAD EDUCATIVA MERCEDES FLORES",
)  # fmt: skip


def covered(text, name):
    start, end = text.index(name), text.index(name) + len(name)
    spans = [(m.start, m.end) for m in find_persons(text)]
    return any(2 * (min(end, b) - max(start, a)) >= max(end, b) - min(start, a) for a, b in spans)


@pytest.mark.parametrize("kind", sorted(NAMES))
@pytest.mark.parametrize("change", [str, str.upper, fold])
def test_a_name_is_found_wherever_people_stand(kind, change):
    if kind == "initialled" and change is fold:
        pytest.skip("an initial in small letters is mostly an abbreviation")
    missed = [
        (frame, name)
        for frame in FRAMES
        for name in NAMES[kind]
        if not covered(change(frame.format(name)), change(name))
    ]
    assert missed == []


@pytest.mark.parametrize("text", NOBODY)
@pytest.mark.parametrize("change", [str, str.upper, fold])
def test_places_and_things_in_such_frames_are_nobody(text, change):
    assert list(find_persons(change(text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "vale recibido por «C. de Paz»", "vale recibido por «crisanto t».", "«Yankuam Saant» pide no ser contactado",
        "ATIENDE PARTO EN CASA DE «BERTA XOL»", "reclama «López Jimpikit, Gabriela Marlene» por cobro doble",
        "«K. QUILLIGANA» REPORTA QUE SE BORRO SU CARPETA", "aclara «anahis shiguango» que no recibió el kit",
    ],
)  # fmt: skip
def test_names_of_which_the_lists_know_a_part_are_found_whole(text):
    bare = text.replace("«", "").replace("»", "")
    assert [bare[m.start : m.end] for m in find_persons(bare)][-1:] == [text[text.index("«") + 1 : text.index("»")]]
