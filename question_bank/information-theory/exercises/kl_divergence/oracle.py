def oracle(p, q):
    from scipy.special import rel_entr

    return rel_entr(p, q).sum(-1)
