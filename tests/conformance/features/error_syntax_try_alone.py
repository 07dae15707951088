# try without except or finally
value = "12"
try:
    number = int(value)
print(number)
