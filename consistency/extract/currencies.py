"""Signs, codes and names of currencies, and which currency a bare `dollar` or `krone` is in an article."""

import re
from collections import Counter
from functools import lru_cache
from itertools import chain

from consistency.claims import Confidence
from consistency.extract.countries import country_of
from consistency.extract.scan import Scan
from consistency.extract.words.currencies import TABLE
from consistency.prose.memory import Kept
from consistency.prose.world import city_country

SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₴": "UAH", "₽": "RUB", "₹": "INR", "₺": "TRY", "₩": "KRW",
    "₪": "ILS", "₫": "VND", "₱": "PHP", "฿": "THB", "₦": "NGN", "₸": "KZT", "₡": "CRC", "₲": "PYG", "₵": "GHS",
    "₭": "LAK", "₮": "MNT", "₼": "AZN", "₾": "GEL", "₿": "BTC",
}  # fmt: skip
"""What each sign stands for when nothing else is said."""

DOLLARS = {
    "us": "USD", "u.s.": "USD", "u.s": "USD", "c": "CAD", "ca": "CAD", "can": "CAD", "cdn": "CAD", "a": "AUD",
    "au": "AUD", "aus": "AUD", "nz": "NZD", "hk": "HKD", "s": "SGD", "sg": "SGD", "nt": "TWD", "r": "BRL",
    "mx": "MXN", "z": "ZWL", "j": "JMD", "tt": "TTD", "ec": "XCD", "bz": "BZD", "fj": "FJD", "n": "NAD", "b": "BND",
    "g": "GYD", "l": "LRD", "mop": "MOP", "ar": "ARS", "cl": "CLP", "col": "COP", "usd": "USD", "cad": "CAD",
    "aud": "AUD", "nzd": "NZD", "hkd": "HKD", "sgd": "SGD", "ars": "ARS", "clp": "CLP", "cop": "COP",
}  # fmt: skip
"""Letters before a dollar sign."""

WORDS_BEFORE = {
    "rs": "rupee", "rs.": "rupee", "rm": "MYR", "rp": "IDR", "kr": "kr", "kr.": "kr", "rmb": "CNY", "fr": "CHF",
    "fr.": "CHF", "sfr": "CHF", "ksh": "KES", "sh": "shilling", "dh": "AED", "dhs": "AED", "zł": "PLN", "kč": "CZK",
    "ps": "GBP", "y=": "JPY", "eur": "EUR", "tk": "BDT", "ush": "UGX", "tsh": "TZS", "stg": "GBP", "gbp": "GBP",
    "usd": "USD", "inr": "INR", "aud": "AUD", "cad": "CAD", "chf": "CHF", "nok": "NOK", "sek": "SEK", "dkk": "DKK",
    "jpy": "JPY", "cny": "CNY", "uah": "UAH", "pln": "PLN", "l.e.": "EGP", "dm": "DEM", "hrn": "UAH", "sar": "SAR",
    "aed": "AED", "myr": "MYR", "thb": "THB", "le": "EGP", "ft": "HUF", "din": "RSD", "btc": "BTC", "s/.": "PEN",
    "s/": "PEN", "bs": "BOB", "kn": "HRK", "ks": "MMK", "lv": "BGN", "nt": "TWD", "hk": "HKD",
}  # fmt: skip
"""Letters that stand before a number as a sign does; lower case only for the codes in common use."""

