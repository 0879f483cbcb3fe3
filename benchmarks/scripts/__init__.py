"""What is measured: programs, each a process of its own, that say what they did as one JSON line."""
