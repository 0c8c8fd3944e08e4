"""Replies made from what is kept about a complaint, in eight languages."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tradetrust_desktop.domain.care import Category, Channel, ComplaintDraft, Origin
from tradetrust_desktop.domain.case import RemedyKind, Share
from tradetrust_desktop.domain.contacts import ContactDraft, Point, PointKind
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.firm import Firm
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.domain.orders import OrderDraft
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.domain.replies import LANGUAGES, Stage, Template, gaps, plain
from tradetrust_desktop.storage.case_tables import evidence, promises, remedies

HOUR = 3_600_000


@pytest.fixture
def najd(desk: Any) -> bytes:
    """A customer in Riyadh whose Faisal reads Arabic."""
    desk.firm.save(Firm(name="海昌灯具", hours="08:00-20:30"))
    key = desk.customers.add(
        CustomerDraft("Najd Oasis Trading Est.", country="SA", city="Riyadh", owner="Lin Wei")
    )[0]
    mail = (Point(PointKind.MAIL, "faisal@najd.example"),)
    desk.contacts.add(ContactDraft(key, "Faisal Al-Harbi", language="ar", points=mail))
    return key


@pytest.fixture
def typed(desk: Any, clock: Any, najd: bytes) -> ComplaintDraft:
    order = desk.orders.add(
        OrderDraft("SO-26-1296", najd, date(2026, 10, 1), "USD", total_minor=100)
    )[0]
    return ComplaintDraft(
        najd,
        "Lamps trip the breaker",
        clock.ms - HOUR,
        category=Category.TECHNICAL,
        order_id=order,
        stake_minor=1_840_000,
        stake_currency="USD",
    )


@pytest.fixture
def complaint(desk: Any, typed: ComplaintDraft) -> bytes:
    return desk.complaints.add(typed)[0]


def _kept(desk: Any, table: Any, **values: Any) -> None:
    """A record of another part of the case."""
    from tradetrust_desktop.domain.changes import Act

    with desk.database.step(Act.COMPLAINT_EDIT, params={"name": ""}) as step:
        step.insert(table, {"id": desk.database.new_id(), **values})


def test_a_first_reply_in_english_says_what_is_known_and_leaves_no_gap(desk, complaint):
    reply = desk.replies.draft(complaint, stage=Stage.FIRST_REPLY, language="en")
    assert reply.subject == "Your message about order SO-26-1296 (our reference 2026-001)"
    assert reply.body.startswith(
        "Dear Faisal Al-Harbi,\n\nThank you for contacting us on Monday 23 November, 14:40 "
        "(Riyadh time) about order SO-26-1296.\n\nWe have noted the following: "
        "Lamps trip the breaker. "
    )
    assert "engineers" in reply.body
    assert "by Wednesday 25 November, 14:40 (Riyadh time)" in reply.body
    assert reply.body.endswith("Kind regards,\nLin Wei\n海昌灯具")
    assert not gaps(reply.subject + reply.body)
    assert (reply.address, reply.contact) == ("faisal@najd.example", "Faisal Al-Harbi")


def test_a_first_reply_in_chinese_reads_so(desk, complaint):
    reply = desk.replies.draft(complaint, stage=Stage.FIRST_REPLY, language="zh")
    assert reply.subject == "回复：贵司关于订单 SO-26-1296 的来信（我方编号 2026-001）"
    assert reply.body.split("\n\n")[:3] == [
        "Faisal Al-Harbi，您好：",
        (
            "您于11月23日（星期一）14:40（利雅得当地时间）就订单 SO-26-1296 反映的问题，"
            "我们已经收到，感谢您及时告知。"
        ),
        "此事给贵司带来不便，我们深感抱歉。目前我们正在查明原因。",
    ]
    assert "我们将在11月25日（星期三）14:40（利雅得当地时间）前向您提出解决方案。" in reply.body


def test_a_first_reply_in_arabic_reads_so_with_every_fact_standing_by_itself(desk, complaint):
    reply = desk.replies.draft(complaint, stage=Stage.FIRST_REPLY)
    assert (reply.language, reply.is_right_to_left, reply.is_read) == ("ar", True, False)
    assert reply.subject == (
        "رسالتكم بخصوص الطلبية رقم \u2066SO-26-1296\u2069 – مرجعنا رقم \u20662026-001\u2069"
    )
    assert reply.body == (
        "السيد/السيدة \u2066Faisal Al-Harbi\u2069 المحترم/المحترمة،\nتحية طيبة وبعد،\n\n"
        "نشكركم على تواصلكم معنا يوم الاثنين 23 نوفمبر، الساعة 14:40 "
        "(بتوقيت \u2067الرياض\u2069) بخصوص الطلبية رقم \u2066SO-26-1296\u2069.\n\n"
        "نأسف لما سببه لكم هذا الأمر من إزعاج، ونعمل حالياً على معرفة ما حدث.\n\n"
        "سنوافيكم بمقترح الحل في موعد أقصاه يوم الأربعاء 25 نوفمبر، الساعة 14:40 "
        "(بتوقيت \u2067الرياض\u2069). رقم مرجعنا لهذا الموضوع هو \u20662026-001\u2069.\n\n"
        "وتفضلوا بقبول فائق الاحترام والتقدير،\n\u2066Lin Wei\u2069\n\u2066海昌灯具\u2069"
    )


def test_a_proposal_in_russian_reads_so(desk, clock, complaint, najd):
    _kept(
        desk,
        remedies,
        complaint_id=complaint,
        kind=RemedyKind.REPLACEMENT,
        text="补发 24 盏",
        decided=date(2026, 11, 23),
    )
    _kept(
        desk,
        promises,
        customer_id=najd,
        complaint_id=complaint,
        source="complaint",
        text="ship",
        made_ms=clock.ms,
        due_ms=clock.ms + 48 * HOUR,
    )
    reply = desk.replies.draft(complaint, stage=Stage.PROPOSAL, language="ru")
    assert reply.body == (
        "Здравствуйте, Faisal Al-Harbi.\n\n"
        "Благодарим Вас за терпение, проявленное во время рассмотрения вопроса "
        "(заказ SO-26-1296, наш номер 2026-001).\n\n"
        "Что мы установили: [[что показала наша проверка]]\n\n"
        "Сумма, о которой идёт речь, составляет 18\u00a0400,00\u00a0USD.\n\n"
        "Наше предложение: замена соответствующего товара\n"
        "Срок выполнения: не позднее 25 ноября (среда), 15:40 (местное время, Эр-Рияд).\n\n"
        "Пожалуйста, сообщите, согласны ли Вы с ним или какое решение было бы для Вас удобнее. "
        "Мы приступим сразу после получения Вашего ответа.\n\nС уважением,\nLin Wei\n海昌灯具"
    )


@pytest.mark.parametrize(
    ("language", "amount"),
    [
        *(("zh", "USD 18,400.00"), ("en", "USD 18,400.00"), ("es", "18.400,00 USD")),
        *(("fr", "18\u202f400,00 USD"), ("de", "18.400,00 USD"), ("pt", "USD 18.400,00")),
        *(("ru", "18 400,00 USD"), ("ar", "\u2066USD 18,400.00\u2069")),
    ],
)
def test_each_language_writes_days_and_money_its_own_way(desk, complaint, language, amount):
    reply = desk.replies.draft(complaint, stage=Stage.PROPOSAL, language=language)
    assert amount.replace(" ", "\u00a0") in reply.body
    first = desk.replies.draft(complaint, stage=Stage.FIRST_REPLY, language=language).body
    day = {
        "zh": "11月25日（星期三）14:40（利雅得当地时间）",
        "en": "Wednesday 25 November, 14:40 (Riyadh time)",
        "es": "miércoles 25 de noviembre, 14:40 h (hora de Riad)",
        "fr": "mercredi 25 novembre à 14 h 40 (heure locale, Riyad)",
        "de": "Mittwoch, 25. November, 14:40 Uhr (Ortszeit Riad)",
        "pt": "25 de novembro (quarta-feira), 14h40 (horário de Riade)",
        "ru": "25 ноября (среда), 14:40 (местное время, Эр-Рияд)",
        "ar": "الأربعاء 25 نوفمبر، الساعة 14:40 (بتوقيت الرياض)",
    }[language]
    assert day in plain(first)


def test_another_year_is_named_and_the_first_of_a_month_counted(desk, clock, typed):
    clock.forward(days=37)  # 30 December 2026; the proposal is due in January
    draft = replace(typed, received_ms=clock.ms)
    clocks = desk.complaints.preview(draft)
    reply = desk.replies.draft_for(draft, clocks=clocks, language="fr")
    assert "au plus tard le vendredi 1er janvier 2027 à 15 h 40" in reply.body
    assert "2026" not in reply.body.replace("SO-26", "")
    reply = desk.replies.draft_for(draft, clocks=clocks, language="pt")
    assert "até 1º de janeiro de 2027 (sexta-feira), 15h40" in reply.body


@pytest.mark.parametrize(("city", "said"), [("Utrecht", "Utrecht"), ("", "Amsterdam")])
def test_the_place_is_named_as_it_was_typed_or_by_its_zone(desk, clock, city, said):
    key = desk.customers.add(CustomerDraft("Delta", country="NL", city=city))[0]
    draft = ComplaintDraft(key, "late", clock.ms - HOUR)
    assert f"12:40 ({said} time)" in desk.replies.draft_for(draft, clocks=()).body


def test_before_it_is_saved_a_complaint_has_a_reply_already(desk, typed):
    reply = desk.replies.draft_for(typed, clocks=desk.complaints.preview(typed), language="en")
    assert reply.subject == "Your message about order SO-26-1296"
    assert "by Wednesday 25 November, 14:40 (Riyadh time)" in reply.body
    assert "reference" not in reply.body
    nobody = desk.replies.draft_for(ComplaintDraft(b"", "", typed.received_ms), clocks=())
    assert nobody.language == "en"
    assert nobody.body.startswith("Dear Sir or Madam,\n\nThank you for contacting us")
    assert nobody.body.endswith("[[your name]]\n海昌灯具")


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (Share.ALL, "The fault was ours"),
        (Share.MOST, "Part of the cause lay with us"),
        (Share.PART, "Part of the cause lay with us"),
        (Share.NONE, "We are sorry that you have had to deal with it"),
        ("", "We are sorry that you have had to deal with it"),
    ],
)
def test_an_apology_admits_what_the_record_states_and_no_more(desk, complaint, typed, share, said):
    desk.complaints.edit(complaint, draft=replace(typed, share=share))
    reply = desk.replies.draft(complaint, stage=Stage.APOLOGY, language="en")
    assert said in reply.body
    assert ("apolog" in (reply.subject + reply.body).lower()) == (share in ("all", "most", "part"))


def test_only_what_the_customer_may_see_is_named_as_evidence(desk, complaint):
    for title, shown in (("Seal missing", True), ("Supplier's admission", False)):
        _kept(
            desk,
            evidence,
            complaint_id=complaint,
            sha256="0" * 64,
            name="seal.jpg",
            title=title,
            kind="photo",
            size=1,
            shown=shown,
        )
    english = desk.replies.draft(complaint, stage=Stage.APOLOGY, language="en").body
    assert "we enclose:\n- Seal missing\n\n" in english
    assert "admission" not in english
    arabic = desk.replies.draft(complaint, stage=Stage.APOLOGY, language="ar").body
    assert "\n- \u2066Seal missing\u2069\n" in arabic


def test_what_a_person_wrote_stays_a_gap_in_a_language_it_is_not_written_in(desk, complaint, typed):
    desk.complaints.edit(complaint, draft=replace(typed, root_cause="漏装密封圈。"))
    words = {
        language: desk.replies.draft(complaint, stage=Stage.APOLOGY, language=language).body
        for language in ("zh", "en", "de")
    }
    assert "查明的情况：漏装密封圈\n" in words["zh"]
    assert "What we found: [[what our examination showed]]" in words["en"]
    assert "[[was unsere Prüfung ergeben hat]]" in words["de"]


def test_nothing_past_is_announced_but_a_delay_says_what_had_been(desk, clock, complaint):
    clock.forward(days=5)
    for stage in (Stage.PROGRESS, Stage.FIRST_REPLY):
        assert "25 November" not in desk.replies.draft(complaint, stage=stage, language="en").body
    late = desk.replies.draft(complaint, stage=Stage.DELAY, language="en").body
    assert "We had announced our proposal for Wednesday 25 November, 14:40 (Riyadh time)." in late


def test_a_message_of_the_night_is_said_to_be_one(desk, clock, complaint, typed):
    for language in LANGUAGES:
        day = desk.replies.draft_for(typed, clocks=(), language=language).body
        night = replace(typed, received_ms=clock.ms - 14 * HOUR)  # 06:40 in Shanghai
        assert len(desk.replies.draft_for(night, clocks=(), language=language).body) > len(day) + 9


def test_what_we_found_ourselves_thanks_for_no_message(desk, typed):
    reply = desk.replies.draft_for(replace(typed, origin=Origin.US), clocks=(), language="en")
    assert reply.subject == "Notice about order SO-26-1296"
    assert "contacting us" not in reply.body
    assert "In our own checks" in reply.body
    assert "What we have found so far: Lamps trip the breaker." in reply.body
    assert "any trouble this may cause" in reply.body


def test_what_we_found_ourselves_is_closed_without_thanks_for_telling(desk, typed):
    key = desk.complaints.add(replace(typed, origin=Origin.US))[0]

    def bodies():
        close = {"stage": Stage.CLOSE}
        return {each: desk.replies.draft(key, language=each, **close).body for each in LANGUAGES}

    ours = bodies()
    desk.complaints.edit(key, draft=replace(typed, origin=Origin.CUSTOMER))
    assert "bringing this to our attention" not in ours["en"]
    assert not set(ours.values()) & set(bodies().values())


def test_an_own_template_is_used_until_it_is_taken_back(desk, complaint):
    desk.replies.keep(Stage.CLOSE, language="en", template=Template(" Done ", "Hi {contact}\n{x}"))
    reply = desk.replies.draft(complaint, stage=Stage.CLOSE, language="en")
    assert (reply.subject, reply.body, reply.is_own) == ("Done", "Hi Faisal Al-Harbi\n[[x]]", True)
    assert desk.replies.template(Stage.CLOSE, language="en").is_own
    desk.replies.reset(Stage.CLOSE, language="en")
    assert not desk.replies.draft(complaint, stage=Stage.CLOSE, language="en").is_own
    desk.history.undo()
    assert desk.replies.draft(complaint, stage=Stage.CLOSE, language="en").is_own
    with pytest.raises(Refused):
        desk.replies.keep(Stage.CLOSE, language="en", template=Template("Done", " "))
    with pytest.raises(Refused):
        desk.replies.keep(Stage.CLOSE, language="nl", template=Template("a", "b"))


def test_languages_are_unread_until_somebody_says_so(desk, complaint):
    assert desk.replies.read_languages() == {"zh", "en"}
    desk.replies.mark_read("ar")
    assert desk.replies.draft(complaint, stage=Stage.CLOSE).is_read
    desk.history.undo()
    assert desk.replies.read_languages() == {"zh", "en"}
    desk.replies.mark_read("en", is_read=False)
    assert desk.replies.read_languages() == {"zh"}
    desk.replies.mark_read("en")
    assert desk.replies.read_languages() == {"zh", "en"}


def test_replies_are_signed_with_the_name_one_gave(desk, complaint):
    desk.replies.sign("  Lin   Wei (林薇) ")
    reply = desk.replies.draft(complaint, stage=Stage.CLOSE, language="en")
    assert reply.signed == "Lin Wei (林薇)"
    assert "\nLin Wei (林薇)\n" in reply.body


def test_what_was_sent_is_kept_in_the_log_and_meets_the_clock(desk, clock, complaint, najd):
    reply = desk.replies.draft(complaint, stage=Stage.PROPOSAL)
    entry = InteractionDraft(
        najd,
        clock.ms,
        plain(reply.subject),
        Channel.MAIL,
        Direction.OUT,
        detail=reply.body,
        is_proposal=True,
    )
    desk.complaints.log(complaint, entry=entry)
    page = desk.complaints.page(complaint)
    assert page.log[0].draft.detail == reply.body
    assert page.row.draft.status == "proposed"
    assert all(row.met_ms for row in page.row.clocks)
