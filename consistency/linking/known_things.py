"""The thing of which a value is told as known, whatever the form: also as a sentence opens, in apposition, in a relative clause."""

from collections.abc import Sequence
from dataclasses import replace

from consistency.claims import Claim
from consistency.linking.frame_parts import CARRIERS, DIMENSIONS, HEDGES, MEASURES
from consistency.linking.known_phrases import COMPARED, OWN, THE, behind, described, rest
from consistency.linking.pointing import Known, place
from consistency.prose.tokens import Token
from consistency.values import Duration, Money, Value


def known(claim: Claim[Value]) -> Known | None:
    """The thing of which a value is told as known, if it is."""
    tokens, first, last = place(claim)
    if last < first:
        return None
    return (
        described(claim, tokens, first, last)
        or _fronted(tokens, first, last)
        or _of_named(tokens, first, last)
        or _spent(claim, tokens, first, last)
        or _charged(claim, tokens, first, last)
    )


def _fronted(tokens: Sequence[Token], first: int, last: int) -> Known | None:
    """`At $6 million, the bridge is`, `With a length of 80 m it is`, `Standing 80 m high, it is`."""
    if first > 6 or not tokens or (tokens[0].lower not in ("at", "with") and tokens[0].form != "ing"):
        return None
    if any(token.tag in ("VERB", "AUX", "PROPN") for token in tokens[1:first]) or any(
        token.lower in ("its", "their", "the") for token in tokens[1:first]
    ):
        return None
    carrier = next((token.lemma for token in tokens[1:first] if token.lemma in CARRIERS | DIMENSIONS), "")
    nouns = [token.lemma for token in tokens[1:first] if token.tag == "NOUN" and token.lemma not in CARRIERS]
    at = last + 1
    while (
        at < len(tokens)
        and at - last <= 4
        and tokens[at].text != ","
        and tokens[at].tag in ("NOUN", "ADJ", "ADP", "ADV")
    ):
        carrier = carrier or MEASURES.get(tokens[at].lower, "")
        at += 1
    if at < len(tokens) and tokens[at].text == ",":
        at += 1
    elif tokens[0].lower == "at":
        return None
    if at >= len(tokens):
        return None
    if tokens[at].lower in ("it", "they"):
        return Known(tuple(nouns), pronoun=True, carrier=carrier)
    subject = _subject(tokens, at)
    return Known((*nouns, *subject) if not nouns else tuple(nouns), carrier=carrier) if subject else None


def _subject(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """The nouns of a definite noun phrase at a place: `the bridge`, `unemployment`."""
    if tokens[at].lower in THE | OWN:
        at += 1
    elif tokens[at].tag != "NOUN" or tokens[at].form == "plural":
        return ()
    found = []
    while at < len(tokens) and tokens[at].tag in ("NOUN", "ADJ", "PROPN"):
        if tokens[at].tag == "NOUN":
            found.append(tokens[at].lemma)
        at += 1
    return tuple(found) if found and at < len(tokens) and tokens[at].tag in ("AUX", "VERB") else ()


def _of_named(tokens: Sequence[Token], first: int, last: int) -> Known | None:
    """`The profit of $6 million`, `The loss, $6,000,`, `The pool, which will cost $6 million`."""
    at = first - 1
    while at > 0 and tokens[at].lower in HEDGES - {"the"}:
        at -= 1
    if at > 0 and tokens[at].lower in ("of", ","):
        if tokens[at].text == "," and not (last + 1 < len(tokens) and tokens[last + 1].text in (",", ".", "–")):
            return None
        thing = _noun_before(tokens, at)
        made_up = (
            thing is not None
            and at == first - 1
            and last + 1 < len(tokens)
            and tokens[last + 1].tag in ("VERB", "AUX", "PUNCT")
        )
        return replace(thing, strong=True) if thing is not None and made_up else thing
    relative = at
    while (
        relative > 0
        and tokens[relative].tag in ("VERB", "AUX", "ADV", "PART", "ADP")
        and tokens[relative].lower not in ("which", "who")
    ):
        relative -= 1
    if (
        relative > 1
        and at - relative <= 4
        and tokens[relative].lower in ("which", "who")
        and tokens[relative - 1].text == ","
    ):
        thing = _noun_before(tokens, relative - 1)
        return replace(thing, clause=True) if thing is not None else None
    return None


def _spent(claim: Claim[Value], tokens: Sequence[Token], first: int, last: int) -> Known | None:
    """`After eight weeks of siege`, `in her eight years at the helm`: a time that is known to have been spent so."""
    if not isinstance(claim.value, Duration) or last + 2 >= len(tokens) or tokens[last + 1].lower != "of":
        return None
    at = first - 1
    while at > 0 and tokens[at].lower in HEDGES:
        at -= 1
    if at < 0 or tokens[at].lower not in ("after", "during", "through", "following", "despite"):
        return None
    thing = behind(claim, tokens, last + 1, (), ())
    return thing if thing is not None and thing.nouns else None


def _charged(claim: Claim[Value], tokens: Sequence[Token], first: int, last: int) -> Known | None:
    """`Admission is $6`, `Tickets cost $12`: what is named without an article is known by its name."""
    if not isinstance(claim.value, Money) or not 1 < first <= 5 or tokens[first - 1].lemma not in ("be", "cost", ":"):
        return None
    nouns = tokens[: first - 1]
    if any(token.tag != "NOUN" for token in nouns):
        return None
    return Known(tuple(token.lemma for token in nouns), rest=rest(tokens, last + 1), clause=True)


def _noun_before(tokens: Sequence[Token], at: int) -> Known | None:
    """A definite noun phrase that ends before a place: `the yearly fee`."""
    begin = at
    while begin > 0 and tokens[begin - 1].tag in ("NOUN", "ADJ"):
        begin -= 1
    if begin == at or begin == 0 or tokens[at - 1].tag != "NOUN":
        return None
    nouns = tuple(token.lemma for token in tokens[begin:at] if token.tag == "NOUN")
    others = tuple(token.lemma for token in tokens[begin:at] if token.tag != "NOUN")
    word = tokens[begin - 1].lower
    if word not in THE and word not in OWN:
        return None
    if COMPARED.search(" ".join(token.text for token in tokens[max(0, begin - 4) : begin]) + " "):
        return None
    carrier = nouns[-1] if nouns[-1] in CARRIERS else ""
    return Known(nouns, others, (word,) if word in OWN else (), carrier=carrier)
