"""Names, offices and places of any text: their spans give back their words, and the reading never fails."""

from hypothesis import given
from hypothesis import strategies as st

import consistency
from consistency.extract import names, offices, places
from consistency.extract.protocol import Taken
from consistency.prose import Prose

WORDS = st.sampled_from(
    """Anna Berg van der minister Minister of Defence for the Poland and , . : ( ) “ ” ’s Lund Mayor mayor CEO chief
    executive Dr J . former deputy in at signed final 2021 since until 30 June said who was - Colonel Norwegian
    counterpart his Bank bank ¹ ٣ é \n Place | Seat : Ostend Agency University""".split(" ")
)


@given(st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=60)))
def test_spans_give_back_their_words(text: str) -> None:
    prose = Prose(consistency.Article(name="a", text=text))
    for extractor in (*names.EXTRACTORS, *offices.EXTRACTORS, *places.EXTRACTORS):
        for claim in extractor.read(prose, Taken()):
            assert claim.said == text[claim.start : claim.end]
            assert claim.said.strip()
