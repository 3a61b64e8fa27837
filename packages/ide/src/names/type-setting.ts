import type { Analysis } from '../workspace/analysis.ts';
import type { TypeSetting } from './write-type.ts';

/** What types that are written in a file may leave unsaid. */
export function typeSettingOf({ contract, compilation }: Analysis): TypeSetting {
  const stated = contract?.settings.find(({ kind }) => kind === 'CurrencySetting');
  const [only, ...others] = compilation.bound.symbols.lists['share class'];
  return {
    currency: stated?.kind === 'CurrencySetting' ? stated.code.text : null,
    shareClass: others.length === 0 ? (only?.name.text ?? null) : null,
  };
}
