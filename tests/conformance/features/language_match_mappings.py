# match: mapping patterns pick keys and collect the rest
def handle(event):
    match event:
        case {"type": "click", "pos": (x, y)}:
            return f"click at {x},{y}"
        case {"type": "key", "key": str(key), **rest} if not rest:
            return f"key {key}"
        case {"type": "key", "key": key, **rest}:
            return f"key {key} with {rest}"
        case {"items": [{"id": first}, *_]}:
            return f"first id {first}"
        case {"type": kind}:
            return f"unknown {kind}"
        case {}:
            return f"mapping of {len(event)}"
        case _:
            return "not a mapping"
events = [
    {"type": "click", "pos": (3, 4), "button": 1},
    {"type": "key", "key": "q"},
    {"type": "key", "key": "s", "ctrl": True},
    {"items": [{"id": 7}, {"id": 8}]},
    {"type": "scroll"},
    {},
    [("type", "click")],
]
for event in events:
    print(handle(event))
print(events[2])
