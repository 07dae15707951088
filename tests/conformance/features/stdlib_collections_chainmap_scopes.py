# ChainMap as nested scopes and as command line defaults
import collections
defaults = {'color': 'red', 'user': 'guest'}
environment = {'user': 'alice'}
command_line = {'color': 'green'}
combined = collections.ChainMap(command_line, environment, defaults)
print(combined['color'], combined['user'])
print('Keys = {}'.format(list(combined.keys())))
combined.maps = list(reversed(combined.maps))
print('user after the reversal:', combined['user'])
m2 = combined.new_child({'c': 'E'})
m2['color'] = 'blue'
print(m2.maps[0], m2.parents['color'])
print(len(m2), 'c' in m2, m2.get('nothing', 'default'))

class DeepChainMap(collections.ChainMap):
    def __delitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                del mapping[key]
                return
        raise KeyError(key)

d = DeepChainMap({'zebra': 'black'}, {'elephant': 'blue'}, {'lion': 'yellow'})
del d['elephant']
print(d)
try:
    del m2['user']
except KeyError as e:
    print(e)
try:
    m2.pop('user')
except Exception as e:
    print(type(e).__name__, e)
