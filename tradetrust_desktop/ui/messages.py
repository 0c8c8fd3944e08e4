"""Every sentence for the codes of the lower layers. Needs only QtCore."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tradetrust_desktop.domain.care import ComplaintStatus
from tradetrust_desktop.domain.changes import Act, StepSummary
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.ui import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject

_PROBLEMS: Final[Mapping[Code, Any]] = {
    Code.REQUIRED: QT_TRANSLATE_NOOP("Messages", "This is needed."),
    Code.TOO_LONG: QT_TRANSLATE_NOOP("Messages", "This is too long, at most {limit} characters."),
    Code.TOO_MANY_LINES: QT_TRANSLATE_NOOP(
        "Messages", "These are too many lines, at most {limit}."
    ),
    Code.NOT_A_NUMBER: QT_TRANSLATE_NOOP("Messages", "“{value}” is not a number."),
    Code.NUMBER_TOO_LARGE: QT_TRANSLATE_NOOP("Messages", "“{value}” is too large."),
    Code.TOO_MANY_DECIMALS: QT_TRANSLATE_NOOP("Messages", "“{value}” has too many decimals."),
    Code.NOT_A_DATE: QT_TRANSLATE_NOOP("Messages", "“{value}” is not a day of the calendar."),
    Code.DATE_OUT_OF_RANGE: QT_TRANSLATE_NOOP("Messages", "{value} lies too far away to be right."),
    Code.UNKNOWN_CURRENCY: QT_TRANSLATE_NOOP("Messages", "There is no currency “{value}”."),
    Code.UNKNOWN_COUNTRY: QT_TRANSLATE_NOOP("Messages", "There is no country “{value}”."),
    Code.UNKNOWN_CUSTOMER: QT_TRANSLATE_NOOP(
        "Messages", "No customer is called “{value}”. Choose one from the list, or add it."
    ),
    Code.UNKNOWN_STATUS: QT_TRANSLATE_NOOP("Messages", "There is no status “{value}”."),
    Code.UNKNOWN_INCOTERM: QT_TRANSLATE_NOOP("Messages", "There is no Incoterm “{value}”."),
    Code.OUT_OF_SCALE: QT_TRANSLATE_NOOP(
        "Messages", "“{value}” is outside the scale {low} to {high}."
    ),
    Code.ALREADY_EXISTS: QT_TRANSLATE_NOOP("Messages", "“{value}” exists already."),
    Code.NOT_FOUND: QT_TRANSLATE_NOOP("Messages", "This record is no longer there."),
    Code.TAKEN_BACK_BEFORE: QT_TRANSLATE_NOOP("Messages", "This import was taken back before."),
    Code.STILL_USED: QT_TRANSLATE_NOOP(
        "Messages", "It still has orders, complaints, follow-ups or answers. Delete those first."
    ),
    Code.SAME_COMPLAINT: QT_TRANSLATE_NOOP(
        "Messages", "A complaint cannot be merged into itself. Choose another one."
    ),
    Code.OTHER_CUSTOMER: QT_TRANSLATE_NOOP(
        "Messages", "{value} is of another customer. Only complaints of one customer are merged."
    ),
    Code.MERGED_ALREADY: QT_TRANSLATE_NOOP(
        "Messages", "{value} was merged into {into}. Go on there, or unmerge it first."
    ),
    Code.HOLDS_OTHERS: QT_TRANSLATE_NOOP(
        "Messages", "Others were merged into {value}. Keep that one, or unmerge them first."
    ),
    Code.KEPT_IS_CLOSED: QT_TRANSLATE_NOOP(
        "Messages", "{value} is closed. Reopen it first, or keep the one that is open."
    ),
    Code.CLOSED_ALREADY: QT_TRANSLATE_NOOP(
        "Messages", "{value} is closed already. Reopen it first if it is to go on."
    ),
    Code.KEPT_TOO_EARLY: QT_TRANSLATE_NOOP(
        "Messages", "This lies before the promise was given. Choose a later day."
    ),
    Code.CHECKED_TOO_EARLY: QT_TRANSLATE_NOOP(
        "Messages", "This lies before the action was done. Choose a later day."
    ),
    Code.NAME_OR_WAY: QT_TRANSLATE_NOOP("Messages", "A name, or one way to reach them, is needed."),
    Code.NOT_A_PHONE: QT_TRANSLATE_NOOP(
        "Messages", "“{value}” is no phone number. Write it with + and the country's number."
    ),
    Code.NOT_A_MAIL: QT_TRANSLATE_NOOP("Messages", "“{value}” is no mail address."),
    Code.ASKED_TWICE: QT_TRANSLATE_NOOP(
        "Messages", "There is another answer for the same channel and purpose."
    ),
    Code.STILL_TO_COME: QT_TRANSLATE_NOOP("Messages", "This moment is still to come."),
    Code.NOT_DONE_YET: QT_TRANSLATE_NOOP("Messages", "It is not done yet."),
    Code.ALREADY_PAST: QT_TRANSLATE_NOOP("Messages", "This day is past."),
    Code.NOT_A_TIME: QT_TRANSLATE_NOOP("Messages", "“{value}” is not a day with a time."),
    Code.UNKNOWN_ZONE: QT_TRANSLATE_NOOP("Messages", "There is no time zone “{value}”."),
    Code.NOT_HOURS: QT_TRANSLATE_NOOP(
        "Messages", "These are no working hours: “{value}”. Write 09:00-12:00,13:30-18:00."
    ),
    Code.NOT_WEEKDAYS: QT_TRANSLATE_NOOP(
        "Messages", "These are no weekdays: “{value}”. Write 1-5 for Monday to Friday."
    ),
    Code.NO_WORKING_TIME: QT_TRANSLATE_NOOP(
        "Messages", "The calendar needs a working day and working hours."
    ),
    Code.NOT_A_PAUSE: QT_TRANSLATE_NOOP(
        "Messages", "A pause has a beginning and a later end; “{value}” does not."
    ),
    Code.NOT_A_BUDGET: QT_TRANSLATE_NOOP(
        "Messages",
        "A limit is more than 0 hours and fits into the working time of {years} years; "
        "{value} h does not.",
    ),
    Code.NO_FONT: QT_TRANSLATE_NOOP(
        "Messages",
        "This computer has no font for {value}, so the page would show boxes. "
        "Install one, such as Noto Sans, and print again.",
    ),
    Code.OTHER_LANGUAGE: QT_TRANSLATE_NOOP(
        "Messages", "This is the language of the text itself; write it in the other one."
    ),
    Code.NO_NUMBER: QT_TRANSLATE_NOOP("Messages", "No order number, so it belongs to no order."),
    Code.NO_CUSTOMER: QT_TRANSLATE_NOOP("Messages", "The customer is missing."),
    Code.NO_DATE: QT_TRANSLATE_NOOP("Messages", "The date is missing."),
    Code.NO_AMOUNT: QT_TRANSLATE_NOOP("Messages", "Neither an amount nor quantity and price."),
    Code.CELL_ERROR: QT_TRANSLATE_NOOP("Messages", "The cell holds the Excel error {value}."),
    Code.FORMULA_WITHOUT_VALUE: QT_TRANSLATE_NOOP(
        "Messages", "The formula has no stored value. Open the file in Excel, save it, try again."
    ),
    Code.SPOILT_NUMBER: QT_TRANSLATE_NOOP(
        "Messages",
        "Excel has spoilt this number: {value}. Format the column as text and enter it again.",
    ),
    Code.AMOUNT_DIFFERS: QT_TRANSLATE_NOOP(
        "Messages", "{value} in the file counts; quantity times price is {expected}."
    ),
    Code.TOTAL_KEPT: QT_TRANSLATE_NOOP(
        "Messages",
        "The file says {value} but has no lines; the order's lines come to {expected} and stay.",
    ),
    Code.TWO_CUSTOMERS: QT_TRANSLATE_NOOP("Messages", "Two customers under one order number."),
    Code.TWO_CURRENCIES: QT_TRANSLATE_NOOP("Messages", "Two currencies under one order number."),
    Code.TWO_DAYS: QT_TRANSLATE_NOOP("Messages", "Two dates under one order number."),
    Code.DUPLICATE_ROW: QT_TRANSLATE_NOOP(
        "Messages", "The same as row {other}, but for the running number."
    ),
    Code.ORDER_REJECTED: QT_TRANSLATE_NOOP("Messages", "Another row of this order is wrong."),
    Code.KIND_CHANGED: QT_TRANSLATE_NOOP(
        "Messages", "An order would become a credit note, or the other way round."
    ),
    Code.FILE_NOT_READ: QT_TRANSLATE_NOOP(
        "Messages", "“{value}” cannot be read. Close it elsewhere, or copy it to this computer."
    ),
    Code.FILE_IS_EMPTY: QT_TRANSLATE_NOOP(
        "Messages", "“{value}” is empty, there is nothing to keep."
    ),
    Code.IS_A_FOLDER: QT_TRANSLATE_NOOP(
        "Messages", "“{value}” is a folder. Choose the files in it."
    ),
    Code.TOO_LARGE_TO_KEEP: QT_TRANSLATE_NOOP(
        "Messages",
        "“{value}” has {size} MB, at most {limit} MB are kept. "
        "Cut it shorter, or write down where it lies.",
    ),
    Code.KEPT_ALREADY: QT_TRANSLATE_NOOP(
        "Messages", "“{value}” is among the evidence already and was kept once."
    ),
    Code.KEPT_FILE_LOST: QT_TRANSLATE_NOOP(
        "Messages", "“{value}” is no longer in the data folder. Add the file again."
    ),
    Code.KEPT_FILE_ALTERED: QT_TRANSLATE_NOOP(
        "Messages",
        "“{value}” was altered since it was kept, so it is not opened. Add the file again.",
    ),
    Code.IS_A_PROGRAM: QT_TRANSLATE_NOOP(
        "Messages", "“{value}” could start something, so it is only shown in its folder."
    ),
    Code.NO_SUCH_FILE: QT_TRANSLATE_NOOP("Messages", "There is no file {value}."),
    Code.FILE_UNREADABLE: QT_TRANSLATE_NOOP(
        "Messages", "The file cannot be read; it may be damaged. Open it in Excel and save it anew."
    ),
    Code.FILE_EMPTY: QT_TRANSLATE_NOOP("Messages", "The file holds no rows."),
    Code.FILE_PROTECTED: QT_TRANSLATE_NOOP(
        "Messages", "The file is protected by a password. Save it without one and try again."
    ),
    Code.FILE_NOT_A_TABLE: QT_TRANSLATE_NOOP(
        "Messages", "This is no table: .xlsx, .xls, .ods and .csv can be read."
    ),
    Code.FILE_TOO_LARGE: QT_TRANSLATE_NOOP("Messages", "The file is too large to be read safely."),
    Code.FILE_TOOK_TOO_LONG: QT_TRANSLATE_NOOP(
        "Messages", "Reading took too long and was stopped."
    ),
    Code.NO_SUCH_SHEET: QT_TRANSLATE_NOOP("Messages", "The file has no sheet “{value}”."),
    Code.WRONG_ENDING: QT_TRANSLATE_NOOP(
        "Messages", "The file must end in {expected}; “{value}” does not."
    ),
    Code.OVERWRITES_SOURCE: QT_TRANSLATE_NOOP(
        "Messages", "“{value}” is the list being imported. Choose another name."
    ),
    Code.NO_HEADER: QT_TRANSLATE_NOOP("Messages", "No row with column names was found."),
    Code.MISSING_COLUMN: QT_TRANSLATE_NOOP("Messages", "No column was found for: {value}."),
    Code.CONTESTED_COLUMN: QT_TRANSLATE_NOOP(
        "Messages", "Several columns fit equally well: {value}."
    ),
    Code.DATE_ORDER_AMBIGUOUS: QT_TRANSLATE_NOOP(
        "Messages",
        "The dates can be read two ways, such as {value}. Say which comes first, day or month.",
    ),
    Code.DATE_ORDER_CONTRADICTS: QT_TRANSLATE_NOOP(
        "Messages",
        "The dates contradict each other, such as {value}: neither order fits all of them.",
    ),
    Code.TOTAL_DOUBTFUL: QT_TRANSLATE_NOOP(
        "Messages", "It is unclear whether the amount is the line's or the whole order's."
    ),
}

_TROUBLES: Final[Mapping[TroubleCode, Any]] = {
    TroubleCode.LOCKED: QT_TRANSLATE_NOOP(
        "Messages", "Another program holds the data file. Close it and try again. {detail}"
    ),
    TroubleCode.WINDOW_OPEN: QT_TRANSLATE_NOOP(
        "Messages", "The data are open in a window. Close the window first."
    ),
    TroubleCode.DISK_FULL: QT_TRANSLATE_NOOP(
        "Messages", "The disk is full, nothing was changed. Make room and try again. {detail}"
    ),
    TroubleCode.READ_ONLY: QT_TRANSLATE_NOOP(
        "Messages", "The data cannot be written here. Check the rights of the folder. {detail}"
    ),
    TroubleCode.DAMAGED: QT_TRANSLATE_NOOP(
        "Messages", "The data file is damaged. Restore the last copy from the menu. {detail}"
    ),
    TroubleCode.NOT_A_DATABASE: QT_TRANSLATE_NOOP(
        "Messages",
        "This file is no TradeTrust data. Choose another folder or restore a copy. {detail}",
    ),
    TroubleCode.NEWER_THAN_PROGRAM: QT_TRANSLATE_NOOP(
        "Messages",
        "The data come from a newer version of the program. Install that version. {detail}",
    ),
    TroubleCode.WRONG_PASSPHRASE: QT_TRANSLATE_NOOP(
        "Messages", "The passphrase does not open these data."
    ),
    TroubleCode.CANNOT_WRITE_FILE: QT_TRANSLATE_NOOP(
        "Messages", "The file cannot be written; it may be open elsewhere. {detail}"
    ),
    TroubleCode.CANNOT_READ_FILE: QT_TRANSLATE_NOOP(
        "Messages", "The file cannot be read. {detail}"
    ),
    TroubleCode.FOLDER_UNUSABLE: QT_TRANSLATE_NOOP(
        "Messages", "The folder cannot be used. Choose another one. {detail}"
    ),
    TroubleCode.COPY_FAILED: QT_TRANSLATE_NOOP(
        "Messages", "The safety copy did not succeed, so nothing was changed. {detail}"
    ),
    TroubleCode.CANCELLED: QT_TRANSLATE_NOOP("Messages", "Stopped. Nothing was changed."),
}

_ACTS: Final[Mapping[Act, Any]] = {
    Act.CUSTOMER_ADD: QT_TRANSLATE_NOOP("Messages", "customer {name} added"),
    Act.CUSTOMER_EDIT: QT_TRANSLATE_NOOP("Messages", "customer {name} changed"),
    Act.CUSTOMER_DELETE: QT_TRANSLATE_NOOP("Messages", "customer {name} deleted"),
    Act.CUSTOMERS_EDIT: QT_TRANSLATE_NOOP("Messages", "{count} customers changed"),
    Act.CUSTOMERS_DELETE: QT_TRANSLATE_NOOP("Messages", "{count} customers deleted"),
    Act.ORDER_ADD: QT_TRANSLATE_NOOP("Messages", "order {name} added"),
    Act.ORDER_EDIT: QT_TRANSLATE_NOOP("Messages", "order {name} changed"),
    Act.ORDER_DELETE: QT_TRANSLATE_NOOP("Messages", "order {name} deleted"),
    Act.COMPLAINT_ADD: QT_TRANSLATE_NOOP("Messages", "complaint “{name}” added"),
    Act.COMPLAINT_EDIT: QT_TRANSLATE_NOOP("Messages", "complaint {name} changed"),
    Act.COMPLAINT_DELETE: QT_TRANSLATE_NOOP("Messages", "complaint {name} deleted"),
    Act.COMPLAINT_STATUS: QT_TRANSLATE_NOOP("Messages", "complaint {name} {status}"),
    Act.COMPLAINT_CLOSE: QT_TRANSLATE_NOOP("Messages", "complaint {name} closed"),
    Act.COMPLAINT_WITHDRAW: QT_TRANSLATE_NOOP("Messages", "complaint {name} withdrawn"),
    Act.COMPLAINT_MERGE: QT_TRANSLATE_NOOP("Messages", "complaint {merged} merged into {name}"),
    Act.COMPLAINT_UNMERGE: QT_TRANSLATE_NOOP("Messages", "complaints {merged} and {name} parted"),
    Act.COMPLAINTS_EDIT: QT_TRANSLATE_NOOP("Messages", "{count} complaints changed"),
    Act.COMPLAINTS_DELETE: QT_TRANSLATE_NOOP("Messages", "{count} complaints deleted"),
    Act.EVIDENCE_ADD: QT_TRANSLATE_NOOP("Messages", "evidence “{name}” added"),
    Act.EVIDENCE_EDIT: QT_TRANSLATE_NOOP("Messages", "evidence “{name}” changed"),
    Act.EVIDENCE_DELETE: QT_TRANSLATE_NOOP("Messages", "evidence “{name}” removed"),
    Act.REMEDY_DECIDE: QT_TRANSLATE_NOOP("Messages", "remedy for {name} chosen"),
    Act.REMEDY_EDIT: QT_TRANSLATE_NOOP("Messages", "remedy for {name} changed"),
    Act.REMEDY_DELETE: QT_TRANSLATE_NOOP("Messages", "remedy for {name} taken back"),
    Act.PROMISE_ADD: QT_TRANSLATE_NOOP("Messages", "promise “{name}” added"),
    Act.PROMISE_EDIT: QT_TRANSLATE_NOOP("Messages", "promise “{name}” changed"),
    Act.PROMISE_KEEP: QT_TRANSLATE_NOOP("Messages", "promise “{name}” kept"),
    Act.PROMISE_DROP: QT_TRANSLATE_NOOP("Messages", "promise “{name}” no longer due"),
    Act.PROMISE_DELETE: QT_TRANSLATE_NOOP("Messages", "promise “{name}” deleted"),
    Act.COMPLAINT_LINKS: QT_TRANSLATE_NOOP("Messages", "what complaint {name} is about changed"),
    Act.SHIPMENT_ADD: QT_TRANSLATE_NOOP("Messages", "shipment of {name} added"),
    Act.SHIPMENT_EDIT: QT_TRANSLATE_NOOP("Messages", "shipment of {name} changed"),
    Act.SHIPMENT_DELETE: QT_TRANSLATE_NOOP("Messages", "shipment of {name} deleted"),
    Act.ACTION_ADD: QT_TRANSLATE_NOOP("Messages", "action “{name}” added"),
    Act.ACTION_EDIT: QT_TRANSLATE_NOOP("Messages", "action “{name}” changed"),
    Act.ACTION_DELETE: QT_TRANSLATE_NOOP("Messages", "action “{name}” deleted"),
    Act.ACTION_DONE: QT_TRANSLATE_NOOP("Messages", "action “{name}” done"),
    Act.ACTION_CHECKED: QT_TRANSLATE_NOOP("Messages", "action “{name}” checked"),
    Act.FOLLOW_UP_ADD: QT_TRANSLATE_NOOP("Messages", "follow-up “{name}” added"),
    Act.FOLLOW_UP_EDIT: QT_TRANSLATE_NOOP("Messages", "follow-up “{name}” changed"),
    Act.FOLLOW_UP_DELETE: QT_TRANSLATE_NOOP("Messages", "follow-up “{name}” deleted"),
    Act.FOLLOW_UP_DONE: QT_TRANSLATE_NOOP("Messages", "follow-up “{name}” done"),
    Act.FOLLOW_UP_SKIP: QT_TRANSLATE_NOOP("Messages", "follow-up “{name}” skipped"),
    Act.FOLLOW_UP_POSTPONE: QT_TRANSLATE_NOOP("Messages", "follow-up “{name}” postponed"),
    Act.FOLLOW_UPS_DONE: QT_TRANSLATE_NOOP("Messages", "{count} follow-ups done"),
    Act.FOLLOW_UPS_POSTPONE: QT_TRANSLATE_NOOP("Messages", "{count} follow-ups postponed"),
    Act.FOLLOW_UPS_DELETE: QT_TRANSLATE_NOOP("Messages", "{count} follow-ups deleted"),
    Act.CONTACT_ADD: QT_TRANSLATE_NOOP("Messages", "contact {name} added"),
    Act.CONTACT_EDIT: QT_TRANSLATE_NOOP("Messages", "contact {name} changed"),
    Act.CONTACT_DELETE: QT_TRANSLATE_NOOP("Messages", "contact {name} deleted"),
    Act.INTERACTION_ADD: QT_TRANSLATE_NOOP("Messages", "entry “{name}” added"),
    Act.INTERACTION_EDIT: QT_TRANSLATE_NOOP("Messages", "entry “{name}” changed"),
    Act.INTERACTION_DELETE: QT_TRANSLATE_NOOP("Messages", "entry “{name}” deleted"),
    Act.SURVEY_ADD: QT_TRANSLATE_NOOP("Messages", "answer of {name} added"),
    Act.SURVEY_DELETE: QT_TRANSLATE_NOOP("Messages", "answer of {name} deleted"),
    Act.IMPORT_ORDERS: QT_TRANSLATE_NOOP("Messages", "import of {file}"),
    Act.IMPORT_COMPLAINTS: QT_TRANSLATE_NOOP("Messages", "complaints of {file} imported"),
    Act.IMPORT_TAKEN_BACK: QT_TRANSLATE_NOOP("Messages", "import of {file} taken back"),
    Act.SETTING_EDIT: QT_TRANSLATE_NOOP("Messages", "settings changed"),
    Act.POLICY_EDIT: QT_TRANSLATE_NOOP("Messages", "deadlines of complaints changed"),
    Act.SAMPLE_ADD: QT_TRANSLATE_NOOP("Messages", "sample data added"),
    Act.SETTINGS_FOUND: QT_TRANSLATE_NOOP("Messages", "settings taken from the computer"),
    Act.FILTER_KEEP: QT_TRANSLATE_NOOP("Messages", "filter “{name}” saved"),
    Act.FILTER_FORGET: QT_TRANSLATE_NOOP("Messages", "filter “{name}” deleted"),
    Act.CAUSE_ADD: QT_TRANSLATE_NOOP("Messages", "root cause “{name}” added"),
    Act.CAUSE_EDIT: QT_TRANSLATE_NOOP("Messages", "root cause “{name}” reworded"),
    Act.CAUSE_HIDE: QT_TRANSLATE_NOOP("Messages", "root cause “{name}” hidden"),
    Act.CAUSE_SHOW: QT_TRANSLATE_NOOP("Messages", "root cause “{name}” offered again"),
    Act.TEXT_TRANSLATE: QT_TRANSLATE_NOOP("Messages", "text translated"),
    Act.PLAYBOOK_TICK: QT_TRANSLATE_NOOP("Messages", "“{name}” ticked off"),
    Act.PLAYBOOK_UNTICK: QT_TRANSLATE_NOOP("Messages", "“{name}” open again"),
    Act.PLAYBOOK_EDIT: QT_TRANSLATE_NOOP("Messages", "playbook changed"),
    Act.PLAYBOOK_RESET: QT_TRANSLATE_NOOP("Messages", "playbook as it came"),
    Act.REPLY_KEEP: QT_TRANSLATE_NOOP("Messages", "reply template kept"),
    Act.REPLY_RESET: QT_TRANSLATE_NOOP("Messages", "reply template as it came"),
    Act.REPLY_SIGN: QT_TRANSLATE_NOOP("Messages", "replies signed by {name}"),
    Act.LANGUAGE_READ: QT_TRANSLATE_NOOP("Messages", "language marked as read"),
    Act.LANGUAGE_UNREAD: QT_TRANSLATE_NOOP("Messages", "language marked as not read"),
}


_FINDINGS: Final[Mapping[str, Any]] = {
    "database_lost": QT_TRANSLATE_NOOP("Messages", "The data file is gone: {detail}"),
    "unreadable": QT_TRANSLATE_NOOP("Messages", "The data file cannot be read: {detail}"),
    "bytes_altered": QT_TRANSLATE_NOOP(
        "Messages", "The data file was altered from outside: {detail}"
    ),
    "structure_broken": QT_TRANSLATE_NOOP(
        "Messages", "The structure of the data file is broken: {detail}"
    ),
    "reference_broken": QT_TRANSLATE_NOOP(
        "Messages", "A record points to one that is not there: {detail}"
    ),
    "rows_lost": QT_TRANSLATE_NOOP(
        "Messages", "Records are missing, or there are more than were written: {detail}"
    ),
    "lines_differ": QT_TRANSLATE_NOOP(
        "Messages", "The lines of an order do not make up its total: {detail}"
    ),
    "figures_differ": QT_TRANSLATE_NOOP(
        "Messages", "Computed figures differ from the orders: {detail}"
    ),
    "search_differs": QT_TRANSLATE_NOOP(
        "Messages", "The search index differs from the records: {detail}"
    ),
    "log_broken": QT_TRANSLATE_NOOP("Messages", "The change log has gaps: {detail}"),
    "kept_file_lost": QT_TRANSLATE_NOOP("Messages", "A kept import file is gone: {detail}"),
    "kept_file_altered": QT_TRANSLATE_NOOP("Messages", "A kept import file was altered: {detail}"),
    "evidence_lost": QT_TRANSLATE_NOOP("Messages", "A file kept as evidence is gone: {detail}"),
    "evidence_altered": QT_TRANSLATE_NOOP(
        "Messages", "A file kept as evidence was altered: {detail}"
    ),
    "copy_altered": QT_TRANSLATE_NOOP("Messages", "A safety copy was altered: {detail}"),
}
"""By the value of `storage.check.FindingCode`."""


class _Values(dict[str, str]):
    """Values for a sentence; a missing one leaves nothing behind."""

    def __missing__(self, key: str) -> str:
        del key
        return ""


def _fill(text: str, values: Mapping[str, str]) -> str:
    filled = QCoreApplication.translate("Messages", text).format_map(_Values(values))
    return filled.strip()


def problem_text(problem: Problem) -> str:
    """The sentence for a problem, without its place."""
    if not problem.value and problem.code is Code.AMOUNT_DIFFERS:
        return _fill(_PROBLEMS[problem.code], {"value": "–", **problem.params})
    return _fill(_PROBLEMS[problem.code], {"value": problem.value, **problem.params})


def trouble_text(trouble: StorageTrouble) -> str:
    """What the surroundings refused, and the way on."""
    return _fill(_TROUBLES[trouble.code], {"detail": trouble.detail})


def error_text(error: Exception) -> str:
    """The sentences for a Refused or a StorageTrouble, one a line."""
    if isinstance(error, StorageTrouble):
        return trouble_text(error)
    if isinstance(error, Refused):
        return "\n".join(dict.fromkeys(problem_text(problem) for problem in error.problems))
    return QCoreApplication.translate(
        "Messages", "Something went wrong. It was written to the log."
    )


def finding_text(code: str, detail: str) -> str:
    """What the check of the data found."""
    return _fill(_FINDINGS[code], {"detail": detail})


def act_text(summary: StepSummary) -> str:
    """What an act did, to stand after "Undo: " or "Redo: "."""
    values = dict(summary.params)
    if summary.act is Act.COMPLAINT_STATUS and values.get("status"):
        values["status"] = words.word(ComplaintStatus(values["status"]))
    return _fill(_ACTS[summary.act], values)


def spread(problems: tuple[Problem, ...], fields: Mapping[str, QObject]) -> list[Problem]:
    """Show problems below their fields and clear the others; returns those without a field."""
    said: dict[str, str] = {}
    rest = []
    for problem in problems:
        if problem.field in fields:
            said.setdefault(problem.field, problem_text(problem))
        else:
            rest.append(problem)
    for name, field in fields.items():
        field.set_problem(said.get(name, ""))  # type: ignore[attr-defined]
    return rest
