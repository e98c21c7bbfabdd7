"""Numbers in digits and words: what stands in a text, without yet asking what of."""

import re
from decimal import Decimal

from msgspec import Struct

from consistency.extract.behind import Behind, behind
from consistency.extract.words import en
from consistency.values.figures import step_of

DIGITS = re.compile(r"\d\d*(?:[.,:/]\d+|[ \u00a0\u202f\u2009]\d{3}(?!\d)|['’]\d{3}(?!\d))*")
_COMMAS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?\Z")
_DOTS = re.compile(r"[1-9]\d{0,2}(?:(?:\.\d{3}){2,}(?:,\d+)?|(?:\.\d{3})+,\d{1,2}|\.000)\Z")
_SPACES = re.compile(r"[1-9]\d{0,2}(?:[ \u00a0\u202f\u2009'’]\d{3})+(?:[.,]\d{1,2})?\Z")
_POWER = re.compile(r"[ \u00a0]?[×x][ \u00a0]?10(?:(?:\^|\*\*)([-−–]?\d{1,3})|([-−–]\d{1,3}))(?!\d)")

ONE, NONE = Decimal(1), Decimal(0)
LONGEST = 60
"""No number in prose has more digits: a longer run is a key or a checksum."""
SURE = re.compile(r"[ \u00a0\n\t]{0,3}-?(million|billion|trillion|thousand|hundred|lakh|crore|quadrillion|dozen)s?\b")
_SHORT = re.compile(r"[ \u00a0]?(mln|mio|mrd|bln|trn|bn|tn|mn)\b(?:(?<=mln|mio|mrd)\.(?= [a-z]))?")
_MAY_BE_SCALE = behind(lambda said: SURE.match(said) or _SHORT.match(said))
_MAY_GO_ON = behind(re.compile(rf"[ \u00a0]?[×x{''.join(en.SIGN_FRACTIONS)}]|.[×x]|[ \u00a0-]\d").match)
"""A power of ten or a fraction."""
_FEW = re.compile(r"\b(?:several|(?:a )?few|(?:a )?couple(?: of)?)[ \u00a0\n]\Z")
_HALF = re.compile(r"[ \u00a0\n]and[ \u00a0\n-]a[ \u00a0\n-](half|quarter)\b")


_MIXED = re.compile(r"[ \u00a0-](\d)/(2|3|4|5|6|8|10|16|32)(?![\d/])")


class Numeral(Struct, frozen=True, eq=False, gc=False):
    """One number of a text.

    ``form`` is digits, words, vague (`dozens`), fraction (`two-thirds`) or code (a time, a date, a score, a
    version: nothing that counts).  ``digits`` is the number as written without grouping and before ``scale``,
    ``step`` how finely it was told.
    """

    start: int
    end: int
    number: Decimal
    form: str
    digits: str = ""
    scale: Decimal = ONE
    step: Decimal = NONE
    upper: Decimal | None = None
    grouped: bool = False

    def scaled(self, end: int, factor: Decimal) -> "Numeral":
        """The same numeral with a scale word that reaches to ``end``."""
        digits, scale = self.digits or str(self.number), self.scale * factor
        number = self.number * factor
        return Numeral(
            self.start, end, number, self.form, digits, scale, step_of(digits, scale), self.upper, self.grouped
        )


def read_digits(text: str, low: str, match: re.Match[str], behind_it: Behind) -> Numeral:
    """The numeral at a match of DIGITS; it may end before the match does (`12, 500` is two)."""
    start, raw = match.start(), match[0]
    end = match.end()
    plain, grouped, form = raw, False, "digits"
    if not raw.isdigit():
        if _SPACES.match(raw) and not _joined(text, start) and text[start - 1 : start] != "+":
            plain, grouped = re.sub(r"[^\d.,]", "", raw).replace(",", "."), True
        else:
            space = re.search(r"[ \u00a0\u202f\u2009'’]", raw)
            if space:
                raw = plain = raw[: space.start()]
                end = start + space.start()
        if not plain.isdigit() and not grouped:
            plain, grouped, form = _ungroup(raw)
    if len(plain) > LONGEST:
        form = "code"
    if form != "digits":
        if form == "fraction":
            above, below = raw.split("/")
            number = Decimal(above) / Decimal(below)
            return Numeral(start, end, number, "fraction")
        return Numeral(start, end, Decimal(0), "code")
    found = Numeral(start, end, Decimal(plain), "digits", plain, ONE, step_of(plain), None, grouped)
    passed = behind_it[end]
    if passed & _MAY_GO_ON:
        power = _POWER.match(text, end)
        if power is not None:
            scale = Decimal(10) ** int((power[1] or power[2]).replace("−", "-").replace("–", "-"))
            return found.scaled(power.end(), scale)
        return with_scale(found, low, behind_it)
    return with_scale(found, low, behind_it) if passed & _MAY_BE_SCALE else found


