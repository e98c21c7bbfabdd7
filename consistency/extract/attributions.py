"""Whose words a quotation is said to be, where no verb of speech says it beside the quotation.

`Mr Zen's words that "..."`, `the sentence is by the foreman, Jan Hudak`, `"...": with these words Ida Roth opened`, `"...," Ada
Berg summed up the night`, `the line with which Ada Berg silenced the hall: "..."`, `"...": a line that Jan Pohl had used`,
`"..." The man who said it, Jan Pohl, left early`, and a line below the quotation that begins with a name.
"""

import re

from consistency.extract.marks import Quoted

_WORDS = r"(?:words?|sentence|remarks?|phrase|line|comments?|statement|quip|joke|verdict|dictum|saying|quotation|quote|promise|warning|answer|one)"
_GIVEN_BEFORE = re.compile(
    rf"(?:['’]s? (?:\w+ ){{0,2}}{_WORDS}|\b{_WORDS} (?:of|by|from) )[^.!?;\"“”\n]{{0,80}}\Z", re.IGNORECASE
)
_GIVEN_AFTER = re.compile(
    rf"\s*(?:The|This|That|These|Those) (?:\w+ )?{_WORDS} (?:is|are|was|were|comes?|came|stems?|goes back) (?:\w+ )?(?:by|from|to)\b"
    r"|\s*[,:–—-]\s*(?:so|thus|this is how)\b|\s*(?:[,:–—-]\s*)?(?:with|in) (?:these|those|such|the) words(?: of)?\b"
)
_CLAUSE = r"(?:(?:with|by|in) which|which|that|(?=[A-ZÀ-Þ]|(?:his|her|their|the) ))"
_CLAUSE_BEFORE = re.compile(rf"\b{_WORDS} {_CLAUSE}(?P<who>[^.!?;\"“”\n]{{2,160}})(?:[:,]| [–—-])\s*\Z")
_CLAUSE_AFTER = re.compile(
    rf"\s*[,:–—-]?\s*(?:an?|the|this|that|these|those|his|her) (?:[\w-]+ ){{0,2}}{_WORDS} {_CLAUSE}"
)
_SAID = r"(?:said|says|spoke|uttered|coined|called|cried|shouted|wrote|told|put|used|spoken|made|gave|found|launched|delivered)"
_SAID_IT = re.compile(
    rf"\s*(?:The (?:\w+ )?(?:man|woman|person|one|speaker|voice|author) who (?:had )?{_SAID} (?:it|this|that|so|these words|those words)\b"
    rf"|(?:So|Thus) {_SAID}\b|(?:It|This|That) (?:was|is) (?=[^.!?\n]{{3,60}} who (?:had )?{_SAID} (?:it|this|that|so)\b))"
)
_BY_AFTER = re.compile(
    r"\s*[,:–—-]?\s*(?:(?:an?|the|is|was|were|are|words?|sentence|phrase|line|remark) ){0,4}"
    r"(?:(?:spoken|said|uttered|coined|shouted|voiced|penned|put) by|attributed to|ascribed to|credited to|(?:is|was) how)\b"
)
_WORDS_OF = re.compile(r"\b[Ii]n the words of (?P<who>[^.!?;:\"“”\n]{2,80})[,:]\s*\Z")
_AS_BEFORE = re.compile(
    r"\b[Aa]s (?P<who>(?:(?:the|his|her|its|our|their) )?[^\W\d_][^.,;:!?\"“”\n]{1,50}?) "
    r"(?:had )?(?:once )?(?:did|put it|puts it|said|says|phrased it|told (?:him|her|them|it))\b"
    r"[^.!?;\"“”\n]{0,60}[:,]\s*\Z"
)
_NOT_OWN = re.compile(
    r"\b(?:attribut|ascrib|deni|deny|disput|credit|quot|repeat|borrow|heard|read|remember|recall|translat|copied)\w*"
)
"""Clauses about words that another than their subject has spoken."""
_OWNER = re.compile(
    rf"\b(?:the|his|her|their|its) (?:[\w-]+ )?(?P<role>[\w-]+)['’]s (?:\w+ ){{0,2}}{_WORDS}\b[^.!?;\"“”\n]{{0,80}}\Z",
    re.IGNORECASE,
)
_BELOW = re.compile(r"\n[ \t]*(?=[A-ZÀ-Þ])")
_NEXT = re.compile(r"\s*[,–—-]?\s*")
_STOP = re.compile(r"[.!?;:\"“”„\n]\s?")
_AFTER = re.compile(
    r"(?:, [^.!?;\"“”\n]{2,70},)? (?:(?:had|has|only|then|also|later|now|just|simply|once) )*(?P<verb>[a-z]+)\b"
)
_NO_VERB = frozenset(
    "and or of in at on for with to from by as the a an who whose which is was are were after before during about when into over "
    "near under against between since until upon".split()
)
FAR = 90
"""How far from a quotation the one may be named whose words it is."""
FURTHEST = 200
"""So many characters before a quotation are looked at for a clause about it."""


