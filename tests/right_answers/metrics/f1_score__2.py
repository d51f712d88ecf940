def f1_score(y_true, y_pred, average="macro"):
    pairs = list(zip(y_true.tolist(), y_pred.tolist(), strict=True))
    classes = {label for pair in pairs for label in pair}
    tp = {c: sum(t == p == c for t, p in pairs) for c in classes}
    fp = {c: sum(p == c != t for t, p in pairs) for c in classes}
    fn = {c: sum(t == c != p for t, p in pairs) for c in classes}
    if average == "micro":
        hits = 2 * sum(tp.values())
        return hits / (hits + sum(fp.values()) + sum(fn.values()))
    f1 = {c: 2 * tp[c] / (2 * tp[c] + fp[c] + fn[c]) for c in classes}
    if average == "macro":
        return sum(f1.values()) / len(f1)
    return sum(f1[c] * (tp[c] + fn[c]) for c in classes) / len(pairs)
