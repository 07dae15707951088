# A small object takes a block.
# Blocks of one size share a pool
# of 16 KiB.
floats = [n / 2 for n in range(3000)]
# Every other one goes, but no
# pool becomes empty.
del floats[::2]
# The last freed are taken first.
more = [n / 4 for n in range(500)]
# Now whole pools come free.
del floats
# Above 512 bytes: from malloc.
big = bytes(4000)
del big
# Another size, other pools.
names = [str(n) for n in range(200)]
del names, more
