"""The menu of the window: undo, files, copies, settings; and what its entries do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from tradetrust_desktop import __version__
from tradetrust_desktop.ui.messages import act_text, finding_text
from tradetrust_desktop.ui.shortcuts import sequences

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QAction

    from tradetrust_desktop.domain.changes import StepSummary
    from tradetrust_desktop.ui.main_window import MainWindow


class WindowMenu(QObject):
    """Holds the actions with their keys; texts follow the language and the change log."""

    restore_chosen = Signal(object)
    """The copy to go back to; the window has to close for it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._context = window.context
        self.menu = QMenu(window)
        self._undo: StepSummary | None = None
        self._redo: StepSummary | None = None
        self.undo = self._action(self._do_undo, "undo")
        self.redo = self._action(self._do_redo, "redo")
        self.menu.addSeparator()
        self.import_orders = self._action(lambda: window.import_orders(None), "import_orders")
        self.menu.addSeparator()
        self.copy = self._action(self.make_copy)
        self.restore = self._action(self.choose_copy)
        self.check = self._action(self.check_data)
        self.menu.addSeparator()
        self.sample = self._action(window.sample_wanted.emit)
        self.settings = self._action(self.open_settings, "settings")
        self.help = self._action(window.pages.toggle_help, "help")
        self.about = self._action(self.tell_about)
        self.quit = self._action(window.quit, "quit")
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.import_orders.setText(self.tr("Import orders…"))
        self.copy.setText(self.tr("Make a safety copy"))
        self.restore.setText(self.tr("Restore a copy…"))
        self.check.setText(self.tr("Check the data"))
        own = self.tr("Back to your own data")
        self.sample.setText(own if self._window.is_sample else self.tr("Open the sample data"))
        self.settings.setText(self.tr("Settings…"))
        self.help.setText(self.tr("Guide and keys"))
        self.about.setText(self.tr("About TradeTrust"))
        self.quit.setText(self.tr("Quit"))
        self.set_history(self._undo, self._redo)

    def set_history(self, undo: StepSummary | None, redo: StepSummary | None) -> None:
        """Say in words what undo and redo would do."""
        self._undo, self._redo = undo, redo
        self.undo.setEnabled(undo is not None)
        self.redo.setEnabled(redo is not None)
        self.undo.setText(
            self.tr("Undo: {act}").format(act=act_text(undo))
            if undo
            else self.tr("Nothing to undo")
        )
        self.redo.setText(
            self.tr("Redo: {act}").format(act=act_text(redo))
            if redo
            else self.tr("Nothing to redo")
        )

    # what the entries do

    def make_copy(self, done: Callable[[], None] | None = None) -> None:
        """Keep a copy now; `done` is called when there is one."""
        context = self._context

        def made(path: Path) -> None:
            context.notify(self.tr("Copy kept: {name}").format(name=path.name))
            self._window.show_file_state()
            if done is not None:
                done()

        context.tasks.files(
            lambda _progress, _cancel: context.desk.copies.make(),
            made,
            context.show_trouble,
            title=self.tr("Making a safety copy"),
        )

    def choose_copy(self, first: Path | None = None) -> None:
        """Let a copy be chosen; the window closes and opens again with its data.

        `first` is the one that is marked to begin with.
        """
        from tradetrust_desktop.ui.dialogs.restore import RestoreDialog  # noqa: PLC0415

        dialog = RestoreDialog(
            self._context.theme,
            self._context.formats,
            self._context.desk.copies.list(),
            self._window,
        )
        if first is not None:
            dialog.choose(first)

        def chosen() -> None:
            if dialog.choice is not None:
                self.restore_chosen.emit(dialog.choice)

        dialog.accepted.connect(chosen)
        self._open(dialog)

    def check_data(self) -> None:
        """Look through database and kept files."""
        context = self._context

        def work(_progress: object, _cancel: object) -> Sequence[Any]:
            return context.desk.copies.check()

        context.tasks.files(
            work,
            self._tell_check,
            context.show_trouble,
            title=self.tr("Checking the data"),
        )

    def open_settings(self) -> None:
        """Show the settings."""
        from tradetrust_desktop.ui.dialogs.settings import SettingsDialog  # noqa: PLC0415

        window = self._window
        dialog = SettingsDialog(self._context, window)
        dialog.language_chosen.connect(window.use_language)
        dialog.theme_chosen.connect(window.use_theme)
        dialog.watching_changed.connect(window.watch.follow_preferences)
        dialog.watching_changed.connect(window.watching_changed)
        dialog.copy_wanted.connect(lambda: self.make_copy(dialog.show_copies))
        dialog.restore_wanted.connect(dialog.reject)
        dialog.restore_wanted.connect(self.choose_copy)
        dialog.folder_chosen.connect(dialog.reject)
        dialog.folder_chosen.connect(window.folder_chosen)
        dialog.data.other_folder.setHidden(window.is_sample)
        self._open(dialog)

    def tell_about(self) -> None:
        """Name, version, licence."""
        from tradetrust_desktop.ui.dialogs.told import ToldDialog  # noqa: PLC0415

        self._open(
            ToldDialog(
                self._context.theme,
                title=self.tr("TradeTrust Desktop {version}").format(version=__version__),
                sentence=self.tr(
                    "Customers, orders, complaints and follow-ups of a trading firm, in one "
                    "file on this computer. Free software under the MIT licence. The sample "
                    "orders are a slice of Online Retail by Daqing Chen, UCI Machine Learning "
                    "Repository, CC BY 4.0."
                ),
                buttons=[("close", self.tr("Close"))],
                parent=self._window,
            )
        )

    def _tell_check(self, findings: Sequence[Any]) -> None:
        if not findings:
            self._context.notify(self.tr("The data are whole"))
            return
        from tradetrust_desktop.ui.dialogs.told import ToldDialog  # noqa: PLC0415

        lines = "\n".join(finding_text(finding.code, finding.detail) for finding in findings)
        dialog = ToldDialog(
            self._context.theme,
            title=self.tr("%n thing(s) in the data are not as they should be", "", len(findings)),
            sentence=self.tr(
                "Restore the last copy from the menu. Until then, export what you need."
            ),
            buttons=[
                ("restore", self.tr("Restore a copy…")),
                ("copy", self.tr("Copy the text")),
                ("close", self.tr("Close")),
            ],
            text=lines,
            parent=self._window,
        )

        def closed() -> None:
            if dialog.choice == "restore":
                self.choose_copy()

        dialog.finished.connect(closed)
        self._open(dialog)

    def _do_undo(self) -> None:
        self._play(self._context.desk.history.undo, self.tr("Undone: {act}"))

    def _do_redo(self) -> None:
        self._play(self._context.desk.history.redo, self.tr("Redone: {act}"))

    def _play(self, act: Any, words: str) -> None:
        context = self._context

        def done(result: Any) -> None:
            if result is not None:
                context.notify(words.format(act=act_text(result[0])))

        context.tasks.write(act, done, context.show_trouble)

    def _open(self, dialog: Any) -> None:
        from PySide6.QtCore import Qt  # noqa: PLC0415

        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _action(self, act: Any, name: str = "") -> QAction:
        action = self.menu.addAction("")
        if name:
            action.setShortcuts(sequences(name))
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _=False: act())
        self._window.addAction(action)
        return action
