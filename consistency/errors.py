"""The exceptions that a caller may meet, and nothing else."""


class ConsistencyError(Exception):
    """Anything the user can put right; the text says what is wrong, where, and what to do."""


class InputError(ConsistencyError):
    """An article, a claims file or an archive that cannot be read."""


class ConfigError(ConsistencyError):
    """A setting or an option that makes no sense."""


class RuleError(ConsistencyError):
    """A rule that cannot be loaded, or that breaks the contract of a rule."""


class RuleCrash(Exception):
    """A rule or an extractor that raised while it ran: a defect in it, not in the user's input."""
