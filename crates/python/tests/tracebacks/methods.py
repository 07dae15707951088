class A:
    def m(self):
        self.n()

    def n(self):
        A.s(0)

    @staticmethod
    def s(x):
        A.c()

    @classmethod
    def c(cls):
        cls().p

    @property
    def p(self):
        def nested():
            return 1 / 0
        return nested()


A().m()
