"""One input, one output: whatever the order of files, the number of processes and the hash seed."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

import consistency
from consistency.config import Settings
from consistency.report.jsonlines import to_dict

ROOT = Path(__file__).parents[1]
ARTICLES = consistency.read([ROOT / "fixtures" / "articles"])


def test_the_order_of_articles_changes_nothing():
    expected = to_dict(consistency.check(ARTICLES))
    for seed in (1, 2):
        shuffled = random.Random(seed).sample(ARTICLES, len(ARTICLES))
        assert to_dict(consistency.check(shuffled)) == expected


def test_the_number_of_processes_changes_nothing():
    assert to_dict(consistency.check(ARTICLES, settings=Settings(jobs=2))) == to_dict(consistency.check(ARTICLES))


@pytest.mark.parametrize("seed", ["0", "1", "31337"])
def test_the_hash_seed_changes_nothing(seed):
    command = [
        sys.executable,
        "-m",
        "consistency",
        "check",
        "fixtures/articles",
        "--format",
        "json",
        "--no-config",
        "--no-cache",
    ]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    expected = to_dict(consistency.check(consistency.read([ROOT / "fixtures" / "articles"])))
    for finding in expected["findings"]:
        for side in finding["sides"]:
            side["article"] = Path(side["article"]).relative_to(ROOT).as_posix()
    found = json.loads(done.stdout)
    strip = [{**finding, "fingerprint": ""} for finding in found["findings"]]
    assert strip == [{**finding, "fingerprint": ""} for finding in expected["findings"]]
    assert found["summary"] == expected["summary"]
