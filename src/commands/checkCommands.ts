import type { CheckedWorkbookData } from '../checks/checkedWorkbookData';
import type { Finding, Fix } from '../checks/finding';
import { constantInput, type CellInput } from '../excel/cellInput';
import { mergeCells } from '../excel/areaLists';
import { takeBackChanges } from '../excel/changeCells';
import { Cancelled, throwIfCancelled } from '../excel/excelProblem';
import { fixCells } from '../excel/fixCells';
import { hideKindColours, kindColoursShown, showKindColours } from '../excel/kindColours';
import { readWorkbook, type ReadWorkbook } from '../excel/read';
import { readActiveSheet, readForChecks, readSelection } from '../excel/readForChecks';
import type { UndoEntry } from '../excel/undo';
import { CHECK_SHEETS } from '../sheets/checks/anchors';
import { cellKinds } from '../sheets/checks/cellKinds';
import type { CheckReport, CheckScope, Intended } from '../sheets/checks/checkReport';
import { openItems } from '../sheets/checks/checkReport';
import { buildProtocolSheet } from '../sheets/checks/protocolSheet';
import { readIntended, withoutProtocol } from '../sheets/checks/readIntended';
import { formulaAt, tabNamesOf, valueAt } from '../sheets/lookup';
import { areaAddress } from '../workbook/addresses';
import type { SheetModel } from '../workbook/sheetModel';
import { cellsOfScope, intendedOf, reportOf, withIntended } from './checkReports';
import { CheckThread } from './checkThread';
import type { CheckWork } from './runCheckWork';
import { clashOf, result } from './commandResult';
import { commandMessage, type CommandMessageId } from './messages';
import type { CheckResult, CommandContext, CommandName, CommandResult, PastedResult } from './types';

/** What the commands of the checks need of the session that they are a part of. */
export interface CheckSession {
  /** Runs one command at a time, tells its outcome, and never rejects. */
  command(
    name: CommandName,
    context: CommandContext,
    work: () => Promise<CommandResult>,
  ): Promise<CommandResult>;
  /** Writes the sheets of the models and remembers how to take it back. */
  write(
    read: ReadWorkbook,
    writing: {
      readonly anchors: typeof CHECK_SHEETS;
      readonly models: readonly SheetModel[];
      readonly modelsBefore: readonly SheetModel[];
      readonly label: string;
      readonly show: boolean;
    },
    context: CommandContext,
  ): Promise<void>;
  pushUndo(entry: UndoEntry): void;
}

/** How many sheets and cells were read, and what was found in them: needed to correct, sign off and write the protocol. */
interface LastCheck {
  readonly workbook: CheckedWorkbookData;
  readonly report: CheckReport;
}

/** Reading is the larger half of the work on a workbook that is not huge. */
const READING_SHARE = 0.6;

/** The commands of the checks. Checking itself writes nothing. */
export class CheckCommands {
  private last: LastCheck | null = null;
  private readonly thread = new CheckThread();

  constructor(private readonly session: CheckSession) {}

  /** Starts the thread of the checks: somebody may be about to check. */
  prepare(): void {
    this.thread.prepare();
  }

  /** Checks the workbook, the sheet that is shown, or the cells that are selected. Everything is read, since formulas of other sheets tell what is meant. */
  check(scope: CheckScope, context: CommandContext = {}): Promise<CheckResult> {
    return this.reporting('check', context, async () => {
      this.thread.prepare();
      const selected = scope === 'selection' ? await readSelection() : null;
      const sheet = scope === 'sheet' ? await readActiveSheet() : null;
      const read = await readForChecks({
        signal: context.signal,
        onProgress: (share) => tell(context, 'reading', share * READING_SHARE),
      });
      const workbook = withoutProtocol(read);
      const findings = await this.find({ kind: 'workbook', workbook }, context, READING_SHARE);
      const cells = cellsOfScope(scope, selected, sheet);
      const report = reportOf(workbook, findings, cells, readIntended(read), new Date());
      this.last = { workbook, report };
      return { done: result('done', 'checked', countsOf(report)), report };
    });
  }

  /** Checks what was pasted; the workbook is not touched. */
  async checkPasted(text: string, html: string | null, context: CommandContext = {}): Promise<PastedResult> {
    let found: readonly Finding[] | null = null;
    const outcome = await this.session.command('check', context, async () => {
      const findings = await this.find({ kind: 'pasted', text, html }, context, 0);
      found = findings;
      return result('done', 'checked', severityCounts(findings));
    });
    return { ...outcome, findings: outcome.status === 'done' ? found : null };
  }

  /** Makes the change that a finding suggests, where the cells still hold what was checked. */
  fix(key: string, context: CommandContext = {}): Promise<CommandResult> {
    return this.session.command('fix', context, async () => {
      const { workbook, finding } = this.foundBy(key);
      if (finding === null || workbook === null) return result('failed', this.missing);
      const { fix } = finding;
      if (fix === null) return result('nothing', 'nothingToFix');
      const cells = mergeCells(fix.cells)
        .map((area) => areaAddress(area))
        .join(', ');
      const changes = await fixCells(fix, checkedInput(workbook, fix), { signal: context.signal });
      this.session.pushUndo({
        label: commandMessage('fixLabel', { cells }),
        takeBack: (options) => takeBackChanges(changes, options),
      });
      return result('done', 'fixed', { cells, sheet: fix.sheet });
    });
  }

