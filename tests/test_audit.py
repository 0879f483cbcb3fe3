"""What `make audit` makes of pip-audit's answers: a package not looked up is never a good one."""

from pathlib import Path
from typing import Any

import pytest

from scripts import audit

GOOD = {"name": "requests", "version": "2.34.2", "vulns": []}
BAD = {"name": "urllib3", "version": "1.0", "vulns": [{"id": "PYSEC-2"}, {"id": "GHSA-1"}]}
UNKNOWN = {"name": "duckdb", "skip_reason": "Dependency not found on PyPI"}


def judged(
    monkeypatch: pytest.MonkeyPatch, *dependencies: dict[str, Any], arguments: tuple[str, ...] = ()
) -> int:
    """The exit code after that answer about every lock file; without any, there was no answer."""
    answer = {"dependencies": list(dependencies)} if dependencies else {}
    monkeypatch.setattr(audit, "ask", lambda _lock: answer)
    return audit.main(arguments)


def test_all_looked_up_and_good(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Said with their number."""
    assert judged(monkeypatch, GOOD) == 0
    assert capsys.readouterr().out == "1 packages, none with a known hole.\n"


@pytest.mark.parametrize("arguments", [(), ("--if-reachable",)])
def test_a_hole_is_named_and_fails(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
) -> None:
    """Wherever it is asked from, and whatever else could not be looked up."""
    assert judged(monkeypatch, GOOD, BAD, UNKNOWN, arguments=arguments) == 1
    assert "urllib3 1.0: GHSA-1, PYSEC-2" in capsys.readouterr().out


@pytest.mark.parametrize("answered", [(), (UNKNOWN,), (GOOD, UNKNOWN)])
def test_not_looked_up_is_not_good(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    answered: tuple[dict[str, Any], ...],
) -> None:
    """No answer, or one that leaves a package out."""
    assert judged(monkeypatch, *answered) == 3
    assert "Not checked for known holes" in capsys.readouterr().out
    assert judged(monkeypatch, *answered, arguments=("--if-reachable",)) == 0
    assert "Not checked for known holes" in capsys.readouterr().out


def test_every_lock_file_is_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also those of the tests: they run on developers' computers."""
    asked: list[str] = []

    def ask(lock: Path) -> dict[str, Any]:
        asked.append(lock.name)
        return {"dependencies": [GOOD]}

    monkeypatch.setattr(audit, "ask", ask)
    assert audit.main(()) == 0
    assert asked == ["dev.txt", "run.txt", "test.txt"]
