import { parse, type Scenario } from '@termsheet/dsl';
import { exampleScenario } from '../../src/inputs/diagnostics/example-contract.ts';
import { readScenario, type ReadScenario } from '../../src/inputs/index.ts';
import { exampleIr } from './example-ir.ts';

/** The one scenario of a contract file, which must be without a fault of syntax. */
export function scenarioIn(text: string): Scenario {
  const { file, diagnostics } = parse({ path: 'example.terms', text });
  if (diagnostics.length > 0) throw new Error(diagnostics.map((d) => d.message).join('\n'));
  const scenario = file.sections.find((section) => section.kind === 'Scenario');
  if (scenario === undefined) throw new Error('the example has no scenario');
  return scenario;
}

/** Reads a scenario of these lines for the example contract, with the text its spans are of. */
export function readExampleScenario(
  ...lines: readonly string[]
): ReadScenario & { readonly text: string } {
  const text = exampleScenario(...lines);
  return { ...readScenario(scenarioIn(text), exampleIr), text };
}
