import { plainWords } from './plainWords';

/** Words that only statistics have. */
const SURE =
  /^(?:min(?:imum|\.?värde)?|max(?:imum|\.?värde)?|lägst[ae]?|högst[ae]?|median(?:en|värde)?|medel(?:värde|tal)|(?:i )?genomsnitt(?:et|lig[at]?)?|snitt|standardavvikelse|std(?:\.? ?(?:av|dev|avvikelse))?|sd|stdev|standard (?:deviation|error)|varians|(?:sample )?variance|typvärde|(?:percentil|kvartil|percentile|quartile)(?: \d{1,2})?|\d{1,2}(?::e|th|:e percentilen)? (?:percentil|percentile|kvartil|quartile)|p\d{2}|kurtosis|skewness|average|avg|mean|geomean|confidence level.{0,20})(?![\p{L}\d])/u;
/** What they stand beside, and what may as well be a figure of its own: funds ("Medel"), a number of people. */
const BESIDE = /^(?:medel|antal|count|n|mode|range|variationsvidd)$/u;

/**
 * Which of the labels are of statistics: the least, the mean, how many. These are no parts of sums. What may also be something else is a statistic where it
 * stands beside others.
 */
export function statisticsAmong(labels: readonly string[]): boolean[] {
  const plain = labels.map(plainWords);
  const found = plain.map((label) => SURE.test(label));
  const isBeside = (index: number, other: number) => BESIDE.test(plain[index] ?? '') && found[other] === true;
  for (let index = 1; index < plain.length; index += 1) found[index] ||= isBeside(index, index - 1);
  for (let index = plain.length - 2; index >= 0; index -= 1) found[index] ||= isBeside(index, index + 1);
  return found;
}
