def oracle(x, axis=None, keepdims=False):
    import warnings

    from scipy.special import logsumexp

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return logsumexp(x, axis=axis, keepdims=keepdims)
