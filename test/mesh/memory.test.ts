import { startMemoryNetwork } from './memoryContractNetwork';
import { transportContract } from './transportContract';

transportContract('transport in memory', () => Promise.resolve(startMemoryNetwork()), {
  documentMegabytes: [1, 5],
  glareRounds: 5,
  cutMs: 8000,
});
