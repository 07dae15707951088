# string: constants, Template, capwords, Formatter; ends with KeyError by format
import string
from string import Template

print(string.ascii_lowercase, string.digits, string.hexdigits)
print(string.ascii_letters[:5], string.punctuation, repr(string.whitespace))
print(string.capwords("the quick  brown fox"), string.capwords("a-b-c", "-"))
t = Template("$who likes $what, costs $$5, ${who}s")
print(t.substitute(who="tim", what="kung pao"))
print(t.safe_substitute(who="ann"))
print(t.template, t.get_identifiers(), t.is_valid())
try:
    t.substitute(who="bob")
except KeyError as e:
    print("missing", e)
try:
    Template("$1 bad").substitute()
except ValueError as e:
    print(e)
fmt = string.Formatter()
print(fmt.format("{0} {name:>5}", 1, name="x"))
print(list(fmt.parse("a{b!r:>3}c")))

class Upper(string.Formatter):
    def convert_field(self, value, conversion):
        if conversion == "u":
            return str(value).upper()
        return super().convert_field(value, conversion)

print(Upper().format("{0!u} {0!r}", "hi"))
shift = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[3:] + "abc")
print("attack".translate(shift))
"{name} is {age}".format(name="Ann")
