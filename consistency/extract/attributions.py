"""Whose words a quotation is said to be, where no verb of speech says it beside the quotation.

`Mr Zen's words that "..."`, `the sentence is by the foreman, Jan Hudak`, `"...": with these words Ida Roth opened`, `"...," Ada
Berg summed up the night`.
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
_NEXT = re.compile(r"\s*[,–—-]?\s*")
_STOP = re.compile(r"[.!?;:\"“”„\n]\s?")
_AFTER = re.compile(
    r"(?:, [^.!?;\"“”\n]{2,70},)? (?:(?:had|has|only|then|also|later|now|just|simply|once) )*(?P<verb>[a-z]+)\b"
)
_NO_VERB = frozenset("and or of in at on for with to from by as the a an who whose which is was are were".split())
FAR = 90
"""How far from a quotation the one may be named whose words it is."""


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


def after(text: str, quoted: Quoted) -> tuple[int, int] | None:
    """Where the words stand after a quotation that give it to somebody without a verb of speech."""
    found = _GIVEN_AFTER.match(text, quoted.end, quoted.line[1])
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
