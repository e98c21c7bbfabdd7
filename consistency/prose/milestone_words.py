"""Words for what happens to a thing or a person once, or at one time: verbs, the nouns made of them, phrases, keys of lines.

Two words of one row can tell of one event: `was founded`, `its foundation`, `set up`.  A word may stand in several rows.
"""

ROWS: dict[str, str] = {
    "founding": "found founding foundation establish establishment create creation form formation incorporate incorporation",
    "building": "build construct construction erect erection",
    "completion": "complete completion finish",
    "reopening": "reopen reopening",
    "opening": "open opening inaugurate inauguration unveil premiere commission commissioning first-night",
    "closing": "close closing closure shut shutdown closedown",
    "begin": "begin start commence launch open opening kick kick-off beginning onset outbreak premiere first-night",
    "end": "end finish expire expiry expiration lapse conclude close closing termination terminate adjourn",
    "deadline": "deadline",
    "birth": "bear birth",
    "death": "die death kill killing murder",
    "wedding": "marry wed wedding marriage",
    "split": "split break-up breakup dissolve dissolution disband",
    "release": "release publish publication appear come-out premiere",
    "win": "win victory triumph",
    "takeover": "become join take-over take-up start appoint appointment inaugurate inauguration join",
    "leaving": "resign resignation retire retirement quit leave step-down departure",
    "arrest": "arrest detain detention custody",
    "election": "elect election ballot vote poll win victory",
    "signing": "sign signing signature",
    "discovery": "discover discovery find unearth uncover",
    "explosion": "explode explosion blast detonate detonation go-off",
    "fire": "fire blaze burn inferno flame",
    "flood": "flood flooding burst inundation",
    "crash": "crash collide collision accident derail derailment slide",
    "collapse": "collapse come-down cave-in give-way fall",
    "strike": "strike walkout stoppage walk-out",
    "landfall": "hit strike landfall make-landfall storm",
    "departure": "leave depart departure sail take-off",
    "arrival": "arrive arrival land landing dock reach",
    "purchase": "buy purchase acquire acquisition takeover sell sale",
    "launch": "launch lift-off liftoff",
    "independence": "independence independent",
    "race": "race marathon regatta derby",
    "match": "match game final semi-final fixture derby",
    "show": "concert show gig performance recital",
    "quake": "quake earthquake tremor",
}
ROW_OF: dict[str, frozenset[str]] = {
    word: frozenset(row for row, words in ROWS.items() if word in words.split())
    for word in sorted({word for words in ROWS.values() for word in words.split()})
}
"""The rows that a word stands in."""
PHRASES: dict[tuple[str, str], str] = {
    (verb, small): row
    for row, phrases in {
        "founding": "set up,bring life,call life,come being,come existence",
        "building": "go up,put up,date from,date back",
        "opening": "cut ribbon,go operation,be operation,go service,come service,enter service,throw doors,open doors,open gates",
        "independence": "become independent,gain independence,win independence,declare independence",
        "closing": "shut down,close down,close doors",
        "begin": "get way,get under,kick off,set off,break out,take effect,come effect,come force,enter force,go effect,be force,go sale",
        "end": "run out,come end,draw close",
        "birth": "see light,come world",
        "death": "pass away",
        "split": "split up,break up",
        "release": "come out,come on",
        "takeover": "take over,take up,take office,take charge,take helm,come to,sworn in,swear in",
        "leaving": "step down,stand down,bow out",
        "arrest": "take custody,lead away",
        "signing": "put name,put names,put signature,put signatures",
        "discovery": "come upon,come across,stumble upon",
        "explosion": "go off,blow up",
        "fire": "burn down,catch fire,go flames,flames out",
        "flood": "burst banks",
        "strike": "walk out,lay tools,down tools,stop work",
        "landfall": "make landfall,come ashore",
        "election": "go polls,cast vote",
        "departure": "take off,set off",
        "launch": "lift off,blast off",
    }.items()
    for verb, small in (phrase.split() for phrase in phrases.split(","))
}
"""What a verb tells with a small word or a noun close behind it."""
BEARS_OBJECT = frozenset(
    "founding building completion reopening opening closing begin end split release signing discovery election arrest win purchase launch death".split()
)
"""Rows whose event happens to the object where the verb has one: `the king opened the bridge`."""
ALWAYS = frozenset("founding building birth death deadline entries".split())
"""Rows of what happens to one bearer once, whatever else the clause tells."""
ONCE = ALWAYS | frozenset(
    "completion reopening opening closing begin end wedding split release takeover explosion independence departure arrival".split()
)
"""Rows of what is told of one bearer once; of others the second telling has to take it for known."""
KEYS: dict[str, str] = {
    word: row
    for row, words in {
        "founding": "founded established created",
        "building": "built constructed erected",
        "opening": "opening opened opens",
        "reopening": "reopening reopens",
        "closing": "closing closed",
        "begin": "start starts begin begins beginning kick-off kickoff time starting",
        "end": "end ends finish finishes",
        "deadline": "deadline",
        "birth": "born",
        "death": "died",
        "release": "published released",
        "departure": "departure departs",
        "arrival": "arrival arrives",
    }.items()
    for word in words.split()
}
"""Words that stand alone before a colon: `Founded: 1920`."""
TIMES = frozenset("day date time night evening morning afternoon weekend week month year".split())
"""Nouns of a time: `closing time`, `opening day`, `the founding year`."""
BODIES = frozenset(
    "company firm group club business enterprise bank association union party school university academy museum hospital library theatre "
    "festival brewery mill airline charity choir orchestra band chain newspaper magazine publisher shipyard society foundation institute "
    "organisation organization institution agency parish congregation order league team brand manufacturer maker insurer retailer".split()
)
SETTLEMENTS = frozenset("town city village municipality settlement port resort county district community".split())
SUBMIT = frozenset(
    "apply enter submit register send hand nominate tender bid enrol enroll application entry offer bid tender submission "
    "proposal nomination registration form abstract manuscript claim objection ballot order paper booking deadline".split()
)
"""What has to be done, or to come in, by a deadline."""
ANY_ENTRY = frozenset("apply application enter entry submit submission send hand".split())
"""Of these, those that say the same of whatever is sent in."""
VEHICLES = frozenset("train bus ferry flight plane boat ship coach tram".split())
"""Nouns that a time of day stands before when they leave: `the 9:20 train`."""
LEADS = frozenset("lead head run chair direct manage captain govern rule".split())
"""What is done in an office since it was taken."""
STANDS = {
    "closed": "closing",
    "shut": "closing",
    "open": "opening",
    "married": "wedding",
    "independent": "independence",
    "retired": "leaving",
}
"""What is so since it happened: `has been closed since`."""
MAKES = ("building", "founding", "release")
"""Rows of which the year before a thing tells: `the 1612 castle`."""
ALIKE_THINGS = (
    BODIES,
    SETTLEMENTS,
    *(
        frozenset(words.split())
        for words in (
            "novel book", "film movie", "play opera musical", "song album", "magazine newspaper", "series", "game", "ship ferry vessel boat",
            "building house", "bridge", "plant", "mine",
        )
    ),
)  # fmt: skip
"""Words by which one thing can be called again."""
GENERAL = frozenset[str]().union(*ALIKE_THINGS)
"""What a name can be called again by: `Tarn Shipping`, `the company`."""
