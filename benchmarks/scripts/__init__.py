"""What is measured: programs, each its own process, that say what they did as a JSON line."""
