"""JSON bodies with macros are checked before they are sent."""

import pytest

from planhat_gui.model.json_body import check_body


@pytest.mark.parametrize(
    "body",
    [
        '{"since": "{now-1}", "n": {now}}',
        '{"ids": ["{companies._id}", {step_1.count}], "deep": {"a":{"b":1}}}',
        '[{region={"a":1}}]',
        "since={now-1}",
        "{now}",
        "",
    ],
)
def test_bodies_that_are_fine(body: str) -> None:
    """Macros stand for values outside quotes and for text inside; other texts are left alone."""
    assert check_body(body) is None


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ('{"a": {now}', "line 1, column 12"),
        ('{\n "a": "{now-1}",\n "b": x\n}', "line 3, column 7"),
        ('{"a": "{now-100000}", b}', "line 1, column 23"),
    ],
)
def test_the_place_is_told_in_the_text_as_typed(body: str, place: str) -> None:
    """Line and column count the macros as they stand there."""
    problem = check_body(body)
    assert problem is not None
    assert problem.message == f"The body is not valid JSON: {place}."


def test_the_content_type_decides() -> None:
    """Text that looks like JSON is text when the header says so, and the other way round."""
    assert check_body('{"a"', "text/plain") is None
    assert check_body("hello", "application/json; charset=utf-8") is not None
