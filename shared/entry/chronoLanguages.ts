import { casual as english } from 'chrono-node/en';
import { casual as dutch } from 'chrono-node/nl';
export { dutch as nl, english as en };
