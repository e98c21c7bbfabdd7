"""Whether one person is put in one post of two houses: `chief executive Jan Moe` of the airline, `its rival's chief executive, Jan Moe`.

A title without a body is of what its article is about.  Where the same person has the same title again, told with the full
name as of somebody new, and of a body that the article is not about, one of the two is a slip.
"""

import re

from consistency.claims import Claim
from consistency.linking.holding import together
from consistency.linking.people import fold, same_person
from consistency.linking.posts import body, elsewhere, plain, post_of_one, strong
from consistency.linking.stories import of_one_story
from consistency.values import Office

_ONE_HOUSE = frozenset("rector captain coach manager principal".split()) | {"general manager"}
"""Posts that nobody has in two houses, whatever article tells of them."""
_IN_ONE = frozenset(
    (
        "mayor",
        "bishop",
        "governor",
        "sheriff",
        "chief executive",
        "managing director",
        "finance director",
        "chair",
        "director general",
        "editor-in-chief",
    )
)
"""Of these a text may leave out the house for somebody from elsewhere, but not after telling of its own."""
_KIN = re.compile(
    r"\b(?:parent|owner|owned|owns|group|holding|subsidiar\w+|unit|arm|division|brand|sister|daughter|merg\w+|also|both|joint\w*|alliance|founder\w*|formerly"
    r"|belongs?|stake|shareholder)\b",
    re.IGNORECASE,
)


def two_houses(first: Claim[Office], second: Claim[Office]) -> str:
    """Why one person cannot well have one post both where the text is and in another house; nothing when that is not sure."""
    a, b = first.value, second.value
    if a.office != b.office or a.status or b.status or not post_of_one(a) or not same_person(a.person, b.person):
        return ""
    if not (plain(first) and plain(second)) or not together(first, second) or not of_one_story(first, second):
        return ""
    bare, housed = (first, second) if not body(a) else (second, first)
    if body(bare.value) or not body(housed.value) or elsewhere(bare) or bare.value.country:
        return ""
    one = bare.article == housed.article
    if a.office not in (_ONE_HOUSE | _IN_ONE if one else _ONE_HOUSE) or bare.topic is None:
        return ""
    if one and (bare.start > housed.start or bare.sentence == housed.sentence):
        return ""
    named = housed.value.organisation
    full = fold(housed.value.person).split()
    anew = len(full) > 1 and set(full) <= set(fold(housed.said).split()) and strong(housed)
    if not anew or not named[:1].isupper() or any(_KIN.search(c.sentence.text) for c in (bare, housed) if c.sentence):
        return ""
    about = {*bare.topic.about, *(() if one else bare.topic.story)}
    if body(housed.value) & {fold(word) for word in about} or not about:
        return ""
    home = "what the text is about" if one else "what the other text is about"
    return f"{a.person} is {a.office} of {home} in one place and of {named} in the other"
