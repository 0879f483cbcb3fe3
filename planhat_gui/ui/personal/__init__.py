"""What the window shows of personal columns: marks, a line above the sample, the choice."""
