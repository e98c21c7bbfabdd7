"""The words and forms that give a line of a page away: dates, captions, teasers, furniture, cells."""

import re

from consistency.patterns import pattern

MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
DATE = rf"""(?:
    \d{{1,4}}[./-]\d{{1,2}}[./-]\d{{2,4}}                             # 15/11/2024, 2025-03-07
  | \d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}(?:,?\s+\d{{4}})?             # 13 February 2025
  | {MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?             # February 13, 2025
)"""
TIME = r"(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)"
TIME_ALONE = pattern(rf"\s*{TIME}\s*", re.I)
DIGIT = pattern(r"\d")
NO_DATE = pattern(r"[!?]|\d")
"""What no line of a date has beside the date."""
HAS_DATE = pattern(rf"(?<![\w.])(?:{DATE})(?!\w)", re.I | re.X)
DATE_STUFF = pattern(
    rf"""(?<!\w)(?: {DATE} | {TIME} | {WEEKDAY} | \d{{4}} | {MONTH}
    | (?:last\s+)?(?:updated?|modified|published|posted|created|date|time|on|at|of|local|by|reported|written|filed|for\s+immediate\s+release)
    | gmt | utc(?:[+-]\d+)? | [ce]e?s?t | [ecmp][sd]t | bst | est )(?!\w)""",
    re.I | re.X,
)
HAS_YEAR = pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
DATE_AND_TIME = pattern(rf"{TIME}.{{0,12}}{DATE}|{DATE}.{{0,12}}{TIME}", re.I | re.X)
UPDATED = pattern(r"\s*(?:by\s+[A-Z]|(?:last\s+)?(?:updated?|modified|published|posted)\b)", re.I)
PLACE_FIRST = pattern(r"\s*[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+)?,\s")
# `PARIS, June 3 (Agency) -` in front of a first sentence; `OSLO (Agency) —`
PLACE_LINE = pattern(
    rf"""\s*[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{{2,30}}                            # PARIS, NEW YORK
    (?:,\s+[A-Z][A-Za-z. ]{{1,20}})?                                  # , Texas
    (?P<date>,?\s+(?i:(?:{WEEKDAY},?\s+)?{DATE}))?                       # , June 3
    (?P<agency>\s*\([A-Z][\w./ -]{{1,24}}\))?\s*                      # (Agency)
    (?:[—–]|--?)\s+(?=["“'‘]?[A-Z0-9])""",
    re.X,
)
TITLE_PLACE_LINE = pattern(
    rf"\s*[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){{0,2}},\s+(?:{WEEKDAY},?\s+)?{DATE}\s*(?:\([^()\n]{{1,24}}\)\s*)?(?:[—–]|--?)\s+(?=[\"“'‘]?[A-Z0-9])",
    re.I | re.X,
)
BYLINE = pattern(r"By\s+[A-Z][\w.'’-]+(?:\s+(?:[A-Z][\w.'’-]*|and|de|van|von)){1,7}(?:,.{0,60})?")
BYLINE_LEAD = pattern(r"\s*by\b", re.I)
BULLET = pattern(r"\s*(?:[•*▪◦‣●·–—+›»-]\s+|\(?\d{1,3}[.)]\s|\([a-z]\)\s|[a-z]\)\s)\S")
HEADING_MARK = pattern(r"\s*(?:#{1,6}\s+|={2,}\s*)")

CAPTION = pattern(
    r"""\s*[\[(]?\s*(?:(?:file|archive|stock|lead|main|cover)\s+)?
        (?:photos?|pictures?|images?|photographs?|illustration|graphic|infographic|video|caption|pictured)
        (?:\s+(?:caption|credits?|by|courtesy|source))?\s*(?::|\bby\s+(?-i:[A-Z])|\bcourtesy\b|©)
      | \s*(?:image|photo|picture|slide)\s+\d{1,3}\s*(?:of|/)\s*(?:/\s*)?\d{1,3}\b""",
    re.I | re.X,
)
CAPTION_OPENS = frozenset("[(facgilmpsv")
"""The letters and marks with which that begins."""
CREDIT = pattern(
    r"""(?: (?:photo|picture|image|photograph|pic)s?\s*(?:credits?|courtesy|by)?\s*(?:[:©/]|by\s(?-i:[A-Z])|courtesy\b)\s*[^.!?\n]{2,60}\W*\Z
        | [(/]\s*(?:AP|AFP|EPA|Reuters|Getty(?:\s+Images)?|PA)(?:\s+(?:Photo|Images|via)[^()]{0,30})?\)?[\s.\]]*\Z
        | \bcourtesy\s+(?:of|via|photo)\b[^.\n]{0,40}\Z )""",
    re.I | re.X,
)
PICTURED = pattern(r"\b(?:is|are|was|were)?\s*(?:\(|,\s*)?(?:pictured|seen here|shown here)\b", re.I)

