import type { Page } from '@playwright/test';
import { goTo, open, run, settled, view, write } from '../app';
import { expect, test } from '../page';

// Every other block of some pools is freed; the integers lie in blocks of 32 bytes.
const HALVES = 'many = list(range(1000, 2000))\ndel many[::2]\n';
// Enough integers for four arenas, which go back to the system when they go.
const ARENAS = 'many = list(range(100_000))\ndel many\nrest = 1\n';

const arenas = (page: Page) => page.locator('.arena-box canvas');
const blocks = (page: Page) => page.locator('.pool-box canvas');
const card = (page: Page) => page.locator('.below .card');

async function memoryOf(page: Page, program: string, step: number) {
  await open(page);
  await write(page, program);
  await run(page);
  await goTo(page, step);
  await view(page, 'Memory');
}

test('a block leads to its object, and the object back to its block', async ({ page }) => {
  await open(page);
  await write(page, 'first = ["a", "b"]\nsecond = [first]\n');
  await run(page);
  await goTo(page, 2);
  await page.locator('.pic .node', { hasText: 'list' }).first().click();
  await expect(page.locator('.insp h2')).toContainText('list');
  const title = await page.locator('.insp h2 small').innerText();
  const place = await page.locator('.inmem').innerText();
  const [, arena, pool, block] = /arena (\d+), pool (\d+), block (\d+)/.exec(place)!;

  await page.getByRole('button', { name: 'Show its block' }).click();
  await expect(page.locator('.zoomp h3')).toContainText(`pool ${pool} of arena ${arena}`);
  await expect(card(page)).toContainText(`block ${block}`);
  await expect(card(page)).toContainText('list');
  await page.getByRole('button', { name: 'Show in the graph' }).click();
  await expect(page.locator('.insp h2 small')).toHaveText(title);
  await expect(page.locator('.pic .node').first()).toBeVisible();
});

test('the mouse: a block says what is in it, a pool opens, and the levels lead in and out', async ({ page }) => {
  await memoryOf(page, HALVES, 2);
  await expect(page.locator('.fl')).toContainText(/the next 32-byte request takes block \d+/);
  // The first block, behind the number of its row.
  await blocks(page).hover({ position: { x: 34 + 4, y: 12 } });
  await expect(page.locator('.card.over')).toContainText('block 0');
  await blocks(page).click({ position: { x: 34 + 4, y: 12 } });
  await settled(page);
  await expect(card(page)).toContainText('block 0');

  // The first pool of the first arena, under its caption; then the one beside it.
  await arenas(page).click({ position: { x: 12, y: 36 } });
  await settled(page);
  await expect(page.locator('.zoomp h3')).toHaveText('pool 0 of arena 0');
  await arenas(page).hover({ position: { x: 34, y: 36 } });
  await expect(page.locator('.pointed')).toContainText('pool 1 of arena 0');

  const here = page.locator('.crumbs [aria-current]');
  await expect(here).toHaveText('All arenas');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(here).toHaveText('arena 0');
  await page.keyboard.press('+');
  await expect(here).toHaveText('pool 0');
  await expect(arenas(page)).toHaveCount(0);
  await page.keyboard.press('+');
  await expect(here).toHaveText(/^block \d+$/);
  await expect(blocks(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'All arenas' }).first().click();
  await expect(here).toHaveText('All arenas');
  await expect(arenas(page)).toBeVisible();
});

test('the keyboard: arrows walk through pools and blocks, and say where they are', async ({ page }) => {
  await memoryOf(page, HALVES, 2);
  await page.locator('.arena-box').focus();
  await page.keyboard.press('Home');
  const at = page.locator('.pointed');
  await expect(at).toContainText('pool 0 of arena 0');
  await expect(at).toHaveAttribute('aria-live', 'polite');
  await page.keyboard.press('ArrowDown');
  await expect(at).toContainText('pool 16 of arena 0');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(at).toContainText(/pool 1 of arena 0.*32 bytes/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.zoomp h3')).toHaveText('pool 1 of arena 0');
  await settled(page);

  await expect(page.locator('.pool-box')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(card(page)).toContainText('block 1');
  await expect(page.locator('.pw [aria-live]')).toContainText('block 1');
  await page.keyboard.press('End');
  await expect(card(page)).toContainText('block 509');
  await page.keyboard.press('Escape');
  await expect(page.locator('.arena-box')).toBeFocused();
});

test('an arena that goes back to the system is seen to go', async ({ page }) => {
  await memoryOf(page, ARENAS, 1);
  await expect(page.locator('.pointed')).toContainText('new from the system');
  const figure = (name: string) => page.locator('.side.r .facts dt', { hasText: name }).locator('+ dd');
  await expect(figure('Given back')).toHaveText('0');
  await goTo(page, 2);
  await expect(page.locator('.pointed')).toContainText(/given back to the system \([2-9]\)/);
  await expect(figure('Given back')).toHaveText(/^[2-9]$/);
  await goTo(page, 3);
  await expect(page.locator('.pointed')).not.toContainText('given back');
  await expect(figure('Fragmentation')).toHaveText(/^\d+\.\d%$/);
});

test('what is painted follows the theme', async ({ page }) => {
  await memoryOf(page, HALVES, 2);
  const colours = () =>
    blocks(page).evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const seen = new Set<string>();
      for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255) seen.add(data.slice(i, i + 3).join());
      return [...seen].sort().join(' ');
    });
  const light = await colours();
  expect(light.split(' ').length).toBeGreaterThan(2);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(colours).not.toBe(light);
});
