/**
 * Writes Electron's archive format: two pickled sizes, a JSON header padded to four bytes, then the files.
 * @param {Record<string, string>} files
 */
export function asar(files) {
  let offset = 0;
  /** @type {Record<string, { size: number, offset: string }>} */
  const entries = {};
  const bodies = Object.entries(files).map(([name, text]) => {
    const body = Buffer.from(text);
    entries[name] = { size: body.length, offset: String(offset) };
    offset += body.length;
    return body;
  });
  const json = Buffer.from(JSON.stringify({ files: entries }));
  const padded = Math.ceil(json.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  [4, 8 + padded, 4 + padded, json.length].forEach((size, index) => head.writeUInt32LE(size, 4 * index));
  json.copy(head, 16);
  return Buffer.concat([head, ...bodies]);
}
