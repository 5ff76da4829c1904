import type { TimeLook } from '../workbook/snapshot';
import { scanXml } from './xmlTree';

/** Excel's own formats of times: mm:ss and those of the clock, and hours that go on after 24. */
const BUILT_IN: Readonly<Record<string, TimeLook>> = {
  18: 'clock',
  19: 'clock',
  20: 'clock',
  21: 'clock',
  45: 'clock',
  46: 'duration',
  47: 'clock',
};
/** Most workbooks show no times, and then their looks need not be gone through. */
const MAY_SHOW_TIMES =
  /numFmtId\s*=\s*["'](?:1[89]|2[01]|4[567])["']|formatCode\s*=\s*(?:"[^"]*(?:[hs]|\[m)|'[^']*(?:[hs]|\[m))/i;

/** The looks that show numbers as times, by their place among the looks of cells. The text is the part of the looks. */
export function timeLooks(styles: string): ReadonlyMap<number, TimeLook> {
  const looks = new Map<number, TimeLook>();
  if (!MAY_SHOW_TIMES.test(styles)) return looks;
  const formats = new Map<string, TimeLook | null>();
  let list = '';
  let cells = 0;
  scanXml(styles, {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'numFmts' || name === 'cellXfs') list = name;
      if (name === 'numFmt' && list === 'numFmts') formats.set(numFmtId, timeLookOf(formatCode));
      if (name !== 'xf' || list !== 'cellXfs') return;
      const look = formats.has(numFmtId) ? formats.get(numFmtId) : BUILT_IN[numFmtId];
      if (look) looks.set(cells, look);
      cells += 1;
    },
    text: () => undefined,
    close: (name) => {
      if (name === list) list = '';
    },
  });
  return looks;
}

/** How a number format shows times; null for all others, and for those with a date. */
function timeLookOf(format: string): TimeLook | null {
  const codes = format.replace(/"[^"]*"|\\.|_.|\*./g, '');
  if (/\[(?:h+|m+|s+)\]/i.test(codes)) return 'duration';
  const plain = codes.replace(/\[[^\]]*\]/g, '');
  return /[hs]/i.test(plain) && !/[dy]/i.test(plain) ? 'clock' : null;
}
