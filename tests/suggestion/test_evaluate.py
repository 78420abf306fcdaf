import math
from pathlib import Path

import pandas as pd
import pytest

from mapping.errors import WrongUse
from mapping.suggestion import Quality, evaluate
from mapping.suggestion.evaluate import quality
from mapping.vocabulary import load_concepts

_SHARED = Path(__file__).parents[2].parent / "shared"


def _gold(rows: list[tuple[str, str, int, str]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["query_id", "candidate_id", "grade", "note"])


def _ranks(query: str, candidates: list[str]) -> pd.DataFrame:
    return pd.DataFrame({"left_id": query, "right_id": candidates, "rank": range(1, len(candidates) + 1)})


def test_the_measures_are_those_worked_out_by_hand() -> None:
    gold = _gold([("q", "a", 3, ""), ("q", "b", 1, ""), ("q", "c", 2, ""), ("q", "d", 0, "decoy; shares: x")])
    measured = quality(_ranks("q", ["d", "a", "unjudged", "b"]), gold)
    # Gains 7, 3 and 1; found at ranks 2 (7) and 4 (1); the best order is 7, 3, 1.
    found = 7 / math.log2(3) + 1 / math.log2(5)
    ideal = 7 / math.log2(2) + 3 / math.log2(3) + 1 / math.log2(4)
    assert measured.ndcg_at_10 == pytest.approx(found / ideal)
    assert measured.recall_at_10 == pytest.approx(1 / 2)
    assert measured.mrr == pytest.approx(1 / 2)
    assert measured.decoys_in_first_5 == 1
    assert measured.queries == 1


def test_the_perfect_order_measures_one() -> None:
    gold = _gold([("q", "a", 3, ""), ("q", "b", 2, "")])
    assert quality(_ranks("q", ["a", "b"]), gold) == Quality(1.0, 1.0, 1.0, 0.0, 1)


def test_a_query_without_any_list_counts_as_nothing_found() -> None:
    gold = _gold([("q", "a", 3, ""), ("lost", "a", 3, "")])
    assert quality(_ranks("q", ["a"]), gold) == Quality(0.5, 0.5, 0.5, 0.0, 2)


def test_candidates_beyond_the_tenth_rank_are_not_found() -> None:
    gold = _gold([("q", "late", 3, "")])
    measured = quality(_ranks("q", [*"abcdefghij", "late"]), gold)
    assert (measured.ndcg_at_10, measured.recall_at_10, measured.mrr) == (0, 0, 0)


def test_queries_of_either_table_are_ranked_against_the_other() -> None:
    left = pd.DataFrame({"id": ["m1", "m2"], "name": ["Énergie solaire", "Droit de la famille"]})
    right = pd.DataFrame({"id": ["b1", "b2"], "name": ["Zonne-energie", "Family law"]})
    gold = _gold([("m1", "b1", 3, ""), ("b2", "m2", 3, "")])
    assert evaluate(left, right, gold, load_concepts()) == Quality(1.0, 1.0, 1.0, 0.0, 2)


def test_a_query_that_is_in_no_table_is_refused() -> None:
    poles = pd.DataFrame({"id": ["m1"], "name": ["Énergie"]})
    with pytest.raises(WrongUse, match="stranger"):
        evaluate(poles, poles, _gold([("stranger", "m1", 3, "")]), load_concepts())


def _poles(country: str) -> pd.DataFrame:
    table = pd.read_csv(_SHARED / "facts" / f"poles_{country}.csv", dtype="str", keep_default_na=False, na_values=[""])
    return table.rename(columns={"pole_name": "name", "faculty_or_school": "unit"})


@pytest.mark.skipif(not _SHARED.is_dir(), reason="the graded pairs are not here")
def test_real_poles_get_good_suggestions() -> None:
    gold = pd.read_csv(_SHARED / "gold" / "suggestions_dev.csv", dtype="str", keep_default_na=False)
    measured = evaluate(_poles("ma"), _poles("be"), gold, load_concepts())
    assert measured.ndcg_at_10 >= 0.75
    assert measured.queries == gold["query_id"].nunique()
