"""The last sheets: how each figure is defined, and texts too long for a cell."""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil
from typing import Final

from openpyxl.workbook import Workbook

from tradetrust_desktop.exchange.workbook import looks
from tradetrust_desktop.exchange.workbook.content import Words, WorkbookContent
from tradetrust_desktop.exchange.workbook.looks import Looks
from tradetrust_desktop.exchange.workbook.tables import PrintTexts, print_set_up
from tradetrust_desktop.exchange.workbook.text import pieces, width

TERM: Final = 26
MEANING: Final = 108


def add(
    workbook: Workbook,
    content: WorkbookContent,
    *,
    words: Words,
    style: Looks,
    print_texts: PrintTexts,
    notes: Sequence[tuple[str, str]],
) -> None:
    """Add the sheet of definitions; `notes` are said first: what this file left aside."""
    ws = workbook.create_sheet(words("sheet.definitions"))
    ws.column_dimensions["A"].width = TERM
    ws.column_dimensions["B"].width = MEANING
    style.put(ws["A1"], words("definitions.title"), looks.TITLE)
    style.put(ws["A2"], words("definitions.note"), looks.SUBTITLE)
    ws.row_dimensions[1].height = 30
    for column, key in (("A", "definitions.term"), ("B", "definitions.meaning")):
        style.put(ws[f"{column}4"], words(key), looks.HEADER)
    ws.row_dimensions[4].height = 24
    figures = content.figures
    facts = [
        (words("fact.on"), figures.on.isoformat() if figures.on else words("nothing")),
        (words("fact.zone"), words("fact.zone_text", zone=content.firm.zone)),
        (words("fact.created"), content.created.strftime("%Y-%m-%d %H:%M")),
        (words("fact.rates"), words("fact.rates_text")),
    ]
    term = replace(looks.PLAIN, bold=True, wrap=True, align="left", indent=1)
    meaning = replace(looks.PLAIN, wrap=True, align="left", indent=1)
    rows = [*notes, *facts, *words.pairs("definitions")]
    for row, (name, text) in enumerate(rows, 5):
        style.put(ws[f"A{row}"], name, term)
        style.put(ws[f"B{row}"], text, meaning)
        lines = max(ceil(width(text) / (MEANING + 4)), ceil(width(name) / (TERM - 2)))
        ws.row_dimensions[row].height = 10 + 15.5 * lines
    print_set_up(ws, title=words("definitions.title"), print_texts=print_texts)
    ws.freeze_panes = "A5"
    ws.print_title_rows = "4:4"


def add_long_texts(
    workbook: Workbook,
    texts: Sequence[tuple[str, str]],
    *,
    words: Words,
    style: Looks,
    print_texts: PrintTexts,
) -> None:
    """Add a sheet with the whole of each text that a cell of Excel cannot hold, in parts."""
    ws = workbook.create_sheet(words("sheet.long_texts"))
    for column, key, wide in (
        ("A", "long.cell", 24),
        ("B", "long.part", 8),
        ("C", "long.text", 110),
    ):
        style.put(ws[f"{column}1"], words(key), looks.HEADER)
        ws.column_dimensions[column].width = wide
    plain = replace(looks.PLAIN, vertical="top")
    row = 2
    for cell, text in texts:
        for number, part in enumerate(pieces(text), 1):
            style.put(ws[f"A{row}"], cell, plain)
            style.put(ws[f"B{row}"], number, plain)
            style.put(ws[f"C{row}"], part, replace(plain, wrap=True, align="left"))
            row += 1
    print_set_up(ws, title=words("sheet.long_texts"), print_texts=print_texts)
    ws.freeze_panes = "A2"
    ws.print_title_rows = "1:1"
