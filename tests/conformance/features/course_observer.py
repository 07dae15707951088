# the observer pattern: subscribers are called by event name
class EventBus:
    def __init__(self):
        self._handlers = {}
    def on(self, event):
        def register(handler):
            self._handlers.setdefault(event, []).append(handler)
            return handler
        return register
    def emit(self, event, *args):
        return [handler(*args) for handler in self._handlers.get(event, ())]

bus = EventBus()
log = []
@bus.on("login")
def greet(user):
    return f"welcome {user}"
bus.on("login")(log.append)
bus.on("logout")(lambda user, reason="bye": f"{reason} {user}")
print(bus.emit("login", "ann"))
print(bus.emit("logout", "bob", "timeout"), bus.emit("nothing"))
print(log, greet("direct"))
try:
    bus.emit("login")
except TypeError as e:
    print(e)
