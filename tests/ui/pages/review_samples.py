"""The dataset that the tests of the review page are about."""

from desktop_app.core.metadata.dataset import Contact, Dataset

DATASET = Dataset(
    title="Atenciones sociales, 2026",
    description="Cada fila es una atención dada a una persona en 2026. No incluye nombres ni cédulas.",
    institution="Patronato Provincial",
    acronym="PP",
    contact=Contact("Unidad de datos", "datos@patronato.gob.ec"),
    licence="CC-BY-4.0",
    tags=("atenciones", "cantones", "servicios"),
)
