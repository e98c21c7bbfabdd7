"""Works out what each claim of an article is a value of: its frame, names, scope and what the article is about."""

from collections.abc import Sequence
from typing import cast

from consistency.claims import Claim, Others, Topic
from consistency.linking.age_bearers import person, resolved
from consistency.linking.callings import CALLED
from consistency.linking.casualties import closed
from consistency.linking.company import ALONE, Beside, company
from consistency.linking.counted_rows import whole_row
from consistency.linking.drafts import Draft, Weighted
from consistency.linking.fates import FATES, PEOPLE, fate
from consistency.linking.frames import frame
from consistency.linking.holding import title_noun
from consistency.linking.keying import keyed_offices, with_keys
from consistency.linking.misspelled import of_thing
from consistency.linking.nearby import ArticleWords, SentenceWords
from consistency.linking.participants import close_names, doer
from consistency.linking.pointed_back import with_antecedents
from consistency.linking.told_again import with_events
from consistency.prose import Prose
from consistency.values import Action, Count, Duration, Listing, Money, Name, Office, Place, Quotation, Value

_UNTOLD = (Listing, Name, Quotation)
"""What is no value of anything."""
_BETWEEN = frozenset(("(", "/", "or", ", or", "–", "[", "="))
"""What stands between an amount and what it is converted to."""
STORY = 16
"""So many of the words that an article is about go with a place of it."""
BRACKETED = 12
"""Fewer characters than this stand between the two."""


def with_topics(claims: Sequence[Claim[Value]], prose: Prose, named: Others | None = None) -> list[Claim[Value]]:
    """The claims with topic, subject and attribute filled in where their extractor left them open.

    ``named`` gives the names of the article where they are not among the claims.
    """
    if not claims:
        return []
    article = ArticleWords(prose)
    claims = keyed_offices(claims, prose)
    drafts = [_draft(claim, article, claims[max(0, at - 3) : at]) for at, claim in enumerate(claims)]
    story = Topic(story=article.story)
    found = [
        _made(draft, beside, article) if draft.told else _in_story(draft.claim, story)
        for draft, beside in zip(drafts, company(drafts), strict=True)
    ]
    found = with_events(_with_rivals(found), prose)
    told = closed(with_keys(resolved(found, prose.text, named), prose), prose.text)
    return with_antecedents(told, prose.sentences)


def _with_rivals(claims: Sequence[Claim[Value]]) -> list[Claim[Value]]:
    """The claims, those of offices with how many others the article gives a title with the same noun (`police chief`, `chief`)."""
    bearers: dict[str, set[str]] = {}
    for claim in claims:
        if isinstance(office := claim.value, Office) and office.office:
            bearers.setdefault(title_noun(office), set()).add(office.person.split()[-1].casefold())
    if all(len(surnames) < 2 for surnames in bearers.values()):
        return list(claims)
    return [
        claim.with_(topic=claim.topic.with_(rivals=others))
        if claim.topic is not None
        and isinstance(office := claim.value, Office)
        and (others := len(bearers.get(title_noun(office), ())) - 1) > 0
        else claim
        for claim in claims
    ]


def _in_story(claim: Claim[Value], story: Topic) -> Claim[Value]:
    """The claim with what its article is about, where other texts of one story may quote or name otherwise."""
    value = claim.value
    named = isinstance(value, Name) and (" " in value.name or of_thing(cast("Claim[Name]", claim)))
    told = named or isinstance(value, Quotation) or whole_row(claim)
    return claim.with_(topic=story) if claim.topic is None and told else claim


