"""What a chart needs to look like the window around it: colours, fonts, words."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

PIXELS_PER_INCH: Final = 72.0
"""At this resolution a point is a pixel, so that all lengths below are in pixels."""

PALE: Final = 0.4
"""Opacity of the line through incomplete months."""

_CHINESE: Final = (
    *("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN"),
    *("Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "WenQuanYi Micro Hei", "SimHei"),
)
_ALWAYS_THERE: Final = "DejaVu Sans"


@dataclass(frozen=True)
class ChartStyle:
    """Colours as "#RRGGBB", font families in order of preference, sizes in pixels."""

    surface: str
    border: str
    text: str
    quiet: str
    line: str
    grey: str
    orange: str
    resting: str
    """A bar that the finding does not speak of."""
    families: tuple[str, ...] = ()
    """Those that are not installed are passed over; a Chinese one is always added."""
    note: float = 12.0
    label: float = 13.0
    heading: float = 15.0


LIGHT: Final = ChartStyle(
    surface="#FFFFFF",
    border="#DFE3E8",
    text="#1F2933",
    quiet="#52606D",
    line="#1F6FB2",
    grey="#7B8794",
    orange="#D97706",
    resting="#AEB8C2",
)
DARK: Final = ChartStyle(
    surface="#1D232A",
    border="#323B45",
    text="#E6EAEE",
    quiet="#A5B0BB",
    line="#5AA9E6",
    grey="#8995A1",
    orange="#F0A04B",
    resting="#46525E",
)
"""The two themes of the window, for charts drawn without one; the window passes its own."""


@dataclass(frozen=True)
class ChartLabels:
    """The words of a chart in one language."""

    months: tuple[str, ...]
    """Under each point, such as "Nov" or "11 月"."""
    percent: Callable[[float], str]
    """A share from 0 to 1 as text, such as "85 %"."""
    few_answers: Callable[[int], str] = str
    """Beside a point below five answers, such as "4 answers"."""
    before: Callable[[str], str] = str
    """Beside the line of the year before, given its percentage: "2025: 62 %"."""
    n: str = "n"
    empty: str = ""
    """In the middle of a chart without any point."""
    title: str = ""
    subtitle: str = ""
    """Both are drawn only in a chart that is saved; on the screen the window shows them."""


def usable_families(wanted: Sequence[str]) -> list[str]:
    """The installed ones among these, then a Chinese one, then one that is always there.

    Characters a family lacks are taken from the next one in the list.
    """
    # WORKAROUND: it warns whenever a fallback family has no semibold and bold is taken, as meant,
    # and at its first import on a slow machine, that it is still looking for the fonts
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    from matplotlib.font_manager import fontManager  # noqa: PLC0415 - builds a cache when first used

    installed = set(fontManager.get_font_names())
    families = [family for family in wanted if family in installed]
    families += [family for family in _CHINESE if family in installed][:1]
    return list(dict.fromkeys([*families, _ALWAYS_THERE]))


def mixed(colour: str, ground: str, share: float) -> str:
    """A colour laid on a ground with this opacity, as one opaque colour."""
    pairs = [
        (int(colour[place : place + 2], 16), int(ground[place : place + 2], 16))
        for place in (1, 3, 5)
    ]
    return "#" + "".join(f"{round(top * share + under * (1 - share)):02X}" for top, under in pairs)
