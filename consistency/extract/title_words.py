"""The words that titles are made of, each with the plain form that stands for all its spellings."""

import re

# What a minister or a ministry is in charge of; spellings and neighbours that mean one ministry share a value.
PORTFOLIOS: dict[str, str] = {
    word: plain
    for plain, words in {
        "agriculture": "agriculture agricultural farm farming farms food",
        "children": "children",
        "climate": "climate",
        "communities": "communities community",
        "construction": "construction building",
        "culture": "culture cultural arts heritage",
        "defence": "defence defense mod military",
        "development": "development",
        "digital": "digital digitalisation digitalization technology",
        "economy": "economy economic economics business enterprise commerce",
        "education": "education schools",
        "employment": "employment labour labor work jobs",
        "energy": "energy oil petroleum",
        "environment": "environment environmental ecology",
        "equality": "equality women gender",
        "europe": "europe",
        "family": "family families youth",
        "finance": "finance finances financial treasury exchequer",
        "fisheries": "fisheries fishing fishery",
        "foreign affairs": "foreign external",
        "health": "health",
        "housing": "housing",
        "industry": "industry industrial industries",
        "infrastructure": "infrastructure",
        "innovation": "innovation",
        "interior": "interior internal home",
        "justice": "justice",
        "local government": "local",
        "migration": "migration immigration asylum",
        "mining": "mining mines",
        "pensions": "pensions",
        "regions": "regional regions",
        "research": "research science sciences",
        "security": "security",
        "social affairs": "social welfare",
        "space": "space",
        "sport": "sport sports",
        "tourism": "tourism",
        "trade": "trade",
        "transport": "transport transportation railways roads",
        "water": "water",
    }.items()
    for word in words.split()
}
AFFAIRS = {"affairs", "policy"}  # `Foreign Affairs`: part of the portfolio before it, nothing of its own

