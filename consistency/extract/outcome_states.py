"""Outcomes that no verb tells: that nobody was hurt, that all were of one mind, and what shows the contrary."""

from collections.abc import Iterator
from typing import Final

from consistency.claims import Claim, Mood
from consistency.patterns import pattern
from consistency.prose import Prose
from consistency.prose.cutting import Telling, lowered
from consistency.text import Sentence
from consistency.values import Outcome

_N = r"(?:(?!(?:19|20)\d\d\b)\d+(?:[,.]\d+)*|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|several|many|some|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty(?:-\w+)?|thirty(?:-\w+)?)"
_PEOPLE = (
    r"(?:(?:[\w’'-]+ ){0,3}(?:people|persons?|man|men|woman|women|child|children|boys?|girls?|passengers?|drivers?|workers?|employees?|"
    r"residents?|tourists?|students?|pupils?|firefighters?|firemen|police(?:man|men|woman| officers?)?|officers?|soldiers?|crew|pilots?|"
    r"sailors?|miners?|cyclists?|pedestrians?|visitors?|spectators?|players?|guests?|mother|father|guards?|watchman|captain|victims?|"
    r"[\w-]+-year-old)|of (?:them|those|these|the [\w-]+))"
)
_STATES: Final = {
    ("hurt", "nobody"): (
        r"\b(?:every(?:one|body)|all)\b[^.;:!?]{0,40}\b(?:unhurt|unharmed|uninjured|unscathed|safe|rescued unhurt)\b|"
        r"\b(?:no ?body|no[ -]one|no (?:people|persons?|passengers?|one aboard))\b[^.;:!?]{0,25}\b(?:hurt|injured|harmed|wounded)\b(?! (?:seriously|badly|severely))|"
        rf"\b{_PEOPLE}(?: (?:all|escaped?|were|are|was|left|leave|emerged?|walk(?:ed)? away|get off|got off)){{0,2}} (?:unhurt|unharmed|uninjured|unscathed)\b|"
        r"\b(?:no|without|zero) (?:injuries|casualties|injured|injury|casualty)\b|\bwithout anyone (?:being|getting) (?:hurt|injured)\b"
    ),
    ("hurt", "somebody"): (
        rf"\b(?:{_N}|the|her|his|their) {_PEOPLE}[^.;:!?]{{0,60}}\b(?:was|were|is|are)\b[^.;:!?]{{0,40}}\b(?:hurt|injured|wounded|killed|in hospital|to hospital|dead)\b|"
        rf"\b(?:{_N}|the|her|his|their) {_PEOPLE}[^.;:!?]{{0,60}}\b(?:suffered|sustained|broke|fractured|died|lost (?:his|her) life)\b|"
        r"\b(?:fractured|broken) (?:arm|leg|collarbone|wrist|rib|ribs|hip|ankle|nose|skull|pelvis|shoulder|foot|hand)\b|"
        rf"\b(?:injured|hurt|wounded|killed) {_N} {_PEOPLE}\b"
    ),
    ("timing", "early"): (
        r"\b(?:ahead of (?:schedule|time|plan|(?:the |its )?deadline)|earlier than (?:usual|ever|planned|expected|normal|hoped|scheduled|announced|thought|feared)|"
        r"(?:days?|weeks?|months?|years?|hours?) (?:early|ahead)|(?:finish|open|arrive|come|start|end)\w* early)\b"
    ),
    ("timing", "late"): (
        r"\b(?:behind (?:schedule|time|plan)|later than (?:usual|ever|planned|expected|normal|hoped|scheduled|announced|thought)|overdue|"
        r"(?:days?|weeks?|months?|years?|hours?) (?:late|behind)|(?:finish|open|arrive|come|start|end)\w* late|missed (?:the|its|their) deadline)\b"
    ),
    ("price", "free"): (
        r"\bfree (?:entry|admission|entrance|parking|tickets?|rides?|travel|buses|trams|of charge|for (?:all|everyone|everybody|visitors))\b|"
        r"\b(?:entry|admission|entrance|parking|travel) (?:is|are|will be|to be|becomes?|remains?|stays?) free\b|\bwithout (?:charge|paying)\b|\bno (?:charge|fee)\b"
    ),
    ("price", "paid"): (
        r"\b(?:tickets?|entry|admission|entrance(?: fee)?|parking|day pass(?:es)?)\b(?: (?:costs?|is|are|at|for)|:)? (?:now |only |just |from )?"
        r"(?:[€$£¥]\s?\d|\d[\d.,]* (?:euros?|dollars?|pounds?|crowns?|francs?|cents?|pence|rupees|[a-z]{3,8}s)\b)"
    ),
    ("dissent", "none"): (
        r"\bunanimous(?:ly)?\b|\bwithout (?:a|any|one) (?:single )?(?:(?:dissenting|opposing|contrary) (?:vote|voice)|vote against)\b|\bvotes? to (?:none|nil|zero)\b|"
        r"\bwithout (?:dissent|opposition|a vote against|votes against)\b|\bwith no (?:votes|one) against\b|\bno votes? against\b|"
        r"\bno(?:body|[ -]one) (?:voted|was|spoke|raised a hand) against\b|\bwith one voice\b|\bnem\.? con\b|\bno dissenting vot\w+"
    ),
    ("dissent", "some"): (
        rf"(?<!no )(?<!not )\b{_N} (?:[\w-]+ ){{0,2}}(?:voted |votes? |hands? |were |was )?(?:against|opposed|dissent(?:ed|ing)?|voted no)\b|"
        rf"\b(?:is|are|was|were|remains?|remained)? ?(?:deeply |sharply |badly )?(?:split|divided|deadlocked) (?:over|on|about)\b|"
        rf"\bby {_N} (?:votes )?(?:to|against) {_N}\b|\bvoted {_N} to {_N}\b|\b\d+[-–]\d+ vote\b"
    ),
}
_COMPILED: Final = {key: pattern(words) for key, words in _STATES.items()}
"""Of small letters, as are the texts that they are looked for in."""
_HINTS: Final = {
    "hurt": (
        "hurt", "injur", "unscathed", "safe", "casualt", "harm", "wounded", "killed", "hospital", "fractured", "broke", "suffered",
        "sustained", "died", "dead",
    ),
    "price": ("free", "charge", "paying", "fee", "ticket", "entry", "admission", "entrance", "parking", "pass"),
    "timing": ("early", "earlier", "ahead", "late", "behind", "overdue", "deadline"),
    "dissent": ("split", "divided", "deadlock", "unanim", "dissent", "against", "oppos", "one voice", "nem", " to ", "vote"),
}  # fmt: skip
_DOUBT: Final = pattern(
    r"\b(?:seriously|badly|severely|else|if|would|could|might|may|should|hoped?|hopes|last (?:year|month|week)|earlier|previous|"
    r"(?:years?|months?|weeks?) (?:ago|before|earlier)|in (?:19|20)\d\d|simulat\w+|drill|exercise|cats?|dogs?|horses?|initially|at first)\b"
)


