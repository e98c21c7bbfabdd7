"""Which country a word names: by its name, by the adjective, or by its capital."""

from functools import lru_cache

_ADJECTIVES = """Afghan AF|Albanian AL|Algerian DZ|American US|Argentine AR|Armenian AM|Australian AU|Austrian AT|
Azerbaijani AZ|Belarusian BY|Belgian BE|Bosnian BA|Brazilian BR|British GB|Bulgarian BG|Canadian CA|Chilean CL|
Chinese CN|Colombian CO|Croatian HR|Cuban CU|Cypriot CY|Czech CZ|Danish DK|Dutch NL|Egyptian EG|Estonian EE|
Ethiopian ET|Finnish FI|French FR|Georgian GE|German DE|Greek GR|Hungarian HU|Icelandic IS|Indian IN|Indonesian ID|
Iranian IR|Iraqi IQ|Irish IE|Israeli IL|Italian IT|Japanese JP|Jordanian JO|Kazakh KZ|Kenyan KE|Korean KR|Kosovar XK|
Latvian LV|Lebanese LB|Libyan LY|Lithuanian LT|Maltese MT|Mexican MX|Moldovan MD|Montenegrin ME|Moroccan MA|
Nigerian NG|Norwegian NO|Pakistani PK|Palestinian PS|Peruvian PE|Philippine PH|Polish PL|Portuguese PT|Romanian RO|
Russian RU|Saudi SA|Serbian RS|Slovak SK|Slovenian SI|Slovene SI|Spanish ES|Sudanese SD|Swedish SE|Swiss CH|Syrian SY|
Taiwanese TW|Thai TH|Tunisian TN|Turkish TR|Turkmen TM|Ukrainian UA|Venezuelan VE|Vietnamese VN|Zimbabwean ZW|
UK GB|U.K. GB|Britain GB|US US|U.S. US|USA US|EU EU|European EU|Czechia CZ|Turkey TR|Macedonian MK"""


@lru_cache(maxsize=1)
def _words() -> dict[str, str]:
    from babel import Locale

    found = {
        name: code
        for code, name in Locale("en").territories.items()
        if len(code) == 2 and code.isalpha() and code != "ZZ"
    }
    for entry in _ADJECTIVES.replace("\n", "").split("|"):
        word, _, code = entry.rpartition(" ")
        found[word] = code
    return found


def country_of(word: str) -> str:
    """The ISO 3166 alpha-2 code of the country that a word or name stands for, or nothing."""
    return _words().get(word, "")
