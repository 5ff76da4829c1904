import { accrue, amountsOfYears } from '../finsam/accrue';
import { apportion } from '../finsam/apportion';
import { consumptionRate } from '../finsam/consumptionRate';
import { contributions } from '../finsam/contributions';
import { Decimal, ONE, ZERO } from '../finsam/decimal';
import { equityControl, equityLimit, equityRatio, RECOMMENDED_EQUITY_SHARE } from '../finsam/equity';
import { CONDITION_WORDS } from '../finsam/goals/conditionWords';
import { CONDITIONS } from '../finsam/goals/goals';
import { combinedStatus, measureStatus, responseRate } from '../finsam/goals/status';
import { readStatusWord, STATUS_WORDS } from '../finsam/goals/statusWords';
import { requireShare } from '../finsam/rounding';
import { roundTable } from '../finsam/roundTable';
import { trisamAmount } from '../finsam/trisam';
import {
  blanksAsZero,
  choice,
  choiceForEach,
  figureForEach,
  figureRange,
  numberForEach,
  numberOr,
  numberRange,
  optionalNumber,
  optionalNumberForEach,
  optionalWeights,
  requiredDate,
  truth,
  weightRange,
  wordRange,
  yearRange,
} from './arguments';
import {
  BLANK,
  blankColumn,
  blankTable,
  inExcel,
  likeTable,
  toCell,
  toColumn,
  toStatusWord,
} from './results';

/**
 * The custom functions of the namespace FINSAM. Excel shows the JSDoc and the parameters' names to the person, so
 * those are Swedish. Everything is taken as `unknown`: for a declared number Excel itself would turn blank cells into
 * zeros and refuse texts without a word. A missing amount gives a blank, as in the sheets.
 */

const THOUSAND = new Decimal(1000);
const HALF = new Decimal('0.5');
const METHODS = { dag: 'day', månad: 'month' } as const;
const DIRECTIONS = Object.fromEntries(CONDITIONS.map((condition) => [CONDITION_WORDS[condition], condition]));

/**
 * Fördelar ett belopp efter vikter så att delarna summerar exakt till beloppet (största resten).
 * @customfunction FORDELA FÖRDELA
 * @param belopp Beloppet som ska fördelas.
 * @param vikter Vikterna, i ett område. Resultatet får samma form. En tom vikt ger en tom cell, vikten 0 ger 0.
 * @param [enhet] Minsta enhet för delarna. Utelämnad är den 1, hela kronor.
 * @returns Delarna, i samma form som vikterna.
 */
export function fordela(
  belopp: unknown,
  vikter: unknown[][],
  enhet?: unknown,
): Array<Array<number | string>> {
  return inExcel(() => {
    const amount = optionalNumber(belopp, 'belopp');
    const weights = weightRange(vikter, 'vikter');
    const unit = numberOr(enhet, 'enhet', ONE);
    return amount === null
      ? blankTable(weights)
      : likeTable(weights, apportion(amount, blanksAsZero(weights.flat()), unit));
  });
}

/**
 * Medlemsbidrag enligt 5 § lagen om finansiell samordning: staten hälften, regionen en fjärdedel, kommunerna en fjärdedel. Utan region (5 a §) staten och kommunerna hälften var.
 * @customfunction MEDLEMSBIDRAG
 * @param totalt Medlemmarnas bidrag tillsammans.
 * @param [kommunvikter] Kommunernas vikter, i ett område. Utelämnade blir kommunernas del en enda rad.
 * @param [enhet] Minsta enhet för bidragen. Utelämnad är den 1.
 * @param [utan_region] SANT om ingen region deltar; resultatet har då ingen rad för regionen.
 * @returns En kolumn: staten, regionen, kommunerna i vikternas ordning.
 */
