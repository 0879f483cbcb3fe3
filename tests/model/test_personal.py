"""Personal columns: what looks personal and what does not, choices, and what is wrong with them."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.flow import Flow, FlowOptions, TemplateSource
from planhat_gui.model.flow_file import dump_flow, parse_flow, read_flow
from planhat_gui.model.personal import (
    Kind,
    Treatment,
    choices_of,
    chosen_fact,
    is_covered,
    still_raw,
    to_apply,
)
from planhat_gui.model.personal_checks import Needed, choice_problems
from planhat_gui.model.personal_marks import find_personal, words_of_name

ID = "61a4c2f08b1d3e0012ab4f01"


def kinds(*records: Any, persons: bool = False) -> dict[str, Kind]:
    """The columns that look personal."""
    found = find_personal(records, persons=persons)
    return {one.column: one.kind for one in found if one.kind is not None}


@pytest.mark.parametrize(
    ("record", "column", "kind"),
    [
        ({"email": "anna@example.org"}, "email", Kind.EMAIL),
        ({"externalId": "Anna.Berg@example.co.uk"}, "externalId", Kind.EMAIL),
        ({"from": "Anna Berg <anna@example.org>"}, "from", Kind.EMAIL),
        ({"to": ["a@example.org", "b@example.org"]}, "to", Kind.EMAIL),
        ({"users": [{"email": "a@example.org"}]}, "users.email", Kind.EMAIL),
        ({"contact": {"email": "a@example.org"}}, "contact.email", Kind.EMAIL),
        ({"custom": {"E-postadress": ""}}, "custom.E-postadress", Kind.EMAIL),
        ({"work_email": None}, "work_email", Kind.EMAIL),
        ({"custom": {"E-Mail": "a@example.org"}}, "custom.E-Mail", Kind.EMAIL),
        ({"phone": "+46 70 123 45 67"}, "phone", Kind.PHONE),
        ({"custom": {"Mobile": "0701234567"}}, "custom.Mobile", Kind.PHONE),
        ({"mobil": 46701234567}, "mobil", Kind.PHONE),
        ({"Telefonnummer 2": "08-12 34 56"}, "Telefonnummer 2", Kind.PHONE),
        ({"handy": "0151 2345678"}, "handy", Kind.PHONE),
        ({"reach": "+49 (0)30 1234567"}, "reach", Kind.PHONE),
        ({"reach": "(555) 123-4567"}, "reach", Kind.PHONE),
        ({"firstName": "Anna"}, "firstName", Kind.PERSON),
        ({"last_name": "Berg"}, "last_name", Kind.PERSON),
        ({"custom": {"Förnamn": "Åsa"}}, "custom.Förnamn", Kind.PERSON),
        ({"Nachname": "Groß"}, "Nachname", Kind.PERSON),
        ({"owner": {"name": "Anna Berg"}}, "owner.name", Kind.PERSON),
        ({"ownerName": "Anna Berg"}, "ownerName", Kind.PERSON),
        ({"endusers": [{"id": ID, "name": "Anna"}]}, "endusers.name", Kind.PERSON),
        ({"firstName": "Anna", "name": "Anna Berg"}, "name", Kind.PERSON),
        ({"contact": {"zip": "123 45"}}, "contact.zip", Kind.ADDRESS),
        ({"homeAddress": "Storgatan 1"}, "homeAddress", Kind.ADDRESS),
        ({"custom": {"Vorname": "Ulf", "Straße": "Hauptstr. 1"}}, "custom.Straße", Kind.ADDRESS),
        ({"dateOfBirth": "1980-02-03"}, "dateOfBirth", Kind.BIRTH),
        ({"Födelsedatum": "1980-02-03"}, "Födelsedatum", Kind.BIRTH),
        ({"personnummer": "19800203-1234"}, "personnummer", Kind.IDENTITY),
        ({"lastIp": "192.0.2.7"}, "lastIp", Kind.IP),
        ({"seenFrom": "2001:db8::7"}, "seenFrom", Kind.IP),
        ({"comment": "Write to anna@example.org instead."}, "comment", Kind.TEXT),
    ],
)
def test_what_looks_personal(record: dict[str, Any], column: str, kind: Kind) -> None:
    """By the column's name, in three languages, and by its values."""
    assert kinds(record).get(column) is kind


@pytest.mark.parametrize(
    "record",
    [
        {"_id": ID, "companyId": ID, "ownerId": ID, "owner": ID, "owners": [ID]},
        {"name": "Northwind Traders", "companyName": "Northwind", "productName": "Pro"},
        {"company": {"name": "Northwind"}, "plan": {"name": "Gold"}, "fileName": "a.csv"},
        {"date": "2026-11-26", "at": "2026-11-26T05:20:00.000Z", "day": "26.11.2026"},
        {"renewal": "11/26/2026", "span": "2020-2024", "week": "2026-48"},
        {"mrr": 4250, "arr": "1 234 567", "rate": "0.25", "sum": "1.234.567,00", "n": "12345678"},
        {"seconds": 1764134400, "millis": "1764134400000", "version": "1.2.3.4"},
        {"uuid": "3f2b1c9e-8f6c-4f0c-9a57-1f1f0c1d7a10", "md5": "9e107d9d372bb6826bd81d3542a419d6"},
        {"emailsSent": 12, "emailOptOut": True, "mobile": False, "phoneCalls": 7, "email": 3},
        {"website": "https://example.org", "domain": "example.org", "handle": "@northwind"},
        {"orgNumber": "556677-8899", "vat": "SE556677889901", "invoice": "2026-000123"},
        {"iban": "SE3550000000054910000003", "zip": "12345", "city": "Malmö", "address": "x 1"},
        {"custom": {"# Overdue Invoices": 0, "Tier": "Gold", "Mobile app": "yes"}},
        {"usernameTaken": "no", "nameChanged": True, "tags": ["EMEA"], "lastTouchType": "email"},
        {"status": "email", "channel": "phone", "emailStatus": "sent"},
    ],
)
def test_what_does_not(record: dict[str, Any]) -> None:
    """Ids, dates, numbers, names of companies, things that are counted."""
    assert kinds(record) == {}


