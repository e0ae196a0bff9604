// What does a built page say of itself?
import { expect, it } from 'vitest';
import { headOf } from '../../src/build/page-head.ts';

const head = (more = '') =>
  `<html><head><meta property="og:title" content="A &#38; B"><meta property="og:description" content="d">${more}</head><body><h1>No</h1></body></html>`;

it('title and description, as a reader sees them', () => {
  expect(headOf(head())).toEqual({ title: 'A & B', description: 'd' });
});

it('the number of a chapter', () => {
  expect(headOf(head('<script type="application/ld+json">{"position":6}</script>')).chapter).toBe(6);
});

it('a page that says nothing is refused', () => {
  expect(() => headOf('<html><head></head></html>')).toThrow('A page has no og:title.');
});
