# a compiled pattern with match(pos), finditer and a replacing function
import re
bold = re.compile(r'\*{2}(?P<bold_text>.*?)\*{2}')
text = 'Make this **bold**.  This **too**.'
print('Text:', text)
print('Bold:', bold.sub(r'<b>\g<bold_text></b>', text))
print('Once:', bold.sub(lambda m: m['bold_text'].upper(), text, count=1))

pattern = re.compile(r'\b\w*is\w*\b')
sentence = 'This text is text -- with punctuation: his list.'
pos = 0
while True:
    match = pattern.search(sentence, pos)
    if not match:
        break
    s, e = match.span()
    print('  {:>2d} : {:>2d} = "{}"'.format(s, e - 1, sentence[s:e]))
    pos = e

for m in re.finditer(r'(?P<key>\w+)=(?P<value>"[^"]*"|\S+)', 'name="Ann Lee" age=31'):
    print(m.lastgroup, m.lastindex, m.expand(r'\2 is \1'), m.start('value'))
print(pattern.fullmatch('island'), pattern.match('an island'))
m = re.match(r'(a)|(b)', 'b')
print(m.groups(), m.groups('-'), m.regs)
print(re.escape('1+1=2?'), re.search(r'\Aé', 'été', re.ASCII))
try:
    m.group('nothing')
except Exception as e:
    print(type(e).__name__, e)
