<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutCustomer</name>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>Open complaints</source>
        <translation>待处理投诉</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Planned follow-ups</source>
        <translation>待跟进</translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>Add the action</source>
        <translation>添加措施</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消（Esc）</translation>
    </message>
    <message>
        <source>Check on</source>
        <translation>计划验证</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>实际验证</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>Delete the action</source>
        <translation>删除措施</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Did it work?</source>
        <translation>是否有效？</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Keep the action</source>
        <translation>保存措施</translation>
    </message>
    <message>
        <source>Keep the action (Enter)</source>
        <translation>保存措施（Enter）</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>What the check showed</source>
        <translation>验证结果</translation>
    </message>
</context>
<context>
    <name>ActionKinds</name>
    <message>
        <source>containing</source>
        <translation>临时遏制</translation>
    </message>
    <message>
        <source>corrective</source>
        <translation>纠正</translation>
    </message>
    <message>
        <source>preventive</source>
        <translation>预防</translation>
    </message>
</context>
<context>
    <name>ActionLine</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Done (Space)</source>
        <translation>完成（空格）</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>It worked</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>The check showed that it did not work</source>
        <translation>验证表明措施无效</translation>
    </message>
    <message>
        <source>The check showed that it worked</source>
        <translation>验证表明措施有效</translation>
    </message>
    <message>
        <source>check on %1</source>
        <translation>%1验证</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>%1已验证</translation>
    </message>
    <message>
        <source>did it work?</source>
        <translation>待验证</translation>
    </message>
    <message>
        <source>did not work</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>%1完成</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1到期</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>有效</translation>
    </message>
</context>
<context>
    <name>AnswersCard</name>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>NPS</source>
        <translation>净推荐值</translation>
    </message>
    <message>
        <source>No answers in these months</source>
        <translation>这几个月没有回答</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>What customers were asked</source>
        <translation>问客户的问题</translation>
    </message>
</context>
<context>
    <name>CaptureDrops</name>
    <message>
        <source>No contact has the address %1 yet.</source>
        <translation>还没有联系人使用邮箱 %1。</translation>
    </message>
</context>
<context>
    <name>Categories</name>
    <message>
        <source>after-sales</source>
        <translation>售后服务</translation>
    </message>
    <message>
        <source>communication and culture</source>
        <translation>沟通与文化</translation>
    </message>
    <message>
        <source>contract and terms</source>
        <translation>合同与条款</translation>
    </message>
    <message>
        <source>credit and performance</source>
        <translation>信用与履约</translation>
    </message>
    <message>
        <source>documents and customs</source>
        <translation>单证与清关</translation>
    </message>
    <message>
        <source>logistics and delivery</source>
        <translation>物流与交付</translation>
    </message>
    <message>
        <source>payment and settlement</source>
        <translation>付款与结算</translation>
    </message>
    <message>
        <source>policy and regulation</source>
        <translation>政策与法规</translation>
    </message>
    <message>
        <source>price and invoice</source>
        <translation>价格与发票</translation>
    </message>
    <message>
        <source>product quality</source>
        <translation>产品质量</translation>
    </message>
    <message>
        <source>technical</source>
        <translation>技术问题</translation>
    </message>
</context>
<context>
    <name>CategoryChoice</name>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Choose a category</source>
        <translation>选择类别</translation>
    </message>
    <message>
        <source>There is a page for each category. Choose what this complaint is about.</source>
        <translation>每个类别有一页预案，请选择这件投诉属于哪一类。</translation>
    </message>
    <message>
        <source>Which playbook?</source>
        <translation>用哪份预案？</translation>
    </message>
    <message>
        <source>“%1” has no playbook of its own. Choose the category it belongs to.</source>
        <translation>“%1”没有对应的预案，请选择它属于哪个类别。</translation>
    </message>
</context>
<context>
    <name>CauseField</name>
    <message>
        <source>A root cause in a few words, then Enter</source>
        <translation>简要写明根本原因，按 Enter</translation>
    </message>
    <message>
        <source>Add a root cause that the list does not have yet</source>
        <translation>添加清单里还没有的根本原因</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>加入清单</translation>
    </message>
    <message>
        <source>New root cause</source>
        <translation>新的根本原因</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>尚未选择</translation>
    </message>
</context>
<context>
    <name>CauseRow</name>
    <message>
        <source>As it came</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>根本原因</translation>
    </message>
</context>
<context>
    <name>CausesCard</name>
    <message>
        <source>Done today</source>
        <translation>今天完成</translation>
    </message>
    <message>
        <source>Once a root cause comes for the third time, an action against it is proposed here.</source>
        <translation>同一根本原因出现第三次时，这里会建议一项措施。</translation>
    </message>
    <message>
        <source>One acts against a cause when it is frequent, so some fall is to be expected anyway. The comparison is an exact one of the two counts.</source>
        <translation>措施往往在问题最多时才采取，之后本来就会回落一些。这里对前后两段的件数做精确检验。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>CausesPage</name>
    <message>
        <source>A root cause in a few words, then Enter</source>
        <translation>简要写明根本原因，按 Enter</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add this root cause to the list</source>
        <translation>把这个根本原因加入清单</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>自己添加的</translation>
    </message>
    <message>
        <source>Any category</source>
        <translation>不限类别</translation>
    </message>
    <message>
        <source>New root cause</source>
        <translation>新的根本原因</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Root causes</source>
        <translation>根本原因</translation>
    </message>
    <message>
        <source>What complaints are put down to. Click a line to word it anew; a hidden one is offered no more, but complaints that have it keep it.</source>
        <translation>投诉的根本原因从这里选择。点击一行可改写；隐藏的不再供选择，已选用它的投诉不受影响。</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>fair</source>
        <translation>展会</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>messenger</source>
        <translation>即时消息</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Chart copied</source>
        <translation>图表已复制</translation>
    </message>
    <message>
        <source>Copy or save the chart</source>
        <translation>复制或保存图表</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy the values</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>存为 PNG</translation>
    </message>
    <message>
        <source>Save as SVG</source>
        <translation>存为 SVG</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Values copied</source>
        <translation>数值已复制</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
</context>
<context>
    <name>Clocks</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>%1 late when it was closed</source>
        <translation>关闭时已超时 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还剩 %1</translation>
    </message>
    <message>
        <source>%1 left once the wait is over</source>
        <translation>等待结束后还剩 %1</translation>
    </message>
    <message>
        <source>%1 of working time</source>
        <translation>工作时间 %1</translation>
    </message>
    <message>
        <source>Closed without a proposal</source>
        <translation>未提方案即关闭</translation>
    </message>
    <message>
        <source>Closed without a reply</source>
        <translation>未回复即关闭</translation>
    </message>
    <message>
        <source>Closed without telling them</source>
        <translation>未告知客户即关闭</translation>
    </message>
    <message>
        <source>How was it counted?</source>
        <translation>怎么计时的</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>无需</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>计时暂停</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>承诺已兑现</translation>
    </message>
    <message>
        <source>Promise kept %1 late</source>
        <translation>承诺兑现超时 %1</translation>
    </message>
    <message>
        <source>Promise not kept</source>
        <translation>承诺未兑现</translation>
    </message>
    <message>
        <source>Proposed %1 late</source>
        <translation>提方案超时 %1</translation>
    </message>
    <message>
        <source>Proposed in time</source>
        <translation>已按时提方案</translation>
    </message>
    <message>
        <source>Replied %1 late</source>
        <translation>回复超时 %1</translation>
    </message>
    <message>
        <source>Replied in time</source>
        <translation>已按时回复</translation>
    </message>
    <message>
        <source>Told %1 late</source>
        <translation>告知超时 %1</translation>
    </message>
    <message>
        <source>Told in time</source>
        <translation>已按时告知</translation>
    </message>
    <message>
        <source>Why %1?</source>
        <translation>为什么是 %1</translation>
    </message>
    <message>
        <source>as promised to the customer</source>
        <translation>按对客户的承诺</translation>
    </message>
    <message>
        <source>every hour counts</source>
        <translation>每小时都计</translation>
    </message>
    <message>
        <source>limit %1, %2</source>
        <translation>期限 %1，%2</translation>
    </message>
    <message>
        <source>promised for %1</source>
        <translation>承诺期限 %1</translation>
    </message>
    <message>
        <source>sent %1, limit %2</source>
        <translation>%1 发出，期限 %2</translation>
    </message>
    <message>
        <source>took %1, limit %2</source>
        <translation>用时 %1，期限 %2</translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation>原定 %1</translation>
    </message>
    <message>
        <source>working days count</source>
        <translation>按工作日计</translation>
    </message>
    <message>
        <source>working hours count</source>
        <translation>按工作时间计</translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message>
        <source>%1, by %2</source>
        <translation>%1，期限 %2</translation>
    </message>
    <message>
        <source>Always so</source>
        <translation>以后都这样</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>询问日期</translation>
    </message>
    <message>
        <source>Close the complaint</source>
        <translation>关闭投诉</translation>
    </message>
    <message>
        <source>Close the complaint (Ctrl+Enter)</source>
        <translation>关闭投诉（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>First revisit</source>
        <translation>第一次回访</translation>
    </message>
    <message>
        <source>Go back without closing (Esc)</source>
        <translation>暂不关闭，返回（Esc）</translation>
    </message>
    <message>
        <source>In words, how it came about</source>
        <translation>用几句话说明怎么发生的</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不关闭</translation>
    </message>
    <message>
        <source>Or why nothing is needed</source>
        <translation>或说明为何无需预防</translation>
    </message>
    <message>
        <source>Plan these revisits for every complaint from now on</source>
        <translation>今后每件投诉都按这些天数安排回访</translation>
    </message>
    <message>
        <source>Revisits, to ask whether all is well</source>
        <translation>回访，确认是否一切正常</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>根本原因</translation>
    </message>
    <message>
        <source>Root cause in words</source>
        <translation>根本原因说明</translation>
    </message>
    <message>
        <source>Second revisit</source>
        <translation>第二次回访</translation>
    </message>
    <message>
        <source>Still open; closing does not end it:</source>
        <translation>以下尚未完成，关闭后仍需落实：</translation>
    </message>
    <message>
        <source>Their rating of how it was handled</source>
        <translation>客户对处理的评分</translation>
    </message>
    <message>
        <source>What prevents the next one</source>
        <translation>如何防止再次发生</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>补救措施</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>no revisit</source>
        <translation>不回访</translation>
    </message>
    <message>
        <source>promised: %1</source>
        <translation>已承诺：%1</translation>
    </message>
    <message>
        <source>to be done: %1</source>
        <translation>待办：%1</translation>
    </message>
</context>
<context>
    <name>ColumnsCard</name>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n 行略过</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列对应</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Empty cells</source>
        <translation>空单元格</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>首个值</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Imported as</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message numerus="yes">
        <source>Row {row}, %n row(s) above left out</source>
        <translation>
            <numerusform>第 {row} 行，略过上方 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计行</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写法</translation>
    </message>
    <message>
        <source>days as {order}</source>
        <translation>日期按{order}</translation>
    </message>
    <message>
        <source>days without doubt</source>
        <translation>日期没有歧义</translation>
    </message>
    <message>
        <source>never erase what is there</source>
        <translation>不覆盖已有内容</translation>
    </message>
    <message numerus="yes">
        <source>never erase; %n column(s) spare known values</source>
        <translation>
            <numerusform>不覆盖已有内容，%n 列保留原值</numerusform>
        </translation>
    </message>
    <message>
        <source>{code}, the file names none</source>
        <translation>{code}，文件中没有写</translation>
    </message>
    <message>
        <source>{used} imported, {left} left out</source>
        <translation>对应 {used} 列，不导入 {left} 列</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>读到</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>首个值</translation>
    </message>
    <message>
        <source>For known orders</source>
        <translation>对已有订单</translation>
    </message>
    <message>
        <source>Headings in row</source>
        <translation>表头在第几行</translation>
    </message>
    <message>
        <source>Is imported as</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>One question is still open.</source>
        <translation>还有一个问题没有回答。</translation>
    </message>
    <message>
        <source>Remembered for the next file with these headings.</source>
        <translation>下次遇到同样表头的文件，会沿用这里的对应。</translation>
    </message>
    <message>
        <source>Still to choose: {names}</source>
        <translation>还要指定：{names}</translation>
    </message>
    <message>
        <source>What column {heading} does to known orders</source>
        <translation>“{heading}”列如何处理已有订单</translation>
    </message>
    <message>
        <source>What column {heading} is</source>
        <translation>“{heading}”列导入为</translation>
    </message>
    <message>
        <source>What the columns are</source>
        <translation>列对应</translation>
    </message>
    <message>
        <source>check</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>fill gaps</source>
        <translation>只补空缺</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>{arrived} of {filled}</source>
        <translation>{arrived} / {filled}</translation>
    </message>
    <message>
        <source>{used} imported, {left} left out</source>
        <translation>对应 {used} 列，不导入 {left} 列</translation>
    </message>
</context>
<context>
    <name>ComplaintExport</name>
    <message>
        <source>%1 due</source>
        <translation>%1期限</translation>
    </message>
    <message>
        <source>Amount at stake</source>
        <translation>涉及金额</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运人</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>关闭时间</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>集装箱号</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>导出当前列表</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Progress note due</source>
        <translation>进展通报期限</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任方</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>根本原因</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>What prevents the next one</source>
        <translation>如何防止再次发生</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>补救措施</translation>
    </message>
    <message>
        <source>breached</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>无需</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>ComplaintFilters</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Batch: %1</source>
        <translation>批次：%1</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运人</translation>
    </message>
    <message>
        <source>Carrier: %1</source>
        <translation>承运人：%1</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>Conditions; words by Ctrl+F</source>
        <translation>筛选条件；按文字筛选用 Ctrl+F</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>客户：%1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>负责人：%1</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Product: %1</source>
        <translation>产品：%1</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>收到日期起</translation>
    </message>
    <message>
        <source>Received from %1</source>
        <translation>%1及以后收到</translation>
    </message>
    <message>
        <source>Received until</source>
        <translation>收到日期止</translation>
    </message>
    <message>
        <source>Received until %1</source>
        <translation>%1及以前收到</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任方</translation>
    </message>
    <message>
        <source>Responsible: %1</source>
        <translation>责任方：%1</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>根本原因</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Supplier: %1</source>
        <translation>供应商：%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>ComplaintGroups</name>
    <message>
        <source>Country unknown</source>
        <translation>国家/地区不详</translation>
    </message>
    <message>
        <source>Nobody&apos;s yet</source>
        <translation>尚无负责人</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>未分类</translation>
    </message>
</context>
<context>
    <name>ComplaintHeader</name>
    <message>
        <source>%1 at stake</source>
        <translation>涉及 %1</translation>
    </message>
    <message>
        <source>Begin the remedy</source>
        <translation>开始执行</translation>
    </message>
    <message>
        <source>Begin to investigate</source>
        <translation>开始调查</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Log first reply</source>
        <translation>登记首次回复</translation>
    </message>
    <message>
        <source>Mark as agreed</source>
        <translation>标为已同意</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>Propose a solution</source>
        <translation>提出解决方案</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation>告知客户</translation>
    </message>
    <message>
        <source>Write a reply from a template</source>
        <translation>用模板写回复</translation>
    </message>
    <message>
        <source>Write mail</source>
        <translation>写邮件</translation>
    </message>
</context>
<context>
    <name>ComplaintLog</name>
    <message>
        <source>%1 merged into this one</source>
        <translation>%1 已并入本投诉</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Complaint received</source>
        <translation>收到投诉</translation>
    </message>
    <message>
        <source>Found by us</source>
        <translation>我方发现</translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation>已并入 %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Priority %1 instead of %2</source>
        <translation>优先级由%2改为%1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Withdrawn by the customer</source>
        <translation>客户撤回</translation>
    </message>
    <message>
        <source>internal, counts as no reply</source>
        <translation>内部，不计为回复</translation>
    </message>
    <message>
        <source>set by %1</source>
        <translation>%1 操作</translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <translation>跳过：%1</translation>
    </message>
    <message>
        <source>taken down by %1</source>
        <translation>%1 登记</translation>
    </message>
    <message>
        <source>the first reply</source>
        <translation>首次回复</translation>
    </message>
    <message>
        <source>the proposal</source>
        <translation>解决方案</translation>
    </message>
    <message>
        <source>the proposal clock is paused</source>
        <translation>方案计时暂停</translation>
    </message>
</context>
<context>
    <name>ComplaintPage</name>
    <message>
        <source>Delete the complaint</source>
        <translation>删除投诉</translation>
    </message>
    <message>
        <source>Mark as a market chance</source>
        <translation>标为商机</translation>
    </message>
    <message>
        <source>Plan a follow-up</source>
        <translation>安排跟进</translation>
    </message>
</context>
<context>
    <name>Complaints</name>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>ComplaintsTab</name>
    <message numerus="yes">
        <source>%1 of %n complaints</source>
        <translation>
            <numerusform>%n 件投诉中的 %1 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n this year</source>
        <translation>
            <numerusform>今年 %n 件中的 %1 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaints</source>
        <translation>
            <numerusform>%n 件投诉</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n this year</source>
        <translation>
            <numerusform>今年 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>By customer</source>
        <translation>按客户</translation>
    </message>
    <message>
        <source>By priority</source>
        <translation>按优先级</translation>
    </message>
    <message>
        <source>By time left</source>
        <translation>按剩余时间</translation>
    </message>
    <message>
        <source>Choose one in the list to see its page.</source>
        <translation>在列表中选择一件查看详情。</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Group by category</source>
        <translation>按类别分组</translation>
    </message>
    <message>
        <source>Group by country</source>
        <translation>按国家分组</translation>
    </message>
    <message>
        <source>Group by customer</source>
        <translation>按客户分组</translation>
    </message>
    <message>
        <source>Group by owner</source>
        <translation>按负责人分组</translation>
    </message>
    <message>
        <source>Group by priority</source>
        <translation>按优先级分组</translation>
    </message>
    <message>
        <source>Group by status</source>
        <translation>按状态分组</translation>
    </message>
    <message>
        <source>Latest first</source>
        <translation>按最新</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New complaint</source>
        <translation>新建投诉</translation>
    </message>
    <message>
        <source>No complaint chosen</source>
        <translation>未选择投诉</translation>
    </message>
    <message>
        <source>No complaints</source>
        <translation>没有投诉</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Take down a complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>What complaints teach, in Insights</source>
        <translation>在洞察页查看投诉分析</translation>
    </message>
    <message>
        <source>What we learn</source>
        <translation>投诉分析</translation>
    </message>
    <message>
        <source>When a customer complains, take it down here. Who and what is enough.</source>
        <translation>客户投诉时在这里登记，写明哪家客户、什么情况就够了。</translation>
    </message>
    <message>
        <source>Write this list to a file</source>
        <translation>把当前列表存为文件</translation>
    </message>
</context>
<context>
    <name>ConsentRow</name>
    <message>
        <source>Agreed or refused</source>
        <translation>同意或拒绝</translation>
    </message>
    <message>
        <source>By which channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>How we know</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>How we know: a form, a mail, at the fair</source>
        <translation>依据：表格、邮件、展会当面</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
</context>
<context>
    <name>ConsentsField</name>
    <message>
        <source>Consent</source>
        <translation>同意记录</translation>
    </message>
    <message>
        <source>Write down what they agreed to</source>
        <translation>记下对方同意的事项</translation>
    </message>
</context>
<context>
    <name>ContactEditor</name>
    <message>
        <source>4 Mar 1985, or without the year</source>
        <translation>1985年3月4日，年份可省略</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>同意记录</translation>
    </message>
    <message>
        <source>Delete the contact</source>
        <translation>删除联系人</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Main contact</source>
        <translation>主要联系人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>首选渠道</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
</context>
<context>
    <name>ContactPage</name>
    <message>
        <source>At most, days</source>
        <translation>最长间隔（天）</translation>
    </message>
    <message>
        <source>Contact rhythm</source>
        <translation>联系周期</translation>
    </message>
    <message>
        <source>Counted from the last real contact; a customer without a grade counts as ordinary. It gives the day of the next contact where none is planned.</source>
        <translation>从最近一次实际联系算起；未定等级的客户按“普通”计算。没有安排跟进时，由它得出下次联系的日期。</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Ideally within, days</source>
        <translation>理想间隔（天）</translation>
    </message>
</context>
<context>
    <name>ContactsSection</name>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Main contact</source>
        <translation>主要联系人</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>Nobody yet. Add the person you write to.</source>
        <translation>还没有联系人。请添加与您往来的人。</translation>
    </message>
</context>
<context>
    <name>CountCard</name>
    <message>
        <source>{unit}, {more}</source>
        <translation>{unit}，{more}</translation>
    </message>
</context>
<context>
    <name>CountryFilter</name>
    <message>
        <source>All countries</source>
        <translation>全部国家/地区</translation>
    </message>
</context>
<context>
    <name>CountsRow</name>
    <message>
        <source>Changed</source>
        <translation>有变更</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Same, left alone</source>
        <translation>相同，不动</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>order</source>
        <translation>个订单</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>个订单</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>CustomerField</name>
    <message>
        <source>Add “%1” as a new customer</source>
        <translation>把“%1”添加为新客户</translation>
    </message>
    <message>
        <source>Name of the customer</source>
        <translation>客户名称</translation>
    </message>
