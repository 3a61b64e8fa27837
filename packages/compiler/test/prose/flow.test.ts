import { expect, test } from 'vitest';
import { inFlow, inText, readFlow } from '../../src/prose/flow.ts';
import { readSentences } from '../../src/prose/sentences.ts';

const TEXT = 'The Company shall\npay the\n\n\nprice on time.\n\nNo. 2 is next. It  ends here.';

function flowOf(text: string): ReturnType<typeof readFlow> {
  return readFlow(text, readSentences(text));
}

test('lines and pages that tear a sentence are mended', () => {
  expect(flowOf(TEXT).text).toBe(
    'The Company shall pay the price on time.\nNo. 2 is next. It ends here.',
  );
});

test('every place of the flow is a place of the text, and back', () => {
  const flow = flowOf(TEXT);
  for (const word of ['Company', 'price', 'next', 'ends']) {
    const at = TEXT.indexOf(word);
    expect(flow.text.slice(inFlow(flow, at))).toMatch(new RegExp(`^${word}`, 'u'));
    expect(inText(flow, flow.text.indexOf(word))).toBe(at);
  }
});

test('sentences stand where they say', () => {
  const flow = flowOf(TEXT);
  expect(flow.sentences.length).toBeGreaterThan(1);
  for (const { text, start } of flow.sentences) {
    expect(flow.text.slice(start, start + text.length).replaceAll('\n', ' ')).toBe(text);
  }
});

test('what has no full stop is read in pieces', () => {
  const { sentences } = flowOf('fails to pay, or a is '.repeat(2000));
  expect(sentences.length).toBeGreaterThan(2);
  expect(Math.max(...sentences.map(({ text }) => text.length))).toBeLessThan(20_000);
});
