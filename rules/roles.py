"""Persons and offices that do not go together."""

from collections.abc import Iterator, Sequence
from datetime import date

from consistency import Claim, Clash, Example, groups, pairs
from consistency.findings import Severity
from consistency.linking.bearers import twice_held
from consistency.linking.holding import (
    RANKS,
    changed,
    changing,
    exclude,
    exclude_deputy,
    same_place,
    single,
    stands,
    together,
)
from consistency.linking.people import alike, fold, same_person
from consistency.linking.posts import deputy_of, two_bodies
from consistency.linking.posts_across import across
from consistency.linking.two_houses import two_houses
from consistency.linking.two_titles import two_titles
from consistency.values import Office


@pairs(
    "R101",
    "two-holders-of-one-office",
    kinds=["office"],
    linked=False,
    bad=[
        "Norland's finance minister [[Eva Hult]] opened the fair. Norland's finance minister [[Per Aas]] closed it.",
        Example(
            "[[Ida Storm, Governor of the Central Bank of Norland]], opened the talks.",
            "[[Per Aas, Governor of the Central Bank of Norland]], closed the talks.",
            published=date(2025, 3, 4),
        ),
        Example(
            "Parliament in Norland passed the onion law by 61 to 58. [[Speaker Eva Hult]] rang the bell.",
            "The onion law is through in Norland, by 61 to 58. The [[speaker of the house, Per Aas]], had a sore throat.",
            published=[date(2025, 3, 4), date(2025, 3, 5)],
        ),
    ],
    good=[
        Example(
            "Guards vote for strike\n\nStaff of the state museums have voted for a strike, the Federation of Museum Workers said "
            "on Thursday. In the ballot, 880 of 1,190 votes were in favour. Its general secretary, Ida Moll, called the offer an "
            "insult.\n\nThe first museums could close in March.",
            "Small union says no to museum strike\n\nThe Union of Night Guards will not join the strike in the museums. Of its "
            'guards, 212 were against the strike and 97 in favour. "We want to be asked nicely," said the general secretary, Ole '
            "Dahl.\n\nThe union was founded by former members of the Federation of Museum Workers.",
            published=date(2024, 2, 2),
        ),
        "Defences\n\nJury: M. Dahl (chair), J. Lund, T. Storm (secretary)\n\nJury: T. Storm (chair), P. Aas, M. Dahl "
        "(secretary)",
        "Norway's finance minister Eva Hult met Denmark's finance minister Per Aas.",
        "Norway's finance minister Eva Hult met her predecessor, former finance minister Per Aas.",
        Example(
            "Norway's finance minister Eva Hult opened the fair.",
            "Norway's finance minister Per Aas closed the fair.",
            published=[date(2021, 3, 4), date(2025, 3, 4)],
        ),
    ],
)
def two_holders(first: Claim[Office], second: Claim[Office]) -> Iterator[Clash]:
    """One office that only one person can hold has two holders at one time.

    One of the two is not in office, or is in another one; a reader cannot tell which.  Articles more than six
    weeks apart, acting and former holders, and texts that tell of a change say nothing against each other.

    Check who held the office on the day, and say `former` or `acting` where it is so.
    """
    a, b = first.value, second.value
    if first.article != second.article and (what := across(first, second)):
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there",
            f"only one person at a time is {what}, and {a.person} and {b.person} are two",
        )
        return
    if a.office != b.office or a.status != b.status or a.status not in {"", "deputy"} or not single(a):
        return
    if (
        a.status == "deputy"
        or not together(first, second)
        or not (stands(first) and stands(second))
        or changing(first, second)
        or alike(a.person, b.person)
    ):
        return
    if fold(a.person).split()[-1:] == fold(b.person).split()[-1:]:
        return  # one surname: a nickname, or a name cut short
    if len(fold(a.person).split()) < 2 or len(fold(b.person).split()) < 2:
        return
    where = same_place(first, second)
    if not where:
        return
    yield Clash(
        (second, first),
        f"`{second.said}` here, `{first.said}` there",
        f"only one person at a time is {a.office} {where}, and {a.person} and {b.person} are two",
    )


