import { currencyCodes } from '@termsheet/dsl';
import { dayCountNames, zoneNames } from '@termsheet/runtime';
import { typeSettingOf } from '../names/type-setting.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { Proposal } from './completion.ts';

/** Currencies in which contracts of this kind are most often written. */
const COMMON = ['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'CAD'];

/** All currencies, that of the contract first. */
export function proposeCurrencies(analysis: Analysis): readonly Proposal[] {
  const { currency } = typeSettingOf(analysis);
  return [...new Set([...(currency === null ? [] : [currency]), ...COMMON, ...currencyCodes])].map(
    (code, index): Proposal => ({
      label: code,
      kind: 'built-in',
      detail: 'a currency',
      rank: 100 + index,
    }),
  );
}

/** Day counts in which contracts of this kind are most often written. */
const COMMON_COUNTS = ['Actual/360', 'Actual/365 Fixed', '30/360', 'Actual/Actual ISDA'];

/** All day counts. */
export function proposeDayCounts(): readonly Proposal[] {
  const known = new Set(dayCountNames);
  const names = [...COMMON_COUNTS.filter((name) => known.has(name)), ...dayCountNames];
  return [...new Set(names)].map((name, index): Proposal => ({
    label: name,
    kind: 'built-in',
    detail: 'a day count',
    rank: 100 + index,
  }));
}

/** All time zones, as they stand behind a time of day. */
export function proposeZones(): readonly Proposal[] {
  return zoneNames.map((name, index): Proposal => ({
    label: `${name} time`,
    kind: 'built-in',
    detail: 'a time zone',
    rank: 100 + index,
  }));
}
