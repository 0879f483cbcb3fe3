"""One window per data folder: a lock, and a way to call the one that is open."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QSysInfo, Signal

LOCK_NAME = "window.lock"
_TRY_MS = 100
_ANSWER_MS = 1000
_CALL = b"show\n"


class Taken(StrEnum):
    """Why the lock was not to be had."""

    HERE = "here"
    OTHER_HOST = "other host"
    DAMAGED = "damaged"
    IMPOSSIBLE = "impossible"


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds the lock, as far as the lock file says."""

    why: Taken
    process: int = 0
    host: str = ""


class Instance(QObject):
    """The claim of this process to a data folder's window.

    `called`: another start was made and wants this window in front.
    """

    called = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(folder / LOCK_NAME))
        # A run may take days; only a dead process makes a lock stale.
        self._lock.setStaleLockTime(0)
        self._folder = folder
        self._server: QObject | None = None

    def claim(self) -> Holder | None:
        """Take the lock. None: it is ours; else who has it."""
        if self._lock.tryLock(_TRY_MS):
            return None
        if self._lock.error() != QLockFile.LockError.LockFailedError:
            return Holder(Taken.IMPOSSIBLE)
        known, process, host, _application = self._info()
        if not known or process <= 0:
            return Holder(Taken.DAMAGED)
        if host and host != QSysInfo.machineHostName():
            return Holder(Taken.OTHER_HOST, process, host)
        return Holder(Taken.HERE, process, host)

    def claim_anyway(self) -> bool:
        """Take the lock from whoever is said to hold it; False when even that fails."""
        return self._lock.removeStaleLockFile() and self._lock.tryLock(_TRY_MS)

    def release(self) -> None:
        """Let others have it."""
        self._lock.unlock()

    def listen(self) -> None:
        """Hear the calls of later starts. Costs an import, so it is for after the first paint."""
        from PySide6.QtNetwork import QLocalServer

        name = _server_name(self._folder)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(name)  # ours is the lock, so it is nobody's any more
        server.newConnection.connect(self._hear)
        server.listen(name)
        self._server = server

    def call(self) -> bool:
        """Ask the process that holds the lock to show its window; False if it does not answer."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(_server_name(self._folder))
        if not socket.waitForConnected(_ANSWER_MS):
            return False
        socket.write(_CALL)
        answered = socket.waitForBytesWritten(_ANSWER_MS)
        socket.disconnectFromServer()
        return answered

    def _hear(self) -> None:
        from PySide6.QtNetwork import QLocalServer

        server = self._server
        assert isinstance(server, QLocalServer)
        while (socket := server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.called.emit()

    def _info(self) -> tuple[bool, int, str, str]:
        process, host, application = self._lock.getLockInfo()
        return bool(process), int(process), str(host), str(application)


def _server_name(folder: Path) -> str:
    """Short, for macOS allows 104 characters; one per user and folder."""
    import getpass
    import hashlib

    text = f"{getpass.getuser()}:{folder.resolve()}"
    return f"planhat_gui-{hashlib.sha256(text.encode()).hexdigest()[:16]}"
