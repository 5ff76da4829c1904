import type { Plan } from '../finsam/plan';
import type { DraftProblem } from './checkDraft';
import { draftOfPlan, emptyDraft, stepOf, type Draft, type StepName } from './draft';
import { CheckActions, noChecks, type CheckState } from './checks/checkState';
import { GoalActions, noGoals, type GoalState } from './goals/goalState';
import type {
  CommandName,
  CommandOptions,
  CommandProgress,
  ExampleName,
  Outcome,
  PaneHost,
  WorkbookOverview,
  WorkbookProblem,
} from './host';
import type { HoursChange } from '../sheets/hours/hoursChange';
import { draftFrom } from './storedDraft';
import { defaultSettings, settingsFrom, type Settings } from './settings';
import type { KeyValueStore } from './storage';
import { textsOf } from './texts/language';

/** Everything that the pane shows follows from this. */
export interface PaneState {
  /** False until settings and draft have been fetched from where they are kept. */
  readonly ready: boolean;
  readonly page: Page;
  readonly settings: Settings;
  readonly overview: OverviewState;
  /** Null: nothing is being written, and "Ny budget" asks what to start from. */
  readonly draft: Draft | null;
  /** The draft is set aside while the person chooses what to start from. */
  readonly choosing: boolean;
  readonly step: StepName;
  /** From the first review on, problems show at fields that were never touched, too. */
  readonly reviewed: boolean;
  /** A path in the draft whose field is to have the focus; the number makes asking twice two requests. */
  readonly focus: { readonly path: string; readonly request: number } | null;
  readonly startProblem: StartProblem | null;
  readonly running: RunningCommand | null;
  readonly outcome: CommandOutcome | null;
  /** A command that would replace something waits for a yes. */
  readonly asking: {
    readonly command: CommandName;
    readonly message: string;
    readonly problems: readonly WorkbookProblem[];
  } | null;
  readonly readPlan: ReadPlan | null;
  readonly canUndo: boolean;
  readonly goals: GoalState;
  readonly checks: CheckState;
}

export type Page =
  | 'welcome'
  | 'overview'
  | 'newBudget'
  | 'goals'
  | 'hours'
  | 'check'
  | 'picture'
  | 'readIn'
  | 'settings'
  | 'help';

export type OverviewState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly workbook: WorkbookOverview }
  | { readonly status: 'failed'; readonly message: string };

/** Why nothing could be started from what was chosen. */
export interface StartProblem {
  readonly message: string;
  readonly details: readonly DraftProblem[];
}

export interface RunningCommand {
  readonly command: CommandName;
  readonly progress: CommandProgress | null;
  /** It has taken so long that progress and a way out are shown. */
  readonly slow: boolean;
  readonly cancelling: boolean;
}

export interface CommandOutcome {
  readonly command: CommandName;
  readonly outcome: Outcome;
}

export interface ReadPlan {
  readonly plan: Plan | null;
  readonly problems: readonly WorkbookProblem[];
}

const SLOW_AFTER = 1000;
const CHANGES_SETTLE_AFTER = 400;
const LARGEST_PLAN_FILE = 5_000_000;

/** The pane's state and all that can be done to it. Knows neither React nor Excel. */
export class PaneStore {
  private state: PaneState = {
    ready: false,
    page: 'overview',
    settings: defaultSettings,
    overview: { status: 'loading' },
    draft: null,
    choosing: false,
    step: 'association',
    reviewed: false,
    focus: null,
    startProblem: null,
    running: null,
    outcome: null,
    asking: null,
    readPlan: null,
    canUndo: false,
    goals: noGoals,
    checks: noChecks,
  };
  private readonly listeners = new Set<() => void>();
  private storage: KeyValueStore | null = null;
  private abort: AbortController | null = null;
  private overviewRequest = 0;
  private changeTimer: ReturnType<typeof setTimeout> | undefined;
  private focusRequest = 0;
  private stopListening: readonly (() => void)[] = [];
  /** What can be done with the goals. */
  readonly goals: GoalActions;
  /** What can be done with the checks. */
  readonly checks: CheckActions;
  private commandEnded = 0;

  constructor(
    readonly host: PaneHost,
    private readonly currentYear: () => number = () => new Date().getFullYear(),
  ) {
    this.goals = new GoalActions({
      host,
      currentYear,
      getState: this.getState,
      set: (change) => this.set(change),
      stored: () => this.storage?.get('goals'),
      store: (draft) => this.storage?.set('goals', draft),
      focusOn: (path) => this.focusOn(path),
      textOf: (file) => this.textOf(file),
      run: (command, start, force) => this.run(command, start, force),
    });
    this.checks = new CheckActions({
      host,
      getState: this.getState,
      set: (change) => this.set(change),
      storedSignature: () => this.storage?.get('signature'),
      storeSignature: (signature) => this.storage?.set('signature', signature),
      run: (command, start, force) => this.run(command, start, force),
    });
  }

