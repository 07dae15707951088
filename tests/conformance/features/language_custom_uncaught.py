# an exception class of one's own ends the program
class ValidationError(ValueError):
    def __init__(self, field, message):
        super().__init__(f"{field}: {message}")
        self.field = field
class Form:
    def __init__(self, **data):
        self.data = data
    def clean(self):
        for field, value in self.data.items():
            if not value:
                raise ValidationError(field, "may not be empty")
        return list(self.data)
print(Form(name="Ann", city="Oslo").clean())
form = Form(name="Bob", city="")
form.clean()
