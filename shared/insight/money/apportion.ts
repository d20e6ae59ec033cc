/**
 * Whole cents per share that add up to `total` exactly: every share rounded down, and the cents left over to those
 * that lost most by it. With equal losses the first in order goes first. Source: the largest remainder method (Hamilton).
 */
export const apportion = (shares: readonly number[], total: number): number[] => {
  const whole = shares.map(Math.floor);
  const losses = shares.map((share, index) => ({ index, loss: share - Math.floor(share) }));
  losses.sort((a, b) => b.loss - a.loss || a.index - b.index);
  const left = total - whole.reduce((sum, cents) => sum + cents, 0);
  const step = Math.sign(left);
  const order = step < 0 ? [...losses].reverse() : losses;
  for (let given = 0; given < Math.abs(left) && order.length > 0; given += 1) {
    const index = order[given % order.length]?.index ?? 0;
    whole[index] = (whole[index] ?? 0) + step;
  }
  return whole.map((cents) => cents + 0);
};
