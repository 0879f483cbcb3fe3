"""What the window remembers, and what becomes of a damaged file."""

import json
from pathlib import Path

import pytest

from planhat_gui.ui.settings import FILE_NAME, Settings, load_settings, save_settings


def test_settings_come_back(tmp_path: Path) -> None:
    """What is saved is what is loaded."""
    kept = Settings("dark", "AAA=", {"nexsets": {"horizontal": [3, 5]}})
    save_settings(tmp_path, kept)
    assert load_settings(tmp_path) == kept


def test_no_file_is_the_first_start(tmp_path: Path) -> None:
    """Without a file there are defaults and nothing to say."""
    assert load_settings(tmp_path) == Settings()


GOOD = {"format": "planhat-window/1", "theme": "light", "geometry": "", "splitters": {}}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"null",
        b"[]",
        b'"x"',
        b"{",
        b"{}",
        b"[" * 100_000,
        b" " * 200_000,
        json.dumps(GOOD | {"format": "other/1"}).encode(),
        json.dumps(GOOD | {"theme": "pink"}).encode(),
        json.dumps(GOOD | {"theme": 7}).encode(),
        json.dumps(GOOD | {"theme": ["dark"]}).encode(),
        json.dumps(GOOD | {"geometry": 5}).encode(),
        json.dumps(GOOD | {"geometry": None}).encode(),
        json.dumps(GOOD | {"splitters": []}).encode(),
        json.dumps(GOOD | {"splitters": {"a": 3}}).encode(),
        json.dumps(GOOD | {"splitters": {"a": {"horizontal": 3}}}).encode(),
        json.dumps(GOOD | {"splitters": {"a": {"horizontal": ["3"]}}}).encode(),
        json.dumps(GOOD | {"splitters": {"a": {"horizontal": [-3, 10**9]}}}).encode(),
        json.dumps(GOOD | {"splitters": {"a": {"horizontal": [True]}}}).encode(),
    ],
)
def test_a_damaged_file_gives_defaults_and_is_kept(tmp_path: Path, content: bytes) -> None:
    """The bad file is set aside, said once, and the next start is quiet."""
    path = tmp_path / FILE_NAME
    path.write_bytes(content)
    found = load_settings(tmp_path)
    assert found.notice
    assert (found.theme, found.geometry, found.splitters) == ("system", "", {})
    assert path.with_name(f"{FILE_NAME}.bad").read_bytes() == content
    assert load_settings(tmp_path) == Settings()


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    """Even a folder of that name does not keep the window from opening."""
    (tmp_path / FILE_NAME).mkdir()
    assert load_settings(tmp_path).theme == "system"


def test_a_disk_that_takes_nothing_is_only_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Losing the window's place is no reason to disturb anybody."""
    save_settings(tmp_path / "missing", Settings())
    assert "were not kept" in caplog.text
