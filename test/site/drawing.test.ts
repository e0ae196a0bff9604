// A CTV drawn by keyboard alone and by touch alone: every edit and the way back, what is refused, nothing lost on a reload;
// and the same question in an examination and in review.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import { expect, test, type Locator, type Page } from 'playwright/test';
import { AXIAL, CORONAL, toPx } from '../../src/components/widgets/margin-view.ts';
import { alive } from './awake.ts';
import { watchForFaults } from './faults.ts';
import { copyOf, given, load } from './some-copy.ts';

type Name = 'Axial' | 'Coronal';
type Point = readonly [u: number, v: number];

const LEAD_IN = 'A sarcoma was removed from the inner thigh';
/** Boxes round the bed of that question, in cm: past its walls, so that rules are broken as well as kept. */
const BOX: Readonly<Record<Name, readonly Point[]>> = {
  Axial: [[2, 2.5], [9.5, 2.5], [9.5, -3], [2, -3]],
  Coronal: [[1.5, 9.5], [9.5, 9.5], [9.5, -11.5], [1.5, -11.5]],
}; // prettier-ignore

const begin = (page: Page): Locator => page.getByRole('button', { name: 'Draw on these sections' });
const section = (page: Page, name: Name): Locator =>
  page.getByRole('application', { name: new RegExp(`^${name}`) });
const state = (page: Page, name: Name): Locator => section(page, name).locator('xpath=..').locator('p span');
const points = (page: Page, name: Name): Locator => section(page, name).getByRole('slider');
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const at = (page: Page): Locator => page.locator('.tools .at');
const card = (page: Page): Locator => page.locator('section.q').filter({ has: page.locator('.tools') });
const rules = (page: Page): Locator =>
  page.locator('.o').filter({ hasText: 'Skin strip spared', visible: true });

