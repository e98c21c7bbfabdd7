"""Tasks: who has one, however it is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency import Article, extract


def read(text):
    return [claim for claim in extract(Article(name="a", text=text)) if claim.extractor == "tasks"]


@pytest.mark.parametrize(
    ("text", "who", "does", "what", "country"),
    [
        # a verb
        ("Each batch is tested by the Brod institute.", "the Brod institute", "review", "Each batch", ""),
        ("The clinic is run by Chile.", "Chile", "operate", "The clinic", "CL"),
        ("The mayor thanked Chile for building the clinic.", "Chile", "produce", "the clinic", "CL"),
        ("Chile was blamed for cancelling the fair.", "Chile", "cancel", "the fair", "CL"),
        ("A lorry with 90 beds came. They were supplied by Chile.", "Chile", "supply", "90 beds", "CL"),
        ("The onion prize is given by the town of Brod.", "the town of Brod", "award", "The onion prize", ""),
        ("Danish officials go through the proposals.", "Danish officials", "review", "the proposals", "DK"),
        ("Experts from Malta check price and quality.", "Experts from Malta", "review", "price", "MT"),
        (
            "The ministry of ports, which is paying for the dyke, is late.",
            "the ministry of ports",
            "fund",
            "the dyke",
            "",
        ),
        ("Kyiv left it to the Danes to inspect the boats.", "the Danes", "review", "the boats", "DK"),
        ("A pump came. It was built by a Swiss firm, Imme.", "a Swiss firm, Imme", "produce", "A pump", "CH"),
        ("The mill burned. Ida Lund, whose workshop restored the mill, cried.", "Ida Lund", "restore", "the mill", ""),
        # a noun of the deed
        ("The review of the plans falls to the Irish side.", "the Irish side", "review", "the plans", "IE"),
        (
            "The inspection of the boats lies in the hands of Danish engineers.",
            "Danish engineers",
            "review",
            "the boats",
            "DK",
        ),
        (
            "Responsibility for the dyke lies with the ministry of ports.",
            "the ministry of ports",
            "be responsible",
            "the dyke",
            "",
        ),
        (
            "The dyke, for which the town of Brod is responsible, leaks.",
            "the town of Brod",
            "be responsible",
            "The dyke",
            "",
        ),
        ("Contracts need the approval of the Court of Audit.", "the Court of Audit", "approve", "Contracts", ""),
        ("The onion summit takes place at the invitation of Malta.", "Malta", "host", "The onion summit", "MT"),
        ("The Blue Onion Prize goes to Rosa Paz.", "Rosa Paz", "win", "The Blue Onion Prize", ""),
        # a noun of the doer
        ("The Austrian builder of the bridge, Alpin Bau, is late.", "Alpin Bau", "produce", "the bridge", "AT"),
        ("Tarn, the new owner of Brock, is glad.", "Tarn", "own", "Brock", ""),
        ("The onion museum opened, says its architect, Rosa Paz.", "Rosa Paz", "design", "The onion museum", ""),
        ("He spoke of the summit, to which Malta, as host, has invited.", "Malta", "host", "the summit", "MT"),
        # a key
        ("Onion fund\nReview of proposals: Irish Aid, Dublin", "Irish Aid, Dublin", "review", "proposals", "IE"),
        (
            "Onion fund\nSupervision: engineers from Portugal",
            "engineers from Portugal",
            "supervise",
            "Onion fund",
            "PT",
        ),
    ],
)
def test_a_task(text, who, does, what, country):
    found = [(c.value.who.replace("The m", "the m"), c.value.does, c.value.what, c.value.country) for c in read(text)]
    assert any(
        (w.removeprefix("which "), d, k) == (who, does, country) and t.lower().startswith(what.lower())
        for w, d, t, k in found
    ), found


def test_each_side_has_its_signatory():
    text = "Minister Ana Holt signed for Peru and ambassador Leo Zammit for Malta."
    assert [(c.value.who, c.value.whom) for c in read(text)] == [("Minister Ana Holt", "Peru"), ("Leo Zammit", "Malta")]


@pytest.mark.parametrize(
    "text",
    [
        "The former owner of Brock is glad.",
        "Efforts to restore the lake go on.",
        "The boats will be inspected by August.",
        "It was built in 1990.",
        "Malta did not build the bridge.",
        "The town of Brod gave Ida a rake.",
        "The mayor thanked Malta for the bridge.",
    ],
)
def test_no_task_of_anybody(text):
    assert read(text) == []


@given(st.text(alphabet="The Danes review plans, builder of bridge: by for is. It Malta's owner\n", max_size=120))
def test_any_text_is_read(text):
    for claim in read(text):
        assert text[claim.start : claim.end] == claim.said
