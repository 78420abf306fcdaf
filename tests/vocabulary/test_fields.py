import pandas as pd

from mapping.vocabulary import fields_of, load_concepts, load_isced


def _annotations(rows: list[tuple[str, str]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["text", "concept"])


def test_a_pole_has_the_fields_its_concepts_point_at_strongest_first() -> None:
    table = fields_of(
        _annotations([("p", "solar-energy"), ("p", "wind-energy"), ("p", "hydrology"), ("q", "algebra")]),
        load_concepts(),
    )
    assert list(zip(table["text"], table["code"], strict=True)) == [("p", "0713"), ("p", "0532"), ("q", "0541")]


def test_a_pole_never_has_more_than_three_fields() -> None:
    concepts = ["algebra", "hydrology", "law", "cinema", "oncology"]
    table = fields_of(_annotations([("p", concept) for concept in concepts]), load_concepts())
    assert len(table) == 3


def test_no_concept_means_no_field() -> None:
    assert fields_of(_annotations([]), load_concepts()).empty


def test_what_the_reader_does_to_the_table_of_fields_stays_with_the_reader() -> None:
    del load_isced()["code"]
    assert "code" in load_isced()
