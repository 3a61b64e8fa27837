import { readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);
const FIXTURES = 'packages/cli/test/fixtures';

/** A contract with its words, one without, and a file of scenarios that uses the first. */
export const dealTexts: {
  readonly texts: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, string>;
} = {
  texts: new Map([
    ['/deal/acme-note.terms', read(`${FIXTURES}/acme-note.terms`)],
    [
      '/deal/what-if.terms',
      `use "acme-note.terms"\n\nscenario "as signed"\n  expect on May 3, 2006\n    Conversion Price is $2\n`,
    ],
    ['/deal/pik-note.terms', read('contracts/examples/pik-note/pik-note.terms')],
  ]),
  files: new Map([['/deal/acme-note.txt', read(`${FIXTURES}/acme-note.txt`)]]),
};

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}
