"""A Chinese text of several lines: no number and no character stands alone on the last one."""

import pytest
from PySide6.QtGui import QFontDatabase, QFontMetrics, QTextLayout

from tradetrust_desktop.ui.theme import Theme
from tradetrust_desktop.ui.widgets.balanced import spare_width


def lines_of(text: str, font, width: int) -> list[str]:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return found


@pytest.mark.parametrize(
    "text", ["出厂气密记录，整批全部合格，批次 2609", "请客户补拍全部纸箱的批次标签"]
)
def test_the_last_line_of_a_chinese_text_is_long_enough(qapp, text):
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        pytest.skip("no Chinese font here")
    font = Theme().font()
    narrowed = []
    for taken in range(4, 60, 4):
        width = QFontMetrics(font).horizontalAdvance(text) - taken
        spare = spare_width(text, font, width)
        narrowed.append(spare)
        found = lines_of(text, font, width - spare)
        assert len(found) == 2
        assert sum(letter >= "\u4e00" for letter in found[1]) >= 2, (taken, found)
    assert any(narrowed)


def test_no_word_of_another_text_stands_alone(qapp):
    font, text = Theme().font(), "Takes it out of use; the freight back is ours too"
    width = QFontMetrics(font).horizontalAdvance(text) - 8
    found = lines_of(text, font, width - spare_width(text, font, width))
    assert [len(line.split()) > 1 for line in found] == [True, True]
    assert spare_width(text, font, 2 * width) == 0
