import type { Ir } from '../../ir/ir.ts';
import type { EmittedFile, EmitOptions } from '../emitted-file.ts';
import { inputsSchema } from '../json/inputs-schema.ts';
import type { Json } from '../json/json.ts';
import { jsonText } from '../json/json-text.ts';
import { outputsSchema } from '../json/outputs-schema.ts';
import { makeVectors } from '../vectors/make-vectors.ts';
import { packVectors } from '../vectors/pack-vectors.ts';
import { emitModule } from './emit-module.ts';
import { nameExports } from './names/name-exports.ts';
import { nameParts } from './names/name-parts.ts';
import { typeScriptScope } from './names/typescript-scope.ts';
import { packageJson } from './package/package-json.ts';
import { readme } from './package/readme.ts';
import { vectorsTest } from './package/vectors-test.ts';

/**
 * A contract as an npm package that depends on `@termsheet/runtime` alone: an ES module with its
 * declarations and its TypeScript source, the JSON Schemas of what goes in and comes out, its scenarios as
 * test vectors with what runs them, and a README.
 */
export function emitTypeScript(ir: Ir, options: EmitOptions): readonly EmittedFile[] {
  const { baseName, sourceHash, scenarios } = options;
  const names = nameParts(ir);
  const exported = nameExports(ir, { scope: typeScriptScope(), names, baseName });
  const vectors = makeVectors({ ir, names, sourceHash, scenarios });
  const module = { ir, baseName, sourceHash };
  return [
    { path: 'package.json', text: packageJson(ir, options) },
    { path: 'README.md', text: readme({ ...module, names, exported, vectors }) },
    { path: `${baseName}.js`, text: emitModule(module, 'javascript') },
    { path: `${baseName}.d.ts`, text: emitModule(module, 'declarations') },
    { path: `src/${baseName}.ts`, text: emitModule(module, 'typescript') },
    { path: 'inputs.schema.json', text: jsonFile(inputsSchema({ ir, names })) },
    { path: 'outputs.schema.json', text: jsonFile(outputsSchema({ ir, names })) },
    { path: 'vectors.json', text: jsonText(packVectors(vectors)) },
    { path: 'test/vectors.test.js', text: vectorsTest(exported, baseName) },
  ];
}

/** Plain data of other types than those of JSON, as JSON. */
function jsonFile(value: object): string {
  return jsonText(value as unknown as Json);
}
