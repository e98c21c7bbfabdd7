"""Which way something went, told by its two levels: `7.4 per cent ...  A month earlier it had been 7.1`."""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from consistency.claims import Claim, Mood
from consistency.patterns import pattern
from consistency.prose import Prose
from consistency.text import Section, Sentence
from consistency.values import Outcome

_NUMBER = r"(?<![\w.,:/-])\d+(?:,\d{3})*(?:\.\d+)?(?![\d:/]|[.,]\d|-\w)"
_UNIT = r"(?: ?(?:%|per ?cent|percent|points?|million|billion|tonnes|crowns|euros|people|hectares|out of (?:ten|100|a hundred))| ?[kKmM]\b)?"
_SPAN = r"(?:an? |one |the )?(?:year|month|quarter|week|season|decade)"
_THEN = (
    rf"(?:{_SPAN} (?:earlier|before|ago|previously)|last (?:year|month|quarter|week|season|time)|"
    rf"the (?:previous|preceding|last) (?:year|month|quarter|week|season)|in \d{{4}})"
)
_LEVELS = pattern(
    rf"(?i)\b{_THEN},?(?: [\w’'-]+){{0,4}} (?:had been|was|were|had stood at|stood at|had reached|it was)(?: still| only| at| about)* (?P<then>{_NUMBER}){_UNIT}"
)
_AFTER = pattern(
    rf"(?i)\b(?:compared (?:with|to)|against|after|from)(?: only| about| just)? (?P<then>{_NUMBER}){_UNIT},?(?: in| at)?(?: the)? (?:same [\w ]{{3,20}} )?{_THEN}"
)
_FROM = pattern(rf"(?i)\b(?P<way>up|down) from(?: only| about| just)? (?:[€$£] ?)?(?P<then>{_NUMBER})")
_HINTS = ("earlier", "before", "ago", "last ", "previous", "preceding", "compared", "against")
_DIGIT = pattern(r"\d")
_NOW = pattern(rf"(?P<now>{_NUMBER}){_UNIT}")
_YEAR = pattern(r"(?:19|20)\d\d\Z")
FAR = 3
"""So many times as much is another thing's number."""


def levels(prose: Prose, sentence: Sentence) -> Iterator[Claim[Outcome]]:
    """Which way something went, where its level then is told right behind its level now."""
    if sentence.section not in (Section.BODY, Section.LIST):
        return
    low = sentence.text.casefold()
    if "p from" in low or "own from" in low:
        yield from _from(prose, sentence)
    if not any(hint in low for hint in _HINTS) or not _DIGIT.search(low):
        return
    for then in (*_LEVELS.finditer(sentence.text), *_AFTER.finditer(sentence.text)):
        now = _now(prose, sentence, then.start(), then["then"])
        was = _value(then["then"])
        if now is None or was is None:
            continue
        where, _, start, level = now
        if level == was or not was or not level or max(level, was) > FAR * min(level, was):
            continue
        end = sentence.start + then.end()
        yield Claim(
            article=prose.article.name,
            start=start,
            end=end,
            said=prose.text[start:end],
            value=Outcome("trend", "up" if level > was else "down"),
            subject=" ".join(_words(prose, where)),
            attribute="in a sentence",
            mood=Mood.TOLD,
            extractor="outcomes",
            sentence=where,
        )
        return


def _now(prose: Prose, sentence: Sentence, at: int, then: str) -> tuple[Sentence, str, int, Decimal] | None:
    """The level now: the last number like the other one before it, in its sentence or the one before."""
    before = prose.sentences[sentence.index - 1] if sentence.index else sentence
    for where, text in (
        (sentence, sentence.text[:at]),
        (before, before.text if before.section is sentence.section else ""),
    ):
        found = [
            match
            for match in _NOW.finditer(text)
            if ("." in match["now"]) == ("." in then) and not _YEAR.match(match["now"])
        ]
        if found:
            level = _value(found[-1]["now"])
            if len(found) > 1 and where is before:
                found = [match for match in found if _unit(match[0])] or found
                level = _value(found[0]["now"])
                return (where, text, where.start + found[0].start(), level) if level is not None else None
            return (where, text, where.start + found[-1].start(), level) if level is not None else None
        if text.strip() and where is sentence and at > 60:
            return None
    return None


def _unit(words: str) -> bool:
    return not words[-1].isdigit()


def _value(text: str) -> Decimal | None:
    try:
        return Decimal(text.replace(",", ""))
    except InvalidOperation:
        return None


def _words(prose: Prose, sentence: Sentence) -> list[str]:
    lemmas = [
        token.lower if token.tag == "PROPN" else token.lemma
        for token in prose.tokens(sentence)
        if token.tag in ("NOUN", "PROPN", "ADJ")
    ]
    return list(dict.fromkeys(lemmas))


def _from(prose: Prose, sentence: Sentence) -> Iterator[Claim[Outcome]]:
    """`3 crowns a share, down from 4.20`, where the level now is that of the headline."""
    found = _FROM.search(sentence.text)
    before = list(_NOW.finditer(sentence.text, 0, found.start())) if found else []
    headline = prose.sentences[0]
    if found is None or not before or headline.section is not Section.HEADLINE:
        return
    level = before[-1]["now"]
    if level not in [match["now"] for match in _NOW.finditer(headline.text)]:
        return
    start = sentence.start + before[-1].start()
    yield Claim(
        article=prose.article.name,
        start=start,
        end=sentence.start + found.end(),
        said=prose.text[start : sentence.start + found.end()],
        value=Outcome("change", "raised" if found["way"].lower() == "up" else "cut"),
        subject=" ".join(_words(prose, sentence)),
        attribute="in a sentence",
        mood=Mood.TOLD,
        extractor="outcomes",
        sentence=sentence,
    )
