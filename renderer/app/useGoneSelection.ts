import { useEffect } from 'react';
import { useCase } from '../store/caseStore';
import { isThere } from '../store/selection';
import { ui, useUi } from '../store/uiStore';

/** A card closes when what it shows is taken away, here or by somebody else. */
export const useGoneSelection = (): void => {
  useEffect(
    () =>
      useCase.subscribe(({ tables }) => {
        const { selection } = useUi.getState();
        if (selection !== null && !isThere(tables, selection)) ui.select(null);
      }),
    [],
  );
};