</context>
<context>
    <name>CustomerFilters</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Conditions; words by Ctrl+F</source>
        <translation>筛选条件；按文字筛选用 Ctrl+F</translation>
    </message>
    <message>
        <source>Contact overdue</source>
        <translation>联系已逾期</translation>
    </message>
    <message>
        <source>Contact planned</source>
        <translation>已安排联系</translation>
    </message>
    <message>
        <source>Contact within 7 days</source>
        <translation>7 天内要联系</translation>
    </message>
    <message>
        <source>Core, strategic</source>
        <translation>核心、战略</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次联系</translation>
    </message>
    <message numerus="yes">
        <source>No contact for %n days</source>
        <translation>
            <numerusform>%n 天未联系</numerusform>
        </translation>
    </message>
    <message>
        <source>No contact for … days</source>
        <translation>多少天未联系</translation>
    </message>
    <message>
        <source>No grade</source>
        <translation>未定等级</translation>
    </message>
    <message numerus="yes">
        <source>No order for %n days</source>
        <translation>
            <numerusform>%n 天未下单</numerusform>
        </translation>
    </message>
    <message>
        <source>No order for … days</source>
        <translation>多少天未下单</translation>
    </message>
    <message>
        <source>Open complaints</source>
        <translation>有待处理投诉</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>负责人：%1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>no grade</source>
        <translation>未定等级</translation>
    </message>
</context>
<context>
    <name>CustomerNote</name>
    <message>
        <source>%1 wrote last, reads %2.</source>
        <translation>最近来信的是 %1，使用%2。</translation>
    </message>
    <message>
        <source>%1 wrote last.</source>
        <translation>最近来信的是 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n open complaints: %1.</source>
        <translation>
            <numerusform>还有 %n 件待处理的投诉：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>No other open complaint.</source>
        <translation>没有其他待处理的投诉。</translation>
    </message>
    <message>
        <source>Several open complaints, such as %1.</source>
        <translation>还有多件待处理的投诉，如 %1。</translation>
    </message>
    <message>
        <source>They read %1.</source>
        <translation>对方使用%1。</translation>
    </message>
</context>
<context>
    <name>CustomerPageView</name>
    <message>
        <source>Add a contact</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>Add an order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Delete the customer</source>
        <translation>删除客户</translation>
    </message>
    <message>
        <source>Enter opens the row</source>
        <translation>按回车打开该行</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>安排跟进</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>当地时间</translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation>记录联系</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>New complaint</source>
        <translation>新建投诉</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>新建跟进</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>No complaints.</source>
        <translation>没有投诉。</translation>
    </message>
    <message>
        <source>No orders yet. Import an order list, or add one in Orders.</source>
        <translation>还没有订单。可以导入订单表，或在订单页添加。</translation>
    </message>
    <message>
        <source>Nothing planned. Plan the next contact.</source>
        <translation>还没有安排。请安排下次联系。</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>页面各部分</translation>
    </message>
    <message>
        <source>Plan a follow-up</source>
        <translation>安排跟进</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Revenue {revenue}; first order {first}, last order {last}</source>
        <translation>销售额 {revenue}；首单 {first}，最近一单 {last}</translation>
    </message>
    <message>
        <source>Show the orders in their tab</source>
        <translation>在订单页中查看</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Take down a call, a mail, a meeting</source>
        <translation>记下电话、邮件或面谈</translation>
    </message>
    <message>
        <source>Take down a complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>交易条件</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>往来</translation>
    </message>
</context>
<context>
    <name>CustomerProfile</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Credit rating</source>
        <translation>信用评级</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Customs to mind</source>
        <translation>习俗与礼节</translation>
    </message>
    <message>
        <source>Founded on</source>
        <translation>成立日期</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>付款保障</translation>
    </message>
    <message>
        <source>Incoterm</source>
        <translation>贸易术语</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>L/C, insurance …</source>
        <translation>信用证、保险……</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Local name</source>
        <translation>当地名称</translation>
    </message>
    <message>
        <source>Looked after by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>注册号</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>people or turnover</source>
        <translation>人数或营业额</translation>
    </message>
    <message>
        <source>such as Europe/Berlin</source>
        <translation>例如：Europe/Berlin</translation>
    </message>
    <message>
        <source>with commas</source>
        <translation>用逗号分隔</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1: by the rhythm of their grade</source>
        <translation>%1：按等级的联系周期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>客户意见</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首次下单</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>询问时机</translation>
    </message>
    <message>
        <source>Open complaints</source>
        <translation>待处理投诉</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>CustomersTab</name>
    <message numerus="yes">
        <source>%1 of %n customers</source>
        <translation>
            <numerusform>%n 家客户中的 %1 家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n 家客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Choose one in the list to see its page.</source>
        <translation>在列表中选择一家查看详情。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Import an order list in Orders and the customers come with it, or add one.</source>
        <translation>在订单页导入订单表，客户会一并带入；也可以手动添加。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>No customer chosen</source>
        <translation>未选择客户</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message numerus="yes">
        <source>%n kept, the newest of {when}</source>
        <translation>
            <numerusform>共 %n 份，最近一份是 {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin with none</source>
        <translation>从空白开始</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>选择其他文件夹…</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open these data</source>
        <translation>打开这些数据</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Safety copies</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Take the data along</source>
        <translation>带上现有数据</translation>
    </message>
    <message>
        <source>There are no data in {folder} yet. Take a copy of the present ones along, or begin there with none? The present folder stays as it is.</source>
        <translation>{folder} 里还没有数据。要把现有数据复制过去，还是从空白开始？当前文件夹保持不动。</translation>
    </message>
    <message>
        <source>Work in this folder</source>
        <translation>使用这个文件夹</translation>
    </message>
    <message>
        <source>Work with the data in this folder</source>
        <translation>使用这个文件夹里的数据</translation>
    </message>
    <message>
        <source>none yet; one is made every day and before each import</source>
        <translation>还没有；每天和每次导入前自动备份</translation>
    </message>
    <message>
        <source>{folder} holds data of TradeTrust. The window opens again with them; the data of the present folder stay where they are.</source>
        <translation>{folder} 里已有 TradeTrust 的数据。窗口将重新打开并使用它们；当前文件夹里的数据保持不动。</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <source>Another day…</source>
        <translation>其他日期…</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>in a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
</context>
<context>
    <name>DaysByHand</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add this day to the calendar</source>
        <translation>把这一天加入日历</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Name of the day off</source>
        <translation>休息日名称</translation>
    </message>
    <message>
        <source>Remove {day}</source>
        <translation>移除 {day}</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>such as stocktaking</source>
        <translation>例如：盘点</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>上班</translation>
    </message>
</context>
<context>
    <name>DaysField</name>
    <message>
        <source>after %1 days</source>
        <translation>%1 天后</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>DeadlineBand</name>
    <message>
        <source>%1 late</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Counted %1</source>
        <translation>计入 %1</translation>
    </message>
    <message>
        <source>Not counted %1</source>
        <translation>不计 %1</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>once the wait is over</source>
        <translation>等待结束后继续</translation>
    </message>
    <message>
        <source>outside working hours</source>
        <translation>非工作时间</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>周末</translation>
    </message>
</context>
<context>
    <name>DeadlineCard</name>
    <message>
        <source>%1 late, was due %2</source>
        <translation>已超时 %1，期限 %2</translation>
    </message>
    <message>
        <source>%1 left, due %2</source>
        <translation>还剩 %1，期限 %2</translation>
    </message>
    <message>
        <source>Due %2</source>
        <translation>%2到期</translation>
    </message>
    <message>
        <source>Open the complaint</source>
        <translation>打开投诉</translation>
    </message>
</context>
<context>
    <name>DeadlinesPage</name>
    <message>
        <source>24 h are 24 hours of working time.</source>
        <translation>24 小时即 24 个工作小时。</translation>
    </message>
    <message>
        <source>24 h are one working day; less than 24 h are hours of working time.</source>
        <translation>24 小时即 1 个工作日，不足 24 小时按工作小时计。</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>所有客户</translation>
    </message>
    <message>
        <source>Counted from the moment the customer wrote. A complaint keeps the limits of the day it was received; what is changed here holds for the next ones.</source>
        <translation>从客户来信的时刻起算。投诉始终沿用收到当天的期限，这里的改动只对之后的投诉生效。</translation>
    </message>
    <message>
        <source>Days added by hand</source>
        <translation>手动添加的日期</translation>
    </message>
    <message>
        <source>Deadlines of complaints</source>
        <translation>投诉期限</translation>
    </message>
    <message>
        <source>First reply, hours</source>
        <translation>首次回复（小时）</translation>
    </message>
    <message>
        <source>Limits for</source>
        <translation>适用客户</translation>
    </message>
    <message>
        <source>Nights, weekends and holidays count too, as customers expect.</source>
        <translation>夜间、周末和节假日也计入，客户理解的就是这个意思。</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Progress note after, hours</source>
        <translation>进展通报间隔（小时）</translation>
    </message>
    <message>
        <source>Proposal, hours</source>
        <translation>解决方案（小时）</translation>
    </message>
    <message>
        <source>Public holidays and working weekends of {country} are certain until {day} and need not be added. What comes later can be added here once it is known.</source>
        <translation>{country}的法定节假日和调休上班日已确定到 {day}，无需添加。之后的日期公布后可在这里添加。</translation>
    </message>
    <message>
        <source>Public holidays of {country} need not be added.</source>
        <translation>{country}的法定节假日无需添加。</translation>
    </message>
    <message>
        <source>Telling the customer, hours</source>
        <translation>告知客户（小时）</translation>
    </message>
    <message>
        <source>Waiting for the supplier stops the clock of the proposal, too</source>
        <translation>等待供应商时，解决方案也停止计时</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>计时方式</translation>
    </message>
    <message>
        <source>Where we found the fault ourselves.</source>
        <translation>问题由我方自己发现时适用。</translation>
    </message>
    <message>
        <source>While a complaint is open, after the last message. 0: none.</source>
        <translation>投诉未关闭期间，从最近一次发出的消息算起。填 0 表示不提醒。</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>每小时都计</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>工作时间</translation>
    </message>
</context>
<context>
    <name>Defects</name>
    <message>
        <source>Copy the text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Something in the program went wrong</source>
        <translation>程序出了问题</translation>
    </message>
    <message>
        <source>Your data are as they were before the last step. You can go on working. To have it mended, copy the text below and send it to whoever looks after the program; names and numbers of customers were left out.</source>
        <translation>数据已回到出错前的样子，可以继续工作。需要修复时，请复制下面的文字，发给维护程序的人；其中不含客户的名称和号码。</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>A wish of the market that shows here: a cheaper kind, another packing</source>
        <translation>从中看出的市场需求，如低价款、换包装</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>涉及金额</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Data of the complaint</source>
        <translation>投诉资料</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>How</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>一句话概括</translation>
    </message>
    <message>
        <source>Nothing more was said. Click to add.</source>
        <translation>暂无更多描述，点击添加。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>预防措施</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>根本原因</translation>
    </message>
    <message>
        <source>Their rating</source>
        <translation>客户评分</translation>
    </message>
    <message>
        <source>They wrote</source>
        <translation>客户来信</translation>
    </message>
    <message>
        <source>We knew</source>
        <translation>我方获知</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>补救措施</translation>
    </message>
    <message>
        <source>such as USD 1,200</source>
        <translation>例如：USD 1,200</translation>
    </message>
</context>
<context>
    <name>Directions</name>
    <message>
        <source>internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>发出</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message numerus="yes">
        <source>%n credit note(s)</source>
        <translation>
            <numerusform>%n 张红字单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 个订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) imported</source>
        <translation>
            <numerusform>已导入 %n 个订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变更</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>Every order of {file} is stored already, or was rejected.</source>
        <translation>{file} 中的订单都已存在，或被拒绝。</translation>
    </message>
    <message>
        <source>From {file}. A copy of the data was made before.</source>
        <translation>来自 {file}。导入前已自动备份。</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>再导入一个文件</translation>
    </message>
    <message>
        <source>Imported as</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细行</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Same, left alone</source>
        <translation>相同，不动</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>保存被拒的行</translation>
    </message>
    <message>
        <source>There was nothing to import</source>
        <translation>没有需要导入的订单</translation>
    </message>
    <message>
        <source>Values per column</source>
        <translation>各列导入的数目</translation>
    </message>
    <message>
        <source>Wait for an answer</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>fewer where rows were rejected or wait</source>
        <translation>有行被拒或待确认时会少一些</translation>
    </message>
    <message>
        <source>{orders}, {more}</source>
        <translation>{orders}，{more}</translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message>
        <source>Draft: %1</source>
        <translation>草稿：%1</translation>
    </message>
    <message>
        <source>New complaint</source>
        <translation>新建投诉</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>.xlsx  .xls  .ods  .csv with Chinese or English column names; title and total rows are left out</source>
        <translation>支持 .xlsx、.xls、.ods、.csv，中英文列名都认得，标题行和合计行自动略过</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Drop a table of orders here</source>
        <translation>把订单表拖到这里</translation>
    </message>
    <message>
        <source>First a preview, then the import; it can be taken back any time</source>
        <translation>先预览再导入，导入后随时可以撤回</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Complaint {number}: {title}</source>
        <translation>投诉 {number}：{title}</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>目前没有待办。</translation>
    </message>
    <message>
        <source>Order {number} to be shipped</source>
        <translation>订单 {number} 待发运</translation>
    </message>
    <message>
        <source>Plan the next contact</source>
        <translation>安排下次联系</translation>
    </message>
    <message>
        <source>Promised: {what}</source>
        <translation>承诺：{what}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>待办事项</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Delete the entry</source>
        <translation>删除这条记录</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Edit the entry</source>
        <translation>编辑记录</translation>
    </message>
    <message>
        <source>First reply: what was sent?</source>
        <translation>首次回复：发了什么？</translation>
    </message>
    <message>
        <source>For the history</source>
        <translation>记入历史</translation>
    </message>
    <message>
        <source>Full text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Give up what was typed (Esc)</source>
        <translation>放弃输入（Esc）</translation>
    </message>
    <message>
        <source>How</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>In a few words, Enter keeps it</source>
        <translation>简要写下，回车保存</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Keep the whole mail or message with it</source>
        <translation>将邮件或消息的全文一并保存</translation>
    </message>
    <message>
        <source>Log it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Log it and wait</source>
        <translation>记下并等待</translation>
    </message>
    <message>
        <source>Log the proposal</source>
        <translation>登记方案</translation>
    </message>
    <message>
        <source>Log the reply</source>
        <translation>登记回复</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>没有发出消息</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Set the status</source>
        <translation>更改状态</translation>
    </message>
    <message>
        <source>Set the status with a note instead</source>
        <translation>只更改状态并附备注</translation>
    </message>
    <message>
        <source>The proposal: what was sent?</source>
        <translation>解决方案：发了什么？</translation>
    </message>
    <message>
        <source>The wait is over</source>
        <translation>等待结束</translation>
    </message>
    <message>
        <source>The whole mail or message</source>
        <translation>邮件或消息的全部内容</translation>
    </message>
    <message>
        <source>This is the proposal</source>
        <translation>这就是解决方案</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What was said?</source>
        <translation>说了什么？</translation>
    </message>
    <message>
        <source>What was the customer asked for?</source>
        <translation>请客户提供什么？</translation>
    </message>
    <message>
        <source>What was the supplier asked for?</source>
        <translation>请供应商提供什么？</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why is it set without a message?</source>
        <translation>没有发消息，为何更改状态？</translation>
    </message>
    <message>
        <source>no contact</source>
        <translation>未指定联系人</translation>
    </message>
</context>
<context>
    <name>EvidenceKinds</name>
    <message>
        <source>contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>other file</source>
        <translation>其他文件</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>test report</source>
        <translation>检测报告</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
</context>
<context>
    <name>EvidencePart</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>Add the file again to mend it</source>
        <translation>重新添加该文件即可恢复</translation>
    </message>
    <message>
        <source>Choose files to keep as evidence</source>
        <translation>选择要留作证据的文件</translation>
    </message>
    <message>
        <source>Click to change who may see it</source>
        <translation>点击切换客户是否可见</translation>
    </message>
    <message>
        <source>Drop photos and mails anywhere on this page, or paste them.</source>
        <translation>把照片和邮件拖到本页任意位置，也可以直接粘贴。</translation>
    </message>
    <message>
        <source>Enter opens, F2 renames, Delete removes</source>
        <translation>Enter 打开，F2 重命名，Delete 移除</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Keep as evidence</source>
        <translation>留作证据</translation>
    </message>
    <message>
        <source>Keep it internal</source>
        <translation>改为仅内部</translation>
    </message>
    <message>
        <source>Keeping the evidence</source>
        <translation>正在保存证据</translation>
    </message>
    <message>
        <source>Let the customer see it</source>
        <translation>改为客户可见</translation>
    </message>
    <message>
        <source>No program on this computer opens this file.</source>
        <translation>这台电脑上没有能打开此文件的程序。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开“%1”</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>证据类型</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>文件已被改动</translation>
    </message>
    <message>
        <source>internal only</source>
        <translation>仅内部</translation>
    </message>
    <message>
        <source>may be shown</source>
        <translation>客户可见</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>pasted %1</source>
        <translation>粘贴图片 %1</translation>
    </message>
</context>
<context>
    <name>Extents</name>
    <message>
        <source>all of it</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>dangerous or lost</source>
        <translation>有隐患或全损</translation>
    </message>
    <message>
        <source>most of it</source>
        <translation>大部分</translation>
    </message>
    <message>
        <source>part of it</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>slight</source>
        <translation>轻微</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Another file</source>
        <translation>换一个文件</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Which sheet holds the orders?</source>
        <translation>订单在哪张工作表里？</translation>
    </message>
    <message>
        <source>{rows} rows of data</source>
        <translation>有 {rows} 行数据</translation>
    </message>
    <message>
        <source>{rows} rows of data on sheet {sheet}</source>
        <translation>工作表“{sheet}”中有 {rows} 行数据</translation>
    </message>
</context>
<context>
    <name>FileState</name>
    <message>
        <source>Sample data</source>
        <translation>示例数据</translation>
    </message>
    <message>
        <source>copy kept {when}</source>
        <translation>{when} 已备份</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>no copy yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>no records yet</source>
        <translation>尚无记录</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>{file}, {kept}, {state}</source>
        <translation>{file}，{kept}，{state}</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Name of the filter</source>
        <translation>筛选名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>Take all away</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Take this condition away</source>
        <translation>去掉此条件</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2 (%3 to %4) of %5</source>
        <translation>%1：%2（%3 至 %4），%5</translation>
    </message>
    <message>
        <source>%1: %2 of %3, mean %4</source>
        <translation>%1：%3，满意占 %2，平均 %4 分</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4 customers bought again</source>
        <translation>%1：%2，%4 家客户中有 %3 家复购</translation>
    </message>
    <message>
        <source>%1: %2, too few for a percentage</source>
        <translation>%1：%2，太少，不计百分比</translation>
    </message>
    <message>
        <source>%1: %2, too few for a score</source>
        <translation>%1：%2，太少，不计分</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>A year before: %1</source>
        <translation>上年同月：%1</translation>
    </message>
    <message>
        <source>Answers are typed in on a customer&apos;s page</source>
        <translation>在客户页的“满意度”里录入回答</translation>
    </message>
    <message>
        <source>Incomplete: fewer than 365 days of orders before it</source>
        <translation>不完整：此前订单不满 365 天</translation>
    </message>
    <message>
        <source>NPS</source>
        <translation>净推荐值</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>还没有客户回答</translation>
    </message>
    <message>
        <source>No orders in these months</source>
        <translation>这几个月没有订单</translation>
    </message>
    <message>
        <source>Nobody was asked yet whether they recommend us</source>
        <translation>还没有问过客户是否愿意推荐我们</translation>
    </message>
    <message>
        <source>Repeat purchase</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>Repeat purchase: the first 365 days still fill up</source>
        <translation>复购率：最初 365 天的数据还不完整</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Two or more order days in 365</source>
        <translation>365 天内至少两天下过单的客户</translation>
    </message>
    <message>
        <source>band: 95 % interval; grey below 5</source>
        <translation>色带为 95% 区间，不足 5 份显灰色</translation>
    </message>
    <message>
        <source>pale: orders of under 365 days</source>
        <translation>浅色：此前订单不满 365 天</translation>
    </message>
    <message>
        <source>the interval is %1 to %2</source>
        <translation>区间 %1 至 %2</translation>
    </message>
    <message>
        <source>the interval is %1 to %2, so the fall may be chance</source>
        <translation>区间 %1 至 %2，下降可能是偶然</translation>
    </message>
    <message>
        <source>the interval is %1 to %2, so the rise may be chance</source>
        <translation>区间 %1 至 %2，上升可能是偶然</translation>
    </message>
