// What the specs do with the page: type a program, run it, go somewhere, read counts off it.
import type { Page } from '@playwright/test';
import { expect } from './page';

/** Opens the page with an empty editor that is ready. */
export async function open(page: Page) {
  await page.goto('./');
  await expect(page.locator('.cm-content')).toBeVisible();
}

/** Puts a program into the editor as somebody would who pastes it. */
export async function write(page: Page, program: string) {
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(program);
}

/** Runs what is in the editor and waits for the end. */
export async function run(page: Page) {
  await page.locator('.cm-content').focus();
  await page.keyboard.press('ControlOrMeta+Enter');
  await ended(page);
}

/** Waits until the run has ended and its first moment is shown. */
export async function ended(page: Page) {
  // A machine that is busy with other things takes its time.
  await expect(page.locator('.topbar .run')).toHaveText(/Run|运行/, { timeout: 30_000 });
  await expect(page.locator('.slider')).toBeEnabled();
  await settled(page);
}

/** Waits until what is shown is what was asked for: this moment, this view, this object, this language, this width. */
export async function settled(page: Page) {
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'false');
}

/** Goes to a step by the slider. */
export async function goTo(page: Page, step: number) {
  await page.locator('.slider').fill(String(step));
  await expect(page.locator('.step-now')).toHaveText(step.toLocaleString('en'));
  await settled(page);
}

export async function lastStep(page: Page): Promise<number> {
  return Number((await page.locator('.step-last').innerText()).replaceAll(',', ''));
}

export type ViewName = 'Graph' | 'Collector' | 'Memory' | 'Table';

export async function view(page: Page, name: ViewName) {
  await page.locator('.tabs').getByRole('button', { name, exact: true }).click();
  await settled(page);
}

/** Type and refcount of every living object that the table shows. */
export async function countsInTable(page: Page): Promise<{ type: string; count: string }[]> {
  return page.locator('.data.objects tbody tr').evaluateAll((rows) =>
    rows
      .map((row) => Array.from(row.children, (cell) => cell.textContent ?? ''))
      .filter((cells) => !['freed', 'unreachable'].includes(cells[9]))
      .map((cells) => ({ type: cells[1], count: cells[3] })),
  );
}
