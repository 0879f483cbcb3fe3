"""Where what was set aside stood, whatever became of the run's log; its file in windows."""

import json
from pathlib import Path

import pytest

from planhat_gui.model.errors import Damaged, StorageFailed
from planhat_gui.model.ports import Checkpoint
from planhat_gui.store import landing as landing_module
from planhat_gui.store.landing import Landing
from planhat_gui.store.lines import why_no_record
from planhat_gui.store.rejected import Pages, SetAside, entry, put_aside
from tests.store.landed import land


def test_a_line_has_a_page_and_a_position(tmp_path: Path) -> None:
    """Pages of other lengths, one of them empty."""
    folder = land(tmp_path / "run", [[b"1"] * 3, [], [b"2"], [b"3"] * 2])
    pages = Pages(folder)
    assert [pages.of(line) for line in range(1, 7)] == [(1, 1), (1, 2), (1, 3), (3, 1), (4, 1),
                                                        (4, 2)]  # fmt: skip
    assert pages.of(7) == (None, None)


def test_what_a_long_run_forgot_is_not_made_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log of thousands of pages begins anew: lines before it have no page any more."""
    landing = Landing.create(tmp_path / "run", "run")
    for number in range(1, 20):
        landing.append([b"1"] * 10, Checkpoint(pages=number, records=number * 10))
        if number == 14:
            with monkeypatch.context() as small:
                small.setattr(landing_module, "_LOG_LIMIT", 1)
                landing.append([], Checkpoint(pages=number, records=number * 10))
                landing.commit()
    landing.close()
    pages = Pages(tmp_path / "run")
    known = [line for line in range(1, 191) if pages.of(line)[0] is not None]
    assert 0 < len(known) < 190
    assert known == list(range(known[0], 191))
    assert all(pages.of(line) == ((line - 1) // 10 + 1, (line - 1) % 10 + 1) for line in known)
    assert Pages(tmp_path).of(1) == (None, None)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("null", "not an object: null"),
        ("true", "not an object: true"),
        ("1e400", "not an object: a number"),
        ("9" * 5000, "not an object: a number"),
        ('"\\ud800"', "not an object: a text"),
        ("[]", "not an object: a list"),
        ("NaN", "not valid JSON"),
        ('{"a":', "not valid JSON"),
        ("[" * 100_000 + "]" * 100_000, "nested too deeply"),
    ],
)
def test_the_reason_is_in_words(text: str, reason: str) -> None:
    """Whatever came."""
    assert why_no_record(text.encode()) == reason


def test_any_number_is_read_in_windows(tmp_path: Path) -> None:
    """From anywhere, as often as one likes; several sources are one file, and go."""
    folder = land(tmp_path / "run", [[b"1"] * 5000])
    sources = [tmp_path / "a", tmp_path / "b"]
    sources[0].write_bytes(b"".join(entry(n, b'"\xc3\xa9\xff"') for n in range(1, 4001)))
    sources[1].write_bytes(entry(None, b"7"))
    target = tmp_path / "run1.rejected.jsonl"
    put_aside(sources, folder, target)
    assert not any(source.exists() for source in sources)
    aside = SetAside(target)
    assert aside.count == 4001
    assert [one.line for one in aside.window(3998, 10)] == [3999, 4000, None]
    assert [one.line for one in aside.window(0, 2)] == [1, 2]
    assert aside.window(0, 1)[0].text == '"é\ufffd"'
    assert aside.window(5000, 10) == []
    assert len(list(aside.all())) == 4001


def test_files_of_before_still_open(tmp_path: Path) -> None:
    """They have a line and a text; what is damaged or gone is said."""
    path = tmp_path / "run1.rejected.jsonl"
    path.write_text(json.dumps({"line": 4, "text": "[1]"}) + "\n")
    (one,) = SetAside(path).all()
    assert (one.page, one.line, one.reason) == (None, 4, "not an object: a list")
    path.write_text("no\n")
    with pytest.raises(Damaged):
        list(SetAside(path).all())
    aside = SetAside(path)
    path.unlink()
    with pytest.raises(StorageFailed):
        aside.window(0, 1)
