import numpy as np
import pytest

from mapping.vocabulary.phrases import _leftmost


def _one_by_one(starts: list[int], span: int) -> list[int]:
    kept: list[int] = []
    for place, start in enumerate(starts):
        if not kept or start - starts[kept[-1]] >= span:
            kept.append(place)
    return kept


@pytest.mark.parametrize("starts", [[], [3], [0, 1, 2, 3, 4], [0, 2, 3, 7, 8, 9], [1, 5, 6, 7, 20]])
@pytest.mark.parametrize("span", [1, 2, 3, 4])
def test_all_at_once_keeps_what_reading_from_the_left_keeps(starts: list[int], span: int) -> None:
    assert _leftmost(np.array(starts, dtype=np.int64), span).tolist() == _one_by_one(starts, span)
