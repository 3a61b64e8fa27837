import { runScenario, scenariosFor, shownScenarioAt } from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { fixture } from './support/fixture.ts';
import { NOTE } from './support/valued-note.ts';
import { contractPaths, openRepository, pathOf } from './support/repository.ts';

const DEAL = `--- /deal.terms
contract "Deal"
  currency USD
  in effect from January 2, 2026
share class Common Stock
clause §1
  Price starts at $1.00 per share
--- /cases.terms
contract "Cases"
  currency USD
  in effect from January 2, 2026
use "deal.terms"
scenario "One"
  expect on January 3, 2026
    Price is $1.00 per share
scenario "Two"
  expect on January 4, 2026
    Price is $2.00 per share
--- /more.terms
use "cases.terms"
--- /other.terms
scenario "Elsewhere"
`;

describe('the scenarios of a contract', () => {
  test('its own, and those of files that use it', () => {
    const { workspace } = fixture(DEAL);
    const titles = (path: string): readonly string[] =>
      scenariosFor(workspace, path).scenarios.map(({ title }) => title);
    expect(titles('/deal.terms')).toEqual(['One', 'Two']);
    expect(titles('/cases.terms')).toEqual(['One', 'Two']);
    expect(titles('/other.terms')).toEqual(['Elsewhere']);
    expect(scenariosFor(workspace, '/deal.terms').contract).toBe('Deal');
    expect(scenariosFor(workspace, '/nowhere.terms').scenarios).toEqual([]);
  });

  test('none of several is chosen unasked; the only one is', () => {
    const { workspace } = fixture(DEAL);
    expect(scenariosFor(workspace, '/deal.terms').chosen).toBeNull();
    workspace.choose({ path: '/cases.terms', title: 'Two' });
    expect(scenariosFor(workspace, '/deal.terms').chosen?.title).toBe('Two');
    expect(scenariosFor(workspace, '/other.terms').chosen?.title).toBe('Elsewhere');
    workspace.choose({ path: '/cases.terms', title: 'Gone' });
    expect(scenariosFor(workspace, '/deal.terms').chosen).toBeNull();
  });

  test('within a scenario it is that one, on the day of the step', () => {
    const { workspace } = fixture(DEAL);
    workspace.choose({ path: '/cases.terms', title: 'Two' });
    const offset = workspace.text('/cases.terms')?.indexOf('Price is $1.00') ?? 0;
    const shown = shownScenarioAt(workspace, { path: '/cases.terms', offset });
    expect(shown).toMatchObject({ scenario: { title: 'One' }, day: 'January 3, 2026' });
    const contract = shownScenarioAt(workspace, { path: '/deal.terms', offset: 0 });
    expect(contract).toMatchObject({ scenario: { title: 'Two' }, day: 'January 4, 2026' });
  });
});

describe('running a scenario', () => {
  test('one that passes, one that fails and one that cannot be read', () => {
    const { workspace } = fixture(`${DEAL}--- /broken.terms
${NOTE.replace('is $0.90 per share\n  expect', 'is 5\n  expect')}`);
    const one = runScenario(workspace, { path: '/cases.terms', title: 'One' });
    expect(one).toMatchObject({ outcome: 'passed', expectations: 1, met: 1, failures: [] });
    const two = runScenario(workspace, { path: '/cases.terms', title: 'Two' });
    expect(two).toMatchObject({ outcome: 'failed', expectations: 1, met: 0 });
    expect(two?.failures.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "Price: found $1 per share of Common Stock, expected $2 per share of Common Stock, on January 4, 2026.
      why: $1.00 per share",
      ]
    `);
    const text = workspace.text('/cases.terms') ?? '';
    const [failure] = two?.failures ?? [];
    expect(text.slice(failure?.span.start, failure?.span.end)).toBe('Price is $2.00 per share');
    const broken = { path: '/broken.terms', title: 'Cheaper shares are sold' };
    expect(runScenario(workspace, broken)?.outcome).toBe('unreadable');
    expect(runScenario(workspace, { path: '/cases.terms', title: 'Gone' })).toBeNull();
  });

  test('a check that fails fails the scenario', () => {
    const { workspace, main } = fixture(
      NOTE.replace(
        '\nscenario "Nothing',
        '\nclause §4\n  check "the price stays": Conversion Price is $2.00 per share\n\nscenario "Nothing',
      ),
    );
    const ran = runScenario(workspace, { path: main.path, title: 'Cheaper shares are sold' });
    expect(ran?.outcome).toBe('failed');
    expect(ran?.failures.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "The check “the price stays” (§4) fails.
      it says: Conversion Price is $2.00 per share",
      ]
    `);
  });

  test('nothing runs twice for the same text, and anew when a used file changes', () => {
    const { workspace } = fixture(DEAL);
    const place = { path: '/cases.terms', title: 'One' };
    const first = runScenario(workspace, place);
    expect(runScenario(workspace, place)?.failures).toBe(first?.failures);
    const text = workspace.text('/deal.terms') ?? '';
    workspace.set('/deal.terms', text.replace('$1.00', '$3.00'));
    expect(runScenario(workspace, place)?.outcome).toBe('failed');
  });

  test('scenarios of the repository pass', () => {
    const workspace = openRepository();
    const examples = contractPaths.filter((path) => path.includes('/examples/'));
    const outcomes = examples.flatMap((path) =>
      scenariosFor(workspace, path).scenarios.map((each) => runScenario(workspace, each)?.outcome),
    );
    expect(outcomes.length).toBeGreaterThan(50);
    expect(outcomes.filter((outcome) => outcome !== 'passed')).toEqual([]);
    expect(scenariosFor(workspace, pathOf('dyntek-note/dyntek-note.terms')).scenarios.length).toBe(
      433,
    );
  });
});
