"""The address of a page: what is asked stands there, so that a copied address asks the same."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

LANGUAGE = "lang"


def asked() -> dict[str, list[str]]:
    """The parameters of the address."""
    return {name: st.query_params.get_all(name) for name in st.query_params}


def asked_one(name: str) -> str | None:
    """The one value of a parameter; None when it is not there."""
    return st.query_params.get(name)


def ask(parameters: Mapping[str, Sequence[str]]) -> None:
    """Put these parameters, and no others but the language, in the address."""
    language = {LANGUAGE: [st.query_params[LANGUAGE]]} if LANGUAGE in st.query_params else {}
    st.query_params.from_dict({**language, **{name: list(values) for name, values in parameters.items()}})


def with_language(parameters: Mapping[str, str], language: str) -> dict[str, str]:
    """Parameters of a link that keeps the reader's language."""
    return {**parameters, LANGUAGE: language}


def select_from_address(
    page: str, name: str, options: Sequence[str], *, label: str, said: Callable[[str], str], everything: str
) -> str | None:
    """A select box whose value stands in the address; None when nothing is chosen."""
    key = f"{page}_{name}"
    value = asked_one(name)
    st.session_state[key] = value if value in options else None
    return st.selectbox(
        label, options, key=key, index=None, format_func=said, placeholder=everything, on_change=_put, args=(name, key)
    )


def _put(name: str, key: str) -> None:
    others = {other: values for other, values in asked().items() if other not in {name, "page"}}
    value = st.session_state[key]
    ask({**others, name: [value]} if value else others)
