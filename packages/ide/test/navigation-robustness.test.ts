import { readFileSync } from 'node:fs';
import {
  calleesOf,
  callersOf,
  callItemAt,
  definitionsAt,
  documentLinks,
  documentSymbols,
  foldingRanges,
  highlightsAt,
  prepareRename,
  referencesAt,
  rename,
  selectionRangesAt,
  semanticTokens,
  typeDefinitionsAt,
  Workspace,
  workspaceSymbols,
} from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { NOTE } from './support/note.ts';
import { contractPaths } from './support/repository.ts';

/** Asks everything of a file, and of some offsets in it; what is answered lies within the file. */
function askAll(text: string, offsets: readonly number[]): void {
  const path = '/deal.terms';
  const workspace = new Workspace();
  workspace.set(path, text);
  const whole = [
    ...documentSymbols(workspace, path),
    ...foldingRanges(workspace, path),
    ...semanticTokens(workspace, path),
    ...documentLinks(workspace, path),
  ];
  for (const { span } of whole) expectWithin(span, text);
  workspaceSymbols(workspace, text.slice(0, 5));
  for (const offset of offsets) {
    const at = { path, offset };
    for (const { origin, whole: span } of [
      ...definitionsAt(workspace, at),
      ...typeDefinitionsAt(workspace, at),
    ]) {
      expectWithin(origin, text);
      expectWithin(span, text);
    }
    for (const { span } of highlightsAt(workspace, at)) expectWithin(span, text);
    const spans = selectionRangesAt(workspace, at);
    for (const span of spans) expectWithin(span, text);
    expect(spans.at(-1)).toEqual({ start: 0, end: text.length });
    prepareRename(workspace, at);
    const item = callItemAt(workspace, at);
    if (item === null) continue;
    callersOf(workspace, item);
    calleesOf(workspace, item);
  }
  for (const offset of offsets.slice(0, 3)) {
    referencesAt(workspace, { path, offset });
    rename(workspace, { path, offset }, 'Renamed Thing');
  }
}

function expectWithin(span: { start: number; end: number }, text: string): void {
  if (span.start >= 0 && span.start <= span.end && span.end <= text.length) return;
  expect.fail(`${span.start}-${span.end} is outside of ${text.length}`);
}

/** So many offsets, the same in every run. */
function offsetsIn(text: string, count: number): readonly number[] {
  const step = text.length / count;
  return Array.from({ length: count }, (_, index) => Math.floor(index * step + (index % 7)));
}

describe('no request throws', () => {
  test.each(contractPaths)('%s, whole and cut off', (path) => {
    const text = readFileSync(path, 'utf8');
    askAll(text, offsetsIn(text, 15));
    for (const part of [0.31, 0.77]) {
      const cut = text.slice(0, Math.floor(Math.min(text.length, 40_000) * part));
      askAll(cut, [...offsetsIn(cut, 8), cut.length]);
    }
  });

  test('a note cut off at every third place', () => {
    for (let end = 0; end < NOTE.length; end += 29) {
      const cut = NOTE.slice(0, end);
      askAll(cut, [0, Math.floor(end / 2), end]);
    }
  });

  test('a note with words taken out of its middle', () => {
    for (let at = 0; at < NOTE.length; at += 41) {
      const cut = NOTE.slice(0, at) + NOTE.slice(at + 13);
      askAll(cut, [at, Math.max(0, at - 3), cut.length - 1]);
    }
  });

  test.each([
    ['nothing', ''],
    ['line ends', '\r\n\r\n\n\r'],
    ['marks', '§ ` " > // (a) | $ % “ ”'],
    [
      'names of objects',
      'clause §1 "A"\n  `__proto__` means `constructor`\n  `toString` means 1\n',
    ],
    ['another language', '{"a": [1, 2, {"b": null}]}\nfunction x() { return 1; }'],
    ['brackets without end', `clause §1 "A"\n  X means ${'('.repeat(400)}1`],
    ['a file that uses itself', 'use "deal.terms"\nclause §1 "A"\n  X means X\n'],
    ['unpaired surrogates', 'clause §1 "\ud800"\n  `\udc00` means "\ud83d"\n'],
  ])('%s', (_, text) => {
    askAll(text, [0, 1, 5, 17, text.length, text.length + 10, -1]);
  });

  test('a file that is not there', () => {
    const workspace = new Workspace();
    const at = { path: '/nowhere.terms', offset: 3 };
    expect(definitionsAt(workspace, at)).toEqual([]);
    expect(typeDefinitionsAt(workspace, at)).toEqual([]);
    expect(referencesAt(workspace, at)).toEqual([]);
    expect(selectionRangesAt(workspace, at)).toEqual([]);
    expect(callItemAt(workspace, at)).toBe(null);
    expect(prepareRename(workspace, at)).toHaveProperty('refusal');
    expect(documentSymbols(workspace, at.path)).toEqual([]);
    expect(semanticTokens(workspace, at.path)).toEqual([]);
    expect(foldingRanges(workspace, at.path)).toEqual([]);
    expect(documentLinks(workspace, at.path)).toEqual([]);
  });
});
