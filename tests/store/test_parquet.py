"""Parquet: everything comes back, and other tools can query it."""

from datetime import date
from decimal import Decimal

import pytest

from consistency.archives import entry, open_archive
from consistency.claims import Claim
from consistency.errors import InputError
from consistency.store.parquet import read_parquet, write_parquet
from consistency.text import Sentence
from consistency.values import Date, Figure, Money, Office

pytest.importorskip("pyarrow")


def entries():
    text = "Norland lent 5 million euros on 3 May 2024."
    money = Claim(
        article="a", start=13, end=28, said="5 million euros", value=Money(Figure(Decimal(5_000_000), step=Decimal(10**6)), "EUR"),
        subject="Norland", attribute="loan", sentence=Sentence(0, len(text), text),
    )  # fmt: skip
    day = date(2024, 5, 3)
    when = Claim(article="a", start=32, end=42, said="3 May 2024", value=Date(day, day), attribute="loan")
    who = Claim(article="c", start=0, end=5, said="mayor", value=Office("Ada Berg", "mayor"))
    return [
        entry("a", [money, when], day, "Daily", "https://daily.example/a", "A loan"),
        entry("b", [], None, "Daily"),
        entry("c", [who]),
    ]


def test_what_goes_in_comes_out(tmp_path):
    assert write_parquet(entries(), tmp_path / "x.parquet") == 3
    assert list(read_parquet(tmp_path / "x.parquet")) == entries()
    with open_archive(tmp_path / "x", write=True) as archive:
        assert archive.add(read_parquet(tmp_path / "x.parquet")) == ["added"] * 3
        assert list(archive.entries()) == entries()


def test_ranges_and_units_are_columns(tmp_path):
    import pyarrow.parquet

    write_parquet(entries(), tmp_path / "x.parquet")
    rows = pyarrow.parquet.read_table(tmp_path / "x.parquet").to_pylist()
    assert [(r["article"], r["kind"], r["low"], r["high"], r["unit"]) for r in rows] == [
        ("a", "money", 4_500_000, 5_500_000, "EUR"),
        ("a", "date", None, None, None),
        ("b", None, None, None, None),
        ("c", "office", None, None, None),
    ]
    assert rows[1]["earliest"] == date(2024, 5, 3)
    assert rows[0]["sentence"].startswith("Norland")


def test_a_file_that_is_none_is_refused(tmp_path):
    (tmp_path / "x.parquet").write_text("no")
    with pytest.raises(InputError, match="not a Parquet file"):
        list(read_parquet(tmp_path / "x.parquet"))
