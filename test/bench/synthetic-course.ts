// A course as large as asked for, the same for the same seed: chapters of some 1,500 words that cite studies and print their
// figures, studies with two endpoints, questions of the chapters. Written beside the real course, in the project's own forms.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { wilsonInterval } from '../../src/models/proportions.ts';
import { seededDraws } from '../../src/models/seeded-random.ts';

export interface Size {
  chapters: number;
  studies: number;
  questions: number;
}

type Random = () => number;
const upTo = (random: Random, end: number): number => Math.floor(random() * end);
const one = <T>(random: Random, list: readonly T[]): T => list[upTo(random, list.length)] as T;

const study = (n: number): string => `series-${n}`;
const chapter = (n: number): string => `topic-${n}`;

/** Words that items and prose are checked for: numbers, absolute words, negatives. */
const LEFT_OUT =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|half|third|quarter|must|never|always|all|only|every\w*|none|nor|neither|not|except|least|any\w*|cannot|without|no\w*|total\w*|entire\w*|complete\w*|both|above|best|usually|sometimes|often|may|could|might|rarely|proves?|proven|sole\w*|exclusive\w*|invariably|impossible)$/;

/** Words the real chapters are made of, in the same order each time. */
function vocabularyOf(content: string): string[] {
  const folder = join(content, 'chapters');
  const prose = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
    .replace(/<[^>]*>|\{[^}]*\}/g, ' ');
  return [...new Set(prose.match(/(?<![\w/-])[a-z]{3,12}(?![\w/-])/g))]
    .filter((word) => !LEFT_OUT.test(word))
    .sort();
}

/** Few words make up most of a text: a word's rank is drawn so that small ranks come often. */
function sentence(random: Random, words: readonly string[], length = 8 + upTo(random, 10)): string {
  const drawn = Array.from({ length }, () => words[Math.floor(words.length * random() ** 2.5)] ?? 'dose');
  const [first = '', ...rest] = drawn;
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`;
}

const HEADINGS = ['whom', 'when', 'how-much', 'how-widely', 'after', 'doubts'] as const;

function chapterText(n: number, random: Random, words: readonly string[], { studies }: Size): string {
  const cited = [0, 1, 2].map((k) => study((n * 3 + k) % studies));
  const objectives = ['weigh', 'choose', 'explain'].map((verb) => ({
    id: `${chapter(n)}-${verb}`,
    text: `${verb.charAt(0).toUpperCase()}${verb.slice(1)} what ${one(random, words)} and ${one(random, words)} add to the plan.`,
    stages: ['mdt'],
  }));
  const head = stringify({
    number: 100 + n,
    title: `${sentence(random, words, 4).slice(0, -1)}, topic ${chapter(n).slice(6)}`,
    standfirst: sentence(random, words, 14),
    short: sentence(random, words, 4).slice(0, 60),
    written: true,
    section: 'Introduction',
    objectives,
    keyPoints: objectives.map(({ id }) => id),
    studies: cited,
    checked: '2026-11-23',
  });
  const paragraphs = (count: number) =>
    Array.from({ length: count }, () => [1, 2, 3, 4].map(() => sentence(random, words)).join(' '));
  const sections = HEADINGS.flatMap((heading, at) => {
    const id = one(random, cited);
    return [
      `## ${heading.replaceAll('-', ' ')}`,
      ...paragraphs(4),
      `${sentence(random, words)} <Cite study="${id}">Wound complications were recorded in <Value of="${id}/wounds/all" as="both"/> and local control in <Value of="${id}/control/all" as="percent"/>.</Cite>`,
      ...(at === 1
        ? [
            `<ArmPlot id="wounds" title="Wounds differ between the series" caption="Wound complications with Wilson intervals." endpoints={['${cited[0]}/wounds']} />`,
          ]
        : []),
    ];
  });
  const points = objectives.map((_, at) => `${at + 1}. ${sentence(random, words)}`).join('\n');
  const ends = ['Since', 'Checks', 'CaseLinks'].map((box) => `<${box} chapter="${chapter(n)}" />`);
  return [
    `---\n${head}---`,
    ...sections,
    `<InClinic>\n\n${points}\n\n</InClinic>`,
    `<Thin>\n\n${sentence(random, words)}\n\n</Thin>`,
    ...ends,
    '',
  ].join('\n\n');
}

