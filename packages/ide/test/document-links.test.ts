import { definitionsAt, documentLinks, Workspace } from '@termsheet/ide';
import { expect, test } from 'vitest';

const PROSE = `NOTE

1. Price. The “Conversion
Price” shall be
12
reduced to — the lower price.

2. Costs. Each party bears its own.
`;

const FILES: Readonly<Record<string, string>> = {
  '/deals/note.terms': `contract "Note"
  prose "note.txt"
use "letter.terms"
use "nowhere.terms"
clause §1 "Price"
  > the "Conversion Price" shall be reduced to - the lower
  > words that it does not have
  ambiguous Doubt between §1 and §2
    reading "a"
    reading "b"
`,
  '/deals/letter.terms': 'contract "Letter"\n',
};

function workspace(findProse?: () => string): Workspace {
  return new Workspace({
    read: (path) => FILES[path] ?? null,
    readProse: (name) => (name === 'note.txt' ? PROSE : null),
    ...(findProse === undefined ? {} : { findProse }),
    list: () => Object.keys(FILES),
  });
}

const text = FILES['/deals/note.terms'] ?? '';

/** Where the words lead. */
function ask(words: string): readonly string[] {
  const at = { path: '/deals/note.terms', offset: text.indexOf(words) + 1 };
  return definitionsAt(workspace(), at).map(({ path, name }) => {
    const from = path.endsWith('.txt') ? PROSE : (FILES[path] ?? '');
    return `${path}: ${from.slice(name.start, name.end)}`;
  });
}

test('used files, the prose, and quotes with their line', () => {
  const links = documentLinks(workspace(), '/deals/note.terms');
  expect(
    links.map(({ span, path, line }) => [text.slice(span.start, span.end), path, line]),
  ).toEqual([
    ['"note.txt"', '/deals/note.txt', null],
    ['"letter.terms"', '/deals/letter.terms', null],
    ['> the "Conversion Price" shall be reduced to - the lower', '/deals/note.txt', 3],
  ]);
});

test('the prose is where the disk has it', () => {
  const links = documentLinks(
    workspace(() => '/prose/note.txt'),
    '/deals/note.terms',
  );
  expect(links.map(({ path }) => path)).toEqual([
    '/prose/note.txt',
    '/deals/letter.terms',
    '/prose/note.txt',
  ]);
});

test('a section leads to its clause, else into the prose; a quote to its words', () => {
  expect(ask('§1 and')).toEqual(['/deals/note.terms: §1']);
  expect(ask('§2')).toEqual(['/deals/note.txt: 2. Costs. Each party bears its own.']);
  expect(ask('> the')).toEqual([
    '/deals/note.txt: The “Conversion\nPrice” shall be\n12\nreduced to — the lower',
  ]);
  expect(ask('"note.txt"')).toEqual(['/deals/note.txt: ']);
  expect(ask('"letter.terms"')).toEqual(['/deals/letter.terms: ']);
});
