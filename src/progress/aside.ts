// What is kept of a record that is no entry of the log: the record as it is, and why it was set aside.

/** newer: written by a later edition of the course. clash: another entry has its id. damaged: anything else. */
export type WhyAside = 'newer' | 'damaged' | 'clash';
export type Aside = { why: WhyAside; record: unknown };

export const asideOf = (record: unknown, why: WhyAside): Aside => ({ why, record });
