"""Advanced sources from flow files: what only shows over several pages, and what may write."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.practice import PracticeTenant
from tests.cli.conftest import COMPANIES, environment

Call = Callable[..., Any]
NEW = '{"name": "New"}'
OFFSET = {
    "kind": "offset",
    "offset_parameter": "offset",
    "limit_parameter": "limit",
    "page_size": 5,
}


def advanced(tmp_path: Path, path: str, **members: Any) -> Path:
    """A flow file with one step."""
    step = {"key": "step_1", "method": "GET", "url": f"https://api.planhat.com{path}", **members}
    flow = {
        "format": "planhat-flow/1",
        "name": "By hand",
        "credential": "Nobody's",
        "source": {"steps": [step]},
    }
    file = tmp_path / "by hand.json"
    file.write_text(json.dumps(flow, indent=1), encoding="utf-8")
    return file


def codes(report: Any) -> list[str]:
    """The warnings of a report."""
    return [one["code"] for one in report["warnings"]]


def test_pages_of_xml_whose_records_look_otherwise_on_another_page(
    cli: Call, calling: Call, tenant: PracticeTenant, tmp_path: Path
) -> None:
    """A page of one record, in which nothing repeats, is no sign of rows that moved."""
    path = "/companies/company"
    flow = advanced(tmp_path, "/variants/xml", path_to_data=path, pagination=OFFSET)
    report = cli("run", flow, "--json", *calling(tenant)).json
    assert (report["status"], codes(report)) == ("succeeded", [])
    assert report["records"]["written"] == COMPANIES
    assert report["calls"] < COMPANIES


@pytest.mark.parametrize(
    ("variant", "path", "pagination"),
    [
        (
            "token",
            "$.data[*]",
            {"kind": "next_token", "token_path": "$.no", "token_parameter": "c"},
        ),
        ("next", "$.results[*]", {"kind": "next_url", "url_path": "$.no"}),
        ("link", "$[*]", {"kind": "link_header", "header": "X-No"}),
    ],
)
def test_a_pagination_that_finds_nothing_is_warned_of(
    cli: Call,
    calling: Call,
    tenant: PracticeTenant,
    tmp_path: Path,
    variant: str,
    path: str,
    pagination: dict[str, str],
) -> None:
    """A round number of records and no next page at all, where the server has three of them."""
    url = f"/variants/{variant}?limit=10"
    flow = advanced(tmp_path, url, path_to_data=path, pagination=pagination)
    report = cli("run", flow, "--json", *calling(tenant)).json
    assert report["records"]["written"] == 10
    assert "single_page" in codes(report)


def test_an_id_that_is_not_there_leaves_the_run_incomplete(
    cli: Call, calling: Call, tenant: PracticeTenant, tmp_path: Path
) -> None:
    """Reading by the last id cannot go on without one."""
    pagination = {"kind": "last_id", "id_path": "$.no", "id_parameter": "after"}
    flow = advanced(tmp_path, "/variants/last_id?limit=7", pagination=pagination)
    answer = cli("run", flow, "--json", *calling(tenant))
    assert answer.code == 3
    assert "no_next" in codes(answer.json)


def test_validate_says_what_is_wrong_with_shape_and_sense_at_once(
    cli: Call, tmp_path: Path
) -> None:
    """A wrong word does not hide a macro, a path or a body further down; all by line."""
    pagination = {"kind": "next_token", "token_path": "$..[", "token_parameter": "cursor"}
    flow = advanced(
        tmp_path,
        "/x?a={now",
        method="DELETE",
        body="{",
        time_unit="fortnight",
        path_to_data="$[",
        path_to_metadata="$.a + $.b",
        pagination=pagination,
    )
    (found,) = cli("validate", flow, "--json").json
    places = [one["field"].removeprefix("source.steps[0].") for one in found["problems"]]
    members = ("method", "url", "time_unit", "path_to_data", "path_to_metadata")
    assert sorted(places) == sorted((*members, "pagination.token_path"))
    lines = flow.read_text("utf-8").splitlines()
    for one in found["problems"]:
        assert f'"{one["field"].rpartition(".")[2]}"' in lines[one["line"] - 1]


def test_a_test_that_can_write_is_not_sent_unasked(
    cli: Call, calling: Call, serve: Call, tmp_path: Path
) -> None:
    """Where nobody can be asked it needs --yes, and says so; a run is asked for by itself."""
    tenant = serve()
    flow = advanced(tmp_path, "/companies", method="POST", body=NEW, path_to_data="$")
    refused = cli("test", flow, *calling(tenant), "--no-input")
    assert refused.code == 2
    assert "POST" in refused.err
    assert "--yes" in refused.err
    assert len(tenant.log) == 0
    assert cli("test", flow, *calling(tenant), "--yes").code == 0
    assert [one.method for one in tenant.log] == ["POST"]


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are POSIX")
@pytest.mark.parametrize(("typed", "sent"), [(b"y\n", 1), (b"\n", 0)])
def test_a_test_that_can_write_asks_on_a_terminal(
    calling: Call, serve: Call, tmp_path: Path, typed: bytes, sent: int
) -> None:
    """Only a yes sends it, once."""
    import pty  # not on Windows

    tenant = serve()
    flow = advanced(tmp_path, "/companies", method="POST", body=NEW, path_to_data="$")
    ours, theirs = pty.openpty()
    os.write(ours, typed)
    done = subprocess.run(
        [sys.executable, "-m", "planhat_gui", "test", str(flow), *calling(tenant)],
        env=environment(),
        stdin=theirs,
        capture_output=True,
        check=False,
        timeout=60,
    )
    os.close(ours)
    os.close(theirs)
    assert b"Send it once now?" in done.stderr
    assert done.returncode == (0 if sent else 130)
    assert len(tenant.log) == sent


@pytest.mark.parametrize("path", ["$.nothing[*]", "$[*].name", "$.a["])
def test_test_and_run_agree_on_a_path_without_records(
    cli: Call, calling: Call, tenant: PracticeTenant, tmp_path: Path, path: str
) -> None:
    """Both end with the same code and the same sentence; Test shows its answer all the same."""
    flow = advanced(tmp_path, "/companies?limit=5", path_to_data=path)
    ran = cli("run", flow, "--json", *calling(tenant))
    tested = cli("test", flow, "--json", *calling(tenant))
    assert tested.code == ran.code != 0
    assert tested.err.strip().splitlines()[-1] == ran.err.strip().splitlines()[-1]
    if ran.code == 1:
        assert (ran.json["error_code"], tested.json["records"]) == ("path_found_no_records", [])
