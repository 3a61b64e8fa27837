import { type Call, calleesOf, callersOf, callItemAt } from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { fixture } from './support/fixture.ts';
import { noteAt } from './support/note.ts';

function show({ item: { name, kind, detail }, spans }: Call): string {
  return `${kind} ${name} ${detail} ×${spans.length}`;
}

/** A Term, what feeds it and what it feeds. */
function hierarchy(marked: string): readonly (readonly string[])[] {
  const { workspace, main, offset } = fixture(marked);
  const item = callItemAt(workspace, { path: main.path, offset });
  if (item === null) return [];
  return [
    [`${item.kind} ${item.name}`],
    calleesOf(workspace, item).map(show),
    callersOf(workspace, item).map(show),
  ];
}

describe('what feeds a Term, and what it feeds', () => {
  test('a state is fed by its rules', () => {
    expect(hierarchy(noteAt('Conversion Price starts'))).toEqual([
      ['state Conversion Price'],
      ['field Sale Price of Sale ×1', 'event Sale §1 ×1'],
      ['definition Conversion Shares §1 ×1'],
    ]);
  });

  test('a blank feeds', () => {
    expect(hierarchy(noteAt('Issue Date : date'))).toEqual([
      ['blank Issue Date'],
      [],
      ['definition Deadline §1 ×1'],
    ]);
  });

  test('an event feeds what its rules write and the duties it brings about', () => {
    expect(hierarchy(noteAt('Sale by'))).toEqual([
      ['event Sale'],
      [],
      ['state Conversion Price §1 ×1', 'obligation Fee §2 ×2'],
    ]);
  });

  test('a duty is fed by what it owes and feeds what its performance writes', () => {
    expect(hierarchy(noteAt('Fee', 'obligation '))).toEqual([
      ['obligation Fee'],
      ['event Sale §1 ×2', 'blank Fee Amount §1 ×1'],
      ['state outstanding amount §2 ×1'],
    ]);
  });

  test('no party and no choice is part of it', () => {
    expect(hierarchy(noteAt('Holder'))).toEqual([]);
    expect(hierarchy(noteAt('Nasdaq'))).toEqual([]);
  });

  test('across files', () => {
    const found = hierarchy(`--- /deal.terms
use "price.terms"
clause §2 "X"
  Twice means 2 * Pr┆ice
--- /price.terms
contract "P"
  currency USD
clause §1 "P"
  blank Start : money
  Price means Start
`);
    expect(found).toEqual([
      ['definition Price'],
      ['blank Start §1 ×1'],
      ['definition Twice §2 ×1'],
    ]);
  });
});
