"""Findings against several earlier articles that say the same become one."""

from datetime import date

import consistency
from consistency import Article
from consistency.archives import entry, open_archive
from consistency.filing.local import Audit
from consistency.store import Limits

NEW = "Norland pays 700 million euros for the ferry to Vesteria, the ministry said."


def told(name, amount, day):
    text = NEW.replace("700", str(amount))
    read = consistency.extract(Article(name=name, text=text, published=date(2024, 5, day)))
    return entry(name, read, date(2024, 5, day), "Daily")


def filed(path, *entries):
    with open_archive(path, write=True) as archive:
        archive.add(entries)
    return path


def checked(path):
    new = Article(name="new", text=NEW, published=date(2024, 5, 10))
    return [finding for finding in consistency.check([new], against=path).findings if finding.reach == "archive"]


def test_one_fact_in_several_earlier_articles_is_one_finding(tmp_path):
    alone = checked(filed(tmp_path / "alone", told("b", 500, 3)))
    assert len(alone) == 1
    assert "earlier" not in alone[0].message
    (two,) = checked(filed(tmp_path / "two", told("b", 500, 3), told("c", 500, 4)))
    assert two.message == f"{alone[0].message}, and in one more earlier article"
    assert two.because == f"{alone[0].because}; the same in c"
    assert two.fingerprint == alone[0].fingerprint
    filed(tmp_path / "many", *(told(name, 500, day) for day, name in enumerate("bcdef", 3)))
    with open_archive(tmp_path / "many", limits=Limits(each=9)) as many:
        (one,) = checked(many)
    assert one.message.endswith(", and in 4 more earlier articles")
    assert one.because.endswith("; the same in c, d, e, ...")
    assert [side.article for side in one.sides] == ["new", "b"]


def test_other_values_stay_findings_of_their_own(tmp_path):
    found = checked(filed(tmp_path / "x", told("b", 500, 3), told("c", 900, 4), told("d", 500, 5)))
    assert sorted(finding.sides[1].article for finding in found) == ["b", "c"]


def test_an_audit_tells_them_once_as_well(tmp_path):
    path = filed(tmp_path / "x", told("a", 500, 3), told("b", 500, 4), told("c", 700, 9))
    found = list(Audit(path))
    assert [[side.article for side in finding.sides] for finding in found] == [["c", "a"]]
    assert "one more earlier article" in found[0].message
