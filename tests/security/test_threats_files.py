"""T8 to T12, T29 to T31, T33: a stranger's file does nothing, and what we write is the owner's."""

import importlib.metadata
import json
import os
import re
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from planhat_gui.compose import Services, build
from planhat_gui.model.errors import NeedsFix
from planhat_gui.model.flow import Credential
from planhat_gui.model.flow_file import dump_flow, parse_flow
from planhat_gui.model.results import RunStatus
from planhat_gui.model.secret import Secret
from planhat_gui.model.source import Step
from planhat_gui.store.flow_files import read_flow_file
from planhat_gui.ui.kit import leaving
from tests.faults import answer
from tests.security.conftest import CANARY, NEVER, NOW, Serve, flow, keep

ROOT = Path(__file__).resolve().parents[2]
NAMES = [
    "../../x",
    "/etc/passwd",
    "C:\\x",
    "\\\\host\\share",
    "CON",
    "nul.txt",
    "name:stream",
    "a/b",
    "x" * 100,
    "🙂" * 25,
    "é" * 100,
    "-rf",
    "~",
    "$HOME",
    "<b>x</b>",
    "{now}",
    "%s",
]


def everything(folder: Path) -> set[Path]:
    """All files and folders below it."""
    return set(folder.rglob("*"))


def run_once(services: Services, serve: Serve, name: str) -> Any:
    """Save and run a flow of that name, whose records have a field of that name."""
    record = json.dumps([{"_id": "a", name: 1}]).encode()
    server = serve(answer(record))
    keep(services, server)
    saved = services.flows.save(flow(Step(f"{server.base_url}/x"), name=name))
    return services.run(saved.id, NOW, NEVER)


@pytest.mark.parametrize("name", NAMES)
def test_t08_a_name_is_never_the_name_of_a_file(
    services: Services, serve: Serve, tmp_path: Path, name: str
) -> None:
    """Flow, dataset and column by that name: everything written lies in the data folder."""
    before = everything(tmp_path) - everything(tmp_path / "data")
    report = run_once(services, serve, name)
    assert report.status is RunStatus.SUCCEEDED, report.error
    assert report.nexsets[0].name == name
    assert everything(tmp_path) - everything(tmp_path / "data") == before
    for path in everything(tmp_path / "data"):
        assert path.name.isascii()
        assert not any(sign in path.name for sign in '<>:"\\|?*%${}~ ')


def test_t08_a_symlink_in_the_folder_leads_nowhere(tmp_path: Path) -> None:
    """A flow saved over a link changes what the link names, which a person put there, only."""
    services = build(tmp_path / "data")
    saved = services.flows.save(flow(Step("https://api.planhat.com/x")))
    path = services.folder.flows / f"{saved.id}.json"
    elsewhere = tmp_path / "elsewhere.json"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    services.flows.save(replace(saved.flow, description="new"), saved.id)
    services.close()
    assert path.is_symlink()
    assert parse_flow(elsewhere.read_bytes()).description == "new"


WATCH = """
import os, sys
opened = []
def hook(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)):
        opened.append(os.path.abspath(os.fsdecode(arguments[0])))
    elif event in ("os.listdir", "os.scandir", "os.mkdir", "os.remove", "os.rename"):
        if not any(isinstance(one, int) and one >= 0 and event != "os.mkdir"
                   for one in arguments[1:]):  # else below a folder that was seen when opened
            opened.extend(os.path.abspath(os.fsdecode(one)) for one in arguments
                          if isinstance(one, (str, bytes)))
    elif event == "sqlite3.connect":
        opened.append(os.path.abspath(os.fsdecode(arguments[0])))
sys.addaudithook(hook)
from planhat_gui.cli import main
code = main(sys.argv[1:])
sys.stderr.write("\\nOPENED " + "\\0".join(sorted(set(opened))))
sys.exit(code)
"""


