import { createContext } from 'react';

/** True where fields are there to be read: what is inside cannot be changed, and still reads well. */
export const ReadOnlyFields = createContext(false);
