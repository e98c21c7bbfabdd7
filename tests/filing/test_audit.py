"""The audit: every conflict between articles of an archive, the same by one process or two, in any order of adding."""

from datetime import date
from decimal import Decimal
from functools import partial

import pytest

import consistency
from consistency import Article
from consistency.archives import entry, open_archive
from consistency.claims import Claim
from consistency.config import Settings
from consistency.filing.blocks import Cuts
from consistency.filing.local import Audit
from consistency.filing.rooms import A_PAIR, Memory
from consistency.filing.searching import packed, pairs_of_range, unpacked
from consistency.store import Limits
from consistency.text import Sentence
from consistency.values import Figure, Money


def stored(name, *said, day=1):
    """An article that states amounts: (place, thing, amount) each."""
    claims, at = [], 0
    for place, thing, amount in said:
        text = f"{place} pays {amount} euros for the {thing}."
        start = at + len(place) + 6
        claims.append(
            Claim(
                article=name, start=start, end=start + len(f"{amount} euros"), said=f"{amount} euros",
                value=Money(Figure(Decimal(amount)), "EUR"), subject=place, attribute=thing,
                sentence=Sentence(at, at + len(text), text),
            )
        )  # fmt: skip
        at += len(text) + 1
    return entry(name, claims, date(2024, 5, day), "Daily")


ARTICLES = [
    stored("a", ("Norland", "loan", 500), ("Korvia", "ferry", 7), day=1),
    stored("b", ("Norland", "loan", 700), day=2),
    stored("c", ("Korvia", "ferry", 7), ("Tamsk", "grant", 30), day=3),
    stored("d", ("Tamsk", "grant", 90), ("Norland", "loan", 500), day=4),
    stored("e", ("Vesteria", "tunnel", 12), day=5),
]


TOWNS = "Tamsk Orlov Brandt Lunde Kesten Varga Holm Miro Sarn Pelk Dorn Ulvik Ansen Torv Grast Velin Ostra Rimm".split()


def filled(path, entries):
    with open_archive(path, write=True) as archive:
        for one in entries:
            archive.add([one])
    return path


def found(path, **more):
    return [finding.to_dict() for finding in Audit(path, **more)]


def test_conflicts_are_told_from_the_later_article_and_agreement_is_not(tmp_path):
    findings = list(Audit(filled(tmp_path / "x", ARTICLES)))
    assert [[(side.article, side.said) for side in finding.sides] for finding in findings] == [
        [("b", "700 euros"), ("a", "500 euros")],
        [("d", "90 euros"), ("c", "30 euros")],
        [("d", "500 euros"), ("b", "700 euros")],
    ]
    assert {finding.reach for finding in findings} == {"archive"}
    assert findings[0].sides[1].published == date(2024, 5, 1)
    assert findings[0].sides[1].excerpt == "Norland pays 500 euros for the loan."


@pytest.mark.parametrize("order", [[4, 3, 2, 1, 0], [2, 0, 4, 1, 3]])
def test_the_order_of_adding_changes_nothing(tmp_path, order):
    straight = found(filled(tmp_path / "x", ARTICLES))
    assert found(filled(tmp_path / "y", [ARTICLES[n] for n in order])) == straight


def test_several_processes_find_the_same(tmp_path):
    path = filled(tmp_path / "x", ARTICLES)
    assert found(path, jobs=2) == found(path)


def test_what_is_kept_in_memory_changes_nothing(tmp_path):
    path = filled(tmp_path / "x", many_stories())
    findings = found(path)
    assert len(findings) > 10
    assert found(path, memory=Memory(words=0, looks=0, bodies=0, pages=1 << 12)) == findings
    assert found(path, memory=Memory(words=2_000, looks=40_000, bodies=30_000)) == findings
    assert found(path, memory=Memory(pairs=20_000), jobs=2) == findings


