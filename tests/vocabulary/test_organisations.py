import re
import shutil
from pathlib import Path

import pandas as pd
import pytest

from mapping.cleaning import comparison_key
from mapping.settings import REFERENCE
from mapping.vocabulary import load_organisations

AUTHORITY = load_organisations()
ORGANISATIONS = AUTHORITY.organisations
_BOXES = {"MA": ((21.0, 36.0), (-17.2, -1.0)), "BE": ((49.4, 51.6), (2.5, 6.5))}
_ROR_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"


def _ror_is_valid(ror: str) -> bool:
    """ISO 7064 mod 97-10 over the base-32 number, as ROR documents it."""
    number = 0
    for letter in ror[:7]:
        number = number * 32 + _ROR_LETTERS.index(letter)
    return 98 - number * 100 % 97 == int(ror[7:])


def test_every_organisation_has_its_own_id_and_one_preferred_name() -> None:
    preferred = AUTHORITY.aliases[AUTHORITY.aliases["kind"].eq("preferred")]
    assert ORGANISATIONS["id"].is_unique
    assert sorted(preferred["organisation_id"]) == sorted(ORGANISATIONS["id"])


@pytest.mark.parametrize("column", ["ror", "ror_related"])
def test_every_ror_has_a_right_check_number(column: str) -> None:
    written = ORGANISATIONS[column].dropna().str.split(";").explode()
    assert [ror for ror in written if not _ror_is_valid(ror)] == []


@pytest.mark.parametrize(
    ("column", "pattern"),
    [("erasmus_code", r"B  [A-Z]+\d{2,3}"), ("pic", r"\d{9}"), ("oid", r"E\d{8}")],
)
def test_identifiers_are_written_as_their_registers_write_them(column: str, pattern: str) -> None:
    written = ORGANISATIONS[column].dropna().str.split(";").explode()
    assert [code for code in written if not re.fullmatch(pattern, code)] == []
    assert written.is_unique


@pytest.mark.parametrize("country", ["MA", "BE"])
def test_coordinates_lie_inside_the_country(country: str) -> None:
    placed = ORGANISATIONS[ORGANISATIONS["country"].eq(country)].dropna(subset=["lat", "lon"])
    latitudes, longitudes = _BOXES[country]
    assert placed["lat"].between(*latitudes).all()
    assert placed["lon"].between(*longitudes).all()


@pytest.mark.parametrize("table", [AUTHORITY.aliases, AUTHORITY.sub_units])
def test_aliases_and_units_belong_to_organisations_of_the_list(table: pd.DataFrame) -> None:
    assert set(table["organisation_id"]) <= set(ORGANISATIONS["id"])


def test_no_organisation_claims_one_alias_twice() -> None:
    keys = AUTHORITY.aliases.assign(key=AUTHORITY.aliases["alias"].map(comparison_key))
    assert not keys.duplicated(["organisation_id", "key"]).any()


def test_a_unit_stands_once_by_university_name_and_town() -> None:
    keys = AUTHORITY.sub_units.assign(key=AUTHORITY.sub_units["name"].map(comparison_key))
    assert not keys.duplicated(["organisation_id", "key", "city"]).any()


def test_every_unit_is_in_a_town_that_we_know() -> None:
    assert set(AUTHORITY.sub_units["city"].dropna()) <= set(AUTHORITY.places["town"].dropna())


def test_what_is_known_by_name_only_bears_no_identifier() -> None:
    by_name = ORGANISATIONS[ORGANISATIONS["not_verified"].eq("tout sauf le nom")]
    assert set(by_name["id"]) >= {"bij", "ares", "wbi", "auf-maroc", "region-cs", "tamkine", "ofppt"}
    assert by_name[["ror", "erasmus_code", "pic", "oid", "website_domain"]].isna().all(axis=None)


def test_the_authority_is_read_again_only_when_its_content_changes(tmp_path: Path) -> None:
    for name in REFERENCE.glob("*.csv"):
        shutil.copy(name, tmp_path)
    first = load_organisations(tmp_path)
    assert load_organisations(tmp_path) is first
    with (tmp_path / "aliases.csv").open("a", encoding="utf-8") as aliases:
        aliases.write("uca,Un autre nom,alias,,anywhere,non\n")
    changed = load_organisations(tmp_path)
    assert changed.version != first.version
    assert len(changed.aliases) == len(first.aliases) + 1


def test_a_word_of_names_has_one_part_only() -> None:
    assert AUTHORITY.words["word"].is_unique
    assert set(AUTHORITY.words["role"]) == {"particle", "variant", "kind"}


def test_every_charter_belongs_to_one_organisation_at_most_and_gives_it_its_code() -> None:
    charters = pd.read_csv(REFERENCE / "belgian_charters.csv", dtype="str")
    held = charters.dropna(subset="organisation_id")
    codes = ORGANISATIONS.set_index("id")["erasmus_code"].dropna().str.split(";").explode()
    assert charters["erasmus_code"].is_unique
    assert set(zip(held["organisation_id"], held["erasmus_code"], strict=True)) == set(codes.items())


def test_documented_collaborations_name_organisations_of_the_list() -> None:
    table = pd.read_csv(REFERENCE / "collaborations.csv", dtype="str")
    named = pd.concat([table["ma_organisation_ids"], table["be_organisation_ids"]]).dropna().str.split(";").explode()
    assert set(named) <= set(ORGANISATIONS["id"])
