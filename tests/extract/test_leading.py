"""Who leads what, told with verbs, labels and signatures."""

import pytest

import consistency


def offices(text: str) -> set[tuple[str, str, str]]:
    claims = consistency.extract(consistency.Article(name="a", text=text))
    return {(c.value.person, c.value.office, c.value.organisation) for c in claims if c.kind == "office"}


@pytest.mark.parametrize(
    ("text", "person", "office", "body"),
    [
        ("Anna Berg, who runs the archive as its executive director, left.", "Anna Berg", "executive director", "archive"),
        ("Anna Berg, who is in charge of the mining ministry, left.", "Anna Berg", "minister of mining", ""),
        ("Anna Berg holds the health portfolio.", "Anna Berg", "minister of health", ""),
        ("Anna Berg is at the helm of the museum.", "Anna Berg", "head", "museum"),
        ("With Anna Berg in the chair, the council met.", "Anna Berg", "chair", ""),
        ("Chaired by Anna Berg, the council met.", "Anna Berg", "chair", "council"),
        ("The trial was presided over by Anna Berg.", "Anna Berg", "presiding judge", "trial"),
        ("Karl Moe chaired the meeting.", "Karl Moe", "chair", "meeting"),
        ("Its speaker, the Social Democrat Karl Moe, left.", "Karl Moe", "speaker", ""),
        ("The chair, the former teacher Anna Berg, left.", "Anna Berg", "chair", ""),
        ("The prosecutor general, Karl Moe, left.", "Karl Moe", "prosecutor general", ""),
        ("The Ferry Office fined Tarn. Its head, Karl Moe, left.", "Karl Moe", "head", "Ferry Office"),
        ("The town archive is headed by Anna Berg.", "Anna Berg", "head", "town archive"),
        ("Karl Moe, who chairs the ferry committee, left.", "Karl Moe", "chair", "ferry committee"),
        ("Karl Moe, who commanded the trawler, left.", "Karl Moe", "captain", "trawler"),
        ("A mission under the geologist Anna Berg has landed.", "Anna Berg", "head", "mission"),
        ("Anna Berg, who defends the baker, left.", "Anna Berg", "lawyer", ""),
        ("We met the ferry's master, Karl Moe, there.", "Karl Moe", "captain", "ferry"),
        ("Chief geologist Dr Anna Berg left.", "Anna Berg", "chief geologist", ""),
        ("Personnel director Karl Moe left.", "Karl Moe", "personnel director", ""),
        ("The head of the inland rescue service, Karl Moe, left.", "Karl Moe", "head", "inland rescue service"),
        ("Anna Berg, director of value-added services at Norfrakt, left.", "Anna Berg", "director of value-added services", "Norfrakt"),
        ("With kind regards\n\nAnna Berg\nPresident, Chess Club Osby", "Anna Berg", "president", "Chess Club Osby"),
        ("Here is the crew.\n\nCommander ........ Karl Moe\nDriver .......... Jan Lund", "Karl Moe", "commander", ""),
    ],
)  # fmt: skip
def test_who_leads(text: str, person: str, office: str, body: str) -> None:
    assert (person, office, body) in offices(text)


@pytest.mark.parametrize(
    "text",
    ["Anna Berg led the race.", "Anna Berg runs the marathon.", "Karl Moe, who led the way, left.", "He ran the shop."],
)
def test_no_office_in_other_leading(text: str) -> None:
    assert offices(text) == set()
