import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FolderStorage } from '../src/node/folder-storage.ts';

const top = mkdtempSync(join(tmpdir(), 'terms-'));
const deals = join(top, 'deals');
const elsewhere = join(top, 'elsewhere');

function write(path: string, text: string): string {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const note = write(join(deals, 'note/note.terms'), 'the note');
const secret = write(join(elsewhere, 'secret.terms'), 'a secret');
write(join(deals, 'node_modules/package/package.terms'), 'not ours');
write(join(deals, '.git/object.terms'), 'not ours');
write(join(deals, 'note/note.txt'), 'the words');
write(join(top, 'prose/warrant.txt'), 'other words');
write(join(deals, 'note/odd.terms'), '');
writeFileSync(join(deals, 'note/odd.terms'), Uint8Array.of(0xff, 0xfe, 0x00));
symlinkSync(secret, join(deals, 'note/link.terms'));
symlinkSync(elsewhere, join(deals, 'linked'));

function storage(): FolderStorage {
  const made = new FolderStorage();
  made.setFolders([deals]);
  return made;
}

describe('what a server in Node may read', () => {
  afterAll(() => rmSync(top, { recursive: true }));

  test('the contracts of the workspace, but for what is not the user’s and what links lead to', () => {
    expect(storage().list().toSorted()).toEqual([note, join(deals, 'note/odd.terms')]);
  });

  test('a file of the workspace', () => {
    expect(storage().read(note)).toBe('the note');
  });

  test.each([
    ['outside of every folder', secret],
    ['by a link to a file outside', join(deals, 'note/link.terms')],
    ['by a link to a folder outside', join(deals, 'linked/secret.terms')],
    ['by a way that leads out', `${deals}/../elsewhere/secret.terms`],
    ['that is no contract', join(deals, 'note/note.txt')],
    ['that is no text', join(deals, 'note/odd.terms')],
    ['that is not there', join(deals, 'none.terms')],
    ['that is a folder', join(deals, 'note')],
  ])('no file %s', (_which, path) => {
    expect(storage().read(path)).toBeNull();
  });

  test('the folder of an open file, too', () => {
    const made = storage();
    made.allowFolder(elsewhere);
    expect(made.read(secret)).toBe('a secret');
  });

  test('prose beside the contract, or where the user says', () => {
    const made = storage();
    const folder = join(deals, 'note');
    expect(made.readProse('note.txt', folder)).toBe('the words');
    expect(made.readProse('warrant.txt', folder)).toBeNull();
    made.setProseDirectories([join(top, 'prose')]);
    expect(made.readProse('warrant.txt', folder)).toBe('other words');
    const found = made.findProse('warrant.txt', folder);
    expect(found).toBe(join(top, 'prose/warrant.txt'));
    expect(made.read(found ?? '')).toBe('other words');
  });

  test('prose in a folder that is named from the workspace', () => {
    const made = storage();
    made.setProseDirectories(['note/']);
    expect(made.findProse('note.txt', join(deals, 'other'))).toBe(join(deals, 'note/note.txt'));
  });

  test.each(['../note/note.txt', '/etc/hostname', '..\\note.txt', 'C:/note.txt', ''])(
    'no prose by the way %j',
    (name) => {
      const made = storage();
      made.setProseDirectories([join(top, 'prose')]);
      expect(made.readProse(name, join(deals, 'note'))).toBeNull();
    },
  );
});
