# a singly linked list with an iterator, insertion and reversal
class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next

class LinkedList:
    def __init__(self, values=()):
        self.head = None
        for value in reversed(values):
            self.head = Node(value, self.head)
    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next
    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous
    def __repr__(self):
        return " -> ".join(map(str, self))

numbers = LinkedList([1, 2, 3])
print(numbers, list(numbers))
numbers.reverse()
print(numbers)
second = numbers.head.next
numbers.head = second
print(numbers, 2 in numbers, max(numbers))
