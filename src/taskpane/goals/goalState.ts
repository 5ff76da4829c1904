import type { GoalPlan } from '../../finsam/goals/goals';
import type { CommandName, CommandOptions, GoalExampleName, Outcome, PaneHost } from '../host';
import type { PaneState } from '../state';
import { textsOf } from '../texts/language';
import type { GoalDraft } from './goalDraft';

/** What the pane keeps of the goals that are followed up in it. */
export interface GoalState {
  /** False until what was kept from another time has been fetched, which happens when the page is first shown. */
  readonly resumed: boolean;
  /** Null: nothing is being followed up, and the page asks what to start from. */
  readonly draft: GoalDraft | null;
  /** The draft is set aside while the person chooses what to start from. */
  readonly choosing: boolean;
  readonly section: GoalSection;
  /** From the first try to build on, problems show at fields that were never touched, too. */
  readonly reviewed: boolean;
  /** The draft as it was before something replaced it whole, and what that was, so that it can be taken back. */
  readonly replaced: { readonly draft: GoalDraft; readonly by: Replacement } | null;
}

export const goalSections = ['goals', 'surveys', 'insatser', 'settings'] as const;
export type GoalSection = (typeof goalSections)[number];

export type Replacement =
  | { readonly kind: 'read' }
  | { readonly kind: 'nextYear'; readonly year: number; readonly withoutNational: readonly string[] };

export const noGoals: GoalState = {
  resumed: false,
  draft: null,
  choosing: false,
  section: 'goals',
  reviewed: false,
  replaced: null,
};

/** What the goals need of the pane that they are a part of. */
export interface GoalPane {
  readonly host: Pick<PaneHost, 'createGoals' | 'readGoals' | 'loadExample'>;
  getState(): PaneState;
  set(change: Partial<PaneState>): void;
  stored(): unknown;
  store(draft: GoalDraft | null): void;
  currentYear(): number;
  /** Moves the focus to the field of a path. */
  focusOn(path: string): void;
  /** The text of a chosen file; null when it cannot be read, which is then told. */
  textOf(file: TextFile): Promise<string | null>;
  run(
    command: CommandName,
    start: (options: CommandOptions) => Promise<Outcome>,
    force: boolean,
  ): Promise<Outcome | null>;
}

export type TextFile = Pick<File, 'name' | 'size' | 'text'>;

/** All that can be done with the goals in the pane. What judges and draws them comes with their page, and not before. */
export class GoalActions {
  private goalsToCreate: GoalPlan | null = null;

  constructor(private readonly pane: GoalPane) {}

  /** Fetches the draft that was kept from another time, once. */
  async resume(): Promise<void> {
    if (this.state.resumed) return;
    const stored = this.pane.stored() ?? null;
    const draft = stored === null ? null : (await import('./storedGoalDraft')).goalDraftFrom(stored);
    // Something may have been started meanwhile.
    this.set(this.state.draft === null ? { resumed: true, draft } : { resumed: true });
  }

  // --- what to start from

  async startBlank(): Promise<void> {
    const { emptyGoalDraft } = await import('./goalDraft');
    this.start(emptyGoalDraft(this.pane.currentYear(), this.associationInWorkbook));
  }

  async startFromGoals(goals: GoalPlan): Promise<void> {
    const { draftOfGoals } = await import('./draftOfGoals');
    this.start(draftOfGoals(goals));
  }

  async startFromExample(example: GoalExampleName): Promise<void> {
    this.pane.set({ startProblem: null });
    try {
      const { parseGoals } = await import('../../finsam/goals/goalFile');
      const parsed = parseGoals(await this.pane.host.loadExample(example));
      if (parsed.ok) return await this.startFromGoals(parsed.plan);
    } catch {
      // Told below: whatever went wrong on the way, there is no example.
    }
    this.pane.set({ startProblem: { message: this.texts.exampleFailed, details: [] } });
  }

  /** Starts from a goal file, or tells everything that is wrong in it. */
  async startFromFile(file: TextFile): Promise<void> {
    const text = await this.pane.textOf(file);
    if (text === null) return;
    const [{ parseGoalsText }, { goalProblemText }] = await Promise.all([
      import('../../finsam/goals/goalFile'),
      import('../../finsam/goals/goalProblems'),
    ]);
    const parsed = parseGoalsText(text);
    if (parsed.ok) return this.startFromGoals(parsed.plan);
    const details = parsed.problems.map((problem) => ({
      path: problem.path,
      message: goalProblemText(problem.code, problem.details, this.pane.getState().settings.language),
    }));
    this.pane.set({ startProblem: { message: this.texts.fileProblems(file.name), details } });
  }

