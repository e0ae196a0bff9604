// What does the worker tell pages while it saves an edition?

/** full: no room. refused: the browser keeps nothing here. network: a file did not arrive. changed: what arrived is not this edition's. */
export type WhyNot = 'full' | 'refused' | 'network' | 'changed';

export interface Told {
  margins: 'saving' | 'saved' | 'failed';
  /** Files that are there, and files in all; 0 before the list has arrived. */
  saved: number;
  of: number;
  why?: WhyNot;
}

export const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && 'margins' in value;
