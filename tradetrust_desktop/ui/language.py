"""The language in force, switched while the program runs, Qt's own dialogs included."""

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QObject, QTranslator

from tradetrust_desktop.settings.preferences import language_for
from tradetrust_desktop.settings.resources import translation


def system_language() -> str:
    """What the desktop speaks: "zh_CN" for any Chinese; "en" where it is none of ours."""
    return language_for("".join(QLocale.system().uiLanguages()[:1]))


class Language(QObject):
    """Loads texts. Each switch reaches every widget as one QEvent.LanguageChange."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._loaded: list[QTranslator] = []
        self._switching = False
        self.name = ""

    def use(self, name: str) -> None:
        """Speak one of `LANGUAGES` from now on."""
        if name == self.name:
            return
        first = not self.name
        self.name = name
        self._switching = True
        self._app.installEventFilter(self)
        for old in self._loaded:
            self._app.removeTranslator(old)
            old.deleteLater()
        QLocale.setDefault(QLocale("en_GB" if name == "en" else name))
        qt_texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        ours = translation(f"{name}.qm")
        wanted = [f"{qt_texts}/qtbase_{name}.qm", str(ours)]  # the last one is asked first
        self._loaded = []
        for path in wanted:
            found = QTranslator(self)
            if found.load(path):
                self._app.installTranslator(found)
                self._loaded.append(found)
        self._app.removeEventFilter(self)
        self._switching = False
        if not first:
            QCoreApplication.sendEvent(self._app, QEvent(QEvent.Type.LanguageChange))

    def stop(self) -> None:
        """Take the texts away again, so that another one may speak."""
        for old in self._loaded:
            self._app.removeTranslator(old)
            old.deleteLater()
        self._loaded = []
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Each translator that comes or goes would make every widget write its texts again.
        if self._switching and watched is self._app:
            return event.type() == QEvent.Type.LanguageChange
        return False
