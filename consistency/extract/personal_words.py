"""The words that say what somebody is beside any office: relatives, parties, and callings that many have beside another."""

from consistency.extract.title_words import PARTIES, PHRASES, RANKS

RELATIVE, PARTY, CALLING, COUNTRYMAN = "a relative", "a member of a party", "a calling", "a countryman"
"""What the attribute of such a claim says; like all that begin with `a` it is no office of one holder."""
KIN: dict[str, str] = {
    word: plain
    for plain, words in {
        "wife": "wife", "husband": "husband", "widow": "widow", "widower": "widower", "brother": "brother", "sister": "sister",
        "father": "father dad", "mother": "mother mum mom", "son": "son", "daughter": "daughter", "uncle": "uncle", "aunt": "aunt",
        "nephew": "nephew", "niece": "niece", "cousin": "cousin", "grandfather": "grandfather", "grandmother": "grandmother",
        "grandson": "grandson", "granddaughter": "granddaughter",
    }.items()
    for word in words.split()
}  # fmt: skip
CONVERSE = {
    "wife": "spouse", "husband": "spouse", "spouse": "spouse", "son": "parent", "daughter": "parent", "mother": "child", "father": "child",
    "brother": "sibling", "sister": "sibling",
}  # fmt: skip
"""What somebody is to a relative: of a son the parent."""
SIDES = PARTIES | {
    "liberals": "liberal democrat", "csu": "christian democrat", "afd": "alternative", "fdp": "free democrat",
    "reform": "reform", "fidesz": "fidesz", "smer": "smer", "vox": "vox",
}  # fmt: skip
LETTERS = {"d": "democrat", "r": "republican", "con": "conservative", "lab": "labour", "ld": "liberal democrat"}
"""How a party is written in brackets: `(R)`, `(Lab)`."""
WITH_PARTY = frozenset(
    "candidate councillor mp mep senator deputy politician lawmaker member congressman congresswoman congressperson representative "
    "legislator nominee alderman assemblyman assemblywoman peer msp challenger incumbent".split()
)
"""Who is of a party: `Green candidate`."""
COURT = frozenset(word for (word, *more), (_, kind) in PHRASES.items() if kind == "court" and not more) - {"attorney"}
BESIDE = RANKS | frozenset(
    """academic researcher expert professor prof lecturer scholar executive official officer leader artist manager director employee worker
    politician author writer novelist poet journalist columnist broadcaster presenter consultant adviser advisor analyst specialist
    councillor owner founder activist entrepreneur businessman businesswoman intellectual legislator diplomat technician
    driver rider guard guide keeper operator host trainer speaker leader member assistant associate helper aide singer musician""".split()
)
"""Callings that many have beside another, and what somebody is for the moment."""