</context>
<context>
    <name>FirmPage</name>
    <message>
        <source>Base currency</source>
        <translation>本位币</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Public holidays of {country} are days off, weekends worked in exchange are working days. Published until the end of {year}; later days may still move.</source>
        <translation>{country}的法定节假日休息，调休的周末上班。已公布到 {year} 年底，之后的日期可能还会调整。</translation>
    </message>
    <message>
        <source>Public holidays of {country} are days off.</source>
        <translation>{country}的法定节假日休息。</translation>
    </message>
    <message>
        <source>Several ranges with a comma: 09:00-12:00,13:30-18:00</source>
        <translation>多段时间用逗号隔开：09:00-12:00,13:30-18:00</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Totals over several currencies are converted into it.</source>
        <translation>多种货币的合计折算成本位币。</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>工作时间</translation>
    </message>
    <message>
        <source>Your firm</source>
        <translation>您的公司</translation>
    </message>
    <message>
        <source>“Today” and the borders of months follow it.</source>
        <translation>“今天”和月份的起止以此为准。</translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>A firm that is made up, in a folder of its own.</source>
        <translation>一家虚构的公司，存在另一个文件夹里。</translation>
    </message>
    <message>
        <source>Add a customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Add a customer by hand</source>
        <translation>手动添加一家客户</translation>
    </message>
    <message>
        <source>Base currency</source>
        <translation>本位币</translation>
    </message>
    <message>
        <source>Begin with your customers</source>
        <translation>从您的客户开始</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Choose any of three ways; the others stay open.</source>
        <translation>三种方式任选一种，其余的以后也能用。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Look at sample data</source>
        <translation>先看示例数据</translation>
    </message>
    <message>
        <source>Name and country are enough; time zone, holidays and currency come with the country.</source>
        <translation>只要公司名和国家就够，时区、假日和货币由国家带出。</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Set up as this computer is</source>
        <translation>已按这台电脑设好</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>工作时间</translation>
    </message>
    <message>
        <source>as the system, now {look}</source>
        <translation>跟随系统，现在是{look}</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>holidays and working weekends of {country} until the end of {year}</source>
        <translation>{country}节假日和调休已排到 {year} 年底</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>only on this computer; the program never goes online</source>
        <translation>只存在这台电脑上，程序不联网</translation>
    </message>
    <message>
        <source>with the holidays of {country}</source>
        <translation>{country}节假日休息</translation>
    </message>
    <message>
        <source>{customers} made-up customers, {orders} orders and {complaints} complaints, in a folder of their own.</source>
        <translation>{customers} 家虚构客户、{orders} 个订单和 {complaints} 件投诉，存在另一个文件夹里。</translation>
    </message>
    <message>
        <source>{hours}; {days}</source>
        <translation>{hours}；{days}</translation>
    </message>
</context>
<context>
    <name>FirstReplyCard</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制正文</translation>
    </message>
    <message>
        <source>Counts once you mark it sent</source>
        <translation>标记为已发送后才计入</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>首次回复</translation>
    </message>
    <message>
        <source>Text of the first reply</source>
        <translation>首次回复正文</translation>
    </message>
</context>
<context>
    <name>FollowUpCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>致电 %1</translation>
    </message>
    <message>
        <source>Close it undone; nothing goes into the log</source>
        <translation>不做，直接结束；不写入沟通记录</translation>
    </message>
    <message>
        <source>Complaint %1</source>
        <translation>投诉 %1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>复制号码</translation>
    </message>
    <message>
        <source>Delete the follow-up</source>
        <translation>删除跟进</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Done on %1.</source>
        <translation>%1完成。</translation>
    </message>
    <message>
        <source>Done, plan next</source>
        <translation>完成并安排下一次</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Enter in the line above does the same</source>
        <translation>在上一行按回车效果相同</translation>
    </message>
    <message>
        <source>How they rate the way their complaint was handled</source>
        <translation>客户对投诉处理的评分</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Kind of the next one</source>
        <translation>下一次的类型</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一次</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number copied</source>
        <translation>号码已复制</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Time of the day</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Visit %1</source>
        <translation>拜访 %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>结果如何？</translation>
    </message>
    <message>
        <source>Why, and what to say. Click to write.</source>
        <translation>为什么联系、要说什么，点击填写。</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>给 %1 写邮件</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>未指定联系人</translation>
    </message>
    <message>
        <source>on</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>FollowUpPage</name>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>FollowUps</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Check whether it worked: {action}</source>
        <translation>验证是否有效：{action}</translation>
    </message>
    <message>
        <source>Complaint {number}: {title}</source>
        <translation>投诉 {number}：{title}</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Holiday there: {name}</source>
        <translation>当地放假：{name}</translation>
    </message>
    <message>
        <source>Keep the promise to {customer}</source>
        <translation>兑现对 {customer} 的承诺</translation>
    </message>
    <message>
        <source>Keep the promise to {customer} by {time}</source>
        <translation>{time} 前兑现对 {customer} 的承诺</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Make {customer} a proposal</source>
        <translation>向 {customer} 提出解决方案</translation>
    </message>
    <message>
        <source>Make {customer} a proposal by {time}</source>
        <translation>{time} 前向 {customer} 提出解决方案</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Reply to {customer}</source>
        <translation>首次回复 {customer}</translation>
    </message>
    <message>
        <source>Reply to {customer} by {time}</source>
        <translation>{time} 前首次回复 {customer}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Tell {customer}</source>
        <translation>告知 {customer}</translation>
    </message>
    <message>
        <source>Tell {customer} by {time}</source>
        <translation>{time} 前告知 {customer}</translation>
    </message>
    <message>
        <source>That day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>{time}</translation>
    </message>
    <message>
        <source>complaint {number}</source>
        <translation>投诉 {number}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>{time} 起</translation>
    </message>
    <message>
        <source>here</source>
        <translation>我方时间</translation>
    </message>
    <message>
        <source>order {number}</source>
        <translation>订单 {number}</translation>
    </message>
    <message>
        <source>there</source>
        <translation>当地时间</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>{time} late</source>
        <translation>超时 {time}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>还剩 {time}</translation>
    </message>
    <message>
        <source>{time}, {holidays}</source>
        <translation>{time}，{holidays}</translation>
    </message>
</context>
<context>
    <name>FollowUpsTab</name>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n 项跟进</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Choose a follow-up in the list to see it.</source>
        <translation>在列表中选择一项查看。</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>新建跟进</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>还没有安排</translation>
    </message>
    <message>
        <source>Plan a follow-up</source>
        <translation>安排跟进</translation>
    </message>
    <message>
        <source>Plan whom to call, write to or visit, and by when. It comes up in time.</source>
        <translation>安排给谁打电话、写邮件或登门拜访，以及什么时候，到时会出现在这里。</translation>
    </message>
    <message>
        <source>Show all days again</source>
        <translation>重新显示所有日期</translation>
    </message>
    <message>
        <source>Sorted by what is lost by waiting</source>
        <translation>按拖延损失排序</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>本周</translation>
    </message>
</context>
<context>
    <name>FoundForYou</name>
    <message>
        <source>%2 at %1</source>
        <translation>%2，单价 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces at %1</source>
        <translation>
            <numerusform>%n 件，单价 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Amount at stake</source>
        <translation>涉及金额</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Found for you</source>
        <translation>已为您填好</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>arrived %1</source>
        <translation>%1 到货</translation>
    </message>
    <message>
        <source>click to change</source>
        <translation>点击可改</translation>
    </message>
    <message>
        <source>no order</source>
        <translation>不涉及订单</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>of %1 in the order</source>
        <translation>订单总额 %1</translation>
    </message>
    <message>
        <source>ordered %1</source>
        <translation>%1 下单</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Texts are as large as the system says. What is being typed stays as it is.</source>
        <translation>文字大小随系统设置。正在输入的内容不受影响。</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Guide and keys</source>
        <translation>使用指南与快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列对应</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>File</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Go on to the preview</source>
        <translation>下一步：预览</translation>
    </message>
    <message numerus="yes">
        <source>Import %n order(s)</source>
        <translation>
            <numerusform>导入 %n 个订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>正在导入 {file}</translation>
    </message>
    <message>
        <source>Nothing is written yet. A copy is made before; the import can be taken back any time.</source>
        <translation>还没有写入任何数据。导入前自动备份，以后随时可以撤回这次导入。</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>没有可导入的订单</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message>
        <source>Show the orders</source>
        <translation>查看这些订单</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，没有任何改动。</translation>
    </message>
    <message>
        <source>Writing. Everything arrives, or nothing does.</source>
        <translation>正在写入。要么全部导入，要么一行也不写。</translation>
    </message>
</context>
<context>
    <name>ImportsPage</name>
    <message numerus="yes">
        <source>%n credit note(s)</source>
        <translation>
            <numerusform>%n 张红字单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 个订单</numerusform>
        </translation>
    </message>
    <message>
        <source>All imports</source>
        <translation>所有导入</translation>
    </message>
    <message>
        <source>Back to the orders</source>
        <translation>返回订单</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变更</translation>
    </message>
    <message>
        <source>Every import is listed here, and can be taken back weeks later.</source>
        <translation>每次导入都会列在这里，过几周也能撤回。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细行</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Nothing was imported yet</source>
        <translation>还没有导入过文件</translation>
    </message>
    <message>
        <source>Read the kept file again and show the preview</source>
        <translation>重新读取保存的文件，并显示预览</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重新导入</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Show its orders</source>
        <translation>查看这些订单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>taken back {day}</source>
        <translation>{day} 撤回</translation>
    </message>
    <message>
        <source>{orders}, {more}</source>
        <translation>{orders}，{more}</translation>
    </message>
</context>
<context>
    <name>InsightsTab</name>
    <message numerus="yes">
        <source>%1: %n customer(s) who answered</source>
        <translation>
            <numerusform>%1：%n 家作答的客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) with orders</source>
        <translation>
            <numerusform>%n 家下单客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 个订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>365 days to %1: %n customer(s) with orders</source>
        <translation>
            <numerusform>截至 %1 的 365 天：%n 家下单客户</numerusform>
        </translation>
    </message>
    <message>
        <source>All months</source>
        <translation>全部月份</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Export for the manager</source>
        <translation>导出给经理</translation>
    </message>
    <message>
        <source>Figures month by month</source>
        <translation>逐月数据表</translation>
    </message>
    <message>
        <source>Go to Orders</source>
        <translation>前往订单</translation>
    </message>
    <message>
        <source>Import your order list in Orders, and type in what customers answer on their pages. The charts appear here.</source>
        <translation>在订单页导入订单表，在客户页录入满意度回答，图表就会显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>Last %n month(s)</source>
        <translation>
            <numerusform>最近 %n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>逐月数据</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>No orders in these months</source>
        <translation>这几个月没有订单</translation>
    </message>
    <message>
        <source>Repeat purchase</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>TradeTrust figures</source>
        <translation>TradeTrust 数据</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>cancelled orders never count; revenue is net of credit notes</source>
        <translation>已取消的订单不计；销售额已减去红字单</translation>
    </message>
</context>
<context>
    <name>InvestigationPart</name>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运人</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>集装箱号</translation>
    </message>
    <message>
        <source>In charge here</source>
        <translation>我方负责人</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任方</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>根本原因</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>The same in your words</source>
        <translation>用自己的话说明</translation>
    </message>
    <message>
        <source>What goes into the close and the report</source>
        <translation>会写进结案和 8D 报告</translation>
    </message>
    <message>
        <source>Who and what</source>
        <translation>责任与货物</translation>
    </message>
    <message>
        <source>Why it happened</source>
        <translation>为什么会发生</translation>
    </message>
</context>
<context>
    <name>KindCard</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a containing action</source>
        <translation>添加临时遏制措施</translation>
    </message>
    <message>
        <source>Add a corrective action</source>
        <translation>添加纠正措施</translation>
    </message>
    <message>
        <source>Add a preventive action</source>
        <translation>添加预防措施</translation>
    </message>
    <message>
        <source>Such as a point on the checklist of every order, or training at the supplier.</source>
        <translation>例如在每张订单的核对清单里加一项，或培训供应商。</translation>
    </message>
    <message>
        <source>Such as another seal, another packing, another check before loading.</source>
        <translation>例如更换密封圈、改进包装、装柜前增加检查。</translation>
    </message>
    <message>
        <source>Such as stopping what is in stock or on the way, and telling who else has it.</source>
        <translation>例如停发库存和在途货物，通知同批货的其他客户。</translation>
    </message>
    <message>
        <source>what keeps it from spreading, today</source>
        <translation>当天控制住，不让问题扩大</translation>
    </message>
    <message>
        <source>what prevents the next one elsewhere too</source>
        <translation>防止同类问题在别处再发生</translation>
    </message>
    <message>
        <source>what takes the cause away</source>
        <translation>消除原因</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>%1 in time</source>
        <translation>%1按时</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1逾期</translation>
    </message>
    <message>
        <source>%1 make up %2 of complaints</source>
        <translation>%1占投诉的 %2</translation>
    </message>
    <message>
        <source>%1 makes up %2 of complaints</source>
        <translation>%1占投诉的 %2</translation>
    </message>
    <message>
        <source>%1 of %2, too few for a share</source>
        <translation>%2 件中有 %1 件，数量太少，不计算比例</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1至%2：%3</translation>
    </message>
    <message>
        <source>%1, since %3: %2</source>
        <translation>%1，%3以来：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 of proposals in time, the lowest share</source>
        <translation>%1：解决方案按时 %2，为最低</translation>
    </message>
    <message>
        <source>%1: %2 since %3</source>
        <translation>%1：%3以来 %2</translation>
    </message>
    <message>
        <source>%1; below 5 grey and without a percentage</source>
        <translation>%1；不足 5 件的以灰色显示，不计算百分比</translation>
    </message>
    <message>
        <source>90 % within %1, n %2</source>
        <translation>九成在 %1内，n %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Action done %2: %3 in the 90 days before, %5 in the %6 since</source>
        <translation>%2完成措施：之前 90 天 %3 件，之后 %6 %5 件</translation>
    </message>
    <message>
        <source>Action planned by %2</source>
        <translation>已安排措施，%2前完成</translation>
    </message>
    <message>
        <source>Action planned, without a day</source>
        <translation>已安排措施，未定日期</translation>
    </message>
    <message>
        <source>Action planned: %1</source>
        <translation>已安排措施：%1</translation>
    </message>
    <message>
        <source>Action planned: %1, by %2</source>
        <translation>已安排措施：%1，%2前完成</translation>
    </message>
    <message>
        <source>All complaints: %1</source>
        <translation>全部投诉都是：%1</translation>
    </message>
    <message>
        <source>Amount at stake</source>
        <translation>涉及金额</translation>
    </message>
    <message>
        <source>Answered afterwards</source>
        <translation>事后有评价</translation>
    </message>
    <message>
        <source>By carrier</source>
        <translation>按承运人</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>By country</source>
        <translation>按国家</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>按产品</translation>
    </message>
    <message>
        <source>By responsible party</source>
        <translation>按责任方</translation>
    </message>
    <message>
        <source>By root cause</source>
        <translation>按根本原因</translation>
    </message>
    <message>
        <source>By sub-category</source>
        <translation>按子类别</translation>
    </message>
    <message>
        <source>By supplier</source>
        <translation>按供应商</translation>
    </message>
    <message>
        <source>By the month in which the customer wrote</source>
        <translation>按客户来信的月份</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运人</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Complaints fall: %1 in the first %3 months, %2 in the last %3</source>
        <translation>投诉减少：前 %3 个月 %1 件，后 %3 个月 %2 件</translation>
    </message>
    <message>
        <source>Complaints rise: %1 in the first %3 months, %2 in the last %3</source>
        <translation>投诉增多：前 %3 个月 %1 件，后 %3 个月 %2 件</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Cost of remedies</source>
        <translation>补救费用</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Market chances</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位用时</translation>
    </message>
    <message>
        <source>No cause came three times in 90 days</source>
        <translation>90 天内没有原因出现三次</translation>
    </message>
    <message>
        <source>No complaints in these months</source>
        <translation>这几个月没有投诉</translation>
    </message>
    <message>
        <source>Nobody has stated it yet</source>
        <translation>还没有填写</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Nothing stands out: the first %1 make up %2</source>
        <translation>没有特别突出的：前 %1 项合计占 %2</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Proposal kept</source>
        <translation>解决方案按时</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Reply kept</source>
        <translation>首次回复按时</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任方</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>根本原因</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Satisfied after</source>
        <translation>事后满意</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Sub-category</source>
        <translation>子类别</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Three carriers</source>
        <translation>三家承运人</translation>
    </message>
    <message>
        <source>Three categories</source>
        <translation>三个类别</translation>
    </message>
    <message>
        <source>Three causes</source>
        <translation>三个原因</translation>
    </message>
    <message>
        <source>Three countries</source>
        <translation>三个国家</translation>
    </message>
    <message>
        <source>Three parties</source>
        <translation>三个责任方</translation>
    </message>
    <message>
        <source>Three products</source>
        <translation>三种产品</translation>
    </message>
    <message>
        <source>Three sub-categories</source>
        <translation>三个子类别</translation>
    </message>
    <message>
        <source>Three suppliers</source>
        <translation>三家供应商</translation>
    </message>
    <message>
        <source>Times as the deadline counts: %1, waiting for the customer left out</source>
        <translation>用时按期限的口径计算：%1，等待客户的时间不计</translation>
    </message>
    <message>
        <source>Two carriers</source>
        <translation>两家承运人</translation>
    </message>
    <message>
        <source>Two categories</source>
        <translation>两个类别</translation>
    </message>
    <message>
        <source>Two causes</source>
        <translation>两个原因</translation>
    </message>
    <message>
        <source>Two countries</source>
        <translation>两个国家</translation>
    </message>
    <message>
        <source>Two parties</source>
        <translation>两个责任方</translation>
    </message>
    <message>
        <source>Two products</source>
        <translation>两种产品</translation>
    </message>
    <message>
        <source>Two sub-categories</source>
        <translation>两个子类别</translation>
    </message>
    <message>
        <source>Two suppliers</source>
        <translation>两家供应商</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>With a cost</source>
        <translation>有费用</translation>
    </message>
    <message>
        <source>answers of 4 and 5</source>
        <translation>4 分和 5 分的评价</translation>
    </message>
    <message>
        <source>cost %1</source>
        <translation>费用 %1</translation>
    </message>
    <message>
        <source>each by the terms of its day</source>
        <translation>各按当时的规定</translation>
    </message>
    <message>
        <source>fewer, but chance alone brings that in %4 of cases</source>
        <translation>有所减少，但有 %4 的可能只是偶然</translation>
    </message>
    <message>
        <source>fewer: chance alone brings that in %4 of cases</source>
        <translation>确有减少：纯属偶然的可能只有 %4</translation>
    </message>
    <message>
        <source>line: mean of each half</source>
        <translation>虚线：前后两段的月均</translation>
    </message>
    <message>
        <source>line: share added up</source>
        <translation>折线：累计占比</translation>
    </message>
    <message>
        <source>median %1, mean %2</source>
        <translation>中位数 %1，平均 %2</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>n %1, 95 %: %2 to %3</source>
        <translation>n %1，95% 区间 %2 至 %3</translation>
    </message>
    <message>
        <source>none done yet</source>
        <translation>还没有完成的</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>not fewer so far</source>
        <translation>至今没有减少</translation>
    </message>
    <message>
        <source>pale: the running month</source>
        <translation>浅色：本月未完</translation>
    </message>
    <message>
        <source>too little data to say</source>
        <translation>数据太少，还说不准</translation>
    </message>
</context>
<context>
    <name>LearningFilters</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>移除此筛选条件</translation>
    </message>
</context>
<context>
    <name>LearningPage</name>
    <message>
        <source>Added up</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Go to Complaints</source>
        <translation>前往投诉页</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>No complaints yet</source>
        <translation>还没有投诉</translation>
    </message>
    <message>
        <source>None marked yet. A complaint that shows what the market wants can be marked as a chance on its page, under what came of it.</source>
        <translation>还没有标记商机。如果从投诉中看出市场需求，可在该投诉页面的“处理结果”里标为商机。</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>没有可显示的内容</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>显示全部 %1 项</translation>
    </message>
    <message>
        <source>Take down complaints as they come. What they teach appears here.</source>
        <translation>登记投诉之后，这里会显示从中得出的分析。</translation>
    </message>
    <message>
        <source>marked on their complaints</source>
        <translation>在投诉页面上标出</translation>
    </message>
</context>
<context>
    <name>LinesEditor</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>添加一行明细</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Line {row}: {what}</source>
        <translation>第 {row} 行：{what}</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the lines chosen (Delete)</source>
        <translation>移除选中的明细（Delete）</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>Add a line</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
</context>
<context>
    <name>LinkChooser</name>
    <message>
        <source>Add a shipment of this order</source>
        <translation>为这张订单添加发运</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消（Esc）</translation>
    </message>
    <message>
        <source>Choose an order</source>
        <translation>选择订单</translation>
    </message>
    <message>
        <source>Find a line</source>
        <translation>查找订单行</translation>
    </message>
    <message>
        <source>Find a line of the order</source>
        <translation>查找这张订单的行</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Link what is ticked</source>
        <translation>关联勾选的内容</translation>
    </message>
    <message>
        <source>Link what is ticked (Enter)</source>
        <translation>关联勾选的内容（Enter）</translation>
    </message>
    <message>
        <source>New shipment</source>
        <translation>新建发运</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Shipment %1</source>
        <translation>发运 %1</translation>
    </message>
    <message>
        <source>The whole order %1</source>
        <translation>整张订单 %1</translation>
    </message>
    <message>
        <source>What the complaint is about</source>
        <translation>投诉涉及的货物</translation>
    </message>
