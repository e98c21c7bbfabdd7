"""Builds consistency/prose/tables/happenings.txt: nouns that can name something that happens (`collapse`, `auction`).

Run once with numpy and an unpacked WordNet 3.0 (WordNet licence; Debian's wordnet-base), after ``build_english.py``:

    python benchmarks/build_happenings.py /usr/share/wordnet

A noun is kept where one of its main senses is an act, an event, a phenomenon or a process.
"""

import sys
from pathlib import Path

from build_concepts import RAREST, primary, read

HAPPEN = frozenset(("noun.act", "noun.event", "noun.phenomenon", "noun.process"))


def main(wordnet: Path, table: Path) -> None:
    rows = (line.split("\t") for line in (table / "english.tsv").read_text(encoding="utf-8").splitlines())
    common = {row[0] for row in rows if int(row[1][:2]) <= RAREST}
    synsets, senses = read(wordnet)
    found = sorted(
        lemma
        for lemma, own in senses.items()
        if lemma in common
        and lemma.isalpha()
        and any(key[0] == "n" and synsets[key]["lexname"] in HAPPEN for key in primary(own))
    )
    (table / "happenings.txt").write_text("\n".join(found) + "\n", encoding="utf-8")
    print(len(found), "nouns")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parent.parent / "consistency/prose/tables")
