"""What a measured process finds around it: that of this one, and Python keeps what it compiled.

An installed program is compiled, as the libraries of the floors are; from a checkout it is
after the first start, unless Python is told not to keep it.
"""

import os


def as_installed() -> dict[str, str]:
    """The environment for a process that is measured."""
    found = dict(os.environ)
    found.pop("PYTHONDONTWRITEBYTECODE", None)
    return found
