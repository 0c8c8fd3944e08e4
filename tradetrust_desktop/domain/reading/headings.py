"""What headings of real trade files mean."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from tradetrust_desktop.domain.reading.fields import Field
from tradetrust_desktop.domain.reading.texts import plain

# Ranks: words further back are less sure of their field and give way to those before them.
_WORDS: Final[Mapping[Field, tuple[str, ...]]] = {
    Field.NUMBER: (
        "订单号 订单编号 订单号码 订单单号 order no|order number|order num|order id|sales order|"
        "sales order no|sales order number|so no|so number|our order no|our ref|order|orderno|salesordernumber",
        "单号 单据编号 单据号 销售订单 销售订单号 销售单号 内部订单号 我司订单号 我司单号 公司订单号 生产单号 "
        "厂商订单编号 order ref|order reference|document no|doc no|order code",
        "合同号 合同编号 合同号码 外销合同号 销售合同号 销售确认书号 contract no|contract number|contract|sc no|s c no|"
        "sales contract no|sales confirmation no|contract id",
        "pi号 pi编号 形式发票号 pi no|pi number|proforma no|proforma invoice no|proforma invoice|p i no|pi",
        "发票号 发票号码 发票编号 商业发票号 invoice no|invoice number|invoice num|invoice id|invoice|inv no|ci no",
        "transaction id|transaction no|receipt no|流水号 交易号 提单号 number|no",
    ),
    Field.CUSTOMER_NUMBER: (
        "客户订单号 客户订单编号 客户po号 客户po 客户单号 客户合同号 客人订单号 客人po 客户采购单号 客户采购订单号 "
        "customer po|customer po no|customer order no|customer order number|client po|client po no|buyer po|"
        "buyer po no|your order no|your ref|customer ref|customer reference|your po",
        "采购订单号 采购单号 po号 po po no|po number|po num|p o no|p o number|p o|purchase order|"
        "purchase order no|purchase order number|p o n|po n|pono",
    ),
    Field.CUSTOMER: (
        "客户名称 客户名 客户公司 客户全称 客户公司名称 客户英文名称 客户名字 customer name|client name|company name|"
        "customer company|customername|buyer name|account name",
        "客户 客人 客户简称 公司名称 购货单位 购买方 采购商 买家 买家名称 买家公司 买方 买方名称 进口商 buyer|customer|client|"
        "importer|account|sold to|sold to party|bill to|bill to name|company|purchaser",
        "收货人 收货单位 收货方 收货公司 consignee|consignee name|ship to|ship to name|receiver|收件人 收件人姓名 收件人名称 "
        "单位名称 往来单位",
        "ship name|shipname|name|名称 姓名 公司 抬头",
    ),
    Field.CUSTOMER_CODE: (
        "客户编号 客户代码 客户编码 客户号 客户id 客户代号 客编 客户编码 会员编号 customer id|customer code|customer no|"
        "customer number|cust no|cust id|cust code|client id|client code|client no|account no|account number|"
        "buyer code|customerid|customerkey|customer key|account id|buyer id",
    ),
    Field.COUNTRY: (
        "国家 国家/地区 国别 国家地区 客户国家 国家或地区 所属国家 国家及地区 country|country region|customer country|"
        "country territory|country name|country code|nation",
        "目的国 出口国 出口国家 运抵国 收货国家 收货国 贸易国 目的国家 销往国家 最终目的国 destination country|ship to country|"
        "ship country|shipcountry|country of destination|billing country|export country|地区 所在国",
    ),
    Field.DATE: (
        "下单日期 下单时间 订单日期 接单日期 订单时间 接单时间 签单日期 签约日期 签订日期 合同日期 下单日 成交日期 订购日期 "
        "创建订单时间 订单创建时间 order date|date of order|order day|order time|ordered|ordered on|orderdate|contract date|"
        "po date|pi date|date ordered|sales date|date of contract",
        "发票日期 开票日期 单据日期 制单日期 开单日期 销售日期 业务日期 invoice date|inv date|invoicedate|document date|"
        "doc date|transaction date|date of invoice|issue date|posting date",
        "日期 时间 创建时间 创建日期 录入日期 date|day|created|created at|created on|date created|date time|datetime",
    ),
    Field.CURRENCY: (
        "币种 货币 币别 币制 货币种类 结算币种 结算货币 交易币种 订单币种 currency|currency code|curr|ccy|cur|order currency",
    ),
    Field.ITEM: (
        "货号 产品编号 产品编码 商品编号 商品编码 物料编码 物料号 产品型号 型号 款号 产品货号 我司货号 工厂货号 品号 料号 产品代码 "
        "商品代码 物料代码 存货编码 款式编号 编码 item no|item number|item code|item|sku|sku no|product code|product id|"
        "product no|product number|article no|article number|article|art no|model|model no|model number|style no|"
        "style|part no|part number|material no|material|stock code|stockcode|productid|productkey|product key|"
        "material code|item id|ref no|reference no",
        "客户货号 客人货号 规格型号 customer item no|customer sku|条码 barcode|ean|upc|asin",
    ),
    Field.DESCRIPTION: (
        "品名 产品名称 商品名称 货物名称 货物描述 产品描述 商品描述 中文品名 英文品名 货名 描述 品名规格 产品名 商品名 物料名称 "
        "货物名称及规格 品名及规格 存货名称 货品名称 description|description of goods|goods description|product name|"
        "item description|item name|product description|commodity|goods|name of commodity|cargo description|productname|"
        "commodity description|desc|product title|descriptions|descripition",
        "产品 商品 品种 名称及规格 规格 product|products|cargo|规格描述 specification|particulars",
    ),
    Field.QUANTITY: (
        "数量 订单数量 订购数量 下单数量 总量 总数量 订货数量 采购数量 销售数量 件数总量 quantity|qty|order qty|order quantity|"
        "ordered qty|total qty|total quantity|q ty|qnty|quan|orderquantity|quantities|qty ordered|qtty|quantity ordered",
        "件数 个数 出货数量 发货数量 柜数 数目 pcs|pieces|units|no of units|shipped qty|units sold",
    ),
    Field.UNIT: (
        "单位 计量单位 数量单位 销售单位 unit|uom|unit of measure|units of measure|u m|measure unit|qty unit",
    ),
    Field.UNIT_PRICE: (
        "单价 产品单价 销售单价 含税单价 外销单价 报价 成交单价 外币单价 unit price|price|unitprice|price per unit|u price|"
        "unit cost|sale price|selling price|price each|unit value|fob price|price unit|p unit",
        "价格 售价 rate|fob单价 cif单价 exw单价",
    ),
    Field.AMOUNT: (
        "金额 订单金额 总金额 货款 总额 合同金额 订单总额 订单总金额 销售额 小计金额 货值 总货值 总价 外币金额 价税合计 成交金额 "
        "销售金额 应收金额 应收货款 amount|total amount|order amount|total value|order value|line total|order total|value|"
        "total price|amt|total amt|net amount|sales amount|extended price|line amount|invoice amount|contract amount|"
        "invoice value|contract value|net value|sales|revenue|total sales|amount due",
        "合计 总计 小计 合计金额 total|sub total|subtotal|grand total|发票金额 总货款 sum",
    ),
    Field.INCOTERM: (
        "贸易术语 价格条款 贸易条款 成交方式 价格术语 贸易方式 交货条款 交易条款 incoterm|incoterms|trade term|trade terms|price term|"
        "price terms|delivery terms|delivery term|terms of delivery|shipping terms|terms of trade",
    ),
    Field.PAYMENT_TERMS: (
        "付款方式 付款条件 付款条款 支付方式 结算方式 收款方式 账期 付款期限 结汇方式 收汇方式 payment terms|payment term|terms of payment|"
        "payment|payment method|payment condition|pay terms|payment conditions|terms",
    ),
    Field.PROMISED_SHIP_DATE: (
        "交货日期 交期 船期 交货期 要求交期 客户交期 订单交期 合同交期 承诺交期 计划交期 预计交期 预计交货日期 要求交货日期 约定交期 "
        "要求发货日期 预计发货日期 预计出货日期 计划出货日期 交货时间 交付日期 合同交货期 要求出货日期 最迟装运期 装运期 "
        "delivery date|promised date|required date|ship date|promised ship date|requireddate|due date|delivery|"
        "delivery time|shipment date|date of delivery|requested delivery date|required delivery date|ex factory date|"
        "exfactory date|ex works date|latest shipment date|planned ship date|expected ship date|requested ship date|"
        "time of shipment|promise date|expected delivery date|expected delivery",
        "出货日期 发货日期 出运日期 装船日期 开船日期 etd|shipping date|shipdate|lead time",
    ),
    Field.STATUS: (
        "状态 订单状态 订单进度 进度 生产状态 执行状态 跟单状态 出货状态 单据状态 status|order status|state of order|progress|stage",
    ),
}

_NEVER: Final = frozenset(
    plain(word)
    for word in (
        "序号 备注 行号 line no|order line item|orderlineitem|lineno|sr no|s no|seq|remark|remarks|note|notes|"
        "stock date|stockdate|shipped date|shippeddate|实际出货日期 付款日期 收款日期 预付款日期 定金日期 尾款日期 payment date|"
        "定金 尾款 预付款 deposit|balance|cbm|材积 体积 毛重 净重 n w|g w|net weight|gross weight|hs code|hs编码 海关编码 "
        "业务员 跟单员 销售员 sales|salesman|sales rep|sales person|employee id|employeeid|手机 电话 phone|tel|email|"
        "邮箱 地址 address|ship address|city|城市 供应商 supplier|vendor|工厂 factory|物流厂商 freight|运费 discount|折扣 "
        "ship via|shipvia|territory key|territorykey|line|行 州 省 state|region|zip code|利润 成本 cost|profit|汇率 exchange rate"
    ).replace("|", "\n").split("\n")
)  # fmt: skip

_SIMPLE: Final = str.maketrans(
    "訂單號編碼戶國別區幣種額價數總貨期時間產規格條術語貿進狀態備註廠購買進採銷發質稱簡際據簽約應實計與關項繳運達資訊單開電話",
    "订单号编码户国别区币种额价数总货期时间产规格条术语贸进状态备注厂购买进采销发质称简际据签约应实计与关项缴运达资讯单开电话",
)
_BRACKETS: Final = re.compile(r"[\(\[{<【（].*?[\)\]}>】）]")
_PUNCTUATION: Final = re.compile(r"[^\w/#%\u4e00-\u9fff]+|_")
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")
_LEAST_SLIP: Final = 6
_SURE, _STEP, _BARE, _PART, _SLIP = 1.0, 0.04, 0.03, 0.2, 0.3


RECIPIENTS: Final = frozenset(("ship name", "收件人", "收件人姓名", "收件人名称"))
"""Keys of headings of whoever receives the goods: no customer where the file has his code."""


def key(heading: str) -> str:
    """A heading without what does not change its meaning: case, width, signs, old characters."""
    text = _CAMEL.sub(" ", plain(heading)).lower().translate(_SIMPLE)
    text = text.replace("№", "no").replace("n°", "no").replace("nº", "no").replace("#", " no ")
    text = re.sub(r"\bn[o0]?[°º]", "no", text)
    return _PUNCTUATION.sub(" ", text.replace("/", " ").replace("%", " ")).strip()


def candidates(heading: str) -> dict[Field, float]:
    """The fields a heading may mean, with how sure that is, 0 to 1."""
    return dict(_candidates(heading))


@lru_cache(maxsize=4096)
def _candidates(heading: str) -> tuple[tuple[Field, float], ...]:
    whole = key(heading)
    if whole in _never():
        return ()
    if exact := _known().get(whole):
        return tuple(exact)
    found: dict[Field, float] = {}
    for text, less in _variants(heading):
        for field, score in _by_words(text).items():
            found[field] = max(found.get(field, 0.0), score - less)
    return tuple(found.items())


def _variants(heading: str) -> list[tuple[str, float]]:
    """The heading as a whole, without brackets, and each of its lines and languages."""
    variants = {key(heading): 0.0}
    bare = key(_BRACKETS.sub(" ", plain(heading)))
    variants.setdefault(bare, _BARE)
    for part in re.split(r"[\n/|]", heading):
        variants.setdefault(key(_BRACKETS.sub(" ", plain(part))), _BARE * 2)
    chinese = re.findall(r"[\u4e00-\u9fff]+", bare)
    if len(chinese) == 1 and chinese[0] != bare:
        variants.setdefault(chinese[0], _BARE * 2)
        variants.setdefault(" ".join(re.findall(r"[a-z ]+", bare)).strip(), _BARE * 2)
    for inner in re.findall(r"[\(\[（](.*?)[\)\]）]", plain(heading)):
        variants.setdefault(key(inner), _BARE * 4)
    variants.pop("", None)
    return list(variants.items())


@lru_cache(maxsize=1)
def _known() -> dict[str, list[tuple[Field, float]]]:
    """Every synonym to its fields."""
    known: dict[str, list[tuple[Field, float]]] = {}
    for field, ranks in _WORDS.items():
        for rank, words in enumerate(ranks):
            for word in _split(words):
                for form in {key(word), key(word).replace(" ", "")}:
                    known.setdefault(form, []).append((field, _SURE - rank * _STEP))
    return known


def _split(words: str) -> list[str]:
    """English synonyms are parted by bars, Chinese ones by blanks."""
    found: list[str] = []
    for part in words.split("|"):
        pending: list[str] = []
        for word in part.split():
            if _CHINESE.search(word):
                found.append(word)
            else:
                pending.append(word)
        if pending:
            found.append(" ".join(pending))
    return found


@lru_cache(maxsize=1)
def _never() -> frozenset[str]:
    return frozenset(key(word) for words in _NEVER for word in _split(words))


def _by_words(text: str) -> dict[Field, float]:
    if not text or text in _never():
        return {}
    known = _known()
    exact = known.get(text) or known.get(text.replace(" ", ""))
    if exact:
        return dict(exact)
    return _by_part(text) or _by_slip(text)


def _by_part(text: str) -> dict[Field, float]:
    """By the longest synonym that stands in the heading, at its end before elsewhere."""
    best: dict[Field, tuple[int, int, float]] = {}
    for word, fields in _known().items():
        if len(word) < 2 or not _holds(text, word):  # noqa: PLR2004
            continue
        for field, score in fields:
            weight = (len(word), text.endswith(word), score)
            best[field] = max(best.get(field, (0, 0, 0.0)), weight)
    if not best:
        return {}
    longest = max(weight[:2] for weight in best.values())
    share = longest[0] / len(text)
    if share < 0.4:  # noqa: PLR2004 - a sentence that happens to hold the word
        return {}
    return {
        field: weight[2] - _PART - (1 - share) / 5
        for field, weight in best.items()
        if weight[:2] == longest
    }


def _holds(text: str, word: str) -> bool:
    if _CHINESE.search(word):
        return word in text
    return f" {word} " in f" {text} "


def _by_slip(text: str) -> dict[Field, float]:
    """By a synonym that differs in one letter, or in two if it is long."""
    if len(text) < _LEAST_SLIP or not text.isascii():
        return {}
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only for headings nobody knows

    allowed = 2 if len(text) >= 2 * _LEAST_SLIP else 1
    found: dict[Field, float] = {}
    for word, fields in _known().items():
        if len(word) < _LEAST_SLIP or abs(len(word) - len(text)) > allowed:
            continue
        if OSA.distance(text, word, score_cutoff=allowed) <= allowed:
            for field, score in fields:
                found[field] = max(found.get(field, 0.0), score - _SLIP)
    return found
