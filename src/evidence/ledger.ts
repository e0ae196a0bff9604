// Everything figures can be named from, by file name. Holds checked data only; reads no file itself.
import type { Claim } from '../schemas/claim.ts';
import type { Constant } from '../schemas/constant.ts';
import type { Erratum } from '../schemas/erratum.ts';
import type { MarginRule } from '../schemas/margin-rule.ts';
import type { Schedule } from '../schemas/schedule.ts';
import type { Since } from '../schemas/since.ts';
import type { Study } from '../schemas/study.ts';

export interface Ledger {
  studies: ReadonlyMap<string, Study>;
  claims: ReadonlyMap<string, Claim>;
  errata: ReadonlyMap<string, Erratum>;
  since: ReadonlyMap<string, Since>;
  constants: ReadonlyMap<string, Constant>;
  schedules: ReadonlyMap<string, Schedule>;
  marginRules: ReadonlyMap<string, MarginRule>;
}

/** One content file: its name without ending, and what it holds. */
export interface Entry<Data> {
  id: string;
  data: Data;
}

export interface LedgerParts {
  studies: readonly Entry<Study>[];
  claims: readonly Entry<Claim>[];
  errata: readonly Entry<Erratum>[];
  since: readonly Entry<Since>[];
  constants: readonly Entry<Constant>[];
  schedules: readonly Entry<Schedule>[];
  marginRules: readonly Entry<MarginRule>[];
}

const byId = <Data>(entries: readonly Entry<Data>[]): ReadonlyMap<string, Data> =>
  new Map(entries.map(({ id, data }) => [id, data]));

/** Joins the content folders into one ledger. */
export function ledgerOf(parts: LedgerParts): Ledger {
  return {
    studies: byId(parts.studies),
    claims: byId(parts.claims),
    errata: byId(parts.errata),
    since: byId(parts.since),
    constants: byId(parts.constants),
    schedules: byId(parts.schedules),
    marginRules: byId(parts.marginRules),
  };
}
