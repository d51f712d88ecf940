import numpy as np


def cutout(image: np.ndarray, cy: int, cx: int, size: int, fill: float = 0.0) -> np.ndarray:
    """Copy of the image with a square around (cy, cx) set to fill."""
    ...
