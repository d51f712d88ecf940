import numpy as np


def oracle(X: np.ndarray, init_centroids: np.ndarray, max_iter: int = 100) -> tuple[np.ndarray, np.ndarray, float]:
    from scipy.spatial.distance import cdist
    from sklearn.cluster import KMeans

    model = KMeans(len(init_centroids), init=np.asarray(init_centroids, float), n_init=1, max_iter=max_iter, tol=0, algorithm="lloyd")
    model.fit(X)
    centroids = model.cluster_centers_
    distance = cdist(X, centroids, "sqeuclidean")
    return centroids, distance.argmin(1), float(distance.min(1).sum())
