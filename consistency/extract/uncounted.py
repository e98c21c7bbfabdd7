"""Numbers before a noun that count nothing: years, ages, times of day, labels, parts of names and of fixed phrases."""

import re

from consistency.extract.counted import HYPHEN, NEXT, counted
from consistency.extract.numerals import ONE, Numeral
from consistency.extract.scan import Scan
from consistency.extract.words import nouns_en as nouns

_SHARE_OF_A_PARTY = re.compile(r"[A-Z][a-z]+s \d{1,3}(?:[,.;)]| and\b)")
"""What leaves its verb out: `the Reds won 38 seats, the Blues 31`."""
_ADDRESS = re.compile(
    r"[ \u00a0](?:(?:[NSEW]\.?|North|South|East|West)[ \u00a0])?(?:[A-Z0-9][\w'’]*\.?[ \u00a0]){1,3}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct)\b(?![ \u00a0][a-z]+s\b)"
)
_SEATS = re.compile(r"\b(?:seats?|mandates?)\b")


def refusal(scan: Scan, numeral: Numeral, *, inner: bool = False) -> str | None:
    """Why a numeral is no count, None where it may be one."""
    text, low, start, end = scan.text, scan.low, numeral.start, numeral.end
    if numeral.form == "code":
        return "a time, a date, a score or a label"
    if numeral.form == "fraction":
        return "a part of something"
    if numeral.form != "digits":
        return _refused_word(text, low, numeral)
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalpha() or before == "_" or after == "_":
        return "part of a name"
    if before == "-" and not inner and text[start - 2 : start - 1].isalnum():
        return "part of a name or a range that was not read"
    if before and before in "#№§/=~":
        return "a label"
    if low.endswith(("per ", "minus "), 0, start):
        return "the unit of a price" if low[start - 2] == "r" else "a number below zero without a unit"
    if (
        before == " "
        and text[start - 2 : start - 1].isdigit()
        and not numeral.grouped
        and not counted(scan, end, numeral)
    ):
        return "a telephone number or a row of figures"
    if low.startswith((" block of ", " block on ", "-block of ", "th block of "), end) and len(numeral.digits) >= 3:
        return "a street address"  # `in the 4100 block of Mill Street`
    if text[end + 1 : end + 2].isupper() and _ADDRESS.match(text, end):
        return "a street address"
    if before == "+" and len(numeral.digits) > 6:
        return "a telephone number"
    if after.isalpha():
        tail = low[end : end + 3]
        if tail[:2] in ("st", "nd", "rd", "th") and not tail[2:3].isalpha():
            return "an ordinal"
        if tail[:1] == "s" and not tail[1:2].isalpha():
            return "a decade or a name"
        if not (tail[:1] in ("m", "k") and not tail[1:2].isalpha()):
            return "part of a name or a unit that is not known"
    if after == "-" and text[end + 1 : end + 2].isdigit() and not inner:
        return "a score, a telephone number or a range that was not read"
    if numeral.scale != ONE or numeral.grouped:
        return None
    digits = numeral.digits
    if len(digits) > 1 and digits[0] == "0" and digits[1] != ".":
        return "a label or a telephone number"
    if len(digits) == 4 and digits.isdigit() and 1000 <= numeral.number <= 2100 and _year(scan, numeral):
        return "a year"
    if _line_start(text, start) and after in ".)" and text[end + 1 : end + 2] in " \t\u00a0":
        return "a list marker"
    if after == "." and len(digits) < 3 and _in_a_ranking(text, start, end, numeral):
        return "a list marker"
    if after == ")" and before != "(" and (_LISTED.match(text, end) or not _in_brackets(text, start)):
        return "a list marker"
    if text.startswith(("(", "["), start - 1) and after in ")]" and before and not _beside_another(scan, start):
        return "a reference or an age"
    if _CLOCK.match(low, end):
        return "a time of day"
    if numeral.number <= 110 and after in ".,;" and _AGE.search(text, max(0, start - 24), start):
        return "an age"
    previous = _word_before(text, start)
    if previous is not None:
        word, at = previous
        if word.lower() in nouns.LABELS and not _verb_there(low, at) and not _in_a_row(text, start):
            return "a label"
        if word == "of" and (label := _LABEL_OF.search(low, max(0, at - 20), at)) and label[1] in nouns.LABELS:
            return "a label"
        if (
            word[0].isupper()
            and at > 0
            and not _sentence_start(text, at)
            and word.lower() not in nouns.STOP
            and not numeral.grouped
        ):
            party = _SHARE_OF_A_PARTY.match(text[at : end + 5]) and _SEATS.search(low, max(0, at - 160), at)
            if not counted(scan, end, numeral) and not party and not _in_a_row(text, start):
                return "part of a name"
            if (
                word.lower() not in nouns.MONTHS
                and NEXT.match(text, end) is not None
                and text[end + 1 : end + 2].isupper()
            ):
                return "part of a name"
        if word.lower() in nouns.MONTHS:
            return "part of a date"
    following = NEXT.match(low, end)
    if (
        following is not None
        and following[1] in nouns.MONTHS
        and (following[1] != "may" or word_is_title(text, following))
    ):
        return "part of a date"
    if following is not None and following[1] in nouns.TIME and not inner:
        return "a length of time that was not read"
    if low[end : end + 1] == "-" and (hyphen := HYPHEN.match(low, end)) is not None and hyphen[1] in nouns.TIME:
        return "a length of time that was not read"
    return None


