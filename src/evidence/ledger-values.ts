// Every value that the studies and claims of the ledger hold, under the name a text calls it by, and whether the page
// of its study prints it. Constants, schedules and papers after the review have pages of their own and are not walked.
import { slugOf } from '../schemas/quantity-name.ts';
import type { Study } from '../schemas/study.ts';
import type { Ledger } from './ledger.ts';
import { ownArms, shownDoses } from './study-arms.ts';
import { armLabel } from './study-figures.ts';
import { studyTable } from './study-table.ts';

export interface LedgerValue {
  /** osullivan-2002/n/preop; the id alone for what a claim states in words */
  name: string;
  /** Id of the study or claim that holds it */
  owner: string;
  /** Does the page of the study print it? Claims have no page. */
  onPage: boolean;
}

type Endpoint = Study['endpoints'][number];
type Found = Omit<LedgerValue, 'owner'>;

const isCounted = (n: { printed: number | null; verified: number | null }): boolean =>
  n.printed !== null || n.verified !== null;

/** A value of an arm that holds a figure; empty ones stand in the ledger for an arm told in words. */
const isGiven = ({ printed, verified, inferred }: Endpoint['values'][number]): boolean =>
  Boolean(printed ?? verified ?? inferred);

function endpointValues(study: Study, id: string, endpoint: Endpoint): Found[] {
  const group = studyTable({ ...study, endpoints: [endpoint] })[0];
  const rows = new Set(group?.rows.map(({ arm }) => arm));
  const says = (term: RegExp) => group?.between.some((one) => term.test(one.term)) ?? false;
  const { p, quantity, qualitative } = endpoint;
  const named = (part: string, onPage: boolean) => ({ name: `${id}/${endpoint.id}/${part}`, onPage });
  return [
    ...endpoint.values.filter(isGiven).map(({ arm }) => named(arm, rows.has(armLabel(study, arm)))),
    ...(p?.printed || p?.verified ? [named('p', says(/^p, published/))] : []),
    ...(p?.recomputed ? [named('p-exact', says(/^p, exact/))] : []),
    ...(quantity ? [named('effect', says(/, published$|^Difference \(/))] : []),
    ...(qualitative.printed || qualitative.verified ? [named('words', rows.has('In words'))] : []),
  ];
}

function countValues(study: Study, id: string): Found[] {
  const own = new Set(ownArms(study).map((arm) => arm.id));
  return [
    ...(isCounted(study.n) ? [{ name: `${id}/n`, onPage: true }] : []),
    ...(study.lesions && isCounted(study.lesions) ? [{ name: `${id}/lesions`, onPage: true }] : []),
    ...(study.followUp?.years || study.followUp?.verifiedYears
      ? [{ name: `${id}/follow-up`, onPage: true }]
      : []),
    ...study.arms
      .filter(({ n }) => isCounted(n))
      .map((arm) => ({ name: `${id}/n/${arm.id}`, onPage: own.has(arm.id) })),
    ...study.subgroups.flatMap((group) => [
      ...(isCounted(group.n) ? [{ name: `${id}/n/${group.id}`, onPage: true }] : []),
      ...group.arms
        .filter(isCounted)
        .map(({ arm }) => ({ name: `${id}/n/${group.id}/${arm}`, onPage: true })),
    ]),
  ];
}

/** Doses by their place in the arm. One that only repeats another with less detail is read off that other. */
function doseValues(study: Study, id: string): Found[] {
  const own = new Set(ownArms(study).map((arm) => arm.id));
  return study.arms.flatMap((arm) =>
    shownDoses(arm).map(({ nth }) => ({ name: `${id}/dose/${arm.id}/${nth}`, onPage: own.has(arm.id) })),
  );
}

const studyValues = (study: Study, id: string): Found[] => [
  ...countValues(study, id),
  ...doseValues(study, id),
  ...study.endpoints.flatMap((endpoint) => endpointValues(study, id, endpoint)),
  ...study.statements.map(({ quantity }) => ({ name: `${id}/statement/${slugOf(quantity)}`, onPage: true })),
];

/** Every value of the ledger's studies and claims, in the order of the files. */
export function valuesOf({ studies, claims }: Ledger): LedgerValue[] {
  return [
    ...[...studies].flatMap(([id, study]) =>
      studyValues(study, id).map((value) => ({ ...value, owner: id })),
    ),
    ...[...claims].flatMap(([id, { values }]) =>
      [id, ...values.map(({ quantity }) => `${id}/${slugOf(quantity)}`)].map((name) => ({
        name,
        owner: id,
        onPage: false,
      })),
    ),
  ];
}
