import { readFileSync } from 'node:fs';
import { compile } from '@termsheet/compiler';
const f = readFileSync('contracts/dyntek-note/dyntek-note.terms', 'utf8');
// one mistake: misspell one term at a use or change one word
const places = [...f.matchAll(/[A-Z][a-z]+(?: [A-Z][a-z]+)*/g)].filter((p) => !f.slice(f.lastIndexOf('\n', p.index) + 1, p.index).match(/^\s*(>|\/\/)|\/\/|"/) );
const hist = new Map<number, number>();
let shown = 0;
for (const p of places) {
  const text = f.slice(0, p.index! + 2) + 'x' + f.slice(p.index! + 2);
  const c = compile({ path: 'x', text });
  const errors = c.diagnostics;
  hist.set(errors.length, (hist.get(errors.length) ?? 0) + 1);
  if (errors.length > 1 && shown < Number(process.argv[2] ?? 30)) {
    const lineStart = f.lastIndexOf('\n', p.index) + 1;
    const decl = /^\s*(fact|blank|event|upon|party|ambiguous|calendar|share class)?.*(means|starts at|:)/.test(f.slice(lineStart, f.indexOf('\n', p.index)));
    const isDecl = text.slice(lineStart, p.index).trim().match(/^(fact|blank|event|party|ambiguous|calendar|share class|unresolved|,|)$/) ;
    if (isDecl) continue;
    shown += 1;
    console.log('---', f.slice(lineStart, f.indexOf('\n', p.index)).trim(), '@', p[0]);
    for (const d of errors) console.log('   ', text.slice(0, d.span.start).split('\n').length, d.severity, d.code, d.message);
  }
}
console.log([...hist].sort((a, b) => a[0] - b[0]));
