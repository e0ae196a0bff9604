// Can the dose explorer be used by keyboard, by touch and by address, and does it say the right numbers? The tool's
// own page, and the figure of a chapter. Leaves out rounding and wording of single sentences (test/widgets).
import { test as fresh } from 'playwright/test';
import { alive } from './awake.ts';
import { watchForFaults } from './faults.ts';
import { expect, test, type Locator, type Page } from './shared-page.ts';

const TOOL = '/tools/dose/';
const CHAPTER = '/chapters/preoperative/';

const output = (page: Page, name: string): Locator => page.locator(`output[name="${name}"]`);
const slider = (page: Page, name: string): Locator => page.getByRole('slider', { name, exact: true });
const field = (page: Page, name: string): Locator => page.getByRole('spinbutton', { name, exact: true });
const step = (page: Page, words: string): Locator => page.getByRole('button', { name: words, exact: true });
const explorer = (page: Page): Locator => page.locator('main .dose');
const presets = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Start from a schedule of the course' });
/** What a screen reader was told last. */
const announced = (page: Page): Locator => explorer(page).locator('p.vh[role="status"]');
/** The sentences about the address. */
const notices = (page: Page): Locator => explorer(page).locator('p.problem[role="status"]');

/** The tool's page once its script runs: until then, what is set is lost. */
async function openTool(page: Page, query = ''): Promise<() => void> {
  const quiet = watchForFaults(page);
  await page.goto(TOOL + query);
  await alive(page);
  return quiet;
}

async function expectOutputs(page: Page, expected: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(expected)) await expect(output(page, name)).toHaveText(value);
}

const FIVE_BY_FIVE = {
  'total-dose': '25.0 Gy',
  'bed-tumour': '56.3 Gy',
  'bed-late': '66.7 Gy',
  'eqd2-tumour': '37.5 Gy',
  'eqd2-late': '40.0 Gy',
};
const STANDARD = {
  'total-dose': '50.0 Gy',
  'bed-tumour': '75.0 Gy',
  'bed-late': '83.3 Gy',
  'eqd2-tumour': '50.0 Gy',
  'eqd2-late': '50.0 Gy',
};

