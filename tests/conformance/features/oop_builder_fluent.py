# the builder pattern: methods that return self
import sys

class QueryBuilder:
    def __init__(self, table):
        self._table = table
        self._fields = []
        self._where = []
        self._limit = None

    def select(self, *fields):
        self._fields.extend(fields)
        return self

    def where(self, **conditions):
        self._where += [f"{k} = {v!r}" for k, v in conditions.items()]
        return self

    def limit(self, n):
        self._limit = n

    def build(self):
        sql = f"SELECT {', '.join(self._fields) or '*'} FROM {self._table}"
        if self._where:
            sql += " WHERE " + " AND ".join(self._where)
        if self._limit is not None:
            sql += f" LIMIT {self._limit}"
        return sql

q = QueryBuilder("users")
same = q.select("id", "name").where(age=30, city="Rome")
print(same is q, sys.getrefcount(q))
print(q.build())
q.limit(5)
print(q.build())
print(QueryBuilder("logs").build())
QueryBuilder("logs").select("id").limit(3).build()
