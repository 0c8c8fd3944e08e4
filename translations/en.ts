<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionLine</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsCard</name>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Row {row}, %n row(s) above left out</source>
        <translation>
            <numerusform>Row {row}, %n row above left out</numerusform>
            <numerusform>Row {row}, %n rows above left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>never erase; %n column(s) spare known values</source>
        <translation>
            <numerusform>never erase; %n column spares known values</numerusform>
            <numerusform>never erase; %n columns spare known values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComplaintsTab</name>
    <message numerus="yes">
        <source>%1 of %n complaints</source>
        <translation>
            <numerusform>%1 of %n complaint</numerusform>
            <numerusform>%1 of %n complaints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n this year</source>
        <translation>
            <numerusform>%1 of %n this year</numerusform>
            <numerusform>%1 of %n this year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaints</source>
        <translation>
            <numerusform>%n complaint</numerusform>
            <numerusform>%n complaints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n this year</source>
        <translation>
            <numerusform>%n this year</numerusform>
            <numerusform>%n this year</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerFilters</name>
    <message numerus="yes">
        <source>No contact for %n days</source>
        <translation>
            <numerusform>No contact for %n day</numerusform>
            <numerusform>No contact for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No order for %n days</source>
        <translation>
            <numerusform>No order for %n day</numerusform>
            <numerusform>No order for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerNote</name>
    <message numerus="yes">
        <source>%n open complaints: %1.</source>
        <translation>
            <numerusform>%n open complaint: %1.</numerusform>
            <numerusform>%n open complaints: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomersTab</name>
    <message numerus="yes">
        <source>%1 of %n customers</source>
        <translation>
            <numerusform>%1 of %n customer</numerusform>
            <numerusform>%1 of %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message numerus="yes">
        <source>%n kept, the newest of {when}</source>
        <translation>
            <numerusform>%n kept, of {when}</numerusform>
            <numerusform>%n kept, the newest of {when}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message numerus="yes">
        <source>%n credit note(s)</source>
        <translation>
            <numerusform>%n credit note</numerusform>
            <numerusform>%n credit notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) imported</source>
        <translation>
            <numerusform>%n order imported</numerusform>
            <numerusform>%n orders imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidencePart</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpsTab</name>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n follow-up</numerusform>
            <numerusform>%n follow-ups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundForYou</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces at %1</source>
        <translation>
            <numerusform>%n piece at %1</numerusform>
            <numerusform>%n pieces at %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message numerus="yes">
        <source>Import %n order(s)</source>
        <translation>
            <numerusform>Import %n order</numerusform>
            <numerusform>Import %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportsPage</name>
    <message numerus="yes">
        <source>%n credit note(s)</source>
        <translation>
            <numerusform>%n credit note</numerusform>
            <numerusform>%n credit notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsightsTab</name>
    <message numerus="yes">
        <source>%1: %n customer(s) who answered</source>
        <translation>
            <numerusform>%1: %n customer who answered</numerusform>
            <numerusform>%1: %n customers who answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) with orders</source>
        <translation>
            <numerusform>%n customer with orders</numerusform>
            <numerusform>%n customers with orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>365 days to %1: %n customer(s) with orders</source>
        <translation>
            <numerusform>365 days to %1: %n customer with orders</numerusform>
            <numerusform>365 days to %1: %n customers with orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n month(s)</source>
        <translation>
            <numerusform>Last %n month</numerusform>
            <numerusform>Last %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinesEditor</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyComplaintsPage</name>
    <message numerus="yes">
        <source>%n complaints chosen</source>
        <translation>
            <numerusform>%n complaint chosen</numerusform>
            <numerusform>%n complaints chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n complaints</source>
        <translation>
            <numerusform>Delete %n complaint</numerusform>
            <numerusform>Delete %n complaints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n complaints</source>
        <translation>
            <numerusform>Merge %n complaint</numerusform>
            <numerusform>Merge %n complaints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set fields of %n complaints</source>
        <translation>
            <numerusform>Set fields of %n complaint</numerusform>
            <numerusform>Set fields of %n complaints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set priority and category of %n complaints</source>
        <translation>
            <numerusform>Set priority and category of %n complaint</numerusform>
            <numerusform>Set priority and category of %n complaints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the category of %n complaints</source>
        <translation>
            <numerusform>Set the category of %n complaint</numerusform>
            <numerusform>Set the category of %n complaints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the owner of %n complaints</source>
        <translation>
            <numerusform>Set the owner of %n complaint</numerusform>
            <numerusform>Set the owner of %n complaints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the priority of %n complaints</source>
        <translation>
            <numerusform>Set the priority of %n complaint</numerusform>
            <numerusform>Set the priority of %n complaints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the status of %n complaints</source>
        <translation>
            <numerusform>Set the status of %n complaint</numerusform>
            <numerusform>Set the status of %n complaints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyCustomersPage</name>
    <message numerus="yes">
        <source>%n customers chosen</source>
        <translation>
            <numerusform>%n customer chosen</numerusform>
            <numerusform>%n customers chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n customers</source>
        <translation>
            <numerusform>Delete %n customer</numerusform>
            <numerusform>Delete %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %1 fields of %n customers</source>
        <translation>
            <numerusform>Set %1 fields of %n customer</numerusform>
            <numerusform>Set %1 fields of %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %1 of %n customers</source>
        <translation>
            <numerusform>Set %1 of %n customer</numerusform>
            <numerusform>Set %1 of %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set fields of %n customers</source>
        <translation>
            <numerusform>Set fields of %n customer</numerusform>
            <numerusform>Set fields of %n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message numerus="yes">
        <source>%n complaint deadline(s)</source>
        <translation>
            <numerusform>%n complaint deadline</numerusform>
            <numerusform>%n complaint deadlines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) due</source>
        <translation>
            <numerusform>%n follow-up due</numerusform>
            <numerusform>%n follow-ups due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) overdue</source>
        <translation>
            <numerusform>%n follow-up overdue</numerusform>
            <numerusform>%n follow-ups overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>Reminded %n days ago and no answer. Close it with a note.</source>
        <translation>
            <numerusform>Reminded %n day ago and no answer. Close it with a note.</numerusform>
            <numerusform>Reminded %n days ago and no answer. Close it with a note.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the customer for %n days and no answer. Remind them.</source>
        <translation>
            <numerusform>Waiting for the customer for %n day and no answer. Remind them.</numerusform>
            <numerusform>Waiting for the customer for %n days and no answer. Remind them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenNow</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrdersTab</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeTable</name>
    <message numerus="yes">
        <source>%n equal line(s) kept</source>
        <translation>
            <numerusform>%n equal line kept</numerusform>
            <numerusform>%n equal lines kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) go</source>
        <translation>
            <numerusform>%n line goes</numerusform>
            <numerusform>%n lines go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemedyPart</name>
    <message numerus="yes">
        <source>%n other suggestion(s)</source>
        <translation>
            <numerusform>%n other suggestion</numerusform>
            <numerusform>%n other suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPart</name>
    <message numerus="yes">
        <source>%n text(s) will be printed as &quot;not translated&quot;. Write them below.</source>
        <translation>
            <numerusform>%n text will be printed as “not translated”. Write it below.</numerusform>
            <numerusform>%n texts will be printed as “not translated”. Write them below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SameCustomerCard</name>
    <message numerus="yes">
        <source>%n later, not imported now</source>
        <translation>
            <numerusform>%n later, not imported now</numerusform>
            <numerusform>%n later, not imported now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the file, from row {row}, %n order(s)</source>
        <translation>
            <numerusform>In the file, from row {row}, %n order</numerusform>
            <numerusform>In the file, from row {row}, %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Known customer, %n order(s)</source>
        <translation>
            <numerusform>Known customer, %n order</numerusform>
            <numerusform>Known customer, %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message numerus="yes">
        <source>in %n line(s) of orders</source>
        <translation>
            <numerusform>in %n line of orders</numerusform>
            <numerusform>in %n lines of orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralCard</name>
    <message numerus="yes">
        <source>%n follow-up(s) selected</source>
        <translation>
            <numerusform>%n follow-up selected</numerusform>
            <numerusform>%n follow-ups selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeBackCard</name>
    <message numerus="yes">
        <source>%n customer(s) went</source>
        <translation>
            <numerusform>%n customer went</numerusform>
            <numerusform>%n customers went</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new customer(s)</source>
        <translation>
            <numerusform>%n new customer</numerusform>
            <numerusform>%n new customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new order(s)</source>
        <translation>
            <numerusform>%n new order</numerusform>
            <numerusform>%n new orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) have their earlier values</source>
        <translation>
            <numerusform>%n order has its earlier values</numerusform>
            <numerusform>%n orders have their earlier values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) went</source>
        <translation>
            <numerusform>%n order went</numerusform>
            <numerusform>%n orders went</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Returns: the earlier values of %n order(s).</source>
        <translation>
            <numerusform>Returns: the earlier values of %n order.</numerusform>
            <numerusform>Returns: the earlier values of %n orders.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message numerus="yes">
        <source>%n complaint(s) due today</source>
        <translation>
            <numerusform>%n complaint due today</numerusform>
            <numerusform>%n complaints due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s) past the deadline</source>
        <translation>
            <numerusform>%n complaint past the deadline</numerusform>
            <numerusform>%n complaints past the deadline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) passed</source>
        <translation>
            <numerusform>%n deadline passed</numerusform>
            <numerusform>%n deadlines passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) run out soon</source>
        <translation>
            <numerusform>%n deadline runs out soon</numerusform>
            <numerusform>%n deadlines run out soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n due today</numerusform>
            <numerusform>%n due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) due by today</source>
        <translation>
            <numerusform>%n follow-up due by today</numerusform>
            <numerusform>%n follow-ups due by today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) fell due</source>
        <translation>
            <numerusform>%n follow-up fell due</numerusform>
            <numerusform>%n follow-ups fell due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n past the deadline</source>
        <translation>
            <numerusform>%n past the deadline</numerusform>
            <numerusform>%n past the deadline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowMenu</name>
    <message numerus="yes">
        <source>%n thing(s) in the data are not as they should be</source>
        <translation>
            <numerusform>%n thing in the data is not as it should be</numerusform>
            <numerusform>%n things in the data are not as they should be</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Charts</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%1 %2, down %n point(s) since %3</source>
        <translation>
            <numerusform>%1 %2, down %n point since %3</numerusform>
            <numerusform>%1 %2, down %n points since %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2, no real change in %n month(s)</source>
        <translation>
            <numerusform>%1 %2, no real change in %n month</numerusform>
            <numerusform>%1 %2, no real change in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2, up %n point(s) since %3</source>
        <translation>
            <numerusform>%1 %2, up %n point since %3</numerusform>
            <numerusform>%1 %2, up %n points since %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more this week</source>
        <translation>
            <numerusform>%n more this week</numerusform>
            <numerusform>%n more this week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>9 and 10 less 0 to 6 among %n answer(s)</source>
        <translation>
            <numerusform>9 and 10 less 0 to 6 among %n answer</numerusform>
            <numerusform>9 and 10 less 0 to 6 among %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recommendation: %n answer(s), too few to say</source>
        <translation>
            <numerusform>Recommendation: %n answer, too few to say</numerusform>
            <numerusform>Recommendation: %n answers, too few to say</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Satisfaction: %n answer(s), too few to say</source>
        <translation>
            <numerusform>Satisfaction: %n answer, too few to say</numerusform>
            <numerusform>Satisfaction: %n answers, too few to say</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Share of 4 and 5 among %n answer(s)</source>
        <translation>
            <numerusform>Share of 4 and 5 among %n answer</numerusform>
            <numerusform>Share of 4 and 5 among %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Days</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Gaps</name>
    <message numerus="yes">
        <source>%n gaps left</source>
        <translation>
            <numerusform>%n gap left</numerusform>
            <numerusform>%n gaps left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reply copied, with %n gaps left.</source>
        <translation>
            <numerusform>Reply copied, with %n gap left.</numerusform>
            <numerusform>Reply copied, with %n gaps left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_LearningCounts</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s)</source>
        <translation>
            <numerusform>%n complaint</numerusform>
            <numerusform>%n complaints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s), too few to say more</source>
        <translation>
            <numerusform>%n complaint, too few to say more</numerusform>
            <numerusform>%n complaints, too few to say more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged counted once</source>
        <translation>
            <numerusform>%n merged counted once</numerusform>
            <numerusform>%n merged counted once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn left out</source>
        <translation>
            <numerusform>%n withdrawn left out</numerusform>
            <numerusform>%n withdrawn left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without one</source>
        <translation>
            <numerusform>%n without one</numerusform>
            <numerusform>%n without one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no real change in %n month(s)</source>
        <translation>
            <numerusform>no real change in %n month</numerusform>
            <numerusform>no real change in %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Minutes</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Titles</name>
    <message numerus="yes">
        <source>%n cause(s) came three times or more in 90 days</source>
        <translation>
            <numerusform>%n cause came three times or more in 90 days</numerusform>
            <numerusform>%n causes came three times or more in 90 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Customers showed us %n chance(s)</source>
        <translation>
            <numerusform>Customers showed us %n chance</numerusform>
            <numerusform>Customers showed us %n chances</numerusform>
        </translation>
    </message>
</context>
</TS>
