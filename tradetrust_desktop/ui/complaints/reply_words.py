"""Words for replies, and the row in which their language is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from tradetrust_desktop.domain.replies import LANGUAGES, Stage
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.paged_list import popup_below
from tradetrust_desktop.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradetrust_desktop.ui.context import Context

translate = QCoreApplication.translate
_BESIDE: Final = 2


def stage_word(stage: Stage) -> str:
    """What a reply is for."""
    return {
        Stage.FIRST_REPLY: translate("Replies", "First reply"),
        Stage.PROGRESS: translate("Replies", "How it goes"),
        Stage.PROPOSAL: translate("Replies", "Proposal"),
        Stage.APOLOGY: translate("Replies", "Apology with evidence"),
        Stage.CLOSE: translate("Replies", "Closing"),
        Stage.REVISIT: translate("Replies", "Revisit"),
        Stage.DELAY: translate("Replies", "Notice of delay"),
    }[stage]


class _Gaps(QObject):
    """Sentences with a number, which have plural forms; only `tr` is known to have them."""

    def left(self, count: int) -> str:
        return self.tr("%n gaps left", "", count)

    def copied(self, count: int) -> str:
        return self.tr("Reply copied, with %n gaps left.", "", count)


def gaps_text(count: int) -> str:
    """How many gaps are left to fill."""
    return _Gaps().left(count)


def copied_text(gaps: int) -> str:
    """What is said after a reply was copied."""
    if gaps:
        return _Gaps().copied(gaps)
    return translate("Replies", "Reply copied.")


def read_text(context: Context, language: str) -> str:
    """That somebody who speaks a language should look at it first."""
    text = translate("Replies", "Have it read by a speaker of %1.")
    return text.replace("%1", context.formats.language_name(language))


class LanguageRow(QWidget):
    """The likeliest languages side by side, all of them behind the button beside them."""

    chosen = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._language = ""
        self._languages: Sequence[str] = LANGUAGES
        self.segments = Segments(context.theme, dense=True)
        self.segments.chosen.connect(self.chosen)
        self.more_button = IconButton(context.theme, "globe", kind="quiet", square=True)
        self.more_button.clicked.connect(lambda: popup_below(self.menu(), self.more_button))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(context.theme.px(4))
        row.addWidget(self.segments)
        row.addWidget(self.more_button)
        row.addStretch(1)
        self.retranslate()

    def show_languages(self, languages: Sequence[str], language: str) -> None:
        """The languages offered, the likeliest first, and the one in force."""
        self._languages, self._language = tuple(languages), language
        self.retranslate()

    def menu(self) -> QMenu:
        """All languages."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for language in self._languages:
            action = menu.addAction(self._name(language))
            action.setCheckable(True)
            action.setChecked(language == self._language)
            action.triggered.connect(lambda _on=False, each=language: self.chosen.emit(each))
        return menu

    def retranslate(self) -> None:
        """Texts in the language in force."""
        beside = list(self._languages[:_BESIDE])
        if self._language and self._language not in beside:
            beside[-1] = self._language
        self.segments.set_options([(each, self._name(each)) for each in beside])
        self.segments.set_choice(self._language)
        self.segments.setAccessibleName(translate("Replies", "Language of the reply"))
        self.more_button.set_named(translate("Replies", "Other languages"))

    def _name(self, language: str) -> str:
        return self._context.formats.language_name(language)
