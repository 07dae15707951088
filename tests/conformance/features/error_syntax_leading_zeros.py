# a date with leading zeros
day = 07
month = 012
print(day, month)
