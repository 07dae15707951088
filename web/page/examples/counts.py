# What a container holds counts; what it lets go of, no longer does.
box = []                       # a list object: 56 bytes, no items yet
shelf = [box, box]             # one object, two items: two references
pair = (box, shelf)            # a tuple holds as well
book = {"box": box, "shelf": shelf}
shelf.pop()                    # an item goes: the count of box falls
book["box"] = None             # a value is replaced
alias = shelf
shelf = None                   # alias still holds that list
pair = ()                      # the tuple dies, and its references with it
book.clear()
del alias                      # the list dies, and lets go of box
box.append(box)                # a list may hold itself
del box                        # no name left, but the count is still 1
