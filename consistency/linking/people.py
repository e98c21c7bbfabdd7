"""Whether two names are one: spelled alike, spelled two ways, or two different names."""

import re
from collections.abc import Sequence
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import DamerauLevenshtein

from consistency.claims import Claim
from consistency.prose import lexicon
from consistency.values import Office, Place, Value

# What there is one of in a story: an event, or a thing that is built, opened or left.
EVENTS = set(
    "meeting signing final landing opening match death birth arrest crash fire explosion exhibition concert course trial "
    "festival fair congress marathon race tournament premiere auction rally wedding funeral scene".split()
)
BRIEF = {"death", "birth", "arrest", "crash", "fire", "explosion"}
"""Events that are told with so many places that only a direct tie counts."""
THINGS = set(
    "plant factory barracks laboratory shipyard centre headquarters station terminal mine refinery depot hospital museum "
    "school stadium warehouse".split()
)

# Letters that romanisations of one name differ in, brought to one form; longest first.
_ROMAN = [
    ("shch", "s"), ("tsch", "c"), ("sch", "s"), ("tch", "c"), ("dzh", "j"), ("ch", "c"), ("sh", "s"), ("zh", "z"),
    ("kh", "h"), ("ts", "c"), ("tz", "c"), ("ck", "k"), ("qu", "kv"), ("ph", "f"), ("th", "t"), ("w", "v"), ("x", "ks"), ("g", "h"),
    ("ou", "u"), ("yu", "u"), ("iu", "u"), ("ju", "u"), ("ya", "a"), ("ia", "a"), ("ja", "a"),
    ("ye", "e"), ("ie", "e"), ("je", "e"), ("yo", "o"), ("io", "o"), ("jo", "o"),
    ("yi", "i"), ("iy", "i"), ("ij", "i"), ("yy", "i"), ("ii", "i"), ("j", "i"), ("y", "i"),
]  # fmt: skip
_STYLE = [
    (re.compile(pattern), plain)
    for pattern, plain in [
        (r"ise\b", "ize"), (r"is(ing|ation|ed)\b", r"iz\1"), (r"our\b", "or"), (r"re\b", "er"), (r"ence\b", "ense"),
        (r"amme\b", "am"), (r"yse\b", "yze"), (r"ogue\b", "og"), (r"elling\b", "eling"),
    ]
]  # fmt: skip


# One given name in Ukrainian and in Russian, where the letters differ by more than a romanisation.
_FORMS = {
    form: group
    for group, forms in enumerate(
        """volodymyr vladimir wladimir|oleksandr aleksandr alexander|mykola nikolai nikolay|mykhailo mikhail michail
        |andrii andriy andrei andrey|yevhen yevgeny evgeny eugen|dmytro dmitry dmitri dmitrii|oleksii oleksiy aleksei alexei alexey
        |kostiantyn konstantin|pavlo pavel|petro pyotr petr|vasyl vasily vasilii|iryna irina|olha olga|kateryna ekaterina
        |oleh oleg|ihor igor|hryhorii hryhoriy grigory grigori|svitlana svetlana|nataliia natalia nataliya|tetiana tatiana tatyana
        |liudmyla lyudmyla ludmila lyudmila|serhii serhiy sergiy sergei sergey|oleksandra aleksandra alexandra|yurii yuriy yuri"""
        .replace("\n", "").split("|")
    )
    for form in forms.split()
}  # fmt: skip
_AFTER = re.compile(r"\(after ([^)]+)\)")
_COMPASS = ("north", "south", "east", "west")


@lru_cache(maxsize=1 << 14)
def fold(name: str) -> str:
    """A name in plain small letters: `Støre` gives `store`."""
    return re.sub(r"[^a-z0-9 ]", "", anyascii(name).casefold().replace("-", " "))


@lru_cache(maxsize=1 << 14)
def romanised(name: str) -> str:
    """A form that the usual romanisations of one name share: `Sergiy` and `Serhii` give the same."""
    word = fold(name).replace(" ", "")
    for letters, plain in _ROMAN:
        word = word.replace(letters, plain)
    return re.sub(r"(.)\1", r"\1", word)


_SPELLED = str.maketrans(
    {"ø": "oe", "ö": "oe", "œ": "oe", "ä": "ae", "æ": "ae", "å": "aa", "ü": "ue", "đ": "dj", "ß": "ss", "þ": "th"}
)


@lru_cache(maxsize=1 << 14)
def spelled_out(name: str) -> str:
    """A name as agencies write it that have no such letters: `Đurić` gives `djuric`, `Møller` `moeller`."""
    return fold(name.casefold().translate(_SPELLED))


