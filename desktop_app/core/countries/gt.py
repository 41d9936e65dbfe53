"""Guatemala: Ley de Acceso a la Información Pública (Decreto 57-2008)."""

from desktop_app.core.countries.profile import CountryProfile, KnownPortal, LegalBasis
from desktop_app.core.text import N_, msg

PROFILE = CountryProfile(
    code="gt",
    title=msg(N_("Guatemala")),
    leading_types=("GT_DPI", "GT_NIT"),
    phone_region="GT",
    date_order="dmy",
    decimal_separator=".",
    licence="CC-BY-4.0",
    portals=(KnownPortal("segeplan-gt", "Datos SEGEPLAN", "https://datos.segeplan.gob.gt"),),
    legal_bases=(
        LegalBasis(
            "lai",
            msg(N_("It is public information by law (información pública de oficio)")),
            "Decreto 57-2008, art. 10",
        ),
        LegalBasis("consent", msg(N_("The people gave their written consent")), "Decreto 57-2008, art. 31"),
        LegalBasis("law", msg(N_("Another law or a court order requires it")), "Decreto 57-2008, art. 32"),
        LegalBasis("not_personal", msg(N_("It is not data about people")), ""),
    ),
    transparency_question=msg(N_("Is it public information by law (información pública de oficio)?")),
    file_name="{acronym}_{theme}{kind}_{year}{month}",
)
