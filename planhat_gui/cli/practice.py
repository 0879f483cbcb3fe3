"""`practice`: the practice tenant in the foreground."""

from planhat_gui.cli.context import Context
from planhat_gui.model.errors import Failure, NeedsFix, Problem


def practice(context: Context) -> int:
    """Serve until Ctrl+C; its address and its token are the two lines on stdout."""
    from planhat_gui.practice import PracticeOptions, serve_forever

    args, console = context.args, context.console
    try:
        options = PracticeOptions(
            port=args.port,
            companies=args.companies,
            seed=args.seed,
            latency_ms=args.latency,
            rate_per_minute=args.rate,
            fail_every=args.fail_every,
            cut_every=args.cut_every,
            shift=args.shift,
            ignore_offset=args.ignore_offset,
            revoke_after=args.revoke_after,
            ignore_sort=args.ignore_sort,
            clock_ahead=args.clock_ahead,
            today=args.today,
        )
    except ValueError as error:
        raise NeedsFix([Problem("", str(error))]) from error

    def announce(line: str) -> None:
        console.say(line)
        console.out.flush()  # whoever started us through a pipe waits for it

    console.note("The practice tenant runs until Ctrl+C.")
    try:
        return serve_forever(options, announce)
    except OSError as error:
        raise Failure(
            f"The practice tenant cannot listen on port {args.port} "
            f"({(error.strerror or str(error)).lower()}).",
            "Choose another --port, or none for a free one.",
            code="port_taken",
        ) from error
