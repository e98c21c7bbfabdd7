"""The words of a side in their line, cut to what reads well."""

from consistency.findings import Side


def around(side: Side, width: int) -> tuple[str, str, str]:
    """What stands before the words on their line, the words, and what follows, about ``width`` characters in all.

    Cut where a word ends, and marked with an ellipsis there.
    """
    at = max(0, min(side.start - side.excerpt_start, len(side.excerpt)))
    stop = max(at, min(side.end - side.excerpt_start, len(side.excerpt)))
    before, words, after = side.excerpt[:at], side.excerpt[at:stop] or side.said, side.excerpt[stop:]
    before, after = before[before.rfind("\n") + 1 :], after.partition("\n")[0].rstrip("\r")
    room = max(0, width - len(words))
    left = min(len(before), max(room // 2, room - len(after)))
    right = min(len(after), room - left)
    if left < len(before):
        cut = before[len(before) - left :]
        before = "…" + (cut.partition(" ")[2] if " " in cut else cut)
    if right < len(after):
        cut = after[:right]
        after = (cut.rpartition(" ")[0] if " " in cut else cut) + "…"
    return before, words, after
