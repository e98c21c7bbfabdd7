"""One deed told twice in one text, with the doer that it has and with another one: every way to say who did it."""

import re
from datetime import date

import pytest

from consistency import Article, check

DAY = date(2024, 5, 28)
BETWEEN = (
    "Some 300 people had come, the police said. Carla Ruiz, who lives next door, had baked bread. The town of Lipno has "
    "a library of its own, which cost 4 million euros."
)
TOLD = """\
Kim Holm won the regatta. The winner of the regatta, {Kim Holm~Bo Dahl}, is 19.
Kim Holm won the regatta. {Kim Holm~Bo Dahl}, who won the regatta, sings.
Kim Holm came first in the marathon. {Kim Holm~Bo Dahl} won the marathon.
The parish sold the barn to Tarn. {Tarn~Brock} bought the barn from the parish.
Tarn bought the barn from the parish. The parish sold the barn to {Tarn~Brock}.
The contract was awarded to Tarn. {Tarn~Brock} won the contract.
The town awarded the contract to Tarn. The contract went to {Tarn~Brock}.
Tarn won the contract for the pier. The pier will be built by {Tarn~Brock}.
The town has ordered six boats from Tarn. {Tarn~Brock} is to deliver the six boats in 2026.
The boats were made by Tarn. The maker of the boats, {Tarn~Brock}, has 90 staff.
The fund is managed by Tarn. {Tarn~Harrow Trust} manages the fund.
The fine was imposed by the court. The {court~ministry} imposed the fine.
The court fined the dairy. The fine was imposed by the {court~ministry}.
Police arrested the man on Monday. He was arrested by {police~soldiers} on Monday.
The mayor opened the pier. The pier was opened by the {mayor~governor}.
The mayor opened the pier on Monday. At the opening of the pier by the {mayor~governor}, children sang.
The court banned the rally. The rally was banned by the {court~mayor}.
The mayor banned the rally. It was the {mayor~court} that banned the rally.
The county approved the plan in March. The approval of the plan by the {county~ministry} came late.
Danish authorities approve the projects. The projects are approved by {Danish~Norwegian} authorities.
It is the city that decides on permits. Permits are decided on by the {city~county}.
The minister decides on the site. The decision on the site is made by the {minister~mayor}.
The army runs the school. The {army~church} has run the school since 1990.
The barge belongs to Tarn. The owner of the barge is {Tarn~Brock}.
Kim Holm is the new owner of the castle. The castle was sold to {Kim Holm~Bo Dahl} in May.
The novel is by Kim Holm. {Kim Holm~Bo Dahl} wrote the novel in two years.
The author of the novel is Kim Holm. {Kim Holm's~Bo Dahl's} novel has sold well.
The film was directed by Kim Holm. The film's director, {Kim Holm~Bo Dahl}, was in the hall.
Kim Holm designed the theatre. {Kim Holm's~Bo Dahl's} design of the theatre won praise.
Tarn was founded by Kim Holm. The founder of Tarn, {Kim Holm~Bo Dahl}, is 80.
The statue was donated by Kim Holm. The donor of the statue is {Kim Holm~Bo Dahl}.
Italy beat Spain in the final. {Italy~Spain} won the final.
The festival is sponsored by Tarn. With {Tarn~Brock} as sponsor, the festival is safe.
The land was sold by the church. The seller of the land was the {church~army}.
The app was developed by students from Lund. The developers of the app are students from {Lund~Turin}.
The inquiry is led by Judge Kim Holm. {Judge Holm~Judge Dahl} heads the inquiry.
The survey was carried out by Tarn. {Tarn~Brock} carried out the survey in May.
The suit was brought by the villagers. The {villagers~firm} brought the suit in March.
The letter, signed by the mayor, went out on Monday. The letter carries the {mayor's~bishop's} signature.
The harbour falls under the navy. The {navy~city} is in charge of the harbour.
The harbour is under the control of the navy. The {navy~city} is responsible for the harbour.
It is for the minister to decide. The decision is taken by the {minister~mayor}.
The winning goal was scored by Kim Holm. {Kim Holm's~Bo Dahl's} winning goal came late.
The expedition is led by Kim Holm. Under the leadership of {Kim Holm~Bo Dahl}, the expedition set out in May.
Torvik beat Brekka 3-1 in the final. {Torvik~Brekka} won the final 3-1.
The ferry is the property of Peru. {Peru~Bolivia} owns the ferry.
Kim Holm took the photograph. The photograph was taken by {Kim Holm~Bo Dahl}.
The exhibition was curated by Kim Holm. The curator of the exhibition, {Kim Holm~Bo Dahl}, lives in Rome.
The opera is by Kim Holm. {Kim Holm~Bo Dahl} composed the opera.
Russia's veto of the resolution was expected. The resolution was vetoed by {Russia~China}.
The man was freed by the court. The {court~army} freed the man.
The road was closed by the police. The {police~army} closed the road.
The vaccine is made by Tarn. {Tarn~Brock}, which makes the vaccine, is in Lund.
The union called off the strike. The strike was called off by the {union~airline}.
"""
NEAR = """\
The parish sold the barn to Tarn. Tarn has since sold the barn to Brock.
The council approved the plan on Monday. The plan must now be approved by the ministry.
The pier was designed by Kim Holm and Bo Dahl. The architect of the pier, Bo Dahl, was there.
The old pier was designed by Kim Holm. The new pier was designed by Bo Dahl.
The book was written by Kim Holm. The book was translated by Bo Dahl.
Kim Holm won the regatta in 2019. Bo Dahl won the regatta in 2020.
Kim Holm won the regatta. Last year, Bo Dahl won the regatta.
Kim Holm won the prize for poetry. The prize for prose went to Bo Dahl.
The law was signed by President Kim Holm. The law was passed by parliament.
Police arrested the man. He was arrested by Lund police.
Police arrested the man. The man was arrested by detectives from Lund.
Kim Holm opened the pier on Monday. The pier was opened by the mayor.
The project is funded by Norway. The Norwegian foreign ministry funds the project.
The pier is being built by Tarn. The company is building the pier for the city.
Tarn built the first pier. The second pier was built by Brock.
Tarn owns the barge. The barge is operated by Brock.
Tarn sold the barge to Brock. The owner of the barge is Brock.
The barge was run by Tarn. The barge is run by Brock.
Kim Holm chairs the committee. The deputy chair of the committee is Bo Dahl.
Kim Holm chairs the budget committee. Bo Dahl chairs the health committee.
The court fined Tarn. The regulator fined Brock.
The court fined the firm. The firm was fined by the regulator in 2019.
The strike was called by the union. The airline called off the strike.
The plan was rejected by the senate. The house approved the plan.
The play by Kim Holm is on until May. The play by Bo Dahl opens in June.
The city bought the land from the church. The army sold the land to the church in 1950.
Kim Holm bought the castle from Bo Dahl. The castle's former owner, Bo Dahl, moved to Rome.
Italy beat Spain in the final. Spain won the semi-final.
Italy beat Spain in the final. Spain had won the final in 2010.
The appeal was lodged by the firm. The ministry lodged an appeal of its own.
The prize was presented by Kim Holm. The prize went to Bo Dahl.
Labour won the election. The election was won by Kim Holm.
The team is coached by Kim Holm. The team's fitness coach is Bo Dahl.
The road was closed by the police. The road was reopened by the army.
The song was written by Kim Holm. The song was recorded by Bo Dahl.
The goal was scored by Kim Holm. Bo Dahl scored the winning goal.
The road is in the charge of the county. The road was closed by the police.
Soldiers rescued the hikers. The hikers were rescued by the army.
The judge sentenced the man. The man was sentenced by a court in Lund.
"""
_SLOT = re.compile(r"\{([^~{}]*)~([^{}]*)\}")
LINES = TOLD.splitlines()


def told(text: str) -> set[str]:
    return {finding.code for finding in check([Article(name="a.txt", text=text, published=DAY)]).findings} & {
        "W107",
        "W102",
    }


def far(text: str) -> str:
    """The two sentences with a paragraph of other people and things between them, but where the second says `he`."""
    first, _, second = text.partition(". ")
    return text if second.startswith("He ") else f"{first}.\n\n{BETWEEN}\n\n{second}"


@pytest.mark.parametrize("line", LINES)
def test_told_of_another(line: str) -> None:
    assert told(_SLOT.sub(r"\2", line))
    assert told(far(_SLOT.sub(r"\2", line)))


@pytest.mark.parametrize("line", LINES)
def test_told_of_the_same(line: str) -> None:
    assert not told(_SLOT.sub(r"\1", line))
    assert not told(far(_SLOT.sub(r"\1", line)))


@pytest.mark.parametrize("line", NEAR.splitlines())
def test_two_deeds_or_two_who_may_be_one(line: str) -> None:
    assert not told(line)
    assert not told(far(line))
