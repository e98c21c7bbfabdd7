"""One number in two currencies: when it is one amount, and when the text may mean two."""

from datetime import date

import pytest

from consistency import Article, check


def codes(text: str) -> list[str]:
    report = check([Article(name="a", text="Oslo harbour\n\n" + text, published=date(2024, 5, 2))])
    return [finding.code for finding in report.findings]


@pytest.mark.parametrize(
    "text",
    [
        "The pilots get NOK 2,700 more a month, the port said. Both sides had shaken hands on the €2,700 at dawn.",
        "Amount: CAD 4.3 million\n\nHow much of the USD 4.3 million goes into wages, people ask us.",
        "The quay costs 3.8 billion denars (of which 1.7 billion as a loan from a bank), Skopje said.\n\nNobody knows how the bank's "
        "1.7 billion euros are to be paid back.",
        "A berth will cost 40 kroner from June, Norway's ports say. Sailors grumble about the new fee of 40 euros.",
    ],
)
def test_one_amount(text):
    assert codes(text) == ["A102"]


@pytest.mark.parametrize(
    "text",
    [
        "Denmark pays €3 million. A sum of $3 million comes from donors.",  # a round number, told as new
        "It was sold for $44 million, or about 460 million kroner. A krone more or less alters the sum by 44 million kroner.",
        "The firm raised £1.7bn ($3.3bn). It will spend $1.7bn (£0.9bn) on a rival.",
        "Fares in Europe:\n\n- Oslo: €39\n- London: £39\n- Zurich: CHF 41",
    ],
)
def test_two_amounts(text):
    assert "A102" not in codes(text)
