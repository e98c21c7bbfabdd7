"""Numbers against lists that stand elsewhere in the text: the list is told whole, and the number tells another size."""

import re
from collections.abc import Iterator, Set

from consistency import Claim, Clash, Severity, groups
from consistency.extract.changes import noun_of
from consistency.linking.counted_rows import COUNTRIES, number_of, whole_row
from consistency.prose.function_words import FUNCTION_WORDS
from consistency.prose.lexicon import lemma
from consistency.prose.world import is_country
from consistency.text import Section
from consistency.values import Bound, Count, Listing, Value
from consistency.values.statements import MAYBE_SOME

_PLACES = frozenset(
    "municipality town village city county canton district region commune parish island province borough suburb community".split()
)


@groups(
    "L102",
    "count-does-not-match-list",
    kinds=["listing", "count"],
    by="article",
    severity=Severity.WARNING,
    bad=[
        "[[Six]] countries agreed on Monday to share ferries.\n\nThe meeting was short. "
        "[[The signatories were Peru, Chile, Cuba, Haiti and Belize]].",
        "[[Six]] runners are left. [[Falk, Lund, Strand, Brandt and Petrov]] will start on Sunday. There are no others.",
        "Police arrested [[four]] suspects on Monday.\n\n[[Three]] of the people arrested are brothers. No one besides them is held.",
        "[[Six]] letters are forged.\n\nAll of them are on show: [[the letter of 1919, the two from 1920, the Christmas letter of 1921 and "
        "the one about the storm]].",
        "The inspectors visited [[two]] homes.\n\nComplete list of visits\n- Tarn House, 3 May\n- Brack Manor, 4 May\n- Osvik, 9 May",
        "The walk has [[four]] stages.\n\n[[Stage 1: Tarn to Brack\nStage 2: Brack to Osvik\nStage 3]]: Osvik to Hult\n\nIt is open.",
        "Two villages to vote on merger\n\nResidents of [[two]] villages will be asked in May whether they want to merge.\n\n"
        "[[Voters in Osby, Hult and Vik]] will receive a letter.",
        "[[Six]] firms agree on one plug\n\nThey met in Tarn on Monday.\n\n[[The Norwegian state line, its Finnish and Estonian sisters, the "
        "ferry firm Havnar and Denmark's Belt-Linjen]] put their names to it. Nobody else signed.",
        "The school at Brack has [[seven]] pupils again. Its head counted them: [[Ole Lund; the twins Eva and Ida Falk, both in third class; Jon "
        "Strand; and the newcomers, Nils, Mats, Ada and Una Brandt]].",
        "This autumn we offer [[five]] trips, more than ever.\n\n1) 3 May: Mill\n2) 4 June: Bridge\n3) 5 July: Lake\n4) 2 August: Fort\n\nFees "
        "are low.",
        "The prize has [[four]] winners this year, the jury said.\n\n"
        "[[The winners are Ida Lund, Per Falk and Eva Strand]].",
    ],
    good=[
        "Five countries agreed on Monday to share ferries.\n\nThe meeting was short. "
        "The signatories were Peru, Chile, Cuba, Haiti and Belize.",
        "Six villages to vote on merger\n\nResidents of six villages will be asked in May whether they want to merge.\n\n"
        "Voters in Osby, Hult and Vik will receive a letter.",
        "Police arrested four suspects on Monday.\n\nThree of the people arrested are brothers. The fourth is their uncle.",
        "Six runners are left. Falk, Lund and Strand will start on Sunday, the others on Monday.",
        "Six letters are forged.\n\nAll of them are on show: the letter of 1919, the three from 1920, the Christmas letter of 1921 and "
        "the one about the storm.",
        "Six countries took part, four of which signed.\n\nThe signatories were Peru, Chile, Cuba and Haiti.",
    ],
)
def count_does_not_match_list(group: list[Claim[Value]]) -> Iterator[Clash]:
    """A number of countries, members or winners, and elsewhere a full list with more or fewer.

    The lead says six, the list further down has five names: one of them is wrong.

    Count again, or say what the list leaves out.
    """
    for claim in group:
        listing = claim.value
        if isinstance(listing, Listing) and listing.of == "others" and not listing.items:
            yield from _some_and_no_others(claim, group)
        if not isinstance(listing, Listing) or listing.stated is not None or not listing.of:
            continue
        if listing.of == "names":
            yield from _just_told(claim, listing, group)
            continue
        some = listing.of.startswith(MAYBE_SOME)
        nouns = {lemma(listing.of.removeprefix(MAYBE_SOME), "NOUN")}
        if listing.of == "places":
            yield from _places(claim, listing, group)
            continue
        if all(is_country(item) for item in listing.items):
            nouns |= COUNTRIES
        counts = [other for other in group if isinstance(other.value, Count) and _counts(other, nouns)]
        counts = counts or [other for other in group if _done_to(other, lemma(listing.of, "NOUN"))]
        if not counts:
            yield from _just_told(claim, listing, group) if whole_row(claim) else ()
            continue
        told = {other.value.figure.number for other in counts if isinstance(other.value, Count)}
        loose = {other.value.figure.number for other in group if isinstance(other.value, Count) and not other.value.of}
        if some and len(told) == 1 and not 0 < len(listing.items) - max(told) <= 2:
            continue
        if len(told) == 1 and len(listing.items) not in told | loose:
            first = counts[0]
            yield Clash(
                (claim, first),
                f"`{first.said}` ({noun_of(first)}) there, {len(listing.items)} names in the list of {listing.of} here",
                f"the list reads {' | '.join(listing.items)}",
            )


