import { describe, expect, test } from 'vitest';
import { Addresses } from '../src/session/addresses.ts';
import { defaultSettings, readSettings } from '../src/session/settings.ts';
import { moveSpan } from '../src/session/shift.ts';

describe('addresses and paths', () => {
  test.each([
    ['file:///deals/note.terms', '/deals/note.terms'],
    ['file:///deals/side%20letter%20%C2%A72.terms', '/deals/side letter §2.terms'],
    ['file://localhost/deals/note.terms', '/deals/note.terms'],
    ['file:///C%3A/deals/note.terms', '/c:/deals/note.terms'],
    ['file:///c:/deals/note.terms', '/c:/deals/note.terms'],
    ['file://server/deals/note.terms', '//server/deals/note.terms'],
    ['untitled:Untitled-1', '/untitled:/Untitled-1'],
    ['vscode-vfs://github/deals/note.terms', '/vscode-vfs:/github/deals/note.terms'],
    ['file:///deals/100%.terms', '/deals/100%.terms'],
  ])('%s is %s, and is answered as it was spelled', (uri, path) => {
    const addresses = new Addresses();
    expect(addresses.pathOf(uri)).toBe(path);
    expect(addresses.uriOf(path)).toBe(uri);
  });

  test.each([
    '/deals/side letter #2?.terms',
    '/c:/deals/note.terms',
    '//server/deals/note.terms',
    '/untitled:/Untitled-1',
  ])('%s, which no client has spelled, is found again by its address', (path) => {
    expect(new Addresses().pathOf(new Addresses().uriOf(path))).toBe(path);
  });
});

describe('where a span is after changes', () => {
  const span = { start: 10, end: 20 };

  test.each([
    ['before it', { start: 2, end: 4, by: 3 }, { start: 13, end: 23 }],
    ['right before it', { start: 10, end: 10, by: 3 }, { start: 13, end: 23 }],
    ['behind it', { start: 20, end: 25, by: -5 }, span],
    ['into it', { start: 15, end: 25, by: 0 }, null],
    ['over it', { start: 0, end: 30, by: -30 }, null],
  ])('%s', (_where, shift, moved) => {
    expect(moveSpan(span, [shift])).toEqual(moved);
  });
});

describe('settings', () => {
  test('what is missing or of another kind is as if not set', () => {
    expect(readSettings(undefined)).toEqual(defaultSettings);
    expect(readSettings({ inlayHints: { units: 'no' }, codeLens: null, prose: [] })).toEqual(
      defaultSettings,
    );
  });

  test('what is set holds', () => {
    const set = readSettings({
      inlayHints: { units: false },
      prose: { directories: ['words', 7] },
    });
    expect(set.inlayHints).toEqual({ units: false, values: true, labels: true });
    expect(set.prose.directories).toEqual(['words']);
  });
});
