// Is every value of the ledger found where it stands, and missed where it does not?
import { describe, expect, it } from 'vitest';
import { chapterText, dataText } from '../../src/evidence/course-texts.ts';
import { isUnplaced, placedValues } from '../../src/evidence/coverage.ts';
import { coverageSections } from '../../src/evidence/coverage-sections.ts';
import { valuesOf } from '../../src/evidence/ledger-values.ts';
import { namedFigures } from '../../src/evidence/named-figures.ts';
import { ledger } from './ledger-of-the-course.ts';

const names = new Set(valuesOf(ledger).map(({ name }) => name));
const placedIn = (body: string) =>
  placedValues(ledger, [chapterText('any', body, ledger)])
    .filter(({ texts }) => texts.length > 0)
    .map(({ name }) => name);

describe('the walk through the ledger', () => {
  it('without a text, every value of a study stands on its page and no value of a claim anywhere', () => {
    const nowhere = placedValues(ledger, []).filter(isUnplaced);
    expect(nowhere.filter(({ owner }) => ledger.studies.has(owner))).toEqual([]);
    expect(new Set(nowhere.map(({ owner }) => owner)).size).toBe(ledger.claims.size);
  });

  it('no value is counted twice', () => {
    expect(names.size).toBe(valuesOf(ledger).length);
  });

  it('every figure of a study or claim that has a name is walked', () => {
    const missed = namedFigures(ledger)
      .filter(({ source }) => source.kind === 'study' || source.kind === 'claim')
      .map(({ address }) => address)
      .filter((name) => !names.has(name));
    // A dose that only repeats another with less detail is read off that other.
    expect(missed.filter((name) => !name.includes('/dose/'))).toEqual([]);
    expect(missed.length).toBeLessThan(10);
  });
});

describe('what a text prints', () => {
  it.each<[string, string, string[]]>([
    ['nothing', 'Plain words about osullivan-2002/n.', []],
    ['a comment', '{/* osullivan-2002/n */}', []],
    ['a figure', '<Value of="osullivan-2002/n"/>', ['osullivan-2002/n']],
    ['a longer name', '<Value of="osullivan-2002/n/preop"/>', ['osullivan-2002/n/preop']],
    ['a dose without its place', '<Value of="davis-2005/dose/preop"/>', ['davis-2005/dose/preop/1']],
    [
      'a sum of two figures',
      '<Derived of="davis-2005/fibrosis/postop - davis-2005/fibrosis/preop"/>',
      ['davis-2005/fibrosis/preop', 'davis-2005/fibrosis/postop'],
    ],
    [
      'an endpoint drawn whole, without what is told in words',
      "<ArmPlot\n  endpoints={['davis-2005/oedema']}\n/>",
      ['davis-2005/oedema/preop', 'davis-2005/oedema/postop', 'davis-2005/oedema/p-exact'],
    ],
    ['a statement cited', '<Cite claim="c-sites">Words.</Cite>', ['c-sites']],
  ])('%s', (_, body, expected) => {
    expect(placedIn(body)).toEqual(expected);
  });

  it('a question prints what stands between braces, not what it rests on, and marks its errata', () => {
    const data = {
      leadIn: 'Of {osullivan-2002/wound-complications-120d/preop as count}?',
      ledger: ['davis-2005/n'],
    };
    const { names: printed, marks } = dataText('question', 'any', data, ledger);
    expect(printed.has('osullivan-2002/wound-complications-120d/preop')).toBe(true);
    expect(printed.has('davis-2005/n')).toBe(false);
    expect([...marks]).toEqual(['E19']);
  });
});

describe('section by section', () => {
  const sections = coverageSections(ledger, placedValues(ledger, []), []);

  it('sections stand in the review’s order', () => {
    const order = sections.map(({ name }) => name);
    expect(order.slice(0, 3)).toEqual(['Abstract', 'Introduction', 'Local tumour control']);
    expect(order.at(-1)).toBe('Conclusions');
  });

  it('every study, statement and erratum stands under at least one section', () => {
    const labels = new Set(sections.flatMap(({ items }) => items.map(({ kind, label }) => kind + label)));
    expect(labels.size).toBe(ledger.studies.size + ledger.claims.size + ledger.errata.size);
  });
});
