"""Builds consistency/prose/tables/concepts.tsv: what lemmas can mean, so that two words that say the same share an id.

Run once with numpy and an unpacked WordNet 3.0 (WordNet licence; Debian's wordnet-base), after ``build_english.py``
and ``build_vectors.py``:

    python benchmarks/build_concepts.py /usr/share/wordnet

A lemma gets the synsets of its main senses (by the sense counts), and what those lead to in one step: derived words
(`kill`, `killing`), cause (`kill`, `die`), what an adjective is similar to.  A narrow hypernym (`fine`, `penalty`) is
an id of the pair, so that it ties the two but not two kinds of one thing (`fine`, `forfeit`).  So is a pair of words
that are near by their vectors (``build_vectors.py``) and that WordNet ties more loosely: one is an ancestor of the
other, is derived from it at one remove, or stands in its definition.  Opposites and kinds of one thing are left out.
A line is: lemma, tab, ids in base 36.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np

FILES = {"n": "data.noun", "v": "data.verb", "a": "data.adj", "r": "data.adv"}
TYPE = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
AGENT = frozenset("noun.person noun.animal noun.group noun.location noun.plant noun.body".split())
RAREST = 68
KINDS = 60  # a hypernym with more kinds than this is too wide to say the same as one of them


def main(wordnet: Path, out: Path) -> None:
    table = Path(__file__).parent.parent / "consistency/prose/tables"
    rarity = {
        row[0]: int(row[1])
        for row in (line.split("\t") for line in (table / "english.tsv").read_text(encoding="utf-8").splitlines())
    }
    synsets, senses = read(wordnet)
    children: dict[tuple, list] = defaultdict(list)
    for key, synset in synsets.items():
        for symbol, target, _, _ in synset["pointers"]:
            if symbol == "@" and key[0] in "nv":
                children[target].append(key)
    numbers: dict[object, int] = {}
    ids: dict[str, set] = defaultdict(set)
    main_senses = {}
    for lemma, found in senses.items():
        if rarity.get(lemma, 99) <= RAREST and lemma.isalpha():
            main_senses[lemma] = primary(found)
    for lemma, keys in main_senses.items():
        for key in keys:
            ids[lemma].add(key)
            synset = synsets[key]
            place = synset["words"].index(lemma) + 1 if lemma in synset["words"] else 0
            for symbol, target, source, _ in synset["pointers"]:
                if (
                    symbol == "+" and source in (0, place) and synsets[target]["lexname"] not in AGENT
                ) or symbol == ">":
                    ids[lemma].add(target)
                elif symbol == "&" and key[0] == "a":
                    ids[lemma].add(("&", *sorted((key, target))))
                elif symbol == "@" and key[0] in "nv" and len(children[target]) <= KINDS:
                    ids[lemma].add(("@", key, target))
            if len(children[key]) <= KINDS:
                for child in children[key]:
                    ids[lemma].add(("@", child, key))
    for one, two in near_pairs(table, synsets, main_senses, senses):
        ids[one].add(("~", one, two))
        ids[two].add(("~", one, two))
    times: dict[object, int] = defaultdict(int)
    for found in ids.values():
        for one in found:
            times[one] += 1
    lines = []
    for lemma in sorted(ids):
        kept = sorted((one for one in ids[lemma] if times[one] > 1), key=repr)
        codes = [base36(numbers.setdefault(one, len(numbers))) for one in kept]
        if codes:
            lines.append(f"{lemma}\t{' '.join(codes)}")
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(lines), "lemmas,", len(numbers), "ids,", out.stat().st_size, "bytes")


NEAR = 0.45
GLOSSED = 0.6  # a definition alone says less
WORD = re.compile(r"[a-z]+")


def near_pairs(table, synsets, main_senses, senses):
    """Pairs of lemmas that are near as vectors and that WordNet ties."""
    words = (table / "vectors.txt").read_text(encoding="utf-8").split()
    rows = np.frombuffer((table / "vectors.bin").read_bytes(), dtype=np.int8).reshape(len(words), -1).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    forms = dict(form_lemmas(table))
    above, near, glossed, opposed, parents = {}, {}, {}, {}, {}
    for word in words:
        keys = main_senses.get(word, ())
        above[word] = ancestors(keys, synsets)
        near[word] = two_steps(keys, synsets)
        glossed[word] = {
            forms.get(term, term)
            for key in list(keys)[:3]
            for term in WORD.findall(synsets[key]["gloss"])
            if len(term) > 2
        }
        every = [key for _, key, _ in senses.get(word, ())]
        opposed[word] = {target for key in every for symbol, target, _, _ in synsets[key]["pointers"] if symbol == "!"}
        opposed[word] |= {
            other
            for key in every
            for symbol, target, _, _ in synsets[key]["pointers"]
            if symbol == "&"
            for mark, other, _, _ in synsets[target]["pointers"]
            if mark == "!"
        }
        parents[word] = {target for key in keys for symbol, target, _, _ in synsets[key]["pointers"] if symbol == "@"}
    every = {word: {key for _, key, _ in senses.get(word, ())} for word in words}
    for i, one in enumerate(words):
        cosines = rows[i + 1 :] @ rows[i]
        for j in np.flatnonzero(cosines >= NEAR):
            two = words[i + 1 + int(j)]
            if opposed[one] & every[two] or opposed[two] & every[one]:
                continue
            kin = above[one] & set(main_senses.get(two, ())) or above[two] & set(main_senses.get(one, ()))
            if not kin and parents[one] & parents[two] and not every[one] & every[two]:
                continue  # two kinds of one thing
            tied = kin or near[one] & near[two] or every[one] & every[two]
            if tied or (cosines[j] >= GLOSSED and (two in glossed[one] or one in glossed[two])):
                yield one, two


def ancestors(keys, synsets):
    found, layer = set(), list(keys)
    for _ in range(4):
        layer = [target for key in layer for symbol, target, _, _ in synsets[key]["pointers"] if symbol == "@"]
        layer = [key for key in layer if synsets[key]["lexname"] != "noun.Tops"]
        found.update(layer)
    return found


def two_steps(keys, synsets):
    """The senses and what they are derived from or cause."""
    found = set(keys)
    for key in keys:
        for symbol, target, _, _ in synsets[key]["pointers"]:
            if symbol in "+>=" and synsets[target]["lexname"] not in AGENT:
                found.add(target)
    return found


def form_lemmas(table):
    for line in (table / "english.tsv").read_text(encoding="utf-8").splitlines():
        form, _, codes = line.split("\t")
        yield form, codes.split(" ")[0][1:] or form


def primary(found):
    """Of each word class the senses that matter: those with a good share of the counts, at most four."""
    kept = []
    by_class = defaultdict(list)
    for _number, key, times in sorted(found):
        by_class[key[0]].append((key, times))
    for entries in by_class.values():
        own = sum(times for _, times in entries)
        for place, (key, times) in enumerate(entries):
            if place == 0 or (place < 4 and times >= 0.08 * max(own, 1) and times >= 2) or (place == 1 and own < 3):
                kept.append(key)
    return kept


def read(wordnet):
    synsets, senses = {}, defaultdict(list)
    counts = defaultdict(int)
    for line in (wordnet / "cntlist.rev").read_text(encoding="utf-8").splitlines():
        key, number, times = line.split()
        lemma, _, sense = key.partition("%")
        counts[lemma, TYPE[sense[0]], int(number)] += int(times)
    lexnames = LEXNAMES.split()
    for kind, name in FILES.items():
        for line in (wordnet / name).read_text(encoding="utf-8").splitlines():
            if line.startswith(" "):
                continue
            head, _, gloss = line.partition(" | ")
            fields = head.split()
            count = int(fields[3], 16)
            words = [fields[4 + 2 * i].lower() for i in range(count)]
            rest = fields[4 + 2 * count :]
            pointers = []
            for i in range(1, 4 * int(rest[0]), 4):
                symbol, offset, target_kind, ends = rest[i : i + 4]
                pointers.append((symbol, (target_kind.replace("s", "a"), offset), int(ends[:2], 16), int(ends[2:], 16)))
            synsets[kind, fields[0]] = {
                "words": words,
                "lexname": lexnames[int(fields[1])],
                "pointers": pointers,
                "gloss": gloss.split(";")[0].lower(),
            }
    for kind, name in FILES.items():
        for line in (wordnet / name.replace("data", "index")).read_text(encoding="utf-8").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split()
            offsets = fields[-int(fields[2]) :]
            for number, offset in enumerate(offsets, 1):
                senses[fields[0]].append((number, (kind, offset), counts[fields[0], kind, number]))
    return synsets, senses


def base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    text = ""
    while True:
        number, rest = divmod(number, 36)
        text = digits[rest] + text
        if not number:
            return text


LEXNAMES = """adj.all adj.pert adv.all noun.Tops noun.act noun.animal noun.artifact noun.attribute noun.body noun.cognition
noun.communication noun.event noun.feeling noun.food noun.group noun.location noun.motive noun.object noun.person
noun.phenomenon noun.plant noun.possession noun.process noun.quantity noun.relation noun.shape noun.state noun.substance
noun.time verb.body verb.change verb.cognition verb.communication verb.competition verb.consumption verb.contact
verb.creation verb.emotion verb.motion verb.perception verb.possession verb.social verb.stative verb.weather adj.ppl"""

if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parent.parent / "consistency/prose/tables/concepts.tsv")
