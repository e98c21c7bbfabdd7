"""Words by which a place is told of what is, happens, begins or ends there."""

from consistency.prose.deed_words import GENERIC, MISHAPS
from consistency.prose.function_words import MONTHS

AT, FROM, TO, BEGIN, END = "at", "from", "to", "begin", "end"
"""Whether a thing is at a place, leaves or reaches it, or begins or ends there and goes elsewhere."""
NOUN, DEED, SEAT, LOOSE, KEY = "noun", "deed", "seat", "loose", "key"
"""Whether a noun, a verb, where a body is based, or only the words of the same clause tie a place."""
CALLED = "called"
"""What stands for whose a thing is that is called by its place."""
KNOWN = frozenset("the this that these its their his her our your whose 's ’s".split())
RESTRICTED = frozenset("the this that these".split())
POSSESSIVE = frozenset("its their his her our 's ’s".split())
LEADS = frozenset("in at near off outside inside on".split())
INSIDE = frozenset("in at inside on near outside".split())
PERSONS = frozenset("he she they it who which that".split())
CUTS = frozenset("but while whereas although though because if when where whose since until and or after before as".split())  # fmt: skip
HELD = frozenset(
    "be hold take occur happen place set plan schedule due stage stand lie sit locate situate house open begin start end close finish "
    "run show play hear move moor berth return come go remain stay convene continue resume kick conclude shoot film build erect".split()
)
"""Verbs whose subject is what is at the place."""
BASED = frozenset("base headquarter".split())
SEATS = frozenset("headquarters seat hq".split())
LEAVES = frozenset("leave depart".split())
STARTS_FROM = frozenset("leave depart take fly sail set start travel run go".split())
VEHICLES = frozenset(
    "plane flight train bus coach ship ferry boat helicopter lorry convoy march aircraft jet vessel tram".split()
)
GOES = frozenset("bound head divert".split())
FAMILY = frozenset(
    "son daughter child brother sister twin wife husband father mother uncle aunt nephew niece cousin widow grandfather grandmother "
    "grandson granddaughter friend colleague partner".split()
)
STARTS = {"start": BEGIN, "beginning": BEGIN, "finish": END, "end": END}
"""Nouns of where something begins that ends elsewhere."""
HOSTS = frozenset("host stage".split())
CHOSEN = frozenset("choose pick select name be confirm".split())
LIVES = frozenset(("live", "reside"))
SITES = frozenset("site venue host location home place".split())
DATES = frozenset("monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday".split()) | MONTHS
MODALS = frozenset("will may must can would".split())
MOVING = frozenset(
    "race march tour parade procession relay walk voyage journey pilgrimage rally ride stage marathon".split()
)
"""What begins at one place and ends at another."""
STRIKES = frozenset("hit strike shake rock destroy devastate gut damage flood ravage engulf reach".split())
HEARD = frozenset("quake earthquake tremor storm hurricane typhoon cyclone tornado outbreak".split())
"""What many places have part in."""
BLOCKED = frozenset("close block shut reopen clear seal cordon congest jam queue".split())
"""What is done to a road where something has happened."""
COMES = frozenset("come return go move".split())
MISHAP = (MISHAPS | GENERIC | {"landslip", "mudslide", "shooting", "stabbing", "robbery", "eruption"}) - {
    "fall",
    "break",
    "sink",
    "ground",
}
NATIVES = {"native": "birth", "birthplace": "birth", "hometown": "birth", "resident": "home", "home": "home"}
OF_KIND = frozenset("kind sort type part half most some one number series lot".split())
GATHERED = frozenset(
    "meeting summit conference congress convention festival fair congress workshop seminar concert lecture talk course final match game "
    "wedding funeral auction ceremony exhibition trial hearing race marathon tournament premiere rally session market play reading opening".split()
)
"""What people come together for."""
ATTENDED = frozenset("see attend visit join watch".split())


EVENT = "event"
KEYS = {
    **dict.fromkeys("venue place location where".split(), EVENT),
    **dict.fromkeys(("headquarters", "seat"), SEAT),
    "address": "address",
}
"""The keys of lines that tell only a place, and what it is of."""
LEFT = frozenset("leave leaves left leaving reach reached reaches reaching".split())
