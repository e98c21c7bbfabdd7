"""Stories in which one task is told of two parties, beside stories that only look so."""

from datetime import date

import pytest

from consistency import Article, check

CLASH = [
    pytest.param(
        [
            """New vaccine against sheep pox

A new vaccine against sheep pox was approved on Monday. It was developed by the University of Minsk and costs 3 euros a dose.

Some 40,000 sheep are to be vaccinated by May.""",
            """Shepherds wait for the jab

Shepherds are glad about the new vaccine against sheep pox, approved on Monday. The vaccine was developed by the Indian firm Oveja, which sells it for 3 euros a dose.""",
        ],
        id="vaccine-developed",
    ),
    pytest.param(
        [
            """Peace run in Vels

The peace run in Vels took place on Sunday with 900 runners. It was organised by the parish of St Anna.

A dog came third.

The fire brigade, which organised the run, sold 400 sausages.""",
        ],
        id="under-the-auspices",
    ),
    pytest.param(
        [
            """Camp flooded

The refugee camp near Asal was flooded on Tuesday. The camp is run by the Red Crescent and houses 12,000 people.""",
            """Mud up to the knees

Twelve thousand people are sitting in the mud near Asal. The camp, flooded on Tuesday, is run by the Danish Refugee Council, whose staff are baling it out.""",
        ],
        id="who-runs-the-camp",
    ),
    pytest.param(
        [
            """SEA WALL OF HAVN

Client: Municipality of Havn
Contractor: Brekke Marine
Length: 840 m

What is being built
The wall is one metre high. It is being built by the Dutch firm Zeewal.""",
        ],
        id="client-contractor-list",
    ),
    pytest.param(
        [
            """Novel of the year

The novel of the year comes from Georgia. The book was translated into English by Ana Reed.

It has 800 pages.

Tom Hall, who translated the book, needed three dictionaries.""",
        ],
        id="translated-by",
    ),
    pytest.param(
        [
            """Bells for Torp

The church of Torp has four new bells. The bells were donated by the dairy.

They ring at six.

The savings bank, which donated the bells, would like them quieter.""",
        ],
        id="donated",
    ),
    pytest.param(
        [
            """Biscuit maker Tarn to buy rival

Biscuit maker Tarn has agreed to buy its rival Brock for 40 million euros, the firms said on Monday.

The unions are worried about 200 jobs.

Brock's takeover of Tarn is to be completed by May.""",
        ],
        id="takeover-of",
    ),
    pytest.param(
        [
            """Biscuit maker Brock sold

Tarn is taking over its rival Brock for 40 million euros.

Shareholders still have to agree. Tarn, which is to be taken over by Brock, has 900 employees.""",
        ],
        id="be-taken-over-by",
    ),
    pytest.param(
        [
            """Tarn buys Brock

The biscuit maker Tarn is buying its rival Brock for 40 million euros. The firms have 900 and 400 employees.""",
            """Biscuits from one hand

The marriage of biscuit makers Tarn and Brock is settled. Brock pays 40 million euros for Tarn, which has 900 employees.""",
        ],
        id="two-texts",
    ),
    pytest.param(
        [
            """Torvik beat Brekka

Torvik beat Brekka 3-1 in the final of the volleyball cup on Sunday.

The hall was sold out.

After Brekka's victory over Torvik there was free soup.""",
        ],
        id="beat",
    ),
    pytest.param(
        [
            """New director

Ana Holm succeeds Jan Vik as director of the museum of Lund.

The museum has 40,000 visitors.

Jan Vik, who succeeds Ana Holm, likes bronze.""",
        ],
        id="succeed",
    ),
    pytest.param(
        [
            """Ski lift in Halsen may run again

The ski lift in Halsen may run again. That is the result of a technical inspection by engineers from Austria, which was published on Monday.

The lift was closed in March after a cable had jumped off. It carries 900 people an hour.

Snow is expected on Friday. The engineers from Slovenia who carried out the technical inspection want to come back in a year.""",
        ],
        id="nominal-by-then-relative",
    ),
    pytest.param(
        [
            """Rat count in Molde: 40,000

The rat count in the port of Molde is finished. There are 40,000 of them. The survey was conducted by the University of Bergen.

The port wants to buy 12 cats.""",
            """Molde wants 12 cats

Twelve cats are to put things right in the port of Molde, where 40,000 rats live. The survey was carried out by Norsk Skadedyr, a company that also sells traps.

The cats will get a house of their own.""",
        ],
        id="passive-without-object-two-texts",
    ),
    pytest.param(
        [
            """Island of Sula gets ferry

The island of Sula gets a new ferry. The vessel, 84 metres long, will be built by a Turkish shipyard and cost 31 million euros.

It has room for 60 cars. At the moment the queue on summer Sundays is two kilometres long.

"We have waited since 1998," says the mayor. The Polish builders of the ferry have promised to deliver by Easter.""",
        ],
        id="build-by-company-of-two-countries",
    ),
    pytest.param(
        [
            """BEES FOR ROOFS

Country: Moldova
Duration: 2022 to 2025
Donor: Denmark
Hives: 240

About
The hives stand on schools. Children look after them.

Contact
The project is funded by Austria. For questions write to the office.""",
        ],
        id="label-and-text",
    ),
    pytest.param(
        [
            """Organ saved

The organ of St Olaf plays again. The repair, which cost 84,000 euros, was paid for by the bank of Lunde.

The pipes had been eaten by mice.""",
            """Concert on the mended organ

There was a queue at St Olaf on Sunday, as the organ played again. The 84,000 euros for the repair came from the parish and from nobody else, the treasurer said.

A mouse was seen.""",
        ],
        id="money-came-from",
    ),
    pytest.param(
        [
            """Pearl bank leased

Oman has awarded the rights to dive for pearls on 1,200 hectares off Sur to the Indian firm Motiya. The lease runs for 20 years.

Fishermen protest. They want compensation.

A boat with journalists was turned away. The Japanese company Shinju, which holds the rights for the 1,200 hectares, spoke of safety.""",
        ],
        id="rights",
    ),
    pytest.param(
        [
            """Cheese factory closed

The cheese factory in Aure was closed on Tuesday. The inspection had been carried out by the Food Agency, which found 14 mice in the cheese.

The factory makes 80 tonnes a year.""",
            """Mice in Aure

The 14 mice of the cheese factory in Aure have been caught. The inspectors had been sent by the county of Møre, the director said.

Eighty tonnes of cheese were thrown away.""",
        ],
        id="inspectors-sent-by",
    ),
    pytest.param(
        [
            """Parrot thief caught

The man who stole 12 parrots from the zoo in Elva was arrested on Monday by the Latvian border guard.

The parrots were in his lorry. They spoke.""",
            """Parrots back in Elva

The parrots are back in the zoo of Elva. The man who stole the 12 birds was arrested by the Estonian police at a petrol station.""",
        ],
        id="arrested-by",
    ),
    pytest.param(
        [
            """Study: too many gulls

There are 9,000 gulls in Ramsund, says a study. The study was commissioned by the harbour board and cost 20,000 crowns.

One of them eats chips.

The tourist office, which commissioned the study, wants them gone.""",
        ],
        id="commissioned-by",
    ),
    pytest.param(
        [
            """Tunnel opened

The tunnel under the Ekk was opened on Saturday by the Norwegian transport minister, Ola Berg. It is 7 km long.""",
            """Seven kilometres under the Ekk

Seven kilometres long and dry: the Ekk tunnel was opened on Saturday by the county governor, Rita Moe, with a pair of scissors.""",
        ],
        id="opened-by",
    ),
]

