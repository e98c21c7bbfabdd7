"""Whether a text says that somebody comes to a post or leaves it, or that several hold it."""

import re
from collections.abc import Sequence

from consistency.extract.mentions import Mention, Read
from consistency.extract.scan import words_at
from consistency.extract.titles import Title
from consistency.prose.cutting import Telling

COMING = " (comes or goes)"
SEVERAL = " (one of several)"
# Words, in lower case, that say of somebody that he or she comes to a post or leaves it.
COMES = re.compile(
    r"""\b(?:successors?|predecessors?|succe(?:ed|eds|eded|eding)|replac(?:e|es|ed|ing|ement)|resign\w*|appoint(?:ed|s|ment)?|(?<!\bwill\ )(?<!\bto\ )step\w*\ (?:down|aside|in)
    |took\ over|tak(?:es?|ing|en)\ (?:over|office|up\ (?:her|his|the)|the\ place)|(?:her|his)\ place|hand(?:s|ed|ing)?\ over|former(?:ly)?|farewell|(?<!\bwill\ )(?<!\bto\ )(?<!\ba\ )(?<!\bthe\ )retire\w*
    |newly|nomin(?:ee|ated?|ation)|acting(?!\ on\b)|interim|designate|inaugurat\w*|sworn\ in|outgoing|incoming|used\ to\ (?:be|head|lead|run|chair|coach|manage|hold)|sacked
    |(?:was|been|being|get|got)\ (?:dismissed|fired(?!\ (?:at|from|in|into|on|upon|by)\b))|ousted|stood\ in|stand(?:s|ing)?\ in
    |left\ (?:in|after|the\ post|office)|leav(?:e|es|ing)\ (?:in|after|the\ post|office)|(?:last|final|first)\ (?:concert|day|season|service)|previous(?:ly)?
    |(?:his|her)\ time\ as|co-(?!op|ord|work|spons|auth|wrote|writ|defend|exist|signat|signed)\w+|joint(?:ly)?|shares?\ the\ (?:post|office|job|role|title|lead\w*|chair\w*)|both\ (?:lead|head|run)|who\ was\ (?:then|until)|until\ (?:last|this|recently|\w+\ \d{4}|\d{4}|his|her)
    |new\ (?:head|director|chief|coach|boss|leader|chair\w*|manager|president|captain|editor|rector|principal|conductor|commander)
    |now\ (?:heads|runs|leads|chairs)|elect(?:ed|s|ion\ of)\ (?:as\ )?(?:the\ |a\ )?(?:new|chair\w*|president|leader|head|to))\b""",
    re.VERBOSE,
)
may_come = Telling(
    re.compile(
        "succe|predecessor|replac|resign|appoint|step|over|office|taking|takes?|place|hand|former|farewell|retire|newly|nomin"
        "|acting(?!\\ on\b)|interim|designate|inaugurat|sworn|outgoing|incoming|used|sacked|dismissed|ousted|fired|stood|stand|left|leav"
        "|last|final|first|previous|time|co-|joint|share|both|then|until|new|now|elect",
        re.IGNORECASE,
    ).search
)
"""Whether a sentence has one of the words without which it says nothing of the kind."""
_FIRST = frozenset("chief head principal presiding executive managing general artistic medical musical lead".split())
"""Words before a title that make it the post of one."""
_GOES = re.compile(r"\b(?:resign\w*|retir\w*|step\w* (?:down|aside)|successor|hand\w* over)\b")


def several(title: Title, read: Read, text: str) -> bool:
    """Whether a text speaks of several who hold such an office: `has two headteachers`; of a `chief conductor`, of chief ones."""
    words = [word.base for word in read.words[title.first : title.last] if word.base[-1].isalpha()]
    if len(words) > 1 and words[-2] in _FIRST:
        return f"{words[-2]} {words[-1]}s" in text.casefold()
    return any(True for word in {*words[-1:], title.plain.split()[-1]} for _ in words_at(f"{word}s", text))


def comes(name: Mention, title: Title, coming: Sequence[Read]) -> bool:
    """Whether a sentence that names a person, or the office, or only `he` or `she`, says that somebody comes or leaves."""
    surname, office = name.parts[-1], title.plain.split(" of ")[0].split()[-1]
    return any(
        surname in read.sentence.text or any(word.base == office for word in read.words) or _unnamed(read)
        for read in coming
    )


def _unnamed(read: Read) -> bool:
    """Whether a sentence says of `he` or `she`, naming nobody, that the person goes."""
    if not _GOES.search(read.sentence.text):
        return False
    return any(word.base in {"he", "she"} for word in read.words) and not any(n.of == "person" for n in read.names)
