import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d_backward(
    dout: np.ndarray, x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    rows, columns = dout.shape[2:]
    kh, kw = w.shape[2:]
    edge = ((0, 0), (0, 0), (padding, padding), (padding, padding))
    padded = np.pad(np.asarray(x, dtype=float), edge)
    windows = sliding_window_view(padded, (kh, kw), axis=(2, 3))[:, :, ::stride, ::stride]
    dw = np.einsum("nfij,ncijuv->fcuv", dout, windows)
    db = np.einsum("nfij->f", dout)
    dpadded = np.zeros_like(padded)
    for u in range(kh):
        for v in range(kw):
            share = np.einsum("nfij,fc->ncij", dout, w[:, :, u, v])
            dpadded[:, :, u : u + stride * rows : stride, v : v + stride * columns : stride] += share
    bottom, right = padding + x.shape[2], padding + x.shape[3]
    return dpadded[:, :, padding:bottom, padding:right], dw, db
