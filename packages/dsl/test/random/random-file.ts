import { scanTokens } from '../../src/tokens/scan-tokens.ts';
import { canRead, deriveText, type Choose } from './derive-text.ts';

/** What makes a declaration of a formula. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['phrase', 'N means '],
  ['expression', 'Amount That Was Paid To The Holder means '],
  ['lineOfRule', 'upon N when Price is $5\nset N to yes\n'],
  ['effective', 'upon N\nset N to yes\n'],
  ['dutyLine', 'obligation N\nHolder pays $5 to Holder\ndue on demand\n'],
  ['listedDates', 'schedule N on '],
  ['due', 'obligation N\nHolder pays $5 to Holder\n'],
  ['late', 'obligation N\nHolder pays $5 to Holder\ndue on N\n'],
  ['rightWindow', 'right N\nHolder may convert by N\n'],
  ['first', 'N means the '],
  ['last', 'N means the '],
  ['latest', 'N means the '],
  ['sumOrAverage', 'N means the '],
  ['highestOrLowest', 'N means the '],
  ['severalLowest', 'N means the '],
  ['count', 'N means the '],
]);

const DECLARATIONS = [
  'calendar',
  'party',
  'shareClass',
  'blank',
  'fact',
  'definition',
  'expression',
  'expression',
  'phrase',
  ...PREFIXES.keys(),
  'accrual',
  'event',
  'schedule',
  'upon',
  'noAdjustment',
  'obligation',
  'right',
  'covenant',
  'ambiguous',
  'unresolved',
  'notComputableSection',
  'check',
  'solvedTogether',
  'table',
];
const STEPS = ['given', 'eventStep', 'expect'];
const HEADING = ['setting', 'calendar', 'party', 'shareClass'];

/** How often something is tried that the rules derive and the gates may refuse. */
const ATTEMPTS = 6;

/** A file that can be read without an error; what is in it follows from the choices alone. */
export function randomFile(choose: Choose): string {
  const sections: string[] = [];
  for (let left = 1 + choose(4); left > 0; left -= 1) sections.push(randomSection(choose));
  const readable = sections.filter((section) => canRead(section));
  const file = withBlankLines(readable, choose);
  return canRead(file) ? file : (readable[0] ?? '');
}

function randomSection(choose: Choose): string {
  switch (choose(6)) {
    case 0:
      return randomUnits({ head: 'contract "A Note"', rules: HEADING }, choose);
    case 1:
      return randomUnits({ head: 'scenario "it goes on"', rules: STEPS }, choose);
    case 2:
      return randomText('use', '', choose) ?? 'use "a.terms"';
    default:
      return randomUnits({ head: 'clause §1(a) "A clause"', rules: DECLARATIONS }, choose);
  }
}

interface Section {
  readonly head: string;
  readonly rules: readonly string[];
}

function randomUnits({ head, rules }: Section, choose: Choose): string {
  const units = [head];
  for (let left = choose(5); left > 0; left -= 1) {
    if (rules === DECLARATIONS && choose(8) === 0) units.push('> words  of the contract');
    const rule = rules[choose(rules.length)] ?? '';
    const unit = randomText(rule, head, choose);
    if (unit !== null) units.push(unit);
  }
  return withBlankLines(units, choose);
}

/** What a rule derives, where it can be read behind a text; null where none was found. */
function randomText(rule: string, before: string, choose: Choose): string | null {
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const text = (PREFIXES.get(rule) ?? '') + deriveText(rule, choose);
    if (canRead(`${before}\n${text}\n`)) return text;
  }
  return null;
}

function withBlankLines(parts: readonly string[], choose: Choose): string {
  return parts.map((part) => part + '\n'.repeat(1 + choose(3))).join('');
}

/** A text with comments put between some of its words, where it can still be read. */
export function strewComments(text: string, choose: Choose): string {
  let strewn = text;
  for (let number = choose(4); number > 0; number -= 1) {
    const { tokens } = scanTokens(strewn, 0);
    const at = tokens[choose(tokens.length)]?.startOffset ?? 0;
    const comment = [` // comment ${number}\n`, `\n// comment ${number}\n`, `\n  //\n`][choose(3)];
    const commented = `${strewn.slice(0, at)}${comment ?? ''}${strewn.slice(at)}`;
    if (canRead(commented)) strewn = commented;
  }
  return strewn;
}
