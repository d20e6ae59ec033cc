import { isIP } from 'node:net';
import { app, session } from 'electron';
import type { Pins } from '../signalling/pins';

/** Results of Chromium's verification: its net error for an unknown authority, and Electron's value for 'as Chromium itself found'. */
const ERR_CERT_AUTHORITY_INVALID = -202;
const USE_CHROMIUM_RESULT = -3;

/**
 * Accepts the certificates of the present meeting, and beside them what the system accepts. IP literals are
 * believed for their pin only: whatever the system thinks of their certificate, the pins are asked, about every connection.
 * (What the first procedure answers is remembered by Chromium and so may not depend on the meeting.)
 */
export const checkCertificates = (pins: Pins): void => {
  session.defaultSession.setCertificateVerifyProc(({ hostname }, answer) =>
    answer(isIP(hostname.replaceAll(/[[\]]/g, '')) > 0 ? ERR_CERT_AUTHORITY_INVALID : USE_CHROMIUM_RESULT),
  );
  app.on('certificate-error', (event, _contents, url, _error, { fingerprint }, answer) => {
    event.preventDefault();
    answer(pins.accepts(url, fingerprint));
  });
};
