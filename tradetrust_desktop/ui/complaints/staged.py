"""Files that wait beside a draft until the complaint is kept, and how they get there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.care import Channel
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.ui.complaints.drops import Drops
from tradetrust_desktop.ui.complaints.evidence import picture_name
from tradetrust_desktop.ui.complaints.thumbnails import png
from tradetrust_desktop.ui.messages import problem_text
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.elided import ElidedLabel
from tradetrust_desktop.ui.widgets.filter_chips import FilterChip
from tradetrust_desktop.ui.widgets.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QImage

    from tradetrust_desktop.domain.problems import Problem
    from tradetrust_desktop.exchange.mail import Mail
    from tradetrust_desktop.services.evidence import Added, Sender
    from tradetrust_desktop.ui.complaints.new import NewComplaintPage
    from tradetrust_desktop.ui.context import Context

_MAIL: Final = ".eml"
_REPLY: Final = re.compile(
    r"^\s*((re|aw|sv|rv|res|fwd?|wg|tr|antw|回复|答复|转发)\s*[:：]\s*)+", re.IGNORECASE
)


class StagedFiles(QWidget):
    """A chip for each file, which a click takes away; without any, a word on how to add one."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._paths: list[Path] = []
        self._problems: tuple[Problem, ...] = ()
        px = context.theme.px
        self.chips: list[FilterChip] = []
        self.hint = ElidedLabel("quiet")
        self.add_button = IconButton(context.theme, kind="link")
        self.add_button.clicked.connect(self.choose)
        self._flow = Flow(spacing=px(6))
        self._flow.setVisible(False)
        self.problem = label(role="problem", wrap=True)
        self.problem.setVisible(False)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.hint, 1)
        line.addWidget(self._flow, 1)
        line.addStretch(0)
        line.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(4), 0, px(4))
        column.setSpacing(px(4))
        column.addLayout(line)
        column.addWidget(self.problem)

    def paths(self) -> list[Path]:
        """The files, in the order in which they came."""
        return list(self._paths)

    def set_paths(self, paths: Iterable[Path]) -> None:
        """Show these; such as are gone meanwhile are named."""
        self._paths = list(paths)
        self._write()
        self._look(self._paths)

    def add(self, paths: Sequence[Path]) -> None:
        """Take files in; what cannot be kept is said at once, before anything is copied."""
        fresh = [path for path in dict.fromkeys(paths) if path not in self._paths]
        if fresh:
            self._paths += fresh
            self._write()
            self._look(fresh)
            self.changed.emit()

    def choose(self) -> None:
        """Ask for files."""
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Keep as evidence"))
        self.add([Path(name) for name in names])

    def remove(self, path: Path) -> None:
        """Let a file go; what was pasted is forgotten."""
        place = self._paths.index(path)
        self._paths.remove(path)
        evidence = self._context.desk.evidence
        self._context.tasks.write(lambda: evidence.forget_staged([path]))
        self._say(())
        self._write()
        following = self.chips[min(place, len(self.chips) - 1)] if self.chips else self.add_button
        following.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.hint.set_whole(self.tr("Drop photos and mails anywhere on this page"))
        self.add_button.set_named(self.tr("Choose"), self.tr("Choose files to keep as evidence"))
        self.add_button.setAccessibleName(self.tr("Choose evidence"))
        self._say(self._problems)
        self._write()

    # inside

    def _look(self, paths: Sequence[Path]) -> None:
        """Whether they can be kept; those that cannot are taken out again and named."""
        evidence, looked = self._context.desk.evidence, list(paths)

        def told(found: list[tuple[Path, Problem]]) -> None:
            wrong = {path for path, _ in found}
            if wrong:
                self._paths = [path for path in self._paths if path not in wrong]
                self._write()
                self.changed.emit()
            self._say(problem for _, problem in found)

        def look() -> list[tuple[Path, Problem]]:
            return [(path, each) for path in looked for each in evidence.check([path])]

        self._context.tasks.read(look, told)

    def _write(self) -> None:
        self.chips = []
        for path in self._paths:
            chip = FilterChip(self._context.theme, path.name, self)
            chip.setAccessibleName(self.tr("Evidence: %1").replace("%1", path.name))
            chip.setToolTip(self.tr("Take %1 away").replace("%1", path.name))
            chip.clicked.connect(lambda _on=False, path=path: self.remove(path))
            self.chips.append(chip)
        self._flow.set_parts(*self.chips)
        self._flow.setVisible(bool(self.chips))
        self.hint.setVisible(not self.chips)

    def _say(self, problems: Iterable[Problem]) -> None:
        self._problems = tuple(problems)
        self.problem.setText("\n".join(problem_text(each) for each in self._problems))
        self.problem.setVisible(bool(self._problems))


