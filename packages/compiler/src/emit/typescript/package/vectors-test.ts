import type { ExportedNames } from '../module-context.ts';

/** The test of a package: each scenario of the contract, by its vector. */
export function vectorsTest({ contract }: ExportedNames, baseName: string): string {
  return `// Each scenario of the contract: what comes out must be what the compiler's own evaluator gave.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as evaluator from '../${baseName}.js';

const file = new URL('../vectors.json', import.meta.url);
const { source, outcomes, vectors } = JSON.parse(readFileSync(file, 'utf8'));

for (const { title, inputs, voidEvents, days } of vectors) {
  test(title, () => {
    const contract = evaluator.${contract}(inputs);
    assert.equal(contract.source, source);
    assert.deepEqual(plain(contract.voidEvents), voidEvents);
    for (const day of days) checkDay(contract.on(day.on), day);
  });
}

function checkDay(onDate, { on, terms, asked, checks, docket }) {
  for (const [term, place] of Object.entries(terms)) {
    assert.deepEqual(plain(onDate[term]), outcomes[place], \`\${term} on \${on}\`);
  }
  for (const { term, inputs, outcome } of asked) {
    const of = \`\${term} of \${JSON.stringify(inputs)} on \${on}\`;
    assert.deepEqual(plain(onDate[term](inputs)), outcomes[outcome], of);
  }
  assert.deepEqual(plain(onDate.checks()), outcomes[checks], \`the checks on \${on}\`);
  assert.deepEqual(plain(onDate.docket()), outcomes[docket], \`the docket on \${on}\`);
}

/** What JSON carries of a result: figures as exact text. */
function plain(value) {
  return JSON.parse(JSON.stringify(value));
}
`;
}
