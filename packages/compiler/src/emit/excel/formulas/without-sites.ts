/** Expressions without the places where they stand in the contract: two that say the same are alike then. */
export function withoutSites(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'site' ? null : each)));
}