class CaptureDrops(QObject):
    """What is dropped on the page of a new complaint: words and mails fill it, files wait.

    A mail brings its words, its moment and whose it is, where nobody typed that before, and
    is itself kept as evidence.
    """

    def __init__(self, page: NewComplaintPage) -> None:
        super().__init__(page)
        self._page = page
        self._context = page.context
        self.drops = Drops(page)
        self.drops.watch(page.what.edit)
        self.drops.files.connect(self.take_files)
        self.drops.image.connect(self.take_image)
        self.drops.text.connect(self.append)

    def take_files(self, paths: list[Path]) -> None:
        """Files wait beside the draft; mails are read, too."""
        self._page.staged.add(paths)
        for path in paths:
            if path.suffix.lower() == _MAIL:
                self._read(path)

    def take_image(self, image: QImage) -> None:
        """A picture without a file waits as one."""
        evidence, name = self._context.desk.evidence, picture_name(self._context)
        self._context.tasks.write(
            lambda: evidence.stage(png(image), name=name),
            lambda path: self._page.staged.add([path]),
            self._context.show_trouble,
        )

    def append(self, text: str) -> None:
        """Words go below those that are there."""
        edit = self._page.what.edit
        before = edit.toPlainText().rstrip()
        edit.setPlainText(f"{before}\n{text}" if before else text)
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        edit.moveCursor(edit.textCursor().MoveOperation.End)

    def _read(self, path: Path) -> None:
        evidence = self._context.desk.evidence

        def failed(error: Exception) -> None:
            if not isinstance(error, Refused):  # a refusal is said below the files already
                self._context.show_trouble(error)

        self._context.tasks.read(
            lambda: evidence.read_mail(path), lambda found: self._take_mail(*found), failed
        )

    def _take_mail(self, mail: Mail, sender: Sender | None) -> None:
        page = self._page
        subject = _REPLY.sub("", mail.subject)
        self.append("\n".join(each for each in (subject, mail.text) if each))
        page.channel.set_value(Channel.MAIL)
        if mail.sent_ms is not None:
            page.received.set_value(mail.sent_ms)
            page.received.typed.emit()
        if sender is not None and page.customer.value() is None and not page.customer.text():
            page.customer.set_value_and_tell(sender.customer_id)
        if sender is not None:
            page.mail_from = sender
        elif mail.sender:
            self._context.notify(
                self.tr("No contact has the address %1 yet.").replace("%1", mail.sender)
            )


def keep_staged(page: NewComplaintPage, complaint_id: bytes, paths: list[Path]) -> None:
    """Keep what waited with the complaint that was just kept; what was refused is told."""
    context, evidence = page.context, page.context.desk.evidence

    def kept(added: Added) -> None:
        if added.refused:
            context.show_trouble(Refused(*added.refused))

    def work(progress: object, cancel: object) -> Added:
        added = evidence.add(
            complaint_id,
            sources=paths,
            progress=progress,  # type: ignore[arg-type]  # both are what the worker gives
            cancel=cancel,  # type: ignore[arg-type]
            asked_by=page,
        )
        evidence.forget_staged(paths)
        return added

    context.tasks.files(work, kept, context.show_trouble, title=page.tr("Keeping the evidence"))
