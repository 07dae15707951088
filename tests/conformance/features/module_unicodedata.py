# unicodedata: properties, names and normal forms of characters
import unicodedata as u
for c in 'aÉ5½ \u0301漢가\n':
    print(repr(c), u.name(c, 'none'), u.category(c), u.bidirectional(c), u.combining(c), u.mirrored(c), u.east_asian_width(c), repr(u.decomposition(c)), u.decimal(c, None), u.digit(c, None), u.numeric(c, None))
print(u.normalize('NFD','é') == 'e\u0301', u.normalize('NFC', 'e\u0301'), u.is_normalized('NFC','e\u0301'))
print(u.lookup('GREEK SMALL LETTER PI'), u.lookup('line feed')=='\n')
def strip(s): return ''.join(c for c in u.normalize('NFKD', s) if not u.combining(c))
print(strip('Crème Brûlée ﬁ'))
for f in (lambda: u.name('\n'), lambda: u.lookup('XYZ'), lambda: u.decimal('x'), lambda: u.numeric('ab'), lambda: u.category(5), lambda: u.normalize('X','a'), lambda: u.normalize(1,'a'), lambda: u.normalize('NFC',None), lambda: u.name(), lambda: u.category('ab'), lambda:u.digit('x'), lambda: u.lookup(1), lambda: u.name(3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print('naïve'.encode('ascii','namereplace'), u.unidata_version)
