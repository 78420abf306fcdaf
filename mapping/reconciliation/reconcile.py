"""Who is meant by a name as written: one call, one outcome, with its reason."""

from collections.abc import Iterable, Iterator

from mapping.cleaning import clean_text
from mapping.model import Candidate, Reconciliation, Status
from mapping.reconciliation import reasons
from mapping.reconciliation.bare_names import bare_mentions
from mapping.reconciliation.identifiers import named_by_identifier
from mapping.reconciliation.index import AuthorityIndex
from mapping.reconciliation.judging import Judged, judge_all
from mapping.reconciliation.mentions import Mention, mentions
from mapping.reconciliation.reading import Reading, read_name, respelt
from mapping.reconciliation.surroundings import Context, surroundings

_CANDIDATES = 3
_IDENTIFIED = 100.0


def reconcile_name(
    name: str | None,
    index: AuthorityIndex,
    *,
    country: str | None = None,
    unit: str | None = None,
    city: str | None = None,
) -> Reconciliation:
    """The organisation meant by `name`, with what the columns beside it say.

    In order: an identifier; a form of a name, whole or inside the text, the longest first; the same with misspelt
    words mended; a faculty or school in its town; a university's name without the word "université".
    """
    text = clean_text(name)
    if text is None:
        return Reconciliation(Status.UNKNOWN, 0.0, reasons.NOTHING_WRITTEN)
    identified = named_by_identifier(text, index.identifiers)
    if identified:
        return Reconciliation(Status.MATCHED, _IDENTIFIED, reasons.identified(text), identified)
    return _by_words(read_name(text, index), index, Context(country, unit, city))


def _by_words(reading: Reading, index: AuthorityIndex, context: Context) -> Reconciliation:
    named = mentions(reading, index)
    around = surroundings(reading, context, index, named)
    beside = named + mentions(read_name(clean_text(context.unit) or "", index), index)
    doubtful: list[Judged] = []
    for attempt in _attempts(reading, named, index):
        judged = judge_all(attempt, beside, around, index)
        settled = [found for found in judged if found.organisation_id]
        if settled:
            return _matched(settled, index)
        doubtful += judged
        if any(found.is_opposed for found in judged):
            break
    return _undecided(doubtful)


def _attempts(reading: Reading, as_written: list[Mention], index: AuthorityIndex) -> Iterator[list[Mention]]:
    """What the text may name, the surest first; the later are looked for only when the first settle nothing."""
    yield [mention for mention in as_written if not mention.is_unit]
    mended = respelt(reading, index)
    guessed = [mention for mention in mentions(mended, index) if mention.misspelt] if mended else []
    yield [mention for mention in guessed if not mention.is_unit]
    yield [mention for mention in as_written if mention.is_unit]
    yield [mention for mention in guessed if mention.is_unit]
    yield bare_mentions(mended or reading, index)


def _matched(settled: list[Judged], index: AuthorityIndex) -> Reconciliation:
    """The first named, among the surest ones; the others are said."""
    first = min(settled, key=lambda found: (found.is_weak, found.mention.start))
    named = dict.fromkeys(found.organisation_id for found in settled if found.organisation_id)
    others = [index.organisations[found].name for found in named if found != first.organisation_id]
    reason = reasons.also_named(first.reason, others) if others else first.reason
    return Reconciliation(Status.MATCHED, first.score, reason, first.organisation_id)


def _undecided(doubtful: list[Judged]) -> Reconciliation:
    candidates = _best(candidate for judged in doubtful for candidate in judged.candidates)
    if not candidates:
        return Reconciliation(Status.UNKNOWN, 0.0, reasons.NOT_OURS)
    return Reconciliation(Status.REVIEW, candidates[0].score, candidates[0].reason, None, candidates)


def _best(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    ranked = sorted(candidates, key=lambda candidate: (-candidate.score, candidate.organisation_id))
    return tuple({candidate.organisation_id: candidate for candidate in reversed(ranked)}.values())[::-1][:_CANDIDATES]
