errors = []
for i in range(3):
    try:
        [][i]
    except IndexError as error:
        errors.append(error)

raise errors[1]
