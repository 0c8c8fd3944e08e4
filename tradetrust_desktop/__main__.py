"""`python -m tradetrust_desktop` is the command `tradetrust`."""

import sys

from tradetrust_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
