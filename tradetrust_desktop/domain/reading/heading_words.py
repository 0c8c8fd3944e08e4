"""Headings of real trade files, Chinese and English, by the field they mean.

To teach the program a heading, add it to a line of its field. The number is a rank: words of a
higher rank are less sure of their field and give way to those of a lower one. Case, width,
traditional characters, punctuation, line breaks and brackets need no entries of their own.
Headings beside "-" look like a field and are none.
"""

from typing import Final

WORDS: Final = """\
number 0: 订单号 | 订单编号 | 订单号码 | 订单单号 | order no | order number | order num | order id
number 0: sales order | sales order no | sales order number | so no | so number | our order no
number 0: our ref | orderno | salesordernumber
number 1: order | 单号 | 单据编号 | 单据号 | 销售订单 | 销售订单号 | 销售单号 | 内部订单号
number 1: 我司订单号 | 我司单号 | 公司订单号 | 生产单号 | 厂商订单编号 | order ref
number 1: order reference | document no | doc no | order code
number 2: 合同号 | 合同编号 | 合同号码 | 外销合同号 | 销售合同号 | 销售确认书号 | contract no
number 2: contract number | contract | sc no | s c no | sales contract no | sales confirmation no
number 2: contract id
number 3: pi号 | pi编号 | 形式发票号 | pi no | pi number | proforma no | proforma invoice no
number 3: proforma invoice | p i no | pi
number 4: 发票号 | 发票号码 | 发票编号 | 商业发票号 | invoice no | invoice number | invoice num
number 4: invoice id | invoice | inv no | ci no
number 5: transaction id | transaction no | receipt no | 流水号 | 交易号 | 提单号 | number
customer_number 0: 客户订单号 | 客户订单编号 | 客户po号 | 客户po | 客户单号 | 客户合同号
customer_number 0: 客人订单号 | 客人po | 客户采购单号 | 客户采购订单号 | customer po
customer_number 0: customer po no | customer order no | customer order number | client po
customer_number 0: client po no | buyer po | buyer po no | your order no | your ref | customer ref
customer_number 0: customer reference | your po
customer_number 1: 采购订单号 | 采购单号 | po号 | po po no | po number | po num | p o no
customer_number 1: p o number | p o | purchase order | purchase order no | purchase order number
customer_number 1: p o n | po n | pono
customer 0: 客户名称 | 客户名 | 客户公司 | 客户全称 | 客户公司名称 | 客户英文名称 | 客户名字
customer 0: customer name | client name | company name | customer company | customername
customer 0: buyer name | account name
customer 1: 客户 | 客人 | 客户简称 | 公司名称 | 购货单位 | 购买方 | 采购商 | 买家 | 买家名称
customer 1: 买家公司 | 买方 | 买方名称 | 进口商 | buyer | customer | client | importer | account
customer 1: sold to | sold to party | bill to | bill to name | company | purchaser
customer 2: 收货人 | 收货单位 | 收货方 | 收货公司 | consignee | consignee name | ship to
customer 2: ship to name | receiver | 收件人 | 收件人姓名 | 收件人名称 | 单位名称 | 往来单位
customer 3: ship name | shipname | name | 名称 | 姓名 | 公司 | 抬头
customer_code 0: 客户编号 | 客户代码 | 客户编码 | 客户号 | 客户id | 客户代号 | 客编 | 会员编号
customer_code 0: customer id | customer code | customer no | customer number | cust no | cust id
customer_code 0: cust code | client id | client code | client no | account no | account number
customer_code 0: buyer code | customerid | customerkey | customer key | account id | buyer id
description 0: 品名 | 产品名称 | 商品名称 | 货物名称 | 货物描述 | 商品描述 | 中文品名 | 英文品名
description 0: 货名 | 品名规格 | 产品名 | 商品名 | 物料名称 | 货物名称及规格 | 品名及规格
description 0: 存货名称 | 货品名称 | description of goods | goods description | product name
description 0: item name | commodity | name of commodity | productname | product title
description 1: lineitem name | 产品描述 | 描述 | description | item description
description 1: product description | goods | cargo description | commodity description | desc
description 1: descriptions | descripition | 产品 | 商品 | 品种 | 名称及规格 | 规格 | product
description 1: products | cargo | 规格描述 | specification | particulars
unit_price 0: 单价 | 产品单价 | 销售单价 | 含税单价 | 外销单价 | 报价 | 成交单价 | 外币单价
unit_price 0: unit price | unitprice | price per unit | u price | unit cost | sale price
unit_price 0: selling price | price each | unit value | price unit | p unit
unit_price 1: lineitem price | price | fob price | 价格 | 售价 | rate | fob单价 | cif单价
unit_price 1: exw单价
item 0: 货号 | 产品编号 | 产品编码 | 商品编号 | 商品编码 | 物料编码 | 物料号 | 产品型号 | 产品货号
item 0: 我司货号 | 工厂货号 | 品号 | 料号 | 产品代码 | 商品代码 | 物料代码 | 存货编码 | 款式编号
item 0: 编码 | item no | item number | item code | sku | sku no | product code | product id
item 0: product no | product number | article no | article number | art no | model no
item 0: model number | style no | part no | part number | material no | stock code | stockcode
item 0: productid | productkey | product key | material code | item id | ref no | reference no
item 1: lineitem sku | 型号 | 款号 | item | article | model | style | material | 客户货号
item 1: 客人货号 | 规格型号 | customer item no | customer sku | 条码 | barcode | ean | upc | asin
quantity 0: 数量 | 订单数量 | 订购数量 | 下单数量 | 订货数量 | 采购数量 | 销售数量 | 件数总量
quantity 0: quantity | qty | order qty | order quantity | ordered qty | q ty | qnty | quan
quantity 0: orderquantity | quantities | qty ordered | qtty | quantity ordered
quantity 1: lineitem quantity | 总量 | 总数量 | total qty | total quantity | 件数 | 个数
quantity 1: 出货数量 | 发货数量 | 柜数 | 数目 | pcs | pieces | units | no of units | shipped qty
quantity 1: units sold
country 0: 国家 | 国家/地区 | 国别 | 国家地区 | 客户国家 | 国家或地区 | 所属国家 | 国家及地区
country 0: country | country region | customer country | country territory | country name
country 0: country code | nation
country 1: 目的国 | 出口国 | 出口国家 | 运抵国 | 收货国家 | 收货国 | 贸易国 | 目的国家 | 销往国家
country 1: 最终目的国 | destination country | ship to country | ship country | shipcountry
country 1: country of destination | billing country | export country | 地区 | 所在国
date 0: 下单日期 | 下单时间 | 订单日期 | 接单日期 | 订单时间 | 接单时间 | 签单日期 | 签约日期
date 0: 签订日期 | 合同日期 | 下单日 | 成交日期 | 订购日期 | 创建订单时间 | 订单创建时间
date 0: order date | date of order | order day | order time | ordered | ordered on | orderdate
date 0: contract date | po date | pi date | date ordered | sales date | date of contract
date 1: 发票日期 | 开票日期 | 单据日期 | 制单日期 | 开单日期 | 销售日期 | 业务日期 | invoice date
date 1: inv date | invoicedate | document date | doc date | transaction date | date of invoice
date 1: issue date | posting date
date 2: 日期 | 时间 | 创建时间 | 创建日期 | 录入日期 | date | day | created | created at
date 2: created on | date created | date time | datetime
currency 0: 币种 | 货币 | 币别 | 币制 | 货币种类 | 结算币种 | 结算货币 | 交易币种 | 订单币种
currency 0: currency | currency code | curr | ccy | cur | order currency
unit 0: 计量单位 | 数量单位 | 销售单位 | uom | unit of measure | units of measure | u m
unit 0: measure unit | qty unit
unit 1: 单位 | unit
amount 0: 金额 | 订单金额 | 总金额 | 货款 | 总额 | 合同金额 | 订单总额 | 订单总金额 | 销售额
amount 0: 小计金额 | 货值 | 总货值 | 总价 | 外币金额 | 价税合计 | 成交金额 | 销售金额 | 应收金额
amount 0: 应收货款 | amount | total amount | order amount | total value | order value | line total
amount 0: order total | total price | amt | total amt | net amount | sales amount | extended price
amount 0: line amount | invoice amount | contract amount | invoice value | contract value
amount 0: net value | total sales | amount due
amount 1: value | sales | revenue | 合计 | 总计 | 小计 | 合计金额 | total | sub total | subtotal
amount 1: grand total | 发票金额 | 总货款 | sum
incoterm 0: 贸易术语 | 价格条款 | 价格条件 | 贸易条款 | 贸易条件 | 成交方式 | 价格术语 | 交货条款
incoterm 0: 交货条件 | 交易条款 | 交易条件
incoterm 0: incoterm | incoterms | trade term | trade terms | price term | price terms
incoterm 0: delivery terms | delivery term | terms of delivery | shipping terms | terms of trade
payment_terms 0: 付款方式 | 付款条件 | 付款条款 | 结算方式 | 收款方式 | 账期 | 付款期限 | 结汇方式
payment_terms 0: 收汇方式 | payment terms | payment term | terms of payment | payment condition
payment_terms 0: pay terms | payment conditions
payment_terms 1: 支付方式 | payment | payment method | terms
promised_ship_date 0: 承诺船期 | 承诺发运日期 | 承诺发货日期
promised_ship_date 0: 交货日期 | 交期 | 交货期 | 要求交期 | 客户交期 | 订单交期 | 合同交期
promised_ship_date 0: 承诺交期 | 计划交期 | 预计交期 | 预计交货日期 | 要求交货日期 | 约定交期
promised_ship_date 0: 要求发货日期 | 预计发货日期 | 预计出货日期 | 计划出货日期 | 交货时间
promised_ship_date 0: 交付日期 | 合同交货期 | 要求出货日期 | 最迟装运期 | 装运期 | delivery date
promised_ship_date 0: promised date | required date | promised ship date | requireddate
promised_ship_date 0: shipment date | date of delivery | requested delivery date
promised_ship_date 0: required delivery date | ex factory date | exfactory date | ex works date
promised_ship_date 0: latest shipment date | planned ship date | expected ship date
promised_ship_date 0: requested ship date | time of shipment | promise date
promised_ship_date 0: expected delivery date | expected delivery
promised_ship_date 1: 船期 | due date | delivery | delivery time | ship date | 出货日期 | 发货日期
promised_ship_date 1: 出运日期 | 装船日期 | 开船日期 | etd | shipping date | shipdate | lead time
status 0: 订单状态 | 订单进度 | 生产状态 | 执行状态 | 跟单状态 | 出货状态 | 单据状态
status 0: order status | state of order
status 1: 状态 | status
status 2: 进度 | progress | stage
- 0: no | address | balance | cbm | city | contact | contact no | contact number | cost | deposit
- 0: discount | email | employee id | employeeid | exchange rate | factory | freight | g w
- 0: gross weight | hs code | line | line no | lineno | n w | net weight | note | notes
- 0: order line item | orderlineitem | payment date | phone | profit | region | remark | remarks
- 0: s no | sales person | sales rep | salesman | seq | ship address | ship via | shipped date
- 0: shippeddate | shipvia | sr no | state | stock date | stockdate | supplier | tel
- 0: territory key | territorykey | vendor | zip code | hs编码 | 业务员 | 付款日期 | 体积 | 供应商
- 0: 净重 | 利润 | 地址 | 城市 | 备注 | 定金 | 定金日期 | 实际出货日期 | 尾款 | 尾款日期 | 州
- 0: 工厂 | 序号 | 成本 | 手机 | 折扣 | 收款日期 | 材积 | 毛重 | 汇率 | 海关编码 | 物流厂商 | 电话
- 0: 省 | 行 | 行号 | 跟单员 | 运费 | 邮箱 | 销售员 | 预付款 | 预付款日期
"""
