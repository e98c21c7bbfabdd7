"""One event or thing told a second time: each way of saying it, with the right place and with a wrong one, and near misses."""

import re
from datetime import date

import pytest

from consistency import Article, check

_SLOT = re.compile(r"\{([^~{}]*)~([^{}]*)\}")
AGAIN = [
    "The meeting will be held in {Oslo~Bergen}. All members are invited to the meeting in Oslo.",
    "The summit takes place in {Oslo~Bergen} on Friday. Leaders arrive in Oslo on Thursday for the summit.",
    "The congress, held in {Sri Lanka~Kenya}, drew 300 dentists. The dentists said that Sri Lanka had been a fine host of the congress.",
    "{Chile~Peru} will host the summit in May. The summit in Chile is to last three days.",
    "The exhibition opens in {Ghent~Porto} on 3 June. The Ghent exhibition shows 90 drawings.",
    "The treaty was signed in {Vienna~Lyon}. The treaty, signed in Vienna in 1961, has 40 articles.",
    "Ministers of nine states met in {Vienna~Lyon} on Monday. At the Vienna meeting they talked about fish.",
    "The trial of the baker began in {Leeds~Bristol} on Monday. The trial in Leeds is to last three weeks.",
    "The funeral was held in {Ghent~Porto} on Friday. Thousands lined the streets of Ghent for the funeral.",
    "The auction takes place in {Ghent~Porto} on 9 June. Bids for the auction in Ghent can be sent by post.",
    "The award ceremony was in {Oslo~Bergen}. At the ceremony in Oslo she wore a blue coat.",
    "Place: {Oslo~Bergen}\nThe seminar takes place in Oslo from 3 to 5 June.",
    "Where: {Ghent~Lyon}\nThe workshop will be held in Ghent.",
    "The World Congress of Beekeepers ({Ghent~Lyon}, 3-5 June) expects 900 guests. The congress in Ghent is the tenth.",
    "The conference was held at the {town hall~library}. About 90 people came to the town hall for the conference.",
    "The concert is at {St Mary's Church~the Castle Hotel} on Saturday at 8. Doors of St Mary's Church open for the concert at 7.",
    "Venue: {Town Hall~Library}\nThe talk begins at 8 in the Town Hall.",
    "Where: {St John's Church~Moll Theatre}\nThe concert at St John's Church is free.",
    "The lecture will be given in the {library~gym}. The lecture in the library is free.",
    "The wedding was held at the {Grand Hotel~Corn Exchange}. Guests left the Grand Hotel after the wedding at midnight.",
    "The course takes place in {Room 12~Room 21}. Please come to Room 12 for the course.",
    "The accident happened on the {A4~A7}. Police closed the A4 for two hours after the accident.",
    "The crash on the {A4~A7} killed two. Witnesses of the A4 crash should call the police.",
    "An explosion shook {Ghent~Porto} on Monday. Windows in Ghent were broken by the explosion.",
    "The shooting took place in {Leeds~Bristol}. Two men have been charged with the Leeds shooting.",
    "The bridge in {Ghent~Porto} collapsed on Monday. The collapse of the Ghent bridge cut the town in two.",
    "She was born in {Turin~Porto}. Born in Turin in 1950, she became a doctor.",
    "She was born in {Turin~Porto} and studied law. Her birthplace, Turin, named a street after her.",
    "She was born in {Ghent~Porto} to a baker. She left her native Ghent at 18.",
    "He died in {Ghent~Porto} on Monday. His death in Ghent came after a long illness.",
    "Ida Moll was buried in {Ghent~Porto}. Ida Moll's grave is in Ghent.",
    "He was arrested in {Turin~Porto}. His arrest in Turin surprised his family.",
    "He lives in {Ghent~Porto} with his wife. His home in Ghent has a large garden.",
    "The {Ghent~Porto} native is 60. She was born in Ghent as the last of nine children.",
    "Birthplace: {Ghent~Porto}\nMoll was born in Ghent as the son of a smith.",
    "Ida Moll (born 3 May 1950 in {Ghent~Porto}) is a painter. Moll's birthplace is Ghent.",
    "The plant in {Turin~Porto} closes in May. Workers at the Turin plant were told on Monday.",
    "The company, based in {Turin~Porto}, makes shoes. From its headquarters in Turin it runs ten shops.",
    "The company has its headquarters in {Turin~Porto}. The Turin-based firm has 900 workers.",
    "Headquarters: {Turin~Porto}\nThe company is based in Turin and makes shoes.",
    "The firm's seat is {Ghent~Porto}. The firm, which has its seat in Ghent, makes glue.",
    "Nordbank has its head office in {Ghent~Porto}. The Ghent bank was founded in 1890.",
    "The firm was founded in {Ghent~Porto} in 1920. Founded in Ghent, the firm now has 40 shops.",
    "The firm will build its new factory in {Ghent~Porto}. The new factory in Ghent is to employ 300.",
    "The battery plant is to be built in {Ghent~Porto}. Ghent was chosen as the site of the battery plant because of its port.",
    "Moll Foods sold its mill in {Leeds~Bristol} to a trust. The trust paid 3 million euros for the Leeds mill.",
    "The warehouse is in {Leeds~Bristol}. Its warehouse at Leeds has 40 doors.",
    "The school is in {Mill Street~Park Road}. Parents queued in Mill Street outside the school.",
    "The new clinic will stand in {Holmby~Tarnfield}. The mayor of Holmby, where the clinic will stand, was glad.",
    "The wind farm is off {Kemi~Vaasa}. The wind farm near Kemi has 40 turbines.",
    "Address: {Mill Street~Park Road} 12\nThe shop in Mill Street is open from 9 to 4.",
    "The film was shot in {Ghent~Porto}. Shooting of the film in Ghent took nine weeks.",
    "The gallery, located at {40 Park Road~9 Mill Street}, is free. Go to 40 Park Road to see the gallery.",
    "The race starts in {Turin~Porto} and ends in Rome. From the start in Turin riders have 600 km to go.",
    "The ship left {Ghent~Porto} on Monday. After leaving Ghent, the ship lost its anchor.",
    "The plane landed in {Ghent~Porto} at noon. The landing in Ghent was bumpy.",
    "The refugees arrived in {Ghent~Porto} on Monday. On their arrival in Ghent the refugees got soup.",
]
TWO = [
    "The summit takes place in Oslo on Friday. The next summit in Bergen is planned for May.",
    "The summit takes place in Oslo on Friday. At last year's Bergen summit they talked about fish.",
    "The congress was held in Oslo. The congress in Bergen two years earlier had drawn more people.",
    "Chile hosts the World Cup in 2030. The World Cup in Peru in 1990 was a smaller one.",
    "The meeting will be held in Oslo. A press conference in Bergen will follow.",
    "The meeting was held in Oslo. The Bergen meeting was called off because of the strike.",
    "The final will be played in Turin on Saturday. Fans without a ticket can watch the final on a screen in Milan.",
    "The final is in Turin on Saturday. The semi-final in Milan ended 2-1.",
    "The home match in Turin ended 2-1. The away match in Milan is on Sunday.",
    "The exhibition was first shown in Turin. The Milan exhibition adds nine drawings.",
    "The conference is held at the town hall. Dinner for the conference is at the Castle Hotel.",
    "Guests of the conference sleep at the Castle Hotel. The conference is at the town hall.",
    "The concert is at St Mary's Church on Saturday at 8. Tickets for the concert are sold at the City Museum.",
    "The plant in Turin closes in May. The Milan plant stays open.",
    "The plant in Turin closes in May. The Milan plant of its rival is to be enlarged.",
    "The company, based in Turin, makes shoes. The Milan-based rival makes boots.",
    "Nordbank, based in Leeds, bought Harrow Trust. The Bristol-based bank paid 3 million for it.",
    "She was born in Turin. Her husband was born in Milan.",
    "She was born in Turin and grew up in Milan. Her home town Milan gave her a prize.",
    "Ida Moll was born in Turin. Ole Dahl, a native of Milan, wrote the songs.",
    "The accident happened on the A4. The A7 was closed for repairs.",
    "The accident happened on the A4. Drivers used the A7 after the accident.",
    "Police closed the A4 after the crash. On the A7 a lorry had lost its load.",
    "A coach overturned on Route 40. The crash on Route 12 on Sunday killed two.",
    "The plane took off from Turin at 6. It had come from Milan.",
    "The plane took off from Turin for Rome. The plane landed in Milan at 9.",
    "The flight from Turin was late. The flight from Milan was on time.",
    "The ferry left Turin on Monday. It reached Milan on Tuesday.",
    "The race starts in Turin and ends in Rome. Last year the race started in Milan.",
    "The race starts in Turin. The second stage starts in Milan.",
    "The tour begins in Turin on 3 June. The tour ends in Milan on 9 June.",
    "The march began in Turin. The march reached Milan on Tuesday.",
    "He was arrested in Turin. Police in Milan had looked for him after the robbery.",
    "The body was found in Salt Lake. The car was found in Mill Creek.",
    "The fire broke out in a warehouse in Turin. Smoke could be seen in Milan.",
    "The fire gutted a mill in Leeds. Firemen from Bristol helped to put out the fire.",
    "The earthquake struck Izmir. The earthquake was felt in Konya.",
    "The storm hit Turin on Monday. The storm hit Milan on Tuesday.",
    "An explosion shook Turin. In Milan windows were broken by the explosion of a gas bottle.",
    "The school is in Mill Street. The school has a sports hall in Park Road.",
    "The office is at 12 Mill Street. The office moves to 21 Mill Street in May.",
    "The shop at 12 Mill Street was robbed. The shop at 21 Mill Street had been robbed on Sunday.",
    "Meet at the town hall at 9. The bus leaves from the station at 9.15.",
    "The lecture is in Room 12. Coffee is served in Room 21 for the lecture guests.",
    "The course takes place in Room 12. Bring your form to Room 21 for the exam.",
    "The talks in Vienna failed. The talks resume in Geneva on Monday.",
    "The talks were held in Vienna. The Geneva talks of 2015 had failed as well.",
    "The treaty was signed in Vienna. The Geneva treaty forbids such bombs.",
    "The trial began in Leeds. The trial was moved to Bristol.",
    "The funeral was held in Turin on Friday. A memorial service was held in Milan on Sunday.",
    "The wedding took place in Turin. The wedding party was held in Milan.",
    "The conference in Oslo ended on Friday. Minister Moll flew to Bergen after the conference.",
    "The museum is in Turin. The museum has a branch in Milan.",
    "The museum in Turin was closed. The Milan museum, which has more visitors, took the paintings.",
    "The university, which is in Turin, has 9,000 students. The Milan university has more.",
    "The hospital in Holmby has 90 beds. The Tarnfield hospital, in contrast, has 200.",
    "The mill in Leeds makes flour. The Bristol mill makes paper.",
    "The bridge in Turin collapsed. The Milan bridge was closed for fear that it might do the same.",
    "The treaty was signed in Vienna on Monday by the ministers. The summit in Geneva had prepared it.",
    "The workshop will be held in Oslo. The workshop will be held again in Bergen in June.",
    "Venue: Town Hall\nThe talk begins at 8 in the Town Hall. Afterwards there is a drink at the Castle Hotel.",
    "Venue: Oslo\nThe seminar in Oslo follows the conference in Bergen.",
    "Venue: Oslo\nThe organiser gave a lecture in Bergen.",
    "Headquarters: Turin\nThe firm was founded in Milan in 1920 and moved to Turin in 1990.",
    "The World Congress of Beekeepers (Oslo, 3-5 June) expects 900 guests. The European congress in Bergen is smaller.",
    "The festival takes place in Turin and Milan. The Turin festival is the larger one.",
    "The festival is held in Mill Street. Stalls for the festival stand in Park Road too.",
    "The fire in Mill Street was put out. People in Park Road fled the fire.",
    "The fire in Mill Street was put out. Park Road was closed after the fire.",
    "The statue stands in Mill Square. The statue was cast in Park Street.",
    "He lives in Turin. His holiday home in Milan was burgled.",
    "He lives in Turin. His former home in Milan is a museum.",
    "The doctor lives in Turin. Ida Moll lives in Milan.",
    "The Milan-born painter lives in Turin. Her mother was born in Rome.",
    "The robbery in Mill Street took four minutes. A robbery in Park Road took nine.",
    "Ministers met in Vienna on Monday. The Geneva meeting is to follow on Friday.",
]
AROUND = (
    "Nine states have sent word, says Ida Moll of Gdansk. ",
    " The programme was printed in Hamburg. A friend of hers runs a café in Prague.",
)


def _found(text: str) -> list[str]:
    report = check([Article(name="a", text=text, published=date(2024, 5, 28))])
    return [finding.code for finding in report.findings if finding.severity.value != "note"]


@pytest.mark.parametrize("told", AGAIN)
def test_told_again_elsewhere(told: str) -> None:
    assert _found(_SLOT.sub(r"\2", told))
    assert not _found(_SLOT.sub(r"\1", told))


@pytest.mark.parametrize("told", AGAIN)
def test_other_places_around_change_nothing(told: str) -> None:
    right = _SLOT.sub(r"\1", told)
    assert not _found(right + AROUND[1])
    assert "\n" in told or not _found(AROUND[0] + right + AROUND[1])


@pytest.mark.parametrize("told", TWO)
def test_two_things_at_two_places(told: str) -> None:
    assert not _found(told)
