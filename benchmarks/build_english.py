"""Builds consistency/prose/tables/english.tsv: English word forms with lemma, word classes and rarity.

Run once with ``pip install lemminflect symspellpy textblob`` and an unpacked WordNet 3.0 (Debian's wordnet-base):

    python benchmarks/build_english.py /usr/share/wordnet

Sources: lemminflect 0.2.3 (MIT; forms of the NIH SPECIALIST Lexicon), the lexicon of Eric Brill's tagger as shipped
by TextBlob (MIT; extended with CC BY 3.0 data of Carnegie Mellon University), sense counts of WordNet 3.0 (WordNet
licence), the frequency list of symspellpy (MIT; Google Books n-grams, CC BY 3.0, crossed with SCOWL).

A line is: form, tab, rarity (ten times minus log10 of the frequency of all forms of the lemma), tab, analyses from the
likeliest down: a letter for the word class and form, and the lemma where it is not the form itself.
N noun, M plural noun, B verb, Z third person, D past, P past participle, T both, G -ing form,
J adjective, K comparative, L superlative, A adverb.
"""

import csv
import gzip
import math
import sys
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path

TOTAL = 1_024_908_267_229  # words behind symspellpy's counts
CLASSES = {"noun": "NM", "verb": "BZDPTG", "adj": "JKL", "adv": "AKL"}
PENN = {
    "NN": "N", "NNS": "M", "VB": "B", "VBP": "B", "VBZ": "Z", "VBD": "D", "VBN": "P", "VBG": "G",
    "JJ": "J", "JJR": "K", "JJS": "L", "RB": "A", "RBR": "A", "RBS": "A",
}  # fmt: skip
SENSES = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}


def main(wordnet: Path, out: Path) -> None:
    common = frequencies()
    default, names = brill()
    counts = sense_counts(wordnet)
    analyses = inflections()
    for form, tag in default.items():
        if (
            tag in PENN
            and form not in analyses
            and form.replace("-", "").isalpha()
            and len(form) > 2
            and form.isascii()
        ):
            analyses[form][(PENN[tag], lemma_by_rule(form, PENN[tag], analyses))] = 0
    lemma_frequency: dict[str, int] = defaultdict(int)
    for form, found in analyses.items():
        if form in common and found:
            lemma_frequency[best(form, found, default, counts)[0][1]] += common[form]
    lines = []
    for form in sorted(analyses):
        if form not in common and form not in default:
            continue
        ranked = best(form, analyses[form], default, counts)
        times = lemma_frequency.get(ranked[0][1], 0) or common.get(form, 0)
        rarity = 95 if not times else min(95, round(-10 * math.log10(times / TOTAL)))
        codes = " ".join(code if lemma == form else f"{code}{lemma}" for code, lemma in ranked)
        lines.append(f"{form}\t{rarity}\t{codes}")
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(lines), "forms,", out.stat().st_size, "bytes;", len(names), "names left out")


def best(form, found, default, counts):
    """The analyses worth keeping, the likeliest first."""
    wanted = PENN.get(default.get(form, ""), "")
    wanted_class = class_of(wanted)
    weight = {}
    for code, lemma in found:
        kind = class_of(code)
        weight[code, lemma] = counts[lemma, kind] + (0.5 if form == lemma else 0)
    top = max(weight.values())
    kept = {}
    for (code, lemma), value in weight.items():
        right = class_of(code) == wanted_class
        verb = class_of(code) == "verb" and (counts[lemma, "verb"] >= 1 or top < 40)
        if right or verb or top < 1 or value >= 0.02 * top:
            key = class_of(code)
            if key not in kept or value > kept[key][0]:
                kept[key] = (value, code, lemma)
    order = sorted(kept.items(), key=lambda item: (item[0] != wanted_class, -item[1][0], item[0]))
    return [(code, lemma) for _, (_, code, lemma) in order]


