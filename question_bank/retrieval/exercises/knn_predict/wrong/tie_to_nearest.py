from collections import Counter

import numpy as np


def knn_predict(X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray, k: int = 5) -> np.ndarray:
    predicted = []
    for x in X_test:
        nearest = np.argsort(np.sum((X_train - x) ** 2, axis=1), kind="stable")[:k]
        predicted.append(Counter(y_train[nearest].tolist()).most_common(1)[0][0])
    return np.array(predicted)