export function medlemsbidrag(
  totalt: unknown,
  kommunvikter?: unknown[][],
  enhet?: unknown,
  utan_region?: unknown,
): Array<Array<number | string>> {
  return inExcel(() => {
    const total = optionalNumber(totalt, 'totalt');
    const weights = optionalWeights(kommunvikter, 'kommunvikter');
    const withoutRegion = truth(utan_region, 'utan_region');
    const unit = numberOr(enhet, 'enhet', ONE);
    if (total === null) return blankColumn((withoutRegion ? 1 : 2) + (weights?.length ?? 1));
    const key = { withoutRegion, municipalityWeights: weights && blanksAsZero(weights) };
    const { state, regions, municipalities, municipalityTotal } = contributions(total, key, unit);
    return [...toColumn([state, ...regions]), ...toColumn(municipalities ?? [municipalityTotal], weights)];
  });
}

/**
 * Periodiserar ett belopp över kalenderår, så att åren tillsammans summerar exakt till beloppet.
 * @customfunction PERIODISERA
 * @param belopp Beloppet för hela perioden.
 * @param start Periodens första dag, ett datum.
 * @param slut Periodens sista dag, ett datum. Båda dagarna räknas med.
 * @param år Åren som ska visas, i ett område. Resultatet får samma form. Ett år utanför perioden ger 0.
 * @param [metod] "dag" efter antal dagar eller "månad" efter antal kalendermånader, där en påbörjad månad räknas som hel. Utelämnad är den "dag".
 * @param [enhet] Minsta enhet för beloppen. Utelämnad är den 1.
 * @returns Årens belopp, i samma form som åren.
 */
export function periodisera(
  belopp: unknown,
  start: unknown,
  slut: unknown,
  år: unknown[][],
  metod?: unknown,
  enhet?: unknown,
): Array<Array<number | string>> {
  return inExcel(() => {
    const amount = optionalNumber(belopp, 'belopp');
    const years = yearRange(år, 'år');
    const method = choice(metod, 'metod', METHODS, 'day');
    const unit = numberOr(enhet, 'enhet', ONE);
    if (amount === null) return blankTable(years);
    const accrued = accrue(amount, requiredDate(start, 'start'), requiredDate(slut, 'slut'), method, unit);
    return likeTable(
      years,
      amountsOfYears(
        accrued,
        years.flat().map((year) => year ?? 0),
      ),
    );
  });
}

/**
 * Belopp för Trisamtimmar: timmar gånger timpris, avrundat till hela enheter.
 * @customfunction TRISAMBELOPP
 * @param timmar Timmarna, i en cell eller ett område. Resultatet får samma form. En tom cell ger en tom cell.
 * @param timpris Timpriset i kronor: ett pris för alla timmar, eller ett område i samma form som timmarna.
 * @param [enhet] Minsta enhet för beloppen. Utelämnad är den 1, hela kronor.
 * @returns Beloppen, i samma form som timmarna.
 */
export function trisambelopp(
  timmar: unknown[][],
  timpris: unknown[][],
  enhet?: unknown,
): Array<Array<number | string>> {
  return inExcel(() => {
    const hours = numberRange(timmar, 'timmar');
    const rateOf = numberForEach(timpris, 'timpris', hours, 'timmar');
    const unit = numberOr(enhet, 'enhet', ONE);
    return hours.map((row, rowIndex) =>
      row.map((cell, column) =>
        cell === null ? BLANK : toCell(trisamAmount(cell, rateOf(rowIndex, column), unit)),
      ),
    );
  });
}

/**
 * Avrundar en tabell till hela enheter så att de avrundade beloppen summerar till den avrundade summan. Hela området får en summa: använd en formel för varje kolumn som ska summera för sig.
 * @customfunction AVRUNDATABELL
 * @param belopp Beloppen, i ett område. Resultatet får samma form. En tom cell ger en tom cell.
 * @param [enhet] Enheten som resultatet räknas i. Utelämnad är den 1000: kronor blir tusental kronor.
 * @returns Beloppen i hela enheter, i samma form.
 */
