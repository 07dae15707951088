def outer():
    visible = 1

    def inner():
        visible
        later
        return visibel
    try:
        inner()
    finally:
        later = 1
        inner()


outer()
