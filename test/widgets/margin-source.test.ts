// What the margin explorer takes from the rule files.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { marginProps } from '../../src/components/widgets/margin-source.ts';
import { marginRuleSchema } from '../../src/schemas/margin-rule.ts';

const FOLDER = 'src/content/margin-rules';
const files = readdirSync(FOLDER).map((name) =>
  marginRuleSchema.parse(parse(readFileSync(`${FOLDER}/${name}`, 'utf8'))),
);

describe('without its rule the explorer says what is missing', () => {
  it('no file', () => {
    expect(() => marginProps([])).toThrow('src/content/margin-rules/review-preoperative.yaml');
  });
  it('a rule without a PTV', () => {
    expect(() => marginProps(files, 'rtog-2011')).toThrow('all three margins');
  });
});

describe('props', () => {
  const { rules, presets, start, picture } = marginProps(files);

  it('every rule of the course can be chosen, the review’s first', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual(files.map(({ id }) => id).sort());
    expect(rules[0]?.id).toBe('review-preoperative');
  });

  it('starts from the smaller end of the review’s margins, with barriers', () => {
    expect(start).toMatchObject({
      along: 3,
      across: 1.5,
      ptv: 0.5,
      barriers: true,
      rule: 'review-preoperative',
    });
  });

  it('says the whole range and where the source lets the margin end', () => {
    expect(rules[0]?.says).toBe(
      '3–4 cm along, 1.5 cm across, PTV 0.5–1 cm. The source lets it end at the end of the compartment.',
    );
  });

  it('a rule that is not verified keeps saying so, and one without a PTV has none', () => {
    expect(rules.filter(({ verified }) => !verified).map(({ id }) => id)).toContain('haas-2012');
    expect(presets.find(({ id }) => id === 'rtog-2011')).toMatchObject({ ptvCm3: null, femurShare: null });
  });

  it('volumes grow with the margins of the rules, and after surgery', () => {
    const ctv = (id: string) => presets.find((preset) => preset.id === id)!.ctvCm3;
    expect(ctv('haas-2012')).toBeGreaterThan(ctv('rtog-2011'));
    expect(ctv('small-margin-igrt')).toBeLessThan(ctv('rtog-2011'));
    expect(ctv('review-postoperative')).toBeGreaterThan(ctv('haas-2012'));
    expect(picture.numbers.ctvCm3).toBeCloseTo(ctv('review-preoperative'), -1);
  });
});
