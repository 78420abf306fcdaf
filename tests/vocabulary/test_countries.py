import pytest

from mapping.vocabulary import country_code


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("MA", "MA"),
        ("be", "BE"),
        ("MAR", "MA"),
        ("Maroc", "MA"),
        ("MAROC ", "MA"),
        ("Royaume du Maroc", "MA"),
        ("المغرب", "MA"),
        ("المملكة المغربية", "MA"),
        ("Royaume de Belgique", "BE"),
        ("Koninkrijk België", "BE"),
        ("Belgie", "BE"),
        ("USA", "US"),
        ("U.S.A.", "US"),
        ("UK", "GB"),
        ("NA", "NA"),
        ("Namibie", "NA"),
        ("Cote d'Ivoire", "CI"),
    ],
)
def test_a_country_is_known_by_its_codes_and_its_names(written: str, code: str) -> None:
    assert country_code(written) == code


@pytest.mark.parametrize(
    "written", [None, "", "EU", "Union européenne", "Wallonie-Bruxelles", "Maroc et Belgique", "—"]
)
def test_what_is_not_one_country_has_no_code(written: str | None) -> None:
    assert country_code(written) is None
