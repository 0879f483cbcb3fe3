"""The child process: what it answers, and that nothing of it is left behind."""

import json
import multiprocessing
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from planhat_gui.engine.paths import BadPath, Evaluator, Kind, read
from planhat_gui.engine.paths.words import Document
from planhat_gui.model.errors import Cancelled, Damaged

NEST = {"a": [{"b": [{"c": [{"d": [n] * 9} for n in range(9)]} for _ in range(9)]}] * 9}
BOMBS = ["$..[?@..[?@..[?@..x]]]", "$..[?@..[?@..[?(@..x)]] || @..[?@..[?@..y]]]"]
DEEP = b"<r>" + b"<a>" * 200 + b"<b/>" * 300 + b"</a>" * 200 + b"</r>"


def json_document() -> Document:
    """A hundred records."""
    return read(json.dumps({"data": [{"a": n, "f": 1.5} for n in range(100)]}).encode())


def gone(evaluator: Evaluator) -> bool:
    """The evaluator has no child, and this process none of that name."""
    left = [one.name for one in multiprocessing.active_children()]
    return evaluator.child is None and "planhat-paths" not in left


def test_paths_that_are_not_plain_are_answered_by_one_child() -> None:
    """Kept for the next question, gone when closed."""
    document = json_document()
    with Evaluator() as evaluator:
        found = evaluator.locate(document, "$.data[?@.a >= 98]")
        assert found.kind is Kind.RECORDS
        assert found.lines == [b'{"a": 98, "f": 1.5}', b'{"a": 99, "f": 1.5}']
        first = evaluator.child
        assert evaluator.locate(document, "$..data[1:3]").count == 2
        other = read(b'[{"a":1}]')
        assert evaluator.locate(other, "$[?@.a]").count == 1
        assert evaluator.child == first
        assert evaluator.locate(document, "$.data[?@.a < 2]").count == 2
        found = evaluator.locate(document, "$.data[?@.x]")
        assert (found.kind, found.fix) == (Kind.NOTHING, "$.data[*]")
        assert evaluator.metadata(document, "$..data[?@.a == 7].f").value == b"1.5"
    assert gone(evaluator)


def test_plain_paths_need_no_child() -> None:
    """They are answered where they are asked."""
    with Evaluator() as evaluator:
        assert evaluator.locate(json_document(), "$.data[*]").count == 100
        assert evaluator.suggest(json_document())[0].path == "$.data[*]"
        assert evaluator.locate(json_document(), "").kind is Kind.MEMBERS
        assert evaluator.child is None


@pytest.mark.quiet
@pytest.mark.parametrize("bomb", BOMBS)
def test_a_path_that_would_run_for_ever_is_stopped(bomb: str) -> None:
    """At its time limit, with a sentence; the child is gone, and the next path works."""
    document = read(json.dumps(NEST).encode())
    with Evaluator(seconds=1) as evaluator:
        began = time.monotonic()
        with pytest.raises(BadPath, match="took longer than 1 s and was stopped"):
            evaluator.locate(document, bomb)
        assert time.monotonic() - began < 5
        assert gone(evaluator)
    with Evaluator() as evaluator:
        assert evaluator.locate(document, "$.a[0:1]").count == 1


def test_an_xpath_that_would_run_for_ever_is_stopped() -> None:
    """The child is killed inside libxml2, which cannot be asked to stop."""
    document = read(DEEP, "application/xml")
    with Evaluator(seconds=1) as evaluator:
        bomb = "//*[count(//*[count(//*[count(//*) > 1]) > 1]) > 1]"
        with pytest.raises(BadPath, match="was stopped"):
            evaluator.locate(document, bomb)
        assert gone(evaluator)


@pytest.mark.quiet
def test_cancel_stops_the_path_under_way() -> None:
    """Within a second, and the child is gone."""
    cancel = threading.Event()
    document = read(json.dumps(NEST).encode())
    with Evaluator(seconds=60, cancel=cancel) as evaluator:
        evaluator.locate(document, "$.a[0:1]")  # the child is up
        timer = threading.Timer(0.2, cancel.set)
        timer.start()
        began = time.monotonic()
        with pytest.raises(Cancelled):
            evaluator.locate(document, BOMBS[0])
        assert time.monotonic() - began < 1.2
        timer.join()
        assert gone(evaluator)


