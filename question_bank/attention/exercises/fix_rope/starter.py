import numpy as np


def rope(x, positions, base=10000.0):
    """Rotary position embedding."""
    half = x.shape[-1] // 2
    frequencies = base ** (-2.0 * np.arange(half) / x.shape[-1])
    angles = np.arange(x.shape[-2])[:, None] * frequencies
    cos, sin = np.cos(angles), np.sin(angles)
    a, b = x[..., :half], x[..., half:]
    return np.concatenate([a * cos + b * sin, a * sin + b * cos], axis=-1).astype(x.dtype)
