"""Judges for what describes a person or belongs to one; they count only where a row is a person (`columns.py`).

A closed vocabulary convinces by its header, or alone where its values can mean nothing else (`values.txt`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop_app.core.personal_data.headers import HINT, STRONG
from desktop_app.core.personal_data.judges import (
    ENOUGH,
    FEWEST,
    LIKELY,
    PARTLY,
    POSSIBLE,
    SURE,
    Judge,
    Judged,
    coded,
)
from desktop_app.core.personal_data.lexicons import AGE_BAND
from desktop_app.core.personal_data.wording import SPECIAL

OLD_BIRTH, WIDE_YEARS = 1980, 25  # dates of births reach far back and spread wide; those of procedures do not
FIRST_YEAR = 1900  # of birth; larger numbers are years, dates without separators, or the day numbers of Excel
LANGUAGE = re.compile(r"\b(?:idiomas?|lengua|traductora?|interprete)\b")  # "inglés" is no nationality there
OF_PARENT = re.compile(r"^nacimiento (?:mad|pad)\w*$")  # a date, unless codes of countries
DAY_OF_YEAR = re.compile(
    r"\b(?:cumpleanos|onomastico|(?:mes|dia|dd?|mm?)(?: de)? nacimiento|nacimiento (?:mes|dia|dd?|mm?)"
    r"|(?:mes|dia) (?:cumple\w*|n)|cumple)\b"
)
COUNTRY_OF = re.compile(r"\bnac\b")  # short for being born and for the nationality
YEARS_AT_SCHOOL = 25
UTM = 100_000  # metres; smaller numbers under "X" are no coordinates
MOST_CODES, LARGEST_CODE = 15, 99  # codes of a questionnaire are few and small; counts are not
OF_THE_OLD, OLD = re.compile(r"^(?:es )?(?:adult[oa] mayor|tercera edad)$"), 50  # younger ones are counts of them
OLDEST, OLDEST_IN_MONTHS = 120, 1500
FEWEST_DAYS = 5  # words of months of birth; fewer answer yes or no
FEWEST_AGES = 7  # distinct values of "years" from which they are ages
MOST_MONTHS = 12  # distinct values of "months" up to which they are those of a year
MOST_KNOWN = 0.6  # words of a special category; some are new with every office
UNMISTAKABLE, FEWEST_WORDS, NEARLY_ALL = 0.8, 3, 0.9
TICKED = re.compile(r"\b(?:firma|huella|foto|fotografia|biometri\w*)\b")  # that there is one is said of nobody
LEAST_WORDS, MOST_WORDS = 0.5, 2.5  # mean of an age with its unit
# What somebody hears about, or an office works on, is no illness of his.
TAUGHT = re.compile(r"^(?:nombre (?:del? )?)?(?:taller|charla|curso|capacitacion|proyecto|tema)(?:e?s)?(?: \w+)?$")
MOST_STARS = 5  # of an opinion; marks go higher
ONE_SEX = re.compile(r"^(?:mujer|hombre|varon|masculino|femenino|masc|fem|nina|nino)$")  # a cross says it
MOST_SEXES = 5  # words and codes for it
LARGEST_COUNTRY = 999  # code of a country (ISO 3166)
SOME_CLEAR = 0.3
SOME_KIN = 0.2
YEARS = (1950, 2050)
# Headers of pay that are said of much else: who cashes it, what one eats, what is liquid, which half of the month.
AMBIGUOUS_PAY = re.compile(
    r"^(?:liq\w*|cobra|gana|percibe|dietas?|.*quincena.*|neto|a (?:recibir|pagar)|haber(?:es)?)$"
)
LEAST_PAY = 20
# How ages are parted, or what people are called by their age.
PARTED = re.compile(
    r"\b(?:rango|grupo|tramo|ciclo|etapa|franja|decenio|segmento|clase|categoria|clasificacion|intervalo|curso|banda)\b"
)
FEW_BANDS = 15
FEWEST_BANDS = 4  # where no header parts people


def nit(column: Judged) -> float:
    """Values that pass under a header that says so; whether of persons is for the table to tell."""
    return LIKELY if column.says("GT_NIT") and column.share("GT_NIT") >= ENOUGH else 0.0


def document(column: Judged) -> float:
    """Passports; or codes with letters under a header about identity, as foreigners have them."""
    found = coded("PASSPORT")(column)
    if found or column.says("EC_CEDULA") < STRONG:
        return found
    lettered = column.share("long_code") >= ENOUGH and column.share("digits") < ENOUGH
    numbered = column.share("digits") >= NEARLY_ALL and column.differs >= NEARLY_ALL  # of another country
    told = (lettered and column.differs > ENOUGH) or numbered
    return POSSIBLE if told and column.share("masked") < ENOUGH else 0.0


def address(column: Judged) -> float:
    """Streets and houses under a header that says so."""
    says, written = column.says("ADDRESS"), column.share("address")
    if says == STRONG and column.share("PERSON") < ENOUGH and column.share("place") < ENOUGH:
        units = column.share("organisation") >= ENOUGH  # "Dirección" is an office as well
        return LIKELY if written >= 0.3 or (column.evidence.mean_words >= FEWEST and not units) else 0.0
    blank = column.is_unhelpful and column.differs >= ENOUGH and column.evidence.mean_words >= FEWEST
    return POSSIBLE if (says == HINT or blank) and written >= ENOUGH else 0.0


def plate(column: Judged) -> float:
    """Plates of vehicles."""
    share = column.share("plate")
    if column.says("LICENSE_PLATE"):
        return SURE if share >= ENOUGH else LIKELY if column.share("long_code") >= ENOUGH else 0.0
    many = column.evidence.n_distinct >= 10 and column.differs > ENOUGH
    return POSSIBLE if column.is_unhelpful and share >= 0.9 and many else 0.0


def account(column: Judged) -> float:
    """Numbers of accounts, alone or with kind and bank ("AHO 2203456789 PICHINCHA"); kinds of accounts repeat."""
    if column.says("BANK_ACCOUNT") and column.differs < SOME_CLEAR:
        return 0.0
    if found := coded("BANK_ACCOUNT")(column):
        return found
    others = max(column.share(kind) for kind in ("number", "date", "place", "PERSON", "masked"))
    worded = column.evidence.mean_words >= 1 and not column.evidence.is_text and column.differs >= NEARLY_ALL
    return POSSIBLE if column.says("BANK_ACCOUNT") and worded and others < ENOUGH else 0.0


def birth_date(column: Judged) -> float:
    """Dates, years or day numbers of Excel under a header about being born."""
    low, high = column.evidence.low or 0, column.evidence.high or 0
    dated = column.share("date") >= ENOUGH or (column.is_numeric and low >= FIRST_YEAR)
    if OF_PARENT.search(column.spelt) and column.share("date") >= ENOUGH:
        return SURE
    if column.says("BIRTH_DATE"):
        several = column.evidence.n_distinct > FEWEST_DAYS or column.is_numeric
        if DAY_OF_YEAR.search(column.spelt) and several:
            return LIKELY if column.evidence.mean_words < MOST_WORDS else 0.0
        mixed = column.share("date") + column.share("number") >= ENOUGH and high >= FIRST_YEAR
        return SURE if dated else LIKELY if mixed else 0.0
    span = (column.evidence.year_low or 0, column.evidence.year_high or 0)
    births = span[0] <= OLD_BIRTH and span[1] - span[0] >= WIDE_YEARS
    open_header = column.is_unhelpful or column.spelt == "fecha"
    return POSSIBLE if open_header and column.share("date") >= 0.9 and births else 0.0


def age(column: Judged) -> float:
    """Numbers from 0 to 120 (years) or to 1500 (months, days), or bands, under a header about age."""
    says, low, high = column.says("AGE"), column.evidence.low or 0, column.evidence.high or 0
    if not says:
        return _age_by_bands(column)
    if column.share("date") >= ENOUGH:
        return 0.0
    most = OLDEST_IN_MONTHS if any(unit in column.spelt for unit in ("mes", "dia", "semana")) else OLDEST
    if says == HINT:
        several = column.evidence.n_distinct > (MOST_MONTHS if "mes" in column.spelt else FEWEST_AGES)
        told = column.share("number") < PARTLY and LEAST_WORDS <= column.evidence.mean_words < MOST_WORDS  # "34 años"
        return POSSIBLE if several and (told or (column.is_numeric and low >= 0 and high <= OLDEST)) else 0.0
    if column.is_numeric:
        counted = OF_THE_OLD.search(column.spelt) is not None and low < OLD and high > 1
        return SURE if low >= 0 and high <= most and not counted else 0.0
    return LIKELY


def _age_by_bands(column: Judged) -> float:
    """Bands of ages, or what people are called by their age, under a header that parts people somehow."""
    few = FEWEST <= column.evidence.n_distinct <= FEW_BANDS
    told = few and column.share(AGE_BAND) >= UNMISTAKABLE
    if column.is_unhelpful:
        return POSSIBLE if told and column.evidence.n_distinct >= FEWEST_BANDS else 0.0
    return POSSIBLE if told and (PARTED.search(column.spelt) or column.names("person")) else 0.0


def sex(column: Judged) -> float:
    """Two or three values of the vocabulary, or codes under the header."""
    if column.says("SEX") == HINT:
        return LIKELY if column.listed("SEX") >= NEARLY_ALL and column.evidence.n_distinct <= MOST_SEXES else 0.0
    if column.says("SEX"):
        codes = column.evidence.n_distinct <= MOST_SEXES and not (column.is_numeric and (column.evidence.high or 0) > 9)
        spelt = column.listed("SEX") < SOME_CLEAR and column.evidence.mean_words >= ENOUGH  # "novela", "poesía"
        return (
            SURE if column.listed("SEX") >= ENOUGH and not column.is_numeric else LIKELY if codes and not spelt else 0.0
        )
    if column.says("SEXUAL_ORIENTATION") == STRONG and column.share("SEX") >= SOME_CLEAR:
        return LIKELY  # "mujer, hombre, mujer trans" tell the sex of most
    if ONE_SEX.search(column.spelt) and column.share("ticked") >= NEARLY_ALL:
        return LIKELY
    words = column.listed("SEX") >= NEARLY_ALL and column.evidence.mean_words >= NEARLY_ALL
    told = (words and FEWEST <= column.evidence.n_distinct <= MOST_SEXES) or (
        column.share("SEX") >= NEARLY_ALL and column.evidence.n_distinct == FEWEST
    )
    return POSSIBLE if told else 0.0


def has_few_codes(column: Judged, largest: int = LARGEST_CODE) -> bool:
    """Whether the numbers are the codes of a question, not amounts or counts."""
    low, high = column.evidence.low or 0, column.evidence.high or 0
    return column.evidence.n_distinct <= MOST_CODES and low >= 0 and high <= largest


def listed(name: str) -> Judge:
    """A judge for a closed vocabulary: header and values, or values alone when they are many and unmistakable."""

    def judge(column: Judged) -> float:
        share, says = column.listed(name), column.says(name)
        if column.tells(name):
            return LIKELY
        if column.is_numeric and (says or name == "NATIONALITY"):
            return _as_codes(column, name)
        if says == STRONG:
            elsewhere = column.evidence.is_text or (share < PARTLY and column.share("place") >= ENOUGH)
            return SURE if share >= ENOUGH else 0.0 if elsewhere else LIKELY
        if says == HINT:
            foreign = name == "ETHNICITY" and column.share(name) < PARTLY  # languages that are learnt
            sexes = name == "SEXUAL_ORIENTATION" and column.share("SEX") >= NEARLY_ALL
            sexes &= column.evidence.n_distinct <= FEWEST  # "H", "M"; the first is heterosexual elsewhere
            return LIKELY if share >= ENOUGH and not foreign and not sexes else 0.0
        return _by_values(column, name)

    return judge


def _as_codes(column: Judged, name: str) -> float:
    """Codes of a questionnaire; of countries also below "nac", which is short for being born too."""
    if name != "NATIONALITY":
        return LIKELY if column.says(name) == STRONG and has_few_codes(column) else 0.0
    several = has_few_codes(column, LARGEST_COUNTRY) and column.evidence.n_distinct >= FEWEST
    if COUNTRY_OF.search(column.words) and several and not DAY_OF_YEAR.search(column.spelt):
        return POSSIBLE
    return LIKELY if column.says(name) == STRONG and has_few_codes(column, LARGEST_COUNTRY) else 0.0


def _by_values(column: Judged, name: str) -> float:
    """Values that can mean nothing else, answers of yes or no aside."""
    if name == "SEXUAL_ORIENTATION" and column.says("SEX") and column.share(name) >= SOME_CLEAR:
        return LIKELY
    if name == "FAMILY_RELATION":  # "madre", "tutora" are said of others too, but not beside "abuela"
        kin = column.share(name) >= SOME_KIN and column.listed(name) >= NEARLY_ALL
        kin |= column.share(name) >= ENOUGH and column.listed(name) + column.share("ticked") >= UNMISTAKABLE
        return POSSIBLE if kin and column.evidence.n_distinct >= FEWEST_WORDS else 0.0
    language = name == "NATIONALITY" and LANGUAGE.search(column.spelt) is not None
    clear, most = (SOME_CLEAR, MOST_KNOWN) if name in SPECIAL else (ENOUGH, UNMISTAKABLE)
    told = column.share(name) >= clear and column.listed(name) + column.share("ticked") >= most
    return POSSIBLE if told and column.evidence.n_distinct >= FEWEST_WORDS and not language else 0.0


def health(column: Judged) -> float:
    """Diagnoses, codes of the ICD-10, disability, or a header that says so."""
    if TAUGHT.search(column.spelt):
        return 0.0
    icd10 = column.share("icd10") if column.evidence.n_distinct > FEWEST_WORDS else 0.0
    signs = max(column.share("disease"), icd10, column.listed("HEALTH"))
    says = column.says("HEALTH")
    if column.spelt == "peso" and column.is_numeric and (column.evidence.low or 0) < 1:
        return 0.0  # of the rows of a sample
    if says == STRONG:
        elsewhere = signs < PARTLY and column.share("place") >= ENOUGH
        return SURE if signs >= 0.3 else 0.0 if elsewhere else LIKELY
    if column.tells("HEALTH"):
        return LIKELY
    if says == HINT:
        return LIKELY if signs >= PARTLY else 0.0
    words = (
        column.listed("HEALTH") + column.share("HEALTH faint") >= MOST_KNOWN and column.share("HEALTH") >= SOME_CLEAR
    )
    several = column.evidence.n_distinct >= FEWEST_WORDS
    open_header = column.is_unhelpful or column.spelt == "codigo"  # codes of routes and goods look like the ICD-10
    codes = open_header and column.share("icd10") >= 0.9 and column.evidence.n_distinct > 5
    diseases = column.share("disease") >= SOME_CLEAR
    return POSSIBLE if (several and (words or diseases)) or codes else 0.0


def education(column: Judged) -> float:
    """Levels of study, or marks, under a header that says so; levels alone when they are unmistakable."""
    levels, says = column.listed("EDUCATION"), column.says("EDUCATION")
    if says == STRONG and not column.evidence.is_text:
        years = (column.evidence.low or 0) >= 0 and (column.evidence.high or 0) <= YEARS_AT_SCHOOL
        numbered = column.share("long_code") >= ENOUGH and not levels and column.differs >= NEARLY_ALL  # of letters
        amounts = column.is_numeric and not years and not has_few_codes(column)
        return 0.0 if amounts or numbered else SURE if levels >= ENOUGH else LIKELY
    if says == HINT:
        marks = column.share("number") >= ENOUGH and (column.evidence.high or 0) > MOST_STARS
        return LIKELY if marks or levels >= ENOUGH else 0.0
    clear = column.share("EDUCATION") >= ENOUGH and levels >= UNMISTAKABLE
    return POSSIBLE if clear and column.evidence.n_distinct >= FEWEST_WORDS else 0.0


def coordinates(column: Judged) -> float:
    """Degrees or metres under a header that says so; pairs of precise degrees alone."""
    degrees = column.share("coordinate")
    numeric = max(column.share("number"), degrees) >= ENOUGH
    says = column.says("COORDINATES")
    if says == STRONG:
        return LIKELY if numeric or (column.share("address") < 0.1 and column.evidence.n_distinct > 5) else 0.0
    precise = degrees >= ENOUGH or (column.evidence.low or 0) >= UTM
    return POSSIBLE if says and precise else 0.0


def pay(column: Judged) -> float:
    """Amounts, or bands of amounts, under a header about pay."""
    if column.says("SALARY") < STRONG or column.evidence.n_distinct < FEWEST:
        return 0.0
    low, high = column.evidence.low or 0, column.evidence.high or 0
    if YEARS[0] <= low and high <= YEARS[1] and high - low < WIDE_YEARS:
        return 0.0  # the year of an entry
    if AMBIGUOUS_PAY.search(column.spelt):
        return LIKELY if column.share("number") >= ENOUGH and high >= LEAST_PAY else 0.0
    bands = FEWEST_WORDS <= column.evidence.n_distinct <= MOST_CODES and not column.share("date")
    bands &= max(map(column.listed, ("FAMILY_RELATION", "HEALTH", "SEX"))) < ENOUGH
    return LIKELY if column.share("number") >= ENOUGH or bands else 0.0


def sensitive(column: Judged) -> float:
    """Other sensitive matters: mostly by the header, counts excluded."""
    share, says = column.listed("OTHER_SENSITIVE"), column.says("OTHER_SENSITIVE")
    if says == STRONG:
        ticked = column.differs < ENOUGH and TICKED.search(column.spelt)
        elsewhere = share < PARTLY and column.share("place") >= ENOUGH
        return SURE if share >= ENOUGH else 0.0 if ticked or elsewhere else LIKELY
    if column.tells("OTHER_SENSITIVE"):
        return LIKELY
    if says == HINT and share >= ENOUGH:
        return LIKELY if column.share("OTHER_SENSITIVE") >= SOME_CLEAR else 0.0
    clear = column.share("OTHER_SENSITIVE") >= SOME_CLEAR and share + column.share("ticked") >= MOST_KNOWN
    return POSSIBLE if clear and column.evidence.n_distinct >= FEWEST_WORDS else 0.0


CONTEXT: Mapping[str, Judge] = {
    "GT_NIT": nit,
    "PASSPORT": document,
    "ADDRESS": address,
    "LICENSE_PLATE": plate,
    "VEHICLE_ID": coded("VEHICLE_ID"),
    "BANK_ACCOUNT": account,
    "RECORD_ID": coded("RECORD_ID"),
    "BIRTH_DATE": birth_date,
    "AGE": age,
    "SEX": sex,
    "COORDINATES": coordinates,
    "CIVIL_STATUS": listed("CIVIL_STATUS"),
    "NATIONALITY": listed("NATIONALITY"),
    "EDUCATION": education,
    "SALARY": pay,
    "FAMILY_RELATION": listed("FAMILY_RELATION"),
    "HEALTH": health,
    "ETHNICITY": listed("ETHNICITY"),
    "RELIGION": listed("RELIGION"),
    "POLITICAL": listed("POLITICAL"),
    "SEXUAL_ORIENTATION": listed("SEXUAL_ORIENTATION"),
    "OTHER_SENSITIVE": sensitive,
}
