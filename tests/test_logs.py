"""The log, and what never gets into it."""

import base64
import json
import logging
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planhat_gui import logs

CANARY = 'canary+"Tö/ken=&%7'


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """A log in a folder that is not there yet."""
    logs.set_up(tmp_path / "logs")
    yield tmp_path / "logs" / logs.FILE_NAME
    logs.tear_down()


def basic(user: str, password: str) -> str:
    """The base64 of Basic authentication."""
    return base64.b64encode(f"{user}:{password}".encode()).decode()


@pytest.mark.parametrize(
    "form",
    [
        CANARY,
        quote(CANARY, safe=""),
        re.sub("%..", lambda code: code[0].lower(), quote(CANARY, safe="")),
        quote_plus(CANARY),
        json.dumps(CANARY),
        json.dumps(CANARY, ensure_ascii=False),
        repr(CANARY),
        repr({"h": CANARY}),
        base64.b64encode(CANARY.encode()).decode(),
        base64.urlsafe_b64encode(CANARY.encode()).decode(),
        basic(CANARY, ""),
        basic("", CANARY),
    ],
)
def test_registered_secret_is_struck_out_in_every_form(log: Path, form: str) -> None:
    """No form of a token reaches the file, by message, argument or traceback (P2, T14)."""
    logs.register_secret(CANARY)
    logger = logging.getLogger("planhat_gui.child")
    logger.info("message %s", form)
    logger.info("argument %r", {"x": form})
    try:
        raise ValueError(f"in a traceback: {form}")
    except ValueError:
        logger.exception("failed")
    text = log.read_text("utf-8")
    core = form.strip("\"'{}")
    assert core not in text
    assert CANARY not in text
    assert text.count(logs.MASK) >= 3


@given(st.text(max_size=7), st.text(max_size=7))
def test_base64_of_a_longer_text_gives_nothing_away(before: str, after: str) -> None:
    """Wherever in a text the token stands, its base64 is struck out but for the edges."""
    token = "anothercanary0123456789"
    logs.register_secret(token)
    encoded = base64.b64encode((before + token + after).encode()).decode()
    left = logs.redact(encoded)
    assert logs.MASK in left
    assert len(left.replace(logs.MASK, "")) <= len(encoded) - len(token)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Authorization: Bearer abc.def", "Authorization: ***"),
        (
            "{'Authorization': 'Basic YWJj', 'Accept': 'x'}",
            "{'Authorization': '***', 'Accept': 'x'}",
        ),
        ("curl -H 'authorization: bearer zzz'", "curl -H 'authorization: ***'"),
        ("sent Bearer abcdef123", "sent Bearer ***"),
        ("https://a.example/?api_key=SECRET&limit=5", "https://a.example/?api_key=***&limit=5"),
        ('{"access_token": "SECRET"}', '{"access_token": "***"}'),
        ("password=SECRET", "password=***"),
        ("https://user:pass@a.example/", "https://***@a.example/"),
        ("https://a.example/companies?limit=5&offset=10", None),
        ("12 pages, 10,450 records", None),
    ],
)
def test_what_looks_like_a_secret_is_struck_out(text: str, clean: str | None) -> None:
    """The second line of defence knows headers, parameters and addresses; and leaves the rest."""
    assert logs.redact(text) == (text if clean is None else clean)


def test_nothing_logged_can_look_like_another_entry(log: Path) -> None:
    """Line breaks and control characters are escaped, tracebacks are indented."""
    forged = "x\r\n2026-01-01 00:00:00,000 ERROR root: forged\u2028\x1b[2J"
    logging.getLogger("a").warning("name: %s", forged)
    try:
        raise ValueError(forged)
    except ValueError:
        logging.getLogger("a").exception("failed")
    lines = log.read_text("utf-8").split("\n")[:-1]
    assert len([line for line in lines if not line.startswith("    | ")]) == 2
    assert "\x1b" not in "".join(lines)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_only_the_owner_reads_the_log(log: Path) -> None:
    """The file is 0600 from its first byte."""
    logging.getLogger("a").info("x")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_log_rotates_within_five_files(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Old entries go; no file grows over the limit; the newest entry is in the first file."""
    monkeypatch.setattr(logs, "FILE_BYTES", 1000)
    for number in range(200):
        logging.getLogger("a").info("entry %d %s", number, "x" * 50)
    files = sorted(log.parent.iterdir())
    assert [file.name for file in files] == [
        logs.FILE_NAME,
        *(f"{logs.FILE_NAME}.{n}" for n in range(1, 5)),
    ]
    assert max(file.stat().st_size for file in files) <= 1000
    assert "entry 199 " in log.read_text("utf-8")


def test_other_peoples_chatter_stays_out(log: Path) -> None:
    """Libraries that log addresses and headers at DEBUG are held at WARNING."""
    logging.getLogger().setLevel(logging.DEBUG)
    logging.getLogger("urllib3.connectionpool").debug("GET /x?api=1")
    logging.getLogger("keyring.backend").info("loading")
    logging.getLogger("urllib3").warning("this")
    assert "this" in log.read_text("utf-8")
    assert "GET" not in log.read_text("utf-8")
    assert "loading" not in log.read_text("utf-8")


def test_log_that_cannot_be_written_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that is a file gives one notice, not one per entry (F72)."""
    (tmp_path / "logs").write_text("in the way")
    logs.set_up(tmp_path / "logs")
    logging.getLogger("a").warning("one")
    logging.getLogger("a").warning("two")
    logs.tear_down()
    assert capsys.readouterr().err.count("cannot be written") == 1


def test_setting_up_again_moves_the_log(tmp_path: Path) -> None:
    """A second data folder gets its own log, and nothing is logged twice."""
    logs.set_up(tmp_path / "one")
    logs.set_up(tmp_path / "two")
    logging.getLogger("a").warning("entry")
    logs.tear_down()
    assert not (tmp_path / "one").exists()
    assert (tmp_path / "two" / logs.FILE_NAME).read_text("utf-8").count("entry") == 1


def test_unexpected_error_gets_an_id(log: Path) -> None:
    """The id that the user is told finds the traceback in the log."""
    try:
        raise ZeroDivisionError("why")
    except ZeroDivisionError as error:
        number = logs.log_unexpected(error, "in a test")
    text = log.read_text("utf-8")
    assert f"[{number}] in a test" in text
    assert "ZeroDivisionError: why" in text
