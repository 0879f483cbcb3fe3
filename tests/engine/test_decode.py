"""From an answer to clean bytes, or to a sentence about what came instead (section 4.9)."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui.engine.decode import check_status, clean_body, quoted, words_of
from planhat_gui.engine.records import cut
from planhat_gui.engine.wire import Answer
from planhat_gui.model.errors import Damaged, Failure, NeedsCredential, ServerRefused, TryAgain

JSON = "application/json"


def said(body: bytes, content_type: str = JSON, status: int = 200, **headers: str) -> Answer:
    """An answer."""
    return Answer(status, {"content-type": content_type, **headers}, body)


TEXT = '[{"name":"Zoë 株式会社"}]'
PLAIN = '[{"name":"Zoe"}]'
GOOD = {
    "utf-8": (TEXT.encode(), "application/json; charset=utf-8", TEXT),
    "utf-8 by default": (TEXT.encode(), JSON, TEXT),
    "no type at all": (TEXT.encode(), "", TEXT),
    "UTF-8 quoted": (TEXT.encode(), 'application/json; charset="UTF-8"', TEXT),
    "BOM": (b"\xef\xbb\xbf" + TEXT.encode(), JSON, TEXT),
    "BOM and latin-1 said": (
        b"\xef\xbb\xbf" + PLAIN.encode(),
        "application/json; charset=latin1",
        PLAIN,
    ),
    "utf-16 with BOM": (TEXT.encode("utf-16"), JSON, TEXT),
    "utf-16 said, with BOM": (TEXT.encode("utf-16"), "application/json; charset=utf-16", TEXT),
    "utf-16le": (TEXT.encode("utf-16-le"), "application/json; charset=utf-16le", TEXT),
    "utf-16le, plain letters": (PLAIN.encode("utf-16-le"), "a/b; charset=UTF-16LE", PLAIN),
    "utf-16be, plain letters": (PLAIN.encode("utf-16-be"), "a/b; charset=utf-16be", PLAIN),
    "utf-32": (TEXT.encode("utf-32-be"), "a/b; charset=utf-32be", TEXT),
    "latin1": ('["é"]'.encode("latin-1"), "application/json; charset=latin1", '["é"]'),
    "iso-8859-1": ('["é"]'.encode("latin-1"), "application/json; charset=ISO-8859-1", '["é"]'),
    "windows-1252": ('["€"]'.encode("cp1252"), "application/json; charset=windows-1252", '["€"]'),
    "unknown charset, but UTF-8": (TEXT.encode(), "application/json; charset=klingon", TEXT),
    "a charset that is no text": (TEXT.encode(), "application/json; charset=hex", TEXT),
    "us-ascii said, UTF-8 sent": (TEXT.encode(), "application/json; charset=us-ascii", TEXT),
    "text/html said, JSON sent": (TEXT.encode(), "text/html", TEXT),
}


@pytest.mark.parametrize("kind", GOOD)
def test_readable_encodings_become_utf8(kind: str) -> None:
    """A mark goes, letters stay."""
    body, content_type, text = GOOD[kind]
    assert clean_body(said(body, content_type)).decode() == text


BAD = {
    "bad bytes": (b'["a\xff"]', JSON, Damaged, "bad_encoding", "not valid UTF-8 at byte 3"),
    "latin-1 unsaid": (b'["\xe9"]', JSON, Damaged, "bad_encoding", "at byte 2"),
    "cut in a letter": ('["é'.encode()[:-1], JSON, TryAgain, "cut_answer", "too early (byte 3)"),
    "utf-16 cut in a letter": (
        '["é'.encode("utf-16")[:-1],
        "a/b; charset=utf-16",
        TryAgain,
        "cut_answer",
        "too early",
    ),
    "surrogate as bytes": (b'["\xed\xa0\x80"]', JSON, Damaged, "bad_encoding", "UTF-8"),
    "overlong": (b'["\xc0\xaf"]', JSON, Damaged, "bad_encoding", "UTF-8"),
    "wrong charset": (
        b"[\x00\x00\xdc]\x00",
        "a/b; charset=utf-16le",
        Damaged,
        "bad_encoding",
        "is not",
    ),
    "empty": (b"", JSON, TryAgain, "empty_answer", "empty"),
    "spaces": (b" \r\n\t", JSON, TryAgain, "empty_answer", "empty"),
    "login page": (
        b"<!DOCTYPE html><html><head><style>b{}</style><title>Sign in</title></head></html>",
        "text/html",
        Damaged,
        "web_page",
        "First words: “Sign in”",
    ),
    "page with a lying type": (b"\n <html><body>Wi-Fi</body>", JSON, Damaged, "web_page", "Wi-Fi"),
    "page after a BOM": (b"\xef\xbb\xbf<html>x</html>", JSON, Damaged, "web_page", "web page"),
    "text/html fragment": (b"<p>Hello</p>", "text/html; x=y", Damaged, "web_page", "Hello"),
}


@pytest.mark.parametrize("kind", BAD)
def test_what_is_no_data_is_named(kind: str) -> None:
    """Its kind, its place, its first words."""
    body, content_type, error, code, words = BAD[kind]
    with pytest.raises(Failure) as failed:
        clean_body(said(body, content_type))
    assert (type(failed.value), failed.value.code) == (error, code)
    assert words in failed.value.message


def test_statuses_have_their_words() -> None:
    """B124: the kind of error and the server's first words, tags removed."""
    page = b"<html><script>var a='<b>'</script><h1>Not   Found</h1>\n<p>nginx</p></html>"
    with pytest.raises(ServerRefused) as missing:
        check_status(said(page, "text/html", 404), "api.example")
    assert "nothing at this address (404)" in missing.value.message
    assert "“Not Found nginx”" in missing.value.message
    assert (missing.value.status, missing.value.code) == (404, "not_found")
    with pytest.raises(NeedsCredential) as refused:
        check_status(said(b"Unauthorized", status=401), "api.example")
    assert "region" in refused.value.next_step
    with pytest.raises(ServerRefused) as forbidden:
        check_status(said(b"", status=403), "api.example")
    assert "It said" not in forbidden.value.message
    with pytest.raises(TryAgain) as many:
        check_status(said(b"", status=429), "api.example")
    assert many.value.code == "too_many_calls"


