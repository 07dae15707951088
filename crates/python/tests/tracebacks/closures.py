def outer():
    names = [1]

    def middle():
        def inner():
            return names[1] + nmaes
        return inner
    return middle


outer()()()
