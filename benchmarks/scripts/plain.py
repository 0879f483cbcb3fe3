"""A user's own script: requests, the answer parsed, one JSON line per record.

With `orjson` as the last argument the fast parser is used instead of the standard library's.
"""

import sys
import time
from pathlib import Path
from typing import Any

import requests


def main(base_url: str, page: int, folder: Path, parser: str) -> None:
    """Read every page, write every record."""
    from benchmarks.scripts.said import say

    loads, dumps = _parser(parser)
    began = time.perf_counter()
    session = requests.Session()
    session.headers["Authorization"] = "Bearer token"
    offset = records = size = 0
    with (folder / "records.jsonl").open("wb") as file:
        while True:
            answer = session.get(
                f"{base_url}/companies", params={"limit": page, "offset": offset}, timeout=60
            )
            rows = loads(answer.content)
            if not rows:
                break
            for row in rows:
                file.write(dumps(row) + b"\n")
            size += len(answer.content)
            records += len(rows)
            offset += len(rows)
    say(time.perf_counter() - began, records, size)


def _parser(name: str) -> tuple[Any, Any]:
    if name == "orjson":
        import orjson

        return orjson.loads, orjson.dumps
    import json

    return json.loads, lambda row: json.dumps(row, ensure_ascii=False).encode()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]), sys.argv[4])
