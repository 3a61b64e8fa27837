import { describeType } from '@termsheet/compiler';
import type { Application, EventStep, Expectation, Interpolation } from '@termsheet/dsl';
import type { AskedPlace } from '../completion/asked-place.ts';
import { documentationOf } from '../completion/documentation.ts';
import { eventOfStep, stepAt, wholeStep } from '../completion/scenario-context.ts';
import { eventOf, type LocalScope, scopeOf } from '../completion/scope.ts';
import { typeOfTypeNode } from '../completion/type-of.ts';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import { KIND_OF_RULE, PHRASES, type Phrase } from './phrases.ts';
import { type Signature, type SignaturePart, toSignature } from './signature.ts';

/** A place as one reading has it. */
export interface SignaturePlace {
  readonly place: AskedPlace;
  readonly path: readonly SyntaxNode[];
  readonly expectations: readonly Expectation[];
}

/** The innermost phrase or Term about a place that has parts, and which of them is being written. */
export function signatureOf(at: SignaturePlace): Signature | null {
  const { place, path } = at;
  const scope = scopeOf(place, path);
  for (let index = path.length - 2; index >= 0; index -= 1) {
    const found = signatureOfNode(at, scope, index);
    if (found !== null) return found;
  }
  return begunPhrase(at) ?? fieldsOfStep(at, scope);
}

function signatureOfNode(at: SignaturePlace, scope: LocalScope, index: number): Signature | null {
  const { place, path, expectations } = at;
  const [node, child] = [path[index], path[index + 1]];
  if (node === undefined || child === undefined) return null;
  const isWriting = path.at(-1)?.kind === 'Hole';
  if (node.kind === 'Application' && isWriting) {
    return ofApplication(place, scope, node as Application);
  }
  if (node.kind === 'Interpolation' && isWriting) {
    return ofInterpolation(scope, node as Interpolation, child);
  }
  const phrase = PHRASES[node.kind];
  if (phrase === undefined) return null;
  const isOpen = expectations.some(({ owner }) => phrase.rules.includes(owner));
  return isWriting || isOpen ? ofPhrase(phrase, node, child) : null;
}

/** `Conversion Shares for Portion (money)`, `Converted for the Notice of Conversion`. */
function ofApplication(
  place: AskedPlace,
  scope: LocalScope,
  { callee }: Application,
): Signature | null {
  const { analysis, workspace } = place;
  const symbol = scope.symbols.byName.get(callee.text);
  if (symbol === undefined) return null;
  const documentation = documentationOf(workspace, {
    of: 'term',
    path: analysis.path,
    name: callee.text,
  });
  const type = analysis.compilation.checked.symbolTypes.get(symbol);
  const result = type === undefined || type.kind === 'error' ? '' : `: ${describeType(type)}`;
  const { node } = symbol;
  if (node.kind === 'Definition' && node.parameter !== null) {
    const { name, type: written } = node.parameter;
    const of = typeOfTypeNode({ analysis, scope }, written);
    const words = analysis.compilation.source.text.slice(written.span.start, written.span.end);
    const parameter = {
      name: `${name.text} (${words})`,
      detail: of === null ? null : describeType(of),
    };
    return toSignature([`${callee.text} for `, parameter, result], 0, documentation);
  }
  const key = analysis.compilation.bound.keys.get(symbol);
  if (key === undefined) return null;
  const parameter = { name: `the ${key.name.text}`, detail: `an event (${key.name.text})` };
  return toSignature([`${callee.text} for `, parameter, result], 0, documentation);
}

/** `Make-Whole Table interpolated at Effective Date and Stock Price`. */
function ofInterpolation(
  scope: LocalScope,
  { table, column, at }: Interpolation,
  child: SyntaxNode,
): Signature | null {
  const event = eventOf(scope.symbols, table);
  if (event === null) return null;
  const fields = [...event.fields.keys()].filter((name) => name !== event.name.text);
  const places = column === null ? fields.slice(0, 2) : fields.slice(0, 1);
  const of = column === null ? '' : `${column.text} of `;
  const parts: SignaturePart[] = [`${of}${table.name.text} interpolated at `];
  places.forEach((name, index) => {
    if (index > 0) parts.push(' and ');
    parts.push({ name, detail: null });
  });
  const active = at.findIndex((each) => each === child);
  return toSignature(parts, Math.max(active, 0));
}

function ofPhrase({ parts }: Phrase, node: SyntaxNode, child: SyntaxNode): Signature {
  const values = node as SyntaxNode & Readonly<Record<string, unknown>>;
  const filled = parts.filter((part) => typeof part !== 'string');
  const active = filled.findIndex(({ property }) => holds(values[property], child));
  return toSignature(parts, Math.max(active, 0));
}

/** Whether a value of a node is a part of it, or holds one that is no node of its own. */
function holds(value: unknown, child: SyntaxNode): boolean {
  if (value === child) return true;
  if (typeof value !== 'object' || value === null || 'kind' in value) {
    return isDates(value) && Object.values(value).includes(child);
  }
  return Object.values(value).includes(child);
}

/** The dates of a schedule have a kind, and are no node. */
function isDates(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !('span' in value);
}

/** A phrase of which too little stands to be a node: the words that stand tell how far it goes. */
function begunPhrase({ place, expectations }: SignaturePlace): Signature | null {
  for (const { rules, owner } of expectations) {
    const rule = [...rules, owner].findLast((each) => KIND_OF_RULE.has(each));
    const phrase = PHRASES[KIND_OF_RULE.get(rule ?? '') ?? ''];
    if (phrase === undefined || !rules.includes(rule ?? '')) continue;
    const before = place.analysis.text.slice(
      Math.max(0, place.typed.start - 400),
      place.typed.start,
    );
    return toSignature(phrase.parts, passedParts(phrase, before) - 1);
  }
  return null;
}

/** How many of the words of a phrase stand in a text, one behind the other; at least the first. */
function passedParts({ parts }: Phrase, before: string): number {
  const words = parts.filter((part) => typeof part === 'string').map((part) => part.trim());
  let at = before.lastIndexOf(words[0] ?? '');
  let passed = 1;
  for (const each of words.slice(1)) {
    at = before.indexOf(each, at);
    if (at < 0 || passed >= parts.length - words.length) return passed;
    passed += 1;
  }
  return passed;
}

/** Below the line of an event in a scenario: its fields, with that of the line, or the next to give. */
function fieldsOfStep({ place, path }: SignaturePlace, scope: LocalScope): Signature | null {
  const step = stepAt(path);
  if (step?.kind !== 'EventStep' && step?.kind !== 'PerformanceStep') return null;
  const event = eventOfStep(scope.symbols, step);
  if (event === null || event.fields.size === 0) return null;
  const { fieldTypes } = place.analysis.compilation.checked;
  const fields = [...event.fields.values()];
  const parts: SignaturePart[] = [`${event.name.text}: `];
  fields.forEach((field, index) => {
    if (index > 0) parts.push(', ');
    const type = fieldTypes.get(field);
    parts.push({ name: field.name.text, detail: type === undefined ? null : describeType(type) });
  });
  const whole = wholeStep(place, step);
  const written = path.findLast(({ kind }) => kind === 'FieldLine') as
    EventStep['fields'][number] | undefined;
  const given = new Set('fields' in whole ? whole.fields.map(({ name }) => name.text) : []);
  const isWriting = path.at(-1)?.kind === 'Hole' && written !== undefined;
  const active = isWriting
    ? fields.findIndex(({ name }) => name.text === written.name.text)
    : fields.findIndex(({ name }) => !given.has(name.text));
  return toSignature(parts, Math.max(active, 0));
}
