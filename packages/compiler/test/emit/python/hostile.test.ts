import { afterAll, beforeAll, expect, test } from 'vitest';
import { emitPython } from '../../../src/emit/python/emit-python.ts';
import { irOf } from '../contracts.ts';
import { toldOf } from '../emitted-module.ts';
import { hostileIr } from '../hostile-ir.ts';
import { holdsAgreement, holdsDerivations } from './agreement-law.ts';
import { packagesFolder, writePackage } from './emitted-package.ts';
import { PythonProcess } from './python-process.ts';

const FOLDER = 'hostile';

let python: PythonProcess;

beforeAll(() => {
  python = new PythonProcess(packagesFolder(FOLDER));
});

afterAll(() => python.end());

test(
  'words of a hostile contract stay words: nothing runs, and all comes out as it went in',
  { timeout: 120_000 },
  async () => {
    const ir = hostileIr(irOf('every-construct'));
    const place = { python, package: writePackage(ir, FOLDER, toldOf('hostile')) };
    await holdsAgreement(ir, place, { seed: 20_060_312, numRuns: 5 });
    // The sites with all their words come back in the derivations.
    await holdsDerivations(ir, place, { seed: 20_060_313, numRuns: 2 });
    expect(await python.ask({ ask: 'pwned', package: place.package })).toBe(false);
  },
);

test.each(emitPython(hostileIr(irOf('every-construct')), toldOf('hostile')))(
  '$path has lines that all can read',
  ({ path, text }) => {
    expect(text.match(/[\r\t\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu)).toBeNull();
    if (!path.endsWith('.py')) return;
    // Whatever a comment says, none is one that a tool takes orders from.
    const comments = text.match(/^\s*#.*$/gm) ?? [];
    expect(comments.filter((comment) => /#\s*(?:type:|pyright:|fmt:|-\*-)/.test(comment))).toEqual(
      [],
    );
  },
);
