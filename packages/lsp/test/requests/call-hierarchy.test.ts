import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
} from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { asking, dealAt } from '../support/deal.ts';

describe('textDocument/prepareCallHierarchy', () => {
  test('leads from a Term to what it feeds and what feeds it', async () => {
    const { client, textDocument, position, words } = await asking(
      dealAt('Conversion Shares', 'clause §2'),
    );
    const items = await client.ask(CallHierarchyPrepareRequest.type, { textDocument, position });
    const [item] = items ?? [];
    if (item === undefined) throw new Error('there is a Term');
    expect(item.name).toBe('Conversion Shares');
    const fed = await client.ask(CallHierarchyIncomingCallsRequest.type, { item });
    expect(fed?.map(({ from }) => from.name)).toContain('All Shares');
    const feeding = await client.ask(CallHierarchyOutgoingCallsRequest.type, { item });
    const price = feeding?.find(({ to }) => to.name === 'Conversion Price');
    expect(price?.fromRanges.map(words)).toEqual(['Conversion Price']);
  });

  test('has nothing to say of a party', async () => {
    const { client, textDocument, position } = await asking(dealAt('Company', 'party'));
    const asked = { textDocument, position };
    expect(await client.ask(CallHierarchyPrepareRequest.type, asked)).toBeNull();
  });
});
