import type { Checked } from '../checked/checked.ts';

/** The currency that the contract's heading states, or null. */
export function currencyOf(checked: Checked): string | null {
  for (const setting of checked.bound.contract?.settings ?? []) {
    if (setting.kind === 'CurrencySetting') return setting.code.text;
  }
  return null;
}
