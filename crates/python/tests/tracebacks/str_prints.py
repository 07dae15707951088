class A(Exception):
    def __str__(self):
        print('str of', self.args[0])
        return self.args[0]


try:
    raise A('one')
except A:
    raise A('two')
