# programiz style: a custom exception with its own message
class SalaryNotInRangeError(Exception):
    """Exception raised for errors in the input salary."""
    def __init__(self, salary, message="Salary is not in (5000, 15000) range"):
        self.salary = salary
        self.message = message
        super().__init__(self.message)

class InvalidAgeException(Exception):
    "Raised when the input value is less than 18"

def check(number):
    if number < 18:
        raise InvalidAgeException
    print("Eligible to Vote")

check(45)
try:
    check(10)
except InvalidAgeException as e:
    print("Exception occurred: Invalid Age", repr(e), e.__doc__)
for divisor in ("2", "0", "x"):
    try:
        reciprocal = 1 / int(divisor)
    except ValueError as e:
        print("ValueError:", e)
    except ZeroDivisionError as e:
        print("ZeroDivisionError:", e)
    else:
        print(reciprocal)
    finally:
        print("This is finally block.")
try:
    num = 3
    assert num % 2 == 0
except AssertionError as e:
    print("Not an even number!", repr(e))
salary = 2000
if not 5000 < salary < 15000:
    raise SalaryNotInRangeError(salary)
