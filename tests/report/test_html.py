"""The page as text: what stands in it, what may run in it, and that articles add nothing to it."""

import base64
import hashlib
import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import html as parser

from consistency import Article, Report
from consistency.report.html import LONG_ARTICLE, html
from tests.report.gallery import HOSTILE, clash, gallery, million
from tests.report.hostile import reports


def text_of(report):
    return "".join(html(report))


def tree_of(report):
    return parser.document_fromstring(text_of(report).encode(), parser=parser.HTMLParser(encoding="utf-8"))


@pytest.fixture(scope="module")
def page():
    return tree_of(gallery())


def words(node):
    return node.text_content()


def test_findings_stand_under_their_articles(page):
    sections = page.xpath("//section")
    assert [words(section.find("h2").find("span")) for section in sections] == [
        HOSTILE.name, "drafts/harbour.txt", "drafts/ledger.txt", "reference/record.txt",
    ]  # fmt: skip
    assert [len(section.xpath("article")) for section in sections] == [1, 7, 1, 0]


def test_both_sides_show_the_words_in_their_paragraphs(page):
    finding = page.get_element_by_id("f2")
    quotes = finding.xpath(".//blockquote")
    assert [words(quote.find("mark")) for quote in quotes] == ["about €62 million", "€86 million"]
    assert words(quotes[0]).startswith("The town of Oakmere will rebuild")
    assert "do not meet" in words(finding)
    assert [link.get("href") for link in finding.xpath(".//a[@class='jump']")] == ["#w2-1", "#w2-2"]


def test_every_jump_leads_to_the_words(page):
    for link in page.xpath("//a[@class='jump']"):
        target = page.get_element_by_id(link.get("href")[1:])
        mark = target.xpath("following-sibling::mark")[0]
        number, side = re.fullmatch(r"#w(\d+)-(\d+)", link.get("href")).groups()
        said = gallery().findings[int(number) - 1].sides[int(side) - 1].said
        assert said.startswith(words(mark))


def test_articles_are_whole_and_their_lines_numbered(page):
    section = page.get_element_by_id("a2")
    lines = section.xpath(".//div[@class='line']")
    for node in section.xpath(".//a[contains(@class, 'back')]"):
        node.drop_tree() if node.tail is None else node.clear(keep_tail=True)
    assert [words(line.xpath("span")[0]) for line in lines] == [str(number) for number in range(1, len(lines) + 1)]
    shown = [words(line.xpath("span[@class='words']")[0]) for line in lines]
    assert shown == gallery().article("drafts/harbour.txt").text.split("\n")


def test_clashing_numbers_and_dates_have_charts(page):
    kinds = {node.getparent().getparent().get("id"): node.get("class") for node in page.xpath("//figure/svg/..")}
    assert set(kinds.values()) <= {"chart range", "chart time"}
    charts = page.xpath("//figure[contains(@class,'chart')]")
    assert sum("time" in chart.get("class") for chart in charts) == 2
    assert sum("range" in chart.get("class") for chart in charts) == 5


def test_only_the_own_style_and_script_may_run(page):
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        (node,) = page.xpath(f"//{tag}")
        digest = base64.b64encode(hashlib.sha256(node.text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def check_tame(tree):
    assert len(tree.xpath("//script")) == len(tree.xpath("//style")) == 1
    assert not tree.xpath("//img | //iframe | //object | //embed | //link | //base | //form[@action]")
    for node in tree.iter():
        if isinstance(node.tag, str):
            assert not [name for name in node.attrib if name.startswith("on") or name in ("style", "src", "srcset")]
            assert node.get("href", "#").startswith("#")


def test_a_hostile_article_is_only_text(page):
    check_tame(page)
    assert "<script>document.title = " in words(page.get_element_by_id("a1"))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_articles_add_no_markup_of_their_own(report):
    tree = tree_of(report)
    check_tame(tree)
    assert len(tree.xpath("//article[contains(@class,'finding')]")) == len(report.findings)
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    for link in tree.xpath("//a/@href"):
        tree.get_element_by_id(link[1:])


def test_the_page_is_the_same_every_time():
    assert text_of(gallery()) == text_of(gallery())


def test_nothing_found_is_said():
    assert "no claims in these articles contradict" in words(tree_of(Report()))


def test_suppressed_findings_are_listed_with_their_reasons(report):
    hidden = tuple(replace(finding, suppressed="revised on 3 May") for finding in report.findings)
    tree = tree_of(replace(report, findings=(), suppressed=hidden))
    assert "revised on 3 May" in words(tree.get_element_by_id("suppressed"))


def test_of_a_long_article_only_what_is_near_is_shown():
    filler = "Nothing of note happened on that day in town.\n"
    text = filler * 2000 + "The wall cost €62 million.\n" + filler * 2000
    assert len(text) > LONG_ARTICLE
    article = Article(name="long.txt", text=text)
    found = clash("A101", "amounts-differ", "`€62 million`", "", (article, "€62 million", million(62)))
    tree = tree_of(Report(findings=(found,), articles=(article,)))
    lines = tree.xpath("//div[@class='line']/span[@class='number']/text()")
    assert "2001" in lines
    assert len(lines) < 40
    assert "1988 lines are not shown" in words(tree)


def test_words_over_a_line_end_are_marked_on_both_lines():
    article = Article(name="a.txt", text="It cost €62\nmillion in all.\n")
    found = clash("A101", "amounts-differ", "two lines", "", (article, "€62\nmillion", million(62)))
    tree = tree_of(Report(findings=(found,), articles=(article,)))
    assert [words(mark) for mark in tree.xpath("//div[@class='line']//mark")] == ["€62", "million"]
