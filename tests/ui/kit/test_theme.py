import itertools
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from tradetrust_desktop.settings.resources import resource
from tradetrust_desktop.ui import icons
from tradetrust_desktop.ui.language import Language
from tradetrust_desktop.ui.theme import DARK, LIGHT, Theme

GROUNDS = ("window", "surface", "hover", "neutral_pale")
INKS = ("text", "quiet")
CHIPS = [(name, f"{name}_pale") for name in ("red", "amber", "green", "accent")]
CHOSEN = [(ink, "accent_pale") for ink in ("text", "quiet", "red", "amber", "green", "accent")]
PAIRS = [*itertools.product(INKS, GROUNDS), *CHIPS, *CHOSEN, ("on_accent", "accent")]


def contrast(first: str, second: str) -> float:
    """By WCAG 2."""

    def light(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((light(first), light(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(colours, ink, ground):
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


def test_a_larger_system_font_makes_everything_larger(qapp, monkeypatch):
    before = qapp.font()
    large = QFont(before)
    large.setPixelSize(26)
    qapp.setFont(large)
    theme = Theme()
    try:
        theme.apply(qapp, "light")
        assert (theme.px(32), theme.font("title").pixelSize()) == (64, 40)
    finally:
        qapp.setFont(before)
        Theme().apply(qapp, "light")


def test_in_chinese_the_font_of_a_line_has_chinese_itself(qapp):
    written = QFontDatabase.WritingSystem.SimplifiedChinese
    if not QFontDatabase.families(written):
        pytest.skip("no font with Chinese is installed")
    language, before = Language(qapp), qapp.font()
    theme = Theme()
    try:
        for name in ("zh_CN", "en"):
            language.use(name)
            theme.apply(qapp, "light")
            family = QFontInfo(qapp.font()).family()
            if name == "zh_CN":
                assert written in QFontDatabase.writingSystems(family)
        assert family == QFontInfo(before).family()
    finally:
        language.use("en")
        language.stop()
        qapp.setFont(before)


def test_light_and_dark_dress_the_program(qapp):
    theme = Theme()
    theme.apply(qapp, "dark")
    assert theme.is_dark
    assert qapp.palette().window().color().name() == DARK.window.lower()
    theme.apply(qapp, "light")
    assert qapp.palette().window().color().name() == LIGHT.window.lower()


def test_every_icon_can_be_drawn(qapp):
    theme = Theme()
    names = [path.stem for path in resource("icons").glob("*.svg")]

    assert names
    for name in names:
        picture = icons.pixmap(theme, name).toImage()
        drawn = [
            (x, y)
            for x in range(picture.width())
            for y in range(picture.height())
            if picture.pixelColor(x, y).alpha()
        ]
        assert drawn, name


def test_every_icon_is_asked_for_somewhere():
    package = Path(icons.__file__).parent
    code = "".join(path.read_text(encoding="utf-8") for path in package.rglob("*.py"))
    names = [path.stem for path in resource("icons").glob("*.svg")]

    asked_for = {name for name in names if f'"{name}"' in code or f"icons/{name}.svg" in code}
    assert [name for name in names if name not in asked_for] == []
