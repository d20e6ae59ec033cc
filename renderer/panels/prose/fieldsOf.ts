import { createContext } from 'react';
import type { TableName } from '../../../shared/model/tables';

/** The record on whose card or row fields stand, so that others see who is in which of them; null in a dialog. */
export const FieldsOf = createContext<{ readonly table: TableName; readonly id: string } | null>(null);
