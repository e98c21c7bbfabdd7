"""English words for how a thing came out, question by question: the two answers (or three, where nothing may change), each with its phrases as lemmas.

`~` stands for up to three words between the parts of a phrase (`turn ~ down`), `~~` for up to twelve.
"""

from typing import Final

QUESTIONS: Final[dict[str, tuple[str, ...]]] = {
    "verdict": (
        "convict; find ~~ guilty; must go to prison; must go to jail; must spend ~~ prison; spend ~~ prison; sentence; jail; imprison; send ~ to prison; go to prison",
        "acquit; not guilty; find ~~ not guilty; walk free; go free; find ~~ innocent; exonerate; clear ~ of; be cleared; acquittal; court ~ clear; jury ~ clear; judge ~ clear; tribunal ~ clear",
    ),
    "ruling": (
        "uphold; affirm; let ~ stand; dismiss ~ appeal against; reject ~ appeal against",
        "quash; set ~ aside; overturn; annul; invalidate; strike ~ down; order ~ retrial; order ~ new trial",
    ),
    "penalty": (
        "fine; must pay ~ fine; have to pay ~ fine; pay ~ fine; penalise; penalize; punish; impose ~ fine; impose ~ penalty; impose ~ sanction",
        "impose no ~ fine; impose no ~ penalty; impose no ~ sanction; impose no ~ punishment; without ~ penalty; without ~ fine; no penalty; no fine; escape ~ fine; escape ~ penalty; go unpunished; spare ~ fine; spare ~ penalty; be spared",
    ),
    "return": (
        "return; give back; give ~ back; hand back; hand ~ back; hand over",
        "keep; hold on to; hang on to; retain",
    ),
    "caught": (
        "catch; arrest; capture; detain; recapture; be in custody; take ~ into custody",
        "be at large; be ~ at large; remain at large; be on the run; be ~ on the run; get away; give ~ the slip",
    ),
    "held": (
        "go ahead; take place; be held; go on as planned; as planned; as scheduled; press ahead",
        "postpone; put off; put ~ off; delay; defer; adjourn; call off; call ~ off; cancel",
    ),
    "charge": (
        "indict; prosecute; bring ~ charge; press ~ charge; file ~ charge; be charged; be tried; stand trial; go on trial; face trial",
        "drop ~ charge; drop ~ case; drop ~ investigation; not be charged; avoid trial; escape trial",
    ),
    "advice": ("recommend; advise ~ to", "warn against; advise against; advise ~ against"),
    "vote": (
        "approve; adopt; accept; favour; favor; ratify; endorse; say yes; say ~ yes to; vote ~ yes; vote ~ in favour; vote ~ in favor; vote ~ for; pass; back; "
        "give ~ go-ahead; give ~ green light; wave ~ through; agree to; give ~ blessing; grant; meet ~ wish; meet ~ demand; meet ~ request; vote ~ to introduce; vote ~ to adopt; "
        "vote ~ to approve; vote ~ to build; vote ~ to keep",
        "reject; turn ~ down; vote ~ down; throw ~ out; say no; say ~ no to; vote no; vote ~ against; veto; refuse; strike ~ down; rebuff; "
        "spurn; vote ~ to scrap; vote ~ to drop",
    ),
    "trend": (
        "rise; climb; increase; grow; jump; soar; surge; go up; gain; swell; creep up; edge up; inch up; tick up; up; "
        "shoot up; rocket; leap; double; triple; record high; rally; improve; be higher; recover; more ~ than a; more ~ than last; more ~ than in; more ~ than before; more ~ than the year; higher ~ than a; higher ~ than last",
        "fall; drop; decline; decrease; shrink; slip; sink; plunge; go down; creep down; edge down; inch down; tick down; down; "
        "come down; plummet; tumble; slump; dwindle; ease; halve; record low; dip; slide; worsen; be lower; fewer ~ than a; fewer ~ than last; less ~ than a; less ~ than last; fewer ~ than in; less ~ than in; fewer ~ than before; less ~ than before; lower ~ than a; lower ~ than last",
        "be unchanged; remain unchanged; stay unchanged; stagnate; stay the same; remain the same; remain flat; be flat; stay flat",
    ),
    "change": (
        "raise; increase; lift; hike; boost; put up; push up",
        "cut; lower; reduce; slash; trim; halve; bring down",
        "leave ~ at; leave ~ unchanged; keep ~ unchanged; keep ~ at; hold ~ at; leave ~ as; leave ~ untouched",
    ),
    "end": (
        "stay open; remain open; keep; stay; remain in force; go on; stay in force; keep open; keep ~ open; stay in service; reopen; continue; carry on; save; "
        "resume; go ahead; restart; keep ~ going",
        "close; shut; shut ~ down; end; scrap; axe; stop; cancel; abolish; discontinue; call ~ off; abandon; halt; wind ~ up; cease; demolish; tear ~ down; pull ~ down",
    ),
    "open": (
        "open; reopen; stay open; be open",
        "be closed; stay closed; remain closed; be shut; stay shut; remain shut; keep ~ closed; keep ~ shut",
    ),
    "post": (
        "stay on; stay; sign ~ new contract; extend ~ contract; renew ~ contract; stay in office; keep ~ job; keep ~ post; remain in office; remain as; reelect; re-elect; survive ~ vote; survive ~ no-confidence; cling to ~ office; cling to ~ power",
        "resign; to leave; step down; quit; sack; dismiss; oust; stand down; vote ~ out; lose ~ job; lose ~ seat",
    ),
    "contest": (
        "win; beat; triumph; rule in favour; rule in favor; find for; side with; be through; go through to; reach ~ final; reach ~ semifinal; reach ~ semi-final; reach ~ quarterfinal; be elected; be chosen; be appointed; be named; to head; see off; overcome; thrash; defeat; outclass; sweep past; edge out; edge past; cruise past",
        "lose; go down to; come second; come third; come last; finish second; finish third; finish last; be knocked out; be eliminated; place ~ go to; dismiss ~ claim; dismiss ~ suit; dismiss ~ lawsuit; dismiss ~ case; throw out ~ case; throw out ~ claim; rule against; find against; crash out; bow out; suffer ~ defeat",
    ),
    "permission": (
        "allow; permit; legalise; legalize; lift ~ ban; authorise; authorize",
        "ban; keep ~ ban; extend ~ ban; uphold ~ ban; prohibit; forbid; outlaw; remain banned; stay banned",
    ),
    "life": (
        "survive; find ~ alive; rescue",
        "die; find ~ dead; kill; drown; perish; succumb",
    ),
}  # fmt: skip
BOTH: Final = {
    "win": "lose",
    "beat": "lose",
    "thrash": "lose",
    "defeat": "lose",
    "overcome": "lose",
    "outclass": "lose",
}
"""Verbs whose object has come out the other way."""
DOERS: Final = frozenset(
    "opponent critic opposition minority party faction union group conservative liberal green democrat republican "
    "campaigner activist resident neighbour neighbor farmer fisherman lawyer defence prosecution".split()
)
"""Who may say no to what is decided all the same."""
UNDOING: Final = frozenset(
    "ban closure close end removal abolition moratorium withdrawal cut repeal halt suspension exit ouster dismissal demolition reduction boycott".split()
)
"""What is voted for by those who say no to the thing itself."""
MATCHES: Final = frozenset(
    "match game final contest competition tournament championship cup prize award medal trophy league semifinal semi-final quarterfinal derby race title election vote case appeal battle fight lawsuit bid tie".split()
)
"""What is won and lost."""
OF_OBJECT: Final = frozenset("dismiss throw rule find side place".split())
"""With which a court's decision begins that is told of the party behind the verb."""
