"""Root causes: the list that complaints are put down to."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Cause:
    """An entry of the list of root causes."""

    key: str
    """What a complaint keeps; it outlives a change of the text."""
    text: str
    """In the language that was asked for, else in the one in which it was written."""
    category: str = ""
    """The `domain.care.Category` where it belongs most; empty for any."""
    is_own: bool = False
    """Added by the user; false for those that came with the program, changed or not."""
    is_changed: bool = False
    """Came with the program and was worded anew in this language."""