# Whole titles, longest first when matched: words to (plain title, kind).  The kind says how many hold it:
# `one` in a country, organisation or place; `many`; `cabinet` one for each portfolio.
PHRASES: dict[tuple[str, ...], tuple[str, str]] = {
    tuple(words.split()): (plain, kind)
    for plain, kind, forms in [
        ("prime minister", "one", "prime minister|premier|head of government|pm"),
        ("minister", "cabinet", "minister|ministers"),
        ("secretary", "cabinet", "secretary|secretaries"),
        ("state secretary", "many", "state secretary|state secretaries"),
        ("secretary of state", "cabinet", "secretary of state"),
        ("secretary-general", "one", "secretary general|secretary-general|general secretary"),
        ("spokesperson", "many", "spokesman|spokeswoman|spokesperson|press secretary|press officer"),
        ("president", "one", "president|presidents|head of state"),
        ("chancellor", "one", "chancellor"),
        ("governor", "one", "governor|governors|gov"),
        ("mayor", "one", "mayor|mayors|lord mayor|mayoress"),
        ("sheriff", "one", "sheriff"),
        ("attorney general", "one", "attorney general|attorney-general"),
        ("prosecutor general", "one", "prosecutor general|prosecutor-general|general prosecutor"),
        ("auditor general", "one", "auditor general|auditor-general|comptroller general"),
        ("king", "one", "king"),
        ("queen", "one", "queen"),
        ("pope", "one", "pope"),
        ("speaker", "one", "speaker"),
        ("chair", "one", "chairman|chairwoman|chair|chairperson|board chair"),
        ("vice-chair", "some", "vice-chair|vice-chairman|vice-chairwoman|vice-chairperson"),
        ("chief executive", "one", "chief executive officer|chief executive|ceo"),
        ("finance director", "one", "chief financial officer|finance director|cfo|financial director"),
        ("chief operating officer", "one", "chief operating officer|coo|operations director"),
        ("chief technology officer", "one", "chief technology officer|cto"),
        ("chief economist", "one", "chief economist"),
        ("chief veterinary officer", "one", "chief veterinary officer"),
        ("chief medical officer", "one", "chief medical officer"),
        ("chief justice", "one", "chief justice"),
        ("chief of staff", "one", "chief of staff"),
        ("chief of defence", "one", "chief of defence|chief of defense"),
        ("commander-in-chief", "one", "commander in chief|commander-in-chief"),
        ("managing director", "one", "managing director"),
        ("medical director", "one", "medical director"),
        ("artistic director", "one", "artistic director"),
        ("executive director", "one", "executive director"),
        ("general manager", "one", "general manager"),
        ("chief of police", "one", "chief of police|chief constable|police commissioner"),
        ("director general", "one", "director general|director-general|general director"),
        ("director", "some", "director|directors"),
        ("head", "some", "head|heads|boss"),
        ("chief", "some", "chief|chiefs"),
        ("rector", "one", "rector"),
        ("principal", "one", "principal|headteacher|head teacher|headmaster|headmistress"),
        ("coxswain", "one", "coxswain|cox"),
        ("skipper", "one", "skipper"),
        ("master", "ship", "master"),
        ("conductor", "one", "conductor|chief conductor|principal conductor"),
        ("harbour master", "one", "harbour master|harbourmaster|harbor master|harbormaster"),
        ("station master", "one", "station master|stationmaster"),
        ("choirmaster", "one", "choirmaster|choir master|choir leader|bandmaster|band leader"),
        ("ranking member", "one", "ranking member"),
        ("abbot", "one", "abbot|abbess|prior|prioress"),
        ("provost", "one", "provost"),
        ("vicar", "one", "vicar"),
        ("foreman", "some", "foreman|forewoman"),
        ("concertmaster", "one", "concertmaster|concert master"),
        ("caretaker", "one", "caretaker|janitor"),
        ("innkeeper", "one", "innkeeper|landlord|landlady|publican"),
        ("organist", "one", "organist"),
        ("chaplain", "one", "chaplain"),
        ("registrar", "one", "registrar"),
        ("bursar", "one", "bursar"),
        ("coroner", "one", "coroner"),
        ("pastor", "one", "pastor|parson|parish priest"),
        ("lighthouse keeper", "one", "lighthouse keeper"),
        ("gamekeeper", "one", "gamekeeper"),
        ("postmaster", "one", "postmaster|postmistress"),
        ("ringmaster", "one", "ringmaster"),
        ("project scientist", "one", "project scientist"),
        ("project manager", "one", "project manager|project leader|project head"),
        ("consul", "one", "consul general|consul"),
        ("soprano", "voice", "soprano"),
        ("alto", "voice", "alto|contralto"),
        ("tenor", "voice", "tenor"),
        ("baritone", "voice", "baritone"),
        ("prop", "player", "prop|loosehead prop|tighthead prop"),
        ("hooker", "player", "hooker"),
        ("flanker", "player", "flanker|openside flanker|blindside flanker"),
        ("fly-half", "player", "fly-half|flyhalf"),
        ("scrum-half", "player", "scrum-half|scrumhalf"),
        ("commander", "some", "commander"),
        ("commissioner", "cabinet", "commissioner"),
        ("high representative", "one", "high representative"),
        ("ambassador", "one", "ambassador"),
        ("coach", "some", "head coach|coach|coaches"),
        ("manager", "some", "manager"),
        ("captain", "some", "captain"),
        ("leader", "one", "leader|leaders"),
        ("presiding judge", "court", "presiding judge|presiding magistrate"),
        ("judge", "court", "judge"),
        ("prosecutor", "court", "prosecutor|public prosecutor|chief prosecutor|district attorney|state attorney"),
        ("lawyer", "court", "defence lawyer|defense lawyer|defence counsel|lawyer|solicitor|barrister|attorney"),
        ("goalkeeper", "player", "goalkeeper|keeper"),
        ("referee", "player", "referee|umpire"),
        ("outfield player", "player", "striker|defender|midfielder|winger|forward|full-back|centre-back"),
        ("owner", "some", "owner"),
        ("founder", "some", "founder"),
        ("rapporteur", "some", "rapporteur"),
        ("treasurer", "one", "treasurer"),
        ("superintendent", "one", "superintendent"),
        ("administrator", "one", "administrator"),
        ("liquidator", "one", "liquidator"),
        ("dean", "one", "dean"),
        ("bishop", "one", "bishop|archbishop"),
        ("coordinator", "some", "coordinator|co-ordinator"),
        ("ombudsman", "one", "ombudsman|ombudswoman"),
        ("editor-in-chief", "one", "editor-in-chief|editor in chief|chief editor"),
        ("editor", "some", "editor"),
        ("curator", "some", "curator"),
        ("senator", "many", "senator"),
        ("member of parliament", "many", "mp"),
    ]
    for words in forms.split("|")
    for plain, kind in [(plain, kind)]
}
ABBREVIATED = frozenset(("gov",))
"""Titles that are written with a full stop."""
LONGEST: dict[str, int] = {}
"""The first word of a title to how many words a title that begins with it can have."""
for _words in PHRASES:
    LONGEST[_words[0]] = max(len(_words), LONGEST.get(_words[0], 0))
