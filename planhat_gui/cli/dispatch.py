"""From what was typed to the command that does it, and from any error to a sentence and a code."""

import argparse

from planhat_gui.cli.console import Console
from planhat_gui.cli.context import Context
from planhat_gui.cli.text import safe
from planhat_gui.cli.usage import PROGRAM, UsageError, only_the_window
from planhat_gui.model.errors import Cancelled, Failure, NeedsCredential, NeedsFix

FAILED = 1
USAGE = 2
CREDENTIAL = 4
CANCELLED = 130

CREDENTIAL_CODES = frozenset(
    {
        NeedsCredential.code,
        "keyring_failed",
        "keyring_locked",
        "no_credential",
        "no_password_store",
        "no_token",
        "not_kept",
        "not_removed",
        "other_connector",
        "personal_key",
        "personal_key_lost",
        "token_refused",
        "token_too_long",
    }
)
"""Codes of failures that have to do with a token or where it is kept."""

_ELSEWHERE = "hand the token over with --token-env VAR."
_NEXT_STEPS = {
    "no_credential": "See “planhat-gui credentials list”, make it with “credentials add NAME”, "
    f"or {_ELSEWHERE}",
    "no_token": f"Give it one with “planhat-gui credentials add NAME --replace”, or {_ELSEWHERE}",
    "no_password_store": f"Install one (README says how), or {_ELSEWHERE}",
}
"""What to do at a prompt, where the failure's own words speak of the window."""

_LONGEST_SENTENCE = 1000


def dispatch(argv: list[str], console: Console) -> int:
    """Run one command line; the exit code. Whatever happens, it is a sentence on stderr."""
    context: Context | None = None
    try:
        args = only_the_window(argv) or _parsed(argv)
        with Context(args, console) as context:
            return _command(args, context)
    except UsageError as error:
        _complain(console, str(error))
        return USAGE
    except SystemExit as wish:  # --help and --version
        return wish.code if isinstance(wish.code, int) else USAGE
    except Failure as failure:
        return report_failure(console, failure)
    except KeyboardInterrupt:
        _complain(console, "Cancelled.")
        return CANCELLED
    except BrokenPipeError:
        return FAILED  # whoever read the output has gone; there is nobody to tell
    except Exception as error:  # noqa: BLE001 - the last net: a traceback helps nobody
        _complain(console, _unexpected(error, context))
        return FAILED


def _parsed(argv: list[str]) -> argparse.Namespace:
    from planhat_gui.cli.parser import build_parser

    return build_parser().parse_args(argv)


def report_failure(console: Console, failure: Failure) -> int:
    """Say on stderr what failed and what to do; the exit code for it."""
    if isinstance(failure, NeedsFix) and failure.problems:
        lines = [f"{PROGRAM}: {safe(str(one), _LONGEST_SENTENCE)}" for one in failure.problems]
        console.note(*lines, *([failure.next_step] if failure.next_step else []))
    else:
        step = _NEXT_STEPS.get(failure.code, failure.next_step)
        _complain(console, f"{failure.message} {step}".strip())
    return exit_code(failure)


def exit_code(failure: Failure) -> int:
    """The code of CONTRACT for a failure that is not a report."""
    match failure:
        case NeedsFix():
            return USAGE
        case NeedsCredential():
            return CREDENTIAL
        case Cancelled():
            return CANCELLED
    return CREDENTIAL if failure.code in CREDENTIAL_CODES else FAILED


def _complain(console: Console, sentence: str) -> None:
    console.note(f"{PROGRAM}: {safe(sentence, _LONGEST_SENTENCE)}")


def _unexpected(error: Exception, context: Context | None) -> str:
    sentence = f"Something went wrong inside the program ({type(error).__name__})."
    if context is None:
        return sentence
    from planhat_gui import logs

    folder = context.log_folder()
    logs.set_up(folder)
    number = logs.log_unexpected(error, "in the command line")
    logs.tear_down()
    return f"{sentence} Details are in {folder / logs.FILE_NAME} under the id {number}."


def _setting(command: str, context: Context) -> int:
    if command == "personal":
        from planhat_gui.cli.personal import personal

        return personal(context)
    from planhat_gui.cli.network import network

    return network(context)


def _command(args: argparse.Namespace, context: Context) -> int:
    # Imported one by one: listing templates must not wait for what running a flow needs.
    match args.command:
        case None:
            from planhat_gui.cli.window import open_window

            return open_window(context)
        case "run" | "test":
            from planhat_gui.cli import run

            return run.run(context) if args.command == "run" else run.test(context)
        case "validate" | "import" | "export" | "flows" | "templates":
            from planhat_gui.cli import library

            return library.COMMANDS[args.command](context)
        case "runs":
            from planhat_gui.cli.runs import runs

            return runs(context)
        case "nexsets" | "views" | "lookups" | "people":
            return _about_data(args.command, context)
        case "credentials":
            from planhat_gui.cli.credentials import credentials

            return credentials(context)
        case "network" | "personal":
            return _setting(args.command, context)
        case "practice" | "demo":
            from planhat_gui.cli.demo import demo
            from planhat_gui.cli.practice import practice

            return demo(context) if args.command == "demo" else practice(context)
        case "desktop-entry":
            from planhat_gui.cli.desktop_entry import desktop_entry

            return desktop_entry(context)
        case other:
            raise AssertionError(f"no command {other}")


def _about_data(command: str, context: Context) -> int:
    """Commands about what is kept."""
    match command:
        case "nexsets":
            from planhat_gui.cli.nexsets import nexsets

            return nexsets(context)
        case "views":
            from planhat_gui.cli.views import views

            return views(context)
        case "lookups":
            from planhat_gui.cli.lookups import lookups

            return lookups(context)
        case "people":
            from planhat_gui.cli.people import people

            return people(context)
        case other:
            raise AssertionError(f"no command {other}")
