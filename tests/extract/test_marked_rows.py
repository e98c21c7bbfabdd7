"""Rows behind a colon, a bracket, a dash, `The three ... are`, in open words; and what only looks like one."""

import pytest

from consistency import Article, check


def listed(text):
    found = check([Article(name="a", text=text)]).findings
    return [finding.message for finding in found if finding.code == "L101"]


@pytest.mark.parametrize(
    "text",
    [
        "Rents are measured in the five largest towns of the valley (Osby, Hult, Vik and Alm), where most people live.",
        "It helps them combine three different needs - the wish to belong and the wish to be alone.",
        "The museum is split into four broad sections: ships, trade, ropes, knots and the growing of flax.",
        "Tarn has three National Parks: Alm Hills, Berg Forest, Carn Moor and Dal Lake.",
        "The town has three market days: Osbydag, Hultdag, Vikdag and Almdag.",
        "It is led by three Co-Mayors – the Bishop of Osby and the President of Hult.",
        "The panel will consist of six members - president Otto Frei and Ann Lund, Per Falk, Eva Strand and Ida Riis.",
        "It plays a part in the life of the four groups of settlers: farmers, herders and smiths.",
        "The words come in three forms, “to go”, “to have gone”, “going” and “gone”.",
        "The three oldest bridges in Tarn are the Mill Bridge, the Long Bridge, the Iron Bridge and the Old Bridge.",
        "The four men who have not yet been tried are masons Otto Frei, Jan Lund and Emil Riis.",
        "He won on four different surfaces (clay, grass and ice), which nobody had done.",
        "The club runs three courses teaching children: painting, dancing, singing and rowing.",
        "Falk won four finals in 1995 (Osby, Hult and Vik) and six in all.",
    ],
)
def test_a_row_of_another_length(text):
    assert len(listed(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Rents are measured in the four largest towns of the valley (Osby, Hult, Vik and Alm), where most people live.",
        "It uses 16 heavy vehicles (fire engines, tenders and ladders) and four light ones (cars and vans).",
        "Four of Tarn's nine parks are in the north: Alm, Berg, Carn and Dal.",
        "Two of the four capitals of the realm (Osby and Hult) are in the north.",
        "It was based on four qualities of heat, cold, dryness and damp.",
        "They met in three towns in Tarn, Osby and Hult among them.",
        "The panel will consist of five members - president Otto Frei and Ann Lund, Per Falk, Eva Strand and Ida Riis.",
        "Eva Brandt starred in The Good Wife, Nine Days in Osby, Harvest, and Snow.",
        "It is spoken in 13 languages of Laos and Vietnam.",
        "There are three ranges, the Upper and Lower Alm, and the Berg.",
        "The five judges are appointed as follows: one by the king, one each by the towns, and two by the court.",
        "She played in The Wood, Harvest, Thirteen Conversations About One Thing, Sunshine and Snow.",
        "The three men who were held are known to the police, the courts, the press and the town.",
        "The two women were tired, hungry and cold.",
        "The three winners: Ann Lund, a baker, Per Falk, a smith, and Eva Strand, a cook.",
        "Two firms, including Alm, Berg and Carn as partners, have applied.",
    ],
)
def test_no_row_of_another_length(text):
    assert listed(text) == []