/** The chapter with its drawing question in view and awake. */
async function openChapter(page: Page): Promise<void> {
  await page.goto('/chapters/postoperative/');
  await page.getByText(LEAD_IN).last().scrollIntoViewIfNeeded();
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>('.q .begin button:enabled, .q [role="application"]')].some(
      (one) => one.offsetParent,
    ),
  );
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function isAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const broken = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    const { violations } = await axe.run('.checks', { resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
  expect(broken).toEqual([]);
}

/** Where a point given in cm lies on the screen. */
async function onScreen(page: Page, name: Name, point: Point): Promise<{ x: number; y: number }> {
  await section(page, name).scrollIntoViewIfNeeded();
  const box = (await section(page, name).boundingBox())!;
  const view = name === 'Axial' ? AXIAL : CORONAL;
  const [x, y] = toPx(view, point);
  const scale = box.width / view.width;
  return { x: box.x + x * scale, y: box.y + y * scale };
}

test('by keyboard alone: points placed, nudged, added, deleted, undone; a crossing refused; a reload; the verdict', async ({
  page,
}) => {
  const quiet = watchForFaults(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const press = async (key: string, times = 1) => {
    for (let n = 0; n < times; n++) await page.keyboard.press(key);
  };
  /** From one corner of a box to the next, the cross in steps of 0.5 cm. */
  const drawBox = async (name: Name, from: Point) => {
    let [u, v] = from;
    for (const [x, y] of BOX[name]) {
      await press(x > u ? 'ArrowRight' : 'ArrowLeft', Math.abs(x - u) * 2);
      await press(y > v ? 'ArrowUp' : 'ArrowDown', Math.abs(y - v) * 2);
      await press('Enter');
      [u, v] = [x, y];
    }
  };
  const send = async () => {
    await card(page).getByRole('radio', { name: 'Mid' }).focus();
    await press('Space');
    await card(page).getByRole('button', { name: 'Send answer' }).focus();
    await press('Enter');
  };

  await openChapter(page);
  expect(asked.filter((url) => /DrawingDesk|measure-drawing|drawings\/[^/]*\.json/.test(url))).toEqual([]);
  await begin(page).focus();
  await press('Enter');
  await expect(section(page, 'Axial')).toBeFocused();
  await press('Enter');
  const middle = /([\d.]+) cm to (?:medial|lateral), ([\d.]+) cm to the (front|back)/.exec(
    await at(page).innerText(),
  )!;
  await press('Control+z');
  await expect(points(page, 'Axial')).toHaveCount(0);
  await drawBox('Axial', [Number(middle[1]), Number(middle[2]) * (middle[3] === 'back' ? -1 : 1)]);
  await expect(state(page, 'Axial')).toHaveText('4 points');
  await expect(at(page)).toHaveText('Axial point 4 of 4: 2 cm to medial, 3 cm to the back');

  await press('n');
  await expect(points(page, 'Axial').first()).toBeFocused();
  const first = 'Axial point 1 of 4: 2 cm to medial, 2.5 cm to the front';
  await expect(at(page)).toHaveText(first);
  await press('ArrowLeft');
  await press('ArrowUp', 2);
  await expect(at(page)).toHaveText('Axial point 1 of 4: 1.9 cm to medial, 2.7 cm to the front');
  await press('Enter');
  await expect(state(page, 'Axial')).toHaveText('5 points');
  await press('Delete');
  await expect(state(page, 'Axial')).toHaveText('4 points');
  await press('Control+z', 2);
  await expect(at(page)).toHaveText('Axial point 1 of 4: 1.9 cm to medial, 2.7 cm to the front');
  await press('Control+z');
  await expect(at(page)).toHaveText(first);
  await press('Control+Shift+z');
  await expect(at(page)).toHaveText('Axial point 1 of 4: 1.9 cm to medial, 2.7 cm to the front');
  await press('Control+z');

  // The first corner, pulled down past the last one, makes two sides cross.
  await press('ArrowRight', 5);
  await press('PageDown', 7);
  await expect(state(page, 'Axial')).toHaveText('4 points: sides 1 to 2 and 3 to 4 cross');
  await press('Escape');
  await expect(section(page, 'Axial')).toBeFocused();
  await section(page, 'Coronal').focus();
  await press('Enter');
  const start = /([\d.]+) cm to medial, ([\d.]+) cm (up|down) the limb/.exec(await at(page).innerText())!;
  await press('Control+z');
  await drawBox('Coronal', [Number(start[1]), Number(start[2]) * (start[3] === 'down' ? -1 : 1)]);
  await expect(state(page, 'Coronal')).toHaveText('4 points');
  await isAccessible(page);
  await send();
  await expect(card(page).locator('.missing')).toContainText(/cross/);

  await page.reload();
  await openChapter(page);
  await expect(card(page)).toContainText('Your drawing is here as you left it.');
  await expect(state(page, 'Axial')).toHaveText('4 points: sides 1 to 2 and 3 to 4 cross');
  await expect(state(page, 'Coronal')).toHaveText('4 points');
  await points(page, 'Axial').first().focus();
  await press('PageUp', 7);
  await expect(state(page, 'Axial')).toHaveText('4 points');
  await send();
  await expect(rules(page)).toContainText(/Kept/);
  const q = page
    .locator('section.q')
    .filter({ has: rules(page) })
    .first();
  await expect(q.getByRole('status').first()).toContainText(/Your outlines keep \d of 9 rules/);
  await expect(q.locator('.o').filter({ hasText: 'Scar inside' })).toContainText('Kept');
  await expect(q.locator('.o').filter({ hasText: 'Radial margin' })).toContainText('Broken');
  await expect(q.locator('tbody tr').first()).toHaveText(/^Axial\s*0\.\d\d.* cm.* cm$/);
  await expect(q).toContainText('Synthetic anatomy');
  await isAccessible(page);

  // What was sent is no draft any more.
  await page.reload();
  await openChapter(page);
  await expect(begin(page)).toBeVisible();
  quiet();
});

test.describe('by touch alone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('taps place and mark points, a finger drags one, buttons do all the rest', async ({ page }) => {
    const quiet = watchForFaults(page);
    const tap = async (name: Name, point: Point) => {
      const { x, y } = await onScreen(page, name, point);
      await page.touchscreen.tap(x, y);
    };
    const act = (name: string) => button(page, name).tap();
    await openChapter(page);
    await begin(page).tap();
    await section(page, 'Axial').waitFor();
    for (const point of BOX.Axial) await tap('Axial', point);
    await expect(state(page, 'Axial')).toHaveText('4 points');

    // A tap on a point marks it; one on a side puts a point into that side.
    await tap('Axial', BOX.Axial[0]!);
    await expect(at(page)).toContainText('Axial point 1 of 4');
    await tap('Axial', [4.8, -3]);
    await expect(at(page)).toContainText('Axial point 4 of 5');
    await act('Undo');
    await expect(state(page, 'Axial')).toHaveText('4 points');
    await act('Redo');
    await expect(state(page, 'Axial')).toHaveText('5 points');
    await act('Delete');
    await act('Next');
    const before = await at(page).innerText();
    await act('Up');
    await act('Left');
    await expect(at(page)).not.toHaveText(before);
    await act('Add');
    await expect(state(page, 'Axial')).toHaveText('5 points');
    await act('Undo');
    await act('Undo');
    await expect(at(page)).toHaveText(before);

    // One drag is one step back.
    const touch = await page.context().newCDPSession(page);
    const { x, y } = await onScreen(page, 'Axial', BOX.Axial[1]!);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', dx = 0) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: x + dx, y }],
      });
    await send('touchStart');
    for (const dx of [-6, -14, -24]) await send('touchMove', dx);
    await send('touchEnd');
    await page.waitForTimeout(350); // the browser takes a tap any sooner for the end of the gesture
    await expect(at(page)).toContainText('Axial point 2 of 4');
    await expect(at(page)).toContainText(/Axial point 2 of 4: 8\.\d cm to medial/);
    await act('Undo');
    await expect(points(page, 'Axial').nth(1)).toHaveAttribute('aria-valuetext', /^9\.\d cm to medial/);

    await tap('Coronal', [3, 3]);
    await act('Clear coronal');
    await expect(state(page, 'Coronal')).toHaveText('not drawn yet');
    for (const point of BOX.Coronal) await tap('Coronal', point);
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await card(page).getByText('High', { exact: true }).tap();
    await card(page).getByRole('button', { name: 'Send answer' }).tap();
    await expect(rules(page)).toContainText('cm of skin lie outside the PTV');
    quiet();
  });
});

