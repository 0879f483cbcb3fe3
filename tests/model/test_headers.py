"""Headers that a flow may set."""

import pytest

from planhat_gui.model.headers import check_headers


def test_usual_headers_go() -> None:
    """Empty values, colons, commas and Latin-1 are fine."""
    headers = (("X-Note", "a, b"), ("X-Url", "https://a.b/c"), ("x_a.b", ""), ("X-L", "é"))
    assert check_headers(headers) == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (name, sentence)
        for word, sentence in {
            "authorization": "credential sets",
            "proxy-authorization": "credential sets",
            "proxy-connection": "credential sets",
            "host": "itself",
            "content-length": "itself",
            "transfer-encoding": "itself",
            "connection": "itself",
            "cookie": "itself",
            "expect": "itself",
            "upgrade": "itself",
            "te": "itself",
            "x-http-method-override": "itself",
        }.items()
        for name in (word, word.upper(), word.title(), f" {word} ", f"{word}:")
    ],
)
def test_forbidden_header_in_any_spelling(name: str, sentence: str) -> None:
    """What the credential or the program sets is refused however it is written."""
    (problem,) = check_headers([(name, "x")])
    assert sentence in problem.message


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("", "x", "letters, digits"),
        ("X A", "1", "letters, digits"),
        ("X-é", "1", "letters, digits"),
        ("X(A)", "1", "letters, digits"),
        ("X-A ", "1", "letters, digits"),
        ("X-A\n", "1", "letters, digits"),
        ("X" * 201, "1", "at most 200"),
        ("X-A", "日本", "'日' cannot be sent"),
        ("X-A", "a\r\nX-Evil: 1", "control character"),
        ("X-A", "a\x00", "control character"),
        ("X-A", "a\x0b", "control character"),
        ("X-A", "a\x7f", "control character"),
        ("X-A", "a\x85", "control character"),
        ("X-A", "a" * 4001, "4,000"),
    ],
)
def test_unsendable_header(name: str, value: str, sentence: str) -> None:
    """A header that would not go out as it stands is refused with the reason."""
    (problem,) = check_headers([(name, value)], "source.steps[0].headers")
    assert problem.field == f"source.steps[0].headers.{name}"
    assert sentence in problem.message


def test_twice_and_too_many() -> None:
    """A header given twice in any case of letters, and more than 50, are refused."""
    (problem,) = check_headers([("X-A", "1"), ("x-a", "2")])
    assert "twice" in problem.message
    (problem,) = check_headers([(f"X-{i}", "") for i in range(51)])
    assert "At most 50" in problem.message
