"""Fact sheets against articles: which value the article tells of a key, and what it tells of other things."""

from datetime import date

import pytest

import consistency
from consistency.findings import Reach
from consistency.linking.keying import key_words

FERRY = """Fact sheet: Norvik ferry link

Length of crossing: 14 km
Crossing time: 35 minutes
Ferries: 3
Crew: 11 per ferry
Capacity: 120 cars and 400 passengers
Fare: €18 for a car with driver
Cost of the new terminal: €42 million
Annual subsidy: €6 million
Passengers 2024: 310,000
Staff: 86
Owner: Norvik county (60 per cent), the town of Brod (40 per cent)
Contract period: 8 years
Speed: 18 knots
Opened: 3 May 1987
"""
MUS = """Harbour Museum of Lund – key figures (status: 1 March 2025)

Founded: 1931
Exhibition area: 2,400 square metres.
Objects in the collection: 41,000.
Visitors in 2024: 118,000, of which 22,000 schoolchildren.
Employees: 37.
Admission: €9.
Annual budget: €4.2 million.
Height of the mast in the courtyard: 31 metres.
Director: Ida Storm, since 1 January 2023.
"""
COUNCIL = """Town council of Brod after the vote of 12 May 2024
Seats: 41.
Reform 17, Farmers' League 12, Labour 9, Left 3.
Mayor: Per Aas (Reform), elected on 3 June 2024.
"""
FUND = """FACT SHEET — OSLAND RELIEF FUND
Checked on 1 March 2025

Pledged so far: €90 million
— Norway €40 million
— Finland €25 million
— Spain €15 million
— Chile €10 million

Beneficiaries: 14 districts
Loans approved: 230
Average loan: €18,000
"""
LIST = """Aid packages of Chile to Osland – numbered list
No. 3, announced 4 February 2024: tents and blankets, €12 million.
No. 4, announced 9 May 2024: pumps, €21 million.
No. 5, announced 2 October 2024: generators and cables, €33 million.
"""
COURSE = """Fact sheet: Mountain Guide Course, Brod

Duration: 14 weeks
Places: 24
Fee: €3,400
Age of applicants: 18 to 40
Pass rate: 71 per cent
Teachers: 9
"""
TBL = """Election in Norvik county, official result

Party | Votes | Seats | Share
Reform | 18,240 | 17 | 41.2%
Labour | 12,110 | 12 | 27.4%
Left | 7,930 | 8 | 17.9%
"""
CSV = """Grants of the culture fund 2025

receiver;amount;unit;town
City Theatre;250;EUR thousand;Lund
Harbour Museum;400;EUR thousand;Brod
Youth Choir;75;EUR thousand;Lund
"""
DAM = """Data sheet: Skar dam

Type: arch dam
Height: 96 metres
Crest length: 410 metres
Reservoir volume: 240 million cubic metres
Installed power: 180 MW
Turbines: 4
Annual production: 620 GWh
Catchment area: 1,150 square kilometres
Cost: NOK 2.4 billion
Completed: 14 September 1974
"""
ATH = """Athlete profile

Name: Ida Storm
Born: 4 April 1999, Lund
Height: 1.81 m
Personal best: 6.92 m
Caps: 54
Goals: 21
Club: Norvik IF
"""
COAL = """Harbour alliance: overview (status: 1 March 2025)
Members: Norway, Finland, Spain, Chile, Peru and Japan (six in all).
Budget 2025: €30 million.
Secretariat: 12 people in Lund.
Ships: 9.
"""
CASES: list[tuple[str, str, str | None]] = [
    (
        FERRY,
        "The Norvik ferry is late\n\nThe Norvik ferry needs 53 minutes for the crossing, 8 more than the bus.",
        "53 minutes",
    ),
    (FERRY, "The Norvik ferry\n\nThe ferry link between Norvik and Brod has four ferries.", "four"),
    (FERRY, "Norvik ferries\n\nThe Norvik ferry link employs 68 people.", "68"),
    (FERRY, "The Norvik ferry\n\nThe new terminal of the Norvik ferry link cost €24 million.", "€24 million"),
    (FERRY, "The Norvik ferry\n\nThe Norvik ferry link gets €9 million a year from the county.", "€9 million"),
    (FERRY, "The Norvik ferry\n\nLast year 410,000 passengers used the Norvik ferry link.", "410,000"),
    (FERRY, "The Norvik ferry\n\nThe contract for the Norvik ferry link runs for ten years.", "ten years"),
    (
        FERRY,
        "The Norvik ferry\n\nThe ferries on the Norvik link carry 120 cars each. The crossing is 14 kilometres long and takes 35 minutes. Two ferries were out of service on Monday. A taxi costs €18.",
        None,
    ),
    (
        FERRY,
        "The Norvik ferry\n\nThe Norvik ferry has 86 employees. In Brod the bus line, which has 40 employees, is on strike.",
        None,
    ),
    (MUS, "A new hall for Lund\n\nThe Harbour Museum of Lund was visited by 181,000 people in 2024.", "181,000"),
    (MUS, "A new hall for Lund\n\nThe Harbour Museum of Lund, which has a staff of 73, wants a new hall.", "73"),
    (
        MUS,
        "A new hall for Lund\n\nThe Harbour Museum of Lund shows only a part of the 14,000 objects in its collection.",
        "14,000",
    ),
    (
        MUS,
        "A new hall for Lund\n\nThe Harbour Museum in Lund wants a new hall. The museum has an annual budget of €2.4 million.",
        "€2.4 million",
    ),
    (
        MUS,
        "A new hall for Lund\n\nThe Harbour Museum in Lund wants a new hall. A ticket to the museum costs €9, a ticket to the Art Hall €14. In 2023 the museum had 97,000 visitors. The mast in its courtyard rises 31 metres.",
        None,
    ),
    (
        MUS,
        "A new hall for Lund\n\nThe Harbour Museum in Lund wants a new hall. The mast in the courtyard is 13 metres high.",
        "13 metres",
    ),
    (
        COUNCIL,
        "Brod gets a coalition\n\nThe town council of Brod has a majority. Reform and Labour agreed on Monday. Labour, with 11 seats the third party, gets the schools.",
        "11",
    ),
    (COUNCIL, "Brod gets a coalition\n\nThe town council of Brod has 43 seats.", "43"),
    (
        COUNCIL,
        "Brod gets a coalition\n\nIn the town council of Brod Reform holds 17 of the 41 seats and Labour nine. The Left won 3 seats. Four members of Reform stayed away.",
        None,
    ),
    (FUND, "Osland\n\nFinland has pledged €52 million to the Osland Relief Fund.", "€52 million"),
    (FUND, "Osland\n\nThe Osland Relief Fund has approved 320 loans.", "320"),
    (
        FUND,
        "Osland\n\nThe Osland Relief Fund grew in spring. Norway gave €40 million, Spain €15 million. Finland has spent €3 million on its own office.",
        None,
    ),
    (FUND, "Osland\n\nThe Osland Relief Fund helps 41 districts in the north.", None),
    (
        LIST,
        "Osland\n\nGenerators from Chile's fifth aid package, worth €21 million, have arrived in Osland.",
        "€21 million",
    ),
    (
        LIST,
        "Osland\n\nGenerators from Chile's fifth aid package, worth €33 million, have arrived in Osland. The fourth package was worth €21 million.",
        None,
    ),
    (COURSE, "Guides wanted\n\nThe mountain guide course in Brod lasts four weeks and costs €3,400.", "four weeks"),
    (COURSE, "Guides wanted\n\nThe mountain guide course in Brod has 42 places.", "42"),
    (COURSE, "Guides wanted\n\nAt the mountain guide course in Brod 61 percent of the candidates pass.", "61 percent"),
    (COURSE, "Guides wanted\n\nThe mountain guide course in Brod is open. The fee is €4,300.", "€4,300"),
    (
        COURSE,
        "Guides wanted\n\nThe mountain guide course in Brod takes fourteen weeks. There are 24 places. A tour takes two weeks. Boots cost €340.",
        None,
    ),
    (TBL, "Norvik has voted\n\nIn the election in Norvik county Labour won 21 seats.", "21"),
    (TBL, "Norvik has voted\n\nIn the election in Norvik county Reform got 42.1% of the votes.", "42.1%"),
    (
        TBL,
        "Norvik has voted\n\nIn the election in Norvik county Labour won 12 seats. Reform had 18,240 votes, or 41.2%.",
        None,
    ),
    (CSV, "Money for culture\n\nThe culture fund gives the City Theatre €520,000 in grants this year.", "€520,000"),
    (
        CSV,
        "Money for culture\n\nThe culture fund gives the City Theatre €250,000 in grants this year. The Harbour Museum gets €0.4 million.",
        None,
    ),
    (DAM, "Fifty years of Skar dam\n\nThe Skar dam is 69 metres high and 410 metres long.", "69 metres"),
    (
        DAM,
        "Fifty years of Skar dam\n\nWith an output of 108 MW the power station at the Skar dam supplies a town.",
        "108 MW",
    ),
    (DAM, "Fifty years of Skar dam\n\nThe Skar dam cost NOK 4.2 billion.", "NOK 4.2 billion"),
    (
        DAM,
        "Fifty years of Skar dam\n\nThe reservoir behind the Skar dam holds 420 million cubic metres of water.",
        "420 million cubic metres",
    ),
    (
        DAM,
        "Fifty years of Skar dam\n\nThe Skar dam has 96 metres from foot to crest. The Tessa dam is 140 metres high. At Skar 620 gigawatt hours are produced a year. Repairs cost NOK 140 million.",
        None,
    ),
    (DAM, "Fifty years of Skar dam\n\nThe dam at Skar produces 260 gigawatt hours a year.", "260 gigawatt hours"),
    (ATH, "Storm wins again\n\nIda Storm, who is 1.91 m tall, won the long jump in Lund.", "1.91 m"),
    (ATH, "Storm wins again\n\nIda Storm of Norvik has scored 12 goals in 54 games for her country.", "12"),
    (
        ATH,
        "Storm wins again\n\nIda Storm of Norvik IF jumped 6.71 m in Lund. She has 54 caps. Her coach, Per Aas, is 1.91 m tall.",
        None,
    ),
    (
        COAL,
        "Ships for the harbour alliance\n\nThe harbour alliance, to which eight countries belong, wants more ships.",
        "eight",
    ),
    (
        COAL,
        "Ships for the harbour alliance\n\nThe harbour alliance has a budget of €50 million this year.",
        "€50 million",
    ),
    (
        COAL,
        "Ships for the harbour alliance\n\nThree countries of the harbour alliance sent ships on Monday. Its six members meet in Lund. Two more ships are to follow.",
        None,
    ),
]


