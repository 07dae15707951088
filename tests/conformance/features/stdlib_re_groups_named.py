# named groups, back references, look around and flags
import re
text = 'This is some text -- with punctuation.'
print(text)
for pattern in [r'^(?P<first_word>\w+)', r'(?P<last_word>\w+)\S*$', r'(?P<t_word>\bt\w+)\W+(?P<other_word>\w+)']:
    match = re.search(pattern, text)
    print(repr(pattern), match.groups(), match.groupdict(), match.span())

address = re.compile(r'''
    ((?P<name>([\w.,]+\s+)*[\w.,]+)\s*)?      # a name
    (?(name)(?P<brackets>(?=(<.*>$)))|(?=([^<].*[^>]$)))
    <?(?P<email>[\w.+]+@([\w.]+\.)+(com|org|edu))>?
''', re.VERBOSE)
for candidate in ['First Last <first.last@example.com>', 'No Brackets first@example.com', 'first.last@example.com']:
    found = address.search(candidate)
    print(candidate, '->', found.groupdict() if found else 'no match')

twice = re.compile(r'(?P<word>\w+) (?P=word)', re.IGNORECASE)
print(twice.search('Paris in The the spring'))
print(re.findall(r'(?<=\$)\d+(?:\.\d\d)?', 'cost $5 or $12.50, not 7'))
print(re.split(r'(\s*[;,]\s*)', 'a , b;c'), re.split(r'\d', 'a1b2c3d', maxsplit=2))
print(re.sub(r'\b(?P<y>\d{4})-(?P<m>\d\d)\b', r'\g<m>/\g<y>', 'from 2024-05 to 2025-11'))
print(re.subn('o', '0', 'foo boo', count=3))
print(twice.groups, twice.groupindex, twice.flags & re.I)
for bad in ['(unclosed', '*a', r'(?P<n>x)(?P<n>y)', '[z-a]', r'\1']:
    try:
        re.compile(bad)
    except re.PatternError as e:
        print(e, '|', e.pos)
