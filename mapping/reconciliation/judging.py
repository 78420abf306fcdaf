"""Which organisation a mention means, given what stands around it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mapping.cleaning import comparison_key
from mapping.model import Candidate
from mapping.reconciliation import reasons
from mapping.reconciliation.forms import Form
from mapping.reconciliation.index import AuthorityIndex
from mapping.reconciliation.mentions import Mention
from mapping.reconciliation.surroundings import Surroundings, is_nearby, is_trusted
from mapping.wording import Message

_WHOLE, _CONTAINED, _TOLD_APART, _SUB_UNIT, _SHORT, _BARE = 100.0, 97.0, 92.0, 93.0, 91.0, 88.0
_MISSPELT_SHARE = 0.95
_AMBIGUOUS, _NO_PLACE, _ELSEWHERE = 70.0, 60.0, 45.0


@dataclass(frozen=True)
class Judged:
    """A mention with the one organisation it means, or None and the candidates a person may choose from."""

    mention: Mention
    organisation_id: str | None
    score: float
    reason: Message
    candidates: tuple[Candidate, ...] = ()

    @property
    def is_weak(self) -> bool:
        """Whether it rests on a short acronym among other words."""
        return self.score == _SHORT

    @property
    def is_opposed(self) -> bool:
        """Whether a name of ours stands beside the places of another country: no guess may overrule that."""
        return self.score == _ELSEWHERE and bool(self.candidates)


def judge_all(found: list[Mention], beside: list[Mention], around: Surroundings, index: AuthorityIndex) -> list[Judged]:
    """Each mention judged; a name that several bear is settled by whom the mentions `beside` it can only mean."""
    nobody: frozenset[str] = frozenset()
    helpers = frozenset(filter(None, (_only_one_meant(judge(one, around, index, nobody)) for one in beside)))
    return [judge(mention, around, index, helpers) for mention in found]


def _only_one_meant(judged: Judged) -> str | None:
    """The organisation, sure or lacking only a place to be sure."""
    if judged.organisation_id or len(judged.candidates) != 1 or judged.score == _ELSEWHERE:
        return judged.organisation_id
    return judged.candidates[0].organisation_id


def judge(mention: Mention, around: Surroundings, index: AuthorityIndex, others: frozenset[str]) -> Judged:
    """The organisation of a mention; `others` are organisations that the rest of the row names beyond doubt."""
    trusted = [form for form in mention.forms if is_trusted(form, mention, around)]
    ids = {form.organisation_id for form in trusted}
    if len(ids) == 1:
        return _settled(mention, trusted, index)
    if not trusted:
        return _doubtful(mention, around)
    return _among(mention, trusted, around, index, others)


def _settled(mention: Mention, forms: list[Form], index: AuthorityIndex) -> Judged:
    form = min(forms, key=lambda form: (comparison_key(form.written) != mention.said, form.kind != "preferred", form))
    reason = reasons.named(form, index.organisations[form.organisation_id].name, mention)
    return Judged(mention, form.organisation_id, _score(mention, form), reason)


def _score(mention: Mention, form: Form) -> float:
    if form.kind == "sub_unit":
        score = _SUB_UNIT
    elif form.kind == "bare":
        score = _BARE
    elif mention.is_whole:
        score = _WHOLE
    else:
        score = _SHORT if form.is_short else _CONTAINED
    return round(score * _MISSPELT_SHARE, 1) if mention.misspelt else score


def _among(
    mention: Mention, trusted: list[Form], around: Surroundings, index: AuthorityIndex, others: frozenset[str]
) -> Judged:
    """One of several bearers of the name, by what else is named, then by town, then by region."""
    tests: tuple[Callable[[Form], bool], ...] = (
        lambda form: form.organisation_id in others,
        lambda form: is_nearby(index.organisations[form.organisation_id], form, around),
        lambda form: index.organisations[form.organisation_id].region in around.regions(form.country),
    )
    for test in tests:
        left = [form for form in trusted if test(form)]
        if len({form.organisation_id for form in left}) == 1:
            settled = _settled(mention, left, index)
            return Judged(mention, settled.organisation_id, _TOLD_APART, reasons.told_apart(settled.reason))
    return _open(mention, trusted, _AMBIGUOUS, reasons.SEVERAL)


def _doubtful(mention: Mention, around: Surroundings) -> Judged:
    unopposed = [form for form in mention.forms if not around.oppose(form, mention)]
    if not unopposed:
        return _open(mention, _telling_forms(mention), _ELSEWHERE, reasons.ELSEWHERE)
    if not mention.is_unit:
        return _open(mention, unopposed, _NO_PLACE, reasons.NO_PLACE)
    return _open(mention, unopposed, _NO_PLACE, reasons.OTHER_BODY if around.other_university else reasons.WHICH_TOWN)


def _telling_forms(mention: Mention) -> list[Form]:
    """Of names met abroad, those long enough to be ours after all: neither acronyms nor faculties."""
    return [
        form for form in mention.forms if form.kind not in {"acronym", "initials", "sub_unit"} and not form.is_short
    ]


def _open(mention: Mention, forms: Iterable[Form], score: float, reason: Message) -> Judged:
    ids = sorted({form.organisation_id for form in forms})
    return Judged(mention, None, score, reason, tuple(Candidate(found, score, reason) for found in ids))
