"""Words by which a text about a complaint shows what it is about, in English and Chinese.

An English sign is the beginning of a word, a Chinese one stands anywhere.
"""

from collections.abc import Mapping
from typing import Final

from tradetrust_desktop.domain.care import Category
from tradetrust_desktop.domain.complaint_subjects import Subject

OF_CATEGORY: Final[Mapping[Category, tuple[str, ...]]] = {
    Category.DOCUMENTS: ("customs", "document", "单证", "清关", "海关"),
    Category.PAYMENT: ("payment", "bank", "付款", "货款", "结算"),
    Category.PRICE: ("price", "invoice", "价格", "单价", "发票"),
    Category.LOGISTICS: (
        *("missing carton", "pallet", "container", "transit", "shipment", "carton", "freight"),
        *("vessel", "托盘", "集装箱", "外箱", "运输", "物流"),
    ),
    Category.TECHNICAL: ("technical", "技术"),
    Category.AFTER_SALES: ("after-sales", "after sales", "售后"),
    Category.QUALITY: ("quality", "damaged", "质量"),
    Category.CONTRACT: ("contract terms", "clause", "合同条款", "条款"),
    Category.POLICY: ("regulation", "government", "法规", "政策"),
    Category.COMMUNICATION: ("communication", "沟通"),
    Category.CREDIT: ("trust you", "reputation", "信誉", "信用问题"),
}
"""Signs of a category as a whole; where two are equally many, the one named first is meant."""

