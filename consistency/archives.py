"""Opening archives with the keys of this version's linking, and what an article is in an archive."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby
from math import fsum
from os import PathLike

from consistency.claims import Claim
from consistency.linking import keys
from consistency.linking.evidence import rarity
from consistency.linking.keys import VERSION
from consistency.prose.function_words import MONTHS
from consistency.store import Archive, Entry, Keying, Limits
from consistency.store.packing import key_number
from consistency.values import Count, Date, Duration, Money, Percentage, Quantity, Value

MOST_KEYS = 8
"""Under how many keys the archive files one claim."""


def shared_keys(claim: Claim[Value]) -> tuple[str, ...]:
    """The keys under which an archive files a claim: those that another article can share, the rarest first.

    A claim may have dozens of keys (each thing with each name of its story).  A new claim looks under all of its
    keys; the index holds each earlier claim under the few that say most, so that a million articles stay small.
    """
    own = f":{claim.article}"
    found = [key for key in keys(claim) if not key.endswith(own)]
    if len(found) <= MOST_KEYS:
        return tuple(found)
    return tuple(sorted(found, key=_place)[:MOST_KEYS])


@lru_cache(maxsize=1 << 17)
def _place(key: str) -> tuple[float, int]:
    """Where a key stands among the keys of a claim: the rarest words first."""
    return -round(fsum(map(rarity, key.split(":")[1:])), 6), key_number(key)


STORY = 2
"""How many telling words two articles must share for their numbers to be compared."""


Claims = Sequence[Claim[Value]]


def of_one_story(new: Claims) -> Callable[[Claims], Claims]:
    """What picks those claims of an earlier article that may be about what a new one is about.

    Among a million articles many tell of two killed and five hurt, in the same words, of other events.  Numbers,
    dates and durations of another article are compared only when the two share telling words (names of people and
    places, mostly), all of them where one has fewer.  Who holds an office, what is called what and claims without a
    topic are compared in any case.
    """
    mine = telling_words(new)

    def pick(earlier: Claims) -> Claims:
        theirs = telling_words(earlier)
        if len(mine & theirs) >= min(STORY, len(mine), len(theirs)):
            return earlier
        return [claim for claim in earlier if not story_bound(claim)]

    return pick


def story_bound(claim: Claim[Value]) -> bool:
    """Whether a claim is compared only with those of articles of the same story."""
    return claim.topic is not None and isinstance(claim.value, _NUMBERS)


def telling_words(claims: Iterable[Claim[Value]]) -> frozenset[str]:
    """The rare words that the claims of an article carry: names near by, and what tells the story."""
    words: set[str] = set()
    topics = [claim.topic for claim in claims if claim.topic]
    for story in {topic.story or topic.about for topic in topics}:
        words.update(story)
    for topic in topics:
        words.update([name for name, _ in topic.names])
    return frozenset(word for word in words if _telling(word))


@lru_cache(maxsize=1 << 14)
def _telling(word: str) -> bool:
    return len(word) > 3 and word.isalpha() and word not in MONTHS and rarity(word) >= 0.9


_NUMBERS = (Money, Quantity, Count, Percentage, Date, Duration)
KEYING = Keying(shared_keys, f"{VERSION}-{MOST_KEYS}-{STORY}", telling_words, story_bound, STORY)


def open_archive(
    path: str | PathLike[str],
    *,
    write: bool = False,
    durable: bool = False,
    wait: float = 10.0,
    limits: Limits | None = None,
    any_keys: bool = False,
) -> Archive:
    """An archive, to read or to write (then made when there is none).

    ``durable`` waits for the disk at each commit, so that a power cut loses nothing; ``wait`` is how many
    seconds to wait for another writer.
    """
    return Archive(path, KEYING, write=write, durable=durable, wait=wait, limits=limits, any_keys=any_keys)


def entries_of(claims: Iterable[Claim[Value]]) -> Iterator[Entry]:
    """Entries out of claims that stand together by article, such as the lines of a claims file."""
    for name, group in groupby(claims, key=lambda claim: claim.article):
        own = sorted(group, key=lambda claim: claim.order)
        published = max((claim.published or date.min for claim in own), default=date.min)
        yield entry(name, own, None if published == date.min else published, own[0].source)


def entry(
    name: str,
    claims: Iterable[Claim[Value]],
    published: date | None = None,
    source: str = "",
    url: str = "",
    title: str = "",
) -> Entry:
    """An article for the archive; its claims get its date and source."""
    stamped = tuple(claim.with_(published=published, source=source) for claim in claims)
    return Entry(name=name, claims=stamped, published=published, source=source, url=url, title=title)