LONGEST["lead"] = 2

SHIPS = frozenset("ship ferry vessel trawler boat freighter tanker tug yacht cutter liner steamer barge".split())
CHIEFLY = {"chief", "head", "lead"}
"""What makes an office of one holder of any trade: `chief geologist`, `head brewer`."""
TRADE = re.compile(
    r"(?:(?:er|or|ist|ian|eer|man|woman|cook|chef|guide|pilot|nurse|scout|guard|clerk|surgeon|architect))\Z"
)
FUNCTIONED = frozenset(
    "director manager commander coordinator editor engineer officer coach captain head chief curator foreman".split()
)
"""Titles before which a plain noun says for what: `personnel director`, `incident commander`."""

# Ranks that are no offices, the word that says which comes last (`lieutenant colonel` is a colonel of a kind).
RANKS = set(
    """lieutenant captain major colonel general brigadier admiral commodore sergeant corporal inspector constable
    superintendent""".split()
)

SHORT_RANKS = {"lt": "lieutenant", "capt": "captain", "maj": "major", "col": "colonel", "gen": "general", "adm": "admiral",
               "sgt": "sergeant", "cpl": "corporal", "insp": "inspector", "supt": "superintendent"}  # fmt: skip

STATUSES: dict[str, str] = {
    **dict.fromkeys(("acting", "interim", "caretaker"), "acting"),
    **dict.fromkeys(("former", "ex", "then", "late", "retired", "previous", "onetime", "one-time", "ousted"), "former"),
    **dict.fromkeys(("deputy", "vice", "assistant", "junior", "shadow"), "deputy"),
    **dict.fromkeys(("incoming", "future", "prospective"), "designate"),
    **dict.fromkeys(("designate", "elect"), "designate"),
}

# Words that may stand before a title and belong to it: the kind of house or branch that the office is of.
BRANCHES = set(
    """academy agency air airport army bank board bureau cabinet central city club college commission committee
    company constituency council county court department district division ensemble executive faction faculty
    federation federal festival fire first fleet force gallery general government group guard harbour hospital
    institute lab laboratory museum national naval navy newspaper observatory office orchestra parish parliament
    party planning police political port press prison private programme project province provincial public regional
    representative research school senior squadron staff state station supreme team theatre town trade union
    university village women's men's youth zoo human resources communications marketing sales operations
    opposition majority minority house faculty crew chamber choir orchestra ministry embassy railway railways church
    cathedral abbey airline works foundation charity association society""".split()
)

HONORIFICS: dict[str, str] = {
    **dict.fromkeys(("mr", "sir", "lord", "herr", "monsieur", "senor", "signor"), "m"),
    **dict.fromkeys(("mrs", "ms", "miss", "dame", "lady", "madame", "frau"), "f"),
    **dict.fromkeys(
        """dr prof professor rev reverend father sister brother judge justice capt captain col colonel lt lieutenant
        gen general maj major sgt sergeant adm admiral rear brigadier commodore cmdr commander cpl corporal private
        inspector superintendent detective constable chief officer senator sen rep representative congressman
        congresswoman councillor cllr baroness baron count countess prince princess king queen sheikh pastor bishop
        archbishop cardinal monsignor canon rabbi imam abbot engineer lawyer doctor conductor singer striker goalkeeper defender midfielder winger
        captain skipper novelist author actor actress biologist glaciologist surgeon publican farmer economist
        analyst historian physicist chemist engineer boatman""".split(),
        "",
    ),
}
PARTIES: dict[str, str] = {
    word: plain
    for plain, words in {
        "conservative": "conservative conservatives tory tories",
        "liberal democrat": "lib liberal",
        "labour": "labour labor",
        "green": "green greens",
        "republican": "republican republicans gop",
        "democrat": "democrat democrats democratic",
        "scottish national": "snp",
        "plaid cymru": "plaid",
        "uk independence": "ukip",
        "christian democrat": "cdu",
        "social democrat": "spd",
    }.items()
    for word in words.split()
}
LINKS = {"of", "for", "at", "to", "in", "on"}
"""What ties a title to what it is the office of: `head of`, `ambassador to`."""
OWNERS = {"his", "her", "its", "their", "our", "my", "whose"}
"""Words that own a title without naming who does: `its director`."""
