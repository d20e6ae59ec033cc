import { takeEstimate } from '../../../../shared/commands/estimate';
import { shortRange } from '../../../../shared/exports/euros';
import {
  estimatesIn,
  spanOf,
  stateOfEstimate,
  type BlindEstimate,
  type BlindRound,
} from '../../../../shared/model/blindEstimate';
import { LINE_MAX } from '../../../../shared/model/field';
import { dispatch } from '../../../session/dispatch';
import { useRecords } from '../../../store/caseStore';
import { ui } from '../../../store/uiStore';
import { useLanguage, useText } from '../../../text/i18n';
import { Button } from '../../../ui';
import { useIsChair } from '../../decision/useVoices';
import { useEstimateNames } from './useEstimateNames';

interface RoundProps {
  readonly round: BlindRound;
}

/** A round after the reveal: what everybody estimated, and the way into the line of money. */
export const RevealedRound = ({ round }: RoundProps) => {
  const t = useText();
  const language = useLanguage();
  const estimates = estimatesIn(useRecords('blindEstimates'), round.id);
  const span = spanOf(round, estimates);
  const counting = estimates.filter((one) => stateOfEstimate(round, one) === 'shown');
  const amount = span && shortRange([span.low, span.high], language);
  return (
    <>
      <ul className="blind__list" aria-label={t('blind.shownList')}>
        {estimates.map((estimate) => (
          <ShownRow key={estimate.id} round={round} estimate={estimate} />
        ))}
      </ul>
      {span && amount !== null && counting.length > 1 && (
        <p className="blind__span">
          <strong>{t('blind.span', { amount })}</strong>
          <Take round={round} amount={span} from={counting} label={t('blind.takeSpan', { amount })} />
        </p>
      )}
    </>
  );
};

const ShownRow = ({ round, estimate }: RoundProps & { readonly estimate: BlindEstimate }) => {
  const t = useText();
  const language = useLanguage();
  const who = useEstimateNames()(estimate);
  const state = stateOfEstimate(round, estimate);
  if (state !== 'shown' || estimate.opened === null)
    return (
      <li>
        <span>{who}</span>
        <em className="blind__none">
          {t(`blind.${state === 'wrong' || state === 'late' ? state : 'closed'}`)}
        </em>
      </li>
    );
  const { low, high } = estimate.opened;
  const amount = shortRange([low, high], language);
  return (
    <li>
      <span>{who}</span>
      <span className="blind__amount">
        <strong>{amount}</strong>
        <Take
          round={round}
          amount={{ low, high }}
          from={[estimate]}
          label={t('blind.takeFrom', { amount, who })}
        />
      </span>
    </li>
  );
};

interface TakeProps extends RoundProps {
  readonly amount: { readonly low: number; readonly high: number };
  readonly from: readonly BlindEstimate[];
  readonly label: string;
}

const Take = ({ round, amount, from, label }: TakeProps) => {
  const t = useText();
  const language = useLanguage();
  const isChair = useIsChair();
  const nameOf = useEstimateNames();
  if (!isChair || round.bearer === null) return null;
  const take = (): void => {
    const source = t('blind.source', { names: from.map(nameOf).join(', ') }).slice(0, LINE_MAX);
    if (dispatch(takeEstimate, { id: round.id, amount, source }))
      ui.announce(t('blind.taken', { amount: shortRange([amount.low, amount.high], language) }));
  };
  return (
    <Button size="s" aria-label={label} onPress={take}>
      {t('blind.take')}
    </Button>
  );
};
