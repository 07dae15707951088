def f(x):
	if x:
		return x	+ "a"


class A:
	def m(self):
		for i in range(2):
			f(
				1,
			)


A().m()	# a comment
