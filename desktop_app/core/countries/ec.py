"""Ecuador: LOPDP (2021), LOTAIP (2023), Política de Datos Abiertos (Acuerdo 011-2020)."""

from desktop_app.core.countries.profile import CountryProfile, KnownPortal, LegalBasis
from desktop_app.core.text import N_, msg

PROFILE = CountryProfile(
    code="ec",
    title=msg(N_("Ecuador")),
    leading_types=("EC_CEDULA", "EC_RUC"),
    phone_region="EC",
    date_order="dmy",
    decimal_separator=",",
    licence="CC-BY-4.0",
    portals=(KnownPortal("datosabiertos-ec", "Datos Abiertos Ecuador", "https://www.datosabiertos.gob.ec"),),
    legal_bases=(
        LegalBasis("lotaip", msg(N_("The transparency law (LOTAIP) orders its publication")), "LOTAIP, art. 19"),
        LegalBasis("consent", msg(N_("The people gave their written consent")), "LOPDP, arts. 7 y 8"),
        LegalBasis("law", msg(N_("Another law or a court order requires it")), "LOPDP, art. 7"),
        LegalBasis("not_personal", msg(N_("It is not data about people")), ""),
    ),
    transparency_question=msg(N_("Is it information that transparency law requires (LOTAIP)?")),
    file_name="{acronym}_{theme}{kind}_{year}{month}",
)
