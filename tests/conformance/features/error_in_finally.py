# finally runs, and fails itself
def process(items):
    handle = None
    try:
        return items["total"] / items["count"]
    finally:
        print("cleaning up")
        handle.close()

process({"total": 3, "count": 0})
