"""What can be typed: the commands, their options and their help."""

import argparse
from typing import TYPE_CHECKING, NoReturn

from planhat_gui import __version__
from planhat_gui.cli.exporting import add_export_options
from planhat_gui.cli.parser_answers import add_answers
from planhat_gui.cli.parser_beside import add_beside
from planhat_gui.cli.parser_desktop import add_desktop_entry
from planhat_gui.cli.parser_imports import add_allow, add_bin, add_import, add_link
from planhat_gui.cli.parser_people import PEOPLE, add_people
from planhat_gui.cli.parser_personal import add_older, add_personal, add_treatments
from planhat_gui.cli.parser_values import assignment, day, from_zero, positive, rate
from planhat_gui.cli.usage import PROGRAM, UsageError
from planhat_gui.model.auth import AuthKind
from planhat_gui.model.flow import Connector
from planhat_gui.model.results import RunStatus

_EXIT_CODES = """\
exit codes:
  0 complete · 1 failed · 2 wrong usage or invalid flow · 3 finished, may be incomplete ·
  4 credential or keyring · 130 cancelled
"""

_RUN = "its id, a beginning of it, “last”, or “last~1” for the one before"


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, and leaves ending the program to others."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError."""
        sentence = message[:1].upper() + message[1:]
        raise UsageError(f"{sentence.rstrip('.')}. See {self.prog} --help.")


if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[Parser]  # noqa: SLF001 - it has no public name


def build_parser() -> Parser:
    """The whole command line. `command` is None where only the window was asked for."""
    parser = Parser(
        prog=PROGRAM,
        description="Set up Planhat data sources and get typed datasets on your own disk. "
        "Without a command: the window.",
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[_common()],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    parser.add_argument(
        "--practice", action="store_true", help="open the window with the practice tenant ready"
    )
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", title="commands", parser_class=Parser
    )
    _add_running(commands)
    _add_library(commands)
    _add_runs(commands)
    _add_nexsets(commands)
    _add_views(commands)
    _add_lookups(commands)
    _add_credentials(commands)
    add_people(_add(commands, "people", PEOPLE), Parser, _add, _add_json)
    _add_network(commands)
    add_personal(commands, _add, _add_json, Parser)
    _add_practice(commands)
    add_desktop_entry(commands, _add)
    return parser


def _common() -> "Parser":
    """What may stand before and after the command; absent ones leave no trace to overwrite."""
    common = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument(
        "--data-dir", metavar="DIR", help="data folder (also PLANHAT_GUI_HOME in the environment)"
    )
    return common


def _add(commands: "Commands", name: str, summary: str) -> Parser:
    return commands.add_parser(
        name, help=summary, description=summary, parents=[_common()], allow_abbrev=False
    )


def _add_json(parser: Parser, what: str = "JSON instead of a table") -> None:
    parser.add_argument("--json", action="store_true", help=what)


def _add_running(commands: "Commands") -> None:
    run = _add(commands, "run", "Run a flow: its records become Nexsets.")
    _add_calling(run)
    _add_json(run, "the report alone on stdout, as JSON")
    kept = run.add_mutually_exclusive_group()
    kept.add_argument("--resume", action="store_true", help="go on where an earlier run stopped")
    kept.add_argument("--restart", action="store_true", help="begin anew (the default)")
    kept.add_argument(
        "--full", action="store_true", help="read everything, though the flow asks for changes"
    )
    add_answers(run)

    test = _add(commands, "test", "Get the first records of a flow and show them; keeps nothing.")
    _add_calling(test)
    _add_json(test, "the whole sample on stdout, as JSON")
    test.add_argument(
        "--limit", type=positive, default=100, metavar="N", help="records to show (100)"
    )
    test.add_argument(
        "--yes", action="store_true", help="send a request that can write without asking"
    )

    validate = _add(commands, "validate", "Say all that is wrong in flow files; sends nothing.")
    validate.add_argument("files", nargs="+", metavar="FILE")
    _add_json(validate, "the problems as JSON")


