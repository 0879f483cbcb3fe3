"""Bad input of our catalogue, 4.1, on the command line: the token on standard input, the name."""

import io
import sys
from pathlib import Path
from typing import Any

import pytest

from planhat_gui.cli import main
from planhat_gui.compose import build
from planhat_gui.model.flow import Credential, Flow, TemplateSource
from planhat_gui.model.secret import Secret
from tests.security.test_b_rows import LABELS, TOKENS


class Pipe(io.StringIO):
    """Standard input that is no terminal."""

    def isatty(self) -> bool:
        """It is not."""
        return False


@pytest.fixture
def add(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Add a credential; the exit code and all that is said."""

    def added(name: str, token: str, *more: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "stdin", Pipe(token))
        capsys.readouterr()
        folder = str(tmp_path / "data")
        code = main(["--data-dir", folder, "credentials", "add", *more, "--", name])
        said = capsys.readouterr()
        return code, said.out + said.err

    return added


@pytest.mark.keyring
@pytest.mark.parametrize(("row", "text", "said"), TOKENS)
def test_tokens(add: Any, row: str, text: str, said: str) -> None:
    """What was taken away is noted; what is no token ends with code 4 and the reason."""
    code, words = add("Ours", text)
    assert said in words
    assert "abc" not in words
    assert code == (0 if "was removed" in said or "were removed" in said else 4)


@pytest.mark.keyring
@pytest.mark.parametrize(("row", "text", "said"), LABELS)
def test_labels(add: Any, tmp_path: Path, row: str, text: str, said: str) -> None:
    """A name is kept exactly as typed, or refused with the reason."""
    assert add("Planhat", "a-token-of-this-test")[0] == 0
    code, words = add(text, "a-token-of-this-test-2")
    assert (code == 0) == (not said)
    assert said.partition("“")[0] in words  # the name is shown as that one has it
    if not said:
        services = build(tmp_path / "data")
        assert text in [one.name for one in services.credentials.all()]
        services.close()


def test_b16_a_credential_that_flows_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Removing it says which flows will not run."""
    services = build(tmp_path / "data")
    services.credentials.save(Credential("", "Ours"), Secret("x" * 20), session_only=True)
    for name in ("A", "B"):
        services.flows.save(Flow(name, TemplateSource("get_users"), "Ours"))
    services.close()
    assert main(["--data-dir", str(tmp_path / "data"), "credentials", "remove", "Ours"]) == 0
    assert "2 flows use it: “A”, “B”. They will not run" in capsys.readouterr().err
