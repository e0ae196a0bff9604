// Is one question well made? The rules of item writing that can be checked without knowing the subject; sources and reasons
// stand in CONTRIBUTING.md. What only the whole bank shows is in bank-rules.ts.
import { contentStems, NUMBER, onlyNumber, openingOf } from './item-words.ts';

/** A question as the rules read it: texts as the learner sees them, figures looked up. */
export interface Item {
  type: 'single' | 'multiple' | 'numeric' | 'ordering' | 'drawing';
  /** News of a step, then the lead-in. */
  leadIn: string;
  options: readonly { text: string; rationale: string; right: boolean }[];
  /** Of the number asked for and of its misreadings, or of the rules a drawing is judged by. */
  rationales: readonly string[];
  /** Disputed figures it rests on: how each may be printed, and the errata that concern it. */
  disputed: readonly { printed: readonly string[]; errata: readonly string[] }[];
  /** Everything the learner reads, the answer with its unit among it, and the errata marked there. */
  shown: string;
  marked: ReadonlySet<string>;
}

/** A rule broken: where in the file, what is wrong, what to do. */
export interface Fault {
  rule: string;
  path: (string | number)[];
  wrong: string;
  remedy: string;
}

const NEGATIVE =
  /\b(?:not|except|never|least|cannot|neither|nor|untrue|incorrect)\b|\b(?:is|are) (?:false|wrong)\b|n[’']t\b/i;
const UNFOCUSED =
  /\bwhich (?:one )?(?:of (?:these|the following) )?(?:statements? )?(?:is|are) (?:true|correct|right)\b/i;
const TOGETHER =
  /\b(?:[Aa]ll|[Nn]one|[Bb]oth|[Nn]either|[Aa]ny|[Ee]ither) of (?:(?:the )?above|these|those|them)\b|\b[A-F] and [A-F]\b/;
const ABSOLUTE =
  /\b(?:always|never|only|all|none|must|every|everyone|nobody|completely|absolutely|entirely|certainly|impossible)\b/i;
const CUE_AT_END = /(?:\ba|\ban|:|…)\s*$/i;
/** A key this much longer than the longest other option stands out; chosen by eye. */
const STANDS_OUT = 1.5;
/** Content words a rationale adds to its option, at least; chosen by eye. */
const NEW_WORDS = 4;

/** The last sentence: what is asked, after what is told. */
const askedIn = (leadIn: string): string =>
  leadIn
    .trim()
    .split(/(?<=[.;:])\s+(?=[A-Z])/)
    .at(-1) ?? '';

type Rule = (item: Item) => Fault[];

const leadInFault = (rule: string, wrong: string, remedy: string): Fault[] => [
  { rule, path: ['leadIn'], wrong, remedy },
];

const asksNothing: Rule = ({ leadIn, type }) =>
  askedIn(leadIn).endsWith('?') || (type === 'ordering' && /^(?:Put|Place|Arrange)\b/.test(askedIn(leadIn)))
    ? []
    : leadInFault(
        'question',
        'the lead-in asks nothing.',
        'End it with a question that can be answered with the options covered.',
      );

const unfocused: Rule = ({ leadIn }) =>
  UNFOCUSED.test(askedIn(leadIn))
    ? leadInFault(
        'question',
        'the lead-in cannot be answered with the options covered.',
        'Ask about one thing: which treatment, which figure, which reason.',
      )
    : [];

const negative: Rule = ({ leadIn, type }) => {
  const asked = askedIn(leadIn);
  const word = NEGATIVE.exec(type === 'ordering' ? asked.replace(/\bleast\b/gi, '') : asked)?.[0];
  return word === undefined
    ? []
    : leadInFault(
        'negative',
        `the question is asked in the negative: “${word}”.`,
        'Ask for what holds, not for the exception.',
      );
};

const inOptions =
  (rule: string, found: RegExp, wrong: (word: string) => string, remedy: string): Rule =>
  ({ type, options }) =>
    options.flatMap(({ text }, at) => {
      if (type === 'ordering') return []; // its lines are not chosen from
      const word = found.exec(text)?.[0];
      return word === undefined ? [] : [{ rule, path: ['options', at, 'text'], wrong: wrong(word), remedy }];
    });

const together = inOptions(
  'together',
  TOGETHER,
  (word) => `the option stands for others: “${word}”.`,
  'Write what it means, or ask for several answers.',
);

const absolute = inOptions(
  'absolute',
  ABSOLUTE,
  (word) => `an absolute word gives the option away: “${word}”.`,
  'Say how much, how often or for whom instead.',
);

const standsOut: Rule = ({ type, options }) => {
  const key = options.findIndex(({ right }) => right);
  const longest = Math.max(...options.filter((_, at) => at !== key).map(({ text }) => text.length));
  return type === 'single' && (options[key]?.text.length ?? 0) > STANDS_OUT * longest
    ? [
        {
          rule: 'length',
          path: ['options', key, 'text'],
          wrong: 'the right option stands out by its length.',
          remedy: 'Shorten it, or write the others as fully.',
        },
      ]
    : [];
};

const duplicates: Rule = ({ options }) => {
  const said = options.map(({ text }) => contentStems(text).join(' '));
  return said.flatMap((words, at) =>
    said.indexOf(words) === at
      ? []
      : [
          {
            rule: 'duplicate',
            path: ['options', at, 'text'],
            wrong: `this option says what no. ${said.indexOf(words) + 1} says.`,
            remedy: 'Write another option or leave it out: three good ones are enough.',
          },
        ],
  );
};

const endsOpen: Rule = ({ leadIn }) =>
  CUE_AT_END.test(leadIn)
    ? leadInFault(
        'grammar',
        'the lead-in is a sentence for the options to finish.',
        'Ask a whole question, so that grammar does not choose.',
      )
    : [];

/** The key alone differs from the others in how it begins or ends. */
const grammar: Rule = ({ type, options }) => {
  if (type !== 'single' || options.length < 3) return [];
  const key = options.findIndex(({ right }) => right);
  const apart = (of: (text: string) => string) => {
    const others = new Set(options.filter((_, at) => at !== key).map(({ text }) => of(text)));
    return others.size === 1 && !others.has(of(options[key]?.text ?? '')) && !others.has('');
  };
  const ending = (text: string) => (/[.!?]$/.test(text) ? 'stop' : 'none');
  return apart(openingOf) || apart(ending)
    ? [
        {
          rule: 'grammar',
          path: ['options', key, 'text'],
          wrong: 'the right option alone begins or ends differently from the others.',
          remedy: 'Give the options one grammatical form.',
        },
      ]
    : [];
};

const outOfOrder: Rule = ({ type, options }) => {
  const numbers = options.map(({ text }) => onlyNumber(text));
  const words = new Set(options.map(({ text }) => text.replace(NUMBER, '')));
  if (type === 'ordering' || numbers.includes(null) || words.size > 1) return [];
  const steps = numbers.slice(1).map((number, at) => Math.sign((number ?? 0) - (numbers[at] ?? 0)));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0)
    ? []
    : [
        {
          rule: 'order',
          path: ['options'],
          wrong: 'the numbers of the options stand in no order.',
          remedy: 'Let them rise or fall from the first to the last.',
        },
      ];
};

