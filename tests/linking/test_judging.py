"""Same, different or unsure: the evidence, the verdict, the keys and the topics, through claims of own articles."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency import Article, Claim, extract
from consistency.claims import Mood, Topic
from consistency.linking import Verdict, judge, keys
from consistency.linking.evidence import evidence
from consistency.text import Section, Sentence
from consistency.values import Count, Date, Duration, Figure, Money, Name, Percentage, Quantity, Quotation

STORY = """Ferry contract goes to Skarvik

The council of Aldmoor gave the ferry contract to Skarvik on Monday. The contract is worth €62 million, the council said.

Mayor Eva Hult, 51, signed it. The first ferry sails in 2027. Another contract of €4 million goes to a painter.

The €26 million contract is the largest that Aldmoor has signed. Some 340 people work for Skarvik."""


def read(text, name="a", kind="money", published=None):
    return [claim for claim in extract(Article(name=name, text=text, published=published)) if claim.kind == kind]


def claim(value, topic=None, *, article="a", at=0, index=0, section=Section.BODY, **more):
    said = str(value)
    sentence = Sentence(at, at + 200, said, index, index, section)
    return Claim(
        article=article, start=at, end=at + len(said), said=said, value=value, topic=topic, sentence=sentence, **more
    )


def euros(number, **topic):
    return Money(Figure(Decimal(number)), "EUR"), Topic(**topic)


def about(number, at=0, index=0, *, more=None, **topic):
    value, its = euros(number, **topic)
    return claim(value, its, at=at, index=index, **(more or {}))


def age(years, subject, index):
    return claim(
        Duration(Figure(Decimal(years)), "year", age=True), Topic(), at=300 * index, index=index, subject=subject
    )


# Evidence

LEMMAS = ["contract", "deal", "ferry", "bridge", "harbour", "sign", "build", ""]
topics = st.builds(
    Topic,
    head=st.sampled_from(LEMMAS),
    modifiers=st.lists(st.sampled_from(LEMMAS[:-1]), max_size=3, unique=True).map(tuple),
    verb=st.sampled_from(LEMMAS),
    carrier=st.sampled_from(["", "cost", "price"]),
    fate=st.sampled_from(["", "dead", "injured"]),
    purpose=st.lists(st.sampled_from(LEMMAS[:-1]), max_size=2).map(tuple),
    terms=st.dictionaries(st.sampled_from(LEMMAS[:-1]), st.sampled_from([0.3, 0.6, 1.0])).map(lambda d: tuple(sorted(d.items()))),
    names=st.dictionaries(st.sampled_from(["aldmoor", "skarvik", "hult"]), st.sampled_from([0.4, 1.0])).map(
        lambda d: tuple(sorted(d.items()))
    ),
    about=st.lists(st.sampled_from(["aldmoor", "skarvik", "ferry"]), max_size=3, unique=True).map(tuple),
    scope=st.lists(st.sampled_from(["total", "part", "each", "first", "plan"]), max_size=2, unique=True).map(tuple),
    definite=st.booleans(),
    rivals=st.integers(0, 4),
)  # fmt: skip
figures = st.builds(Figure, st.integers(1, 10**9).map(Decimal))
values = st.one_of(
    st.builds(Money, figures, st.sampled_from(["EUR", "NOK"])),
    st.builds(Percentage, figures),
    st.builds(Count, figures, st.just("ferry")),
    st.builds(Quantity, figures, st.just("meter")),
)
claims = st.builds(
    claim,
    values,
    topics,
    article=st.sampled_from("ab"),
    at=st.just(0),
    index=st.integers(0, 9),
    section=st.sampled_from([Section.BODY, Section.HEADLINE, Section.LIST]),
    speaker=st.sampled_from(["", "Hult", "Berg"]),
    published=st.sampled_from([None, date(2024, 1, 1), date(2024, 9, 1)]),
)


@given(claims, claims)
def test_evidence_does_not_ask_who_comes_first(first, second):
    if first.kind == second.kind:
        assert evidence(first, second) == evidence(second, first)
        assert judge(first, second) == judge(second, first)


@given(claims)
def test_evidence_names_only_what_is_there(one):
    assert all(evidence(one, one.with_(article="b")).values())


@pytest.mark.parametrize(
    ("first", "second", "piece"),
    [
        (about(62, head="contract"), about(68, 300, 1, head="contract"), "same-head"),
        (about(62, head="contract"), about(68, 300, 1, head="bridge"), "other-head"),
        (about(62, head="contract"), about(68, 300, 1), "no-head"),
        (about(62, head="contract"), about(68, 300, 1, head="fee", modifiers=("contract",)), "head-among-words"),
        (about(62, verb="sign"), about(68, 300, 1, verb="sign"), "same-verb"),
        (about(62, carrier="cost"), about(68, 300, 1, carrier="cost"), "same-carrier"),
        (about(62, carrier="cost"), about(68, 300, 1, carrier="height"), "other-carrier"),
        (about(62, fate="dead"), about(68, 300, 1, fate="injured"), "other-fate"),
        (about(62, modifiers=("ferry",)), about(68, 300, 1, modifiers=("ferry",)), "shared-modifiers"),
        (about(62, modifiers=("ferry",)), about(68, 300, 1, modifiers=("chess",)), "other-modifiers"),
        (about(62, modifiers=("ferry",)), about(68, 300, 1, terms=(("ferry", 1.0),)), "modifiers-near-by"),
        (about(62, purpose=("school",)), about(68, 300, 1, purpose=("school",)), "same-purpose"),
        (about(62, purpose=("school",)), about(68, 300, 1, purpose=("harbour",)), "other-purpose"),
        (about(62, scope=("part",)), about(68, 300, 1), "apart-part"),
        (about(62, scope=("total",)), about(68, 300, 1, scope=("total",)), "scope-shared"),
        (about(62), about(68, 300, 1, more={"mood": Mood.PLANNED}), "mood-apart"),
        (about(62, more={"speaker": "Hult"}), about(68, 300, 1, more={"speaker": "Berg"}), "speakers-apart"),
        (about(62), about(68, 300, 1), "next-sentence"),
        (about(62), about(68, 90), "same-sentence"),
        (about(62), about(68, 300, 1, more={"section": Section.HEADLINE}), "headline"),
        (about(62, more={"section": Section.LIST}), about(68, 300, 1, more={"section": Section.LIST}), "both-in-list"),
        (about(62, more={"section": Section.LIST}), about(68, 300, 1), "list"),
        (about(62), about(68, 300, 1, more={"article": "b"}), "across"),
        (about(4750), about(4750000, 300, 1), "slip-thousands"),
        (about(4750), about(47500, 300, 1), "slip-zeros"),
        (about(7500), about(5700, 300, 1), "slip-transposed"),
        (about(128), about(148, 300, 1), "slip-digit"),
        (about(62, definite=True), about(68, 300, 1), "points-back"),
        (about(62, beside=("68 EUR",)), about(68, 300, 1), "told-apart"),
        (about(62, head="contract", rivals=1), about(68, 300, 1, head="contract", rivals=1), "only-two-of-head"),
    ],
)  # fmt: skip
def test_pieces_of_evidence(first, second, piece):
    assert piece in evidence(first, second)
    assert piece in evidence(second, first)


def test_periods_and_times_are_evidence_of_two_things():
    year = [Date(date(y, 1, 1), date(y, 12, 31), "year") for y in (2023, 2024)]
    day = [Date(date(2024, 5, d), date(2024, 5, d)) for d in (1, 2)]
    for (one, two), piece in ((year, "other-period"), (day, "other-time")):
        assert piece in evidence(about(62, more={"when": one}), about(68, 300, 1, more={"when": two}))


def test_one_number_in_two_currencies():
    here = claim(Money(Figure(Decimal(412)), "EUR"), Topic(head="purchase", definite=True))
    there = claim(Money(Figure(Decimal(412)), "GBP"), Topic(head="purchase"), at=300, index=1)
    assert "same-number" in evidence(here, there)
    assert judge(here, there).same == ("the same number in two currencies",)
    assert "same-number" not in evidence(here, there.with_(value=Money(Figure(Decimal(97)), "GBP")))


# Verdicts

GIVEN_UP = [
    ("superseded", {"mood": Mood.SUPERSEDED}),
    ("denied", {"holds": False}),
    ("converted", {"topic": Topic(head="contract", scope=("converted",))}),
]


@pytest.mark.parametrize(("why", "change"), GIVEN_UP)
def test_what_the_text_itself_gives_up_is_no_conflict(why, change):
    first = about(62, head="contract", definite=True)
    second = about(26, 300, 1, head="contract").with_(**change)
    for pair in ((first, second), (second, first)):
        link = judge(*pair)
        assert (link.verdict, link.different) == (Verdict.DIFFERENT, (why,))


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (about(62, beside=("68 EUR",), head="loan"), about(68, 300, 1, head="loan"), "told-apart"),
        (about(62, fate="dead"), about(68, 300, 1, fate="injured"), "other-fate"),
        (about(62, head="loan"), about(68, 90, head="loan"), "same-sentence"),
        (about(6, head="loan"), about(68000, 300, 1, head="loan"), "far-apart"),
        (about(62), about(68, 300, 1), "nothing-shared"),
        (age(51, "Eva Hult", 0), age(53, "Karl Berg", 1), "other-person"),
    ],
)
def test_what_alone_shows_two_things(first, second, why):
    link = judge(first, second)
    assert (link.verdict, link.different) == (Verdict.DIFFERENT, (why,))


def test_ages_of_one_person_are_one():
    link = judge(age(51, "Eva Hult", 0), age(53, "Hult", 4))
    assert link.verdict is Verdict.SAME
    assert str(link) == "both ages are Eva Hult's"


def test_digits_in_another_order_under_one_head_that_points_back():
    first, second = read(STORY)[0], read(STORY)[-1]
    link = judge(first, second)
    assert (first.said, second.said) == ("€62 million", "€26 million")
    assert link.verdict is Verdict.SAME
    assert str(link)


def test_another_contract_is_another_thing():
    contract, other, _ = read(STORY)
    assert judge(contract, other).verdict is not Verdict.SAME


@pytest.mark.parametrize(
    ("headline", "verdict"),
    [
        ("Aldmoor builds €62 million ferry harbour", Verdict.SAME),
        ("Lundby museum sells chess boards worth €62 million", Verdict.DIFFERENT),
    ],
)
def test_a_headline_and_its_text(headline, verdict):
    body = (
        "\n\nAldmoor is building a ferry harbour for €68 million. Building starts in May, the council said on Monday."
    )
    first, second = read(headline + body)
    assert judge(first, second).verdict is verdict


def test_what_is_the_same_is_told_strongest_first():
    link = judge(*read(STORY)[:2])
    assert set(link.same).isdisjoint(link.different)


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        (("Norvik", "ferry contract"), ("norvik", "Ferry Contract"), Verdict.SAME),
        (("Norvik", "ferry contract"), ("Skarvik", "ferry contract"), Verdict.DIFFERENT),
        (("Norvik", "ferry contract"), ("Norvik", "harbour"), Verdict.DIFFERENT),
        (("Norvik", ""), ("Norvik", ""), Verdict.UNSURE),
        (("Norvik", "ferry contract"), ("Norvik", ""), Verdict.UNSURE),
    ],
)
def test_claims_without_topic_are_judged_by_what_they_call_themselves(first, second, verdict):
    one, two = (
        claim(euros(number)[0], subject=subject, attribute=attribute)
        for number, (subject, attribute) in ((62, first), (68, second))
    )
    assert judge(one, two).verdict is verdict


@given(claims, claims)
def test_a_verdict_has_reasons(first, second):
    if first.kind == second.kind:
        link = judge(first, second)
        if link.verdict is Verdict.SAME:
            assert link.same
        if link.score <= -50:
            assert link.different


# Keys


def test_keys_are_sorted_words_without_repeats():
    for one in extract(Article(name="a", text=STORY)):
        found = keys(one)
        assert found == tuple(sorted(set(found)))
        assert found == keys(one)
        assert all(isinstance(key, str) and key for key in found)


def test_values_of_one_dimension_meet_in_their_article():
    first, *rest = read(STORY)
    assert all(set(keys(first)) & set(keys(other)) for other in rest)


def test_articles_of_one_story_share_a_key_and_others_do_not():
    here = read(STORY)[0]
    again = read("Skarvik of Aldmoor will build ferries. The ferry contract is worth €68 million.", "b")[0]
    other = read("Bread is dear in Lundby. A loaf costs €4 there, the bakers said.", "c")[0]
    assert set(keys(here)) & set(keys(again))
    assert not set(keys(here)) & set(keys(other))


@pytest.mark.parametrize(
    ("value", "key"),
    [
        (Money(Figure(Decimal(5)), "EUR"), "money:in:a"),
        (Quantity(Figure(Decimal(5)), "meter"), "quantity:meter:in:a"),
        (Count(Figure(Decimal(5)), "ferry"), "count:in:a"),
        (Percentage(Figure(Decimal(5))), "percentage:in:a"),
        (Percentage(Figure(Decimal(5)), points=True), "points:in:a"),
        (Duration(Figure(Decimal(5)), "day"), "duration:in:a"),
        (Date(date(2024, 5, 1), date(2024, 5, 1)), "date:in:a"),
    ],
)
def test_the_key_of_an_article_names_the_dimension(value, key):
    assert key in keys(claim(value, Topic()))


def test_other_keys():
    assert keys(claim(euros(5)[0], subject="Norvik", attribute="Fine")) == ("money:norvik:fine",)
    assert "age:hult" in keys(age(51, "Eva Hult", 0))
    words = "We shall never sell the harbour"
    assert set(keys(claim(Quotation("Hult", words)))) & set(keys(claim(Quotation("Berg", f"{words} to anyone"))))
    assert set(keys(claim(Name("Sergiy Moroz", "person")))) & set(
        keys(claim(Name("Serhii Moroz", "person"), article="b"))
    )


# Topics


def test_rivals_count_other_values_of_the_same_head():
    assert [money.topic.rivals for money in read(STORY)] == [2, 2, 2]
    assert read("The loan is €5 million. The €5 million loan is due.")[0].topic.rivals == 0


def test_values_of_one_sentence_are_told_apart_by_it():
    first, second, third = read("Aldmoor lent €5 million and €7 million to mills. The €7 million is due in May.")
    assert first.topic.beside == (str(second.value),)
    assert judge(first, third).verdict is Verdict.DIFFERENT


def test_a_conversion_is_no_value_of_its_own():
    euro, pound = read("The mill costs €5 million (£4.2 million). It opens in May.")
    assert "converted" in pound.topic.scope
    assert not euro.topic.beside


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Eva Hult, 51, signed the contract.", "Eva Hult"),
        ("The 51-year-old engineer Eva Hult signed the contract.", "Eva Hult"),
        ("A 51-year-old man, who met Eva Hult, was hurt.", ""),
    ],
)
def test_whom_an_age_belongs_to(text, subject):
    (found,) = [one for one in read(text, kind="duration") if one.value.age]
    assert found.subject == subject


def test_what_an_article_is_about_comes_from_headline_and_lead():
    topic = read(STORY)[0].topic
    assert {"ferry", "skarvik", "aldmoor", "contract"} <= set(topic.about)
    assert "painter" not in topic.about


def test_words_near_the_value_weigh_more():
    (money,) = read(
        "The mill at Aldmoor, which a painter from the far coast of the north once owned, costs €5 million."
    )
    terms = dict(money.topic.terms)
    assert terms["own"] > terms["mill"]


def test_counted_people_become_persons_with_a_fate():
    killed, hurt = read("The storm killed 12 people in Aldmoor. It injured 34 others.", kind="count")
    assert (killed.topic.head, killed.topic.fate) == ("person", "dead")
    assert hurt.topic.fate == "injured"


def test_counts_with_one_companion_are_of_one_thing():
    one = read(
        "Glacier experts meet in Vienna\n\nSome 240 experts from 31 countries met in Vienna.",
        "a",
        "count",
        date(2024, 4, 25),
    )
    two = read(
        "Ice melts in Vienna\n\nThe glacier meeting in Vienna brought together 240 experts from 27 countries.",
        "b",
        "count",
        date(2024, 4, 26),
    )
    assert judge(one[-1], two[-1]).verdict is Verdict.SAME
    other = read(
        "Ice melts in Vienna\n\nThe glacier meeting in Vienna brought together 90 experts from 27 countries.",
        "c",
        "count",
        date(2024, 4, 26),
    )
    assert "same-companion" not in evidence(one[-1], other[-1])


def test_crore_against_billions_of_the_same_digits_is_a_slip():
    told = read("The metro costs ₹2,300 crore. It was built late. The line was sanctioned at ₹2.3 billion.")
    assert judge(*told).verdict is Verdict.SAME
    assert "slip-scales" not in evidence(
        *read("The metro costs ₹23 billion. It was built late. The line was sanctioned at ₹2.3 billion.")
    )
