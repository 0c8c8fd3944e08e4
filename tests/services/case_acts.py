"""What a rep does with a case, by chance: ends it, merges it, promises other terms, translates."""

from dataclasses import replace
from datetime import timedelta

from tradetrust_desktop.domain.care import ComplaintStatus, Priority
from tradetrust_desktop.domain.deadlines import Budget, Reading
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.replies import LANGUAGES, Stage, Template
from tradetrust_desktop.domain.reports import Audience

HOURS = ("09:00-12:00,13:30-18:00", "00:00-24:00", "22:00-23:30")


class CaseActs:
    """Acts of `Rep`, which has the desk, the clock and the chance."""

    def mine(self, customer):
        query = ListQuery(filters={"customer_id": customer.hex(), "state": "all"})
        return self.desk.complaints.ids(query)

    def do_merge(self):
        mine = self.mine(self.one(self.desk.customers))
        some = self.chance.sample(mine, min(len(mine), self.chance.randrange(2, 4)))
        if self.chance.random() < 0.5:
            self.desk.complaints.merge_many(some)
        elif some:
            self.desk.complaints.merge(some[0], merged=some[1:])

    do_merge_too = do_merge

    def do_unmerge(self):
        for row in self.desk.complaints.rows(self.desk.complaints.ids(ListQuery())):
            if row.ending == "merged" and self.chance.random() < 0.5:
                self.desk.complaints.unmerge(row.id)
                return

    do_unmerge_too = do_unmerge

    def do_withdraw(self):
        self.desk.complaints.withdraw(self.one(self.desk.complaints), note="found")

    def do_reopen(self):
        status = ComplaintStatus.REOPENED
        self.desk.complaints.set_status(self.one(self.desk.complaints), status=status)

    do_reopen_too = do_reopen

    def do_complaint_move(self):
        key = self.one(self.desk.complaints)
        page = self.desk.complaints.page(key)
        if page is not None:
            fields = {
                "customer_id": self.one(self.desk.customers),
                "order_id": None,
                "contact_id": None,
                "status": self.chance.choice([page.row.draft.status, *ComplaintStatus]),
            }
            self.desk.complaints.edit(key, draft=replace(page.row.draft, **fields))

    def do_policy(self):
        now = self.desk.policies.current()
        hours = timedelta(hours=self.chance.choice([1, 24, 60]))
        work = replace(
            now.work,
            hours=self.chance.choice(HOURS),
            off={self.day(): "inventory" for _ in range(3)},
        )
        changed = {
            "reading": self.chance.choice(list(Reading)),
            "budgets": {**now.budgets, Priority.MAJOR: Budget(hours, 2 * hours)},
            "supplier_pauses": self.chance.random() < 0.5,
            "progress_hours": self.chance.choice([0, 24]),
            "work": work,
        }
        name = self.chance.choice(list(changed))
        self.desk.policies.save(replace(now, **{name: changed[name]}))

    do_policy_too = do_policy

    def do_twin(self):
        key = self.one(self.desk.complaints)
        text = self.desk.reports.eight_d(key, audience=Audience.FACTORY).title
        self.desk.reports.translate(key, text=text, twin=self.chance.choice(["迟到", ""]))

    def do_reply_template(self):
        stage, language = self.chance.choice(list(Stage)), self.chance.choice(list(LANGUAGES))
        if self.chance.random() < 0.4:
            self.desk.replies.reset(stage, language=language)
        else:
            self.desk.replies.keep(stage, language=language, template=Template("s", "{number}"))

    def do_reply_sign(self):
        if self.chance.random() < 0.5:
            self.desk.replies.sign(self.chance.choice(["Li Wei", ""]))
        else:
            self.desk.replies.mark_read("fr", is_read=self.chance.random() < 0.5)

    def do_link_change(self):
        key = self.one(self.desk.complaints)
        for row in self.desk.investigation.links(key)[:1]:
            if self.chance.random() < 0.5:
                self.desk.investigation.take_over(key, link=row.link)
            else:
                self.desk.investigation.set_quantity(key, link=row.link, quantity_micro=500_000)

    def do_revisit_days(self):
        self.desk.complaints.keep_revisit_days([self.chance.randrange(1, 60)])