def test_a_name_among_people_is_a_persons() -> None:
    """Of an endpoint of people, not of one of companies."""
    assert kinds({"_id": ID, "name": "Anna Berg"}, persons=True) == {"name": Kind.PERSON}
    assert kinds({"_id": ID, "name": "Anna Berg"}) == {}


def test_the_evidence_is_said_in_words() -> None:
    """How many values speak for it."""
    records = [{"email": "a@example.org"}] * 97 + [{"email": "none"}] * 3
    (found,) = find_personal(records)
    assert found.evidence == "looks like an e-mail address: 97 of 100 sample values"
    (named,) = find_personal([{"firstName": "Anna"}])
    assert named.evidence == "is named “firstName”, as a person’s name would be"


@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=5),
    max_leaves=20,
))  # fmt: skip
def test_any_record_can_be_looked_at(record: Any) -> None:
    """Whatever comes, each column is there once."""
    found = [one.column for one in find_personal([record])]
    assert len(found) == len(set(found))


@given(st.integers() | st.floats(allow_nan=False) | st.booleans() | st.dates().map(str))
def test_numbers_and_dates_are_never_marked_by_their_values(value: object) -> None:
    """Without a name that says so."""
    assert kinds({"value": value}) == {}


def test_names_are_read_in_any_way_of_writing() -> None:
    """Camel case, snake case, spaces, marks on letters."""
    assert words_of_name("E-Mail_adress2") == ["e", "mail", "adress", "2"]
    assert words_of_name("FödelseDatum") == ["fodelse", "datum"]


# Choices


def test_a_choice_covers_what_is_in_the_column() -> None:
    """Whole names only."""
    assert is_covered("users.email", ["users"])
    assert is_covered("users", ["users"])
    assert not is_covered("users2.email", ["users"])


def test_choices_have_one_order_and_nothing_that_is_kept() -> None:
    """So that equal flows have equal files."""
    found = choices_of({"phone": "drop", "email": "hash", "x": "keep"})
    assert found == (("email", Treatment.HASH), ("phone", Treatment.DROP))
    assert chosen_fact(found) == "1 column hashed, 1 dropped before anything was kept"
    assert chosen_fact(()) == ""


def test_what_a_dataset_of_before_still_holds() -> None:
    """And what is to be done to its records when they stay."""
    before, now = (
        choices_of({"a": "hash", "b": "hash"}),
        choices_of({"a": "hash", "b": "drop", "c": "hash"}),
    )
    assert still_raw(before, now) == ["c"]
    assert to_apply(before, now) == (("b", Treatment.DROP), ("c", Treatment.HASH))


def flow(**personal: str) -> Flow:
    """A flow with these choices."""
    options = FlowOptions(personal=choices_of(personal))
    return Flow("People", TemplateSource("get_endusers"), options=options)


def test_the_file_keeps_the_choice() -> None:
    """There and back; a flow without one has a file as before."""
    made = flow(phone="drop", email="hash")
    text = dump_flow(made)
    assert json.loads(text)["options"]["personal"] == {"email": "hash", "phone": "drop"}
    assert parse_flow(text) == made
    assert b"personal" not in dump_flow(flow())


@pytest.mark.parametrize(
    ("personal", "field", "said"),
    [
        ({"email": "burn"}, "options.personal.email", "is not one of: keep, hash, drop"),
        ({"email": 3}, "options.personal.email", "must be text"),
        ({"": "hash"}, "options.personal.", "Enter the column"),
        ({"a\nb": "hash"}, "options.personal.a\nb", "column’s name"),
        (["email"], "options.personal", "must be an object"),
    ],
)
def test_what_is_wrong_in_a_file_is_said_at_its_field(personal: Any, field: str, said: str) -> None:
    """All of it, each with its place."""
    data = json.loads(dump_flow(flow()))
    data["options"]["personal"] = personal
    _, problems = read_flow(json.dumps(data).encode())
    assert [(one.field, said in one.message) for one in problems] == [(field, True)]
    with pytest.raises(NeedsFix):
        parse_flow(json.dumps(data).encode())


def test_the_key_and_the_time_of_change_stay() -> None:
    """Why is said; the key may be hashed."""
    needed = Needed("_id", (("updatedAt", "by it a run tells what changed"),))
    assert choice_problems(choices_of({"_id": "hash"}), needed) == []
    (one,) = choice_problems(choices_of({"_id": "drop"}), needed)
    assert one.field == "options.personal._id"
    assert "tells records apart" in one.message
    (two,) = choice_problems(choices_of({"updatedAt": "hash"}), needed)
    assert "by it a run tells" in two.message