  /** Shows what can be started from; the draft is kept until another is started. */
  chooseStart(): void {
    this.set({ choosing: true });
    this.pane.set({ startProblem: null });
  }

  resumeDraft(): void {
    this.set({ choosing: false });
    this.pane.set({ startProblem: null });
  }

  discard(): void {
    this.pane.store(null);
    this.set({ ...noGoals, resumed: true });
  }

  /** Whose goals they are and of which year, as far as that is known before anything is typed. */
  startOfPasted(): { association: string; year: number } {
    return { association: this.associationInWorkbook, year: this.pane.currentYear() };
  }

  // --- the draft

  change(change: (draft: GoalDraft) => GoalDraft): void {
    if (this.state.draft === null) return;
    this.keep(change(this.state.draft));
  }

  goToSection(section: GoalSection): void {
    this.set({ section });
    this.pane.set({ focus: null });
  }

  /** Shows the field that a problem is about. */
  goToField(path: string): void {
    this.set({ section: sectionOf(path) });
    this.pane.focusOn(path);
  }

  /** Something was asked for that needs the whole draft: what is wrong is shown everywhere from now on. */
  review(): void {
    this.set({ reviewed: true });
  }

  /** The draft of next year, made of goals that are in order. It can be taken back. */
  async goToNextYear(goals: GoalPlan): Promise<void> {
    const [{ carryOver, measuresWithoutNational }, { draftOfGoals }] = await Promise.all([
      import('../../finsam/goals/carryOver'),
      import('./draftOfGoals'),
    ]);
    const next = carryOver(goals);
    const withoutNational = measuresWithoutNational(next).map(({ number }) => number);
    this.replace(draftOfGoals(next), { kind: 'nextYear', year: next.year, withoutNational });
  }

  /** Takes back what replaced the draft. */
  putBack(): void {
    const { replaced } = this.state;
    if (replaced === null) return;
    this.keep(replaced.draft);
    this.set({ replaced: null });
  }

  // --- the workbook

  /** Builds the sheets of the goals. */
  async create(goals: GoalPlan, force = false): Promise<void> {
    this.goalsToCreate = goals;
    await this.pane.run('createGoals', (options) => this.pane.host.createGoals(goals, options), force);
  }

  /** The person has said yes to what `create` asked. */
  async createAfterAll(): Promise<void> {
    if (this.goalsToCreate !== null) await this.create(this.goalsToCreate, true);
  }

  /** Takes the goals from the sheets, in the place of the draft, which can be put back. */
  async read(force = false): Promise<void> {
    const found: GoalPlan[] = [];
    await this.pane.run(
      'readGoals',
      async (options) => {
        const { goals, ...outcome } = await this.pane.host.readGoals(options);
        if (goals !== null) found.push(goals);
        return outcome;
      },
      force,
    );
    const [goals] = found;
    if (goals === undefined) return;
    const { draftOfGoals } = await import('./draftOfGoals');
    if (this.state.draft === null || this.state.choosing) this.start(draftOfGoals(goals));
    else this.replace(draftOfGoals(goals), { kind: 'read' });
  }

  private start(draft: GoalDraft): void {
    this.keep(draft);
    this.set({ ...noGoals, resumed: true, draft });
    this.pane.set({ startProblem: null, focus: null, page: 'goals' });
  }

  private replace(draft: GoalDraft, by: Replacement): void {
    const before = this.state.draft;
    this.keep(draft);
    this.set({ reviewed: false, replaced: before === null ? null : { draft: before, by } });
  }

  private keep(draft: GoalDraft): void {
    this.pane.store(draft);
    this.set({ draft });
  }

  private set(change: Partial<GoalState>): void {
    this.pane.set({ goals: { ...this.state, ...change } });
  }

  private get state(): GoalState {
    return this.pane.getState().goals;
  }

  private get associationInWorkbook(): string {
    const { overview } = this.pane.getState();
    if (overview.status !== 'ready') return '';
    return (overview.workbook.goals ?? overview.workbook.plan)?.association.name ?? '';
  }

  private get texts() {
    return textsOf(this.pane.getState().settings.language).start;
  }
}

/** The section of the page where what the path names is typed. */
export function sectionOf(path: string): GoalSection {
  const first = path.split('.')[0] ?? '';
  if (first === 'insatser') return 'insatser';
  return ['association', 'year', 'source', 'rules'].includes(first) ? 'settings' : 'goals';
}
