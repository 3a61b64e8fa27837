import { Unit } from '@termsheet/runtime';
import type { Ir } from '../../src/ir/ir.ts';

/** What each text ends in: ways out of a string, a comment, a template, a line or a page. */
export const PAYLOAD: string = [
  "'); globalThis.pwned = 1; ('",
  '"; globalThis.pwned = 2; "',
  '`${globalThis.pwned = 3}`',
  '*/ globalThis.pwned = 4; /*',
  '\n globalThis.pwned = 5; \r\n',
  '\u2028 globalThis.pwned = 6 \u2029 //',
  '</script><script>globalThis.pwned = 7</script><!--',
  '\\',
  '\\u0027',
  '| cell | [a](javascript:globalThis.pwned=8) ![b](https://evil.example/c.png) <img src=x>',
  '\n```\n# Heading\n- item\n&lt;b&gt; **bold** _i_ ~~s~~ @someone www.evil.example',
  '"""\nimport builtins\nbuiltins.pwned = 8\n"""',
  "'''\nimport builtins\nbuiltins.pwned = 9\n'''",
  '# type: ignore # pyright: basic # fmt: off # -*- coding: latin-1 -*- \\N{BULLET} {builtins}',
  '@ts-nocheck @deprecated {@link x} //# sourceMappingURL=data:,x',
  '\u202e\u0000\ud800💥株',
].join(' ');

/** The words of a contract, under these names in a program. */
const WORDS: ReadonlySet<string> = new Set(
  [
    'name contract text clause label title otherwise under event',
    'reason calendar currency',
  ].flatMap((line) => line.split(' ')),
);

const LISTS: ReadonlySet<string> = new Set(['members', 'parties', 'by']);

/** The same program with every word of the contract made hostile, alike wherever it stands. */
export function hostileIr(ir: Ir): Ir {
  return spoil(ir, null) as Ir;
}

/** Words stay different from one another, and alike in the places that must agree. */
export function spoilText(text: string): string {
  return `${text}${PAYLOAD}`;
}

function spoil(value: unknown, key: string | null): unknown {
  if (typeof value === 'string') return WORDS.has(key ?? '') ? spoilText(value) : value;
  if (Array.isArray(value)) {
    return value.map((item: unknown) =>
      typeof item === 'string' && LISTS.has(key ?? '') ? spoilText(item) : spoil(item, key),
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  if (isUnit(value)) return spoilUnit(value);
  const entries = Object.entries(value).map(([inner, each]) => {
    const isText = inner === 'value' && 'kind' in value && value.kind === 'text';
    return [inner, isText ? spoilText(String(each)) : spoil(each, inner)] as const;
  });
  return Object.fromEntries(entries);
}

function isUnit(value: object): value is Unit {
  return 'factors' in value && 'key' in value;
}

/** Only the class of shares is the contract's own word. */
function spoilUnit(unit: Unit): Unit {
  const [first, second] = unit.factors;
  if (first?.dimension.kind === 'shares' && second === undefined && first.power === 1) {
    return Unit.shares(spoilText(first.dimension.shareClass));
  }
  const isPrice = first?.dimension.kind === 'currency' && second?.dimension.kind === 'shares';
  return isPrice && first.power === 1 && second.power === -1
    ? Unit.price(first.dimension.code, spoilText(second.dimension.shareClass))
    : unit;
}