@lru_cache(maxsize=1 << 14)
def skeleton(name: str) -> str:
    """First letter and consonants of the romanised form: what a slip in a vowel leaves alone."""
    word = romanised(name)
    return word[:1] + re.sub(r"[aeiou]", "", word[1:])


def same_romanised(first: str, second: str) -> bool:
    """Whether two different spellings are romanisations of one word."""
    a, b = fold(first), fold(second)
    if spelled_out(first) == spelled_out(second):
        return False
    return a != b and (romanised(first) == romanised(second) or (a in _FORMS and _FORMS[a] == _FORMS.get(b)))


def near(first: str, second: str, *, supported: bool = False) -> bool:
    """Whether two different words are so alike that one may be a slip for the other.

    One letter in a word of five or more, two in a word of eight or more, or two romanisations of one word;
    endings that grammar adds (plurals, women's surnames) and the two styles of English do not count.
    With ``supported``, when the rest of a name is equal, a letter less will do.
    """
    a, b = fold(first), fold(second)
    distance = DamerauLevenshtein.distance(a, b, score_cutoff=2)
    romanisations = same_romanised(a, b) or romanised(a) == romanised(b)
    if distance > 2 and not romanisations:
        return False
    if in_latin(first) != in_latin(second) or spelled_out(first) == spelled_out(second):
        return False
    if a in {f"l{b}", f"d{b}"} or b in {f"l{a}", f"d{a}"}:
        return False  # a French article
    if a.startswith(_COMPASS) and b.startswith(_COMPASS):
        return False
    if a.replace(" ", "") == b.replace(" ", "") or not a or not b or _styled(a) == _styled(b) or _inflected(a, b):
        return False
    if romanisations and min(len(a), len(b)) >= 4:
        return True
    shorter = min(len(a), len(b))
    if shorter < 5 - supported or any(ch.isdigit() for ch in a + b):
        return False
    if distance == 1:
        return shorter >= 6 - supported or (a[0] == b[0] and a[-1] == b[-1])
    return distance == 2 and shorter >= 8 - supported and a[0] == b[0]


def near_names(first: Sequence[str], second: Sequence[str]) -> tuple[str, str] | None:
    """The one pair of words in which two names differ, when they are near and all others are equal."""
    if len(first) != len(second):
        return None
    different = [(a, b) for a, b in zip(first, second, strict=True) if fold(a) != fold(b)]
    if len(different) == len(first) == 2 and all(near(a, b, supported=True) for a, b in different):
        return " ".join(first), " ".join(second)  # `Terence Oduya`, `Terrence Odoya`
    if len(different) != 1 or not near(*different[0], supported=len(first) > 1):
        return None
    return different[0]


def loosely_alike(first: str, second: str) -> bool:
    """Whether two full names may be one told from memory: `Perran Trevanion`, `Peran Trevannick`."""
    a, b = fold(first).split(), fold(second).split()
    if len(a) < 2 or len(b) < 2 or a == b:
        return False
    given = a[0] == b[0] or near(a[0], b[0], supported=True) or same_romanised(a[0], b[0])
    begins = a[-1][:4] == b[-1][:4] and min(len(a[-1]), len(b[-1])) >= 6
    return given and a[-1] != b[-1] and (begins or near(a[-1], b[-1], supported=True))


def same_person(first: str, second: str) -> bool:
    """Whether two names can be one person's: equal, or one with more parts than the other and the surname equal."""
    a, b = fold(first).split(), fold(second).split()
    if not a or not b or a[-1] != b[-1]:
        return False
    if len(a) == 1 or len(b) == 1:
        return True
    if len(a) == len(b) > 2 and a[0] == b[0] and not _one_in_the_middle(first.split(), second.split()):
        return False  # `Tor Inge Solbakk`, `Tor Arne Solbakk`
    return a[0] == b[0] or ((len(a[0]) == 1 or len(b[0]) == 1) and a[0][0] == b[0][0])


