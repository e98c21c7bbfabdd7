"""Files to articles, and what is refused: every bad input has its message."""

import contextlib
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import consistency
from consistency.cli import main
from consistency.errors import InputError
from consistency.reading import Options, gather
from consistency.reading.files import READERS, decode
from consistency.reading.records import document
from consistency.suppress import suppressions
from consistency.values import Figure, Money


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def only(path, **options):
    (article,) = consistency.read([path], **options)
    return article


def test_text_is_kept_as_given(here):
    put(here / "a.txt", "One\r\n\ttwo é \u202f3\n\n")
    article = only("a.txt")
    assert article.text == "One\r\n\ttwo é \u202f3\n\n"
    assert article.name == article.file == "a.txt"


def test_a_byte_order_mark_is_no_character(here):
    put(here / "a.txt", b"\xef\xbb\xbfOne")
    put(here / "b.txt", "Two".encode("utf-16"))
    assert [article.text for article in consistency.read(["a.txt", "b.txt"])] == ["One", "Two"]


def test_a_folder_gives_its_articles_in_order_and_no_others(here):
    for name in ("b.txt", "a.md", "sub/c.txt", "notes.csv", ".hidden/d.txt", "sub/.e.txt", "old/f.txt"):
        put(here / "in" / name, "Words")
    assert [article.name for article in consistency.read(["in"])] == [
        "in/a.md",
        "in/b.txt",
        "in/old/f.txt",
        "in/sub/c.txt",
    ]
    found = gather(["in"], Options(exclude=("in/old/*", "sub/*"))).articles
    assert [article.name for article in found] == ["in/a.md", "in/b.txt"]


def test_front_matter_is_metadata_and_not_prose(here):
    put(
        here / "a.md",
        '---\ntitle: "Bridge: opened"\ndate: 2024-05-21\nsource: The Courier\n---\n\nIt cost €62 million.\n',
    )
    article = only("a.md")
    assert (article.title, article.published, article.source) == ("Bridge: opened", date(2024, 5, 21), "The Courier")
    assert article.text[article.begins :].startswith("\nIt cost")
    assert all(claim.start >= article.begins for claim in consistency.extract(article))


def test_a_rule_of_dashes_is_not_front_matter(here):
    put(here / "a.md", "---\nNo metadata here, and no end of it either.\n")
    assert only("a.md").begins == 0


def test_json_lines_with_many_names_for_fields(here):
    lines = [
        {
            "text": "One",
            "published": "2024-05-21T10:00:00Z",
            "source": "S",
            "url": "https://x.example/1",
            "language": "en-GB",
        },
        {"id": 7, "body": "Two", "headline": "T", "date": "Tue, 21 May 2024 10:00:00 +0000"},
        {"name": "three", "content": "Three", "consistency": {"ignore": ["A101 because agreed"]}},
    ]
    put(here / "f.jsonl", "\n".join(map(json.dumps, lines)) + "\n\n")
    three, seven, first = sorted(consistency.read(["f.jsonl"]), key=lambda article: -article.row)
    assert (first.name, first.row, first.language) == ("f.jsonl:1", 1, "en")
    assert first.published == seven.published == date(2024, 5, 21)
    assert (seven.name, seven.title) == ("7", "T")
    assert three.ignores == ("A101 because agreed",)


def test_a_json_document_holds_one_article_or_many(here):
    put(here / "one.json", json.dumps({"text": "One"}))
    put(here / "many.json", json.dumps({"articles": [{"text": "Two"}, {"text": "Three"}]}))
    assert [article.name for article in consistency.read(["."])] == ["many.json:1", "many.json:2", "one.json"]


def test_one_id_in_two_files_is_told_apart_by_the_file(here):
    put(here / "a.jsonl", json.dumps({"id": "1", "text": "One"}))
    put(here / "b.jsonl", json.dumps({"id": "1", "text": "Two"}))
    put(here / "c.jsonl", json.dumps({"id": "2", "text": "Three"}))
    assert [article.name for article in consistency.read(["."])] == ["2", "a.jsonl:1", "b.jsonl:1"]


def test_claims_stand_beside_articles_and_come_back_as_they_went_out(here):
    claim = consistency.Claim(
        article="a.txt", start=8, end=19, said="€62 million", value=Money(Figure(62_000_000), "EUR"), attribute="cost"
    )
    unread = {"article": "a.txt", "kind": "unread", "start": 0, "end": 2, "said": "It", "why": "x"}
    put(here / "c.jsonl", json.dumps(claim.to_dict()) + "\n" + json.dumps(unread) + "\n" + json.dumps({"text": "One"}))
    found = gather(["c.jsonl"])
    assert found.claims == (claim,)
    assert len(found.articles) == 1


def test_html_gives_the_article_without_the_page(here, request):
    page = request.path.parents[2] / "fixtures" / "pages" / "rail-link.html"
    article = only(page)
    assert article.title == "Airport rail link approved"
    assert article.published == date(2024, 10, 2)
    assert article.source == "The Marlow Courier"
    assert "£840 million" in article.text
    assert "All rights reserved" not in article.text


