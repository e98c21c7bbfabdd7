"""Where sentences end in news prose.

A sentence ends at a full stop, question mark, exclamation mark or ellipsis, with the quotes and brackets that
close after it, before a capital, a digit or an opening quote.  What makes it hard is the full stop of short
forms: some never end a sentence (`Mr.`), some only before a word that can hardly go on with the old one
(`the U.S. The`), some not before a number (`No. 5`).
"""

import re

_NEVER = frozenset(
    "mr mrs ms mx dr prof gen maj col lt capt cpl sgt pvt adm cmdr brig sen rep reps sens gov rev hon pres supt det insp "
    "messrs mme mlle fr mt ft vs v e.g i.e cf viz al ref asst assoc dept amb sec-gen ph".split()
)
_BEFORE_NUMBER = frozenset(
    "no nos p pp art arts sec secs fig figs vol vols ch chap approx ca c est par para paras item tel nr ext reg sq "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_BEFORE_STARTER = frozenset(
    "sec inc ltd co corp bros cos plc llc jr sr etc st ave blvd rd sq mon tue tues wed thu thur thurs fri sat sun jan feb mar "
    "apr jun jul aug sep sept oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss "
    "mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que mln bn min max ed eds dist univ govt intl natl".split()
)
# Words that begin a sentence and are hardly ever a name or the middle of one.
_ANY_SHORT = _NEVER | _BEFORE_NUMBER | _BEFORE_STARTER
_STARTERS = frozenset(
    "the a an this that these those there then they he she it its his her their our my we you i in on at by for from "
    "with as after before during since until while when where if although though because but and or so yet however "
    "meanwhile moreover also still now today yesterday both some many most more several all no not only each every "
    "about over under between among according asked what who why how which one two three four five six seven eight "
    "nine ten police officials earlier later last next another other others such to of once despite following".split()
)
_AFTER_STOP = r"""(["”’')\]»]*)                              # what closes after a stop
        (?: [^\S\n]*\s+ (?=["“‘'(\[«„]* [A-Z0-9À-ÖØ-ÞŁŚŠŽĆČĐŻŹŐŰА-ЯІЇЄҐ€£$¥₴•–—-])  # white space, then something that can begin
          | (?<=[a-z]{3}[.!?]) (?=[A-Z][a-z]+\s) )        # or glued to the next word, as scraped pages have it
    """
_END = re.compile(rf"([.!?…][.!?…]*) {_AFTER_STOP}", re.VERBOSE)
_END_WITH_STOP = re.compile(rf"(\.\.*) {_AFTER_STOP}", re.VERBOSE)
"""Of a text with no other mark than full stops, which is looked through in a third of the time."""
_SAYS = re.compile(
    r"(?:[A-Z][\w’'-]*\s+){0,3}(?:(?:he|she|they|it|I|we)\s+)?(?:said|says|asked|asks|added|wrote|cried|told|shouted)\b"
)
_OPENERS = re.compile(r".*[(\[\"“‘'„«/–—]")
_NEXT_WORD = re.compile(r"[\"“‘'(\[«„]*(\w[\w’'-]*)?")
_MARKER = re.compile(r"\s*(?:\(?(?:\d{1,3}|[ivxIVX]{1,4}|[a-zA-Z])|No)")
_INITIAL = re.compile(r"[A-ZÀ-ÞА-ЯІЇЄҐ]|[A-Z][a-z]?-[A-Z]|[A-Z][hty]\Z")
_NOON = ("a.m", "p.m")
_OF_CLOCK = re.compile(
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|(?:Eastern|Central|Mountain|"
    r"Pacific|Atlantic|Greenwich|Local|[A-Z][a-z]+ time)\b)[A-Z][a-z’'-]+ [a-z]"
)
"""A word behind `8 p.m.` with which a sentence begins: no day, no zone, no name of two words."""
_DOTTED = re.compile(r"(?:\w\.)+\w\Z|Ph\.D\Z")


def split(text: str) -> list[tuple[int, int]]:
    """The sentences of a paragraph as (start, end), without the white space around them."""
    found: list[tuple[int, int]] = []
    last = 0
    end_ = _END if "!" in text or "?" in text or "…" in text else _END_WITH_STOP
    for match in (*end_.finditer(text), None):
        if match is None or _ends(text, last, match):
            end = match.end() if match is not None else len(text)
            piece = text[last:end]
            if bare := piece.strip():
                start = last + len(piece) - len(piece.lstrip())
                found.append((start, start + len(bare)))
            last = end
    return found


def _ends(text: str, last: int, match: re.Match[str]) -> bool:
    (stop, close), at = match.groups(), match.start()
    if stop != ".":
        # `"Why?" Ms Berg asked` goes on
        return not (close and _SAYS.match(text, match.end())) or stop[0] in ".…"
    if close.startswith(("”", '"', "’")):
        return True
    word = text[text.rfind(" ", last, at) + 1 : at]
    if len(word) > 4 and word.isalpha() and word.lower() not in _ANY_SHORT:
        return True
    pieces = text[max(last, at - 24) : at].split()
    if not pieces or text[at - 1].isspace():
        return bool(close)
    word = _OPENERS.sub("", pieces[-1])
    folded = word.lower()
    if folded in _NEVER:
        return False
    if at - last <= 6 and _MARKER.fullmatch(text, last, at):
        return False  # `1. Greetings`
    initial = _INITIAL.fullmatch(word) or _DOTTED.match(word)
    if not (initial or folded in _BEFORE_NUMBER or folded in _BEFORE_STARTER):
        return True
    found = _NEXT_WORD.match(text, match.end())
    following = (found[1] or "") if found else ""
    starts = (following.lower() in _STARTERS and not following.isupper()) or following == "A"
    if folded in _BEFORE_NUMBER and following[:1].isdigit():
        return False
    if initial:
        return starts or (folded in _NOON and _OF_CLOCK.match(text, match.end()) is not None)
    if folded in _BEFORE_STARTER and (word[0].isupper() or folded in ("etc", "mln", "bn", "min", "max")):
        return starts or folded == "etc"
    return True
