"""English words for who does what: verbs and nouns of a closed set of deeds."""

from typing import Final

_VERBS: Final = {
    "fund": "fund finance bankroll subsidise subsidize sponsor co-fund co-finance cofinance",
    "pledge": "pledge",
    "donate": "donate",
    "review": "review examine vet check assess evaluate scrutinise scrutinize screen appraise",
    "audit": "audit",
    "approve": "approve authorise authorize greenlight endorse",
    "select": "select choose pick",
    "sign": "sign ink initial",
    "ratify": "ratify",
    "order": "order commission",
    "buy": "buy purchase acquire",
    "sell": "sell",
    "produce": "produce manufacture build",
    "supply": "supply deliver ship",
    "host": "host",
    "lead": "lead head chair coordinate",
    "investigate": "investigate probe",
    "own": "own",
    "appoint": "appoint",
    "train": "train",
    "implement": "implement",
    "win": "win",
    "organise": "organise organize",
    "operate": "operate",
    "design": "design develop",
    "award": "award",
    "propose": "propose",
    "supervise": "supervise oversee monitor",
    "arrest": "arrest detain",
    "found": "found establish",
    "insure": "insure",
    "inspect": "inspect",
}
_IRREGULAR: Final = {
    "lead": {"led": "pd", "leads": "s", "leading": "g", "lead": "b"},
    "buy": {"bought": "pd", "buys": "s", "buying": "g", "buy": "b"},
    "sell": {"sold": "pd", "sells": "s", "selling": "g", "sell": "b"},
    "choose": {"chose": "p", "chosen": "d", "chooses": "s", "choosing": "g", "choose": "b"},
    "build": {"built": "pd", "builds": "s", "building": "g", "build": "b"},
    "oversee": {"oversaw": "p", "overseen": "d", "oversees": "s", "overseeing": "g", "oversee": "b"},
    "develop": {"developed": "pd", "develops": "s", "developing": "g", "develop": "b"},
    "monitor": {"monitored": "pd", "monitors": "s", "monitoring": "g", "monitor": "b"},
    "inspect": {"inspected": "pd", "inspects": "s", "inspecting": "g", "inspect": "b"},
    "win": {"won": "pd", "wins": "s", "winning": "g", "win": "b"},
    "ship": {"shipped": "pd", "ships": "s", "shipping": "g", "ship": "b"},
    "vet": {"vetted": "pd", "vets": "s", "vetting": "g", "vet": "b"},
    "commit": {"committed": "pd", "commits": "s", "committing": "g", "commit": "b"},
    "supply": {"supplied": "pd", "supplies": "s", "supplying": "g", "supply": "b"},
    "ratify": {"ratified": "pd", "ratifies": "s", "ratifying": "g", "ratify": "b"},
    "pay": {"paid": "pd", "pays": "s", "paying": "g", "pay": "b"},
    "bear": {"bore": "p", "borne": "d", "bears": "s", "bearing": "g", "bear": "b"},
    "meet": {"met": "pd", "meets": "s", "meeting": "g", "meet": "b"},
    "foot": {"footed": "pd", "foots": "s", "footing": "g", "foot": "b"},
    "carry": {"carried": "pd", "carries": "s", "carrying": "g", "carry": "b"},
    "put": {"put": "bpd", "puts": "s", "putting": "g"},
    "give": {"gave": "p", "given": "d", "gives": "s", "giving": "g", "give": "b"},
    "provide": {"provided": "pd", "provides": "s", "providing": "g", "provide": "b"},
    "lend": {"lent": "pd", "lends": "s", "lending": "g", "lend": "b"},
    "allot": {"allotted": "pd", "allots": "s", "allotting": "g", "allot": "b"},
    "spend": {"spent": "pd", "spends": "s", "spending": "g", "spend": "b"},
    "set": {"set": "bpd", "sets": "s", "setting": "g"},
    "take": {"took": "p", "taken": "d", "takes": "s", "taking": "g", "take": "b"},
}


