import math

import numpy as np


def cutmix(x, y, lam, perm, cy, cx):
    height, width = x.shape[-2:]
    h = int(height * math.sqrt(1 - lam))
    w = int(width * math.sqrt(1 - lam))
    top, left = cy - h // 2, cx - w // 2
    mixed_x, mixed_y = x.copy(), np.empty(y.shape)
    area = 0
    for r in range(max(top, 0), min(top + h, height)):
        for c in range(max(left, 0), min(left + w, width)):
            mixed_x[:, :, r, c] = x[perm, :, r, c]
            area += 1
    kept = 1 - area / (height * width)
    for i, partner in enumerate(perm):
        mixed_y[i] = kept * y[i] + (1 - kept) * y[partner]
    return [mixed_x, mixed_y]
