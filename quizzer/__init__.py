"""Spaced-repetition practice for machine-learning interviews, in the terminal."""

__version__ = "0.2.0"
