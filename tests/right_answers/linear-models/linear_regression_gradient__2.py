def linear_regression_gradient(X, y, w):
    gram = X.T @ X
    return (gram @ w - X.T @ y) / X.shape[0]
