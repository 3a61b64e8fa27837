import { createHash } from 'node:crypto';
import { compile } from '@termsheet/compiler';
import { expect, test } from 'vitest';

const NOTE = 'contract "Kurs €"\n  currency USD\n';
const LOAN =
  'contract "Loan"\n  currency USD\n\nuse "library.terms"\n\nuse "library.terms" as New\n';

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

test('the source of a contract of one file is the SHA-256 of the file', () => {
  const { sourceHash } = compile({ path: 'note.terms', text: NOTE });
  expect(sourceHash).toBe(`sha256:${sha256(NOTE)}`);
});

test('that of a contract of several is the hash of their hashes, each file once', () => {
  const hashWith = (library: string): string => {
    const open = (path: string): { path: string; text: string } => ({ path, text: library });
    return compile({ path: 'loan.terms', text: LOAN }, { open }).sourceHash;
  };
  const list = `${sha256(LOAN)}\n${sha256(NOTE)}\n`;
  expect(hashWith(NOTE)).toBe(`sha256:${sha256(list)}`);
  // What only stands between two documents is part of neither.
  expect(hashWith(`${NOTE}\n`)).not.toBe(hashWith(NOTE));
});
