"""Words for deeds: verbs that say nothing of their own, phrases that stand for one verb, and words that can tell of one deed."""

LIGHT = frozenset(
    "be hold occur happen take schedule set fix plan slate due expect date have do see mark fall come place stage make give get "
    "go remain stay last let keep become".split()
)
"""Verbs that say only that the thing is, or was done, at that time."""
SAYS = frozenset(
    "say tell add note report write state warn claim declare comment reply quote insist stress explain show speak announce "
    "confirm ask admit deny believe think know testify argue suggest reveal publish release issue".split()
)
BEGINS = frozenset("begin start commence beginning".split())
ENDS = frozenset("end finish expire conclude expiry deadline".split())
UNTIL = frozenset("until till through by to".split())
SENT = frozenset("at during in to into".split())
"""Before a noun, these make its day the verb's: `carry a clock at the funeral`."""
DOES = frozenset(
    "pronounce announce commit deliver issue make hold conduct perform launch stage carry undertake sign reach conclude hand give take "
    "lead stage quell crush join pass attend host join organise organize open call complete celebrate make mark win lose play file lodge submit".split()
)
"""Verbs that do what their object is: `pronounced the sentence on`, but not `fought the flames on`."""
COURTS = frozenset("court judge judges jury tribunal panel bench magistrate".split())
RULES = frozenset("find hold decide rule order say dismiss throw overturn uphold reject".split())
RULINGS = frozenset("ruling verdict judgment judgement decision sentence".split())
"""Who rules, by which verbs, and what comes of it."""
ARRIVES = frozenset("reach arrive receive come enter submit send file lodge hand post accept".split())
SENT_IN = frozenset(
    "application offer entry bid tender submission proposal nomination registration form abstract manuscript request claim objection "
    "vote booking order letter paper design comment contribution".split()
)
"""Verbs and nouns of what has to come by a deadline."""
LEADS = frozenset("since after before at during following with from of".split())
"""Before a noun with its date: the date is the noun's own."""
POINTING = frozenset("the this that its his her their our my your".split())
PAPERS = frozenset(
    "treaty agreement contract directive decree law act order letter pact accord memorandum deal".split()
)
"""Nouns that have a day of their own as what happens has."""
USES = frozenset(
    "receive welcome admit greet roll cross drive pass enter use board carry ride swim sail travel arrive run take move step".split()
)
USERS = frozenset(
    "car train bus tram ship boat ferry lorry truck plane guest patient child pupil student tenant people citizen resident skater vessel "
    "vehicle bicycle resident pilgrim".split()
)
"""Verbs and nouns that with `first` tell that something is opened: `the first cars rolled across the bridge`."""
RUNS = frozenset("run operate flow serve use roll".split())
"""What is done with a thing since it was opened: `traffic has been running on it since`."""
END, BEGIN = "end", "begin"
IDIOMS: dict[tuple[str, str], str] = {
    (verb, word): deed
    for deed, phrases in {
        "grounding": "run aground,go aground,wash up,wash ashore,wash onto", "landfall": "come ashore,make landfall,hit land", "launch": "lift off,blast off",
        "takeoff": "take off", "burial": "lay rest,carry grave", "fire": "catch fire,go flames,burn down", "strike": "go strike,stop work,lay work,lay tools,lay down,down tools,put tools,drop tools,walk off,walk out",
        "landing": "come down,bring down,touch down", "handover": "hand over,hand back", "opening": "go operation,go service,go stream,switch on,turn on,open doors,come service,enter service",
        "end": "run out,come end,draw close,bring end,put end", "resignation": "step down,stand down,leave office", "signing": "put signature,put paper,put name",
        "begin": "get under,get way,set off,kick off,take effect,come effect,come force,go effect,enter force",
        "founding": "set up,call life,come being,come existence", "departure": "set sail,put sea,cast off,weigh anchor",
        "closure": "switch off,turn off,shut down,close down,shut off,close doors", "sinking": "go down,turn over,keel over", "outbreak": "break out", "collapse": "give way,come down,cave in",
        "disembark": "bring ashore,take ashore,go ashore,set ashore", "meeting": "get together,come together", "vote": "go polls,cast vote",
        "death": "pass away", "agreement": "come terms,reach agreement,reach deal,strike deal",
        "arrest": "take custody,lead away,put handcuffs,place arrest,put arrest", "birth": "come world,see light",
    }.items()
    for verb, word in (phrase.split() for phrase in phrases.split(","))
}  # fmt: skip
"""Deeds that a verb tells with a small word or a noun within a few words after it."""
ALIKE: dict[str, frozenset[str]] = {}
_GROUPS = (
    "burial bury funeral inter interment entomb", "launch liftoff lift-off takeoff", "landing land touchdown", "landfall ashore",
    "grounding ground strand stranding shipwreck", "sinking sink capsize founder shipwreck", "collapse topple cave-in fall give-way crumble",
    "flood flooding inundation inrush burst submerge overflow", "strike walkout stoppage", "end expire expiry expiration termination terminate lapse close closure finish conclude conclusion",
    "begin start launch commence onset beginning outbreak", "fire blaze burn inferno gut arson outbreak", "record measure", "handover transfer hand",
    "theft steal robbery rob hold-up holdup raid burglary burgle heist vanish disappear disappearance", "find discover discovery uncover detect unearth", "stop halt intercept seize catch", "sentence sentencing jail verdict condemn",
    "founding found establish foundation establishment", "resignation resign quit", "departure depart sail", "opening open inaugurate inauguration commission commissioning reopen reopening handover",
    "meeting meet session assembly convention conference congress gathering convene sit sitting negotiate negotiation summit", "deadline apply application closing expire expiry entry submission",
    "landslide landslip mudslide avalanche", "leak spill leakage spillage", "rescue save", "ruling judgment judgement verdict", "arrest detain detention seize", "birth bear", "death die",
    "vote ballot election poll elect", "eruption erupt", "erect stand", "explosion explode blast detonate detonation", "crash collide collision derail derailment",
    "signing sign signature ink initial", "wedding marry wed marriage", "delivery deliver handover", "evacuation evacuate",
)  # fmt: skip
for _at, _group in enumerate(_GROUPS):
    for _word in _group.split():
        ALIKE[_word] = ALIKE.get(_word, frozenset()) | {str(_at)}
GENERIC = frozenset("accident incident disaster tragedy catastrophe mishap calamity".split())
MISHAPS = frozenset(
    "collapse crash fire blaze blast explosion explode collide collision derail derailment flood flooding burst sinking sink capsize grounding "
    "ground landslide avalanche leak spill topple fall breach break founder burn plunge shipwreck avalanche cave-in".split()
)
"""What `the accident` can be."""
LOOSE = frozenset("strike launch complete last face return final issue initial shot gun incident tragedy".split())
"""Words of several kinds of event (`strike down a law`), of which none is sure."""
BRIEF = MISHAPS | frozenset("eruption quake earthquake storm shooting riot brawl clash unrest".split())
"""What begins and happens on one day."""
