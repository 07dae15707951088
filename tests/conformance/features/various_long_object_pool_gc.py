# a pool of connections with weak tracking, leaks through cycles and a collector report
import gc
import sys
import weakref

class Connection:
    opened = 0
    def __init__(self, pool, number):
        Connection.opened += 1
        self.pool = pool
        self.number = number
        self.busy = False
    def query(self, text):
        if not self.busy:
            raise RuntimeError(f"connection {self.number} is not checked out")
        return f"{self.number}:{text}"
    def __repr__(self):
        return f"<conn {self.number}>"
    def __del__(self):
        Connection.opened -= 1
        print("closing", self.number)

class Pool:
    def __init__(self, size):
        self.size = size
        self.idle = []
        self.everything = weakref.WeakSet()
        self.counter = 0
    def acquire(self):
        if self.idle:
            conn = self.idle.pop()
        elif len(self.everything) < self.size:
            self.counter += 1
            conn = Connection(self, self.counter)
            self.everything.add(conn)
        else:
            raise LookupError("pool exhausted")
        conn.busy = True
        return conn
    def release(self, conn):
        conn.busy = False
        self.idle.append(conn)

class Checkout:
    def __init__(self, pool):
        self.pool = pool
    def __enter__(self):
        self.conn = self.pool.acquire()
        return self.conn
    def __exit__(self, *exc):
        self.pool.release(self.conn)
        del self.conn
        return exc[0] is ValueError

gc.collect()
pool = Pool(2)
with Checkout(pool) as c:
    print(c.query("select"), sys.getrefcount(c), len(pool.everything))
print(c.busy, pool.idle)
try:
    c.query("again")
except RuntimeError as e:
    print(e)
with Checkout(pool) as a, Checkout(pool) as b:
    print(a, b, a is c)
    try:
        pool.acquire()
    except LookupError as e:
        print(e)
    raise ValueError("swallowed by the inner checkout")
print(pool.idle, Connection.opened)
del a, b, c
leaked = pool.acquire()
del leaked
print("open:", Connection.opened, "tracked:", len(pool.everything))
pool.idle.clear()
print("open:", Connection.opened, "tracked:", len(pool.everything))
holder = pool.acquire()
pool.idle.append(holder)
watch = weakref.ref(pool, lambda r: print("pool is gone"))
del pool, holder
print("cycle alive:", watch() is not None)
print("unreachable:", gc.collect())
print(watch(), Connection.opened)
