"""Which fields hold the ids of other records."""

import json

import pytest

from planhat_gui.model.references import (
    COMPANY,
    ENDUSER,
    USER,
    Link,
    links,
    links_at,
    links_of_cell,
)

ONE, TWO = "61a4c2f08b1d3e0012ab4f01", "60c9e1a2f4b7d80011223344"


@pytest.mark.parametrize("field", ["companyId", "cId", "custom.companyId"])
def test_an_id_refers(field: str) -> None:
    """By the name of its field, whatever object that is in."""
    assert links(field, ONE) == [Link(COMPANY, ONE)]


def test_owners_come_as_ids_and_as_objects() -> None:
    """The list gives an object with a nickname, a single record the id."""
    assert links_of_cell("owner", TWO) == [Link(USER, TWO)]
    said = json.dumps({"id": TWO, "nickName": "Alex"})
    assert links_of_cell("owner", said) == [Link(USER, TWO, "Alex")]


def test_lists_refer_to_each_of_theirs_once() -> None:
    """Objects and ids, up to twenty."""
    people = [{"id": ONE, "name": "Ida"}, {"_id": TWO}, {"id": ONE, "name": "Ida"}, {"name": "x"}]
    assert links("endusers", people) == [Link(ENDUSER, ONE, "Ida"), Link(ENDUSER, TWO)]
    assert len(links("userIds", [f"{n:024x}" for n in range(50)])) == 20


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("name", ONE),
        ("companyId", ""),
        ("companyId", "extid-12"),
        ("endusers", '[{"id": "61a4c2f0'),
        ("endusers", "[" * 5000),
        ("owner", "Alex"),
    ],
)
def test_all_else_refers_to_nothing(field: str, text: str) -> None:
    """Other fields, other texts, and JSON that was cut."""
    assert links_of_cell(field, text) == []


def test_a_place_in_a_record_refers_by_the_field_above_its_id() -> None:
    """`endusers[0].id` is an end user's."""
    assert links_at(("endusers", 0, "id"), ONE) == [Link(ENDUSER, ONE)]
    assert links_at(("companyId",), ONE) == [Link(COMPANY, ONE)]
    assert links_at(("_id",), ONE) == []
    assert links_at((), ONE) == []
