"""The shipped tables are whole: every row has its columns, every code is known."""

from importlib.resources import files

from consistency.prose.lexicon import CLASS

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
