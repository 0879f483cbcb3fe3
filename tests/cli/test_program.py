"""The program as a process: encodings, what it loads, what it says without a window."""

import json
import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8", "utf-16"])
@pytest.mark.parametrize("arguments", [["flows"], ["flows", "--json"], ["templates", "--json"]])
def test_no_encoding_breaks_the_output(
    program: Call, cli: Call, flow_file: Call, encoding: str, arguments: list[str]
) -> None:
    """A terminal that lacks characters gets escapes, never a traceback; JSON stays JSON."""
    cli("import", flow_file("日本 – “Ünï” 🙂"))
    answer = program(*arguments, PYTHONIOENCODING=encoding)
    assert answer.code == 0, answer.err
    assert "Traceback" not in answer.err
    if "--json" in arguments:
        assert json.loads(answer.out)
    if arguments == ["flows", "--json"]:
        assert answer.json[0]["name"] == "日本 – “Ünï” 🙂"


@pytest.mark.parametrize("arguments", [["templates"], ["flows"], ["nexsets"], ["--help"]])
def test_listing_loads_nothing_heavy(arguments: list[str], own_data_folder: Path) -> None:
    """Listings start fast because they load neither HTTP nor a database engine nor Qt."""
    code = (
        "import sys\nfrom planhat_gui.cli import main\n"
        "main(sys.argv[1:])\n"
        "heavy = {'requests', 'duckdb', 'keyring', 'jsonpath_ng', 'PySide6', 'lxml'}\n"
        "sys.exit(repr(sorted(heavy & set(sys.modules))) if heavy & set(sys.modules) else 0)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes")
def test_reader_that_goes_away_is_no_error() -> None:
    """`planhat-gui templates | head -1` prints one line and no complaint."""
    result = subprocess.run(
        f"{sys.executable} -m planhat_gui templates --json | head -1",
        shell=True,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.stdout == "[\n"
    assert result.stderr == ""


def test_unexpected_error_is_a_sentence_with_an_id(
    cli: Call, own_data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last net: no traceback on the screen, all of it in the log, without the token."""
    from planhat_gui import logs
    from planhat_gui.compose.services import Services

    logs.register_secret("canary-net-0001")

    def broken(*_: object) -> None:
        raise ZeroDivisionError("with canary-net-0001")

    monkeypatch.setattr(Services, "check_flow", broken)
    path = own_data_folder.parent / "x.json"
    path.write_text(
        '{"format": "planhat-flow/1", "name": "x", "source": {"template": "get_users"}}'
    )
    answer = cli("validate", path)
    assert answer.code == 1
    assert answer.out == ""
    assert "Traceback" not in answer.err
    number = answer.err.rstrip(".\n").split()[-1]
    log = (own_data_folder / "logs" / logs.FILE_NAME).read_text("utf-8")
    assert f"[{number}]" in log
    assert "ZeroDivisionError: with ***" in log
    assert "canary-net-0001" not in log + answer.err


def test_practice_tenant_as_a_program(own_data_folder: Path) -> None:
    """It prints its address and its token, answers, and ends with 130 at Ctrl+C."""
    process = subprocess.Popen(
        [sys.executable, "-m", "planhat_gui", "practice", "--companies", "3", "--rate", "60/min"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    address = process.stdout.readline().split()[1]
    token = process.stdout.readline().split()[1]
    request = urllib.request.Request(
        f"{address}/companies", headers={"Authorization": f"Bearer {token}"}
    )
    with urllib.request.urlopen(request) as answer:
        assert len(json.loads(answer.read())) == 3
        assert answer.headers["X-Rate-Limit-Limit"] == "60"
    process.send_signal(signal.SIGINT if os.name == "posix" else signal.SIGTERM)
    process.communicate(timeout=20)
    if os.name == "posix":
        assert process.returncode == 130


def test_practice_port_that_is_taken(cli: Call, tenant: Any) -> None:
    """A port in use is a sentence."""
    answer = cli("practice", "--port", tenant.base_url.rpartition(":")[2])
    assert answer.code == 1
    assert "--port" in answer.err


def test_demo_reads_everything(cli: Call) -> None:
    """`demo` reads all endpoints into Nexsets and sums up; a second time, too."""
    for _ in range(2):
        answer = cli("demo", "--companies", "12", "--json")
        assert answer.code == 0, answer.err
        reports = answer.json
        assert len(reports) == 14
        assert {one["status"] for one in reports} == {"succeeded"}
        assert all(Path(one["nexsets"][0]["path"]).exists() for one in reports)
    table = cli("demo", "--companies", "12").out
    assert table.count(".parquet\n") == 14
    assert "records of 14 endpoints" in table
    assert len(cli("nexsets", "--json").json) == 14


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_on_a_terminal_tables_fit_and_progress_is_wiped(
    calling: Call, flow_file: Call, serve: Call
) -> None:
    """On a terminal of 80 columns no line of the sample is longer, and the progress is gone."""
    import pty

    tenant = serve(latency_ms=150)
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "planhat_gui", "test", flow_file(), *calling(tenant)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80", "LINES": "24"},
        stdout=slave,
        stderr=slave,
        stdin=subprocess.DEVNULL,
    )
    os.close(slave)
    seen = b""
    while True:
        try:
            seen += (piece := os.read(master, 65536))
        except OSError:  # Linux' way of saying that the other end is closed
            break
        if not piece:
            break
    os.close(master)
    assert process.wait(timeout=20) == 0
    lines = seen.decode().split("\r\n")
    table = [line.rpartition("\r")[2] for line in lines if "_id" in line or "5c" in line[:2]]
    assert table
    assert max(map(len, table)) <= 80
    assert "more columns" in seen.decode()


def test_warning_codes_are_documented() -> None:
    """Every code a test or run can warn of is in docs/warnings.md, and no other."""
    import re

    documented = set(
        re.findall(r"^\| `([a-z_]+)`", (ROOT / "docs/warnings.md").read_text("utf-8"), re.MULTILINE)
    )
    used: set[str] = set()
    named: set[str] = set()
    constants: dict[str, str] = {}
    for path in (ROOT / "planhat_gui").rglob("*.py"):
        text = path.read_text("utf-8")
        constants |= dict(re.findall(r'^([A-Z_]+) = "([a-z_]+)"$', text, re.MULTILINE))
        if path.relative_to(ROOT / "planhat_gui").parts[0] in {"engine", "store", "compose"}:
            used |= set(re.findall(r"(?:Notice|\.note)\(\s*\"([a-z_]+)\"", text))
            named |= set(re.findall(r"(?:Notice|\.note)\(\s*([A-Z_]+)\b", text))
    assert documented == used | {constants[name] for name in named}
