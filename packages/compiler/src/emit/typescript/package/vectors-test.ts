import type { ExportedNames } from '../module-context.ts';

/** The test of a package: each scenario of the contract, by its vector. */
export function vectorsTest({ contract }: ExportedNames, baseName: string): string {
  return `// Each scenario of the contract: what comes out must be what the compiler's own evaluator gave.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as evaluator from '../${baseName}.js';

const file = new URL('../vectors.json', import.meta.url);
const { source, terms, outcomes, vectors } = JSON.parse(readFileSync(file, 'utf8'));

for (const { title, inputs, voidEvents, days } of vectors) {
  test(title, () => {
    const contract = evaluator.${contract}(inputs);
    assert.equal(contract.source, source);
    assert.deepEqual(plain(contract.voidEvents), voidEvents);
    for (const day of days) checkDay(contract.on(day.on), day);
  });
}

/** Each outcome stands once in the file; a day names it by its place. */
function checkDay(onDate, day) {
  for (const [at, term] of terms.entries()) {
    assert.deepEqual(plain(onDate[term]), outcomes[day.terms[at]], \`\${term} on \${day.on}\`);
  }
  for (const { term, inputs, outcome } of day.asked) {
    const of = \`\${term} of \${JSON.stringify(inputs)} on \${day.on}\`;
    assert.deepEqual(plain(onDate[term](inputs)), outcomes[outcome], of);
  }
  assert.deepEqual(plain(onDate.checks()), linesOf(day.checks), \`the checks on \${day.on}\`);
  assert.deepEqual(plain(onDate.docket()), linesOf(day.docket), \`the docket on \${day.on}\`);
}

function linesOf(places) {
  return Array.isArray(places) ? places.map((place) => outcomes[place]) : outcomes[places];
}

/** What JSON carries of a result: figures as exact text. */
function plain(value) {
  return JSON.parse(JSON.stringify(value));
}
`;
}
