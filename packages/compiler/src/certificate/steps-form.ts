import { citeClause, type CertificateContext } from './context.ts';
import type { StepsForm } from './steps/certified-steps.ts';

/** How the steps of a document are written: a computation with its result, a test below it. */
export function stepsForm(context: CertificateContext, begins: StepsForm['begins']): StepsForm {
  return {
    mark: begins === 'below the result' ? 'T' : '',
    cite: (clause) => citeClause(context, clause),
    begins,
    hasReadings: context.template.placeholders.some(({ asks }) => asks.kind === 'readings'),
  };
}
