import { readCaseFile } from '../../../../shared/exchange/readCaseFile';
import { caseFileToOps } from '../../../../shared/exchange/toOps';
import { SAMPLES, type SampleName } from '../../../../shared/samples/samples';
import { TODAY } from './cases';
import { Desk } from './desk';

/** A sample, in Dutch, on a desk. */
export const sampleDesk = (name: SampleName): Desk => {
  const file = readCaseFile(SAMPLES[name], 'nl');
  if (!file.ok) throw new Error(`sample ${name}: ${file.problems[0].code}`);
  return new Desk().load(caseFileToOps(file.value, TODAY));
};
