"""Names that people give."""

import pytest

from planhat_gui.model.names import clean_name, free_name, name_key


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Give the flow a name."),
        ("  ", "Give the flow a name."),
        (".", "Give the flow a name."),
        ("..", "Give the flow a name."),
        ("é" * 101, "At most 100 characters (there are 101)."),
        ("\ud800", "The name contains an invalid character."),
        ("a\nb", "line break or control character"),
        ("a\x00b", "line break or control character"),
    ],
)
def test_what_is_no_name(text: str, sentence: str) -> None:
    """A name that cannot be kept is refused with the reason."""
    problem = clean_name(text, "flow")[1]
    assert problem is not None
    assert problem.field == "name"
    assert sentence in problem.message


@pytest.mark.parametrize(
    "text",
    [
        "CON",
        "nul.txt",
        "a.",
        "<b>x</b>",
        "{now}",
        "%s",
        "'; drop table",
        "=1+1",
        "-rf",
        "~",
        "../x",
    ],
)
def test_any_other_text_is_a_name(text: str) -> None:
    """Names are only text: nothing in them is special. Spaces around them go."""
    assert clean_name(f" {text} ", "flow") == (text, None)


@pytest.mark.parametrize(
    ("one", "other"),
    [("ﬂow", "FLOW"), ("Straße", "STRASSE"), ("é", "e\u0301"), ("A ", "a"), ("ⅷ", "VIII")],
)
def test_names_that_look_the_same_are_the_same(one: str, other: str) -> None:
    """Letter case and Unicode form do not make another name."""
    assert name_key(one) == name_key(other)


def test_free_name_counts_on() -> None:
    """The first number that is free is put behind the name, which stays within its length."""
    assert free_name("Users", set()) == "Users"
    assert free_name("Users", {"users", "users 2"}) == "Users 3"
    long = "x" * 100
    assert free_name(long, {long}) == "x" * 98 + " 2"
