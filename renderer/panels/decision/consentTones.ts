import type { ConsentValue } from '../../../shared/model/decision';
import type { Outcome } from '../../../shared/model/decisionRecord';
import type { BadgeProps, IconName } from '../../ui';

interface Tone {
  readonly tone: 'ok' | 'warn' | 'no' | 'none';
  readonly badge: NonNullable<BadgeProps['tone']>;
  readonly icon: IconName;
}

/** Colour and icon of an answer; the words say it too. */
export const CONSENT_TONES: Readonly<Record<ConsentValue, Tone>> = {
  agree: { tone: 'ok', badge: 'ok', icon: 'check' },
  agree_with_reservation: { tone: 'warn', badge: 'warn', icon: 'clock-alert' },
  disagree: { tone: 'no', badge: 'danger', icon: 'x' },
  not_asked: { tone: 'none', badge: 'neutral', icon: 'minus' },
};

export const OUTCOME_TONES: Readonly<Record<Outcome, Pick<Tone, 'badge' | 'icon'>>> = {
  adopted: { badge: 'ok', icon: 'check' },
  conditional: { badge: 'warn', icon: 'clock-alert' },
  despite_objection: { badge: 'warn', icon: 'gavel' },
  blocked: { badge: 'danger', icon: 'x' },
  incomplete: { badge: 'neutral', icon: 'circle-dashed' },
};
