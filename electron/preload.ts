import { contextBridge, ipcRenderer } from 'electron';
import { parseReply } from '../shared/ipc/parseReply';
import type { Bridge, Channel, InputOf, Reply } from '../shared/ipc/contract';

/** What comes from the other process is parsed before the page gets it. */
const call = async <C extends Channel>(channel: C, input: InputOf<C> | null = null): Promise<Reply<C>> =>
  parseReply(channel, await ipcRenderer.invoke(channel, input));

const bridge: Bridge = {
  appInfo: () => call('app:info'),
  takeInvitation: () => call('app:takeInvitation'),
  reportFailure: (input) => call('log:report', input),
  readyToClose: () => call('app:readyToClose'),
  closing: (input) => call('app:closing', input),
  speak: (input) => call('app:speak', input),
  listCases: () => call('library:list'),
  takeOverLibrary: () => call('library:takeOver'),
  createCase: (input) => call('library:create', input),
  openCase: (input) => call('library:open', input),
  appendUpdate: (input) => call('library:append', input),
  compactCase: (input) => call('library:compact', input),
  closeCase: (input) => call('library:close', input),
  removeCase: (input) => call('library:remove', input),
  readPrivate: (input) => call('library:readPrivate', input),
  writePrivate: (input) => call('library:writePrivate', input),
  readMeeting: (input) => call('library:readMeeting', input),
  writeMeeting: (input) => call('library:writeMeeting', input),
  pickCaseFile: () => call('files:openCase'),
  exportFile: (input) => call('files:export', input),
  saveInvitation: (input) => call('files:saveInvitation', input),
  readPrices: () => call('prices:read'),
  writePrices: (input) => call('prices:write', input),
  pickPriceFile: () => call('prices:pick'),
  startSignalling: (input) => call('signalling:start', input),
  stopSignalling: () => call('signalling:stop'),
  openBeamer: (input) => call('beamer:open', input),
  closeBeamer: () => call('beamer:close'),
  onBeamerClosed: (listener) => {
    const heard = (): void => listener();
    ipcRenderer.on('app:beamerClosed', heard);
    return () => ipcRenderer.off('app:beamerClosed', heard);
  },
  trustServers: (input) => call('signalling:trust', input),
  hasRefusedServer: () => call('signalling:refused'),
  openRoomCode: (input) => call('roomCode:open', input),
  closeRoomCode: () => call('roomCode:close'),
  redeemRoomCode: (input) => call('roomCode:redeem', input),
  onInvited: (listener) => {
    const heard = (): void => listener();
    ipcRenderer.on('app:invited', heard);
    return () => ipcRenderer.off('app:invited', heard);
  },
  onClosing: (listener) => {
    const heard = (): void => listener();
    ipcRenderer.on('app:closing', heard);
    return () => ipcRenderer.off('app:closing', heard);
  },
};
contextBridge.exposeInMainWorld('rondetafel', bridge);