test('in an examination a drawing outlives a reload and is judged at the end; in review a step comes with its patient', async ({
  page,
  context,
}) => {
  const quiet = watchForFaults(page);
  const draw = async () => {
    for (const name of ['Axial', 'Coronal'] as const)
      for (const point of BOX[name]) {
        const { x, y } = await onScreen(page, name, point);
        await page.mouse.click(x, y);
      }
  };
  await page.goto('/exam/');
  await alive(page);
  await page.getByRole('button', { name: 'No chapter' }).click();
  await page.getByLabel('7 Postoperative').check();
  await page.getByLabel('Core: every trainee').uncheck();
  await page.getByLabel('Applied: a step of reasoning').uncheck();
  await page.getByRole('button', { name: 'Start with 1 question' }).click();
  await begin(page).waitFor();
  // All that the drawing needs came before the examination began.
  await context.setOffline(true);
  await begin(page).click();
  await draw();
  await page.locator('.exam .seg label').nth(1).click();
  await expect(page.locator('.places li').first()).toContainText('answered');
  await context.setOffline(false);
  await page.reload();
  await expect(state(page, 'Coronal')).toHaveText('4 points');
  await page.getByRole('button', { name: 'List of all', exact: true }).click();
  await page.getByRole('button', { name: /^End/ }).click();
  await page.locator('.exam-answers summary').first().click();
  await expect(rules(page)).toContainText(/Kept/);
  await expect(page.locator('.exam-answers table')).toContainText('Coronal');

  await page.goto('/review/');
  await load(page, copyOf([given({ item: 'case/contour-preoperative/outline', daysAgo: 9, earned: 0 }, 0)]));
  await page.getByRole('button', { name: 'Start review' }).click();
  await expect(page.locator('.sitting')).toContainText('A target beside the femur');
  await begin(page).click();
  await draw();
  await card(page).getByText('Low', { exact: true }).click();
  await card(page).getByRole('button', { name: 'Send answer' }).click();
  await expect(page.locator('.sitting .o').filter({ hasText: 'Stopped at bone' })).toBeVisible();
  await expect(page.locator('.returns')).toHaveText(/^It comes back/);
  quiet();
});
