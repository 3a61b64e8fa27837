import { DefinitionRequest, type LocationLink, TypeDefinitionRequest } from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { asking, dealAt } from '../support/deal.ts';

const links = { capabilities: { textDocument: { definition: { linkSupport: true } } } };

describe('textDocument/definition', () => {
  test('is a link for a client that knows them: the words asked about, the name, the whole', async () => {
    const { client, textDocument, position, words } = await asking(
      dealAt('Conversion Price', '/ '),
      links,
    );
    const found = await client.ask(DefinitionRequest.type, { textDocument, position });
    const [link] = found as LocationLink[];
    if (link?.originSelectionRange === undefined) throw new Error('there is a link');
    expect(words(link.originSelectionRange)).toBe('Conversion Price');
    expect(words(link.targetSelectionRange)).toBe('Conversion Price');
    expect(words(link.targetRange)).toContain('starts at $2 per share');
  });

  test('is a place for others', async () => {
    const { client, textDocument, position, uri } = await asking(dealAt('Conversion Price', '/ '));
    const found = await client.ask(DefinitionRequest.type, { textDocument, position });
    expect(found).toEqual([{ uri, range: expect.anything() }]);
  });

  test('leads into a file that is used', async () => {
    const { client, textDocument, position } = await asking(
      `--- /deal/what-if.terms\nuse "deal.terms"\nscenario "x"\n  expect on May 1, 2006\n    Pr┆ice is $1\n--- /deal/deal.terms\ncontract "A Deal"\n  currency USD\n  in effect from January 2, 2006\nclause §1\n  blank Price : money\n`,
    );
    const found = await client.ask(DefinitionRequest.type, { textDocument, position });
    expect(found).toMatchObject([
      { uri: 'file:///deal/deal.terms', range: { start: { line: 4 } } },
    ]);
  });
});

describe('textDocument/typeDefinition', () => {
  test('leads to what a value is one of', async () => {
    const { client, textDocument, position, words } = await asking(dealAt('Sale Price', 'event'));
    const found = await client.ask(TypeDefinitionRequest.type, { textDocument, position });
    const [place] = found as { range: LocationLink['targetRange'] }[];
    expect(place === undefined ? '' : words(place.range)).toBe('Common Stock');
  });
});
