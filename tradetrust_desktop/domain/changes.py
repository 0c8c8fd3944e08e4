"""What an act changed, told to everybody who shows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """A kind of record, as views and the change log name it."""

    CUSTOMER = "customer"
    CONTACT = "contact"
    INTERACTION = "interaction"
    ORDER = "order"
    COMPLAINT = "complaint"
    EVIDENCE = "evidence"
    PROMISE = "promise"
    FOLLOW_UP = "follow_up"
    SURVEY = "survey"
    IMPORT = "import"
    SETTING = "setting"


class Act(StrEnum):
    """What a user did, as the change log keeps it; the sentence for it is in `ui`."""

    CUSTOMER_ADD = "customer_add"
    CUSTOMER_EDIT = "customer_edit"
    CUSTOMER_DELETE = "customer_delete"
    CUSTOMERS_EDIT = "customers_edit"
    """Several at once."""
    CUSTOMERS_DELETE = "customers_delete"
    CONTACT_ADD = "contact_add"
    CONTACT_EDIT = "contact_edit"
    CONTACT_DELETE = "contact_delete"
    INTERACTION_ADD = "interaction_add"
    INTERACTION_EDIT = "interaction_edit"
    INTERACTION_DELETE = "interaction_delete"
    ORDER_ADD = "order_add"
    ORDER_EDIT = "order_edit"
    ORDER_DELETE = "order_delete"
    COMPLAINT_ADD = "complaint_add"
    COMPLAINT_EDIT = "complaint_edit"
    COMPLAINT_DELETE = "complaint_delete"
    COMPLAINT_STATUS = "complaint_status"
    COMPLAINT_CLOSE = "complaint_close"
    COMPLAINT_WITHDRAW = "complaint_withdraw"
    COMPLAINT_MERGE = "complaint_merge"
    COMPLAINT_UNMERGE = "complaint_unmerge"
    COMPLAINTS_EDIT = "complaints_edit"
    COMPLAINTS_DELETE = "complaints_delete"
    EVIDENCE_ADD = "evidence_add"
    EVIDENCE_EDIT = "evidence_edit"
    EVIDENCE_DELETE = "evidence_delete"
    COMPLAINT_LINKS = "complaint_links"
    """What it is about: orders, lines, shipments."""
    SHIPMENT_ADD = "shipment_add"
    SHIPMENT_EDIT = "shipment_edit"
    SHIPMENT_DELETE = "shipment_delete"
    ACTION_ADD = "action_add"
    ACTION_EDIT = "action_edit"
    ACTION_DELETE = "action_delete"
    ACTION_DONE = "action_done"
    ACTION_CHECKED = "action_checked"
    REMEDY_DECIDE = "remedy_decide"
    REMEDY_EDIT = "remedy_edit"
    REMEDY_DELETE = "remedy_delete"
    PROMISE_ADD = "promise_add"
    PROMISE_EDIT = "promise_edit"
    PROMISE_KEEP = "promise_keep"
    PROMISE_DROP = "promise_drop"
    """The customer let us off."""
    PROMISE_DELETE = "promise_delete"
    FOLLOW_UP_ADD = "follow_up_add"
    FOLLOW_UP_EDIT = "follow_up_edit"
    FOLLOW_UP_DELETE = "follow_up_delete"
    FOLLOW_UP_DONE = "follow_up_done"
    FOLLOW_UP_SKIP = "follow_up_skip"
    """Closed without having been done."""
    FOLLOW_UP_POSTPONE = "follow_up_postpone"
    FOLLOW_UPS_DONE = "follow_ups_done"
    FOLLOW_UPS_POSTPONE = "follow_ups_postpone"
    FOLLOW_UPS_DELETE = "follow_ups_delete"
    SURVEY_ADD = "survey_add"
    SURVEY_DELETE = "survey_delete"
    IMPORT_ORDERS = "import_orders"
    IMPORT_COMPLAINTS = "import_complaints"
    IMPORT_TAKEN_BACK = "import_taken_back"
    SETTING_EDIT = "setting_edit"
    POLICY_EDIT = "policy_edit"
    SAMPLE_ADD = "sample_add"
    SETTINGS_FOUND = "settings_found"
    """The first start took what the computer says; nobody did it, so nobody undoes it."""
    FILTER_KEEP = "filter_keep"
    FILTER_FORGET = "filter_forget"
    CAUSE_ADD = "cause_add"
    CAUSE_EDIT = "cause_edit"
    CAUSE_HIDE = "cause_hide"
    CAUSE_SHOW = "cause_show"
    """Offered again."""
    TEXT_TRANSLATE = "text_translate"
    PLAYBOOK_TICK = "playbook_tick"
    PLAYBOOK_UNTICK = "playbook_untick"
    PLAYBOOK_EDIT = "playbook_edit"
    PLAYBOOK_RESET = "playbook_reset"
    REPLY_KEEP = "reply_keep"
    REPLY_RESET = "reply_reset"
    REPLY_SIGN = "reply_sign"
    LANGUAGE_READ = "language_read"
    LANGUAGE_UNREAD = "language_unread"


@dataclass(frozen=True)
class Changes:
    """Which kinds of records a step touched, and how many of each."""

    counts: Mapping[Kind, int] = field(default_factory=dict)
    asked_by: object = None
    """Whoever started the act, so that a view may leave its own change alone."""

    def touches(self, *kinds: Kind) -> bool:
        """Whether any record of these kinds changed."""
        return any(self.counts.get(kind) for kind in kinds)


@dataclass(frozen=True)
class StepSummary:
    """A step of the change log, as a menu or a status bar names it."""

    step_id: int
    act: Act
    params: Mapping[str, str]
    """What the sentence needs: a name, a number, a count."""
    time_ms: int