def whole_run(
    serve: Serve, tmp_path: Path, before: list[str]
) -> tuple["subprocess.CompletedProcess[bytes]", tuple[str, ...]]:
    """A run by the command line in a home of its own; and where it may open files."""
    server = serve(answer(b'[{"_id": "a", "path": "/etc/passwd", "f": "=IMPORT(/etc/hosts)"}]'))
    file = tmp_path / "flow.json"
    file.write_bytes(dump_flow(flow(Step(f"{server.base_url}/x"), name="../../etc/passwd")))
    home, data = tmp_path / "home", tmp_path / "data"
    home.mkdir()
    told = subprocess.run(
        [
            *(*before, "--data-dir", str(data), "run", str(file), "--json"),
            *("--base-url", server.base_url, "--token-env", "T", "--calls-per-minute", "0"),
        ],
        env={
            **{k: v for k, v in os.environ.items() if k in {"PATH", "LANG", "TMPDIR"}},
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "HOME": str(home),
            "T": CANARY,
        },
        cwd=home,
        capture_output=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr.decode()
    assert json.loads(told.stdout)["status"] == "succeeded"
    assert list(home.iterdir()) == []
    allowed = (
        *(str(ROOT), str(data), str(file)),
        *map(os.path.realpath, {sys.prefix, sys.base_prefix, sys.exec_prefix}),
        *(sys.prefix, sys.base_prefix, "/proc/", "/sys/", "/dev/", "/usr/", "/lib"),
        *("/etc/ssl", "/etc/ld.so", "/etc/localtime", "/etc/timezone", "/etc/mime.types"),
        # Who am I, what system is this, where do names live: the system's own library asks.
        *("/etc/os-release", "/etc/lsb-release", "/etc/nsswitch.conf", "/etc/host"),
        *("/etc/resolv.conf", "/etc/gai.conf"),
    )
    return told, allowed


def test_t09_a_whole_run_opens_nothing_outside(serve: Serve, tmp_path: Path) -> None:
    """An audit hook sees every file that a run opens: program, data folder, system, no more."""
    told, allowed = whole_run(serve, tmp_path, [sys.executable, "-c", WATCH])
    opened = told.stderr.decode().partition("\nOPENED ")[2].split("\0")
    assert any(one.startswith(str(tmp_path / "data" / "runs")) for one in opened)
    outside = [one for one in opened if not one.startswith(allowed)]
    # What Python looks for on its way (a folder of its path, the current one) is only listed.
    assert [one for one in outside if not Path(one).is_dir()] == []


OPENED = re.compile(r'(?:open|openat|creat)\((?:AT_FDCWD, )?"([^"]*)"[^)]*\)\s*=\s*[0-9]')


@pytest.mark.skipif(which("strace") is None, reason="strace is not installed")
def test_t09_nor_does_what_is_not_python(serve: Serve, tmp_path: Path) -> None:
    """The same by the system's calls, which sees DuckDB, SQLite and libxml2 as well."""
    log = tmp_path / "calls"
    tracing = ["strace", "-f", "-qq", "-s", "400", "-e", "trace=open,openat,creat", "-o", str(log)]
    if subprocess.run([*tracing, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody trace")
    run = ["-c", "import sys; from planhat_gui.cli import main; sys.exit(main(sys.argv[1:]))"]
    _, allowed = whole_run(serve, tmp_path, [*tracing, sys.executable, *run])
    opened = [one for one in OPENED.findall(log.read_text("utf-8", "replace")) if one[:1] == "/"]
    assert any(one.endswith(".parquet") for one in opened)
    outside = [one for one in opened if not one.startswith(allowed)]
    assert [one for one in outside if not Path(one).is_dir()] == []


@pytest.mark.parametrize("member", ["bodyFile", "script", "path", "file", "include", "$ref"])
def test_t09_a_flow_file_names_no_file(member: str) -> None:
    """A member that nobody knows is refused by its name, at every level."""
    data = json.loads(dump_flow(flow(Step("https://api.planhat.com/x"))))
    for place in (data, data["source"], data["source"]["steps"][0], data["options"]):
        place[member] = "/etc/passwd"
        with pytest.raises(NeedsFix, match="Unknown part"):
            parse_flow(json.dumps(data).encode())
        del place[member]


CODE = [
    "{0.__class__}",
    "%(x)s",
    "${x}",
    "{{7*7}}",
    "{now}",
    "<script>",
    "__import__('os')",
    "=1+1",
]


@pytest.mark.parametrize("text", CODE)
def test_t10_a_text_is_shown_as_it_is(services: Services, text: str) -> None:
    """In names and descriptions nothing is evaluated, filled in or cut."""
    made = flow(Step("https://api.planhat.com/x"), name=text)
    saved = services.flows.save(replace(made, description=text))
    again = parse_flow(dump_flow(saved.flow))
    assert (again.name, again.description) == (text, text)
    assert services.flows.find(text).flow.name == text


@pytest.mark.parametrize(
    "text", ["{x.__class__}", "{0.__init__}", "{eval('1')}", "{now.__class__}"]
)
def test_t10_macros_are_a_closed_list(services: Services, text: str) -> None:
    """What is no macro is a problem, never something that is looked up or run."""
    problems = services.check_flow(flow(Step(f"https://api.planhat.com/x?a={text}")))
    assert problems
    assert all(one.field == "source.steps[0].url" for one in problems)


def nested(depth: int) -> bytes:
    """A file of nothing but depth."""
    return b'{"format":' + b"[" * depth + b"]" * depth + b"}"


BOMBS: dict[str, Callable[[], bytes]] = {
    "deep": lambda: nested(100_000),
    "many digits": lambda: b'{"format": "planhat-flow/1", "name": ' + b"1" * 4301 + b"}",
    "NaN": lambda: b'{"format": "planhat-flow/1", "name": NaN}',
    "1e400": lambda: b'{"format": "planhat-flow/1", "options": {"parallel_requests": 1e400}}',
    "twice": lambda: b'{"format": "planhat-flow/1", "name": "a", "name": "b"}',
    "many": lambda: b"[" + b'{"format":"planhat-flow/1"},' * 30_000 + b"{}]",
    "large": lambda: b'{"format": "planhat-flow/1", "name": "' + b"x" * (2 << 20) + b'"}',
}


@pytest.mark.parametrize("kind", BOMBS)
def test_t11_a_bomb_in_a_flow_file_is_refused(tmp_path: Path, kind: str) -> None:
    """With our own sentence, and before anything large is made of it."""
    file = tmp_path / "bomb.json"
    file.write_bytes(BOMBS[kind]())
    with pytest.raises(NeedsFix):
        read_flow_file(file)


@pytest.mark.skipif(os.name != "posix", reason="no such devices")
def test_t11_devices_and_pipes_are_not_opened(tmp_path: Path) -> None:
    """An endless file, one that waits for a writer, a folder, a sparse one of 2 GB."""
    os.mkfifo(tmp_path / "fifo")
    with (tmp_path / "large").open("wb") as file:
        file.truncate(2 << 30)
    for path in (Path("/dev/zero"), tmp_path / "fifo", tmp_path, tmp_path / "large"):
        with pytest.raises(NeedsFix, match=r"is not a file|a flow file is smaller than 1 MB"):
            read_flow_file(path)
    (tmp_path / "large").unlink()


def test_t12_a_newer_flow_is_refused_with_its_version() -> None:
    """And the rest of it is not guessed at."""
    data = dump_flow(flow(Step("https://api.planhat.com/x")))
    with pytest.raises(NeedsFix, match="format version 2, which is newer"):
        parse_flow(data.replace(b"planhat-flow/1", b"planhat-flow/2"))


@pytest.fixture
def open_umask() -> Iterator[None]:
    """Nothing is taken away from the rights a program asks for."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.skipif(os.name != "posix", reason="rights are the user profile's on Windows")
def test_t29_everything_is_the_owners_alone(open_umask: None, tmp_path: Path, serve: Serve) -> None:
    """After flows, drafts, the bin, a run, a failed run, a lookup and a log, with umask 000."""
    from planhat_gui import logs

    services = build(tmp_path / "data")
    logs.set_up(services.folder.logs)
    assert run_once(services, serve, "A").status is RunStatus.SUCCEEDED
    saved = services.flows.save(flow(Step("https://127.0.0.1:1/x"), name="B"))
    services.flows.save(replace(saved.flow, description="2"), saved.id)
    services.flows.save_draft(None, {"name": "draft"})
    services.flows.delete(services.flows.duplicate(saved.id).id)
    services.run(saved.id, NOW, NEVER)
    table = tmp_path / "rows.csv"
    table.write_text("id,name\n1,a\n")
    services.lookup_from_file(table, "rows")
    logs.log_unexpected(ValueError("x"), "here")
    logs.tear_down()
    open_to_others = [
        f"{path.relative_to(tmp_path)} {stat.filemode(path.stat().st_mode)}"
        for path in everything(tmp_path / "data")
        if path.stat().st_mode & 0o077
    ]
    services.close()
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert open_to_others == []


FLOORS = {"requests": (2, 33), "urllib3": (2, 7), "lxml": (6, 0), "openpyxl": (3, 1)}


@pytest.mark.parametrize("package", FLOORS)
def test_t30_versions_are_not_below_their_floor(package: str) -> None:
    """Below these are holes that are known."""
    numbers = importlib.metadata.version(package).split(".")[:2]
    assert tuple(map(int, numbers)) >= FLOORS[package]


def test_t30_the_lock_file_has_a_hash_for_everything() -> None:
    """What is installed is what was looked at."""
    for file in (ROOT / "requirements").glob("*.txt"):
        lines = file.read_text("utf-8").replace("\\\n", " ").splitlines()
        pinned = [one for one in lines if "==" in one and not one.lstrip().startswith("#")]
        assert pinned
        assert [one for one in pinned if "--hash=" not in one] == []


LINKS = [
    "javascript:alert(1)",
    "file:///etc/passwd",
    "\\\\host\\share",
    "//host/share",
    "ms-settings:privacy",
    "http://docs.planhat.com/",
    "data:text/html,x",
    "https://user:pass@docs.planhat.com/",
    "https://docs.planhat.com\\@evil.example/",
    "https://localhost/",
    "https://10.0.0.1/",
    "vscode://x",
    "mailto:a@b.example",
    "",
    " ",
]


@pytest.mark.parametrize("link", LINKS)
def test_t31_only_https_links_are_opened(monkeypatch: pytest.MonkeyPatch, link: str) -> None:
    """The one wrapper refuses everything else; no other place opens links."""
    opened: list[str] = []

    def show(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    assert not leaving.open_link(link)
    assert opened == []
    assert leaving.open_link("https://docs.planhat.com/x?y=1")
    assert opened == ["https://docs.planhat.com/x?y=1"]


def test_t31_there_is_one_wrapper() -> None:
    """And one way onto the clipboard."""
    for path in (ROOT / "planhat_gui").rglob("*.py"):
        text = path.read_text("utf-8")
        if path.name != "leaving.py":
            assert "openUrl(" not in text, path
            assert "clipboard().setText" not in text, path
            assert "clipboard().setMimeData" not in text, path


def test_t33_tokens_go_by_id_not_by_name(services: Services, serve: Serve) -> None:
    """Two credentials never share a name, in any spelling; each token goes out with its own."""
    ours = serve(answer(b'[{"_id": "a"}]'))
    first = keep(services, ours, "Acme")
    for name in ("acme", "ACME", "Ａcme", "Acme "):
        with pytest.raises(NeedsFix, match="already a credential named"):
            services.credentials.save(Credential("", name), Secret("x" * 20), session_only=True)
    other = Credential("", "Beta", base_url=ours.base_url, origins=(ours.base_url,))
    services.credentials.save(other, Secret("beta-canary-token-9"), session_only=True)
    services.test(flow(Step(f"{ours.base_url}/x"), credential="Beta"), NOW, NEVER)
    services.test(flow(Step(f"{ours.base_url}/x"), credential=first.name), NOW, NEVER)
    assert [one.headers["authorization"] for one in ours.requests] == [
        "Bearer beta-canary-token-9",
        f"Bearer {CANARY}",
    ]
