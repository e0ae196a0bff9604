// What does the figure of margin and radiotherapy take from the content? One study's local control by margin and treatment, as
// printed, and the hazards its abstract gives. Refuses a study without both treatments at a margin.
import type { Study } from '../../schemas/study.ts';

/** Patients of one margin and one treatment. */
export interface StatusGroup {
  /** margin.treatment, as it stands in addresses */
  id: string;
  margin: string;
  treatment: string;
  percent: number;
  /** Codes of errata that concern it */
  errata: readonly string[];
}

export interface StatusProps {
  study: { id: string; label: string; caution: string };
  /** Poorest margin first */
  margins: readonly { id: string; label: string }[];
  /** Without radiotherapy first; the arm is how it is drawn */
  treatments: readonly { id: string; label: string; arm: 'a' | 'b' }[];
  groups: readonly StatusGroup[];
  /** “kind not stated, at 5 years” */
  time: string;
  /** Hazard ratios of the abstract, in words */
  hazards: readonly { id: string; what: string; value: number; contrast: string }[];
  /** Errata of all of these, with their titles */
  errata: readonly { code: string; title: string }[];
}

const KIND = { crude: 'crude', actuarial: 'actuarial', 'not-stated': 'kind not stated' } as const;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** As the review prints it: the original was not read by margin. */
const percentOf = (value: Study['endpoints'][number]['values'][number]): number | undefined =>
  value.printed?.percent;

/** Throws an Error naming the study where it has fewer than two margins with both treatments, at one time and of one kind. */
export function statusProps(
  id: string,
  study: Study | undefined,
  errata: Iterable<{ code: string; title: string }>,
): StatusProps {
  const arms = study?.arms.filter(({ external }) => external === null) ?? [];
  const compared = (study?.endpoints ?? []).filter(
    ({ domain, values }) =>
      domain === 'local-control' &&
      arms.length === 2 &&
      arms.every((arm) => values.some((value) => value.arm === arm.id && percentOf(value) !== undefined)),
  );
  const [first] = compared;
  const alike = compared.every(
    ({ kind, timeYears }) => kind === first?.kind && timeYears === first.timeYears,
  );
  if (!study || !first || compared.length < 2 || !alike)
    throw new Error(
      `The figure of margin and radiotherapy needs src/content/studies/${id}.yaml: local control of both arms at two margins or more, at one time and of one kind.`,
    );
  const marginOf = (population: string) => population.replace(/ margin$/, '');
  const groups = compared.flatMap(({ population, values, errata: codes }) =>
    arms.map((arm): StatusGroup => {
      const margin = marginOf(population);
      const percent = values.find((value) => value.arm === arm.id);
      return {
        id: `${margin}.${arm.id}`,
        margin,
        treatment: arm.id,
        percent: (percent && percentOf(percent)) as number,
        errata: codes,
      };
    }),
  );
  const lowest = (margin: string) =>
    Math.min(...groups.filter((group) => group.margin === margin).map(({ percent }) => percent));
  return {
    study: { id, label: `${study.firstAuthor} ${study.year}`, caution: study.caution },
    margins: compared
      .map(({ population }) => marginOf(population))
      .toSorted((a, b) => lowest(a) - lowest(b))
      .map((margin) => ({ id: margin, label: capital(margin) })),
    treatments: arms
      .map((arm, at) => ({ id: arm.id, label: arm.label, arm: at === 0 ? ('a' as const) : ('b' as const) }))
      .toReversed(),
    groups,
    time: [KIND[first.kind], first.timeYears === null ? null : `at ${first.timeYears} years`]
      .filter(Boolean)
      .join(', '),
    hazards: study.endpoints.flatMap(({ id: name, name: what, quantity }) =>
      quantity?.measure === 'hazard-ratio' && quantity.verified
        ? [{ id: name, what, value: quantity.verified.value, contrast: quantity.contrast }]
        : [],
    ),
    errata: [...errata]
      .filter(({ code }) => study.errata.includes(code))
      .map(({ code, title }) => ({ code, title })),
  };
}
