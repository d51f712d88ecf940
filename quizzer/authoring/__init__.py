"""For who writes a bank: check it, prove it, see what it covers, start a question."""
