"""What follows the head of a title and belongs to it: `Governor of the Central Bank of Norland`, `minister-designate`.

A phrase in `of` or `for` names a portfolio, a body, a country or a function, and may run straight into the name of the
holder; so where the phrase ends is found word by word.
"""

from collections.abc import Sequence
from functools import lru_cache

from consistency.extract.countries import country_of
from consistency.extract.name_words import STOP, Word, is_given, joined
from consistency.extract.title_words import AFFAIRS, BRANCHES, LINKS, OWNERS, PARTIES, PHRASES, PORTFOLIOS
from consistency.prose import lexicon

MOST_WORDS = 25  # of what follows a title in `of`


class AfterHead:
    """What follows the head of a title in `of` or `for`, up to the name of a person or the end of the phrase."""

    def __init__(self, words: Sequence[Word], after: int, *, plain: bool = False) -> None:
        self.portfolios: list[str] = []
        self.parties: list[str] = []
        self.countries: list[str] = []
        self.status = self.country = self.place = self.function = ""
        self.last = after
        at = after
        if at < len(words) and words[at].text == "-" and at + 1 < len(words):
            at += 1
        if at < len(words) and words[at].base in {"designate", "elect"}:
            self.status = "designate"
            self.last = at + 1
            return
        if not (after < len(words) and words[after].base in LINKS):
            return
        if plain and (body := _plain_body(words, after)):
            self.place = " ".join(word.text for word in words[after + 2 : body])
            self.last = body
            return
        if plain and (end := _function(words, after)):
            self.function = " ".join(word.base for word in words[after + 1 : end])
            self.last = end
            if end + 1 < len(words) and words[end].base in {"at", "for"} and words[end + 1].cap:
                after, self.last = end, end + 2
                while self.last < len(words) and words[self.last].cap and joined(words, self.last):
                    self.last += 1
                self.place = " ".join(word.text for word in words[after + 1 : self.last])
            return
        at = after + 1
        start = at
        end = at
        while at < len(words) and at - start < MOST_WORDS:
            word = words[at]
            following = words[at + 1] if at + 1 < len(words) else None
            if word.base in {"the", "a", "an", "its", "his", "their", "both", "-"}:
                pass
            elif word.base in {"of", "for", "and", "&", "at"} or (word.base == "on" and _committee(words[at - 1])):
                if following is None or not (
                    following.cap
                    or following.base in PORTFOLIOS
                    or following.base in BRANCHES | {"the", "ministry", "department"}
                ):
                    break
                if (following.base,) in PHRASES and following.cap:
                    break  # `Secretary of Transport for President Berg`
                if (
                    word.base == "and"
                    and following.cap
                    and (is_given(following) or not words[at - 1].cap or bool(country_of(words[at - 1].text)))
                    and not (following.base in PORTFOLIOS or country_of(following.text))
                ):
                    break
            elif word.text == "," and following is not None and country_of(following.text) and self.countries:
                pass
            elif (
                not word.text[0].isalpha()
                or (word.base in STOP and word.base not in PORTFOLIOS)
                or not (
                    word.cap
                    or word.base in PORTFOLIOS
                    or word.base in BRANCHES
                    or word.base in AFFAIRS
                    or word.base in {"ministry", "department"}
                    or (following is not None and following.base in BRANCHES)  # `of the audit board`
                )
            ):
                break
            else:
                end = at + 1
            at += 1
        bare = start < end - 1 and words[start].base == "the" and not words[end - 1].owner
        while bare and end < len(words) and end - start < 8 and joined(words, end) and _plain_noun(words[end]):
            end += 1  # `of the Brod fishing cooperative`
        end = self._cut(words, start, end)
        if end > start and words[end - 1].owner:  # `director of Norfrakt's paint shop`
            owned = end
            while end < len(words) and end - start < 8 and joined(words, end) and _thing(words[end]):
                end += 1
            while end > owned + 1 and not _can_be_noun(words[end - 1].base):
                end -= 1
        self._take(words, start, end)

    def _cut(self, words: Sequence[Word], start: int, end: int) -> int:
        """Where a person's name begins inside the phrase, or its end."""
        for at in range(start + 1, end - 1):
            if words[at - 1].base in {"the", "of", "for", "at", "and", "&"}:
                continue
            pair = words[at : at + 2]
            if any(
                not word.cap or word.base in PORTFOLIOS or word.base in AFFAIRS or country_of(word.text)
                for word in pair
            ):
                continue
            before = words[at - 1]
            known = before.base in PORTFOLIOS or before.base in AFFAIRS or bool(country_of(before.text))
            if is_given(words[at]) or known:
                return at
        return end

    def _take(self, words: Sequence[Word], start: int, end: int) -> None:
        while end > start and (not words[end - 1].text[0].isalpha() or words[end - 1].base in LINKS | {"the", "and"}):
            end -= 1
        if end <= start:
            return
        part = words[start:end]
        at = next((at for at, word in enumerate(part) if word.base == "at" and at and not part[0].cap), 0)
        if at and part[at - 1].base not in {"&", "and"}:  # `head of sales at Norfrakt`
            self.last = end
            self.place = " ".join(word.text for word in part[at + 1 :] if word.base != "the")
            self.portfolios = [PORTFOLIOS[word.base] for word in part[:at] if word.base in PORTFOLIOS]
            self.function = "" if self.portfolios else " ".join(word.base for word in part[:at])
            return
        names = 0
        for word in part:
            code = country_of(word.text)
            if code:
                self.country = self.country or code
                self.countries.append(code)
            elif word.base in PORTFOLIOS:
                self.portfolios.append(PORTFOLIOS[word.base])
            elif word.base in PARTIES and word.cap:
                self.parties.append(PARTIES[word.base])
            elif word.base not in AFFAIRS | {"the", "of", "for", "and", "&", "at", "ministry", "department"}:
                names += 1
        whole = country_of(" ".join(word.text for word in part if word.base != "the"))
        if whole:
            self.country, self.countries = whole, [whole]
        elif names or any(word.base in {"ministry", "department"} for word in part):
            skip = 1 if part[0].base == "the" else 0
            self.place = " ".join(word.text for word in part[skip:])
        self.last = end


