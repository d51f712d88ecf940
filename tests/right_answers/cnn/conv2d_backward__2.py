import numpy as np


def conv2d_backward(dout, x, w, stride=1, padding=0):
    n_images, n_filters, rows, columns = dout.shape
    height, width = x.shape[2:]
    kh, kw = w.shape[2:]
    dx, dw, db = np.zeros(x.shape), np.zeros(w.shape), np.zeros(n_filters)
    for n, f, i, j in np.ndindex(n_images, n_filters, rows, columns):
        g = dout[n, f, i, j]
        db[f] += g
        for u in range(kh):
            for v in range(kw):
                r, c = i * stride + u - padding, j * stride + v - padding
                if 0 <= r < height and 0 <= c < width:
                    dw[f, :, u, v] += g * x[n, :, r, c]
                    dx[n, :, r, c] += g * w[f, :, u, v]
    return dx, dw, db
