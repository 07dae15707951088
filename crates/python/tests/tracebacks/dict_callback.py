class K:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        return self.value == other.value


d = {K(): 1}
d[K()]
