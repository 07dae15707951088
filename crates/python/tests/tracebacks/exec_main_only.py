print('out')
import sys
print('err', file=sys.stderr)
print('out again')
raise Warning('end')
