"""The page in headless Chromium: open, filter, jump, keys, themes, phone, print, and a hostile article."""

import os
import shutil

import pytest

from consistency.report.html import html
from tests.report.gallery import gallery

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = os.environ.get("CHROMIUM") or next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium: apt-get install chromium"),
    pytest.mark.xdist_group("browser"),
]


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    file = tmp_path_factory.mktemp("page") / "report.html"
    file.write_text("".join(html(gallery())), encoding="utf-8")
    return file.as_uri()


@pytest.fixture
def page(browser, address):
    """The page at desktop size; anything it complains of or fetches fails the test."""
    yield from opened(browser, address, viewport={"width": 1280, "height": 900}, reduced_motion="reduce")


@pytest.fixture
def phone(browser, address):
    yield from opened(browser, address, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)


def opened(browser, address, **more):
    context = browser.new_context(**more)
    page = context.new_page()
    said, asked = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    yield page
    context.close()
    assert said == []
    assert {url.partition("#")[0] for url in asked} == {address}


def shown(page):
    return page.locator(".finding:visible").evaluate_all("nodes => nodes.map(node => node.id)")


def test_it_opens_with_everything_shown_and_counted(page):
    assert page.title() == "9 findings · consistency"
    assert len(shown(page)) == 9
    assert page.locator("#shown").inner_text() == "9 shown"


def test_filters_by_severity_rule_reach_and_text(page):
    page.locator(".chip.error").click()
    assert len(shown(page)) == 4
    page.locator(".chip.note").click()
    assert set(shown(page)) == {"f5", "f6"}
    page.locator("#clear").click()
    assert len(shown(page)) == 9
    page.locator("#rule").select_option("D101")
    assert set(shown(page)) == {"f6", "f8"}
    page.locator("#reach").select_option("reference")
    assert shown(page) == ["f8"]
    assert page.locator("#shown").inner_text() == "1 of 9 shown"
    page.locator("#search").fill("nothing like this")
    assert page.locator("#none").is_visible()
    page.keyboard.press("Escape")
    page.locator("#search").fill("harbour EUR 86")
    assert len(shown(page)) == 2
    assert page.locator("section:visible").count() == 2


def test_jumps_from_a_finding_to_the_words_and_back(page):
    words = page.locator("#w2-1 + mark")
    assert not words.is_visible()
    page.locator("#f2 .jump").first.click()
    assert words.is_visible()
    assert words.inner_text() == "about €62 million"
    box = words.bounding_box()
    assert 0 < box["y"] < 900
    page.locator("#w2-1").click()
    page.locator("#f2:focus").wait_for()


def test_the_other_side_is_found_in_its_own_article(page):
    page.locator("#f2 .jump").nth(1).click()
    words = page.locator("#w2-2 + .back + mark, #w2-2 + mark").first
    assert words.is_visible()
    assert "€86 million" in page.locator("#a3 details[open]").inner_text()


def test_everything_is_reached_by_keys(page):
    focused = "document.activeElement.id"
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate(focused) == "f2"
    page.keyboard.press("k")
    assert page.evaluate(focused) == "f1"
    page.keyboard.press("j")
    page.keyboard.press("o")
    page.wait_for_url("**#w2-1")
    page.keyboard.press("o")
    page.wait_for_url("**#w2-2")
    page.keyboard.press("b")
    page.locator("#f2:focus").wait_for()
    page.keyboard.press("/")
    page.keyboard.type("jo mayor")
    assert page.locator("#search").input_value() == "jo mayor"
    page.keyboard.press("Escape")
    assert len(shown(page)) == 9
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()


def test_a_link_to_filtered_words_shows_them(page):
    page.locator("#rule").select_option("T103")
    page.evaluate("location.hash = '#f1'")
    page.locator("#f1:focus").wait_for()
    assert len(shown(page)) == 9


def test_a_hostile_article_runs_nothing_and_sends_nothing(page):
    page.locator("#f1 .jump").first.click()
    page.locator("#a1 details .line").first.hover()
    page.locator("#w1-1 + mark").hover()
    assert page.title() == "9 findings · consistency"
    assert page.locator("script").count() == 1
    assert page.locator("img, iframe, form[action]").count() == 0
    assert '<script>document.title = "run"</script>' in page.locator("#a1 .lines").inner_text()


def test_the_policy_stops_what_is_not_the_page_s_own(browser, address):
    context = browser.new_context()
    page = context.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(address)
    page.evaluate(
        "() => { const node = document.createElement('img'); node.src = 'https://example.org/x.png'; "
        "document.body.append(node); document.body.setAttribute('style', 'color: red'); }"
    )
    page.wait_for_timeout(100)
    context.close()
    assert sum("Content Security Policy" in text for text in said) >= 2


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_it_follows_the_scheme_and_can_be_turned(browser, address, scheme, dark):
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(address)
    brightness = (
        "() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + +b, 0)"
    )
    assert (page.evaluate(brightness) < 200) is dark
    page.keyboard.press("t")
    assert (page.evaluate(brightness) < 200) is not dark
    context.close()


def test_a_phone_shows_it_without_scrolling_sideways(phone):
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    sides = phone.locator("#f2 .side")
    boxes = [sides.nth(number).bounding_box() for number in range(2)]
    assert boxes[1]["y"] >= boxes[0]["y"] + boxes[0]["height"]
    phone.locator("#f2 .jump").first.click()
    assert phone.locator("#w2-1 + mark").is_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


def test_print_opens_the_articles_and_hides_the_filters(page):
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    assert not page.locator("#filters").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0


def test_it_can_be_read_without_scripts(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator(".finding").count() == 9
    assert not page.locator("#filters").is_visible()
    context.close()
