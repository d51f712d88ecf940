def oracle(p, q):
    from scipy.special import xlogy

    return -xlogy(p, q).sum(-1)
