"""The forms of dates, durations and times of day: alternatives of one pattern over the classes of the words.

Each class is one character; `words.dates_en` and the grammar's tokens say which word has which.  The first form that
fits wins, so that the longer and surer ones stand before those that are part of them.
"""

import re
from typing import Final

_MOD = "(?:h?e-?f?h?)?"
_YEAR = "(?:,?f?y|,?A)"
_NUM = "(?:(?:[nd]-?&-?a-?H)|a?vf?|[ndy]|Ha?|a)"

_WEEKDAYS = "w(?:,w)*,?[&>-]w"
_DAYS = f"(?:m[do](?:,[do])*,?[&>-][do]{_YEAR}?|h?[do](?:,[do])*,?[&>-]h?[do]f?m{_YEAR}?)"

FORMS: Final = re.compile(
    "|".join(
        f"(?P<{name}>{form})"
        for name, form in (
            ("set", "E(?:[ndo]|H|z)?-?[uqUwpZTm]|W|wV"),
            ("nthof", f"h?[ol]-?[uw](?:f|i)(?:{_MOD}m{_YEAR}?|y|h?[lxt]?u(?!b))"),
            ("clock", "F?[dk][->]k|F[dk]&k|k[->][dk](?![-/]?[nduqUmo%])|k|@d(?:ihp|@p)|Hl[nd](?!-?[uq])|a?q[l>][nd](?!-?[uq])"),
            ("hour", "Fd&d(?![-/:,.>&]?[nduqUmo%k])|@d(?![-/:,.>&]?[nduqUmo%k3])"),
            ("slashday", "(?:[lxtX]?w,?)2(?!m)"),
            ("slashdays", f"2m{_YEAR}?"),
            ("leftover", "[yd]/[dn]/m|m[-/]y[-/][dn]|m/d/[yn]|w,?mdky|d-?m-?n(?![uqnd%-])"),
            ("numerics", "F?(?:w,?)?I[->](?:w,?)?I|FI&I"),
            ("numeric", "(?:[lLxXt]?w,?)?I(?:[(]w[)])?"),
            ("named", "d[-/]m[-/][yn]|y[-/]m[-/]d"),
            ("weekdaysdays", f"F?{_WEEKDAYS}[,(]?{_DAYS}[)]?(?![nuq%])"),
            ("daysweekdays", f"F?{_DAYS}(?:,{_WEEKDAYS}|[(]{_WEEKDAYS}[)])"),
            ("daysdmy", f"F?(?:w,?)?h?[do](?:f?m{_YEAR}?)?[->](?:w,?)?h?[do]f?m{_YEAR}?|F(?:w,?)?h?[do](?:f?m{_YEAR}?)?&(?:w,?)?h?[do]f?m{_YEAR}?"),
            ("daysmdy", "F?(?:w,?)?mh?[do](?:,?y)?[->](?:w,?)?m?h?[do](?:,?y)?(?![nuq%])|F(?:w,?)?mh?[do](?:,?y)?&(?:w,?)?m?h?[do](?:,?y)?(?![nuq%])"),
            ("pair", f"(?:w,?)?h?[do](?:,(?:w,?)?h?[do]){{0,6}},?&(?:w,?)?h?[do]f?m{_YEAR}?"),
            ("dmy", f"(?:[lLxXt]?w(?:p?,?|p?[(]))?(?:[xlt]?h)?[do]-?f?-?m(?:-?{_YEAR}|iy|f?h?[lLxXts]u)?(?:[(]w[)]|[)])?"),
            ("mdy", "e?(?:[lLxXt]?w(?:p?[,-]?|p?[(]))?(?:[xlt])?m[,-]?h?[do](?![->]?[nuq%])(?:[,-]?f?[yA]|f?h?[lLxXts]u)?(?:[(]w[)]|[)])?"),
            ("monthslash", "5"),
            ("months", f"F?{_MOD}m{_YEAR}?[->]{_MOD}m{_YEAR}?|F{_MOD}m{_YEAR}?&{_MOD}m{_YEAR}?"),
            ("monthyear", f"{_MOD}m(?:(?:,?f?|-|i)[yA]|f?h?[lLxXts]u)"),
            ("month", f"{_MOD}(?:h?[lLxXts])?m"),
            ("comparedquarter", "h?u-?[gr]-?(?:o-?)?[qR]|h?[lLxXtsM][qR]|h?y-?(?:o-?)?[qR]|hq(?!-)|u-[gr](?![nd]-?[uq])"),
            ("ofyear", "h?[lLxXt]j?u;{1,2}(?:o-?q|[ol]-?H)"),
            ("often", "1(?![1])"),
            ("fiscal", "j[dA](?![,->/%&]?[nduqUmo%k])"),
            ("quarter", "y-?Q|Q-?[yA]|(?:h?[lLxXt]?j?o-?q|Q)(?:,?f?h?(?:jy|ju|jyu|juy|y|[lLxXt]j?u))?|h?j?o-?qj?y"),
            ("half", "h?(?:[lLxXt])?j?[ol]-?H(?:,?f?h?(?:j?u?y|[lLxXt]j?u))|h[lLxXt]?o-?H(?!-)"),
            ("firstmonths", "h?[ol]-?[nd]-?[uq](?:f?h?(?:j?u?y|[lLxXt]j?u))"),
            ("namedyear", "hun(?!-?[uq])"),
            ("season", f"{_MOD}h?[lLxXts]?Z(?:,?f?(?:y(?:[-/][yd](?![-/]))?|A|h?[lLxXt]u))?"),
            ("decade", "h?(?:e-?f?h?)?D"),
            ("century", "h?(?:e-?f?h?)?o-?UC?"),
            ("years", "F?j?y[-/>][yd]|F?j?y[-/>]n|Fj?y&y"),
            ("bc", "(?:F?[ndy]C?[->])?[ndy]C"),
            ("dayanchored", f"h?(?:[nd]|a)?ubT|{_NUM}uFT|{_NUM}uFN"),
            ("ago", f"(?:{_NUM}-?[uqU]|au&aH)gT?"),
            ("hence", f"{_NUM}-?[uq];?J"),
            ("shifted", f"{_NUM}-?[uq]r"),
            ("afternext", "h[uw]bx(?![uqwm])"),
            ("dayafter", "h[uq]b"),
            ("endof", "h?efhu|u-?e(?!f)"),
            ("dayofmonth", "ho(?:fh?[lLxXts]u)?(?![-a-z])"),
            ("theweekend", "hu(?!-)"),
            ("weekdayof", "h?[lLxXt]?wp?(?:f?h?[lLxXt]u)|h?[lLxXt]u,?i?w(?!h?[dom])"),
            ("weekdayday", "wh?o(?![-f])|wd(?![-fnuqm%/:])"),
            ("weekday", "p?(?:h?[lLxXts]x?)?w(?:e?p|ihp)?"),
            ("today", "(?:ri?)?T(?:p|ihp)?|(?:[lt])p"),
            ("span", "(?:h?[lLxX])-?(?:[nd]|vf?|a?vf?)-?[uq]"),
            ("relative", f"(?:ri?|{_MOD})h?[lLxXts]j?[uqU]"),
            ("age", "(?:[nd]-?[&>])?[nd]-?u-?O|G(?:f|F)?[nd](?:[>&-][nd])?"),
            ("duration", f"a?u-K|[nd]-?(?:>|&|-)[nd]-?[uqU]|[nd]3u|{_NUM}-?[uqU](?:&aH)?"),
            ("festival", "(?:[lLxXt])?P(?:,?y)?"),
            ("year", f"{_MOD}(?:j?u?)y|j?A"),
        )
    )
)  # fmt: skip
