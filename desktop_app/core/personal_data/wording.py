"""Plain words for each kind of data, how it exposes a person, and the tag that replaces it inside a text."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.personal_data.finding import Sensitivity
from desktop_app.core.text import N_, Message, msg

D, Q, S = Sensitivity.DIRECT, Sensitivity.QUASI, Sensitivity.SPECIAL


@dataclass(frozen=True, slots=True)
class Kind:
    """`tag` is what a cleaned text shows instead; Spanish, since the published text is."""

    title: Message
    sensitivity: Sensitivity
    tag: str


KINDS: dict[str, Kind] = {
    "PERSON": Kind(msg(N_("Names and surnames")), D, "[NOMBRE]"),
    "EC_CEDULA": Kind(msg(N_("National ID number (cédula)")), D, "[CÉDULA]"),
    "EC_RUC": Kind(msg(N_("Taxpayer number of a person (RUC)")), D, "[RUC]"),
    "GT_DPI": Kind(msg(N_("National ID number (DPI)")), D, "[DPI]"),
    "GT_NIT": Kind(msg(N_("Taxpayer number (NIT)")), D, "[NIT]"),
    "PASSPORT": Kind(msg(N_("Passport number")), D, "[PASAPORTE]"),
    "PHONE": Kind(msg(N_("Telephone number")), D, "[TELÉFONO]"),
    "EMAIL": Kind(msg(N_("E-mail address")), D, "[CORREO]"),
    "ADDRESS": Kind(msg(N_("Home address")), D, "[DIRECCIÓN]"),
    "LICENSE_PLATE": Kind(msg(N_("Vehicle plate")), D, "[PLACA]"),
    "VEHICLE_ID": Kind(msg(N_("Vehicle number (chassis or engine)")), Q, "[VEHÍCULO]"),
    "BANK_ACCOUNT": Kind(msg(N_("Bank account")), D, "[CUENTA]"),
    "RECORD_ID": Kind(msg(N_("Number of a person's record")), D, "[EXPEDIENTE]"),
    "BIRTH_DATE": Kind(msg(N_("Date of birth")), Q, "[FECHA DE NACIMIENTO]"),
    "AGE": Kind(msg(N_("Age")), Q, "[EDAD]"),
    "SEX": Kind(msg(N_("Sex or gender")), Q, "[SEXO]"),
    "COORDINATES": Kind(msg(N_("Coordinates of a home or person")), Q, "[COORDENADAS]"),
    "CIVIL_STATUS": Kind(msg(N_("Civil status")), Q, "[ESTADO CIVIL]"),
    "NATIONALITY": Kind(msg(N_("Nationality")), Q, "[NACIONALIDAD]"),
    "EDUCATION": Kind(msg(N_("Education or occupation")), Q, "[INSTRUCCIÓN]"),
    "SALARY": Kind(msg(N_("Pay or benefit of a person")), Q, "[INGRESO]"),
    "FAMILY_RELATION": Kind(msg(N_("Family relation")), Q, "[PARENTESCO]"),
    "HEALTH": Kind(msg(N_("Health or disability")), S, "[SALUD]"),
    "ETHNICITY": Kind(msg(N_("Ethnic group or mother tongue")), S, "[ETNIA]"),
    "RELIGION": Kind(msg(N_("Religion")), S, "[RELIGIÓN]"),
    "POLITICAL": Kind(msg(N_("Political affiliation")), S, "[AFILIACIÓN POLÍTICA]"),
    "SEXUAL_ORIENTATION": Kind(msg(N_("Sexual orientation or gender identity")), S, "[ORIENTACIÓN SEXUAL]"),
    "OTHER_SENSITIVE": Kind(msg(N_("Other sensitive information")), S, "[DATO SENSIBLE]"),
}
SPECIAL = frozenset(name for name, kind in KINDS.items() if kind.sensitivity is S)
_COUNTRIES = {
    "AR": msg(N_("Argentina")), "BO": msg(N_("Bolivia")), "BR": msg(N_("Brazil")), "CL": msg(N_("Chile")),
    "CO": msg(N_("Colombia")), "CR": msg(N_("Costa Rica")), "CU": msg(N_("Cuba")),
    "DO": msg(N_("the Dominican Republic")), "HN": msg(N_("Honduras")), "MX": msg(N_("Mexico")),
    "NI": msg(N_("Nicaragua")), "PA": msg(N_("Panama")), "PE": msg(N_("Peru")), "PY": msg(N_("Paraguay")),
    "SV": msg(N_("El Salvador")), "UY": msg(N_("Uruguay")), "VE": msg(N_("Venezuela")),
}  # fmt: skip
_IDENTITIES = (
    "AR_DNI", "BO_CI", "CL_RUT", "CO_CC", "CR_CEDULA", "CR_DIMEX", "CU_NI", "DO_CEDULA", "HN_DNI", "MX_CURP",
    "NI_CEDULA", "PA_CEDULA", "PE_DNI", "SV_DUI", "UY_CI", "VE_CEDULA",
)  # fmt: skip
_TAXPAYERS = ("AR_CUIT", "BR_CPF", "CO_NIT", "HN_RTN", "MX_RFC", "PE_RUC", "PY_RUC", "SV_NIT", "VE_RIF")


def _abroad(name: str, text: str) -> Kind:
    country, _, short = name.partition("_")
    short = "cédula" if short == "CEDULA" else short
    return Kind(msg(text, country=_COUNTRIES[country], name=short), D, "[IDENTIFICACIÓN]")


KINDS |= {name: _abroad(name, N_("Identity number of {country} ({name})")) for name in _IDENTITIES}
KINDS |= {name: _abroad(name, N_("Taxpayer number of a person of {country} ({name})")) for name in _TAXPAYERS}
IDENTIFYING = frozenset(name for name, kind in KINDS.items() if kind.sensitivity is D) - {"ADDRESS"} | {"VEHICLE_ID"}
SEVERITY = {Sensitivity.SPECIAL: 0, Sensitivity.DIRECT: 1, Sensitivity.QUASI: 2, Sensitivity.NONE: 3}


def type_titles() -> dict[str, Message]:
    """Plain name of each type, in the order of listing."""
    return {name: kind.title for name, kind in KINDS.items()}


def sensitivity_of(types: tuple[str, ...]) -> Sensitivity:
    """The gravest of the types."""
    return min((KINDS[name].sensitivity for name in types), key=SEVERITY.__getitem__, default=Sensitivity.NONE)
