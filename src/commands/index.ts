export { goTo } from '../excel/goTo';
export { onSelectionChange, onWorkbookChange } from '../excel/events';
export { setCommandLanguage } from './messages';
export { session, Session } from './session';
export type { CommandContext, CommandProblem, CommandProgress, CommandResult, CommandStatus, ReadResult, WorkbookOverview } from './types';