def findings(sheet: str, text: str, checked: date | None = date(2025, 3, 1)) -> list[consistency.Finding]:
    reference = consistency.Article(name="sheet", text=sheet, published=checked)
    article = consistency.Article(name="article", text=text, published=date(2025, 3, 10))
    return list(consistency.check([article], reference=[reference]).findings)


@pytest.mark.parametrize(("sheet", "text", "wanted"), CASES, ids=lambda value: str(value)[-40:])
def test_an_article_against_a_sheet(sheet: str, text: str, wanted: str | None) -> None:
    found = findings(sheet, text)
    if wanted is None:
        assert not found
    else:
        (only,) = found
        assert only.reach is Reach.REFERENCE
        assert any(side.said.startswith(wanted) for side in only.sides)


def test_counts_of_an_old_sheet_are_not_asked() -> None:
    assert findings(FERRY, "Ferries\n\nThe Norvik ferry link has four ferries.")
    assert not findings(FERRY, "Ferries\n\nThe Norvik ferry link has four ferries.", checked=date(2023, 3, 1))
    assert findings(DAM, "The Skar dam is 69 metres high.", checked=date(2012, 3, 1))


def test_an_article_about_something_else_is_not_asked() -> None:
    assert not findings(DAM, "The Tessa bridge is 69 metres high and cost NOK 4.2 billion. It has six lanes.")
    assert not findings(COURSE, "Sailing Course III\n\nThe sailing course lasts four weeks and has 42 places.")


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("Course length", ("length", "course")),
        ("Height of the mast in the courtyard", ("height", "mast", "courtyard")),
        ("Number of employees", ("employee",)),
        ("Projects approved by the end of 2024", ("project", "approve")),
        ("Norwegian share for 2024", ("share", "Norwegian")),
        ("Decision by the Storting", ("decision", "Storting")),
        ("Schools gained 445 pupils", ()),
        ("There are 12 teachers", ()),
    ],
)
def test_words_of_a_key(key: str, words: tuple[str, ...]) -> None:
    assert key_words(key) == words
