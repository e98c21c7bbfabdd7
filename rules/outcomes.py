"""How something came out, told one way above and the other way below."""

from collections.abc import Iterator, Sequence

from consistency import Claim, Clash, groups
from consistency.linking.outcomes import told_otherwise
from consistency.values import Value


@groups(
    "H103",
    "headline-told-the-other-way",
    kinds=["outcome"],
    by="topic",
    bad=[
        "Lendle parliament [[rejects]] levy on plastic cups\n\nThe parliament of Lendle voted on Monday to [[introduce]] a levy on plastic cups.\n\nIt "
        "takes effect in May.",
        "Norby baker [[cleared]] of arson\n\nAfter three hours the jury came back. The baker was [[convicted]] of arson and sent home until "
        "Friday.",
        "Rents in Norby [[creep down]]\n\nRents in Norby [[rose]] by 4 per cent in March, the town said.",
        "Bus leaves road near Osby, [[all passengers unhurt]]\n\nA bus left the road near Osby on Monday.\n\nThe driver was going too fast. "
        "[[Two passengers were taken to hospital]] in Lendle.",
        "Council at a glance\n\n- Skate park: adopted [[unanimously]]\n- Minutes: agreed\n\nThe skate park was discussed at length. Eleven members "
        "voted for the skate park, [[four against]].",
    ],
    good=[
        "KITES OF OSBY\n\nThe museum shows forty kites, most of them for the first time.\n\nYOUR VISIT\nOpen Tue–Sun "
        '10–18\nTickets €13 / €9\n\nTALK\n"Who owned the wind?" Professor Ida Moll, 17 October, 19:00, free of charge',
        "Villagers vote to keep cars out\n\nThere will be no cars in Osby in future either. By 41 votes to 30 the villagers "
        "rejected a proposal on Monday to let in thirty electric vans.",
        "Divers rescued from wreck off Norby\n\nThree divers who had been missing since Monday were brought ashore on "
        "Tuesday.\n\nThe wreck is known for its currents. Two divers, from Lendle and from Vik, have died there since May.",
        "Lendle parliament rejects levy on plastic cups\n\nThe parliament of Lendle turned down a levy on plastic cups on Monday. It had approved "
        "a levy on plastic bags in May.",
        "Norby baker cleared of arson\n\nThe baker was acquitted on Monday. He had been convicted in the first trial.",
        "Rents in Norby fall\n\nRents in Norby were 2 per cent below last year. Rents in Lendle rose.",
        "Osby to close school\n\nThe council will vote on Monday whether the school in Osby will stay open.",
        "All passengers unhurt in crash near Osby\n\nNobody in the bus was hurt. In 2019 two people were killed there.",
    ],
)
def told_the_other_way(group: Sequence[Claim[Value]]) -> Iterator[Clash]:
    """A headline or summary says the contrary of what the text says: rejected above, adopted below.

    Who reads only the headline learns the opposite of the news.

    Put right whichever of the two is wrong.
    """
    for found in told_otherwise(group):
        yield Clash(
            (found.line, found.text),
            f"`{found.line.said}` above, `{found.text.said}` in the text",
            f"{found.line.value.answer} is not {found.text.value.answer}, and the text never says {found.line.value.answer}",
            tie=found.tie,
        )
