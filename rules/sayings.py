"""Quotations given to two people, or worded in two ways."""

import re
from collections.abc import Iterator

from anyascii import anyascii
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from consistency import Claim, Clash, Example, Severity, pairs
from consistency.claims import Confidence
from consistency.extract.quotations import GIVEN
from consistency.extract.requoted import DISPUTED, VERBATIM
from consistency.extract.speakers import REPEATED, TITLES
from consistency.extract.spellings import spelled_alike
from consistency.extract.transcripts import TRANSCRIPT
from consistency.linking.stories import of_one_story
from consistency.linking.wordings import (
    SLIGHT,
    denies,
    one_sentence,
    slight,
    turned_round,
    window,
    words_of,
)
from consistency.prose.lexicon import rarity
from consistency.values import Quotation

_LEAST, _FEWEST = 5, 4


def _words(quotation: Quotation) -> list[str]:
    return words_of(quotation.words)


def _names(speaker: str) -> list[str]:
    return [name for name in words_of(speaker) if len(name) > 2 and name not in TITLES]


def _one_person(first: str, second: str) -> bool:
    """Whether two speakers can be one person: a name in common, in whatever transliteration."""
    ours, theirs = _names(first), _names(second)
    if len(ours) > 1 < len(theirs) and ours[-1] == theirs[-1] and all(given not in theirs for given in ours[:-1]):
        return any(fuzz.ratio(a, b) >= 60 or a[0] == b[0] for a in ours[:-1] for b in theirs[:-1])  # not two brothers
    return any(fuzz.ratio(a, b) >= 80 for a in ours for b in theirs)


def _but_for_a_slip(ours: list[str], theirs: list[str]) -> bool:
    """Whether two wordings are one but for small words and spelling: a retort turns one word round."""
    if Levenshtein.normalized_similarity(ours, theirs) < 0.9:
        return False
    edits = [edit for edit in Levenshtein.opcodes(ours, theirs) if edit.tag != "equal"]
    changes = [(" ".join(ours[e.src_start : e.src_end]), " ".join(theirs[e.dest_start : e.dest_end])) for e in edits]
    return all(spelled_alike(x, y) or slight(x, y) for x, y in changes)


def _telling(first: Claim[Quotation], second: Claim[Quotation], words: list[str]) -> bool:
    """Whether so few words are surely one saying: rare ones, or a whole sentence that one text quotes twice."""
    told = sum(map(rarity, words))
    if told >= _RARE:
        return len(words) == _LEAST or of_one_story(first, second)
    whole = all(claim.value.words[:1].isupper() and len(words) == _LEAST for claim in (first, second))
    return whole and (first.article == second.article or (told >= _RARE / 2 and of_one_story(first, second)))


_RARE = 0.75
"""How rare the words of a short saying are together that two people hardly both found."""


def _borrowed(claim: Claim[Quotation]) -> bool:
    """Whether somebody repeats another's words, unless the text says whose they are."""
    if claim.attribute in (DISPUTED, GIVEN) or claim.sentence is None:
        return claim.attribute == DISPUTED
    return REPEATED.search(claim.sentence.text.replace(claim.value.words, " ")) is not None


