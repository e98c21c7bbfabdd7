"""What a claim is a value of, and whether two claims speak of the same thing."""

from consistency.linking.judge import SURE, Link, Verdict, judge
from consistency.linking.keys import keys
from consistency.linking.topics import with_topics

__all__ = ["SURE", "Link", "Verdict", "judge", "keys", "with_topics"]
