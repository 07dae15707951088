x = 1; y = x.foo; z = 2
