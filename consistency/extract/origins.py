"""When things began, as anniversaries tell it: `celebrates its 150th birthday` beside `founded in 1884`.

An anniversary says a year without naming it.  Where the text tells the beginning of the same thing with another year,
both are read: as years of one beginning, which cannot both be right.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from consistency.claims import Claim, Confidence, Unread
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.scan import scan_of
from consistency.extract.words.dates_en import CARDINALS, ORDINALS
from consistency.prose import Prose, Token, lexicon
from consistency.prose.cutting import Spots
from consistency.text import Section, Sentence
from consistency.values import Date, Value

ANNIVERSARY, BEGINNING = "year of an anniversary", "year of a beginning"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_JUBILEES = {
    "centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "tercentenary": 300, "sesquicentennial": 150,
    "sesquicentenary": 150, "golden jubilee": 50, "silver jubilee": 25, "diamond jubilee": 60,
}  # fmt: skip
_NUMBER = {f"{ten[:-1]}ieth": 10 * at for at, ten in enumerate(_TENS, 2)} | {"hundredth": 100, **ORDINALS}
_COUNT = {ten: 10 * at for at, ten in enumerate(_TENS, 2)} | {"a hundred": 100, "one hundred": 100, **CARDINALS}
_NTH = rf"(?:(?P<digits>\d{{1,3}})(?:st|nd|rd|th)|(?P<word>(?:(?:one|two|a) )?(?:{'|'.join(map(re.escape, sorted(_NUMBER, key=len, reverse=True)))})))"
_KIND = r"(?:anniversary|birthday|jubilee)"
_JUBILEE = "|".join(sorted(_JUBILEES, key=len, reverse=True))
_TOLD = re.compile(
    rf"(?:\b(?P<whose>its|their|his|her|the|a)|(?P<owner>[\w’'-]+)[’']s?) (?:own |very |big |proud )?"
    rf"(?:{_NTH}[ -]{_KIND}|(?P<jubilee>{_JUBILEE})(?! (?:flame|park|hall|games|line)))(?P<of> of (?:the |its |their )?)?"
    rf"|\b(?:celebrat\w+|mark\w*) (?:its |their )?(?:first )?(?P<years>\d{{2,3}}) years"
    rf"(?: of (?:existence|its existence)| since (?:its|their|the) (?:founding|foundation|creation))?(?=[ ]?[.,;]| with| this year)"
    rf"|\b(?:turns?|turned|turning|is|are) (?:now |exactly |just )?(?:(?P<turned>\d{{2,3}})|(?P<spelt>{'|'.join(sorted(_COUNT, key=len, reverse=True))}))"
    rf"(?:(?<!is \d\d)(?<!is \d\d\d)(?<!are \d\d)(?<!are \d\d\d)(?= ?[.,;]| this| on | next|$)| years old)",
    re.IGNORECASE,
)
_HINTS = ("anniversary", "birthday", "jubilee", "centen", "celebrat")
_BEFORE_AGE = re.compile(
    r"\b(?:turns?|turned|turning|is|are|mark[a-z]*) (?:now |exactly |just |its |their )?(?:first )?(?:a |one )?\Z"
)
_LAST_BEFORE_AGE = tuple(
    f"{word} " for word in "turn turns turned turning is are now exactly just its their first a one".split()
)
"""The words in which that can end, unless it is a form of `mark`."""
_AGE = re.compile(r"(?:\d{2,3}|[a-z]+(?: hundred)?)(?: ?[.,;\n]| this| on | next| years|\Z)")
"""What every telling of an age in years has, in lower case: a word, or a number with these words on both sides."""
_START_OF = frozenset(
    "founding foundation creation establishment opening inauguration building construction birth launch formation start".split()
)
"""What `the 50th anniversary of the founding of the club` counts from."""
_FOUNDED = re.compile(
    r"\b(?:found(?:ed|ing)|establish(?:ed|ment)|set up|form(?:ed|ation)|creat(?:ed|ion)|came into being|called into being|launch(?:ed)?|inaugurated|"
    r"built|constructed|erected|open(?:ed)|began|begun|beginnings?|origins?|started|starts|dates? (?:back )?(?:from|to)|first|born|goes back|history|baptised)\b",
    re.IGNORECASE,
)
_HISTORY = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?:(?:early|modest|humble|first|small) )?(?:beginnings?|origins?|history|story|start)\b|\b[Ii]t (?:all )?(?:began|started)\b"
)
_YEAR = re.compile(r"(?<![\d.,/–-])(?P<year>1[2-9]\d\d|20[0-4]\d)(?![\d%]|[.,/]\d|s\b)")
_AGO = re.compile(
    r"\b(?:destroyed|rebuilt|re-?founded|re-?opened|merged|moved|renamed|again|second|new|restored|since|until|not until|only in|before)\b"
)
_KEY = re.compile(r"\W*(?:Founded|Established|Formed|Created|Set up|Foundation)\W*[:|]")
"""The key of a line that tells when what the page is about began."""
_LEAD = 70
FEWEST = 5
"""Anniversaries of fewer years are told of much that is not a beginning."""


class _Jubilee(NamedTuple):
    start: int
    end: int
    years: int
    person: bool
    things: frozenset[str]
    sentence: Sentence


class Origins:
    """Reads an anniversary together with a beginning that is not so long ago."""

    name = "origins"
    language = "en"
    order = 82
    takes = False

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        if not _may_tell(prose):
            return
        found = list(_jubilees(prose))
        if not found or len({each.years for each in found}) != 1:
            return
        jubilee = found[0]
        own = _own_year(jubilee.sentence.text)
        published = prose.article.published
        if not own and (published is None or _far_off(jubilee.sentence.text, published.year)):
            return
        celebrated = own or (published.year if published else 0)
        year = celebrated - jubilee.years
        near = set(range(year - 1, year + 2))
        told = {int(match["year"]) for match in _YEAR.finditer(prose.text)}
        if told & near:
            return
        begun = _begun(prose, jubilee, year, celebrated)
        if begun is None:
            return
        yield _claim(prose, begun.start("year"), begun.end("year"), int(begun["year"]), BEGINNING)
        for each in found:
            yield _claim(prose, each.start, each.end, year, ANNIVERSARY)


_HINTED = Spots(lambda piece: any(hint in piece for hint in _HINTS))


def _may_tell(prose: Prose) -> bool:
    """Whether a text has the words of an anniversary, or a number behind a verb that tells an age."""
    scan = scan_of(prose)
    if _HINTED.of(scan.low):
        return True
    low = scan.low
    last = _LAST_BEFORE_AGE if "mark" not in low else (" ",)
    return any(
        _AGE.match(low, numeral.start)
        and low.endswith(last, 0, numeral.start)
        and _BEFORE_AGE.search(low, max(0, numeral.start - 24), numeral.start)
        for numeral in scan.numerals
    )


def _jubilees(prose: Prose) -> Iterator[_Jubilee]:
    for match in _TOLD.finditer(prose.text):
        sentence = prose.sentence_at(match.start())
        if sentence.section in (Section.RELATED, Section.FURNITURE):
            continue
        years = _years(match)
        things = _things(prose, sentence, match)
        if years < FEWEST or things is None:
            continue
        person = (match["whose"] or "").casefold() in ("his", "her")
        yield _Jubilee(
            match.start(), match.start("of") if match["of"] else match.end(), years, person, things, sentence
        )


def _things(prose: Prose, sentence: Sentence, match: re.Match[str]) -> frozenset[str] | None:
    """What has the anniversary: the nouns before it, or those that it is `of`; None where that is an event."""
    tokens = prose.tokens(sentence)
    if not match["of"]:
        return frozenset(
            filter(
                None,
                (
                    _noun(token)
                    for token in tokens
                    if token.end <= (match.end("owner") if match["owner"] else match.start())
                ),
            )
        )
    found: set[str] = set()
    for token in tokens:
        if token.start < match.end():
            continue
        if token.tag not in ("NOUN", "PROPN", "ADJ", "DET") and token.lower != "of":
            break
        if token.tag == "NOUN" and lexicon.happens(token.lemma) and token.lemma not in _START_OF:
            return None
        found.add(_noun(token))
    return frozenset(found - _START_OF - {""})


def _noun(token: Token) -> str:
    word = token.lemma.casefold()
    return word if token.tag == "NOUN" or (token.tag == "PROPN" and lexicon.known(word)) else ""


def _years(match: re.Match[str]) -> int:
    if digits := match["digits"] or match["years"] or match["turned"]:
        return int(digits)
    if match["jubilee"]:
        return _JUBILEES[match["jubilee"].casefold()]
    if match["spelt"]:
        return _COUNT[match["spelt"].casefold()]
    word = (match["word"] or "").casefold()
    return _NUMBER.get(word.split()[-1], 0) if word else 0


def _far_off(text: str, year: int) -> bool:
    """Whether the sentence of an anniversary is of another year than the text's, or tells the year that it is from."""
    return any(not year - 1 <= int(match["year"]) <= year + 1 for match in _YEAR.finditer(text)) or bool(
        re.search(r"\b(?:last year|years? ago|in \d+ years|two years|when it celebrated)\b", text)
    )