def _forms(verb: str) -> dict[str, str]:
    """The forms of a verb: b base, s third person, p past, d participle, g -ing."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    stem = verb[:-1] if verb.endswith("e") else verb
    third = verb + ("es" if verb.endswith(("s", "x", "sh", "ch")) else "s")
    return {verb: "b", third: "s", stem + "ed": "pd", stem + "ing": "g"}


DEEDS: Final[dict[str, tuple[str, str]]] = {
    form: (does, kind)
    for does, verbs in _VERBS.items()
    for verb in verbs.split()
    for form, kind in _forms(verb).items()
}
"""Each form of each verb: what it comes to and which form it is."""

PAYING: Final[dict[str, str]] = {
    form: kind
    for verb in "pay bear cover meet foot carry shoulder put give provide contribute lend allocate grant allot earmark spend set".split()
    for form, kind in _forms(verb).items()
}
"""Verbs that come to `fund` when their object is money."""

MONEY: Final = frozenset(
    """cost costs bill bills price money sum funds funding share half million billion m bn euros dollars kroner kronor
    crowns pounds francs zloty złoty percent % loan grant € £ $ expenses nok sek dkk eur usd gbp chf cad amount
    thousand per third quarter""".split()
)

TAKE_OVER: Final = _forms("take")

DECIDE: Final = _forms("decide")
"""Comes to `approve` before `on`, `which` or `whether`."""

CARRY_OUT: Final = frozenset(
    "carry carries carried conduct conducts conducted perform performs performed do does did".split()
)
"""Verbs that come to `review` with a review as their object: `carries out the review`."""

NOUNS: Final = {
    "purchase": "buy", "takeover": "buy", "acquisition": "buy", "approval": "approve", "review": "review",
    "funding": "fund", "money": "fund", "funds": "fund", "financing": "fund", "loan": "fund", "grant": "fund", "sponsorship": "fund",
    "leadership": "lead", "command": "lead", "chairmanship": "lead", "signatory": "sign", "hosts": "host", "host": "host",
    "sale": "sell",
}  # fmt: skip
"""Nouns that name a deed, in the frames that the extractor knows."""

SUFFIXES: Final = {
    "funded": "fund", "financed": "fund", "backed": "fund", "sponsored": "fund", "led": "lead", "run": "lead", "built": "produce",
    "made": "produce", "owned": "own", "hosted": "host", "supplied": "supply", "approved": "approve",
}  # fmt: skip
"""Second parts of `Norwegian-funded` and the like."""

LABELS: Final = {
    "donor": "fund", "funder": "fund", "donors": "fund", "financing": "fund", "funding": "fund", "sponsor": "fund",
    "host": "host", "leader": "lead", "lead": "lead", "owner": "own", "operator": "operate", "supplier": "supply",
    "manufacturer": "produce", "builder": "produce", "buyer": "buy", "organiser": "organise", "organizer": "organise",
}  # fmt: skip
"""Labels of fact sheets: `Donor: Norway`."""

CONTROL: Final = frozenset(
    """pledged pledges agreed agrees promised promises decided decides plan plans planned intends intend intended wants
    want wanted aims aim hopes hope undertook undertakes undertaken offered offers volunteered ready set due began
    begins started starts continues continued expects prepared preparing going able is are was were has have had needs
    seeks sought bid bids keen willing obliged bound allowed authorised authorized expected scheduled used""".split()
)
"""Words before `to` whose subject is also that of the verb after it: `agreed to buy`."""

AUX: Final = frozenset(
    """is are was were be been being has have had will would shall should can could may might must do does did not
    n't also then now jointly together already both each alone still only initially recently finally formally fully
    officially first later once itself themselves therefore thus currently always never largely mainly partly
    eventually to""".split()
)

PREPOSITIONS: Final = frozenset(
    """in at for from with on to under by near into over about between among through via without within after before
    during against towards across despite per up out off down around""".split()
)

RELATIVE: Final = frozenset(("which", "that", "who", "whom"))

PRONOUNS: Final = frozenset(
    """it they he she we i you this these those one some all others which that who someone somebody anyone anybody
    everyone everybody nobody none people something nothing there what""".split()
)

TIMES: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december yesterday today earlier later last next this week month year morning evening night""".split()
)

INSTITUTIONS: Final = frozenset(
    """authorities authority government governments ministry ministries agency agencies officials experts council
    parliament cabinet administration commission committee board inspectors auditors referees regulator regulators
    court bank fund university academy company firm club town city state county region municipality district army
    military police foundation institute federal minister secretary president department side specialists engineers
    office bureau union association manufacturer country countries donor donors taxpayers hosts treasury partner
    partners diocese church school hospital village community owner owners consortium group""".split()
)
"""Plain nouns that can do what is told here, where a name can."""

EXPLAINED: Final = (
    r"\bjoint(?:ly)?\b|\btogether\b|\bco-?(?:fund|financ)\w*|\bon (?:\w+(?:['’]s?)? )?behalf\b|\bbehalf of\b|\bin \w+['’]s? name\b"
    r"|\bcommissioned\b|\bagents?\b|\bmandat\w*|\bdelegat\w*|\bentrust\w*|\bin return\b|\breimburs\w*|\blead agency\b"
    r"|\b(?:agreement|memorandum|treaty|arrangement|deal|contract|convention) (?:\w+ ){0,3}(?:with|between|by which|under which)\b"
    r"|\bunder an? (?:agreement|memorandum|treaty|arrangement|contract)\b|\boutsourc\w*|\bhired\b|\bservice\b.{0,20}\bfee\b"
    r"|\baccepts the (?:result|decision)s?\b|\beach other's\b|\bone another's\b|\bboth (?:countries|governments|sides|have to)\b"
    r"|\bpartner in the project\b|\bshare[sd]? (?:the )?(?:cost|price|bill)\w*|\bneeds approval in both\b|\bjoined by\b"
    r"|\bin place of\b|\bhas (?:taken|took) over (?:the )?(?:review|task|job)\w*|\bno (?:authority|office|agency) of (?:its|their) own\b"
)
"""Words that explain why one country examines what another pays for."""

CHECKED: Final = frozenset(
    """project proposal application request payment procurement purchase contract bid scheme programme program grant
    offer plan tender order work""".split()
)
"""What is reviewed and approved in a funding arrangement."""
