import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import type { Receipt } from './receipt.ts';
import { receiptSchema } from './receipt-schema.ts';
import { pointer, sealsOf, stepsOf } from './seals.ts';

/** The text of a receipt, and what messages call its file. */
interface ReceiptText {
  readonly text: string;
  readonly path: string;
}

/**
 * The receipt that a text holds.
 *
 * @throws Refusal where it is none, or was changed since it was written, with the place.
 */
export function readReceipt(file: ReceiptText): Receipt {
  const root = parse(file);
  refuseRepeatedKeys(file, root);
  const receipt = JSON.parse(file.text) as Receipt;
  const validate = validator();
  if (!validate(receipt)) {
    // A key that was altered is two faults: what stands there shows where it was.
    const errors = validate.errors ?? [];
    const error = errors.find(({ keyword }) => keyword === 'additionalProperties') ?? errors[0];
    const extra: unknown = error?.params['additionalProperty'];
    const at = (error?.instancePath ?? '') + (typeof extra === 'string' ? pointer([extra]) : '');
    throw refusal(file, lineOf(file.text, nodeAt(root, at)), `${placeName(at)} ${problem(error)}`);
  }
  refuseBrokenSeals(file, root, receipt);
  return receipt;
}

/** Made when the first receipt is read. */
let made: ValidateFunction | null = null;

function validator(): ValidateFunction {
  made ??= new Ajv2020({ allowUnionTypes: true, allErrors: true }).compile(receiptSchema);
  return made;
}

function parse(file: ReceiptText): Node {
  const errors: ParseError[] = [];
  try {
    const options = { disallowComments: true, allowTrailingComma: false };
    const root = parseTree(file.text, errors, options);
    const [error] = errors;
    if (root !== undefined && error === undefined) return root;
    const line = file.text.slice(0, error?.offset ?? 0).split('\n').length;
    const why =
      error === undefined ? 'it is empty' : `it is no JSON (${printParseErrorCode(error.error)})`;
    throw refusal(file, line, why);
  } catch (error) {
    if (error instanceof RangeError) throw refusal(file, 1, 'it is nested too deep');
    throw error;
  }
}

/** Of a key that stands twice a reader sees the first and a program the last. */
function refuseRepeatedKeys(file: ReceiptText, node: Node): void {
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    if (child.type === 'property') {
      const [key] = child.children ?? [];
      if (key === undefined) continue;
      if (seen.has(key.value)) {
        throw refusal(
          file,
          lineOf(file.text, key),
          `${JSON.stringify(key.value)} stands there twice`,
        );
      }
      seen.add(key.value);
    }
    refuseRepeatedKeys(file, child);
  }
}

function refuseBrokenSeals(file: ReceiptText, root: Node, { seals, ...body }: Receipt): void {
  const wanted = sealsOf(body);
  for (const place of new Set([...wanted.keys(), ...Object.keys(seals)])) {
    const [own, seal] = [wanted.get(place), Object.hasOwn(seals, place) ? seals[place] : undefined];
    if (own === seal) continue;
    const what =
      own === undefined
        ? 'is sealed and is not there'
        : seal === undefined
          ? 'has no seal'
          : 'is not what its seal says';
    const node = nodeAt(root, place) ?? nodeAt(root, pointer(['seals', place]));
    throw refusal(
      file,
      lineOf(file.text, node),
      `it was changed since it was written: ${placeName(place)} ${what}`,
    );
  }
}

function nodeAt(root: Node, place: string): Node | undefined {
  const path = stepsOf(place).map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
  return findNodeAtLocation(root, path) ?? findNodeAtLocation(root, [...stepsOf(place)]);
}

function lineOf(text: string, node: Node | undefined): number {
  return text.slice(0, node?.offset ?? 0).split('\n').length;
}

function placeName(place: string): string {
  return place === '' ? 'it' : place;
}

function problem(error: ErrorObject | undefined): string {
  if (error?.keyword === 'additionalProperties') return 'is no part of a receipt';
  return error?.message ?? 'is none';
}

function refusal({ path }: ReceiptText, line: number, why: string): Refusal {
  return new Refusal(
    `${showControls(path)}:${line} is no receipt to rely on: ${showControls(why)}.`,
  );
}