WORDS_AFTER = {
    "€": "EUR", "元": "CNY", "円": "JPY", "원": "KRW", "руб": "RUB", "руб.": "RUB", "рублей": "RUB", "грн": "UAH",
    "грн.": "UAH", "гривень": "UAH", "zł": "PLN", "zl": "PLN", "kč": "CZK", "ft": "HUF", "kr": "kr", "kr.": "kr",
    "лв": "BGN", "lei": "leu", "leu": "leu", "tl": "TRY", "ரூ": "LKR", "rmb": "CNY", "dhs": "AED", "fr.": "CHF",
    "ksh": "KES", "p": "pence", "c": "cents", "rs": "INR", "r$": "BRL", "us$": "USD", "a$": "AUD", "rp": "IDR",
    "rm": "MYR", "€ur": "EUR", "kn": "HRK", "s/.": "PEN", "euro": "EUR", "euros": "EUR", "sterling": "GBP",
    "quid": "GBP", "buck": "USD", "bucks": "USD", "greenbacks": "USD", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "rupee": "rupee", "rupees": "rupee", "hryvnia": "UAH", "hryvnias": "UAH", "hryven": "UAH",
    "hryvnya": "UAH", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "zloty": "PLN",
    "zlotys": "PLN", "zlotych": "PLN", "złoty": "PLN", "złotys": "PLN", "forint": "HUF", "forints": "HUF",
    "koruna": "CZK", "korunas": "CZK", "koruny": "CZK", "korun": "CZK", "lev": "BGN", "leva": "BGN", "levs": "BGN",
    "lira": "TRY", "liras": "TRY", "lire": "ITL", "real": "BRL", "reais": "BRL", "rand": "ZAR", "rands": "ZAR",
    "shekel": "ILS", "shekels": "ILS", "baht": "THB", "dong": "VND", "rupiah": "IDR", "rupiahs": "IDR",
    "ringgit": "MYR", "ringgits": "MYR", "won": "KRW", "lari": "GEL", "laris": "GEL", "tenge": "KZT", "naira": "NGN",
    "nairas": "NGN", "cedi": "GHS", "cedis": "GHS", "taka": "BDT", "birr": "ETB", "kuna": "HRK", "kunas": "HRK",
    "drachma": "GRD", "drachmas": "GRD", "peseta": "ESP", "pesetas": "ESP", "guilder": "NLG", "guilders": "NLG",
    "deutschmark": "DEM", "deutschmarks": "DEM", "deutschemarks": "DEM", "d-marks": "DEM", "markka": "FIM",
    "tugrik": "MNT", "tugriks": "MNT", "manat": "AZN", "manats": "AZN", "dram": "AMD", "drams": "AMD", "som": "KGS",
    "soms": "KGS", "bolivar": "VES", "bolivars": "VES", "kwacha": "kwacha", "kwachas": "kwacha", "lempira": "HNL", "quetzal": "GTQ",
    "quetzales": "GTQ", "kyat": "MMK", "kyats": "MMK", "kip": "LAK", "riel": "KHR", "riels": "KHR", "bitcoin": "BTC",
    "bitcoins": "BTC", "dollar": "dollar", "dollars": "dollar", "pound": "pound", "pounds": "pound", "krone": "kr",
    "kroner": "kr", "krones": "kr", "kronor": "krona", "krona": "krona", "krónur": "ISK", "franc": "franc",
    "francs": "franc", "dinar": "dinar", "dinars": "dinar", "peso": "peso", "pesos": "peso", "riyal": "riyal",
    "riyals": "riyal", "rial": "rial", "rials": "rial", "dirham": "dirham", "dirhams": "dirham", "mark": "mark",
    "marks": "mark", "shilling": "shilling", "shillings": "shilling", "us dollars": "USD", "us dollar": "USD",
    "u.s. dollars": "USD", "u.s. dollar": "USD", "american dollars": "USD", "american dollar": "USD",
    "pounds sterling": "GBP", "pound sterling": "GBP", "deutsche marks": "DEM", "deutsche mark": "DEM",
    "d marks": "DEM", "singaporean dollars": "SGD", "taiwan dollars": "TWD", "korean won": "KRW",
    "british pounds": "GBP", "uk pounds": "GBP", "new shekels": "ILS", "emirati dirhams": "AED",
    "saudi riyals": "SAR", "norwegian crowns": "NOK", "icelandic crowns": "ISK", "swedish crowns": "SEK", "danish crowns": "DKK",
    "czech crowns": "CZK", "crowns": "crown", "crown": "crown", "turkish liras": "TRY", "turkish lira": "TRY",
    "russian roubles": "RUB", "russian rouble": "RUB", "belarusian roubles": "BYN", "new taiwan dollars": "TWD",
    "norwegian krones": "NOK", "danish krones": "DKK", "uae dirhams": "AED", "argentinian pesos": "ARS",
    "philippines pesos": "PHP", "indian rupee": "INR",
}  # fmt: skip
"""Names and signs after a number; a word that more than one currency bears leads to CONTEXT."""

