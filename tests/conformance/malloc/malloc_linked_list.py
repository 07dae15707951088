# mode: malloc
import sys


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self):
        self.head = None
        self.size = 0

    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1

    def pop(self):
        node = self.head
        self.head = node.next
        self.size -= 1
        return node.value

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next


sys._debugmallocstats()
items = LinkedList()
for i in range(300):
    items.push(i)
sys._debugmallocstats()
print(sum(items))
sys._debugmallocstats()
for _ in range(100):
    items.pop()
sys._debugmallocstats()
values = list(items)
sys._debugmallocstats()
items = None
sys._debugmallocstats()
