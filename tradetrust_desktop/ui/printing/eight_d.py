"""The 8D report as a page: one for the customer, one for the factory, in one or two languages."""

from __future__ import annotations

import json
from contextlib import suppress
from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from tradetrust_desktop.domain.case import ActionKind
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.reports import (
    Audience,
    EightD,
    ListedText,
    PrintedText,
    ReportAction,
    ReportEvidence,
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

ENDING: Final = ".pdf"
_LINE: Final = "#DFE3E8"
_PALE: Final = "#F1F4F7"
_INK: Final = "#1F2933"
_QUIET: Final = "#52606D"
_ACCENT: Final = "#1F6FB2"
_AMBER: Final = "#B54708"
_PHOTO: Final = (520, 390)
_PHOTO_SHOWN: Final = (150, 112)
"""Room on the page, 96 to the inch: four of them fill a line, tall ones are no higher."""
_PHOTOS_IN_A_ROW: Final = 4
_FULL_SIZE: Final = 9.5
"""Of the text where there is room enough; photographs shrink with it."""
_LINE_HEIGHT: Final = 1.3 * 96 / 72
"""Of the size of the text: lines of both languages stand at one height."""


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

    def day(self, day: date | None, *, beside: date | None = None) -> str:
        """A day with its year, which is left out where it is that of another day."""
        return self("nothing") if day is None else self.formats.day(day, today=beside)


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
    Refused with NO_FONT, or WRONG_ENDING for a name that does not end in .pdf: a wrong one could
    be any file of the user's. So, and with StorageTrouble(CANNOT_WRITE_FILE), what was there stays.
    """
    if path.suffix.lower() != ENDING:
        problem = Problem(Code.WRONG_ENDING, "file", path.name, params={"expected": ENDING})
        raise Refused(problem)
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
            f"<table width='100%' cellspacing='0' cellpadding='6' bgcolor='{_PALE}'>{cells}</table>"
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
        wide = 93 // len(self.words)
        line = f"margin:0;line-height:{size * _LINE_HEIGHT:.1f}px;-qt-line-height-type:fixed"
        columns = "".join(
            f"<td width='{wide}%' valign='top'><p style='{line}'>"
            f"<span style='font-weight:600'>{escape(words(key))}</span>"
            + "".join(
                f"<br/>{line}"
                for line in [line for line in said(words) if line] or [self._nothing(words)]
            )
            + "</p></td>"
            for words in self.words
        )
        return (
            f"<table width='100%' cellspacing='0' cellpadding='{_pad(size)}'><tr>"
            f"<td width='7%' valign='top'><span style='color:{_ACCENT};font-weight:600;"
            f"font-size:{size * 1.2:.1f}pt'>{key.upper()}</span></td>{columns}</tr></table>"
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
            due = words("due", day=self._short(words, action.due)) if action.due else ""
            yield self._with_aside(text, words.formats.joined((action.who, due)))

    def _results(self, words: Words, actions: Iterable[ReportAction]) -> Iterator[str]:
        for action in actions:
            [text, *_] = [*self._lines(action.text, words), ""]
            said = [words("done", day=self._short(words, action.done))]
            if action.checked is not None:
                key = "worked" if action.worked else "failed"
                said.append(words(key, day=self._short(words, action.checked)))
            yield self._with_aside(text, words.formats.joined(said))

    # the foot

    def _evidence(self, size: float, photos: Mapping[str, QImage]) -> str:
        kept = self._report.evidence
        if not kept:
            return ""
        pictures = [each for each in kept if each.sha256 in photos][:_PHOTOS_IN_A_ROW]
        others = [each for each in kept if each not in pictures]
        heading = " · ".join(escape(words("evidence")) for words in self.words)
        lines = [f"<b>{heading}</b>"]
        if others:
            lines += dict.fromkeys(
                "; ".join(line for each in others for line in self._lines(each.title, words))
                for words in self.words
            )
        shown = f"<tr><td colspan='{_PHOTOS_IN_A_ROW}'>{'<br/>'.join(lines)}</td></tr>"
        if pictures:
            cells = "".join(self._picture(size, each, photos[each.sha256]) for each in pictures)
            rest = "<td width='25%'></td>" * (_PHOTOS_IN_A_ROW - len(pictures))
            shown += f"<tr>{cells}{rest}</tr>"
        return f"<table width='100%' cellspacing='0' cellpadding='{_pad(size)}'>{shown}</table>"

    def _picture(self, size: float, evidence: ReportEvidence, image: QImage) -> str:
        """A photograph with its title below it."""
        room = QSize(*_PHOTO_SHOWN) * (size / _FULL_SIZE)
        fits = image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        titles = dict.fromkeys(
            line for words in self.words for line in self._lines(evidence.title, words)
        )
        return (
            f"<td width='25%' valign='top'><img src='{evidence.sha256}' width='{fits.width()}' "
            f"height='{fits.height()}'/><br/><span style='color:{_QUIET};"
            f"font-size:{size * 0.9:.1f}pt'>{'<br/>'.join(titles)}</span></td>"
        )

    # words

    def _both(self, said: Callable[[Words], str]) -> str:
        texts = dict.fromkeys(escape(said(words)) for words in self.words)
        return " ".join(texts)

    def _day(self, day: date) -> str:
        """In two languages as figures, which both read."""
        return self.words[0].day(day) if len(self.words) == 1 else day.isoformat()

    def _short(self, words: Words, day: date | None) -> str:
        """A day in the text: its year stands on top of the page, unless it is another."""
        return words.day(day, beside=self._report.received)

    def _with_aside(self, text: str, aside: str) -> str:
        """What was done, and quietly by whom and when: below it where columns are narrow."""
        gap = " " if len(self.words) == 1 else "<br/>"
        return f"{text}{gap}<span style='color:{_QUIET}'>{escape(aside)}</span>" if aside else text

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


def _pad(size: float) -> int:
    """Room around what stands in a cell."""
    return 5 if size > 8 else 3  # noqa: PLR2004 - from there on every line counts


def _small(image: QImage) -> QImage:
    """Small enough that ten photographs make no file of a hundred megabytes."""
    return image.scaled(
        *_PHOTO,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
