import type { ModuleForm } from '../module-context.ts';
import { annotated } from './annotated.ts';
import { displayWidth } from '../../code/display-width.ts';
import { WIDTH } from './lay-out.ts';

/** A function that a module exports, of one parameter. */
export interface FunctionCode {
  readonly name: string;
  readonly parameter: {
    readonly name: string;
    readonly type: string;
    /** What it is where callers leave it out; null where they cannot. */
    readonly fallback: string | null;
  };
  readonly result: string;
  /** The one statement of its body, within its line. */
  readonly body: string;
}

/** An exported function in one of the forms of a module. */
export function functionCode(form: ModuleForm, code: FunctionCode): readonly string[] {
  const head = headOf(form, code);
  return form === 'declarations' ? head : [...head, `  ${code.body}`, '}'];
}

function headOf(form: ModuleForm, code: FunctionCode): readonly string[] {
  const { name } = code;
  const keyword = form === 'declarations' ? 'export declare function' : 'export function';
  const end = form === 'declarations' ? ';' : ' {';
  const parameter = parameterOf(form, code);
  const result = annotated(form, '', code.result).trimStart();
  const flat = `${keyword} ${name}(${parameter})${result}${end}`;
  if (displayWidth(flat) <= WIDTH) return [flat];
  return [`${keyword} ${name}(`, `  ${parameter},`, `)${result}${end}`];
}

function parameterOf(form: ModuleForm, { parameter }: FunctionCode): string {
  const { name, type, fallback } = parameter;
  if (fallback === null) return annotated(form, name, type);
  if (form === 'declarations') return annotated(form, `${name}?`, type);
  return `${annotated(form, name, type)} = ${fallback}`;
}
