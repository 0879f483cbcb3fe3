"""The words: frozen values, errors, protocols. Standard library only, no I/O, no clock."""
