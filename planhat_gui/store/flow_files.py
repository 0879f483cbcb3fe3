"""Flow files as somebody hands them over: read with a limit, whatever they are."""

import os
import stat
from pathlib import Path

from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.flow import Flow
from planhat_gui.model.flow_file import parse_flow, read_flow
from planhat_gui.model.language import tr
from planhat_gui.model.strict_json import MAX_BYTES


def read_flow_file(path: Path) -> Flow:
    """The flow in a file that somebody chose. Raises NeedsFix, also for what is no file at all."""
    return parse_flow(read_limited(path), path.name)


def examine_flow_file(path: Path) -> tuple[Flow, list[Problem]]:
    """The same as far as it can be read, and what is wrong. Raises NeedsFix for no flow at all."""
    return read_flow(read_limited(path), path.name)


def read_limited(path: Path) -> bytes:
    """At most as many bytes as a flow file may have; devices and pipes are not even opened."""
    try:
        info = path.stat()
        if not stat.S_ISREG(info.st_mode):
            raise NeedsFix([Problem("", tr("{path} is not a file.", path=path))])
        if info.st_size > MAX_BYTES:
            size = (
                f"{info.st_size / 1e9:.1f} GB"
                if info.st_size >= 1e9
                else (f"{info.st_size / 1e6:.1f} MB")
            )
            raise NeedsFix(
                [
                    Problem(
                        "", tr("This file is {size}; a flow file is smaller than 1 MB.", size=size)
                    )
                ]
            )
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise NeedsFix([Problem("", tr("There is no file {path}.", path=path))]) from error
    except OSError as error:
        reason = (error.strerror or os.strerror(error.errno or 0)).lower()
        raise NeedsFix(
            [Problem("", tr("{path} cannot be read ({reason}).", path=path, reason=reason))]
        ) from error
    except ValueError as error:  # a NUL in the name
        raise NeedsFix([Problem("", tr("This is not the name of a file."))]) from error
