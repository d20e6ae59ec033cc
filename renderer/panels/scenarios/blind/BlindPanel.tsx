import './blind.css';
import { removeBlindRound } from '../../../../shared/commands/estimate';
import { roundsInOrder, type BlindRound } from '../../../../shared/model/blindEstimate';
import { removeWithUndo } from '../../../session/removal';
import { useRecord, useRecords } from '../../../store/caseStore';
import { useText, useWords } from '../../../text/i18n';
import { IconButton } from '../../../ui';
import { useIsChair } from '../../decision/useVoices';
import { usePayerName } from '../PayerName';
import { RevealedRound } from './RevealedRound';
import { SealedRound } from './SealedRound';

/** *Blind schatten*: the questions that were asked, the last first. Nothing as long as nobody asked. */
export const BlindPanel = () => {
  const t = useText();
  const rounds = roundsInOrder(useRecords('blindRounds'));
  if (rounds.length === 0) return null;
  return (
    <section className="panel blind" aria-label={t('blind.open')}>
      <h3 className="panel__title">{t('blind.open')}</h3>
      {rounds.map((round) => (
        <Round key={round.id} round={round} />
      ))}
    </section>
  );
};

const Round = ({ round }: { readonly round: BlindRound }) => {
  const t = useText();
  const { rhythms } = useWords();
  const isChair = useIsChair();
  const payer = usePayerName()(round.bearer ?? '');
  const scenario = useRecord('scenarios', round.scenario)?.title ?? '';
  const line = useRecord('costLines', round.costLine)?.label ?? '';
  const title = round.question || line || payer;
  const about = { payer, rhythm: rhythms[round.rhythm], scenario };
  return (
    <article className="blind__round" aria-label={title}>
      <header className="blind__head">
        <h4 className="panel__subtitle">{title}</h4>
        {isChair && (
          <IconButton
            icon="trash"
            size="s"
            label={t('blind.removeRound')}
            onPress={() => removeWithUndo(removeBlindRound, round.id, t('blind.removed'), t)}
          />
        )}
      </header>
      <p className="panel__text panel__text--small">
        {round.bearer === null ? t('blind.aboutNobody', about) : t('blind.about', about)}
      </p>
      {round.reveal === null ? <SealedRound round={round} /> : <RevealedRound round={round} />}
    </article>
  );
};
