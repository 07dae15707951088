if True:
    if True:
        for i in range(2):
                x = [1,
                     2,
                       3 / 0,
                     4]
