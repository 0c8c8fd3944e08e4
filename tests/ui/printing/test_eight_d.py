"""The 8D report as a page: what stands on it, in every script, and what is refused."""

import unicodedata
from dataclasses import replace
from datetime import date
from typing import Any

import pypdfium2
import pytest
from PySide6.QtGui import QColor, QFontDatabase, QImage

from tests.domain.test_reports import report
from tradetrust_desktop.domain.case import ActionKind
from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.domain.reports import (
    Audience,
    ListedText,
    PrintedText,
    ReportAction,
    ReportEvidence,
    ReportLanguage,
)
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.ui.printing import eight_d, pdf

ARABIC = "مؤسسة واحة نجد للتجارة"
RUSSIAN = "Фёдоров и сыновья"
CHINESE = "640 盏装了 310 盏，12 盏通电即跳漏电保护"
_System = QFontDatabase.WritingSystem


def text(own: str, twin: str = "", field: str = "title") -> PrintedText:
    return PrintedText(b"c", field, own, twin)


@pytest.fixture
def case() -> Any:
    return report(
        number="2026-047",
        customer=ARABIC,
        contact=RUSSIAN,
        supplier="Haixin Lighting",
        priority="major",
        category="quality",
        title=text("壁灯通电即跳闸", "Wall lights trip the breaker"),
        description=text(CHINESE, "Of 640 lights 310 are installed", "description"),
        cause=ListedText("供应商漏装", "Left out at the supplier"),
        whys=text("为什么跳闸？进水。\n为什么进水？没有密封圈。", field="whys"),
        actions=(
            ReportAction(
                ActionKind.CONTAINING,
                text("隔离库存", "Stock set aside", "text"),
                "Quality, Li Na",
                date(2026, 11, 24),
                date(2026, 11, 23),
                None,
                None,
            ),
        ),
        evidence=(ReportEvidence(text("没有密封圈", "No gasket"), "aa", "a.jpg", is_photo=True),),
        firm="宁波海昌照明有限公司",
    )


@pytest.fixture
def printed(qapp: Any, tmp_path: Any, case: Any) -> Any:
    """Prints and reads the text of all pages back, with blanks between words alone."""
    photo = QImage(1600, 1200, QImage.Format.Format_RGB32)
    photo.fill(QColor("#888"))

    def read(language: ReportLanguage, audience: Audience = Audience.CUSTOMER) -> str:
        path = tmp_path / "report.pdf"
        sheet = eight_d.sheet(
            case,
            language=language,
            audience=audience,
            printed=date(2026, 11, 23),
            photos={"aa": photo},
        )
        assert pdf.write(sheet, path) == 1
        document = pypdfium2.PdfDocument(path)
        try:
            found = " ".join(page.get_textpage().get_text_bounded() for page in document)
        finally:
            document.close()
        return " ".join(unicodedata.normalize("NFKC", found).split())

    return read


def needs(*systems: QFontDatabase.WritingSystem) -> None:
    for system in systems:
        if not QFontDatabase.families(system):
            pytest.skip(f"no font for {QFontDatabase.writingSystemName(system)} here")


def norm(words: str) -> str:
    return unicodedata.normalize("NFKC", words)


def test_chinese_arabic_and_russian_can_be_read_back(printed):
    needs(_System.SimplifiedChinese, _System.Arabic, _System.Cyrillic)
    found = printed(ReportLanguage.BOTH)
    for words in (ARABIC, RUSSIAN, CHINESE, "壁灯通电即跳闸", "Wall lights trip the breaker"):
        assert norm(words) in found
    assert "客户 Customer" in found
    assert "未翻译" not in found
    assert "not translated" in found  # the five whys


def test_one_language_alone_says_what_is_not_translated(printed):
    needs(_System.SimplifiedChinese, _System.Arabic, _System.Cyrillic)
    found = printed(ReportLanguage.ENGLISH)
    assert "Stock set aside Quality, Li Na, due 24 Nov" in found
    assert "Five whys: not translated" in found
    assert "隔离库存" not in found
    found = printed(ReportLanguage.CHINESE)
    assert "隔离库存" in found
    assert "Stock set aside" not in found


def test_the_factory_reads_the_supplier_and_the_customer_does_not(printed):
    needs(_System.SimplifiedChinese, _System.Arabic, _System.Cyrillic)
    assert "Haixin" not in printed(ReportLanguage.BOTH)
    assert "Haixin Lighting" in printed(ReportLanguage.BOTH, Audience.FACTORY)


def test_a_missing_font_is_named(qapp, case, monkeypatch):
    monkeypatch.setattr(QFontDatabase, "families", lambda _system: [])
    with pytest.raises(Refused) as refused:
        eight_d.sheet(
            case,
            language=ReportLanguage.ENGLISH,
            audience=Audience.CUSTOMER,
            printed=date(2026, 11, 23),
            photos={},
        )
    named = {problem.value for problem in refused.value.problems}
    assert {problem.code for problem in refused.value.problems} == {Code.NO_FONT}
    assert {"Arabic", "Cyrillic"} <= named


def test_a_page_that_cannot_be_written_leaves_nothing_behind(qapp, tmp_path):
    plain = pdf.Sheet(html=lambda _size: "<p>8D</p>", title="8D", footer=lambda _n, _of: "")
    with pytest.raises(StorageTrouble) as trouble:
        pdf.write(plain, tmp_path / "gone" / "report.pdf")
    assert trouble.value.code is TroubleCode.CANNOT_WRITE_FILE
    assert list(tmp_path.iterdir()) == []


def test_what_does_not_fit_goes_on_over_the_page(qapp, tmp_path):
    long = pdf.Sheet(
        html=lambda _size: "<p>line</p>" * 120,
        title="8D",
        footer=lambda page, pages: f"{page} of {pages}",
    )
    assert pdf.write(long, tmp_path / "long.pdf") > 1


def test_no_section_is_cut_in_two_where_one_page_is_too_little(qapp, tmp_path, case):
    actions = tuple(
        ReportAction(
            kind,
            text(f"第 {number} 项措施", f"Measure {number}", "text"),
            "Quality",
            date(2027, 1, 24),
            None,
            None,
            None,
        )
        for kind in (ActionKind.CONTAINING, ActionKind.CORRECTIVE, ActionKind.PREVENTIVE)
        for number in range(14)
    )
    path = tmp_path / "report.pdf"
    sheet = eight_d.sheet(
        replace(case, actions=actions),
        language=ReportLanguage.BOTH,
        audience=Audience.CUSTOMER,
        printed=date(2026, 11, 23),
        photos={},
    )
    assert pdf.write(sheet, path) > 1
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    for heading in ("Containing actions", "Corrective actions", "Prevention"):
        [page] = [each for each in pages if heading in each]
        rest = page.split(heading, 1)[1]
        assert all(f"Measure {number}\r" in rest for number in range(14))
    assert "due 24 Jan 2027" in pages[-1] + pages[0]  # of another year than the receipt
