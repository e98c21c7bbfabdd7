"""Base noun phrases of a tagged sentence, in one pass from left to right."""

from collections.abc import Sequence

from consistency.prose.function_words import MONTHS, TIMES
from consistency.prose.tokens import Chunk, Token
from consistency.prose.world import is_country

_HEADS = frozenset(("NOUN", "PROPN"))
_INSIDE = frozenset(("ADJ", "NOUN", "PROPN", "NUM"))
_CURRENCY = frozenset("$€£¥₴₽₹")
_POINTING = frozenset("this that these those".split())
# Capitalised words in front of `of` that go on as one name: the Ministry of Defence, the Bank of Norland.
_OFFICES = frozenset(
    "minister ministry department secretary bank university bureau office institute chamber council president governor house "
    "court academy agency authority board committee commission federation association union league bishop archbishop duke "
    "prince princess king queen earl director chief head chairman".split()
)
_JOINS = frozenset(("of", "for"))


def chunks(text: str, tokens: Sequence[Token], offset: int) -> tuple[Chunk, ...]:
    """The noun phrases of a sentence; ``offset`` is where its ``text`` starts in the article."""
    found: list[Chunk] = []
    i, count = 0, len(tokens)
    while i < count:
        end, head = _phrase(tokens, i)
        if head is None:
            i += 1
            continue
        start = i
        while tokens[end - 1] is not head and tokens[end - 1].tag in ("ADV", "CCONJ", "DET"):
            end -= 1
        own = tuple(tokens[start:end])
        begin, stop = own[0].start, own[-1].end
        found.append(Chunk(begin, stop, text[begin - offset : stop - offset], head, own))
        i = end
    return tuple(found)


def _phrase(tokens: Sequence[Token], i: int) -> tuple[int, Token | None]:
    """Where a phrase that starts at ``i`` ends, and its head; no head where none starts."""
    token = tokens[i]
    if token.lower == "worth" or (token.lower in ("least", "most") and i and tokens[i - 1].lower == "at"):
        return i + 1, None
    if token.tag == "PRON" and not _opens(tokens, i):
        return i + 1, token
    head: Token | None = None
    count = len(tokens)
    j = i
    while j < count:
        token = tokens[j]
        tag = token.tag
        if tag in _HEADS:
            if head is not None and head.tag == "PROPN" and tag == "NOUN" and _is_date(head):
                break  # `on Monday people ...`
            if head is not None and tag == "PROPN" and (head.lemma in TIMES or _after_country(tokens, i, j)):
                break  # `last year Norland ...`, `of Norland Rustem ...`
            head = token
        elif tag == "NUM":
            if head is not None and head.tag != "PROPN" and head.lower not in ("no", "no.", "number"):
                break
            follows = j > i and tokens[j - 1].tag == "NUM" and not token.text[0].isdigit()  # NOK 112 million
            if (
                head is not None
                and not follows
                and not _numbered(head, token, tokens[j + 1] if j + 1 < count else None)
            ):
                break  # a name and an amount that only stand side by side
        elif tag == "ADJ":
            if head is not None and head.tag == "NOUN":
                break
        elif tag == "SYM" and token.text in _CURRENCY:
            if head is not None:
                break
        elif tag == "SYM" and token.text == "%":
            if j > i and tokens[j - 1].tag == "NUM":
                head = token if head is None else head
        elif tag == "DET" or (tag == "PRON" and _opens(tokens, j)):
            if j > i and tokens[j - 1].tag not in ("DET",):
                break
        elif tag == "PART" and token.lemma == "'s":
            if head is None:
                break
            if j + 1 < count and tokens[j + 1].tag in ("ADJ", "NOUN", "PROPN", "NUM", "ADV", "VERB"):
                head = None
            else:
                break
        elif not _bridges(tokens, i, j, head):
            break
        j += 1
        if head is not None and tag in _HEADS and (more := _name_goes_on(tokens, j)) > j:
            return more, head
    if head is None:
        return _without_noun(tokens, i, j)
    return j, head


