def oracle(relevance_lists):
    import numpy as np

    return float(np.mean([next((1 / i for i, r in enumerate(rel, 1) if r > 0), 0) for rel in relevance_lists]))
