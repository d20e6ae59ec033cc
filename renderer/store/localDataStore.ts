import { create } from 'zustand';
import { NOTHING_PRIVATE, type PrivateFile } from '../../shared/model/privateFile';

/** What only this computer knows of the case that is open. */
export const useLocalData = create<PrivateFile>(() => NOTHING_PRIVATE);
