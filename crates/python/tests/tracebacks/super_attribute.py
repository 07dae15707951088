class Base:
    def greet(self):
        pass


class Derived(Base):
    def method(self):
        return super().greeet()


Derived().method()