def _draft(claim: Claim[Value], article: ArticleWords, before: Sequence[Claim[Value]]) -> Draft:
    """What is read of a claim; ``before`` are the nearest claims of the article before it."""
    value, sentence = claim.value, claim.sentence
    if claim.topic is not None:
        return Draft.of(claim, claim.topic)
    if isinstance(value, Name) and claim.attribute.startswith(CALLED):
        return Draft(claim, told=True, attribute=claim.attribute, subject=claim.subject)
    if sentence is None or isinstance(value, _UNTOLD):
        return Draft(claim)
    names = article.names(sentence)
    if isinstance(value, Office):
        if claim.attribute == "rank" or claim.extractor == "personal":
            return Draft(claim)
        return Draft(claim, told=True, names=names, attribute=claim.attribute, subject=claim.subject)
    if isinstance(value, Action):
        return Draft(claim, told=True, head=value.what, verb=value.does, names=names, attribute=claim.attribute)
    return _numeric(claim, article.words(sentence), names, before)


def _numeric(claim: Claim[Value], words: SentenceWords, names: Weighted, before: Sequence[Claim[Value]]) -> Draft:
    value, tokens = claim.value, words.tokens
    first, last = words.span(claim.start, claim.end)
    read = frame(tokens, first, last, priced=isinstance(value, Money))
    first, last = first if first < len(tokens) else 0, max(0, last)
    head, modifiers = read.head, read.modifiers
    became = ""
    if isinstance(value, Count):
        became = fate(tokens, first, last, value.of)
        if value.of:
            modifiers = tuple([word for word in (head, *modifiers) if word and word != value.of])
            head = value.of
        if became and (head in PEOPLE or head in FATES[became]):
            head = "person"
    modifiers = tuple(dict.fromkeys(modifiers))
    scope = words.scopes.of(first, last)
    subject = claim.subject
    if isinstance(value, Duration) and value.age and not subject:
        subject = person(tokens, first, last)
    return Draft(
        claim,
        told=True,
        head=head,
        modifiers=modifiers,
        verb=read.verb,
        carrier=read.carrier,
        fate=became,
        purpose=read.purpose,
        terms=words.terms(first, last),
        names=names,
        scope=(*scope, "converted") if before and _bracketed(claim, before) else scope,
        definite=read.definite,
        close=close_names(tokens, words.shape, first, last),
        doer=doer(tokens, first),
        attribute=claim.attribute
        or " ".join([word for word in (*modifiers, head, read.carrier, became) if word])
        or read.verb,
        subject=subject,
    )


def _made(draft: Draft, beside: Beside, article: ArticleWords) -> Claim[Value]:
    """The claim of a draft with its topic."""
    claim, topic = draft.claim, draft.topic
    if topic is not None:
        if isinstance(claim.value, Place):
            return claim.with_(topic=topic.with_(about=article.about[:STORY], story=article.story))
        if beside is ALONE:
            return claim
        return claim.with_(
            topic=topic.with_(
                rivals=beside.rivals,
                beside=beside.values,
                sums=beside.sums,
                twins=beside.twins,
                crowd=beside.crowd,
                near=beside.near,
            )
        )
    topic = Topic(
        head=draft.head,
        modifiers=draft.modifiers,
        verb=draft.verb,
        carrier=draft.carrier,
        fate=draft.fate,
        purpose=draft.purpose,
        terms=draft.terms,
        names=draft.names,
        about=article.about,
        story=article.story,
        scope=draft.scope,
        definite=draft.definite,
        rivals=beside.rivals,
        beside=beside.values,
        sums=beside.sums,
        close=draft.close,
        doer=draft.doer,
        twins=beside.twins,
        crowd=beside.crowd,
        near=beside.near,
    )
    return claim.with_(topic=topic, attribute=draft.attribute, subject=draft.subject or claim.subject)


def _bracketed(claim: Claim[Value], earlier: Sequence[Claim[Value]]) -> bool:
    """`€5 million (£4.2 million)`: whether the claim is what another is converted to."""
    kind, sentence = type(claim.value), claim.sentence
    for before in reversed(earlier):
        if type(before.value) is kind:
            break
    else:
        return False
    if sentence is None or not 0 < claim.start - before.end < BRACKETED:
        return False
    between = sentence.between(before.end, claim.start)
    return between.strip().rstrip("about ~≈c.") in _BETWEEN and before.sentence == sentence
