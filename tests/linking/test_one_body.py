"""Bodies that are called in other words."""

from datetime import date

import pytest

import consistency


def codes(*texts: str) -> set[str]:
    articles = [
        consistency.Article(name=f"text-{at}", text=text, published=date(2025, 3, at + 1))
        for at, text in enumerate(texts)
    ]
    return {finding.code for finding in consistency.check(articles).findings if finding.code.startswith("N")}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Sandholm Harbour Commission", "Port Authority of Sandholm"),
        ("Board for Teacher Training", "Office of Teaching Training"),
        ("Agency for Renewal and Technical Foresight", "Agency for Renewal and Technological Oversight"),
        ("Flood Relief Facility for Border Towns", "Flood Recovery Facility for Border Cities"),
        ("Sandholm Institute for Ocean Study", "Sandholm Institute for Sea Research"),
        ("Bureau of Highway Construction", "Directorate for Road Construction"),
    ],
)
def test_one_body_in_other_words(one, two):
    text = f"The {one} was founded in 1990. It has nine members.\n\nHelp comes from the {two}, a letter from Sandholm says."
    assert codes(text) == {"N110"}
    story = "Divers searched the wreck of the Anna Skar off Sandholm for Kittel Brandvold."
    assert codes(f"{story} The {one} pays.", f"{story} The {two} pays for the divers.") == {"N110"}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Sandholm Harbour Commission", "Sandholm School Commission"),
        ("Northern Road Authority", "Southern Highway Authority"),
        ("Department of Health", "Health Board"),
        ("Sandholm Harbour Commission", "Sandholm Port Hospital"),
        ("Institute for Ocean Study", "Institute for Forest Research"),
        ("Summer Food Service", "Simplified Summer Feeding Service"),
    ],
)
def test_two_bodies(one, two):
    assert codes(f"The {one} was founded in 1990. It has nine members.\n\nHelp comes from the {two}.") == set()


def test_texts_that_know_both():
    story = "Divers searched the wreck of the Anna Skar off Sandholm for Kittel Brandvold."
    both = f"{story} The Sandholm Harbour Commission met. The harbour is closed. The port is closed."
    assert codes(both, f"{story} The Port Authority of Sandholm pays. The harbour and the port are closed.") in (
        set(),
        {"N110"},
    )
