"""What a Test brought back: table, record, raw answer, request."""