def _one_in_the_middle(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two names of as many words can be one by those between the first and the last: told alike, shortened, or no names."""
    if len(one) != len(two):
        return True  # parted otherwise: `Anne-Marie Moe`, `Anne Marie Moe`
    pairs = [(a, b) for a, b in zip(one[1:-1], two[1:-1], strict=True) if fold(a) != fold(b)]
    return not pairs or not all(
        a[:1].isupper() and b[:1].isupper() and a[0] != b[0] and min(len(fold(a)), len(fold(b))) > 2 for a, b in pairs
    )


TITLES = frozenset(
    "mr mrs ms miss dr officer officers sgt lt capt detective deputy judge sir lady lord professor prof pfc cpl spc rev "
    "sergeant lieutenant captain corporal trooper constable mayor senator".split()
)
TAILS = frozenset(("jr", "sr", "ii", "iii"))


def name_parts(name: str) -> list[str]:
    """The words of a person's name, folded, without titles and `Jr.`; the last is the surname."""
    words = [word.strip(".,“”\"'‘’").casefold() for word in name.split()]
    return [word for word in words if word and word not in TITLES and word not in TAILS]


def given_alike(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two rows of given names can be one person's: the first is the same, and so are as many others."""
    short, long = sorted(([fold(word) for word in names if fold(word)] for names in (first, second)), key=len)
    if not short or not long:
        return True
    if not _initialled(short[0], long[0]):
        return False
    return len(short) != len(long) or all(_initialled(a, b) for a, b in zip(short[1:], long[1:], strict=True))


def _initialled(first: str, second: str) -> bool:
    return first == second or (min(len(first), len(second)) == 1 and first[:1] == second[:1])


def alike(first: str, second: str) -> bool:
    """Whether two names are one person's or one person's spelled two ways."""
    return same_person(first, second) or near_names(first.split(), second.split()) is not None


def name_key(name: str) -> str:
    """A key that survives other spellings: first letter of the given name, consonants of the surname."""
    parts = fold(name).split()
    if not parts:
        return ""
    initial = romanised(parts[0])[:1] if len(parts) > 1 else "?"
    return f"{initial}.{skeleton(parts[-1])}"


def of_name(name: str) -> set[str]:
    """Keys of a name: of two words or more each word is left out in turn, all but its first letter."""
    words = fold(name).split()
    if len(words) < 2:
        return {f"name:{skeleton(name)}"}
    return {
        "name:" + " ".join(skeleton(word) if other != at else romanised(word)[:1] for other, word in enumerate(words))
        for at in range(len(words))
    }


def of_office(office: Office, article: str, told: str = "") -> set[str]:
    """Keys of an office: it meets the same title in the same country or body, and all offices of the person.

    ``told`` may name the person who held it before (`(after Eva Hult)`), whose offices it meets as well.
    """
    found = {f"person:{name_key(office.person)}"}
    if office.country:
        found.add(f"office:{office.office}:{office.country}")
    found |= {f"office:{office.office}:{word}" for word in fold(office.organisation).split() if len(word) > 3}
    if len(found) == 1:
        found.add(f"office:{office.office}@{article}")
    before = predecessor(told)
    return found | {f"person:{name_key(before)}"} if before else found


def predecessor(told: str) -> str:
    """Whom the holder of an office followed, by what its claim says of it."""
    match = _AFTER.search(told)
    return match[1] if match else ""


def of_place(claim: Claim[Value]) -> set[str]:
    """Keys of a place: what happens there, with each name near by; inside one article what happens is enough."""
    if claim.topic is None or not isinstance(claim.value, Place):
        return {f"place:{claim.subject.casefold()}"}
    if claim.topic.head == "seat":
        return {f"place:seat:{fold(claim.subject)}"}
    heads = [head for head in claim.topic.modifiers if head in EVENTS | THINGS]
    rare = sorted({word for word, _ in claim.topic.terms}, key=lambda word: (-lexicon.rarity(word), word))[:8]
    return {f"place:{claim.topic.head}@{claim.article}", *(f"place:{head}@{claim.article}" for head in heads)} | {
        f"place:{head}:{word}" for head in heads for word in rare
    }


def in_latin(name: str) -> bool:
    """Whether a name is written in Latin letters; one name in two scripts is no two spellings."""
    return all(ord(letter) < 0x250 or not letter.isalpha() for letter in name)


def _styled(word: str) -> str:
    for pattern, plain in _STYLE:
        word = pattern.sub(plain, word)
    return word


def _inflected(a: str, b: str) -> bool:
    """Whether two words differ by an ending only: `Party` and `Parties`, `Kowalski` and `Kowalska`."""
    short, long = sorted((a, b), key=len)
    if re.sub(r"(?:n?s|n)\Z", "", a) == re.sub(r"(?:n?s|n)\Z", "", b):
        return True
    if long.startswith(short) and long[len(short) :] in {"s", "es", "n", "an", "ian", "a", "na", "ova", "ns", "sk"}:
        return True
    return {a[-1:], b[-1:]} == {"i", "a"} or (short[:-1] + "ies" == long) or {a[-2:], b[-2:]} == {"yi", "ya"}