def _opens(tokens: Sequence[Token], i: int) -> bool:
    """A pronoun that stands before its noun: `his`, `this` read as one."""
    return tokens[i].lower in ("my", "your", "his", "her", "its", "our", "their", "whose") and (
        i + 1 < len(tokens) and tokens[i + 1].tag in ("ADJ", "NOUN", "PROPN", "NUM", "ADV", "VERB")
    )


def _bridges(tokens: Sequence[Token], i: int, j: int, head: Token | None) -> bool:
    """A word that is inside a phrase only between other words of it."""
    if j == i or j + 1 >= len(tokens) or head is not None:
        return False
    before, token, after = tokens[j - 1], tokens[j], tokens[j + 1]
    if token.tag == "VERB" and token.form in ("participle", "past", "ing"):
        return (
            before.tag in ("DET", "ADJ", "NUM", "ADV") or before.lemma == "'s" or _opens(tokens, j - 1)
        ) and after.tag in _INSIDE
    if token.tag == "ADV":
        return before.tag in ("DET", "PART", "ADV") and after.tag in ("ADJ", "NUM", "ADV", "VERB")
    if token.text in "-–":
        return before.tag == "NUM" and after.tag == "NUM"
    if token.lower in (",", "and", "or"):
        return before.tag == "ADJ" and after.tag == "ADJ" and j + 2 < len(tokens) and tokens[j + 2].tag in _INSIDE
    return False


def _name_goes_on(tokens: Sequence[Token], j: int) -> int:
    """The end of a name that runs over `of`: not into a country, which is another participant."""
    if j + 1 >= len(tokens) or tokens[j].lower not in _JOINS or not _titled(tokens[j - 1]):
        return j
    k = j + 1
    if tokens[k].tag == "DET" and k + 1 < len(tokens):
        k += 1
    start = k
    while k < len(tokens) and tokens[k].tag == "PROPN":
        k += 1
    name = " ".join(token.text for token in tokens[start:k])
    if k == start or is_country(name) or is_country(tokens[start].text) or _is_date(tokens[start]):
        return j
    if k + 1 < len(tokens) and tokens[k].lower == "and" and tokens[k + 1].tag == "PROPN" and tokens[j].lower == "for":
        k += 2  # the Department for Transport and Ports
    return k


def _numbered(head: Token, number: Token, after: Token | None) -> bool:
    """The number belongs to the name before it: a date, `Article 5`, `NOK 40,000`, but not `gave Norland 40 ships`."""
    if not number.text[0].isdigit():
        return False
    if _is_date(head) or (head.text.isupper() and len(head.text) == 3):
        return True
    return number.end - number.start <= 4 and (after is None or after.tag not in ("NOUN", "ADJ", "NUM"))


def _titled(token: Token) -> bool:
    """The first word of a name over `of`: in capitals, and at the start of a sentence one that such names begin with."""
    return token.tag == "PROPN" or (token.text[0].isupper() and token.lemma in _OFFICES)


def _after_country(tokens: Sequence[Token], i: int, j: int) -> bool:
    """After `of`, a country that ends here: what follows is the name of the person or body."""
    return (
        i > 0
        and tokens[i - 1].lower == "of"
        and is_country(" ".join(token.text for token in tokens[i:j] if token.tag != "DET"))
    )


def _is_date(token: Token) -> bool:
    return token.lower in MONTHS


def _without_noun(tokens: Sequence[Token], i: int, j: int) -> tuple[int, Token | None]:
    """A phrase without a noun: an amount, a number, `this`."""
    last = None
    end = i
    for k in range(i, j):
        if tokens[k].tag == "NUM" or tokens[k].text == "%":
            last, end = tokens[k], k + 1
        elif last is not None:
            break
    if last is not None:
        return end, last
    token = tokens[i]
    if token.tag == "DET" and token.lower in _POINTING:
        return i + 1, token
    return i + 1, None
