raise ValueError('  ')
