def oracle(A, b, n_iter, tol=1e-12):
    import numpy as np
    from scipy.sparse.linalg import cg

    if n_iter >= len(b):
        return np.linalg.solve(A, b)
    return cg(A, b, x0=np.zeros(len(b)), rtol=0.0, atol=tol, maxiter=n_iter)[0]
