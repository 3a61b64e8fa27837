import { InlayHintRequest } from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import {
  chooseScenarioRequest,
  coverageRequest,
  explainRequest,
  pageRequest,
  runScenarioRequest,
  scenariosRequest,
} from '../../src/protocol/scenarios.ts';
import { everything } from '../support/capabilities.ts';
import { asking, DEAL, dealAt } from '../support/deal.ts';

const TWO = `--- /deal/deal.terms\n${DEAL}--- /deal/more.terms\ncontract "More"\n  currency USD\n  in effect from January 2, 2006\n\nuse "deal.terms"\n\nscenario "nothing happens"\n  given Principal Amount is $10\n  expect on March 9, 2006\n    Conversion Price is $3 per share\n`;
const uri = 'file:///deal/deal.terms';
const other = { uri: 'file:///deal/more.terms', name: 'nothing happens' };

describe('termsheet/scenarios', () => {
  test('lists those of the contract and of the files that use it', async () => {
    const { client } = await asking(TWO);
    const list = await client.ask(scenariosRequest, { uri });
    expect(list).toMatchObject({
      contract: 'A Deal',
      chosen: null,
      scenarios: [{ uri, name: 'a cheaper sale' }, other],
    });
  });
});

describe('termsheet/chooseScenario', () => {
  test('shows values under it, and asks the client to show them', async () => {
    const { client, textDocument } = await asking(TWO, { capabilities: everything });
    await client.ask(chooseScenarioRequest, { uri, scenario: other });
    expect(await client.ask(scenariosRequest, { uri })).toMatchObject({ chosen: other });
    await client.until(() => client.asked.includes('workspace/inlayHint/refresh'));
    const range = { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } };
    const hints = await client.ask(InlayHintRequest.type, { textDocument, range });
    expect(hints?.map(({ label }) => label)).toContain('= $2 per share of Common Stock');
  });
});

describe('termsheet/runScenario', () => {
  test('tells what is not as expected, and where', async () => {
    const { client } = await asking(TWO);
    const result = await client.ask(runScenarioRequest, other);
    expect(result).toMatchObject({ ...other, outcome: 'failed', milliseconds: expect.any(Number) });
    expect(result?.findings).toMatchObject([
      { range: { start: { line: 9 } }, message: expect.stringContaining('$2') },
    ]);
    const fine = await client.ask(runScenarioRequest, { uri, name: 'a cheaper sale' });
    expect(fine).toMatchObject({ outcome: 'passed', findings: [] });
  });

  test('tells nothing of a scenario that is not there', async () => {
    const { client } = await asking(TWO);
    expect(await client.ask(runScenarioRequest, { uri, name: 'none' })).toBeNull();
  });
});

describe('termsheet/explain and termsheet/coverage', () => {
  test('are pages', async () => {
    const { client, uri: deal, position } = await asking(dealAt('All Shares', 'scenario'));
    expect(await client.ask(explainRequest, { uri: deal, position })).toMatchObject({
      title: expect.stringContaining('All Shares'),
      markdown: expect.stringContaining('100,000'),
    });
    expect(await client.ask(coverageRequest, { uri: deal })).toMatchObject({
      title: 'Coverage of A Deal',
    });
  });
});

describe('termsheet/page', () => {
  test('is what a link leads to', async () => {
    const { client } = await asking(TWO);
    const page = await client.ask(pageRequest, {
      uri: 'termsheet:/docs/diagnostics/unknown-term.md',
    });
    expect(page).toMatchObject({ title: 'unknown-term' });
    expect(await client.ask(pageRequest, { uri: 'termsheet:/elsewhere' })).toBeNull();
  });
});
