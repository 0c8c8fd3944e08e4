"""What a column of a complaint list may be, by its heading; and the words that stand in it."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Final, TypeVar

from tradetrust_desktop.domain.care import Category, Channel, ComplaintStatus, Priority
from tradetrust_desktop.domain.reading.headings import key

_Meant = TypeVar("_Meant")


class ComplaintField(StrEnum):
    """A field of a complaint, as its import names it."""

    NUMBER = "number"
    CUSTOMER = "customer"
    CUSTOMER_CODE = "customer_code"
    COUNTRY = "country"
    RECEIVED = "received"
    TITLE = "title"
    DESCRIPTION = "description"
    PRIORITY = "priority"
    CATEGORY = "category"
    STATUS = "status"
    CHANNEL = "channel"
    ORDER = "order"
    PRODUCT = "product"
    BATCH = "batch"
    CONTAINER = "container"
    SUPPLIER = "supplier"
    CARRIER = "carrier"
    AMOUNT = "amount"
    CURRENCY = "currency"
    OWNER = "owner"
    ROOT_CAUSE = "root_cause"
    REMEDY = "remedy"
    PREVENTION = "prevention"
    REPLIED = "replied"
    CLOSED = "closed"


MOMENTS: Final = (ComplaintField.RECEIVED, ComplaintField.REPLIED, ComplaintField.CLOSED)
IDS: Final = (
    ComplaintField.NUMBER,
    ComplaintField.CUSTOMER_CODE,
    ComplaintField.ORDER,
    ComplaintField.BATCH,
    ComplaintField.CONTAINER,
)

# the better ones of a field stand first; a later one is taken where none of those is there
_WORDS: Final = {
    ComplaintField.NUMBER: (
        "投诉编号 投诉单号 客诉编号 客诉单号 客诉号 8d编号 编号 单号 序列号",
        (
            "complaint no|complaint number|complaint id|case no|case number|case id|claim no"
            "|claim number|ticket|ticket no|ticket id|ncr no|reference|ref no|id|no"
        ),
    ),
    ComplaintField.CUSTOMER: (
        "客户 客户名称 客户公司 公司名称 投诉客户 投诉方 买方",
        (
            "customer|customer name|client|client name|company|company name|account|account name"
            "|buyer|complainant"
        ),
    ),
    ComplaintField.CUSTOMER_CODE: (
        "客户代码 客户编号 客户编码",
        "customer code|customer no|customer number|customer id|client code|account no",
    ),
    ComplaintField.COUNTRY: ("国家 国家/地区 客户国家 国别", "country|country region|nation"),
    ComplaintField.RECEIVED: (
        "投诉日期 投诉时间 收到日期 收到时间 客诉日期 接诉日期 受理日期 反馈日期 日期 时间",
        (
            "date received|received|received on|received at|receipt date|complaint date"
            "|date of complaint|reported|reported on|report date|claim date|opened|open date"
            "|date opened"
            "|created|created at|created on|date created|date|day"
        ),
    ),
    ComplaintField.TITLE: (
        "投诉主题 主题 标题 投诉标题 问题 问题简述 投诉问题 不良现象 投诉内容 投诉原因",
        "title|subject|summary|issue|problem|complaint|claim|defect|topic|headline",
    ),
    ComplaintField.DESCRIPTION: (
        "问题描述 详细描述 描述 投诉描述 情况说明 详情 内容 投诉内容",
        (
            "description|details|detail|problem description|complaint description"
            "|consumer complaint narrative|narrative|issue description|what happened"
            "|comment|comments"
        ),
    ),
    ComplaintField.PRIORITY: (
        "优先级 严重程度 严重等级 紧急程度 等级 投诉等级",
        "priority|severity|urgency|level|grade",
    ),
    ComplaintField.CATEGORY: (
        "类别 投诉类别 投诉类型 类型 问题类型 问题类别 分类 投诉分类",
        "category|complaint category|complaint type|type|issue type|kind|reason|reason code",
    ),
    ComplaintField.STATUS: (
        "状态 处理状态 进度 处理进度",
        "status|state of case|case status|stage|company response to consumer",
    ),
    ComplaintField.CHANNEL: (
        "渠道 投诉渠道 投诉方式 反馈方式 来源",
        "channel|submitted via|via|received via|source|contact method",
    ),
    ComplaintField.ORDER: (
        "订单号 订单编号 订单 合同号 相关订单 po号",
        (
            "order|order no|order number|order id|sales order|so no|po|po no|po number|invoice no"
            "|contract no"
        ),
    ),
    ComplaintField.PRODUCT: (
        "产品 产品名称 品名 货号 型号 产品型号 商品",
        "product|product name|item|item no|item name|model|sku|article|goods",
    ),
    ComplaintField.BATCH: ("批次 批号 生产批次 批次号", "batch|batch no|lot|lot no|lot number"),
    ComplaintField.CONTAINER: (
        "柜号 集装箱号 箱号 货柜号",
        "container|container no|container number",
    ),
    ComplaintField.SUPPLIER: (
        "供应商 工厂 生产厂 厂家 供应商名称",
        "supplier|vendor|factory|manufacturer|supplier name",
    ),
    ComplaintField.CARRIER: (
        "承运人 船公司 货代 物流公司",
        "carrier|shipping line|forwarder|courier",
    ),
    ComplaintField.AMOUNT: (
        "涉及金额 金额 索赔金额 损失金额 投诉金额",
        "amount|amount at stake|claim amount|claimed amount|value|loss|damage amount",
    ),
    ComplaintField.CURRENCY: ("币种 货币", "currency|currency code"),
    ComplaintField.OWNER: (
        "负责人 处理人 跟进人 业务员 责任人",
        "owner|assigned to|assignee|handler|responsible person|sales rep|agent",
    ),
    ComplaintField.ROOT_CAUSE: (
        "根本原因 原因 原因分析 根因",
        "root cause|cause|cause analysis|reason found",
    ),
    ComplaintField.REMEDY: (
        "补救措施 处理结果 处理措施 解决方案 处理方案 处理方式",
        "remedy|solution|resolution|action taken|outcome|result|measure|corrective action",
    ),
    ComplaintField.PREVENTION: (
        "预防措施 改进措施 预防",
        "prevention|preventive action|preventive measure|improvement",
    ),
    ComplaintField.REPLIED: (
        "首次回复 首次回复时间 首次回复日期 回复日期 回复时间",
        "first reply|first response|replied|replied on|reply date|response date|first response at",
    ),
    ComplaintField.CLOSED: (
        "关闭日期 关闭时间 结案日期 结案时间 完成日期 解决日期",
        "closed|closed on|date closed|close date|closing date|resolved|resolved on|date resolved",
    ),
}
_NEEDED: Final = (
    (ComplaintField.CUSTOMER, ComplaintField.CUSTOMER_CODE),
    (ComplaintField.RECEIVED,),
    (ComplaintField.TITLE, ComplaintField.DESCRIPTION),
)


@lru_cache(maxsize=1)
def _known() -> Mapping[str, tuple[tuple[ComplaintField, int], ...]]:
    """Key of a heading to the fields it may mean, each with its rank; 0 is best."""
    found: dict[str, list[tuple[ComplaintField, int]]] = {}
    for name, (chinese, english) in _WORDS.items():
        for words in (chinese.split(), english.split("|")):
            for rank, word in enumerate(words):
                found.setdefault(key(word), []).append((name, rank))
    return {word: tuple(fields) for word, fields in found.items()}


def known_headings(row: Sequence[str]) -> int:
    """How many cells of a row are headings of a complaint list."""
    return sum(1 for text in row if key(text) in _known())


def match(headings: Sequence[str]) -> dict[ComplaintField, int]:
    """The column of each field; the field that a heading names best comes first."""
    pairs = sorted(
        (rank, place, name)
        for place, heading in enumerate(headings)
        for name, rank in _meanings(heading)
    )
    found: dict[ComplaintField, int] = {}
    taken: set[int] = set()
    for _, place, name in pairs:
        if name not in found and place not in taken:
            found[name] = place
            taken.add(place)
    return found


def missing(fields: Sequence[ComplaintField]) -> tuple[ComplaintField, ...]:
    """The fields without which no complaint can be made, each the first of what would do."""
    return tuple(group[0] for group in _NEEDED if not set(group) & set(fields))


def _meanings(heading: str) -> tuple[tuple[ComplaintField, int], ...]:
    whole = _known().get(key(heading))
    if whole is not None:
        return whole
    for line in heading.split("\n"):  # two languages, or a group above
        found = _known().get(key(line))
        if found is not None:
            return found
    return ()


_PRIORITIES: Final = {
    Priority.MAJOR: "major 重大 严重 紧急 高 high critical urgent a 1 p1 s1 致命",
    Priority.MEDIUM: "medium 一般 中 中等 normal middle b 2 p2 s2 主要 moderate",
    Priority.MINOR: "minor 轻微 低 low c 3 p3 s3 次要 轻",
}
_STATUSES: Final = {
    ComplaintStatus.CLOSED: "closed 关闭 结案 完成 解决 resolved done finished complete 完结",
    ComplaintStatus.WAITING: "waiting 等待 pending hold 待客户",
    ComplaintStatus.IN_PROGRESS: "progress 执行 处理中 进行 working",
    ComplaintStatus.INVESTIGATING: "investigat 调查 分析",
    ComplaintStatus.REPLIED: "replied 回复 responded answered",
}
_CHANNELS: Final = {
    Channel.MAIL: "mail 邮件 web 网站 信 letter fax",
    Channel.PHONE: "phone 电话 call tel",
    Channel.MESSENGER: "wechat 微信 whatsapp messenger chat",
    Channel.MEETING: "person 面谈 来访 拜访 visit meeting",
    Channel.PLATFORM: "platform 平台 alibaba 阿里 amazon 亚马逊",
    Channel.FAIR: "fair 展会",
    Channel.VIDEO: "video 视频",
}
_CATEGORIES: Final = {
    Category.QUALITY: "quality 质量 品质 defect 不良",
    Category.LOGISTICS: "logistic deliver 物流 交付 交期 运输 shipping transport 破损",
    Category.PAYMENT: "payment 付款 结算 collection",
    Category.PRICE: "price invoice 价格 发票",
    Category.CONTRACT: "contract 合同",
    Category.DOCUMENTS: "document customs 单证 清关 文件",
    Category.POLICY: "policy regulation 法规 政策",
    Category.COMMUNICATION: "communication 沟通",
    Category.CREDIT: "credit 信用",
    Category.AFTER_SALES: "after 售后 service 服务",
    Category.TECHNICAL: "technical 技术",
}


def read_priority(text: str) -> Priority | None:
    """What a word says about the priority; None for an unknown word or none."""
    word = text.strip().casefold()
    return next(
        (
            meant
            for meant, words in _PRIORITIES.items()
            if any(word == each or (len(each) > 1 and each in word) for each in words.split())
        ),
        None,
    )


def read_status(text: str) -> ComplaintStatus | None:
    """What a word says about the status; None for an unknown word or none."""
    return _holding(_STATUSES, text)


def read_channel(text: str) -> Channel | None:
    """What a word says about the channel; None for an unknown word or none."""
    return _holding(_CHANNELS, text)


def read_category(text: str) -> str:
    """The category that a word means; the word itself where it means none of ours."""
    found = _holding(_CATEGORIES, text)
    return text.strip() if found is None else str(found)


def _holding(meanings: Mapping[_Meant, str], text: str) -> _Meant | None:
    word = text.strip().casefold()
    if not word:
        return None
    return next(
        (m for m, words in meanings.items() if any(each in word for each in words.split())), None
    )
