// The ledger as the article components see it: the content collections joined once per build.
import { getCollection } from './collections.ts';
import { oncePerBuild } from './once.ts';
import { ledgerOf, type Ledger } from '../../evidence/ledger.ts';

/** The whole ledger. */
export const courseLedger = oncePerBuild(async (): Promise<Ledger> => {
  const [studies, claims, errata, since, constants, schedules, marginRules] = await Promise.all([
    getCollection('studies'),
    getCollection('claims'),
    getCollection('errata'),
    getCollection('since'),
    getCollection('constants'),
    getCollection('schedules'),
    getCollection('marginRules'),
  ]);
  return ledgerOf({ studies, claims, errata, since, constants, schedules, marginRules });
});
