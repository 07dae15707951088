# mode: stdout
# a bank with decimals: accounts, overdraft rules, interest, an audit log and atomic transfers
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal, ROUND_HALF_EVEN, InvalidOperation, localcontext
from enum import StrEnum
import datetime

CENT = Decimal('0.01')

class Kind(StrEnum):
    DEPOSIT = 'deposit'
    WITHDRAW = 'withdraw'
    INTEREST = 'interest'

class BankError(Exception):
    """Base of all."""

class InsufficientFunds(BankError):
    def __init__(self, account, needed):
        self.account, self.needed = account, needed
        super().__init__(f'{account.owner} is short of {needed:,.2f}')

@dataclass(frozen=True)
class Entry:
    day: datetime.date
    kind: Kind
    amount: Decimal

def money(value):
    try:
        amount = Decimal(value).quantize(CENT, rounding=ROUND_HALF_EVEN)
    except InvalidOperation:
        raise BankError(f'not an amount: {value!r}') from None
    if amount <= 0:
        raise BankError(f'amount must be positive, got {amount}')
    return amount

class Account:
    limit = Decimal(0)
    def __init__(self, bank, owner):
        self.bank, self.owner, self.entries = bank, owner, []
    @property
    def balance(self):
        return sum((e.amount for e in self.entries), Decimal('0.00'))
    def post(self, kind, amount):
        if self.balance + amount < -self.limit:
            raise InsufficientFunds(self, -(self.balance + amount + self.limit))
        self.entries.append(Entry(self.bank.today, kind, amount))
    def deposit(self, value):
        self.post(Kind.DEPOSIT, money(value))
    def withdraw(self, value):
        self.post(Kind.WITHDRAW, -money(value))
    def month_end(self):
        pass

class Savings(Account):
    rate = Decimal('0.0125')
    def month_end(self):
        with localcontext() as ctx:
            ctx.prec = 10
            interest = (self.balance * self.rate / 12).quantize(CENT)
        if interest:
            self.post(Kind.INTEREST, interest)

class Checking(Account):
    limit = Decimal(100)

class Bank:
    def __init__(self, today):
        self.today, self.accounts = today, {}
    def open(self, cls, owner):
        return self.accounts.setdefault(owner, cls(self, owner))
    @contextmanager
    def atomic(self):
        saved = {name: list(a.entries) for name, a in self.accounts.items()}
        try:
            yield self
        except BankError:
            for name, entries in saved.items():
                self.accounts[name].entries = entries
            raise
    def transfer(self, source, target, value):
        with self.atomic():
            self.accounts[target].deposit(value)
            self.accounts[source].withdraw(value)
    def next_month(self):
        self.today = (self.today.replace(day=28) + datetime.timedelta(days=4)).replace(day=1)
        for account in self.accounts.values():
            account.month_end()
    def report(self):
        totals = defaultdict(Decimal)
        for a in self.accounts.values():
            for e in a.entries:
                totals[e.kind] += e.amount
            print(f'  {a.owner:<5}{type(a).__name__:>9}{a.balance:>12,.2f}')
        print('  ', {str(k): str(v) for k, v in totals.items()})

bank = Bank(datetime.date(2024, 1, 31))
ann, bob = bank.open(Savings, 'ann'), bank.open(Checking, 'bob')
ann.deposit('12345.675')
bob.deposit(50)
bank.transfer('ann', 'bob', '100.10')
bob.withdraw('200')
bank.report()
for action in (lambda: bank.transfer('bob', 'ann', 60), lambda: ann.deposit('ten'), lambda: ann.withdraw(-5), lambda: bank.transfer('ann', 'eve', 1)):
    try:
        action()
    except BankError as e:
        print(type(e).__name__, e)
    except KeyError as e:
        print('no account', e)
for _ in range(2):
    bank.next_month()
print(bank.today, ann.entries[-1])
bank.report()
print(sum([0.1] * 3) == 0.3, sum([Decimal('0.1')] * 3) == Decimal('0.3'))
try:
    ann.withdraw('1e6')
except Exception as e:
    print(type(e).__name__, e)
