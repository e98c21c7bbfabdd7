"""What a claim is a value of, and whether two claims speak of the same thing."""

from consistency.linking.judge import SURE, Link, Verdict, judge
from consistency.linking.keys import keys
from consistency.linking.looking import Look, may_be_one
from consistency.linking.topics import with_topics

__all__ = ["SURE", "Link", "Look", "Verdict", "judge", "keys", "may_be_one", "with_topics"]
