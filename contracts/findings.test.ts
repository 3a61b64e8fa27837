import { expect, test } from 'vitest';
import type { Compilation } from '@termsheet/compiler';
import { compileContract, compiled, CONTRACTS, filesOf } from './catalogue/contract-folder.ts';
import { absent, sharedFile } from './catalogue/shared-file.ts';
import { findingsPage, type Traced } from './findings/findings-page.ts';
import { DEFECTS, readDefects, readFoundBy, type RuleFinding } from './findings/read-defects.ts';

const defects = readDefects();
const isAtHand = defects !== null && CONTRACTS.every(({ prose }) => sharedFile(prose) !== null);

test('each of the 132 known defects is traced to what finds it', (context) => {
  if (defects === null) return absent(context, DEFECTS);
  expect(defects).toHaveLength(132);
  expect(Object.keys(readFoundBy())).toEqual(defects.map(({ id }) => id));
});

test('what is said to find a defect does, and the page says so', async (context) => {
  if (defects === null || !isAtHand) return absent(context, DEFECTS);
  const contracts = CONTRACTS.map((each) => ({ ...each, compilation: compileContract(each) }));
  const foundBy = readFoundBy();
  const unfounded: string[] = [];
  const traced: Traced[] = [];
  for (const { prefix, folder, compilation } of contracts) {
    const files = filesOf(folder).map((path) => compiled(folder, path, null));
    for (const defect of defects.filter(({ id }) => id.startsWith(`X-${prefix}`))) {
      const how = foundBy[defect.id] ?? { none: '' };
      const { rules = [], reading } = how;
      const uses = reading === undefined ? NO_USES : readingUses(reading, files);
      for (const each of rules) {
        if (!isFound(each, compilation)) unfounded.push(`${defect.id}: ${each.rule}`);
      }
      if (reading !== undefined && uses.labels.size < 2) {
        unfounded.push(`${defect.id}: reading ${reading}`);
      }
      traced.push({ ...defect, foundBy: how, scenarios: uses.scenarios });
    }
  }
  expect(unfounded).toEqual([]);
  await expect(findingsPage(contracts, traced)).toMatchFileSnapshot('../docs/findings.md');
});

function isFound({ rule, words }: RuleFinding, { diagnostics }: Compilation): boolean {
  return diagnostics.some(({ code, message }) => code === rule && message.includes(words));
}

/** Which readings of a Term are chosen, and by which scenarios. */
interface ReadingUses {
  readonly labels: ReadonlySet<string>;
  readonly scenarios: readonly string[];
}

const NO_USES: ReadingUses = { labels: new Set(), scenarios: [] };

/** A reading is chosen where a scenario is given it, or where a Term is worked out as if it were so. */
function readingUses(name: string, files: readonly Compilation[]): ReadingUses {
  const labels = new Set<string>();
  const scenarios = new Set<string>();
  for (const { file, source, bound } of files) {
    // A file that uses the contract holds its text too: only what is its own is looked through.
    const own = bound.documents.list[0]?.span ?? { start: 0, end: 0 };
    for (const section of file.sections) {
      if (section.span.start < own.start || section.span.end > own.end) continue;
      const words = source.text.slice(section.span.start, section.span.end);
      for (const label of labelsChosen(words, name, section.kind === 'Scenario')) {
        labels.add(label);
        if (section.kind === 'Scenario') scenarios.add(section.title.text);
      }
    }
  }
  return { labels, scenarios: [...scenarios] };
}

/** In a clause a bare `X is "…"` only asks which is chosen; `as if X is "…"` works it out. */
function labelsChosen(words: string, name: string, isScenario: boolean): readonly string[] {
  const before = isScenario ? '' : String.raw`as if [^\n]*`;
  const form = new RegExp(
    `${before}\`?${name.replaceAll(/[^\w ]/gu, '.')}\`?(?: for "[^"]*")? is "([^"]*)"`,
    'gu',
  );
  return [...words.matchAll(form)].map(([, label = '']) => label);
}
