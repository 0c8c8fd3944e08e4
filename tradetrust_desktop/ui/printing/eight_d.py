"""The 8D report as a page: one for the customer, one for the factory, in one or two languages."""

from __future__ import annotations

import json
from contextlib import suppress
from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QImageReader

from tradetrust_desktop.domain.case import ActionKind
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.domain.reports import (
    Audience,
    EightD,
    ListedText,
    PrintedText,
    ReportAction,
    ReportLanguage,
)
from tradetrust_desktop.settings.resources import resource
from tradetrust_desktop.ui.formats import Formats
from tradetrust_desktop.ui.printing import pdf, scripts
from tradetrust_desktop.ui.printing.pdf import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from tradetrust_desktop.services.desk import Desk

_LINE: Final = "#DFE3E8"
_PALE: Final = "#F1F4F7"
_INK: Final = "#1F2933"
_QUIET: Final = "#52606D"
_ACCENT: Final = "#1F6FB2"
_AMBER: Final = "#B54708"
_PHOTO: Final = (520, 390)
_PHOTO_SHOWN: Final = 150
"""Width on the page, 96 to the inch: four of them fill a line."""
_PHOTOS_IN_A_ROW: Final = 4


class Words:
    """The words of the page in one language, whatever the window speaks."""

    def __init__(self, language: str) -> None:
        path = resource("report") / f"{language}.json"
        self.language = language
        self.formats = Formats(language)
        self._texts: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))

    def __call__(self, key: str, **params: object) -> str:
        """The words of a key; what has none, such as a category typed freely, comes back."""
        known = self._texts.get(key)
        return key.split(".", 1)[-1] if known is None else known.format(**params)

    def day(self, day: date | None) -> str:
        """A day with its year."""
        return self("nothing") if day is None else self.formats.day(day)


def print_to(
    path: Path,
    desk: Desk,
    report: EightD,
    *,
    language: ReportLanguage,
    audience: Audience,
    printed: date,
) -> int:
    """Print a report with its photographs into a PDF file; says how many pages it took.

    May run on any thread but the drawing one. A photograph that is gone or altered is left out.
    Refused(NO_FONT) and StorageTrouble(CANNOT_WRITE_FILE) leave what was there before.
    """
    made = sheet(
        report,
        language=language,
        audience=audience,
        printed=printed,
        photos=_photos(desk, report),
    )
    return pdf.write(made, path)


def _photos(desk: Desk, report: EightD) -> dict[str, QImage]:
    found = {}
    for each in report.evidence:
        row = desk.evidence.row(each.title.record_id) if each.is_photo else None
        if row is None:
            continue
        with suppress(Refused):
            reader = QImageReader(str(desk.evidence.content(row)))
            reader.setDecideFormatFromContent(True)
            reader.setAutoTransform(True)
            size = reader.size()
            if size.isValid():
                reader.setScaledSize(size.scaled(*_PHOTO, Qt.AspectRatioMode.KeepAspectRatio))
                found[each.sha256] = reader.read()
        if len(found) == _PHOTOS_IN_A_ROW:
            break
    return found


def sheet(
    report: EightD,
    *,
    language: ReportLanguage,
    audience: Audience,
    printed: date,
    photos: Mapping[str, QImage],
) -> Sheet:
    """The report ready for `pdf.write`; `photos` by the hash of their content.

    Refused(NO_FONT) where a script of it cannot be printed here.
    """
    page = _Page(report, [Words(each) for each in language.spoken], audience)
    shown = {sha: _small(image) for sha, image in photos.items() if not image.isNull()}

    def html(size: float) -> str:
        return page.html(size, shown)

    scripts.check([page.html(9, {})])

    def footer(number: int, pages: int) -> str:
        if number:
            return " / ".join(words("page", page=number, pages=pages) for words in page.words)
        return " / ".join(
            words("footer", number=report.number, day=words.day(printed)) for words in page.words
        )

    title = f"{page.words[0]('title')} {report.number}"
    return Sheet(html=html, title=title, footer=footer, images=shown)


