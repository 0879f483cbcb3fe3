"""The floor: the pages, over one kept-alive connection, to disk as they come."""

import http.client
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit


def main(base_url: str, page: int, folder: Path) -> None:
    """Download every page."""
    from benchmarks.scripts.said import say

    began = time.perf_counter()
    parts = urlsplit(base_url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port)
    offset = size = 0
    with (folder / "pages.json").open("wb") as file:
        while True:
            connection.request("GET", f"{parts.path}/companies?limit={page}&offset={offset}")
            body = connection.getresponse().read()
            if len(body) <= 2:
                break
            file.write(body)
            size += len(body)
            offset += page
    say(time.perf_counter() - began, 0, size)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
