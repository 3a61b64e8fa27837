import { expect, test } from 'vitest';
import { shortTitle } from '../../src/documents/short-title.ts';

test.each([
  ['Registration Rights Agreement', 'Registration Rights Agreement'],
  ['Letter', 'Letter'],
  ['DynTek, Inc. Amended and Restated 9% Senior Subordinated Convertible Note', 'Convertible Note'],
  ['Hy-Tech Convertible Debenture Purchase Agreement', 'Purchase Agreement'],
  ['Certificate of Designations of the Series A Preferred Stock', 'Certificate of Designations'],
])('%s is cited as %s', (title, short) => {
  expect(shortTitle(title)).toBe(short);
});
