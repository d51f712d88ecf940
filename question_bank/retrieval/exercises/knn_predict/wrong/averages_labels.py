import numpy as np


def knn_predict(X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray, k: int = 5) -> np.ndarray:
    predicted = []
    for x in X_test:
        squared = np.sum((X_train - x) ** 2, axis=1)
        nearest = np.argsort(squared, kind="stable")[:k]
        predicted.append(int(np.mean(y_train[nearest])))
    return np.array(predicted)
