def oracle(grads, sizes):
    import numpy as np

    return np.average(np.stack(grads), axis=0, weights=sizes)
