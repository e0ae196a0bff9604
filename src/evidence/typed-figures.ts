// Finds figures typed into prose instead of named from the ledger. Knows text only; masking of markup is done before.

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const WORD =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty(?:-five)?|thirty(?:-three)?|forty|fifty|sixty|hundred';
const COUNT = `(?:${NUMBER}|${WORD})`;
const RANGE = `${COUNT}(?:\\s*(?:-|–|to|or)\\s*${COUNT})?`;
const PEOPLE =
  'patients?|people|men|women|adults|tumours?|nodules?|lesions?|deaths?|recurrences?|events?|limbs?|resections?|sarcomas?|wounds?';

/** What is looked for, in order; the first that fits a place names it. */
const PATTERNS: { what: string; pattern: RegExp }[] = [
  {
    what: 'percentage',
    pattern: new RegExp(`${NUMBER}\\s*(?:%|per\\s?cent|percent(?:age points?)?\\b)`, 'gi'),
  },
  { what: 'percentage', pattern: new RegExp(`\\b(?:${WORD})\\s+per\\s?cent\\b`, 'gi') },
  { what: 'p value', pattern: /\bp\s*(?:[=<>≤≥]|value of|of)\s*0?[.,]\d+/gi },
  {
    what: 'ratio',
    pattern: new RegExp(
      `\\b(?:hazard ratio|odds ratio|risk ratio|HR|OR|RR)\\s*(?:of|=|was)?\\s*${NUMBER}`,
      'g',
    ),
  },
  {
    what: 'ratio',
    pattern: new RegExp(`\\b${COUNT}\\s+(?:in|out of|of(?:\\s+the)?)\\s+(?:every\\s+)?${COUNT}\\b`, 'gi'),
  },
  { what: 'ratio', pattern: /\b\d+\s*(?::|\/)\s*\d+\b/g },
  {
    what: 'ratio',
    pattern: /\b(?:(?:a|one|two|three)[ -](?:third|quarter|fifth|tenth)s?|half)\s+(?:of|as)\b/gi,
  },
  {
    what: 'ratio',
    pattern: /\b(?:twice|thrice|(?:two|three|four|five|ten|\d+)[- ]?fold|(?:two|three|four|\d+) times)\b/gi,
  },
  { what: 'ratio', pattern: /\b(?:doubl|tripl|halv)(?:e|es|ed|ing)\b/gi },
  {
    what: 'count of patients',
    pattern: new RegExp(`(?<!grades? )\\b${COUNT}\\s+(?:\\w+\\s+)?(?:${PEOPLE})\\b`, 'gi'),
  },
  { what: 'count of patients', pattern: /\bn\s*=\s*\d+/gi },
  { what: 'dose', pattern: new RegExp(`\\b${RANGE}\\s*(?:c?Gy|gray)\\b`, 'gi') },
  { what: 'dose', pattern: new RegExp(`\\b${RANGE}\\s+(?:\\w+\\s+)?fractions?\\b`, 'gi') },
  { what: 'dose', pattern: /\b\d+\s*(?:x|×)\s*\d+(?:[.,]\d+)?\b/gi },
  { what: 'dose', pattern: /α\/β\s*(?:of|=|ratio of)?\s*\d+/g },
  {
    what: 'margin',
    pattern: new RegExp(`\\b${RANGE}\\s*-?\\s*(?:cm|mm|centimetres?|millimetres?)\\b`, 'gi'),
  },
  {
    what: 'interval',
    pattern: new RegExp(`\\b${RANGE}\\s*-?\\s*(?:hours?|days?|weeks?|months?|years?)\\b`, 'gi'),
  },
];

export interface TypedFigure {
  what: string;
  text: string;
  /** Offset of the first character in the scanned text. */
  at: number;
}

/** Articles and "one" before a noun count nothing: "one patient", "one year" are sentences, not figures. */
const harmless = (text: string): boolean =>
  /^(?:one)\s+(?:\w+\s+)?(?:patient|tumour|limb|year|week|day|wound|sarcoma|fraction|lesion)$/i.test(text);

/**
 * Lists the figures typed into a text.
 * @param text words as the reader would see them; masked places are blanks, so that offsets still fit
 */
export function typedFigures(text: string): TypedFigure[] {
  const found: TypedFigure[] = [];
  for (const { what, pattern } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index;
      const end = at + match[0].length;
      if (harmless(match[0])) continue;
      if (found.some((f) => at < f.at + f.text.length && end > f.at)) continue;
      found.push({ what, text: match[0], at });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}