def class_of(code):
    return next(
        (name for name, letters in CLASSES.items() if code and code in letters[: 6 if name != "adv" else 1]), ""
    )


def frequencies():
    folder = Path(find_spec("symspellpy").origin).parent
    with (folder / "frequency_dictionary_en_82_765.txt").open(encoding="utf-8-sig") as lines:
        return {word: int(times) for word, times in (line.split() for line in lines)}


def brill():
    folder = Path(find_spec("textblob").origin).parent
    default, names = {}, set()
    for line in (folder / "en" / "en-lexicon.txt").read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if len(parts) == 2 and not line.startswith(";;;"):
            form, tag = parts
            if tag.startswith("NNP"):
                names.add(form)
            elif form.islower():
                default[form] = tag
    return default, names


def sense_counts(wordnet):
    counts = defaultdict(int)
    for line in (wordnet / "cntlist.rev").read_text(encoding="utf-8").splitlines():
        key, _, times = line.split()
        lemma, _, sense = key.partition("%")
        counts[lemma, SENSES[sense[0]]] += int(times)
    return counts


def inflections():
    """Form -> {(code, lemma)} from lemminflect's two tables."""
    folder = Path(find_spec("lemminflect").origin).parent / "resources"
    verb_forms = defaultdict(set)
    noun_forms, degree = defaultdict(set), {}
    with gzip.open(folder / "infl_lu.csv.gz", "rt", encoding="utf-8") as rows:
        for lemma, kind, *forms in csv.reader(rows):
            if kind == "verb":
                past, part, ing, third = [*forms, "", "", "", ""][:4]
                for form in past.split("/"):
                    verb_forms[form, lemma].add("D")
                for form in (part or past).split("/"):
                    verb_forms[form, lemma].add("P")
                for form in ing.split("/"):
                    verb_forms[form, lemma].add("G")
                for form in third.split("/"):
                    verb_forms[form, lemma].add("Z")
                verb_forms[lemma, lemma].add("B")
            elif kind == "noun":
                for form in "/".join(forms).split("/"):
                    if form != lemma:
                        noun_forms[form].add(lemma)
            elif kind in ("adj", "adv"):
                for code, form in zip("KL", forms, strict=False):
                    for one in form.split("/"):
                        degree[one, lemma] = code
    found = defaultdict(dict)
    with gzip.open(folder / "lemma_lu.csv.gz", "rt", encoding="utf-8") as rows:
        for form, kind, lemmas in csv.reader(rows):
            if not form.islower() or not form.replace("-", "").isalpha():
                continue
            for lemma in lemmas.split("/")[:2]:
                if kind == "noun":
                    found[form][("M" if lemma != form else "N", lemma)] = 0
                elif kind == "verb":
                    codes = verb_forms.get((form, lemma), set()) or ({"B"} if form == lemma else guess(form))
                    if {"D", "P"} <= codes:
                        codes = (codes - {"D", "P"}) | {"T"}
                    if "B" in codes and "T" in codes:
                        codes = {"B"}  # set, hit, cost: the reader settles the tense
                    for code in sorted(codes, key="BZTDPG".index):
                        found[form][(code, lemma)] = 0
                elif kind == "adj":
                    found[form][(degree.get((form, lemma), "J" if form == lemma else "K"), lemma)] = 0
                elif kind == "adv":
                    found[form][("A", lemma)] = 0
    return found


def guess(form):
    return {"G"} if form.endswith("ing") else {"Z"} if form.endswith("s") else {"D", "P"}


def lemma_by_rule(form, code, known):
    if code == "M" and form.endswith("ies"):
        return form[:-3] + "y"
    if code == "M" and form.endswith("s") and not form.endswith("ss"):
        return form[:-1]
    if code in "DPG" and len(form) > 5:
        stem = form[:-3] if code == "G" else form[:-2]
        for lemma in (stem, stem + "e", stem[:-1]):
            if lemma in known:
                return lemma
    return form


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parent.parent / "consistency/prose/tables/english.tsv")