const percent = (events: number, n: number): number => Math.round((1000 * events) / n) / 10;

function endpoint(id: string, name: string, domain: string, better: string, events: number, n: number) {
  const { low, high } = wilsonInterval({ events, n });
  const ci95 = [low, high].map((share) => Math.round(share * 1000) / 10);
  const verified = { percent: percent(events, n), events, n };
  return {
    id,
    name,
    domain,
    better,
    population: 'patients treated',
    kind: 'crude',
    counted: `patients with ${name.toLowerCase()}`,
    values: [
      {
        arm: 'all',
        printed: { percent: verified.percent },
        verified,
        computed: { percent: verified.percent, ci95, method: 'Wilson', basis: 'verified' },
      },
    ],
    certainty: 'abstract-verified',
  };
}

function studyText(number: number, random: Random, words: readonly string[]): string {
  const n = 40 + upTo(random, 400);
  const name = one(random, words);
  return stringify({
    id: study(number),
    name: `Series ${number} on ${name}`,
    year: 1980 + (number % 40),
    firstAuthor: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    design: one(random, ['retrospective', 'randomised', 'prospective-single-arm']),
    population: sentence(random, words, 6).slice(0, -1),
    setting: one(random, ['preoperative', 'postoperative', 'both']),
    n: { printed: n, verified: n },
    arms: [
      {
        id: 'all',
        label: 'All patients',
        n: { printed: n, verified: n },
        treatment: 'Surgery and radiotherapy',
      },
    ],
    endpoints: [
      endpoint('wounds', 'Wound complications', 'wound-complication', 'lower', 1 + upTo(random, n / 3), n),
      endpoint('control', 'Local control', 'local-control', 'higher', n - 1 - upTo(random, n / 4), n),
    ],
    identification: { kind: 'named' },
    caution: sentence(random, words, 12),
  });
}

function questionText(
  number: number,
  random: Random,
  words: readonly string[],
  { chapters, studies }: Size,
): string {
  const home = number % chapters;
  const id = study((home * 3) % studies);
  const right = Math.floor(number / chapters + number) % 4;
  return stringify({
    chapter: chapter(home),
    objective: `${chapter(home)}-${one(random, ['weigh', 'choose', 'explain'])}`,
    difficulty: one(random, ['core', 'applied', 'stretch']),
    type: 'single',
    leadIn: `Wounds were recorded in {${id}/wounds/all as percent}. Which reading of ${one(random, words)} and ${one(random, words)} fits?`,
    options: ['a', 'b', 'c', 'd'].map((option, at) => ({
      id: option,
      text: `${sentence(random, words, 6).slice(0, -1)} ${option}`,
      rationale: sentence(random, words, 18),
      ...(at === right ? { key: true } : {}),
    })),
    ledger: [`${id}/wounds/all`],
    rereads: one(random, HEADINGS),
  });
}

/** @param content folder of a copy of the course's content */
export function addSyntheticCourse(content: string, size: Size, seed = 1): void {
  const random = seededDraws(seed).uniform;
  const words = vocabularyOf(content);
  const write = (folder: string, name: string, text: string) => {
    mkdirSync(join(content, folder), { recursive: true });
    writeFileSync(join(content, folder, name), text);
  };
  for (let n = 0; n < size.studies; n++) write('studies', `${study(n)}.yaml`, studyText(n, random, words));
  for (let n = 0; n < size.chapters; n++)
    write('chapters', `${1000 + n}-${chapter(n)}.mdx`, chapterText(n, random, words, size));
  for (let n = 0; n < size.questions; n++)
    write('questions', `long-${n}.yaml`, questionText(n, random, words, size));
}
