/**
 * A file key, wrapped. `kind` says by what (`device`; later `passphrase`, `recovery`, `keystore`), `data`
 * holds what that kind needs, as text. Slots of a kind that is not known here are kept as they are.
 */
export interface KeySlot {
  readonly kind: string;
  readonly data: Readonly<Record<string, string>>;
}

/** Where file keys come from and go to. The library never sees what they are wrapped with. */
export interface KeyPort {
  /** Slots for a new case. Rejects with LibraryError `key_missing` or `key_damaged`. */
  wrap(fileKey: Uint8Array, docId: string): Promise<readonly KeySlot[]>;
  /**
   * The file key (32 bytes) from any slot it can open. Rejects with LibraryError `key_missing`,
   * `key_damaged`, `key_mismatch`, `key_unavailable` (no slot of a known kind) or `damaged` (slot).
   */
  unwrap(slots: readonly KeySlot[], docId: string): Promise<Uint8Array>;
  /**
   * Makes sure that what was opened opens again after a restart, when files were deleted meanwhile. Rejects with
   * `key_mismatch` or `key_damaged` when something else took their place.
   */
  restore(): Promise<void>;
}
