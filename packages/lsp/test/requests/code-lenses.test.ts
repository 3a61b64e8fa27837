import { type CodeLens, CodeLensRequest, CodeLensResolveRequest } from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { type Asking, asking, DEAL } from '../support/deal.ts';

const FILE = `--- /deal/deal.terms\n${DEAL}`;
const uri = 'file:///deal/deal.terms';

async function resolved({ client, textDocument }: Asking): Promise<CodeLens[]> {
  const lenses = (await client.ask(CodeLensRequest.type, { textDocument })) ?? [];
  return await Promise.all(
    lenses.map(async (lens) =>
      lens.command === undefined ? await client.ask(CodeLensResolveRequest.type, lens) : lens,
    ),
  );
}

describe('textDocument/codeLens', () => {
  test('runs scenarios, and says how they came out', async () => {
    const lenses = await resolved(await asking(FILE));
    expect(lenses.map(({ command }) => command)).toContainEqual({
      title: expect.stringContaining('2 of 2'),
      command: 'termsheet.runScenario',
      arguments: [{ uri, name: 'a cheaper sale' }],
    });
  });

  test('leads to what chooses a scenario and shows the coverage', async () => {
    const commands = (await resolved(await asking(FILE))).map(({ command }) => command?.command);
    expect(commands).toContain('termsheet.chooseScenario');
    expect(commands).toContain('termsheet.showCoverage');
  });

  test('shows what the settings leave', async () => {
    const codeLens = { scenarios: false, uses: false, prices: false };
    const asked = await asking(FILE, { initializationOptions: { codeLens } });
    expect(await resolved(asked)).toEqual([]);
  });

  test('of a text that has changed since has nothing to say', async () => {
    const asked = await asking(FILE);
    const { client, path, textDocument } = asked;
    const lenses = (await client.ask(CodeLensRequest.type, { textDocument })) ?? [];
    const scenario = lenses.find(({ command }) => command === undefined);
    await client.write(path, '');
    if (scenario === undefined) throw new Error('there is one');
    const late = await client.ask(CodeLensResolveRequest.type, scenario);
    expect(late.command).toEqual({ title: '', command: '' });
  });
});
