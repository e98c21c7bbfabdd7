"""One thing at two places of one sort."""

from collections.abc import Iterator, Sequence
from datetime import date

from consistency import Claim, Clash, Example, groups, pairs
from consistency.claims import Confidence
from consistency.extract.sites import SITE
from consistency.findings import Severity
from consistency.linking.people import near_names
from consistency.linking.placed_alike import told_alike
from consistency.linking.places_back import told_back
from consistency.linking.scenes import new_one, of_one_scene, scenes
from consistency.prose.scene_words import SCENE, WHERE
from consistency.values import Place


@groups(
    "P103",
    "one-scene-two-places",
    kinds=["place"],
    by="article",
    across=False,
    severity=Severity.WARNING,
    bad=[
        "Two boys held up the bakery in [[Abbey Road]] on Monday. Nobody was hurt.\n\nThe shop in [[Tanner Street]] where the hold-up took "
        "place stays closed.",
        "Customs men found tortoises in the [[port of Lorvik]], hidden in nine barrels of herring.\n\nThe barrels, which had been opened in the "
        "[[port of Skarn]], were burnt.",
        "Fire broke out on the [[third floor]] of a block of flats in Holm on Tuesday.\n\nFour people were hurt.\n\nThe flat on the "
        "[[fifth floor]] in which the fire had broken out belongs to a dentist.",
        "A stolen tractor has been found in [[Lendle]]. Its plough had been painted gold.\n\nThe farmer is glad. The tractor is on its way "
        "from [[Norby]], where it was discovered by a nun.",
        "HOLM IN MAY\n\nFri 2    19:00   Chess tournament    Town hall\nSat 10   17:30   Flea market         [[School yard]]\n\nNotes\n\n"
        "Flea market: tables can be put up from noon in the [[sports hall]]. Cakes are welcome.",
    ],
    good=[
        "Fire broke out on the third floor. Residents of the fifth floor were brought down ladders.",
        "A stolen tractor has been found in Lendle. Its plough had been painted gold.\n\nThe farmer is glad. The tractor was stolen in Norby, "
        "where it had been bought by a nun.",
        "Two boys held up the bakery in Abbey Road on Monday. Nobody was hurt.\n\nA second shop in Tanner Street stays closed.",
        "To reach the memorial at the Norby Park, which is owned by Lendle council, visitors use a path through a field.\n\n"
        "The path is owned by the town of Osk whilst the park is looked after by a trust.",
        "Customs men found tortoises in the port of Lorvik, hidden in nine barrels of herring.\n\nThe barrels were burnt in Skarn.",
    ],
)
def one_scene_two_places(group: Sequence[Claim[Place]]) -> Iterator[Clash]:
    """What a text tells of one street, port or inn, it tells further on of another.

    Readers who know the place stop believing the rest.

    Check where it was; if there are two, say so.
    """
    for first, second, words in (scenes(group) or told_back(group))[:1]:
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there",
            f"both are told of {', '.join(words)}; {first.value.place} and {second.value.place} are two places",
            confidence=Confidence.RESOLVED,
        )


@pairs(
    "P104",
    "one-scene-two-places-in-two-texts",
    kinds=["place"],
    linked=False,
    severity=Severity.WARNING,
    bad=[
        Example(
            "Walrus on Ulla\n\nA walrus has come ashore on the [[north coast]] of Ulla. A postman of Ulla saw it on Sunday.",
            "Whiskers\n\nEverybody on Ulla wants to see it. The lane leads to the [[southern beach]], and there the walrus lies, as the postman "
            "of Ulla found it on Sunday.",
            published=[date(2024, 5, 2), date(2024, 5, 3)],
        ),
        Example(
            "Herring lorry overturns\n\nA lorry laden with herring overturned outside a bakery in [[Norwick]] early on Monday. The driver, "
            "Ida Karlsen, was unhurt.",
            "Bakery shut after herring\n\nIda Karlsen is back at the wheel. The [[Halden]] bakery outside which her lorry overturned on Monday "
            "still smells of herring.\n\nPeople in Halden hold their noses.",
            published=[date(2024, 5, 7), date(2024, 5, 9)],
        ),
    ],
    good=[
        Example(
            "Railway bridge closed\n\nThe railway bridge over the Varn near Vik will be closed from 3 to 28 June. Bearings of the bridge are "
            "to be replaced.",
            "Go-ahead for new Varn bridge at Osby\n\nThe ministers have agreed on a new bridge over the Varn at Osby. The bridge is to be built "
            "by 2027.",
            published=[date(2024, 5, 7), date(2024, 5, 9)],
        ),
        Example(
            "Herring lorry overturns\n\nA lorry laden with herring overturned outside a bakery in Norwick early on Monday. The driver, "
            "Ida Karlsen, was unhurt.",
            "Bakery shut after herring\n\nIda Karlsen is back at the wheel. The bakery in Norwick outside which her lorry overturned on Monday "
            "still smells of herring. She lives in Halden.",
            published=[date(2024, 5, 7), date(2024, 5, 9)],
        ),
        Example(
            "Walrus on Ulla\n\nA walrus has come ashore on the north coast of Ulla. A postman of Ulla saw it on Sunday.",
            "Whiskers\n\nEverybody on Ulla wants to see the walrus that the postman of Ulla found on Sunday. Another was seen on the southern beach.",
            published=[date(2024, 5, 2), date(2024, 5, 3)],
        ),
    ],
)
def one_scene_two_places_in_two_texts(first: Claim[Place], second: Claim[Place]) -> Iterator[Clash]:
    """What one text tells of a street, port or inn, another text on the same story tells of another.

    Readers of both do not know where it was.

    Check where it was; if there are two, say so.
    """
    if first.article == second.article or {SITE, WHERE} & {first.attribute, second.attribute}:
        return
    if near_names(first.value.place.split(), second.value.place.split()):
        return  # one name, misspelt: told as such
    scenes_both = first.attribute == second.attribute == SCENE
    words = (of_one_scene(first, second) if scenes_both else []) or told_alike(first, second).words[:3]
    if words and not new_one(first, second, words):
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there",
            f"both texts tell of {', '.join(words)}; {first.value.place} and {second.value.place} are two places",
            confidence=Confidence.RESOLVED,
        )
