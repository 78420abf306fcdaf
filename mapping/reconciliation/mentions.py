"""The forms of names found inside a text, at word boundaries, the longest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from mapping.reconciliation.forms import Form
from mapping.reconciliation.index import AuthorityIndex
from mapping.reconciliation.reading import Reading

# Acronyms are spelt apart in at most so many pieces: "P. A. R. T. S.".
_PIECES = 6


@dataclass(frozen=True)
class Mention:
    """Words of a text (first, one past the last) that name something, and the forms that they may be.

    said: these words as compared. is_whole: they are all that is said there. misspelt: words that had to be mended.
    """

    forms: tuple[Form, ...]
    start: int
    stop: int
    said: str
    is_whole: bool
    misspelt: tuple[str, ...] = ()

    @property
    def is_unit(self) -> bool:
        """Whether it names a faculty or school."""
        return self.forms[0].kind == "sub_unit"


def mentions(reading: Reading, index: AuthorityIndex) -> list[Mention]:
    """What the text names, from left to right; a longer form hides the forms inside it, a name hides a faculty."""
    found = [mention for mention in _all(reading, index) if mention.forms]
    kept: list[Mention] = []
    for mention in sorted(found, key=_precedence):
        if all(mention.stop <= other.start or other.stop <= mention.start for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.start)


def _precedence(mention: Mention) -> tuple[bool, int, int]:
    return mention.is_unit, mention.start - mention.stop, mention.start


def _all(reading: Reading, index: AuthorityIndex) -> Iterator[Mention]:
    for first, at in enumerate(reading.telling):
        said: list[str] = []
        for position in reading.telling[first : first + index.longest]:
            said.append(reading.meanings[position])
            if said[-1] not in index.vocabulary:
                break
            yield _mention(reading, index.forms.get(tuple(sorted(said)), ()), at, position + 1)
    if not reading.mended:
        yield from _run_together(reading, index)


def _run_together(reading: Reading, index: AuthorityIndex) -> Iterator[Mention]:
    for start in range(len(reading.words)):
        letters = ""
        for stop in range(start + 1, min(len(reading.words), start + _PIECES) + 1):
            letters += reading.words[stop - 1]
            yield _mention(reading, index.run_together.get(letters, ()), start, stop)


def _mention(reading: Reading, forms: tuple[Form, ...], start: int, stop: int) -> Mention:
    whole = bool(forms) and reading.is_whole(start, stop)
    misspelt = tuple(written for at, written in reading.mended if start <= at < stop)
    said = reading.words[start:stop]
    fitting = tuple(form for form in forms if _fits(form, said, whole, reading) and not (misspelt and form.is_acronym))
    names = tuple(form for form in fitting if form.kind != "sub_unit")
    return Mention(names or fitting, start, stop, " ".join(said), whole, misspelt)


def _fits(form: Form, said: tuple[str, ...], whole: bool, reading: Reading) -> bool:
    """Whether the words may be this form: in its language, and in capitals when it is short and others stand by."""
    if not set(said).issuperset(form.required):
        return False
    return whole or not form.is_short or reading.capitals.issuperset(said)
