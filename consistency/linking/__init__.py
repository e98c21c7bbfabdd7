"""What a claim is a value of, and whether two claims speak of the same thing."""

from consistency.linking.judge import Link, Verdict, judge
from consistency.linking.keys import keys
from consistency.linking.topics import with_topics

__all__ = ["Link", "Verdict", "judge", "keys", "with_topics"]
