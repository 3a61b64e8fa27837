import { describe, expect, test } from 'vitest';
import { Client } from './support/client.ts';
import { everything } from './support/capabilities.ts';

describe('initialize', () => {
  test('what the server says it can do', async () => {
    const client = await Client.start();
    expect(client.initialised).toMatchSnapshot();
  });

  test('what it says to a client that can do everything', async () => {
    const client = await Client.start({ capabilities: everything });
    expect(client.initialised).toMatchSnapshot();
  });
});