def with_scale(found: Numeral, low: str, behind_it: Behind) -> Numeral:
    """The numeral with the scale word that follows it (`1.2 million`, `500bn`), if one does."""
    end = found.end
    after = low[end : end + 2]
    if not after:
        return found
    if after[0] in "½¼¾⅓⅔" or (after[0] in " \u00a0" and after[1:] in en.SIGN_FRACTIONS):
        sign = after.strip()[:1]
        above, below = en.SIGN_FRACTIONS[sign]
        return Numeral(
            found.start,
            low.index(sign, end) + 1,
            found.number + Decimal(above) / Decimal(below),
            "digits",
        )
    if after[0] in " \u00a0-" and after[1:].isdigit() and low[end + 2 : end + 3] == "/":
        found = _mixed(found, low)
        end = found.end
    if not behind_it[end] & _MAY_BE_SCALE:
        return found
    scale = SURE.match(low, end)
    if scale is None:
        scale = _SHORT.match(low, end)
        if scale is None:
            return found
        return found.scaled(scale.end(), en.SHORT_SCALES[scale[1]])
    if scale[1] == "dozen":
        return found.scaled(scale.end(1), Decimal(12))
    if (
        low[scale.end(1) : scale.end(1) + 1] == "s"
        and scale.end() != scale.end(1)
        and scale[1] in ("hundred", "thousand")
    ):
        return found
    found = found.scaled(scale.end(), en.SCALES[scale[1]])
    again = SURE.match(low, found.end)
    if again is not None and again[1] != "dozen":  # `100 thousand million`
        found = found.scaled(again.end(), en.SCALES[again[1]])
    return found


def _mixed(found: Numeral, low: str) -> Numeral:
    """The whole number with the fraction after it: `5 1/2`."""
    more = _MIXED.match(low, found.end)
    if more is None or found.scale != ONE or not found.digits.isdigit():
        return found
    share = Decimal(more[1]) / Decimal(more[2])
    if share >= 1:
        return found
    return Numeral(found.start, more.end(), found.number + share, "digits", digits=str(found.number + share))


def _ungroup(raw: str) -> tuple[str, bool, str]:
    if _COMMAS.match(raw):
        return raw.replace(",", ""), True, "digits"
    if ":" in raw:
        return raw, False, "code"
    if "/" in raw:
        above, _, below = raw.partition("/")
        if (
            above.isdigit()
            and below in ("2", "3", "4", "5", "6", "8", "10", "16", "32")
            and 0 < int(above) < int(below)
        ):
            return raw, False, "fraction"
        return raw, False, "code"
    if _DOTS.match(raw):
        return raw.replace(".", "").replace(",", "."), True, "digits"
    dots, commas = raw.count("."), raw.count(",")
    if dots == 1 and not commas:
        return raw, False, "digits"
    if commas == 1 and not dots:
        return raw.replace(",", "."), False, "digits"
    if dots == 1 and commas and raw.rindex(".") > raw.rindex(","):
        return raw.replace(",", ""), False, "digits"
    return raw, False, "code"


def _joined(text: str, start: int) -> bool:
    """Whether a number is glued to a word before it (`F-16`), so that a following group is another number."""
    before = text[start - 1 : start]
    return before.isalpha() or (before in "-." and text[start - 2 : start - 1].isalnum())


WORDS = (
    frozenset(en.SMALL) | frozenset(en.TENS) | frozenset(en.SCALES) | frozenset(en.VAGUE) | {"half", "quarter", "dozen",
    "quarters", "third", "thirds", "fifth", "fifths", "fourths", "sixth", "tenth", "tenths", "eighths", "sixths", "eighth"}
)  # fmt: skip
_LINK = re.compile(r"[ \u00a0\n\t]{1,3}|-|\u2011")
_AND = re.compile(r"[ \u00a0\n\t]{1,3}and[ \u00a0\n\t]{1,3}")
_OF = re.compile(
    r"[ \u00a0\n-]of[ \u00a0\n-](?:a[ \u00a0\n-])?(?=(?:thousand|million|billion|trillion|hundred|dozen)s?\b)"
)
_INTO = re.compile(r"[ \u00a0\n-](?:a[ \u00a0\n-])?(?=(?:thousand|million|billion|trillion|dozen)\b)")
Word = tuple[int, int, str]


