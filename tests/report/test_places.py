from pathlib import Path

import pytest

from consistency import Article, Claim, Side
from consistency.report.linehash import LineHashes
from consistency.report.places import byte_columns, clean, end_of, relative, uri
from consistency.values import Quotation


def side(text, said):
    start = text.index(said)
    value = Quotation("", said)
    claim = Claim(article="a", start=start, end=start + len(said), said=said, value=value)
    return Side.of(claim, Article(name="a", text=text))


@pytest.mark.parametrize(
    ("text", "said", "end"),
    [
        ("The wall cost 5 euros.", "5 euros", (1, 22)),
        ("First.\nThe wall cost 5\neuros in all.", "5\neuros", (3, 6)),
        ("Ends here: 5 euros", "5 euros", (1, 19)),
    ],
)
def test_end_is_just_past_the_words(text, said, end):
    assert end_of(side(text, said)) == end


@pytest.mark.parametrize(
    ("text", "said"),
    [("It cost €5 – or £6 in all.", "£6"), ("Grün\nwar: 漢字 5 €.", "5 €"), ("a €5\n€6 b", "€5\n€6"), ("plain 5", "5")],
)
def test_byte_columns_cut_the_words_out_of_the_encoded_line(text, said):
    found = side(text, said)
    first, past = byte_columns(found)
    lines = text.encode().split(b"\n")[found.line - 1 : end_of(found)[0]]
    lines[-1] = lines[-1][: past - 1]
    lines[0] = lines[0][first - 1 :]
    assert b"\n".join(lines).decode() == said


@pytest.mark.parametrize(
    ("name", "path", "address"),
    [
        ("drafts/a b.txt", "drafts/a b.txt", "drafts/a%20b.txt"),
        ("./drafts/a.txt", "drafts/a.txt", "drafts/a.txt"),
        ("/news/in/a#1.txt", "a#1.txt", "a%231.txt"),
        ("/elsewhere/ü.txt", "/elsewhere/ü.txt", "file:///elsewhere/%C3%BC.txt"),
        ("https://example.org/a?b=ü", "https://example.org/a?b=ü", "https://example.org/a?b=%C3%BC"),
    ],
)
def test_names_become_relative_paths_and_addresses(name, path, address):
    assert relative(name, Path("/news/in")) == path
    assert uri(name, Path("/news/in")) == address


def test_clean_keeps_everything_that_can_be_written():
    assert clean("a\x00b\ud800c\x1b€\t\n😀") == "a\ufffdb\ufffdc\ufffd€\t\n😀"


# As the SARIF tool of Microsoft works them out (`rewrite --insert RollingHashPartialFingerprints`).
@pytest.mark.parametrize(
    ("text", "hashes"),
    [
        ("", ["c129715d7a2bc9a3:1"]),
        (
            "wall\r\n\twall \n\nThe bridge – it cost €62 million, said 😀 the council.\n",
            ["d35f953d4f8e5978:1", "9b307e93537df142:1", "6931a3bc4015c054:1", "3c0c842f440439ba:1"],
        ),
    ],
)
def test_line_hashes_are_those_of_code_scanning(text, hashes):
    made = LineHashes(text)
    assert [made[number] for number in range(1, len(hashes) + 1)] == hashes


def test_line_hash_ignores_blanks_and_tells_twins_apart():
    one, other = LineHashes("The wall\n" * 30), LineHashes("\tThe  wall\r\n" * 30)
    assert [one[n] for n in range(1, 31)] == [other[n] for n in range(1, 31)]
    assert one[1] != one[2]
    assert one[1].partition(":")[0] == one[2].partition(":")[0]
