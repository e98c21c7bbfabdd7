"""Hypothesis tries the same examples on every run; HYPOTHESIS_PROFILE=search tries new ones, and more."""

import os

from hypothesis import settings

settings.register_profile("default", derandomize=True, deadline=None, database=None)
settings.register_profile("search", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
