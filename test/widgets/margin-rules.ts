// A rule as the explorer gets it, for tests of its parts.
import type { MarginRuleChoice } from '../../src/components/widgets/margin-source.ts';

export const marginRule = (part: Partial<MarginRuleChoice>): MarginRuleChoice => ({
  id: 'rule',
  label: 'A rule',
  setting: 'preoperative',
  startsFrom: 'gtv',
  along: 3,
  across: 1.5,
  ptv: 0.5,
  says: '',
  standing: '',
  verified: false,
  ...part,
});
