# a library: books, members, loans, fines, reports and a chain of custom errors
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

class LibraryError(Exception):
    """Base class of the library's errors."""

class NotAvailable(LibraryError):
    def __init__(self, title, wanted_by):
        super().__init__(f"{title!r} is not available for {wanted_by}")
        self.title = title

class LimitReached(LibraryError):
    pass

@dataclass
class Book:
    isbn: str
    title: str
    author: str
    copies: int = 1

@dataclass(order=True)
class Loan:
    due: date
    book: Book = field(compare=False)
    member: "Member" = field(compare=False, repr=False)

@dataclass
class Member:
    name: str
    limit: int = 2
    loans: list = field(default_factory=list, repr=False)

class Library:
    def __init__(self, today):
        self.books = {}
        self.today = today
        self.history = Counter()
        self.waiting = defaultdict(list)

    def add(self, *books):
        for book in books:
            self.books[book.isbn] = book

    def lend(self, isbn, member, days=14):
        try:
            book = self.books[isbn]
        except KeyError as e:
            raise LibraryError(f"unknown isbn {isbn}") from e
        if len(member.loans) >= member.limit:
            raise LimitReached(f"{member.name} has {len(member.loans)} loans")
        if book.copies == 0:
            self.waiting[isbn].append(member.name)
            raise NotAvailable(book.title, member.name)
        book.copies -= 1
        loan = Loan(self.today + timedelta(days=days), book, member)
        member.loans.append(loan)
        self.history[book.title] += 1
        return loan

    def give_back(self, loan):
        loan.member.loans.remove(loan)
        loan.book.copies += 1
        late = max(0, (self.today - loan.due).days)
        return late * 0.25

library = Library(date(2024, 2, 20))
library.add(Book("1", "Emma", "Austen"), Book("2", "Ulysses", "Joyce", 2), Book("3", "Dracula", "Stoker"))
ann, bob = Member("Ann"), Member("Bob", 1)
first = library.lend("1", ann)
second = library.lend("2", ann, days=7)
print(first)
print(sorted([first, second])[0].book.title, first > second)
for isbn, who in [("1", bob), ("3", ann), ("9", bob), ("2", bob), ("3", bob)]:
    try:
        loan = library.lend(isbn, who)
        print("lent", loan.book.title, "until", loan.due.isoformat())
    except NotAvailable as e:
        print("waiting:", e, e.title)
    except LibraryError as e:
        print(type(e).__name__, e, repr(e.__cause__))
library.today += timedelta(days=20)
print("fine", library.give_back(first), library.give_back(second))
print(dict(library.waiting), library.history.most_common(1), ann, len(bob.loans))
try:
    library.give_back(first)
except Exception as e:
    print(type(e).__name__, e)
