// What the trial comparison takes from the ledger, which rows a state shows, and what an address asks for.
import { describe, expect, it, test } from 'vitest';
import { readAddress, startState, writeAddress } from '../../src/components/controls/address-state.ts';
import {
  asAsked,
  closerRow,
  shownRows,
  trialFields,
  withEndpoint,
} from '../../src/components/widgets/trials-fields.ts';
import { studiesOf, trialProps } from '../../src/components/widgets/trials-source.ts';
import { inChapters, trials } from './trials-of-the-course.ts';

const fields = trialFields(trials);
const start = startState(fields);

describe('props', () => {
  const held = { ...trials, errata: [] };
  it('a study without arms to compare is named with its file', () => {
    expect(() => trialProps(held, { ...trials.start, studies: ['kosela-2014'] })).toThrow(
      'src/content/studies/kosela-2014.yaml',
    );
  });
  it('a row the ledger does not hold is named', () => {
    expect(() => trialProps(held, { ...trials.start, closer: 'yang-1998.nothing' })).toThrow(
      'yang-1998.nothing',
    );
  });
  it('every study of the outcome is shown where none is named', () => {
    const { studies: _, ...rest } = trials.start;
    expect(trialProps(held, rest).start.studies).toEqual(
      studiesOf(trials, 'local-control').map(({ id }) => id),
    );
  });
  it('errata of the rows have their titles', () => {
    expect(trials.errata['E03']).toMatch(/crude counts/);
    for (const { errata } of trials.rows) for (const code of errata) expect(trials.errata[code]).toBeTruthy();
  });
});

describe('in a chapter', () => {
  test.each(Object.entries(inChapters))(
    '%s holds its own studies only, and starts with a row',
    (_, props) => {
      expect(new Set(props.rows.map(({ study }) => study))).toEqual(
        new Set(props.studies.map(({ id }) => id)),
      );
      const state = startState(trialFields(props));
      const shown = shownRows(props, state);
      expect(closerRow(shown, state)?.id).toBe(props.start.closer);
      expect(props.outcomes.map(({ id }) => id)).toContain(props.start.endpoint);
    },
  );
});

describe('rows shown', () => {
  it('no study chosen shows no row', () => {
    expect(shownRows(trials, { ...start, studies: [] })).toEqual([]);
    expect(closerRow([], start)).toBeUndefined();
  });
  it('at the start both randomised and other studies, of one endpoint', () => {
    const shown = shownRows(trials, start);
    expect(new Set(shown.map(({ outcome }) => outcome))).toEqual(new Set(['local-control']));
    expect(shown.map(({ study }) => study)).toContain('jebsen-2008');
  });
  it('the row looked at closer gives way to the first when it is not shown', () => {
    const shown = shownRows(trials, { ...start, studies: ['yang-1998'] });
    expect(closerRow(shown, start)).toBe(shown[0]);
  });
  it('another endpoint brings every study that has it', () => {
    expect(withEndpoint(trials, 'wounds')).toEqual({
      endpoint: 'wounds',
      studies: ['osullivan-2002', 'beane-2014'],
    });
  });
});

describe('address', () => {
  it('what is written is read again', () => {
    const state = { ...start, ...withEndpoint(trials, 'survival'), layout: 'forest' };
    const query = writeAddress(state, fields);
    expect(query).toContain('endpoint=survival&studies=rosenberg-1982,pisters-1996');
    expect(readAddress(query, fields)).toEqual({ state, problems: [] });
  });
  it('an endpoint alone means every study that has it', () => {
    const query = '?endpoint=wounds';
    expect(asAsked(readAddress(query, fields).state, query, trials).studies).toEqual([
      'osullivan-2002',
      'beane-2014',
    ]);
    const both = '?endpoint=wounds&studies=beane-2014';
    expect(asAsked(readAddress(both, fields).state, both, trials).studies).toEqual(['beane-2014']);
  });
  it('what is not a choice is named and replaced', () => {
    const { state, problems } = readAddress('?endpoint=toxicity&studies=nobody-1900&layout=funnel', fields);
    expect(state).toEqual(start);
    expect(problems).toHaveLength(3);
    expect(problems.join(' ')).toMatch(/toxicity.*nobody-1900.*funnel/);
  });
});
