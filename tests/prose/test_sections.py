"""Which lines are body and which are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.prose import Prose
from consistency.text import Article, Section

PAGE = """Skip to main content
Home | News | Sport | Culture | Log in

Arvania buys twelve ferries from Norland

14:02 03.06.2024

3 min read
Arvania buys twelve ferries from Norland
A ferry on trial in the bay. Photo: Harbour Office

VELBURG, June 3 (Coast Wire) - Arvania has ordered twelve ferries for 340 million euros, the transport ministry said on Monday.

Read more: Norland yard lays off 200 welders

The first two are to arrive by spring. "We waited nine years," said Mr. Odd Halm, the harbour master, in the port of St. Brann.

Shipyard says the old boats will be scrapped or sold abroad

The others follow at a rate of three a year. They carry:
• 120 cars
• 600 passengers

| Route | Cars |
|---|---|
| North | 120 |

Tags: #arvania #ferries

MORE ABOUT

11:10 01.06.2024
Norland opens new dock for repairs

09:45 30.05.2024
Strike of ferry crews ends after ten days
"""


def sections(text: str, title: str = "") -> list[tuple[str, str]]:
    return [(s.section.value, s.text) for s in Prose(Article(name="a", text=text, title=title)).sentences]


def test_a_page_with_everything_on_it() -> None:
    assert [(kind, text[:24]) for kind, text in sections(PAGE)] == [
        ("furniture", "Skip to main content"),
        ("furniture", "Home | News | Sport | Cu"),
        ("headline", "Arvania buys twelve ferr"),
        ("dateline", "14:02 03.06.2024"),
        ("furniture", "3 min read"),
        ("headline", "Arvania buys twelve ferr"),
        ("caption", "A ferry on trial in the "),
        ("caption", "Photo: Harbour Office"),
        ("dateline", "VELBURG, June 3 (Coast W"),
        ("body", "Arvania has ordered twel"),
        ("related", "Read more: Norland yard "),
        ("body", "The first two are to arr"),
        ("body", '"We waited nine years," '),
        ("related", "Shipyard says the old bo"),
        ("body", "The others follow at a r"),
        ("body", "They carry:"),
        ("list", "• 120 cars"),
        ("list", "• 600 passengers"),
        ("table", "| Route | Cars |"),
        ("table", "|---|---|"),
        ("table", "| North | 120 |"),
        ("furniture", "Tags: #arvania #ferries"),
        ("related", "MORE ABOUT"),
        ("related", "11:10 01.06.2024"),
        ("related", "Norland opens new dock f"),
        ("related", "09:45 30.05.2024"),
        ("related", "Strike of ferry crews en"),
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("15/11/2024", "dateline"),
        ("By Ane Brandt, 4 May 2023, updated 5 May 2023 08:12", "dateline"),
        ("Published: 4 May 2023", "dateline"),
        ("READ ALSO: Bridge closed for repairs until autumn", "related"),
        ("Subscribe to our newsletter", "furniture"),
        ("© 2024 The Velburg Post. All rights reserved.", "furniture"),
        ("[Photo: The new bridge at dusk. Picture: City archive]", "caption"),
        ("Passengers     4,100     3,900", "table"),
        ("1. Greetings", "list"),
        ("Founded: 11 December 2023.", "body"),
        ("The minister read more than 40 letters.", "body"),
        ("Related costs rose by 4 million euros.", "body"),
        ("Share of women on the board: 40 percent.", "body"),
        ("Photographs by the dozen were sold for 300 euros.", "body"),
    ],
)
def test_one_line_below_a_headline(line: str, kind: str) -> None:
    text = f"Arvania opens a bridge\n\n{line}\n\nThe bridge over the Vel was opened on Friday by the king."
    assert sections(text)[1][0] == kind


def test_rows_of_cells_stand_together() -> None:
    found = sections(
        "Ferries\n\nRoute      Cars    Crew\nNorth       120      14\nSouth        80       9\n\nThe ferries sail daily."
    )
    assert [kind for kind, _ in found] == ["headline", "table", "table", "table", "body"]


def test_a_title_further_down_is_the_headline() -> None:
    found = sections(
        "MINISTRY OF ROADS\n3 May 2024\n\nBridge opens\n\nThe bridge opened on Friday.", title="Bridge opens"
    )
    assert [kind for kind, _ in found] == ["body", "dateline", "headline", "body"]


def test_a_bare_sentence_has_no_headline() -> None:
    assert sections("Nine people died in Velburg on Monday") == [("body", "Nine people died in Velburg on Monday")]


def test_days_of_a_programme_are_content() -> None:
    found = sections(
        "Festival\n\nFriday, 4 May\nThe choir sings at noon in the old hall.\nSaturday, 5 May\nThe band plays at night in the park."
    )
    assert [kind for kind, _ in found] == ["headline", "body", "body", "body", "body"]


def test_a_wrapped_paragraph_is_one() -> None:
    text = (
        "The ministry said that the new ferries would cost more than 340\n"
        "million euros and that the first two of them would be delivered\n"
        "to the port of Velburg in the spring. They replace the old ones."
    )
    assert len(Prose(Article(name="a", text=text)).sentences) == 2


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("VELBURG, Norland, June 17 - ", "dateline"),
        ("VELBURG, Wed, 3 May 2023 (Coast Wire) — ", "dateline"),
        ("ST. BRANN -- ", "dateline"),
        ("Velburg, 3 May - ", "dateline"),
    ],
)
def test_a_date_line_before_the_first_sentence(lead: str, kind: str) -> None:
    found = sections(f"Arvania opens a bridge\n\n{lead}The bridge over the Vel was opened on Friday by the king.")
    assert found[1:] == [(kind, lead.strip()), ("body", "The bridge over the Vel was opened on Friday by the king.")]


@given(st.text(alphabet='ab .\n|-•A1:\t"”', max_size=300))
def test_sentences_hold_every_character_and_know_their_place(text: str) -> None:
    article = Article(name="a", text=text)
    prose = Prose(article)
    covered = set()
    for number, sentence in enumerate(prose.sentences):
        assert sentence.index == number
        assert text[sentence.start : sentence.end] == sentence.text
        assert (sentence.line, sentence.column) == article.place(sentence.start)
        covered.update(range(sentence.start, sentence.end))
    assert all(text[i].isspace() or i in covered for i in range(len(text)))


TEXT = "The bank Skarvik will close 24 branches this year, it said on Monday.\n\nMost of them are in small towns by the sea."


@pytest.mark.parametrize(
    ("top", "headline"),
    [
        ("Business\nSkarvik to close 19 branches", "Skarvik to close 19 branches"),
        ("PRESS RELEASE\n\nSkarvik to close 19 branches", "Skarvik to close 19 branches"),
        ("Business · 5 March 2024\nSkarvik to close 19 branches", "Skarvik to close 19 branches"),
        ("Photo: a branch of the bank\n\nSkarvik to close 19 branches", "Skarvik to close 19 branches"),
        (
            "THE REGION · Tuesday, 3 December 2024 · 5°C, light rain\nNews – Sport – Culture – Jobs\n\nSkarvik to close 19 branches",
            "Skarvik to close 19 branches",
        ),
        ("Skarvik to close 19 branches\nStaff to move to larger towns", "Staff to move to larger towns"),
    ],
)
def test_the_headline_stands_below_rubrics_mastheads_and_captions(top, headline):
    sections = {s.text: s.section for s in Prose(Article(name="a", text=f"{top}\n\n{TEXT}")).sentences}
    assert sections[headline] is Section.HEADLINE
    assert sections["The bank Skarvik will close 24 branches this year, it said on Monday."] is Section.BODY


@pytest.mark.parametrize("line", ["Skarvik to close\nby our reporter", "Shares fall\nThe bank said so today"])
def test_a_byline_or_prose_under_a_headline_is_no_headline(line):
    sections = [s.section for s in Prose(Article(name="a", text=f"{line}\n\n{TEXT}")).sentences]
    assert sections[:2].count(Section.HEADLINE) == 1


def test_a_numbered_picture_has_a_caption():
    text = f"Skarvik to close 19 branches\n\nImage 1 of 9 A branch of Skarvik, one of 19 that will close.\n\n{TEXT}"
    assert [s.section for s in Prose(Article(name="a", text=text)).sentences][1] is Section.CAPTION
