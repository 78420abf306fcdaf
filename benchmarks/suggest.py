"""Seconds and memory that suggestions take between generated poles: python -m benchmarks.suggest [--poles 2000]."""

import argparse
import resource
import time

import numpy as np
import pandas as pd
from rapidfuzz import fuzz, process

from mapping.suggestion import describe, suggest_described
from mapping.vocabulary import Thesaurus, load_concepts

# Comparing all pairs takes rapidfuzz minutes beyond this.
_MOST_FOR_PEER = 5_000
_LANGUAGES = {"fr": 0.60, "en": 0.25, "nl": 0.10, "ar": 0.05}


def generated_poles(count: int, seed: int, prefix: str, thesaurus: Thesaurus) -> pd.DataFrame:
    """Poles whose texts are terms of one language and words that nobody knows: the same for the same seed."""
    random = np.random.default_rng(seed)
    language = random.choice(list(_LANGUAGES), size=count, p=list(_LANGUAGES.values()))
    parts = [_terms(language, thesaurus, random) for _ in range(8)]
    unknown = pd.Series(random.integers(20_000, size=count)).astype("str")
    return pd.DataFrame(
        {
            "id": [f"{prefix}{number:07}" for number in range(count)],
            "name": "Laboratoire " + parts[0] + " et " + parts[1] + " x" + unknown,
            "keywords": parts[2] + ";" + parts[3] + ";" + parts[4] + ";" + parts[5],
            "description": parts[6] + " pour " + parts[7],
        }
    ).astype("str")


def _terms(language: np.ndarray, thesaurus: Thesaurus, random: np.random.Generator) -> pd.Series:
    chosen = pd.Series("", index=range(len(language)), dtype="object")
    for name, terms in thesaurus.terms.groupby("language")["term"]:
        here = language == name
        chosen[here] = random.choice(terms.to_numpy(dtype=object), size=int(here.sum()))
    return chosen


def ours(left: pd.DataFrame, right: pd.DataFrame, thesaurus: Thesaurus) -> float:
    """Seconds that describing both sides and suggesting takes."""
    start = time.perf_counter()
    suggest_described(describe(left, thesaurus), describe(right, thesaurus), thesaurus)
    return time.perf_counter() - start


def peer(left: pd.DataFrame, right: pd.DataFrame) -> float:
    """Seconds that rapidfuzz takes to compare the texts of all pairs (cdist, token_set_ratio, every core)."""
    texts = [list(side["name"] + " " + side["keywords"]) for side in (left, right)]
    start = time.perf_counter()
    process.cdist(*texts, scorer=fuzz.token_set_ratio, dtype=np.uint8, workers=-1)
    return time.perf_counter() - start


def main() -> None:
    """Prints our seconds and peak memory, and, up to 5,000 poles a side, the ratio to rapidfuzz in the same run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--poles", type=int, default=2_000)
    count = parser.parse_args().poles
    thesaurus = load_concepts()
    left, right = (generated_poles(count, seed, side, thesaurus) for seed, side in ((1, "L"), (2, "R")))
    seconds = ours(left, right, thesaurus)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"{count} x {count}: {seconds:.1f} s, peak {peak:.2f} GB")
    if count <= _MOST_FOR_PEER:
        theirs = peer(left, right)
        print(f"rapidfuzz.process.cdist(token_set_ratio): {theirs:.1f} s; ratio {theirs / seconds:.1f}")


if __name__ == "__main__":
    main()
