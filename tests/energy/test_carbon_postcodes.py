"""Which region of the grid a postcode may lie in."""

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.energy.carbon.postcodes import AREAS, DISTRIBUTORS, is_northern_ireland, outward_of, regions_of
from ihd.energy.carbon.regions import REGIONS

FACTS = Path(__file__).parents[2].parent / "shared"
ALL_AREAS = set(
    """
    AB AL B BA BB BD BH BL BN BR BS CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL
    GU HA HD HG HP HR HS HU HX IG IP IV KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE
    PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS
    WV YO ZE
""".split()  # noqa: SIM905 - it reads better so
)


def test_every_postcode_area_of_great_britain_has_its_regions_and_no_other_area_has():
    assert set(AREAS) == ALL_AREAS
    for regions in AREAS.values():
        assert 1 <= len(set(regions)) == len(regions)
        assert all(1 <= region <= 14 for region in regions)


def test_every_region_can_be_found_by_a_postcode_that_lies_in_it_alone_or_first():
    assert {regions[0] for regions in AREAS.values()} == set(range(1, 15))


@pytest.mark.parametrize(
    ("outward", "names"),
    [
        ("NG1", ["East Midlands"]),
        ("BS16", ["South West England"]),
        ("EC1A", ["London"]),
        ("CF10", ["South Wales"]),
        ("AB10", ["North Scotland"]),
        ("EH1", ["South Scotland"]),
        ("M1", ["North West England"]),
        ("NE1", ["North East England"]),
        ("IP1", ["East England"]),
        ("SO14", ["South England"]),
        ("ME4", ["South East England"]),
        ("LL30", ["North Wales and Merseyside"]),
        ("CV1", ["East Midlands", "West Midlands"]),
    ],
)
def test_a_postcode_that_a_border_runs_through_names_each_side(outward, names):
    assert [REGIONS[region] for region in regions_of(outward)] == names


@pytest.mark.parametrize("typed", ["BS16", "bs16", " bs16 ", "BS16 1QY", "bs161qy", "BS16 1"])
def test_a_postcode_may_be_typed_whole_or_in_small_letters(typed):
    assert outward_of(typed) == "BS16"
    assert regions_of(typed) == regions_of("BS16")


@pytest.mark.parametrize(
    ("typed", "outward"), [("M11AE", "M1"), ("EC1A1BB", "EC1A"), ("W1A 0AX", "W1A"), ("B33", "B33")]
)
def test_the_outward_half_is_found_without_a_space(typed, outward):
    assert outward_of(typed) == outward


@pytest.mark.parametrize("typed", ["", " ", "BS", "16", "BS16!", "QQ1", "NOTAPOSTCODE", "ZZZ1 1ZZ", "B" * 5000])
def test_what_is_no_postcode_here_has_no_region(typed):
    assert regions_of(typed) == ()


def test_northern_ireland_has_a_grid_of_its_own():
    assert regions_of("BT1") == ()
    assert is_northern_ireland("bt1 1aa")
    assert not is_northern_ireland("B1")
    assert not is_northern_ireland("?")


@given(st.text(max_size=30))
def test_nothing_typed_is_too_odd(typed):
    found = outward_of(typed)
    assert all(region in REGIONS for region in regions_of(typed))
    assert found is None or regions_of(found) == regions_of(typed)


def test_the_distributors_are_those_of_the_official_table():
    table = FACTS / "data" / "regions.csv"
    if not table.exists():
        pytest.skip("the table of regions is not here")
    with table.open(encoding="utf-8", newline="") as told:
        rows = {int(row["distributor_id"]): int(row["carbon_api_region_id"]) for row in csv.DictReader(told)}
    assert rows == DISTRIBUTORS


def test_an_answer_of_the_service_agrees_about_its_postcode():
    answer = FACTS / "api" / "carbon" / "regional_fw48h_postcode_BS16_2025-10-22T2330Z.json"
    if not answer.exists():
        pytest.skip("the recorded answer is not here")
    told = json.loads(answer.read_text(encoding="utf-8"))["data"]
    assert regions_of(told["postcode"]) == (told["regionid"],)