</context>
<context>
    <name>LinkLine</name>
    <message>
        <source>Change the shipment</source>
        <translation>修改发运</translation>
    </message>
    <message>
        <source>How much of %1 is concerned</source>
        <translation>%1 的涉及数量</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Line %1 of the order is another item today: %2</source>
        <translation>订单第 %1 行现在是另一种货物：%2</translation>
    </message>
    <message>
        <source>Link the item that stands there today</source>
        <translation>改为关联现在这一行的货物</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>打开订单</translation>
    </message>
    <message>
        <source>Shipment %1</source>
        <translation>发运 %1</translation>
    </message>
    <message>
        <source>Take %1 off this complaint</source>
        <translation>取消关联 %1</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>改用这一行</translation>
    </message>
    <message>
        <source>The order has no line %1 any more.</source>
        <translation>订单已没有第 %1 行。</translation>
    </message>
    <message>
        <source>The whole order %1</source>
        <translation>整张订单 %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1</translation>
    </message>
</context>
<context>
    <name>LinksCard</name>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Link lines and shipments of an order to this complaint</source>
        <translation>把订单行和发运关联到这件投诉</translation>
    </message>
    <message>
        <source>Nothing is linked yet. Link lines and shipments to say which goods are meant.</source>
        <translation>还没有关联。关联订单行和发运，说明涉及的是哪些货物。</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>涉及的货物</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>选择显示哪些列</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>筛选列表</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
</context>
<context>
    <name>LocalTime</name>
    <message>
        <source>Beijing</source>
        <translation>北京</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>closed, opens {time}</source>
        <translation>下班，{time} 上班</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>{time} 起</translation>
    </message>
    <message>
        <source>holiday on {day}: {name}</source>
        <translation>{day}放假：{name}</translation>
    </message>
    <message>
        <source>holiday today</source>
        <translation>今天放假</translation>
    </message>
    <message>
        <source>holiday today: {name}</source>
        <translation>今天放假：{name}</translation>
    </message>
    <message>
        <source>no holiday before {day}</source>
        <translation>{day}前没有节假日</translation>
    </message>
    <message>
        <source>no holiday soon</source>
        <translation>近期没有节假日</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>open until {time}</source>
        <translation>上班至 {time}</translation>
    </message>
    <message>
        <source>opens {time}</source>
        <translation>{time} 上班</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>工作时间</translation>
    </message>
    <message>
        <source>{city} time, {offset}</source>
        <translation>{city}时间，{offset}</translation>
    </message>
    <message>
        <source>{country} has several time zones; this is the usual one. Enter the city or the time zone to be certain.</source>
        <translation>{country}有多个时区，这里用的是最常见的一个。填写城市或时区即可确定。</translation>
    </message>
    <message>
        <source>{now}, {state}</source>
        <translation>{now}，{state}</translation>
    </message>
    <message>
        <source>{time} in {place}</source>
        <translation>{place}现在 {time}</translation>
    </message>
    <message>
        <source>{time}, {state}</source>
        <translation>{time}，{state}</translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>Communication log</source>
        <translation>沟通记录</translation>
    </message>
    <message>
        <source>Enter edits, Delete removes</source>
        <translation>回车编辑，Delete 删除</translation>
    </message>
    <message>
        <source>Every step by %1</source>
        <translation>以上均由 %1 操作</translation>
    </message>
    <message>
        <source>Log a message</source>
        <translation>记下一次沟通</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note, Enter keeps it</source>
        <translation>备注，回车保存</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>来自 %1</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>And next:</source>
        <translation>下一步：</translation>
    </message>
    <message>
        <source>Belongs to complaint</source>
        <translation>所属投诉</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消（Esc）</translation>
    </message>
    <message>
        <source>Change the entry</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep (Enter)</source>
        <translation>保存（Enter）</translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation>记录联系</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>态度</translation>
    </message>
    <message>
        <source>More text</source>
        <translation>补充内容</translation>
    </message>
    <message>
        <source>More text; Ctrl+Enter keeps all</source>
        <translation>补充内容；按 Ctrl+Enter 全部保存</translation>
    </message>
    <message>
        <source>No complaint</source>
        <translation>不属于投诉</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>未指定联系人</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>What to do then</source>
        <translation>届时要做什么</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>沟通内容</translation>
    </message>
    <message>
        <source>What was said, in one line</source>
        <translation>用一句话写下沟通内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who began</source>
        <translation>由谁发起</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>暂无安排</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Loading the sample data</source>
        <translation>正在装入示例数据</translation>
    </message>
    <message>
        <source>TradeTrust, sample data</source>
        <translation>TradeTrust，示例数据</translation>
    </message>
</context>
<context>
    <name>ManyComplaintsPage</name>
    <message numerus="yes">
        <source>%n complaints chosen</source>
        <translation>
            <numerusform>已选 %n 件投诉</numerusform>
        </translation>
    </message>
    <message>
        <source>Another priority has other deadlines, from the receipt on. A single undo takes it back for all of them.</source>
        <translation>优先级改变后，期限从收到时起重新计算。撤销一次即可全部恢复。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n complaints</source>
        <translation>
            <numerusform>删除 %n 件投诉</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>删除（Del）</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n complaints</source>
        <translation>
            <numerusform>合并 %n 件投诉</numerusform>
        </translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message numerus="yes">
        <source>Set fields of %n complaints</source>
        <translation>
            <numerusform>批量设置 %n 件投诉</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set priority and category of %n complaints</source>
        <translation>
            <numerusform>设置 %n 件投诉的优先级和类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the category of %n complaints</source>
        <translation>
            <numerusform>设置 %n 件投诉的类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the owner of %n complaints</source>
        <translation>
            <numerusform>设置 %n 件投诉的负责人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the priority of %n complaints</source>
        <translation>
            <numerusform>设置 %n 件投诉的优先级</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the status of %n complaints</source>
        <translation>
            <numerusform>设置 %n 件投诉的状态</numerusform>
        </translation>
    </message>
    <message>
        <source>Status of those that are open</source>
        <translation>未关闭投诉的状态</translation>
    </message>
    <message>
        <source>They are about the same thing: the earliest one stays, with the gravest priority and everything that was said</source>
        <translation>说的是同一件事：保留最早的一件，取最高优先级，沟通记录全部并入</translation>
    </message>
    <message>
        <source>What you leave empty stays as it is.</source>
        <translation>留空的项目保持不变。</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>none</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>优先级</translation>
    </message>
</context>
<context>
    <name>ManyCustomersPage</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1和%2</translation>
    </message>
    <message numerus="yes">
        <source>%n customers chosen</source>
        <translation>
            <numerusform>已选 %n 家客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n customers</source>
        <translation>
            <numerusform>删除 %n 家客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete (Del); those with orders, complaints or follow-ups stay</source>
        <translation>删除（Del）；有订单、投诉或跟进的客户会保留</translation>
    </message>
    <message>
        <source>One step: a single undo takes it back for all of them.</source>
        <translation>这算一步操作，撤销一次即可全部恢复。</translation>
    </message>
    <message numerus="yes">
        <source>Set %1 fields of %n customers</source>
        <translation>
            <numerusform>设置 %n 家客户的 %1 个项目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %1 of %n customers</source>
        <translation>
            <numerusform>设置 %n 家客户的%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set fields of %n customers</source>
        <translation>
            <numerusform>批量设置 %n 家客户</numerusform>
        </translation>
    </message>
    <message>
        <source>What you leave empty stays as it is.</source>
        <translation>留空的项目保持不变。</translation>
    </message>
    <message>
        <source>Words separated by commas</source>
        <translation>用逗号分隔</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>none</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>payment terms</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>tags to add</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>tags to remove</source>
        <translation>移除标签</translation>
    </message>
</context>
<context>
    <name>ManyPage</name>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A complaint cannot be merged into itself. Choose another one.</source>
        <translation>投诉不能与自身合并，请选择另一件。</translation>
    </message>
    <message>
        <source>A file kept as evidence is gone: {detail}</source>
        <translation>证据文件缺失：{detail}</translation>
    </message>
    <message>
        <source>A file kept as evidence was altered: {detail}</source>
        <translation>证据文件被改动：{detail}</translation>
    </message>
    <message>
        <source>A kept import file is gone: {detail}</source>
        <translation>保存的导入文件不见了：{detail}</translation>
    </message>
    <message>
        <source>A kept import file was altered: {detail}</source>
        <translation>保存的导入文件被改动：{detail}</translation>
    </message>
    <message>
        <source>A limit is more than 0 hours and fits into the working time of {years} years; {value} h does not.</source>
        <translation>期限须大于 0 小时，且不超过 {years} 年的工作时间；{value} 小时不符合。</translation>
    </message>
    <message>
        <source>A name, or one way to reach them, is needed.</source>
        <translation>请填写姓名，或至少一种联系方式。</translation>
    </message>
    <message>
        <source>A pause has a beginning and a later end; “{value}” does not.</source>
        <translation>暂停时段要有开始和结束，结束晚于开始；“{value}”不符合。</translation>
    </message>
    <message>
        <source>A record points to one that is not there: {detail}</source>
        <translation>有记录指向不存在的记录：{detail}</translation>
    </message>
    <message>
        <source>A safety copy was altered: {detail}</source>
        <translation>备份被改动：{detail}</translation>
    </message>
    <message>
        <source>An order would become a credit note, or the other way round.</source>
        <translation>订单会变成红字单，或者相反。</translation>
    </message>
    <message>
        <source>Another program holds the data file. Close it and try again. {detail}</source>
        <translation>数据文件被其他程序占用，请关闭后再试。{detail}</translation>
    </message>
    <message>
        <source>Another row of this order is wrong.</source>
        <translation>这个订单的另一行有问题。</translation>
    </message>
    <message>
        <source>Computed figures differ from the orders: {detail}</source>
        <translation>统计数字与订单不符：{detail}</translation>
    </message>
    <message>
        <source>Excel has spoilt this number: {value}. Format the column as text and enter it again.</source>
        <translation>这个号码已被 Excel 改动：{value}。请把该列设为文本格式，重新填写。</translation>
    </message>
    <message>
        <source>It is not done yet.</source>
        <translation>这项措施还没有完成。</translation>
    </message>
    <message>
        <source>It is unclear whether the amount is the line&apos;s or the whole order&apos;s.</source>
        <translation>无法确定金额是明细行的还是整单的。</translation>
    </message>
    <message>
        <source>It still has orders, complaints, follow-ups or answers. Delete those first.</source>
        <translation>名下还有订单、投诉、跟进或满意度回答，请先删除它们。</translation>
    </message>
    <message>
        <source>Neither an amount nor quantity and price.</source>
        <translation>既没有金额，也没有数量和单价。</translation>
    </message>
    <message>
        <source>No column was found for: {value}.</source>
        <translation>没有找到对应的列：{value}。</translation>
    </message>
    <message>
        <source>No customer is called “{value}”. Choose one from the list, or add it.</source>
        <translation>没有名为“{value}”的客户。请从列表中选择，或先添加。</translation>
    </message>
    <message>
        <source>No order number, so it belongs to no order.</source>
        <translation>缺少订单号，无法归入订单。</translation>
    </message>
    <message>
        <source>No row with column names was found.</source>
        <translation>没有找到表头。</translation>
    </message>
    <message>
        <source>Others were merged into {value}. Keep that one, or unmerge them first.</source>
        <translation>已有其他投诉并入 {value}。请保留这一件，或先取消合并。</translation>
    </message>
    <message>
        <source>Reading took too long and was stopped.</source>
        <translation>读取时间太长，已停止。</translation>
    </message>
    <message>
        <source>Records are missing, or there are more than were written: {detail}</source>
        <translation>记录缺失或多出：{detail}</translation>
    </message>
    <message>
        <source>Several columns fit equally well: {value}.</source>
        <translation>有几列同样合适：{value}。</translation>
    </message>
    <message>
        <source>Something went wrong. It was written to the log.</source>
        <translation>出了点问题，已记入日志。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，没有改动任何数据。</translation>
    </message>
    <message>
        <source>The calendar needs a working day and working hours.</source>
        <translation>日历至少要有一个工作日和一个工作时段。</translation>
    </message>
    <message>
        <source>The cell holds the Excel error {value}.</source>
        <translation>Excel 公式出错（{value}），没有数值。</translation>
    </message>
    <message>
        <source>The change log has gaps: {detail}</source>
        <translation>操作记录有缺失：{detail}</translation>
    </message>
    <message>
        <source>The customer is missing.</source>
        <translation>缺少客户。</translation>
    </message>
    <message>
        <source>The data are open in a window. Close the window first.</source>
        <translation>数据已在窗口中打开，请先关闭窗口。</translation>
    </message>
    <message>
        <source>The data cannot be written here. Check the rights of the folder. {detail}</source>
        <translation>此处无法写入数据，请检查文件夹权限。{detail}</translation>
    </message>
    <message>
        <source>The data come from a newer version of the program. Install that version. {detail}</source>
        <translation>数据由较新版本的程序保存，请安装那个版本。{detail}</translation>
    </message>
    <message>
        <source>The data file cannot be read: {detail}</source>
        <translation>数据文件无法读取：{detail}</translation>
    </message>
    <message>
        <source>The data file is damaged. Restore the last copy from the menu. {detail}</source>
        <translation>数据文件已损坏，请从菜单恢复最近的备份。{detail}</translation>
    </message>
    <message>
        <source>The data file is gone: {detail}</source>
        <translation>数据文件不见了：{detail}</translation>
    </message>
    <message>
        <source>The data file was altered from outside: {detail}</source>
        <translation>数据文件在程序之外被改动：{detail}</translation>
    </message>
    <message>
        <source>The date is missing.</source>
        <translation>缺少日期。</translation>
    </message>
    <message>
        <source>The dates can be read two ways, such as {value}. Say which comes first, day or month.</source>
        <translation>日期有两种读法，例如 {value}。请说明日在前还是月在前。</translation>
    </message>
    <message>
        <source>The dates contradict each other, such as {value}: neither order fits all of them.</source>
        <translation>日期写法互相矛盾，例如 {value}：哪种顺序都不适合全部日期。</translation>
    </message>
    <message>
        <source>The disk is full, nothing was changed. Make room and try again. {detail}</source>
        <translation>磁盘已满，没有改动任何数据。请腾出空间后再试。{detail}</translation>
    </message>
    <message>
        <source>The file cannot be read. {detail}</source>
        <translation>文件无法读取。{detail}</translation>
    </message>
    <message>
        <source>The file cannot be read; it may be damaged. Open it in Excel and save it anew.</source>
        <translation>文件无法读取，可能已损坏。请用 Excel 打开后另存一份。</translation>
    </message>
    <message>
        <source>The file cannot be written; it may be open elsewhere. {detail}</source>
        <translation>文件无法写入，可能正在别处打开。{detail}</translation>
    </message>
    <message>
        <source>The file has no sheet “{value}”.</source>
        <translation>文件中没有工作表“{value}”。</translation>
    </message>
    <message>
        <source>The file holds no rows.</source>
        <translation>文件里没有数据行。</translation>
    </message>
    <message>
        <source>The file is protected by a password. Save it without one and try again.</source>
        <translation>文件有密码保护。请另存为无密码的文件再试。</translation>
    </message>
    <message>
        <source>The file is too large to be read safely.</source>
        <translation>文件太大，无法安全读取。</translation>
    </message>
    <message>
        <source>The file must end in {expected}; “{value}” does not.</source>
        <translation>文件名须以 {expected} 结尾，“{value}”不符合。</translation>
    </message>
    <message>
        <source>The file says {value} but has no lines; the order&apos;s lines come to {expected} and stay.</source>
        <translation>文件写的是 {value}，但没有明细；订单已有明细合计 {expected}，保持不变。</translation>
    </message>
    <message>
        <source>The folder cannot be used. Choose another one. {detail}</source>
        <translation>文件夹不能使用，请另选一个。{detail}</translation>
    </message>
    <message>
        <source>The formula has no stored value. Open the file in Excel, save it, try again.</source>
        <translation>公式没有保存结果。请用 Excel 打开并保存该文件，再试一次。</translation>
    </message>
    <message>
        <source>The lines of an order do not make up its total: {detail}</source>
        <translation>订单明细与总额不符：{detail}</translation>
    </message>
    <message>
        <source>The passphrase does not open these data.</source>
        <translation>密码不对，无法打开数据。</translation>
    </message>
    <message>
        <source>The safety copy did not succeed, so nothing was changed. {detail}</source>
        <translation>备份没有成功，因此没有改动任何数据。{detail}</translation>
    </message>
    <message>
        <source>The same as row {other}, but for the running number.</source>
        <translation>除序号外与第 {other} 行相同。</translation>
    </message>
    <message>
        <source>The search index differs from the records: {detail}</source>
        <translation>搜索索引与记录不符：{detail}</translation>
    </message>
    <message>
        <source>The structure of the data file is broken: {detail}</source>
        <translation>数据文件结构损坏：{detail}</translation>
    </message>
    <message>
        <source>There is another answer for the same channel and purpose.</source>
        <translation>同一渠道和用途已有一条记录。</translation>
    </message>
    <message>
        <source>There is no Incoterm “{value}”.</source>
        <translation>没有“{value}”这个贸易术语。</translation>
    </message>
    <message>
        <source>There is no country “{value}”.</source>
        <translation>没有“{value}”这个国家或地区。</translation>
    </message>
    <message>
        <source>There is no currency “{value}”.</source>
        <translation>没有“{value}”这个币种。</translation>
    </message>
    <message>
        <source>There is no file {value}.</source>
        <translation>没有文件 {value}。</translation>
    </message>
    <message>
        <source>There is no status “{value}”.</source>
        <translation>没有“{value}”这种状态。</translation>
    </message>
    <message>
        <source>There is no time zone “{value}”.</source>
        <translation>没有时区“{value}”。</translation>
    </message>
    <message>
        <source>These are no weekdays: “{value}”. Write 1-5 for Monday to Friday.</source>
        <translation>“{value}”不是星期。星期一到星期五请写 1-5。</translation>
    </message>
    <message>
        <source>These are no working hours: “{value}”. Write 09:00-12:00,13:30-18:00.</source>
        <translation>“{value}”不是工作时段。请写成 09:00-12:00,13:30-18:00。</translation>
    </message>
    <message>
        <source>These are too many lines, at most {limit}.</source>
        <translation>行数太多，最多 {limit} 行。</translation>
    </message>
    <message>
        <source>This computer has no font for {value}, so the page would show boxes. Install one, such as Noto Sans, and print again.</source>
        <translation>本机没有 {value} 字体，打印出来会是方框。请安装一种（例如 Noto Sans）后再打印。</translation>
    </message>
    <message>
        <source>This day is past.</source>
        <translation>这一天已经过去。</translation>
    </message>
    <message>
        <source>This file is no TradeTrust data. Choose another folder or restore a copy. {detail}</source>
        <translation>这不是 TradeTrust 的数据文件。请换一个文件夹，或恢复备份。{detail}</translation>
    </message>
    <message>
        <source>This import was taken back before.</source>
        <translation>这次导入以前已经撤回。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此处必填。</translation>
    </message>
    <message>
        <source>This is no table: .xlsx, .xls, .ods and .csv can be read.</source>
        <translation>这不是表格文件，可读取 .xlsx、.xls、.ods 和 .csv。</translation>
    </message>
    <message>
        <source>This is the language of the text itself; write it in the other one.</source>
        <translation>这和原文是同一种语言，请用另一种语言填写。</translation>
    </message>
    <message>
        <source>This is too long, at most {limit} characters.</source>
        <translation>太长，最多 {limit} 个字符。</translation>
    </message>
    <message>
        <source>This lies before the action was done. Choose a later day.</source>
        <translation>这早于措施完成的日期，请选择更晚的一天。</translation>
    </message>
    <message>
        <source>This lies before the promise was given. Choose a later day.</source>
        <translation>这早于作出承诺的时间，请选择更晚的一天。</translation>
    </message>
    <message>
        <source>This moment is still to come.</source>
        <translation>这个时间还没有到。</translation>
    </message>
    <message>
        <source>This record is no longer there.</source>
        <translation>这条记录已不存在。</translation>
    </message>
    <message>
        <source>Two currencies under one order number.</source>
        <translation>同一订单号下有两个币种。</translation>
    </message>
    <message>
        <source>Two customers under one order number.</source>
        <translation>同一订单号下有两家客户。</translation>
    </message>
    <message>
        <source>Two dates under one order number.</source>
        <translation>同一订单号下有两个日期。</translation>
    </message>
    <message>
        <source>action “{name}” added</source>
        <translation>新建措施“{name}”</translation>
    </message>
    <message>
        <source>action “{name}” changed</source>
        <translation>修改措施“{name}”</translation>
    </message>
    <message>
        <source>action “{name}” checked</source>
        <translation>验证措施“{name}”</translation>
    </message>
    <message>
        <source>action “{name}” deleted</source>
        <translation>删除措施“{name}”</translation>
    </message>
    <message>
        <source>action “{name}” done</source>
        <translation>完成措施“{name}”</translation>
    </message>
    <message>
        <source>answer of {name} added</source>
        <translation>添加 {name} 的满意度回答</translation>
    </message>
    <message>
        <source>answer of {name} deleted</source>
        <translation>删除 {name} 的满意度回答</translation>
    </message>
    <message>
        <source>complaint {merged} merged into {name}</source>
        <translation>将投诉 {merged} 并入 {name}</translation>
    </message>
    <message>
        <source>complaint {name} changed</source>
        <translation>修改投诉 {name}</translation>
    </message>
    <message>
        <source>complaint {name} closed</source>
        <translation>关闭投诉 {name}</translation>
    </message>
    <message>
        <source>complaint {name} deleted</source>
        <translation>删除投诉 {name}</translation>
    </message>
    <message>
        <source>complaint {name} withdrawn</source>
        <translation>将投诉 {name} 标为客户撤回</translation>
    </message>
    <message>
        <source>complaint {name} {status}</source>
        <translation>投诉 {name} {status}</translation>
    </message>
    <message>
        <source>complaint “{name}” added</source>
        <translation>新建投诉“{name}”</translation>
    </message>
    <message>
        <source>complaints of {file} imported</source>
        <translation>导入 {file} 中的投诉</translation>
    </message>
    <message>
        <source>complaints {merged} and {name} parted</source>
        <translation>取消合并投诉 {merged} 与 {name}</translation>
    </message>
    <message>
        <source>contact {name} added</source>
        <translation>新建联系人 {name}</translation>
    </message>
    <message>
        <source>contact {name} changed</source>
        <translation>修改联系人 {name}</translation>
    </message>
    <message>
        <source>contact {name} deleted</source>
        <translation>删除联系人 {name}</translation>
    </message>
    <message>
        <source>customer {name} added</source>
        <translation>新建客户 {name}</translation>
    </message>
    <message>
        <source>customer {name} changed</source>
        <translation>修改客户 {name}</translation>
    </message>
    <message>
        <source>customer {name} deleted</source>
        <translation>删除客户 {name}</translation>
    </message>
    <message>
        <source>deadlines of complaints changed</source>
        <translation>修改投诉期限</translation>
    </message>
    <message>
        <source>entry “{name}” added</source>
        <translation>添加记录“{name}”</translation>
    </message>
    <message>
        <source>entry “{name}” changed</source>
        <translation>修改记录“{name}”</translation>
    </message>
    <message>
        <source>entry “{name}” deleted</source>
        <translation>删除记录“{name}”</translation>
    </message>
    <message>
        <source>evidence “{name}” added</source>
        <translation>添加证据“{name}”</translation>
    </message>
    <message>
        <source>evidence “{name}” changed</source>
        <translation>修改证据“{name}”</translation>
    </message>
    <message>
        <source>evidence “{name}” removed</source>
        <translation>移除证据“{name}”</translation>
    </message>
    <message>
        <source>filter “{name}” deleted</source>
        <translation>删除筛选“{name}”</translation>
    </message>
    <message>
        <source>filter “{name}” saved</source>
        <translation>保存筛选“{name}”</translation>
    </message>
    <message>
        <source>follow-up “{name}” added</source>
        <translation>新建跟进“{name}”</translation>
    </message>
    <message>
        <source>follow-up “{name}” changed</source>
        <translation>修改跟进“{name}”</translation>
    </message>
    <message>
        <source>follow-up “{name}” deleted</source>
        <translation>删除跟进“{name}”</translation>
    </message>
    <message>
        <source>follow-up “{name}” done</source>
        <translation>完成跟进“{name}”</translation>
    </message>
    <message>
        <source>follow-up “{name}” postponed</source>
        <translation>推迟跟进“{name}”</translation>
    </message>
    <message>
        <source>follow-up “{name}” skipped</source>
        <translation>跳过跟进“{name}”</translation>
    </message>
    <message>
        <source>import of {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>import of {file} taken back</source>
        <translation>撤回导入 {file}</translation>
    </message>
    <message>
        <source>language marked as not read</source>
        <translation>将语言标记为没有人懂</translation>
    </message>
    <message>
        <source>language marked as read</source>
        <translation>将语言标记为有人懂</translation>
    </message>
    <message>
        <source>order {name} added</source>
        <translation>新建订单 {name}</translation>
    </message>
    <message>
        <source>order {name} changed</source>
        <translation>修改订单 {name}</translation>
    </message>
    <message>
        <source>order {name} deleted</source>
        <translation>删除订单 {name}</translation>
    </message>
    <message>
        <source>playbook as it came</source>
        <translation>恢复应对预案</translation>
    </message>
    <message>
        <source>playbook changed</source>
        <translation>修改应对预案</translation>
    </message>
    <message>
        <source>promise “{name}” added</source>
        <translation>新增承诺“{name}”</translation>
    </message>
    <message>
        <source>promise “{name}” changed</source>
        <translation>修改承诺“{name}”</translation>
    </message>
    <message>
        <source>promise “{name}” deleted</source>
        <translation>删除承诺“{name}”</translation>
    </message>
    <message>
        <source>promise “{name}” kept</source>
        <translation>兑现承诺“{name}”</translation>
    </message>
    <message>
        <source>promise “{name}” no longer due</source>
        <translation>将承诺“{name}”改为无需兑现</translation>
    </message>
    <message>
        <source>remedy for {name} changed</source>
        <translation>修改投诉 {name} 的补救措施</translation>
    </message>
    <message>
        <source>remedy for {name} chosen</source>
        <translation>为投诉 {name} 选用补救措施</translation>
    </message>
    <message>
        <source>remedy for {name} taken back</source>
        <translation>撤回投诉 {name} 的补救措施</translation>
    </message>
    <message>
        <source>replies signed by {name}</source>
        <translation>将回复署名改为 {name}</translation>
    </message>
    <message>
        <source>reply template as it came</source>
        <translation>恢复自带的回复模板</translation>
    </message>
    <message>
        <source>reply template kept</source>
        <translation>保存回复模板</translation>
    </message>
    <message>
        <source>root cause “{name}” added</source>
        <translation>新增根本原因“{name}”</translation>
    </message>
    <message>
        <source>root cause “{name}” hidden</source>
        <translation>隐藏根本原因“{name}”</translation>
    </message>
    <message>
        <source>root cause “{name}” offered again</source>
        <translation>恢复根本原因“{name}”</translation>
    </message>
    <message>
        <source>root cause “{name}” reworded</source>
        <translation>改写根本原因“{name}”</translation>
    </message>
    <message>
        <source>sample data added</source>
        <translation>加入示例数据</translation>
    </message>
    <message>
        <source>settings changed</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>settings taken from the computer</source>
        <translation>按这台电脑设好</translation>
    </message>
    <message>
        <source>shipment of {name} added</source>
        <translation>新建 {name} 的发运</translation>
    </message>
    <message>
        <source>shipment of {name} changed</source>
        <translation>修改 {name} 的发运</translation>
    </message>
    <message>
        <source>shipment of {name} deleted</source>
        <translation>删除 {name} 的发运</translation>
    </message>
    <message>
        <source>text translated</source>
        <translation>保存译文</translation>
    </message>
    <message>
        <source>what complaint {name} is about changed</source>
        <translation>修改投诉 {name} 涉及的货物</translation>
    </message>
    <message>
        <source>{count} complaints changed</source>
        <translation>修改 {count} 件投诉</translation>
    </message>
    <message>
        <source>{count} complaints deleted</source>
        <translation>删除 {count} 件投诉</translation>
    </message>
    <message>
        <source>{count} customers changed</source>
        <translation>修改 {count} 家客户</translation>
    </message>
    <message>
        <source>{count} customers deleted</source>
        <translation>删除 {count} 家客户</translation>
    </message>
    <message>
        <source>{count} follow-ups deleted</source>
        <translation>删除 {count} 项跟进</translation>
    </message>
    <message>
        <source>{count} follow-ups done</source>
        <translation>完成 {count} 项跟进</translation>
    </message>
    <message>
        <source>{count} follow-ups postponed</source>
        <translation>推迟 {count} 项跟进</translation>
    </message>
    <message>
        <source>{value} in the file counts; quantity times price is {expected}.</source>
        <translation>以文件中的 {value} 为准，数量乘单价是 {expected}。</translation>
    </message>
    <message>
        <source>{value} is closed already. Reopen it first if it is to go on.</source>
        <translation>{value} 已经关闭。要继续处理，请先重新打开。</translation>
    </message>
    <message>
        <source>{value} is closed. Reopen it first, or keep the one that is open.</source>
        <translation>{value} 已关闭。请先重新打开，或保留未关闭的那一件。</translation>
    </message>
    <message>
        <source>{value} is of another customer. Only complaints of one customer are merged.</source>
        <translation>{value} 属于另一家客户。只有同一客户的投诉才能合并。</translation>
    </message>
    <message>
        <source>{value} lies too far away to be right.</source>
        <translation>{value} 离今天太远，请核对。</translation>
    </message>
    <message>
        <source>{value} was merged into {into}. Go on there, or unmerge it first.</source>
        <translation>{value} 已并入 {into}。请在那里继续处理，或先取消合并。</translation>
    </message>
    <message>
        <source>“{name}” open again</source>
        <translation>取消勾选“{name}”</translation>
    </message>
    <message>
        <source>“{name}” ticked off</source>
        <translation>勾选“{name}”</translation>
    </message>
    <message>
        <source>“{value}” cannot be read. Close it elsewhere, or copy it to this computer.</source>
        <translation>无法读取“{value}”。请先在其他程序中关闭它，或把它复制到这台电脑上。</translation>
    </message>
    <message>
        <source>“{value}” could start something, so it is only shown in its folder.</source>
        <translation>“{value}”可能会运行程序，因此只在文件夹中显示。</translation>
    </message>
    <message>
        <source>“{value}” exists already.</source>
        <translation>“{value}”已经存在。</translation>
    </message>
    <message>
        <source>“{value}” has too many decimals.</source>
        <translation>“{value}”小数位太多。</translation>
    </message>
    <message>
        <source>“{value}” has {size} MB, at most {limit} MB are kept. Cut it shorter, or write down where it lies.</source>
        <translation>“{value}”有 {size} MB，最多只能保存 {limit} MB。请剪短后再添加，或写明文件放在哪里。</translation>
    </message>
    <message>
        <source>“{value}” is a folder. Choose the files in it.</source>
        <translation>“{value}”是文件夹，请选择里面的文件。</translation>
    </message>
    <message>
        <source>“{value}” is among the evidence already and was kept once.</source>
        <translation>“{value}”已在证据中，只保存一份。</translation>
    </message>
    <message>
        <source>“{value}” is empty, there is nothing to keep.</source>
        <translation>“{value}”是空文件，没有可保存的内容。</translation>
    </message>
    <message>
        <source>“{value}” is no longer in the data folder. Add the file again.</source>
        <translation>数据文件夹中已找不到“{value}”，请重新添加该文件。</translation>
    </message>
    <message>
        <source>“{value}” is no mail address.</source>
        <translation>“{value}”不是邮箱地址。</translation>
    </message>
    <message>
        <source>“{value}” is no phone number. Write it with + and the country&apos;s number.</source>
        <translation>“{value}”不是电话号码。请以 + 和国家区号开头填写。</translation>
    </message>
    <message>
        <source>“{value}” is not a day of the calendar.</source>
        <translation>“{value}”不是有效日期。</translation>
    </message>
    <message>
        <source>“{value}” is not a day with a time.</source>
        <translation>“{value}”不是带时间的日期。</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>“{value}”不是数字。</translation>
    </message>
    <message>
        <source>“{value}” is outside the scale {low} to {high}.</source>
        <translation>“{value}”超出 {low} 至 {high} 的范围。</translation>
    </message>
    <message>
        <source>“{value}” is the list being imported. Choose another name.</source>
        <translation>“{value}”正是要导入的文件，请另取名字。</translation>
    </message>
    <message>
        <source>“{value}” is too large.</source>
        <translation>“{value}”太大。</translation>
    </message>
    <message>
        <source>“{value}” was altered since it was kept, so it is not opened. Add the file again.</source>
        <translation>“{value}”保存后被改动过，因此没有打开。请重新添加该文件。</translation>
    </message>
</context>
<context>
    <name>MinuteField</name>
    <message>
        <source>A time such as 15:30, or nothing.</source>
        <translation>请输入时间，如 15:30，也可留空。</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>不限时间</translation>
    </message>
</context>
<context>
    <name>MomentThere</name>
    <message>
        <source>{time} in {place}</source>
        <translation>{place} {time}</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 to now, %2</source>
        <translation>%1 至现在 %2</translation>
    </message>
    <message>
        <source>Beijing</source>
        <translation>北京</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>明天 %1</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>%1 holiday there</source>
        <translation>%1 当地放假</translation>
    </message>
    <message numerus="yes">
        <source>%n complaint deadline(s)</source>
        <translation>
            <numerusform>%n 个投诉期限</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) due</source>
        <translation>
            <numerusform>%n 项到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) overdue</source>
        <translation>
            <numerusform>%n 项跟进已逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>complaint deadline</source>
        <translation>投诉期限</translation>
    </message>
    <message>
        <source>follow-ups</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
