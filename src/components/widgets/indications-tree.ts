// In which order does the map ask, and which branches does it show? Each leaf fixes some features and leaves the others open.
// What stands at a leaf is read from the statements, not written here.
import type { Conditions, Feature } from '../../models/guidance-map.ts';

export interface Leaf {
  id: string;
  feature: Feature | null;
  value: string;
  when: Conditions;
}
export interface Fork {
  id: string;
  feature: Feature;
  value: string;
  children: readonly (Fork | Leaf)[];
}

/** Leaves that no feature's value leads to, because the source never says where they belong. */
export const GRADE_TWO = 'grade-2';
export const LOW_SIZE_DEPTH = 'low-size-depth';

const high = { grade: 'high' } as const;
const low = { grade: 'low' } as const;

export const TREE: readonly (Fork | Leaf)[] = [
  {
    id: 'high',
    feature: 'grade',
    value: 'high',
    children: [
      {
        id: 'high-large',
        feature: 'size',
        value: 'large',
        children: [
          {
            id: 'high-large-deep',
            feature: 'depth',
            value: 'deep',
            when: { ...high, size: 'large', depth: 'deep' },
          },
          {
            id: 'high-large-superficial',
            feature: 'depth',
            value: 'superficial',
            when: { ...high, size: 'large', depth: 'superficial' },
          },
        ],
      },
      {
        id: 'high-small',
        feature: 'size',
        value: 'small',
        children: [
          {
            id: 'high-small-clear',
            feature: 'margin',
            value: 'clear',
            when: { ...high, size: 'small', margin: 'clear' },
          },
          {
            id: 'high-small-involved',
            feature: 'margin',
            value: 'involved',
            when: { ...high, size: 'small', margin: 'involved' },
          },
        ],
      },
      {
        id: 'high-relapse',
        feature: 'relapse',
        value: 'relapse',
        children: [
          {
            id: 'high-relapse-none',
            feature: 'earlierRt',
            value: 'none',
            when: { ...high, relapse: 'relapse', earlierRt: 'none' },
          },
          {
            id: 'high-relapse-given',
            feature: 'earlierRt',
            value: 'given',
            when: { ...high, relapse: 'relapse', earlierRt: 'given' },
          },
        ],
      },
    ],
  },
  { id: GRADE_TWO, feature: 'grade', value: 'two', when: {} },
  {
    id: 'low',
    feature: 'grade',
    value: 'low',
    children: [
      {
        id: 'low-first',
        feature: 'relapse',
        value: 'first',
        children: [
          {
            id: 'low-involved',
            feature: 'margin',
            value: 'involved',
            when: { ...low, relapse: 'first', margin: 'involved' },
          },
          {
            id: 'low-clear',
            feature: 'margin',
            value: 'clear',
            when: { ...low, relapse: 'first', margin: 'clear' },
          },
          {
            id: 'low-before',
            feature: 'time',
            value: 'before-surgery',
            when: { ...low, relapse: 'first', time: 'before-surgery' },
          },
        ],
      },
      {
        id: 'low-relapse',
        feature: 'relapse',
        value: 'relapse',
        children: [
          {
            id: 'low-relapse-none',
            feature: 'earlierRt',
            value: 'none',
            when: { ...low, relapse: 'relapse', earlierRt: 'none' },
          },
          {
            id: 'low-relapse-given',
            feature: 'earlierRt',
            value: 'given',
            when: { ...low, relapse: 'relapse', earlierRt: 'given' },
          },
        ],
      },
      { id: LOW_SIZE_DEPTH, feature: null, value: 'any', when: low },
    ],
  },
];

export const isLeaf = (node: Fork | Leaf): node is Leaf => 'when' in node;

/** All leaves, from top to bottom, each with the nodes that lead to it. */
export function leavesOf(
  nodes: readonly (Fork | Leaf)[],
  path: readonly Fork[] = [],
): { leaf: Leaf; path: readonly Fork[] }[] {
  return nodes.flatMap((node) =>
    isLeaf(node) ? [{ leaf: node, path }] : leavesOf(node.children, [...path, node]),
  );
}