test.describe('by keyboard', () => {
  test('tabbing reaches number field, step button and slider in this order', async ({ page }) => {
    const quiet = await openTool(page);
    await presets(page).focus();
    for (const next of [
      field(page, 'Fractions'),
      step(page, '−1 Fractions'),
      slider(page, 'Fractions'),
      step(page, '+1 Fractions'),
      field(page, 'Dose per fraction'),
      step(page, '−0.1 Gy, Dose per fraction'),
      slider(page, 'Dose per fraction'),
    ]) {
      await page.keyboard.press('Tab');
      await expect(next).toBeFocused();
    }
    quiet();
  });

  test('arrows step a slider, Page keys jump, Home and End go to its limits', async ({ page }) => {
    const quiet = await openTool(page);
    const fractions = slider(page, 'Fractions');
    await fractions.focus();
    for (const [key, value, total] of [
      ['ArrowRight', '26', '52.0 Gy'],
      ['ArrowLeft', '25', '50.0 Gy'],
      ['ArrowUp', '26', '52.0 Gy'],
      ['Home', '1', '2.0 Gy'],
      ['End', '40', '80.0 Gy'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(fractions).toHaveValue(value);
      await expect(field(page, 'Fractions')).toHaveValue(value);
      await expectOutputs(page, { 'total-dose': total });
    }
    await page.keyboard.press('PageDown');
    expect(Number(await fractions.inputValue())).toBeLessThan(39);
    await page.keyboard.press('PageUp');
    await expect(fractions).toHaveValue('40');
    quiet();
  });

  test('a slider says its value with the unit', async ({ page }) => {
    await openTool(page, '?dose=2.5');
    await expect(slider(page, 'Dose per fraction')).toHaveAttribute('aria-valuetext', '2.5 Gy');
    await expect(slider(page, 'α/β of the tumour')).toHaveAttribute('aria-valuetext', '4 Gy');
  });

  test('a number field takes a decimal comma, a unit, arrows and Page keys', async ({ page }) => {
    const quiet = await openTool(page);
    const dose = field(page, 'Dose per fraction');
    await field(page, 'Fractions').fill('15');
    await dose.fill('2,85');
    await expectOutputs(page, { 'total-dose': '42.8 Gy', 'eqd2-tumour': '48.8 Gy', 'eqd2-late': '50.0 Gy' });
    await dose.fill('5 Gy');
    await dose.press('Enter');
    await expect(dose).toHaveValue('5');
    await dose.press('ArrowUp');
    await expect(dose).toHaveValue('5.1');
    await dose.press('ArrowDown');
    await dose.press('PageUp');
    await expect(dose).toHaveValue('6');
    await dose.press('PageDown');
    await expect(dose).toHaveValue('5');
    await expectOutputs(page, { 'total-dose': '75.0 Gy' });
    quiet();
  });

  for (const [typed, complaint] of [
    ['abc', /“abc” is not a number.*25 is still used/],
    ['', /a number from 1 to 40 is needed.*25 is still used/],
    ['2.5', /“2\.5” is not a whole number.*25 is still used/],
    ['1e1', /“1e1” is not a number.*25 is still used/],
    ['0', /“0” is below the range, from 1 to 40.*25 is still used/],
    ['400', /“400” is above the range, from 1 to 40.*25 is still used/],
  ] as const) {
    test(`“${typed}” stays in the field, is explained, and does not count`, async ({ page }) => {
      const quiet = await openTool(page);
      const fractions = field(page, 'Fractions');
      await fractions.fill(typed);
      await fractions.press('Tab');
      await expect(fractions).toHaveValue(typed);
      await expect(fractions).toHaveAttribute('aria-invalid', 'true');
      await expect(fractions).toHaveAccessibleDescription(complaint);
      await expectOutputs(page, STANDARD);
      await fractions.fill('5');
      await expect(fractions).not.toHaveAttribute('aria-invalid');
      await expectOutputs(page, { 'total-dose': '10.0 Gy' });
      quiet();
    });
  }

  test('a value set with the slider replaces what was left in the field', async ({ page }) => {
    await openTool(page);
    await field(page, 'Fractions').fill('many');
    await slider(page, 'Fractions').press('ArrowRight');
    await expect(field(page, 'Fractions')).toHaveValue('26');
    await expect(field(page, 'Fractions')).not.toHaveAttribute('aria-invalid');
  });

  test('Enter and Space work a step button, and at the limit it stays and says that it does nothing', async ({
    page,
  }) => {
    const quiet = await openTool(page, '?fractions=39');
    const more = step(page, '+1 Fractions');
    await more.focus();
    await page.keyboard.press('Enter');
    await expectOutputs(page, { 'total-dose': '80.0 Gy' });
    await expect(more).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Space');
    await expect(more).toBeFocused();
    await expectOutputs(page, { 'total-dose': '80.0 Gy' });
    await step(page, '−0.1 Gy, Dose per fraction').press('Enter');
    await expectOutputs(page, { 'total-dose': '76.0 Gy' });
    quiet();
  });
});

fresh.describe('by touch', () => {
  fresh.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  fresh('a schedule of the course and step buttons are set with taps', async ({ page }) => {
    const quiet = await openTool(page);
    await presets(page).selectOption({ label: '25 Gy in 5 (5 × 5 Gy)' });
    await expectOutputs(page, FIVE_BY_FIVE);
    await step(page, '+0.1 Gy, Dose per fraction').tap();
    await expectOutputs(page, { 'total-dose': '25.5 Gy' });
    await step(page, '−1 Fractions').tap();
    await expectOutputs(page, { 'total-dose': '20.4 Gy' });
    await step(page, '−0.1 Gy, α/β of late tissue').tap();
    await expect(field(page, 'α/β of late tissue')).toHaveValue('2.9');
    quiet();
  });

  fresh('every control is at least 44 px high or wide enough to hit', async ({ page }) => {
    await openTool(page);
    for (const control of await explorer(page).locator('button:visible, select:visible').all()) {
      const box = await control.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
  });
});

test.describe('by address', () => {
  test('a good address sets all four values and needs no notice', async ({ page }) => {
    const quiet = await openTool(page, '?fractions=5&dose=5&tumour=4&late=3');
    await expectOutputs(page, FIVE_BY_FIVE);
    await expect(notices(page)).toHaveCount(0);
    quiet();
  });

  test('5 × 5 Gy are worked out with BED 56.25 and 66.67 Gy, EQD2 37.5 and 40 Gy', async ({ page }) => {
    await openTool(page, '?fractions=5&dose=5');
    const working = explorer(page).locator('.working');
    for (const sum of ['= 25 Gy', '= 56.25 Gy', '= 37.5 Gy', '≈ 66.67 Gy', '= 40 Gy'])
      await expect(working).toContainText(sum);
  });

  for (const [query, name, wrong, used] of [
    ['fractions=abc', 'fractions', '“abc”', '25 fractions'],
    ['fractions=', 'fractions', 'empty', '25 fractions'],
    ['fractions=0', 'fractions', '“0”', '25 fractions'],
    ['fractions=-5', 'fractions', '“-5”', '25 fractions'],
    ['fractions=2.5', 'fractions', '“2.5”', '25 fractions'],
    ['fractions=1e1', 'fractions', '“1e1”', '25 fractions'],
    ['fractions=99999', 'fractions', '“99999”', '25 fractions'],
    ['fractions=5&fractions=6', 'fractions', '2 times', '25 fractions'],
    ['dose=NaN', 'dose', '“NaN”', '2 Gy per fraction'],
    ['dose=Infinity', 'dose', '“Infinity”', '2 Gy per fraction'],
    ['dose=0x10', 'dose', '“0x10”', '2 Gy per fraction'],
    ['dose=%3Cimg%20src=x%20onerror=alert(1)%3E', 'dose', '“<img src=x onerror=…”', '2 Gy per fraction'],
    ['dose=%00', 'dose', 'is not a number', '2 Gy per fraction'],
    ['dose=%E0%A4%A', 'dose', 'is not a number', '2 Gy per fraction'],
    [`dose=${'9'.repeat(3000)}`, 'dose', '“9999999999999999999…”', '2 Gy per fraction'],
    ['tumour=-1.4', 'tumour', '“-1.4”', '4 Gy for the tumour’s'],
    ['tumour=0.4', 'tumour', '“0.4”', '4 Gy for the tumour’s'],
    ['late=null', 'late', '“null”', '3 Gy for the late tissue’s'],
  ] as const) {
    test(`?${query.slice(0, 50)} is named, quoted and replaced`, async ({ page }) => {
      const quiet = await openTool(page, `?${query}`);
      await expect(notices(page)).toHaveCount(1);
      await expect(notices(page)).toContainText(`“${name}”`);
      await expect(notices(page)).toContainText(wrong);
      await expect(notices(page)).toContainText(`opened with ${used}`);
      await expectOutputs(page, STANDARD);
      expect(await explorer(page).locator('img').count()).toBe(0);
      quiet();
    });
  }

  test('bad parameters each have a sentence, and the good one beside them is used', async ({ page }) => {
    await openTool(page, '?fractions=x&dose=5&late=');
    await expect(notices(page)).toHaveCount(2);
    await expectOutputs(page, { 'total-dose': '125.0 Gy' });
  });

  test('parameters of others are left alone, and so is the part after #', async ({ page }) => {
    await openTool(page, '?course=7#limits');
    await slider(page, 'Fractions').press('ArrowLeft');
    await expect(page).toHaveURL(/\?course=7&fractions=24&dose=2&tumour=4&late=3#limits$/);
  });

  test('the address follows the state, and opens it again', async ({ page }) => {
    const quiet = await openTool(page);
    await presets(page).selectOption({ label: '25 Gy in 5 (5 × 5 Gy)' });
    await field(page, 'α/β of the tumour').fill('10');
    await expect(page).toHaveURL(/\?fractions=5&dose=5&tumour=10&late=3$/);
    await page.reload();
    await expectOutputs(page, { 'eqd2-tumour': '31.3 Gy', 'eqd2-late': '40.0 Gy' });
    quiet();
  });

  test('the way back leaves the page, not through every value set', async ({ page }) => {
    await page.goto('/about/');
    await openTool(page);
    for (let press = 0; press < 3; press += 1) await slider(page, 'Fractions').press('ArrowLeft');
    await expect(page).toHaveURL(/fractions=22/);
    await page.goBack();
    await expect(page).toHaveURL(/\/about\/$/);
  });
});

test.describe('where the model stops', () => {
  const cautions = (page: Page) => explorer(page).locator('.caution');

  test('at 6 Gy per fraction there is no caution, above there is one and the numbers stay', async ({
    page,
  }) => {
    await openTool(page, '?fractions=5&dose=6');
    await expect(cautions(page)).toHaveCount(0);
    await step(page, '+0.1 Gy, Dose per fraction').click();
    await expect(cautions(page)).toHaveText([/Above 6 Gy per fraction/]);
    await expect(output(page, 'eqd2-tumour')).toHaveText(/^\d/);
  });

  test('at 8 Gy the late tissue is shown at any α/β, above it is withheld below 3 Gy', async ({ page }) => {
    await openTool(page, '?fractions=5&dose=8&late=2.9');
    await expect(output(page, 'bed-late')).toHaveText(/^\d/);
    await step(page, '+0.1 Gy, Dose per fraction').click();
    for (const name of ['bed-late', 'eqd2-late'])
      await expect(output(page, name)).toHaveText(/^withheld: α\/\u2060β below 3 Gy$/);
    await expect(output(page, 'eqd2-tumour')).toHaveText(/^\d/);
    await expect(cautions(page)).toHaveCount(2);
    await expect(cautions(page).last()).toContainText('withheld for late tissue');
    await expect(explorer(page).locator('.plot')).toContainText('Withheld');
    await expect(explorer(page).locator('.working')).not.toContainText('late tissue');
    await step(page, '+0.1 Gy, α/β of late tissue').click();
    await expect(output(page, 'bed-late')).toHaveText(/^\d/);
  });
});

test.describe('said aloud', () => {
  test('once the reader has stopped, schedule and both tissues are announced with units, once', async ({
    page,
  }) => {
    const quiet = await openTool(page);
    await expect(announced(page)).toHaveText('');
    const said = await page.evaluateHandle(() => {
      const heard: string[] = [];
      const region = document.querySelector('main .dose p.vh[role="status"]');
      if (region)
        new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
          characterData: true,
          childList: true,
          subtree: true,
        });
      return heard;
    });
    // All in one task: as fast as a held key can be.
    await slider(page, 'Fractions').evaluate((range: HTMLInputElement) => {
      for (const value of ['10', '9', '8', '7', '6', '5']) {
        range.value = value;
        range.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    await expectOutputs(page, { 'total-dose': '10.0 Gy' });
    await expect(announced(page)).toHaveText(
      '10 Gy in 5 fractions. Tumour: BED 15.0 Gy, EQD2 10.0 Gy. Late tissue: BED 16.7 Gy, EQD2 10.0 Gy.',
    );
    expect(await said.jsonValue()).toHaveLength(1);
    quiet();
  });

  test('what is withheld and why is announced too', async ({ page }) => {
    await openTool(page, '?fractions=3&dose=19.9&late=2');
    await step(page, '+0.1 Gy, Dose per fraction').click();
    await expect(announced(page)).toContainText('Late tissue: BED and EQD2 withheld.');
    await expect(announced(page)).toContainText('large numbers without meaning');
  });

  test('the outputs themselves are silent', async ({ page }) => {
    await openTool(page);
    for (const name of Object.keys(STANDARD))
      await expect(output(page, name)).toHaveAttribute('aria-live', 'off');
  });
});

test.describe('acts', () => {
  fresh('the link copied opens the values set', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const quiet = await openTool(page);
    await presets(page).selectOption({ label: '25 Gy in 5 (5 × 5 Gy)' });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(announced(page)).toHaveText('Link copied.');
    await expect(page).toHaveURL(/\?fractions=5&dose=5&tumour=4&late=3$/);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\/tools\/dose\/\?fractions=5&dose=5&tumour=4&late=3$/);
    await page.goto(link);
    await expectOutputs(page, FIVE_BY_FIVE);
    quiet();
  });

  test('where copying is refused the link stands in a field', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    });
    const quiet = await openTool(page, '?fractions=5');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByRole('textbox', { name: 'Link to these values' })).toHaveValue(
      /\?fractions=5&dose=2&tumour=4&late=3$/,
    );
    await expect(announced(page)).toContainText('did not allow copying');
    quiet();
  });

  test('the way back to the source’s values undoes everything and clears the notice', async ({ page }) => {
    await openTool(page, '?fractions=x&dose=7&tumour=9&late=2');
    await expect(notices(page)).toHaveCount(1);
    await page.getByRole('button', { name: 'Back to the source’s values' }).click();
    await expectOutputs(page, STANDARD);
    await expect(notices(page)).toHaveCount(0);
    await expect(page).toHaveURL(/\?fractions=25&dose=2&tumour=4&late=3$/);
  });
});

