// Does search understand what residents type? Rows of question and queries; the course's glossary where it matters.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nearestWord, typingDistance } from '../../src/evidence/nearest-word.ts';
import { american, vocabularyOf, wordsForPage } from '../../src/evidence/page-words.ts';
import { orderedQueries } from '../../src/evidence/query-order.ts';
import { searchWords, wordGroups } from '../../src/evidence/search-words.ts';
import { british, keyOf, tokensOf } from '../../src/evidence/word-forms.ts';
import { termSchema } from '../../src/schemas/term.ts';
import { searchQueries } from '../site/search-queries.ts';

const groups = wordGroups([
  { term: 'Oedema', abbreviation: null, also: ['edema', 'lymphoedema'] },
  { term: 'Radiotherapy', abbreviation: 'RT', also: ['radiation therapy', 'radiation'] },
  { term: 'Preoperative', abbreviation: null, also: ['pre-op', 'before surgery'] },
  { term: 'Clinical target volume', abbreviation: 'CTV', also: [] },
  { term: 'Biologically effective dose', abbreviation: 'BED', also: [] },
  { term: 'Odds ratio', abbreviation: 'OR', also: [] },
  { term: 'RTOG 0630', abbreviation: null, also: [] },
  { term: 'Act.In.Sarc', abbreviation: null, also: [] },
  { term: 'Alpha/beta ratio', abbreviation: 'α/β', also: ['alpha beta'] },
  { term: 'Wound complication', abbreviation: null, also: [] },
]);
const vocabulary = (
  'surgery dose the after before radiotherapy wound rt ctv tumour complication preoperative oedema fibrosis brachytherapy ' +
  'randomised boost bed bone margin margins osullivan rtog 0630 warsaw 5 2.85 gy irradiated thigh'
).split(' ');
const asked = (typed: string) => searchWords(typed, { groups, vocabulary });
const first = (typed: string): string | undefined => asked(typed).queries[0]?.words;

describe('a question becomes', () => {
  test.each<[string, string | undefined, string]>([
    ['', undefined, 'nothing asked, nothing looked for'],
    ['  ?! ', undefined, 'no word in it'],
    ['it', 'it', 'empty words are kept when there is nothing else'],
    ['edema', 'oedema', 'the spelling the course prints'],
    ['tumor', 'tumour', 'a spelling of no glossary term'],
    ['randomized', 'randomised', '-ize'],
    ['RADIATION THERAPY', 'radiotherapy', 'a synonym the course does not print'],
    ['RT', 'radiotherapy', 'an abbreviation, in the one writing under which its term is looked for'],
    ['radiation dose', 'radiotherapy dose', 'a synonym among other words'],
    ['pre-op', 'preoperative', 'hyphen'],
    ['preop dose', 'preoperative dose', 'written as one word'],
    ['pre op dose', 'preoperative dose', 'written as two words'],
    ['pre-operative', 'preoperative', 'hyphen inside the long form'],
    ['wound complications', 'wound complication', 'plural of a term'],
    ['what is the dose before surgery?', 'dose preoperative', 'function words go, before surgery is a term'],
    ['dose after surgery', 'dose after surgery', 'after stays'],
    ['what does CTV mean?', 'ctv', 'asked for a meaning'],
    ['rtog-0630', 'rtog 0630', 'a trial with a hyphen'],
    ['RTOG0630', 'rtog 0630', 'a trial written as one word'],
    ['actinsarc', 'actinsarc', 'a trial without its points'],
    ['O’Sullivan', 'osullivan', 'curly apostrophe'],
    ["O'Sullivan", 'osullivan', 'straight apostrophe'],
    ['5x5Gy Warsaw', '5 gy warsaw', 'a schedule written together'],
    ['2.85 Gy', '2.85 gy', 'a decimal stays one word'],
    ['α/β', 'alpha beta', 'Greek letters'],
    ['irradiating', 'irradiating', 'the index finds other endings itself'],
    ['brachyth', 'brachyth', 'the beginning of a word while typing'],
    ['dose or boost', 'dose boost', 'or is a function word'],
    ['OR', 'odds ratio', 'alone and in capitals it is the odds ratio'],
    ['OR of the boost', 'odds ratio boost', 'in capitals among small letters too'],
    ['DOSE OR BOOST', 'dose boost', 'not where everything is in capitals'],
  ])('%j → %j: %s', (typed, words) => {
    expect(first(typed)).toBe(words);
  });

  test('its words as typed, where a term of several words stands among others; then the course’s other writing', () => {
    const printed = [...vocabulary, 'complications', 'delayed', 'healing'];
    const terms = [...groups.slice(0, -1), ['Wound complication', 'delayed healing']];
    const { queries } = searchWords('delayed healing thigh', { groups: terms, vocabulary: printed });
    expect(queries.slice(0, 2)).toEqual([
      { words: 'delayed healing thigh', partial: false },
      { words: 'wound complication thigh', partial: false },
    ]);
  });

  test('then fewer of its terms, saying so, the rarest kept longest', () => {
    const { queries } = asked('surgery wound thigh');
    expect(queries.map(({ words, partial }) => `${words}${partial ? ' (partial)' : ''}`)).toEqual([
      'surgery wound thigh',
      'wound thigh (partial)',
      'surgery thigh (partial)',
      'surgery wound (partial)',
      'thigh (partial)',
      'wound (partial)',
      'surgery (partial)',
    ]);
  });

  test('a partial search at once where no page has one of its words', () => {
    expect(asked('xqzt fibrosis').queries).toEqual([{ words: 'fibrosis', partial: true }]);
  });

  test('itself where no page has any of its words', () => {
    expect(asked('xqzt').queries).toEqual([{ words: 'xqzt', partial: false }]);
  });

  test.each<[string, number | null, string]>([
    ['CTV', 3, 'a term alone'],
    ['what is the CTV?', 3, 'a question for a term'],
    ['CTV margin', null, 'a term and more'],
    ['margin', null, 'no term'],
  ])('%j names the term at %j: %s', (typed, place) => {
    expect(asked(typed).term).toBe(place);
  });
});

