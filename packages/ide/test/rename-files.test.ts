import { renameFiles } from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { applied } from './support/applied.ts';
import { fixture } from './support/fixture.ts';

const FILES = `--- /deals/note.terms
use "terms/price.terms"
use "terms/fees.terms" as Late
--- /deals/terms/price.terms
use "fees.terms"
--- /deals/terms/fees.terms
contract "Fees"
--- /other.terms
use "deals/note.terms"
`;

function moved(from: string, to: string): readonly string[] {
  const { workspace } = fixture(FILES);
  return [...applied(workspace, renameFiles(workspace, [{ from, to }]))].flatMap(([path, text]) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        line === (workspace.text(path) ?? '').split('\n')[index] ? [] : [`${path}: ${line}`],
      ),
  );
}

describe('when files move the use lines follow', () => {
  test('a file is called something else', () => {
    expect(moved('/deals/terms/fees.terms', '/deals/terms/costs.terms')).toEqual([
      '/deals/note.terms: use "terms/costs.terms" as Late',
      '/deals/terms/price.terms: use "costs.terms"',
    ]);
  });

  test('a file moves to another folder, and its own lines with it', () => {
    expect(moved('/deals/terms/price.terms', '/deals/price.terms')).toEqual([
      '/deals/note.terms: use "price.terms"',
      '/deals/terms/price.terms: use "terms/fees.terms"',
    ]);
  });

  test('a folder moves: what leads about within it stays', () => {
    expect(moved('/deals/terms', '/deals/library')).toEqual([
      '/deals/note.terms: use "library/price.terms"',
      '/deals/note.terms: use "library/fees.terms" as Late',
    ]);
    expect(moved('/deals', '/2026')).toEqual(['/other.terms: use "2026/note.terms"']);
  });

  test('what nobody uses changes nothing', () => {
    expect(moved('/other.terms', '/third.terms')).toEqual([]);
  });
});