</context>
<context>
    <name>MonthsTable</name>
    <message>
        <source>%1, incomplete</source>
        <translation>%1，不完整</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Bought again</source>
        <translation>复购客户</translation>
    </message>
    <message>
        <source>Customers, 365 days</source>
        <translation>365 天内下单客户</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Repeat purchase</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意度</translation>
    </message>
</context>
<context>
    <name>MoreFilters</name>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
</context>
<context>
    <name>NewComplaintPage</name>
    <message>
        <source>Ctrl+Enter saves and copies</source>
        <translation>Ctrl+Enter 保存并复制</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Esc puts it away</source>
        <translation>Esc 先收起</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Forget what is typed here</source>
        <translation>不保留此处填写的内容</translation>
    </message>
    <message>
        <source>How</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Kept as a draft while you type</source>
        <translation>输入时自动存为草稿</translation>
    </message>
    <message>
        <source>New complaint</source>
        <translation>新建投诉</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and copy reply</source>
        <translation>保存并复制回复</translation>
    </message>
    <message>
        <source>Save or discard this draft first.</source>
        <translation>请先保存或放弃这份草稿。</translation>
    </message>
    <message>
        <source>Save without touching the clipboard</source>
        <translation>保存，不改动剪贴板</translation>
    </message>
    <message>
        <source>The first line becomes the title, such as: 40 of 200 lamps broken</source>
        <translation>第一行作为标题，例如：200 盏灯碎了 40 盏</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>When they wrote</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>When we knew</source>
        <translation>何时发现</translation>
    </message>
</context>
<context>
    <name>NewCustomerPage</name>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>If it is the same firm, open it instead of adding it twice.</source>
        <translation>如果是同一家公司，请直接打开，不要重复添加。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>相似的客户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name and country are enough; everything else can wait.</source>
        <translation>填写名称和国家即可，其余以后再补。</translation>
    </message>
    <message>
        <source>Name in their language</source>
        <translation>当地名称</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
</context>
<context>
    <name>NewFollowUpPage</name>
    <message>
        <source>Belongs to</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Complaint %1: %2</source>
        <translation>投诉 %1：%2</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>新建跟进</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>Such as: call about the spring samples</source>
        <translation>例如：打电话问春季样品</translation>
    </message>
    <message>
        <source>Time, if it matters</source>
        <translation>时间（可不填）</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>未指定联系人</translation>
    </message>
    <message>
        <source>nothing in particular</source>
        <translation>不关联</translation>
    </message>
</context>
<context>
    <name>NewOrderPage</name>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
</context>
<context>
    <name>NewRecordPage</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves</source>
        <translation>Ctrl+Enter 保存</translation>
    </message>
    <message>
        <source>Esc gives up</source>
        <translation>Esc 取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>NextDay</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>No next one</source>
        <translation>不安排下一次</translation>
    </message>
    <message>
        <source>no day: none is planned</source>
        <translation>不安排下一次</translation>
    </message>
</context>
<context>
    <name>NoOrdersPage</name>
    <message>
        <source>A customer, a number and the lines; the total follows.</source>
        <translation>填客户、订单号和明细，合计自动算出。</translation>
    </message>
    <message>
        <source>A list from your ERP or a spreadsheet is enough.</source>
        <translation>从 ERP 导出的清单，或一张表格，就够了。</translation>
    </message>
    <message>
        <source>Begin with your orders</source>
        <translation>从您的订单开始</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>以前的导入</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>Show imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Type one order</source>
        <translation>手动录入一个订单</translation>
    </message>
    <message>
        <source>What was imported and taken back can be repeated.</source>
        <translation>撤回过的导入可以重新导入。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>%1 is about the same thing and was merged into this one.</source>
        <translation>%1 与本投诉是同一件事，已并入本投诉。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Merged into %1. What happens next is kept there.</source>
        <translation>已并入 %1，后续都记在那里。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>提醒客户</translation>
    </message>
    <message>
        <source>Remind again</source>
        <translation>再次提醒</translation>
    </message>
    <message numerus="yes">
        <source>Reminded %n days ago and no answer. Close it with a note.</source>
        <translation>
            <numerusform>提醒后 %n 天仍无回音，可注明情况后关闭。</numerusform>
        </translation>
    </message>
    <message>
        <source>Unmerge</source>
        <translation>取消合并</translation>
    </message>
    <message>
        <source>Unmerge %1</source>
        <translation>取消合并 %1</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the customer for %n days and no answer. Remind them.</source>
        <translation>
            <numerusform>等待客户已 %n 天，没有回音，请提醒一下。</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdrawn by the customer, %1. Nothing is due any more.</source>
        <translation>客户已于 %1撤回投诉，不再有任何期限。</translation>
    </message>
</context>
<context>
    <name>OpenNow</name>
    <message>
        <source>%1 %2.</source>
        <translation>%1%2。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1，另有 %n 个国家/地区</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 on %3 at %2</source>
        <translation>%1 %3 %2</translation>
    </message>
    <message>
        <source>%1 opens at %2 your time</source>
        <translation>%1 我方时间 %2 上班</translation>
    </message>
    <message>
        <source>%1 opens on %3 at %2 your time</source>
        <translation>%1 我方时间%3 %2 上班</translation>
    </message>
    <message>
        <source>Nobody is at work now.</source>
        <translation>现在没有客户在上班。</translation>
    </message>
    <message>
        <source>Open now: %1.</source>
        <translation>现在上班：%1。</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Choose another folder…</source>
        <translation>选择其他文件夹…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Restore a copy…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>The data cannot be opened</source>
        <translation>数据无法打开</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
</context>
<context>
    <name>OrderColumns</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Ships</source>
        <translation>交期</translation>
    </message>
</context>
<context>
    <name>OrderCustomerField</name>
    <message>
        <source>There is no customer of this name.</source>
        <translation>没有这个名称的客户。</translation>
    </message>
</context>
<context>
    <name>OrderDetail</name>
    <message>
        <source>Complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Delete the order</source>
        <translation>删除订单</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Record a complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Show all orders of this import</source>
        <translation>查看这次导入的全部订单</translation>
    </message>
    <message>
        <source>Show the customer</source>
        <translation>查看客户</translation>
    </message>
</context>
<context>
    <name>OrderExport</name>
    <message>
        <source>Export for the manager</source>
        <translation>导出给经理</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>导出当前列表</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>业务报告</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Saving {file}</source>
        <translation>正在保存 {file}</translation>
    </message>
</context>
<context>
    <name>OrderFilters</name>
    <message>
        <source>All countries</source>
        <translation>全部国家/地区</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Filter by country</source>
        <translation>按国家/地区筛选</translation>
    </message>
    <message>
        <source>Filter by kind</source>
        <translation>按类型筛选</translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation>按状态筛选</translation>
    </message>
    <message>
        <source>Only some of the orders</source>
        <translation>只显示部分订单</translation>
    </message>
    <message>
        <source>Orders with {item}</source>
        <translation>含 {item} 的订单</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Pick from a calendar</source>
        <translation>从日历中选</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>such as FOB Ningbo</source>
        <translation>例如：FOB Ningbo</translation>
    </message>
    <message>
        <source>such as T/T 30 %, balance before shipment</source>
        <translation>例如：T/T 30%，余款发运前付清</translation>
    </message>
    <message>
        <source>the customer&apos;s</source>
        <translation>同客户</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Close the order</source>
        <translation>完成订单</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>红字单</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>客户代码</translation>
    </message>
    <message>
        <source>Customer&apos;s number</source>
        <translation>客户订单号</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已到货</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>In production</source>
        <translation>生产中</translation>
    </message>
    <message>
        <source>Incoterm</source>
        <translation>贸易术语</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Mark as confirmed</source>
        <translation>标为已确认</translation>
    </message>
    <message>
        <source>Mark as delivered</source>
        <translation>标为已到货</translation>
    </message>
    <message>
        <source>Mark as in production</source>
        <translation>标为生产中</translation>
    </message>
    <message>
        <source>Mark as shipped</source>
        <translation>标为已发运</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Promised ship date</source>
        <translation>承诺交期</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发运</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>日月年</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>月日年</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>年月日</translation>
    </message>
