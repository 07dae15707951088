# await in a function that is not async
async def fetch():
    return 42

def main():
    value = await fetch()
    print(value)

main()
