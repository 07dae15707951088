# Small objects live in blocks; blocks of one size share a 16 KiB pool.
floats = [n / 2 for n in range(3000)]     # 3,000 blocks of 32 bytes
del floats[::2]                # every other one is freed: no pool gets empty
more = [n / 4 for n in range(500)]        # the last blocks freed are taken first
del floats                     # now whole pools are free again
big = bytes(4000)              # more than 512 bytes: malloc, not a pool
del big
names = [str(n) for n in range(200)]      # another size class
del names, more
