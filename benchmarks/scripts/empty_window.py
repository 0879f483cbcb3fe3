"""An empty PySide6 window: seconds from the start of the process to its first paint."""

from benchmarks.scripts.first_paint import FirstPaint, until_painted

if __name__ == "__main__":
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.resize(1200, 800)
    watch = FirstPaint()
    window.installEventFilter(watch)
    window.show()
    until_painted(app, watch)
