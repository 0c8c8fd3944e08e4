"""Files that mean harm, or came to it, made on the spot."""

import struct
import zipfile
from pathlib import Path

_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
    'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
    "</Types>"
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ROOT = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    f'relationships"><Relationship Id="r1" Type="{_OFFICE}/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>'
)
_BOOK_RELS = _ROOT.replace('officeDocument" T', 'worksheet" T').replace(
    "xl/workbook.xml", "worksheets/sheet1.xml"
)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_BOOK = (
    f'<?xml version="1.0"?><workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
    '<sheet name="Orders" sheetId="1" r:id="r1"/></sheets></workbook>'
)


def sheet_xml(rows: str) -> str:
    """A worksheet around rows of XML."""
    return (
        f'<?xml version="1.0"?><worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    )


def text_cell(place: str, text: str) -> str:
    """A cell that holds its own text."""
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def write_xlsx(path: Path, sheet: str | bytes, *, level: int = 6) -> Path:
    """A workbook of one sheet, with this content."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _ROOT)
        package.writestr("xl/workbook.xml", _BOOK)
        package.writestr("xl/_rels/workbook.xml.rels", _BOOK_RELS)
        package.writestr("xl/worksheets/sheet1.xml", sheet)
    return path


def last_corner(path: Path, *, padding: int = 0) -> Path:
    """A cell in A1 and one in the last corner of the largest sheet there can be."""
    rows = f'<row r="1">{text_cell("A1", "x")}</row>{" " * padding}'
    rows += '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    return write_xlsx(path, sheet_xml(rows), level=1)


def swollen(path: Path, size: int) -> Path:
    """A zip bomb: a sheet of nothing but blanks."""
    return write_xlsx(path, sheet_xml(" " * size), level=9)


def understated(path: Path, size: int) -> Path:
    """A zip bomb that says of its sheet that it is small."""
    swollen(path, size)
    data = bytearray(path.read_bytes())
    real = struct.pack("<I", len(sheet_xml(" " * size)))
    name = b"xl/worksheets/sheet1.xml"
    for signature, offset, header in ((b"PK\x03\x04", 22, 30), (b"PK\x01\x02", 24, 46)):
        place = -1
        while (place := data.find(signature, place + 1)) >= 0:
            if data[place + header : place + header + len(name)] == name:
                assert data[place + offset : place + offset + 4] == real
                data[place + offset : place + offset + 4] = struct.pack("<I", 4096)
    path.write_bytes(data)
    return path


def repeated(path: Path) -> Path:
    """An open document of one cell, said to be repeated eighty million times."""
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", "<manifest/>")
        package.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content {names}><office:body>'
            '<office:spreadsheet><table:table table:name="Orders">'
            '<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
            'table:number-columns-repeated="80" office:value-type="float" office:value="1"/>'
            "</table:table-row></table:table></office:spreadsheet></office:body>"
            "</office:document-content>",
        )
    return path


def circular(path: Path, source: Path) -> Path:
    """An old workbook whose chains of sectors run in circles."""
    data = bytearray(source.read_bytes())
    size = 1 << struct.unpack_from("<H", data, 30)[0]
    (table,) = struct.unpack_from("<I", data, 76)
    start = (table + 1) * size
    for number in range(size // 4):
        if struct.unpack_from("<I", data, start + number * 4)[0] < 0xFFFFFFFA:
            struct.pack_into("<I", data, start + number * 4, 0)
    struct.pack_into("<I", data, start, 1)
    struct.pack_into("<I", data, start + 4, 0)
    path.write_bytes(data)
    return path