const rationales: Rule = ({ options, rationales: others }) => {
  const thin = (rationale: string, option: string) => {
    const known = new Set(contentStems(option));
    return new Set(contentStems(rationale).filter((word) => !known.has(word))).size < NEW_WORDS;
  };
  const fault = (path: (string | number)[], wrong: string): Fault => ({
    rule: 'rationale',
    path,
    wrong,
    remedy: 'Say why: the evidence, the working or the slip behind it.',
  });
  return [
    ...options.flatMap(({ text, rationale }, at) =>
      thin(rationale, text)
        ? [fault(['options', at, 'rationale'], 'the rationale is missing or repeats the option.')]
        : [],
    ),
    ...others.flatMap((rationale, at) =>
      thin(rationale, '')
        ? [
            fault(
              at === 0 ? ['answer', 'rationale'] : ['answer', 'misreadings', at - 1, 'rationale'],
              'the rationale is missing.',
            ),
          ]
        : [],
    ),
  ];
};

/** A disputed figure that is named carries its mark; one that is typed, or asked for, does not. */
const dispute: Rule = ({ disputed, shown, marked }) =>
  disputed
    .filter(({ errata }) => !errata.some((code) => marked.has(code)))
    .flatMap(({ printed, errata }) => {
      const said = printed.find((form) =>
        new RegExp(`(?<![\\d.])${form.replace(/[.+()]/g, '\\$&')}`).test(shown),
      );
      return said === undefined
        ? []
        : [
            {
              rule: 'dispute',
              path: ['ledger'],
              wrong: `it shows ${said}, a disputed figure, without its erratum (${errata.join(', ')}).`,
              remedy: 'Name the figure in a text of the question, so that its erratum stands there.',
            },
          ];
    });

export const itemRules: readonly Rule[] = [
  asksNothing,
  unfocused,
  negative,
  together,
  absolute,
  standsOut,
  duplicates,
  endsOpen,
  grammar,
  outOfOrder,
  rationales,
  dispute,
];

/** Every rule a question breaks. */
export const faultsOf = (item: Item): Fault[] => itemRules.flatMap((rule) => rule(item));
