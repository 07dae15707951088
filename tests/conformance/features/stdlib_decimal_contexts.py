# decimal: precision, rounding modes and local contexts
import decimal
fmt = '{0:<25} {1:<25}'
print(fmt.format('Input', 'Output'))
print(fmt.format(5, decimal.Decimal(5)))
print(fmt.format('3.14', decimal.Decimal('3.14')))
print(fmt.format(repr(0.1), str(decimal.Decimal(0.1))[:22]))
print(decimal.Decimal((1, (1, 1), -2)), decimal.Decimal('-0.00'), decimal.Decimal('1E+3').normalize())
D = decimal.Decimal
for mode in ('ROUND_CEILING', 'ROUND_DOWN', 'ROUND_HALF_EVEN', 'ROUND_HALF_UP', 'ROUND_05UP'):
    rounded = [D(v).quantize(D('0.1'), rounding=getattr(decimal, mode)) for v in ('1.25', '-1.25', '2.35', '1.01')]
    print(f'{mode:16}', *rounded)
with decimal.localcontext() as c:
    c.prec = 4
    print('Local precision:', c.prec, '3.14 / 3 =', D('3.14') / 3)
print('Default:', decimal.getcontext().prec, D('3.14') / 3)
a, b = D('5.1'), 4
print(a + b, a - b, a * b, a / b, a // b, a % b, -a, a ** 2, divmod(a, b))
print(D('1.20') == D('1.2'), hash(D('0.5')) == hash(0.5), D('1.20').as_tuple(), D('2').sqrt())
print(D('NaN'), D('Infinity') > 10 ** 9, D('123.456').adjusted(), f"{D('1234567.891'):,.2f}")
try:
    a + 1.5
except TypeError as e:
    print(e)
try:
    print(D(1) / D(0))
except Exception as e:
    print(type(e).__name__, e)
