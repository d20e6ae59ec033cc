import { inBackground } from '../../shared/base/failures';
import { LANGUAGES, sentenceFor, type Language } from '../../shared/text/language';
import { actionsAnswer } from './actions';
import { answerTo } from './answers';
import { readCall, type Call } from './call';
import { loadCase } from './loadCase';
import { print } from './print';
import { refused, Refusal, usage } from './usage';

const perform = async (call: Call): Promise<string> => {
  if (call.command === 'actions') return actionsAnswer(call);
  const answer = answerTo(call);
  const loaded = await loadCase(call.file, call.language, call.today);
  if (!loaded.ok) throw refused(loaded.problems, call.language);
  return answer(loaded.value);
};

const main = async (args: readonly string[]): Promise<void> => {
  let language: Language = LANGUAGES[0];
  try {
    const asked = readCall(args);
    if ('help' in asked) await print(usage(asked.help));
    else {
      ({ language } = asked.call);
      await print(await perform(asked.call));
    }
  } catch (error) {
    const known = error instanceof Refusal ? error : null;
    const text = known?.message ?? sentenceFor({ code: 'command_failed', params: {} }, language);
    process.stderr.write(`${text}\n`);
    process.exitCode = known?.exitCode ?? 1;
  }
};

inBackground('case.run', main(process.argv.slice(2)));
