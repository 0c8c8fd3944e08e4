<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Channels</name>
    <message>
        <source>fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messenger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>video</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerField</name>
    <message>
        <source>Add “%1” as a new customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>Add a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Amounts above and below zero in one order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order would become a credit note, or the other way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the data file. Close it and try again. {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another row of this order is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel has spoilt this number: {value}. Format the column as text and enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is unclear whether the amount is the line&apos;s or the whole order&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It still has orders, complaints, follow-ups or answers. Delete those first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither an amount nor quantity and price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column was found for: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order number, so it belongs to no order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row with column names was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity times price is {expected}, the file says {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading took too long and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong. It was written to the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell holds the Excel error {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data cannot be written here. Check the rights of the folder. {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data comes from a newer version of the program. Install that version. {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file is damaged. Restore the last copy from the menu. {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data is open in a window. Close the window first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dates can be read two ways, such as {value}. Say which comes first, day or month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dates contradict each other, such as {value}: neither order fits all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, nothing was changed. Make room and try again. {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read. {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read; it may be damaged. Open it in Excel and save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written; it may be open elsewhere. {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no sheet “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is protected by a password. Save it without one and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large to be read safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be used. Choose another one. {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula has no stored value. Open the file in Excel, save it, try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase does not open this data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The safety copy did not succeed, so nothing was changed. {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as row {other}, but for the running number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Incoterm “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no country “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no currency “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no status “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no TradeTrust data. Choose another folder or restore a copy. {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no table: .xlsx, .xls, .ods and .csv can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long, at most {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two currencies under one order number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two customers under one order number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two dates under one order number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer of {name} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer of {name} deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complaint {name} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complaint {name} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complaint {name} deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer {name} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer {name} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer {name} deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follow-up {name} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follow-up {name} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follow-up {name} deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import of {name} taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order {name} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order {name} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order {name} deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} lies too far away to be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” has too many decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a day of the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is outside the scale {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is too large.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewRecordPage</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter saves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc gives up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderColumns</name>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ships</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoterm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as in production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised ship date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordTab</name>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type less, or take the filter away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inbound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>CES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NPS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fair meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>investigating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>major</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>market information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payment reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revisit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strategic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
