"""Which claims meet which rules, and what of it is told, with rules made for the test."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from consistency import Article, Claim, Clash, Settings, Severity, check, pairs
from consistency import claims as over_claims
from consistency.comparing import MOST_SIDES
from consistency.errors import ConfigError, RuleCrash
from consistency.findings import Reach
from consistency.meeting import WIDE
from consistency.registry import find, shipped
from consistency.rule import groups
from consistency.values import Figure, Money, apart

DAY = date(2024, 3, 5)
AMOUNTS = [find(shipped(), code) for code in ("A101", "A103", "H101")]
EXAMPLES = {"bad": ["One."], "good": ["Two."]}


@pairs("X901", "sums-apart", kinds=["money"], linked=False, **EXAMPLES)
def sums_apart(first, second):
    """Two sums are not one.

    Why it matters.

    What to do.
    """
    why = apart(first.value, second.value)
    if why:
        yield Clash((second, first), f"`{second.said}` here, `{first.said}` there", why)


@pairs("X902", "linked-sums-apart", kinds=["money"], **EXAMPLES)
def linked_sums_apart(first, second):
    """Two sums of one thing are not one.

    Why it matters.

    What to do.
    """
    yield from sums_apart(first, second)


@over_claims("X903", "breaks-down", kinds=["money"], **EXAMPLES)
def breaks_down(claim, *, at: int = 0):
    """A rule that raises.

    Why it matters.

    What to do.
    """
    return iter([1 // at])


@groups("X904", "group-breaks-down", kinds=["money"], by="article", **EXAMPLES)
def group_breaks_down(group):
    """A rule over a group that raises.

    Why it matters.

    What to do.
    """
    raise LookupError("no such mill")


@groups("X905", "many-sums", kinds=["money"], by="topic", severity=Severity.WARNING, **EXAMPLES)
def many_sums(group):
    """A topic has many sums.

    Why it matters.

    What to do.
    """
    yield Clash(tuple(group), f"{len(group)} sums", "they share a key")


@pairs("X906", "sums-apart-within", kinds=["money"], linked=False, across=False, **EXAMPLES)
def sums_apart_within(first, second):
    """Two sums of one article are not one.

    Why it matters.

    What to do.
    """
    yield from sums_apart(first, second)


def sum_of(article, number, at=0, attribute="ferry contract", **more):
    """A claim as another extractor makes it: no topic, judged by subject and attribute."""
    said = f"€{number}"
    return Claim(article=article, start=at, end=at + len(said), said=said, value=Money(Figure(Decimal(number)), "EUR"),
                 subject="Norvik", attribute=attribute, **more)  # fmt: skip


def values(finding):
    return sorted({side.said for side in finding.sides})


# Wide blocks


def test_a_wide_block_is_thinned_and_says_so():
    many = [sum_of(f"{n:03}", n + 1, published=DAY + timedelta(n)) for n in range(WIDE + 30)]
    report = check(many, rules=[sums_apart])
    (notice,) = report.notices
    assert "many claims share" in notice
    assert len(many) < report.summary.comparisons < len(many) * 21
    last = {side.article for finding in report.findings for side in finding.sides}
    assert {"000", f"{WIDE + 29:03}"} <= last


def test_what_is_said_often_is_compared_a_few_times():
    same = [sum_of(f"{n:03}", 5) for n in range(WIDE + 30)]
    report = check([*same, sum_of("other", 7)], rules=[linked_sums_apart])
    assert report.summary.comparisons <= 6
    assert report.notices == ()
    assert [values(finding) for finding in report.findings] == [["€5", "€7"]] * len(report.findings)
    assert report.findings


def test_a_block_that_is_not_wide_says_nothing():
    assert check([sum_of(str(n), n + 1) for n in range(10)], rules=[sums_apart]).notices == ()


# What is told


def test_two_values_are_one_finding_with_all_their_mentions():
    mentions = [sum_of("a", number, at) for at, number in ((0, 5), (50, 7), (100, 5), (150, 7))]
    (finding,) = check(mentions, rules=[linked_sums_apart]).findings
    assert [(side.start, side.said) for side in sorted(finding.sides, key=lambda side: side.start)] == [
        (0, "€5"), (50, "€7"), (100, "€5"), (150, "€7"),
    ]  # fmt: skip
    assert finding.tie == "both are ferry contract"


def test_a_finding_shows_no_more_than_six_mentions():
    mentions = [sum_of("a", (5, 7)[at % 2], at * 50) for at in range(20)]
    (finding,) = check(mentions, rules=[linked_sums_apart]).findings
    assert len(finding.sides) == MOST_SIDES


def test_agreement_elsewhere_silences_a_pair_across_articles():
    here = sum_of("a", 5)
    assert check([here, sum_of("b", 7)], rules=[linked_sums_apart]).findings
    found = check([here, sum_of("b", 7), sum_of("b", 5, 90)], rules=[linked_sums_apart]).findings
    assert [finding.reach for finding in found] == [Reach.ARTICLE]  # what is left is the conflict within b


def test_twins_have_fingerprints_of_their_own():
    one = [sum_of("a", number, at) for at, number in ((0, 5), (50, 7), (100, 5))]
    found = check(one, rules=[sums_apart]).findings
    assert len(found) == len({finding.fingerprint for finding in found}) == 2


def test_a_rule_within_articles_does_not_look_across():
    assert not check([sum_of("a", 5), sum_of("b", 7)], rules=[sums_apart_within]).findings
    assert check([sum_of("a", 5), sum_of("a", 7, 50)], rules=[sums_apart_within]).findings


def test_groups_of_a_topic_see_all_claims_that_share_a_key():
    (finding,) = check([sum_of("a", 5), sum_of("b", 7), sum_of("b", 9, 50, "fine")], rules=[many_sums]).findings
    assert finding.message == "2 sums"
    assert finding.severity is Severity.WARNING


HEAD = "Skarvik gets ferry contract\n\nThe council of Aldmoor gave the ferry contract to Skarvik on Monday. "


def test_a_claim_keeps_its_surest_partner():
    text = (
        HEAD
        + "The ferry contract is worth €62 million.\n\nThe €26 million ferry contract is the largest yet. The harbour takes €71 million."
    )
    (finding,) = check([Article(name="a", text=text)], rules=AMOUNTS).findings
    assert values(finding) == ["€26 million", "€62 million"]


# Sections that are not the article's own


@pytest.mark.parametrize("section", ["related", "furniture"])
def test_teasers_and_furniture_are_never_compared(section):
    line = {"start": 0, "end": 90, "text": "x" * 90, "index": 0, "paragraph": 0, "line": 1, "column": 1}
    aside = Claim.from_dict({**sum_of("a", 7).to_dict(), "sentence": {**line, "section": section}})
    own = Claim.from_dict({**sum_of("a", 7).to_dict(), "sentence": {**line, "section": "body"}})
    assert not check([aside, sum_of("b", 5)], rules=[sums_apart, many_sums]).findings
    assert check([own, sum_of("b", 5)], rules=[sums_apart]).findings


# Reach


class Earlier:
    """An archive of a few claims."""

    def __init__(self, *claims):
        self.claims = claims
        self.asked = []

    def claims_for(self, blocks):
        self.asked = list(blocks)
        return self.claims


def test_reach_says_how_far_apart_the_sides_stand():
    text = Article(name="a", text="Norvik owes €5.")
    first = sum_of("a", 5, 12)
    archive = Earlier(sum_of("old", 7))
    cases = [
        (check([text, first, sum_of("a", 7, 13)], rules=[linked_sums_apart]), Reach.ARTICLE),
        (check([text, Article(name="b", text="€7"), first, sum_of("b", 7)], rules=[linked_sums_apart]), Reach.CORPUS),
        (check([text, first], against=archive, rules=[linked_sums_apart]), Reach.ARCHIVE),
        (check([text, first], reference=[sum_of("fact", 7)], rules=[linked_sums_apart]), Reach.REFERENCE),
    ]
    for report, reach in cases:
        assert [finding.reach for finding in report.findings] == [reach]
    assert archive.asked == sorted(archive.asked)
    assert archive.asked


def test_earlier_versions_of_a_new_article_are_left_out():
    assert not check([sum_of("a", 5)], against=Earlier(sum_of("a", 7, 50)), rules=[sums_apart]).findings


def test_earlier_claims_do_not_meet_each_other():
    archive = Earlier(sum_of("old", 7), sum_of("older", 8))
    report = check([sum_of("a", 5)], against=archive, rules=[sums_apart])
    assert all("a" in {side.article for side in finding.sides} for finding in report.findings)
    assert len(report.findings) == 2


def test_two_trusted_claims_are_never_reported_by_the_run():
    facts = [sum_of("fact", 7), sum_of("other-fact", 9)]
    assert not check([sum_of("a", 7, attribute="fine")], reference=facts, rules=[sums_apart]).findings
    assert len(check([sum_of("a", 5)], reference=facts, rules=[sums_apart]).findings) == 2


def test_what_is_new_is_the_side_to_look_at_first():
    (finding,) = check([sum_of("a", 5)], against=Earlier(sum_of("old", 7)), rules=[sums_apart]).findings
    assert [side.article for side in finding.sides] == ["a", "old"]


# Unsure


def test_unsure_pairs_are_notes_and_only_when_asked_for():
    pair = [sum_of("a", 5, 0, ""), sum_of("a", 7, 50, "")]
    assert not check(pair, rules=[linked_sums_apart]).findings
    (finding,) = check(pair, rules=[linked_sums_apart], settings=Settings(unsure=True)).findings
    assert finding.severity is Severity.NOTE


# Rules that break down, severity and options


def test_a_rule_that_raises_is_named_with_the_article():
    with pytest.raises(
        RuleCrash, match=r"X903 \(breaks-down, .*test_comparing\.py:\d+\) raised ZeroDivisionError.*at a: `€5`"
    ):
        check([sum_of("a", 5)], rules=[breaks_down])
    with pytest.raises(RuleCrash, match=r"X904 .* raised LookupError: no such mill; at a: `€5 million`"):
        check([Article(name="a", text="Norvik owes €5 million.")], rules=[group_breaks_down])


def test_settings_change_the_severity_of_a_rule():
    pair = [sum_of("a", 5), sum_of("b", 7)]
    by_name = Settings(severity=(("X", Severity.NOTE), ("sums-apart", Severity.WARNING)))
    by_code = Settings(severity=(("X", Severity.WARNING), ("X901", Severity.NOTE)))
    assert check(pair, rules=[sums_apart], settings=by_name).findings[0].severity is Severity.WARNING
    assert check(pair, rules=[sums_apart], settings=by_code).findings[0].severity is Severity.NOTE


@pytest.mark.parametrize(
    ("option", "value", "complaint"),
    [
        ("att", 1, "no option 'att'; did you mean at"),
        ("zzz", 1, "no option 'zzz'; it has at"),
        ("at", "x", "of the kind of 0"),
    ],
)
def test_options_that_a_rule_does_not_have(option, value, complaint):
    settings = Settings(options=(("X903", ((option, value),)),))
    with pytest.raises(ConfigError, match=complaint):
        check([sum_of("a", 5)], rules=[breaks_down], settings=settings)


def test_options_reach_the_rule():
    @over_claims("X907", "sum-too-large", kinds=["money"], **EXAMPLES)
    def too_large(claim, *, at_most: int = 10):
        """A sum is too large.

        Why it matters.

        What to do.
        """
        if claim.value.figure.number > at_most:
            yield Clash((claim,), f"`{claim.said}` is too large", f"at most {at_most}")

    settings = Settings(options=(("sum-too-large", (("at-most", 4),)),))
    assert not check([sum_of("a", 5)], rules=[too_large]).findings
    assert check([sum_of("a", 5)], rules=[too_large], settings=settings).findings[0].because == "at most 4"


def test_facts_that_contradict_one_another():
    facts = [sum_of("fact", 7), sum_of("other-fact", 9), sum_of("third-fact", 9, attribute="fine")]
    rules = [find(shipped(), "F101")]
    (finding,) = check([sum_of("a", 7)], reference=facts, rules=rules).findings
    assert (finding.code, finding.reach) == ("F101", Reach.REFERENCE)
    assert finding.message.startswith("two facts: ")
    assert {side.article for side in finding.sides} == {"fact", "other-fact"}
