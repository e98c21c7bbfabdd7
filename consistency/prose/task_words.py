"""English words for tasks that one party has: verbs, the nouns made of them, and what those who do them are called."""

from collections.abc import Mapping
from typing import Final, NamedTuple


class Task(NamedTuple):
    """The words of one kind of task: verbs (`inspect`), nouns of the deed (`inspection`) and of the doer (`inspector`)."""

    verbs: frozenset[str]
    nouns: frozenset[str]
    doers: frozenset[str]


def _task(verbs: str, nouns: str = "", doers: str = "") -> Task:
    return Task(frozenset(verbs.split()), frozenset(nouns.split()), frozenset(doers.split()))


TASKS: Final[Mapping[str, Task]] = {
    "review": _task(
        "review examine vet assess evaluate appraise scrutinise scrutinize screen inspect check audit test verify",
        "review examination vetting assessment evaluation appraisal scrutiny inspection check audit test screening verification",
        "reviewer examiner assessor inspector auditor evaluator",
    ),
    "supervise": _task("supervise oversee monitor", "supervision oversight monitoring", "supervisor overseer"),
    "fund": _task(
        "fund finance bankroll subsidise subsidize sponsor", "funding financing sponsorship", "funder financier sponsor donor"
    ),
    "lend": _task("lend", "", "lender"),
    "insure": _task("insure underwrite", "insurance", "insurer underwriter"),
    "host": _task("host stage", "hosting", "host"),
    "organise": _task("organise organize", "organisation organization", "organiser organizer"),
    "lead": _task("lead chair head command", "leadership command chairmanship", "leader chair commander"),
    "produce": _task(
        "build construct manufacture produce assemble erect create",
        "construction manufacture production assembly",
        "builder manufacturer maker constructor",
    ),
    "design": _task("design", "design", "architect designer"),
    "restore": _task(
        "restore renovate repair refurbish overhaul", "restoration renovation repair refurbishment overhaul", "restorer"
    ),
    "supply": _task("supply deliver ship provide", "supply delivery shipment", "supplier"),
    "install": _task("install", "installation", "installer"),
    "transport": _task("transport ferry fly haul airlift tow", "transport haulage transportation", "carrier haulier"),
    "train": _task("train teach instruct coach", "training tuition instruction", "trainer instructor"),
    "maintain": _task("maintain service", "maintenance upkeep", ""),
    "select": _task("select pick choose shortlist", "selection", ""),
    "guard": _task("guard patrol", "guarding", ""),
    "clear": _task("clean demine clear drain", "cleaning clearance demining", ""),
    "collect": _task("collect", "collection", "collector"),
    "print": _task("print", "printing", "printer"),
    "dig": _task("dig excavate drill dredge lay", "excavation drilling dredging", ""),
    "vaccinate": _task("vaccinate treat", "vaccination treatment", ""),
    "mediate": _task("mediate broker moderate", "mediation moderation", "mediator broker moderator"),
    "appoint": _task("appoint nominate", "appointment nomination", ""),
    "prosecute": _task("prosecute", "prosecution", "prosecutor"),
    "direct": _task("direct film", "", "filmmaker"),
    "compile": _task("compile draft", "compilation drafting", "compiler"),
    "demolish": _task("demolish dismantle scrap", "demolition dismantling", ""),
    "rescue": _task("rescue salvage winch pluck", "rescue salvage", "rescuer"),
    "launch": _task("launch", "launch", ""),
    "open": _task("inaugurate unveil open", "inauguration unveiling", ""),
    "call": _task("call convene", "", ""),
    "found": _task("establish found", "founding", ""),
    "arrest": _task("arrest detain", "arrest detention", ""),
    "order": _task("commission order", "", ""),
    "propose": _task("propose table initiate", "", "initiator"),
    "develop": _task("develop", "development", "developer"),
    "curate": _task("curate", "", ""),
    "defuse": _task("defuse", "defusing", ""),
    "extinguish": _task("extinguish douse", "", ""),
    "perform": _task("perform premiere", "", ""),
    "capture": _task("capture seize", "capture seizure", "captor"),
    "cancel": _task("cancel", "cancellation", ""),
    "ban": _task("ban prohibit outlaw", "ban", ""),
    "evacuate": _task("evacuate", "evacuation", ""),
    "veto": _task("veto", "", ""),
    "lodge": _task("lodge file", "", ""),
    "drive": _task("drive pilot steer", "", "driver pilot"),
    "find": _task("find spot", "", "finder"),
    "send": _task("send", "", ""),
    "plant": _task("plant", "planting", ""),
    "steal": _task("steal", "theft", "thief"),
    "leak": _task("leak", "", ""),
    "bake": _task("bake cook brew", "", "baker brewer"),
    "measure": _task("measure survey map", "survey measurement mapping", "surveyor"),
    "certify": _task("certify accredit", "certification accreditation", "certifier"),
    "donate": _task("donate bequeath", "donation bequest", ""),
    "sell": _task("sell", "sale", "seller vendor"),
    "store": _task("store", "storage", ""),
    "own": _task("own", "ownership", "owner proprietor"),
    "operate": _task("operate run manage administer", "operation management administration", "operator"),
    "carry out": _task("implement execute", "implementation execution", "implementer contractor"),
    "buy": _task("buy acquire purchase", "purchase acquisition", "buyer purchaser"),
    "issue": _task("issue grant", "issuing", "issuer"),
    "distribute": _task("distribute", "distribution", "distributor"),
    "invent": _task("invent", "invention", "inventor"),
    "discover": _task("discover unearth", "discovery", "discoverer"),
    "write": _task("write", "", "author"),
    "compose": _task("compose", "", "composer"),
    "paint": _task("paint", "", "painter"),
    "sculpt": _task("sculpt carve", "", "sculptor"),
    "translate": _task("translate", "translation", "translator"),
    "publish": _task("publish", "publication", "publisher"),
    "kill": _task("kill shoot stab murder", "killing murder", "killer murderer"),
    "approve": _task(
        "approve authorise authorize", "approval authorisation authorization consent permission go-ahead clearance blessing", ""
    ),
    "award": _task("award bestow confer present give", "", ""),
    "win": _task("win hold obtain", "", "winner laureate prizewinner holder"),
}  # fmt: skip

