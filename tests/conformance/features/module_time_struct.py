# time: struct_time, gmtime, strftime, strptime, mktime-free conversions
import time

epoch = time.gmtime(0)
print(epoch)
print(epoch.tm_year, epoch.tm_mon, epoch[2], epoch.tm_wday, epoch.tm_yday)
moment = time.struct_time((2024, 2, 29, 13, 5, 9, 3, 60, 0))
print(time.strftime("%Y-%m-%d %H:%M:%S", moment))
print(time.strftime("%A %d %B %Y, %I:%M %p, day %j", moment))
print(time.asctime(moment))
parsed = time.strptime("30 Nov 2023", "%d %b %Y")
print(parsed[:3], parsed.tm_wday, parsed.tm_yday)
print(time.gmtime(86400 * 365).tm_year, len(moment), moment > epoch)
print(time.strftime("%H:%M", time.gmtime(3661)))
try:
    time.strptime("2023-13-01", "%Y-%m-%d")
except ValueError as e:
    print(e)
try:
    time.sleep(-1)
except ValueError as e:
    print(e)
print(time.perf_counter() <= time.perf_counter(), isinstance(time.time(), float), time.time_ns() > 0)
moment.tm_year = 2025
