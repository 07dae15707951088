# the format mini language for numbers
big = 1234567.891
print(f"{big:,} {big:_} {big:,.2f} {big:.0f}")
print(f"{1234567:,} {1234567:_} {255:x} {255:#X} {255:b} {255:_b} {8:o}")
print(f"{0.256:%} {0.256:.1%} {12:.2%}")
print(f"{12345.678:e} {12345.678:.2E} {0.00001234:g} {1e10:g} {123456789.0:g}")
print(f"{5:+} {-5:+} {5: } {-5: } {5:05} {-5:05}")
print(f"[{7:<5}] [{7:>5}] [{7:^5}] [{7:*^5}] [{-7:=5}]")
print(f"{3.0} {3.0:.3} {1 / 3:.4} {2.5:.0f} {3.5:.0f} {1e300:.1e}")
print(f"{65:c} {10:n} {1 + 2j:.1f} {float('nan'):>6} {float('inf'):+}")
print(f"[{'text':10}] [{'text':>10}] [{'text':.2}] [{'text':-^10.3}]")
for spec in (".2d", "s", ",x", "zz", "10q"):
    try:
        print(format(5, spec))
    except ValueError as e:
        print(spec, "->", e)
try:
    format("x", "d")
except ValueError as e:
    print(e)
try:
    format([1], ">10")
except TypeError as e:
    print(e)
