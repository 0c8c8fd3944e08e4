"""What a text about a complaint tells: its title, and what it is probably about."""

import re
from typing import Final

from tradetrust_desktop.domain.care import Category

_TITLE: Final = 80
"""Longest title taken out of a text; a list has no room for more."""
_PAUSE: Final = re.compile(r"[,;:.，；：。、](?!\d)\s*")
_SIGNS: Final[dict[Category, tuple[str, ...]]] = {
    Category.DOCUMENTS: (
        *("invoice copy", "bill of lading", "b/l", "certificate", "customs", "packing list"),
        *("consignee", "document", "提单", "单证", "证书", "清关", "海关", "装箱单", "收货人"),
    ),
    Category.PAYMENT: (
        *("payment", "unpaid", "paid twice", "bank", "letter of credit", "deposit"),
        *("付款", "货款", "信用证", "定金", "汇款", "结算"),
    ),
    Category.PRICE: (
        *("price", "invoice", "overcharged", "discount", "价格", "单价", "发票", "多收", "折扣"),
    ),
    Category.LOGISTICS: (
        *("late", "delay", "delayed", "lost", "missing carton", "pallet", "container", "transit"),
        *("shipment", "carton", "crushed", "short shipped", "freight", "vessel"),
        *("延误", "晚到", "迟到", "丢失", "少货", "托盘", "集装箱", "外箱", "运输", "物流", "破损"),
    ),
    Category.TECHNICAL: (
        *("manual", "install", "does not fit", "wiring", "software", "说明书", "安装", "接线"),
    ),
    Category.AFTER_SALES: (
        *("spare part", "warranty", "repair", "replacement", "保修", "维修", "配件", "售后"),
    ),
    Category.QUALITY: (
        *("broken", "defect", "quality", "colour", "color", "scratch", "sample", "rust", "crack"),
        *("leak", "damaged", "trips", "质量", "色差", "破裂", "碎", "划痕", "样品", "生锈", "漏"),
        *("不良", "瑕疵", "跳闸", "坏"),
    ),
}
_WORD: Final = {
    category: re.compile(
        "|".join(rf"\b{re.escape(sign)}" if sign.isascii() else re.escape(sign) for sign in signs)
    )
    for category, signs in _SIGNS.items()
}


def titled(text: str) -> tuple[str, str]:
    """Title and description of what was written: the first line is the title.

    Of one that is too long for a list the beginning is taken, up to a pause, and all of the
    text becomes the description.
    """
    whole = text.strip()
    first, _, rest = whole.partition("\n")
    first = first.strip()
    if len(first) <= _TITLE:
        return first, rest.strip()
    pauses = [found.start() for found in _PAUSE.finditer(first, 0, _TITLE)]
    cut = pauses[-1] if pauses else first.rfind(" ", 0, _TITLE)
    return first[: cut if cut > 0 else _TITLE].strip(), whole


def guessed(text: str) -> Category | None:
    """The category whose signs stand in a text, in English or Chinese; None without any."""
    folded = text.casefold()
    found = {category: len(signs.findall(folded)) for category, signs in _WORD.items()}
    best = max(found, key=lambda category: found[category])
    return best if found[best] else None
