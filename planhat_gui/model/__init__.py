"""The words of the program: frozen values, errors and protocols. Standard library only, no I/O, no clock."""