def test_pairs_are_handed_on_when_they_take_their_room(tmp_path):
    """However often the articles of one name meet: what is left of the range is read in the next turn."""
    path, everything = filled(tmp_path / "x", many_stories()), (-(1 << 63), (1 << 63) - 1)
    work = partial(pairs_of_range, str(path), Settings(), Limits())
    clashing, meeting, cuts, rest = work(Memory(), everything)
    assert rest is None
    told, pairs, cut = set(), set(), Cuts()
    turns, span = 0, everything
    while span is not None:
        some, more, left, span = work(Memory(pairs=60 * A_PAIR), span)
        assert len(some) + len(more) // 16 <= 60 + len(list(many_stories())) ** 2 / 2  # those of the last key besides
        told.update(some)
        pairs.update(unpacked(more))
        cut.add(left)
        turns += 1
    assert turns > 4
    assert (sorted(told), packed(sorted(pairs)), cut) == (clashing, meeting, cuts)


def many_stories():
    """Articles on few places and many things, with numbers, posts and deeds; some say otherwise."""
    for number in range(40):
        town, thing = TOWNS[number % 5], ("ferry", "tunnel", "school", "bridge")[number % 4]
        mayor = "Eva Hult" if number % 7 else "Per Aas"
        text = (
            f"{town} pays {30 + 5 * (number % 20) + number // 40} million euros for the {thing} in {TOWNS[number % 3]},"
            f" the mayor of {town}, {mayor}, said. The {thing} of {town} is {100 + number % 11} metres long."
        )
        yield read(f"m{number:02}", text, 1 + number % 9)


def test_what_was_read_before_a_change_is_not_told_after_it(tmp_path):
    path = filled(tmp_path / "x", ARTICLES)
    before = found(path)
    with open_archive(path, write=True) as archive:
        archive.add([stored("b", ("Norland", "loan", 900), day=2)])
    assert [side["said"] for finding in found(path) for side in finding["sides"] if side["article"] == "b"] == [
        "900 euros"
    ] * 2
    assert found(path) != before


def test_an_audit_finds_what_checking_each_article_finds(tmp_path):
    path = filled(tmp_path / "x", ARTICLES)
    audited = {frozenset((s["article"], s["start"]) for s in f["sides"]) for f in found(path)}
    checked = set()
    for one in ARTICLES:
        for finding in consistency.check(one.claims, against=path).findings:
            checked.add(frozenset((side.article, side.start) for side in finding.sides))
    assert audited == checked


def read(name, text, day):
    article = Article(name=name, text=text, published=date(2024, 5, day))
    return entry(name, consistency.extract(article), date(2024, 5, day), "Daily")


def test_many_stories_that_share_a_name_are_told_apart(tmp_path):
    """Twenty articles on Vesteria: only those on one ferry and one mayor contradict each other."""
    texts = [
        f"{town} pays {300 + 7 * n} million euros for the bridge to Vesteria, {town} said."
        for n, town in enumerate(TOWNS)
    ]
    texts.append("Norland pays 500 million euros for the ferry to Vesteria, the ministry said.")
    texts.append("Norland pays 700 million euros for the ferry to Vesteria, the ministry said.")
    entries = [read(f"n{n:02}", text, 1 + n % 4) for n, text in enumerate(texts)]
    path = filled(tmp_path / "x", entries)
    audited = {frozenset(side["article"] for side in finding["sides"]) for finding in found(path)}
    checked = {
        frozenset(side.article for side in finding.sides)
        for one in entries
        for finding in consistency.check(one.claims, against=path).findings
        if finding.reach == "archive"
    }
    assert audited == checked == {frozenset(("n18", "n19"))}


def test_a_hot_key_is_cut_and_said_to_be(tmp_path):
    many = [stored(f"n{n:03}", ("Norland", "loan", 1000 + 37 * n), day=1 + n % 28) for n in range(100)]
    audit = Audit(filled(tmp_path / "x", many), limits=Limits(near=4, block=4))
    findings = list(audit)
    assert findings
    assert len(findings) <= 6 * 2
    assert "the newest 4 others were compared" in audit.notices[0]