test.describe('what it shows', () => {
  test('every schedule offered sets its numbers and says where it comes from', async ({ page }) => {
    const quiet = await openTool(page);
    const choice = presets(page);
    const labels = await choice.locator('option:not([disabled])').allInnerTexts();
    expect(labels.length).toBeGreaterThanOrEqual(6);
    for (const label of labels) {
      const [, total, fractions, dose] = /^([\d.]+) Gy in (\d+) \(\d+ × ([\d.]+) Gy\)$/.exec(label) ?? [];
      await choice.selectOption({ label });
      await expect(field(page, 'Fractions')).toHaveValue(fractions ?? '');
      await expect(field(page, 'Dose per fraction')).toHaveValue(dose ?? '');
      await expect(explorer(page).locator('.working')).toContainText(`= ${total} Gy`);
      await expect(explorer(page).locator('.standing')).not.toHaveText(/Not a schedule/);
    }
    await slider(page, 'Dose per fraction').press('ArrowLeft');
    await expect(explorer(page).locator('.standing')).toHaveText('Not a schedule of the course.');
    await expect(choice).toHaveValue('');
    quiet();
  });

  for (const [fractions, treatment, calendar, note] of [
    [25, '25 treatment days', '33 calendar days', 'five weeks, the last ending on a Friday'],
    [5, '5 treatment days', '5 calendar days', 'one week'],
    [6, '6 treatment days', '8 calendar days', 'over one weekend'],
    [1, '1 treatment day', '1 calendar day', 'a single fraction'],
  ] as const) {
    test(`${fractions} fractions take ${treatment} and ${calendar}: ${note}`, async ({ page }) => {
      await openTool(page, `?fractions=${fractions}`);
      const time = explorer(page).locator('dl > div', { hasText: 'Time' });
      await expect(time.locator('b')).toHaveText(treatment);
      await expect(time.locator('.lab').last()).toContainText(`${calendar},`);
    });
  }

  test('the table opens, follows the α/β and begins with the reader’s schedule', async ({ page }) => {
    await openTool(page, '?fractions=5&dose=5');
    const table = explorer(page).getByRole('table');
    await expect(table).toBeHidden();
    await page.getByText('Table of these values').press('Enter');
    await expect(table).toBeVisible();
    const first = table.locator('tbody tr').first();
    await expect(first).toContainText('Yours: 5 × 5');
    await expect(first.getByRole('cell')).toHaveText([
      '25',
      '56.3',
      '37.5',
      '31.3–40.0',
      '66.7',
      '40.0',
      '5 / 5',
    ]);
    await field(page, 'α/β of the tumour').fill('10');
    await expect(first.getByRole('cell').nth(2)).toHaveText('31.3');
  });

  test('the drawing has a text that says its values', async ({ page }) => {
    await openTool(page, '?fractions=5&dose=5');
    await expect(explorer(page).locator('.plot')).toHaveAccessibleName(
      /Tumour 37\.5 Gy, Late tissue 40\.0 Gy/,
    );
  });

  for (const [reducedMotion, moves] of [
    ['reduce', false],
    ['no-preference', true],
  ] as const) {
    test(`with motion preference “${reducedMotion}” the diamond ${moves ? 'moves' : 'is there at once'}`, async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion });
      await openTool(page);
      const durations = await explorer(page)
        .locator('.plot strong')
        .first()
        .evaluate((yours) => getComputedStyle(yours).transitionDuration);
      expect(durations.split(', ').some((duration) => duration !== '0s')).toBe(moves);
    });
  }

  test('on paper the values set and the whole table stay, and the controls go', async ({ page }) => {
    await openTool(page, '?fractions=5&dose=5');
    await expectOutputs(page, FIVE_BY_FIVE);
    await page.emulateMedia({ media: 'print' });
    for (const name of Object.keys(FIVE_BY_FIVE)) await expect(output(page, name)).toBeVisible();
    await expect(explorer(page).locator('.plot')).toBeVisible();
    await expect(explorer(page).getByRole('row').last()).toBeVisible();
    for (const control of await explorer(page).locator('input, select, button').all())
      await expect(control).toBeHidden();
  });
});

