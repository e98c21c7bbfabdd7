"""Whether what an article tells of one deed is told of two doers of one thing, and of nothing else.

Deeds that are shared, things of which the text has several, and doers of whom it says what they are to each other are left out.
"""

from collections.abc import Sequence

from consistency.extract.doing_reading import Doing
from consistency.patterns import pattern
from consistency.prose import Prose
from consistency.prose.given_names import given_names
from consistency.text import Sentence

_JOINT = pattern(
    r"\b(?:together|joint(?:ly)?|in (?:cooperation|partnership|collaboration) with|consortium|in turns?|by turns|alongside|each|both|half|co-\w+|partners?)\b"
)
_NOT_IT = frozenset("and or & assistant deputy vice acting former ex".split())
_TIES = pattern(
    r"\b(?:subsidiar\w+|parent (?:company|firm)|owned|owns?|part of|arm of|unit of|division|branch|merged|belongs?|known as|called|formerly|renamed|formed)\b"
)
_SURNAME = pattern(r"\A[A-Z][\w’-]+\Z")


def full_name(prose: Prose, who: str) -> str:
    """A surname with the given name that it has elsewhere in the article: `Moll` is `Ann Moll`."""
    if not _SURNAME.match(who):
        return who
    for sentence in prose.sentences if who in prose.text else ():
        at = sentence.text.find(f" {who}")
        before = sentence.text[:at].rsplit(None, 1)[-1] if at > 0 and sentence.text[:at].strip() else ""
        if before[:1].isupper() and before.isalpha() and before.lower() in given_names():
            return f"{before} {who}"
    return who


_BEFORE = frozenset(("DET", "ADJ", "NUM", "NOUN", "PROPN"))
_OTHER = frozenset(
    "another other second third fourth next old first previous last similar further both two three four many several".split()
)


def of_two(prose: Prose, head: str, group: Sequence[tuple[Sentence, Doing]]) -> bool:
    """Whether a group tells of two doers of one thing: no more of either, and none that share it."""
    if (
        len({sentence.index for sentence, _ in group}) < 2
        or all(doing.telling for _, doing in group)
        or sum(doing.keyed for _, doing in group) > 1
    ):
        return False
    doers: list[set[str]] = []
    for _, doing in group:
        words = {token.lower for token in doing.who.tokens}
        if not words.isdisjoint(_NOT_IT):
            return False
        words = {token.lower for token in doing.who.tokens if token.tag in ("NOUN", "PROPN", "ADJ")}
        same = next((other for other in doers if other & words), None)
        if same is None:
            doers.append(words)
        else:
            same |= words
    if any(_JOINT.search(sentence.text.lower()) for sentence, _ in group):
        return False
    if len(doers) > 2 or len({doing.who.text.lower() for _, doing in group}) < 2:
        return False
    return not _several(prose, head) and not _tied(prose, doers)


def _tied(prose: Prose, doers: Sequence[set[str]]) -> bool:
    """Whether some sentence says what two doers are to each other: one a part of the other, or its old name."""
    if len(doers) != 2:
        return False
    for sentence in prose.sentences:
        low = sentence.text.lower()
        if all(any(word in low for word in words) for words in doers) and (_TIES.search(low) or _owning(low, doers)):
            return True
    return False


def _owning(low: str, doers: Sequence[set[str]]) -> bool:
    """`Labour's leader, Keir Starmer`, `Tesla boss Elon Musk`."""
    for one, other in (doers, doers[::-1]):
        for word in one:
            at = low.find(word)
            if at >= 0 and any(low.startswith(name, at + len(word) + gap) for name in other for gap in range(1, 4)):
                return True
    return False


def _several(prose: Prose, head: str) -> bool:
    """Whether an article tells of more than one thing of a kind."""
    told = False
    for sentence in prose.sentences:
        if head[:3] not in sentence.text.lower():
            continue
        tokens = prose.tokens(sentence)
        for at, token in enumerate(tokens):
            if token.lemma.lower() != head or token.tag not in ("NOUN", "PROPN"):
                continue
            begin = at
            while begin and tokens[begin - 1].tag in _BEFORE:
                begin -= 1
            before = [each.lower for each in tokens[begin:at]]
            if not _OTHER.isdisjoint(before) or (told and ("a" in before or "an" in before)):
                return True
            told = True
    return False
