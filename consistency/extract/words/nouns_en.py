"""English nouns as counts need them: singulars, and the words that end or do not make a noun phrase."""

from functools import lru_cache

IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth",
    "geese": "goose", "mice": "mouse", "oxen": "ox", "lives": "life", "wives": "wife", "knives": "knife",
    "leaves": "leaf", "wolves": "wolf", "halves": "half", "thieves": "thief", "loaves": "loaf", "shelves": "shelf",
    "crises": "crisis", "analyses": "analysis", "bases": "base", "theses": "thesis", "criteria": "criterion",
    "phenomena": "phenomenon", "media": "medium", "cacti": "cactus", "fungi": "fungus", "alumni": "alumnus",
    "heroes": "hero", "potatoes": "potato", "tomatoes": "tomato", "echoes": "echo", "torpedoes": "torpedo",
    "volcanoes": "volcano", "vetoes": "veto", "policemen": "policeman", "policewomen": "policewoman",
    "firemen": "fireman", "fishermen": "fisherman", "gunmen": "gunman", "servicemen": "serviceman",
    "congressmen": "congressman", "businessmen": "businessman", "countrymen": "countryman", "spokesmen": "spokesman",
    "seamen": "seaman", "workmen": "workman", "persons": "person", "troops": "troop", "police": "police",
    "cattle": "cattle", "sheep": "sheep", "fish": "fish", "aircraft": "aircraft", "species": "species",
    "series": "series", "personnel": "personnel", "headquarters": "headquarters", "spacecraft": "spacecraft",
    "hovercraft": "hovercraft", "deer": "deer", "buses": "bus", "gases": "gas", "viruses": "virus",
    "campuses": "campus", "bonuses": "bonus", "lenses": "lens", "statuses": "status", "houses": "house",
    "offspring": "offspring", "livestock": "livestock", "staff": "staff", "crew": "crew",
    "grandchildren": "grandchild", "schoolchildren": "schoolchild", "movies": "movie", "cookies": "cookie",
    "zombies": "zombie", "selfies": "selfie", "calories": "calorie", "lies": "lie", "ties": "tie", "pies": "pie",
    "rookies": "rookie", "axes": "axe", "shoes": "shoe", "canoes": "canoe", "toes": "toe", "foes": "foe",
    "caches": "cache", "avalanches": "avalanche", "headaches": "headache", "causes": "cause", "clothes": "clothes",
    "dice": "die", "passers-by": "passer-by", "corps": "corps", "gentlemen": "gentleman", "women's": "woman",
    "crossroads": "crossroads", "barracks": "barracks", "works": "work", "howitzer": "howitzer",
}  # fmt: skip
UNCHANGED = frozenset({"police", "cattle", "sheep", "fish", "aircraft", "species", "series", "personnel", "headquarters", "spacecraft", "deer",
                       "offspring", "livestock", "staff", "crew", "corps", "hovercraft", "barracks", "crossroads"})  # fmt: skip
PEOPLE = frozenset(
    "people men women children persons officers soldiers residents students workers employees civilians patients "
    "victims passengers".split()
)
STATES = frozenset(
    "dead injured wounded missing killed hurt homeless displaced infected arrested detained hospitalised "
    "hospitalized unaccounted deceased "
    "casualties trapped evacuated rescued sick ill unemployed stranded".split()
)
"""Words that stand for people in that state after a number."""

MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec".split()
)
TIME = frozenset(
    "h second seconds minute minutes hour hours day days week weeks weekend weekends fortnight fortnights month "
    "months quarter quarters year years decade decades "
    "century centuries night nights millennia millennium year-old years-old month-old week-old day-old hr hrs "
    "mins secs yrs yr min sec "
    "year-long day-long week-long month-long o'clock o’clock nightly annum evening evenings morning mornings".split()
)
LABELS = frozenset(
    "no nos number numbers article articles chapter chapters section sections page pages pp route room rooms "
    "platform gate flight line lines phase stage stages group part parts step "
    "episode season round game week day level grade class category type figure fig table annex appendix "
    "paragraph clause act resolution law highway "
    "interstate motorway junction exit unit block building apartment apt suite floor zone sector district ward "
    "channel version volume vol issue model "
    "mark series box bus tram train lot bay berth pier hangar terminal reactor formula windows iphone galaxy "
    "playstation xbox apollo covid sars "
    "aged age tel telephone phone fax call dial directive regulation decree order bill protocol title rule "
    "schedule item question point option plan lane division ligue "
    "reference ref id isbn issn doi postcode zip po p.o serial code pin channel radio bbc itv fm serie liga "
    "bundesliga area size top under- image slide panel".split()
)
"""Words after which a number is a name."""