  readonly getState = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Fetches what was kept and what the workbook holds.
   * @param example build this at once when the workbook has no budget.
   */
  async start(openStorage: () => Promise<KeyValueStore>, example: ExampleName | null = null): Promise<void> {
    this.storage = await openStorage();
    const settings = settingsFrom(this.storage.get('settings'));
    const page =
      settings.welcomed || example !== null || this.state.page !== 'overview' ? this.state.page : 'welcome';
    this.set({ ready: true, settings, draft: draftFrom(this.storage.get('draft')), page });
    this.host.setLanguage(settings.language);
    this.stopListening = [
      this.host.onWorkbookChange(() => this.workbookChanged()),
      this.host.onOutcome((command, outcome) => this.ended(command, outcome)),
      this.host.onRequest((request) => {
        if (request === 'read') void this.readBudget();
        else this.go(request);
        if (request === 'check') void this.checks.check();
      }),
    ];
    await this.refreshOverview();
    if (example !== null && this.workbookIsEmpty()) await this.buildExample(example);
  }

  /** Lets go of the workbook's events. */
  stop(): void {
    clearTimeout(this.changeTimer);
    for (const stop of this.stopListening) stop();
    this.abort?.abort();
  }

  // --- pages and settings

  go(page: Page): void {
    if (this.state.page === 'welcome') this.changeSettings({ welcomed: true });
    this.set({ page, focus: null });
    if (page === 'overview' && this.state.overview.status === 'failed') void this.refreshOverview();
  }

  changeSettings(change: Partial<Settings>): void {
    const settings = { ...this.state.settings, ...change };
    this.storage?.set('settings', settings);
    if (change.language !== undefined) this.host.setLanguage(change.language);
    this.set({ settings });
  }

  /** Forgets the draft and the settings of this computer. */
  clearStored(): void {
    this.storage?.clear();
    this.set({
      settings: { ...defaultSettings, language: this.state.settings.language, welcomed: true },
      draft: null,
      choosing: false,
      step: 'association',
      reviewed: false,
      goals: { ...noGoals, resumed: true },
      checks: { ...this.state.checks, signature: '' },
    });
  }

  // --- the draft

  startBlank(): void {
    this.startDraft(emptyDraft(this.currentYear() + 1));
  }

  startFromPlan(plan: Plan): void {
    this.startDraft(draftOfPlan(plan));
  }

  async startFromExample(example: ExampleName): Promise<void> {
    const plan = await this.examplePlan(example);
    if (plan !== null) this.startFromPlan(plan);
  }

  /** Starts from a plan file, or tells everything that is wrong in it. */
  async startFromFile(file: Pick<File, 'name' | 'size' | 'text'>): Promise<void> {
    const texts = this.texts();
    const text = await this.textOf(file);
    if (text === null) return;
    const { parsePlanText, planProblemText } = await planReader();
    const parsed = parsePlanText(text);
    if (parsed.ok) return this.startFromPlan(parsed.plan);
    const details = parsed.problems.map(({ path, code, details: filled }) => ({
      path,
      message: planProblemText(code, filled, this.state.settings.language),
    }));
    this.set({ startProblem: { message: texts.start.fileProblems(file.name), details } });
  }

  /** The text of a file that was chosen, or null when it cannot be read, which is then told. */
  private async textOf(file: Pick<File, 'name' | 'size' | 'text'>): Promise<string | null> {
    const { start } = this.texts();
    if (file.size > LARGEST_PLAN_FILE) {
      this.set({ startProblem: { message: start.tooLarge(file.name), details: [] } });
      return null;
    }
    try {
      return await file.text();
    } catch {
      this.set({ startProblem: { message: start.fileFailed(file.name), details: [] } });
      return null;
    }
  }

  /** Shows what can be started from; the draft is kept until another is started. */
  chooseStart(): void {
    this.set({ choosing: true, startProblem: null });
  }

  resumeDraft(): void {
    this.set({ choosing: false, startProblem: null });
  }

  discardDraft(): void {
    this.keepDraft(null);
    this.set({ choosing: false, step: 'association', reviewed: false, startProblem: null });
  }