class _Page:
    def __init__(self, report: EightD, words: Sequence[Words], audience: Audience) -> None:
        self._report = report
        self.words = words
        self._audience = audience

    def html(self, size: float, photos: Mapping[str, QImage]) -> str:
        """The whole page as rich text."""
        return "".join(
            (
                f"<div style='color:{_INK}'>",
                self._head(size),
                self._facts(),
                *self._sections(size),
                self._evidence(size, photos),
                "</div>",
            )
        )

    # what stands on top

    def _head(self, size: float) -> str:
        title = " · ".join(words("title") for words in self.words)
        whom = " / ".join(words(f"for.{self._audience}") for words in self.words)
        report = self._report
        right = f"<b>{escape(report.number)}</b><br/><span style='color:{_QUIET}'>{whom}</span>"
        left = (
            f"<span style='font-size:{size * 1.8:.1f}pt;font-weight:600'>{escape(title)}</span>"
            + (
                f"<br/><span style='color:{_QUIET}'>{escape(report.firm)}</span>"
                if report.firm
                else ""
            )
        )
        return (
            "<table width='100%' cellspacing='0' cellpadding='0'><tr>"
            f"<td valign='bottom'>{left}</td><td align='right' valign='bottom'>{right}</td>"
            f"</tr></table>{_gap(size * 0.6)}"
        )

    def _facts(self) -> str:
        report = self._report
        say = self._both
        facts = [
            ("customer", escape(report.customer)),
            ("contact", escape(report.contact)),
            ("order", escape(report.order)),
            ("received", self._day(report.received)),
            ("product", escape(report.product)),
            ("batch", escape(report.batch)),
            ("container", escape(report.container)),
            ("priority", say(lambda words: words(f"priority.{report.priority}"))),
            (
                "category",
                report.category and say(lambda words: words(f"category.{report.category}")),
            ),
            ("external_number", escape(report.external_number)),
            ("closed", self._day(report.closed) if report.closed else ""),
        ]
        if self._audience is Audience.FACTORY:
            facts.insert(1, ("supplier", escape(report.supplier)))
            facts = [fact for fact in facts if fact[0] not in ("contact", "external_number")]
        known = [fact for fact in facts if fact[1]]
        rows = [known[at : at + 4] for at in range(0, len(known), 4)]
        cells = "".join(
            "<tr>"
            + "".join(
                f"<td width='25%'><span style='color:{_QUIET}'>{say(_named(name))}</span>"
                f"<br/>{value}</td>"
                for name, value in row
            )
            + "<td></td>" * (4 - len(row))
            + "</tr>"
            for row in rows
        )
        return (
            f"<table width='100%' cellspacing='0' cellpadding='8' bgcolor='{_PALE}'>{cells}</table>"
        )

    # the eight disciplines

    def _sections(self, size: float) -> Iterator[str]:
        report = self._report
        actions = report.actions_of
        carried_out = tuple(action for action in report.actions if action.done)
        team = dict.fromkeys([report.owner, *(action.who for action in report.actions)])
        yield self._section(size, "d1", lambda words: [escape(words.formats.listed(team))])
        yield self._section(size, "d2", self._problem)
        yield self._section(size, "d3", self._listed(actions(ActionKind.CONTAINING)))
        yield self._section(size, "d4", self._cause)
        yield self._section(size, "d5", self._listed(actions(ActionKind.CORRECTIVE)))
        yield self._section(size, "d6", lambda words: self._results(words, carried_out))
        yield self._section(size, "d7", self._prevention)
        yield self._section(size, "d8", self._end)

    def _section(self, size: float, key: str, said: Callable[[Words], Iterable[str]]) -> str:
        """A numbered section; in two languages they stand side by side."""
        wide = 92 // len(self.words)
        columns = "".join(
            f"<td width='{wide}%' valign='top'>"
            f"<span style='font-weight:600'>{escape(words(key))}</span>"
            + "".join(
                f"<br/>{line}"
                for line in [line for line in said(words) if line] or [self._nothing(words)]
            )
            + "</td>"
            for words in self.words
        )
        return (
            f"<table width='100%' cellspacing='0' cellpadding='6'><tr>"
            f"<td width='8%' valign='top'><span style='color:{_ACCENT};font-weight:600;"
            f"font-size:{size * 1.3:.1f}pt'>{key.upper()}</span></td>{columns}</tr></table>"
            f"<table width='100%' cellspacing='0' cellpadding='0'><tr><td bgcolor='{_LINE}'>"
            f"<span style='font-size:1pt'>&nbsp;</span></td></tr></table>"
        )

    def _problem(self, words: Words) -> Iterator[str]:
        report = self._report
        yield from self._lines(report.title, words)
        yield from self._lines(report.description, words)
        for line in report.lines:
            amount = words("quantity", quantity=line.quantity) if line.quantity else ""
            parts = (line.order, line.item, line.description, amount)
            yield escape(words.formats.joined(parts))

    def _cause(self, words: Words) -> Iterator[str]:
        report = self._report
        if report.cause is not None:
            yield from self._lines(report.cause, words)
        yield from self._lines(report.root_cause, words)
        whys = list(self._lines(report.whys, words))
        if report.whys.said_in(words.language) is None:
            yield f"{escape(words('whys'))}: {whys[0]}"
            return
        for place, why in enumerate(whys, start=1):
            yield f"<span style='color:{_QUIET}'>{place}.</span> {why}"

    def _prevention(self, words: Words) -> Iterator[str]:
        yield from self._actions(words, self._report.actions_of(ActionKind.PREVENTIVE))
        yield from self._lines(self._report.prevention, words)

    def _end(self, words: Words) -> Iterator[str]:
        report = self._report
        yield from self._lines(report.remedy, words)
        yield from self._lines(report.outcome, words)
        if report.rating is not None and self._audience is Audience.FACTORY:
            rating = words("rating_of", rating=report.rating)
            yield escape(f"{words('rating')}: {rating}")

    def _listed(self, actions: Sequence[ReportAction]) -> Callable[[Words], Iterable[str]]:
        return lambda words: self._actions(words, actions)

    def _actions(self, words: Words, actions: Iterable[ReportAction]) -> Iterator[str]:
        for action in actions:
            [text, *_] = [*self._lines(action.text, words), ""]
            due = words("due", day=words.day(action.due)) if action.due else ""
            about = words.formats.joined((action.who, due))
            yield f"{text} <span style='color:{_QUIET}'>{escape(about)}</span>"

    def _results(self, words: Words, actions: Iterable[ReportAction]) -> Iterator[str]:
        for action in actions:
            [text, *_] = [*self._lines(action.text, words), ""]
            said = [words("done", day=words.day(action.done))]
            if action.checked is not None:
                key = "worked" if action.worked else "failed"
                said.append(words(key, day=words.day(action.checked)))
            about = escape(words.formats.joined(said))
            yield f"{text} <span style='color:{_QUIET}'>{about}</span>"

    # the foot

    def _evidence(self, size: float, photos: Mapping[str, QImage]) -> str:
        kept = self._report.evidence
        if not kept:
            return ""
        pictures = [each for each in kept if each.sha256 in photos][:_PHOTOS_IN_A_ROW]
        titles = self._section(
            size,
            "evidence",
            lambda words: [
                "; ".join(line for each in kept for line in self._lines(each.title, words))
            ],
        ).replace("EVIDENCE", "")
        row = "".join(
            f"<td width='25%'><img src='{each.sha256}' width='{_PHOTO_SHOWN}'/></td>"
            for each in pictures
        )
        rest = "<td width='25%'></td>" * (_PHOTOS_IN_A_ROW - len(pictures))
        shown = f"<table width='100%' cellpadding='8'><tr>{row}{rest}</tr></table>" if row else ""
        return titles + shown

    # words

    def _both(self, said: Callable[[Words], str]) -> str:
        texts = dict.fromkeys(escape(said(words)) for words in self.words)
        return " ".join(texts)

    def _day(self, day: date) -> str:
        return " / ".join(dict.fromkeys(words.day(day) for words in self.words))

    def _lines(self, text: PrintedText | ListedText, words: Words) -> Iterator[str]:
        """The lines of a text in a language, or that it is not translated."""
        said = text.said_in(words.language)
        if said is None:
            yield f"<i style='color:{_AMBER}'>{escape(words('untranslated'))}</i>"
            return
        for line in said.strip().splitlines():
            if line.strip():
                yield escape(line.strip())

    @staticmethod
    def _nothing(words: Words) -> str:
        return f"<span style='color:{_QUIET}'>{escape(words('nothing'))}</span>"


def _named(name: str) -> Callable[[Words], str]:
    return lambda words: words(name)


def _gap(points: float) -> str:
    return f"<p style='font-size:{points:.1f}pt;margin:0'>&nbsp;</p>"


def _small(image: QImage) -> QImage:
    """Small enough that ten photographs make no file of a hundred megabytes."""
    return image.scaled(
        *_PHOTO,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
