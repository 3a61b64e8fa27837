import { makeExecutable, readScenarios } from '@termsheet/compiler';
import { Evaluation } from '@termsheet/runtime';
import { compiled, type RealContract } from '../catalogue/real-contracts.ts';
import { newWalk, walkDerivation, type Walked } from './walk-derivation.ts';

/**
 * Walks the derivation of every term that a worked case of a contract asks about.
 *
 * @param isChosen which of the scenarios are walked, by their places.
 */
export function walkOracle(
  { folder }: RealContract,
  isChosen: (place: number) => boolean = () => true,
  walked: Walked = newWalk(),
): Walked {
  const { file, ir } = compiled(folder, 'oracle.terms', null);
  if (ir === null) throw new Error(`${folder}/oracle.terms does not compile`);
  const program = makeExecutable(ir);
  for (const [place, { title, inputs, expectations }] of readScenarios(file, ir).entries()) {
    if (!/^\w+: /u.test(title) || !isChosen(place)) continue;
    const evaluation = new Evaluation(program, inputs, 'derivations');
    for (const { target, name, day } of expectations) {
      const { kind, index, argument } = target;
      if (kind !== 'definition' && kind !== 'state') continue;
      const snapshot = evaluation.on(day);
      const derivation =
        kind === 'definition'
          ? snapshot.explainDefinition(index, argument)
          : snapshot.explainState(index, argument);
      walkDerivation(walked, derivation, { program, title: `${title}, ${name}` });
    }
  }
  return walked;
}
