# string.Template, a subclass of it, Formatter and capwords
import string
values = {'var': 'foo'}
t = string.Template("Variable: $var, Escape: $$, In text: ${var}iable")
print('TEMPLATE:', t.substitute(values))
print('INTERPOLATION: %(var)s %%' % values, '| FORMAT: {var} {{}}'.format(**values))
t = string.Template("$var is here but $missing is not provided")
try:
    print('substitute()     :', t.substitute(values))
except KeyError as err:
    print('ERROR:', str(err))
print('safe_substitute():', t.safe_substitute(values), t.get_identifiers())

class MyTemplate(string.Template):
    delimiter = '%'
    idpattern = '[a-z]+_[a-z]+'

print(MyTemplate('%% %with_under %notunder').safe_substitute(with_under='replaced', notunder='not'))

class Shouting(string.Formatter):
    def get_value(self, key, args, kwargs):
        return str(super().get_value(key, args, kwargs)).upper()
    def check_unused_args(self, used, args, kwargs):
        print('used', sorted(map(str, used)))

print(Shouting().format('{0} and {name!r:>8}', 'x', name='ann'))
print(list(string.Formatter().parse('a{0.b[1]!s:>3}c{{')))
print(string.capwords('the quick  brown-fox'), string.hexdigits, len(string.printable), repr(string.whitespace))
try:
    string.Template('$ bad').substitute()
except Exception as e:
    print(type(e).__name__, e)
