# mode: stdout
# unittest: the words of failed assertions
import unittest

class T(unittest.TestCase):
    def runTest(self):
        pass

t = T()
checks = [
    lambda: t.assertEqual(1, 2),
    lambda: t.assertTrue([]),
    lambda: t.assertIn("x", "abc"),
    lambda: t.assertIs([], []),
    lambda: t.assertIsNone(0, "should be nothing"),
    lambda: t.assertGreater(1, 2),
    lambda: t.assertIsInstance("s", int),
    lambda: t.assertListEqual([1, 2], [1, 3]),
    lambda: t.assertEqual({"a": 1}, {"a": 2}),
    lambda: t.assertAlmostEqual(1.0, 1.1),
    lambda: t.assertRaises(KeyError, int, "5"),
    lambda: t.assertRegex("abc", r"\d"),
    lambda: t.assertEqual(3, 3),
]
for number, check in enumerate(checks):
    try:
        check()
    except AssertionError as e:
        print(number, e)
    else:
        print(number, "ok")
with t.subTest(i=1):
    print(t.id(), t.shortDescription(), t.countTestCases())
