from pathlib import Path

import pandas as pd
import pytest

from mapping.reconciliation import AuthorityIndex, find_duplicates, reconcile

FACTS = Path(__file__).parents[2].parent / "shared" / "facts"
# Every institution of the known poles, written by hand; the regional centres are told by their unit's town.
ORGANISATIONS = {
    "Académie royale des Beaux-Arts de Bruxelles - École supérieure des Arts": {"arba"},
    "Centre National de l'Énergie, des Sciences et des Techniques Nucléaires": {"cnesten"},
    "Centre Régional des Métiers de l'Éducation et de la Formation": {"crmef-dt", "crmef-ms"},
    "Haute École Louvain en Hainaut": {"helha"},
    "Haute École Provinciale de Hainaut - Condorcet": {"condorcet"},
    "Haute École de Namur-Liège-Luxembourg": {"henallux"},
    "Haute École en Hainaut": {"heh"},
    "Hogeschool Gent": {"hogent"},
    "Hogeschool VIVES": {"vives"},
    "Hogeschool West-Vlaanderen": {"howest"},
    "Institut Agronomique et Vétérinaire Hassan II": {"iav"},
    "Institut National des Postes et Télécommunications": {"inpt"},
    "Institut Pasteur du Maroc": {"ipm"},
    "KHBO / Katholieke Universiteit Leuven": {"vives"},
    "Katholieke Universiteit Leuven": {"kuleuven"},
    "Katholieke Universiteit Leuven / Universiteit Hasselt": {"kuleuven"},
    "Koninklijke Militaire School / École royale militaire": {"erm"},
    "Universiteit Antwerpen": {"uantwerpen"},
    "Universiteit Gent": {"ugent"},
    "Université Abdelmalek Essaâdi": {"uae"},
    "Université Cadi Ayyad": {"uca"},
    "Université Chouaïb Doukkali": {"ucd"},
    "Université Euromed de Fès": {"uemf"},
    "Université Hassan II de Casablanca": {"uh2c"},
    "Université Hassan Premier": {"uh1"},
    "Université Ibn Tofaïl": {"uit"},
    "Université Ibn Zohr": {"uiz"},
    "Université Mohammed Premier": {"ump"},
    "Université Mohammed V de Rabat": {"um5"},
    "Université Mohammed VI Polytechnique": {"um6p"},
    "Université Moulay Ismaïl": {"umi"},
    "Université Privée de Fès": {"upf"},
    "Université Sidi Mohamed Ben Abdellah": {"usmba"},
    "Université Sultan Moulay Slimane": {"usms"},
    "Université catholique de Louvain": {"uclouvain"},
    "Université de Liège": {"uliege"},
    "Université de Mons": {"umons"},
    "Université de Namur": {"unamur"},
    "Université libre de Bruxelles": {"ulb"},
    "Vlerick Business School": {"vlerick"},
    "Vrije Universiteit Brussel": {"vub"},
    "École Nationale d'Agriculture de Meknès": {"enam"},
}


@pytest.fixture(scope="module")
def known_poles() -> pd.DataFrame:
    if not FACTS.exists():
        pytest.skip("the known poles are not beside the project")
    read = {code: pd.read_csv(FACTS / f"poles_{code.lower()}.csv", dtype="str") for code in ("MA", "BE")}
    both = pd.concat([table.assign(country=code) for code, table in read.items()], ignore_index=True)
    return both.rename(columns={"pole_name": "name", "faculty_or_school": "unit"})


def test_every_institution_of_the_known_poles_is_matched(index: AuthorityIndex, known_poles: pd.DataFrame) -> None:
    found = reconcile(known_poles, index, unit_column="unit", city_column="city")
    assert found["status"].eq("matched").all()
    by_name = found["organisation_id"].groupby(known_poles["institution"]).agg(set)
    assert by_name.to_dict() == ORGANISATIONS


def test_the_regional_centres_are_told_apart_by_their_town(index: AuthorityIndex, known_poles: pd.DataFrame) -> None:
    found = reconcile(known_poles, index, unit_column="unit", city_column="city").set_axis(known_poles["id"])
    assert found.loc[["MA165", "MA166"], "organisation_id"].tolist() == ["crmef-dt", "crmef-ms"]


def test_hardly_any_of_the_known_poles_is_proposed_as_a_duplicate(
    index: AuthorityIndex, known_poles: pd.DataFrame
) -> None:
    found = reconcile(known_poles, index, unit_column="unit", city_column="city")
    assert len(find_duplicates(known_poles.assign(organisation_id=found["organisation_id"]))) <= 5
