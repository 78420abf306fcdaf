"""Rebuilds data/samples/ byte for byte from data/sources/: the real poles, laid out as institutions lay them out.

Usage: python -m data.make_samples [FOLDER]
"""

import sys
from collections.abc import Callable
from pathlib import Path

from data import layouts

SAMPLES: dict[str, Callable[[], bytes]] = {
    "belgique_wallonie_bruxelles.xlsx": layouts.french_speaking,
    "belgium_research_groups.xlsx": layouts.english_speaking,
    "maroc_autres_etablissements.ods": layouts.other_institutions,
    "maroc_universites_atlantiques.csv": layouts.atlantic_universities,
    "maroc_universites_nord.xlsx": layouts.northern_universities,
    "universite_cadi_ayyad.xlsx": layouts.cadi_ayyad,
    "vlaanderen_onderzoeksgroepen.xlsx": layouts.dutch_speaking,
}


def main(folder: Path) -> None:
    """Write every sample into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in SAMPLES.items():
        (folder / name).write_bytes(make())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent / "samples")