def _own_year(text: str) -> int:
    """The year in which an anniversary is told to have been celebrated: `a dinner in 2008 for her sixtieth birthday`."""
    years = list(_YEAR.finditer(text))
    if len(years) != 1 or not text.endswith(" in ", 0, years[0].start()):
        return 0
    return (
        0 if _FOUNDED.search(text, max(0, years[0].start() - _LEAD // 2), years[0].start()) else int(years[0]["year"])
    )


def _begun(prose: Prose, jubilee: _Jubilee, year: int, celebrated: int) -> re.Match[str] | None:
    """The one year in which a text has the thing begin."""
    found: dict[int, re.Match[str]] = {}
    sentences = prose.sentences
    for match in _YEAR.finditer(prose.text):
        sentence = prose.sentence_at(match.start())
        if sentence.section in (Section.RELATED, Section.FURNITURE, Section.HEADLINE):
            continue
        text = sentence.text
        before = text[: match.start() - sentence.start]
        earlier = sentences[sentence.index - 1].text if sentence.index else ""
        history = bool(_HISTORY.search(earlier) or _HISTORY.search(before))
        if (
            not history
            and not _FOUNDED.search(before[-_LEAD:])
            and not re.match(
                r"[^.;]{0,60}?,? [^.;]{0,40}\b(?:founded|established|formed|was born|were born|opened|built|set up)\b",
                text[match.end() - sentence.start :],
            )
        ):
            continue
        if _AGO.search(text):
            continue
        if history or _of_it(prose, sentence, jubilee):
            found.setdefault(int(match["year"]), match)
    if len(found) != 1:
        return None
    told = next(iter(found))
    off = abs(told - year)
    return found[told] if 1 < off <= max(20, jubilee.years // 2) and told <= celebrated else None


def _of_it(prose: Prose, sentence: Sentence, jubilee: _Jubilee) -> bool:
    """Whether a sentence tells of what has the anniversary: by its noun, or as `it` after it."""
    nouns = {_noun(token) for token in prose.tokens(sentence)} - {""}
    if jubilee.person:
        return bool(re.search(r"\b(?:[Bb]orn|[Hh]e|[Ss]he)\b", sentence.text)) and "born" in sentence.text.casefold()
    if re.search(r"\bborn\b", sentence.text):
        return False
    if nouns & jubilee.things or _KEY.match(sentence.text):
        return True
    near = abs(sentence.index - jubilee.sentence.index) <= 1
    return near and bool(re.match(r"(?:It|They|Founded|Established|Built|Opened|Formed|Created)\b", sentence.text))


def _claim(prose: Prose, start: int, end: int, year: int, attribute: str) -> Claim[Value]:
    value = Date(date(year, 1, 1), date(year, 12, 31), "beginning", year=year)
    return Claim(
        article=prose.article.name, start=start, end=end, said=prose.text[start:end], value=value, attribute=attribute,
        confidence=Confidence.RESOLVED, extractor=Origins.name, sentence=prose.sentence_at(start),
    )  # fmt: skip


EXTRACTORS: list[Extractor] = [Origins()]
