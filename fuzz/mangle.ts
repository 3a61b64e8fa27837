import type { Random } from './random.ts';

/** Pieces that break readers: brackets, quotes, odd characters, half-written words. */
export const PIECES: readonly string[] = [
  '(',
  ')',
  '((((((((',
  '"',
  '`',
  '§',
  '§"',
  '>',
  '//',
  '|',
  ',',
  ':',
  '$',
  '%',
  '-',
  '/',
  '*',
  '\n',
  '\n\n',
  '\t',
  '\r\n',
  '\u0000',
  '\uFEFF',
  '\u2028',
  '\u202E',
  '\u200B',
  '“',
  '”',
  '💥',
  '\uD800',
  '(a)',
  '(i)',
  '(z)',
  '(1)',
  '(99)',
  ' of ',
  ' on ',
  ' for each ',
  ' means ',
  ' starts at ',
  ' is ',
  'clause ',
  'scenario ',
  'contract ',
  'upon ',
  'when ',
  'the ',
  'no adjustment of ',
  'one of ',
  '99999999999999999999999999',
  '0',
  '0.',
  '.5',
  '1,00',
  '1,000',
  '2006-02-30',
  'February 30, 2006',
  '$',
  '$0',
  '9%',
  'per share',
  ' shares',
  '__proto__',
  'constructor',
  '${x}',
  '*/',
  '</script>',
];

/** One to four random changes to a text: cut, doubled, moved, replaced or added pieces. */
export function mangle(text: string, random: Random): string {
  let mangled = text;
  for (let left = 1 + random.below(4); left > 0; left -= 1) mangled = change(mangled, random);
  return mangled;
}

function change(text: string, random: Random): string {
  const from = random.below(text.length + 1);
  const to = Math.min(text.length, from + random.below(random.below(8) === 0 ? 400 : 20));
  switch (random.below(6)) {
    case 0:
      return text.slice(0, from) + text.slice(to);
    case 1:
      return text.slice(0, to) + text.slice(from, to) + text.slice(to);
    case 2:
      return text.slice(0, from) + random.pick(PIECES) + text.slice(to);
    case 3:
      return text.slice(0, from) + random.pick(PIECES) + text.slice(from);
    case 4:
      return text.slice(0, from);
    default:
      return swapLines(text, random);
  }
}

function swapLines(text: string, random: Random): string {
  const lines = text.split('\n');
  const first = random.below(lines.length);
  const second = random.below(lines.length);
  const moved = lines[first] ?? '';
  lines[first] = lines[second] ?? '';
  lines[second] = moved;
  return lines.join('\n');
}
