import { parse } from '@termsheet/dsl';
import { exampleScenario } from '../../src/inputs/diagnostics/example-contract.ts';
import { readScenarios, type ReadScenario } from '../../src/inputs/index.ts';
import { exampleIr } from './example-ir.ts';

/** Reads the scenarios below the example contract, whose text must be without a fault of syntax. */
export function readExampleScenarios(text: string): readonly ReadScenario[] {
  const { file, diagnostics } = parse({ path: 'example.terms', text });
  if (diagnostics.length > 0) throw new Error(diagnostics.map((d) => d.message).join('\n'));
  return readScenarios(file, exampleIr);
}

/** Reads a scenario of these lines for the example contract, with the text its spans are of. */
export function readExampleScenario(
  ...lines: readonly string[]
): ReadScenario & { readonly text: string } {
  const text = exampleScenario(...lines);
  const [scenario] = readExampleScenarios(text);
  if (scenario === undefined) throw new Error('the example has no scenario');
  return { ...scenario, text };
}
