# a table of temperatures, formatted
def to_fahrenheit(celsius):
    return celsius * 9 / 5 + 32

print(f"{'C':>6} | {'F':>7}")
print("-" * 16)
for celsius in range(-40, 41, 20):
    print(f"{celsius:>6} | {to_fahrenheit(celsius):>7.1f}")
print("=" * 16)
print("{:>6} | {:^7}".format("max", "hot"))
print("%-6s | %07.2f" % ("avg", to_fahrenheit(21.5)))
readings = {"mon": 20.456, "tue": -3.1, "wed": 7}
for day, value in readings.items():
    print(f"{day:.<8}{value:+8.2f}")
print(f"{sum(readings.values()) / len(readings):e}", f"{0.256:.1%}", f"{1234567:,}")
try:
    print(f"{'cold':d}")
except ValueError as e:
    print(e)
