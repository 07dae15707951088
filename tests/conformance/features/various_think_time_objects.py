# Think Python style: Time objects, pure functions and modifiers
class Time:
    """Represents the time of day."""
    def __init__(self, hour=0, minute=0, second=0):
        self.hour = hour
        self.minute = minute
        self.second = second
    def __str__(self):
        return "%.2d:%.2d:%.2d" % (self.hour, self.minute, self.second)
    def time_to_int(self):
        minutes = self.hour * 60 + self.minute
        return minutes * 60 + self.second
    def is_after(self, other):
        return self.time_to_int() > other.time_to_int()
    def is_valid(self):
        return self.hour >= 0 and 0 <= self.minute < 60 and 0 <= self.second < 60
    def __add__(self, other):
        if isinstance(other, Time):
            return self.add_time(other)
        return self.increment(other)
    def __radd__(self, other):
        return self.__add__(other)
    def add_time(self, other):
        assert self.is_valid() and other.is_valid()
        return int_to_time(self.time_to_int() + other.time_to_int())
    def increment(self, seconds):
        return int_to_time(seconds + self.time_to_int())

def int_to_time(seconds):
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return Time(hour, minute, second)

start = Time(9, 45)
duration = Time(1, 35, 7)
print(start + duration, start + 1337, 1337 + start)
print(duration.is_after(start), vars(Time()), sum([Time(0, 1), Time(0, 2), Time(0, 3)]))
print(Time(1, 99) + start)