export function avrundatabell(belopp: unknown[][], enhet?: unknown): Array<Array<number | string>> {
  return inExcel(() => {
    const amounts = numberRange(belopp, 'belopp');
    return likeTable(amounts, roundTable(amounts.flat(), numberOr(enhet, 'enhet', THOUSAND)));
  });
}

/**
 * Förbrukningsgrad: utfall delat med budget.
 * @customfunction FORBRUKNINGSGRAD
 * @param utfall Utfallet. Saknas det blir resultatet tomt.
 * @param budget Budgeten, i samma enhet och med samma tecken som utfallet. Saknas den blir resultatet tomt.
 * @returns Andelen, 0,76 för 76 %.
 */
export function forbrukningsgrad(utfall: unknown, budget: unknown): number | string {
  return inExcel(() =>
    toCell(consumptionRate(optionalNumber(utfall, 'utfall'), optionalNumber(budget, 'budget'))),
  );
}

/**
 * Kapitaltak: det högsta eget kapital som förbundet bör ha vid årets slut.
 * @customfunction KAPITALTAK
 * @param underlag Det som taket räknas på, till exempel budgeterade intäkter eller medlemsbidrag. Saknas det blir resultatet tomt.
 * @param [andel] Takets andel av underlaget. Utelämnad är den 0,2 (20 %).
 * @returns Taket, i samma enhet som underlaget.
 */
export function kapitaltak(underlag: unknown, andel?: unknown): number | string {
  return inExcel(() => {
    const base = optionalNumber(underlag, 'underlag');
    const share = numberOr(andel, 'andel', RECOMMENDED_EQUITY_SHARE);
    return toCell(base && equityLimit(base, share));
  });
}

/**
 * Ställer eget kapital mot kapitaltaket, på en rad: andel, tak, avvikelse och om det är inom taket.
 * @customfunction KAPITALKONTROLL
 * @param eget_kapital Eget kapital vid årets slut. Saknas det blir resultatet tomt.
 * @param underlag Det som taket räknas på, i samma enhet. Saknas det blir resultatet tomt.
 * @param [andel] Takets andel av underlaget. Utelämnad är den 0,2 (20 %).
 * @returns Andel av underlaget, tak, avvikelse (eget kapital minus tak), "Inom taket" eller "Över taket".
 */
export function kapitalkontroll(
  eget_kapital: unknown,
  underlag: unknown,
  andel?: unknown,
): Array<Array<number | string>> {
  return inExcel(() => {
    const equity = optionalNumber(eget_kapital, 'eget_kapital');
    const base = optionalNumber(underlag, 'underlag');
    const share = numberOr(andel, 'andel', RECOMMENDED_EQUITY_SHARE);
    if (equity === null || base === null) return [[BLANK, BLANK, BLANK, BLANK]];
    const { ratio, limit, deviation, status } = equityControl(equity, base, share);
    return [
      [toCell(ratio), toCell(limit), toCell(deviation), status === 'within' ? 'Inom taket' : 'Över taket'],
    ];
  });
}

/**
 * Soliditet: eget kapital delat med tillgångar.
 * @customfunction SOLIDITET
 * @param eget_kapital Eget kapital. Saknas det blir resultatet tomt.
 * @param tillgångar Summa tillgångar, i samma enhet. Saknas de blir resultatet tomt.
 * @returns Andelen, 0,65 för 65 %.
 */
export function soliditet(eget_kapital: unknown, tillgångar: unknown): number | string {
  return inExcel(() =>
    toCell(
      equityRatio(optionalNumber(eget_kapital, 'eget_kapital'), optionalNumber(tillgångar, 'tillgångar')),
    ),
  );
}

