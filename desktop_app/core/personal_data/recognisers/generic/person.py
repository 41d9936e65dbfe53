"""Name of a person inside a text, by the words of `names.py`."""

from __future__ import annotations

from desktop_app.core.personal_data.name_gate import may_name
from desktop_app.core.personal_data.persons import find_persons
from desktop_app.core.personal_data.recognisers.rule import Rule

RULE = Rule(
    entity="PERSON",
    find=find_persons,
    superset=r"(?s)\p{L}{2}.*\p{L}",
    digits_alike=True,
    narrow=may_name,
    context=("nombre", "señor", "señora", "paciente", "name"),
    examples=(
        "José Quishpe Toapanta",
        "Se atiende a María Tzunún Xol en la ventanilla",
        "Sra. Quishpe",
        "TOAPANTA QUISHPE LUIS ALBERTO",
        "Llamar a Luz María Morales",
        "Solicitante: Xochitl Zzyzx",
        "Nombre: Zzyzx Wwyww",
        "hijo de j. torres",
    ),
    counter_examples=(
        "Escuela Luis Alberto Quishpe",
        "cantón Simón Bolívar",
        "Av. Simón Bolívar y calle Juan Montalvo",
        "Dirección de Planificación",
        "San José",
        "falta de medicamentos",
    ),
    source="resources/names/SOURCES.md",
)
