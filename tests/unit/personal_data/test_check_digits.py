"""Check digits against an independent implementation (python-stdnum) and against their vectorised twins."""

import random

import polars as pl
import pytest
from stdnum.ec import ci
from stdnum.ec import ruc as ec_ruc_reference
from stdnum.gt import nit as gt_nit_reference

from desktop_app.core.personal_data.recognisers import rules
from desktop_app.core.personal_data.recognisers.ec.ec_cedula import is_cedula
from desktop_app.core.personal_data.recognisers.ec.ec_ruc import is_personal_ruc
from desktop_app.core.personal_data.recognisers.gt.gt_dpi import MUNICIPALITIES, is_dpi
from desktop_app.core.personal_data.recognisers.gt.gt_nit import is_nit

WHOLE = {rule.entity: rule.whole for rule in rules() if rule.whole}
N = 20_000


def digits(seed, n, width):
    dice = random.Random(seed)
    return [f"{dice.randrange(10**width):0{width}d}" for _ in range(n)]


def passing(entity, values):
    frame = pl.DataFrame({"v": values})
    return frame.select(WHOLE[entity](pl.col("v")).fill_null(value=False)).to_series().to_list()


def test_cedula_agrees_with_stdnum():
    for number in digits(1, N, 10):
        if number[:2] == "50":  # stdnum accepts a province that does not exist
            continue
        assert is_cedula(number) == ci.is_valid(number), number[:3]


def test_personal_ruc_is_a_valid_ruc_and_never_a_company():
    numbers = [number + "001" for number in digits(2, N, 10)]
    personal = [number for number in numbers if is_personal_ruc(number)]
    assert personal
    assert all(ec_ruc_reference.is_valid(number) for number in personal if number[2] < "6")
    assert not any(is_personal_ruc(n) for n in ("1790016919001", "1760001550001", "1768152560001"))


def test_nit_agrees_with_stdnum():
    for number in digits(3, N // 4, 8):
        assert is_nit(number) == gt_nit_reference.is_valid(number), number[:2]


def test_dpi_refuses_municipalities_that_do_not_exist():
    assert sum(MUNICIPALITIES) == 340
    assert is_dpi("2820473520116")
    assert not is_dpi("2820473520118")
    assert not is_dpi("2820473522301")


@pytest.mark.parametrize(
    ("entity", "width", "check"),
    [
        ("EC_CEDULA", 10, is_cedula),
        ("EC_CEDULA", 9, lambda n: is_cedula("0" + n)),
        ("GT_DPI", 13, is_dpi),
        ("GT_NIT", 8, is_nit),
    ],
)
def test_vectorised_twin_agrees(entity, width, check):
    values = digits(4, N, width)
    assert passing(entity, values) == [check(value) for value in values]


def test_vectorised_ruc_agrees():
    values = [number + "001" for number in digits(5, N, 10)]
    assert passing("EC_RUC", values) == [is_personal_ruc(value) for value in values]


@pytest.mark.parametrize(("entity", "width"), [("EC_CEDULA", 10), ("GT_DPI", 13)])
def test_declared_chance_is_the_measured_one(entity, width):
    share = sum(passing(entity, digits(6, 200_000, width))) / 200_000
    declared = next(rule.chance for rule in rules() if rule.entity == entity)
    assert share == pytest.approx(declared, rel=0.25)
