import { type Day, type Evaluation, Missing } from '@termsheet/runtime';
import type { CheckVerdict } from './verdict.ts';

/** Whether each check of a contract holds at the close of a day. */
export function judgeChecks(evaluation: Evaluation, day: Day): readonly CheckVerdict[] {
  const snapshot = evaluation.on(day);
  return evaluation.program.checks.map(({ title, clause, site }, index) => {
    const condition = evaluation.program.sites[site]?.text ?? '';
    const about = { title, clause, condition };
    const { holds, failsOn, failsFor } = snapshot.check(index);
    if (holds instanceof Missing) {
      return { ...about, outcome: 'undetermined', failsOn, failsFor, reasons: holds.reasons };
    }
    return {
      ...about,
      outcome: holds === true ? 'holds' : 'fails',
      failsOn,
      failsFor,
      reasons: [],
    };
  });
}