def _add_calling(parser: Parser) -> None:
    parser.add_argument("flow", metavar="FLOW", help="a flow file, or id or name of a saved flow")
    parser.add_argument(
        "--token-env", metavar="VAR", help="take the token from this environment variable"
    )
    parser.add_argument(
        "--base-url", metavar="URL", help="call this address instead of the credential's"
    )
    parser.add_argument(
        "--calls-per-minute",
        type=from_zero,
        metavar="N",
        help="0: no limit (default: as set, 180)",
    )
    parser.add_argument("--parallel", type=positive, metavar="N", help="requests in flight (1-16)")
    parser.add_argument(
        "--set",
        dest="overrides",
        type=assignment,
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="another value for a parameter of the flow; may be repeated",
    )
    add_treatments(parser)
    parser.add_argument("--no-input", action="store_true", help="never ask anything")


def _add_library(commands: "Commands") -> None:
    _add_json(_add(commands, "templates", "List the endpoints with their parameters and limits."))

    flows = _add(commands, "flows", "List the saved flows, or show, copy, delete or restore one.")
    _add_json(flows)
    actions = flows.add_subparsers(dest="action", metavar="ACTION", parser_class=Parser)
    _add_json(_add(actions, "list", "List the saved flows."))
    show = _add(actions, "show", "Show one flow.")
    show.add_argument("name", metavar="NAME")
    _add_json(show, "the flow file instead of a summary")
    for name, summary in (
        ("delete", "Move a flow to the bin; its Nexsets stay."),
        ("restore", "Take a flow out of the bin, or back to the version before a damaged one."),
        ("duplicate", "Make a copy of a flow under another name."),
    ):
        _add(actions, name, summary).add_argument("name", metavar="NAME")

    add_link(_add(actions, "link", "Give a flow the credential it is to use."))
    add_bin(actions, _add, _add_json)
    add_allow(_add(actions, "allow", "Let an imported flow ask an address inside your network."))
    imported = _add(commands, "import", "Save a flow file in the library; it gets no credential.")
    add_import(imported)
    exported = _add(commands, "export", "Write a saved flow as a file that can be shared.")
    exported.add_argument("flow", metavar="FLOW", help="id or name of a saved flow")
    exported.add_argument(
        "--as", dest="form", choices=["planhat"], default="planhat", help="form of the file"
    )
    exported.add_argument("-o", "--output", metavar="FILE", help="the file (default: stdout)")


def _add_runs(commands: "Commands") -> None:
    runs = _add(commands, "runs", "List past runs, show a receipt, or compare two runs.")
    actions = runs.add_subparsers(dest="action", metavar="ACTION", parser_class=Parser)
    for listing in (runs, _add(actions, "list", "List past runs, the newest first.")):
        listing.add_argument("--flow", metavar="NAME", help="only runs of this flow (name or id)")
        listing.add_argument(
            "--status",
            choices=[status.value for status in RunStatus],
            help="only runs that ended so",
        )
        listing.add_argument(
            "--search", default="", metavar="TEXT", help="only runs with these words in the receipt"
        )
        listing.add_argument(
            "--days", type=positive, metavar="N", help="only runs of the last N days (1: today)"
        )
        listing.add_argument(
            "--limit", type=from_zero, metavar="N", help="so many (50, with --json all; 0: all)"
        )
        _add_json(listing)
    show = _add(actions, "show", "Show the receipt of a run, and what its flow looked like.")
    show.add_argument("run", metavar="RUN", help=_RUN)
    compare = _add(actions, "compare", "Show what differs between two runs and their flows.")
    compare.add_argument("first", metavar="A", help=_RUN)
    compare.add_argument("second", metavar="B", help="the same")
    for one in (show, compare):
        one.add_argument(
            "--flow", metavar="NAME", help="count “last” among the runs of this flow only"
        )
        _add_json(one, "the same as JSON")


