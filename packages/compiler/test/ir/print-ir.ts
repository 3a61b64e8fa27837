import type { Ir } from '@termsheet/compiler';

const LISTS = [
  'calendars',
  'blanks',
  'facts',
  'ambiguities',
  'events',
  'states',
  'definitions',
  'rules',
  'exceptions',
  'checks',
] as const;

/** A representation as text that a reader can review, a declaration a line; sites by their words. */
export function printIr(ir: Ir): string {
  const lines = [`in effect from ${print(ir, ir.inEffectFrom)}`];
  for (const list of LISTS) {
    lines.push('', list);
    for (const [index, spec] of ir[list].entries()) lines.push(`  ${index} ${print(ir, spec)}`);
  }
  return `${lines.join('\n')}\n`;
}

function print(ir: Ir, value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => print(ir, item)).join(', ')}]`;
  if ('key' in value && 'factors' in value) return `<${String(value.key)}>`;
  const parts = Object.entries(value).flatMap(([name, part]) => {
    if (name === 'kind' || part === null) return [];
    if (name !== 'site' || typeof part !== 'number') return [`${name}: ${print(ir, part)}`];
    const site = ir.sites[part];
    return [`“${site?.label ?? ''}${site?.label === null ? '' : ' '}${site?.text ?? ''}”`];
  });
  const kind = 'kind' in value ? String(value.kind) : '';
  return `${kind}(${parts.join(', ')})`;
}