VERBS: Final = {verb: does for does, task in TASKS.items() for verb in task.verbs}
NOUNS: Final = {noun: does for does, task in TASKS.items() for noun in task.nouns}
DOERS: Final = {noun: does for does, task in TASKS.items() for noun in task.doers}
"""The task that each verb, noun of the deed and noun of the doer names."""

LABELS: Final = {
    "financing": "fund", "funding": "fund", "financed": "fund", "funded": "fund", "donor": "fund", "funder": "fund", "sponsor": "fund",
    "lender": "lend", "supervision": "supervise", "oversight": "supervise", "supervisor": "supervise", "contractor": "produce",
    "construction": "produce", "builder": "produce", "built": "produce", "manufacturer": "produce", "shipyard": "produce",
    "architect": "design", "design": "design", "supplier": "supply", "delivery": "supply", "host": "host", "venue": "",
    "organiser": "organise", "organizer": "organise", "organisation": "organise", "operator": "operate", "operation": "operate",
    "owner": "own", "insurer": "insure", "implementation": "carry out", "review": "review", "inspection": "review",
    "assessment": "review", "audit": "review", "auditor": "review", "approval": "approve", "permit": "issue", "publisher": "publish",
    "author": "write", "chair": "lead", "leader": "lead", "lead": "lead", "winner": "win", "inventor": "invent",
}  # fmt: skip
"""What the key of a line such as `Supervision: ...` says that somebody does; a doer with other words too (`Lead agency`)."""

RESTS: Final = frozenset("fall lie rest be belong come pass remain stay go".split())
"""Verbs that say whose a task is, with a preposition: `falls to`, `lies with`, `is in the hands of`."""

CARRIES: Final = frozenset("carry conduct perform undertake handle do make execute arrange assume".split())
"""Verbs whose object can be a task: `carries out the inspection`."""

COST: Final = frozenset("cost bill expense price tab invoice costs expenses".split())
PAYS: Final = frozenset("put bear cover meet foot shoulder carry take pick settle defray assume pay".split())
"""Verbs that come to `fund` when a cost is their object."""

PERMITS: Final = frozenset(
    "permit licence license visa concession certificate authorisation authorization permission".split()
)
ORDERS: Final = frozenset("order decree directive warrant injunction ordinance passport visa patent fine".split())
PRIZES: Final = frozenset(
    """prize award medal contract tender order commission scholarship fellowship right rights concession licence license franchise
    lease mandate""".split()
)
AWARDED: Final = frozenset("prize award medal scholarship fellowship distinction bursary trophy".split())
CALLED: Final = frozenset(
    "strike walkout stoppage boycott election elections meeting vote referendum session protest rally march".split()
)
LODGED: Final = frozenset("complaint appeal lawsuit suit petition motion objection claim charge charges case".split())
PASSIVE: Final = frozenset(
    "find spot send provide open order launch develop establish drive perform plant cook file table seize".split()
)
"""Verbs that say too much else in the active."""
LED: Final = frozenset(
    """talk talks mission operation coalition commission committee delegation expedition project group inquiry panel force
    alliance negotiation patrol study meeting session conference summit investigation programme program exercise convoy""".split()
)
STAGED: Final = frozenset(
    """summit conference meeting forum congress festival championship tournament final fair exhibition exercise talk talks
    symposium convention ceremony games race contest concert workshop gathering assembly session""".split()
)
"""What is issued, what is won, called or lodged, what is led and what is hosted; the verbs say too much else of other things."""

NOT_NOW: Final = frozenset(
    """assistant deputy vice former ex previous old original future would-be next last prospective potential early earlier late then first
    co joint another other second third main largest biggest majority minority partial part half private""".split()
)
"""Words before the noun of a doer that make it another's, another time's or a shared one."""
