"""Texts annotated with concepts: the terms of all languages at once, longest phrase first."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from mapping.vocabulary.concepts import Thesaurus
from mapping.vocabulary.lexicon import UNKNOWN, Lexicon, Numbers, lexicon
from mapping.vocabulary.phrases import Hits, find_phrases
from mapping.vocabulary.spelling import compound_parts, repaired
from mapping.vocabulary.words import content_words

_COLUMNS = ["text", "concept", "language", "term", "found", "start", "end"]


def annotate(texts: pd.Series, thesaurus: Thesaurus) -> pd.DataFrame:
    """The concepts each text speaks of: text (its index label), concept, language and term of the thesaurus,
    found (the words as written), start and end (places in the text); in the order of the texts, then of the words.

    Stop words are skipped; two content words count in any order within three; Dutch compounds by first or last part;
    misspelt words of 7 letters or more by rapidfuzz ratio 90. A missing text has no concept.
    """
    present = texts.dropna()
    codes, distinct = pd.factorize(present.astype("object"))
    found = _annotated(list(distinct), thesaurus)
    labels = pd.DataFrame({"label": present.index, "text": codes, "order": np.arange(len(present))})
    whole = labels.merge(found, on="text").sort_values(["order", "start", "end", "concept"], kind="stable")
    return whole.drop(columns="text").rename(columns={"label": "text"})[_COLUMNS].reset_index(drop=True)


def _annotated(texts: list[str], thesaurus: Thesaurus) -> pd.DataFrame:
    """Annotations of distinct texts, which are named by their position."""
    known = lexicon(thesaurus)
    words = content_words(texts)
    reading = _read(words["word"], known, thesaurus)
    hits = find_phrases(reading.numbers, words["text"].to_numpy(), known)
    hits = hits.and_also(_compounds(words["word"], reading.compounds, hits))
    first, last = words.iloc[hits.first], words.iloc[hits.last]
    table = pd.DataFrame({"text": first["text"].to_numpy(), "start": first["start"].to_numpy()})
    table = table.assign(end=last["end"].to_numpy(), phrase=hits.phrase)
    spans = zip(table["text"], table["start"], table["end"], strict=True)
    table["found"] = pd.Series([texts[text][start:end] for text, start, end in spans], dtype="str")
    return table.merge(known.phrases, on="phrase").drop(columns="phrase")


@dataclass(frozen=True, eq=False)
class _Reading:
    """Words as numbers of the lexicon, and the phrases hidden in unknown words: [word, phrase]."""

    numbers: Numbers
    compounds: pd.DataFrame


def _read(words: pd.Series, known: Lexicon, thesaurus: Thesaurus) -> _Reading:
    codes, distinct = pd.factorize(words)
    numbers = known.words.get_indexer(distinct)
    unknown = [word for word, number in zip(distinct, numbers, strict=True) if number == UNKNOWN]
    mended = repaired(unknown, list(known.words))
    numbers = known.words.get_indexer(pd.Index([mended.get(word, word) for word in distinct], dtype=object))
    parts = compound_parts([word for word in unknown if word not in mended], _dutch_words(known))
    rows = [(word, part) for word, ends in parts.items() for part in ends]
    compounds = pd.DataFrame(rows, columns=["word", "part"], dtype=object)
    compounds["phrase"] = known.single(known.words.get_indexer(pd.Index(compounds["part"])))
    return _Reading(numbers[codes] if len(codes) else np.array([], dtype=np.int64), compounds[["word", "phrase"]])


def _dutch_words(known: Lexicon) -> frozenset[str]:
    """One-word Dutch terms, which Dutch writes together with their neighbours."""
    dutch = known.phrases.loc[known.phrases["language"] == "nl", "phrase"]
    return frozenset(known.words[known.single.keys[np.isin(known.single.values, dutch)]])


def _compounds(words: pd.Series, compounds: pd.DataFrame, hits: Hits) -> Hits:
    places = pd.DataFrame({"place": np.arange(len(words)), "word": words.to_numpy()})
    found = places.merge(compounds, on="word").sort_values(["place", "phrase"])
    place = found["place"].to_numpy(dtype=np.int64)
    return Hits(place, place, found["phrase"].to_numpy(dtype=np.int64))
