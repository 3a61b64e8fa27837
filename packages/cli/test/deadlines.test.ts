import { describe, expect, test } from 'vitest';
import { runCaptured } from './support/run-captured.ts';

const IN_APRIL = ['deadlines', 'acme-duties.terms', '--scenario', 'in April'];

describe('terms deadlines', () => {
  test('lists what is overdue, due, upcoming and done, and the covenants', async () => {
    const { code, out, err } = await runCaptured(IN_APRIL, { width: 120 });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot('snapshots/deadlines.txt');
  });

  test('has fewer columns in a narrow terminal', async () => {
    const { out } = await runCaptured(IN_APRIL, { width: 80 });
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    await expect(out).toMatchFileSnapshot('snapshots/deadlines-narrow.txt');
  });

  test('asks about another day', async () => {
    const { out } = await runCaptured([...IN_APRIL, '--on', '2026-03-06']);
    expect(out).toContain('in grace through March 6, 2026');
    expect(out).not.toContain('performed');
  });

  test('says of which calendars days are not published yet', async () => {
    const asked = ['deadlines', 'years-ahead.terms', '--scenario', 'in 2026', '--json'];
    const ofDay = async (...when: readonly string[]): Promise<unknown> =>
      JSON.parse((await runCaptured([...asked, ...when])).out).byRule;
    const ofNyse =
      'the closings of NYSE are published through 2028, and reckoned by the same rules after that';
    const ofBanks =
      'the closings of New York Banks are published through 2030, and reckoned by the same rules after that';
    expect(await ofDay('--on', '2026-11-23')).toEqual([ofNyse]);
    expect(await ofDay('--on', '2026-11-23', '--through', '2032-01-01')).toEqual([ofNyse, ofBanks]);
  });

  test('prints the same as JSON', async () => {
    const { code, out } = await runCaptured([...IN_APRIL, '--json', '--on', 'March 9, 2026']);
    const docket = JSON.parse(out);
    expect(code).toBe(0);
    expect(docket).toMatchObject({ on: '2026-03-09', failure: null, excesses: [], void: [] });
    expect(docket.duties[0]).toEqual({
      obligation: 'Delivery',
      clause: '§2.1',
      by: ['Company'],
      binds: 'all',
      to: 'Holder',
      verb: 'delivers',
      what: 'Ordered',
      timeWords: null,
      of: '"first"',
      arisen: '2026-03-02',
      owed: { value: '500', unit: 'shares of Common Stock', exact: '500' },
      paid: { value: '500', unit: 'shares of Common Stock', exact: '500' },
      unpaid: { value: '0', unit: 'shares of Common Stock', exact: '0' },
      due: '2026-03-04',
      graceEnds: '2026-03-06',
      cureEnds: null,
      status: 'performed',
      reasons: [],
      performed: '2026-03-09',
      daysLate: 3,
      costs: [
        {
          name: 'Delivery Default Payments',
          cost: { value: '4000.00', unit: 'USD', exact: '4000' },
        },
      ],
    });
    expect(docket.source).toMatch(/^sha256:[0-9a-f]{64}$/u);
    expect(docket.awaited[0]).toMatchObject({
      obligation: 'Interest Payment',
      upon: 'Interest Payment Date',
      arises: '2026-04-01',
      due: '2026-04-01',
    });
    expect(docket.covenants).toMatchObject([
      { covenant: 'Leverage', status: 'holds', since: null },
      { covenant: 'No Sale', status: 'not known', reasons: ['Sale Proceeds'] },
    ]);
  });

  test('lists the dates of schedules through a day', async () => {
    const asked = [
      ...IN_APRIL,
      '--format',
      'json',
      '--on',
      '2026-03-09',
      '--through',
      '2026-05-02',
    ];
    const { out } = await runCaptured(asked);
    const dates = JSON.parse(out).awaited.map(({ due }: { due: unknown }) => due);
    expect(dates.slice(0, 2)).toEqual(['2026-04-01', '2026-05-01']);
    const refused = await runCaptured([...IN_APRIL, '--through', '2026-04-05']);
    expect(refused).toMatchObject({
      code: 2,
      err: 'terms: --through names a day before the one that is asked about.\n',
    });
  });

  test('says what a contract without duties has', async () => {
    const { out } = await runCaptured(['deadlines', 'acme-note.terms', '--scenario', 'March 2006']);
    expect(out).toContain('The contract has no obligations, rights or covenants.');
  });

  test('gives the findings of a contract that does not compile', async () => {
    const text = 'contract "x"\n  currency USD\nclause §1 "x"\n  A means B\n';
    const asked = ['deadlines', '-', '--scenario', 'x'];
    const refused = await runCaptured(asked, { input: text });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('unknown-term');
    const json = await runCaptured([...asked, '--json'], { input: text });
    expect(JSON.parse(json.out).diagnostics[0]).toMatchObject({ code: 'unknown-term' });
  });
});
