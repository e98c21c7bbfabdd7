"""Verbs that tell a step of a course of things, and which of them can only follow which.

A step is a verb by its base form, or a verb and the word that makes it another one (`take office`, `step down`).
"""

from collections.abc import Mapping
from typing import Final


def _steps(told: str) -> frozenset[str]:
    return frozenset(step.strip() for step in told.split(","))


_BEGIN = "begin, start, open, commence, launch, break out, walk out, kick off, take effect, come into, get under, go on, resume, get going"
_END = (
    "end, close, finish, conclude, stop, expire, lapse, run out, adjourn, complete, call off, lift, wind up, run until, last until, continue until, "
    "stay until, remain until, break off, be over, go back"
)
_HELD = "arrest, detain, kidnap, abduct, capture, seize, imprison, jail, take hostage"
_IN_POST = "elect, appoint, hire, join, take office, take over, become, name, install"
_LEFT_POST = "leave, resign, step down, retire, fire, dismiss, sack, stand down, quit, oust, give up"
_DEPART = "leave, depart, set out, set off, set sail, sail, take off, fly out, move to"
_ARRIVE = "arrive, reach, land, dock, return, come back, get back, go back, touch down"
_FOUND = "found, establish, set up, form, incorporate"

_SAME_THING: Final = (
    (_BEGIN, _END),
    ("close, shut, block, shut down, close down", "reopen"),
    ("go out, cut off, fail", "come back, restore"),
    ("introduce, submit, table, propose, draft, file, lodge, apply", "debate, approve, adopt, pass, enact, ratify, reject, grant, sign"),
    ("introduce, submit, table, propose, draft", "take effect, come into"),
    ("debate", "pass, adopt, enact, reject"),
    ("pass, adopt, enact", "sign, promulgate"),
    ("sign, take effect, come into", "expire, run out, terminate, lapse"),
    ("order, place, buy, book", "ship, dispatch, deliver, arrive"),
    ("ship, dispatch", "deliver, arrive"),
    ("build, construct, complete, erect, finish, inaugurate", "demolish, destroy, burn down, collapse, tear down, pull down, close, sell, reopen, abandon"),
    ("begin, start", "inaugurate"),
    ("open", "demolish, burn down, sell, destroy, reopen, abandon, tear down, shut, shut down, close down"),
    (_FOUND, "sell, buy, acquire, merge, dissolve, close, liquidate, go bankrupt, disband, rename, shut, take over, expand, collapse"),
    ("buy, acquire", "sell, resell"),
    ("write, compose", "publish, perform, premiere"),
    ("issue, send, date, post", "receive, due, payable, arrive"),
    ("discover, detect", "repair, fix"),
    ("injure, damage, sink", "repair, salvage, raise"),
)  # fmt: skip
"""Steps of one thing: the later one is told without an object, or with the same."""

_ONE_PERSON: Final = (
    (_HELD, "charge, try, convict, sentence, acquit, release, free, rescue, ransom, hang, execute"),
    ("charge", "convict, sentence, acquit"),
    ("convict, sentence", "release, execute"),
    ("admit, take to hospital, hospitalise, hospitalize, fall ill, injure, wound, shoot, stab, infect, diagnose, operate", "discharge, die, recover"),
    (_IN_POST, _LEFT_POST),
    ("nominate", "elect, appoint"),
    ("elect, appoint, nominate", "swear in, inaugurate, take office"),
    ("engage", "marry, wed"),
    ("marry, wed", "divorce, separate, split, part"),
    (_DEPART, _ARRIVE),
    ("move to, move into, settle", "leave, move away, move out"),
    ("walk out, strike", "return, go back"),
    ("disappear, vanish, go missing", "find, turn up, return, reappear"),
    ("enter, enrol, enroll, matriculate", "graduate"),
    ("die", "bury, cremate"),
)  # fmt: skip
"""Steps of one person or ship, which may have other things for objects: `left Oslo on 3 May and reached Hull on 5 May`."""


def _table(pairs: tuple[tuple[str, str], ...]) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for before, after in pairs:
        for step in _steps(before):
            found[step] = found.get(step, frozenset()) | _steps(after)
    return found


OF_THE_SAME: Final = _table(_SAME_THING)
OF_ONE: Final = _table(_ONE_PERSON)
BORN: Final = "bear"
"""Before it nothing happens to anybody."""
STEPS: Final = frozenset(
    step for table in (OF_THE_SAME, OF_ONE) for first, then in table.items() for step in (first, *then)
) | {BORN}
LONGER: Final = frozenset(step.split(" ", 1)[0] for step in STEPS if " " in step)
"""Verbs that some other word makes a step of."""

LIGHT: Final = frozenset(
    "was were is are be been being has have will to it he she they later then also finally only there who which that soon still now today "
    "eventually officially formally".split()
)
"""Words that may stand between the thing and its verb."""
LEADING: Final = frozenset(
    "in at on by for with from of into near under after during since within over until # through".split()
)
CLAUSE: Final = frozenset(
    "who which whose that where when because while as before than since if although though whether".split()
)
DETERMINERS: Final = frozenset("the a an its his her their this of no any each every".split())
OBJECTS: Final = frozenset("it them her him office there".split())
