"""Incoterms and states of orders, as files name them."""

import re
from typing import Final

from tradetrust_desktop.domain.orders import INCOTERMS, OrderStatus
from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.domain.reading.cells import Cell
from tradetrust_desktop.domain.reading.texts import is_blank, plain, trouble_of

_OLDER: Final = {
    "C&F": "CFR", "CNF": "CFR", "CANDF": "CFR", "C+F": "CFR", "DAT": "DPU", "DDU": "DAP",
    "DAF": "DAP", "DES": "DAP", "DEQ": "DPU", "FOT": "FCA", "FOR": "FCA", "离岸价": "FOB",
    "到岸价": "CIF", "成本加运费": "CFR", "工厂交货": "EXW", "出厂价": "EXW", "EX-WORKS": "EXW",
    "EX WORKS": "EXW", "完税后交货": "DDP",
}  # fmt: skip
_TERM: Final = re.compile(
    rf"(?<![A-Z])({'|'.join((*INCOTERMS, *map(re.escape, _OLDER)))})(?![A-Z])"
)
_STATES: Final = """\
open: open|new|draft|created|pending|unconfirmed|待确认|未确认|新建|新订单|待处理|草稿|未完成
open: 待审核
confirmed: confirmed|approved|accepted|signed|已确认|确认|已审核|已签约|已下单|已接单|待生产
confirmed: 已付定金
in_production: in production|production|producing|processing|in process|in progress|manufacturing
in_production: 生产中|在产|生产|处理中|备货中|备货|采购中|加工中|待发货|待出货|未发货|未出货
in_production: not shipped|unshipped|to ship
shipped: shipped|dispatched|in transit|sent|已发货|已出货|已发运|已出运|出货|发货|运输中|在途|已装船
shipped: 部分发货|部分出货|partially shipped|on board|sailed
delivered: delivered|received|arrived|已送达|已签收|已到货|已收货|已交货|已交付|签收
closed: closed|completed|complete|done|finished|paid|已完成|完成|已关闭|关闭|结案|已结案|已结清
closed: 已收款|交易成功|交易完成|完结|已完结
cancelled: cancelled|canceled|cancel|void|voided|已取消|取消|作废|已作废|交易关闭|撤销|已撤单
cancelled: rejected
"""
_STATUS: Final = {
    word: OrderStatus(line.partition(": ")[0])
    for line in _STATES.splitlines()
    for word in line.partition(": ")[2].split("|")
}
_OLD_CHARACTERS: Final = str.maketrans(
    "確認產貨運裝簽結關閉處備採購單審廢發", "确认产货运装签结关闭处备采购单审废发"
)


def incoterm_of(text: str) -> str:
    """The Incoterm that a text begins with or holds, such as "FOB Ningbo"; "" if none or two."""
    found = {str(_OLDER.get(term, term)) for term in _TERM.findall(text.upper())}
    return found.pop() if len(found) == 1 else ""


def read_status(cell: Cell) -> OrderStatus | Code | None:
    """The state of an order; None when blank."""
    if trouble := trouble_of(cell):
        return trouble
    if cell is None:
        return None
    if not isinstance(cell, str):
        return Code.UNKNOWN_STATUS
    text = plain(cell).lower().translate(_OLD_CHARACTERS).replace("_", " ").replace("-", " ")
    if is_blank(text) or not text.strip():
        return None
    return _STATUS.get(text.strip(), Code.UNKNOWN_STATUS)
