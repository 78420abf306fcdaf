"""How well and how fast names are reconciled, beside plain rapidfuzz; run with `python -m benchmarks.reconcile`.

The development halves (affiliations_dev.csv, hard_names_dev.csv: name, country, expected_key) are read from the folder
`shared/gold` beside the project when it is there. rapidfuzz takes the alias with the best score, above the threshold
that suits each half best: a choice made in hindsight, in its favour.
"""

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd
from rapidfuzz import fuzz, process, utils

from mapping.reconciliation import AuthorityIndex, build_index, reconcile
from mapping.settings import PROJECT
from mapping.vocabulary import Authority, load_organisations

GOLD = PROJECT.parent / "shared" / "gold"
HALVES = ("affiliations_dev.csv", "hard_names_dev.csv")
SCORERS = {"token_set_ratio": fuzz.token_set_ratio, "WRatio": fuzz.WRatio}
NAMES = 5_000
SEED = 20261123


def f1_and_precision(found: list[str], expected: list[str]) -> tuple[float, float]:
    """F1 and precision of the organisations found (empty: none) against the accepted ones (`a|b`, empty: none)."""
    right = sum(one != "" and one in keys.split("|") for one, keys in zip(found, expected, strict=True))
    matched, wanted = sum(map(bool, found)), sum(map(bool, expected))
    return 2 * right / max(1, matched + wanted), right / max(1, matched)


def ours(gold: pd.DataFrame, index: AuthorityIndex) -> list[str]:
    """The organisations matched, empty where a person is asked or nobody is known."""
    return reconcile(gold, index, column="name")["organisation_id"].fillna("").tolist()


def best_of_rapidfuzz(gold: pd.DataFrame, authority: Authority, scorer: str) -> tuple[float, float]:
    """F1 and precision at the threshold (50-100) that gives the best F1."""
    scores = similarities(gold["name"].tolist(), authority, scorer)
    best = authority.aliases["organisation_id"].to_numpy()[scores.argmax(axis=1)]
    top, expected = scores.max(axis=1), gold["expected_key"].tolist()
    return max(f1_and_precision(np.where(top >= least, best, "").tolist(), expected) for least in range(50, 101))


def similarities(names: list[str], authority: Authority, scorer: str) -> npt.NDArray[np.float32]:
    """All names against all aliases."""
    aliases = authority.aliases["alias"].tolist()
    scores = process.cdist(names, aliases, scorer=SCORERS[scorer], processor=utils.default_process)
    return np.asarray(scores, dtype=np.float32)


def distinct_names(authority: Authority) -> list[str]:
    """Distinct strings as affiliations are written: laboratory, faculty, organisation, now and then misspelt."""
    chance = random.Random(SEED)
    units, aliases = authority.sub_units["name"].tolist(), authority.aliases["alias"].tolist()
    made: dict[str, None] = {}
    while len(made) < NAMES:
        alias = chance.choice(aliases)
        cut = chance.randrange(len(alias))
        spelt = alias[:cut] + alias[cut + 1 :] if chance.random() < 0.2 else alias
        made[f"Laboratoire {chance.randrange(10_000)}, {chance.choice(units)}, {spelt}"] = None
    return list(made)


def seconds(work: Callable[[], object]) -> float:
    """The time that a function without arguments takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Print both comparisons."""
    authority = load_organisations()
    index = build_index(authority)
    for half in HALVES:
        report_quality(GOLD / half, authority, index)
    report_speed(authority, index)


def report_quality(path: Path, authority: Authority, index: AuthorityIndex) -> None:
    """One half: F1 and precision, ours and rapidfuzz's."""
    if not path.exists():
        print(f"{path.name}: not beside the project, skipped", file=sys.stderr)
        return
    gold = pd.read_csv(path, dtype="str", keep_default_na=False)
    found = {"ours": f1_and_precision(ours(gold, index), gold["expected_key"].tolist())}
    found |= {scorer: best_of_rapidfuzz(gold, authority, scorer) for scorer in SCORERS}
    for method, (f1, precision) in found.items():
        print(f"{path.name:22} {method:16} F1 {f1:.3f}  precision {precision:.3f}")


def report_speed(authority: Authority, index: AuthorityIndex) -> None:
    """The time for distinct strings, ours and rapidfuzz's WRatio against every alias."""
    names = distinct_names(authority)
    table = pd.DataFrame({"institution": names})
    mine = seconds(lambda: reconcile(table, index))
    theirs = seconds(lambda: similarities(names, authority, "WRatio"))
    print(f"{NAMES} distinct names: ours {mine:.2f} s, WRatio {theirs:.2f} s, {theirs / mine:.1f} times faster")


if __name__ == "__main__":
    main()
