# mode: stdout
# Huffman codes with a heap of tree nodes, a code table, a bit writer and reader, and canonical codes
import heapq
import itertools
from collections import Counter
from dataclasses import dataclass, field

@dataclass(order=True)
class Tree:
    weight: int
    serial: int
    symbol: str | None = field(default=None, compare=False)
    left: 'Tree | None' = field(default=None, compare=False, repr=False)
    right: 'Tree | None' = field(default=None, compare=False, repr=False)
    def walk(self, prefix=''):
        if self.symbol is not None:
            yield self.symbol, prefix or '0'
        else:
            yield from self.left.walk(prefix + '0')
            yield from self.right.walk(prefix + '1')

def build(text):
    if not text:
        raise ValueError('cannot code an empty text')
    serial = itertools.count()
    heap = [Tree(n, next(serial), s) for s, n in Counter(text).items()]
    heapq.heapify(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, Tree(a.weight + b.weight, next(serial), None, a, b))
    return heap[0]

def canonical(lengths):
    code, previous, table = 0, 0, {}
    for symbol, length in sorted(lengths.items(), key=lambda kv: (kv[1], kv[0])):
        code <<= length - previous
        table[symbol] = format(code, f'0{length}b')
        code, previous = code + 1, length
    return table

class BitWriter:
    def __init__(self):
        self.data, self.acc, self.used = bytearray(), 0, 0
    def write(self, bits):
        for bit in bits:
            self.acc = self.acc << 1 | (bit == '1')
            self.used += 1
            if not self.used % 8:
                self.data.append(self.acc)
                self.acc = 0
    def finish(self):
        pad = -self.used % 8
        self.write('0' * pad)
        return bytes(self.data), pad

def decode(data, pad, table):
    reverse = {code: symbol for symbol, code in table.items()}
    bits = ''.join(format(byte, '08b') for byte in data)
    code = ''
    for bit in bits[:len(bits) - pad]:
        code += bit
        if code in reverse:
            yield reverse[code]
            code = ''
    if code:
        raise EOFError(f'{code!r} is left over')

text = 'abracadabra'
tree = build(text)
codes = dict(tree.walk())
print(tree, codes)
table = canonical({s: len(c) for s, c in codes.items()})
print(table, sum(len(table[c]) for c in text), 'bits instead of', 8 * len(text))
writer = BitWriter()
for c in text:
    writer.write(table[c])
data, pad = writer.finish()
print(data.hex(), pad, ''.join(decode(data, pad, table)) == text)
print(dict(build('zzz').walk()), build('no') < build('yes'))
try:
    build('')
except ValueError as e:
    print(e)
print(list(decode(data[:-1], 0, table)))
