"""Every token of the test run is a canary: none may be found in any byte that was written.

`tests/conftest.py` notes each `Secret` made and each practice token, searches every test's own
folder when the test ends, and at the end of the session whatever else was written. The forms are
spelled out here once more, not taken from the program.
"""

import base64
import json
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

LEAST = 12
"""Shorter made-up tokens (“tok-1”) are words that a test may write anywhere."""

LEAST_SIGNS = 6
"""“xxxxxxxxxxxx” is no token, and stands in many a test's data."""

LARGEST = 64 << 20


def forms(token: str) -> frozenset[bytes]:
    """The token in every encoding in which it could be written."""
    texts = {
        token,
        quote(token, safe=""),
        quote(token),
        quote_plus(token),
        json.dumps(token)[1:-1],
        json.dumps(token, ensure_ascii=False)[1:-1],
        repr(token)[1:-1],
    }
    texts |= {re.sub("%[0-9A-F]{2}", lambda m: m[0].lower(), text) for text in texts}
    raw = token.encode("utf-8", "surrogatepass")
    found = {text.encode("utf-8", "surrogatepass") for text in texts}
    for whole in (raw, b":" + raw, raw + b":"):
        for shift in range(3):
            # What of it follows from these bytes alone, wherever they stand in a longer text.
            encoded = base64.b64encode(bytes(shift) + whole)
            found.add(encoded[-(-shift * 8 // 6) : (shift + len(whole)) * 8 // 6])
    found |= {one.translate(bytes.maketrans(b"+/", b"-_")) for one in found}
    found |= {raw.hex().encode(), token.encode("utf-16-le", "surrogatepass")}
    return frozenset(one for one in found if len(one) >= LEAST)


@dataclass(slots=True)
class Canaries:
    """The tokens so far, what was searched, and where one was found."""

    tokens: dict[str, frozenset[bytes]] = field(default_factory=dict)
    files: int = 0
    size: int = 0
    hits: list[str] = field(default_factory=list)
    searched: set[Path] = field(default_factory=set)

    def add(self, token: object) -> None:
        """Note a token."""
        told = isinstance(token, str) and len(token) >= LEAST and len(set(token)) >= LEAST_SIGNS
        if isinstance(token, str) and told and token not in self.tokens:
            self.tokens[token] = forms(token)

    def in_data(self, data: bytes) -> bool:
        """Whether a canary is there, in any form."""
        return any(form in data for known in self.tokens.values() for form in known)

    def search(self, folder: Path) -> list[str]:
        """The files below `folder` that hold a canary, its name included."""
        found = []
        for path in _files(folder):
            self.files += 1
            for name, data in _contents(path):
                self.size += len(data)
                if self.in_data(data) or self.in_data(name.encode("utf-8", "surrogateescape")):
                    found.append(name)
        self.searched.add(folder)
        self.hits += found
        return found

    def rest(self, base: Path) -> list[str]:
        """The same for what no test's own folder held."""
        found: list[str] = []
        for folder in sorted(base.iterdir()) if base.is_dir() else ():
            if folder.is_dir() and not folder.is_symlink() and folder not in self.searched:
                found += self.search(folder)
        return found

    def packed(self) -> dict[str, Any]:
        """All of it in plain values, for the process that sums up its workers."""
        return {
            "tokens": [token.encode("utf-8", "surrogatepass") for token in self.tokens],
            "files": self.files,
            "size": self.size,
            "hits": self.hits,
            "searched": [str(folder) for folder in self.searched],
        }

    def add_packed(self, packed: dict[str, Any]) -> None:
        """Take over what another process noted and searched."""
        for token in packed["tokens"]:
            self.add(token.decode("utf-8", "surrogatepass"))
        self.files += packed["files"]
        self.size += packed["size"]
        self.hits += packed["hits"]
        self.searched |= {Path(folder) for folder in packed["searched"]}


CANARIES = Canaries()
"""Those of this test run."""


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        try:
            if path.is_file() and not path.is_symlink() and path.stat().st_size <= LARGEST:
                yield path
        except OSError:  # a folder that a test closed to itself
            continue


def _contents(path: Path) -> Iterable[tuple[str, bytes]]:
    try:
        yield str(path), path.read_bytes()
        if path.suffix == ".xlsx" and zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                for info in archive.infolist():
                    if info.file_size <= LARGEST:
                        yield f"{path}:{info.filename}", archive.read(info)
        elif path.suffix == ".parquet":
            yield f"{path} (decoded)", _decoded(path)
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return


def _decoded(path: Path) -> bytes:
    """The first records of a Parquet file as text: its pages are compressed."""
    import duckdb

    try:
        with duckdb.connect() as connection:
            rows = connection.execute("SELECT * FROM read_parquet(?) LIMIT 200", [str(path)])
            return repr(rows.fetchall()).encode("utf-8", "surrogatepass")
    except duckdb.Error:  # damaged on purpose
        return b""
