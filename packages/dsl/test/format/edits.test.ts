import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editGroups } from '../../src/format/edits.ts';
import {
  applyEdits,
  editsBetween,
  formatFile,
  formatOnType,
  formatRange,
  formatSource,
} from '../../src/format/prettier.ts';
import { randomFile } from '../random/random-file.ts';

const LOOSE = `clause §1
blank   X:money
Y means X+$5 // y
  Z   means  X
clause   §2
 Bad means means
clause   §3
blank   W:money
`;

/** A text with a cursor (`¦`) or a range between two of them. */
function marked(text: string): { text: string; start: number; end: number } {
  const start = text.indexOf('¦');
  const end = text.lastIndexOf('¦');
  return { text: text.replaceAll('¦', ''), start, end: end === start ? start : end - 1 };
}

test('the edits of a file make its layout, and touch nothing but white space', async () => {
  const edits = await formatFile(LOOSE);
  const laidOut = await formatSource(LOOSE);
  expect(applyEdits(LOOSE, edits)).toBe(laidOut);
  for (const { span, text } of edits) {
    expect(LOOSE.slice(span.start, span.end).trim()).toBe('');
    expect(text.trim()).toBe('');
  }
  expect(await formatFile(laidOut)).toEqual([]);
});

test('a comment that moves is taken and given by one group of edits', () => {
  const before = 'clause §1\nX means // a\n  Y\nZ means W\n';
  const after = 'clause §1\n  // a\n  X means Y\n  Z means W\n';
  expect(applyEdits(before, editsBetween(before, after))).toBe(after);
  const groups = editGroups(before, after).map(({ edits }) => edits.map(({ text }) => text));
  expect(groups).toEqual([['  // a\n  ', ''], ['  ']]);
});

test('edits are never made where the words differ', () => {
  expect(() => editsBetween('clause §1\n', 'clause §1 "A"\n')).toThrow('differ in their words');
});

