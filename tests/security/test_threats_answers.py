"""T22 to T28: a server's answer can fill no memory, hang nothing, and run nothing."""

import csv
import gzip
import itertools
import json
import threading
import time
import tracemalloc
import zipfile
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from planhat_gui.compose import Services
from planhat_gui.engine.paths import BadPath, Evaluator, read
from planhat_gui.engine.transport import Transport
from planhat_gui.engine.wire import Call
from planhat_gui.model.errors import Damaged, Failure
from planhat_gui.model.secret import Secret
from planhat_gui.model.source import ResponseFormat, Step
from planhat_gui.store.duck import connect
from planhat_gui.ui.job import run_in_background
from tests.faults import Drip, answer, head
from tests.security.conftest import CANARY, NEVER, NOW, Serve, flow, keep
from tests.store.landed import NEXSET, publish, sql, store

BOMB = gzip.compress(b"[" + b"0," * (50 << 20) + b"0]", 9)


def test_t22_a_bomb_is_stopped_at_the_limit(serve: Serve) -> None:
    """100 MB behind 100 kB: refused after 4 MiB, and no more memory was taken than a few of it."""
    server = serve(answer(BOMB, "Content-Encoding: gzip"))
    one = Transport((server.base_url,), Secret(CANARY), max_body=4 << 20)
    tracemalloc.start()
    try:
        with pytest.raises(Damaged, match="larger than 4 MiB"):
            one.send(Call(f"{server.base_url}/x"), NEVER)
        assert tracemalloc.get_traced_memory()[1] < 32 << 20
    finally:
        tracemalloc.stop()
        one.close()


def test_t22_an_endless_body_ends_at_the_deadline(serve: Serve) -> None:
    """A byte now and then for ever: the deadline rules, not the patience of the reader."""
    server = serve((head("Content-Length: 1000000000"), Drip(b"[", 0.02, forever=True)))
    one = Transport((server.base_url,), Secret(CANARY), deadline=1.0)
    began = time.monotonic()
    with pytest.raises(Failure, match="did not finish its answer within 1 seconds"):
        one.send(Call(f"{server.base_url}/x"), NEVER)
    one.close()
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("headers", [[f"X-{n}: a" for n in range(101)], ["X-A: " + "a" * 70_000]])
def test_t22_huge_headers_are_refused(serve: Serve, headers: list[str]) -> None:
    """With a sentence of ours."""
    server = serve(answer(b"[]", *headers))
    one = Transport((server.base_url,), Secret(CANARY))
    with pytest.raises(Damaged, match="headers that are too large"):
        one.send(Call(f"{server.base_url}/x"), NEVER)
    one.close()


DEEP = 100_000
TOO_DEEP: dict[str, tuple[bytes, ResponseFormat, str]] = {
    "lists": (b"[" * DEEP + b"]" * DEEP, ResponseFormat.JSON, "nested too deeply"),
    "objects": (b'{"a":' * DEEP + b"1" + b"}" * DEEP, ResponseFormat.JSON, "nested too deeply"),
    "cut": (b"[" * DEEP, ResponseFormat.JSON, "nested too deeply|ended too early"),
    "elements": (
        b"<a>" * DEEP + b"</a>" * DEEP,
        ResponseFormat.XML,
        "Excessive depth in document: 256.",
    ),
    "a huge text": (
        b"<a>" + b"x" * (11 << 20) + b"</a>",
        ResponseFormat.XML,
        "Text node too long.",
    ),
}


@pytest.mark.parametrize("kind", TOO_DEEP)
def test_t23_depth_has_a_limit(services: Services, serve: Serve, kind: str) -> None:
    """A sentence of ours, never the end of the stack."""
    body, form, said = TOO_DEEP[kind]
    server = serve(answer(body))
    keep(services, server)
    path = "$[*]" if form is ResponseFormat.JSON else "//b"
    step = Step(f"{server.base_url}/x", response_format=form, path_to_data=path)
    with pytest.raises(Failure, match=said):
        services.test(flow(step), NOW, NEVER)


def test_t23_a_deep_record_keeps_its_text(tmp_path: Path) -> None:
    """Deeper than the limit inside one record: it becomes its own text, nothing is lost."""
    deep: Any = "x"
    for _ in range(90):
        deep = [deep]
    publish(tmp_path, [{"_id": "a", "d": deep}])
    (info,) = store(tmp_path).all()
    ((kept,),) = sql(f"SELECT d FROM read_parquet('{info.path}')")
    assert "x" in str(kept)


DOCTYPES = [
    b'<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><r><i>&b;</i></r>',
    b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r><i>&x;</i></r>',
    b'<!DOCTYPE r SYSTEM "http://127.0.0.1:1/x.dtd"><r><i>1</i></r>',
    b'\n<!DOCTYPE r [<!ENTITY % p SYSTEM "file:///etc/hosts"> %p;]><r><i>1</i></r>',
]


@pytest.mark.parametrize("body", DOCTYPES)
def test_t24_a_doctype_is_refused_with_its_line(
    services: Services, serve: Serve, looked_up: list[str], body: bytes
) -> None:
    """No entity is expanded, no file read, no address asked."""
    server = serve(answer(body))
    keep(services, server)
    step = Step(f"{server.base_url}/x", response_format=ResponseFormat.XML, path_to_data="//i")
    line = 1 + body[: body.index(b"<!")].count(b"\n")
    with pytest.raises(Failure, match=rf"DOCTYPE, which is not allowed \(line {line}\)"):
        services.test(flow(step), NOW, NEVER)
    assert set(looked_up) == {"127.0.0.1"}


