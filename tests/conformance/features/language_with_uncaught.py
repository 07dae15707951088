# __exit__ raises while another error is on its way
class Connection:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        print("open", self.name)
        return self
    def __exit__(self, kind, error, tb):
        print("close", self.name)
        if error is not None:
            raise ConnectionError("could not close " + self.name)
with Connection("first"):
    print("fine")
with Connection("second") as c:
    rows = {"id": 1}
    print(rows["name"])
