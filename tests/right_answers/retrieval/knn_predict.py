import numpy as np


def knn_predict(X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray, k: int = 5) -> np.ndarray:
    train = X_train.astype(float)
    out = []
    for row in X_test.astype(float):
        squares = ((train - row) ** 2).sum(axis=1).tolist()
        nearest = sorted(range(len(train)), key=lambda i: (squares[i], i))[:k]
        votes: dict[int, int] = {}
        for i in nearest:
            votes[int(y_train[i])] = votes.get(int(y_train[i]), 0) + 1
        out.append(min(votes, key=lambda label: (-votes[label], label)))
    return np.array(out, dtype=int)
