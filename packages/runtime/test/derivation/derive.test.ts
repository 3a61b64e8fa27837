import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derive, MAX_STEPS } from '../../src/derivation/derive.ts';
import { Trace } from '../../src/derivation/trace.ts';

const PROGRAM = { sites: [], definitions: [], states: [], facts: [], blanks: [], events: [] };

function traceOf(name: string): Trace {
  return new Trace({ kind: 'item', name, body: null, clause: null, day: 0 });
}

/** Steps of which each rests on some before it, by their numbers. */
const graph = fc
  .array(fc.array(fc.nat({ max: 99 }), { maxLength: 6 }), { minLength: 1, maxLength: 40 })
  .map((lists) => lists.map((parts, place) => parts.map((part) => part % Math.max(1, place))));

test('whatever rests on what: each step once, after all it rests on, the root last', () => {
  fc.assert(
    fc.property(graph, (lists) => {
      const traces = lists.map((_, place) => traceOf(`step ${place}`));
      for (const [place, parts] of lists.entries()) {
        if (place === 0) continue;
        for (const part of parts) {
          const trace = traces[part];
          if (trace !== undefined) traces[place]?.references.push({ site: null, trace });
        }
      }
      const root = traces.at(-1) ?? traceOf('none');
      const { steps, root: last } = derive(PROGRAM, root);
      const names = steps.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names[last]).toBe(root.name);
      for (const step of steps) {
        const place = Number(step.name.slice('step '.length));
        const parts = place === 0 ? [] : (lists[place] ?? []);
        expect(new Set(step.rests.map((part) => names[part]))).toEqual(
          new Set(parts.map((part) => `step ${part}`)),
        );
        expect(step.rests.every((part) => part < step.id)).toBe(true);
      }
    }),
  );
});

test('a chain of thirty thousand steps is walked without the machine’s stack', () => {
  let top = traceOf('step 0');
  for (let place = 1; place < 30_000; place += 1) {
    const next = traceOf(`step ${place}`);
    next.references.push({ site: null, trace: top });
    top = next;
  }
  const { steps, root } = derive(PROGRAM, top);
  const [furthest, next] = steps;
  expect(steps).toHaveLength(MAX_STEPS);
  expect(steps[root]?.name).toBe('step 29999');
  expect(furthest?.name).toBe('step 10000');
  expect(furthest?.note).toBe(
    'steps behind this one are left out: an explanation shows the 20,000 nearest to the answer',
  );
  expect(next?.note).toBeNull();
});

test('of many steps beside one another the last are shown', () => {
  const root = traceOf('root');
  for (let place = 0; place < 20_100; place += 1) {
    root.references.push({ site: null, trace: traceOf(`change ${place}`) });
  }
  root.note = 'as it was';
  const { steps } = derive(PROGRAM, root);
  expect(steps).toHaveLength(MAX_STEPS);
  expect(steps[0]?.name).toBe('change 101');
  expect(steps.at(-1)?.note).toMatch(/^as it was; steps behind this one/u);
  expect(steps.filter(({ note }) => note !== null)).toHaveLength(1);
});