def _done_to(claim: Claim[Value], noun: str) -> bool:
    """Whether a count is of what a verb was done to, where a list has the verb's noun: `visited eight homes`, `list of visits`."""
    value, sentence = claim.value, claim.sentence
    if not isinstance(value, Count) or sentence is None or not _counts(claim, {value.of} - _UNCOUNTED - {""}):
        return False
    before = sentence.text[: claim.start - sentence.start].lower().split()[-2:]
    return any(
        lemma(word, "VERB") == noun or noun in (word + "ion", word[:-2] + "ion") for word in before if word.isalpha()
    )


_UNCOUNTED = frozenset("vote point time percent euro dollar pound other minute hour day week month year".split())
_OF_THE = re.compile(r" of (?:the|them|those|these)\b(?P<words>(?: [a-z-]+){0,4})")


def _just_told(claim: Claim[Value], listing: Listing, group: list[Claim[Value]]) -> Iterator[Clash]:
    """Names of which the text says that there are no others, and the count that it tells of them."""
    told = number_of(claim, group)
    if told is not None:
        yield Clash(
            (claim, told),
            f"`{told.said}` ({noun_of(told)}) there, {len(listing.items)} names and no others here",
            f"the list reads {' | '.join(listing.items)}",
        )


def _some_and_no_others(claim: Claim[Value], group: list[Claim[Value]]) -> Iterator[Clash]:
    """`Three of the people arrested are brothers.  No one besides them ...`, where four were arrested."""
    if claim.sentence is None:
        return
    counts = [other for other in group if isinstance(other.value, Count) and other.sentence is not None]
    some = [
        other
        for other in counts
        if other.sentence is not None
        and 0 <= claim.sentence.index - other.sentence.index <= 1
        and other.end <= claim.start
        and _OF_THE.match(other.sentence.text, other.end - other.sentence.start)
    ]
    if len(some) != 1 or some[0].sentence is None or not isinstance(some[0].value, Count):
        return
    part = some[0]
    match = _OF_THE.match(part.sentence.text, part.end - part.sentence.start) if part.sentence else None
    words = {lemma(word) for word in (match["words"] if match else "").split() if word not in FUNCTION_WORDS}
    wholes = [
        other
        for other in counts
        if other.end <= part.start
        and _counts(other, {noun_of(other)} - _UNCOUNTED)
        and words & {noun_of(other), *_beside(other)}
    ]
    told = {other.value.figure.number for other in wholes if isinstance(other.value, Count)}
    if len(told) == 1 and some[0].value.figure.number < max(told):
        yield Clash(
            (part, wholes[-1]),
            f"`{wholes[-1].said}` ({noun_of(wholes[-1])}) there, `{part.said}` and no others here",
            f"`{claim.said}` leaves none of the {wholes[-1].value}",
        )


def _beside(claim: Claim[Value]) -> Iterator[str]:
    """The words around a count in its sentence."""
    if claim.sentence is not None:
        at = claim.start - claim.sentence.start
        yield from (lemma(word) for word in claim.sentence.text[max(0, at - 40) : at + 40].lower().split())


def _places(claim: Claim[Value], listing: Listing, group: list[Claim[Value]]) -> Iterator[Clash]:
    """More places in a row than the headline and the lead say; fewer may be a part of them."""
    counts = [other for other in group if isinstance(other.value, Count) and _counts(other, _PLACES)]
    told = {other.value.figure.number for other in counts if isinstance(other.value, Count)}
    fronted = any(other.section is Section.HEADLINE for other in counts)
    if len(told) == 1 and fronted and len(listing.items) > max(told):
        yield Clash(
            (claim, counts[-1]),
            f"`{counts[-1].said}` ({noun_of(counts[-1])}) there, {len(listing.items)} places in a row here",
            f"the row reads {' | '.join(listing.items)}",
        )


def _counts(claim: Claim[Value], nouns: Set[str]) -> bool:
    value = claim.value
    return (
        isinstance(value, Count)
        and value.of in nouns
        and value.figure.bound is Bound.EXACT
        and value.figure.upper is None
        and 2 <= value.figure.number <= 40
        and value.figure.number % 1 == 0
    )