def test_a_path_that_eats_memory_is_stopped() -> None:
    """The child's memory is limited: a fixed part, and some times the answer."""
    document = read(json.dumps([[[[[0] * 12] * 12] * 12] * 12] * 12).encode())
    with (
        Evaluator(seconds=60, memory=200 * 1024 * 1024) as evaluator,
        pytest.raises(BadPath, match="too much memory"),
    ):
        evaluator.locate(document, "$" + "..*" * 5)


def test_errors_come_through() -> None:
    """Bad paths and bad answers are the same from the child as from here."""
    with Evaluator() as evaluator:
        with pytest.raises(BadPath) as caught:
            evaluator.locate(json_document(), "$.data[?@.a")
        assert caught.value.column == 7
        with pytest.raises(Damaged, match=r"DOCTYPE, which is not allowed \(line 1\)"):
            evaluator.locate(read(b"<!DOCTYPE a><a/>"), "/a")
        with pytest.raises(Damaged, match="DOCTYPE"):
            evaluator.locate(read(b"<!DOCTYPE a><a/>"), "/a/b")
        with pytest.raises(Damaged, match="nested too deeply"):
            evaluator.locate(read(b"[" * 100_000 + b"]" * 100_000), "$[?@.a]")
        xml = read(b"<r><i a='1'/><i a='2'/></r>")
        with pytest.raises(BadPath, match="This gives a number"):
            evaluator.locate(xml, "count(//i)")
        assert evaluator.locate(xml, "//i").lines == [b'{"@a":"1"}', b'{"@a":"2"}']
        assert evaluator.locate(xml, "").count == 2


def test_paths_can_be_checked_without_an_answer() -> None:
    """While somebody types."""
    Evaluator.check("$.a[?@.b]", xml=False)
    Evaluator.check("//a[b]", xml=True)
    with pytest.raises(BadPath):
        Evaluator.check("//a[b]", xml=False)
    with pytest.raises(BadPath):
        Evaluator.check("//a[b", xml=True)


def test_xml_metadata() -> None:
    """Attributes, elements with only text, and whole elements."""
    document = read(b"<r total='7' xmlns='urn:x'><page><no>2</no></page><n>x</n><i/><i/></r>")
    with Evaluator() as evaluator:
        for path, name, value in [
            ("/*/@total", "total", b'"7"'),
            ("/d:r/d:n", "n", b'"x"'),
            ("//d:page", "page", b'{"no":"2"}'),
            ("//d:no/text()", "text", b'"2"'),
            ("//d:x", "x", b"null"),
        ]:
            found = evaluator.metadata(document, path)
            assert (found.name, found.value) == (name, value)
        assert evaluator.metadata(document, "//d:i").value is None
        with pytest.raises(BadPath) as caught:
            evaluator.metadata(document, "//x:i")
        assert caught.value.problems[0].field == "path_to_metadata"


def test_the_child_ends_with_its_pipe() -> None:
    """Should the parent die, nothing stays behind."""
    evaluator = Evaluator()
    evaluator.locate(json_document(), "$.data[0:1]")
    process = evaluator._process
    assert evaluator._pipe is not None
    evaluator._pipe.close()
    process.join(10)
    assert process.exitcode == 0
    evaluator._pipe = None
    evaluator.close()


FROM_A_LARGE_PROGRAM = """
from planhat_gui.engine.paths import Evaluator, read
from planhat_gui.model.source import ResponseFormat

if __name__ == "__main__":
    held = b"x" * (700 * 1024 * 1024)  # more than a child may take
    document = read(b"<r><i>1</i><i>2</i></r>", "application/xml", ResponseFormat.XML)
    with Evaluator() as evaluator:
        print(evaluator.locate(document, "/r/i").count)
"""


def test_the_size_of_the_program_does_not_count(tmp_path: Path) -> None:
    """A child's limit is its own: a window that holds much data evaluates paths like any other."""
    script = tmp_path / "large.py"  # the child imports it again, so it must be a file
    script.write_text(FROM_A_LARGE_PROGRAM, "utf-8")
    result = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, timeout=60, check=False
    )
    assert (result.stdout, result.stderr) == ("2\n", "")
