import type { Finding } from '../../src/checks/finding';
import type { CheckReport, CheckScope } from '../../src/sheets/checks/checkReport';
import type {
  CheckOutcome,
  CommandOptions,
  Outcome,
  PaneHost,
  PastedOutcome,
  SheetOverview,
  WorkbookOverview,
} from '../../src/taskpane/host';
import { parsePlan } from '../../src/finsam/planFile';
import type { GoalPlan } from '../../src/finsam/goals/goals';
import type { HoursChange } from '../../src/sheets/hours/hoursChange';
import type { Plan } from '../../src/finsam/plan';
import gavleborg from '../../assets/examples/gavleborg-2025.json';
import jamtland from '../../assets/examples/jamtland-2025.json';
import { goalFiles } from './goals/exampleGoals';

/** The plan of an example file. */
export function examplePlan(name: 'gavleborg-2025' | 'jamtland-2025'): Plan {
  const parsed = parsePlan(name === 'gavleborg-2025' ? gavleborg : jamtland);
  if (!parsed.ok) throw new Error(`The example ${name} is no plan.`);
  return parsed.plan;
}

export const done: Outcome = { status: 'done', message: 'Klart.', problems: [] };

export function sheets(state: SheetOverview['state']): SheetOverview[] {
  return ['Förutsättningar', 'Medlemsbidrag', 'Insatser', 'Trisamtimmar', 'Budget', 'Eget kapital'].map(
    (name) => ({
      id: name,
      name,
      state,
      inOrder: true,
      message: null,
      cell: null,
    }),
  );
}

/** The part of an overview that is about goals and reported hours, where there are none. */
export const noGoals = { goalSheets: [], goals: null, hoursSheets: [], hours: null } as const;

/** A host with an empty workbook that creates what it is asked for, and tells the test what it was asked. */
export class FakeHost implements PaneHost {
  readonly calls: unknown[][] = [];
  workbook: WorkbookOverview = { ...noGoals, sheets: sheets('missing'), plan: null, canUndo: false };
  readGoalPlan: GoalPlan | null = null;
  /** What the next check gives. */
  report: CheckReport | null = null;
  findings: readonly Finding[] = [];
  coloured = false;
  prepared = Promise.resolve();
  changed: () => void = () => undefined;
  ended: Parameters<PaneHost['onOutcome']>[0] = () => undefined;
  requested: Parameters<PaneHost['onRequest']>[0] = () => undefined;
  language = '';
  answer: (options: CommandOptions) => Promise<Outcome> = () => Promise.resolve(done);
  readPlan: Plan | null = null;
  files: (name: string) => Promise<unknown> = (name) =>
    Promise.resolve({ 'gavleborg-2025': gavleborg, 'jamtland-2025': jamtland, ...goalFiles }[name]);

  overview(): Promise<WorkbookOverview> {
    this.calls.push(['overview']);
    return Promise.resolve(this.workbook);
  }
  async createBudget(plan: Plan, options: CommandOptions): Promise<Outcome> {
    this.calls.push(['create', plan, options.force]);
    const outcome = await this.answer(options);
    if (outcome.status === 'done') this.workbook = { ...noGoals, sheets: sheets('ok'), plan, canUndo: true };
    return outcome;
  }
  async createGoals(goals: GoalPlan, options: CommandOptions): Promise<Outcome> {
    this.calls.push(['createGoals', goals, options.force]);
    return this.answer(options);
  }
  async readGoals(options: CommandOptions): Promise<Outcome & { goals: GoalPlan | null }> {
    this.calls.push(['readGoals', options.force]);
    return { ...(await this.answer(options)), goals: this.readGoalPlan };
  }
  changeHours(change: HoursChange, options: CommandOptions): Promise<Outcome> {
    this.calls.push(['hours', change, options.force]);
    return this.answer(options);
  }
  openWorkbook(bytes: Uint8Array): Promise<boolean> {
    this.calls.push(['openWorkbook', bytes]);
    return Promise.resolve(true);
  }
  updateWorkbook(options: CommandOptions): Promise<Outcome> {
    this.calls.push(['update', options.force]);
    return this.answer(options);
  }
  async readBudget(options: CommandOptions): Promise<Outcome & { plan: Plan | null }> {
    this.calls.push(['read', options.force]);
    return { ...(await this.answer(options)), plan: this.readPlan };
  }
  undoLast(options: CommandOptions): Promise<Outcome> {
    this.calls.push(['undo', options.force]);
    return this.answer(options);
  }
  freezeFunctions(options: CommandOptions): Promise<Outcome> {
    this.calls.push(['freeze', options.force]);
    return this.answer(options);
  }
  async check(scope: CheckScope, options: CommandOptions): Promise<CheckOutcome> {
    this.calls.push(['check', scope]);
    return this.reported(options);
  }
  async checkPasted(text: string, html: string | null, options: CommandOptions): Promise<PastedOutcome> {
    this.calls.push(['checkPasted', text, html]);
    const outcome = await this.answer(options);
    return { ...outcome, findings: outcome.status === 'done' ? this.findings : null };
  }
  fixFinding(key: string, options: CommandOptions): Promise<Outcome> {
    this.calls.push(['fix', key]);
    return this.answer(options);
  }
  async signOff(
    key: string,
    said: { readonly reason: string; readonly by: string },
    options: CommandOptions,
  ): Promise<CheckOutcome> {
    this.calls.push(['signOff', key, said]);
    return this.reported(options);
  }
  async withdrawSignOff(key: string, options: CommandOptions): Promise<CheckOutcome> {
    this.calls.push(['withdraw', key]);
    return this.reported(options);
  }
  async writeProtocol(options: CommandOptions): Promise<CheckOutcome> {
    this.calls.push(['protocol']);
    return this.reported(options);
  }
  showColours(shown: boolean, options: CommandOptions): Promise<Outcome> {
    this.calls.push(['colours', shown]);
    return this.answer(options);
  }
  prepareChecks(): Promise<void> {
    this.calls.push(['prepare']);
    return this.prepared;
  }
  coloursShown(): Promise<boolean> {
    return Promise.resolve(this.coloured);
  }
  private async reported(options: CommandOptions): Promise<CheckOutcome> {
    const outcome = await this.answer(options);
    return { ...outcome, report: outcome.status === 'done' ? this.report : null };
  }
  goTo(sheet: string, cell: string | null): Promise<void> {
    this.calls.push(['goTo', sheet, cell]);
    return Promise.resolve();
  }
  onWorkbookChange(changed: () => void): () => void {
    this.changed = changed;
    return () => undefined;
  }
  onOutcome(ended: FakeHost['ended']): () => void {
    this.ended = ended;
    return () => undefined;
  }
  onRequest(requested: FakeHost['requested']): () => void {
    this.requested = requested;
    return () => undefined;
  }
  setLanguage(language: string): void {
    this.language = language;
  }
  officeTheme(): null {
    return null;
  }
  onOfficeThemeChange(): () => void {
    return () => undefined;
  }
  loadExample(name: string): Promise<unknown> {
    return this.files(name);
  }

  /** The calls of one kind. */
  callsOf(kind: string): unknown[][] {
    return this.calls.filter(([first]) => first === kind);
  }
}
