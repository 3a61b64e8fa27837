/** A tree as one line of nested brackets: kinds, and the fields that are not empty. Spans are left out. */
export function printTree(value: unknown): string {
  if (value === null) return '-';
  if (Array.isArray(value)) return `[${value.map(printTree).join(' ')}]`;
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  const node = value as Readonly<Record<string, unknown>>;
  const { kind, span: _span, ...fields } = node;
  if (kind === 'Name') return String(fields['text']);
  if (kind === 'EventName' && fields['happening'] === 'itself') return printTree(fields['name']);
  if (kind === 'Reference') return printTree(fields['name']);
  if (kind === 'Label') return String(fields['text']);
  if (kind === 'NumberLiteral') return String(fields['value']);
  const printed = Object.entries(fields)
    .filter(([, field]) => field !== null && field !== false)
    .map(([name, field]) => `${name}=${printTree(field)}`);
  return `(${[typeof kind === 'string' ? kind : '', ...printed].join(' ').trim()})`;
}
