"""Currencies by code, sign and name, in cells, headings and amounts."""

import re
from typing import Final

from tradetrust_desktop.domain.money import CURRENCIES
from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.domain.reading.cells import Cell
from tradetrust_desktop.domain.reading.texts import is_blank, plain, trouble_of

_NAMES: Final = {
    "rmb": "CNY", "cnh": "CNY", "人民币": "CNY", "人民幣": "CNY", "元": "CNY", "圆": "CNY", "圓": "CNY",
    "yuan": "CNY", "renminbi": "CNY", "¥": "CNY", "cn¥": "CNY", "rmb¥": "CNY",
    "us$": "USD", "$": "USD", "usd$": "USD", "u.s.$": "USD", "us dollar": "USD", "us dollars": "USD",
    "dollar": "USD", "dollars": "USD", "美元": "USD", "美金": "USD", "美圆": "USD", "美刀": "USD",
    "€": "EUR", "euro": "EUR", "euros": "EUR", "欧元": "EUR", "歐元": "EUR",
    "£": "GBP", "stg": "GBP", "pound": "GBP", "pounds": "GBP", "pound sterling": "GBP", "英镑": "GBP",
    "英鎊": "GBP", "yen": "JPY", "jp¥": "JPY", "日元": "JPY", "日圆": "JPY", "日圓": "JPY", "円": "JPY",
    "hk$": "HKD", "港币": "HKD", "港幣": "HKD", "港元": "HKD", "nt$": "TWD", "ntd": "TWD", "新台币": "TWD",
    "新臺幣": "TWD", "新台幣": "TWD", "台币": "TWD", "台幣": "TWD", "s$": "SGD", "新加坡元": "SGD",
    "新币": "SGD", "a$": "AUD", "au$": "AUD", "澳元": "AUD", "澳币": "AUD", "c$": "CAD", "ca$": "CAD",
    "加元": "CAD", "加币": "CAD", "sfr": "CHF", "fr.": "CHF", "瑞士法郎": "CHF", "瑞郎": "CHF",
    "₽": "RUB", "rur": "RUB", "卢布": "RUB", "盧布": "RUB", "₹": "INR", "rs": "INR", "rs.": "INR",
    "卢比": "INR", "盧比": "INR", "印度卢比": "INR", "₩": "KRW", "韩元": "KRW", "韓元": "KRW", "韩币": "KRW",
    "฿": "THB", "baht": "THB", "泰铢": "THB", "泰銖": "THB", "₫": "VND", "越南盾": "VND", "r$": "BRL",
    "雷亚尔": "BRL", "₺": "TRY", "里拉": "TRY", "zł": "PLN", "kč": "CZK", "rm": "MYR", "林吉特": "MYR",
    "马币": "MYR", "rp": "IDR", "印尼盾": "IDR", "₱": "PHP", "mx$": "MXN", "墨西哥比索": "MXN",
    "迪拉姆": "AED", "dhs": "AED", "sr": "SAR", "里亚尔": "SAR", "兰特": "ZAR", "₴": "UAH", "₦": "NGN",
    "₪": "ILS", "nz$": "NZD", "纽元": "NZD", "瑞典克朗": "SEK", "丹麦克朗": "DKK", "挪威克朗": "NOK",
}  # fmt: skip
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
