import { diagnosticsOf, docsPage, hoverAt } from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { constructKinds, constructOf } from '../src/names/constructs/index.ts';
import { diagnosticPage, languagePage } from '../src/names/docs-page.ts';
import { fixture } from './support/fixture.ts';
import { NOTE } from './support/valued-note.ts';

describe('the pages that links lead to', () => {
  test('a kind of finding, with an example and the same mended', () => {
    const { workspace, main } = fixture(
      NOTE.replace('Portion / Conversion', 'Portion / Conversoin'),
    );
    const [first] = diagnosticsOf(workspace, main.path);
    expect(docsPage(first?.page ?? '')?.markdown).toMatchInlineSnapshot(`
      "# unknown-term

      an error in a contract file

      \\\`Principle Amount\\\` is not declared.

      Every Term must be declared: nothing is silently zero or skipped.

      Do you mean \\\`Principal Amount\\\`?

      ## Not so

      \`\`\`termsheet
      contract "Example Note"
        currency USD
        in effect from January 1, 2026
        deadlines in days do not roll
        calendar Trading Day follows NYSE

      party Company
      share class Common Stock

      clause §1 "Example"
        blank Principal Amount : money
        Half means 50% of Principle Amount
      \`\`\`

      ## But so

      \`\`\`termsheet
      contract "Example Note"
        currency USD
        in effect from January 1, 2026
        deadlines in days do not roll
        calendar Trading Day follows NYSE

      party Company
      share class Common Stock

      clause §1 "Example"
        blank Principal Amount : money
        Half means 50% of Principal Amount
      \`\`\`
      "
    `);
  });

  test('one that is found in the words of the contract', () => {
    expect(docsPage(diagnosticPage('quote-not-in-prose'))?.markdown).toContain('## But so');
  });

  test('a chapter of the language', () => {
    const { workspace, main, offset } = fixture(NOTE.replace('starts at', 'starts┆ at'));
    const markdown = hoverAt(workspace, { path: main.path, offset: offset - 2 })?.markdown ?? '';
    const href = /\((?<href>termsheet:[^)]*)\)/u.exec(markdown)?.groups?.['href'] ?? '';
    const page = docsPage(href);
    expect(page?.title).toBe('Definitions');
    expect(page?.markdown).toContain('`X starts at E`: X has a history');
  });

  test('every construct has one, and nothing else does', () => {
    for (const kind of constructKinds) {
      expect(docsPage(languagePage(constructOf(kind)?.page ?? ''))).not.toBeNull();
    }
    for (const href of ['', 'termsheet:/docs/', diagnosticPage('no-such-code'), 'https://x.y']) {
      expect(docsPage(href)).toBeNull();
    }
  });
});
