"""Hypothesis: no deadline on slow machines; HYPOTHESIS_PROFILE=search tries many more examples."""

import os

from hypothesis import settings

settings.register_profile("default", deadline=None, database=None)
settings.register_profile("search", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
