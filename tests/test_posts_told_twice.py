"""Who holds a post, told twice in one text in two forms."""

import re

import pytest

from consistency import Article, check

TOLD = [
    "The museum is under the direction of Ann Lee. The museum's director, {Ann Lee~Bo Dahl}, was pleased.",
    "In her role as mayor, Ann Lee opened the fair. The mayor, {Ann Lee~Bo Dahl}, cut the ribbon.",
    "The post of harbour master is held by Ann Lee. Harbour master {Ann Lee~Bo Dahl} closed the port.",
    "Secretary: Bo Dahl\nChair: Ann Lee\n\nThe secretary, {Bo Dahl~Cy Orr}, read the minutes of the last meeting.",
    "Minutes taken by Bo Dahl, secretary. The secretary, {Bo Dahl~Cy Orr}, read the minutes.",
    "The film was directed by Ann Lee. The film's director, {Ann Lee~Bo Dahl}, was in tears.",
    "Ann Lee edits the newspaper. The paper's editor, {Ann Lee~Bo Dahl}, said it was sorry.",
    "The owner of the dog is Ann Lee. It was cold in Brod. The dog's owner, {Ann Lee~Eva Moe}, was fined.",
    "Ann Lee, the mayor of Turin, spoke first. The mayor, {Ann~Adam} Lee, left early.",
    "Head coach Bo Dahl was pleased. It was late. The coach, {Dahl~Orr}, waved.",
    "The headteacher is Ann Lee. “We are full,” said {Lee~Dahl}, the headteacher.",
    "Ann Lee is the chair of the committee. {Lee~Dahl}, the chair, was pleased.",
    "Bishop Ann Lee led the service. It rained. The bishop, {Lee~Dahl}, prayed.",
    "The project is managed by Ann Lee. {The project's director, Ann Lee~The project's director, Bo Dahl}, is pleased.",
]

LET_BE = [
    "The museum is under the direction of Ann Lee. The zoo's director, Bo Dahl, was pleased.",
    "The museum is under the spell of Ann Lee. The museum's director, Bo Dahl, was pleased.",
    "The post of harbour master was held by Ann Lee until 2019. Harbour master Bo Dahl closed the port.",
    "The film was directed by Ann Lee. The director of the play, Bo Dahl, was in tears.",
    "Ann Lee edits the newspaper. The sports editor, Bo Dahl, said it was sorry.",
    "Ann Lee edits the newspaper. The magazine's editor, Bo Dahl, said it was sorry.",
    "The dog's owner, Ann Lee, was fined. The owner of the cat, Bo Dahl, was not.",
    "Mayor Ann Lee spoke first. Her father, former mayor Adam Lee, left early.",
    "Ann Lee, the mayor of Turin, spoke first. The mayor of Brod, Adam Lee, left early.",
    "The treasurer, William Lee, spoke first. The treasurer, Bill Lee, left early.",
    "Mayor Ann Lee was pleased. In Brekka, the mayor, Bo Orr, was not.",
    "Mayor Ann Lee was pleased. The mayor of Brekka, Dahl, waved.",
    "Head coach Bo Dahl was pleased. The other team's coach, Orr, waved.",
    "Ann Lee is the chair of the committee. In Dahl, the chair is carved.",
    "The secretary of state, Ann Lee, spoke. Her secretary, Bo Dahl, sat down.",
    "Head coach Bo Dahl was pleased. It was late. The coach, {Dahl~Orr}, waved.",
    "The headteacher is Ann Lee. “We are full,” said {Lee~Dahl}, the headteacher.",
    "Ann Lee is the chair of the committee. {Lee~Dahl}, the chair, was pleased.",
    "Bishop Ann Lee led the service. It rained. The bishop, {Lee~Dahl}, prayed.",
    "The project is managed by Ann Lee. Project manager Ann Lee is pleased.",
]


def codes(text: str) -> list[str]:
    return [finding.code for finding in check([Article(name="a", text=text)]).findings]


@pytest.mark.parametrize("line", TOLD)
def test_told_twice(line: str) -> None:
    right, wrong = (re.sub(r"\{([^~{}]*)~([^{}]*)\}", rf"\{side}", line) for side in (1, 2))
    assert codes(right) == []
    assert {"R105", "R101"} & set(codes(wrong))


@pytest.mark.parametrize("text", LET_BE)
def test_let_be(text: str) -> None:
    assert not any(code.startswith("R") for code in codes(text))