def read_words(low: str, words: list[Word], index: int) -> tuple[Numeral | None, int]:
    """The numeral that begins with ``words[index]`` and the index after its last word."""
    start, end, word = words[index]
    if word in en.VAGUE:
        return _vague(low, words, index)
    article = low[start - 2 : start] in ("a ", "a-", "a\n") and not low[start - 3 : start - 2].isalnum()
    if word in en.FRACTIONS:
        return _part(low, words, index, ONE, start - 2 if article else start)
    if word in en.SCALES or word == "dozen":
        if not article:
            return _few(low, start, end, word), index + 1
        start -= 2
    total, group = Decimal(0), Decimal(0)
    last = Decimal(10**30)  # the worth of the last place filled: what follows must be smaller
    small = word in en.SMALL or word in en.TENS
    at = index
    if not small:
        group = ONE
        at -= 1
        word = ""
    else:
        group = last = en.SMALL.get(word) if word in en.SMALL else en.TENS[word]  # type: ignore[assignment]
    place = Decimal(10**30)  # the last scale closed
    tail = at >= index and word in en.TENS
    finish = end if at >= index else start
    while at + 1 < len(words):
        following, stop, name = words[at + 1]
        gap = low[finish:following] if at >= index else ""
        joined = at < index or _LINK.fullmatch(gap) is not None
        both = not joined and _AND.fullmatch(gap) is not None
        if not joined and not both:
            break
        if name == "hundred" and joined and group and group < 100:
            group, tail, last = group * 100, False, Decimal(100)
        elif name in en.SCALES and name != "hundred" and joined and group and en.SCALES[name] < place:
            place = en.SCALES[name]
            total, group, tail, last = total + group * place, Decimal(0), False, place
        elif name == "dozen" and joined and group and not total:
            value = group * 12
            return Numeral(start, stop, value, "words", step=Decimal(6)), at + 2
        elif name in en.TENS and (last == 100 or not group) and (total or group) and last > 99:
            group, tail, last = group + en.TENS[name], True, Decimal(10)
        elif name in en.SMALL and ((tail and en.SMALL[name] < 10 and joined) or last in (100, *en.SCALES.values())):
            if not tail and name == "one" and both and last != 100:
                break
            group, tail, last = group + en.SMALL[name], False, ONE
        elif name in ("half", "quarter") and _HALF.match(low, finish) and not tail | (group >= 100):
            break
        else:
            break
        finish = stop
        at += 1
    number = total + group
    following_index = at + 1
    half = _HALF.match(low, finish)
    if half is not None and number < 100:
        number += ONE / 2 if half[1] == "half" else ONE / 4
        finish = half.end()
        while following_index < len(words) and words[following_index][0] < finish:
            following_index += 1
        scale = SURE.match(low, finish)
        if scale is not None and scale[1] in en.SCALES:
            found = Numeral(start, finish, number, "words", digits=str(number.normalize()))
            return found.scaled(scale.end(1), en.SCALES[scale[1]]), following_index + 1
        return Numeral(start, finish, number, "words"), following_index
    if following_index < len(words) and words[following_index][2] in en.FRACTIONS and number < 10 and _LINK.fullmatch(
        low[finish : words[following_index][0]]
    ):  # fmt: skip
        name = words[following_index][2]
        if name.endswith("s") or number == 1:
            return _part(low, words, following_index, number, start)
    step = step_of(str(number)) if number >= 100 else Decimal(0)
    return Numeral(start, finish, number, "words", step=step), following_index


def _few(low: str, start: int, end: int, word: str) -> Numeral | None:
    """`several thousand`, `a few dozen`, `a couple of hundred`."""
    before = _FEW.search(low, max(0, start - 14), start)
    if before is None:
        return None
    scale = Decimal(12) if word == "dozen" else en.SCALES[word]
    most = 3 if "couple" in before[0] else 9
    return Numeral(before.start(), end, 2 * scale, "vague", upper=most * scale)


def _part(low: str, words: list[Word], index: int, above: Decimal, start: int) -> tuple[Numeral | None, int]:
    """`half a million`, `three quarters of a billion`, `two-thirds`; a bare `third` or `quarter` is an ordinal."""
    first, end, word = words[index]
    share = above / en.FRACTIONS[word]
    into = _INTO.match(low, end) or _OF.match(low, end)
    if into is not None and index + 1 < len(words) and words[index + 1][0] == into.end():
        _, stop, name = words[index + 1]
        scale = Decimal(12) if name == "dozen" else en.SCALES.get(name)
        if scale is not None:
            found = Numeral(start, end, share, "words", digits=str(share.normalize()))
            return found.scaled(stop, scale), index + 2
    if word == "half" or start < first:
        return Numeral(start, end, share, "fraction"), index + 1
    return None, index + 1


def _vague(low: str, words: list[Word], index: int) -> tuple[Numeral | None, int]:
    start, end, word = words[index]
    lower, upper = en.VAGUE[word]
    if word in ("tens", "scores") and not low.startswith(" of", end):
        return None, index + 1
    following = index + 1
    while following < len(words):
        into = _OF.match(low, end)
        if into is None or words[following][0] != into.end():
            break
        name = words[following][2]
        scale = en.SCALES.get(name.rstrip("s"))
        if scale is None:
            break
        upper = min(upper, en.VAGUE_BEFORE.get(word, upper))
        lower, upper = lower * scale, (upper + 1) * scale - 1
        end = words[following][1]
        following += 1
    if word == "tens" and lower < 1000:
        lower, upper = Decimal(20), Decimal(99)
    return Numeral(start, end, lower, "vague", upper=upper), following
