"""A university named without the word for it: "Ibn Tofail", "Faculté Cadi Ayyad"."""

from mapping.reconciliation.index import AuthorityIndex
from mapping.reconciliation.mentions import Mention
from mapping.reconciliation.reading import Reading


def bare_mentions(reading: Reading, index: AuthorityIndex) -> list[Mention]:
    """The one mention of a text that says, words for kinds of bodies and places aside, just a university's name."""
    placed = {at for place in reading.places for at in range(place.start, place.stop)}
    left = [at for at in reading.telling if at not in placed and reading.meanings[at] not in index.words.kinds]
    forms = index.bare.get(tuple(sorted(reading.meanings[at] for at in left)), ())
    if not forms:
        return []
    misspelt = tuple(written for at, written in reading.mended if at in left)
    said = " ".join(reading.words[at] for at in left)
    return [Mention(forms, left[0], left[-1] + 1, said, True, misspelt)]
