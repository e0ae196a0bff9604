// What must hold between the parts of a study: arms that exist, numbers of patients that are possible.
import type { z } from 'astro/zod';
import { refuse } from './ledger-parts.ts';
import { slugOf } from './quantity-name.ts';
import type { arm, subgroup } from './study-arm.ts';
import type { endpoint } from './study-endpoint.ts';

type Count = { printed: number | null; verified: number | null };

interface Parts {
  n: Count;
  lesions: Count | null;
  arms: z.infer<typeof arm>[];
  subgroups: z.infer<typeof subgroup>[];
  endpoints: z.infer<typeof endpoint>[];
  statements: { quantity: string; errata: string[] }[];
  errata: string[];
}

type Context = z.RefinementCtx<unknown>;

const known = ({ verified, printed }: Count): number | null => verified ?? printed;

function checkUnique(names: string[], list: string, what: string, ctx: Context): void {
  names.forEach((one, i) => {
    if (names.indexOf(one) !== i)
      refuse(ctx, [list, i], `Two ${what} are called “${one}”. → Give each its own name.`);
  });
}

function checkArmSizes({ n, arms }: Parts, ctx: Context): void {
  const own = arms.filter((it) => it.external === null);
  own.forEach((it) => {
    for (const side of ['printed', 'verified'] as const) {
      const inArm = it.n[side];
      const inStudy = n[side];
      if (inArm !== null && inStudy !== null && inArm > inStudy) {
        refuse(
          ctx,
          ['arms', arms.indexOf(it), 'n', side],
          `The arm “${it.id}” has ${inArm} patients, the whole study ${inStudy}. → Correct one of them.`,
        );
      }
    }
  });
  const sum = own.reduce((total, it) => total + (it.n.verified ?? 0), 0);
  if (n.verified !== null && sum > n.verified) {
    refuse(
      ctx,
      ['arms'],
      `The verified arms add to ${sum} patients, the study has ${n.verified}. → Correct one of them.`,
    );
  }
}

/** The most patients (or lesions) a result of this arm can be counted among; null where it is not known. */
function largestDenominator(study: Parts, id: string): number | null {
  const named = study.arms.find((it) => it.id === id) ?? study.subgroups.find((it) => it.id === id);
  const external = study.arms.find((it) => it.id === id)?.external;
  const patients = named ? (known(named.n) ?? (external ? null : known(study.n))) : null;
  if (patients === null) return null;
  return Math.max(patients, study.lesions ? (known(study.lesions) ?? 0) : 0);
}

function checkEndpoint(study: Parts, index: number, ctx: Context): void {
  const it = study.endpoints[index];
  if (!it) return;
  const armNames = [...study.arms, ...study.subgroups].map(({ id }) => id);
  it.values.forEach((value, i) => {
    const path = ['endpoints', index, 'values', i];
    if (!armNames.includes(value.arm)) {
      refuse(
        ctx,
        [...path, 'arm'],
        `There is no arm “${value.arm}” in this study. → Name one of its arms: ${armNames.join(', ') || 'none'}.`,
      );
      return;
    }
    const most = largestDenominator(study, value.arm);
    // The printed reading may hold a misprinted denominator: that is what it is for.
    for (const side of ['verified', 'inferred'] as const) {
      const n = value[side]?.n;
      if (n !== undefined && most !== null && n > most) {
        refuse(
          ctx,
          [...path, side, 'n'],
          `${n} patients in “${value.arm}”, which has ${most}. → Correct the denominator, or move the figure to its own arm.`,
        );
      }
    }
  });
  for (const other of it.related) {
    if (other === it.id || !study.endpoints.some(({ id }) => id === other)) {
      refuse(
        ctx,
        ['endpoints', index, 'related'],
        `“${other}” is not another endpoint of this study. → Correct the name or remove it.`,
      );
    }
  }
  for (const code of it.errata) {
    if (!study.errata.includes(code)) {
      refuse(
        ctx,
        ['endpoints', index, 'errata'],
        `${code} stands at this endpoint but not in the study’s own list of errata. → Add it there.`,
      );
    }
  }
}

/** Refuses a study whose parts contradict one another. */
export function checkStudy(study: Parts, ctx: Context): void {
  checkUnique(
    [...study.arms, ...study.subgroups].map(({ id }) => id),
    'arms',
    'arms or subgroups',
    ctx,
  );
  checkUnique(
    study.endpoints.map(({ id }) => id),
    'endpoints',
    'endpoints',
    ctx,
  );
  checkUnique(
    study.statements.map(({ quantity }) => slugOf(quantity)),
    'statements',
    'statements',
    ctx,
  );
  study.statements.forEach(({ errata }, at) => {
    for (const code of errata)
      if (!study.errata.includes(code))
        refuse(
          ctx,
          ['statements', at, 'errata'],
          `${code} stands at this statement but not in the study’s own list of errata. → Add it there.`,
        );
  });
  checkArmSizes(study, ctx);
  study.subgroups.forEach((group, i) => {
    group.arms.forEach(({ arm: id }, k) => {
      if (!study.arms.some((it) => it.id === id)) {
        refuse(
          ctx,
          ['subgroups', i, 'arms', k, 'arm'],
          `There is no arm “${id}” in this study. → Correct the name.`,
        );
      }
    });
    const sum = group.arms.reduce((total, it) => total + (it.verified ?? 0), 0);
    if (group.n.verified !== null && sum > group.n.verified) {
      refuse(
        ctx,
        ['subgroups', i, 'n'],
        `The arms of “${group.id}” add to ${sum} patients, the subgroup has ${group.n.verified}. → Correct one of them.`,
      );
    }
  });
  study.endpoints.forEach((_, i) => checkEndpoint(study, i, ctx));
}
