"""The API's names in words."""

import pytest

from planhat_gui.model.human_names import human_name, is_custom, is_label


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("renewalDate", "Renewal date"),
        ("_id", "ID"),
        ("companyId", "Company ID"),
        ("companyIds", "Company IDs"),
        ("mrr", "MRR"),
        ("renewalMrr", "Renewal MRR"),
        ("csmScore", "CSM score"),
        ("nrr30", "NRR 30"),
        ("h", "H"),
        ("_currency", "Currency"),
        ("custom.Customer Tier", "Customer Tier"),
        ("custom.v2.score", "v2.score"),
        ("# Overdue Invoices", "# Overdue Invoices"),
        ("Größe", "Größe"),
        ("", ""),
        ("owner.nickName", "Owner › nick name"),
    ],
)
def test_names_in_words(name: str, words: str) -> None:
    """Camel case becomes words; a tenant's own names are in its own words already."""
    assert human_name(name) == words


def test_a_tenants_own_fields() -> None:
    """They are known by the object they are in."""
    assert is_custom("custom.Tier")
    assert not is_custom("custom")
    assert not is_custom("customerFrom")


@pytest.mark.parametrize("name", ["companyId", "_id", "invoiceNo", "zip", "fiscal_year", "dueDate"])
def test_numbers_that_count_nothing(name: str) -> None:
    """Ids, years and days since 1970 are not written with thousands."""
    assert is_label(name)


@pytest.mark.parametrize("name", ["mrr", "paid", "nrr30", "seats", ""])
def test_numbers_that_count(name: str) -> None:
    """All others are."""
    assert not is_label(name)
