import numpy as np


def knn_predict(X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray, k: int = 5) -> np.ndarray:
    predicted = []
    for x in X_test:
        squared = np.sum((X_train - x) ** 2, axis=1)
        nearest = np.argsort(squared, kind="stable")[:k]
        labels = np.unique(y_train[nearest])
        weight = 1.0 / (np.sqrt(squared[nearest]) + 1e-9)
        votes = np.array([weight[y_train[nearest] == label].sum() for label in labels])
        predicted.append(labels[np.argmax(votes)])  # labels ascend: the smallest wins a tie
    return np.array(predicted)
