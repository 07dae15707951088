# mode: stdout
# a TestCase run by hand, with its report in a StringIO
import io
import unittest

class SimplisticTest(unittest.TestCase):
    def setUp(self):
        self.items = [1, 2, 3]
    def tearDown(self):
        self.items.clear()
    def test_pass(self):
        self.assertEqual(sum(self.items), 6)
    def test_fail(self):
        self.assertEqual(self.items, [1, 2, 4], 'lists differ here')
    def test_error(self):
        raise RuntimeError('Test error!')
    @unittest.skip('not today')
    def test_skipped(self):
        pass
    @unittest.expectedFailure
    def test_expected(self):
        self.assertIn(9, self.items)
    def test_raises(self):
        with self.assertRaisesRegex(ValueError, 'invalid literal') as cm:
            int('XYZ')
        self.assertIn("'XYZ'", str(cm.exception))
    def test_sub(self):
        for i in self.items:
            with self.subTest(i=i):
                self.assertLess(i, 3)

stream = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(SimplisticTest)
print(suite.countTestCases())
result = unittest.TextTestRunner(stream=stream, verbosity=2).run(suite)
for line in stream.getvalue().splitlines():
    if not line.startswith('Ran '):
        print(line)
print(result.testsRun, len(result.failures), len(result.errors), result.skipped[0][1], result.wasSuccessful())
