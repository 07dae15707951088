# mode: stdout
# an event system: weakly held listeners, priorities, wildcard topics, stopping and once
import gc
import weakref
from collections import defaultdict

class Event:
    __slots__ = ('topic', 'data', 'stopped')
    def __init__(self, topic, **data):
        self.topic, self.data, self.stopped = topic, data, False
    def stop(self):
        self.stopped = True
    def __getattr__(self, name):
        try:
            return self.data[name]
        except KeyError:
            raise AttributeError(f'event {self.topic!r} has no {name!r}') from None

class Subscription:
    def __init__(self, hub, topic, listener, priority, once):
        self.hub, self.topic, self.priority, self.once = hub, topic, priority, once
        make = weakref.WeakMethod if hasattr(listener, '__self__') else weakref.ref
        self.ref = make(listener, self.lost)
    def lost(self, ref):
        print('lost a listener of', self.topic)
        self.cancel()
    def cancel(self):
        if self in self.hub.subs[self.topic]:
            self.hub.subs[self.topic].remove(self)

class Hub:
    def __init__(self):
        self.subs = defaultdict(list)
    def on(self, topic, listener, *, priority=0, once=False):
        sub = Subscription(self, topic, listener, priority, once)
        bucket = self.subs[topic]
        bucket.append(sub)
        bucket.sort(key=lambda s: -s.priority)
        return sub
    def matching(self, topic):
        for name in (topic, topic.partition('.')[0] + '.*', '*'):
            yield from list(self.subs.get(name, ()))
    def emit(self, topic, **data):
        event = Event(topic, **data)
        count, errors = 0, []
        for sub in self.matching(topic):
            listener = sub.ref()
            if listener is None:
                continue
            if sub.once:
                sub.cancel()
            try:
                listener(event)
            except Exception as e:
                errors.append(e)
            count += 1
            if event.stopped:
                break
        if errors:
            raise ExceptionGroup(f'{len(errors)} listeners of {topic} failed', errors)
        return count

class Logger:
    def __init__(self, name):
        self.name, self.lines = name, []
    def write(self, event):
        self.lines.append((event.topic, sorted(event.data)))
    def __del__(self):
        print('logger', self.name, 'gone with', len(self.lines), 'lines')

def greet(event):
    print('hello', event.user)

def audit(event):
    print('audit', event.topic)
    if event.data.get('secret'):
        event.stop()

hub = Hub()
log = Logger('main')
hub.on('*', log.write)
hub.on('user.login', greet)
hub.on('user.*', audit, priority=5)
first_time = lambda event: print('only once')
hub.on('user.login', first_time, priority=9, once=True)
print(hub.emit('user.login', user='ann'))
print(hub.emit('user.login', user='bob', secret=True))
print(hub.emit('disk.full', free=0), log.lines)
try:
    hub.emit('user.login')
except* AttributeError as group:
    print(group.message, [str(e) for e in group.exceptions])
del log
print(hub.emit('disk.full'), {k: len(v) for k, v in hub.subs.items()})
temp = Logger('temp')
temp.me = temp
sub = hub.on('tick', temp.write)
hub.emit('tick', n=1)
del temp
print('cycle keeps it', hub.emit('tick', n=2))
gc.collect()
print(hub.emit('tick'), sub.ref() is None)
del greet
hub.emit('user.logout')
