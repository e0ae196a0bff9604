// A viva by keyboard: a prompt, time to think, certainty before the answer, and the learner's own rating in the log.
import { expect, test } from 'playwright/test';
import { alive } from './awake.ts';
import { watchForFaults } from './faults.ts';

test('a prompt is thought about, answered, read and rated', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-02T08:00:00') });
  const quiet = watchForFaults(page);
  await page.goto('/viva/');
  await alive(page);
  const viva = page.locator('.viva');
  await viva
    .getByRole('combobox', { name: 'Prompts from' })
    .selectOption({ label: '9 Intraoperative radiotherapy (2)' });
  await viva.getByRole('button', { name: 'Start the viva' }).press('Enter');
  await expect(viva.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(viva.locator('.clock')).toContainText('to think');
  await page.clock.fastForward('02:00');
  await expect(viva.locator('.clock')).toContainText('Speak now');
  await viva.getByRole('button', { name: 'Show the model answer' }).press('Enter');
  await expect(viva.locator('.missing')).toHaveText('Say how sure you are of your answer first.');
  await expect(viva.locator('.answer')).toHaveCount(0);
  await viva.locator('.seg label').nth(1).click();
  await viva.getByRole('button', { name: 'Show the model answer' }).press('Enter');
  await expect(viva.locator('.answer').first()).toBeVisible();
  await viva.locator('.rubric input').first().press('Space');
  const told = page.evaluate(
    () =>
      new Promise((resolve) =>
        document.addEventListener('answer', (event) => resolve((event as CustomEvent).detail)),
      ),
  );
  await viva.getByRole('button', { name: /^Keep my rating: 1 of/ }).press('Enter');
  expect(await told).toMatchObject({ item: expect.stringMatching(/^viva\/iort-/), certainty: 'mid' });
  await viva.getByRole('button', { name: 'Prompt 2' }).press('Enter');
  await expect(viva.locator('.lab').first()).toHaveText('Prompt 2 of 2');
  quiet();
});
