"""Who examines what another country pays for: ties reviews to the funder of what is reviewed, and finds explanations.

A review and the funding of what it examines get the attribute `funded by NO`, a review that the text explains
`on behalf of NO`; both meet under one key, so that an arrangement told in one text explains it in another.
"""

import re
from collections.abc import Sequence

from consistency.claims import Claim
from consistency.extract.words.deeds_en import CHECKED, EXPLAINED
from consistency.patterns import pattern
from consistency.prose import Prose
from consistency.prose.world import country_of
from consistency.text import Sentence
from consistency.values import Action

FUNDED_BY = "funded by "
ON_BEHALF_OF = "on behalf of "
_FUNDS = frozenset(("fund", "pledge", "donate"))
_REVIEWS = frozenset(("review", "approve", "select"))
_EXAMINERS = pattern(
    r"\b(?:authorit(?:y|ies)|officials?|experts?|agency|agencies|ministry|ministries|board|referees?|specialists?|inspectors?"
    r"|governments?|administration|office|regulators?|side)\b|\A[\w’' ]{2,24}\Z",
    re.IGNORECASE,
)
_EXPLAINED = pattern(EXPLAINED, re.IGNORECASE)
_BEHALF = pattern(
    r"\bon behalf of (?P<after>[^.;:–—]{2,80})|\b(?P<before>[^\W\d_]+)['’]s? (?:own )?behalf\b|\bin (?P<name>[^\W\d_]+)['’]s? name\b"
)
_NAME = pattern(r"[^\W\d_][\w’'.-]*(?: [A-Z][\w’'.-]*)*")
_PROGRAMMES = frozenset("plan list well".split())
_MOST = 200
"""How many fundings of one text are looked at: more are a table, and every review would ask them all."""
_NEAR = 3
"""How many sentences from a review its explanation may stand when it does not name the reviewer's country."""


def arranged(claims: Sequence[Claim[Action]], prose: Prose) -> list[Claim[Action]]:
    """The claims with reviews tied to the funders of what they examine."""
    reviews = [claim for claim in claims if claim.value.does in _REVIEWS and claim.value.country and claim.sentence]
    if not reviews:
        return list(claims)
    funders = [claim for claim in claims if claim.value.does in _FUNDS and claim.value.country and claim.sentence][
        :_MOST
    ]
    tied: dict[int, str] = {}
    places = _Places(prose)
    for review in reviews:
        funder = _funder(review, funders, places)
        behalf = _on_behalf(review)
        if behalf:
            tied[id(review)] = ON_BEHALF_OF + " ".join(behalf)
        elif funder is not None and _denies(review):
            continue
        elif funder is not None and (review.value.country == funder.value.country or not places.explained(review)):
            tied[id(review)] = FUNDED_BY + funder.value.country
            tied[id(funder)] = FUNDED_BY + funder.value.country
    return [claim.with_(attribute=tied[id(claim)]) if id(claim) in tied else claim for claim in claims]


def _denies(review: Claim[Action]) -> bool:
    return bool(re.search(r"\bnot\b|n['’]t\b", review.said))


class _Places:
    """Which countries the sentences of an article name."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self._named: dict[int, frozenset[str]] = {}
        self._explains: tuple[Sentence, ...] | None = None

    def named(self, sentence: Sentence) -> frozenset[str]:
        if sentence.index not in self._named:
            found = {country_of(match[0]) for match in _NAME.finditer(sentence.text) if match[0][0].isupper()}
            found |= {country_of(word) for word in re.findall(r"[A-Z][\w’'-]+", sentence.text)}
            found |= {country_of(word.partition("-")[0]) for word in re.findall(r"[A-Z]\w+-\w+", sentence.text)}
            self._named[sentence.index] = frozenset(found - {""})
        return self._named[sentence.index]

    def explained(self, review: Claim[Action]) -> bool:
        """Whether the text says why this country examines: near the review, or where it names the country."""
        assert review.sentence is not None
        at = review.sentence.index
        if self._explains is None:
            self._explains = tuple(each for each in self.prose.sentences if _EXPLAINED.search(each.text))
        return any(
            abs(sentence.index - at) <= _NEAR or review.value.country in self.named(sentence)
            for sentence in self._explains
        )

    def takes_part(self, country: str, funders: Sequence[Claim[Action]], apart_from: Sentence) -> bool:
        """Whether the funding is for, in or by that country too, so that it may well approve what is built there."""
        return any(
            country in self.named(funder.sentence)
            for funder in funders
            if funder.sentence is not None and funder.sentence.index != apart_from.index
        )


def _funder(review: Claim[Action], funders: Sequence[Claim[Action]], places: _Places) -> Claim[Action] | None:
    """Who pays for what is reviewed: the funder told nearest, none when the reviewer is a party to the funding."""
    assert review.sentence is not None
    value = review.value
    if not _EXAMINERS.search(value.who) or not _checked(value.what, review, places.prose):
        return None
    own = [funder for funder in funders if funder.value.country == value.country]
    candidates = own or funders
    if not candidates:
        return None
    if not own and places.takes_part(value.country, funders, review.sentence):
        return None
    return min(candidates, key=lambda funder: (abs(funder.start - review.start), funder.start))


def _checked(what: str, review: Claim[Action], prose: Prose) -> bool:
    """Whether projects, bids or the like are examined; of a pronoun the sentences around it tell."""
    words = _lemmas(what)
    if any(word in CHECKED for word in words):
        return True
    if words and words[-1] not in {"them", "each", "they", "these", "all"}:
        return False
    assert review.sentence is not None
    near = prose.sentences[max(0, review.sentence.index - 1) : review.sentence.index + 1]
    return any(word in CHECKED or word in _PROGRAMMES for sentence in near for word in _lemmas(sentence.text))


def _lemmas(text: str) -> list[str]:
    return [word.lower().rstrip("s") for word in re.findall(r"[^\W\d_]+", text)]


def _on_behalf(review: Claim[Action]) -> list[str]:
    """The countries for which the sentence of a review says that it is done."""
    assert review.sentence is not None
    found: set[str] = set()
    for match in _BEHALF.finditer(review.sentence.text):
        if match["after"]:
            found |= {country_of(name[0]) for name in _NAME.finditer(match["after"])}
            found |= {country_of(word) for word in re.findall(r"[A-Z][\w’'-]+", match["after"])}
        else:
            found.add(country_of(match["before"] or match["name"]))
    return sorted(found - {"", review.value.country})