test.describe('in a chapter', () => {
  const openFigure = async (page: Page) => {
    const quiet = watchForFaults(page);
    await page.goto(CHAPTER);
    await page.locator('#figure-dose').scrollIntoViewIfNeeded();
    await expect(slider(page, 'Fractions')).toBeVisible();
    return quiet;
  };

  test('start values and drawing are there before the script, the controls after it', async ({ page }) => {
    const html = await (await page.request.get(CHAPTER)).text();
    const figure = /<figure[^>]*id="figure-dose".*?<\/figure>/s.exec(html)?.[0] ?? '';
    expect(figure).toMatch(/<output name="eqd2-tumour"[^>]*>50\.0 Gy/);
    expect(figure).toContain('role="img"');
    expect(figure).not.toMatch(/<(input|select|button)/);
    const quiet = await openFigure(page);
    await expect(page.locator('#figure-dose').getByRole('spinbutton')).toHaveCount(4);
    quiet();
  });

  test('the reader’s task can be done: 5 × 5 Gy, both ends of the band, then 6 Gy', async ({ page }) => {
    const quiet = await openFigure(page);
    await field(page, 'Fractions').fill('5');
    await field(page, 'Dose per fraction').fill('5');
    await expectOutputs(page, FIVE_BY_FIVE);
    for (const [alphaBeta, eqd2] of [
      ['3', '40.0 Gy'],
      ['10', '31.3 Gy'],
    ] as const) {
      await field(page, 'α/β of the tumour').fill(alphaBeta);
      await expectOutputs(page, { 'eqd2-tumour': eqd2 });
    }
    await field(page, 'α/β of the tumour').fill('4');
    await field(page, 'Dose per fraction').fill('6');
    await expectOutputs(page, { 'eqd2-tumour': '50.0 Gy', 'eqd2-late': '54.0 Gy' });
    await expect(announced(page)).toContainText('Late tissue: BED 90.0 Gy, EQD2 54.0 Gy.');
    quiet();
  });

  test('the address of the chapter is left alone', async ({ page }) => {
    await page.goto(`${CHAPTER}?fractions=5`);
    await page.locator('#figure-dose').scrollIntoViewIfNeeded();
    await slider(page, 'Fractions').press('ArrowRight');
    await expectOutputs(page, { 'total-dose': '52.0 Gy' });
    await expect(announced(page)).toContainText('52 Gy in 26 fractions');
    expect(new URL(page.url()).search).toBe('?fractions=5');
  });

  for (const width of [320, 390, 768, 1024, 1440]) {
    test(`at ${width} px the figure is as high with its controls as before them`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const figure = page.locator('#figure-dose');
      await page.route(/DoseExplorer/, (route) => route.abort());
      await page.goto(CHAPTER);
      const before = await figure.boundingBox();
      await page.unroute(/DoseExplorer/);
      await openFigure(page);
      const after = await figure.boundingBox();
      expect(after?.height).toBeCloseTo(before?.height ?? 0, 0);
    });
  }
});
