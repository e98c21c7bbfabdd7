"""Texts looked at piece by piece: what stands between two spaces is looked at once, wherever it stands."""

import pkgutil
import re
from importlib import import_module

from hypothesis import given
from hypothesis import strategies as st

from consistency.prose.cutting import Spots, Telling

LETTERS = re.compile("[xy]+")
XS = Spots(lambda piece: [match.span() for match in LETTERS.finditer(piece)])
ONES = Spots(lambda piece: piece.count("1"))


@given(st.text("xya1\n  "))
def test_what_is_found_stands_where_it_is_said_to_stand(text):
    found = [(at + start, at + end) for at, spans in XS.of(text) for start, end in spans]
    assert found == [match.span() for match in LETTERS.finditer(text)]
    assert sum(count for _, count in ONES.of(text)) == text.count("1")


def test_pieces_that_hold_nothing_are_left_out():
    assert XS.of("a b  c") == []
    assert ONES.of("a 11 x") == [(2, 2)]


for module in pkgutil.iter_modules(import_module("consistency.extract").__path__, "consistency.extract."):
    import_module(module.name)


@given(st.text("0123456789$€%.,:;-–/()&'\"#+", min_size=1))
def test_what_has_no_letter_passes_only_tests_that_say_so(chunk):
    assert len(Telling._tests) > 30
    assert not any(test(chunk) for test, marks in Telling._tests if not marks)
