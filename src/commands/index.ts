export { goTo } from '../excel/goTo';
export { openWorkbook } from '../excel/openWorkbook';
export { onSelectionChange, onWorkbookChange } from '../excel/events';
export { setCommandLanguage } from './messages';
export { session, Session, type ResultListener } from './session';
export type {
  CheckResult,
  CommandContext,
  CommandName,
  CommandProblem,
  CommandProgress,
  CommandResult,
  CommandStatus,
  PastedResult,
  ReadGoalsResult,
  ReadResult,
  WorkbookOverview,
} from './types';