</context>
<context>
    <name>OrdersTab</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 个订单</numerusform>
        </translation>
    </message>
    <message>
        <source>An import is running already.</source>
        <translation>已有一个导入正在进行。</translation>
    </message>
    <message>
        <source>Choose one in the list to see its lines.</source>
        <translation>在列表中选一个，查看它的明细。</translation>
    </message>
    <message>
        <source>Export for the manager</source>
        <translation>导出给经理</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>导出当前列表</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import orders from a file</source>
        <translation>从文件导入订单</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>No order chosen</source>
        <translation>没有选中订单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Orders of one import</source>
        <translation>某次导入的订单</translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation>显示全部订单</translation>
    </message>
    <message>
        <source>{shown} of {all} orders</source>
        <translation>{all} 个订单中的 {shown} 个</translation>
    </message>
</context>
<context>
    <name>OriginLine</name>
    <message>
        <source>Then a deadline for telling the customer runs as well</source>
        <translation>这样还会计算告知客户的时限</translation>
    </message>
    <message>
        <source>We found it ourselves</source>
        <translation>我方自己发现的</translation>
    </message>
</context>
<context>
    <name>Origins</name>
    <message>
        <source>found by us</source>
        <translation>我方发现</translation>
    </message>
    <message>
        <source>the customer wrote</source>
        <translation>客户来信</translation>
    </message>
</context>
<context>
    <name>OutcomeTable</name>
    <message numerus="yes">
        <source>%n equal line(s) kept</source>
        <translation>
            <numerusform>保留 %n 行相同的明细</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) go</source>
        <translation>
            <numerusform>%n 行明细将被移除</numerusform>
        </translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>From row</source>
        <translation>起始行</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>New orders</source>
        <translation>新增的订单</translation>
    </message>
    <message>
        <source>None</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Orders that are the same</source>
        <translation>相同的订单</translation>
    </message>
    <message>
        <source>Orders that change</source>
        <translation>有变更的订单</translation>
    </message>
    <message>
        <source>Orders that wait for an answer</source>
        <translation>待确认的订单</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>被拒的行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Save as Excel, mend, import again</source>
        <translation>存成 Excel，改好再导入</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>not imported while their customer is open</source>
        <translation>客户确认之前不导入</translation>
    </message>
    <message>
        <source>the others are imported all the same</source>
        <translation>其余行照常导入</translation>
    </message>
</context>
<context>
    <name>Parties</name>
    <message>
        <source>customs</source>
        <translation>海关</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无责任方</translation>
    </message>
    <message>
        <source>the bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>the carrier</source>
        <translation>承运人</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>the forwarder</source>
        <translation>货代</translation>
    </message>
    <message>
        <source>the supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>we ourselves</source>
        <translation>我方</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Among us, {channel}</source>
        <translation>内部，{channel}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>At a fair</source>
        <translation>展会见面</translation>
    </message>
    <message>
        <source>At a fair with {who}</source>
        <translation>展会上与 {who} 见面</translation>
    </message>
    <message>
        <source>Call from them</source>
        <translation>对方来电</translation>
    </message>
    <message>
        <source>Call from us</source>
        <translation>我方致电</translation>
    </message>
    <message>
        <source>Call from {who}</source>
        <translation>{who} 来电</translation>
    </message>
    <message>
        <source>Call to {who}</source>
        <translation>致电 {who}</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Contacts and notes</source>
        <translation>联系与备注</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Greetings</source>
        <translation>问候</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Mail from them</source>
        <translation>对方来邮件</translation>
    </message>
    <message>
        <source>Mail from us</source>
        <translation>我方发邮件</translation>
    </message>
    <message>
        <source>Mail from {who}</source>
        <translation>{who} 来邮件</translation>
    </message>
    <message>
        <source>Mail to {who}</source>
        <translation>发邮件给 {who}</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>推广</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>面谈</translation>
    </message>
    <message>
        <source>Meeting with {who}</source>
        <translation>与 {who} 面谈</translation>
    </message>
    <message>
        <source>Message from them</source>
        <translation>对方发来消息</translation>
    </message>
    <message>
        <source>Message from us</source>
        <translation>我方发消息</translation>
    </message>
    <message>
        <source>Message from {who}</source>
        <translation>{who} 发来消息</translation>
    </message>
    <message>
        <source>Message to {who}</source>
        <translation>发消息给 {who}</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>即时通讯</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Platform, from them</source>
        <translation>平台，对方来信</translation>
    </message>
    <message>
        <source>Platform, from us</source>
        <translation>平台，我方发信</translation>
    </message>
    <message>
        <source>Platform, from {who}</source>
        <translation>平台，{who} 来信</translation>
    </message>
    <message>
        <source>Platform, to {who}</source>
        <translation>平台，发给 {who}</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>满意度调查</translation>
    </message>
    <message>
        <source>They</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>视频通话</translation>
    </message>
    <message>
        <source>Video call with {who}</source>
        <translation>与 {who} 视频通话</translation>
    </message>
    <message>
        <source>We</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>after a complaint</source>
        <translation>投诉之后</translation>
    </message>
    <message>
        <source>after a training</source>
        <translation>培训之后</translation>
    </message>
    <message>
        <source>after an order</source>
        <translation>订单之后</translation>
    </message>
    <message>
        <source>asked regularly</source>
        <translation>定期询问</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>pleased</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>unhappy</source>
        <translation>不满</translation>
    </message>
</context>
<context>
    <name>PlaybookEditor</name>
    <message>
        <source>As it came</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>Ask the customer</source>
        <translation>问客户</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>别犯的错</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消（Esc）</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Collect as evidence</source>
        <translation>要留的证据</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>先做什么</translation>
    </message>
    <message>
        <source>Holds for every complaint of this category.</source>
        <translation>对这一类的所有投诉生效。</translation>
    </message>
    <message>
        <source>One per line</source>
        <translation>每行一条</translation>
    </message>
    <message>
        <source>Playbook: %1</source>
        <translation>应对预案：%1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>保存（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>So that it does not come back</source>
        <translation>避免再发生</translation>
    </message>
    <message>
        <source>Take back all changes</source>
        <translation>撤销全部改动</translation>
    </message>
</context>
<context>
    <name>PlaybookPointer</name>
    <message>
        <source>Open the playbook of this complaint</source>
        <translation>打开这件投诉的应对预案</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>应对预案</translation>
    </message>
    <message>
        <source>Playbook: %1 of %2 done</source>
        <translation>应对预案：已完成 %1/%2</translation>
    </message>
</context>
<context>
    <name>PointRow</name>
    <message>
        <source>+49 40 2200450, or as dialled there</source>
        <translation>+49 40 2200450，或当地拨号方式</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>拨打电话</translation>
    </message>
    <message>
        <source>Copied: {what}</source>
        <translation>已复制：{what}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Name or number there</source>
        <translation>账号或号码</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>WeChat, WhatsApp …</source>
        <translation>微信、WhatsApp……</translation>
    </message>
    <message>
        <source>Which messenger</source>
        <translation>哪种通讯软件</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Write a mail</source>
        <translation>写邮件</translation>
    </message>
    <message>
        <source>desk, mobile …</source>
        <translation>座机、手机……</translation>
    </message>
    <message>
        <source>name@firm.example</source>
        <translation>name@firm.example</translation>
    </message>
</context>
<context>
    <name>PointsField</name>
    <message>
        <source>Add: {kind}</source>
        <translation>添加{kind}</translation>
    </message>
</context>
<context>
    <name>PreventForm</name>
    <message>
        <source>Add action</source>
        <translation>添加措施</translation>
    </message>
    <message>
        <source>By which day</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Prevent: %1</source>
        <translation>防止：%1</translation>
    </message>
    <message>
        <source>What prevents it</source>
        <translation>怎样防止</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>由谁负责</translation>
    </message>
</context>
<context>
    <name>PriorityField</name>
    <message>
        <source>delay, quality, price dispute</source>
        <translation>延误、质量、价格</translation>
    </message>
    <message>
        <source>goods lost, fraud, unpaid, safety</source>
        <translation>丢货、欺诈、拒付、安全</translation>
    </message>
    <message>
        <source>papers, missing information</source>
        <translation>单据、信息缺失</translation>
    </message>
</context>
<context>
    <name>PromiseForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete the promise</source>
        <translation>删除承诺</translation>
    </message>
    <message>
        <source>Edit the promise</source>
        <translation>修改承诺</translation>
    </message>
    <message>
        <source>Give up what was typed (Esc)</source>
        <translation>放弃输入（Esc）</translation>
    </message>
    <message>
        <source>Keep what was typed (Enter)</source>
        <translation>保存（Enter）</translation>
    </message>
    <message>
        <source>Kept on</source>
        <translation>兑现时间</translation>
    </message>
    <message>
        <source>Not settled after all</source>
        <translation>恢复为未兑现</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Promise it</source>
        <translation>记下承诺</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>We are let off</source>
        <translation>无需兑现</translation>
    </message>
    <message>
        <source>What do we promise the customer?</source>
        <translation>向客户承诺什么？</translation>
    </message>
    <message>
        <source>What we promise</source>
        <translation>承诺内容</translation>
    </message>
    <message>
        <source>Who promises it</source>
        <translation>承诺人</translation>
    </message>
    <message>
        <source>Why does nobody wait for it any more?</source>
        <translation>为什么不再需要兑现？</translation>
    </message>
    <message>
        <source>such as 24 lamps in Riyadh, seals fitted</source>
        <translation>例如：24 盏灯到利雅得，密封圈已装好</translation>
    </message>
</context>
<context>
    <name>PromiseLine</name>
    <message>
        <source>%1 by %2</source>
        <translation>%1，承诺人 %2</translation>
    </message>
    <message>
        <source>Edit the promise</source>
        <translation>修改承诺</translation>
    </message>
    <message>
        <source>It was kept just now</source>
        <translation>刚刚兑现</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Let off</source>
        <translation>无需兑现</translation>
    </message>
    <message>
        <source>The customer waits no more</source>
        <translation>客户不再等待</translation>
    </message>
    <message>
        <source>by %1 %2</source>
        <translation>%1 前（%2）</translation>
    </message>
    <message>
        <source>kept %1</source>
        <translation>%1 兑现</translation>
    </message>
    <message>
        <source>let off %1</source>
        <translation>%1 起无需兑现</translation>
    </message>
    <message>
        <source>promised %1</source>
        <translation>%1 承诺</translation>
    </message>
</context>
<context>
    <name>PromiseStates</name>
    <message>
        <source>%1 late</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还剩 %1</translation>
    </message>
    <message>
        <source>due soon, %1 left</source>
        <translation>快到期，还剩 %1</translation>
    </message>
    <message>
        <source>kept %1 late</source>
        <translation>已兑现，晚了 %1</translation>
    </message>
    <message>
        <source>kept in time</source>
        <translation>已按时兑现</translation>
    </message>
    <message>
        <source>let off</source>
        <translation>无需兑现</translation>
    </message>
</context>
<context>
    <name>PromisesPart</name>
    <message>
        <source>New promise</source>
        <translation>新增承诺</translation>
    </message>
    <message>
        <source>Nothing was promised yet. A remedy with a day, or a new promise, stands here.</source>
        <translation>还没有承诺。选用带期限的补救措施，或新增承诺后，会列在这里。</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Write down what was promised</source>
        <translation>记下对客户的承诺</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source> and </source>
        <translation>与</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>In {heading}, {values} contradict each other. The order chosen counts; what does not fit is rejected.</source>
        <translation>“{heading}”列中，{values}互相矛盾。以选定的顺序为准，不符合的会被拒绝。</translation>
    </message>
    <message>
        <source>In {heading}, {value} can be read two ways.</source>
        <translation>“{heading}”列中的 {value} 有两种读法。</translation>
    </message>
    <message>
        <source>Name of that customer</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Not recognised: {names}. Choose the column in the table.</source>
        <translation>没有认出：{names}。请在表中指定对应的列。</translation>
    </message>
    <message>
        <source>Orders of several rows carry the same amount on each of them.</source>
        <translation>有多行的订单，每行的金额都相同。</translation>
    </message>
    <message>
        <source>Rows without a customer</source>
        <translation>缺少客户的行</translation>
    </message>
    <message>
        <source>The amount of its line; rows are added up</source>
        <translation>这一行的金额，各行相加</translation>
    </message>
    <message>
        <source>The file names none, so the customer&apos;s currency is taken.</source>
        <translation>文件中没有写，先按客户的币种。</translation>
    </message>
    <message>
        <source>The file names none, so your firm&apos;s currency is taken.</source>
        <translation>文件中没有写，先按贵公司的本位币。</translation>
    </message>
    <message>
        <source>The file names none.</source>
        <translation>文件中没有写。</translation>
    </message>
    <message>
        <source>The file names none; this is what you chose.</source>
        <translation>文件中没有写，按您选的币种。</translation>
    </message>
    <message>
        <source>The total of the order; it is taken once</source>
        <translation>整个订单的总额，只计一次</translation>
    </message>
    <message>
        <source>What is the amount of a row?</source>
        <translation>每行的金额指什么？</translation>
    </message>
    <message>
        <source>Which column is it?</source>
        <translation>是哪一列？</translation>
    </message>
    <message>
        <source>Which currency?</source>
        <translation>用哪个币种？</translation>
    </message>
    <message>
        <source>Which day is {value}?</source>
        <translation>{value} 是哪一天？</translation>
    </message>
    <message>
        <source>are booked on one customer:</source>
        <translation>记在这家客户名下：</translation>
    </message>
    <message>
        <source>are rejected with that reason</source>
        <translation>拒绝，并注明原因</translation>
    </message>
    <message>
        <source>such as Walk-in customers</source>
        <translation>例如：散客</translation>
    </message>
    <message>
        <source>{day} ({order})</source>
        <translation>{day}（{order}）</translation>
    </message>
</context>
<context>
    <name>QuietLine</name>
    <message>
        <source>Close this line</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>RatingField</name>
    <message>
        <source>asked, no answer yet</source>
        <translation>已询问，未答复</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未询问</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>未评分</translation>
    </message>
</context>
<context>
    <name>ReceivedField</name>
    <message>
        <source>%1 in %2</source>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>Type it by our clock</source>
        <translation>按我方时间输入</translation>
    </message>
    <message>
        <source>Type it by their clock</source>
        <translation>按对方时间输入</translation>
    </message>
    <message>
        <source>use ours</source>
        <translation>改用我方时间</translation>
    </message>
    <message>
        <source>use theirs</source>
        <translation>改用对方时间</translation>
    </message>
</context>
<context>
    <name>RecordTab</name>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Type less, or take the filter away.</source>
        <translation>请减少筛选文字，或清除筛选。</translation>
    </message>
</context>
<context>
    <name>RejectedRows</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>保存被拒的行</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Saving {file}</source>
        <translation>正在保存 {file}</translation>
    </message>
    <message>
        <source>{file} rejected.xlsx</source>
        <translation>{file} 被拒的行.xlsx</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>credit for the next order</source>
        <translation>下一单抵扣</translation>
    </message>
    <message>
        <source>explanation with evidence</source>
        <translation>附证据说明</translation>
    </message>
    <message>
        <source>extra service</source>
        <translation>额外服务</translation>
    </message>
    <message>
        <source>faster freight</source>
        <translation>改用更快的运输</translation>
    </message>
    <message>
        <source>freight paid by us</source>
        <translation>运费由我方承担</translation>
    </message>
    <message>
        <source>price reduction</source>
        <translation>降价</translation>
    </message>
    <message>
        <source>refund in full</source>
        <translation>全额退款</translation>
    </message>
    <message>
        <source>refund in part</source>
        <translation>部分退款</translation>
    </message>
    <message>
        <source>replace or reship</source>
        <translation>换货或补发</translation>
    </message>
    <message>
        <source>return against refund</source>
        <translation>退货退款</translation>
    </message>
</context>
<context>
    <name>RemedyForm</name>
    <message>
        <source>%1 of the amount at stake</source>
        <translation>占涉及金额 %1</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose it</source>
        <translation>选用</translation>
    </message>
    <message>
        <source>Edit the decision</source>
        <translation>修改决定</translation>
    </message>
    <message>
        <source>Give up what was typed (Esc)</source>
        <translation>放弃输入（Esc）</translation>
    </message>
    <message>
        <source>Keep the decision (Enter)</source>
        <translation>保存决定（Enter）</translation>
    </message>
    <message>
        <source>More than half of the amount at stake: write down who agreed</source>
        <translation>超过涉及金额的一半，请写明谁批准</translation>
    </message>
    <message>
        <source>Note on it</source>
        <translation>批准说明</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>补救措施</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The customer is promised it by a day</source>
        <translation>向客户承诺完成日期</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>What exactly</source>
        <translation>具体内容</translation>
    </message>
    <message>
        <source>What it costs us</source>
        <translation>我方成本</translation>
    </message>
    <message>
        <source>What was decided?</source>
        <translation>决定怎么补救？</translation>
    </message>
    <message>
        <source>What we promise</source>
        <translation>承诺内容</translation>
    </message>
    <message>
        <source>Who promises it</source>
        <translation>承诺人</translation>
    </message>
    <message>
        <source>as above, unless it is worded otherwise</source>
        <translation>不填则与上面相同</translation>
    </message>
    <message>
        <source>such as 24 lamps and new seals by air</source>
        <translation>例如：空运补发密封圈与 24 盏备灯</translation>
    </message>
    <message>
        <source>such as USD 1,200</source>
        <translation>例如：USD 1,200</translation>
    </message>
    <message>
        <source>such as by phone today</source>
        <translation>例如：今天电话同意</translation>
    </message>
    <message>
        <source>who may spend it</source>
        <translation>有权批准费用的人</translation>
    </message>
</context>
<context>
    <name>RemedyLines</name>
    <message>
        <source>%1 of the amount</source>
        <translation>占涉及金额 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选用</translation>
    </message>
    <message>
        <source>Decide on this remedy</source>
        <translation>选用这项补救措施</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Edit the decision</source>
        <translation>修改决定</translation>
    </message>
    <message>
        <source>Propose it</source>
        <translation>写入方案</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take the decision back, with what it promises</source>
        <translation>撤回决定及其未兑现的承诺</translation>
    </message>
    <message>
        <source>Write the proposal to the customer with it</source>
        <translation>用它给客户写解决方案</translation>
    </message>
    <message>
        <source>agreed by %1</source>
        <translation>%1 批准</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选用</translation>
    </message>
    <message>
        <source>decided %1</source>
        <translation>%1决定</translation>
    </message>
    <message>
        <source>no cost</source>
        <translation>无费用</translation>
    </message>
    <message>
        <source>preferred</source>
        <translation>首选</translation>
    </message>
</context>
<context>
    <name>RemedyPart</name>
    <message>
        <source>%1 a year</source>
        <translation>近一年 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n other suggestion(s)</source>
        <translation>
            <numerusform>另有 %n 项建议</numerusform>
        </translation>
    </message>
    <message>
        <source>Amount at stake</source>
        <translation>涉及金额</translation>
    </message>
    <message>
        <source>Another remedy</source>
        <translation>其他补救措施</translation>
    </message>
    <message>
        <source>Decide on any remedy</source>
        <translation>自选补救措施</translation>
    </message>
    <message>
        <source>Every suggestion has its cost once these are known: %1</source>
        <translation>填好%1后，每项建议都会给出成本</translation>
    </message>
    <message>
        <source>Extent of the damage</source>
        <translation>损失程度</translation>
    </message>
    <message>
        <source>No grade</source>
        <translation>未定等级</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Our share</source>
        <translation>我方责任</translation>
    </message>
    <message>
        <source>Remedy suggestions</source>
        <translation>补救建议</translation>
    </message>
    <message>
        <source>Worth to us</source>
        <translation>关系价值</translation>
    </message>
    <message>
        <source>no order in a year</source>
        <translation>近一年无订单</translation>
    </message>
    <message>
        <source>our share</source>
        <translation>我方责任</translation>
    </message>
    <message>
        <source>such as USD 1,200</source>
        <translation>例如：USD 1,200</translation>
    </message>
    <message>
        <source>the amount at stake</source>
        <translation>涉及金额</translation>
    </message>
    <message>
        <source>the extent</source>
        <translation>损失程度</translation>
    </message>
