"""Stories in which one post has two holders, or one person two posts, beside stories that only look so."""

from datetime import date

import pytest

from consistency import Article, check

CLASH = [
    pytest.param(
        [
            """Diplomats plant trees

RIGA - Eleven ambassadors planted lime trees in Riga on Saturday. Portugal's ambassador, Inês Prata, had brought her own spade.

It rained. The trees come from a nursery in Cēsis and cost 40 euros each.

"Mine is the straightest," said Prata, the Spanish ambassador, with muddy boots.""",
        ],
        id="ambassador-of-two-countries",
    ),
    pytest.param(
        [
            """Kleinau Allotment Association – Minutes, 4 March

Present: Horst Benn (chair), Erika Lotz (treasurer), Willi Kamp (secretary), nine members
1. Water. It is turned on at Easter.
2. Accounts. Treasurer Willi Kamp presented the accounts: 1,240 euros in the bank.
3. Moles. They stay.""",
        ],
        id="minutes-secretary-two-posts",
    ),
    pytest.param(
        [
            """Kleinau Allotment Association – Minutes, 4 March

Present: Horst Benn (chair), Erika Lotz (treasurer), nine members
1. Water. It is turned on at Easter.
2. Accounts. The treasurer, Paul Dietz, presented the accounts: 1,240 euros in the bank.
3. Moles. They stay.""",
        ],
        id="two-treasurers-minutes",
    ),
    pytest.param(
        [
            """Cows on motorway

Forty cows blocked the motorway near Arlen for two hours on Tuesday. Police chief Nora Hild praised her officers.

No one was hurt.""",
            """What do cows want on a motorway?

It took two hours on Tuesday before the 40 cows had left the motorway near Arlen. Arlen's chief of police, Bernd Kost, has learned to moo.""",
        ],
        id="police-chief-two-texts",
    ),
    pytest.param(
        [
            """Party congress in Lund

The Farmers' Party met in Lund on Saturday. Its leader, Ebba Krans, spoke for two hours.

There were 400 delegates and 12 horses.

The leader of the Farmers' Party, Nils Orre, was re-elected unanimously.""",
        ],
        id="party-leader",
    ),
    pytest.param(
        [
            """University moves

The University of Tolmin moves into the old prison. Rector Ana Zupan got the keys on Monday.

It has 4,000 students and 212 cells.""",
            """From cell to seminar

The University of Tolmin has the keys to the old prison. Its rector, Matej Kos, was locked in for ten minutes. The 212 cells become offices.""",
        ],
        id="rector-two",
    ),
    pytest.param(
        [
            """Bank raises rate

The central bank of Belvaria raised its key rate to 4.25 percent on Thursday. Governor Ilse Marten pointed to the price of eggs.

Inflation was 5.1 percent.""",
            """What the rate means for house owners

Since Thursday the key rate in Belvaria has stood at 4.25 percent. Tomas Reuter, the governor of the central bank, is to blame, says baker Olga Lind.""",
        ],
        id="central-bank",
    ),
    pytest.param(
        [
            """Hospital gets helipad

The hospital in Nord gets a helipad. "It was time," says Ruth Engel, who heads the hospital.

It costs 2 million euros.

Sheep have to move. The head of the hospital, Frank Torp, has found a meadow.""",
        ],
        id="spokesman-is-not-single-head-of-hospital",
    ),
    pytest.param(
        [
            """Frigate sails

The frigate Tordenskjold sailed for the Red Sea on Monday. Defence Minister Kari Brun waved from the quay.

There are 120 sailors on board.""",
            """Frigate without cook

The frigate Tordenskjold, which sailed for the Red Sea on Monday with 120 sailors, has no cook. Foreign Minister Kari Brun, who had waved from the quay, promised one.""",
        ],
        id="defence-vs-foreign-in-two-texts",
    ),
    pytest.param(
        [
            """Ferry line Nordkap to cancel night sailings

Nordkap Ferries will cancel its night sailings to Vardø from October, it said on Thursday. Managing director Tone Eide blamed the price of fuel. The line carries 84,000 passengers a year.

The union of seafarers fears for 40 jobs.""",
            """Vardø without night ferry: anger in the fish market

From October nobody will get to Vardø after dark any more. "We were not even asked," says fishmonger Arne Lie about the decision of Nordkap Ferries.

Managing director of the line is Gunnar Foss, who did not answer calls on Friday. The seafarers' union counts 40 jobs.""",
        ],
        id="ceo-two-texts",
    ),
    pytest.param(
        [
            """Storm costs Velania 40 million

Prime Minister Ana Kost visited the flooded villages on the Sava on Tuesday and promised help. Some 1,200 houses stand under water.

The army is to put up tents. Rain is expected until Friday.

Farmers demand compensation. The head of government, Petar Dorn, will decide on it next week, his office said.""",
        ],
        id="prime-minister-apposition",
    ),
    pytest.param(
        [
            """Museum of Clocks reopens in Lutry

After two years of work the Museum of Clocks in Lutry opens its doors on Saturday. Director Claire Monnet will wind up the big clock herself.

The building cost 14 million francs. There are 1,100 clocks, and none of them agrees with another.

"We did not want silence," says Jean Favre, the director of the museum.""",
        ],
        id="director-museum-in-one-text",
    ),
    pytest.param(
        [
            """Bishop Ana Olin blesses tractors

LUNDVIK - The Bishop of Lundvik, Ana Olin, blessed 40 tractors on Sunday. Farmers had come from three valleys.

In the evening, Olin, Bishop of Torsvik, ate pea soup with them.""",
        ],
        id="bishop-of-two",
    ),
    pytest.param(
        [
            """Parliament in Zoldania passes beet law

The beet law was passed on Wednesday by 61 votes to 58. Speaker Ivo Tran rang the bell four times.

The law caps the sugar tax at 9 percent. Farmers with tractors had surrounded the building.""",
            """After the beet law: tractors go home

The last tractors left the square in front of parliament on Thursday. The beet law caps the sugar tax at 9 percent.

Inside, the speaker of the house, Mira Lom, had her hands full on Wednesday: she had to interrupt the sitting twice. In the end it was 61 to 58.""",
        ],
        id="speaker-two-texts",
    ),
    pytest.param(
        [
            """Sea eagle returns

Environment Minister Ole Brandt released two sea eagles on Monday. He was bitten once.

There are now 31 pairs on the coast. Wind farms kill five birds a year.

Brandt, who heads the ministry of energy, said on Friday that 200 more turbines would be built.""",
        ],
        id="ministers-in-charge",
    ),
    pytest.param(
        [
            """Symphony of Brask goes on tour

The Brask Symphony plays eleven concerts in Korea in May. Principal conductor Ines Falk will conduct nine of them.

The harp travels by sea.""",
            """The harp is already on board

The harp of the Brask Symphony left the harbour on Tuesday in a box of its own. It is expected in Korea in May, for eleven concerts.

Tomas Grell, the orchestra's principal conductor, waved after it.""",
        ],
        id="orchestra",
    ),
    pytest.param(
        [
            """Court jails smugglers of parrots

A court in Almeda jailed three men on Tuesday for smuggling 84 parrots. Presiding judge Rosa Vidal spoke of cruelty.

The parrots are well. One has learned to say "objection".

The trial was presided over by Marcos Leal, who is known for short sentences. Appeals are possible until May.""",
        ],
        id="judge-presided",
    ),
    pytest.param(
        [
            """Volley: Torvik lose again

TORVIK - Torvik lost 3-1 to Brekka on Saturday. Head coach Nils Aune saw "no reason to panic".

The hall was sold out: 1,100 spectators.

Head coach of Torvik, Kari Dahl, had to watch from the stands with a red card.""",
        ],
        id="coach",
    ),
    pytest.param(
        [
            """Report on cells

Ombudsman Lea Krug found mould in 14 of 60 cells. Her report runs to 80 pages.

The prison promised paint. On Thursday the auditor general, Lea Krug, was asked about the price of the paint.""",
        ],
        id="ombudsman",
    ),
    pytest.param(
        [
            """Minutes of the Lower Mill Anglers

Present: 14 members. Olga Wren chaired the meeting.

1. Fishing licences: they go up to £12.
2. Otters: nobody is to be told.
3. Any other business. The chairman, Fred Tull, closed the meeting at nine.""",
        ],
        id="chair-of-meeting",
    ),
    pytest.param(
        [
            """Newspaper turns 100

The Harbour Gazette turned 100 on Friday. Editor-in-chief Ida Holm cut a cake made of newsprint.

The circulation is 8,400. The paper has outlived three printing presses.

Rolf Stein, the paper's editor-in-chief, hopes for another 100 years.""",
        ],
        id="editor",
    ),
    pytest.param(
        [
            """New scanner for Hagby hospital

Hagby hospital received a new scanner on Monday, worth 2 million euros. Medical director Eva Lund was the first to lie down in it.""",
            """Scanner in Hagby: the first patient was a dog

The new scanner at Hagby hospital, worth 2 million euros, has found a swallowed ring in a dachshund. The medical director, Per Holst, was not amused.""",
        ],
        id="hospital-medical-director-two-texts",
    ),
]

