"""Texts made two fifths longer, as those of the next language may be."""

import math

from PySide6.QtCore import QLibraryInfo, QTranslator

from tradetrust_desktop.settings.resources import translation

_WORD = 6


class Stretched(QTranslator):
    """Gives the texts of a language, each lengthened."""

    def __init__(self, language: str, *, by: float = 0.4) -> None:
        super().__init__()
        self._language = language
        self._by = by
        qt_texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._asked = []
        for path in (str(translation(f"{language}.qm")), f"{qt_texts}/qtbase_{language}.qm"):
            each = QTranslator(self)
            if each.load(path):
                self._asked.append(each)

    def isEmpty(self) -> bool:
        return False

    def translate(self, context, source, disambiguation=None, n=-1) -> str:
        for each in self._asked:
            found = each.translate(context, source, disambiguation, n)
            if found:
                return longer(found, by=self._by, chinese=self._language == "zh_CN")
        if context.startswith("Q") or self._language != "en":
            return source  # so that the context of the class above is asked next
        return longer(source, by=self._by, chinese=False)


def longer(text: str, *, by: float, chinese: bool) -> str:
    """The text with words behind it that break as its own would."""
    more = math.ceil(len(text) * by)
    if not text.strip() or not more:
        return text
    if chinese:
        return text + "\u957f" * more
    if " " not in text:
        return text + "e" * more
    words = [
        "e" * min(_WORD, more - start) for start in range(0, more, _WORD + 1) if more - start > 0
    ]
    return f"{text} {' '.join(words)}"