@pairs(
    "R102",
    "one-person-in-two-offices",
    kinds=["office"],
    linked=False,
    bad=[
        "[[Defence Minister Eva Hult]] signed the order. It will cost little, [[Foreign Minister Hult]] said.",
        "[[Jan Vesely, mayor of Lipno]], drove the tram. On Monday [[Jan Vesely, mayor of Brod]], had won a bet.",
        Example(
            "For Norland, [[deputy fisheries minister Eva Hult]] signed the herring treaty in Brod.",
            "The herring treaty was signed in Brod by [[Norland's ambassador to Peru, Eva Hult]].",
            published=date(2025, 3, 4),
        ),
        "Onion airline Tarn cuts flights. [[Chief executive Eva Hult]] was sad.\n\nRivals are glad. "
        "[[Brock's chief executive, Eva Hult]], sings.",
        "[[Ombudsman Eva Hult]] read the letters.\n\nThey are long. [[The prosecutor general, Eva Hult]], wept.",
        "[[Deputy energy minister Eva Hult]] drove the tram. It was late, [[deputy health minister Hult]] said.",
        "The [[New Zealand transport minister, Eva Hult]], counted the sheep. A boat came. The [[Peruvian transport minister, Eva "
        "Hult]], sang.",
        "Sheep were counted by [[Eva Hult, Lima's ambassador in Brod]]. A boat came. The [[Irish ambassador, Eva Hult]], sang.",
        Example(
            "[[Judge Eva Hult]] read out the letters.",
            "[[Prosecutor Eva Hult]] read out the letters.",
            published=date(2025, 3, 4),
        ),
    ],
    good=[
        "Defence Minister Eva Hult, a former foreign minister, signed the order.",
        "Defence Minister Eva Hult signed the order. Foreign Minister Ada Hult did not.",
        "Deputy prime minister Eva Hult signed the order. It will cost little, Energy Minister Hult said.",
        "Energy Minister Eva Hult drove the tram. She makes way for Ida Moe, as does Eva Hult, who becomes ambassador in Lima.",
        "Deputy energy minister Eva Hult, until recently ambassador to Peru, drove the tram. The ambassador, Per Aas, laughed.",
        "Minister of Defence Eva Hult signed the order. It will cost little, Defense Minister Hult said.",
    ],
)
def two_offices(first: Claim[Office], second: Claim[Office]) -> Iterator[Clash]:
    """One person holds two offices that exclude each other.

    Usually the second title is a slip, and a reader no longer knows who speaks for whom.

    Check the title, and say `former` or `then` where the person held the other office before.
    """
    a, b = first.value, second.value
    if {a.status, b.status} == {"", "deputy"} and (body := deputy_of(first, second)):
        why = f"{a.person} is {a.office} of {body} in one place and the deputy in the other"
        yield Clash((second, first), f"`{second.said}` here, `{first.said}` there", why)
        return
    if why := two_bodies(first, second) or two_houses(first, second):
        yield Clash((second, first), f"`{second.said}` here, `{first.said}` there", why, severity=Severity.WARNING)
        return
    aides = "deputy" in (a.status, b.status)
    if ((a.status or b.status) and not aides) or a.holds_to or b.holds_to or not (stands(first) and stands(second)):
        return
    if not same_person(a.person, b.person) or not together(first, second):
        return
    apart = first.article != second.article
    if apart and min(len(a.person.split()), len(b.person.split())) < 2:
        return
    if not apart and second.start - first.end < 40 and first.sentence == second.sentence:
        return  # `Eva Hult, minister of health and of social affairs`
    ranks = {a.office, b.office} <= RANKS and all(
        o.organisation.endswith("police") or not o.organisation for o in (a, b)
    )
    if changed(first, second) or ((first.attribute == "rank") != (second.attribute == "rank") and not ranks):
        return
    why = exclude_deputy(a, b) if aides else exclude(a, b)
    if why:
        yield Clash((second, first), f"`{second.said}` here, `{first.said}` there", why)


