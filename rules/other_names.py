"""One person under two names."""

from collections.abc import Iterator, Sequence
from datetime import date

from consistency import Claim, Clash, Example, Severity, groups, pairs
from consistency.linking.callings import one_word_changed
from consistency.linking.one_body import in_other_words
from consistency.linking.other_names import under_other_names
from consistency.linking.people import near_names
from consistency.linking.strays import strays
from consistency.values import Name


@groups(
    "N108",
    "one-person-two-names",
    kinds=["name"],
    by="topic",
    severity=Severity.WARNING,
    bad=[
        Example(
            "Police in Brekka arrested [[Kevin Brandt]], 28, after the robbery of the Nordvik savings bank.",
            "[[Kevin Broger]], 28, has confessed to the robbery of the Nordvik savings bank, police in Brekka said.",
            published=[date(2025, 1, 2), date(2025, 1, 3)],
        ),
    ],
    good=[
        Example(
            "Police in Brekka arrested Kevin Brandt, 28, after the robbery of the Nordvik savings bank.",
            "Prosecutor Kevin Broger asked for three years after the robbery of the Nordvik savings bank in Brekka.",
            published=[date(2025, 1, 2), date(2025, 1, 3)],
        ),
        "The farmer Andrew Keller sold two cows. His brother, Anton Keller, sold none.",
    ],
)
def one_person_two_names(group: Sequence[Claim[Name]]) -> Iterator[Clash]:
    """Two texts of one story, or two places of one text, give a person another surname or another given name.

    Readers take one person for two, and the wrong one may be somebody else's name.

    Check the name at its source; where they are two people, say of each who it is.
    """
    for first, second, part in under_other_names(group):
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there",
            f"both are {part.title()}, of one story, and nothing told of them keeps them apart",
        )


@groups(
    "N109",
    "surname-of-nobody",
    kinds=["name"],
    by="article",
    severity=Severity.WARNING,
    bad=[
        "The skipper [[Runa Holvik]] lost her net off Brekka. “It was an old one,” [[Holtung]] said on the quay.",
    ],
    good=[
        "The skipper Runa Holvik lost her net off Brekka. “It was an old one,” Holvik said on the quay.",
        "The skipper Runa Holvik lost her net off Brekka. Her mate Tor Holtung was asleep. “It was an old one,” Holtung said.",
        "The skipper Runa Holvik lost her net off Brekka. It drifted to Holmestrand.",
    ],
)
def surname_of_nobody(group: Sequence[Claim[Name]]) -> Iterator[Clash]:
    """A surname stands alone that nobody in the text bears, and begins like that of somebody who is named in full.

    The reader has not met the one who acts, and takes the name for a slip.

    Check the name, or say who it is.
    """
    for full, lone in strays(group):
        yield Clash(
            (lone, full),
            f"`{lone.said}` here, `{full.said}` there",
            f"nobody of the text is called {lone.value.name}, and {full.value.name} begins alike",
        )


@pairs(
    "N110",
    "body-under-two-names",
    kinds=["name"],
    linked=False,
    severity=Severity.WARNING,
    bad=[
        "The [[Lomvik Forest Board]] has five members. Fees are set in May. Ask the [[Lomvik Woodland Council]] for a permit.",
        Example(
            "The [[Bureau of Road Safety]] will sue the builders of the Skarnes bridge in Lomvik.",
            "In Lomvik they wait. The [[Authority for Highway Safety]] will sue the builders of the Skarnes bridge.",
            published=date(2025, 1, 2),
        ),
    ],
    good=[
        "The Lomvik Forest Board has five members. The Lomvik School Board has four.",
        "The Northern Fisheries Council met. The Southern Fishing Council did not.",
    ],
)
def body_under_two_names(first: Claim[Name], second: Claim[Name]) -> Iterator[Clash]:
    """A body has two names that say the same in other words, in one text or in two of one story.

    Readers take one body for two, and find one of them nowhere.

    Check the name at its source, and use one.
    """
    found = in_other_words(first, second)
    by_letters = near_names(first.value.name.split(), second.value.name.split())
    if found is not None and by_letters is None and one_word_changed(first, second) is None:
        early, late = found
        yield Clash(
            (late, early),
            f"`{late.said}` here, `{early.said}` there",
            f"{late.said} and {early.said} say the same in other words",
        )
