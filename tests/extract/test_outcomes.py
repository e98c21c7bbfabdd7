"""How things came out, in lines and in clauses, and what a line and its text say of one thing."""

import pytest

import consistency
from consistency import Article
from consistency.values import Outcome


def outcomes(text):
    claims = consistency.extract(Article(name="a", text=text))
    return [(c.value.question, c.value.answer, c.holds) for c in claims if isinstance(c.value, Outcome)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The jury found the pilot guilty.", ("verdict", "guilty", True)),
        ("The court cleared the pilot of all charges.", ("verdict", "not guilty", True)),
        ("Members turned the plan down.", ("vote", "no", True)),
        ("The council voted on Monday to adopt the plan.", ("vote", "yes", True)),
        ("Opponents voted against the plan.", ("vote", "no", False)),
        ("Rents have gone up.", ("trend", "up", True)),
        ("The lido will be closed on Sundays.", ("open", "closed", True)),
        ("Norby was beaten by Lendle.", ("contest", "lost", True)),
        ("The board does not want to close the school.", ("end", "ends", False)),
        ("A guest was taken to hospital.", ("hurt", "somebody", True)),
        ("Everyone on board was unhurt.", ("hurt", "nobody", True)),
        ("The motion passed with two members against.", ("dissent", "some", True)),
        ("The jury found the owner of the lodge, Ada Berg, guilty.", ("verdict", "guilty", True)),
        ("The appeals court set the fine aside.", ("ruling", "set aside", True)),
        ("The pilot was not convicted.", ("verdict", "not guilty", True)),
        ("The board refused to approve the plan.", ("vote", "no", True)),
        ("The bank left its rate at 3 percent.", ("change", "unchanged", True)),
        ("The minister said that the ward would be closed.", ("end", "ends", True)),
        ("A judge dismissed the suit against the brewery.", ("contest", "won", True)),
        ("The bridge was finished two months behind schedule.", ("timing", "late", True)),
        ("In the end 4,210 people were for the sale and 3,800 against it.", ("vote", "yes", True)),
        ("Twelve said little. 310 voted against the plan, 42 in favour of it.", ("vote", "no", True)),
        ("Osby – Norby 1:3 (1:1).", ("contest", "won", True)),
        ("Osby – Norby 2:2, 3:4 on penalties.", ("contest", "lost", True)),
        ("Tickets cost 12 crowns.", ("price", "paid", True)),
        ("Norby counted 40,000 guests this summer, after 52,000 last year.", ("trend", "down", True)),
    ],
)
def test_an_outcome_is_read(text, wanted):
    assert wanted in outcomes(text)


def codes(text):
    return [finding.code for finding in consistency.check([Article(name="a", text=text)]).findings]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Number of storks in Valdora declines", "The number of storks in Valdora has risen by nine, rangers said."),
        ("Villagers say yes to quarry", "The quarry will not be dug. On Sunday 61 per cent turned it down."),
        ("Coach keeps job", "Hoddle Park have dismissed their coach after five defeats."),
        ("Norby thrash Elverum", "Elverum beat Norby 5-1 on Saturday in front of 4,000 spectators."),
        ("Hall saved from demolition", "The old hall in Torsby will be demolished in May."),
        ("Court clears former minister", "A court on Friday sentenced a former minister to four years in prison."),
    ],
)
def test_a_headline_told_the_other_way(headline, text):
    assert codes(f"{headline}\n\n{text}") == ["H103"]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        (
            "Council rejects budget",
            "The council rejected a request to wait and then approved the budget by 14 votes to 9.",
        ),
        ("Exports rise despite strike", "Exports rose by 4 per cent. Exports to Asia fell."),
        ("Teacher jailed for theft", "A teacher was sentenced to two years in prison. A colleague was acquitted."),
        ("Parliament approves reform", "Parliament adopted the reform. The opposition voted against the reform."),
        ("Museum to close for repairs", "The museum will close on 1 June. The cafe stays open."),
        ("Crime up in Tressen", "Crime in Tressen was higher in May. Police declined to comment on crime."),
        ("Rail line to reopen on Monday", "The rail line was closed after the storm. Trains run again from 6 May."),
        ("All passengers safe as bus burns out", "All 31 passengers got out. The driver suffered burns to his hands."),
    ],
)
def test_a_headline_borne_out(headline, text):
    assert codes(f"{headline}\n\n{text}") == []


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Jobless rate in Osby creeps down", "In March 6.4 per cent were out of work in Osby, a low rate. A month earlier it had been 6.1 per cent."),
        ("Fewer visitors at Norby zoo", "The zoo counted 412,000 visitors in 2023, against 389,000 the year before."),
        ("PLUM HARVEST DOWN BY A QUARTER", "The members picked 9,300 tonnes of plums, 24 per cent more than in the previous year."),
    ],
)  # fmt: skip
def test_a_headline_and_two_levels(headline, text):
    assert codes(f"{headline}\n\n{text}") == ["H103"]


