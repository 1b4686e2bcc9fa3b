"""A scenario that can be shown: other names, the same answer."""

from matcher.anonymise.anonymous import Anonymous, anonymous
from matcher.anonymise.write import write_anonymous

__all__ = ["Anonymous", "anonymous", "write_anonymous"]
