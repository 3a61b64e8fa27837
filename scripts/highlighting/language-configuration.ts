import { tokenPatterns } from '@termsheet/dsl';

/** What opens a block: the lines below it stand two columns in. */
const OPENERS = [
  'contract',
  'clause',
  'event',
  'upon',
  'obligation',
  'right',
  'ambiguous',
  'table',
  'scenario',
  'given',
  'expect',
];

const OPENS = String.raw`^\s*(?:${OPENERS.join('|')})\b[^>]*$`;
/** A step of a scenario, whose particulars stand below it. */
const STEP = String.raw`^\s*on\s.*\d.*$`;
/** A line that cannot end where it ends. */
const GOES_ON = String.raw`\b(?:means|of|such that)\s*$`;
/** What stands at the margin, whatever is above it. */
const AT_MARGIN = String.raw`^\s*(?:contract|clause|party|share class|scenario|use)\b`;

/** How VS Code types, selects and folds: the file that the extension brings, whole. */
export function languageConfiguration(): string {
  const configuration = {
    comments: { lineComment: '//' },
    brackets: [['(', ')']],
    colorizedBracketPairs: [['(', ')']],
    autoClosingPairs: [
      { open: '(', close: ')', notIn: ['string', 'comment'] },
      { open: '"', close: '"', notIn: ['string', 'comment'] },
      { open: '`', close: '`', notIn: ['string', 'comment'] },
    ],
    surroundingPairs: [
      ['(', ')'],
      ['"', '"'],
      ['`', '`'],
    ],
    wordPattern: { pattern: wordPattern(), flags: 'u' },
    indentationRules: {
      increaseIndentPattern: `${OPENS}|${STEP}|${GOES_ON}`,
      decreaseIndentPattern: AT_MARGIN,
    },
    onEnterRules: [
      {
        beforeText: String.raw`^\s*\|.*\|\s*$`,
        action: { indent: 'none', appendText: '| ' },
      },
    ],
    folding: {
      offSide: true,
      markers: {
        start: String.raw`^\s*//\s*#?region\b`,
        end: String.raw`^\s*//\s*#?endregion\b`,
      },
    },
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}

/**
 * What one word is: a Term with all its words, or a word of the language, so that a Term is
 * selected, renamed and looked up whole. Made of the patterns of the tokens.
 */
function wordPattern(): string {
  const names = patternsOf('name');
  const figures = patternsOf('figure');
  return [...names, ...figures, String.raw`[\p{L}\p{M}\d]+(?:[-&'\u2019][\p{L}\p{M}\d]+)*`].join(
    '|',
  );
}

function patternsOf(wanted: string): string[] {
  const single = tokenPatterns.filter(
    ({ pieces, firstOnLine }) => pieces.length === 1 && !firstOnLine,
  );
  return single.flatMap(({ pieces }) =>
    pieces
      .filter(([, lexicalClass]) => lexicalClass === wanted)
      .map(([pattern]) => `(?:${pattern})`),
  );
}
