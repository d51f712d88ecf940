import numpy as np


def knn_predict(X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray, k: int = 5) -> np.ndarray:
    predicted = []
    for x in X_test:
        nearest = np.argsort(np.sum((X_train - x) ** 2, axis=1))[:k]
        labels, votes = np.unique(y_train[nearest], return_counts=True)
        predicted.append(labels[np.argmax(votes)])
    return np.array(predicted)
