"""The archive file: what goes in comes out, replaced whole, found by key, in any order of adding."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import consistency
from consistency.archives import entries_of, entry, open_archive
from consistency.claims import Claim, Topic
from consistency.errors import InputError
from consistency.store import Limits
from consistency.text import Sentence
from consistency.values import Count, Date, Figure, Money, Office

START = date(2024, 3, 1)


def claim(article, amount, *, start=10, subject="Norland", attribute="aid", published=START, kind="money"):
    said = f"{amount} euros"
    figure = Figure(Decimal(amount))
    value = Money(figure, "EUR") if kind == "money" else Count(figure, "ship")
    text = f"Norland gives {said} this year."
    return Claim(
        article=article, start=start, end=start + len(said), said=said, value=value, subject=subject,
        attribute=attribute, published=published, source="Daily", sentence=Sentence(0, len(text), text),
        when=Date(START, START),
    )  # fmt: skip


def stored(name, *amounts, published=START, **more):
    claims = [claim(name, amount, start=10 + 20 * at, published=published, **more) for at, amount in enumerate(amounts)]
    return entry(name, claims, published, "Daily", f"https://daily.example/{name}", f"Title of {name}")


class Everything:
    """An archive that keeps all claims in memory and leaves nothing out."""

    def __init__(self, entries):
        self.claims = sorted((c for e in entries for c in e.claims), key=lambda c: c.order)

    def claims_for(self, blocks):
        return self.claims


def test_what_goes_in_comes_out(tmp_path):
    office = Claim(
        article="a", start=70, end=80, said="minister", value=Office("Ada Berg", "minister of fisheries", country="NO"),
        topic=Topic(head="minister"),
    )  # fmt: skip
    given_entry = entry("a", [*stored("a", 5, 7).claims, office], START, "Daily")
    with open_archive(tmp_path / "x.archive", write=True) as archive:
        assert archive.add([given_entry]) == ["added"]
    with open_archive(tmp_path / "x.archive") as archive:
        assert archive.get("a") == given_entry
        assert archive.get("a").claims == given_entry.claims
        assert list(archive.entries()) == [given_entry]
        assert archive.get("b") is None


def test_a_revision_replaces_the_article_and_keeps_its_predecessor(tmp_path):
    with open_archive(tmp_path / "x", write=True) as archive:
        archive.add([stored("a", 5)])
        assert archive.add([stored("a", 6), stored("b", 6)]) == ["replaced", "added"]
        assert archive.add([stored("a", 6)]) == ["unchanged"]
        assert [c.said for c in archive.get("a").claims] == ["6 euros"]
        assert [c.said for c in archive.predecessor("a").claims] == ["5 euros"]
        assert (len(archive), archive.total("claims"), archive.total("postings")) == (2, 2, 2)
        assert archive.remove(["a", "nobody"]) == ["a"]
        assert archive.get("a") is None
        assert archive.predecessor("a") is None
        assert archive.total("postings") == 1


def test_an_article_twice_in_one_batch_leaves_its_last_version(tmp_path):
    with open_archive(tmp_path / "x", write=True) as archive:
        assert archive.add([stored("a", 5, 8), stored("a", 6)]) == ["added", "replaced"]
        assert [c.said for c in archive.get("a").claims] == ["6 euros"]
        assert archive.total("postings") == 1


def test_a_batch_with_an_error_leaves_nothing(tmp_path):
    stranger = entry("a", [claim("b", 5)])
    with open_archive(tmp_path / "x", write=True) as archive:
        with pytest.raises(InputError, match="claims of other articles"):
            archive.add([stored("c", 1), stranger])
        assert len(archive) == 0
        assert archive.add([stored("c", 1)]) == ["added"]


def test_a_new_claim_finds_earlier_ones_with_another_value_and_their_neighbours(tmp_path):
    path = tmp_path / "x"
    with open_archive(path, write=True) as archive:
        archive.add([stored("old", 5, 7), stored("same", 7), stored("other", 9, attribute="loan")])
    report = consistency.check([claim("new", 7)], against=path)
    assert {side.article for finding in report.findings for side in finding.sides} <= {"new", "old"}
    with open_archive(path) as archive:
        found = archive.claims_for({"money:norland:aid": [claim("new", 7)]})
        assert [(c.article, c.said) for c in found] == [("old", "5 euros"), ("old", "7 euros")]


def test_a_finding_against_the_archive_quotes_the_earlier_article(tmp_path):
    with open_archive(tmp_path / "x", write=True) as archive:
        archive.add([stored("old", 500)])
    report = consistency.check([claim("new", 700)], against=str(tmp_path / "x"))
    (finding,) = report.findings
    assert finding.reach == "archive"
    (old,) = [side for side in finding.sides if side.article == "old"]
    assert (old.published, old.source, old.excerpt) == (START, "Daily", "Norland gives 500 euros this year.")


def test_a_revision_is_not_compared_with_its_own_earlier_version(tmp_path):
    with open_archive(tmp_path / "x", write=True) as archive:
        archive.add([stored("a", 500)])
    assert not consistency.check([claim("a", 700)], against=tmp_path / "x").findings


def test_a_key_with_very_many_claims_is_cut_and_said_to_be(tmp_path):
    many = [stored(f"a{n:04}", 100 + n, published=START + timedelta(n)) for n in range(900)]
    with open_archive(tmp_path / "x", write=True) as archive:
        archive.add(many)
    new = claim("new", 7, published=START + timedelta(500))
    with open_archive(tmp_path / "x") as archive:
        found = archive.claims_for({"money:norland:aid": [new]})
        assert len(found) == archive.limits.articles
        assert {abs((c.published - new.published).days) for c in found} == set(range(17))
        assert any("very many" in notice and "money:norland:aid" in notice for notice in archive.notices)
    assert consistency.check([new], against=tmp_path / "x").notices


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from("abcdef"), st.lists(st.integers(1, 5), max_size=4)), max_size=8), st.randoms()
)
def test_the_order_of_adding_changes_no_finding(tmp_path_factory, batches, random):
    folder = tmp_path_factory.mktemp("order")
    last = dict(batches)
    entries = [stored(name, *amounts) for name, amounts in last.items()]
    with open_archive(folder / "one", write=True) as archive:
        for name, amounts in batches:
            archive.add([stored(name, *amounts)])
    random.shuffle(entries)
    with open_archive(folder / "two", write=True) as archive:
        archive.add(entries)
    new = [claim("new", 3), claim("new", 4, start=60)]
    reports = []
    for name in ("one", "two"):
        with open_archive(folder / name, limits=Limits(each=100)) as archive:
            reports.append(consistency.check(new, against=archive).findings)
    assert reports[0] == reports[1]
    assert reports[0] == consistency.check(new, against=Everything(entries)).findings


def test_claims_that_stand_together_become_entries():
    claims = [claim("a", 1), claim("a", 2, start=40), claim("b", 3, published=None)]
    assert [(e.name, len(e.claims), e.published) for e in entries_of(claims)] == [("a", 2, START), ("b", 1, None)]


def test_one_writer_many_readers(tmp_path):
    with open_archive(tmp_path / "x", write=True) as writer:
        writer.add([stored("a", 1)])
        with open_archive(tmp_path / "x") as reader:
            entries = reader.entries()
            assert next(entries).name == "a"
            writer.add([stored("b", 1)])
            assert list(entries) == []  # the reader goes on seeing what it began with
            assert len(reader) == 2
        with open_archive(tmp_path / "x", write=True, wait=0.05) as second:
            writer.connection.execute("BEGIN IMMEDIATE")
            with pytest.raises(InputError, match="another process is writing"):
                second.add([stored("c", 1)])
            writer.connection.execute("ROLLBACK")
            assert second.add([stored("c", 1)]) == ["added"]


def told(article, text_names, number, *, about, published=START):
    topic = Topic(
        head="people", verb="hurt", terms=(("shooting", 1.0),), names=tuple((n, 1.0) for n in text_names), about=about
    )
    figure = Figure(Decimal(number))
    return Claim(
        article=article, start=0, end=4, said=str(number), value=Count(figure, "person"), attribute="people",
        topic=topic, published=published,
    )  # fmt: skip


def test_numbers_of_another_story_are_no_candidates(tmp_path):
    """Two shootings, told in the same words: only the article of the same place and people counts."""
    one = told("one", ["tamsk", "orlova"], 4, about=("shooting", "sunday", "tamsk", "orlova"))
    other = told("other", ["sunday"], 5, about=("shooting", "sunday", "korvia", "brandt"))
    with open_archive(tmp_path / "x", write=True) as archive:
        archive.add(entry(c.article, [c], c.published) for c in (one, other))
    new = told("new", ["tamsk"], 6, about=("shooting", "sunday", "tamsk", "orlova"))
    with open_archive(tmp_path / "x") as archive:
        blocks = {key: [new] for key in ("count:people:tamsk", "count:people:sunday", "count:hurt:sunday")}
        assert [claim.article for claim in archive.claims_for(blocks)] == ["one"]
