"""Who has a task by the noun of the doer or a key: `Tarn, the builder of the bridge`, `Supervision: engineers from Malta`."""

from collections.abc import Iterator, Sequence

from consistency.extract.parties import Line, Party, its_owner, people_of
from consistency.extract.task_frames import ONLY, Told, can_do, nouns_of, spoken_of
from consistency.extract.task_subjects import Earlier
from consistency.prose import Chunk, Prose, Token
from consistency.prose.function_words import TIMES
from consistency.prose.keyed import key_of
from consistency.prose.lexicon import lemma
from consistency.prose.task_words import CARRIES, DOERS, LABELS, NOT_NOW, VERBS


def has_doer(tokens: Sequence[Token]) -> bool:
    """Whether a sentence has a noun of a doer."""
    return any(token.lemma in DOERS and token.tag != "PROPN" for token in tokens)


def by_doer(line: Line, chunk: Chunk, earlier: Earlier) -> Iterator[Told]:
    """`Tarn, the builder of the bridge`, `the Austrian builder of the bridge`, `its owner, Tarn`, `Malta, as host`."""
    if DOERS.keys().isdisjoint([token.lemma for token in chunk.tokens]):
        return
    own = list(chunk.own)
    at = next((place for place, token in enumerate(own) if token.lemma in DOERS and token.tag != "PROPN"), None)
    if at is None or (own[at] is not chunk.head and not chunk.is_name):
        return
    does = DOERS[own[at].lemma]
    modifiers = own[:at]
    if any(token.lower in NOT_NOW or token.lemma in NOT_NOW for token in modifiers):
        return
    first, stop = line.at(chunk)
    of = line.opening.get(stop + 1) if line.word(stop) in ("of", "for") else None
    resolved = False
    if of is not None:
        what = line.thing(of).text
        after = line.index[line.thing(of).tokens[-1].start] + 1
    elif chunk.tokens[0].lower in ("its", "their"):
        found = its_owner(line, first, earlier())
        what, after, resolved = (found.text, stop, True) if found is not None else ("", stop, False)
    elif chunk.owner and chunk.owner[-1].lemma not in TIMES:
        what, after = " ".join(token.text for token in chunk.owner), stop
    else:
        what, after = (
            " ".join(token.text for token in modifiers if token.tag in ("NOUN", "PROPN") and not people_of((token,))),
            stop,
        )
    if not what and does in ONLY:
        near = [other for other in line.chunks if other.end < chunk.start and other.head.lemma in ONLY[does]]
        what = line.thing(near[-1]).text if near else ""
    there = line.word(stop) in ("here", "there")  # `the builder here is Tarn`
    if not what and (there or does in ("buy", "sell", "own")) and chunk.tokens[0].lower == "the":
        what, resolved = spoken_of(earlier()), True
    who, end = who_is(line, chunk, own[at:], first, after)
    people = people_of(modifiers)
    if who is None and people:
        who, end = line.party(first, stop), line.tokens[after - 1].end
    if who is None or not what or (does in ONLY and not nouns_of(what) & ONLY[does]):
        return
    if not can_do(who):
        return
    country = who.country or line.party(first, stop).country if people else ""
    yield Told(min(who.start, chunk.start), max(who.end, end), who, does, what, "", country, "", resolved)


def who_is(line: Line, chunk: Chunk, own: Sequence[Token], first: int, after: int) -> tuple[Party | None, int]:
    """The name that a noun of a doer belongs to: in it, before a comma, behind one, or over `is`."""
    names = [token for token in own if token.tag == "PROPN"]
    if names:
        begin = line.index[names[0].start]
        return line.party(begin, begin + len(names)), names[-1].end
    begin = first
    if line.word(begin - 1) == "as":
        begin -= 1
        head = line.closing.get(begin - 1) if line.word(begin - 1) == "," else line.closing.get(begin)
        return (line.doer(head), chunk.end) if head is not None and head.is_name else (None, chunk.end)
    head = line.before_comma(begin)
    if head is not None and head.is_name and line.word(after) in (",", ".", ")", ""):
        return line.doer(head), line.tokens[after - 1].end
    if line.word(after) in (",", ":") and (name := line.opening.get(after + 1)) is not None and name.is_name:
        closes = line.at(name)[1]
        if line.word(closes) in (",", ".", "", ")", ";") or closes >= len(line.tokens):
            return line.party(*line.at(name)), name.end
    for clause in line.clauses:
        if clause.verb.lemma == "be" and not clause.negated and clause.subject is not None:
            if clause.object is chunk and clause.subject.is_name:
                return line.doer(clause.subject), line.tokens[after - 1].end
            if clause.subject is chunk and clause.object is not None and clause.object.is_name:
                return line.doer(clause.object), clause.object.end
    return None, chunk.end


def may_be_key(text: str) -> bool:
    """Whether a line opens with a key that says what somebody does."""
    return bool(_by_label(key_of(text)))


def _by_label(key: tuple[str, int] | None) -> str:
    if key is None or len(words := key[0].lower().split()) > 6:
        return ""
    if words[-1] == "by" and len(words) < 4:  # `Funded by: ...`, `Carried out by: ...`
        return VERBS.get(lemma(words[0], "VERB"), "") or ("carry out" if lemma(words[0], "VERB") in CARRIES else "")
    return LABELS.get(words[0], "") or LABELS.get(words[-1], "")


def by_key(line: Line, prose: Prose) -> Iterator[Told]:
    """`Review of proposals: Irish Aid, Dublin`, `Supervision: consultants from Portugal`."""
    found = key_of(line.sentence.text)
    does = _by_label(found)
    if found is None or not does:
        return
    key, begin = found
    words = [word.lower() for word in key.split()]
    at = next((place for place, token in enumerate(line.tokens) if token.start >= line.sentence.start + begin), None)
    if at is None:
        return
    if line.word(at) == "by" and at + 1 < len(line.tokens):
        at += 1
    stop = next((place for place in range(at, len(line.tokens)) if line.tokens[place].text in ";.("), len(line.tokens))
    if not 0 < stop - at <= 12:
        return
    who = line.party(at, stop)
    by = words[-1] == "by"
    what = "" if by else " ".join(key.split()[2:]) if len(words) > 2 and words[1] in ("of", "for") else ""
    if not what and not by and len(words) > 1 and LABELS.get(words[0]) is None:
        what = " ".join(key.split()[:-1])
    title = prose.sentences[0].text.strip() if prose.sentences else ""
    named = who.named or sum(token.text[0].isupper() for token in who.tokens) > 1
    if named and can_do(who):
        yield Told(line.sentence.start, who.end, who, does, what or title, "", "", "label", not what)