def before(text: str, quoted: Quoted) -> tuple[int, int] | None:
    """Where the words stand before a quotation that say whose it is, when a noun such as `words` or `sentence` does."""
    begin = max(quoted.first_line[0], quoted.start - FAR)
    lead = text[begin : quoted.start]
    stops = [match.end() for match in re.finditer(r"[.!?][\"”]?\s", lead)]
    cut = stops[-1] if stops and not lead[: stops[-1]].rstrip().endswith(("Mr.", "Ms.", "Dr.", "Mrs.")) else 0
    found = _GIVEN_BEFORE.search(lead, cut)
    if found is None:
        return None
    first = begin + found.start()
    return (max(begin + cut, first - 40), first) if lead[found.start()] in "'’" else (first, quoted.start)


def clause_before(text: str, quoted: Quoted) -> tuple[int, int] | None:
    """Where a clause stands before a quotation whose subject spoke it: `the line with which Ada Berg opened:`, `as Ada Berg did:`."""
    lead, begin = _lead(text, quoted)
    found = _CLAUSE_BEFORE.search(lead) or _AS_BEFORE.search(lead) or _WORDS_OF.search(lead)
    if found is None or _NOT_OWN.search(found[0]):
        return None
    return begin + found.start("who"), begin + found.end("who")


def owner_before(text: str, quoted: Quoted) -> str:
    """The role whose words a quotation is said to be: `the judge's words from the summing-up:`; empty if there is none."""
    found = _OWNER.search(_lead(text, quoted)[0])
    return found["role"].lower() if found else ""


_SENTENCE_END = re.compile(r"[.!?](?<!Mr.)(?<!Ms.)(?<!Dr.)(?<!Mrs.)[\"”]?\s")


def _lead(text: str, quoted: Quoted) -> tuple[str, int]:
    """The words of the sentence before a quotation, and where they begin."""
    begin = max(quoted.first_line[0], quoted.start - FURTHEST)
    stops = [match.end() for match in _SENTENCE_END.finditer(text[begin : quoted.start])]
    begin += stops[-1] if stops else 0
    return text[begin : quoted.start], begin


def line_before(text: str, quoted: Quoted) -> int:
    """Where the line begins that tells who speaks: the quotation's own, or the one above that ends in a colon."""
    begin = quoted.first_line[0]
    above = text[:begin].rstrip()
    if text[begin : quoted.start].strip() or not above.endswith(":"):
        return begin
    return above.rfind("\n") + 1


def below(text: str, quoted: Quoted) -> tuple[int, int] | None:
    """The line right below a quotation that fills its own."""
    if text[quoted.end : quoted.line[1]].strip() or text[quoted.first_line[0] : quoted.start].strip():
        return None
    found = _BELOW.match(text, quoted.line[1])
    if found is None:
        return None
    stop = text.find("\n", found.end())
    return found.end(), stop if stop >= 0 else len(text)


def after(text: str, quoted: Quoted) -> tuple[int, int] | None:
    """Where the words stand after a quotation that give it to somebody without a verb of speech."""
    line = quoted.line[1]
    found = (
        _GIVEN_AFTER.match(text, quoted.end, line)
        or _CLAUSE_AFTER.match(text, quoted.end, line)
        or _BY_AFTER.match(text, quoted.end, line)
        or _SAID_IT.match(text, quoted.end, line)
    )
    if found is None:
        return None
    return found.end(), _stop(text, found.end(), quoted)


def followed(text: str, quoted: Quoted) -> tuple[int, int] | None:
    """Where the subject stands that follows a quotation which goes on after its comma: `"...," Ada Berg summed up`."""
    if text[quoted.inner[1] - 1] not in ",!?…" and text[quoted.end : quoted.end + 1] != ",":
        return None
    gap = _NEXT.match(text, quoted.end, quoted.line[1])
    start = gap.end() if gap else quoted.end
    return start, _stop(text, start, quoted)


def _stop(text: str, start: int, quoted: Quoted) -> int:
    """Where the words about a quotation end: at a stop, at the end of the line, or too far away."""
    far = min(quoted.line[1], start + FAR)
    stop = _STOP.search(text, start, far)
    return stop.start() if stop else far


def acts(text: str, end: int, stop: int) -> bool:
    """Whether a verb follows a name: `Ada Berg, chairman of the federation, had summed up`."""
    match = _AFTER.match(text, end, stop)
    return match is not None and match["verb"] not in _NO_VERB
