"""What happened on a date, read off its sentence."""

from datetime import date

import pytest

from consistency.extract.dates import Dates
from consistency.extract.events import event_at
from consistency.extract.protocol import Taken
from consistency.prose import Prose
from consistency.text import Article


def attributes(text):
    prose = Prose(Article(name="a", text=text, published=date(2024, 11, 15)))
    return {claim.said: claim.attribute for claim in Dates().read(prose, Taken())}


def event(text, said):
    prose = Prose(Article(name="a", text=text))
    at = text.index(said)
    return event_at(prose.tokens(prose.sentence_at(at)), at, at + len(said))


@pytest.mark.parametrize(
    ("text", "said", "attribute"),
    [
        ("The two ministers signed the memorandum in Oslo on 14 November.", "14 November", "sign memorandum"),
        ("The merger with Tornio was completed on 3 April 2006.", "3 April 2006", "complete merger"),
        ("On 12 June the festival opens in Lund.", "12 June", "open festival"),
        ("The trial of the mayor begins on March 4.", "March 4", "begin trial"),
        ("The opening is on 12 June.", "12 June", "opening"),
        ("The final takes place in Lund on 12 June.", "12 June", "final"),
        ("Since the ruling of 5 March the phone has not stopped.", "5 March", "ruling"),
        ("The 14 November ceremony was short.", "14 November", "ceremony"),
        ("Opening of launch window: 16 July", "16 July", "open window"),
        ("The mayor will go on trial on March 4.", "March 4", "trial"),
        ("Three calls were made on the night of 3 May.", "the night of 3 May", "make call"),
        ("It may be signed soon, the mayor said on 3 May.", "3 May", "say"),
        ("The yard won a contract. It was signed on 3 May.", "3 May", "sign yard"),
        ("The bill was tabled on 3 May, and the chamber passed it on 9 May.", "9 May", "pass bill"),
        ("The treaty, ratified on 3 May, was signed on 9 May.", "9 May", "sign treaty"),
    ],
)
def test_a_date_knows_its_event(text, said, attribute):
    assert attributes(text)[said] == attribute


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("They signed the deal on 3 May.", "past"),
        ("They have signed the deal on 3 May.", "perfect"),
        ("They will sign the deal on 3 May.", "future"),
        ("They would sign the deal on 3 May.", "would"),
        ("The fair opens on 3 May.", "present"),
    ],
)
def test_an_event_knows_its_tense(text, form):
    assert event(text, "3 May").form == form


def test_a_dateline_dates_the_report_and_nothing_else():
    assert event("MALMÖ, Sweden, Jan 22 - A man will go on trial.", "Jan 22") is None
