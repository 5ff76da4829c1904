import type { FigureUnit } from '../table';

/** What stands before or after a unit that is a word of its own: no letter and no digit. */
const word = (words: string) => new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'iu');

const MILLIONS = word('mkr|mnkr|msek|m\\.kr|milj\\.? ?kr|miljon(?:er)? kr(?:onor)?');
const THOUSANDS = word('tkr|tsek|ksek|t\\.kr|tusen ?kr(?:onor)?|tusentals? kronor|tusental');
const KRONOR = word('kr|kronor|sek');
const PERCENT = word('procent|andel(?:en)?|soliditet|förbrukningsgrad|svarsfrekvens');
const HOURS = word('timmar|tim|h');
const COUNT = word('antal|st|stycken');
const COUNTED_WORDS = word(
  'personer|deltagare|individer|kvinnor|kvinna|män|man|flickor|pojkar|ärenden|medarbetare|anställda|invånare|årsarbetare|svar|svarande',
);

/** The unit that the words of a heading tell of: "Belopp i tkr", "Utfall (kr)", "Andel, %", "Antal timmar". */
export function unitOfWords(text: string): FigureUnit {
  return moneyUnitOfWords(text) ?? otherUnitOfWords(text);
}

/** Only of money. */
export function moneyUnitOfWords(text: string): 'kr' | 'tkr' | 'mkr' | null {
  if (MILLIONS.test(text)) return 'mkr';
  if (THOUSANDS.test(text)) return 'tkr';
  return KRONOR.test(text) ? 'kr' : null;
}

function otherUnitOfWords(text: string): FigureUnit {
  if (text.includes('%') || PERCENT.test(text)) return 'percent';
  if (HOURS.test(text)) return 'hours';
  return COUNT.test(text) ? 'count' : null;
}

/** What is counted where nothing else is said: "Kvinnor", "Män". */
export function softUnitOfWords(text: string): FigureUnit {
  return COUNT.test(text) || COUNTED_WORDS.test(text) ? 'count' : null;
}

/** The unit that a label gives the figures of its row, whatever that of the column: "Soliditet", "Antal anställda", "Budget (kr)". */
export function unitOfLabel(label: string): FigureUnit {
  const text = label.slice(0, LONGEST_LABEL);
  if (/^(?:antal|genomsnittligt antal|medelantal)(?![\p{L}\d])/iu.test(text))
    return HOURS.test(text) ? 'hours' : 'count';
  if (/^(?:soliditet|förbrukningsgrad|svarsfrekvens|andel|procent)(?![\p{L}\d])|[(,] ?%\)?$|^%$/iu.test(text))
    return 'percent';
  const [, bracketed] = /(?:\(|, )((?:i )?(?:tkr|kr|mkr|mnkr|tim|timmar|h|st))\)?$/iu.exec(text) ?? [];
  return bracketed === undefined ? null : unitOfWords(bracketed);
}

const LONGEST_LABEL = 200;

const ALONE =
  /^[([]?(?:(?:alla |samtliga )?(?:belopp(?:en)?|siffror(?:na)?|tal(?:en)?)?(?: (?:anges|redovisas|är|uttryckt|angivna?))? ?(?:i )?)?(?:svenska )?(?:tkr|kr|kronor|mkr|mnkr|sek|tusen(?:tals?)? kr(?:onor)?|miljoner kr(?:onor)?)[)\]]?[.:]*$/iu;

/** Whether a caption says nothing but the unit: "Belopp i tkr", "(tkr)". */
export function isStatedUnitAlone(text: string): boolean {
  return ALONE.test(text.trim()) && statedMoneyUnit(text) !== null;
}

/**
 * The unit in which a caption or a sentence says that amounts are given: "Belopp i tkr", "(tkr)", "Alla belopp redovisas i tkr om inte annat
 * anges". A sentence that only mentions an amount ("uppgår till 13 320 tkr") says nothing of a table.
 */
export function statedMoneyUnit(text: string): 'kr' | 'tkr' | 'mkr' | null {
  const unit = moneyUnitOfWords(text);
  // "Andelar i procent, belopp i kronor": which figures are which is told elsewhere.
  if (unit === null || /andel|antal|procent|timmar/i.test(text)) return null;
  const isAlone = /^[\s([]*\p{L}{2,5}(?:\.\p{L}{2})?[\s)\].:]*$/u.test(text);
  return isAlone || STATED.test(text) || /\((?:i )?(?:tkr|kr|mkr|mnkr|sek)\.?\)/i.test(text) ? unit : null;
}

const STATED =
  /(?:belopp(?:en)?|siffror(?:na)?|tal(?:en)?|angiv(?:na|et|en)|anges|uttryckt|redovisas?)(?: [\p{L},]{1,20}){0,6}? i (?:svenska )?(?:tkr|kr|kronor|mkr|mnkr|sek|tusen|tusental|miljon)|^(?:belopp|allt|alla)(?: [\p{L},]{1,20}){0,3} (?:tkr|kr|kronor|mkr|mnkr|sek)\.?$|(?<![\p{L}\d])i (?:tkr|mkr|mnkr|tusental)[\s).:]*$|^(?:kronor|tkr|mkr|mnkr|kr)[.:](?:\s|$)|\p{L}[\p{L} \d–-]{0,60}, (?:i )?(?:tkr|kr|kronor|mkr|mnkr|sek)\.?$/iu;

const COUNTED: ReadonlyMap<string, FigureUnit> = new Map<string, FigureUnit>([
  ...'st stycken team personer person deltagare individer individ kvinnor kvinna män man platser plats insatser insats ärenden ärende möten svar årsarbetare tjänster kommuner anställda medarbetare chefer'
    .split(' ')
    .map((counted): [string, FigureUnit] => [counted, 'count']),
  ['h', 'hours'],
  ['tim', 'hours'],
  ['timmar', 'hours'],
  ['timme', 'hours'],
]);

/** The unit of a word after a number: "4 team", "12 tim". Null of a word that is no unit. */
export function countUnit(unitWord: string): FigureUnit {
  return COUNTED.get(unitWord.toLowerCase().replace(/\.$/, '')) ?? null;
}
