// What does the trade-off figure take from the content? One early harm and three late ones of the same trial, each with the
// patients it was judged in, its published p and its errata. No number is typed here.
import type { Count } from '../../models/proportions.ts';
import type { Study } from '../../schemas/study.ts';

/** The first arm is radiotherapy first, the second surgery first. */
export interface Harm {
  id: string;
  name: string;
  /** When it was judged. */
  when: string;
  study: string;
  first: Count;
  second: Count;
  /** As published: “p = 0.01”, or that none was given. */
  published: string;
  errata: readonly string[];
}

export interface TradeOffProps {
  /** The wound first, then the late effects. */
  harms: Harm[];
  /** Patients of the trial. */
  randomised: number;
}

const TRIAL = 'osullivan-2002';
const LATE = 'davis-2005';
const HARMS = [
  { id: 'wound', study: TRIAL, endpoint: 'wound-complications-120d' },
  { id: 'fibrosis', study: LATE, endpoint: 'fibrosis' },
  { id: 'oedema', study: LATE, endpoint: 'oedema' },
  { id: 'stiffness', study: LATE, endpoint: 'stiffness' },
] as const;

/** Harms and the number randomised. Throws an Error naming the file and field that are missing. */
export function tradeOffProps(studies: readonly Study[]): TradeOffProps {
  const need = <T>(found: T | null | undefined, what: string, id: string): T => {
    if (found === null || found === undefined)
      throw new Error(`The trade-off figure needs ${what} of src/content/studies/${id}.yaml.`);
    return found;
  };
  const studyOf = (id: string) =>
    need(
      studies.find((study) => study.id === id),
      'the file',
      id,
    );
  const harms = HARMS.map(({ id, study: studyId, endpoint: endpointId }): Harm => {
    const study = studyOf(studyId);
    const endpoint = need(
      study.endpoints.find((one) => one.id === endpointId),
      `the endpoint \`${endpointId}\``,
      studyId,
    );
    const counts = (arm: string): Count => {
      const { events, n } = endpoint.values.find((value) => value.arm === arm)?.verified ?? {};
      return {
        events: need(events, `verified events of \`${endpointId}\`, arm ${arm},`, studyId),
        n: need(n, `verified n of \`${endpointId}\`, arm ${arm},`, studyId),
      };
    };
    const [when] = (
      endpoint.timeNote ?? `At ${need(endpoint.timeYears, '`timeYears`', studyId)} years`
    ).split(/[;.]/);
    const p = endpoint.p?.verified;
    return {
      id,
      name: endpoint.name,
      when: when ?? '',
      study: `${study.firstAuthor?.replace("'", '’')} ${study.year}`,
      first: counts('preop'),
      second: counts('postop'),
      published: p
        ? `p\u00a0${p.op}\u00a0${p.value}`
        : need(endpoint.p?.note, `a p or a note on it of \`${endpointId}\``, studyId).replace(/\.$/, ''),
      errata: endpoint.errata,
    };
  });
  return { harms, randomised: need(studyOf(TRIAL).n.verified, '`n.verified`', TRIAL) };
}