def test_html_without_its_library_says_what_to_install(here, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    put(here / "a.html", "<p>Words")
    with pytest.raises(InputError, match=r"pip install 'claim-consistency\[html\]'"):
        consistency.read(["a.html"])


BAD = {
    "missing": (["no.txt"], {}, 2, "no.txt: no such file or folder"),
    "empty-folder": (["empty"], {}, 4, "empty: no articles in this folder"),
    "binary": (["bin.txt"], {"bin.txt": b"PK\x03\x04\0\0"}, 2, "bin.txt: a binary file (zero byte at 4)"),
    "encoding": (["l.txt"], {"l.txt": "Café at noon".encode("cp1252")}, 2, "l.txt: not utf-8: byte 0xe9 at offset 3"),
    "no-such-encoding": (["a.txt", "--encoding", "utf-9"], {"a.txt": "x"}, 2, "no encoding called 'utf-9'"),
    "line": (["f.jsonl"], {"f.jsonl": '{"text": "a"}\n{"text": \n'}, 2, "f.jsonl:2: not JSON"),
    "not-an-article": (["f.jsonl"], {"f.jsonl": '{"text": "a"}\n{"title": "b"}'}, 2, "f.jsonl:2: neither an article"),
    "not-an-object": (
        ["f.jsonl"],
        {"f.jsonl": "[1]"},
        2,
        "f.jsonl:1: an object with the field text was expected, not a list",
    ),
    "bad-claim": (
        ["f.jsonl"],
        {"f.jsonl": '{"kind": "money", "value": {}}'},
        2,
        "f.jsonl:1: a claim needs the field 'article'",
    ),
    "bad-date": (["f.jsonl"], {"f.jsonl": '{"text": "a", "date": "soon"}'}, 2, "f.jsonl:1: the field date is no date"),
    "bad-ignore": (
        ["f.jsonl"],
        {"f.jsonl": '{"text": "a", "consistency": {"ignore": "A101"}}'},
        2,
        "consistency.ignore must be",
    ),
    "too-big": (["a.txt", "--max-bytes", "10"], {"a.txt": "x" * 11}, 2, "a.txt: over the limit of 10 bytes"),
    "deep": (["f.json"], {"f.json": "[" * 100_000}, 2, "f.json: not JSON"),
    "no-text-encoding": (["a.txt", "--encoding", "hex"], {"a.txt": "x"}, 2, "no encoding called 'hex'"),
    "odd-encoding": (["a.txt", "--encoding", "undefined"], {"a.txt": "x"}, 2, "a.txt: not undefined"),
    "blank": (["a.txt"], {"a.txt": " \n"}, 4, "nothing to check: no article"),
    "no-claims": (["a.txt"], {"a.txt": "Nothing much.\n"}, 4, "no claim could be read in 1 article"),
    "bad-reference": (["a.txt", "--reference", "no.md"], {"a.txt": "x"}, 2, "no.md: no such file"),
    "two-names": (
        ["f.json"],
        {"f.json": '[{"name": "n", "text": "a"}, {"name": "n", "text": "b"}]'},
        2,
        "two articles are called",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_has_its_message_and_exit_code(name, here, capsys):
    given, files, code, said = BAD[name]
    (here / "empty").mkdir()
    for file, content in files.items():
        put(here / file, content)
    assert main(["check", *given]) == code
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1


def test_another_encoding_is_read_when_named(here):
    put(here / "a.txt", "Київ: 5 млн".encode("koi8-u"))
    assert only("a.txt", encoding="koi8-u").text == "Київ: 5 млн"


@pytest.mark.parametrize(
    ("given", "names"),
    [(b"Just words.", ["<stdin>"]), (b'{"id": "x", "text": "a"}\n{"text": "b"}', ["<stdin>:2", "x"])],
)
def test_standard_input(given, names, monkeypatch):
    import io

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given)))
    assert [article.name for article in gather(["-"]).articles] == names


def test_suppressions_in_html_stay_where_they_are(here, request):
    page = (request.path.parents[2] / "fixtures" / "pages" / "rail-link.html").read_text(encoding="utf-8")
    reason = "because opponents and government count differently"
    put(here / "a.html", page.replace("<p>Opponents", f"<!-- consistency: ignore A101 {reason} -->\n<p>Opponents"))
    put(here / "b.html", page.replace("nobody has", f"<!--consistency: ignore A101 {reason}-->nobody has"))
    for name in ("a.html", "b.html"):
        article = only(name)
        (found,) = suppressions(article)
        assert (found.codes, found.reason) == (("A101",), reason.removeprefix("because "))
        assert found.first <= article.text.index("£480 million") < found.last
        assert not found.first <= article.text.index("£840 million") < found.last
    assert only("a.html").text.count("<!-- consistency: ignore A101") == 1


def test_a_file_named_twice_is_read_once(here):
    put(here / "in" / "a.txt", "One")
    assert [article.name for article in consistency.read(["in", "in/a.txt", here / "in"])] == ["in/a.txt"]


def test_sixteen_bits_are_no_binary_when_named(here):
    put(here / "a.txt", "One".encode("utf-16-le"))
    assert only("a.txt", encoding="utf-16-le").text == "One"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["text", "id", "date", "kind", "value", "consistency", "ignore"]), inner, max_size=5
        )
    ),
    max_leaves=20,
)


@given(JSON)
def test_any_json_is_read_or_refused(data):
    with contextlib.suppress(InputError):
        list(document("a.json", json.dumps(data)))


@given(st.binary(max_size=200), st.sampled_from([".txt", ".md", ".jsonl", ".json"]))
def test_any_bytes_are_read_or_refused(data, suffix):
    with contextlib.suppress(InputError):
        text = decode(data, "a", "utf-8")
        list(READERS[suffix]("a" + suffix, text))
