// How the terms of the glossary are written, made once a build: each writing is a pattern that chapters are searched for.
import { getCollection } from './collections.ts';
import { writingsOf } from './mark-terms.ts';
import { oncePerBuild } from './once.ts';

export const courseWritings = oncePerBuild(async () =>
  writingsOf((await getCollection('glossary')).map(({ data }) => data)),
);
