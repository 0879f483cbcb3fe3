"""What can be typed, and what is said to what cannot."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planhat_gui import __version__
from planhat_gui.cli.parser import build_parser
from planhat_gui.cli.usage import UsageError, only_the_window

Call = Callable[..., Any]
ROOT = Path(__file__).resolve().parents[2]
COMMANDS = (
    "run",
    "test",
    "validate",
    "templates",
    "flows",
    "import",
    "export",
    "runs",
    "nexsets",
    "views",
    "lookups",
    "credentials",
    "people",
    "network",
    "personal",
    "practice",
    "demo",
    "desktop-entry",
)


@pytest.mark.parametrize(
    "typed",
    [
        ["run"],
        ["runn", "x.json"],
        ["run", "x.json", "--limit", "3"],
        ["run", "x.json", "--js"],
        ["run", "x.json", "--resume", "--restart"],
        ["run", "x.json", "--set", "page_size"],
        ["run", "x.json", "--calls-per-minute", "-1"],
        ["run", "x.json", "--parallel", "17"],
        ["run", "x.json", "--base-url", "http://api.planhat.com"],
        ["test", "x.json", "--limit", "0"],
        ["test", "x.json", "--limit", "9999999999"],
        ["flows", "burn", "x"],
        ["nexsets", "export", "x"],
        ["nexsets", "export", "x", "-o", "x.doc"],
        ["practice", "--port", "70000"],
        ["validate"],
        ["run", "no such flow"],
        ["run", "nosuchfile.json"],
    ],
)
def test_wrong_usage_is_one_sentence_and_2(cli: Call, typed: list[str]) -> None:
    """What cannot be meant ends with 2 and a sentence, without a traceback."""
    answer = cli(*typed)
    assert answer.code == 2
    assert answer.out == ""
    assert answer.err.startswith("planhat-gui: ")
    assert answer.err.count("\n") <= 2
    assert "Traceback" not in answer.err
    assert "usage:" not in answer.err


def test_version(cli: Call) -> None:
    """``--version`` says the name and the version."""
    answer = cli("--version")
    assert (answer.code, answer.out) == (0, f"planhat-gui {__version__}\n")


def test_help_names_every_command(cli: Call) -> None:
    """``--help`` lists the commands there are, and the exit codes."""
    answer = cli("--help")
    assert answer.code == 0
    listed = re.findall(r"^    ([a-z-]+)(?:  |$)", answer.out, re.MULTILINE)
    assert tuple(listed) == COMMANDS
    assert "130 cancelled" in answer.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(cli: Call, command: str) -> None:
    """Each command explains itself."""
    answer = cli(command, "--help")
    assert answer.code == 0
    assert f"planhat-gui {command}" in answer.out


def test_documentation_names_every_command_and_option() -> None:
    """docs/command-line.md leaves nothing out that can be typed."""
    text = (ROOT / "docs" / "command-line.md").read_text("utf-8")
    parser = build_parser()
    for command in COMMANDS:
        assert f"`{command}" in text or f"planhat-gui {command}" in text
    (commands,) = (one for one in parser._actions if one.dest == "command")
    options = {
        option
        for sub in commands.choices.values()  # type: ignore[union-attr]
        for action in sub._actions
        for option in action.option_strings
        if option.startswith("--") and option not in {"--help", "--output", "--as"}
    }
    assert {option for option in options if option not in text} == set()


@pytest.mark.parametrize("before", [True, False])
def test_data_folder_may_stand_before_and_after_the_command(
    cli: Call, tmp_path: Path, own_data_folder: Path, before: bool
) -> None:
    """``--data-dir`` is heard in both places, and wins over the environment."""
    option = ["--data-dir", str(tmp_path / "here")]
    answer = cli(*(option if before else []), "flows", *([] if before else option))
    assert answer.code == 0
    assert (tmp_path / "here" / "flows").is_dir()
    assert not own_data_folder.exists()


def test_absent_data_folder_leaves_none() -> None:
    """A data folder before the command is not forgotten by the command's own option."""
    args = build_parser().parse_args(["--data-dir", "x", "flows", "list"])
    assert args.data_dir == "x"
    assert not hasattr(build_parser().parse_args(["flows"]), "data_dir")


def test_data_folder_that_is_a_file(cli: Call, tmp_path: Path) -> None:
    """A data folder that cannot be one is a sentence."""
    file = tmp_path / "file"
    file.write_text("x")
    answer = cli("flows", "--data-dir", file)
    assert answer.code == 1
    assert "is a file, not a folder" in answer.err


def test_parser_never_ends_the_process() -> None:
    """A wrong option raises, so that one place writes sentences."""
    with pytest.raises(UsageError, match=r"See planhat-gui --help\.$"):
        build_parser().parse_args(["run", "x", "--what"])


@pytest.mark.parametrize(
    "typed",
    [
        [],
        ["--practice"],
        ["--data-dir", "/a b"],
        ["--data-dir=/a", "--practice"],
        ["--practice", "--data-dir", "x"],
        ["--data-dir", "x", "--data-dir", "y"],
        ["--data-dir="],
    ],
)
def test_the_short_way_to_the_window_is_the_parsers(typed: list[str]) -> None:
    """What is understood without the parser is what the parser makes of it."""
    found = only_the_window(typed)
    assert found is not None
    assert vars(found) == vars(build_parser().parse_args(typed))


@pytest.mark.parametrize(
    "typed",
    [["--practise"], ["--data-dir"], ["--data-dir", "-x"], ["run"], ["--help"], ["--practice=1"]],
)
def test_everything_else_is_left_to_the_parser(typed: list[str]) -> None:
    """A command, a mistake or a question does not open the window."""
    assert only_the_window(typed) is None
