class Status:
    def __str__(self):
        return 'a status'


raise SystemExit(Status())