_OF_ONE: Final = {
    ("hurt", "nobody"): ("hurt", "injur", "harm", "unscathed", "safe", "wounded", "casualt"),
    ("hurt", "somebody"): (
        "hurt", "injured", "wounded", "killed", "in hospital", "to hospital", "dead", "suffered", "sustained", "broke",
        "fractured", "died", "lost his life", "lost her life",
    ),
    ("dissent", "none"): (
        "unanim", "dissent", "without", "no vote", "with no", "no one", "no-one", "nobody", "one voice", "nem",
    ),
    ("price", "free"): ("free", "charge", "paying", "fee"),
    ("price", "paid"): ("ticket", "entry", "admission", "entrance", "parking", "pass"),
    ("timing", "early"): ("early", "earlier", "ahead"),
    ("timing", "late"): ("late", "behind", "overdue", "deadline"),
    ("dissent", "some"): ("split", "divided", "deadlock", "dissent", "against", "oppos", "vote"),
}  # fmt: skip
"""What no sentence of one answer is without, but for `by seven to two`."""
_OTHER_WORDS: Final = (
    "unanim", "dissent", "vote", "voice", "nem", "against", "oppos", "split", "divided", "deadlock", "earl", "late", "ahead",
    "behind", "overdue", "deadline", "free", "ticket", "entry", "entrance", "admission", "charge", "paying", "fee", "parking",
)  # fmt: skip
"""What some single word holds of each of the others, or of what stands behind it in the patterns; or the word is `by`."""
_BY: Final = pattern(rf"by {_N} to {_N}\b")


_may_be_hurt = Telling(lambda chunk: any(hint in chunk.casefold() for hint in _HINTS["hurt"]))
_may_be_other = Telling(
    lambda chunk: chunk.casefold().endswith("by") or any(hint in chunk.casefold() for hint in _OTHER_WORDS)
)


def _may_tell(question: str, answer: str, text: str, low: str) -> bool:
    """Whether words of an answer are in a sentence (``low``: in small letters), by a look that costs little."""
    if question == "hurt" and not _may_be_hurt(text):
        return False
    hints = _OF_ONE.get((question, answer))
    told = (
        hints is None
        or any(hint in low for hint in hints)
        or (answer == "some" and "by " in low and _BY.search(low) is not None)
    )
    return told and (question == "hurt" or any(hint in low for hint in _HINTS[question]))


def _words(prose: Prose, sentence: Sentence) -> list[str]:
    """The telling words of the paragraph, in which the thing is named that was voted on."""
    near = prose.sentences[max(0, sentence.index - SPAN) : sentence.index + 1]
    lemmas = [
        token.lower if token.tag == "PROPN" else token.lemma
        for other in near
        if other.paragraph == sentence.paragraph
        for token in prose.tokens(other)
        if token.tag in ("NOUN", "PROPN")
    ]
    return list(dict.fromkeys(lemmas))


SPAN = 12


def states(prose: Prose, sentence: Sentence, *, in_line: bool) -> Iterator[Claim[Outcome]]:
    """The states that a sentence tells, each once; ``holds`` is false where the words leave a doubt."""
    if not (_may_be_hurt(sentence.text) or _may_be_other(sentence.text)):
        return
    low = lowered(sentence.text)
    asked: set[str] = set()
    for (question, answer), wanted in _COMPILED.items():
        if question in asked or not _may_tell(question, answer, sentence.text, low):
            continue
        found = wanted.search(low)
        if found is None:
            continue
        asked.add(question)
        start = sentence.start + found.start()
        yield Claim(
            article=prose.article.name,
            start=start,
            end=start + len(found[0]),
            said=prose.text[start : start + len(found[0])],
            value=Outcome(question, answer),
            subject=" ".join(_words(prose, sentence)),
            attribute="in a line" if in_line else "in a sentence",
            mood=Mood.TOLD,
            holds=not _DOUBT.search(f"{low[: found.start()]} {low[found.end() :]}".replace(" in may", " ")),
            extractor="outcomes",
            sentence=sentence,
        )
