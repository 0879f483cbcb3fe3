"""The bare command: the window, where PySide6 is installed."""

from planhat_gui.cli.context import Context
from planhat_gui.model.errors import NeedsFix, Problem

_LIBRARY = {"PySide6", "shiboken6"}


def open_window(context: Context) -> int:
    """Open the window and give its exit code. Raises NeedsFix saying how to get what it needs."""
    try:
        import planhat_gui.app
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in _LIBRARY:
            raise
        if isinstance(error, ModuleNotFoundError):
            raise NeedsFix(
                [Problem("", "The window needs PySide6, which is not installed.")],
                "Install it with “python -m pip install PySide6-Essentials”; "
                "the commands in planhat-gui --help work without it.",
            ) from error
        raise NeedsFix(
            [Problem("", f"The window's library PySide6 cannot be loaded ({error}).")],
            "Install the system libraries it needs (README names them); "
            "the commands in planhat-gui --help work without it.",
        ) from error
    arguments: list[str] = []
    if context.data_dir is not None:
        arguments += ["--data-dir", str(context.data_dir)]
    if context.args.practice:
        arguments.append("--practice")
    return planhat_gui.app.main(arguments)
