"""Builds consistency/prose/tables/callings.txt: nouns for what somebody is by work or office (`watchman`, `archdeacon`).

Run once with numpy and an unpacked WordNet 3.0 (WordNet licence; Debian's wordnet-base):

    python benchmarks/build_callings.py /usr/share/wordnet

A noun is kept where its first sense is a person and lies below a worker, a professional, an official, a member of the clergy,
of a service or of a crew, a performer or a teacher; relatives, victims, winners and the like are no callings.
"""

import sys
from pathlib import Path

from build_concepts import read

ROOTS = frozenset(
    """worker skilled_worker employee professional official clergyman serviceman military_officer lawman health_professional
    performer musician educator scientist journalist administrator public_servant guard keeper driver crewman legislator technologist creator
    spiritual_leader farmer medical_practitioner merchant""".split()
)
"""Words of synsets below which callings lie."""


def main(wordnet: Path, table: Path) -> None:
    synsets, senses = read(wordnet)

    def below(key: tuple, seen: frozenset = frozenset()) -> bool:
        if ROOTS & set(synsets[key]["words"]):
            return True
        above = [target for symbol, target, _, _ in synsets[key]["pointers"] if symbol == "@"]
        return any(target not in seen and below(target, seen | {key}) for target in above)

    found = sorted(
        lemma
        for lemma, own in senses.items()
        if lemma.isalpha() and (first := _first_noun(own)) is not None
        and synsets[first]["lexname"] == "noun.person" and below(first)
    )  # fmt: skip
    (table / "callings.txt").write_text("\n".join(found) + "\n", encoding="utf-8")
    print(len(found), "nouns")


def _first_noun(own: list) -> tuple | None:
    """The commonest sense of a word as a noun."""
    return min(((number, key) for number, key, _ in own if key[0] == "n"), default=(0, None))[1]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parent.parent / "consistency/prose/tables")
