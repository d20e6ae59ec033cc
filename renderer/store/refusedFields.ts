import { useEffect } from 'react';
import { create } from 'zustand';

/** Fields that show a text which the case did not take. As long as there is one, not everything is saved. */
export const useRefusedFields = create<{ readonly fields: ReadonlySet<string> }>(() => ({
  fields: new Set(),
}));

const without = (fields: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  new Set([...fields].filter((one) => one !== key));

/** Keeps the bar from saying that all is saved while this field holds something that was refused. */
export const useRefused = (key: string, isRefused: boolean): void =>
  useEffect(() => {
    if (!isRefused) return;
    useRefusedFields.setState(({ fields }) => ({ fields: new Set([...fields, key]) }));
    return () => useRefusedFields.setState(({ fields }) => ({ fields: without(fields, key) }));
  }, [key, isRefused]);
