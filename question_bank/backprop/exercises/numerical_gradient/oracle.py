def oracle(f, x, h=1e-5):
    import numpy as np

    x = np.asarray(x, dtype=float)
    steps = np.eye(x.size).reshape(x.size, *x.shape) * h
    values = [(f(x + s) - f(x - s)) / (2 * h) for s in steps]
    return np.array(values).reshape(x.shape)
