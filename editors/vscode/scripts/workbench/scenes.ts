import type { Workbench } from './workbench.ts';

/** A picture of the documentation: what it is called, and how the workbench comes to show it. */
export interface Scene {
  readonly name: string;
  readonly show: (bench: Workbench) => Promise<void>;
}

const PREFERRED = 'floating-price-preferred.terms';
const NOTE = 'dyntek-note.terms';
const WARRANT = 'cashless-warrant.terms';

/** The pictures, each from a workbench that has just been opened on a folder of contracts. */
export const scenes: readonly Scene[] = [
  {
    name: 'colours',
    async show(bench) {
      await bench.openFile(PREFERRED);
      await bench.untilAnswered();
    },
  },
  {
    name: 'unit-error',
    async show(bench) {
      await bench.openFile(WARRANT);
      await bench.untilAnswered();
      await bench.writeBelow(
        'Net Shares Issued means',
        'Total Paid means Warrant Shares + Exercise Price',
      );
      await bench.page.locator('.squiggly-error').first().waitFor();
      await bench.press('Control+K', 'Control+I');
      await bench.page.locator('.monaco-hover:visible').first().waitFor();
    },
  },
  {
    name: 'hover',
    async show(bench) {
      await bench.openFile(WARRANT);
      await bench.untilAnswered();
      await bench.command('Choose the Scenario Whose Values Are Shown');
      await bench.choose('Ten thousand shares, net');
      await bench.goTo('Fair Market Value means', 2);
      await bench.press('Control+K', 'Control+I');
      await bench.page.locator('.monaco-hover:visible').first().waitFor();
    },
  },
  {
    name: 'completion',
    async show(bench) {
      await bench.openFile(WARRANT);
      await bench.untilAnswered();
      await bench.writeBelow('Net Shares Issued means', 'Value Of Shares means Warrant Shares * ');
      await bench.press('Control+Space');
      await bench.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
    },
  },
  {
    name: 'values',
    async show(bench) {
      await bench.openFile(WARRANT);
      await bench.untilAnswered();
      await bench.command('Choose the Scenario Whose Values Are Shown');
      await bench.choose('Ten thousand shares, net');
      await bench.goTo('clause §2');
      await bench.page.locator('.view-line', { hasText: '$10' }).first().waitFor();
    },
  },
  {
    name: 'real-contract',
    async show(bench) {
      await bench.openFile(NOTE);
      await bench.untilAnswered();
      await bench.command('Choose the Scenario Whose Values Are Shown');
      await bench.choose('Stock is sold below the Conversion Price');
      await bench.goTo('upon Issuance when Base Share Price');
      await bench.page.locator('.codelens-decoration', { hasText: '→' }).first().waitFor();
    },
  },
  {
    name: 'explain',
    async show(bench) {
      await bench.openFile(WARRANT);
      await bench.untilAnswered();
      await bench.command('Choose the Scenario Whose Values Are Shown');
      await bench.choose('Ten thousand shares, net');
      await bench.goTo('Net Shares Issued means', 2);
      await bench.command('Explain This Number');
      await bench.untilPageShows('Net Shares');
    },
  },
  {
    name: 'scenario-lens',
    async show(bench) {
      await bench.openFile(WARRANT);
      await bench.untilAnswered();
      await bench.goTo('scenario "Ten thousand');
      await bench.page.locator('.codelens-decoration', { hasText: 'Run' }).first().waitFor();
    },
  },
  {
    name: 'tests',
    async show(bench) {
      await bench.openFile(WARRANT);
      await bench.untilAnswered();
      await bench.goTo('Warrant Shares is 90,000 shares', 18);
      await bench.press('Shift+End');
      await bench.type('91,000 shares');
      await bench.command('Test: Run All Tests');
      await bench.command('Testing: Focus on Test Explorer View');
      await bench.page
        .locator('.test-error-content-widget, .testing-inline-message')
        .first()
        .waitFor();
    },
  },
  {
    name: 'coverage',
    async show(bench) {
      await bench.openFile(WARRANT);
      await bench.untilAnswered();
      await bench.command('Show Coverage of the Contract');
      await bench.untilPageShows('Coverage');
    },
  },
];
