"""Values told a second time, of what the text takes for known: a table of own sentences, each once right and once wrong."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency import Article, check

TWICE = [
    "The budget is {$5~$6} million. The $5 million budget was passed on Monday.",
    "The council passed a budget of $5 million. The budget, {$5~$6} million, is the largest ever.",
    "The bridge cost $5 million. At {$5~$6} million, the bridge is the dearest in the county.",
    "The grant is worth $5 million. The {$5~$6}-million grant is paid in May.",
    "The aid package is worth €50 million. The {€50~€60} million package includes trucks.",
    "The company made a profit of $5 million. The profit of {$5~$6} million was a record.",
    "The prize is $5,000. The winner gets {$5,000~$6,000}.",
    "The fine is $5,000. He must pay the {$5,000~$6,000} fine by June.",
    "The ticket costs $5. Tickets at {$5~$6} are sold at the door.",
    "Fire kills 12\n\nA fire in a hotel killed {12~14} people on Monday.",
    "Twelve people died in the fire. The {12~14} dead include two children.",
    "Twelve people died in the fire. All {12~14} victims were guests.",
    "The bridge is 90 m long. The {90-metre~80-metre} bridge was built in 1999.",
    "The bridge is 90 m long. With a length of {90~80} m it is the longest in the county.",
    "The school has 400 pupils. The {400~500} pupils come from ten villages.",
    "The village has 400 inhabitants. The village of {400~500} has no shop.",
    "The firm employs 400 people. Its {400~500} employees were told on Monday.",
    "The firm has 400 staff. The firm, which employs {400~500}, is based in Turin.",
    "The army sent 400 soldiers. The {400~500} soldiers arrive in May.",
    "The ship carries 40 containers. The {40~50} containers were full of rice.",
    "The jury heard 40 witnesses. The {40~50} witnesses spoke for nine days.",
    "The festival drew 4,000 visitors. The {4,000~5,000} visitors left on Sunday.",
    "The strike involves 400 drivers. The {400~500} striking drivers want more pay.",
    "The storm cut power to 400 homes. Power is back in all {400~500} homes.",
    "The trial lasted nine days. The {nine-day~eight-day} trial ended on Monday.",
    "The trip takes nine hours. After the {nine-hour~eight-hour} trip they slept.",
    "The tower is 90 m high. The {90-metre-high~80-metre-high} tower leans.",
    "The unemployment rate is 5.2 percent. At {5.2~5.9} percent, unemployment is low.",
    "The plane had 90 passengers on board. All {90~80} passengers were unhurt.",
    "He was fined $5,000 and banned for a year. The fine of {$5,000~$6,000} was paid at once.",
    "He stole $5,000. The stolen {$5,000~$6,000} was found in a bag.",
    "He was jailed for nine years. The {nine-year~eight-year} sentence was too short, she said.",
    "The loan is $5 million. The bank lends {$5~$6} million.",
    "The council set aside $5 million for the pool. The pool, which will cost {$5~$6} million, opens in May.",
    "The council voted to spend $5 million on the pool. Ida Storm called the {$5~$6}-million expense a waste.",
    "A widow left the museum $5 million. Her gift of {$5~$6} million will pay for a roof.",
    "The mill was sold for $5 million. The road there was closed for two weeks in March. The old hall, built "
    "in 1936, is to become a school for 84 pupils. The {$5~$6} million sale was signed on Friday. A bus runs "
    "three times a day.",
    "Nordbank paid $5 million for the mill. The old hall, built in 1936, is to become a school for 84 pupils. "
    "The mayor, Ida Storm, was not there. The {$5~$6} million deal has to be approved by the court. A bus "
    "runs three times a day.",
    "Nordbank, which bought the mill for $5 million, will rent it out. The {$5~$6} million purchase surprised "
    "the town.",
    "The club has debts of $5 million. Ida Storm wants to pay back the {$5~$6} million within a year.",
    "The shop lost $5,000 last year. The loss, {$5,000~$6,000}, was its first.",
    "The choir raised $5,000 for the roof. The {$5,000~$6,000} raised will be handed over on Friday.",
    "The choir collected $5,000. Ida Storm handed over the {$5,000~$6,000}.",
    "Council approves $5 million pool\n\nThe council has approved a pool that will cost {$5~$6} million.",
    "A flat costs $500 a month to rent. The {$500~$600} monthly rent includes heating.",
    "The crash killed nine people. The {nine~eight} who died were from Lund.",
    "Nine people applied for the job. The {nine~eight} applicants will be heard in May.",
    "The hotel has 60 rooms. The {60-room~70-room} hotel opens in May.",
    "The petition has 4,000 signatures. More of the {4,000~5,000} signatories live in Lund.",
    "The firm will cut 400 jobs. The old hall, built in 1936, is to become a school for 84 pupils. The mayor, "
    "Ida Storm, was not there. The {400~500} job cuts were announced on Monday. A bus runs three times a day.",
    "The block has 60 flats. Tenants of the {60~70} flats were told on Monday.",
    "The race is over 90 km. The {90-km~80-km} race starts in Lund.",
    "The field covers 90 hectares. The {90-hectare~80-hectare} field was sold.",
    "The site has an area of 90 hectares. At {90~80} hectares, it is the largest in the county.",
    "The farm grew 90 tonnes of apples. The {90~80} tonnes were sold to Lund.",
    "The plant makes 90 megawatts. The road there was closed for two weeks in March. The old hall, built in "
    "1936, is to become a school for 84 pupils. The {90-megawatt~80-megawatt} plant was shut in May. A bus "
    "runs three times a day.",
    "The flight takes nine hours. The {nine-hour~eight-hour} flight costs $500.",
    "The siege lasted nine weeks. After {nine~eight} weeks of siege the town had no bread.",
    "The talks went on for nine hours. After {nine~eight} hours of talks they signed.",
    "He was banned for nine months. The {nine-month~eight-month} ban ends in May.",
    "He was suspended for nine games. The {nine-game~eight-game} suspension begins in May.",
    "She was mayor for nine years. The old hall, built in 1936, is to become a school for 84 pupils. The "
    "mayor, Ida Storm, was not there. Her {nine-year~eight-year} term ended in May. A bus runs three times a "
    "day.",
    "Judge gives thief nine years\n\nA thief was jailed for {nine~eight} years on Monday.",
    "The house has nine rooms. The {nine-room~eight-room} house was sold.",
    'Brekka scored 90 points. The road there was closed for two weeks in March. "It is a start," said Mia '
    "Holt, 51, who lives nearby with her two sons. Their {90~80} points were enough for the title. The old "
    "hall, built in 1936, is to become a school for 84 pupils.",
    "The ferry line will spend €80 million on two new ships. The first is due in 2026, and each will carry "
    '450 cars. Nordbank is lending part of the money. "We had no choice," said director Mia Holt. The '
    "{€80~€70} million investment is the largest in the line's history. Its shares rose 3 percent.",
    "A bus with 44 passengers on board left the road near Brekka on Friday. It slid 20 metres down a slope "
    "and came to rest against a tree. The driver, 51, broke an arm. Firefighters needed two hours to reach "
    "the bus. All {44~41} passengers were taken to a school nearby. The road stayed closed until noon.",
    "The orchestra will tour Japan in May. It plays nine concerts in four cities. The conductor, Ida Storm, "
    "61, has led it since 2015. Tickets cost between $20 and $90. The orchestra was last in Japan in 2009. "
    "The {nine~eight} concerts are nearly sold out.",
    "Rescuers have found nine of the 14 climbers who were caught by the storm on Sunday. The group had set "
    "out from Brekka at 6 a.m. and was 2,800 metres up when the wind rose. Two helicopters flew. The {14~15} "
    "climbers are all from one club. The search for the others goes on.",
    "The new library in Torvik opens on 3 June. It cost $18 million, of which the state paid a third. The "
    "building has four floors and room for 200,000 books. Architect Mia Holt won two prizes for it. Ida "
    "Storm, the mayor, defended the {$18~$17} million price. The old library becomes a school.",
    "Nordbank was fined $40 million on Tuesday for hiding losses. The regulator had looked into the bank for "
    "three years. Two of its directors have left. The bank's shares fell 4 percent to $12. Chief executive "
    "Jan Moe said the bank would pay the {$40~$50} million penalty at once. It made a profit of $900 million "
    "last year.",
    "The Skard tunnel is 7.4 km long and was built between 2016 and 2022. It links Brekka with the coast and "
    "cost $400 million. About 3,000 cars use it each day. A fire closed it for two weeks in March. The "
    "{7.4-kilometre~7.9-kilometre} tunnel has only one tube. The county wants a second by 2030.",
    "The trip from Lund to Torvik by train takes seven hours. There are three trains a day, and a ticket "
    "costs $60. The line, 480 km long, was opened in 1902. Last year 90,000 people used it. During the "
    "{seven-hour~six-hour} trip there is no wireless. The railway plans faster trains by 2029.",
    "Venue: Town Hall\nDate: 14 June\nAdmission: $15\nThe Lund film club shows three films by Ida Storm. Each "
    "is shown with an introduction. The club has 200 members and was founded in 1981. Tickets cost {$15~$12} "
    "and are sold at the door.",
    "Council to spend $7 million on new pool\n\nLund council decided on Monday to build a pool by the river. "
    "It replaces the one of 1958, which leaks. Work starts in May and takes two years. The pool will cost "
    "{$7~$8} million, and the state pays a quarter of that. Mayor Ida Storm spoke of a good day.",
    "Power failed in 30,000 homes on Sunday night after a storm. Winds reached 140 km/h. Some 200 trees fell, "
    "and two roads were closed. The grid operator sent 60 workers. By Monday evening the {30,000~20,000} "
    "homes had light again. Schools stay closed on Tuesday.",
    "The charity Open Hands sent 40 lorries to the border. They carry tents and 300 tonnes of rice. The drive "
    "takes four days. The charity has 25 staff in the region and spent $2 million there last year. The "
    "{40~50} lorries were held up at the border for a day. Rain has made the roads bad.",
    "The aid convoy brought 300 tonnes of rice to Torvik. It needed four days from the coast. About 9,000 "
    "families live in the camp. The convoy had 40 lorries and was led by Jan Moe. The {300~400} tonnes will "
    "last three weeks, he said. A second convoy is planned for June.",
    "The Harrow Trust has bought a ship with 90 cabins. It was built in Turku in 2006 and has a crew of 60. "
    "The trust paid $14 million. The first cruise is in May. Trust chair Ida Storm said the "
    "{90-cabin~80-cabin} ship was in good shape. It will sail from Torvik.",
    "Some 2,500 people marched through Lund on Saturday against the sale of the port. Police closed three "
    "roads. Speakers called for the mayor, Ida Storm, to resign. The port employs 900 people and made $3 "
    "million last year. The {2,500~3,500} marchers ended at the town hall. There were no arrests.",
    "The firm Skard Paper made a loss of $12 million in 2023. Sales fell 8 percent to $210 million. It has "
    "mills in Lund and Brekka with 600 workers. Chief executive Jan Moe blamed the price of wood. After the "
    "loss of {$12~$14} million the firm pays no dividend. Its shares fell 5 percent.",
    "Unemployment in the county fell to 5.2 percent in April. That is 0.3 points less than in March. Some "
    "14,000 people are out of work. The number of open jobs rose to 3,000. At {5.2~5.8} percent, unemployment "
    "is at its lowest since 2008. The youth rate is 9 percent.",
    "The lecture by Mia Holt was heard by 350 people. She spoke for two hours about the 12 caves that she has "
    "found. The hall was cold. Her next book costs $30 and comes out in May. The {350~450} listeners clapped "
    "for minutes. She lives in Lund with her two sons.",
    "Harrow Trust will close its office in Lund and cut 140 jobs. The trust made $8 million last year. The "
    "office was opened in 2003. Staff were told on Monday by video. The {140~150} jobs go by the end of June. "
    "The mayor, Ida Storm, spoke of a black day.",
    "Minutes of the meeting of 3 May\nPresent: 9 members\nThe chair opened the meeting at 7 p.m. The "
    "treasurer reported that the club has $4,200. The roof of the shed leaks and will cost $1,100 to repair. "
    "It was agreed to pay the {$1,100~$1,200} from the reserve. The next meeting is on 7 June.",
]
"""`{right~wrong}`: what stands there, and what may not."""
APART = [
    "The trip from Lund to Torvik takes nine hours. On the way back the choir took the night train, and after "
    "the eight-hour trip they slept.",
    "The trip to Lund takes nine hours. The trip to Brekka is shorter. After the eight-hour trip they slept.",
    "The first trip took nine hours. The eight-hour trip was the last.",
    "The usual trip takes nine hours. The eight-hour trip on Monday was a record.",
    "He was jailed for nine years. His brother got eight. The eight-year sentence was too short, she said.",
    "He was jailed for nine years. The appeal court cut that to eight. The eight-year sentence is final.",
    "The prosecutor asked for nine years. The eight-year sentence surprised her.",
    "He faces up to nine years in jail. The eight-year sentence of his accomplice was upheld in May.",
    "He was fined $5,000 in March. A second fine came in May. The $6,000 fine was paid at once.",
    "The bridge is 90 m long. A second bridge is planned nearby. The 80-metre bridge will open in 2027.",
    "The old bridge was 90 m long. The 80-metre bridge that replaced it opened in May.",
    "The Skard bridge is 90 m long. The Brekka bridge was built in 1999. The 80-metre bridge has two piers.",
    "The firm employs 400 people. Its 500 former employees were told on Monday.",
    "Twelve people died in the fire in 2019. The 14 dead of the flood were named on Monday.",
    "Twelve people died in the fire and two more in hospital. The 14 dead include two children.",
    "At least twelve people died in the fire. The 14 dead include two children.",
    "Police first spoke of twelve dead. The 14 victims were all guests.",
    "Twelve people died at once, two later in hospital. All 14 victims were guests.",
    "The school had 400 pupils in 2010. The 500 pupils of today come from ten villages.",
    "The strike lasted nine days in 2019. The eight-day strike of this year ended on Monday.",
    "The tower is 90 m high. The 80-metre-high tower of the church is older.",
    "The grant is worth $5 million. The $6 million grant to the port is paid in May.",
    "The grants are worth $5 million each. The $6 million grant for the port is the exception.",
    "The grant was $5 million last year. The $6 million grant this year is paid in May.",
    "Nordbank bought the mill for $5 million. The $6 million purchase of the brewery followed in May.",
    "Nordbank bought the mill for $5 million and the brewery for $6 million. The $6 million purchase "
    "surprised the town.",
    "The library lent 400 books. The 500 books on loan are due in May.",
    "The museum owns 400 paintings. The 500 paintings lent by Lund hang upstairs.",
    "The museum owns 400 paintings. The 350 paintings on show are by locals.",
    "The festival drew 4,000 visitors on Friday. The 5,000 visitors on Saturday left early.",
    "The festival drew 4,000 visitors a day. The 5,000 visitors on Sunday were a record.",
    "The average trip takes nine hours. The eight-hour trip is a good one.",
    "She was mayor for nine years. Before that she was a councillor, and her eight-year term there was quiet.",
    "The hotel has 60 rooms. The 70-room hotel across the street opens in May.",
    "The firm will cut 400 jobs in Lund. The 500 job cuts in Turin were announced on Monday.",
    "The union says 400 jobs will go. The firm denies the 500 job cuts.",
    "The army sent 400 soldiers. The 500 soldiers of the other side withdrew.",
    "Nine firms applied. In the end eight were left. The eight applicants will be heard in May.",
    "Nine people applied for the job, and one withdrew. The eight applicants will be heard in May.",
    "Nine men were arrested, and one was let go. The eight suspects are held in Lund.",
    "Nine miners were trapped. One was saved at once. Rescuers hope to reach the eight trapped men by noon.",
    "Rescuers saved one of nine miners. They hope to reach the eight trapped men by noon.",
    "The course takes nine weeks. There is also a short course. The eight-week course is free.",
    "A course takes nine weeks. The eight-week course for beginners is free.",
    "Two courses are offered. The one for adults takes nine weeks. The eight-week course is free.",
    "Tickets cost $12. Admission for children is $10.",
    "Tickets: $12\nMembers pay less: admission is $10 for them.",
    "Tickets cost $12 at the door. Tickets cost $10 in advance.",
    "Turnout was 52 percent. A turnout of 59 percent would have been needed.",
    "Turnout was 52 percent. A turnout of 59 percent had been expected.",
    "The unemployment rate is 5.2 percent. A year ago, at 5.9 percent, unemployment was higher.",
    "The mayor says the bridge will cost $5 million. The opposition says that at $6 million, the bridge is too dear.",
    '"The trip takes nine hours," said the guide. "The eight-hour trip was dull," said a guest.',
    "An earlier version said that the trip takes nine hours. The eight-hour trip is described in full below.",
    "The team won 3-1 in Lund. After the 3-2 win in Torvik they danced.",
    "The team won 3-1 on Saturday. After the 3-2 win on Wednesday they danced.",
    "The team won 3-1. In the second match it was closer. After the 3-2 win they danced.",
    "The team led 3-1 at half-time. After the 3-2 win they danced.",
    "Brekka beat Torvik 3-1. Lund lost to Skard. The 3-2 loss was its first.",
    "The motion passed 9-4 in committee. The 30-12 vote in the council is final.",
    "The motion passed 9-4. A second motion failed. The 8-5 vote came after midnight.",
    "The board voted 9-4 to sell the mill. In March it had voted against. The 8-5 vote had been a shock.",
    "The flight takes nine hours. The flight back takes eight. The eight-hour flight costs $500.",
    "The flight lasts nine hours. Passengers slept for eight hours of it. After the eight hours they had breakfast.",
    "The race covers 90 km. The women run 80. Runners have to finish the 80 km in a day.",
    "The orchestra has 60 musicians. Its youth orchestra plays on Friday. The 70-strong orchestra was founded in 2001.",
    "The choir has 60 singers. The 70-strong orchestra plays on Friday.",
    "The convoy brought 300 tonnes of rice. The 400 tonnes of flour will follow in June.",
    "The plant makes 90 megawatts. The 80-megawatt plant in Brekka was shut in May.",
    "The lake is 90 m deep. The dive began at dawn. At a depth of 80 m, the diver turned back.",
    "The tower is 90 m tall. Standing 80 m high, the church is next.",
    "The thieves took $5,000. The $6,000 in the safe was left.",
    "He stole $5,000 from one shop. The $6,000 stolen from the other was found.",
    "The court heard 40 witnesses. The 50 witnesses on the list were not all called.",
    "The bus had 90 passengers. The 80 passengers of the second bus were unhurt.",
    "The plane had 90 passengers and six crew. The 96 people on board were unhurt.",
    "The firm made a loss of $5 million in 2022. The loss of $6 million in 2023 was worse.",
    "The fire destroyed 40 houses. The 50 houses that were saved stand in the north.",
]
"""Two things, times or voices."""
SLOT = re.compile(r"\{([^~{}]*)~([^{}]*)\}")


def codes(text: str) -> list[str]:
    found = check([Article(name="a.txt", text=text, published=date(2024, 5, 28))]).findings
    return [finding.code for finding in found if finding.severity.value != "note"]


@pytest.mark.parametrize("line", TWICE)
def test_told_twice(line: str) -> None:
    assert codes(SLOT.sub(r"\1", line)) == []
    assert codes(SLOT.sub(r"\2", line))


@pytest.mark.parametrize("text", APART)
def test_told_of_two_things(text: str) -> None:
    assert codes(text) == []


@given(st.integers(3, 60), st.integers(3, 60), st.sampled_from(("hour", "day", "week", "month")))
def test_one_length_of_one_trip(first: int, second: int, unit: str) -> None:
    text = f"The trip to the lake takes {first} {unit}s. After the {second}-{unit} trip the choir slept."
    near = max(first, second) <= 1.7 * min(first, second)
    assert codes(text) == (["Q104"] if first != second else []) or not near
