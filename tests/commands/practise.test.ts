import { checkedWorkbookOfData } from '../../src/checks/checkedWorkbookData';
import { checkWorkbook } from '../../src/checks/runChecks';
import { practise } from '../../src/commands/practise';
import { practiceWorkbook } from '../../src/commands/practiceWorkbook';
import { cellAddress } from '../../src/workbook/addresses';

test('what is practised on holds the slips that were put in it, and no other faults of its formulas', async () => {
  const findings = await checkWorkbook(checkedWorkbookOfData(practiceWorkbook()));
  const told = findings.map(({ rule, place }) =>
    place.kind === 'sheet'
      ? `${rule} ${place.sheet} ${cellAddress(place.area.row, place.area.column)}`
      : `${rule} ?`,
  );
  expect(told).toEqual(
    expect.arrayContaining([
      'constant-among-formulas Insatser F13',
      'number-as-text Insatser E9',
      'claim-parts Kommentar A2',
    ]),
  );
  expect(findings.map(({ rule }) => rule).filter((rule) => /stale|unlike|sum-|footing/.test(rule))).toEqual(
    [],
  );
});

test('practising gives others their turn, and ends soon after it is told to', async () => {
  const told = new AbortController();
  let turns = 0;
  const timer = setInterval(() => {
    turns++;
    told.abort();
  }, 0);
  await practise(told.signal);
  clearInterval(timer);
  // To its end it takes more than a hundred.
  expect(turns).toBeGreaterThan(0);
  expect(turns).toBeLessThan(10);
});