BEFORE_YEAR = frozenset(
    "in since from until till by during of for to year early late mid- spring summer autumn winter fall before "
    "after around circa the and mid season born through between -".split()
)
BEFORE_COUNT = frozenset(
    "than least about around approximately some nearly almost over roughly exactly up estimated killed injured "
    "employs employing all".split()
)
STOP = frozenset(
    "a an the and or but nor so yet of in on at by for from to with without within into onto over under above "
    "below between among through during before after since until till "
    "about against along around as behind beneath beside besides beyond despite down except inside near off out "
    "outside past per than toward towards up upon via "
    "is are was were be been being am has have had having do does did doing will would shall should can could "
    "may might must "
    "who whom whose which that this these those it its he him his she her hers they them their we us our you "
    "your i me my what when where why how "
    "if because while although though unless whether not no never also only just even still already again ever "
    "too very more most less least much many few several some any all both each every either neither "
    "then there here now later ago earlier today yesterday tomorrow tonight said says say told tells according "
    "including following compared due such "
    "died die dies killed kill left lost came come comes went go goes got get gets took take takes made make "
    "makes gave give gives found find finds stood stand stands remained remain remains "
    "voted vote backed signed attended joined took-part live lived lives-in worked works played became become "
    "began begin began agreed rose fell dropped climbed increased decreased jumped grew percent per-cent cent vs "
    "versus plus minus "
    "cars- while whereas once away apart together back forward ahead onwards altogether respectively instead "
    "alone alike thus therefore however meanwhile".split()
)
VERBS = frozenset(
    "says means shows needs takes makes wants gets includes remains lives lies stands costs says comes goes has "
    "was is does consists comprises contains".split()
)
AFTER_ONE = frozenset(
    "another day of thing such can could might may must should would will has had was is as more who that which "
    "time way or and to in on at by for from the a with".split()
)
SINGULAR_END = frozenset("says said told dies wins runs".split())
_NO_PLURAL = frozenset(
    "this is was has its his us as plus versus across less unless always perhaps thus yes gas bus news "
    "afterwards towards besides sometimes class press access process success business address loss boss mass "
    "congress progress illness witness princess express cross glass grass dress stress basis crisis analysis "
    "focus status virus bonus campus census consensus surplus chaos ethos bias atlas christmas previous various "
    "serious famous religious obvious dangerous numerous conscious enormous continuous nervous generous joyous "
    "mysterious anonymous indigenous autonomous infectious ambitious religious suspicious precious curious "
    "overseas "
    "politics economics mathematics physics athletics ethics electronics logistics sports tennis diabetes does "
    "goes says means wants needs makes takes times perhaps indoors outdoors upstairs downstairs nowadays whereas "
    "alas "
    "homeless jobless wireless helpless business-class texas paris kansas wales athens brussels".split()
) - {"times"}  # fmt: skip


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    if word in IRREGULAR or word in UNCHANGED:
        return True
    if len(word) < 3 or not word.endswith("s") or word in _NO_PLURAL:
        return False
    return not word.endswith(("ss", "us", "is", "ous", "'s", "’s"))


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """The singular of a noun: `soldiers` gives `soldier`."""
    word = word.lower()
    if word in IRREGULAR:
        return IRREGULAR[word]
    head, hyphen, tail = word.rpartition("-")
    if hyphen and tail in IRREGULAR:
        return f"{head}-{IRREGULAR[tail]}"
    if not is_plural(word):
        return word
    if word.endswith("men") and len(word) > 4:
        return f"{word[:-3]}man"
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith("buses") and word != "abuses":  # `minibuses`
        return word[:-2]
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1]