@pairs(
    "S101",
    "one-quotation-two-speakers",
    kinds=["quotation"],
    linked=False,
    bad=[
        Example(
            "[[“Ice has no opinion, but it does keep records,” said glaciologist Mara Lind]].",
            "[[“Ice has no opinion, but it does keep records,” institute director Tor Aas said]] on Friday.",
        ),
        "Engineer [[Ida Roth: “Barley never reads ministry circulars.”]]\n\nThe chairman came back to Mr [[Ove Dahl's words that “barley "
        "never reads ministry circulars]]” at the end.",
        Example(
            "“We go up with clean hands and empty pockets.” The sentence is [[by the foreman Josef Hudak]].",
            "“We go up with clean hands and empty pockets,” [[the leader of the union, Vera Toth]], had called out.",
        ),
        "[[“Rust is iron with a good memory,” said the welder Ida Roth]].\n\nThe smiths sang. On the mugs stood the line with which [[Jan "
        "Pohl had opened the fair: “Rust is iron with a good memory.”]]",
        "“A bridge is a promise made of concrete,” engineer Ida Roth said.\n\n"
        "The mayor, Jan Pohl, agreed. “A bridge is a promise made of concrete,” said Jan Pohl at the opening.",
    ],
    good=[
        "“A bridge is a promise made of concrete,” engineer Ida Roth said. “A bridge is a promise made of concrete,” "
        "Roth said again.",
        Example(
            "“A bridge is a promise made of concrete,” engineer Ida Roth said.",
            "“A bridge is a promise made of concrete,” said Jan Pohl, quoting the engineer.",
        ),
    ],
)
def one_quotation_two_speakers(first: Claim[Quotation], second: Claim[Quotation]) -> Iterator[Clash]:
    """One sentence in quotation marks is given to two people.

    Whoever did not say it will ask for a correction.

    Check who spoke, and name the source if one of them only repeated the other's words.
    """
    a, b = first.value, second.value
    if not (_names(a.speaker) and _names(b.speaker)) or _one_person(a.speaker, b.speaker):
        return
    ours, theirs = _words(a), _words(b)
    shorter, longer = sorted((ours, theirs), key=len)
    if len(set(shorter)) < _FEWEST or (
        len(shorter) <= _LEAST and not (shorter == longer and _telling(first, second, ours))
    ):
        return
    if not (" ".join(shorter) in " ".join(longer) or _but_for_a_slip(shorter, longer)):
        return
    if _borrowed(first) or _borrowed(second) or any(_NESTED.match(claim.value.words) for claim in (first, second)):
        return
    if first.article == second.article and TRANSCRIPT in (first.attribute, second.attribute):
        return  # what is quoted in a turn, or printed twice
    yield Clash(
        (second, first),
        f"one quotation, two speakers: `{b.speaker}` here, `{a.speaker}` there",
        f"the words are the same and {b.speaker} and {a.speaker} share no name",
    )


