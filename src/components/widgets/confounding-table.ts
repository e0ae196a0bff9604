// Which numbers stand in the confounding simulator's table? The registry shown, what 200 of them gave, and each story.
import { METHODS, type Method, type Spread } from '../../models/repeated-registry.ts';
import type { ConfoundingResult } from './confounding-results.ts';
import { between, gainCell, NOT_COMPUTABLE, perCent, tenths } from './confounding-words.ts';

export const COLUMNS = [
  'Rules',
  'Patients',
  'Alive at 5 years, irradiated',
  'Alive at 5 years, others',
  'True gain',
  'Crude',
  'In fifths',
  'In pairs',
  'Pairs',
];

/** All cells but the first of a registry's row. */
export function storyCells(result: ConfoundingResult): string[] {
  return [
    String(result.patients),
    perCent(result.survival.irradiated),
    perCent(result.survival.others),
    tenths(result.trueGain),
    gainCell(result.crude),
    gainCell(result.stratified),
    gainCell(result.matched),
    String(result.matched?.irradiated ?? 0),
  ];
}

type Row = { id: string; cells: string[] };

/** spreads: of the registry's rules, if they have been repeated. */
export function confoundingRows(
  result: ConfoundingResult,
  spreads: Record<Method, Spread | null> | null,
  told: readonly { id: string; label: string; cells: string[] }[],
): Row[] {
  const repeated = (id: string, name: string, cell: (spread: Spread) => string): Row => ({
    id,
    cells: [
      name,
      '',
      '',
      '',
      '',
      ...METHODS.map((method) => {
        const spread = spreads?.[method];
        return spread ? cell(spread) : NOT_COMPUTABLE;
      }),
      '',
    ],
  });
  const of = spreads?.crude?.estimates.length;
  return [
    { id: 'shown', cells: ['Shown above', ...storyCells(result)] },
    ...(spreads
      ? [
          repeated('mean', `Mean of ${of} such registries`, ({ mean }) => tenths(mean)),
          repeated('middle', `Middle 95% of the ${of}`, between),
          repeated(
            'held',
            'Intervals that held the true gain',
            ({ held, estimates }) => `${held} of ${estimates.length}`,
          ),
        ]
      : []),
    ...told.map(({ id, label, cells }) => ({
      id,
      cells: [label.replace(/^./, (c) => c.toUpperCase()), ...cells],
    })),
  ];
}