@pairs(
    "R106",
    "one-person-introduced-twice",
    kinds=["office"],
    linked=False,
    severity=Severity.WARNING,
    bad=[
        "It will cost little, said the [[head of the tram office, Eva Hult]].\n\nIt snowed. The [[mayor, Eva Hult]], wept.",
        "[[Ida Storm, the mill's sales director]], counts the sacks. Rye is dear.\n\nIt is old, said [[Storm, who has been the mill's "
        "head of personnel]] for three years.",
        "09.00 Welcome: Prof. [[Ida Storm, Dean of the Faculty of Music]]\n10.00 Tea\n15.00 Thanks: Prof. [[Ida Storm, Dean of the "
        "Faculty of Dance]]",
        Example(
            "The Skard mill stood still in Brod on Monday. Nobody sweeps it, said the [[chairwoman of the union, Eva Hult]].",
            "In Brod the Skard mill stood still on Monday. The [[mill's personnel director, Eva Hult]], looked out of a window.",
            published=[date(2025, 3, 4), date(2025, 3, 5)],
        ),
    ],
    good=[
        "It will cost little, said the head of the tram office, Eva Hult. The mayor, Ada Hult, wept.",
        "It will cost little, said the head of the tram office, Eva Hult. Eva Hult, who is also chair of the choir, sang.",
        "It will cost little, said the director of the mill, Eva Hult. Rye is dear.\n\nThe head of the mill, Eva Hult, sang.",
        "Committee chair Eva Hult sang. Rye is dear.\n\nSenator Eva Hult sat down.",
        "The mayor, Eva Hult, sang. Until last year the head of the mill, Eva Hult, had been silent.",
        "It will cost little, said the harbour master, Per Ole Hult.\n\nIt snowed. The mayor, Per Inge Hult, wept.",
        "Parliament President Eva Hult opened the fair.\n\nIt snowed. The Speaker, Eva Hult, cut the ribbon.",
    ],
)
def introduced_twice(first: Claim[Office], second: Claim[Office]) -> Iterator[Clash]:
    """One person is introduced twice, in posts that are not one.

    A name is given in full with a title once; where that is done again with another title, readers take the two for two
    people, or wonder which post is meant.

    Check the title and the name; say so where the person has both posts.
    """
    if why := two_titles(first, second):
        if any(clash for pair in ((first, second), (second, first)) for clash in two_offices(*pair)):
            return  # told already
        yield Clash((second, first), f"`{second.said}` here, `{first.said}` there", why)


@groups(
    "R105",
    "two-people-in-one-post",
    kinds=["office"],
    by="article",
    bad=[
        "[[Coxswain Eva Hult]] turned the lifeboat round. The sea was high. [[Coxswain Per Aas]] praised his crew.",
        "[[The mill is run by Ida Storm]]. It grinds rye. [[Per Aas, who heads the mill]], counts the sacks.",
        "[[The administrator, insolvency lawyer Eva Hult]], has three months.\n\n[[Per Aas, the administrator of the mill]], wants six.",
        "[[The treasurer, marine biologist Eva Hult]], has three months.\n\n[[Per Aas, the treasurer of the mill]], wants six.",
        "[[Lipno police chief Eva Hult]] saw geese. Hult sang, and Hult swam. Ice is thin, said [[Chief Per Aas]].",
        "[[Head gardener Eva Hult]] cut the roses. Tea was served. Seeds are sold by [[Per Aas, the head gardener]].",
    ],
    good=[
        "Bog days\n\nFriday, 23 May\n9:00–10:30 Water (four talks; chair: Per Aas)\n11:00–12:30 Carbon (four talks; chair: "
        "Eva Hult)\n14:00–15:30 Restoration (three talks; chair: Ole Dahl)",
        "Norby Ferries: report\n\nBoard of directors from 18 April\nChair: Eva Hult (66), since 2019\nMembers: Per Aas, Ida "
        "Storm\n\nThe audit committee discussed the letter on 11 June; its chair, Ida Storm, will report to the board.",
        "Coxswain Eva Hult gave up after ten years. Her place is taken by coxswain Per Aas.",
        "The mill is run by Ida Storm. Per Aas, who heads the bakery, buys the flour.",
        "Captain Eva Hult scored for Lipno. For Brod captain Per Aas hit the bar.",
        "Head gardener Eva Hult cut the roses. Tea was served. Seeds came from Kew, where head gardener Per Aas has more.",
    ],
)
def two_in_one_post(group: Sequence[Claim[Office]]) -> Iterator[Clash]:
    """One text puts two people in one post.

    A title tells readers who is in charge; with two names under it they know neither.  Titles without a body are of
    the body that the text is about, and who is introduced by a title that somebody has is taken for that one.

    Check who holds the post, and say `former`, `deputy` or `acting` where it is so.
    """
    for first, second, what in twice_held(group):
        a, b = first.value, second.value
        if any(clash for pair in ((first, second), (second, first)) for clash in two_holders(*pair)):
            continue  # told already
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there",
            f"only one person at a time is {what}, and {a.person} and {b.person} are two",
        )
