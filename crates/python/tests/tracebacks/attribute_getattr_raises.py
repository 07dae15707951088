class C:
    def __getattr__(self, name):
        raise AttributeError('custom message')

    custom = 1


C().custm
