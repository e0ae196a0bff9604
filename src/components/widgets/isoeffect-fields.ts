// Which controls has the isoeffect plot, and where do they stand at first? `?through=25x2&against=5x6&tumour=4&late=3`.
import type { StateOf } from '../controls/address-state.ts';
import { tissueFields } from './dose-address.ts';
import type { IsoeffectProps } from './isoeffect-source.ts';
import { presetLabel } from './schedule-words.ts';

export function isoeffectFields({ schedules, alphaBeta, through, against }: IsoeffectProps) {
  const options = schedules.map((schedule) => ({ id: schedule.id, label: presetLabel(schedule) }));
  return {
    through: { kind: 'choice', start: through, options },
    against: { kind: 'choice', start: against, options },
    ...tissueFields(alphaBeta),
  } as const;
}

export type IsoeffectState = StateOf<ReturnType<typeof isoeffectFields>>;