test('each part of the edits of a random file leaves all words and comments', async () => {
  let state = 7;
  const choose = (bound: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % bound;
  };
  for (let left = 20; left > 0; left -= 1) {
    const text = randomFile(choose);
    const laidOut = await formatSource(text);
    const groups = editGroups(text, laidOut);
    expect(
      applyEdits(
        text,
        groups.flatMap(({ edits }) => edits),
      ),
    ).toBe(laidOut);
    const every = groups.filter((_group, index) => index % 2 === 0);
    const some = applyEdits(
      text,
      every.flatMap(({ edits }) => edits),
    );
    expect(some.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
  }
});

/** A text with what a range touches laid out. */
async function layOutRange(text: string): Promise<string> {
  const { text: source, start, end } = marked(text);
  return applyEdits(source, await formatRange(source, { start, end }));
}

test('a range lays out the declarations that it touches, whole, and nothing else', async () => {
  expect(
    await layOutRange('clause   §1\nblank   X:money\nY means¦ A+B // y\nblank   Z:money\n'),
  ).toBe(
    'clause   §1\nblank   X:money\n  Y means A + B                            // y\nblank   Z:money\n',
  );
  expect(await layOutRange('clause   §1\nblank   ¦X:money\nY means A+¦B\nblank   Z:money\n')).toBe(
    'clause   §1\n  blank X : money\n  Y means A + B\nblank   Z:money\n',
  );
  expect(await layOutRange('cla¦use   §1\nblank   X:money\n')).toBe('clause §1\nblank   X:money\n');
  expect(
    await layOutRange(
      'scenario   "s"\n given   X is $5\n¦on March 8, 2006   Payment\n  expect on\n',
    ),
  ).toBe('scenario   "s"\n given   X is $5\non March 8, 2006   Payment\n  expect on\n');
});

test('a section with errors keeps its layout in a range too', async () => {
  const text = LOOSE.replace('clause   §2', '¦clause   §2').replace('means means', 'means¦ means');
  expect(await layOutRange(text)).toBe(LOOSE);
  expect(await layOutRange(LOOSE.replace('W:', '¦W:'))).toContain(
    'means means\nclause   §3\n  blank W : money\n',
  );
});

/** A text as it is after a line break was typed at the cursor, with the cursor. */
async function breakLine(text: string): Promise<string> {
  const { text: source, start } = marked(text);
  const typed = `${source.slice(0, start)}\n${source.slice(start)}`;
  const edits = await formatOnType(typed, start + 1, '\n');
  return applyEdits(typed, edits);
}

test('a line that is begun is indented by what stands above it', async () => {
  expect(await breakLine('contract "A"¦')).toBe('contract "A"\n  ');
  expect(await breakLine('clause §1¦\n')).toBe('clause §1\n  \n');
  expect(await breakLine('clause §1\n  X means¦')).toBe('clause §1\n  X means\n    ');
  expect(await breakLine('clause §1\n  X means any of¦')).toBe('clause §1\n  X means any of\n    ');
  expect(await breakLine('clause §1\n  X means any of\n    (a) A¦')).toBe(
    'clause §1\n  X means any of\n    (a) A\n    ',
  );
  expect(await breakLine('clause §1\n  blank X : money¦')).toBe('clause §1\n  blank X : money\n  ');
  expect(await breakLine('clause §1\n  upon A¦')).toBe('clause §1\n  upon A\n    ');
  expect(await breakLine('clause §1\n  upon A\n    set X to yes¦')).toBe(
    'clause §1\n  upon A\n    set X to yes\n    ',
  );
  expect(await breakLine('clause §1\n  table T¦')).toBe('clause §1\n  table T\n    ');
  expect(await breakLine('scenario "s"\n  given X is $5¦')).toBe(
    'scenario "s"\n  given X is $5\n    ',
  );
  expect(await breakLine('scenario "s"\n  on March 8, 2006 Payment¦')).toBe(
    'scenario "s"\n  on March 8, 2006 Payment\n    ',
  );
  expect(await breakLine('clause §1\n  upon A\n    set X to yes\n¦')).toBe(
    'clause §1\n  upon A\n    set X to yes\n\n  ',
  );
});

test('a new section begins at the margin', async () => {
  expect(await breakLine('clause §1\n  blank X : money¦clause §2')).toBe(
    'clause §1\n  blank X : money\nclause §2',
  );
});

test('the declaration above is tidied, and nothing else is', async () => {
  expect(await breakLine('clause   §1\nblank A:money\nX means   A+B¦\nblank   C:money\n')).toBe(
    'clause   §1\nblank A:money\n  X means A + B\n  \nblank   C:money\n',
  );
  expect(await breakLine('clause §1\nX means   A+B // c¦')).toBe(
    'clause §1\n  X means A + B                            // c\n  ',
  );
});

test('a declaration that is not finished is left alone', async () => {
  expect(await breakLine('clause §1\n  X means   A¦+ B\n')).toBe(
    'clause §1\n  X means   A\n  + B\n',
  );
  expect(await breakLine('clause §1\n  X   means¦\n')).toBe('clause §1\n  X   means\n    \n');
});

/** The lines of a text that are not empty; of remarks, what they say. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => (line.trim().startsWith('//') ? line.trim() : line))
    .filter((line) => line.trim() !== '');
}

test('a file that is typed line by line is laid out, but for blank lines and remarks between sections', async () => {
  const path = new URL('../../../../contracts/examples/pik-note/pik-note.terms', import.meta.url);
  const whole = readFileSync(path, 'utf8');
  let typed = '';
  for (const line of whole.trimEnd().split('\n')) {
    typed += `${line.trim()}\n`;
    typed = applyEdits(typed, await formatOnType(typed, typed.length, '\n'));
  }
  expect(linesOf(typed)).toEqual(linesOf(whole));
}, 30_000);

test('only a line break is acted on', async () => {
  expect(await formatOnType('clause   §1\n', 5, 'u')).toEqual([]);
  expect(await formatOnType('', 0, '\n')).toEqual([]);
});
