"""Whose orders they are: exactly, by likeness, with a person's yes or no remembered."""

import pytest
from order_lists import HEAD, line

from tradetrust_desktop.services.order_import import Counts

CODED = [*HEAD, "Customer Code"]


def coded(number, customer, code, **kw):
    return [*line(number, customer, **kw), code]


def test_names_match_without_regard_to_case_accents_and_blanks(importer):
    importer([HEAD, line(customer="Møller  Søn")])
    report = importer([HEAD, line("SO-2", "MOLLER SON")])
    assert report.preview.customers_known == 1
    assert report.preview.doubtful == ()


def test_a_code_comes_before_the_name(importer):
    importer([CODED, coded("SO-1", "Acme", "0017")])
    report = importer([CODED, coded("SO-2", "Acme Trading House", "0017")])
    assert report.preview.customers_known == 1
    assert set(importer.customers()) == {"Acme"}


def test_one_name_under_two_codes_is_two_customers(importer):
    importer([CODED, coded("SO-1", "Acme", "1")])
    report = importer([CODED, coded("SO-2", "Acme", "2")])
    assert report.preview.customers_new == 1
    (doubt,) = report.preview.doubtful
    assert "code_differs" in doubt.reasons


def test_where_there_is_only_a_code_it_is_the_name(importer):
    head = [HEAD[0], "Customer ID", *HEAD[2:]]
    report = importer([head, line("SO-1", 17850.0), line("SO-2", "17850"), line("SO-3", 17851)])
    assert report.preview.customers_new == 2
    assert report.preview.doubtful == ()
    assert importer.customers()["17850"]["code"] == "17850"


def test_a_similar_customer_is_new_and_listed_as_doubtful(importer):
    importer([HEAD, line(customer="Acme Ltd.")])
    report = importer([HEAD, line("SO-2", "ACME LIMITED"), line("SO-3", "Nordlicht")])
    (doubt,) = report.preview.doubtful
    assert (doubt.name, doubt.similar_name, doubt.orders, doubt.first_row) == (
        "ACME LIMITED",
        "Acme Ltd.",
        1,
        2,
    )
    assert "legal_form" in doubt.reasons
    assert report.preview.customers_new == 2
    assert len(importer.customers()) == 3


def test_a_slip_of_the_pen_is_doubtful_and_another_firm_is_not(importer):
    importer([HEAD, line(customer="Fjordlys Interior AS")])
    preview = importer.prepare(
        [HEAD, line("SO-2", "Fjordlis Interior"), line("SO-3", "Fjordland Seafood")]
    )
    assert [one.name for one in preview.doubtful] == ["Fjordlis Interior"]
    assert preview.doubtful[0].reasons[0] == "spelling"


def answer(importer, rows, *, same):
    preview = importer.prepare(rows)
    (doubt,) = preview.doubtful
    verdicts = {doubt.key: doubt.similar_key if same else ""}
    return importer(rows, verdicts=verdicts)


def test_a_yes_books_on_the_stored_customer_and_is_remembered(importer):
    importer([HEAD, line(customer="Acme Ltd.")])
    report = answer(importer, [HEAD, line("SO-2", "ACME LIMITED")], same=True)
    assert report.preview.customers_known == 1
    assert importer.orders()["SO-2"]["customer"] == "Acme Ltd."
    preview = importer.prepare([HEAD, line("SO-3", "ACME LIMITED")])
    assert preview.doubtful == ()
    assert preview.customers_known == 1


def test_a_no_makes_a_new_customer_and_is_remembered(importer):
    importer([HEAD, line(customer="Acme Ltd.")])
    answer(importer, [HEAD, line("SO-2", "ACME LIMITED")], same=False)
    assert set(importer.customers()) == {"Acme Ltd.", "ACME LIMITED"}
    importer.service.take_back(importer.service.rows()[0].id)
    importer([HEAD, line("SO-2", "ACME LIMITED")])
    preview = importer.prepare([HEAD, line("SO-3", "ACME LIMITED")])
    assert preview.doubtful == ()


def test_in_the_window_orders_of_doubtful_customers_wait(importer):
    importer([HEAD, line(customer="Acme Ltd.")])
    report = importer(
        [HEAD, line("SO-2", "ACME LIMITED"), line("SO-3", "Bolt")], doubtful_wait=True
    )
    assert report.preview.orders == Counts(new=1, to_confirm=1)
    assert "SO-2" not in importer.orders()
    assert "ACME LIMITED" not in importer.customers()


def test_two_new_names_of_one_file_that_differ_in_legal_form_are_doubtful(importer):
    preview = importer.prepare([HEAD, line("SO-1", "Acme Ltd."), line("SO-2", "ACME LIMITED")])
    (doubt,) = preview.doubtful
    assert doubt.similar_id is None
    assert doubt.similar_name == "Acme Ltd."
    report = answer(
        importer, [HEAD, line("SO-1", "Acme Ltd."), line("SO-2", "ACME LIMITED")], same=True
    )
    assert report.preview.customers_new == 1
    assert importer.orders()["SO-2"]["customer"] == "Acme Ltd."


@pytest.mark.parametrize("names", [("4711", "4712"), ("10023", "10032")])
def test_names_made_of_digits_are_never_compared_by_likeness(importer, names):
    importer([HEAD, line(customer=names[0])])
    assert importer.prepare([HEAD, line("SO-2", names[1])]).doubtful == ()


def test_a_customer_without_country_gets_that_of_its_first_order(importer):
    head = [*HEAD, "Country"]
    importer([HEAD, line(customer="Acme")])
    importer(
        [head, [*line("SO-2"), "Norway"], [*line("SO-3"), "Sweden"], [*line("SO-4", "New"), "NO"]]
    )
    assert importer.customers()["Acme"]["country"] == "NO"
    assert importer.customers()["New"]["country"] == "NO"
    importer([head, [*line("SO-5"), "Denmark"]])
    assert importer.customers()["Acme"]["country"] == "NO"
    assert importer.orders()["SO-5"]["country"] == "DK"


def test_four_thousand_new_names_are_compared_with_ten_thousand_quickly(benchmark_names):
    from tradetrust_desktop.domain.importing.customers import match_customers

    customers, stored = benchmark_names
    matched = match_customers(
        customers, stored, verdicts={}, wait=False, row_number=lambda row: row
    )
    assert {one.name for one in matched.doubtful} == {"Zephyr Ironworks GmbH 7"}


@pytest.fixture
def benchmark_names():
    import random

    from tradetrust_desktop.domain.importing.customers import (
        FileCustomer,
        StoredCustomer,
        StoredCustomers,
    )

    chance = random.Random(7)

    def name():
        return " ".join("".join(chance.choices("abcdefghijklmnoprstuvwy", k=9)) for _ in range(2))

    stored = [
        StoredCustomer(bytes([i >> 8, i & 255]) + b"x" * 14, name(), "", "", "")
        for i in range(10_000)
    ]
    stored.append(StoredCustomer(b"y" * 16, "Zephyr Iron Works 7", "", "", ""))
    customers = [FileCustomer(f"name:{i}", name(), "", i) for i in range(3_999)]
    customers.append(FileCustomer("name:z", "Zephyr Ironworks GmbH 7", "", 4_000))
    return customers, StoredCustomers(stored)
