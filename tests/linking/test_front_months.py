"""The months and years of headlines against those of their texts."""

from datetime import date

import pytest

from consistency import Article, check


def codes(text):
    found = check([Article(name="a", text=text, published=date(2024, 6, 12))]).findings
    return [finding.code for finding in found if finding.severity.value != "note"]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Swimming hall closed until August", "It has been shut since Friday and will reopen in late October, the town said. The roofers come in July."),
        ("Norby to have free buses from 2026", "The council decided on Monday that the buses will be free from January 2025. The tax on parking will rise."),
        ("Harbour crane in Kalvik finished by March", "Fitters from Lund are to complete the crane by the end of September. It lifts 90 tonnes."),
        ("Gallery shows Roth until December", "The paintings can be seen until the end of September. Then they travel to Lund."),
    ],
)  # fmt: skip
def test_another_month_or_year(headline, text):
    assert codes(f"{headline}\n\n{text}") == ["H104"]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Swimming hall closed until August", "The hall will reopen on 4 August, the town said. The bar stays shut until October."),
        ("Swimming hall closed until autumn", "The hall will reopen in late October, the town said."),
        ("Norby to have free buses from 2026", "The buses will be free in two years. Children can get a pass from September."),
        ("Gallery shows Roth until December", "The gallery in Varn shows thirty paintings by Ida Roth. They were painted until May 1962."),
    ],
)  # fmt: skip
def test_the_same_or_something_else(headline, text):
    assert codes(f"{headline}\n\n{text}") == []
