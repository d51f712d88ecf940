import numpy as np


def oracle(
    X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray, var_smoothing: float = 1e-9
) -> tuple[np.ndarray, np.ndarray]:
    from sklearn.naive_bayes import GaussianNB

    model = GaussianNB(var_smoothing=var_smoothing).fit(X_train, y_train)
    return model.classes_, model.predict_joint_log_proba(X_test)
