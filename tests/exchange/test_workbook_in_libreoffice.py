"""The manager's workbook opened, recomputed and printed by LibreOffice, where it is installed."""

import os
import re
import shutil
import subprocess
import zipfile
from datetime import date

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from tests.made_firm import fill
from tradetrust_desktop.domain.money import as_decimal
from tradetrust_desktop.services.desk import Desk

SOFFICE = shutil.which("soffice")
needs_libreoffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def converted(tmp_path_factory, template):
    """A function that has LibreOffice make another file of the workbook in a language."""
    folder = tmp_path_factory.mktemp("office")
    shutil.copy(template, folder / template.name)
    desk = Desk.open(folder, now_ms=lambda: 1_795_437_600_000, today=lambda: date(2026, 11, 23))
    fill(
        desk.database,
        orders_wanted=500,
        customers_wanted=60,
        currencies=("USD", "USD", "EUR", "JPY"),
        answers=250,
    )
    for language in ("zh_CN", "en"):
        _without_values(desk.exports, folder / f"{language}.xlsx", language)
    found = desk.figures.at()
    desk.close()
    env = {**os.environ, "HOME": str(folder), "SAL_USE_VCLPLUGIN": "svp"}

    def convert(language, kind):
        out = folder / kind
        subprocess.run(
            [
                *(SOFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
                *("--headless", "--norestore", "--convert-to", kind, "--outdir", str(out)),
                str(folder / f"{language}.xlsx"),
            ],
            check=True,
            capture_output=True,
            timeout=180,
            env=env,
        )
        return out / f"{language}.{kind}"

    return convert, found


def _without_values(exports, path, language):
    """Write the workbook and take the values of its formulas away, so that they are computed."""
    exports.workbook(path, language=language)
    bare = path.with_suffix(".tmp")
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(bare, "w") as after:
        for name in before.namelist():
            text = before.read(name)
            if name == "xl/worksheets/sheet1.xml":
                text, count = re.subn(rb"</f><v>[^<]*</v>", b"</f>", text)
                assert count > 20
            after.writestr(name, text)
    bare.replace(path)


@needs_libreoffice
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_recomputed_totals_equal_the_programs_figures(converted, language):
    convert, found = converted
    path = convert(language, "xlsx")
    sheet = openpyxl.load_workbook(path, data_only=True).worksheets[0]
    assert [sheet[cell].value for cell in ("B6", "D6", "F6", "H6")] == [
        *(found.customers, found.customers_with_orders, found.orders, found.credit_notes),
    ]
    for row, (code, minor) in enumerate(found.revenue.items(), 11):
        assert sheet[f"B{row}"].value == code
        assert sheet[f"E{row}"].value == pytest.approx(float(as_decimal(minor, code)), abs=0.001)
        assert (sheet[f"C{row}"].value, sheet[f"D{row}"].value) == found.by_currency[code]
    first = 11 + len(found.revenue) + 3
    for row, country in enumerate(found.countries, first):
        assert sheet[f"D{row}"].value == country.orders
        expected = float(as_decimal(country.revenue.get("USD", 0), "USD"))
        assert sheet[f"E{row}"].value == pytest.approx(expected, abs=0.001)


@needs_libreoffice
def test_no_cell_is_an_error_after_opening(converted):
    convert, _ = converted
    path = convert("en", "xlsx")
    book = CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        for row in book.get_sheet_by_name(name).to_python():
            assert not any(isinstance(v, str) and v.startswith(("#", "Err:")) for v in row)


@needs_libreoffice
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_printed_pages_show_the_charts_and_number_themselves(converted, language):
    convert, found = converted
    pdf = convert(language, "pdf")
    text = _text_of(pdf)
    pages = text.split("\f")[:-1]
    summary = pages[0]
    wanted = ("Revenue by month, USD", "Repeat purchase in 365 days", "Largest countries")
    if language == "zh_CN":
        wanted = ("每月销售额", "天复购率", "主要国家和地区")
    squeezed = summary.replace(" ", "")
    for title in wanted:
        assert title.replace(" ", "") in squeezed
    assert f"{found.orders:,}" in summary
    assert "###" not in text
    total = f"of {len(pages)}" if language == "en" else f"共{len(pages)}页"
    assert all(total.replace(" ", "") in page.replace(" ", "") for page in pages)
    heading = "Order no." if language == "en" else "订单号"
    orders = [page for page in pages if "SO-00" in page]
    assert len(orders) > 1
    assert all(heading in page for page in orders)


def _text_of(pdf):
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("pdftotext is not installed")
    done = subprocess.run(
        [tool, "-layout", str(pdf), "-"], check=True, capture_output=True, timeout=60
    )
    return done.stdout.decode()
