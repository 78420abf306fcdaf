import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from mapping.ui.text import chart_text, escaped, escaped_table


@given(st.text())
def test_escaped_text_is_one_line(text: str) -> None:
    assert len(escaped(text).splitlines()) <= 1


@pytest.mark.parametrize(
    "text",
    ["**gras**", "<script>alert(1)</script>", "[clic](https://exemple.org)", "# titre", "1. liste", "`code`", "a | b",
     ":red[rouge]", "$x^2$", "![image](x)", "~~barré~~", "&amp;"],
)  # fmt: skip
def test_markup_is_shown_and_not_obeyed(text: str) -> None:
    tokens = MarkdownIt("commonmark").parse(escaped(text))

    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert {child.type for child in tokens[1].children or []} <= {"text", "text_special"}
    assert "".join(child.content for child in tokens[1].children or []) == text.replace("://", ":\u2060//")


@pytest.mark.parametrize(
    "text", ["https://exemple.org", "www.exemple.org", "WWW.exemple.org", "nom@exemple.org", ":material/home:"]
)
def test_an_address_or_an_icon_does_not_come_out_by_itself(text: str) -> None:
    shown = escaped(text).replace("\\", "")
    assert not re.search(r"(?i)https?://|www\.|\w@\w|:material/", shown)
    assert shown.replace("\u2060", "") == text


def test_a_text_that_would_fill_screens_is_shortened() -> None:
    assert escaped("a" * 5000) == "a" * 299 + "…"


def test_a_chart_label_holds_no_tag() -> None:
    assert chart_text("<b>A & B</b>") == "&lt;b&gt;A &amp; B&lt;/b&gt;"


def test_a_missing_cell_is_said_in_words() -> None:
    table = pd.DataFrame({"a": ["x*", None, float("nan"), 3]}, dtype=object)

    assert escaped_table(table, "non renseigné")["a"].tolist() == ["x\\*", "non renseigné", "non renseigné", "3"]
