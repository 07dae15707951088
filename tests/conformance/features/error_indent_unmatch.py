# a dedent that fits no outer block
def grade(score):
    if score > 90:
        result = "A"
      else:
        result = "B"
    return result

print(grade(95))
