// The ledger as the article components see it: the content collections joined once per build.
import { getCollection } from 'astro:content';
import { ledgerOf, type Ledger } from '../../evidence/ledger.ts';

async function load(): Promise<Ledger> {
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
}

let built: Promise<Ledger> | undefined;

/** The whole ledger. While authors write it is read afresh each time, so that an edit shows. */
export function courseLedger(): Promise<Ledger> {
  if (import.meta.env.DEV) return load();
  built ??= load();
  return built;
}