def test_two_levels_that_bear_the_headline_out():
    assert (
        codes("Jobless rate creeps up\n\nThe jobless rate was 7.4 per cent. A month earlier it had been 7.1 per cent.")
        == []
    )


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        (
            "Court acquits ferry captain over grounding",
            "The captain of the ferry Sula must go to prison. The district court in Varn found Olaf Brekke, who had been on the bridge alone, guilty of negligence on Thursday and gave him eight months.",
        ),
        (
            "Appeals court quashes fine against dairy",
            "The dairy Holt has to pay after all. The appeals court in Lund upheld the fine of 2 million crowns on Tuesday.",
        ),
        (
            "Osby to keep its maternity ward",
            "Women in Osby will have to give birth elsewhere. The county council decided on Monday that the maternity ward at the hospital will be shut at the end of June.",
        ),
        (
            "Fishermen end blockade of Kalvik harbour",
            "The blockade of Kalvik harbour goes on. The fishermen voted on Wednesday evening to keep their boats across the entrance until the minister comes.",
        ),
        (
            "Museum returns statue to Benin",
            "The Tolland Museum will keep the bronze statue from Benin. Its board said on Friday that it would not give back the piece, which it bought in 1911.",
        ),
        (
            "Goalkeeper Nyland to leave Varberg",
            "Varberg's goalkeeper stays. Ida Nyland signed a new contract on Tuesday that runs until 2027.",
        ),
        (
            "Storks arrive earlier than ever in Lauda",
            "The storks have come late this year. The first pair was seen in Lauda on 12 April, two weeks later than usual, the bird station said.",
        ),
        (
            "Union accepts pay deal at Ostrow mine",
            "The miners of Ostrow go on striking. Their union turned down the company's offer of 4 percent on Tuesday by 810 votes to 77.",
        ),
        (
            "Tunnel under the Varn opens two years early",
            "The tunnel under the Varn was opened on Saturday, two years behind schedule. It is 3 km long and cost 400 million crowns.",
        ),
        (
            "Striker Dahl scores winner as Norby beat Lendle",
            "Lendle are through to the final. They won 2-1 in Norby on Sunday, with a late goal by Ekman.",
        ),
        (
            "Parliament scraps wealth tax",
            "The wealth tax stays. A motion to do away with it failed in parliament on Tuesday by 83 votes to 86.",
        ),
        (
            "All hikers safe after avalanche",
            "An avalanche hit a group of hikers above Sula on Friday. Two of them were dug out dead.",
        ),
        (
            "Norby bank moves head office to Lund",
            "The bank of Norby stays where it is. Its board decided on Monday against a move to Lund, which would have cost 20 million crowns.",
        ),
        (
            "Osby school wins robot contest",
            "A team from Lendle has won the robot contest in Varn. The pupils of the Osby school came second, a tenth of a second behind.",
        ),
        (
            "Judge dismisses suit against brewery",
            "The Holt brewery has lost its fight with its neighbours. A judge in Varn ruled on Monday that it must pay 40,000 crowns for the smell.",
        ),
        (
            "Council divided over new pool",
            "The new pool in Lendle will be built. The council voted for it without a single vote against on Monday evening.",
        ),
        (
            "Holt dairy spared penalty for spill",
            "The Holt dairy must pay a fine of 90,000 crowns. Milk from its tank had run into the Varn in March and killed trout.",
        ),
        (
            "Osby mayor apologises to residents",
            "The mayor of Osby has refused to apologise for the flood in the school. “I did not leave the tap on,“ Tor Holm said on Monday.",
        ),
        (
            "Rescuers reach trapped miners",
            "The rescuers have not yet reached the four miners who have been trapped in the pit at Ostrow since Sunday. They are drilling through rock.",
        ),
        (
            "Bank of Norby lowers key rate",
            "The bank of Norby left its key rate at 3.5 percent on Thursday. Most analysts had expected a cut.",
        ),
        (
            "Tolland drops charges against poet",
            "The poet Tor Holm will be tried for insulting the flag. The prosecutor in Tolland brought charges against him on Tuesday.",
        ),
        (
            "Sula lighthouse sold to foundation",
            "The lighthouse of Sula remains in the hands of the state. The coastal authority said on Friday that no buyer had been found.",
        ),
        (
            "Actors' union calls off protest",
            "The actors go ahead with their protest. Their union said on Monday that a thousand members would march to the ministry on Saturday.",
        ),
        (
            "Holt to stop making cheese",
            "The Holt dairy will go on making cheese. A buyer was found on Tuesday for the cellar, which was to be closed.",
        ),
        (
            "Norby joins ferry alliance",
            "Norby stays out of the ferry alliance. Its council decided on Monday not to join the four other towns.",
        ),
        (
            "Kalvik says no to sale of harbour",
            "In the vote on Sunday 4,210 people were for the sale of the harbour, 3,800 against it.",
        ),
        (
            "Free entry to Varn museum in May",
            "The museum of Varn is open late in May. Tickets cost 12 crowns, 6 for children.",
        ),
        (
            "Holt dairy raises dividend to 3 crowns",
            "The dairy pays its owners 3 crowns a share, down from 4.20 crowns.",
        ),
        (
            "Lendle expects more tourists this summer",
            "The board reckons with 40,000 tourists this summer, after 52,000 last year.",
        ),
        ("Fewer trout in Varn", "The rangers counted 812 trout in the Varn this spring, compared with 640 a year ago."),
        ("Tor Holm wins Lendle prize for glass", "The prize goes to Rosa Paz. Second place went to Tor Holm of Osby."),
        (
            "Lund baker wins case over smell",
            "The judge dismissed the claim of the baker Nils Dahl, who must bear the costs.",
        ),
        (
            "Regulator to fine Holt dairy",
            "The regulator will look into it. It said that it would impose no penalty on the dairy.",
        ),
        ("Rosa Paz to head Varn museum", "The council chose Tor Holm on Monday. Rosa Paz came second by two votes."),
        ("Concert in Varn called off", "The concert in Varn took place on Saturday in front of 900 people."),
        ("Museum thief caught after two hours", "The man who took the bronze is still at large."),
        ("Trial of baker put off", "The trial of the baker of Lund went ahead on Monday."),
    ],
)
def test_a_headline_told_otherwise_in_the_lead(headline, text):
    assert codes(f"{headline}\n\n{text}") == ["H103"]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        (
            "Union rejects offer of Holt dairy",
            "The union did not accept the offer of the Holt dairy on Monday. Talks go on.",
        ),
        (
            "Court upholds fine against Holt dairy",
            "The appeals court in Lund upheld the fine on Tuesday. A lower court had set aside an earlier fine.",
        ),
        (
            "Bakers raise price of bread",
            "The bakers of Norby left the price of rolls at 2 crowns. Bread costs 40 pence more from Monday, as they raised its price.",
        ),
        ("Storks arrive weeks early", "The storks came two weeks early to Lauda. One pair was a day late."),
        (
            "Rescuers reach trapped miners",
            "The rescuers broke through to the miners on Friday morning. On Monday they had not yet reached the pit.",
        ),
        ("Mayor will not resign over flood", "Tor Holm stays in office. He said that he would not resign."),
        ("Norby joins ferry alliance", "Norby joined the ferry alliance on Monday. Lendle decided not to join it."),
        ("Goalkeeper Nyland to leave Varberg", "Ida Nyland will leave Varberg in May. Her sister stays with the club."),
        (
            "Holt dairy cuts 40 jobs",
            "The Holt dairy will do without 40 of its people. It remains in Varn, its owner said.",
        ),
        (
            "Lendle school to close in 2026",
            "The council decided on Monday to shut the school in Lendle in 2026. Until then it stays open, and no teacher will lose a job.",
        ),
        (
            "Museum keeps Benin bronze for now",
            "The museum will return the bronze to Benin in May, once the ministry has signed. Until then it keeps the piece.",
        ),
        (
            "Parliament votes on wealth tax on Friday",
            "The wealth tax has not been scrapped, but the motion stands on the agenda.",
        ),
        ("Ferry sold to bank", "The ferry was sold to a bank in Lund on Monday. The harbour was not sold."),
        (
            "Norby beat Lendle in derby",
            "Lendle lost the derby 1-3 on Sunday. Lendle had won the first leg, and are through on goals scored away.",
        ),
        (
            "Police clear camp at Kalvik harbour",
            "Officers removed the tents at Kalvik harbour on Monday. They did not clear the pier.",
        ),
        (
            "Ministry recommends second dose for elderly",
            "The ministry warned against mixing two vaccines. It recommends a second dose for people over 70.",
        ),
        (
            "Storm delays opening of Varn bridge",
            "The bridge over the Varn opens two weeks late. It was to be ready ahead of schedule.",
        ),
        (
            "Fishermen end strike after pay deal",
            "The strike was over on Tuesday. The fishermen go on with their talks about the quota.",
        ),
        (
            "Bank of Norby cuts key rate",
            "The bank lowered the key rate to 3 percent on Thursday. It left its deposit rate at 2 percent.",
        ),
        (
            "Ex-mayor charged with fraud",
            "Prosecutors dropped charges of theft, but the former mayor must answer for fraud, for which he was indicted on Monday.",
        ),
        (
            "Delayed ferry line opens",
            "The ferry line was opened on Monday. It was held to be lost, and the feast was held later.",
        ),
        (
            "Wreck plunges into Varn",
            "The wreck fell into the Varn on Monday. Its bell has been recovered from the wreck.",
        ),
        (
            "Dairy herd shrinks",
            "The herd is smaller than ever. The country makes 60% more milk from the herd than it drinks.",
        ),
        ("Free entry to Varn museum in May", "Entry is free in May. Otherwise tickets cost 12 crowns."),
        (
            "Holt dairy raises dividend to 3 crowns",
            "The dairy pays 3 crowns a share, up from 2 crowns. Profit was 3 million, down from 4 million.",
        ),
    ],
)
def test_a_headline_that_only_seems_denied(headline, text):
    assert codes(f"{headline}\n\n{text}") == []