def _in_a_ranking(text: str, start: int, end: int, numeral: Numeral) -> bool:
    """`1. Norby 13 points, 2. Lendle 11, 3. Osby 9`: a number behind a comma, with a name behind it and the one before it ahead."""
    if text[start - 2 : start] not in (", ", "; ", ": ") or not text[end + 1 : end + 3].strip().isupper():
        return False
    line = text.rfind("\n", 0, start) + 1
    if numeral.number == 1:
        return re.search(r"[,;] 2\. [A-Z]", text[end : end + 80]) is not None
    return re.search(rf"(?:\A|[:;,] ){numeral.number - 1}\. [A-Z]", text[max(line, start - 120) : start]) is not None


def _in_brackets(text: str, start: int) -> bool:
    """Whether a bracket was opened before a number: `(see 4)`, but `except at 2) and 5)`."""
    begin = max(0, start - 300)
    return text.rfind("(", begin, start) > text.rfind(")", begin, start)


def _in_a_row(text: str, start: int) -> bool:
    """Whether a number stands in a row of things told with their numbers: `the Reds 13, the Harbour List 9 and the Centre 6`."""
    begin = max(text.rfind("\n", 0, start), text.rfind(". ", 0, start)) + 1
    items: list[re.Match[str]] = []
    for match in _ITEM.finditer(text, begin, start + 120):
        if items and text[items[-1].end() : match.start()] not in _JOINTS:
            if items[-1].end(2) > start:
                break
            items = []
        items.append(match)
    names = {match[1].lower() for match in items}
    return len(names) == len(items) > 2 and any(match.start(2) == start for match in items)


_ITEM = re.compile(r"(?<![\w-])([^\W\d_][^\d.,;:()\n]{1,35}) (\d{1,4})(?: [a-z]+)?(?=[,;.)\n]| and |\Z)")
_JOINTS = frozenset((", ", "; ", " and ", ", and ", ", while "))


def _beside_another(scan: Scan, start: int) -> bool:
    """Whether a number in brackets stands behind another one in a text that says what its brackets hold."""
    return scan.text[start - 3 : start - 2].isdigit() and scan.text[start - 2] in " \u00a0" and (
        "in brackets" in scan.low or "in parenthes" in scan.low
    )  # fmt: skip


