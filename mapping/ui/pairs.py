"""One suggested pair: both poles, the score and what makes it, and the judgement."""

from collections.abc import Hashable
from datetime import UTC, datetime
from typing import Any

import pandas as pd
import streamlit as st

from mapping.model import Judgement, Verdict, split_list
from mapping.ui.desk import AUTHOR, Desk
from mapping.ui.links import link_to_pole
from mapping.ui.parts import number_said, show_band, show_table
from mapping.ui.saying import saying_errors
from mapping.ui.text import escaped
from mapping.views import FEATURE_WORDS, VERDICTS, PairCard
from mapping.wording import Message

_BUTTONS = {
    Verdict.ACCEPTED: Message("Accept"),
    Verdict.DISCUSS: Message("To discuss"),
    Verdict.REFUSED: Message("Set aside"),
}


def show_pair(desk: Desk, card: PairCard) -> None:
    """The pair as a card."""
    key = f"suggestions_{card.left_id}_{card.right_id}"
    with st.container(border=True, key=key):
        _show_head(desk, card)
        for pole_id, column in zip((card.left_id, card.right_id), st.columns(2, gap="medium"), strict=True):
            with column:
                _show_side(desk, pole_id)
        st.text(desk.said(card.reason))
        with st.expander(desk.say("Points and texts"), key=f"{key}_details"):
            _show_points(desk, card)
            _show_texts(desk, card)
        _ask_judgement(desk, card, key)


def _show_head(desk: Desk, card: PairCard) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        show_band(desk, card.score, card.band)
        if card.verdict:
            st.badge(desk.say("Judged: {verdict}", verdict=desk.said(VERDICTS[Verdict(card.verdict)])), color="gray")
    if card.note:
        st.caption(escaped(card.note))


def _show_side(desk: Desk, pole_id: str) -> None:
    pole = _pole(desk, pole_id)
    link_to_pole(desk, pole_id, pole["name"])
    st.text(desk.labels.of("institution", pole["institution_key"]))


def _show_points(desk: Desk, card: PairCard) -> None:
    rows = [(desk.said(FEATURE_WORDS[feature.name]), feature.points) for feature in card.points]
    rows.append((desk.say("Score"), card.score))
    said = [(label, number_said(points, desk.language, 2)) for label, points in rows]
    table = pd.DataFrame(said, columns=["feature", "points"])
    show_table(desk, table, {"feature": Message("What is compared"), "points": Message("Points")})


def _show_texts(desk: Desk, card: PairCard) -> None:
    for pole_id, column in zip((card.left_id, card.right_id), st.columns(2, gap="medium"), strict=True):
        pole = _pole(desk, pole_id)
        with column:
            st.markdown(f"**{escaped(pole['name'])}**")
            st.text(", ".join(split_list(pole["keywords"])) or desk.say("Keywords: not given"))
            st.text(pole["description"] if isinstance(pole["description"], str) else desk.say("Description: not given"))


def _ask_judgement(desk: Desk, card: PairCard, key: str) -> None:
    hint = desk.say("Note (optional)")
    form = st.form(f"{key}_judge", clear_on_submit=True, border=False)
    with form.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.text_input(desk.say("Note"), key=f"{key}_note", placeholder=hint, label_visibility="collapsed")
        for verdict, label in _BUTTONS.items():
            st.form_submit_button(
                desk.said(label), key=f"{key}_{verdict}", on_click=_judge, args=(desk, card, verdict, f"{key}_note")
            )


def _judge(desk: Desk, card: PairCard, verdict: Verdict, note: str) -> None:
    said = st.session_state[note].strip()
    at = datetime.now(UTC)
    with saying_errors(desk.language):
        desk.store.judge(Judgement(card.left_id, card.right_id, verdict, said, AUTHOR, at, card.score))
        st.toast(desk.say("Judgement stored."))


def _pole(desk: Desk, pole_id: str) -> dict[Hashable, Any]:
    poles = desk.directory.by_id
    return poles.loc[[pole_id]].iloc[0].to_dict()