@pairs(
    "S102",
    "quotation-worded-two-ways",
    kinds=["quotation"],
    linked=False,
    bad=[
        Example(
            "[[“We will not close one school in this valley,” minister Ada Berg said]].",
            "[[“We will not sell one school in this valley,” said minister Ada Berg]].",
        ),
        Example(
            "[[“The ferry will not sail before the middle of May,” captain Leo Strand said]].",
            "[[“The ferry will sail before the middle of May,” captain Leo Strand had said]].",
        ),
        Example(
            "[[“We did not earn this silver cup,” coach Ada Berg said]].",
            "[[“We earned this silver cup,” said coach Ada Berg]] to everybody.",
        ),
        "[[“A rivet costs six crowns, and we forgot ninety of them,” shipwright Ada Berg said]].\n\nThe yard shut for a day. [[“A rivet costs "
        "sixty crowns, and we forgot ninety of them,” Berg had said]] to the crew.",
        "[[“I will not rent a ferry to a bank,” captain Leo Strand said]] in his first speech.\n\nThe sailors wrote down another line of the "
        "same speech: [[“I will rent every ferry that stands idle,” said Leo Strand]].",
        Example(
            "“I will not sign a shooting order [[before the snow melts]],” minister Ada Berg said.",
            "Minister Ada Berg had promised that she would not sign “a shooting order [[before the snow falls]]”.",
        ),
        Example(
            "Council of Lunde, transcript\n\nQUESTION: And the ferry?\n\nCHAIR ADA BERG: [[The ferry will never be sold to a bank.]]\n\n"
            "QUESTION: Thank you.",
            "[[“The ferry will never be let to a bank,” said Ada Berg]].",
        ),
        "The museum of Lunde shows one line of the keeper's diary: [[“First the lamp, then the soup.”]] It is dated 1902.\n\n"
        "Visitors are told of storms.\n\nOn the wall they read [[“First the soup, then the lamp”]] and laugh.",
        "Minister Ada Berg told the town that [[“no school in this valley will be closed in the next five years”]]. The teachers "
        "remember it. “‘[[No school in this valley will be sold in the next ten years]]’, those were her words,” said Per Aas.",
    ],
    good=[
        "Minister Ada Berg told the town that “no school in this valley will be closed in the next five years”. The teachers "
        "remember it. “‘No school in this valley will be closed in the next five years’, those were her words,” said Per Aas.",
        Example(
            "“We will not close one school in this valley,” minister Ada Berg said.",
            "Berg said that “one school in this valley” mattered more than a road.",
        ),
        Example(
            "“We will not close one school in this valley,” minister Ada Berg said.",
            "“We will open nine new roads in this county,” minister Ada Berg said.",
        ),
        "“It is the best bread in town,” said baker Nils Dahl. “It is the worst bread in town,” said his brother Lars Dahl.",
        "“We shall win the cup in May,” coach Ada Holm told the club magazine. In the club's own report the sentence reads: “We shall "
        "win the match in May.” Nobody knows which of the two versions is right.",
        "“We will rebuild this bridge in three years,” mayor Jan Pohl said on Monday. In May he had said: “We will rebuild this "
        "bridge in two years.” The delay is due to a flood.",
    ],
)
def quotation_worded_two_ways(first: Claim[Quotation], second: Claim[Quotation]) -> Iterator[Clash]:
    """One sentence of one speaker stands in quotation marks with two wordings.

    Quotation marks promise the very words; two versions cannot both be them.

    Check the recording, and take the marks off a paraphrase.
    """
    a, b = first.value, second.value
    ours, theirs = _words(a), _words(b)
    if min(len(ours), len(theirs)) < _LEAST or ours == theirs or _two_versions(first, second):
        return
    if VERBATIM in (first.attribute, second.attribute):
        yield from _repeated(first, second, ours, theirs)
        return
    if _another_time(first, second):
        return
    one, unsure = _one_person(a.speaker, b.speaker), _unsure(first) or _unsure(second)
    if sorted(ours) == sorted(theirs):
        if one or unsure:
            yield from _reordered(first, second, ours, theirs)
        return
    alone = _ALONE - (first.article == second.article)
    if not one and not (unsure and min(len(ours), len(theirs)) >= alone and _of_one_story(first, second)):
        return
    if turned_round(a.words, b.words):
        yield Clash(
            (second, first),
            f"one quotation in two wordings: `{b.words}` here, `{a.words}` there",
            "all words but a `not` are the same, and so is the speaker",
            confidence=Confidence.lowest(first.confidence, second.confidence),
        )
        return
    if one and (not unsure or first.article == second.article) and denies(a.words, b.words):
        yield Clash(
            (second, first),
            f"`{b.words}` here, `{a.words}` there",
            "the speaker is the same, and denies in one what the other says",
            confidence=Confidence.lowest(first.confidence, second.confidence),
        )
        return
    if abs(len(ours) - len(theirs)) > 1:
        ours, theirs = one_sentence(a.words, b.words, _WORDED_ALIKE) or window(ours, theirs)
    changes = [edit for edit in Levenshtein.opcodes(ours, theirs) if edit.tag != "equal"]
    inner = [edit for edit in changes if edit.tag == "replace" or (edit.src_start > 0 and edit.src_end < len(ours))]
    if len(inner) < len(changes) or len(inner) > 3:
        return  # a partial quotation, or another sentence
    if not one and (len(inner) != 1 or sum(x == y for x, y in zip(ours, theirs, strict=False)) < alone - 1):
        return
    differing = sum(max(edit.src_end - edit.src_start, edit.dest_end - edit.dest_start) for edit in inner)
    if differing > max(1, min(len(ours), len(theirs)) // 5) and differing > 3:
        return
    alike = _GIVEN_ALIKE if GIVEN in (first.attribute, second.attribute) else _WORDED_ALIKE
    if Levenshtein.normalized_similarity(ours, theirs) < alike:
        return
    pairs_of_words = [
        (" ".join(ours[e.src_start : e.src_end]), " ".join(theirs[e.dest_start : e.dest_end])) for e in inner
    ]
    if all(spelled_alike(x, y) or slight(x, y) for x, y in pairs_of_words):
        return
    if first.article != second.article and (_far_apart(first, second) or _names_swapped(a, b, pairs_of_words)):
        return  # a text that is sent out again, with another town's name
    was, is_now = pairs_of_words[0]
    yield Clash(
        (second, first),
        f"one quotation in two wordings: `{is_now or 'nothing'}` here, `{was or 'nothing'}` there",
        f"all but {differing} of {max(len(ours), len(theirs))} words are the same, and so is the speaker",
        confidence=Confidence.lowest(first.confidence, second.confidence),
    )


_THEN = re.compile(
    r"\b(?:in|last|back in|on|two|three) [A-Z\w]+(?: \w+)? (?:ago |he |she )*had (?:\w+ )?(?:said|told|promised|declared|called|put|vowed)"
    r"|\bhad (?:\w+ )?(?:said|told|promised|declared|vowed) (?:\w+ )?(?:in|last|a|two|three)\b|\b(?:once|previously|earlier) (?:said|told|promised)"
    r"|\bhad (?:once|previously|earlier)\b",
    re.IGNORECASE,
)


def _another_time(first: Claim[Quotation], second: Claim[Quotation]) -> bool:
    """Whether one text quotes two occasions: what somebody says now, and what he had said in May."""
    if first.article != second.article:
        return False
    return any(claim.sentence is not None and _THEN.search(claim.sentence.text) for claim in (first, second))


def _two_versions(first: Claim[Quotation], second: Claim[Quotation]) -> bool:
    """Whether the text itself sets the two wordings side by side, or speaks of a misquotation; or one quotes the other."""
    if DISPUTED in (first.attribute, second.attribute) or first.attribute == second.attribute == TRANSCRIPT:
        return True
    if any(_NESTED.search(claim.value.words) for claim in (first, second)):
        return True  # the words inside are a quotation of their own
    one, two = first.sentence, second.sentence
    if first.article != second.article or one is None or two is None:
        return False
    return one.paragraph == two.paragraph and abs(one.index - two.index) <= 1


_NESTED = re.compile(r"(?<!\w)[‘'][^‘'’]{15,}[’'](?!\w)")


def _unsure(claim: Claim[Quotation]) -> bool:
    """Whether the text leaves open who said it: nobody is named beside it, or a pronoun or a role has to be resolved."""
    return not claim.value.speaker or (claim.confidence is not Confidence.STATED and claim.attribute != TRANSCRIPT)


def _of_one_story(first: Claim[Quotation], second: Claim[Quotation]) -> bool:
    return first.article == second.article or of_one_story(first, second)


def _reordered(
    first: Claim[Quotation], second: Claim[Quotation], ours: list[str], theirs: list[str]
) -> Iterator[Clash]:
    """The very same words in another order: `before the bend, not after it`, `after the bend, not before it`."""
    moved = [(x, y) for x, y in zip(ours, theirs, strict=True) if x != y]
    if not 2 <= len(moved) <= 10 or len({x for x, _ in moved} - SLIGHT) < 2 or len(set(ours)) < _LEAST:
        return
    yield Clash(
        (second, first),
        f"one quotation in two wordings: `{moved[0][1]}` here, `{moved[0][0]}` there",
        "the words are the same and stand in another order",
        confidence=Confidence.lowest(first.confidence, second.confidence),
    )


_WORDED_ALIKE, _GIVEN_ALIKE = 0.75, 0.7
"""How alike two wordings of one sentence are; less where the text says whose words the one are."""
_ALONE = 7
"""So many words make two quotations in texts of one story one sentence even where one text does not say whose it is."""


def _repeated(first: Claim[Quotation], second: Claim[Quotation], ours: list[str], theirs: list[str]) -> Iterator[Clash]:
    """A sentence that somebody repeats as another's very words, against the sentence as the article quoted it."""
    if first.article != second.article or first.attribute == second.attribute or first.sentence == second.sentence:
        return
    if min(len(ours), len(theirs)) < 8 or ours[0] != theirs[0] or ours[-1] != theirs[-1]:
        return
    if Levenshtein.normalized_similarity(ours, theirs) < 0.6:
        return
    only = [[word for word in one if word not in other] for one, other in ((theirs, ours), (ours, theirs))]
    if not all(word in SLIGHT for words in only for word in words):
        yield Clash(
            (second, first),
            f"one sentence in two wordings: `{' '.join(only[0]) or 'nothing'}` here, `{' '.join(only[1]) or 'nothing'}` there",
            "the later one is said to be the very words",
            severity=Severity.WARNING,
            confidence=Confidence.RESOLVED,
        )


def _far_apart(first: Claim[Quotation], second: Claim[Quotation]) -> bool:
    return bool(first.published and second.published and abs((first.published - second.published).days) > 21)


def _names_swapped(a: Quotation, b: Quotation, changes: list[tuple[str, str]]) -> bool:
    ours, theirs = (
        {anyascii(word).lower() for word in re.findall(r"(?<!^)[A-Z][^\W_]+", value.words)} for value in (a, b)
    )
    return all(set(x.split()) <= ours | SLIGHT and set(y.split()) <= theirs | SLIGHT for x, y in changes)
