"""English words for places and for what happens at them."""

# Nouns of places that have a name before or after them: `Lindholm arena`, `the port of Gdynia`.
SITES = set(
    """airport arena barracks base bay beach border camp castle centre church city cordon county court district dock
    factory field forest hall harbour headquarters hospital hotel house island lake line marina mine monastery mountain
    museum palace park plant pool port prison province quarry quarter range region river school shipyard site square
    stadium station street studio suburb theatre tower town track university valley village works yard zoo area
    ground training capital""".split()
)
# Verbs and nouns of one event, brought to one word.
WORDS = {
    word: plain
    for plain, words in {
        "meeting": "meet met meets meeting meetings talks summit conference gathering",
        "signing": "sign signed signs signing signature ceremony",
        "final": "final finals",
        "landing": "land landed lands landing",
        "opening": "open opened opens opening inauguration inaugurated",
        "match": "match game beat defeat defeated win won lost play played",
        "death": "die died dies death killed",
        "birth": "born birth",
        "arrest": "arrest arrested arrests detained",
        "crash": "crash crashed crashes collided collision",
        "fire": "fire burnt burned blaze",
        "explosion": "explosion exploded blast",
        "exhibition": "exhibition show exhibited",
        "concert": "concert gig performed",
        "course": "course training trained",
        "trial": "trial hearing",
        "seat": "seat headquarters based headquartered",
        "festival": "festival festivals",
        "fair": "fair fairs",
        "congress": "congress convention",
        "marathon": "marathon",
        "race": "race races",
        "tournament": "tournament championship championships",
        "premiere": "premiere premieres premiered",
        "auction": "auction auctioned",
        "rally": "rally rallies",
        "wedding": "wedding weddings",
        "funeral": "funeral funerals burial buried",
        "scene": "scene cordon ruins wreck wreckage rubble",
    }.items()
    for word in words.split()
}
