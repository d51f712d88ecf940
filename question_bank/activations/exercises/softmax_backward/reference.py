def softmax_backward(dout, probs, axis=-1):
    inner = (dout * probs).sum(axis=axis, keepdims=True)
    return probs * (dout - inner)
