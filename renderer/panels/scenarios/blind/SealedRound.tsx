import { revealRound } from '../../../../shared/commands/estimate';
import { shortRange } from '../../../../shared/exports/euros';
import { estimatesIn, type BlindEstimate, type BlindRound } from '../../../../shared/model/blindEstimate';
import { unsealEstimate } from '../../../session/blind';
import { dispatch } from '../../../session/dispatch';
import { useRecords } from '../../../store/caseStore';
import { useLocalData } from '../../../store/localDataStore';
import { useLanguage, useText } from '../../../text/i18n';
import { Button, Icon } from '../../../ui';
import { useIsChair } from '../../decision/useVoices';
import { SealForm } from './SealForm';
import { useEstimateNames } from './useEstimateNames';
import { useWaitedFor } from './useSealers';
import { onRequest } from '../../../session/onRequest';

/** A round before the reveal: who has sealed an estimate, never what. */
export const SealedRound = ({ round }: { readonly round: BlindRound }) => {
  const t = useText();
  const isChair = useIsChair();
  const estimates = estimatesIn(useRecords('blindEstimates'), round.id);
  const waitedFor = useWaitedFor(round.id);
  return (
    <>
      {estimates.length > 0 && (
        <ul className="blind__list" aria-label={t('blind.sealedList')}>
          {estimates.map((estimate) => (
            <SealedRow key={estimate.id} estimate={estimate} />
          ))}
        </ul>
      )}
      <p className="panel__text">
        {waitedFor.length === 0
          ? t('blind.everybody')
          : t('blind.waitingFor', { names: waitedFor.map(({ name }) => name).join(', ') })}
      </p>
      <SealForm key={round.id} round={round} />
      {isChair && (
        <div>
          <Button
            icon="eye"
            isDisabled={estimates.length === 0}
            onPress={() => dispatch(revealRound, { id: round.id })}
          >
            {t('blind.reveal')}
          </Button>
        </div>
      )}
    </>
  );
};

const SealedRow = ({ estimate }: { readonly estimate: BlindEstimate }) => {
  const t = useText();
  const language = useLanguage();
  const who = useEstimateNames()(estimate);
  const mine = useLocalData((state) => state.estimates.find(({ id }) => id === estimate.id));
  return (
    <li>
      <span>
        <Icon name="check" size={16} /> {t('blind.sealed', { who })}
      </span>
      {mine && (
        <span className="blind__mine">
          {t('blind.sealedHere', { amount: shortRange([mine.low, mine.high], language) })}
          <Button
            size="s"
            variant="quiet"
            aria-label={t('blind.unsealFor', { who })}
            onPress={() => onRequest('estimate.unseal', unsealEstimate(estimate.id))}
          >
            {t('blind.unseal')}
          </Button>
        </span>
      )}
    </li>
  );
};