</context>
<context>
    <name>RemedyReasons</name>
    <message>
        <source>Brings the next order along</source>
        <translation>有助于带来下一单</translation>
    </message>
    <message>
        <source>Goodwill that admits no fault</source>
        <translation>表示善意，不等于承认责任</translation>
    </message>
    <message>
        <source>Help on the spot costs little and is remembered</source>
        <translation>现场协助花费不多，客户会记住</translation>
    </message>
    <message>
        <source>It was not us: show it early and kindly</source>
        <translation>非我方责任，尽早友好地说明</translation>
    </message>
    <message>
        <source>Money that is not ours goes back</source>
        <translation>不属于我方的款项应退回</translation>
    </message>
    <message>
        <source>Moving the goods shall not cost them more</source>
        <translation>不让客户多付运费</translation>
    </message>
    <message>
        <source>New papers by courier, at our cost</source>
        <translation>重出单证，快递费由我方承担</translation>
    </message>
    <message>
        <source>Only what is spoilt is sent again</source>
        <translation>只补发有问题的部分</translation>
    </message>
    <message>
        <source>Only worth it if more of it turns out to be spoilt</source>
        <translation>仅当查出更多不合格品时才合算</translation>
    </message>
    <message>
        <source>Pays for the part that is ours</source>
        <translation>承担我方责任的部分</translation>
    </message>
    <message>
        <source>Pays for what is spoilt, without a trip</source>
        <translation>赔付损坏部分，货物不必往返</translation>
    </message>
    <message>
        <source>Puts right what was charged wrong</source>
        <translation>更正多收的款项</translation>
    </message>
    <message>
        <source>Quickest: they keep the goods and mend them there</source>
        <translation>最快，客户留货并在当地处理</translation>
    </message>
    <message>
        <source>Settles what each side had understood otherwise</source>
        <translation>了结双方理解不一致之处</translation>
    </message>
    <message>
        <source>Takes it out of use; the freight back is ours too</source>
        <translation>停止使用并退回，运费由我方承担</translation>
    </message>
    <message>
        <source>They can use none of it</source>
        <translation>客户完全无法使用</translation>
    </message>
    <message>
        <source>They cannot use it; the freight back is ours too</source>
        <translation>客户无法使用，退货运费也由我方承担</translation>
    </message>
    <message>
        <source>They owe: show the account, agree a day</source>
        <translation>客户欠款，出示账目并约定付款日</translation>
    </message>
    <message>
        <source>They want to know why, and what changes</source>
        <translation>客户想知道原因和改进措施</translation>
    </message>
    <message>
        <source>Too much is spoilt to mend it there</source>
        <translation>问题面太大，当地无法补救</translation>
    </message>
    <message>
        <source>We deliver fast, they pay for it</source>
        <translation>我方尽快发货，费用由客户承担</translation>
    </message>
    <message>
        <source>What may hurt somebody is replaced</source>
        <translation>有安全隐患的货必须更换</translation>
    </message>
    <message>
        <source>What was lost or broken is sent again</source>
        <translation>丢失或破损的部分重新发运</translation>
    </message>
    <message>
        <source>Wins back days by air</source>
        <translation>改走空运，抢回时间</translation>
    </message>
</context>
<context>
    <name>Replies</name>
    <message>
        <source>Apology with evidence</source>
        <translation>致歉并附证据</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>首次回复</translation>
    </message>
    <message>
        <source>Have it read by a speaker of %1.</source>
        <translation>发出前请懂%1的人过目。</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>进展通报</translation>
    </message>
    <message>
        <source>Language of the reply</source>
        <translation>回复语言</translation>
    </message>
    <message>
        <source>Notice of delay</source>
        <translation>延期通知</translation>
    </message>
    <message>
        <source>Other languages</source>
        <translation>其他语言</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>解决方案</translation>
    </message>
    <message>
        <source>Reply copied.</source>
        <translation>回复已复制。</translation>
    </message>
    <message>
        <source>Revisit</source>
        <translation>回访</translation>
    </message>
</context>
<context>
    <name>ReplyCard</name>
    <message>
        <source>Close</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the subject</source>
        <translation>复制主题</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制正文</translation>
    </message>
    <message>
        <source>Counts once you mark it sent</source>
        <translation>标记为已发送后才计入</translation>
    </message>
    <message>
        <source>Edit the template</source>
        <translation>编辑模板</translation>
    </message>
    <message>
        <source>Fill it from the record again</source>
        <translation>按记录重新填写</translation>
    </message>
    <message>
        <source>Go to the next one (F6)</source>
        <translation>转到下一处（F6）</translation>
    </message>
    <message>
        <source>Log it as sent (Ctrl+Enter)</source>
        <translation>记入沟通记录（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Logged as sent.</source>
        <translation>已记为发出。</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Mail to %1</source>
        <translation>写给 %1 的邮件</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>标记为已发送</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>No mail program answered. Copy the text instead.</source>
        <translation>没有可用的邮件程序，请改为复制正文。</translation>
    </message>
    <message>
        <source>Nobody here reads %1</source>
        <translation>我们没有人懂%1</translation>
    </message>
    <message>
        <source>Open as mail</source>
        <translation>在邮件程序中打开</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Somebody here reads %1</source>
        <translation>我们有人懂%1</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Subject copied.</source>
        <translation>主题已复制。</translation>
    </message>
    <message>
        <source>Text of the reply</source>
        <translation>回复正文</translation>
    </message>
    <message>
        <source>Too long for a mail address: the text is copied, paste it into the mail.</source>
        <translation>内容太长，无法直接带入邮件：正文已复制，请粘贴到邮件中。</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>What is typed is kept (Esc)</source>
        <translation>已输入的内容会保留（Esc）</translation>
    </message>
</context>
<context>
    <name>ReportPart</name>
    <message numerus="yes">
        <source>%n text(s) will be printed as &quot;not translated&quot;. Write them below.</source>
        <translation>
            <numerusform>有 %n 处会打印为“未翻译”，可在下面补上译文。</numerusform>
        </translation>
    </message>
    <message>
        <source>8D report</source>
        <translation>8D 报告</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Every text is there in the language of the report.</source>
        <translation>报告所需语言的内容已齐全。</translation>
    </message>
    <message>
        <source>For the customer</source>
        <translation>给客户</translation>
    </message>
    <message>
        <source>For the factory</source>
        <translation>给工厂</translation>
    </message>
    <message>
        <source>In both languages</source>
        <translation>中英文对照</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print the report into a file</source>
        <translation>将报告存为文件</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Save the 8D report</source>
        <translation>保存 8D 报告</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>中英对照</translation>
    </message>
    <message>
        <source>The customer sees the evidence marked for showing, and no supplier. The factory sees the supplier and all evidence.</source>
        <translation>给客户的一份只含标为客户可见的证据，不含供应商；给工厂的一份含供应商和全部证据。</translation>
    </message>
    <message>
        <source>Who reads the report</source>
        <translation>报告给谁看</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>All records become what they were then. The data of today are kept as a copy, so that you can come back to them.</source>
        <translation>所有记录回到当时的样子。今天的数据会另存一份备份，随时可以再回来。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Copies (*.db);;All files (*)</source>
        <translation>备份 (*.db);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Go back to a safety copy</source>
        <translation>恢复到以前的备份</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Restore a copy</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <translation>恢复这份备份</translation>
    </message>
    <message>
        <source>Safety copies</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>before a new version</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>before another copy was restored</source>
        <translation>恢复其他备份前</translation>
    </message>
    <message>
        <source>copy of the day</source>
        <translation>每日备份</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>手动备份</translation>
    </message>
</context>
<context>
    <name>SameCustomerCard</name>
    <message numerus="yes">
        <source>%n later, not imported now</source>
        <translation>
            <numerusform>%n 家以后再说，这次不导入</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Alike because</source>
        <translation>相似之处</translation>
    </message>
    <message>
        <source>Another name in this file</source>
        <translation>文件中的另一个名称</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Customers are settled</source>
        <translation>客户已确认</translation>
    </message>
    <message numerus="yes">
        <source>In the file, from row {row}, %n order(s)</source>
        <translation>
            <numerusform>文件中，第 {row} 行起，%n 个订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Is this the same customer?</source>
        <translation>这是同一家客户吗？</translation>
    </message>
    <message numerus="yes">
        <source>Known customer, %n order(s)</source>
        <translation>
            <numerusform>已有客户，%n 个订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>No, a new one</source>
        <translation>不是，新建客户</translation>
    </message>
    <message>
        <source>Yes, the same</source>
        <translation>是，同一家</translation>
    </message>
    <message>
        <source>almost the same spelling</source>
        <translation>拼写几乎相同</translation>
    </message>
    <message>
        <source>but another code</source>
        <translation>但代码不同</translation>
    </message>
    <message>
        <source>only the legal form differs</source>
        <translation>只有公司类型不同</translation>
    </message>
    <message>
        <source>spelling {score} % alike</source>
        <translation>拼写相似度 {score}%</translation>
    </message>
    <message>
        <source>the same country</source>
        <translation>国家相同</translation>
    </message>
    <message>
        <source>{city}, {country}</source>
        <translation>{country} {city}</translation>
    </message>
    <message>
        <source>{place} of {all}</source>
        <translation>第 {place} 个，共 {all} 个</translation>
    </message>
    <message>
        <source>{same} the same, {new} new</source>
        <translation>{same} 家相同，{new} 家新建</translation>
    </message>
</context>
<context>
    <name>SavedComplaints</name>
    <message>
        <source>All complaints</source>
        <translation>全部投诉</translation>
    </message>
    <message>
        <source>Closed this month</source>
        <translation>本月关闭</translation>
    </message>
    <message>
        <source>Customer silent for 7 days</source>
        <translation>客户 7 天无回音</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Progress note due</source>
        <translation>应通报进展</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>Waiting for the supplier</source>
        <translation>等待供应商</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>今年</translation>
    </message>
</context>
<context>
    <name>SavedFilterButton</name>
    <message>
        <source>Delete the filter “%1”</source>
        <translation>删除筛选“%1”</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>已筛选</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已保存的筛选</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search everything</source>
        <translation>搜索全部内容</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Communication</source>
        <translation>沟通记录</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>货品</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>没有找到“{text}”</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Try fewer words, or only the beginning of the last one. Searched are names, numbers, items, phone numbers, mail addresses and notes.</source>
        <translation>请减少关键词，或只输入最后一个词的开头。可搜索名称、编号、货品、电话、邮箱和备注。</translation>
    </message>
    <message numerus="yes">
        <source>in %n line(s) of orders</source>
        <translation>
            <numerusform>订单中出现 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionTabs</name>
    <message>
        <source>Sections of the page</source>
        <translation>本页的栏目</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>8D report</source>
        <translation>8D 报告</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Investigation</source>
        <translation>原因调查</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>应对预案</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Changes hold at once.</source>
        <translation>更改立即生效。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Contact rhythm</source>
        <translation>联系节奏</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Root causes</source>
        <translation>根本原因</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>提醒</translation>
    </message>
</context>
<context>
    <name>SeveralCard</name>
    <message numerus="yes">
        <source>%n follow-up(s) selected</source>
        <translation>
            <numerusform>已选 %n 项跟进</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>What you do now is done to all of them, and undone at once.</source>
        <translation>操作对所选全部生效，可一次撤销。</translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>all of it</source>
        <translation>全部责任</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>部分责任</translation>
    </message>
    <message>
        <source>mostly</source>
        <translation>主要责任</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无责任</translation>
    </message>
</context>
<context>
    <name>ShipmentForm</name>
    <message>
        <source>A container has four letters and seven digits, such as CSQU 305438 3.</source>
        <translation>集装箱号是四个字母加七位数字，例如 CSQU 305438 3。</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>实际到港</translation>
    </message>
    <message>
        <source>Arrives (ETA)</source>
        <translation>预计到港（ETA）</translation>
    </message>
    <message>
        <source>Bill of lading</source>
        <translation>提单号</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消（Esc）</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运人</translation>
    </message>
    <message>
        <source>Check the number: its last digit would be %1.</source>
        <translation>请核对箱号：末位应为 %1。</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>集装箱号</translation>
    </message>
    <message>
        <source>Delete the shipment</source>
        <translation>删除发运</translation>
    </message>
    <message>
        <source>Departs (ETD)</source>
        <translation>预计离港（ETD）</translation>
    </message>
    <message>
        <source>Forwarder</source>
        <translation>货代</translation>
    </message>
    <message>
        <source>Keep the shipment</source>
        <translation>保存发运</translation>
    </message>
    <message>
        <source>Keep the shipment (Ctrl+Enter)</source>
        <translation>保存发运（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>New shipment</source>
        <translation>新建发运</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>发运</translation>
    </message>
</context>
<context>
    <name>Shipments</name>
    <message>
        <source>arrived %1</source>
        <translation>%1到港</translation>
    </message>
    <message>
        <source>arrives %1</source>
        <translation>预计%1到港</translation>
    </message>
    <message>
        <source>departs %1</source>
        <translation>%1离港</translation>
    </message>
</context>
<context>
    <name>ShipmentsCard</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a shipment of this order</source>
        <translation>为这张订单添加发运</translation>
    </message>
    <message>
        <source>Change the shipment</source>
        <translation>修改发运</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>发运</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Copy rows for Excel</source>
        <translation>复制所选行到 Excel</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Delete what is selected</source>
        <translation>删除所选内容</translation>
    </message>
    <message>
        <source>Edit what is shown</source>
        <translation>编辑当前内容</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>筛选列表</translation>
    </message>
    <message>
        <source>Find your way</source>
        <translation>切换与查找</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Give up what is typed</source>
        <translation>放弃输入</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>In lists and on pages</source>
        <translation>列表与页面</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>洞察</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记录联系</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>New complaint</source>
        <translation>新建投诉</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>新建跟进</translation>
    </message>
    <message>
        <source>New record of the tab</source>
        <translation>新建当前页的记录</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Redo it</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Save a new record</source>
        <translation>保存新记录</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>搜索全部内容</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Take something down</source>
        <translation>新建与记录</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>打开本页</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>{text} ({key})</source>
        <translation>{text}（{key}）</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>fair</source>
        <translation>展会</translation>
    </message>
    <message>
        <source>inbound</source>
        <translation>主动询盘</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>referral</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>StagedFiles</name>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Choose evidence</source>
        <translation>选择证据</translation>
    </message>
    <message>
        <source>Choose files to keep as evidence</source>
        <translation>选择要留作证据的文件</translation>
    </message>
    <message>
        <source>Drop photos and mails anywhere on this page</source>
        <translation>把照片和邮件拖到本页任意位置</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>证据：%1</translation>
    </message>
    <message>
        <source>Keep as evidence</source>
        <translation>留作证据</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Customer told</source>
        <translation>告知客户</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>首次回复</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>解决方案</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>补救措施</translation>
    </message>
    <message>
        <source>all on time</source>
        <translation>期限均按时</translation>
    </message>
    <message>
        <source>both on time</source>
        <translation>两个期限均按时</translation>
    </message>
    <message>
        <source>closed without an answer</source>
        <translation>未回复即关闭</translation>
    </message>
    <message>
        <source>first reply %1 late</source>
        <translation>首次回复超时 %1</translation>
    </message>
    <message>
        <source>first reply %1 left</source>
        <translation>首次回复还剩 %1</translation>
    </message>
    <message>
        <source>first reply was %1 late</source>
        <translation>首次回复曾超时 %1</translation>
    </message>
    <message>
        <source>nothing due</source>
        <translation>没有待办</translation>
    </message>
    <message>
        <source>proposal %1 late</source>
        <translation>方案超时 %1</translation>
    </message>
    <message>
        <source>proposal %1 left</source>
        <translation>方案还剩 %1</translation>
    </message>
    <message>
        <source>proposal was %1 late</source>
        <translation>方案曾超时 %1</translation>
    </message>
    <message>
        <source>remedy %1 late</source>
        <translation>补救超时 %1</translation>
    </message>
    <message>
        <source>remedy %1 left</source>
        <translation>补救还剩 %1</translation>
    </message>
    <message>
        <source>remedy was %1 late</source>
        <translation>补救曾超时 %1</translation>
    </message>
    <message>
        <source>to be told, %1 late</source>
        <translation>告知客户超时 %1</translation>
    </message>
    <message>
        <source>to be told, %1 left</source>
        <translation>告知客户还剩 %1</translation>
    </message>
    <message>
        <source>told %1 late</source>
        <translation>告知客户曾超时 %1</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>不到 1 分钟</translation>
    </message>
    <message>
        <source>waiting for customer</source>
        <translation>等待客户，计时暂停</translation>
    </message>
    <message>
        <source>waiting for supplier</source>
        <translation>等待供应商，计时暂停</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop this</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Undo: {act}</source>
        <translation>撤销：{act}</translation>
    </message>
</context>
<context>
    <name>StatusMenu</name>
    <message>
        <source>Another status</source>
        <translation>改为其他状态</translation>
    </message>
    <message>
        <source>Back from waiting</source>
        <translation>结束等待</translation>
    </message>
    <message>
        <source>Merge with</source>
        <translation>与以下投诉合并</translation>
    </message>
    <message>
        <source>Unmerge</source>
        <translation>取消合并</translation>
    </message>
    <message>
        <source>Wait for the customer</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>Wait for the supplier</source>
        <translation>等待供应商</translation>
    </message>
    <message>
        <source>Withdrawn by the customer</source>
        <translation>客户撤回投诉</translation>
    </message>
</context>
<context>
    <name>Subjects</name>
    <message>
        <source>%1, %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>above the contract</source>
        <translation>高于合同价</translation>
    </message>
    <message>
        <source>bank charges</source>
        <translation>银行费用</translation>
    </message>
    <message>
        <source>bill of lading</source>
        <translation>提单</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>colour and finish</source>
        <translation>色差与外观</translation>
    </message>
    <message>
        <source>confidentiality</source>
        <translation>泄露信息</translation>
    </message>
    <message>
        <source>contract not performed</source>
        <translation>未履约</translation>
    </message>
    <message>
        <source>customer bypassed</source>
        <translation>越过客户直接成交</translation>
    </message>
    <message>
        <source>customs declaration</source>
        <translation>报关申报</translation>
    </message>
    <message>
        <source>damage in transit</source>
        <translation>运输破损</translation>
    </message>
    <message>
        <source>defective</source>
        <translation>产品缺陷</translation>
    </message>
    <message>
        <source>delivery terms</source>
        <translation>贸易术语与费用承担</translation>
    </message>
    <message>
        <source>discount missing</source>
        <translation>折扣未给</translation>
    </message>
    <message>
        <source>document late</source>
        <translation>单证晚到</translation>
    </message>
    <message>
        <source>document missing</source>
        <translation>缺少单证</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>规格不配套</translation>
    </message>
    <message>
        <source>drawing or specification</source>
        <translation>图纸或技术参数</translation>
    </message>
    <message>
        <source>exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>exclusivity</source>
        <translation>独家代理</translation>
    </message>
    <message>
        <source>export packing and marks</source>
        <translation>外包装与唛头</translation>
    </message>
    <message>
        <source>fraud</source>
        <translation>欺诈</translation>
    </message>
    <message>
        <source>handover</source>
        <translation>换人未交接</translation>
    </message>
    <message>
        <source>held by customs</source>
        <translation>海关扣货查验</translation>
    </message>
    <message>
        <source>installation</source>
        <translation>安装调试</translation>
    </message>
    <message>
        <source>labelling rules</source>
        <translation>标签法规</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言障碍</translation>
    </message>
    <message>
        <source>late</source>
        <translation>延误</translation>
    </message>
    <message>
        <source>letter of credit</source>
        <translation>信用证不符点</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>说明书</translation>
    </message>
    <message>
        <source>material or size</source>
        <translation>材质或尺寸不符</translation>
    </message>
    <message>
        <source>minimum quantity</source>
        <translation>起订量</translation>
    </message>
    <message>
        <source>misunderstood</source>
        <translation>理解有误</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>未及时回复</translation>
    </message>
    <message>
        <source>order changed or cancelled</source>
        <translation>订单变更或取消</translation>
    </message>
    <message>
        <source>paid twice</source>
        <translation>重复付款</translation>
    </message>
    <message>
        <source>payment not found</source>
        <translation>款项未到账</translation>
    </message>
    <message>
        <source>promise broken</source>
        <translation>承诺未兑现</translation>
    </message>
    <message>
        <source>refund overdue</source>
        <translation>退款逾期</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>replacement late</source>
        <translation>补发换货慢</translation>
    </message>
    <message>
        <source>restriction or sanction</source>
        <translation>限制与制裁</translation>
    </message>
    <message>
        <source>retail packing and labels</source>
        <translation>内包装与标签</translation>
    </message>
    <message>
        <source>returns</source>
        <translation>退货处理</translation>
    </message>
    <message>
        <source>rules of origin</source>
        <translation>原产地规则</translation>
    </message>
    <message>
        <source>safety</source>
        <translation>安全隐患</translation>
    </message>
    <message>
        <source>short shipped</source>
        <translation>短装少货</translation>
    </message>
    <message>
        <source>software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>spare parts</source>
        <translation>配件</translation>
    </message>
    <message>
        <source>standard or approval</source>
        <translation>标准与认证</translation>
    </message>
    <message>
        <source>surcharge</source>
        <translation>附加费用</translation>
    </message>
    <message>
        <source>tariff</source>
        <translation>关税变动</translation>
    </message>
    <message>
        <source>terms unclear</source>
        <translation>条款不清</translation>
    </message>
    <message>
        <source>tone and manners</source>
        <translation>语气与礼节</translation>
    </message>
    <message>
        <source>unlike the sample</source>
        <translation>与样品不符</translation>
    </message>
    <message>
        <source>warranty</source>
        <translation>保修</translation>
    </message>
    <message>
        <source>wrong goods</source>
        <translation>发错货</translation>
    </message>
    <message>
        <source>wrong invoice</source>
        <translation>发票有误</translation>
    </message>