CONTEXT = {
    "dollar": (("USD", ("us", "u.s", "america")), ("CAD", ("canad",)), ("AUD", ("australia",)), ("NZD", ("new zealand",)), ("SGD", ("singapore",)), ("HKD", ("hong kong",))),
    "kr": (("NOK", ("norw", "oslo")), ("DKK", ("danish", "denmark", "copenhagen", "dane")), ("SEK", ("swed", "stockholm")), ("ISK", ("iceland", "reykjav"))),
    "krona": (("SEK", ("swed", "stockholm")), ("ISK", ("iceland", "reykjav"))),
    "franc": (("CHF", ("swiss", "switzerland", "zurich", "geneva")), ("FRF", ("french", "france", "paris")), ("BEF", ("belgi",)), ("XAF", ("cfa",))),
    "dinar": (("RSD", ("serbia", "belgrade")), ("IQD", ("iraq",)), ("KWD", ("kuwait",)), ("JOD", ("jordan",)), ("DZD", ("algeria",)), ("TND", ("tunisia",)), ("BHD", ("bahrain",)), ("LYD", ("libya",))),
    "peso": (("MXN", ("mexic",)), ("PHP", ("philippin", "manila")), ("ARS", ("argentin", "buenos aires")), ("CLP", ("chile",)), ("COP", ("colombia", "bogota")), ("CUP", ("cuba",)), ("UYU", ("urugua",))),
    "mark": (("DEM", ("german", "bonn")), ("FIM", ("finland", "finnish", "helsinki")), ("BAM", ("bosnia",))),
    "shilling": (("KES", ("kenya", "nairobi")), ("UGX", ("uganda", "kampala")), ("TZS", ("tanzania", "dodoma")), ("SOS", ("somali", "mogadishu"))),
    "rupee": (("INR", ("india", "delhi", "mumbai")), ("PKR", ("pakistan", "islamabad", "karachi")), ("NPR", ("nepal", "kathmandu")), ("LKR", ("sri lanka", "colombo")), ("MUR", ("mauriti",)), ("SCR", ("seychell",))),
    "dirham": (("AED", ("emirat", "dubai", "abu dhabi")), ("MAD", ("morocc", "rabat", "casablanca"))),
    "kwacha": (("ZMW", ("zambia", "lusaka")), ("MWK", ("malawi", "lilongwe"))),
    "riyal": (("SAR", ("saudi",)), ("QAR", ("qatar", "doha"))),
    "rial": (("IRR", ("iran",)), ("OMR", ("oman",)), ("YER", ("yemen",))),
    "leu": (("RON", ("romania", "bucharest")), ("MDL", ("moldov",))),
    "escudo": (("CVE", ("cape verd", "cabo verd")), ("PTE", ("portug", "lisbon"))),
    "crown": (("CZK", ("czech", "prague")), ("NOK", ("norw",)), ("SEK", ("swed",)), ("DKK", ("danish", "denmark")), ("ISK", ("iceland", "reykjav")), ("SKK", ("slovak",)), ("EEK", ("estonia",))),
    "pound": (("GBP", ("",)), ("EGP", ("egypt",)), ("LBP", ("leban", "beirut")), ("SYP", ("syria",)), ("IEP", ("irish", "ireland")), ("SDG", ("sudan",))),
}  # fmt: skip
"""For a word of several currencies: each with the beginnings of words that speak for it."""

MINOR = {
    "cent": "cents", "cents": "cents", "¢": "cents", "pence": "pence", "penny": "pence", "p": "pence",
    "pennies": "cents", "c": "cents", "kopecks": "RUB", "kopiykas": "UAH", "kopiyka": "UAH", "sen": "MYR",
    "øre": "NOK", "paise": "INR", "centimes": "CHF", "groszy": "PLN", "agorot": "ILS",
}  # fmt: skip
"""A hundredth of which currency; `cents` are those of the dollar or euro that the article has."""

CODES = frozenset(line[:3] for line in TABLE.splitlines()) | {"BTC"}
ENGLISH_WORDS = frozenset(
    {
        "ALL",
        "TOP",
        "TRY",
        "CUP",
        "GEL",
        "LAK",
        "MAD",
        "PEN",
        "SOS",
        "STD",
        "BAM",
        "MOP",
        "RON",
        "CAR",
        "ERN",
        "BAD",
        "YUM",
        "YER",
        "BOP",
        "COP",
        "AMD",
        "ARM",
        "PER",
        "ROL",
        "BUK",
        "BAN",
    }
)
"""Codes that are words or names of other things; they count only with a scale, a grouping or decimals."""


@lru_cache(maxsize=1)
def names() -> dict[str, str]:
    """Every name of a currency that can follow a number, in lower case, to its code (or to a key of CONTEXT)."""
    found: dict[str, str] = {}
    for line in TABLE.splitlines():
        code, _, *spellings = line.split("|")
        for spelling in spellings:
            found.setdefault(spelling, code)
            found.setdefault(spelling.replace("rubles", "roubles"), code)
    found.update(WORDS_AFTER)
    return found


@lru_cache(maxsize=1)
def bare_names() -> dict[str, tuple[str, ...]]:
    """The last word of each name (`denars`, `pula`), which a paper of the country uses alone, and whose money it is."""
    found: dict[str, dict[str, None]] = {}
    for line in TABLE.splitlines():
        code, in_use, *spellings = line.split("|")
        if in_use != "1":
            continue
        for spelling in spellings:
            word = spelling.rsplit(" ", 1)[-1]
            if len(word) > 2 and word.isalpha() and code != "ZWG":  # whose name is that of gold
                for form in (word, word + "s", *_PLURALS.get(word, ())):
                    found.setdefault(form, {})[code] = None
    return {word: tuple(codes) for word, codes in found.items() if word not in names()}


def countries_in(scan: Scan) -> "Counter[str]":
    """How often the article names each country, by its name, its people or a city of it."""
    kept = scan.memo.get("countries")
    if kept is None:
        words = chain(_CAPITAL.findall(scan.text), _CAPITALS.findall(scan.text))
        kept = scan.memo["countries"] = Counter(filter(None, map(_COUNTRIES.__getitem__, words)))
    return kept  # type: ignore[return-value]


