# textwrap: dedent, fill with indents, shorten and indent with a predicate
import textwrap
sample_text = '''
    The textwrap module can be used to format text for output in
    situations where pretty-printing is desired.  It offers
    programmatic functionality similar to the paragraph wrapping
    or filling features found in many text editors.
    '''
print(textwrap.fill(sample_text, width=50))
dedented = textwrap.dedent(sample_text).strip()
for width in [45, 60]:
    print('{} Columns:\n'.format(width))
    print(textwrap.fill(dedented, width=width))
    print()

def should_indent(line):
    return len(line.strip()) % 2 == 0

print(textwrap.indent(dedented, 'EVEN ', predicate=should_indent))
print(textwrap.fill(dedented, initial_indent='', subsequent_indent=' ' * 4, width=50))
print(textwrap.shorten(dedented, 60))
print(textwrap.shorten('Hello  world!', width=11), textwrap.shorten('Hello world', width=10, placeholder='...'))
print(textwrap.wrap('a-very-long-hyphenated-word and averyveryverylongone', 12))
print(textwrap.wrap('averyveryverylongone', 8, break_long_words=False), textwrap.wrap('one two three', 5, max_lines=2))
try:
    textwrap.shorten('text', width=3)
except Exception as e:
    print(type(e).__name__, e)