@pytest.mark.parametrize("status", [*range(201, 210), *range(300, 309), 418, 451, 501, 505, 999])
def test_no_other_status_is_data(status: int) -> None:
    """Only 200 is (F57)."""
    with pytest.raises(ServerRefused) as failed:
        check_status(said(b"[1]", status=status), "api.example")
    assert failed.value.status == status


@given(st.text(max_size=400), st.integers(10, 200))
def test_quoted_text_is_one_plain_line(text: str, limit: int) -> None:
    """At most that long before marks are spelled out; nothing invisible in it."""
    line = quoted(text, limit)
    assert len(line) <= limit
    assert not any(c in line for c in "\n\r\t\x00\x1b\u202e\u200b\u2028\ufeff")
    assert not any(0xD800 <= ord(c) <= 0xDFFF for c in line)
    line.encode()


@pytest.mark.quiet
@pytest.mark.parametrize(
    "body", [b"<" * 20_000, b"<script" * 2_900, b"<a " * 6_700, b"<style>" * 2_900, b"<!--" * 5_000]
)
def test_the_words_of_a_hostile_page_are_found_quickly(body: bytes) -> None:
    """The program stands still for a regular expression, so it must not take long."""
    started = time.perf_counter()
    words_of(said(body))
    assert time.perf_counter() - started < 0.15


@given(st.binary(max_size=300), st.sampled_from([JSON, "text/html", "a/b; charset=utf-16", ""]))
def test_any_body_is_records_or_a_failure(body: bytes, content_type: str) -> None:
    """No other exception, whatever comes."""
    try:
        lines = cut(clean_body(said(body, content_type)), "$[*]")
    except Failure as failure:
        assert failure.message  # noqa: PT017
    else:
        assert isinstance(lines, list)


def test_cut_anywhere_is_worth_another_try() -> None:
    """Also in the middle of a letter, where the bytes are no UTF-8 any more."""
    body = '[{"name":"Zoë 株式会社 🎉"},{"n":1}]'.encode()
    for at in range(1, len(body)):
        with pytest.raises(TryAgain) as failed:
            cut(clean_body(said(body[:at])), "$[*]")
        assert failed.value.code in ("cut_answer", "bad_json")
