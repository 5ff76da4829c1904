/** The magnitude of a whole number. */
export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** Whether a difference may come from rounding each of the addends and the sum to the step. */
export function isWithinRounding(difference: bigint, addends: number, step: bigint): boolean {
  return 2n * absolute(difference) <= BigInt(addends + 1) * step;
}
