import { lastStep, open, run, write } from '../app';
import { expect, test } from '../page';

const IMPORTS = `from dataclasses import dataclass
import json

@dataclass
class Point:
    x: int
    y: int

p = Point(1, 2)
print(p)
print(json.dumps({"p": [p.x, p.y]}))
`;

test("the library's files are fetched when a program imports them, and not before", async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    const [, path] = request.url().split('/library/');
    if (path) fetched.push(path);
  });
  await open(page);
  expect(fetched, 'nothing is imported yet').toEqual([]);
  await write(page, IMPORTS);
  await run(page);
  await expect(page.locator('.printed')).toContainText('Point(x=1, y=2)');
  await expect(page.locator('.printed')).toContainText('{"p": [1, 2]}');
  expect(fetched).toContain('dataclasses.py');
  expect(fetched).toContain('json/__init__.py');
  expect(fetched).not.toContain('character_names.txt');
  // What the library did is no step: the program's own lines are.
  expect(await lastStep(page)).toBeLessThan(40);

  await write(page, 'print("\\N{SNAKE}")\n');
  await run(page);
  await expect(page.locator('.printed')).toContainText('🐍');
  expect(fetched).toContain('character_names.txt');
});

test('a program reads what stands in the box for its input', async ({ page }) => {
  await open(page);
  await expect(page.locator('#program-input')).toHaveCount(0);
  await write(page, 'name = input("Name: ")\nprint("Hello", name)\n');
  await page.locator('#program-input').fill('Ada');
  await run(page);
  await expect(page.locator('.printed')).toContainText('Hello Ada');
});
