"""Lines of keys and values: which words are the key, whose the value is, and where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.prose import Prose
from consistency.prose.keyed import Entry, keyed
from consistency.text import Article


def entries(text: str) -> list[tuple[str, str, str, str]]:
    found = keyed(Prose(Article(name="a", text=text)))
    return [(entry.form, entry.key, entry.whose, text[entry.start : entry.end].rstrip(" .;")) for entry in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Length of course: 5 weeks.", [("label", "Length of course", "", "5 weeks")]),
        (
            "Length: 940 metres; main arch 210 metres; annual traffic: 2 million cars.",
            [
                ("label", "Length", "", "940 metres"),
                ("part", "main arch", "", "210 metres"),
                ("part", "annual traffic", "", "2 million cars"),
            ],
        ),
        (
            "Paid in: €64 million\n— Osland €31 million\n— Norland €20 million\n",
            [
                ("label", "Paid in", "", "€64 million"),
                ("name", "Paid in", "Osland", "€31 million"),
                ("name", "Paid in", "Norland", "€20 million"),
            ],
        ),
        (
            "Places in all: 30.\nFarmers' League 19, Reform 11.\n",
            [
                ("label", "Places in all", "", "30"),
                ("name", "Places in all", "Farmers' League", "19"),
                ("name", "Places in all", "Reform", "11"),
            ],
        ),
        (
            "Cost: NOK 9.5 billion (Osland NOK 6 billion, Norland NOK 3.5 billion)",
            [
                ("label", "Cost", "", "NOK 9.5 billion (Osland NOK 6 billion, Norland NOK 3.5 billion)"),
                ("name", "Cost", "Osland", "NOK 6 billion"),
                ("name", "Cost", "Norland", "NOK 3.5 billion"),
            ],
        ),
        (
            "giver;amount;unit\nOsland;25;EUR million\nNorland;18;SEK million\n",
            [
                ("cell", "amount", "Osland", "25"),
                ("cell", "unit", "Osland", "EUR million"),
                ("cell", "amount", "Norland", "18"),
                ("cell", "unit", "Norland", "SEK million"),
            ],
        ),
        (
            "Norway: pays. Share 2024: NOK 5 million.\nCourse: free. Places: 24.\n",
            [
                ("label", "Norway", "", "pays"),
                ("label", "Share 2024", "Norway", "NOK 5 million"),
                ("label", "Course", "", "free"),
                ("label", "Places", "", "24"),
            ],
        ),
        (
            "No. 7, announced 12 March: tents, €5 million.\n15 June: vote on the merger.\n",
            [
                ("number", "No. 7, announced 12 March", "7", "tents, €5 million"),
                ("date", "15 June", "", "vote on the merger"),
            ],
        ),
    ],
)
def test_entries_of_a_text(text: str, wanted: list[tuple[str, str, str, str]]) -> None:
    assert entries(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "He said: there is nothing to be seen of the many boats that were to have come over from the north in May: 5 came.",
        "The train leaves at 10:15 and takes 3 hours.",
        "Is there more? Yes: 5.",
        "Osland won 3-1.",
    ],
)
def test_prose_has_no_names_with_values(text: str) -> None:
    assert not [entry for entry in entries(text) if entry[0] in ("name", "cell", "number")]


@given(st.text(alphabet="Ab1 :;,.€()|-\n\t", max_size=120))
def test_entries_lie_in_the_text_and_in_order(text: str) -> None:
    found = keyed(Prose(Article(name="a", text=text)))
    for entry in found:
        assert isinstance(entry, Entry)
        assert 0 <= entry.at <= entry.start <= entry.end <= len(text)


def test_a_table_without_a_header_is_a_fact_sheet():
    text = "Clean Coast\n\n| | |\n|---|---|\n| Beaches | 48 |\n| Volunteers | 3,170 |\n\nThe rest is told elsewhere."
    prose = Prose(Article(name="a", text=text))
    assert [(entry.key, prose.text[entry.start : entry.end]) for entry in keyed(prose)] == [
        ("Beaches", "48"),
        ("Volunteers", "3,170"),
    ]