describe('typing errors', () => {
  test.each([
    ['fibrosys', 'fibrosis', 'one letter replaced'],
    ['osulivan', 'osullivan', 'one letter left out'],
    ['oedmea', 'oedema', 'two letters swapped'],
    ['fobrosys', 'fibrosis', 'two errors in eight letters'],
    ['brachiterapy', 'brachytherapy', 'two errors in a long word'],
    ['complicatoin', 'complication', 'swapped within a term'],
  ])('%j is read as %j: %s', (typed, meant) => {
    const { queries, corrected } = asked(typed);
    expect(corrected).toEqual([{ from: typed, to: meant }]);
    expect(queries[0]?.words).toBe(meant);
  });

  test.each([
    ['bnoe', 'too short to judge'],
    ['rtog0631', 'a number is never guessed'],
    ['edema', 'American spelling is not an error'],
    ['margins', 'nor is a plural'],
  ])('%j is left alone: %s', (typed) => {
    expect(asked(typed).corrected).toEqual([]);
  });

  test.each([
    ['', '', 2, 0],
    ['', 'ab', 2, 2],
    ['ab', 'ba', 2, 1],
    ['abc', 'xyz', 2, 3],
    ['margin', 'margins', 2, 1],
  ])('from %j to %j, at most %i, are %i', (a, b, most, distance) => {
    expect(typingDistance(a, b, most)).toBe(distance);
  });

  test('are as many there as back', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(fc.property(word, word, (a, b) => typingDistance(a, b, 3) === typingDistance(b, a, 3)));
  });

  test('lead to the more frequent of two equally near words', () => {
    expect(nearestWord('mergin', ['virgin', 'margin', 'mergen'])).toBe('margin');
  });
});

describe('spelling', () => {
  test.each([
    ['edema', 'oedema'],
    ['lymphedema', 'lymphoedema'],
    ['tumors', 'tumours'],
    ['hematoma', 'haematoma'],
    ['esophageal', 'oesophageal'],
    ['orthopedic', 'orthopaedic'],
    ['center', 'centre'],
    ['hypofractionized', 'hypofractionised'],
    ['analyzed', 'analysed'],
    ['modeling', 'modelling'],
  ])('%s is %s, and back', (there, here) => {
    expect(british(there)).toBe(here);
    expect(american(here)).toBe(there);
  });

  test.each(['chemotherapy', 'oedema', 'size', 'hemi', 'tumour', 'systemic', 'programmed', 'federal'])(
    '%s is British already',
    (word) => {
      expect(british(word)).toBe(word);
    },
  );

  test.each(['exercise', 'dose', 'diseases', 'raised', 'otherwise', 'basis'])(
    '%s is American too',
    (word) => {
      expect(american(word)).toBe(word);
    },
  );

  test('hyphens, spaces, capitals and plural do not make another word', () => {
    const writings = ['Limb-sparing surgeries', 'limb sparing surgeries', 'LIMBSPARING surgeries'];
    expect(new Set(writings.map((text) => keyOf(tokensOf(text)))).size).toBe(1);
    expect(keyOf(['margins'])).toBe(keyOf(['margin']));
    expect(keyOf(['loss'])).not.toBe(keyOf(['los']));
  });
});

