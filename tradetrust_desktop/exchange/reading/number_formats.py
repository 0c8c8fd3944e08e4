"""Currencies that a workbook shows by the number format of its cells alone."""

import re
import zipfile
from typing import Final
from xml.etree import ElementTree as ET

from tradetrust_desktop.domain.reading.currencies import named_currency

_STYLES: Final = "xl/styles.xml"
_LARGEST: Final = 16 * 1024 * 1024
_BRACKET: Final = re.compile(r"\[\$([^\]\-]*)(?:-([0-9A-Fa-f]+))?[^\]]*\]")
_QUOTED: Final = re.compile(r'"([^"]+)"|\\(.)')
_SIGN: Final = re.compile(r"[€£₽₹₩฿₫₺₴₦₪¥￥]|US\$|HK\$|NT\$|\$")
_BY_PLACE: Final = {
    ("$", "c09"): "AUD", ("$", "1009"): "CAD", ("$", "c0c"): "CAD", ("$", "1409"): "NZD",
    ("$", "4809"): "SGD", ("$", "1004"): "SGD", ("$", "404"): "TWD", ("$", "c04"): "HKD",
    ("$", "80a"): "MXN", ("¥", "411"): "JPY", ("￥", "411"): "JPY", ("kr", "41d"): "SEK",
    ("kr", "414"): "NOK", ("kr", "406"): "DKK", ("kr.", "406"): "DKK",
}  # fmt: skip
"""What a sign means in a place, by Windows' number of the language."""


def format_currency(code: str) -> str:
    """The ISO code that a number format shows, such as '#,##0.00 [$€-407]'; "" if none."""
    first = code.split(";", 1)[0]
    for sign, place in _BRACKET.findall(first):
        known = _BY_PLACE.get((sign.strip().lower(), place.lstrip("0").lower()))
        if found := known or named_currency(sign):
            return found
    bare = _BRACKET.sub("", first)
    for quoted, single in _QUOTED.findall(bare):
        if found := named_currency(quoted or single):
            return found
    sign_alone = _SIGN.search(bare)
    return named_currency(sign_alone.group()) if sign_alone else ""


def money_styles(package: zipfile.ZipFile) -> dict[int, str]:
    """Number of each cell style that shows a currency, to its ISO code."""
    try:
        info = package.getinfo(_STYLES)
        if info.file_size > _LARGEST:
            return {}
        root = ET.fromstring(package.read(info))  # noqa: S314 - expat bounds entities
    except (KeyError, ET.ParseError, zipfile.BadZipFile, OSError, NotImplementedError, EOFError):
        return {}
    codes: dict[str, str] = {}
    styles: dict[int, str] = {}
    for part in root:
        name = part.tag.rpartition("}")[2]
        if name == "numFmts":
            for entry in part:
                if currency := format_currency(entry.get("formatCode", "")):
                    codes[entry.get("numFmtId", "")] = currency
        elif name == "cellXfs":
            for place, entry in enumerate(part):
                if currency := codes.get(entry.get("numFmtId", ""), ""):
                    styles[place] = currency
    return styles
