"""Ratios: what a text says of how many times one value is another, by their size or by both values.

`Profit jumped by 19 per cent` and `a profit of 412 million, against 368 million` are two tellings of one thing, often
sentences or articles apart.  Each becomes a claim with what changed as its attribute, so that they can meet.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from consistency.claims import Around, Claim, Mood, in_order
from consistency.extract.change_words import EVERY, EVERYS, hints_in, tells_in_words
from consistency.extract.changes import Change, Pair, Told, changes_of, of_another_kind, pairs_of, ratio_of
from consistency.extract.circumstances import with_circumstances
from consistency.extract.ratio_words import Thing, done_at, done_to, of_change, of_every, of_share, of_values
from consistency.extract.row_ratios import row_ratios
from consistency.prose import Prose
from consistency.prose.lexicon import concepts, lemma
from consistency.text import Section, Sentence
from consistency.values import Count, Date, Money, Percentage, Quantity, Range, Ratio, Value

_BASES = {
    "year": r"year (?:ago|earlier|before)|this \w+ than last\b|as in 20\d\d\b|(?:last|previous|prior|preceding) year|year[- ]on[- ]year|(?:against|than|with|to|on)(?: in)? 20\d\d\b"
    r"|same (?:period|time|month|quarter|half) (?:of |in |a |one )?(?:last|the|year|20)|(?:previous|last) (?:january|february|march|april|"
    r"may|june|july|august|september|october|november|december)\b|(?:in|within|over|inside) a year\b|on the year\b|from a year\b|over the (?:past|last) year\b",
    "before": r"\bthan last\b(?! [a-z])|(?:than|as) (?:(?:in|on|at|during|for|of) )?(?:the (?:\w+ )?(?:one|season|winter|summer|spring|autumn|harvest|time|term|census|count|edition|festival|"
    r"period|campaign|vintage|round) before|(?:the|its) (?:previous|preceding|last) \w+|last (?:season|winter|summer|spring|autumn|time)|before\b)"
    r"|(?:from|against|with|to|on) (?:the )?(?:previous|preceding|last) (?:season|winter|summer|spring|autumn|census|count|election|edition|harvest|survey|time)"
    r"|\b(?:in )?the (?:season|winter|summer|spring|autumn|census|harvest) (?:before|earlier)"
    r"|(?:from|than|since|against|with|to|on) the (?:season|winter|summer|spring|autumn|census|count|election|harvest|survey|one) before",
    "quarter": r"(?:previous|prior|preceding|last) quarter|quarter[- ]on[- ]quarter|three months (?:earlier|before)",
    "month": r"month (?:ago|earlier|before)|(?:previous|prior|preceding) month|month[- ]on[- ]month",
    "week": r"week (?:ago|earlier|before)|(?:previous|preceding) week",
    "decade": r"(?:within|in|over) (?:a|the (?:past|last)) decade|(?:ten|10) years (?:ago|earlier)|(?:in|within|over|inside|past|last) (?:ten|10) years|decade (?:ago|earlier)",
    "years": r"(?:two|three|four|five|six|seven|eight|nine|fifteen|twenty|[2-9]|\d\d) years (?:ago|earlier)"
    r"|(?:past|last|in|within|over) (?:two|three|four|five|six|seven|eight|nine|fifteen|twenty|[2-9]) years",
}
_BASE = {name: re.compile(rf"\b(?:{words})") for name, words in _BASES.items()}
_HINTS = {
    "year": ("year", "20", "same ", "last", "previous "),
    "before": ("before", "earlier", "last", "previous ", "preceding "),
    "quarter": ("quarter", "three months "),
    "month": ("month",),
    "week": ("week",),
    "decade": ("decade", "years"),
    "years": ("years",),
}
"""What a sentence must hold for each of them."""
_SINCE = re.compile(r"\b(?:since|from) (?:the (?:end|start|beginning) of )?((?:19|20)\d\d)\b")
_BETWEEN_YEARS = re.compile(r"\b(?:between|from) ((?:19|20)\d\d) (?:and|to) ((?:19|20)\d\d)\b")
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_THAN_YEAR = re.compile(r"\b(?:than|as|against|with|to|from|on)(?: in)? ((?:19|20)\d\d)\b")
_IN_YEAR = re.compile(r" (?:[a-z-]+ ){0,2}in ((?:19|20)\d\d)\b")
_POINTING = re.compile(
    r"\b(?:thus|hence|therefore)\b|\A(?:that|this|it) (?:is|was|means|represents|has)\b|\b(?:the|this|that) (?:doubl|tripl|halv)ing\b"
)
"""Words that point back at values told before, so that a size is worth reading without its thing."""
_APART = {"year": range(360, 372), "quarter": range(85, 97), "month": range(28, 32)}
"""How many days the times of two values are apart that a change of a year, a quarter or a month leads between."""
_PART = re.compile(r"[:;] ")
_NOT_BEFORE = (
    r"\b(?! (?:(?:in|on|at|during|for|a|an|the|it|they|he|she|we|was|were|had|been|[a-z]+) ){0,3}"
    r"(?:last|before|earlier|previous|preceding|ago|then|(?:19|20)\d\d)\b)"
)
_THAN_OTHERS = re.compile(rf"\bthan{_NOT_BEFORE}")
_AS_OTHERS = re.compile(rf"\b(?:as|of|again|than){_NOT_BEFORE}")
"""`A third more than the men` is no change in time; `a third more rye` can be nothing else."""
_WORD = re.compile(r"[^\W\d_][\w-]*")
_LOSS = frozenset(
    "disappear vanish abandon eliminate abolish destroy close die lose cut shed scrap axe cease perish quit desert empty fell "
    "cull kill slaughter sack dismiss demolish extinguish wither resign shut".split()
)
_LOST = ("disappear", "abandon", "eliminate", "destroy", "die", "perish")
_TO_GO = re.compile(
    r"\b(?:(?:is|are|was|were|has|have) to|will|must|to) go\b(?! (?:to|on|into|by|for|with|down|up|out)\b)"
)
_GOING_TO = re.compile(r"\bgoing to (?:be )?([a-z]+)")
_NOMINAL = re.compile(
    r"(?:increase|rise|growth|jump|leap|surge|hike|climb|gain|fall|decline|drop|reduction|decrease|cut|slump|plunge|dip|plus|minus)\Z"
)
_NUMBERS = (Money, Count, Quantity, Percentage)
LOOSE = Decimal("1.15")
_SHARE_OF = re.compile(
    r" (?:out )?of (?:the|its|their|his|her|our|all|some|these|those)?(?: about| roughly| nearly)? ?\Z"
)
_WHOLE_FIRST = re.compile(r"\bof (?:the|its|their|his|her|our|all)(?: \w+)? \Z", re.IGNORECASE)


def with_ratios(claims: Sequence[Claim[Value]], prose: Prose, quoted: Around | None = None) -> list[Claim[Value]]:
    """The claims of an article and those of its ratios, in text order; ``quoted`` is as in ``with_circumstances``."""
    by_sentence: dict[int, list[Any]] = {}
    for claim in claims:
        if isinstance(claim.value, _NUMBERS) and claim.sentence is not None:
            by_sentence.setdefault(claim.sentence.index, []).append(claim)
    hints = hints_in(prose.text)
    worded = (
        {sentence.index for sentence in prose.sentences if tells_in_words(sentence.text, hints)} if hints else set()
    )
    found: list[Claim[Value]] = []
    for index in sorted(by_sentence.keys() | worded):
        sentence = prose.sentences[index]
        if sentence.section is not Section.TABLE:
            found += _of_sentence(prose, sentence, by_sentence.get(index, []))
    rows = list(row_ratios(by_sentence, prose))
    if not found and not rows:
        return list(claims)
    return in_order([*claims, *_placed(found, claims, prose, quoted), *rows])


def _placed(
    found: list[Claim[Value]], claims: Sequence[Claim[Value]], prose: Prose, quoted: Around | None
) -> list[Claim[Value]]:
    """The ratios with speaker, mood and time; those of a value have them from it."""
    fresh = [claim for claim in found if not claim.extractor]
    if fresh:
        places = {claim.sentence.index for claim in fresh if claim.sentence is not None}
        near = [
            claim
            for claim in claims
            if isinstance(claim.value, Date) and claim.sentence is not None and claim.sentence.index in places
        ]
        spoken = [claim for claim in claims if claim.kind == "quotation"]
        told = with_circumstances([*spoken, *near, *fresh], prose, quoted)
        fresh = [claim for claim in told if isinstance(claim.value, Ratio)]
    placed = (_from_its_year(claim) for claim in fresh)
    return [claim.with_(extractor="ratios") for claim in (*placed, *(claim for claim in found if claim.extractor))]


def _from_its_year(claim: Claim[Value]) -> Claim[Value]:
    """`Twice as many as in 2022`: the only year that the sentence tells is what the change starts from, not when it was."""
    when, sentence = claim.when, claim.sentence
    if when is None or when.earliest is None or when.precision != "year" or sentence is None:
        return claim
    than = _THAN_YEAR.search(sentence.text)
    alone = than is not None and len(set(_YEARS.findall(sentence.text))) == 1
    return claim.with_(when=None) if alone and than is not None and int(than[1]) == when.earliest.year else claim


def _of_sentence(prose: Prose, sentence: Sentence, group: Sequence[Told]) -> Iterator[Claim[Value]]:
    low = sentence.text.lower()
    other = of_another_kind(sentence, low)
    pairs = list(pairs_of(group)) if len(group) > 1 and not other else []
    for pair in pairs:
        told = ratio_of(pair)
        thing = of_values(prose, sentence, pair.newer, pair.older) if told is not None else None
        if told is not None and thing:
            yield _claim(prose, sentence, pair.start, pair.end, _between(told, low, pair), thing, pair.newer)
    if (not pairs or any(_is_loose(pair) for pair in pairs)) and (not other or _PART.search(low)):
        for change in changes_of(group, sentence):
            if not other or not of_another_kind(sentence, _part_of(low, change.start - sentence.start)):
                yield from _stated(prose, sentence, change, low)
    yield from _shares(prose, sentence, group)


def _part_of(low: str, at: int) -> str:
    """The part of a sentence that a place is in, by its colons and semicolons."""
    cuts = [match.end() for match in _PART.finditer(low)]
    return low[
        max((cut for cut in cuts if cut <= at), default=0) : min((cut for cut in cuts if cut > at), default=len(low))
    ]


def _is_loose(pair: Pair) -> bool:
    """Whether two values are told so roughly that the size told beside them says more: `by 18 per cent, from half a million`."""
    ratio = ratio_of(pair)
    return ratio is not None and ratio.high is not None and ratio.low is not None and ratio.high > LOOSE * ratio.low


def _stated(prose: Prose, sentence: Sentence, change: Change, low: str) -> Iterator[Claim[Value]]:
    if change.points is not None or change.word < 0:
        return
    ratio = _ratio(change.factor, _base(low), ends=False)
    word = low[change.word - sentence.start :].split(maxsplit=1)[0].strip(",.;:")
    others = _AS_OTHERS if " as " in change.said else _THAN_OTHERS
    if change.compared and not ratio.base and others.search(low, change.word - sentence.start):
        return
    thing = of_change(prose, sentence, change)
    if thing is None and (_POINTING.search(low) or _NOMINAL.match(word)):
        thing = Thing("")
    if thing is not None:
        start, end = min(change.start, change.word), max(change.end, change.word + len(word))
        yield _claim(prose, sentence, start, end, ratio, thing, change.claim)


def _shares(prose: Prose, sentence: Sentence, group: Sequence[Told]) -> Iterator[Claim[Value]]:
    """`A third of the post offices`, and `220 of its 880 post offices`."""
    if "very " in sentence.text:
        yield from _every(prose, sentence, sentence.text.lower())
    for at, claim in enumerate(group):
        if isinstance(claim.value, Percentage) and not claim.value.points:
            thing = of_share(prose, sentence, claim)
            if thing is not None:
                told = claim.value.figure.range()
                low, high = (None if end is None else end / 100 for end in (told.low, told.high))
                ratio = Ratio(low, high, "share", done_to(prose, sentence, claim))
                yield from _with_loss(prose, sentence, claim.start, claim.end, ratio, thing, claim)
        elif isinstance(claim.value, Count) and at + 1 < len(group) and isinstance(group[at + 1].value, Count):
            pair = _part_and_whole(sentence, claim, group[at + 1])
            if pair is None:
                continue
            part, whole = pair
            quotient = _quotient(part, whole)
            thing = of_values(prose, sentence, whole, part)
            if quotient is not None and thing:
                start, end = min(part.start, whole.start), max(part.end, whole.end)
                ratio = Ratio(quotient.low, quotient.high, "share", done_to(prose, sentence, part), ends=True)
                yield _claim(prose, sentence, start, end, ratio, thing, part)


def _every(prose: Prose, sentence: Sentence, low: str) -> Iterator[Claim[Value]]:
    """`Every fourth job at the mill`."""
    for match in EVERY.finditer(low):
        place = sentence.start + match.end()
        thing = of_every(prose, sentence, place)
        if thing is None or not thing.words:
            continue
        size = 1 / Decimal(EVERYS.index(match[1]) + 2)
        start, end = sentence.start + match.start(), place + len(_WORD.match(low, match.end())[0])  # type: ignore[index]
        done = done_at(prose, sentence, start, end)
        share = Ratio(round(size * Decimal("0.86"), 6), round(size * Decimal("1.14"), 6), "share", done)
        yield from _with_loss(prose, sentence, start, end, share, thing, None)


def _with_loss(
    prose: Prose, sentence: Sentence, start: int, end: int, share: Ratio, thing: Thing, source: Claim[Any] | None
) -> Iterator[Claim[Value]]:
    """The claim of a share, and, where the share is what goes, the change that this means for the whole."""
    yield _claim(prose, sentence, start, end, share, thing, source)
    if share.least is None or share.most is None or not _is_loss(share.base, sentence.text[end - sentence.start :]):
        return
    left = Ratio(1 - share.most, 1 - share.least, base=_base(sentence.text.lower()))
    yield _claim(prose, sentence, start, end, left, thing, source)


def _is_loss(verb: str, after: str) -> bool:
    """Whether what is done to a part takes it from the whole."""
    if verb == "go":
        going = _GOING_TO.search(after)
        if going is None:
            return _TO_GO.search(after) is not None
        verb = lemma(going[1], "VERB")
    return verb in _LOSS or any(not concepts(verb).isdisjoint(concepts(other)) for other in _LOST) if verb else False


def _part_and_whole(sentence: Sentence, first: Told, second: Told) -> tuple[Told, Told] | None:
    text, begin = sentence.text, sentence.start
    between = text[first.end - begin : second.start - begin]
    if _SHARE_OF.fullmatch(between.lower()):
        return first, second
    opening = text[: first.start - begin]
    assert isinstance(second.value, Count)
    if _WHOLE_FIRST.search(opening) and not second.value.of and len(between) < 90 and ";" not in between:
        return second, first
    return None


def _quotient(part: Told, whole: Told) -> Range | None:
    one, two = part.value.figure, whole.value.figure
    if one.upper is not None or two.upper is not None or not 1 < one.number < two.number:
        return None
    few, many = one.range(), two.range()
    if few.low is None or few.high is None or many.low is None or many.high is None:
        return None
    return Range(few.low / many.high, few.high / many.low)


def _ratio(told: Range, base: str, *, ends: bool) -> Ratio:
    sizes = [None if end is None else round(end, 6) for end in (told.low, told.high)]
    return Ratio(sizes[0], sizes[1], base=base, ends=ends)


def _between(told: Range, low: str, pair: Pair) -> Ratio:
    """The ratio of two values; its base is in the years of both, where the text names them."""
    return _ratio(told, base_of(low, pair), ends=True)


def base_of(low: str, pair: Pair) -> str:
    """What a change between two values starts from, by their years or else by the words of their sentence."""
    years = [_year(claim) for claim in (pair.older, pair.newer)]
    if years[0] and years[1] and years[0] < years[1]:
        return "year" if years[1] - years[0] == 1 else f"since {years[0]}"
    one, two = pair.older.when, pair.newer.when
    if one is not None and two is not None and one.earliest and two.earliest and one.precision == two.precision:
        apart = (two.earliest - one.earliest).days
        return next((name for name, days in _APART.items() if apart in days), _base(low))
    return _base(low) or (f"from {years[0]}" if years[0] and not years[1] else "")


def _year(claim: Told) -> int:
    """The year that stands right behind a value, or that the value is of; 0 where none is told."""
    sentence = claim.sentence
    beside = _IN_YEAR.match(sentence.text, claim.end - sentence.start) if sentence is not None else None
    if beside is not None:
        return int(beside[1])
    when = claim.when
    return when.earliest.year if when is not None and when.precision == "year" and when.earliest is not None else 0


def _base(low: str) -> str:
    """What a change is told to start from; the longest time where a sentence names two."""
    dated = "19" in low or "20" in low
    joined = _BETWEEN_YEARS.search(low) if dated else None
    if joined is not None:
        return "year" if int(joined[2]) - int(joined[1]) == 1 else f"since {joined[1]}"
    since = _SINCE.search(low) if dated else None
    found = [
        name for name, pattern in _BASE.items() if any(hint in low for hint in _HINTS[name]) and pattern.search(low)
    ]
    if since and not found:
        return f"since {since[1]}"
    return found[-1] if found else ""


def _claim(
    prose: Prose, sentence: Sentence, start: int, end: int, value: Ratio, thing: Thing, source: Claim[Any] | None
) -> Claim[Value]:
    """The claim of a ratio; its circumstances are those of the value it rests on, if there is one."""
    made: Claim[Value] = Claim(
        article=prose.article.name,
        start=start,
        end=end,
        said=prose.text[start:end],
        value=value,
        subject=thing.names,
        attribute=thing.words,
        sentence=sentence,
        published=prose.article.published,
        source=prose.article.source,
    )
    if source is None:
        return made
    mood = source.mood if source.mood is not Mood.SUPERSEDED else Mood.TOLD
    return made.with_(
        when=source.when, speaker=source.speaker, holds=source.holds, mood=mood, confidence=source.confidence,
        extractor=source.extractor or "ratios",
    )  # fmt: skip
