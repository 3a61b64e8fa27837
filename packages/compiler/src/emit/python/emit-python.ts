import type { Ir } from '../../ir/ir.ts';
import type { EmittedFile, EmitOptions } from '../emitted-file.ts';
import type { Json } from '../json/json.ts';
import { jsonText } from '../json/json-text.ts';
import { makeVectors } from '../vectors/make-vectors.ts';
import { emitContract } from './interface/emit-contract.ts';
import { nameExports } from './names/name-exports.ts';
import { pythonParts } from './names/python-names.ts';
import { packageInit } from './package/package-init.ts';
import { projectFile } from './package/project-file.ts';
import { readme } from './package/readme.ts';
import { vectorTest } from './package/vector-test.ts';
import { emitProgram } from './program/emit-program.ts';

/**
 * A contract as a package of Python that depends on nothing but its standard library. The runtime,
 * which goes into its folder `_runtime`, is copied by whoever writes the files.
 */
export function emitPython(ir: Ir, options: EmitOptions): readonly EmittedFile[] {
  const { baseName, sourceHash, scenarios } = options;
  const names = pythonParts(ir);
  const exported = nameExports(ir, names, baseName);
  const { contract: name, choices } = exported;
  const request = { ir, names, exported, sourceHash };
  const vectors = makeVectors({ ir, names, sourceHash, scenarios });
  return [
    { path: 'pyproject.toml', text: projectFile(name) },
    { path: 'README.md', text: readme(request) },
    { path: `${name}/__init__.py`, text: packageInit(request) },
    { path: `${name}/contract.py`, text: emitContract(request) },
    { path: `${name}/program.py`, text: emitProgram(ir, { names, choices }) },
    { path: `${name}/py.typed`, text: '' },
    { path: 'tests/test_vectors.py', text: vectorTest(name) },
    { path: 'tests/vectors.json', text: jsonText(vectors as unknown as Json) },
  ];
}

/** Where the runtime goes in the package of a contract. */
export function pythonRuntimeFolder(files: readonly EmittedFile[]): string {
  const marker = files.find(({ path }) => path.endsWith('/py.typed'))?.path ?? '/py.typed';
  return marker.replace('py.typed', '_runtime');
}