RELATED_HEAD = pattern(
    r"""\s*(?:[►▶>»#*=-]+\s*)?(?:
        (?:read|see|watch|listen|view)\s+(?:more|also|next|too|now|on)(?:\s+(?:about|on|from|in)\s.{1,40})?
      | (?:you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested).{0,20})
      | (?:related|recommended|similar|trending|popular)(?:\s+(?:articles?|stor(?:y|ies)|news|content|links?|topics?|reading|posts?|coverage|items?|now))?
      | more\s+(?:about|from|on|news|stories|in|articles|coverage)\b.{0,40}
      | most\s+(?:read|popular|viewed|shared|watched|commented)
      | (?:also\s+read|also\s+in\s+the\s+news|don['’]t\s+miss|in\s+other\s+news|elsewhere|up\s+next|what\s+to\s+read\s+next|further\s+reading|other\s+(?:news|stories)|previous\s+(?:article|story|post)|next\s+(?:article|story|post))
      | (?:hot|latest|top|breaking|recent|other|local|world|today['’]?s?)\s+(?:news|stories|headlines|articles|posts|updates)
      | latest | editor['’]?s['’]?\s+(?:picks?|choice) | newest | trending
    )\s*[:.]?\s*(?:[|=]*)\s*\Z""",
    re.I | re.X,
)
RELATED_LEAD = pattern(
    r"""\s*(?:[►▶>»•*-]+\s*)?(?:
        (?:read|see)\s+(?:more|also)\s*: | also\s+(?:read|see)\s*: | (?:related|recommended)(?:\s+(?:articles?|stor(?:y|ies)|news|coverage|links?))?\s*:
      | (?:MORE|READ|WATCH|LISTEN|SEE\s+ALSO|DON['’]T\s+MISS|READ\s+NEXT|MOST\s+READ|ALSO)\s*: | more\s+from\s+[^:\n]{2,40}:
      | (?:most\s+read|previously|further\s+reading|further\s+information\s+at)\s*: )""",
    re.I | re.X,
)
RELATED_LEAD_CASED = pattern(r"\s*(?:[►▶]|>>)\s*\S")