</context>
<context>
    <name>SurveyQuestions</name>
    <message>
        <source>%1 (%2–%3)</source>
        <translation>%1（%2–%3）</translation>
    </message>
    <message>
        <source>Easy with us</source>
        <translation>合作轻松</translation>
    </message>
    <message>
        <source>Recommends us</source>
        <translation>愿意推荐</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意度</translation>
    </message>
</context>
<context>
    <name>SurveysSection</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Add answer</source>
        <translation>添加回答</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>客户意见</translation>
    </message>
    <message>
        <source>Day of the answer</source>
        <translation>回答日期</translation>
    </message>
    <message>
        <source>No answers yet. Ask how satisfied they are, and type the answer in above.</source>
        <translation>还没有回答。问问客户是否满意，在上面录入回答。</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>询问时机</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>客户怎么说</translation>
    </message>
</context>
<context>
    <name>TakeBackCard</name>
    <message numerus="yes">
        <source>%n customer(s) went</source>
        <translation>
            <numerusform>移除 %n 家客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new customer(s)</source>
        <translation>
            <numerusform>%n 家新客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new order(s)</source>
        <translation>
            <numerusform>%n 个新订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) have their earlier values</source>
        <translation>
            <numerusform>%n 个订单恢复原值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) went</source>
        <translation>
            <numerusform>移除 %n 个订单</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Goes: {what}.</source>
        <translation>移除：{what}。</translation>
    </message>
    <message>
        <source>If it was a mistake</source>
        <translation>如果导错了</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Nothing had to stay.</source>
        <translation>没有需要保留的记录。</translation>
    </message>
    <message numerus="yes">
        <source>Returns: the earlier values of %n order(s).</source>
        <translation>
            <numerusform>恢复：%n 个订单的原值。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stayed: {names}.</source>
        <translation>保留：{names}。</translation>
    </message>
    <message>
        <source>Take back this import</source>
        <translation>撤回这次导入</translation>
    </message>
    <message>
        <source>Take back this import?</source>
        <translation>要撤回这次导入吗？</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The import can be taken back today or weeks later.</source>
        <translation>现在或几周以后都可以撤回。</translation>
    </message>
    <message>
        <source>The import is taken back</source>
        <translation>这次导入已撤回</translation>
    </message>
    <message>
        <source>What somebody changed or linked to since then stays and is named. This cannot be undone, but the import can be repeated.</source>
        <translation>此后有人改过或关联过的会保留，并逐一列出。撤回不能再撤销，但可以重新导入。</translation>
    </message>
    <message>
        <source>changed by a later import</source>
        <translation>被后来的导入改过</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>此后改过</translation>
    </message>
    <message>
        <source>has a complaint</source>
        <translation>有投诉</translation>
    </message>
    <message>
        <source>has a contact</source>
        <translation>有联系人</translation>
    </message>
    <message>
        <source>has a follow-up</source>
        <translation>有跟进</translation>
    </message>
    <message>
        <source>has a promise</source>
        <translation>有承诺</translation>
    </message>
    <message>
        <source>has a shipment</source>
        <translation>有发运</translation>
    </message>
    <message>
        <source>has an answer</source>
        <translation>有满意度回答</translation>
    </message>
    <message>
        <source>has entries in the log</source>
        <translation>有沟通记录</translation>
    </message>
    <message>
        <source>has evidence</source>
        <translation>有证据</translation>
    </message>
    <message>
        <source>has other orders</source>
        <translation>有其他订单</translation>
    </message>
    <message>
        <source>was deleted since</source>
        <translation>此后已删除</translation>
    </message>
    <message>
        <source>{name} ({why})</source>
        <translation>{name}（{why}）</translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation>{what}。</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>As it came with the program</source>
        <translation>恢复程序自带的模板</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Give up what was typed (Esc)</source>
        <translation>放弃输入（Esc）</translation>
    </message>
    <message>
        <source>Keep as my template</source>
        <translation>保存为我的模板</translation>
    </message>
    <message>
        <source>Names in { } are filled in from the record. What stands between &lt; and &gt; is left out where a fact in it is missing. [[ ]] marks a gap for you to write in.</source>
        <translation>{ } 中的名称按记录自动填写；&lt; 与 &gt; 之间的内容，若其中有一项缺失则整段省略；[[ ]] 标出需要您填写的地方。</translation>
    </message>
    <message>
        <source>Subject of the template</source>
        <translation>模板主题</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>模板正文</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Complaint {number} is now {priority}: {title}</source>
        <translation>投诉 {number} 改为{priority}：{title}</translation>
    </message>
    <message>
        <source>Complaint {number} {status}: {title}</source>
        <translation>投诉 {number} {status}：{title}</translation>
    </message>
    <message>
        <source>Complaint {number}: {title}</source>
        <translation>投诉 {number}：{title}</translation>
    </message>
    <message>
        <source>Credit note {number}</source>
        <translation>红字单 {number}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>More</source>
        <translation>补充</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>订单 {number}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>解决方案</translation>
    </message>
    <message>
        <source>to be shipped by {day}</source>
        <translation>须在{day}前发运</translation>
    </message>
    <message>
        <source>{kind}, done</source>
        <translation>{kind}，已完成</translation>
    </message>
    <message>
        <source>{kind}, done: {result}</source>
        <translation>{kind}，已完成：{result}</translation>
    </message>
    <message>
        <source>{question}: {score} of {highest}</source>
        <translation>{question}：{score}/{highest}</translation>
    </message>
</context>
<context>
    <name>TimelineSection</name>
    <message>
        <source>Add a note, Enter keeps it</source>
        <translation>添加备注，回车保存</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing of this kind.</source>
        <translation>没有这类记录。</translation>
    </message>
    <message>
        <source>Nothing yet. Type a note above, or log the first contact (Ctrl+Shift+L).</source>
        <translation>还没有记录。在上方写一条备注，或记下第一次联系（Ctrl+Shift+L）。</translation>
    </message>
    <message>
        <source>Orders and complaints are deleted in their own tabs</source>
        <translation>订单和投诉请在各自的页面中删除</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>往来记录</translation>
    </message>
    <message>
        <source>Which entries are shown</source>
        <translation>显示哪些记录</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>洞察</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记录联系</translation>
    </message>
    <message>
        <source>Menu and settings</source>
        <translation>菜单和设置</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New complaint</source>
        <translation>新建投诉</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>新建跟进</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>程序各部分</translation>
    </message>
    <message>
        <source>Redo: {act}</source>
        <translation>重做：{act}</translation>
    </message>
    <message>
        <source>Undo: {act}</source>
        <translation>撤销：{act}</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>New complaint</source>
        <translation>新建投诉</translation>
    </message>
    <message>
        <source>Open TradeTrust</source>
        <translation>打开 TradeTrust</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>TroubleBar</name>
    <message>
        <source>Close this line</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Restore a copy…</source>
        <translation>恢复备份…</translation>
    </message>
</context>
<context>
    <name>TwinRow</name>
    <message>
        <source>Action</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Five whys</source>
        <translation>五个为什么</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>投诉标题</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>预防措施</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>根本原因</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>补救措施</translation>
    </message>
    <message>
        <source>not translated</source>
        <translation>未翻译</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message numerus="yes">
        <source>%n complaint(s) due today</source>
        <translation>
            <numerusform>%n 件投诉今天到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s) past the deadline</source>
        <translation>
            <numerusform>%n 件投诉已超时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) passed</source>
        <translation>
            <numerusform>%n 个期限已过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) run out soon</source>
        <translation>
            <numerusform>%n 个期限即将到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n 件今天到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) due by today</source>
        <translation>
            <numerusform>%n 项跟进今天到期或已逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) fell due</source>
        <translation>
            <numerusform>%n 项跟进到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n past the deadline</source>
        <translation>
            <numerusform>%n 件已超时</numerusform>
        </translation>
    </message>
    <message>
        <source>Complaint {number}, {title}: a quarter of the time is left.</source>
        <translation>投诉 {number}，{title}：时间只剩四分之一。</translation>
    </message>
    <message>
        <source>Complaint {number}, {title}: the deadline has passed.</source>
        <translation>投诉 {number}，{title}：期限已过。</translation>
    </message>
    <message>
        <source>Follow-up with {customer}, due {when}</source>
        <translation>跟进 {customer}，{when} 到期</translation>
    </message>
    <message>
        <source>Keep the promise to {customer} by {when}</source>
        <translation>{when} 前兑现对 {customer} 的承诺</translation>
    </message>
    <message>
        <source>Propose a solution to {customer} by {when}</source>
        <translation>{when} 前向 {customer} 提出解决方案</translation>
    </message>
    <message>
        <source>Reply to {customer} by {when}</source>
        <translation>{when} 前回复 {customer}</translation>
    </message>
    <message>
        <source>Tell {customer} by {when}</source>
        <translation>{when} 前告知 {customer}</translation>
    </message>
    <message>
        <source>The first reply to {customer} was due {when}</source>
        <translation>{customer} 的首次回复 {when} 已到期</translation>
    </message>
    <message>
        <source>The promise to {customer} was due {when}</source>
        <translation>对 {customer} 的承诺 {when} 已到期</translation>
    </message>
    <message>
        <source>The proposal to {customer} was due {when}</source>
        <translation>{customer} 的解决方案 {when} 已到期</translation>
    </message>
    <message>
        <source>While it was closed: {what}.</source>
        <translation>程序关闭期间：{what}。</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>没有等待处理的事项</translation>
    </message>
    <message>
        <source>{customer} was to be told by {when}</source>
        <translation>应在 {when} 前告知 {customer}</translation>
    </message>
</context>
<context>
    <name>WatchingPage</name>
    <message>
        <source>Before a complaint&apos;s deadline and at a follow-up&apos;s time, while the window is hidden. What was missed is shown at the next start.</source>
        <translation>窗口隐藏时，在投诉到期之前和跟进时间到时通知。错过的会在下次启动时显示。</translation>
    </message>
    <message>
        <source>Deadlines are watched from the moment you log in.</source>
        <translation>登录系统后就开始提醒各项期限。</translation>
    </message>
    <message>
        <source>Go on watching when the window is closed</source>
        <translation>关闭窗口后继续提醒</translation>
    </message>
    <message>
        <source>Start with the system, hidden</source>
        <translation>开机时在后台启动</translation>
    </message>
    <message>
        <source>Tell the desktop of deadlines and follow-ups</source>
        <translation>到期时弹出系统通知</translation>
    </message>
    <message>
        <source>The icon beside the clock says what is due; quit from its menu.</source>
        <translation>时钟旁的图标会显示到期事项；可从它的菜单退出。</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>You are asked at the next start.</source>
        <translation>下次启动时会询问您。</translation>
    </message>
</context>
<context>
    <name>WayOfComplaint</name>
    <message>
        <source>Awaiting supplier</source>
        <translation>等待供应商</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>Way of the complaint</source>
        <translation>处理进程</translation>
    </message>
    <message>
        <source>set by %1</source>
        <translation>%1 操作</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
</context>
<context>
    <name>WhatFollows</name>
    <message>
        <source>%1 and %2, %3</source>
        <translation>%1和 %2，%3</translation>
    </message>
    <message>
        <source>%1, %2 and %3, %4</source>
        <translation>%1、%2和 %3，%4</translation>
    </message>
    <message>
        <source>First reply by</source>
        <translation>首次回复不晚于</translation>
    </message>
    <message>
        <source>Proposal by</source>
        <translation>解决方案不晚于</translation>
    </message>
    <message>
        <source>Tell them by</source>
        <translation>告知客户不晚于</translation>
    </message>
    <message>
        <source>The deadlines follow once the moment is right.</source>
        <translation>时间改正后即显示期限。</translation>
    </message>
    <message>
        <source>What counts up to the last of them, and what does not</source>
        <translation>到最后一个期限为止，哪些时间计入，哪些不计</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么</translation>
    </message>
</context>
<context>
    <name>WhatToAsk</name>
    <message>
        <source>Ask the customer</source>
        <translation>问客户</translation>
    </message>
    <message>
        <source>Collect as evidence</source>
        <translation>要留的证据</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy in English</source>
        <translation>复制英文</translation>
    </message>
    <message>
        <source>Copy the question</source>
        <translation>复制问题</translation>
    </message>
    <message>
        <source>Copy the question in English</source>
        <translation>复制英文问题</translation>
    </message>
    <message>
        <source>Question copied</source>
        <translation>问题已复制</translation>
    </message>
</context>
<context>
    <name>WhatToDo</name>
    <message>
        <source>Avoid</source>
        <translation>别犯的错</translation>
    </message>
    <message>
        <source>Change this playbook</source>
        <translation>修改这份预案</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>先做什么</translation>
    </message>
    <message>
        <source>So that it does not come back</source>
        <translation>避免再发生</translation>
    </message>
    <message>
        <source>your version</source>
        <translation>已修改</translation>
    </message>
</context>
<context>
    <name>WhyDeadline</name>
    <message>
        <source>, %1 earlier</source>
        <translation>，早 %1</translation>
    </message>
    <message>
        <source>, %1 later</source>
        <translation>，晚 %1</translation>
    </message>
    <message>
        <source>, the same</source>
        <translation>，相同</translation>
    </message>
    <message>
        <source>A progress note to the customer was due %1</source>
        <translation>应在 %1 前向客户通报进展，已过期</translation>
    </message>
    <message>
        <source>Counted from the new priority, %1: a quarter of its time.</source>
        <translation>从改为新优先级的 %1 起，按其期限的四分之一计。</translation>
    </message>
    <message>
        <source>Customer told: that time is past, so a quarter of it counts from now</source>
        <translation>告知客户：该期限已过，从现在起按四分之一计</translation>
    </message>
    <message>
        <source>First reply: that time is past, so a quarter of it counts from now</source>
        <translation>首次回复：该期限已过，从现在起按四分之一计</translation>
    </message>
    <message>
        <source>If every hour counted: %1</source>
        <translation>若每小时都计：%1</translation>
    </message>
    <message>
        <source>If working days counted: %1</source>
        <translation>若按工作日计：%1</translation>
    </message>
    <message>
        <source>If working hours counted: %1</source>
        <translation>若按工作时间计：%1</translation>
    </message>
    <message>
        <source>Next progress note to the customer by %1</source>
        <translation>请在 %1 前向客户通报进展</translation>
    </message>
    <message>
        <source>Proposal: that time is past, so a quarter of it counts from now</source>
        <translation>解决方案：该期限已过，从现在起按四分之一计</translation>
    </message>
    <message>
        <source>The calendar of %1 is certain until %2.</source>
        <translation>%1的日历确定到 %2。</translation>
    </message>
    <message>
        <source>The calendar of %1 is certain until %2; later days may still move.</source>
        <translation>%1的日历确定到 %2，之后的日期可能还会调整。</translation>
    </message>
</context>
<context>
    <name>WhysField</name>
    <message>
        <source>And why was that?</source>
        <translation>那又是为什么？</translation>
    </message>
    <message>
        <source>Why %1</source>
        <translation>第 %1 个为什么</translation>
    </message>
    <message>
        <source>Why did it happen?</source>
        <translation>为什么会发生？</translation>
    </message>
</context>
<context>
    <name>WindowMenu</name>
    <message numerus="yes">
        <source>%n thing(s) in the data are not as they should be</source>
        <translation>
            <numerusform>数据中有 %n 处不对</numerusform>
        </translation>
    </message>
    <message>
        <source>About TradeTrust</source>
        <translation>关于 TradeTrust</translation>
    </message>
    <message>
        <source>Back to your own data</source>
        <translation>回到自己的数据</translation>
    </message>
    <message>
        <source>Check the data</source>
        <translation>检查数据</translation>
    </message>
    <message>
        <source>Checking the data</source>
        <translation>正在检查数据</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy kept: {name}</source>
        <translation>已备份：{name}</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Customers, orders, complaints and follow-ups of a trading firm, in one file on this computer. Free software under the MIT licence. The sample orders are a slice of Online Retail by Daqing Chen, UCI Machine Learning Repository, CC BY 4.0.</source>
        <translation>外贸公司的客户、订单、投诉和跟进，都在这台电脑的一个文件里。本程序是自由软件，采用 MIT 许可证。示例订单取自 Daqing Chen 的 Online Retail 数据集，UCI Machine Learning Repository，CC BY 4.0。</translation>
    </message>
    <message>
        <source>Guide and keys</source>
        <translation>使用指南与快捷键</translation>
    </message>
    <message>
        <source>Import orders…</source>
        <translation>导入订单…</translation>
    </message>
    <message>
        <source>Make a safety copy</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Making a safety copy</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Open the sample data</source>
        <translation>打开示例数据</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Redo: {act}</source>
        <translation>重做：{act}</translation>
    </message>
    <message>
        <source>Redone: {act}</source>
        <translation>已重做：{act}</translation>
    </message>
    <message>
        <source>Restore a copy…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Restore the last copy from the menu. Until then, export what you need.</source>
        <translation>请从菜单恢复最近的备份；在那之前，先导出需要的内容。</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>The data are whole</source>
        <translation>数据完好</translation>
    </message>
    <message>
        <source>TradeTrust Desktop {version}</source>
        <translation>TradeTrust Desktop {version}</translation>
    </message>
    <message>
        <source>Undo: {act}</source>
        <translation>撤销：{act}</translation>
    </message>
    <message>
        <source>Undone: {act}</source>
        <translation>已撤销：{act}</translation>
    </message>
</context>
<context>
    <name>WindowWatch</name>
    <message>
        <source>Keep watching in the tray when the window is closed?</source>
        <translation>关闭窗口后，是否留在系统托盘继续提醒？</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>WizardFooter</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>CES</source>
        <translation>CES</translation>
    </message>
    <message>
        <source>CSAT</source>
        <translation>CSAT</translation>
    </message>
    <message>
        <source>NPS</source>
        <translation>NPS</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>care</source>
        <translation>关怀</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>core</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>fair meeting</source>
        <translation>展会见面</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>investigating</source>
        <translation>调查中</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>major</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>market information</source>
        <translation>市场信息</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>order check</source>
        <translation>订单核对</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>payment reminder</source>
        <translation>催款</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>已提方案</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>replied</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>revisit</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>strategic</source>
        <translation>战略</translation>
    </message>
    <message>
        <source>survey</source>
        <translation>满意度调查</translation>
    </message>
    <message>
        <source>training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>waiting for the supplier</source>
        <translation>等待供应商</translation>
    </message>
</context>
<context>
    <name>WorkedField</name>
    <message>
        <source>No</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未验证</translation>
    </message>
    <message>
        <source>Yes, it worked</source>
        <translation>有效</translation>
    </message>
</context>
<context>
    <name>WorkingHours</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{days} {hours}</source>
        <translation>{days} {hours}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
</context>
<context>
    <name>_Block</name>
    <message>
        <source>%1 late already</source>
        <translation>已超时 %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>还有 %1</translation>
    </message>
</context>
<context>
    <name>_Charts</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 份回答</numerusform>
        </translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95% 区间下限</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>to</source>
        <translation>上限</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%1 %2, down %n point(s) since %3</source>
        <translation>
            <numerusform>%1 %2，比%3下降 %n 个百分点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2, no real change in %n month(s)</source>
        <translation>
            <numerusform>%1 %2，%n 个月来没有明显变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2, up %n point(s) since %3</source>
        <translation>
            <numerusform>%1 %2，比%3上升 %n 个百分点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 份回答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>已完成 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more this week</source>
        <translation>
            <numerusform>本周还有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>已复制 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>9 and 10 less 0 to 6 among %n answer(s)</source>
        <translation>
            <numerusform>%n 份回答中 9、10 分占比减去 0 至 6 分占比</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recommendation: %n answer(s), too few to say</source>
        <translation>
            <numerusform>净推荐值：只有 %n 份回答，还不能下结论</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Satisfaction: %n answer(s), too few to say</source>
        <translation>
            <numerusform>满意度：只有 %n 份回答，还不能下结论</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Share of 4 and 5 among %n answer(s)</source>
        <translation>
            <numerusform>%n 份回答中 4 分和 5 分的占比</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Days</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Gaps</name>
    <message numerus="yes">
        <source>%n gaps left</source>
        <translation>
            <numerusform>还有 %n 处待填写</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reply copied, with %n gaps left.</source>
        <translation>
            <numerusform>回复已复制，还有 %n 处待填写。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_LearningCounts</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 个评价</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s)</source>
        <translation>
            <numerusform>%n 件投诉</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s), too few to say more</source>
        <translation>
            <numerusform>%n 件投诉，太少，看不出规律</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n 件逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged counted once</source>
        <translation>
            <numerusform>%n 件已合并，只计一次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn left out</source>
        <translation>
            <numerusform>%n 件已撤回，未计入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without one</source>
        <translation>
            <numerusform>%n 件未填写</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no real change in %n month(s)</source>
        <translation>
            <numerusform>%n 个月没有明显变化</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Minutes</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Titles</name>
    <message numerus="yes">
        <source>%n cause(s) came three times or more in 90 days</source>
        <translation>
            <numerusform>%n 个原因 90 天内出现了三次以上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Customers showed us %n chance(s)</source>
        <translation>
            <numerusform>客户让我们看到 %n 个商机</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>Keeping the evidence</source>
        <translation>正在保存证据</translation>
    </message>
</context>
</TS>
