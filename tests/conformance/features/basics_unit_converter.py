# a unit converter made of a table of factors
FACTORS = {
    ("km", "mi"): 0.621371,
    ("kg", "lb"): 2.20462,
    ("l", "gal"): 0.264172,
}

def convert(value, source, target):
    if source == target:
        return value
    if (source, target) in FACTORS:
        return value * FACTORS[source, target]
    if (target, source) in FACTORS:
        return value / FACTORS[target, source]
    raise ValueError(f"cannot convert {source} to {target}")

for value, source, target in [(42.195, "km", "mi"), (150, "lb", "kg"), (5, "l", "l")]:
    print(f"{value} {source} = {convert(value, source, target):.2f} {target}")
try:
    convert(3, "kg", "mi")
except ValueError as error:
    print("Error:", error)
celsius = [-40, 0, 37, 100]
fahrenheit = [round(c * 9 / 5 + 32, 1) for c in celsius]
print(dict(zip(celsius, fahrenheit)))
print(f"{'C':>6}{'F':>8}")
for c, f in zip(celsius, fahrenheit):
    print(f"{c:>6}{f:>8}")
