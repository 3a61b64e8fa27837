import { describe, expect, test } from 'vitest';
import { Client } from './support/client.ts';

const DEAL = '/deal/deal.terms';

const HEAD = 'contract "Deal"\n  currency USD\n  in effect from May 1, 2005\n';

describe('diagnostics', () => {
  test('come with the version of the text that they are of', async () => {
    const client = await Client.start();
    await client.open(DEAL, `${HEAD}clause §1 "Price"\n  Price starts at Cost\n`);
    expect((await client.diagnostics(DEAL)).map(({ code }) => code)).toEqual(['unknown-term']);
    await client.write(DEAL, `${HEAD}clause §1 "Price"\n  Price starts at $5\n`);
    expect(await client.diagnostics(DEAL)).toEqual([]);
  });

  test('of files that use a changed one come anew, and of no others', async () => {
    const client = await Client.start();
    await client.open('/deal/library.terms', `${HEAD}clause §1\n  blank Price : money\n`);
    await client.open(DEAL, `use "library.terms"\n${HEAD}clause §2\n  Cost means Price\n`);
    await client.open('/deal/other.terms', `${HEAD}clause §1\n  Cost means $5\n`);
    expect(await client.diagnostics(DEAL)).toEqual([]);
    await client.diagnostics('/deal/other.terms');
    client.published.delete('file:///deal/other.terms');
    await client.write('/deal/library.terms', `${HEAD}clause §1\n  blank Amount : money\n`);
    await client.until(
      () => (client.published.get('file:///deal/deal.terms')?.diagnostics.length ?? 0) > 0,
    );
    expect(client.published.has('file:///deal/other.terms')).toBe(false);
  });
});
