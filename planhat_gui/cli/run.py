"""`run` and `test`: the commands that call an API."""

import os
import threading
from dataclasses import replace
from typing import Any

from planhat_gui.cli.context import Context
from planhat_gui.cli.dispatch import exit_code, report_failure
from planhat_gui.cli.flows_named import Named, find_flow
from planhat_gui.cli.interrupt import interruptible
from planhat_gui.cli.progress import ProgressLine
from planhat_gui.cli.receipt import receipt
from planhat_gui.cli.text import count, records_table, safe, seconds, size
from planhat_gui.cli.writing import ask_before_writing
from planhat_gui.compose import CallOptions
from planhat_gui.compose.answers import EMPTY
from planhat_gui.compose.calls import with_overrides
from planhat_gui.model.auth import AuthKind, clean_secret, secret_word
from planhat_gui.model.errors import Failure, NeedsCredential, NeedsFix, Problem, no_records
from planhat_gui.model.flow import MAX_PARALLEL, Flow, TemplateSource
from planhat_gui.model.origins import check_base_url
from planhat_gui.model.personal import Choices, Treatment, marked_line
from planhat_gui.model.report_json import report_to_dict, sample_to_dict
from planhat_gui.model.results import RunReport, RunStatus, Sample
from planhat_gui.model.secret import Secret

_INCOMPLETE = 3
_CANCELLED = 130


def run(context: Context) -> int:
    """Run the flow; the receipt, or with --json the report, on stdout."""
    named, flow, options = _prepare(context)
    services, args, console = context.services, context.args, context.console
    noun = _noun(context, flow)
    expected = services.estimate(flow, named.flow_id).records
    hint = "Pages that are complete are kept: --resume goes on from there. "
    with ProgressLine(console, noun, expected) as progress:
        asking = _asking(context, flow, named.flow_id, options)

        def work(cancel: threading.Event) -> RunReport:
            if asking is not None:
                answer = EMPTY if asking.asks_whether_empty else options.columns
                return services.answer_columns(asking.run_id, answer, cancel, progress)
            if named.saved:
                return services.run(named.flow_id, options, cancel, progress)
            return services.run_flow(flow, options, cancel, progress)

        report = interruptible(work, console, hint)
    if args.resume and not report.resumed:
        console.note("There was nothing to go on with, so the run began anew.")
    if asking is not None:
        console.note("What the last run had read was used; nothing was read again.")
    if report.asks:
        console.note(_how_to_answer(args.flow, report))
    if args.json:
        console.json(report_to_dict(report))
    else:
        console.say(*receipt(report, noun))
    return _tell_outcome(context, report)


def test(context: Context) -> int:
    """Show the first records; a table on stdout, or with --json the whole sample."""
    _, flow, options = _prepare(context)
    services, console = context.services, context.console
    ask_before_writing(context, flow)
    with ProgressLine(console, _noun(context, flow)) as progress:
        sample = interruptible(
            lambda cancel: services.test(flow, options, cancel, progress), console
        )
    if context.args.json:
        console.json(sample_to_dict(sample))
    else:
        _show_sample(context, sample)
    if sample.sentence and not sample.records:  # where a run would fail
        return report_failure(console, no_records(sample.sentence, sample.fix))
    return 0


def _asking(context: Context, flow: Flow, flow_id: str, options: CallOptions) -> RunReport | None:
    """The run that waits for what is answered here."""
    if not (options.columns or options.empty):
        return None
    found = context.services.asking(flow, flow_id, options)
    if found is None or (found.asks_whether_empty and not options.empty):
        return None
    return found if found.asks_whether_empty or options.columns else None


def _how_to_answer(flow: str, report: RunReport) -> str:
    named = safe(flow) if " " not in flow else f'"{safe(flow)}"'
    if report.asks_whether_empty:
        return (
            "planhat-gui: No records came, and the old ones were kept. If there are none any more, "
            f"run {named} --accept-empty empties the Nexset without reading again."
        )
    return (
        f"planhat-gui: The columns changed, and nothing was replaced. run {named} --accept-columns "
        "uses the new columns, --keep-columns the old ones; neither reads anything again."
    )


def _prepare(context: Context) -> tuple[Named, Flow, CallOptions]:
    """Everything that can be wrong before anything is sent, said at once."""
    options = _call_options(context.args)
    named = find_flow(context.services, context.args.flow)
    if context.args.token_env:
        secret = token_from_environment(context.args.token_env, _kind(context, named.flow))
        options = replace(options, secret=secret)
    if named.saved and not named.flow.credential and options.secret is None:
        raise not_linked(named.flow.name, named.flow_id)
    flow = with_overrides(named.flow, options)
    problems = context.services.check_flow(flow)
    if problems:
        raise NeedsFix(problems)
    if named.saved:
        options = replace(options, held=context.services.flows.held.of(named.flow_id))
    context.console.note(*map(safe, context.services.network_notes(flow, options)))
    return named, flow, options


