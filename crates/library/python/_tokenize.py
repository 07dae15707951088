"""CPython's tokenizer for `tokenize`, in C there. Here it is the compiler's and has no face in Python."""


class TokenizerIter:
    def __init__(self, readline, /, *, encoding=None, extra_tokens=False):
        from _heapglass import not_supported
        not_supported("tokenize.generate_tokens()")

    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration
