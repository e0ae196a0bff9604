// Which sentences of the ledger are the guidance on adding radiotherapy, and which conditions does each name? The words are
// those of the claims: the source refuses a statement whose words its claim does not hold.
import type { Statement } from '../../models/guidance-map.ts';

export interface ClaimedStatement extends Statement {
  /** The claim of the ledger. */
  claim: string;
  /** Its words, letter by letter. */
  words: string;
}

export const STATEMENTS: readonly ClaimedStatement[] = [
  {
    id: 'guidelines',
    claim: 'c-indication',
    words: 'RT is added for high-grade, large, deep tumours',
    when: [{ grade: 'high', size: 'large', depth: 'deep' }],
    about: 'adding',
    kept: false,
  },
  {
    id: 'abstract',
    claim: 'c-standard',
    words: 'Limb-sparing surgery with RT is the standard for high-grade and larger tumours',
    when: [{ grade: 'high', size: 'large' }],
    about: 'adding',
    kept: false,
  },
  {
    id: 'low-kept',
    claim: 'c-indication',
    words: 'in low grade it is kept for involved margins or an unirradiated relapse',
    when: [
      { grade: 'low', margin: 'involved' },
      { grade: 'low', relapse: 'relapse', earlierRt: 'none' },
    ],
    about: 'adding',
    kept: true,
  },
  {
    id: 'low-before',
    claim: 'c-indication',
    words: 'now and then given before surgery in grade 1 to help margins',
    when: [{ grade: 'low', time: 'before-surgery' }],
    alsoNames: ['margin'],
    about: 'adding',
    kept: false,
  },
  {
    // Its first case, low-risk disease, names no feature of the map.
    id: 'implant',
    claim: 'c-brt-mono',
    words:
      'Brachytherapy alone suits low-risk disease, small high-grade tumours with clear margins, or re-irradiation',
    when: [
      { grade: 'high', size: 'small', margin: 'clear' },
      { relapse: 'relapse', earlierRt: 'given' },
    ],
    about: 'other',
    kept: false,
  },
];
