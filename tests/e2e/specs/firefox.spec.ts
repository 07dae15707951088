// Another browser: Firefox ESR as the system has it, by WebDriver BiDi, which Playwright does not speak to it.
import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import puppeteer from 'puppeteer-core';

const candidates = [process.env.HEAPGLASS_FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'];

test('Firefox: type a program, run it, step, read a count', async ({ baseURL }) => {
  test.slow();
  const executablePath = candidates.find((path) => path && existsSync(path));
  expect(executablePath, 'Firefox: `cargo xtask install`, or HEAPGLASS_FIREFOX').toBeTruthy();
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath });
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(`${baseURL}#lang=en`);
    const editor = await page.waitForSelector('.cm-content');
    await editor!.click();
    for (const line of ['fruit = ["apple"]', 'snack = fruit']) {
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await page.waitForSelector('.slider:not(:disabled)', { timeout: 60_000 });
    await page.waitForSelector('.pic .node');
    await page.focus('.gwrap');
    await page.keyboard.press('.');
    await page.waitForFunction(() => document.querySelector('.say')?.textContent?.includes('refcount goes from 1 to 2'));
    expect(await page.$eval('.pic .node .count', (count) => count.textContent)).toBe('1 → 2');
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
  }
});
