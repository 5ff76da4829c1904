import { areaAddress } from '../../workbook/addresses';
import type { WorkbookEvent } from '../model/events';
import type { WorkbookModel } from '../model/workbookModel';

/** An event as office.js hears it. */
export interface EventMessage {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

const EVENT_CATEGORY = 65_536;
/** Numbers of the events in office.js. */
const numbers = { changed: 10, activated: 11, deactivated: 12, added: 13, selectionChanged: 14, deleted: 15, calculated: 16, formatChanged: 18, renamed: 25, protectionChanged: 24, visibilityChanged: 26, moved: 27 } as const;
/** Workbook.onSelectionChanged hears the document's own event. */
const DOCUMENT_SELECTION_CHANGED = 2;
/** How the library's collection of sheets is addressed. */
const WORKBOOK = 'Workbook';

/** What the library is told of a change: for the sheet, and for the collection of all sheets. */
export function eventMessages(model: WorkbookModel, event: WorkbookEvent): EventMessage[] {
  const both = (kind: keyof typeof numbers, sheetId: string, body: object): EventMessage[] =>
    [sheetId, WORKBOOK].map((targetId) => message(numbers[kind], targetId, { worksheetId: sheetId, source: 'Local', ...body }));
  switch (event.kind) {
    case 'changed':
      return both('changed', event.sheetId, { address: areaAddress(event.area), changeType: event.change, triggerSource: model.changing ? 'ThisLocalAddin' : 'Unknown', shiftDirection: 'None' });
    case 'formatChanged':
      return both('formatChanged', event.sheetId, { address: areaAddress(event.area) });
    case 'selectionChanged':
      return [...both('selectionChanged', event.sheetId, { address: event.areas.map((area) => areaAddress(area)).join(',') }), message(DOCUMENT_SELECTION_CHANGED, '', {})];
    case 'calculated':
      return model.worksheets.flatMap((sheet) => both('calculated', sheet.id, { address: '' }));
    case 'activated':
    case 'deactivated':
      return both(event.kind, event.sheetId, {});
    case 'added':
    case 'deleted':
      return [message(numbers[event.kind], WORKBOOK, { worksheetId: event.sheetId, source: 'Local' })];
    case 'renamed':
      return both('renamed', event.sheetId, { nameBefore: event.before, nameAfter: event.after });
    case 'moved':
      return both('moved', event.sheetId, { positionBefore: event.before, positionAfter: event.after });
    case 'visibilityChanged':
      return both('visibilityChanged', event.sheetId, {});
    case 'protectionChanged':
      return both('protectionChanged', event.sheetId, { isProtected: model.sheetById(event.sheetId).protection !== null, allowEditRangesChanged: false, protectionOptionsChanged: false, sheetPasswordChanged: false });
    case 'refused':
    case 'looksChanged':
    case 'loaded':
      return [];
  }
}

function message(messageType: number, targetId: string, body: object): EventMessage {
  return { messageCategory: EVENT_CATEGORY, messageType, targetId, message: JSON.stringify(body) };
}
