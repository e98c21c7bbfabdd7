"""Lists at a distance from their count, in the next sentence, of ages, days and titles, and lists said to be all."""

from datetime import date

import pytest

from consistency import Article, check


def codes(text):
    found = check([Article(name="a", text=text, published=date(2024, 2, 5))]).findings
    return [finding.code for finding in found]


@pytest.mark.parametrize(
    "text",
    [
        "Exactly five towns have applied, the league said on Friday: Girona in Spain, Halmstad in Sweden, Hult and Vik.",
        "The board admitted four candidates, it said: Lena Brand of the Greens, Otto Frei and Mara Senn, an independent.",
        "All three bridges that were inspected are in bad shape: Altbrück, Neubrück, Holzsteg and Steinsteg.",
        "Both sites that are to be closed, Kolding, Vejle and Horsens, have emergency wards.",
        "The ban is lifted in seven municipalities in the north, the governor said, namely in Alm, Berg, Dal, Ek, Fors and Gran.",
        "A five-member commission, made up of judges Brandt, Falk, Lund and Strand, is to look into it.",
        "Police have named the four victims as Ann Ode, 24, Bo Riis, 31, and Kai Dahl, 40. All lived in Osby.",
        "Only three survivors were found: Lena, Marta, Piet and Wim K., all from Hult.",
        "The boat has a crew of five: Ilse Maar, Ben Tull, Sanna Koski and Piet Vos.",
        "There are three dates for the market: 3 May, 10 May, 17 May and 24 May.",
        "There will be four rounds, on 22 March, 5 April and 19 April.",
        "The academy has nominated five films: “Dust”, “Rain”, “The Boat” and “Home”.",
        "Police hold three men over the theft, a 24-year-old from Hult and a 31-year-old from Vik.",
        "Police question two suspects. A 19-year-old, a 22-year-old and a 40-year-old were taken to Hult.",
        "The case is heard by two judges. They are Ilse Horn, Peter Kant and Eva Roth.",
        "The board has six members. Elected were Lund, Meier, Novak, Olsen and Prinz. All accepted.",
        "Our plan\n\nFive priorities for five years\n\n1. Housing\n2. Climate\n3. Schools\n4. Roads\n\nMore next week.",
        "She won four medals in Rome: in the 100 metres, the 200 metres and the relay.",
    ],
)
def test_a_list_of_another_length(text):
    assert codes(text) == ["L101"]


@pytest.mark.parametrize(
    "text",
    [
        "Six runners are left. Falk, Lund, Strand, Brandt and Petrov start on Sunday. There are no others.",
        "Four countries signed the treaty.\n\nThe signatures came in this order: Chile, Peru and Cuba. There were no other signatories.",
        "Police arrested four suspects.\n\nThree of the people arrested are brothers. No one besides them is being held.",
    ],
)
def test_a_list_that_is_said_to_be_all(text):
    assert codes(text) == ["L102"]


@pytest.mark.parametrize(
    "text",
    [
        "The board admitted four candidates, it said: Lena Brand of the Greens, Otto Frei, Mara Senn, an independent, and Urs Kohl.",
        "Three towns have applied, officials said: Girona in Spain, Halmstad in Sweden and Nelson, a port in New Zealand.",
        "Six runners are left. Falk, Lund and Strand start on Saturday, the others on Sunday.",
        "Police arrested four suspects.\n\nThree of the people arrested are brothers. The fourth is their uncle.",
        "Four ships could not be unloaded: the Alba, the Brio, the Cora and her sister ship.",
        "Police have named three of the four victims as Ann Ode, 24, Bo Riis, 31, and Kai Dahl, 40.",
        "Police arrested six men. A 24-year-old and a 31-year-old were charged.",
        "The two leaders spoke about three topics: trade, migration, and defence and security.",
        "Two people died, Anna Berg and Karl Lund. Three others were hurt. No one else was on board.",
        "The three unions agree: Verdi, the teachers, and the police and customs officers want more pay.",
        "She won four medals in Rome: two in the sprints, one in the relay and one in the long jump.",
        "Four countries signed. Chile, Peru and Cuba were the first; Haiti followed an hour later.",
    ],
)
def test_a_list_that_fits_or_is_a_part(text):
    assert not codes(text)
