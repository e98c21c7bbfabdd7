"""The speaker whom the words beside a quotation name: after it, before it, in brackets or on the line below."""

import re
from collections.abc import Sequence

from consistency.extract import attributions
from consistency.extract.marks import Quoted
from consistency.extract.speakers import PRONOUNS, SPEECH, Word, name_in, phrase_after, phrase_before, words
from consistency.extract.who_speaks import PAUSE, Speaker

_BRACKET = re.compile(r"[.,]?\s?\((?=[A-ZÀ-Þ])")
_DASH = re.compile(r"\s*[>*]*\s*[—–-]+\s*")
_NEXT = re.compile(r"[.!?;]\s+[A-Z“\"]|[“\"„]")
_BLOCK = re.compile(r"\n>\s*(?=[A-Z])")


def speaker_beside(text: str, quoted: Quoted) -> Speaker | None:
    """The speaker beside a quotation: after it, before it, or on the line below with a dash."""
    return _after(text, quoted) or _before(text, quoted) or _signed(text, quoted) or _in_brackets(text, quoted)


def _in_brackets(text: str, quoted: Quoted) -> Speaker | None:
    """A name in brackets right after a quotation: `"..." (Ida Roth, engineer)`."""
    match = _BRACKET.match(text, quoted.end, quoted.line[1])
    end = text.find(")", match.end(), quoted.line[1]) if match else -1
    if match is None or not 0 < end - match.end() < 80:
        return None
    phrase = phrase_after(words(text, match.end(), end), 0)
    if len([word for word in phrase if word.capital]) < 2 or not name_in(phrase):
        return None
    return _made(phrase, quoted.line, match.end() - 1, end + 1)


def _after(text: str, quoted: Quoted) -> Speaker | None:
    stop = min(quoted.line[1], quoted.end + 160)
    pause = _NEXT.search(text, quoted.end, stop)
    window = words(text, quoted.end, pause.start() + 1 if pause else stop)
    inner_end = text[quoted.inner[1] - 1]
    if inner_end == "." or (window and window[0].text == "."):
        return None
    if window and window[0].text in {",", "—", "–", "-"}:
        window = window[1:]
    for at, word in enumerate(window[:14]):
        if word.lower not in SPEECH:
            if word.text in {":", ";", "."}:
                break
            continue
        if at == 0:
            phrase = phrase_after(window, 1)
            if phrase:
                return _made(phrase, quoted.line, phrase[0].start, phrase[-1].end)
            return None
        phrase = list(window[:at])
        while phrase and phrase[-1].lower in {"had", "has", "also", "then", "later", "have"}:
            phrase = phrase[:-1]
        if any(part.lower in SPEECH or part.lower in {"that", "which", "who", "is", "was"} for part in phrase):
            return None
        if inner_end not in ",.!?…" and phrase and phrase[0].lower in {"and", "but", "of", "in", "for", "with"}:
            return None
        return _made(phrase, quoted.line, phrase[0].start, word.end) if phrase else None
    return None


def _before(text: str, quoted: Quoted) -> Speaker | None:
    begin = max(attributions.line_before(text, quoted), quoted.start - 220)
    lead = text[begin : quoted.start]
    pauses = [match.end() for match in PAUSE.finditer(lead)]
    if lead.rstrip().endswith((":", ",", "that", "said", "saying")) or not lead.rstrip().endswith(
        (".", "!", "?", "”", '"')
    ):
        begin += pauses[-1] if pauses else 0
    else:
        return None
    window = words(text, begin, quoted.start)
    according = [at for at, word in enumerate(window) if word.lower == "according"]
    told = any(word.lower in SPEECH for word in window[according[-1] + 2 :]) if according else False
    if according and not told and at_to(window, according[-1]):
        phrase = phrase_after(window, according[-1] + 2)
        if phrase:
            return _made(phrase, quoted.first_line, phrase[0].start, phrase[-1].end)
    for at in range(len(window) - 1, -1, -1):
        if window[at].lower in SPEECH:
            phrase = phrase_before(window, at) or _who_begins(window, at)
            if phrase:
                return _made(phrase, quoted.first_line, phrase[0].start, window[at].end)
    return None


def _who_begins(window: Sequence[Word], at: int) -> list[Word]:
    """Who began the sentence whose second verb gives the words: `She put her cup down and said`."""
    if not at or window[at - 1].lower not in ("and", "then"):
        return []
    if window[0].lower in PRONOUNS:
        return [window[0]]
    phrase = phrase_after(window, 0)
    return phrase if phrase and phrase[0].capital and name_in(phrase[:2]) else []


def at_to(window: Sequence[Word], at: int) -> bool:
    return at + 1 < len(window) and window[at + 1].lower == "to"


def _signed(text: str, quoted: Quoted) -> Speaker | None:
    """A dash and a name after a quotation that stands alone."""
    rest = text[quoted.end : quoted.line[1]].strip()
    start = quoted.end
    if not rest:
        start = quoted.line[1]
    quote_block = _BLOCK.match(text, start)
    match = quote_block or _DASH.match(text, start)
    if match is None or (quote_block is None and ("-" not in match[0] and "—" not in match[0] and "–" not in match[0])):
        return None
    end = text.find("\n", match.end())
    window = words(text, match.end(), min(end if end >= 0 else len(text), match.end() + 80))
    phrase = phrase_after(window, 0)
    if not phrase or not name_in(phrase) or not phrase[0].capital:
        return None
    if start == quoted.end and not text[match.end() - 1 :][:1].isspace():
        return None
    return _made(phrase, quoted.line, match.start() + len(match[0]) - len(match[0].lstrip()), phrase[-1].end)


def _made(phrase: list[Word], line: tuple[int, int], start: int, end: int) -> Speaker:
    lower = " ".join(word.lower for word in phrase)
    return Speaker(start, end, name_in(phrase), lower, line)