def _function(words: Sequence[Word], after: int) -> int:
    """Where ends what a title is for: `director of corporate marketing`; 0 where a portfolio or a body stands."""
    if words[after].base != "of":
        return 0
    end = after + 1
    while end < len(words) and end - after < 5 and _thing(words[end]) and words[end].text[0].isalpha():
        end += 1
    while end > after + 1 and not _can_be_noun(words[end - 1].base):
        end -= 1
    bases = [word.base for word in words[after + 1 : end]]
    known = any(base in PORTFOLIOS or base in BRANCHES or base in AFFAIRS for base in bases)
    return 0 if not bases or known or (end < len(words) and words[end].base in {"and", "&"}) else end


def _plain_body(words: Sequence[Word], after: int) -> int:
    """Where a body without a name ends: `of the regional civil defence`, `of our choir`; 0 when there is none."""
    if after + 2 >= len(words) or words[after].base != "of" or words[after + 1].base not in {"the", *OWNERS}:
        return 0
    end = after + 2
    while end < len(words) and end - after < 7:
        word = words[end]
        gerund = end == after + 2 and word.base.endswith("ing")  # `the fishing cooperative`
        if word.cap or not word.text[0].isalpha() or word.base in STOP or not (gerund or nominal(word.base)):
            break
        end += 1
        if word.owner and not word.base.endswith("s"):
            break
    stays = end < len(words) and (word := words[end]).base in {"of", "for", "and", "&"} and _told_on(words, end)
    if end == after + 2 or stays or (end < len(words) and words[end].cap and joined(words, end)):
        return 0
    while end > after + 2 and not _can_be_noun(words[end - 1].base):
        end -= 1
    bases = [word.base for word in words[after + 2 : end]]
    known = [base in PORTFOLIOS or base in BRANCHES or base in AFFAIRS for base in bases]
    return 0 if not bases or all(known) else end


def _thing(word: Word) -> bool:
    return not word.cap and word.base not in STOP and nominal(word.base)


def _plain_noun(word: Word) -> bool:
    readings = () if word.cap or word.base in STOP else lexicon.analyses(word.base)
    return any(reading.tag == "NOUN" and not reading.form for reading in readings[:2])


def _committee(word: Word) -> bool:
    return word.base in {"committee", "subcommittee", "commission", "panel", "council"}


def _told_on(words: Sequence[Word], at: int) -> bool:
    """Whether a name goes on after `of` or `and`."""
    return at + 1 < len(words) and (words[at + 1].cap or words[at + 1].base == "the")


@lru_cache(maxsize=4096)
def nominal(word: str) -> bool:
    """Whether a word can be part of a noun phrase: a noun, an adjective or a word in no table."""
    found = lexicon.analyses(word)
    return not found or any(reading.tag in ("NOUN", "ADJ") for reading in found[:2])


@lru_cache(maxsize=4096)
def _can_be_noun(word: str) -> bool:
    found = lexicon.analyses(word)
    return not found or any(reading.tag == "NOUN" and not reading.form for reading in found) or found[0].tag == "NOUN"
