// The trial comparison’s props as its page has them, made from the ledger of this checkout.
import { ledger } from '../evidence/ledger-of-the-course.ts';
import { allTrials, trialsInChapters } from '../../src/pages/_trial-props.ts';

export const trials = allTrials(ledger);
export const inChapters = trialsInChapters(ledger);
