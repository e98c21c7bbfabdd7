"""What a value is of, read from the words around it."""

import pytest

from consistency import Article
from consistency.linking.fates import fate
from consistency.linking.frames import Frame, frame
from consistency.linking.scope import scope
from consistency.prose import Prose
from consistency.rule import unmark


def words_around(marked):
    """The tokens of the sentence with the marked value, and where the value stands in the text and in them."""
    text, [(start, end)] = unmark(marked)
    prose = Prose(Article(name="a", text=text))
    tokens = prose.tokens(prose.sentence_at(start))
    inside = [at for at, token in enumerate(tokens) if token.end > start and token.start < end]
    return tokens, (start, end), (inside[0], inside[-1])


def frame_of(marked):
    tokens, _, (first, last) = words_around(marked)
    return frame(tokens, first, last)


@pytest.mark.parametrize(
    ("sentence", "head", "modifiers", "carrier"),
    [
        ("The council backed a [[€62 million]] winter support package.", "package", ("winter", "support"), ""),
        ("Norvik paid the [[£421 million]] purchase price in May.", "purchase", (), "price"),
        ("Norvik met the [[£421 million]] cost of the harbour.", "harbour", (), "cost"),
        ("Norvik signed a contract worth [[€5 million]].", "contract", (), ""),
        ("Norvik signed a contract worth more than [[€5 million]].", "contract", (), ""),
        ("The cost of the new bridge is [[€5 million]].", "bridge", ("new",), "cost"),
        ("The bridge cost [[€5 million]].", "bridge", (), ""),
        ("The contract has a value of [[€5 million]].", "contract", (), "value"),
        ("The tunnel under the Lenne is [[6.8 kilometres]] long.", "tunnel", (), "length"),
        ("The ferry, [[64 metres]] long and built in 1974, is rusting.", "ferry", (), "length"),
        ("All that is left is an oak [[nine metres]] in girth.", "oak", (), "girth"),
        ("The oak is [[twelve metres]] round at breast height.", "oak", (), "girth"),
        ("The gravel, about [[nine tonnes]], goes to the harbour.", "gravel", (), ""),
        ("The park covers about [[12 hectares]].", "park", (), ""),
        ("Annual allocation: [[€5 million]]", "allocation", ("annual",), ""),
        ("The rector named a grant of [[€5 million]] for the library.", "grant", (), ""),
        ("The grant for the library comes to [[€5 million]].", "grant", ("library",), ""),
        ("Ferries carried [[400]] passengers.", "passenger", (), ""),
        ("Its [[€5 million]] budget was cut.", "", (), "budget"),
        ("The museum spent [[€5 million]] last year.", "", (), ""),
        ("[[€5 million]] was spent.", "", (), ""),
    ],
)
def test_the_thing_that_a_value_is_of(sentence, head, modifiers, carrier):
    read = frame_of(sentence)
    assert (read.head, read.modifiers, read.carrier) == (head, modifiers, carrier)


@pytest.mark.parametrize(
    ("sentence", "definite"),
    [
        ("The [[400]] passengers slept in a hotel.", True),
        ("All [[400]] passengers slept in a hotel.", True),
        ("Their [[€5 million]] loan is due.", True),
        ("The second [[€5 million]] loan is due.", True),
        ("A [[€5 million]] loan is due.", False),
        ("[[400]] passengers slept in a hotel.", False),
        ("The bank lent [[€5 million]] to the mill.", False),
    ],
)
def test_words_that_point_back(sentence, definite):
    assert frame_of(sentence).definite is definite


@pytest.mark.parametrize(
    ("sentence", "verb", "purpose"),
    [
        ("The rector named a grant of [[€5 million]] for the library.", "name", ("library",)),
        ("The club raised about [[€5 million]] in donations.", "raise", ("donation",)),
        ("The fund gave [[€5 million]] to rural schools.", "give", ("rural", "school")),
        ("[[€5 million]] was spent.", "spend", ()),
    ],
)
def test_verb_and_purpose(sentence, verb, purpose):
    read = frame_of(sentence)
    assert (read.verb, read.purpose) == (verb, purpose)


def test_a_place_without_words_has_no_frame():
    tokens, _, _ = words_around("A [[€5 million]] loan is due.")
    assert frame(tokens, len(tokens), len(tokens) - 1) == Frame()


@pytest.mark.parametrize(
    ("sentence", "of", "became"),
    [
        ("The storm killed [[12]] people.", "person", "dead"),
        ("[[12]] people lost their lives in the storm.", "person", "dead"),
        ("[[12]] bodies were found.", "body", "dead"),
        ("At least [[12]] were injured.", "", "injured"),
        ("[[12]] hikers were found, the police said.", "hiker", ""),
        ("[[12]] passengers were hurt and two died.", "passenger", "injured"),
        ("[[12]] remain missing.", "", "missing"),
        ("[[12]] fatalities were counted.", "fatality", "dead"),
        ("[[12]] people came to dinner.", "person", ""),
        ("The storm killed the light in [[40]] houses.", "house", ""),
        ("[[12]] people came; two died.", "person", ""),
    ],
)
def test_what_became_of_counted_people(sentence, of, became):
    tokens, _, (first, last) = words_around(sentence)
    assert fate(tokens, first, last, of) == became


@pytest.mark.parametrize(
    ("sentence", "tags"),
    [
        ("The mill paid [[€5 million]].", ()),
        ("Another [[€5 million]] goes to roads.", ("additional",)),
        ("A further [[€5 million]] goes to roads.", ("additional",)),
        ("The first [[€5 million]] was paid.", ("first",)),
        ("Each school gets [[€5 million]].", ("each",)),
        ("The mill pays [[€5 million]] a year.", ("periodic",)),
        ("The mill was lent money, of which [[€5 million]] is for pipes.", ("part",)),
        ("So far [[€5 million]] has been paid.", ("sofar",)),
        ("On average [[€5 million]] is paid.", ("average",)),
        ("The mill paid [[€5 million]] in all.", ("total",)),
        ("The mill paid [[€5 million]] instead of nothing.", ("former",)),
        ("The mill may pay [[€5 million]].", ("plan",)),
        ("At least [[€5 million]] is owed.", ()),
        ("The mill owes [[€5 million]] (another loan is paid).", ()),
        ("Annually [[€5 million]] is paid to each mill.", ("each", "periodic")),
    ],
)
def test_words_that_keep_values_of_one_thing_apart(sentence, tags):
    tokens, _, (first, last) = words_around(sentence)
    assert scope(tokens, first, last) == tags
