# textwrap: wrap, fill, dedent, indent, shorten
import textwrap

text = "The quick brown fox jumps over the lazy dog and then runs away from the very-long-hyphenated bear."
for line in textwrap.wrap(text, 30):
    print(f"|{line:<30}|")
print(textwrap.fill(text, width=40, initial_indent="* ", subsequent_indent="  "))
code = """
    def f():
        return 1
    """
print(textwrap.dedent(code).strip())
print(textwrap.indent("a\n\nb\n", "> "), end="")
print(textwrap.indent("a\n\nb", "> ", lambda line: True))
print(textwrap.shorten(text, width=25), textwrap.shorten(text, 25, placeholder="..."))
wrapper = textwrap.TextWrapper(width=12, break_long_words=False)
print(wrapper.wrap("incomprehensibilities are long"), wrapper.width)
print(textwrap.wrap("abcdefghijkl", 5), textwrap.wrap("", 5))
try:
    textwrap.wrap("abc", 0)
except ValueError as e:
    print(e)
try:
    textwrap.shorten("hello world", 2)
except ValueError as e:
    print(e)