  changeDraft(change: (draft: Draft) => Draft): void {
    if (this.state.draft !== null) this.keepDraft(change(this.state.draft));
  }

  goToStep(step: StepName): void {
    this.set({ step, reviewed: this.state.reviewed || step === 'review', focus: null });
  }

  /** Shows the field that a problem is about. */
  goToField(path: string): void {
    this.set({ step: stepOf(path) });
    this.focusOn(path);
  }

  private focusOn(path: string): void {
    this.focusRequest += 1;
    this.set({ focus: { path, request: this.focusRequest } });
  }

  private startDraft(draft: Draft): void {
    this.keepDraft(draft);
    this.set({
      choosing: false,
      step: 'association',
      reviewed: false,
      startProblem: null,
      page: 'newBudget',
    });
  }

  private keepDraft(draft: Draft | null): void {
    this.storage?.set('draft', draft);
    this.set({ draft });
  }

  // --- the workbook

  async refreshOverview(): Promise<void> {
    const request = ++this.overviewRequest;
    try {
      const workbook = await this.host.overview();
      // A later question is under way or answered: this answer is old.
      if (request !== this.overviewRequest) return;
      this.set({ overview: { status: 'ready', workbook }, canUndo: workbook.canUndo });
    } catch (error) {
      if (request === this.overviewRequest)
        this.set({ overview: { status: 'failed', message: sentenceOf(error) } });
    }
  }

  async goTo(sheet: string, cell: string | null): Promise<void> {
    try {
      await this.host.goTo(sheet, cell);
    } catch (error) {
      this.set({
        outcome: {
          command: 'read',
          outcome: {
            status: 'failed',
            message: sentenceOf(error) || this.texts().command.failed,
            problems: [],
          },
        },
      });
    }
  }

  /** Builds the workbook from a plan and, when it is done, shows the overview. */
  async createBudget(plan: Plan, force = false): Promise<void> {
    this.planToCreate = plan;
    const outcome = await this.run('create', (options) => this.host.createBudget(plan, options), force);
    if (outcome?.status === 'done') {
      this.keepDraft(null);
      this.set({ page: 'overview', choosing: false, step: 'association', reviewed: false });
    }
  }

  async buildExample(example: ExampleName): Promise<void> {
    const plan = await this.examplePlan(example);
    if (plan === null) return;
    const { draft } = this.state;
    await this.createBudget(plan);
    // The example was not made from the draft, which is therefore not used up.
    if (draft !== null) this.keepDraft(draft);
  }

  /** Changes the reported hours. @returns whether it was done. */
  async changeHours(change: HoursChange, force = false): Promise<boolean> {
    this.hoursChange = change;
    const outcome = await this.run('hours', (options) => this.host.changeHours(change, options), force);
    return outcome?.status === 'done';
  }

  async updateWorkbook(force = false): Promise<void> {
    await this.run('update', (options) => this.host.updateWorkbook(options), force);
  }

  async undoLast(force = false): Promise<void> {
    const outcome = await this.run('undo', (options) => this.host.undoLast(options), force);
    if (outcome?.status === 'done') await this.checks.again();
  }

  async freezeFunctions(force = false): Promise<void> {
    await this.run('freeze', (options) => this.host.freezeFunctions(options), force);
  }

  async readBudget(force = false): Promise<void> {
    let plan: Plan | null = null;
    const outcome = await this.run(
      'read',
      async (options) => {
        const read = await this.host.readBudget(options);
        plan = read.plan;
        return read;
      },
      force,
    );
    if (plan === null && (outcome === null || outcome.problems.length === 0)) return;
    this.set({ readPlan: { plan, problems: outcome?.problems ?? [] }, page: 'readIn' });
  }

  /** The person says yes to what a command asked. */
  async confirm(): Promise<void> {
    const { asking } = this.state;
    this.set({ asking: null });
    switch (asking?.command) {
      case 'create':
        if (this.planToCreate !== null) await this.createBudget(this.planToCreate, true);
        break;
      case 'createGoals':
        await this.goals.createAfterAll();
        break;
      case 'readGoals':
        await this.goals.read(true);
        break;
      case 'hours':
        if (this.hoursChange !== null) await this.changeHours(this.hoursChange, true);
        break;
      case 'update':
        await this.updateWorkbook(true);
        break;
      case 'undo':
        await this.undoLast(true);
        break;
      case 'freeze':
        await this.freezeFunctions(true);
        break;
      case 'read':
        await this.readBudget(true);
        break;
      // Of these nothing is asked: they replace nothing, or only what is theirs.
      case 'check':
      case 'fix':
      case 'signOff':
      case 'protocol':
      case 'colours':
      case undefined:
        break;
    }
  }