/**
 * Status för ett mått: "Uppfylld", "Ej uppfylld" eller, när för få har svarat, "Ej mätbart". Tom där utfall eller målvärde saknas.
 * @customfunction MALSTATUS MÅLSTATUS
 * @param utfall Utfallet, i en cell eller ett område: tal, eller Ja och Nej. Resultatet får samma form. En tom cell ger en tom cell.
 * @param målvärde Det som utfallet jämförs med: ett värde för alla utfall, eller ett område i samma form.
 * @param [riktning] "minst", "högst", "lika", "över" eller "under". Utelämnad är den "minst".
 * @param [svar] Antal svar: ett för alla utfall, eller ett område i samma form.
 * @param [tillfrågade] Antal tillfrågade: ett för alla utfall, eller ett område i samma form.
 * @param [lägsta_svarsfrekvens] Under denna andel svar är måttet inte mätbart. Utelämnad är den 0, ingen gräns.
 * @param [lägsta_antal] Under detta antal svar är måttet inte mätbart. Utelämnad är den 0, ingen gräns.
 * @returns Statusen med ord, i samma form som utfallen.
 */
export function malstatus(
  utfall: unknown[][],
  målvärde: unknown[][],
  riktning?: unknown[][],
  svar?: unknown[][],
  tillfrågade?: unknown[][],
  lägsta_svarsfrekvens?: unknown,
  lägsta_antal?: unknown,
): string[][] {
  return inExcel(() => {
    const outcomes = figureRange(utfall, 'utfall');
    const limitOf = figureForEach(målvärde, 'målvärde', outcomes, 'utfall');
    const conditionOf = choiceForEach(riktning, 'riktning', outcomes, 'utfall', DIRECTIONS, 'atLeast');
    const answeredOf = optionalNumberForEach(svar, 'svar', outcomes, 'utfall');
    const askedOf = optionalNumberForEach(tillfrågade, 'tillfrågade', outcomes, 'utfall');
    const lowest = {
      responseRate: numberOr(lägsta_svarsfrekvens, 'lägsta_svarsfrekvens', ZERO),
      answers: numberOr(lägsta_antal, 'lägsta_antal', ZERO),
    };
    requireShare(lowest.responseRate);
    return outcomes.map((row, rowIndex) =>
      row.map((outcome, column) => {
        if (outcome === null) return BLANK;
        const answered = answeredOf(rowIndex, column);
        const asked = askedOf(rowIndex, column);
        const nobodyAsked = answered?.isZero() && asked?.isZero();
        const measured = {
          outcome,
          limit: limitOf(rowIndex, column),
          condition: conditionOf(rowIndex, column),
          answered,
          responseRate: nobodyAsked ? null : responseRate(answered, asked),
        };
        return toStatusWord(measureStatus(measured, lowest));
      }),
    );
  });
}

/**
 * Samlad status av flera: "Uppfylld" om alla är uppfyllda, annars "Uppfylld till övervägande del" över gränsen, "Delvis uppfylld" eller "Ej uppfylld". Det som inte är mätbart räknas inte.
 * @customfunction SAMLADSTATUS
 * @param statusar Statusarna med ord, i ett område. Tomma celler räknas inte.
 * @param [gräns] Över denna andel uppfyllda är helheten uppfylld till övervägande del; en delvis uppfylld räknas som en halv. Utelämnad är den 0,5.
 * @returns Statusen med ord. Tom om alla celler är tomma, "Ej mätbart" om inget är mätbart.
 */
export function samladstatus(statusar: unknown[][], gräns?: unknown): string {
  return inExcel(() => {
    const statuses = wordRange(statusar, 'statusar', readStatusWord, Object.values(STATUS_WORDS));
    return toStatusWord(combinedStatus(statuses, numberOr(gräns, 'gräns', HALF)));
  });
}

/**
 * Svarsfrekvens: antal svar delat med antal tillfrågade.
 * @customfunction SVARSFREKVENS
 * @param svar Antal svar. Saknas det blir resultatet tomt.
 * @param tillfrågade Antal tillfrågade. Saknas det blir resultatet tomt.
 * @returns Andelen, 0,25 för 25 %.
 */
export function svarsfrekvens(svar: unknown, tillfrågade: unknown): number | string {
  return inExcel(() =>
    toCell(responseRate(optionalNumber(svar, 'svar'), optionalNumber(tillfrågade, 'tillfrågade'))),
  );
}