FURNITURE = pattern(
    r"""\s*(?:
        skip\s+to\s+.{0,30} | search(?:\s+(?:this|the)\s+(?:site|website|page))?(?:\s+for\s*:?)? | close\s+(?:this\s+)?(?:search\s+box|menu|this)\.? | (?:main\s+)?menu | home(?:page)?
      | (?:log|sign)\s?-?\s?(?:in|up|out)(?:\s+(?:to|for|here)\b.{0,60})? | register | subscribe(?:\s+(?:to|now|from|for|today)\b.{0,80})? | my\s+account
      | (?:share|print|e-?mail|save|tweet|copy\s+link|comments?|like|follow)(?:\s+(?:this|on|it|us|article|page|story|via|link)\b.{0,60})?
      | advertis(?:ement|ing)s?\b.{0,160} | sponsored(?:\s+content)? | promoted | AD
      | (?:special\s+)?offer\s*:.{0,200}
      | accept\s+all.{0,60} | privacy\s+policy.{0,80} | terms\s+(?:of\s+(?:use|service)|and\s+conditions).{0,80}
      | (?:all\s+rights\s+reserved|copyright\b|©|\(c\)\s).{0,60}
      | \d+\s*-?\s*min(?:ute)?s?\s+(?:read|to\s+read)\b.{0,40} | reading\s+time\s*:?.{0,30}
      | [\d.,]+\s*k?\s+(?:views?|shares?|comments?|likes?|reads?|retweets?)\b(?:\s*[·|•,].{0,80})?
      | (?:tags?|keywords?|filed\s+under)\s*:.{0,200} | topics | tags | keywords | categories
      | (?:newsletters?|podcasts?|e-?paper|rss|facebook|twitter|instagram|telegram|youtube|linkedin|whatsapp|android\s+app|ios\s+app|contact\s+us|about\s+us|imprint|advertise(?:\s+with\s+us)?|back\s+to\s+top|load\s+more|show\s+more|view\s+comments|leave\s+a\s+(?:comment|reply|reflection).{0,30}|click\s+here.{0,60}|continue\s+reading.{0,40}|story\s+continues\s+below.{0,40}|scroll\s+.{0,40})
      | (?:sign\s+up|join|subscribe)\s+(?:for|to|our)\b.{0,80}(?:newsletter|alerts?|channel|updates)\b.{0,60}
      | follow\s+(?:us|@).{0,80} | (?:https?://|www\.)\S+ | \S+@\S+\.\w+ | image\s+\d+\s+of\s+\d+ | (?:\#\w+[\s,]*)+ | [a-z]{1,5}[-_]\d{2,8}
      | (?:photo|image)\s+gallery
    )\s*\Z""",
    re.I | re.X,
)
FURNITURE_HINTS = (
    "cookie",
    "reserved",
    "advert",
    "offer",
    "subscri",
    "newsletter",
    "copyright",
    "©",
    "|",
    "·",
    "›",
    "click",
)
PICTURE_HINTS = ("pictured", "seen here", "shown here")
CREDIT_HINT = pattern("hoto|icture|mage|ic:|ic by|ourtesy|AP|AFP|EPA|euters|etty|PA")
COOKIES = pattern(
    r"\s*(?:by (?:using|continuing)\b.{0,80}|we\b.{0,60}|this (?:web)?site (?:uses )?|accept (?:all )?|.{0,30}\b(?:our|manage|all) )?cookies?\b",
    re.I,
)
TAG_HEAD = pattern(r"\s*(?:tags?|topics?|keywords?|categories)\s*:?\s*\Z", re.I)
CELL_GAP = pattern(r"(?<=[^\s.!?:;\"”])(?:[ \u00a0]{3,}|\t+)(?=\S)|(?<=\S) ?\.{5,} ?(?=\S)")
CELL_SIGNS = ("|", "\t", "   ", ".....", "\u00a0")
"""What stands between the cells of a table, if not semicolons with no space behind them."""
MEASURED = pattern(r"(?<![\w.])(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten) (?:km|kg|m|[a-z]{3,}s)\Z")
"""A cell that tells a measure or a number of things, as a line of facts has them: `90 minutes`, `seven stops`."""
SHORT_LEADER = pattern(r".{2,90}\S ?\.{3,4} ?[^\s\d]{0,2}\d[\d.,]*\s*\Z")
"""A line whose dots before its number are few, as its label is long."""
RULE = pattern(r"\s*[-=_*|+:. ]{4,}\Z")
FINAL = pattern(r"[.!?…][\"”’')\]»]*\s*\Z")
CLOSED = pattern(r"[.!?…:][\"”’')\]»]*\s*\Z")
OPEN_END = pattern(r"[,:;–—-]\s*\Z")
WORD = pattern(r"\w+")
SENTENCE_INSIDE = pattern(r"[a-z\d)][.!?][\"”’')]*\s+[\"“‘']?[A-Z]")
PLAIN_START = frozenset(
    "the a an he she it they we i this that these those there in on at but and as for his her".split()
)
ROW_END = pattern(r"\A.{2,90}\s\d[\d.,]*\s*\Z")
"""A short line that ends in a number."""
DAY_LEAD = re.compile(rf"\s*(?:{WEEKDAY}\b|\d{{1,2}}[.:]\d\d\b|\d{{1,2}} ?[ap]\.?m\b)", re.IGNORECASE)
"""What the lines of a timetable begin with."""
