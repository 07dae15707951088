# GeeksforGeeks style: singly linked list: insert, delete, reverse, detect a loop
import sys

class Node:
    def __init__(self, data):
        self.data = data
        self.next = None

class LinkedList:
    def __init__(self):
        self.head = None
    def push(self, new_data):
        new_node = Node(new_data)
        new_node.next = self.head
        self.head = new_node
    def delete(self, key):
        temp, prev = self.head, None
        while temp is not None and temp.data != key:
            prev, temp = temp, temp.next
        if temp is None:
            return
        if prev is None:
            self.head = temp.next
        else:
            prev.next = temp.next
    def reverse(self):
        prev, current = None, self.head
        while current is not None:
            current.next, prev, current = prev, current, current.next
        self.head = prev
    def has_loop(self):
        slow = fast = self.head
        while fast and fast.next:
            slow, fast = slow.next, fast.next.next
            if slow is fast:
                return True
        return False
    def items(self):
        out, temp = [], self.head
        while temp:
            out.append(temp.data)
            temp = temp.next
        return out

llist = LinkedList()
for n in (1, 7, 8, 6):
    llist.push(n)
print(llist.items())
llist.delete(7)
llist.delete(99)
llist.reverse()
print(llist.items(), llist.has_loop())
last = llist.head.next.next
print(sys.getrefcount(last), last.next)
last.next = llist.head
print(llist.has_loop(), sys.getrefcount(llist.head))
last.next = None
try:
    print(llist.head.next.next.next.data)
except Exception as e:
    print(type(e).__name__, e)
