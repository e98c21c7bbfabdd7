"""Offices that had ended, or that are a deputy's."""

from collections.abc import Iterator
from datetime import date

from consistency import Claim, Clash, Example, pairs
from consistency.findings import Severity
from consistency.linking.holding import SINGLE, base, changed, changing, share, stands, together
from consistency.linking.people import predecessor, same_person
from consistency.values import Office


@pairs(
    "R103",
    "former-told-as-present",
    kinds=["office"],
    linked=False,
    bad=[
        Example(
            "[[State secretary: Eva Hult]], 14 October 2021 to 16 February 2025.",
            "The money is there, [[state secretary Eva Hult]] said.",
            published=[date(2025, 3, 1), date(2025, 3, 20)],
        ),
        Example(
            "[[Eva Hult, mayor of Lund]] until 30 June 2024, now sails.",
            "[[Mayor of Lund Eva Hult]] opened the fair.",
            published=[date(2024, 8, 1), date(2024, 8, 20)],
        ),
        Example(
            "[[State secretary Eva Hult]] opened the school.",
            published=date(2025, 3, 20),
            reference=[
                "State secretary: Per Aas, since 17 February 2025.\n"
                "Predecessor as state secretary: Eva Hult, 14 October 2021 to 16 February 2025."
            ],
        ),
    ],
    good=[
        Example(
            "State secretary: Eva Hult, 14 October 2021 to 16 February 2025.",
            "The money is there, state secretary Eva Hult said.",
            published=[date(2025, 3, 1), date(2025, 1, 20)],
        ),
        Example(
            "State secretary: Eva Hult, 14 October 2021 to 16 February 2025.",
            "The money is there, former state secretary Eva Hult said.",
            published=[date(2025, 3, 1), date(2025, 3, 20)],
        ),
    ],
)
def former_as_present(first: Claim[Office], second: Claim[Office]) -> Iterator[Clash]:
    """Somebody is told to hold an office that, by another text, had ended before.

    The one who holds it now is left out, and words are put into the mouth of an office that was not the speaker's.

    Check who holds the office, and say `former` where it is so.
    """
    for ended, told in ((first, second), (second, first)):
        a, b = ended.value, told.value
        if _followed(ended, told):
            yield Clash(
                (told, ended),
                f"`{told.said}` here, `{ended.said}` there",
                f"{a.person} has been {a.office} since {a.holds_from}, after {b.person}, and the text is of {told.published}",
            )
            return
        if "(before " in ended.attribute and ended.article != told.article:
            continue  # the claim of the one who follows says more
        if a.holds_to is None or b.status or b.holds_to is not None or told.published is None or not stands(told):
            continue
        if a.office != b.office or not same_person(a.person, b.person) or told.published <= a.holds_to:
            continue
        if a.organisation and b.organisation and not share(a.organisation, b.organisation):
            continue
        yield Clash(
            (told, ended),
            f"`{told.said}` here, `{ended.said}` there",
            f"{a.person} was {a.office} until {a.holds_to}, and the text is of {told.published}",
        )
        return


def _followed(holder: Claim[Office], told: Claim[Office]) -> bool:
    """Whether somebody is told in an office in which another had followed by then."""
    a, b = holder.value, told.value
    before = predecessor(holder.attribute)
    if not before or a.holds_from is None or told.published is None or told.published <= a.holds_from:
        return False
    if b.status or b.holds_to is not None or not stands(told) or a.office != b.office:
        return False
    return same_person(before, b.person)


@pairs(
    "R104",
    "deputy-told-as-chief",
    kinds=["office"],
    linked=False,
    severity=Severity.WARNING,
    bad=[
        "[[Deputy Prime Minister Eva Hult]] came. The money is there, [[Prime Minister Hult]] said.",
        Example(
            "[[Deputy governor Eva Hult]] spoke in Lund.",
            "[[Governor Eva Hult]] spoke in Brod.",
            published=[date(2025, 3, 1), date(2025, 3, 3)],
        ),
    ],
    good=[
        "Deputy Prime Minister Eva Hult came. Prime Minister Per Aas did not.",
        "Deputy Prime Minister Eva Hult came. Hult, now acting prime minister, will stay.",
        "Assistant coach Eva Hult came. The game was close, coach Hult said.",
    ],
)
def deputy_as_chief(first: Claim[Office], second: Claim[Office]) -> Iterator[Clash]:
    """A deputy is told to hold the office itself.

    Words of a deputy weigh less than those of the one in office, and readers take them for more.

    Write `deputy`, or `acting` where the deputy stands in.
    """
    a, b = first.value, second.value
    if {a.status, b.status} != {"", "deputy"} or a.office != b.office or not same_person(a.person, b.person):
        return
    if base(a.office) not in SINGLE - {"coach", "head", "director", "principal"} or not together(first, second):
        return
    if not (stands(first) and stands(second)) or changed(first, second) or changing(first, second):
        return
    if a.country and b.country and a.country != b.country:
        return
    if any(claim.sentence is not None and "acting" in claim.sentence.text for claim in (first, second)):
        return
    deputy, chief = (a, b) if a.status else (b, a)
    yield Clash(
        (second, first),
        f"`{second.said}` here, `{first.said}` there",
        f"{deputy.person} is deputy {deputy.office} in one place and {chief.office} in the other",
    )
