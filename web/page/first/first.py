fruit = ["apple", "pear"]
snack = fruit
stock = {"today": fruit}
