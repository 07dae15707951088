# text that ASCII cannot hold, bytes that are no UTF-8
def save(text, encoding):
    data = text.encode(encoding)
    print(encoding, data)
    return data

save("naïve", "utf-8")
print("naïve café".encode("ascii", "replace"), "é".encode("ascii", "backslashreplace"))
try:
    b"caf\xe9".decode("utf-8")
except UnicodeDecodeError as e:
    print(e, "|", e.start, e.end, e.reason)
save("naïve café", "ascii")
