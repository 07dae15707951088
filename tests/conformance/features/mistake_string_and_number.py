# mixing strings and numbers
age = "30"
attempts = ["age + 1", "1 + age", "age - 1", "age * '2'", "age * 2", "age > 18", "int('3.7')", "int('')",
            "int(None)", "float('1,5')", "round('2.5')", "'5' + 5.0", "sum(['1', '2'])", "len(12345)",
            "12345[0]", "'abc'[1.0]", "'abc'['a']", "[1, 2]['0']", "range('5')", "abs('-3')", "int('12', 99)",
            "max(1, 'a')", "sorted([2, 'b'])", "chr('a')", "ord('ab')", "'3' in 3", "-'a'", "'a' / 2",
            "'a,b'.split(2)", "' '.join([1, 2])", "[1] + (2,)", "{} + {}", "pow('2', 2)", "bool('False')"]
for text in attempts:
    try:
        print(text, "=", eval(text))
    except (TypeError, ValueError) as e:
        print(f"{text}: {type(e).__name__}: {e}")
total = 0
for value in ["10", "20", "thirty"]:
    total += int(value)