  /** Says of a finding that it is as it should be, and why: a row of the protocol, which is made where there is none. */
  signOff(
    key: string,
    { reason, by }: { readonly reason: string; readonly by: string },
    context: CommandContext = {},
  ): Promise<CheckResult> {
    return this.reporting('signOff', context, async () => {
      const { finding } = this.foundBy(key);
      if (finding === null) return { done: result('failed', this.missing), report: null };
      if (reason.trim() === '') return { done: result('failed', 'needsReason'), report: null };
      const signedOff = intendedOf(finding, reason.trim(), by.trim(), new Date());
      return this.rewrite(context, 'signOffLabel', 'signedOff', false, (intended) => [
        ...intended.filter((one) => one.key !== key),
        signedOff,
      ]);
    });
  }

  /** Takes back what was said of a finding. */
  withdraw(key: string, context: CommandContext = {}): Promise<CheckResult> {
    return this.reporting('signOff', context, () =>
      this.rewrite(context, 'withdrawLabel', 'withdrawn', false, (intended) =>
        intended.filter((one) => one.key !== key),
      ),
    );
  }

  /** Writes the protocol of the last check, in the place of an earlier one, and shows it. */
  writeProtocol(context: CommandContext = {}): Promise<CheckResult> {
    return this.reporting('protocol', context, () =>
      this.rewrite(context, 'protocolLabel', 'protocolWritten', true, (intended) => intended),
    );
  }

  /** Colours the cells by what they are, or takes the colours away. */
  showColours(shown: boolean, context: CommandContext = {}): Promise<CommandResult> {
    return this.session.command('colours', context, async () => {
      if (!shown) {
        await hideKindColours({ signal: context.signal });
        return result('done', 'coloursHidden');
      }
      const read = await readForChecks({
        signal: context.signal,
        onProgress: (share) => tell(context, 'reading', share * READING_SHARE),
      });
      tell(context, 'writing', READING_SHARE);
      const findings = this.last === null ? [] : openItems(this.last.report).map(({ finding }) => finding);
      await showKindColours(cellKinds(withoutProtocol(read), findings), { signal: context.signal });
      return result('done', 'coloursShown');
    });
  }

  /** Whether the cells are coloured. @throws errors of Office.js. */
  coloursShown(): Promise<boolean> {
    return kindColoursShown();
  }

  private get missing(): CommandMessageId {
    return this.last === null ? 'noCheck' : 'findingGone';
  }

  private foundBy(key: string): { workbook: CheckedWorkbookData | null; finding: Finding | null } {
    const item = this.last?.report.items.find((one) => one.key === key);
    return { workbook: this.last?.workbook ?? null, finding: item?.finding ?? null };
  }

  private async find(work: CheckWork, context: CommandContext, from: number): Promise<Finding[]> {
    throwIfCancelled(context.signal);
    tell(context, 'checkingFigures', from);
    try {
      return await this.thread.findingsIn(work, {
        signal: context.signal,
        onProgress: (share) => tell(context, 'checkingFigures', from + share * (1 - from)),
      });
    } catch (error) {
      if (context.signal?.aborted) throw new Cancelled(false);
      throw error;
    }
  }

  /** Writes the protocol of the last check with what has been signed off, as it stands in the workbook and is changed here. */
  private async rewrite(
    context: CommandContext,
    label: CommandMessageId,
    told: CommandMessageId,
    show: boolean,
    change: (intended: readonly Intended[]) => readonly Intended[],
  ): Promise<Reported> {
    const { last } = this;
    if (last === null) return { done: result('failed', 'noCheck'), report: null };
    tell(context, 'reading', 0.1);
    const read = await readWorkbook(CHECK_SHEETS);
    throwIfCancelled(context.signal);
    const report = withIntended(last.report, change(readIntended(read.snapshot)));
    const tab = tabNamesOf(read.snapshot, CHECK_SHEETS).checkProtocol;
    const models = [buildProtocolSheet(report, tab)];
    const clash = clashOf(read, CHECK_SHEETS, models, models);
    if (clash !== null) return { done: clash, report: null };
    await this.session.write(
      read,
      { anchors: CHECK_SHEETS, models, modelsBefore: models, label: commandMessage(label), show },
      context,
    );
    this.last = { ...last, report };
    return { done: result('done', told, { sheet: tab }), report };
  }

  private async reporting(
    name: CommandName,
    context: CommandContext,
    work: () => Promise<Reported>,
  ): Promise<CheckResult> {
    let found: CheckReport | null = null;
    const outcome = await this.session.command(name, context, async () => {
      const { done, report } = await work();
      found = report;
      return done;
    });
    return { ...outcome, report: outcome.status === 'done' ? found : null };
  }
}

interface Reported {
  readonly done: CommandResult;
  readonly report: CheckReport | null;
}

/** What a cell held when it was checked, as it would be written. */
function checkedInput(workbook: CheckedWorkbookData, fix: Fix): (row: number, column: number) => CellInput {
  const sheet = workbook.sheets.find(({ name }) => name === fix.sheet);
  return (row, column) =>
    sheet === undefined ? '' : (formulaAt(sheet, row, column) ?? constantInput(valueAt(sheet, row, column)));
}

function countsOf(report: CheckReport): Record<string, number> {
  return severityCounts(openItems(report).map(({ finding }) => finding));
}

function severityCounts(findings: readonly Finding[]): Record<string, number> {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}

function tell(context: CommandContext, id: CommandMessageId, share: number): void {
  context.onProgress?.({ message: commandMessage(id), share });
}
