"""Where the files that come with the program lie: in the wheel, or in the checkout."""

from pathlib import Path


def _root(name: str) -> Path:
    package = Path(__file__).resolve().parent.parent
    shipped = package / "_shipped" / name
    return shipped if shipped.is_dir() else package.parent / name


def resource(name: str) -> Path:
    """The path of a file or folder below `resources/`, such as "icons/undo.svg"."""
    return _root("resources") / name


def translation(name: str) -> Path:
    """The path of a file below `translations/`, such as "zh_CN.qm"; it may be missing."""
    return _root("translations") / name
