"""A change or share in a headline against its text: `cut output by 20%` above, `cut its output by 12 percent` below."""

import re
from collections.abc import Sequence
from typing import cast

from consistency.claims import Claim, Mood
from consistency.linking.evidence import rarity, related
from consistency.linking.fronts import TEXT, Answer, AnyClaim
from consistency.text import FRONT
from consistency.values import Ratio

_DIGITS = re.compile(r"\d+(?:\.\d+)?")
TELLING = 0.25


def contradicted_changes(claims: Sequence[AnyClaim]) -> list[Answer]:
    """The changes in an article's headline of which its text tells another size, and never that one."""
    ratios = [cast("Claim[Ratio]", claim) for claim in claims if isinstance(claim.value, Ratio) and claim.holds]
    fronts = [claim for claim in ratios if claim.section in FRONT]
    text = [claim for claim in ratios if claim.section in TEXT and claim.mood is not Mood.SUPERSEDED]
    found = []
    for front in fronts:
        same = [claim for claim in text if claim.value.of == front.value.of]
        if any(claim.value.meets(front.value) for claim in same) or _told(front, claims):
            continue
        rivals = [claim for claim in same if _one_thing(front, claim)]
        if not rivals or len({(claim.value.least, claim.value.most) for claim in rivals}) > 1:
            continue
        best = rivals[0]
        words = ", ".join(best.attribute.split())
        found.append(
            Answer(
                front, (best,), best.said, f"{front.value} is not {best.value}",
                f"both speak of {words}; the text does not give that value",
            )
        )  # fmt: skip
    return found


def _told(front: Claim[Ratio], claims: Sequence[AnyClaim]) -> bool:
    """Whether the headline's number stands in the text at all."""
    digits = _DIGITS.search(front.said)
    sentences = {claim.sentence for claim in claims if claim.sentence and claim.section not in FRONT}
    return digits is not None and any(digits[0] in _DIGITS.findall(sentence.text) for sentence in sentences)


def _one_thing(front: Claim[Ratio], claim: Claim[Ratio]) -> bool:
    """Whether the same thing changed, over no other time: the last words of both say the same."""
    one, two = front.attribute.split(), claim.attribute.split()
    if not one or not two or not related(one[-1], two[-1]) or rarity(one[-1]) < TELLING:
        return False
    if front.value.base and claim.value.base and front.value.base != claim.value.base:
        return False
    extra = [word for word in two[:-1] if not any(related(word, other) for other in one)]
    return not extra and (front.value.of == "change" or front.value.base == claim.value.base)
