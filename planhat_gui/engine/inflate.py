"""Decompression with a limit and with its end checked.

A cut or lying gzip is never taken for whole.
"""

import io
import zlib
from collections.abc import Iterable

from planhat_gui.model.errors import Damaged, TryAgain
from planhat_gui.model.language import tr

_GZIP, _ZLIB, _RAW = 31, 15, -15
_NAMES = {_GZIP: "gzip", _ZLIB: "deflate", _RAW: "deflate"}


def read_body(chunks: Iterable[bytes], encoding: str, limit: int) -> bytes:
    """The whole body, decompressed; `limit` is in bytes after decompression.

    Raises Damaged when it is too large or the encoding is unknown, TryAgain when it was cut.
    """
    match encoding.strip().lower():
        case "" | "identity":
            return _plain(chunks, limit)
        case "gzip" | "x-gzip":
            return _inflate(chunks, _GZIP, limit)
        case "deflate":
            return _inflate(chunks, _ZLIB, limit)
        case other:
            raise Damaged(
                tr("The server used an unknown compression (“{other}”).", other=other[:40]),
                tr("Only gzip and deflate were offered to it."),
                code="unknown_compression",
            )


def _plain(chunks: Iterable[bytes], limit: int) -> bytes:
    # Not a list of parts: joined in the end, a page of megabytes would be there twice. What
    # BytesIO has grown is what it gives out.
    body, total = io.BytesIO(), 0
    for chunk in chunks:
        total += len(chunk)
        if total > limit:
            raise _too_large(limit)
        body.write(chunk)
    return body.getvalue()


def _inflate(chunks: Iterable[bytes], window_bits: int, limit: int) -> bytes:
    body, total = io.BytesIO(), 0
    engine = zlib.decompressobj(window_bits)
    head = b""
    for chunk in chunks:
        data = chunk
        while data:
            try:
                out = engine.decompress(data, limit - total + 1)
            except zlib.error as error:
                if window_bits == _ZLIB and len(head) < 2:
                    # Some servers send raw deflate under this name; browsers accept both. The
                    # first two bytes tell, and they may come one by one.
                    engine, window_bits = zlib.decompressobj(_RAW), _RAW
                    data = head + data
                    continue
                raise TryAgain(
                    tr("The answer's compression ({names}) is damaged.", names=_NAMES[window_bits]),
                    code="bad_compression",
                ) from error
            head += data[:2]
            total += len(out)
            if total > limit:
                raise _too_large(limit)
            body.write(out)
            data = engine.unconsumed_tail
            if engine.eof:
                data = engine.unused_data
                if data:
                    engine = zlib.decompressobj(window_bits)
    if not engine.eof and head:
        raise TryAgain(
            tr("The answer ended too early (its compression is cut)."), code="cut_answer"
        )
    return body.getvalue()


def _too_large(limit: int) -> Damaged:
    return Damaged(
        tr("The answer is larger than {limit:,} MiB.", limit=limit // (1024 * 1024)),
        tr("Ask for a smaller Page Size."),
        code="too_large",
    )
