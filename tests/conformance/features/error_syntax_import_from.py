# import and from in the wrong order
import sqrt from math
print(sqrt(16))
