"""What a text tells twice of one person beside offices: party, calling, whose relative."""

import re

import pytest

from consistency import Article, check

TOLD = [
    "Ann Lee is a lawyer. Lee, a {lawyer~dentist} from Turin, has three children.",
    "Ann Lee, a teacher, was elected. The {teacher~engineer} Ann Lee won by ten votes.",
    "Ann Lee, a nurse, found the boy. {Nurse~Carpenter} Ann Lee carried him home.",
    "Witness Ann Lee, a retired nurse, saw the car. Lee is a retired {nurse~judge}.",
    "Bo Dahl, a baker from Lipno, won the race. It was hot. “I ran,” said Dahl, a {baker~plumber}.",
    "The dentist Ann Lee bought the mill. It is old. Lee, 40, a {dentist~farmer} from Lipno, will live in it.",
    "Ann Lee, his wife, was at home. His {wife~sister}, Ann Lee, called the police.",
    "Bo Dahl and his wife, Ann Lee, own the farm. Dahl's {wife~daughter}, Ann Lee, keeps the bees.",
    "Her mother, Ann Lee, waited outside. Ann Lee, her {mother~aunt}, wept.",
    "Ann Lee is the sister of the driver, Bo Dahl. Dahl's {sister~wife}, Ann Lee, spoke to reporters.",
    "His father is Bo Lee, a farmer. His {father~uncle}, Bo Lee, sold the land.",
    "Ann Lee of the Greens was elected. {Green~Liberal} candidate Ann Lee was elected with 55 percent.",
    "Ann Lee (Greens) was elected. Lee, a {Green~Liberal}, sits on two committees.",
    "Ann Lee (Labour) won the seat. The {Labour~Conservative} MP Ann Lee thanked her voters.",
    "Labour councillor Ann Lee asked for a vote. {Labour's~The Conservatives'} Ann Lee lost it.",
    "Ann Lee works as a nurse in Turin. Lee, a {nurse~farmer}, was on her way home.",
    "Ann Lee has been a nurse for ten years. {Nurse~Plumber} Ann Lee found the boy.",
    "A nurse, Ann Lee, found the boy. The {nurse~farmer} Ann Lee carried him home.",
    "Ann Lee, Bo Dahl's wife, wept. The {wife~sister} of Bo Dahl, Ann Lee, spoke to the court.",
    "Ann Lee is married to Bo Dahl. Dahl's {wife~sister}, Ann Lee, spoke to the court.",
    "Bo Dahl is the son of Ann Lee. Ann Lee, Dahl's {mother~aunt}, spoke to the court.",
    "Labour's Ann Lee won the seat. Ann Lee, of {Labour~the Greens}, thanked her voters.",
    "Sen. Ann Lee (D-Ohio) voted no. Ann Lee, a {Democrat~Republican}, gave no reason.",
    "Ann Lee is a member of the Green Party. The {Green~Labour} politician Ann Lee spoke.",
    "Ann Lee, who sits for the Greens, spoke. {Green~Labour} MP Ann Lee was angry.",
    "Ann Lee, Liberal MP for Turin, spoke. It rained. {Liberal~Labour} MP Ann Lee was angry.",
    "Ann Lee stood for the Liberals. The {Liberal~Green} candidate, Ann Lee, lost.",
    "Norwegian skier Ann Lee won. {Norway's~Sweden's} Ann Lee skied 50 km.",
    "Ann Lee of Norway won. It was cold. The {Norwegian~Swedish} skier Ann Lee wept.",
    "Norwegian skier Ann Lee won. The {Norwegian~Swede} skied 50 km.",
    "The Danish painter Ann Lee died on Monday. Lee, a {Dane~Finn}, lived in Brod.",
    "Ann Lee, a Liberal, chairs the committee. It rained. Ann Lee ({Liberal~Labour}) voted against it.",
]

LET_BE = [
    "Ann Lee, a lawyer, spoke. Eva Lee, a dentist, listened.",
    "Ann Lee, a doctor, spoke. Lee, a surgeon in Turin, has three children.",
    "Ann Lee, a lawyer, spoke. Lee, a former dentist, has three children.",
    "Ann Lee, a lawyer, spoke. Lee, who is also a dentist, has three children.",
    "Ann Lee, a baker, spoke. The plumber and baker Ann Lee has three children.",
    "The driver, Bo Dahl, was unhurt. Dahl, a baker from Lipno, had slept badly.",
    "Per Aas sold the mill. His wife, Ann Lee, wept. Ole Dahl bought it. His sister, Ann Lee, laughed.",
    "His wife, Ann Lee, was at home. The boy was fetched by his aunt, Ann Lee.",
    "Bo Dahl's wife, Ann Lee, wept. Cy Orr's sister, Ann Lee, called the police.",
    "Ann Lee, his wife, was at home. Ann Lee, his widow, called the police.",
    "Ann Lee (Labour) won the seat. Lee, a Conservative until 2020, thanked her voters.",
    "Ann Lee (Labour) won the seat. Bo Lee, a Conservative, lost it.",
    "Ann Lee (Labour) joined the Greens. Green councillor Ann Lee thanked her voters.",
    "Samir Roth's son Cy spoke. His father, Samir Roth, wept. Roth's mother, Ida Moe, spoke too.",
    "Ann Lee is the sister of Bo Dahl. Cy Orr is the son of Ann Lee. Bo Dahl, the uncle of Cy Orr, wept.",
    "Ann Lee, who stood for the Liberals in 2010 and then joined Labour, spoke. Labour MP Ann Lee was angry.",
    "Ann Lee, for the Greens the best speaker, is a nurse. Lee was asked for Labour votes.",
    "Norwegian skier Ann Lee beat Bo Dahl. The Swede wept.",
    "Norwegian skier Ann Lee won in Sweden. The Swede skied 50 km.",
    "Swedish coach Ann Lee praised her team. Norway's Ann Lee wept.",
    "The Danish-born painter Ann Lee died on Monday. Lee, a Finn, lived in Brod.",
    "Ann Lee of Norway won. Eva Lee of Sweden wept. The Swedish skier Eva Lee was hurt.",
    "Norway's Ann Lee won. King Lee of Sweden was glad.",
    "British singer Ann Lee sang. Lee, an Irish citizen, lives in Brod.",
    "Ann Green (Labour) won the seat. Green, a nurse, has three children.",
]


def codes(text: str) -> list[str]:
    return [finding.code for finding in check([Article(name="a", text=text)]).findings]


@pytest.mark.parametrize("line", TOLD)
def test_told_twice(line: str) -> None:
    right, wrong = (re.sub(r"\{([^~{}]*)~([^{}]*)\}", rf"\{side}", line) for side in (1, 2))
    assert codes(right) == []
    assert "R107" in codes(wrong) or "R102" in codes(wrong)


@pytest.mark.parametrize("text", LET_BE)
def test_let_be(text: str) -> None:
    assert "R107" not in codes(text)
