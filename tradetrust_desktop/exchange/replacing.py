"""A file that appears whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp


@contextmanager
def replaced(path: Path) -> Iterator[Path]:
    """A new file beside `path` to write to; it takes that place when the block ends well.

    What stood at `path` stays as it was if anything fails. OSError as it comes.
    """
    handle, name = mkstemp(prefix=f".{path.stem[:40]}-", suffix=path.suffix, dir=path.parent)
    os.close(handle)
    fresh = Path(name)
    try:
        yield fresh
        mask = os.umask(0)
        os.umask(mask)
        fresh.chmod(0o666 & ~mask)
        fresh.replace(path)
    finally:
        with suppress(FileNotFoundError):
            fresh.unlink()
