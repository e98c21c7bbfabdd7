"""Rooms: what is kept never takes more than its room, and never shows in what is answered."""

from hypothesis import given
from hypothesis import strategies as st

from consistency.filing.rooms import Room

asked = st.lists(st.lists(st.integers(0, 60), max_size=12), max_size=30)


@given(asked, st.integers(0, 400))
def test_a_room_answers_like_a_table_and_keeps_within_its_bytes(turns, room):
    fetched = []

    def fetch(keys):
        fetched.extend(keys)
        return {key: b"x" * key for key in keys}

    kept = Room(room, len, fetch)
    for keys in turns:
        assert kept.all(keys) == [b"x" * key for key in keys]
        assert kept.taken <= room or len(kept) == 1
    assert set(fetched) == {key for keys in turns for key in keys}


def test_what_came_first_goes_first():
    fetched = []

    def fetch(keys):
        fetched.extend(keys)
        return dict.fromkeys(keys, b"x" * 10)

    kept = Room(30, len, fetch)
    for key in (1, 2, 3, 1, 4, 1, 2):
        kept.all([key])
    assert fetched == [1, 2, 3, 4, 1, 2]


def test_many_times_what_there_is_room_for_stays_within_the_room():
    kept = Room(10_000, lambda thing: 100 + len(thing), lambda keys: dict.fromkeys(keys, b"y" * 50))
    for start in range(0, 100_000, 50):
        kept.all(range(start, start + 50))
        assert kept.taken <= 10_000
    assert len(kept) == 10_000 // 150
