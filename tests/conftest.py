"""Hypothesis: no deadline on slow machines, the same examples on every run; HYPOTHESIS_PROFILE=search tries many others."""

import os

from hypothesis import settings

settings.register_profile("default", deadline=None, database=None, derandomize=True)
settings.register_profile("search", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
