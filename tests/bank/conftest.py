"""A copy of the tiny bank to plant mistakes in."""

from __future__ import annotations

from tests.workbench import bench, tiny

__all__ = ["bench", "tiny"]
