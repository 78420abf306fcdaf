import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapping.cleaning import split_items
from mapping.model import join_list


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("eau; énergie; sols", ["eau", "énergie", "sols"]),
        ("eau, énergie, sols", ["eau", "énergie", "sols"]),
        ("eau | énergie", ["eau", "énergie"]),
        ("الماء، الطاقة", ["الماء", "الطاقة"]),
        ("الماء؛ الطاقة", ["الماء", "الطاقة"]),
        ("eau / énergie", ["eau", "énergie"]),
        ("eau/énergie/sols", ["eau", "énergie", "sols"]),
        ("eau - énergie - sols", ["eau", "énergie", "sols"]),
        ("eau\nénergie", ["eau", "énergie"]),
        ("• eau • énergie", ["eau", "énergie"]),
        ("- eau\n- énergie", ["eau", "énergie"]),
        ("1. eau 2. énergie", ["eau", "énergie"]),
        ("1) eau\n2) énergie", ["eau", "énergie"]),
        ("(1) eau (2) énergie", ["eau", "énergie"]),
        ("a) eau b) énergie", ["eau", "énergie"]),
        ("#eau #énergie", ["eau", "énergie"]),
    ],
)
def test_every_separator_parts_items(cell: str, items: list[str]) -> None:
    assert split_items(cell) == items


@pytest.mark.parametrize(
    "cell", ["TCP/IP", "eau/énergie", "génie-civil", "modèle (1) simple", "L'eau et son traitement", "Ville 2.0"]
)
def test_what_is_one_term_stays_whole(cell: str) -> None:
    assert split_items(cell) == [cell]


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("eau (potable, usée); sols", ["eau (potable, usée)", "sols"]),
        ("matériaux [béton; acier], sols", ["matériaux [béton; acier]", "sols"]),
        ("eau, énergie; sols", ["eau, énergie", "sols"]),
        ("eau, énergie;", ["eau", "énergie"]),
    ],
)
def test_parentheses_and_stronger_separators_protect_weaker_ones(cell: str, items: list[str]) -> None:
    assert split_items(cell) == items


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("eau; Eau; EAU.", ["eau"]),
        ("eau; sols; etc.", ["eau", "sols"]),
        ("eau;;; ;", ["eau"]),
        (" – ", []),
        ("", []),
        (None, []),
    ],
)
def test_doubles_and_what_is_no_item_are_left_out(cell: str | None, items: list[str]) -> None:
    assert split_items(cell) == items


# Letters that no wrong decoding leaves behind: what ftfy mends depends on the whole text, before any cut.
@given(st.text(alphabet=st.sampled_from(" ;,/-•()[]12.aeéèçاب،#|*\n"), max_size=40))
def test_splitting_the_joined_items_again_gives_the_same(cell: str) -> None:
    joined = join_list(split_items(cell))
    assert join_list(split_items(joined)) == joined
