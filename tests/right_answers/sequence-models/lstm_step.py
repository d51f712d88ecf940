import numpy as np


def lstm_step(
    x: np.ndarray, h: np.ndarray, c: np.ndarray, W_ih: np.ndarray, W_hh: np.ndarray, b: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    z = np.hstack([x, h]) @ np.hstack([W_ih, W_hh]).T + b
    i, f, g, o = np.split(z, 4, axis=1)

    def gate(a: np.ndarray) -> np.ndarray:
        return 0.5 + 0.5 * np.tanh(0.5 * a)

    new_c = gate(f) * c + gate(i) * np.tanh(g)
    return gate(o) * np.tanh(new_c), new_c
