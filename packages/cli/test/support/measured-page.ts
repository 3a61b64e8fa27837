import { type CDPSession, chromium, type Browser, type Page } from 'playwright-core';

/** A page that measures the processor time of its own thread: a machine is seldom quiet. */
export class MeasuredPage {
  readonly page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.#session = session;
  }

  /** A page without a network that shows some HTML, in a browser of its own. */
  static async open(executablePath: string, html: string): Promise<MeasuredPage> {
    const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.setContent(html);
    return new MeasuredPage(page, session);
  }

  /** Milliseconds of processor time until what an action changed is shown. */
  async time(action: () => Promise<unknown>): Promise<number> {
    const before = await this.#taskTime();
    await action();
    await this.page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))',
    );
    return (await this.#taskTime()) - before;
  }

  /** Whether the browser finds a text, also in what is closed, for which it lays the page out as its search does. */
  async find(text: string): Promise<boolean> {
    return this.page.evaluate<boolean>(`window.find(${JSON.stringify(text)})`);
  }

  async close(): Promise<void> {
    await this.page.context().browser()?.close();
  }

  async #taskTime(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  }
}
