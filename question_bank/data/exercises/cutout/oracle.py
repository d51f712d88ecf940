import numpy as np


def oracle(image: np.ndarray, cy: int, cx: int, size: int, fill: float = 0.0) -> np.ndarray:
    import torch

    rows, columns = torch.arange(image.shape[1])[:, None], torch.arange(image.shape[2])[None, :]
    first_row, first_column = cy - size // 2, cx - size // 2
    inside = (
        (rows >= first_row) & (rows < first_row + size) & (columns >= first_column) & (columns < first_column + size)
    )
    return torch.where(
        inside, torch.tensor(float(fill), dtype=torch.float64), torch.as_tensor(image.astype(float))
    ).numpy()
