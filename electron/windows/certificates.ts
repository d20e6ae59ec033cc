import { isIP } from 'node:net';
import { app, session } from 'electron';
import type { Pins } from '../signalling/pins';

/** Chromium's net errors: the certificate was made by nobody whom the system knows; the system shall say. */
const UNKNOWN_MAKER = -202;
const LET_SYSTEM_SAY = -3;

/**
 * Accepts the certificates of the present meeting, and beside them what the system accepts. Addresses in figures are
 * believed for their pin only: whatever the system thinks of their certificate, the pins are asked, about every connection.
 * (What the first procedure answers is remembered by Chromium and so may not depend on the meeting.)
 */
export const checkCertificates = (pins: Pins): void => {
  session.defaultSession.setCertificateVerifyProc(({ hostname }, answer) =>
    answer(isIP(hostname.replaceAll(/[[\]]/g, '')) > 0 ? UNKNOWN_MAKER : LET_SYSTEM_SAY),
  );
  app.on('certificate-error', (event, _contents, url, _error, { fingerprint }, answer) => {
    event.preventDefault();
    answer(pins.accepts(url, fingerprint));
  });
};
