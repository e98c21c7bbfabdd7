"""The shipped tables are whole: every row has its columns, every code is known."""

from importlib.resources import files

import pytest

from consistency.prose.lexicon import CLASS, SEARCHES, Rows

TABLES = files("consistency.prose").joinpath("tables")


def rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in TABLES.joinpath(name).read_text(encoding="utf-8").splitlines()]


def test_english_rows_have_rarity_and_known_codes() -> None:
    found = rows("english.tsv")
    assert len(found) > 50_000
    assert all(len(row) == 3 and len(row[1]) == 2 and row[1].isdigit() for row in found)
    assert {code[0] for row in found for code in row[2].split(" ")} <= set(CLASS)
    assert [row[0] for row in found] == sorted(row[0] for row in found)


def test_world_rows_have_six_columns_and_one_owner_a_demonym() -> None:
    found = rows("world.tsv")
    assert all(len(row) == 6 for row in found)
    people = [word for row in found for word in row[3].split("|") if word]
    assert len(people) == len(set(people))


def test_vectors_fit_their_words() -> None:
    words = TABLES.joinpath("vectors.txt").read_text(encoding="utf-8").split()
    assert len(TABLES.joinpath("vectors.bin").read_bytes()) == 64 * len(words)
    assert len(set(words)) == len(words)


def test_tables_stay_small() -> None:
    sizes = {
        name: len(TABLES.joinpath(name).read_bytes())
        for name in ("english.tsv", "concepts.tsv", "vectors.bin", "world.tsv")
    }
    assert all(size < 1_500_000 for size in sizes.values()), sizes


@pytest.mark.parametrize("name", ["english.tsv", "concepts.tsv"])
def test_a_word_is_found_by_search_and_in_rows(name: str) -> None:
    table, rest = Rows(name), {row[0]: "\t".join(row[1:]) for row in rows(name)}
    words = [word for known in [*rest][:: len(rest) // 500] for word in (known, f"{known}~", known[:-1])]
    words += [min(rest), max(rest), "", "\t", "\n", "~", "é"]
    assert len(words) > SEARCHES
    for asked in (words, words[::-1]):  # the second time all are in rows
        assert [table.get(word) for word in asked] == [rest.get(word) for word in asked]
