import { Session } from '../../../src/commands/session';
import { goTo } from '../../../src/excel/goTo';
import { readWorkbook } from '../../../src/excel/read';
import { readForChecks } from '../../../src/excel/readForChecks';
import { writeSheets } from '../../../src/excel/write';
import { Decimal } from '../../../src/finsam/decimal';
import { goalsToJson, parseGoals } from '../../../src/finsam/goals/goalFile';
import { parsePlan } from '../../../src/finsam/planFile';
import { buildSheets, SHEETS } from '../../../src/sheets';

/** What tests call in the add-in's page: the real commands, which production keeps to itself. */
const commands = {
  Session,
  session: new Session(),
  goTo,
  readWorkbook,
  readForChecks,
  writeSheets,
  parsePlan,
  parseGoals,
  goalsToJson,
  buildSheets,
  SHEETS,
  Decimal,
};

export type CommandsInPage = typeof commands;

(window as unknown as { commands: CommandsInPage }).commands = commands;