def _verb_there(low: str, at: int) -> bool:
    """Whether a label's word is a verb where it stands: `to train 600 mechanics`."""
    before = low[max(0, at - 8) : at].split()
    if (
        low.startswith("building ", at)
        and before
        and before[-1] in ("is", "are", "was", "were", "be", "been", "started")
    ):
        return True
    return bool(before) and before[-1] in ("to", "will", "would", "can", "could", "may", "might", "must", "should")


def _named(text: str, start: int, end: int) -> bool:
    """Whether a number in words is part of a name: `the Six Nations`, not `Six Nations players` at the head of a line."""
    return text[start].isupper() and text[end + 1 : end + 2].isupper() and not _sentence_start(text, start)


def word_is_title(text: str, match: "re.Match[str]") -> bool:
    return text[match.start(1)].isupper()


_NOT_ONE = frozenset(
    "no any every each some this that which the another either neither only at first last next day number someone anyone everyone".split()
)


def _refused_word(text: str, low: str, numeral: Numeral) -> str | None:
    start, end = numeral.start, numeral.end
    following = NEXT.match(low, end)
    if numeral.form == "words" and numeral.number == 1 and low.startswith("one", start):
        before = low[max(0, start - 12) : start].split()
        if (
            (before and before[-1] in _NOT_ONE)
            or following is None
            or following[1] in nouns.STOP
            or following[1] in nouns.AFTER_ONE
        ):
            return "one as a pronoun"
    if low[end : end + 1] == "-":
        hyphen = HYPHEN.match(low, end)
        if hyphen is not None and hyphen[1] in nouns.TIME:
            return "a length of time that was not read"
    if low[start - 1 : start] == "-":
        return "part of a word"
    if low.startswith(("-time", "-fold", "-way", "-off"), end):
        return "part of a word"
    if following is not None and low[end] != "-" and _named(text, start, end):
        return "part of a name"
    if following is not None and following[1] in nouns.TIME:
        return "a length of time that was not read"
    previous = low[max(0, start - 14) : start].split()
    if previous and previous[-1] in nouns.LABELS and numeral.number < 1000:
        return "a label"
    return None


_CLOCK = re.compile(r"[ \u00a0]?(?:[ap]\.?m\b|o['’]clock|gmt\b|noon\b|[bc]?est\b|utc\b)")
_LABEL_OF = re.compile(r"\b([a-z]+)[ ]\d{1,3}[ ]\Z")
"""`Image 3 of 9`: the last of the labels."""
_LISTED = re.compile(r"\)[ \u00a0][^\W\d_]")
_AGE = re.compile(r"(?<![^\W_])[^\W\d_a-z][^\W\d_]+,[ \u00a0]\Z")


def _year(scan: Scan, numeral: Numeral) -> bool:
    low = scan.low
    before = low[max(0, numeral.start - 14) : numeral.start].split()
    last = before[-1] if before else ""
    if last in nouns.BEFORE_YEAR or last.rstrip(".,") in nouns.MONTHS:
        return True
    if 1900 <= numeral.number <= 2100:
        if last in nouns.BEFORE_COUNT:
            return False
        thing = NEXT.match(low, numeral.end)
        return not (
            (thing is not None and thing[1] in nouns.PEOPLE and thing[1] != "people")
            or (thing is not None and thing[1] == "people")
        )
    following = NEXT.match(low, numeral.end)
    return following is None or following[1] in nouns.STOP


def _line_start(text: str, start: int) -> bool:
    return not text[text.rfind("\n", 0, start) + 1 : start].strip(" \t•*-")


def _word_before(text: str, start: int) -> tuple[str, int] | None:
    first = max(0, start - 24)
    match = _BEFORE.search(text, max(first, text.rfind(" ", first, max(0, start - 1)) + 1), start)
    return None if match is None else (match[1], match.start(1))


_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]+(?:[-'’][^\W\d_]+)*)\.?[ \u00a0]\Z")


def _sentence_start(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" \t\u00a0\"“‘'(")
    return not before or before[-1] in ".!?\n:;•"