def not_linked(name: str, flow_id: str) -> NeedsCredential:
    """A flow that was imported and not linked: what to type."""
    return NeedsCredential(
        f"“{safe(name)}” has no credential yet, so nothing was sent.",
        f"See what it asks with “flows show {flow_id}”, then link one: planhat-gui flows link "
        f"{flow_id} --credential NAME. Or give --token-env (and --base-url) for this call.",
        code="not_linked",
    )


def _kind(context: Context, flow: Flow) -> AuthKind:
    """The kind of the flow's credential: what the environment's secret is to be for it."""
    try:
        kind = context.services.credentials.find(flow.credential).auth.kind
    except NeedsCredential:
        return AuthKind.BEARER  # it need not exist here
    if kind is AuthKind.NONE:
        raise NeedsCredential(
            f"The credential “{safe(flow.credential)}” needs no secret.", "Leave --token-env out."
        )
    return kind


def _call_options(args: Any) -> CallOptions:
    problems: list[Problem] = []
    base_url = None
    if args.base_url is not None:
        base_url, problem = check_base_url(args.base_url, "--base-url")
        if problem:
            problems.append(problem)
    if args.parallel is not None and args.parallel > MAX_PARALLEL:
        problems.append(Problem("--parallel", f"A whole number from 1 to {MAX_PARALLEL}."))
    if problems:
        raise NeedsFix(problems)
    return CallOptions(
        base_url=base_url,
        calls_per_minute=args.calls_per_minute,
        parallel=args.parallel,
        sample_limit=getattr(args, "limit", 100),
        resume=args.command == "run" and args.resume,
        full=args.command == "run" and args.full,
        overrides=dict(args.overrides),
        columns=_columns(args),
        empty=getattr(args, "accept_empty", False),
        personal=_personal(args),
    )


def _personal(args: Any) -> Choices:
    """Columns named on the command line; where one is named twice, the last word counts."""
    return tuple((column, Treatment(word)) for word, column in args.personal)


def _columns(args: Any) -> str:
    if getattr(args, "accept_columns", False):
        return "follow"
    return "keep" if getattr(args, "keep_columns", False) else ""


def token_from_environment(variable: str, kind: AuthKind = AuthKind.BEARER) -> Secret:
    """The secret in that environment variable. Raises NeedsCredential, which never shows it."""
    text = os.environ.get(variable)
    if text is None:
        raise NeedsCredential(
            f"The environment variable {safe(variable)} is not set.",
            "Set it to the API token, or leave --token-env out to use the saved credential.",
        )
    what = f"The environment variable {safe(variable)} holds no usable {secret_word(kind)}."
    return secret_from(text, what, kind)


def secret_from(text: str, what: str, kind: AuthKind) -> Secret:
    """The cleaned secret in a text, kept out of the log from now on. Raises NeedsCredential."""
    from planhat_gui import logs

    cleaned = clean_secret(kind, text)
    if cleaned.problem:
        raise NeedsCredential(f"{what} {cleaned.problem}")
    logs.register_secret(cleaned.text)
    return Secret(cleaned.text)


def _tell_outcome(context: Context, report: RunReport) -> int:
    match report.status:
        case RunStatus.SUCCEEDED:
            return 0
        case RunStatus.INCOMPLETE:
            return _INCOMPLETE
        case RunStatus.CANCELLED:
            kept = f" {count(report.pages, 'page')} kept; --resume goes on from there."
            context.console.note("planhat-gui: Cancelled." + (kept if report.resumable else ""))
            return _CANCELLED
    kept = " What was read is kept: --resume goes on from there." if report.resumable else ""
    failure = Failure(report.error, report.next_step + kept, code=report.error_code)
    report_failure(context.console, failure)
    return exit_code(NeedsFix([])) if failure.code == NeedsFix.code else exit_code(failure)


def _noun(context: Context, flow: Flow) -> str:
    if isinstance(flow.source, TemplateSource):
        return context.services.templates.get(flow.source.template).record_noun
    return "records"


def _show_sample(context: Context, sample: Sample) -> None:
    console = context.console
    console.say(*records_table(sample.records, console.screen))
    shown = count(len(sample.records), "record")
    console.note(
        f"{shown}{', and there are more' if sample.more else ''} · "
        f"{sample.status} · {size(sample.size)} · {count(sample.calls, 'call')} · "
        f"{seconds(sample.seconds)}",
        f"{sample.request.method} {safe(sample.request.url, 500)}",
        *marked_line(sample.columns, sample.personal),
        *(f"Warning ({one.code}): {safe(one.message, 500)}" for one in sample.warnings),
    )
