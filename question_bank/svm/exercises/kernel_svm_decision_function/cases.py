import numpy as np


# Support vectors, alpha * y and b of sklearn.svm.SVC(C=2, gamma=0.5) fitted on eight points (RBF width sigma = 1).
_FITTED = (
    np.array([[2.0, 0.0], [2.0, 2.0], [0.0, 0.0], [0.0, 1.0], [1.0, 2.0], [-1.0, 2.0]]),
    np.array([-0.486661, -1.938995, -1.806681, 1.650581, 1.981251, 0.600505]),
    -0.305413,
)


def _vectors(rng, s, d):
    y = rng.choice([-1.0, 1.0], size=s)
    y[:2] = 1.0, -1.0
    return rng.normal(size=(s, d)), y, rng.uniform(0.3, 2.0, size=s)


def typical(rng):
    X_sv, y_sv, alpha = _vectors(rng, 5, 3)
    return rng.normal(size=(6, 3)), X_sv, y_sv, alpha, 0.6 + rng.random(), 1.7


def fitted_svc(rng):
    X_sv, dual, b = _FITTED
    return rng.uniform(-0.5, 2.5, size=(5, 2)), X_sv.copy(), np.sign(dual), np.abs(dual), b


def far_from_all_vectors(rng):
    X_sv, y_sv, alpha = _vectors(rng, 4, 2)
    return rng.normal(size=(3, 2)) + 500.0, X_sv, y_sv, alpha, -0.8 - rng.random()


def on_a_support_vector(rng):
    X_sv, y_sv, alpha = _vectors(rng, 3, 2)
    return X_sv[1:2].copy(), X_sv, y_sv, alpha, 0.3, 0.9
