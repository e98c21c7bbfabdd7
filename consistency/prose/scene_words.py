"""What sorts of place a name can tell (`Tessa Street`, `the port of Lendle`), and how mentions of them are marked."""

SCENE = "scene"
"""The attribute of a mention of a place, whatever is told of it."""
NAMED = "named"
"""The attribute of a mention of a place that something comes from, belongs to or is named after."""
WHERE = "whereabouts"
"""The attribute of a place at which a text has one thing that it has at another place as well."""
BACK = "told back"
"""The tag of a thing that its text introduces and points back to."""
LOCALITY, SIDE, FLOOR, VENUE = "locality", "side", "floor", "venue"
ONLY = "only"
"""The tag of a place that is the only one of its sort in its text."""
SORTS = {
    word: sort
    for sort, words in {
        LOCALITY: "port harbour harbor station airport airfield municipality commune parish village town city hamlet suburb district "
        "borough quarter marina prison court barracks base hospital clinic stadium arena shipyard refinery mine quarry",
        "street": "street road lane avenue square alley boulevard quay row terrace drive crescent",
        "house": "hotel motel restaurant inn pub tavern café cafe bar guesthouse hostel gasthof bistro",
        "hall": "hall theatre theater arena stadium auditorium gym centre center school library gallery museum church chapel cathedral abbey "
        "mosque synagogue temple academy college club clubhouse pavilion casino palace castle",
        "water": "lake river loch lough fjord bay strait canal creek reservoir sound",
        "height": "mount mountain hill peak valley pass glacier ridge gorge",
        "island": "island isle",
        "crossing": "bridge tunnel motorway crossing junction ferry",
    }.items()
    for word in words.split()
}
