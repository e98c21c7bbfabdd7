"""Which articles under a key tell of one story: as the plain definition has it, whatever way is taken."""

import tracemalloc
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from consistency.filing.stories import FEW, NAMESAKES, Stories
from consistency.store.choosing import one_story
from consistency.store.packing import key_number, story_words, words_of_story

NAMES = ["norland", "vesteria", "korvia"]
WORDS = [*NAMES, "tamsk", "ferry", "tunnel", "hult", "aas", "brod", "lipno", "storm"]
REACH = 2
LEAST = 2

articles = st.lists(st.frozensets(st.sampled_from(WORDS), max_size=5), min_size=2, max_size=40)
keys_asked = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sets(st.integers(0, 39), min_size=2, max_size=20)), min_size=1, max_size=6
)


def defined(words, loose):
    """Each two of one story; of many articles, those with few words or free claims meet only neighbours besides."""
    poor = [len(own) < LEAST for own in words]
    for one, other in combinations(range(len(words)), 2):
        alike = one_story(words[one], words[other], LEAST)
        if len(words) <= FEW:
            if alike or loose[one] or loose[other]:
                yield one, other, alike
        elif len(words[one] & words[other]) >= LEAST:
            yield one, other, True
        elif other - one <= REACH and ((alike and (poor[one] or poor[other])) or loose[one] or loose[other]):
            yield one, other, alike


@given(articles, keys_asked, st.data())
def test_related_articles_are_those_that_share_words(told, asked, data):
    packed = [story_words(words) for words in told]
    stories = Stories(lambda numbers: [packed[number] for number in numbers], LEAST, REACH)
    for name, among in asked:
        chosen = [number for number in sorted(among) if number < len(told)]
        if len(chosen) < 2:
            continue
        loose = data.draw(st.lists(st.booleans(), min_size=len(chosen), max_size=len(chosen)))
        found = list(stories.related(key_number(f"money:loan:{name}"), chosen, loose))
        assert found == list(defined([words_of_story(packed[number]) for number in chosen], loose))


@given(st.sampled_from(NAMES), st.lists(st.frozensets(st.sampled_from(WORDS), max_size=5), min_size=7, max_size=30))
def test_articles_that_all_have_the_name_of_a_key(name, told):
    packed = [story_words({*words, name}) for words in told]
    stories = Stories(lambda numbers: [packed[number] for number in numbers], LEAST, REACH)
    chosen, loose = list(range(len(told))), [False] * len(told)
    found = list(stories.related(key_number(f"count:ship:{name}"), chosen, loose))
    assert found == list(defined([words_of_story(each) for each in packed], loose))


def test_articles_that_all_share_many_words_take_little_room():
    """Two thousand articles of one name, each of which shares words with all others."""
    words = [f"word{number}" for number in range(40)]
    packed = [
        story_words({"norland", f"own{number}", *(words[(number * step) % 40] for step in range(1, 16))})
        for number in range(NAMESAKES)
    ]
    tracemalloc.start()
    try:
        stories = Stories(lambda numbers: [packed[number] for number in numbers], LEAST, REACH)
        for first in range(0, NAMESAKES, 50):
            chosen = list(range(first, first + 50))
            assert len(list(stories.related(key_number("money:loan:norland"), chosen, [False] * 50))) > 1_000
        taken, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert taken < 16 << 20