FINE = [
    pytest.param(
        [
            """Council meets

Mayor Ana Holm was ill. Deputy mayor Jan Vik opened the meeting of the council of Lund.""",
        ],
        id="deputy",
    ),
    pytest.param(
        [
            """Trees

Portugal's ambassador, Inês Prata, and the Spanish ambassador, Luis Gil, planted trees in Riga.""",
        ],
        id="two-ambassadors",
    ),
    pytest.param(
        [
            """Chess

The chairman of the chess club, Ola Berg, thanked the mayor, Ina Lund. Ola Berg, who is also treasurer of the rowing club, left early.""",
        ],
        id="club-and-town",
    ),
    pytest.param(
        [
            """Ferries

The ferry Ellida and the tug Brage collided. Captain Arve Lund of the Ellida was asleep. The captain of the Brage, Jonas Vik, was not.""",
        ],
        id="two-captains",
    ),
    pytest.param(
        [
            """Bank raises rate

Governor Ilse Marten of the central bank of Belvaria will be succeeded by Tomas Reuter in May. """,
            """Key rate

Tomas Reuter, the governor of the central bank of Belvaria, raised the rate.""",
        ],
        id="later-date",
    ),
    pytest.param(
        [
            """Schools

The headmistress of the north school, Ada Lund, likes bells. The headmaster of the south school, Per Dal, does not.""",
        ],
        id="two-schools",
    ),
    pytest.param(
        [
            """Summit

The prime ministers met in Brod. Prime Minister Ana Kost had the soup; Prime Minister Leo Zammit had the fish.""",
        ],
        id="two-prime-ministers",
    ),
    pytest.param(
        [
            """Volley

Captain Ada Lund of Torvik and Brekka's captain, Kari Dal, shook hands.""",
        ],
        id="team-members",
    ),
    pytest.param(
        [
            """Meeting

Chair: Ana Holm. Vice-chair: Jan Vik. Treasurer: Ola Berg. Jan Vik chaired the meeting, as Ana Holm was late.""",
        ],
        id="vice-president-chair",
    ),
    pytest.param(
        [
            """Tallinn joins ferry pact

TALLINN - Estonia joins the ferry pact. Transport minister Mari Tamm signed it on Tuesday in Helsinki. The ferries run on methanol and cost 90 million euros.""",
            """Finland gets its ferry pact

HELSINKI - Finland has its ferry pact with Estonia. Transport minister Pekka Salo spoke of a good day. The ferries run on methanol and cost 90 million euros.""",
        ],
        id="two-countries-same-story",
    ),
    pytest.param(
        [
            """Mill opens

Director Ana Holm opened the mill on Monday. It cost 4 million crowns. The former director, Jan Vik, had drawn the plans.""",
        ],
        id="former",
    ),
    pytest.param(
        [
            """Torvik beats Brekka 3-1

Torvik beat Brekka 3-1. Coach Nils Aune was happy. The hall was sold out.

Coach Kari Dahl of Brekka blamed the referee.""",
        ],
        id="two-coaches-of-a-match",
    ),
    pytest.param(
        [
            """Tarn picks new head

Tarn Ferries has chosen a new managing director. Tone Eide takes over in June from Gunnar Foss. The line has 12 ships.""",
            """Tarn Ferries orders ship

Managing director Gunnar Foss signed the contract for a 13th ship for Tarn Ferries on Monday. It costs 80 million crowns.""",
        ],
        id="change-two-texts",
    ),
    pytest.param(
        [
            """Agency fines airline

The Transport Agency fined Polaris 2 million crowns. Polaris flies to 40 towns. Its chief executive, Rolf Stein, will appeal.

The agency's chief executive, Ida Holm, was not surprised.""",
        ],
        id="its-head-another",
    ),
    pytest.param(
        [
            """Twin towns share a pool

Mayor Ana Holm and Mayor Jan Vik opened the pool on the border on Monday. It lies half in Brod and half in Lipno.""",
            """Pool on the border opened

"Warm enough," said Mayor Jan Vik in the new pool on the border between Brod and Lipno, opened on Monday.""",
        ],
        id="mayors-of-twins",
    ),
    pytest.param(
        [
            """Club saved

Club president Ana Holm saved the club on Monday with a loan. Jan Vik, the president of the savings bank, smiled.""",
        ],
        id="president-of-club-and-bank",
    ),
]


def roles(texts: list[str]) -> set[str]:
    """The rules on posts that find something in articles of three days."""
    articles = [Article(name=f"{n}.txt", text=text, published=date(2024, 5, 3 + n)) for n, text in enumerate(texts)]
    return {finding.code for finding in check(articles).findings if finding.code.startswith("R")}


@pytest.mark.parametrize("texts", CLASH)
def test_told(texts: list[str]) -> None:
    assert roles(texts)


@pytest.mark.parametrize("texts", FINE)
def test_left_alone(texts: list[str]) -> None:
    assert not roles(texts)
