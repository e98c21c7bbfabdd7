"""Who is said to speak: the words of speech, and the noun phrase beside them."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from msgspec import Struct

from consistency.prose.cutting import Cutter

SPEECH = frozenset(
    """
    said says say saying told tells tell telling added adds adding explained explains explaining stated states stating
    announced announces declared declares warned warns warning insisted insists argued argues noted notes noting
    remarked remarks wrote writes writing replied replies asked asks recalled recalls joked jokes admitted admits
    concluded concludes commented comments continued continues stressed stresses emphasised emphasizes emphasized
    emphasises quipped promised promises demanded demands urged urges called claimed claims complained complains
    predicted predicts suggested suggests confirmed confirms observed observes pointed tweeted posted began shouted
    answered answers countered conceded concedes thinks thought believes reported reports estimates estimated
    reckons put acknowledged acknowledges reiterated told pledged vowed described hailed praised welcomed
    """.split()
)
"""Verbs that give words to somebody."""

PLAIN = SPEECH - frozenset(
    """called pointed posted put began thought thinks asked described hailed praised welcomed believes
    promises demands claims reports comments notes states answers estimates replies warning""".split()
)
"""Those of them that give words to somebody without quotation marks too."""

STOP = frozenset(
    """
    when after before who whom whose which that as at on in during because while adding from with by since where if
    and but or then about to into through is was were are had has have over under between until following whether
    there here out told said says today yesterday earlier later this last monday tuesday wednesday thursday friday saturday sunday
    """.split()
)

TITLES = frozenset(
    """
    mr mrs ms miss dr prof professor sir lady lord dame gen general col colonel major captain capt lieutenant lt
    sergeant president minister prime chancellor senator sen rep congressman congresswoman king queen prince princess
    pope father bishop archbishop judge justice mayor governor commissioner ambassador chief secretary state deputy
    vice defence defense foreign health finance interior environment culture education energy transport agriculture
    commodore admiral officer director mp chairman chairwoman chair councillor petty the commander cmdre cmdr cdre cdr sgt cpl maj brig adm rev
    """.split()
)
"""Words before a name that are not part of it."""

PRONOUNS = frozenset({"he", "she", "they"})


class Word(Struct, frozen=True, gc=False):
    """A word of the window that is looked at, with offsets into the article."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def letters(self) -> bool:
        return self.text[0].isalpha()


