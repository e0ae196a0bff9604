// What does the responder figure take from the content? The endpoints of one randomised study that have counts in two arms.
import type { Study } from '../../schemas/study.ts';

export interface ResponderArm {
  label: string;
  events: number;
  n: number;
}

export interface ResponderEndpoint {
  id: string;
  label: string;
  /** What is counted, for “14 of 87 …” */
  counted: string;
  arms: readonly [ResponderArm, ResponderArm];
  /** Are the counts worked back from percentages? */
  workedBack: boolean;
  /** p as published, with what is known of its test */
  published: { p: number; sides: string; note: string | null } | null;
}

export interface ResponderProps {
  study: { id: string; label: string; caution: string };
  endpoints: readonly ResponderEndpoint[];
  /** Errata of the endpoints, with their titles */
  errata: readonly { code: string; title: string }[];
}

type Endpoint = Study['endpoints'][number];
const SIDES = { one: 'one-sided', two: 'two-sided', 'not-stated': 'sides not stated' } as const;

function endpointOf(study: Study, endpoint: Endpoint): ResponderEndpoint | null {
  const own = study.arms.filter(({ external }) => external === null);
  let workedBack = false;
  const arms = own.flatMap(({ id, label }): ResponderArm[] => {
    const value = endpoint.values.find(({ arm }) => arm === id);
    const counts = value?.verified?.events === undefined ? value?.inferred : value.verified;
    if (counts?.events === undefined || counts.n === undefined) return [];
    if (counts === value?.inferred) workedBack = true;
    return [{ label, events: counts.events, n: counts.n }];
  });
  const [first, second] = arms;
  if (endpoint.kind !== 'crude' || !first || !second || arms.length !== 2) return null;
  const p = endpoint.p?.verified ?? endpoint.p?.printed;
  return {
    id: endpoint.id,
    label: endpoint.name,
    counted: endpoint.counted ?? 'patients with the event',
    arms: [first, second],
    workedBack,
    published: p && endpoint.p ? { p: p.value, sides: SIDES[endpoint.p.sided], note: endpoint.p.note } : null,
  };
}

/** Throws an Error naming the study where no endpoint has counts in two arms. */
export function responderProps(
  id: string,
  study: Study | undefined,
  errata: Iterable<{ code: string; title: string }>,
): ResponderProps {
  const endpoints = study?.endpoints.flatMap((endpoint) => endpointOf(study, endpoint) ?? []) ?? [];
  if (!study || endpoints.length === 0)
    throw new Error(`The responder figure needs counts in two arms in src/content/studies/${id}.yaml.`);
  const codes = study.endpoints.flatMap((endpoint) =>
    endpoints.some((one) => one.id === endpoint.id) ? endpoint.errata : [],
  );
  return {
    study: { id, label: `${study.firstAuthor} ${study.year}`, caution: study.caution },
    endpoints,
    errata: [...errata]
      .filter(({ code }) => codes.includes(code))
      .map(({ code, title }) => ({ code, title })),
  };
}
