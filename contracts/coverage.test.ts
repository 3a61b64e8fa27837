import { beforeAll, describe, expect, test } from 'vitest';
import {
  compileContract,
  CONTRACTS,
  type RealContract,
  type FolderScenario,
  scenariosOfFolder,
} from './catalogue/real-contracts.ts';
import { coveragePage, type Missing } from './catalogue/coverage-page.ts';
import { encodedMechanisms } from './catalogue/encoded-mechanisms.ts';
import { coverMechanism } from './catalogue/mechanism-coverage.ts';
import { type Catalogue, CATALOGUE, readCatalogue } from './catalogue/read-catalogue.ts';
import { rowsUnaccounted } from './catalogue/section-rows.ts';
import { absent, sharedFile } from './catalogue/shared-file.ts';

/** What the catalogue has of each contract. */
const COUNTS = {
  HT: { mechanisms: 99, rows: 123 },
  DT: { mechanisms: 98, rows: 69 },
} as const;

describe.each(CONTRACTS)('$title', (contract) => {
  const catalogue = readCatalogue(contract.prefix);
  let scenarios: readonly FolderScenario[] = [];
  beforeAll(() => {
    scenarios = scenariosOfFolder(contract);
  }, 180_000);

  test('nothing in the contract is wrong, and every quote is in its prose', (context) => {
    const { diagnostics } = compileContract(contract);
    const severe = diagnostics.filter(({ severity }) => severity !== 'information');
    expect(severe.map(({ message }) => message)).toEqual([]);
    if (sharedFile(contract.prose) === null) absent(context, contract.prose);
  });

  test('every scenario is met', () => {
    const unmet = scenarios.filter(
      ({ verdicts, findings }) => findings.length > 0 || verdicts.some(({ isMet }) => !isMet),
    );
    expect(unmet.map(({ path, title }) => `${path}: ${title}`)).toEqual([]);
    expect(scenarios.length).toBeGreaterThan(100);
  });

  test('the catalogue is read whole', (context) => {
    if (catalogue === null) return absent(context, CATALOGUE);
    const { mechanisms, rows } = catalogue;
    const counts = { mechanisms: mechanisms.length, rows: rows.length };
    expect(counts).toEqual(COUNTS[contract.prefix]);
  });

  test('every mechanism is encoded and exercised, and every section spoken of', async (context) => {
    if (catalogue === null) return absent(context, CATALOGUE);
    const { page, missing } = pageOf(contract, catalogue, scenarios);
    await expect(page).toMatchFileSnapshot(`${contract.folder}/coverage.md`);
    expect(missing).toEqual({ mechanisms: [], unexercised: [], sections: [] });
  });
});

function pageOf(
  contract: RealContract,
  { mechanisms, rows }: Catalogue,
  scenarios: readonly FolderScenario[],
): { page: string; missing: Missing } {
  const compilation = compileContract(contract);
  const encoded = encodedMechanisms(compilation);
  const covered = mechanisms.map((each) => coverMechanism(each, encoded, scenarios));
  const ids = new Set(encoded.map(({ id }) => id));
  const missing = {
    mechanisms: mechanisms.map(({ id }) => id).filter((id) => !ids.has(id)),
    unexercised: covered.flatMap(({ id, unexercised, scenarios: by, reasons }) =>
      by.length === 0 && reasons.length === 0 ? [id] : unexercised.map((name) => `${id} (${name})`),
    ),
    sections: rowsUnaccounted(rows, compilation, ids),
  };
  return { page: coveragePage(contract, covered, missing), missing };
}
