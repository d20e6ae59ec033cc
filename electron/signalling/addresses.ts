import { networkInterfaces } from 'node:os';

const rank = (address: string): number => {
  if (address.startsWith('127.')) return 3;
  if (address.startsWith('169.254.')) return 2;
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address) ? 0 : 1;
};

/**
 * IPv4 addresses of this computer under which others can reach it: private networks first, then
 * public ones, then link-local, and 127.0.0.1 last for guests on the same machine.
 */
export const lanAddresses = (
  interfaces: ReturnType<typeof networkInterfaces> = networkInterfaces(),
): string[] => {
  const found = Object.values(interfaces)
    .flatMap((entries) => entries ?? [])
    .filter((entry) => entry.family === 'IPv4' && !entry.internal)
    .map((entry) => entry.address);
  return [...new Set([...found, '127.0.0.1'])].sort((a, b) => rank(a) - rank(b));
};
