import { faultsOf } from './fuzz/faultsOf';
import { hostileInput } from './fuzz/hostileInput';

/** As many as are done in seconds; scripts/bench/fuzzChecks.mjs does ten thousand, each with a limit of time. */
const INPUTS = 240;
const SHARDS = 8;

test.each(Array.from({ length: SHARDS }, (_, shard) => shard))(
  'hostile files of shard %i are read, checked and told of without a fault',
  async (shard) => {
    for (let seed = shard; seed < INPUTS; seed += SHARDS) {
      const input = await hostileInput(seed);
      const faults = await faultsOf(input);
      if (faults.length > 0) throw new Error(`${input.name}: ${faults.join('\n')}`);
    }
  },
);
