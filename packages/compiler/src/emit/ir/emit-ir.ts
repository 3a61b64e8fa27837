import { irSchema, writeIr } from '../../ir/json/ir-file.ts';
import type { Ir } from '../../ir/ir.ts';
import type { EmittedFile, EmitOptions } from '../emitted-file.ts';
import type { Json } from '../json/json.ts';
import { jsonText } from '../json/json-text.ts';

/** A contract's intermediate representation as JSON, with its JSON Schema, for those who write emitters. */
export function emitIr(ir: Ir, { baseName, sourceHash }: EmitOptions): readonly EmittedFile[] {
  return [
    { path: `${baseName}.ir.json`, text: writeIr(ir, sourceHash) },
    { path: 'ir.schema.json', text: jsonText(irSchema() as unknown as Json) },
  ];
}
