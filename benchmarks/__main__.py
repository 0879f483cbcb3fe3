"""`python -m benchmarks`: make the comparisons, print the tables, write the results."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import report
from benchmarks.contenders import Contender, Job, python_of
from benchmarks.measure import ROOT, NotMeasured, Series, ServerProcess, scratch
from benchmarks.plan import COMPARISONS, TARGETS, Comparison, chosen

RESULTS = ROOT / "benchmarks" / "results"
ROUNDS = 3


def main(argv: list[str] | None = None) -> int:
    """0 when everything that was chosen could be made, whatever the figures."""
    args = _parser().parse_args(argv)
    comparisons = chosen(args.only, large=args.large, quick=args.quick, records=args.records)
    rounds = args.rounds or (1 if args.quick else ROUNDS)
    results: dict[str, dict[str, Series]] = {}
    with ServerProcess(max((one.records for one in comparisons), default=0)) as server:
        _note(f"{server.size / 1e6:,.0f} MB of companies are ready.")
        for one in comparisons:
            results[one.name] = compare(one, server, args.peers, rounds)
            print("\n".join(report.comparison_lines(one, results[one.name])), flush=True)
    judged = [report.judge(target, results, comparisons) for target in TARGETS]
    print("\n".join(report.target_lines(judged)))
    text = report.as_json(
        comparisons, results, judged, report.versions(python_of(args.peers)), rounds
    )
    path = args.json or RESULTS / f"{datetime.now(UTC):%Y-%m-%d}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    _note(f"Written to {path}.")
    return 0


def compare(
    comparison: Comparison, server: ServerProcess, peers: Path, rounds: int
) -> dict[str, Series]:
    """All contenders, taking turns, so that a busy moment of the machine hits all alike."""
    job = Job(
        server.base_url(comparison.records, comparison.latency), comparison.records, comparison.page
    )
    series = {one.key: Series() for one in comparison.contenders}
    for number in range(rounds):
        for one in comparison.contenders:
            if not series[one.key].failure:
                _note(f"{comparison.title}: round {number + 1} of {rounds}, {one.title}")
                _measure(one, job, peers, series[one.key])
    return series


def _measure(contender: Contender, job: Job, peers: Path, series: Series) -> None:
    with scratch() as folder:
        try:
            series.rounds.append(contender.measure(job, Path(folder), peers))
        except NotMeasured as reason:
            series.failure = str(reason)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="10,000 records, one round")
    parser.add_argument("--large", action="store_true", help="also a million records (3 GB memory)")
    parser.add_argument(
        "--only",
        nargs="+",
        default=[],
        choices=[one.name for one in COMPARISONS],
        metavar="NAME",
        help="of these: " + ", ".join(one.name for one in COMPARISONS),
    )
    parser.add_argument("--records", type=int, metavar="N", help="instead of 100,000")
    parser.add_argument("--rounds", type=int, metavar="N", help=f"of each contender ({ROUNDS})")
    parser.add_argument("--json", type=Path, metavar="FILE", help="where the results go")
    parser.add_argument(
        "--peers",
        type=Path,
        default=ROOT / ".venv-peers",
        metavar="DIR",
        help="environment of the programs compared with (.venv-peers)",
    )
    return parser


def _note(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
