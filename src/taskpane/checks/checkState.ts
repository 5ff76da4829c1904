import type { Finding, Severity } from '../../checks/finding';
import type { CheckReport, CheckScope } from '../../sheets/checks/checkReport';
import type { CommandName, CommandOptions, Outcome, PaneHost } from '../host';
import type { PaneState } from '../state';

/** What the pane keeps of the checks. */
export interface CheckState {
  readonly section: CheckSection;
  readonly scope: CheckScope;
  /** Null: nothing has been checked since the pane was opened. */
  readonly report: CheckReport | null;
  /** Something in the workbook has been changed since. */
  readonly stale: boolean;
  /** Severities that are not shown. */
  readonly hidden: readonly Severity[];
  /** Whether the cells are coloured; null until the workbook has been asked. */
  readonly colours: boolean | null;
  /** Who signs off, kept between visits. */
  readonly signature: string;
  /** What was found in what was pasted; null before anything has been checked. */
  readonly pasted: readonly Finding[] | null;
}

export const checkSections = ['workbook', 'pasted'] as const;
export type CheckSection = (typeof checkSections)[number];

export const noChecks: CheckState = {
  section: 'workbook',
  scope: 'workbook',
  report: null,
  stale: false,
  hidden: [],
  colours: null,
  signature: '',
  pasted: null,
};

/** What the checks need of the pane that they are a part of. */
export interface CheckPane {
  readonly host: Pick<
    PaneHost,
    | 'prepareChecks'
    | 'check'
    | 'checkPasted'
    | 'fixFinding'
    | 'signOff'
    | 'withdrawSignOff'
    | 'writeProtocol'
    | 'showColours'
    | 'coloursShown'
  >;
  getState(): PaneState;
  set(change: Partial<PaneState>): void;
  storedSignature(): unknown;
  storeSignature(signature: string): void;
  run(
    command: CommandName,
    start: (options: CommandOptions) => Promise<Outcome>,
    force: boolean,
  ): Promise<Outcome | null>;
}

/** All that can be done with the checks in the pane. */
export class CheckActions {
  constructor(private readonly pane: CheckPane) {}

  /** The page is shown: gets ready for what is likely to be asked next, and asks what the workbook looks like. */
  async open(): Promise<void> {
    const stored = this.pane.storedSignature();
    if (typeof stored === 'string' && this.state.signature === '') this.set({ signature: stored });
    // What cannot be made ready is made when it is needed.
    void this.pane.host.prepareChecks().catch(() => undefined);
    try {
      this.set({ colours: await this.pane.host.coloursShown() });
    } catch {
      // The switch stays as it was; turning it tells what is wrong.
    }
  }

  goToSection(section: CheckSection): void {
    this.set({ section });
  }

  setScope(scope: CheckScope): void {
    this.set({ scope });
  }

  toggleSeverity(severity: Severity): void {
    const { hidden } = this.state;
    this.set({
      hidden: hidden.includes(severity) ? hidden.filter((one) => one !== severity) : [...hidden, severity],
    });
  }

  /** Checks what is chosen. Nothing is written. */
  async check(): Promise<void> {
    await this.checkIn(this.state.scope);
  }

  async checkPasted(text: string, html: string | null): Promise<void> {
    await this.pane.run(
      'check',
      async (options) => {
        const { findings, ...outcome } = await this.pane.host.checkPasted(text, html, options);
        if (findings !== null) this.set({ pasted: findings });
        return outcome;
      },
      false,
    );
  }

  /** What was found in another text says nothing of this one. */
  forgetPasted(): void {
    if (this.state.pasted !== null) this.set({ pasted: null });
  }

  /** Corrects, and checks again: what was one finding may have hidden another. */
  async fix(key: string): Promise<void> {
    const outcome = await this.pane.run('fix', (options) => this.pane.host.fixFinding(key, options), false);
    if (outcome?.status === 'done') await this.again();
  }

  async signOff(key: string, reason: string): Promise<boolean> {
    const { signature } = this.state;
    this.pane.storeSignature(signature);
    return this.reporting('signOff', (options) =>
      this.pane.host.signOff(key, { reason, by: signature }, options),
    );
  }

  setSignature(signature: string): void {
    this.set({ signature });
  }

  async withdraw(key: string): Promise<void> {
    await this.reporting('signOff', (options) => this.pane.host.withdrawSignOff(key, options));
  }

  async writeProtocol(): Promise<void> {
    await this.reporting('protocol', (options) => this.pane.host.writeProtocol(options));
  }

  async showColours(shown: boolean): Promise<void> {
    const outcome = await this.pane.run(
      'colours',
      (options) => this.pane.host.showColours(shown, options),
      false,
    );
    if (outcome?.status === 'done') this.set({ colours: shown });
  }

  /** Somebody has changed the workbook: what was found may be true no more. */
  workbookChanged(): void {
    if (this.state.report !== null && !this.state.stale) this.set({ stale: true });
  }

  /** The same check once more, after something has been done; how that went is still told. */
  async again(): Promise<void> {
    const { report } = this.state;
    const { outcome } = this.pane.getState();
    if (report === null) return;
    // What is selected may be something else by now.
    if (report.scope === 'selection') return this.set({ stale: true });
    await this.checkIn(report.scope);
    if (this.pane.getState().outcome === null) this.pane.set({ outcome });
  }

  private async checkIn(scope: CheckScope): Promise<void> {
    await this.reporting('check', (options) => this.pane.host.check(scope, options));
  }

  /** @returns whether it was done. */
  private async reporting(
    command: CommandName,
    start: (options: CommandOptions) => Promise<Outcome & { readonly report: CheckReport | null }>,
  ): Promise<boolean> {
    const outcome = await this.pane.run(
      command,
      async (options) => {
        const { report, ...rest } = await start(options);
        if (report !== null) this.set({ report, ...(command === 'check' ? { stale: false } : {}) });
        return rest;
      },
      false,
    );
    return outcome?.status === 'done';
  }

  private set(change: Partial<CheckState>): void {
    this.pane.set({ checks: { ...this.state, ...change } });
  }

  private get state(): CheckState {
    return this.pane.getState().checks;
  }
}