  decline(): void {
    this.set({ asking: null });
  }

  cancel(): void {
    if (this.state.running === null) return;
    this.abort?.abort();
    this.set({ running: { ...this.state.running, cancelling: true } });
  }

  dismissOutcome(): void {
    this.set({ outcome: null });
  }

  private planToCreate: Plan | null = null;
  private hoursChange: HoursChange | null = null;

  /** Runs one command at a time; null when another one is running. Never rejects. */
  private async run(
    command: CommandName,
    start: (options: CommandOptions) => Promise<Outcome>,
    force: boolean,
  ): Promise<Outcome | null> {
    if (this.state.running !== null) return null;
    const abort = new AbortController();
    this.abort = abort;
    this.set({ running: { command, progress: null, slow: false, cancelling: false }, outcome: null });
    const slowTimer = setTimeout(() => this.changeRunning({ slow: true }), SLOW_AFTER);
    const outcome = await this.outcomeOf(start, {
      force,
      signal: abort.signal,
      onProgress: (progress) => this.changeRunning({ progress }),
    });
    clearTimeout(slowTimer);
    this.commandEnded = Date.now();
    this.set({ running: null });
    this.tell(command, outcome);
    await this.refreshOverview();
    return outcome;
  }

  /** A command has ended: one of our own tells itself, one of the ribbon is told here. */
  private ended(command: CommandName, outcome: Outcome): void {
    if (this.state.running !== null) return;
    this.tell(command, outcome);
    void this.refreshOverview();
    if (command === 'undo' && outcome.status === 'done') void this.checks.again();
  }

  private tell(command: CommandName, outcome: Outcome): void {
    const asks = outcome.status === 'asks';
    // What was read is shown on a page of its own.
    const isShownElsewhere =
      (command === 'read' && (outcome.status === 'done' || outcome.problems.length > 0)) ||
      (command === 'check' && outcome.status === 'done');
    this.set({
      asking: asks ? { command, message: outcome.message, problems: outcome.problems } : null,
      outcome: asks || isShownElsewhere ? null : { command, outcome },
    });
  }

  private async outcomeOf(
    start: (options: CommandOptions) => Promise<Outcome>,
    options: CommandOptions,
  ): Promise<Outcome> {
    const { command } = this.texts();
    try {
      return await start(options);
    } catch (error) {
      if (options.signal.aborted) return { status: 'cancelled', message: command.cancelled, problems: [] };
      return { status: 'failed', message: sentenceOf(error) || command.failed, problems: [] };
    }
  }

  private changeRunning(change: Partial<RunningCommand>): void {
    if (this.state.running !== null) this.set({ running: { ...this.state.running, ...change } });
  }

  /** Typing makes many events: the workbook is read again when it has been still for a moment. */
  private workbookChanged(): void {
    clearTimeout(this.changeTimer);
    // What a command has written tells itself a little later than the command.
    const isOwn = this.state.running !== null || Date.now() - this.commandEnded < CHANGES_SETTLE_AFTER;
    if (!isOwn) this.checks.workbookChanged();
    this.changeTimer = setTimeout(() => {
      if (this.state.running === null) void this.refreshOverview();
    }, CHANGES_SETTLE_AFTER);
  }

  private workbookIsEmpty(): boolean {
    const { overview } = this.state;
    return overview.status === 'ready' && overview.workbook.sheets.every(({ state }) => state === 'missing');
  }

  private async examplePlan(example: ExampleName): Promise<Plan | null> {
    this.set({ startProblem: null });
    try {
      const { parsePlan } = await planReader();
      const parsed = parsePlan(await this.host.loadExample(example));
      if (parsed.ok) return parsed.plan;
    } catch {
      // Told below: whatever went wrong on the way, there is no example.
    }
    const message = this.texts().start.exampleFailed;
    this.set({
      startProblem: { message, details: [] },
      outcome: { command: 'create', outcome: { status: 'failed', message, problems: [] } },
    });
    return null;
  }

  private texts() {
    return textsOf(this.state.settings.language);
  }

  private set(change: Partial<PaneState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}

/** What judges plan files is large and seldom needed at once: a chunk of its own. */
async function planReader() {
  const [{ parsePlan, parsePlanText }, { planProblemText }] = await Promise.all([
    import('../finsam/planFile'),
    import('../finsam/planProblems'),
  ]);
  return { parsePlan, parsePlanText, planProblemText };
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
