import type { Step } from '@termsheet/runtime';

/** What a chosen reading is of: `Reset Trigger: “all issuances”` is of `Reset Trigger`. */
export function ambiguityOfReading({ name }: Pick<Step, 'name'>): string {
  return name.replace(/: “.*”$/u, '');
}
