"""Which stretches of a text are read already."""

from hypothesis import given
from hypothesis import strategies as st

from consistency.extract.protocol import Taken

SPANS = st.tuples(st.integers(0, 30), st.integers(0, 6)).map(lambda pair: (pair[0], sum(pair)))


@given(st.lists(SPANS), SPANS)
def test_what_shares_no_place_with_what_was_read_is_free(read, asked):
    taken = Taken()
    for start, end in read:
        taken.add(start, end)
    places = {place for start, end in read for place in range(start, end)}
    assert taken.free(*asked) == places.isdisjoint(range(*asked))
