/** How tightly operators bind, from loose to tight; an expression is read down to a level. */
export const Level = {
  or: 1,
  and: 2,
  comparison: 4,
  rounding: 5,
  limit: 6,
  additive: 7,
  multiplicative: 8,
  operand: 9,
} as const;
