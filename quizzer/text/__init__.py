"""Text for terminals: mathematics, line breaking, small charts, and cleaning what comes from outside."""