OF_SUBJECT: Final[Mapping[Subject, tuple[str, ...]]] = {
    Subject.DEFECT: (
        *("broken", "defect", "crack", "leak", "stopped working", "does not work"),
        *("破裂", "碎", "漏", "不良", "瑕疵", "坏", "不亮", "失灵"),
    ),
    Subject.UNLIKE_SAMPLE: ("sample", "样品", "封样", "确认样"),
    Subject.FINISH: ("colour", "color", "scratch", "rust", "paint", "色差", "划痕", "生锈", "掉漆"),
    Subject.MATERIAL: ("thinner", "thickness", "dimension", "材质", "偏薄", "尺寸"),
    Subject.SAFETY: (
        *("trips", "electric shock", "caught fire", "injur", "smoke", "unsafe"),
        *("跳闸", "触电", "起火", "冒烟", "受伤", "漏电"),
    ),
    Subject.GOODS_PACKING: ("colour box", "barcode", "彩盒", "条码", "内包装"),
    Subject.TRANSIT_DAMAGE: (
        "crushed",
        "wet carton",
        "arrived broken",
        "破损",
        "压坏",
        "浸水",
        "受潮",
    ),
    Subject.LATE: ("late", "delay", "behind schedule", "延误", "晚到", "迟到", "延迟", "逾期交货"),
    Subject.LOST: ("lost", "disappeared", "丢失", "遗失", "丢件"),
    Subject.SHORT: ("short shipped", "short by", "missing piece", "少货", "短装", "短少", "少发"),
    Subject.WRONG_GOODS: ("wrong goods", "wrong item", "wrong model", "发错", "错发", "错货"),
    Subject.EXPORT_PACKING: ("shipping mark", "packing is weak", "唛头", "包装太薄"),
    Subject.PAYMENT_MISSING: ("unpaid", "deposit", "not received our", "定金", "未到账", "汇款"),
    Subject.LETTER_OF_CREDIT: ("letter of credit", "l/c", "discrepanc", "信用证", "不符点"),
    Subject.REFUND_OVERDUE: ("refund", "退款"),
    Subject.PAID_TWICE: ("paid twice", "charged twice", "重复付款", "付了两次"),
    Subject.BANK_CHARGES: ("bank charge", "bank fee", "手续费", "银行费用"),
    Subject.ABOVE_CONTRACT: (
        "above contract",
        "above the contract",
        "overcharged",
        "高于合同",
        "多收",
    ),
    Subject.INVOICE_WRONG: ("wrong invoice", "invoice shows", "发票有误", "发票错"),
    Subject.SURCHARGE: ("surcharge", "extra charge", "附加费"),
    Subject.DISCOUNT: ("discount", "折扣"),
    Subject.EXCHANGE_RATE: ("exchange rate", "汇率"),
    Subject.TERMS_UNCLEAR: ("contract says", "not in the contract", "合同没写", "合同约定"),
    Subject.DELIVERY_TERMS: ("incoterm", "demurrage", "who pays the freight", "贸易术语", "滞港费"),
    Subject.ORDER_CHANGED: ("cancel", "order confirmation", "取消订单", "改单", "订单变更"),
    Subject.MINIMUM: ("minimum order", "moq", "起订量"),
    Subject.EXCLUSIVITY: ("exclusiv", "sole agent", "独家", "代理权"),
    Subject.BILL_OF_LADING: ("bill of lading", "b/l", "consignee", "提单", "收货人"),
    Subject.DOCUMENT_MISSING: ("invoice copy", "packing list", "装箱单", "缺少单证", "缺单"),
    Subject.DOCUMENT_LATE: ("documents late", "documents arrived late", "单证晚", "单据晚"),
    Subject.CERTIFICATE: ("certificate", "证书"),
    Subject.DECLARATION: ("hs code", "customs value", "declared", "报关", "海关编码", "申报"),
    Subject.HELD: ("held by customs", "held at customs", "inspection by customs", "扣货", "查验"),
    Subject.TARIFF: ("tariff", "anti-dumping", "import duty", "关税", "反倾销"),
    Subject.RESTRICTION: ("sanction", "embargo", "import ban", "制裁", "禁止进口"),
    Subject.STANDARD: ("standard changed", "ce mark", "approval expired", "认证", "标准变更"),
    Subject.LABELLING: ("labelling law", "labeling rule", "标签法规"),
    Subject.ORIGIN_RULES: ("rules of origin", "country of origin", "原产地"),
    Subject.NO_ANSWER: (
        "no answer",
        "no reply",
        "nobody answers",
        "没有回复",
        "不回邮件",
        "没人回",
    ),
    Subject.MISUNDERSTOOD: ("misunderst", "misread", "误解", "理解错"),
    Subject.LANGUAGE: ("translation", "in our language", "翻译", "看不懂"),
    Subject.MANNERS: ("rude", "impolite", "offend", "态度", "冒犯", "不礼貌"),
    Subject.HANDOVER: ("new contact person", "left the company", "离职", "换人"),
    Subject.PROMISE_BROKEN: ("you promised", "broken promise", "承诺", "说好的"),
    Subject.NOT_PERFORMED: ("never delivered", "never shipped", "refuse to ship", "不发货", "拒不"),
    Subject.FRAUD: ("fraud", "fake", "scam", "counterfeit", "欺诈", "假冒", "骗"),
    Subject.CONFIDENTIALITY: ("our design", "confidential", "leaked our", "泄露", "保密"),
    Subject.BYPASSED: ("our own customer", "behind our back", "抢客户", "绕过我们"),
    Subject.SPARE_PARTS: ("spare part", "配件", "备件"),
    Subject.REPAIR: ("repair", "维修"),
    Subject.WARRANTY: ("warranty", "保修", "质保"),
    Subject.REPLACEMENT_LATE: ("replacement", "补发", "换货"),
    Subject.RETURNS: ("return the goods", "goods returned", "退货"),
    Subject.MANUAL: ("manual", "instructions", "说明书"),
    Subject.INSTALLATION: ("install", "wiring", "安装", "接线"),
    Subject.COMPATIBILITY: (
        "does not fit",
        "wrong plug",
        "voltage",
        "不匹配",
        "装不上",
        "电压",
        "插头",
    ),
    Subject.DRAWING: ("drawing", "specification", "datasheet", "图纸", "参数"),
    Subject.SOFTWARE: ("software", "firmware", "app ", "软件", "固件"),
}
"""Signs of a sub-category; each is one of its category too."""