def _add_nexsets(commands: "Commands") -> None:
    nexsets = _add(commands, "nexsets", "List the datasets; show or export one.")
    _add_json(nexsets)
    actions = nexsets.add_subparsers(dest="action", metavar="ACTION", parser_class=Parser)
    _add_json(_add(actions, "list", "List the datasets."))
    show = _add(actions, "show", "Show one dataset: its columns and its first records.")
    show.add_argument("name", metavar="NAME")
    show.add_argument("--limit", type=from_zero, default=20, metavar="N", help="records (20)")
    _add_json(show, "the same as JSON")
    rejected = _add(actions, "rejected", "List what a dataset's run set aside: it is no record.")
    rejected.add_argument("name", metavar="NAME")
    rejected.add_argument("--run", metavar="RUN", default="", help="of this run, by its id")
    _add_json(rejected, "all of it as JSON")
    export = _add(actions, "export", "Write a dataset, or a part of it, to a file.")
    export.add_argument("name", metavar="NAME")
    add_export_options(export)
    add_beside(actions, _add, _add_json, from_zero)
    add_older(actions, _add)


def _add_views(commands: "Commands") -> None:
    views = _add(commands, "views", "List the views of your Nexsets, or show or export one.")
    _add_json(views)
    actions = views.add_subparsers(dest="action", metavar="ACTION", parser_class=Parser)
    _add_json(_add(actions, "list", "List the views and what they still need."))
    show = _add(actions, "show", "Show a view's answer.")
    show.add_argument("--limit", type=from_zero, default=50, metavar="N", help="rows (50)")
    _add_json(show, "the same as JSON")
    export = _add(actions, "export", "Write a view's answer, or a part of it, to a file.")
    add_export_options(export)
    for each in (show, export):
        each.add_argument("name", metavar="NAME")
        each.add_argument("--at", metavar="DAY", help="as of that day, 2026-01-31 (now)")


def _add_lookups(commands: "Commands") -> None:
    lookups = _add(commands, "lookups", "List, show, add, refresh or remove lookups.")
    _add_json(lookups)
    actions = lookups.add_subparsers(dest="action", metavar="ACTION", parser_class=Parser)
    _add_json(_add(actions, "list", "List the lookups and the flows that use them."))
    show = _add(actions, "show", "Show one lookup: its columns, their macros, its first rows.")
    show.add_argument("name", metavar="NAME")
    show.add_argument("--limit", type=from_zero, default=20, metavar="N", help="rows (20)")
    _add_json(show, "the same as JSON")
    add = _add(actions, "add", "Make a lookup of a file or of columns of a Nexset.")
    add.add_argument("name", metavar="NAME")
    source = add.add_mutually_exclusive_group(required=True)
    source.add_argument(
        "--from", dest="source_file", metavar="FILE", help="a .csv, .tsv, .txt, .xlsx or .json file"
    )
    source.add_argument(
        "--from-nexset", dest="source_nexset", metavar="NEXSET", help="id or name of a Nexset"
    )
    add.add_argument("--columns", metavar="A,B", help="columns of the Nexset, with commas")
    add.add_argument(
        "--refresh-before-run",
        action="store_true",
        help="fetch the rows from the Nexset again before each run",
    )
    add.add_argument(
        "--replace", action="store_true", help="give the lookup of that name these rows"
    )
    for name, summary in (
        ("refresh", "Fetch the rows again from the lookup's file or Nexset."),
        ("remove", "Delete a lookup."),
    ):
        _add(actions, name, summary).add_argument("name", metavar="NAME")


def _add_credentials(commands: "Commands") -> None:
    credentials = _add(commands, "credentials", "List, add, check or remove credentials.")
    _add_json(credentials)
    actions = credentials.add_subparsers(dest="action", metavar="ACTION", parser_class=Parser)
    _add_json(_add(actions, "list", "List the credentials; tokens are never shown."))
    add = _add(actions, "add", "Add a credential; its secret is read from standard input.")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--description", default="", metavar="TEXT")
    add.add_argument(
        "--connector", choices=[one.value for one in Connector], help="default planhat"
    )
    add.add_argument(
        "--base-url", metavar="URL", help="default https://api.planhat.com for planhat"
    )
    add.add_argument(
        "--origin",
        dest="origins",
        action="append",
        default=[],
        metavar="URL",
        help="one more place the secret may be sent to; may be repeated",
    )
    add.add_argument(
        "--replace", action="store_true", help="give the credential of that name this secret"
    )
    add.add_argument("--no-input", action="store_true", help="never ask on a terminal")
    _add_auth(add)
    check = _add(actions, "check", "See which endpoints a credential may read.")
    check.add_argument("name", metavar="NAME")
    _add_json(check)
    remove = _add(actions, "remove", "Delete a credential and its token.")
    remove.add_argument("name", metavar="NAME")


