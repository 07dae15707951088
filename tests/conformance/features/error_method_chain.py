# which call of a chain failed
class Query:
    def __init__(self, rows):
        self.rows = rows
    def where(self, **conditions):
        return Query([r for r in self.rows if all(r[k] == v for k, v in conditions.items())])
    def first(self):
        return self.rows[0]
    def column(self, name):
        return [r[name] for r in self.rows]

q = Query([{"id": 1, "kind": "a"}, {"id": 2, "kind": "b"}])
print(q.where(kind="a").first()["id"], q.column("id"))
print(q.where(kind="b").where(id=2).column("id"), q.where(kind="b").where(id=1).first()["id"])
