def triplet_loss(anchor, positive, negative, margin=0.2):
    d_ap = ((anchor - positive) ** 2).sum(axis=1)
    d_an = ((anchor - negative) ** 2).sum(axis=1)
    return max(0.0, (d_ap - d_an + margin).mean())
