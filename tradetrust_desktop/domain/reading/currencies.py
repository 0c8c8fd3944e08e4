"""Currencies by code, sign and name, in cells, headings and amounts."""

import re
from typing import Final

from tradetrust_desktop.domain.money import CURRENCIES
from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.domain.reading.cells import Cell
from tradetrust_desktop.domain.reading.texts import is_blank, plain, trouble_of

_SPELLINGS: Final = """\
CNY|rmb|cnh|人民币|人民幣|元|圆|圓|yuan|renminbi|¥|cn¥|rmb¥
USD|us$|$|usd$|u.s.$|us dollar|us dollars|dollar|dollars|美元|美金|美圆|美刀
EUR|€|euro|euros|欧元|歐元
GBP|£|stg|pound|pounds|pound sterling|英镑|英鎊
JPY|yen|jp¥|日元|日圆|日圓|円
HKD|hk$|港币|港幣|港元
TWD|nt$|ntd|新台币|新臺幣|新台幣|台币|台幣
SGD|s$|新加坡元|新币
AUD|a$|au$|澳元|澳币
CAD|c$|ca$|加元|加币
CHF|sfr|fr.|瑞士法郎|瑞郎
RUB|₽|rur|卢布|盧布
INR|₹|rs|rs.|卢比|盧比|印度卢比
KRW|₩|韩元|韓元|韩币
THB|฿|baht|泰铢|泰銖
VND|₫|越南盾
BRL|r$|雷亚尔
TRY|₺|里拉
PLN|zł
CZK|kč
MYR|rm|林吉特|马币
IDR|rp|印尼盾
PHP|₱
MXN|mx$|墨西哥比索
AED|迪拉姆|dhs
SAR|sr|里亚尔
ZAR|兰特
UAH|₴
NGN|₦
ILS|₪
NZD|nz$|纽元
SEK|瑞典克朗
DKK|丹麦克朗
NOK|挪威克朗
"""
_NAMES: Final = {name: line[:3] for line in _SPELLINGS.splitlines() for name in line[4:].split("|")}
_BY_LENGTH: Final = sorted(_NAMES, key=len, reverse=True)
_ENGLISH: Final = frozenset(
    ("ALL", "BAM", "BOB", "CUP", "GEL", "LAK", "MAD", "MOP", "PEN", "SOS", "TOP", "TRY")
)
"""Codes that are words, too: they count in brackets or alone."""
_CODE: Final = re.compile(rf"(?<![A-Za-z])({'|'.join(sorted(CURRENCIES))})(?![A-Za-z])")
_AT_START: Final = re.compile(
    rf"(?:(?:{'|'.join(sorted(CURRENCIES))})\s?(?:(?:US|HK|NT|A|C|S)?[$€£¥])?"
    rf"|{'|'.join(re.escape(name) for name in _BY_LENGTH)})(?![A-Za-z])\s*[:.]?\s*",
    re.IGNORECASE,
)
_AT_END: Final = re.compile(
    rf"\s*(?:{'|'.join(sorted(CURRENCIES))}|{'|'.join(re.escape(name) for name in _BY_LENGTH)})"
    r"(?:整|\.)?$",
    re.IGNORECASE,
)


def read_currency(cell: Cell) -> str | Code:
    """The ISO 4217 code that a cell names; "" when blank; UNKNOWN_CURRENCY otherwise."""
    if trouble := trouble_of(cell):
        return trouble
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return Code.UNKNOWN_CURRENCY
    text = plain(cell)
    if is_blank(text):
        return ""
    return named_currency(text) or Code.UNKNOWN_CURRENCY


def named_currency(text: str) -> str:
    """The currency that a whole text names, such as "美元", "US$" or "USD"; "" if none."""
    text = plain(text).strip("()[]{}:. ")
    if text.upper() in CURRENCIES:
        return text.upper()
    if (name := text.lower()) in _NAMES:
        return _NAMES[name]
    found = _CODE.findall(text.upper())
    if len(set(found)) == 1:
        return str(found[0])
    parts = {_NAMES[part] for part in re.split(r"[\s()/]+", name) if part in _NAMES}
    return parts.pop() if len(parts) == 1 else ""


def currency_within(text: str) -> str:
    """The one currency that a heading or an amount mentions: "AMOUNT(USD)"; "" if none or two."""
    text = plain(text)
    found = {
        code
        for code in _CODE.findall(text.upper())
        if code not in _ENGLISH or f"({code})" in text.upper() or text.upper() == code
    }
    rest = _CODE.sub(" ", text.upper()).lower()
    for name in _BY_LENGTH:
        if name not in rest:
            continue
        if name.isascii() and name.isalpha():
            pattern = rf"(?<![a-z]){name}(?![a-z])"
            if not re.search(pattern, rest):
                continue
            rest = re.sub(pattern, " ", rest)
        else:
            if name in {"元", "圆", "圓"} and not re.search(r"(?:^|[\d\s(（/])" + name, rest):
                continue
            rest = rest.replace(name, " ")
        found.add(_NAMES[name])
    return found.pop() if len(found) == 1 else ""


def without_currency(text: str) -> str:
    """An amount without the currency before or after it."""
    start = _AT_START.match(text)
    if start:
        text = text[start.end() :]
    end = _AT_END.search(text)
    if end and end.start() > 0:
        text = text[: end.start()]
    return text.strip()