def _country(word: str) -> str:
    """The country that a word with a capital, or two, names."""
    name = _PLACE.sub("", word)
    return country_of(name) or city_country(name)


_COUNTRIES = Kept(_country)


def bare_name(word: str, scan: Scan, *, sure: bool) -> str:
    """The code of a currency that only its own country calls so; ``sure`` where no other thing is told in such numbers."""
    codes = bare_names().get(word)
    if codes is None:
        return ""
    countries = countries_in(scan)
    named = max(codes, key=lambda code: countries[code[:2]])
    return named if countries[named[:2]] or (sure and len(codes) == 1) else ""


_PLURALS = {
    "colón": ("colon", "colones"),
    "metical": ("meticais",),
    "córdoba": ("cordoba", "cordobas"),
    "bolívar": ("bolivares",),
}
_CAPITAL = re.compile(r"[A-Z](?<!\w[A-Z])[\w’'-]+")
_CAPITALS = re.compile(r"[A-Z](?<!\w[A-Z])[\w’'-]+ [A-Z][\w’'-]+")
_PLACE = re.compile(r"['’]s?\Z")


@lru_cache(maxsize=64)
def namesakes(code: str) -> tuple[str, ...]:
    """The currencies that bear a name of this one, it first: a bare `crown` may be Czech, Danish or Icelandic."""
    others = {each for choices in CONTEXT.values() if code in dict(choices) for each, _ in choices}
    return (code, *sorted(others - {code}))


def resolve(word: str, scan: Scan) -> tuple[str, Confidence]:
    """The code of a currency word, with the article's help where several currencies bear it."""
    choices = CONTEXT.get(word)
    if choices is None:
        return word, Confidence.STATED
    key = f"currency {word}"
    kept = scan.memo.get(key)
    if kept is None:
        kept = scan.memo[key] = dollar(scan) if word == "dollar" else _weigh(choices, scan)
    return kept  # type: ignore[return-value]


def _weigh(choices: tuple[tuple[str, tuple[str, ...]], ...], scan: Scan) -> tuple[str, Confidence]:
    low = scan.low
    if choices[0][1] == ("",):
        named = [
            code
            for code, stems in choices[1:]
            if any(stem in low and re.search(rf"\b{stem}\w* pounds?\b", low) for stem in stems)
        ]
        return (named[0], Confidence.RESOLVED) if named else (choices[0][0], Confidence.STATED)
    best, most = choices[0][0], 0
    for code, stems in choices:
        count = sum(low.count(stem) for stem in stems)
        if count > most:
            best, most = code, count
    if not most:
        countries = countries_in(scan)
        best, most = max(((code, countries[code[:2]]) for code, _ in choices), key=lambda choice: choice[1])
    return best, Confidence.RESOLVED if most else Confidence.ASSUMED


_LEAD = 300
_IN_DOLLARS = re.compile(
    r"\b(?:figures?|amounts?|sums?|prices?|values?|all)\b[^.\n]{0,40}?\b(?:in|are)[ \n](canadian|australian|new zealand|hong kong|singapore|taiwan|us|u\.s\.)[ \n]dollars\b"
)
_NAMED = re.compile(r"\b(canadian|australian|new zealand|hong kong|singapore) dollars?\b|\b(c|ca|a|au|nz|hk|s|us)\$")
_BY_NAME = {
    "canadian": "CAD",
    "australian": "AUD",
    "new zealand": "NZD",
    "hong kong": "HKD",
    "singapore": "SGD",
    "taiwan": "TWD",
}


def dollar(scan: Scan) -> tuple[str, Confidence]:
    """Which dollar a bare one is: the American unless the article says `all figures in Canadian dollars`,
    or writes `US$` for the American and tells from its beginning of Canada, Australia or New Zealand, whose press
    writes so.
    """
    if scan.currency:
        return scan.currency, Confidence.RESOLVED
    stated = _IN_DOLLARS.search(scan.low) if " dollars" in scan.low else None
    if stated is not None:
        return _BY_NAME.get(stated[1], "USD"), Confidence.RESOLVED
    if "us$" in scan.low:
        told = [(code, scan.low.count(stem)) for code, (stem, *_) in CONTEXT["dollar"][1:4]]
        lead = [code for (code, times), (_, (stem, *_)) in zip(told, CONTEXT["dollar"][1:4], strict=True)
                if times > 2 and 0 <= scan.low.find(stem) < _LEAD]  # fmt: skip
        if len(lead) == 1 and sum(1 for _, times in told if times) == 1:
            return lead[0], Confidence.RESOLVED
    return "USD", Confidence.STATED
