# mode: stdout
# unittest: a TestCase run with its output in a StringIO, results counted
import io
import unittest

def divide(a, b):
    if b == 0:
        raise ValueError("cannot divide by zero")
    return a / b

class TestDivide(unittest.TestCase):
    def setUp(self):
        self.calls = []
    def test_good(self):
        self.assertEqual(divide(6, 3), 2)
        self.assertAlmostEqual(divide(1, 3), 0.333, places=3)
    def test_zero(self):
        with self.assertRaises(ValueError) as cm:
            divide(1, 0)
        self.assertIn("zero", str(cm.exception))
    def test_wrong(self):
        self.assertEqual(divide(4, 2), 3)
    def test_error(self):
        divide("4", 2)
    @unittest.skip("not ready")
    def test_later(self):
        pass

stream = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestDivide)
result = unittest.TextTestRunner(stream=stream, verbosity=1).run(suite)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), result.wasSuccessful())
print(stream.getvalue().splitlines()[0])
print(result.failures[0][0], "|", result.failures[0][1].splitlines()[-1])
print(result.errors[0][1].splitlines()[-1])
print(result.skipped[0][1], result)