def _add_auth(add: Parser) -> None:
    auth = add.add_argument_group("with --connector generic_rest")
    auth.add_argument(
        "--auth",
        choices=[one.value for one in AuthKind],
        help="how it proves itself (bearer); none reads no secret",
    )
    auth.add_argument("--user-name", metavar="TEXT", help="for basic; the secret is the password")
    auth.add_argument("--key-name", metavar="TEXT", help="header or URL parameter of an API key")
    auth.add_argument("--token-url", metavar="URL", help="for OAuth2: where access tokens are got")
    auth.add_argument("--client-id", metavar="TEXT", help="for OAuth2; the secret is the client's")
    auth.add_argument("--scope", metavar="TEXT", help="for OAuth2, if the API asks for one")
    auth.add_argument(
        "--test-url", metavar="URL", help="what “check” asks, instead of the base URL"
    )


def _add_network(commands: "Commands") -> None:
    network = _add(commands, "network", "Show or set proxy, certificates and call limit.")
    _add_json(network)
    actions = network.add_subparsers(dest="action", metavar="ACTION", parser_class=Parser)
    _add_json(_add(actions, "show", "Show the settings; passwords are never shown."))
    change = _add(actions, "set", "Set some of them, for this data folder and its window.")
    change.add_argument("--proxy", metavar="PROXY", help="none, system, or HOST:PORT")
    change.add_argument(
        "--proxy-user",
        metavar="NAME",
        help="who the proxy is told we are; the password is read from standard input",
    )
    change.add_argument(
        "--certificates", metavar="WHOSE", help="system, built-in, or a file (PEM) of issuers"
    )
    change.add_argument("--calls-per-minute", type=from_zero, metavar="N", help="0: no limit")


def _add_practice(commands: "Commands") -> None:
    practice = _add(
        commands, "practice", "Serve the practice tenant; prints its address and token."
    )
    practice.add_argument("--port", type=from_zero, default=0, metavar="N", help="0: a free one")
    _add_customers(practice)
    faults = practice.add_argument_group("faults, each off by default")
    faults.add_argument("--latency", type=from_zero, default=0, metavar="MS")
    faults.add_argument(
        "--rate", type=rate, default=0, metavar="N", help="calls per minute, then 429"
    )
    for name, text in (
        ("--fail-every", "every Nth answer is a 500"),
        ("--cut-every", "every Nth list ends early"),
        ("--revoke-after", "401 after N calls"),
    ):
        faults.add_argument(name, type=from_zero, default=0, metavar="N", help=text)
    for name, text in (
        ("--shift", "rows come and go between the pages of a list"),
        ("--ignore-offset", "always answer with the first page"),
        ("--ignore-sort", "list in the order of ids, whatever is asked"),
    ):
        faults.add_argument(name, action="store_true", help=text)
    faults.add_argument(
        "--clock-ahead", type=int, default=0, metavar="S", help="the tenant's clock, in seconds"
    )
    demo = _add(
        commands, "demo", "Read all endpoints of the practice tenant into Nexsets, and sum up."
    )
    _add_customers(demo)
    _add_json(demo)


def _add_customers(parser: Parser) -> None:
    parser.add_argument(
        "--companies", type=from_zero, default=500, metavar="N", help="size of the tenant (500)"
    )
    parser.add_argument(
        "--seed", type=from_zero, default=1, metavar="N", help="which tenant; same seed, same data"
    )
    parser.add_argument("--today", type=day, metavar="DATE", help="the day its dates go by")
