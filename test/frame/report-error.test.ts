// Does a report say where the error stands, whatever kind of address takes it?
import { expect, it, test } from 'vitest';
import { reportAddress, reportText } from '../../src/components/site/report-error.ts';

const place = { page: '/chapters/preoperative/', item: 'question-preop-who-gains', edition: '2026-11-23' };

test.each([
  [place, /Item: question-preop-who-gains/, true],
  [{ ...place, item: '' }, /Item:/, false],
])('the text of %o names its item: %s', (where, item, named) => {
  const text = reportText(where);
  expect(text).toContain('/chapters/preoperative/');
  expect(item.test(text)).toBe(named);
});

it('a page gets the place in its query and keeps its own', () => {
  const address = new URL(reportAddress('https://example.org/report?course=x', place));
  expect(Object.fromEntries(address.searchParams)).toEqual({ course: 'x', ...place });
});

it('a mail gets subject and text, with every sign of the place escaped', () => {
  const address = reportAddress('mailto:a@example.org', { ...place, item: 'a&b?c=d' });
  expect(address).toMatch(/^mailto:a@example\.org\?subject=[^&]+&body=[^&]+$/);
  expect(decodeURIComponent(address)).toContain('Item: a&b?c=d');
});
