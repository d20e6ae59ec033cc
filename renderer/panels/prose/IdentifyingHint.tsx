import { useEffect, useRef } from 'react';
import { useBeamer } from '../../store/beamerStore';
import { useCaseHeader } from '../../store/caseStore';
import { dismissWarning } from '../../store/dismissedWarnings';
import { ui } from '../../store/uiStore';
import { useText, useWords } from '../../text/i18n';
import { Button, Icon } from '../../ui';
import { useIdentifying, withoutFound } from './useIdentifying';
import './identifying.css';

interface IdentifyingHintProps {
  /** Which field this is, for what somebody chose to keep there. */
  readonly place: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onKeep?: () => void;
}

/** Stands under a field as long as its text looks like something of a person: a question, never a lock. */
export const IdentifyingHint = ({ place, text, onChange, onKeep }: IdentifyingHintProps) => {
  const t = useText();
  const name = useCaseHeader()?.pseudonym ?? '';
  const words = useWords();
  const hint = useRef<HTMLDivElement>(null);
  const identifying = useIdentifying(place, text);
  const onBeamer = useBeamer(({ covered }) => covered.some(({ found }) => found === identifying?.found));
  const question = identifying && t('prose.looksLike', { what: t(`prose.kinds.${identifying.kind}`) });
  useEffect(() => {
    if (question !== null) ui.announce(question);
  }, [question]);
  if (!identifying || question === null) return null;
  /** The hint goes with the focus in it: back to where one was typing. */
  const backToField = (): void =>
    hint.current?.previousElementSibling?.querySelector<HTMLElement>('textarea, input')?.focus();
  const remove = (): void => {
    backToField();
    onChange(withoutFound(text, identifying.found));
  };
  const leave = (): void => {
    backToField();
    dismissWarning(place, identifying.found);
    onKeep?.();
  };
  return (
    <div className="identifying" role="group" aria-label={question} ref={hint}>
      <p>
        <Icon name="eye-off" size={16} />
        <span>
          {question} <q>{identifying.found}</q>
        </span>
      </p>
      <p className="identifying__reminder">
        {name === '' ? t('home.pseudonymHelp') : t('prose.reminder', { name })}
      </p>
      {onBeamer && (
        <p className="identifying__reminder identifying__beamer">
          {t('beamer.onBeamer', { word: words.beamer.covered })}
        </p>
      )}
      <div className="identifying__choice">
        <Button size="s" onPress={remove}>
          {t('common.remove')}
        </Button>
        <Button size="s" variant="quiet" onPress={leave}>
          {t('prose.keep')}
        </Button>
      </div>
    </div>
  );
};
