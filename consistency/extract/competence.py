"""Who alone decides: `Film Board: decides alone on all grants`, `only the council approves loans`, `awarded solely by the fund`.

Such a claim says that nobody else does it.  Its attribute is ``alone``.
"""

import re
from collections.abc import Iterator

from consistency.claims import Claim, Unread
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.scan import places_of, scan_of
from consistency.patterns import pattern
from consistency.prose import Prose
from consistency.prose.keyed import key_of
from consistency.text import Section
from consistency.values import Action

ALONE = "alone"
_VERB = (
    r"(?P<verb>decid(?:es?|ed) (?:on|about|upon)|approv(?:es?|ed)|award(?:s|ed)?|grants?|select(?:s|ed)?|choos(?:es?)|"
    r"authoris(?:es?|ed)|authoriz(?:es?|ed)|allocat(?:es?|ed)|appoint(?:s|ed)?)"
)
_BARE = _VERB.replace(" (?:on|about|upon)", "")
_WHAT = r"(?P<what>[a-z][^.,;:()\n]{2,80})"
_WHO = r"(?P<who>(?:the [a-z]|[A-Z])[^.,;:()\n]{2,70}?)"
_HINTS = ("alone", "sole", "exclusively", "only")
_HINT = pattern(r"\b(?:alone|solely|exclusively|only|sole)\b", re.IGNORECASE)
_LABELLED = pattern(
    rf"(?:alone |solely |exclusively )?{_BARE} (?:alone |solely |exclusively )?(?:on |about )?(?:all |the |any )*{_WHAT}"
)
_SOLE = pattern(r"\b(?:alone|solely|exclusively)\b")
_FORMS = (
    re.compile(rf"\bOnly {_WHO} (?:may |can |has the right to )?{_VERB} (?:all |the |any )*{_WHAT}"),
    re.compile(rf"(?<!\w){_WHO} alone (?:may |can )?{_VERB} (?:all |the |any )*{_WHAT}"),
    re.compile(rf"(?<!\w){_WHO} {_BARE} alone (?:on|about|upon) (?:all |the |any )*{_WHAT}"),
    re.compile(
        rf"(?<!\w){_WHO} (?:is|are) solely responsible for (?:(?:the )?(?:awarding|approving|granting|selecting|allocating|award|approval|selection) (?:of )?)?(?:all |the |any )*{_WHAT}"
    ),
)
_BY = pattern(
    r"(?:\A|(?<=[.,;:] ))(?:All |The |Any )?(?P<what>[^\W_][^.,;:()\n]{2,80}?) (?:is|are) (?:decided on|decided|approved|awarded|granted|selected|allocated)"
    r" (?:solely |exclusively |only )by (?P<who>(?:the )?[^.,;:()\n]{3,70})"
)


class Competence:
    """Reads who alone decides on something."""

    name = "competence"
    language = "en"
    order = 66
    takes = False

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Action] | Unread]:
        low = scan_of(prose).low
        hinted = {prose.sentence_at(at).index for hint in _HINTS for at in places_of(hint, low)}
        for sentence in (prose.sentences[index] for index in sorted(hinted)):
            text = sentence.text
            if not _HINT.search(text):
                continue
            if sentence.section in (Section.FURNITURE, Section.RELATED):
                continue
            label = key_of(text)
            found = None
            who = ""
            if label is not None:
                found = _LABELLED.match(text, label[1])
                found = found if found is not None and _SOLE.search(found[0]) else None
                who = label[0] if found is not None else ""
            if found is None:
                found = next((match for form in (*_FORMS, _BY) if (match := form.search(text))), None)
                who = found["who"] if found is not None else ""
            if found is None:
                continue
            start, end = sentence.start + found.start(), sentence.start + found.end()
            yield Claim(
                article=prose.article.name, start=start, end=end, said=prose.text[start:end],
                value=Action(who.strip(), "decide", found["what"].strip()), subject=who.strip(), attribute=ALONE,
                extractor=self.name, sentence=sentence,
            )  # fmt: skip


EXTRACTORS: list[Extractor] = [Competence()]
