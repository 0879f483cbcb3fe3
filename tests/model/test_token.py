"""What people paste into the token field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.model.token import MAX_UNITS, clean_token


@pytest.mark.parametrize(
    ("pasted", "words"),
    [
        ("abc123", []),
        (" abc123 \n", ["Spaces"]),
        ("abc123\r\n", ["Spaces"]),
        ("\u00a0abc123", ["Spaces"]),
        ("Bearer abc123", ["Bearer"]),
        ("bearer  abc123", ["Bearer"]),
        ("Authorization: Bearer abc123", ["Bearer"]),
        ("authorization:Bearer abc123\n", ["Spaces", "Bearer"]),
        ('"abc123"', ["quotation"]),
        ("“abc123”", ["quotation"]),
        (' "Authorization: Bearer abc123" ', ["Spaces", "quotation", "Bearer"]),
        ("\ufeffabc123", ["invisible character (U+FEFF)"]),
        ("\u200b abc123\u200b", ["(U+200B)", "Spaces", "ends with"]),
        ("curl -H 'Authorization: Bearer abc123' https://api.planhat.com/users", ["taken"]),
        ('curl https://x/ \\\n -H "authorization: bearer abc123" \\\n -X GET', ["taken"]),
        ("Accept: */*\nAuthorization: Bearer abc123\nX: y", ["taken"]),
        ("-H 'Authorization: Bearer abc123'", ["taken"]),
        ("http GET https://x/ 'Authorization: Bearer abc123'", ["taken"]),
        ('"Authorization": "Bearer abc123",', ["taken"]),
        ('{"Authorization": "Bearer abc123"}', ["taken"]),
        ("headers = {'authorization': 'Bearer abc123', 'x': 1}", ["taken"]),
        ("Authorization=Bearer abc123", ["taken"]),
    ],
)
def test_token_is_found(pasted: str, words: list[str]) -> None:
    """What surrounds a token is removed, and each removal is told once."""
    cleaned = clean_token(pasted)
    assert (cleaned.text, cleaned.problem) == ("abc123", None)
    assert len(cleaned.notes) == len(words)
    for word in words:
        assert any(word in note for note in cleaned.notes)


@pytest.mark.parametrize(
    ("pasted", "sentence"),
    [
        ("", "Paste the API token."),
        (" \n ", "Paste the API token."),
        ("Bearer ", "Paste the API token."),
        ('""', "Paste the API token."),
        ("абв123", "'а' at position 1 is not one"),
        ("abc\u200b123", "U+200B at position 4 is not one"),
        ("abc\x00123", "U+0000 at position 4"),
        ("abc 123", "space inside the token, at position 4"),
        ("•••••••", "'•' at position 1"),
        ('{"token": "abc"}', "looks like a file"),
        ("<html>", "looks like a file"),
        ("PLANHAT_TOKEN=abc", "looks like a file"),
        ("export API_KEY=abc", "looks like a file"),
        ("A=1\nB=2", "looks like a file"),
        ("curl https://api.planhat.com/", "no Authorization header"),
        ("https://app.planhat.com/settings?token=abcdefghij0123456789", "an address, not a token"),
        ("$PLANHAT_TOKEN", "stands for a token"),
        ("${TOKEN}", "stands for a token"),
        ("%TOKEN%", "stands for a token"),
        ("********", "stands for a token"),
        ("xxxxxxxxxxxx", "stands for a token"),
        ("token=abc", "looks like a file"),
        ("ab" * (MAX_UNITS // 2) + "c", "1,280"),
    ],
)
def test_what_is_no_token_is_said(pasted: str, sentence: str) -> None:
    """A text without a usable token gives one sentence, and no text to send by accident."""
    cleaned = clean_token(pasted)
    assert cleaned.problem is not None
    assert sentence in cleaned.problem
    assert cleaned.text == ""


def test_longest_token_is_taken() -> None:
    """The limit is the limit: 1,280 characters go."""
    longest = "ab" * (MAX_UNITS // 2)
    assert clean_token(longest).text == longest


@given(st.text())
def test_cleaned_token_is_a_header_value(pasted: str) -> None:
    """Whatever comes out is visible ASCII, cleans to itself and is not in the repr."""
    cleaned = clean_token(pasted)
    assert all("!" <= character <= "~" for character in cleaned.text)
    if cleaned.text:
        assert clean_token(cleaned.text).text == cleaned.text
        assert "text" not in repr(cleaned).partition("notes")[0]


@pytest.mark.parametrize(
    "line",
    [
        "PLANHAT_TOKEN=abcdefghij0123456789",
        'export PLANHAT_API_KEY = "abcdefghij0123456789"\n',
        "planhat_secret='abcdefghij0123456789'",
        "token=abcdefghij0123456789",
        "set PLANHAT_TOKEN=abcdefghij0123456789",
        'setx PLANHAT_TOKEN "abcdefghij0123456789"',
        "$env:PLANHAT_TOKEN = 'abcdefghij0123456789';",
        "api-token: abcdefghij0123456789",
        '"apiToken": "abcdefghij0123456789",',
    ],
)
def test_a_line_of_a_settings_file(line: str) -> None:
    """One line of an .env file gives its token; a whole file does not (B11)."""
    cleaned = clean_token(line)
    assert (cleaned.text, cleaned.problem) == ("abcdefghij0123456789", None)
    assert any("settings file" in note for note in cleaned.notes)
    assert clean_token(f"A=1\n{line}").problem is not None
