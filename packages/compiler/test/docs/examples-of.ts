import type { CodeBlock, Page, Table } from './read-page.ts';

/** A whole contract file that a page holds or stands for, and what it is to give. */
export interface Example {
  /** The page and the line at which it stands there. */
  readonly place: string;
  readonly text: string;
  /** The code of the one error that it is to have; null where it is to have none. */
  readonly error: string | null;
  /** The files that the page shows under a name, which its examples may use. */
  readonly files: Readonly<Record<string, string>>;
}

/** The day on which the tables headed `written` and `is` are worked out. */
export const TABLE_DAY = 'March 9, 2026';

/**
 * The examples of a page, each as a whole file. A block that begins with `contract` is one already;
 * `terms continues` goes on from the block before it; every other block stands below the preamble.
 */
export function examplesOf(page: Page): readonly Example[] {
  const preamble = preambleOf(page);
  const files = filesOf(page);
  let before = preamble;
  return page.blocks
    .filter(({ info }) => isTerms(info))
    .map((block) => {
      if (fileName(block) !== null)
        return { place: placeOf(page, block), ...block, error: null, files };
      const text = continues(block) ? `${before}\n${block.text}` : wholeFile(preamble, block);
      const error = errorOf(block);
      // What is wrong is shown, and not gone on from.
      if (error === null) before = text;
      return { place: placeOf(page, block), text, error, files };
    });
}

function placeOf(page: Page, block: CodeBlock): string {
  return `${page.name}:${block.line}`;
}

/** The blocks of a page that stand for files of their own, by the name after `file=`. */
function filesOf(page: Page): Readonly<Record<string, string>> {
  return Object.fromEntries(
    page.blocks.flatMap((block) => {
      const name = fileName(block);
      return name === null ? [] : [[name, block.text]];
    }),
  );
}

function fileName({ info }: CodeBlock): string | null {
  return /\bfile=(\S+)/u.exec(info)?.[1] ?? null;
}

/** The tables of a page that say what something written is, each as a file with one scenario. */
export function tableExamplesOf(page: Page): readonly Example[] {
  return page.tables.filter(isOfValues).map(({ rows, line }) => ({
    place: `${page.name}:${line}`,
    text: [
      preambleOf(page),
      'clause §"The table"',
      ...rows.map(([written], index) => `  Row ${index + 1} means ${written ?? ''}`),
      'scenario "the table"',
      `  expect on ${TABLE_DAY}`,
      ...rows.map(([, value], index) => `    Row ${index + 1} is ${value ?? ''}`),
    ].join('\n'),
    error: null,
    files: {},
  }));
}

/** The declarations above which a page's fragments are not complete; empty where it shows none. */
export function preambleOf(page: Page): string {
  return page.blocks.find(({ info }) => info === 'terms preamble')?.text ?? '';
}

function isOfValues({ heading }: Table): boolean {
  return heading[0] === 'written' && heading[1] === 'is';
}

function isTerms(info: string): boolean {
  return info.split(' ', 1)[0] === 'terms';
}

function continues({ info }: CodeBlock): boolean {
  return info.split(' ').includes('continues');
}

function wholeFile(preamble: string, { info, text }: CodeBlock): string {
  const isWhole = info === 'terms preamble' || /^\s*(?:\/\/[^\n]*\s+)*contract\b/u.test(text);
  return isWhole ? text : `${preamble}\n${text}`;
}

function errorOf({ info }: CodeBlock): string | null {
  return /\berror=(\S+)/u.exec(info)?.[1] ?? null;
}