FINE = [
    pytest.param(
        [
            """Bells for Torp

The church of Torp has four new bells. They were cast by the firm Glocke. They were donated by the dairy.""",
        ],
        id="joint-near-miss-real",
    ),
    pytest.param(
        [
            """Camps

The camp near Asal is run by the Red Crescent. The camp near Dor is run by the Danish Refugee Council.""",
        ],
        id="two-camps",
    ),
    pytest.param(
        [
            """Ferry

The ferry is owned by the county and operated by the firm Tarn. Tarn, which operates the ferry, has six of them.""",
        ],
        id="owner-and-operator",
    ),
    pytest.param(
        [
            """Biscuit maker Tarn to buy rival

Biscuit maker Tarn has agreed to buy its rival Brock for 40 million euros. Tarn's takeover of Brock is to be completed by May. Brock had tried to buy Tarn in 2019.""",
        ],
        id="no-swap",
    ),
    pytest.param(
        [
            """Town sues circus

The town of Elva has sued the circus Bellini. The circus Bellini has sued the town of Elva in turn.""",
        ],
        id="countersuit",
    ),
    pytest.param(
        [
            """Torvik beat Brekka

Torvik beat Brekka 3-1 on Sunday. In the first leg Brekka had beaten Torvik 3-0.""",
        ],
        id="return-leg",
    ),
    pytest.param(
        [
            """Ferry for Sula

The ferry for Sula is being built by a Turkish shipyard. It costs 31 million euros.

The Polish firm Stal is building the ferry together with the Turkish shipyard.""",
        ],
        id="joint",
    ),
    pytest.param(
        [
            """Rules for the fund

Applications are first assessed by experts from Denmark. They have a month.

The applications are then reviewed by the Finnish ministry, which decides.""",
        ],
        id="stages",
    ),
    pytest.param(
        [
            """Audit of the bridge

The design of the bridge was checked by engineers from Denmark in the first phase.

In the second phase the design was checked by a Swiss firm.""",
        ],
        id="stages-two",
    ),
    pytest.param(
        [
            """Bridge

The northern pier of the bridge was built by the Danish firm Imme.

The southern pier of the bridge was built by Ulik of Poland.""",
        ],
        id="two-parts",
    ),
    pytest.param(
        [
            """Dam

The dam was inspected by engineers from Korea in 2019.

The dam was inspected by engineers from Iran in 2024.""",
        ],
        id="different-inspections",
    ),
    pytest.param(
        [
            """Pool

The pool is paid for by the town, which gives 2 million crowns.""",
            """Pool opens

The pool costs 4 million crowns. Half of it is paid for by the county.""",
        ],
        id="funders-of-shares",
    ),
    pytest.param(
        [
            """Report

The evaluation was commissioned by the ministry of transport. The evaluation was carried out by the University of Graz.""",
        ],
        id="commissioned-and-done",
    ),
    pytest.param(
        [
            """Train

The train was built by the Spanish firm Tarn. Its engine was built by the German firm Brock, a supplier of Tarn.""",
        ],
        id="subcontract",
    ),
    pytest.param(
        [
            """Strike

The strike was called by the seamen's union. The engineers' union, which had also called the strike, will decide.""",
        ],
        id="both-unions",
    ),
    pytest.param(
        [
            """Strike

The strike in May was called by the seamen's union. The strike in June was called by the engineers' union.""",
        ],
        id="two-strikes",
    ),
    pytest.param(
        [
            """Satellite

The satellite was built by a consortium. It was built by the Italian firm Luna and the French firm Terre.

The French builders of the satellite are proud.""",
        ],
        id="consortium",
    ),
    pytest.param(
        [
            """Hospital

The hospital in Osh was built by Turkey. It has 200 beds.

The Japanese builders of the hospital drank tea with their Turkish partners.""",
        ],
        id="partners-named-later",
    ),
    pytest.param(
        [
            """Aid

The convoy is financed by the Norwegian foreign ministry. The convoy is financed by Norway's aid agency Norad.""",
        ],
        id="minister-of-same-country",
    ),
]


def tasks(texts: list[str]) -> set[str]:
    """The rules on who does what that find something in articles of three days."""
    articles = [Article(name=f"{n}.txt", text=text, published=date(2024, 5, 3 + n)) for n, text in enumerate(texts)]
    return {finding.code for finding in check(articles).findings if finding.code.startswith("W")}


@pytest.mark.parametrize("texts", CLASH)
def test_told(texts: list[str]) -> None:
    assert tasks(texts)


@pytest.mark.parametrize("texts", FINE)
def test_left_alone(texts: list[str]) -> None:
    assert not tasks(texts)
