import { alike, flat, filled, type Chapter } from './layouts.ts';

/** Names, literals and types: a break within one could change what it says, so they have none. */
export const namesAndLiterals: Chapter = {
  ...alike(
    ['Name', 'EventName', 'SectionReference', 'Label', 'Text', 'MoneyLiteral', 'PriceLiteral'],
    flat,
  ),
  ...alike(
    ['SharesLiteral', 'RatioLiteral', 'PerShare', 'PerMoney', 'NumberLiteral', 'PercentLiteral'],
    flat,
  ),
  ...alike(
    ['RateLiteral', 'DurationLiteral', 'DateLiteral', 'TimeLiteral', 'DayCountLiteral'],
    flat,
  ),
  ...alike(['YesNoLiteral', 'NoneLiteral', 'RatioType', 'SimpleType', 'MoneyType'], flat),
  ...alike(['PriceType', 'SharesType', 'NamedType', 'DurationType'], flat),
  OneOfType: filled(
    ({ role }, index, pieces) => role === 'members' && pieces[index - 1]?.word === ',',
  ),
};
