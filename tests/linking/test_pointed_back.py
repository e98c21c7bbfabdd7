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
    "The law passed by 60 votes to 40. The vote was {60 to 40~62 to 38}.",
    "The team won 3-1. After the {3-1~3-2} win they danced.",
    "The team won 3-1. It was {3-1~2-1} at the end.",
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
    'The club owes the bank $5 million. Rain had fallen for 16 days. "It is a start," said Mia Holt, 51, '
    "who lives nearby with her two sons. The {$5~$6} million debt is due in May. The mayor, Ida Storm, was "
    "not there.",
    "The club has debts of $5 million. Ida Storm wants to pay back the {$5~$6} million within a year.",
    "The shop lost $5,000 last year. The loss, {$5,000~$6,000}, was its first.",
    "The choir raised $5,000 for the roof. The {$5,000~$6,000} raised will be handed over on Friday.",
    "The choir collected $5,000. Ida Storm handed over the {$5,000~$6,000}.",
    "Council approves $5 million pool\n\nThe council has approved a pool that will cost {$5~$6} million.",
    "A flat costs $500 a month to rent. The {$500~$600} monthly rent includes heating.",
    "The state pays a subsidy of $5 million. The {$5~$6} million in subsidies ends in May.",
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
    "She led the club for nine years. During her {nine~eight} years at the helm it won the cup.",
    "Building took nine months. After {nine~eight} months of building the pool is open.",
    "Judge gives thief nine years\n\nA thief was jailed for {nine~eight} years on Monday.",
    "Brekka lost 3-1 at Torvik. The {3-1~3-2} loss was its first.",
    "The house has nine rooms. The {nine-room~eight-room} house was sold.",
    'Brekka scored 90 points. The road there was closed for two weeks in March. "It is a start," said Mia '
    "Holt, 51, who lives nearby with her two sons. Their {90~80} points were enough for the title. The old "
    "hall, built in 1936, is to become a school for 84 pupils.",
    "Lund council bought the old brewery on Monday for $5 million. Mayor Ida Storm said the town had waited "
    "nine years for the chance. The brewery, closed since 2011, has a cellar of 600 square metres. Two firms "
    "from Malmö had also bid. Opposition leader Per Aas called the {$5~$6} million purchase reckless. The "
    "council sits again in June.",
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
    "Per Aas, 44, was sentenced on Monday to six years in prison for arson. He had set fire to two barns in "
    "2021. The farmer lost 40 cows. The trial lasted 12 days and heard 30 witnesses. His lawyer said that the "
    "{six-year~seven-year} sentence was too long. Aas has two weeks to appeal.",
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
    "The Skard bridge was closed on Monday. It spans 310 metres and carries 9,000 cars a day. An engineer had "
    "found cracks in two of its six piers. Repairs will take four months, the county said. Built in 1971, the "
    "{310-metre~330-metre} bridge was last repaired in 2004. Drivers face a detour of 25 km.",
    "Torvik lost 4-0 at Brekka on Saturday. It was the third defeat in five games. Coach Jan Moe left the "
    "ground without a word. The club has 12 points and is last. Captain Per Aas said the {4-0~5-0} defeat "
    "hurt. Torvik plays Lund on Wednesday.",
    "Parliament passed the fishing law on Tuesday by 61 votes to 38. The debate had lasted nine hours. Two "
    "members abstained. The minister, Ida Storm, thanked her staff. The law takes effect in 2025 and cuts "
    "quotas by 10 percent. After the {61-38~63-38} vote, fishermen blew their horns in the harbour.",
    "The teachers' strike in Torvik is over. It began on 3 May and lasted 19 days. The union had asked for 8 "
    "percent and got 5. Some 2,400 teachers took part. Schools open on Monday, the mayor said. Parents were "
    "glad that the {19-day~17-day} strike had ended. The deal runs for two years.",
    "The trip from Lund to Torvik by train takes seven hours. There are three trains a day, and a ticket "
    "costs $60. The line, 480 km long, was opened in 1902. Last year 90,000 people used it. During the "
    "{seven-hour~six-hour} trip there is no wireless. The railway plans faster trains by 2029.",
    "The climbers needed nine days to reach the top. They set out from Brekka on 2 May with 200 kg of food. "
    "The mountain is 7,100 metres high. Two of the five turned back ill. After the {nine-day~eight-day} climb "
    "they rested for a week. It was the first ascent from the north.",
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
    "The parish of Skard has sold its organ for €40,000. It was built in 1887 and has 900 pipes. A church in "
    "Turku will take it. The vicar, Ida Storm, said the {€40,000~€45,000} would go into a new roof. The work "
    "begins in June.",
    "A landslide buried nine houses in Torvik on Sunday. Two people were hurt. Rain had fallen for 16 days, "
    "and the river rose by two metres. Most of the {nine~eight} houses stood empty. The road to Brekka is "
    "closed.",
    "The film festival received 1,200 entries. It runs from 3 to 9 June and shows films from 40 countries. "
    "Director Mia Holt, 39, has led it for two years. From the {1,200~1,400} entries a jury picked 90 films. "
    "Tickets cost $9.",
    "Police seized 300 kilos of cocaine in the port on Monday. It lay in a container with bananas from "
    "Ecuador. Two men were arrested. The {300~400} kilos would have fetched $20 million, an officer said. It "
    "was the third find this year.",
    "The cathedral in Lund will be closed for 14 months. The towers have to be made safe. The work costs $8 "
    "million, a third of which comes from the state. During the {14-month~16-month} closure services are held "
    "in the town hall. It was built in 1145.",
    "The bank raised its rate to 4.5 percent on Thursday. It had been at 4.25 since March. Inflation stands "
    "at 3.1 percent. Governor Ida Storm said that more steps may follow. The {4.5~4.75} percent rate is the "
    "highest since 2008. Shares fell.",
    "The hospital in Brekka treats 18,000 patients a year. It has 90 beds and was founded in 1911. The county "
    "wants to close its maternity ward. The {90~80} beds are mostly taken. A petition against the plan has "
    "6,000 signatures.",
    "A man has walked from Torvik to Turin in 88 days. Per Aas, 63, slept in barns and wore out four pairs of "
    "boots. He raised $7,000 for a hospice. The {88-day~78-day} walk took him across six countries. Next year "
    "he wants to cycle.",
    "The publisher printed 25,000 copies of the book. The author, Mia Holt, spent four years on it. It tells "
    "of three sisters. All {25,000~35,000} copies were sold within a week. A film is planned.",
    "The farm in Skard keeps 700 hens. A fox got in on Friday and killed 60 of them. The fence is 200 metres "
    "long. The {700~800} hens lay 500 eggs a day. The farmer wants to buy a dog.",
    "The reservoir holds 12 million cubic metres of water. It was built in 1955 for the town of Lund. After "
    "the dry spring it is only half full. The {12~14} million cubic metres would last the town two years. A "
    "second reservoir is planned.",
    "The parade lasted three hours. Some 40 bands took part, and 70,000 people stood along the route. It was "
    "24 degrees. The {three-hour~four-hour} parade ended with fireworks. The police counted 30 lost children.",
    "The court sentenced Jan Moe to a fine of $9,000. He had let oil run into a river. Some 4,000 fish died. "
    "The trial took two days. Moe said he could not pay the {$9,000~$8,000}. He runs a garage with six "
    "workers.",
    "The bakers' strike ended after five days on Sunday. Some 900 bakers had stayed at home. The price of "
    "bread rose by 10 percent. The {five-day~six-day} strike was the first in 30 years. The union won a bonus "
    "of $300.",
    "Nordbank will lend the town $30 million for the tram. The line will be 11 km long and have 15 stops. The "
    "town council agreed by 30 votes to 9. Repayment of the {$30~$40} million loan starts in 2028. Work "
    "begins next spring.",
    "The tram line will be 11 km long and have 15 stops. Nordbank lends the town $30 million for it. The town "
    "council agreed by 30 votes to 9. Mayor Ida Storm hopes for 20,000 riders a day. The {15~16} stops are "
    "all within a short walk of a school.",
    "The trawler Havørn, 30 metres long, sank off Torvik on Sunday. She had 22 men on board. Waves were six "
    "metres high. A helicopter picked up most of them. Built in 1988, the {30-metre~35-metre} trawler was "
    "last checked in May. Three men are missing.",
    "Ida Storm was on the run for 14 years. She had taken $600,000 from a bank in 1998. She lived under a "
    "false name in Turin and ran a bar. Two friends hid her at first. Her {14~13} years on the run ended on "
    "Friday at the airport.",
    "The choir was founded by 14 women in 1974. It now has 60 singers and has sung in nine countries. The "
    "{14~15} founders were honoured on Sunday. Three of them still sing. The choir is looking for tenors.",
    "Storm damage to the harbour will cost $4 million to repair. Waves broke through the mole on Sunday, and "
    "two boats sank. The harbour is closed. The state will bear half of the {$4~$5} million cost. Fishermen "
    "have to use Brekka.",
    "The climb to the hut takes five hours. The hut has 40 beds and was opened in 1921. It is run by Mia "
    "Holt. There is no road. After the {five-hour~six-hour} climb guests get soup. A night costs $45.",
    "Population: 1,900\nArea: 40 sq km\nMayor: Ida Storm\n\nTorvik is a village on the coast. It lives from "
    "fishing. The {1,900~2,900} inhabitants share one shop. The school was closed in 2010.",
    "Members: 340\nFounded: 1981\n\nThe club is for all who like old cars. It meets on the first Monday of "
    "the month. The {340~360} members own 500 cars. The yearly fee is $60.",
    "The yearly fee is $60. The club has 340 members and meets each month. New members pay half in the first "
    "year. The {$60~$70} fee has not been raised since 2015. It pays for the hall.",
    "Resolved: that the society buy a projector for $800. The vote was unanimous. The old one, bought in "
    "2009, is broken. The treasurer will pay the {$800~$900} from the fund for equipment. The next meeting is "
    "on 7 June.",
    "The museum's new wing adds 2,000 square metres. It was designed by Mia Holt and took three years to "
    "build. The {2,000~3,000} square metres are for modern art. The museum closes on Mondays. Admission rises "
    "to $14.",
    "The bridge was closed for nine days after a ship hit it. Repairs cost $2 million. Some 8,000 drivers had "
    "to go round by Lund. The {nine-day~ten-day} closure ended on Friday. The captain was drunk.",
    "Lund's mayor has been in office for 16 years. Ida Storm was elected in 2008 with 52 percent. She was a "
    "teacher before. Her {16-year~15-year} reign ends in June. She will not stand again.",
    "In Brekka 3,100 people voted on the wind farm. Sixty percent were against it. The plan was for nine "
    "turbines, each 180 metres high. Of the {3,100~3,300} voters many had come on foot. The firm will look "
    "elsewhere.",
    "Brekka won the cup by beating Lund 2-0 in the final. Some 9,000 spectators saw the goals by Moe and Aas. "
    "It was the club's third cup. The {2-0~2-1} victory was never in danger. The players got a bonus of "
    "$5,000 each.",
    "The bill was rejected 54-46 in the senate on Thursday. Four members broke ranks. It would have cut the "
    "tax on fuel by a third. The {54-46~56-44} defeat is a blow for Ida Storm. She has been minister for a "
    "year.",
    "Torvik and Skard drew 1-1 on Sunday. Moe put Torvik in front; Aas levelled late. It rained for the whole "
    "match, which 800 people watched. Both coaches were happy with the {1-1~2-2} draw. Torvik stays fourth.",
    "The ferry can take 120 cars. It was built in Gdansk for $40 million and is 98 metres long. It sails six "
    "times a day. The {120-car~140-car} ferry needs only 14 sailors. The old one goes to Greece.",
    "The hotel was built in 1936 with 80 rooms. It stood empty for nine years. Harrow Trust has restored it "
    "for $22 million. The {80-room~90-room} hotel opens on 1 June. A night costs from $120.",
    "Harrow Trust has restored the old hotel for $22 million. It was built in 1936 and has 80 rooms. It stood "
    "empty for nine years. The {$22~$24} million restoration took three years. A night costs from $120.",
    "The restoration of the old hotel took three years. It was built in 1936 and has 80 rooms. Harrow Trust "
    "spent $22 million on it. During the {three-year~four-year} restoration a mural was found. A night costs "
    "from $120.",
    "Mia Holt swam the strait in 11 hours. She is 44 and works as a nurse. The water was 15 degrees. A boat "
    "with two friends went with her. On her {11-hour~12-hour} swim she met a whale. She raised $6,000 for the "
    "lifeboats.",
    "The orchard has 450 apple trees. It was planted in 1920 by the father of Jan Moe. Frost killed a tenth "
    "of the blossom this spring. The {450~550} trees bear 30 old sorts. Moe sells juice at $4 a bottle.",
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
    "Per Aas was jailed for nine years on Monday. Jan Moe was jailed for eight years. The eight-year sentence "
    "was too short, she said.",
    "The prosecutor asked for nine years. The eight-year sentence surprised her.",
    "He faces up to nine years in jail. The eight-year sentence of his accomplice was upheld in May.",
    "He was fined $5,000 in March. A second fine came in May. The $6,000 fine was paid at once.",
    "The council had planned a pool for $5 million. The $6 million pool opens in May.",
    "The pool was to cost $5 million. In the end it cost six. The $6 million pool opens in May.",
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
    "Brekka beat Torvik 3-1 on Saturday. Moe made it 2-1 before half-time. The 3-1 win puts Brekka top.",
    "Brekka beat Torvik 3-1 on Saturday. Last week Brekka lost to Lund. The 3-2 defeat there hurt, said the coach.",
    "Brekka beat Torvik 3-1. In the reserve match it was 2-2. The 2-2 draw was fair.",
    "Brekka beat Torvik 3-1 in the cup final. Skard had gone out in the semi-final. Its 3-2 loss to Torvik "
    "had been close.",
    "Brekka beat Torvik 3-1 on aggregate. The 2-0 win at home was decisive.",
    "Brekka beat Torvik 3-1. It was a better showing than the 3-2 win over Lund.",
    "Brekka beat Torvik 3-1. Storm won 6-4, 6-2 in the tennis. The 6-4 set was close.",
    "Lund beat Skard 2-0, Brekka beat Torvik 3-1 and Norby drew 1-1 with Aldmoor. The 2-1 win of Malmö was "
    "the surprise.",
    "The senate passed the bill 54-46. The house had passed it by 220 votes to 214. The 220-214 vote was the "
    "closest of the year.",
    "The senate passed the bill 54-46. The house takes it up next week. A 52-48 vote on an amendment came first.",
    "The council voted 9-4 for the plan. An amendment was rejected. The 8-5 vote on it came at midnight.",
    "The court ruled 5-4 for the town. The lower court had ruled against it. The 2-1 ruling was overturned.",
    "The odds were 3-1. Brekka won 3-2. After the 3-2 win fans sang.",
    "Brekka won 3-1 in 2019. In 2024, after the 3-2 win, fans sang.",
    "Torvik lost 3-1 at Brekka. The women won. Their 3-2 win was their fifth.",
    "The ratio of boys to girls is 3 to 2. The team won 3-1.",
    "The match starts at 3 to 5. The team won 3-1 last week.",
    "Brekka lost 3-1. The shop is open 9-5. It won a prize.",
    "Page 3-4 tells of the match. Brekka won 4-3. The 4-3 win was close.",
    "The council has 11 members. It voted 6-5. The 7-4 vote in committee had been clearer.",
    "The trip takes nine hours by bus. By train it is shorter. The eight-hour train trip costs $60.",
    "The fund is worth $50 million. Half of it goes to Lund. The $25 million grant to Lund is paid in May. "
    "The fund of $50 million was set up in 2019.",
    "The bank lent $5 million to the port and $6 million to the mill. The $6 million loan to the mill is due in May.",
    "The firm has 400 staff in Lund and 500 in Turin. The 500 employees in Turin were told on Monday.",
    "The concert drew 4,000 people, 500 fewer than hoped. The 4,500 people that the organisers had hoped for "
    "did not come.",
    "The plan is for 90 flats. In the end 80 were built. The 80 flats are let.",
    "Nine people were hurt, one of them badly. The eight others were sent home.",
    "Nine people were hurt. The eight lightly injured were sent home.",
    "Nine men went to sea. Only one came back. The eight dead were from Brekka.",
    "Nine people live in the house. All eight rooms are heated.",
    "Twelve firms bid. The jury looked at each. All ten members agreed.",
    "The jury picked twelve books. All ten were there when the winner was named.",
    "The orchestra has 60 musicians. It has played here before. All 50 seats were sold.",
    "The bus carried 50 pupils. All 45 were seated when the driver braked.",
    "The tower is 90 m high. The church beside it is lower. At 80 m, it is the second-highest building.",
    "The tower is 90 m high. The house next to it was built in 1999. With a height of 80 m it is the "
    "second-highest building.",
    "The race is 90 km long. There is a shorter one as well. The 80 km race starts at noon.",
    "The contract is for nine years. The union wanted a shorter one. The eight-year contract that it asked "
    "for was refused.",
    "The ban was to last nine months. The federation cut it. The eight-month ban ends in May.",
    "The strike in May lasted nine days. The eight-day strike in June did less harm.",
    "She was jailed for nine years, three of them suspended. The six-year sentence begins in May.",
    "He was jailed for nine years. With good conduct he will serve six. The six-year term ends in 2030.",
    "The museum has 400 paintings, 300 of them on loan. The 300 paintings are insured.",
    "The village has 400 inhabitants. In summer there are more. The 600 summer guests like it quiet.",
    "The grant was cut from $6 million to $5 million. The $5 million grant is paid in May.",
    "Last year the fair drew 4,000 visitors. This year was better. The 5,000 visitors spent $90,000.",
    "The fair drew 4,000 visitors last year. The 5,000 visitors this year spent $90,000.",
    "Inflation was 5.2 percent in March. At 4.9 percent, inflation in April was lower.",
    "Unemployment was 5.2 percent in Lund. At 4.9 percent, unemployment in Torvik was lower.",
    "Four people were held after the shooting in the park. A series of searches led to the arrests of three men and one juvenile.",
    "Four people were arrested after the shooting. Searches on Friday resulted in the arrests of three men and one juvenile.",
    "Three people were shot to death in the park on Sunday. A report only said that two of the deceased were male and one was female.",
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
