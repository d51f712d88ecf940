"""What to ask and when: pure functions of the records; the clock and the seed are passed in."""
