"""Texts cut into words that can be compared across spellings, each with its place in the text as written."""

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import pandas as pd

from mapping.cleaning import comparison_key
from mapping.settings import REFERENCE

# A letter or digit with the combining marks that follow it, Arabic vowel signs included.
_WORD = re.compile("(?:[^\\W_][\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u00ad\u200c\u200d]*)+")
_ARABIC = re.compile("[\u0621-\u064a]")
# The light stemming of Larkey, Ballesteros and Connell (light10), less the endings that tell our terms apart.
_PREFIXES = ("وال", "بال", "كال", "فال", "ال", "لل", "و")
_SUFFIXES = ("ها", "ه")


def words_of(texts: Sequence[str]) -> pd.DataFrame:
    """Every word of the texts in order: text (position), start, end (places in the text), word (as compared)."""
    spans = [[match.span() for match in _WORD.finditer(text)] for text in texts]
    numbers = np.repeat(np.arange(len(texts)), [len(found) for found in spans])
    places = np.array([span for found in spans for span in found], dtype=np.int64).reshape(-1, 2)
    written = [text[start:end] for text, found in zip(texts, spans, strict=True) for start, end in found]
    codes, distinct = pd.factorize(np.array(written, dtype=object))
    compared = np.array([matching_word(word) for word in distinct], dtype=object)
    word = compared[codes] if len(codes) else np.array([], dtype=object)
    return pd.DataFrame({"text": numbers, "start": places[:, 0], "end": places[:, 1], "word": word})


def content_words(texts: Sequence[str]) -> pd.DataFrame:
    """`words_of` without the stop words of data/reference/stop_words.csv."""
    words = words_of(texts)
    return words[~words["word"].isin(stop_words())].reset_index(drop=True)


@lru_cache(maxsize=100_000)
def matching_word(word: str) -> str:
    """One word as it is compared: no case, no accents; Arabic words lose article, conjunction and common endings."""
    key = comparison_key(word).replace(" ", "")
    return _without_affixes(key) if _ARABIC.match(key) else key


def _without_affixes(word: str) -> str:
    prefix = next((p for p in _PREFIXES if word.startswith(p) and len(word) - len(p) >= 3), "")
    word = word[len(prefix) :]
    suffix = next((s for s in _SUFFIXES if word.endswith(s) and len(word) - len(s) >= 3), "")
    return word[: len(word) - len(suffix)]


def stop_words(folder: Path = REFERENCE) -> frozenset[str]:
    """Words that carry no meaning by themselves, in all our languages, as compared."""
    return _word_list((folder / "stop_words.csv").read_bytes())


def unit_words(folder: Path = REFERENCE) -> frozenset[str]:
    """Words that only say what kind of unit a pole is ("laboratoire"), in all our languages, as compared."""
    return _word_list((folder / "unit_words.csv").read_bytes())


@lru_cache(maxsize=8)
def _word_list(content: bytes) -> frozenset[str]:
    """The second column of a list of words: language, word."""
    lines = content.decode("utf-8-sig").splitlines()[1:]
    return frozenset(matching_word(line.partition(",")[2].strip()) for line in lines if line.strip())
