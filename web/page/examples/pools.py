# A small object takes a block.
# Blocks of one size share a pool
# of 16 KiB. An int takes 32 bytes.
many = list(range(1000, 4000))
# Every other one goes, but no
# pool becomes empty.
del many[::2]
# The last freed are taken first.
more = list(range(5000, 5500))
# Now whole pools come free.
del many
# Above 512 bytes: from malloc.
big = bytes(4000)
del big
# Another size, other pools.
words = ("word " * 200).split()
del words, more
