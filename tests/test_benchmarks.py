"""The benchmark's own parts: its server tells the truth, its harness makes tables."""

import http.client
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.__main__ import main
from benchmarks.companies import encoded
from benchmarks.plan import TARGETS
from benchmarks.server import Pages, Server


@pytest.fixture
def server() -> Iterator[Server]:
    """The benchmark's server with 25 companies."""
    one = Server(Pages(25))
    one.start()
    yield one
    one.close()


def get(connection: http.client.HTTPConnection, path: str) -> list[dict[str, object]]:
    """One answer, read to its end."""
    connection.request("GET", path)
    rows: list[dict[str, object]] = json.loads(connection.getresponse().read())
    return rows


def test_companies_are_ragged_records_of_the_size_that_is_named() -> None:
    """About 1.4 kB each, ascending ids, not all with the same fields."""
    lines = list(encoded(500))
    records = [json.loads(line) for line in lines]
    assert 1_250 < sum(map(len, lines)) / len(lines) < 1_550
    ids = [record["_id"] for record in records]
    assert ids == sorted(set(ids))
    assert len({tuple(record) for record in records}) > 10
    assert lines == list(encoded(500))


@pytest.mark.parametrize(
    ("offset", "limit", "count", "first", "rows"),
    [
        (0, 10, 25, 0, 10),
        (9, 10, 25, 9, 10),
        (20, 10, 25, 20, 5),
        (25, 10, 25, 0, 0),
        (3, 9, 5, 3, 2),
    ],
)
def test_the_server_gives_any_page(
    server: Server, offset: int, limit: int, count: int, first: int, rows: int
) -> None:
    """Pages may begin anywhere, end at the end, and follow each other on one connection."""
    everything = [json.loads(line) for line in encoded(25)]
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    for _ in range(2):
        got = get(connection, f"/n-{count}/companies?sort=_id&limit={limit}&offset={offset}")
        assert got == everything[first : first + rows]
    connection.close()


def test_a_tiny_run_measures_and_writes_its_results(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One comparison, one round: figures for what is here, a reason for what is not."""
    path = tmp_path / "results.json"
    options = ["--only", "page-100", "--records", "300", "--rounds", "1"]
    assert main([*options, "--json", str(path), "--peers", str(tmp_path / "none")]) == 0
    report = json.loads(path.read_text(encoding="utf-8"))
    contenders = report["comparisons"][0]["contenders"]
    for name in ("bare", "json", "landing", "run"):
        assert contenders[name]["failure"] == ""
        assert contenders[name]["rounds"][0]["whole"] > 0
    assert contenders["dlt"] == {"failure": "make bench-peers was not run", "rounds": []}
    assert [one["target"] for one in report["targets"]] == [one.title for one in TARGETS]
    assert all(one["verdict"] in {"not measured", "no verdict"} for one in report["targets"])
    assert str(tmp_path) not in path.read_text(encoding="utf-8")
    assert "| planhat_gui, landing alone" in capsys.readouterr().out
