import numpy as np


def knn_predict(X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray, k: int = 5) -> np.ndarray:
    predicted = []
    for x in X_test:
        squared = np.sum((X_train - x) ** 2, axis=1)
        nearest = np.argsort(squared, kind="stable")[:k]
        labels, votes = np.unique(y_train[nearest], return_counts=True)
        predicted.append(np.argmax(votes))  # labels ascend: the smallest wins a tie
    return np.array(predicted)
