import type { Expression } from '@termsheet/dsl';
import type { SettledContext } from '../rule-context.ts';

/** From when the contract is in effect, as its heading says. */
export function startOf({ checked }: SettledContext): Expression | null {
  for (const setting of checked.bound.contract?.settings ?? []) {
    if (setting.kind === 'InEffectSetting') return setting.date;
  }
  return null;
}
