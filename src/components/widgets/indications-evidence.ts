// What was measured about each feature the guidance names? Sentences with their figures named from the ledger; none is typed.
// Where no comparison was read, the list is empty and the figure says so.
import type { Feature } from '../../models/guidance-map.ts';

export interface EvidenceLine {
  study: string;
  /** `{study/endpoint/arm as form}` is printed from the ledger. */
  text: string;
}

export const EVIDENCE: { readonly [F in Feature]: readonly EvidenceLine[] } = {
  grade: [
    {
      study: 'yang-1998',
      text:
        'External beam after surgery lowered local recurrence in high grade, {yang-1998/lc-10y-high/p}, and in the low-grade ' +
        'stratum, {yang-1998/lc-10y-low/p}. Every high-grade patient also had chemotherapy.',
    },
    {
      study: 'pisters-1996',
      text:
        'Brachytherapy in high grade: local control {pisters-1996/lc-5y-high/brachytherapy as kind} against ' +
        '{pisters-1996/lc-5y-high/surgery-alone as percent} without, {pisters-1996/lc-5y-high/p}. In low grade no effect was ' +
        'shown, {pisters-1996/lc-low/p}.',
    },
  ],
  size: [],
  depth: [
    {
      study: 'jebsen-2008',
      text: 'The effect was largest in deep high-grade tumours, by the abstract. Radiotherapy was given by choice.',
    },
  ],
  margin: [
    {
      study: 'jebsen-2008',
      text:
        'Local control without and with radiotherapy, as the review prints it: {jebsen-2008/lc-5y-intralesional/no-rt as percent} ' +
        'and {jebsen-2008/lc-5y-intralesional/rt as percent} at an intralesional margin, {jebsen-2008/lc-5y-marginal/no-rt as percent} ' +
        'and {jebsen-2008/lc-5y-marginal/rt as percent} at a marginal one, {jebsen-2008/lc-5y-wide/no-rt as percent} and ' +
        '{jebsen-2008/lc-5y-wide/rt as kind} at a wide one. The abstract holds none of these, and radiotherapy was given by choice.',
    },
  ],
  relapse: [],
  earlierRt: [],
  time: [],
};