HANGS = {
    "XPath": (
        b"<r>" + b"<a>" * 200 + b"<b/>" * 300 + b"</a>" * 200 + b"</r>",
        "application/xml",
        "//*[count(//*[count(//*[count(//*) > 1]) > 1]) > 1]",
    ),
    "JSONPath": (
        json.dumps({"a": [{"b": [{"c": [{"d": [1] * 9}] * 9}] * 9}] * 9}).encode(),
        "application/json",
        "$..[?@..[?@..[?@..x]]]",
    ),
}


@pytest.mark.quiet
@pytest.mark.parametrize("kind", HANGS)
def test_t25_a_path_that_hangs_is_stopped_and_the_window_never_waits(
    qtbot: QtBot, kind: str
) -> None:
    """The child is killed; meanwhile a clock in the window has ticked all the time (P8)."""
    body, content_type, path = HANGS[kind]
    document = read(body, content_type)
    ticks = [time.monotonic()]
    heart = QTimer(interval=20)
    heart.timeout.connect(lambda: ticks.append(time.monotonic()))
    heart.start()
    owner, ended = QObject(), threading.Event()
    said: list[Any] = []
    evaluator = Evaluator(seconds=1)

    def work(_cancel: object, _report: object) -> None:
        with evaluator:
            try:
                evaluator.locate(document, path)
            except BadPath as bad:
                said.append(bad.sentence)

    run_in_background(owner, work, lambda _: ended.set(), said.append)
    qtbot.waitUntil(ended.is_set, timeout=30_000)
    heart.stop()
    assert "took longer than 1 s and was stopped" in said[0]
    assert evaluator.child is None
    gaps = [later - before for before, later in itertools.pairwise(ticks)]
    assert len(ticks) > 20
    assert max(gaps) < 0.25


@pytest.mark.parametrize("path", ["$[?match(@.a, '(a+)+$')]", "$[?search(@.a, 'a')]", "$.a" * 400])
def test_t25_patterns_and_long_paths_are_off(path: str) -> None:
    """A pattern of six letters can stop a program: there are none."""
    with pytest.raises(BadPath):
        Evaluator.check(path, xml=False)


FORMULAS = ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "\0=1", "＝1", "＋1", "－1", "＠1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_t27_no_cell_is_a_formula(tmp_path: Path, text: str) -> None:
    """In CSV a sign stands in front, also of a column's name; in Excel it is a text and no more."""
    publish(tmp_path, [{"_id": text, text: -5.25, "mixed": text}, {"_id": "b", "mixed": -5}])
    exports = store(tmp_path)
    exports.export(NEXSET, tmp_path / "a.csv", threading.Event())
    exports.export(NEXSET, tmp_path / "a.xlsx", threading.Event())
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    cells = [cell for row in rows for cell in row]
    assert not [c for c in cells if c[:1] in "=+@\t\r\n\0＝＋－＠" and c]
    assert {c for c in cells if c.startswith("-")} == {"-5.25", "-5"}
    assert f"'{text}" in cells
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "<f " not in sheet


NAMES = st.text(
    st.one_of(st.sampled_from("\"';-)(*/ \0\n.[]{}%?$"), st.characters(exclude_categories=["Cs"])),
    max_size=12,
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(NAMES, min_size=8, max_size=12, unique=True))
def test_t28_a_name_stays_a_name(
    tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    """Whatever a field is called: its value comes back, and nothing else was done."""
    folder = tmp_path_factory.mktemp("names")
    record = {"_id": "a", **{name: f"value {n}" for n, name in enumerate(names)}}
    publish(folder, [record])
    (info,) = store(folder).all()
    with duckdb.connect() as connection:
        found = connection.execute("SELECT * FROM read_parquet(?)", [str(info.path)]).fetchall()
    assert len(found) == 1
    assert {f"value {n}" for n in range(len(names))} - set(map(str, found[0])) <= (
        {f"value {n}" for n, name in enumerate(names) if name == "_id"}
    )


INJECTED = ['a"; drop table x; --', "a'); COPY (SELECT 1) TO '/tmp/x'; --", "/**/"]


@pytest.mark.parametrize("name", INJECTED)
def test_t28_a_flow_by_any_name_is_kept_and_found(services: Services, name: str) -> None:
    """Names reach SQL as values only."""
    saved = services.flows.save(flow(Step("https://api.planhat.com/x"), name=name))
    assert services.flows.find(name).id == saved.id
    assert services.history.all(saved.id) == []


@pytest.mark.parametrize(
    "statement",
    [
        "COPY (SELECT 1) TO '{outside}/x.csv'",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_text('{outside}/secret')",
        "ATTACH '{outside}/x.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
    ],
)
def test_t28_the_database_is_locked_down(tmp_path: Path, statement: str) -> None:
    """What a name could smuggle in would still be refused."""
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    outside.mkdir()
    inside.mkdir()
    (outside / "secret").write_text("x")
    connection = connect([inside], memory_mb=64)
    try:
        with pytest.raises(duckdb.Error):
            connection.execute(statement.format(outside=outside)).fetchall()
    finally:
        connection.close()
    assert [path.name for path in outside.iterdir()] == ["secret"]