@lru_cache(maxsize=256)
def words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words and marks between two offsets of a text; the last are kept, since several extractors ask."""
    shift, forms = _WORDS.cut(text[start:end])
    starts = accumulate([form[0] for form in forms], initial=start + shift)
    return tuple(
        [Word(at + gap, at + size, word, lower) for at, (size, gap, word, lower) in zip(starts, forms, strict=False)]
    )


def _form(piece: str) -> tuple[int, int, str, str]:
    """Of a word with the space before it: where it ends and begins in the piece, itself, itself in lower case."""
    word = piece.lstrip()
    return len(piece), len(piece) - len(word), word, word.lower()


WORD_OR_MARK = r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*|\S"  # no clitics, no short forms
_WORDS = Cutter(WORD_OR_MARK, _form)


def name_in(phrase: Sequence[Word]) -> str:
    """The name at the end of the first run of capitalised words that no plain noun follows; empty when there is none.

    `Danish project leader Dorthe Holm` gives `Dorthe Holm`: `Danish` describes the leader and `'s` marks an owner.
    """
    runs: list[tuple[list[Word], bool]] = []
    run: list[Word] = []
    for at, word in enumerate(phrase):
        joins = word.lower in {"de", "van", "von", "der", "den", "di", "da", "bin", "al", "el", "la", "le", "du"}
        if word.capital or (run and joins and at + 1 < len(phrase) and phrase[at + 1].capital):
            run.append(word)
            if word.lower.endswith(("'s", "’s")):
                run = []
            continue
        if word.text == "." and run and run[-1].end == word.start:
            continue
        if run:
            runs.append((run, word.letters and word.lower not in {"of", "from", "and", "in", "for", "at", "who"}))
        run = []
    if run:
        runs.append((run, False))
    bare = [(bare, described) for names, described in runs if (bare := _bare(names))]
    for wanted in (2, 1):
        for names, described in bare:
            if not described and len(names) >= wanted:
                return " ".join(word.text for word in names)
    return ""


def _bare(names: list[Word]) -> list[Word]:
    start = 0
    while start < len(names) and names[start].lower.rstrip(".") in TITLES:
        start += 1
    return names[start:]


def role_in(phrase: Sequence[Word]) -> str:
    """The last plain noun of a phrase without a name: `officer` of `the German officer`."""
    for word in reversed(phrase):
        if word.letters and not word.capital and len(word.text) > 2:
            return word.lower
    return ""


def phrase_after(window: Sequence[Word], at: int, most: int = 16) -> list[Word]:
    """The noun phrase that begins at a word: up to a verb, a preposition of time or place, or a mark.

    A comma is passed when a name or a short title follows it (`the deputy minister, Ana Bell,`).
    """
    phrase: list[Word] = []
    for position in range(at, min(len(window), at + most)):
        word = window[position]
        if word.text == ",":
            following = window[position + 1] if position + 1 < len(window) else None
            if following is None or name_in(phrase) or not following.capital:
                break
            continue
        if word.text in {"'", "’"} and phrase and phrase[-1].lower.endswith("s"):
            continue  # `the farmers' spokeswoman`
        if not word.letters and word.text not in {".", "&"}:
            break
        if word.text == "." and not (phrase and (len(phrase[-1].text) == 1 or phrase[-1].lower in TITLES)):
            break
        if word.lower in STOP:
            break
        phrase.append(word)
    return phrase


def phrase_before(window: Sequence[Word], at: int, most: int = 12) -> list[Word]:
    """The noun phrase that ends just before a word."""
    phrase: list[Word] = []
    position = at - 1
    while position >= 0 and window[position].lower in {"had", "has", "have", "also", "then", "later", "once", "again"}:
        position -= 1
    if position >= 0 and window[position].text == ",":
        position = _over_insertion(window, position) - 1
    while position >= 0 and len(phrase) < most:
        word = window[position]
        if word.text == ",":
            before = window[position - 1] if position else None
            if phrase and phrase[-1].capital and name_in(phrase[::-1]) and before is not None and before.letters:
                if not _role_before(window, position):
                    break
                position -= 1
                continue
            break
        if not word.letters and word.text not in {"&", "-"}:
            break
        if word.lower in STOP or word.lower in PLAIN:
            break
        phrase.append(word)
        position -= 1
    return phrase[::-1]


def _over_insertion(window: Sequence[Word], comma: int) -> int:
    """The comma at which an insertion that ends at ``comma`` begins: `Bell, whose party won 20 seats, said`."""
    for position in range(comma - 1, max(-1, comma - 20), -1):
        if window[position].text == "," and window[position + 1].lower in {"who", "whose", "which", "a", "an", "the"}:
            return position
    return comma


def _role_before(window: Sequence[Word], comma: int) -> bool:
    """Whether the words before a comma are a title that the name after it fills: `the county's chief nurse, Ana Bell`."""
    return any(word.lower.endswith(("'s", "’s")) or word.lower in {"the", "its", "their"}
               for word in window[max(0, comma - 6) : comma]) and not window[comma - 1].capital  # fmt: skip


REPEATED = re.compile(
    r"word for word|\b(?<!most )(?<!most-)(?:repeat|quot|echo|cit(?:e|ing)|recall|borrow|misquot|paraphras|parod|mock)\w*"
    r"|\bin the words of\b|\bread (?:out|aloud)\b|\bas \w+ (?:once )?(?:put|said)\b|\bproverb|\bmotto|\bslogan|\b(?:an?|the|that|this|old|popular) (?:\w+ )?saying\b"
    r"|\bchant|\bsang\b|\blyric|\btitled?\b|\bcalled\b(?! out)",
    re.IGNORECASE,
)
"""Words that say that somebody uses another's words."""
