"""Quotations: their words, their speakers, and where they end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency import Article, extract
from consistency.extract.marks import quotations


def read(text):
    return [claim for claim in extract(Article(name="a", text=text)) if claim.kind == "quotation"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will plant a thousand trees,” said Ola Brandt on Monday.", "Ola Brandt"),
        ("“We will plant a thousand trees,” mayor Ola Brandt said on Monday.", "Ola Brandt"),
        ("“We will plant a thousand trees,” said the town's chief gardener, Ola Brandt.", "Ola Brandt"),
        ("“We will plant a thousand trees,” Norwegian team leader Professor Ola Brandt told reporters.", "Ola Brandt"),
        ('Ola Brandt told the council: "We will plant a thousand trees."', "Ola Brandt"),
        ("At a meeting on Monday, mayor Ola Brandt said: “We will plant a thousand trees.”", "Ola Brandt"),
        ("“We will plant a thousand trees.”\n— Ola Brandt, mayor of Nes", "Ola Brandt"),
        ("Mayor Ola Brandt wants shade. “We will plant a thousand trees,” he said.", "Ola Brandt"),
        ("Mayor Ola Brandt spoke first. “We will plant a thousand trees,” the mayor said.", "Ola Brandt"),
        ("According to the Norby Post, mayor Ola Brandt told them: “We will plant a thousand trees.”", "Ola Brandt"),
        ("„We will plant a thousand trees“, said Ola Brandt.", "Ola Brandt"),
        ("«We will plant a thousand trees», said Ola Brandt.", "Ola Brandt"),
    ],
)
def test_a_quotation_has_its_speaker(text, speaker):
    (claim,) = read(text)
    assert claim.value.words.rstrip(".") == "We will plant a thousand trees"
    assert claim.value.speaker == speaker
    assert text[claim.start : claim.end] == claim.said


def test_the_second_half_has_the_speaker_of_the_first():
    claims = read("“We will plant a thousand trees,” said Ola Brandt. “They will stand by the river.”")
    assert [claim.value.speaker for claim in claims] == ["Ola Brandt", "Ola Brandt"]


def test_a_quotation_goes_on_in_the_next_paragraph():
    (claim,) = read("“We will plant a thousand trees.\n\n“They will stand by the river,” said Ola Brandt.")
    assert claim.value.closed
    assert claim.value.speaker == "Ola Brandt"


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("“We will plant a thousand trees.\n\nThe council agreed.", [False]),
        ("“We will plant a thousand trees. “They will stand by the river,” he said.", [False, True]),
        ('The 6\'2" keeper said: "We will plant a thousand trees."', [True]),
    ],
)
def test_a_quotation_that_never_closes(text, closed):
    assert [quoted.closed for quoted in quotations(text)][-len(closed) :] == closed


def test_a_title_of_two_words_is_no_quotation():
    assert read("She sang “Blue Harbour” twice.") == []


@given(st.text(alphabet="ab .,\n\"“”„«»'’—:>said", max_size=80))
def test_no_marks_of_any_kind_raise(text):
    for claim in read(text):
        assert text[claim.start : claim.end] == claim.said
    for quoted in quotations(text):
        assert 0 <= quoted.start < quoted.end <= len(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("‘We will plant a thousand trees,’ said Ola Brandt.", "Ola Brandt"),
        ("'We will plant a thousand trees,' said Ola Brandt.", "Ola Brandt"),
        ("Ola Brandt (Greens): “We will plant a thousand trees.”", "Ola Brandt"),
        ("> “We will plant a thousand trees.”\n> Ola Brandt, mayor", "Ola Brandt"),
    ],
)
def test_other_ways_to_print_a_quotation(text, speaker):
    (claim,) = read(text)
    assert claim.value.speaker == speaker


def test_apostrophes_are_no_quotation():
    assert read("The workers' union and the teachers' union met, and didn't agree on the dogs' home.") == []


def test_a_body_is_not_the_person_named_beside_it():
    (claim,) = read("Ola Brandt fled from the park. “He fired at the oldest of the trees,” the state police said.")
    assert claim.value.speaker == ""
