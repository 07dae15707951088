try:
    raise ValueError('with notes')
except ValueError as error:
    error.add_note('first note')
    error.add_note('second note\nwith two lines')
    error.add_note('')
    raise
