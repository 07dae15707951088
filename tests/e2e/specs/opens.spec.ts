import { expect, test } from '../page';

test('the page opens from a sub-folder and uses nothing outside it', async ({ page, baseURL }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(baseURL!) && !/^(data|blob):/.test(url)) outside.push(url);
  });
  await page.goto('./');
  await expect(page).toHaveTitle(/Heapglass/);
  await expect(page.getByRole('main')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(outside).toEqual([]);
});