describe('a page is also indexed under', () => {
  test.each([
    ['', [], 'nothing, where it is empty'],
    [
      'Oedema after radiotherapy.',
      ['edema', 'lymphoedema', 'RT', 'radiation therapy', 'radiation'],
      'synonyms',
    ],
    ['An edema', ['Oedema', 'lymphoedema'], 'British spelling too'],
    ['The CTV ends here.', ['Clinical target volume'], 'an abbreviation spelt out'],
    ['A clinical target volume', ['CTV'], 'and the other way round'],
    [
      'The tumour bed, or its scar',
      ['tumor'],
      'no abbreviation of an ordinary word: bed is not BED, or not OR',
    ],
    ['The BED of it', ['Biologically effective dose'], 'an abbreviation in capitals'],
    [
      'α/β of tumours',
      ['Alpha/beta ratio', 'alpha beta', 'alpha', 'beta', 'tumors'],
      'Greek letters in words',
    ],
    ['Koseła', ['kosela'], 'a name without its accents'],
    ['pre-op and preoperative', ['before surgery'], 'nothing it prints'],
    ['randomised centres', ['randomized', 'centers'], 'American spelling'],
  ])('%j: %j (%s)', (text, words) => {
    expect(wordsForPage(text, groups)).toEqual(words);
  });

  test('nothing twice and nothing it prints, whatever it says', () => {
    const word = fc.constantFrom(...groups.flat(), 'and', 'tumour', 'tumor', 'before', 'OR', 'bed');
    fc.assert(
      fc.property(fc.array(word), (parts) => {
        const words = wordsForPage(parts.join(' '), groups);
        return new Set(words).size === words.length && words.every((one) => !parts.includes(one));
      }),
    );
  });
});

test('the vocabulary has the words of most pages first, and the words that lead to terms last', () => {
  const words = vocabularyOf(['Dose and dose', 'The dose', 'the bone'], [{ leadsHere: ['Landmark bone'] }]);
  expect(words).toEqual(['dose', 'the', 'and', 'bone', 'landmark']);
});

test('a question of twenty terms is cut to a few queries, all terms first', () => {
  const terms = Array.from({ length: 20 }, (_, i) => ({
    shown: [`w${i}`],
    exchanged: [`w${i}`],
    weight: i + 1,
  }));
  const queries = orderedQueries(terms);
  expect(queries[0]).toEqual({ words: terms.map(({ shown }) => shown[0]).join(' '), partial: false });
  expect(queries.length).toBeLessThan(30);
  expect(queries.slice(1).every(({ partial }) => partial)).toBe(true);
});

describe('with the glossary of the course', () => {
  const folder = 'src/content/glossary';
  const terms = readdirSync(folder).map((file) =>
    termSchema.parse(parse(readFileSync(`${folder}/${file}`, 'utf8'))),
  );
  const course = wordGroups(terms);
  const words = vocabularyOf(
    terms.map(({ definition }) => definition),
    terms,
  );

  test.each([
    ['lymphedema', 'oedema'],
    ['post-op', 'postoperative'],
    ['SABR', 'sbrt'],
    ['NNT', 'number-needed-to-treat'],
    ['fisher’s exact', 'fisher-exact-test'],
    ['Kaplan-Meier', 'kaplan-meier'],
    ['R0', 'r0-resection'],
    ['CAN NCIC SR2', 'sr2'],
    ['hyport', 'hyport-sts'],
    ['neoadjuvant', 'preoperative'],
    ['metastases', 'metastasis'],
    ['malignant peripheral nerve sheath tumor', 'mpnst'],
  ])('%j is the term %s', (typed, id) => {
    const { term } = searchWords(typed, { groups: course, vocabulary: words });
    expect(term === null ? null : terms[term]?.id).toBe(id);
  });

  test('every writing of a term is looked for in the same words', () => {
    const apart = course.filter(
      (group) =>
        new Set(
          group.map((form) => searchWords(form, { groups: course, vocabulary: words }).queries[0]?.words),
        ).size > 1,
    );
    expect(apart).toEqual([]);
  });

  test('every word it leads a reader by is known, so that none is taken for a typing error', () => {
    const mistaken = terms.flatMap(({ also, leadsHere }) =>
      [...also, ...leadsHere].filter(
        (form) => searchWords(form, { groups: course, vocabulary: words }).corrected.length > 0,
      ),
    );
    expect(mistaken).toEqual([]);
  });

  test('the queries of the site test are 60 or more, each once, and their terms exist', () => {
    expect(searchQueries.length).toBeGreaterThanOrEqual(60);
    expect(new Set(searchQueries.map(({ typed }) => typed)).size).toBe(searchQueries.length);
    const ids = searchQueries.flatMap(({ page }) => /^\/glossary\/#(.+)$/.exec(page)?.[1] ?? []);
    expect(ids.filter((id) => !terms.some((term) => term.id === id))).toEqual([]);
  });
});
