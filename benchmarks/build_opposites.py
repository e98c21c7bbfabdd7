"""Builds consistency/prose/tables/opposites.tsv: the lemmas that are told for a lemma's contrary (`rise` and `fall`).

Run once with an unpacked WordNet 3.0 (WordNet licence; Debian's wordnet-base), after ``build_english.py``:

    python benchmarks/build_opposites.py /usr/share/wordnet

Two lemmas are opposites where WordNet has them as antonyms in one of their main senses, or where one of them shares such a
sense with an antonym of the other (`drop` with `fall`, against `rise`).  A line is: lemma, tab, its opposites.
"""

import sys
from collections import defaultdict
from pathlib import Path

from build_concepts import primary, read

RAREST = 68


def main(wordnet: Path, out: Path) -> None:
    table = Path(__file__).parent.parent / "consistency/prose/tables"
    rarity = {
        row[0]: int(row[1])
        for row in (line.split("\t") for line in (table / "english.tsv").read_text(encoding="utf-8").splitlines())
    }
    synsets, senses = read(wordnet)
    main_senses = {
        lemma: set(primary(found)[:6])
        for lemma, found in senses.items()
        if rarity.get(lemma, 99) <= RAREST and lemma.isalpha()
    }
    opposites: dict[str, set[str]] = defaultdict(set)
    for key, synset in synsets.items():
        for symbol, target, source, place in synset["pointers"]:
            if symbol != "!" or not source or not place:
                continue
            one, two = (
                word.partition("(")[0]  # `alive(p)`: only behind its noun
                for word in (synset["words"][source - 1], synsets[target]["words"][place - 1])
            )
            if key not in main_senses.get(one, ()) or target not in main_senses.get(two, ()):
                continue
            for first in {one, *beside(one, key[0], main_senses, synsets)}:
                opposites[first].add(two)
                opposites[two].add(first)
    lines = [f"{lemma}\t{' '.join(sorted(opposites[lemma] - {lemma}))}" for lemma in sorted(opposites)]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(lines), "lemmas,", out.stat().st_size, "bytes")


def beside(lemma, kind, main_senses, synsets):
    """The lemmas that share a main sense with one."""
    for key in main_senses[lemma]:
        if key[0] == kind:
            yield from (word for word in synsets[key]["words"] if key in main_senses.get(word, ()))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parent.parent / "consistency/prose/tables/opposites.tsv")
