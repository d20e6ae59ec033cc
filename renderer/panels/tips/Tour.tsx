import './tips.css';
import { useEffect, useRef } from 'react';
import { currentConsents } from '../../../shared/model/consents';
import { currentDecision } from '../../../shared/model/decision';
import { useCase, useCaseHeader } from '../../store/caseStore';
import { TOUR_STEPS, tour, useTour, type TourStep } from '../../store/tourStore';
import { ui, useUi, type DialogName } from '../../store/uiStore';
import { useLanguage, useText } from '../../text/i18n';
import { Button, IconButton } from '../../ui';
import { useAnchor } from './useAnchor';

const ANCHORS: Readonly<Record<TourStep, string | null>> = {
  loop: '.loop-tag',
  later: '.scenarios .rt-table__group',
  reservations: '.consents',
  begin: null,
};

/** What lies behind "Verder": the same as pressing what the tip is about. */
const onward = (step: TourStep): void => {
  if (step === 'loop' && useUi.getState().selection?.kind !== 'loop')
    document.querySelector<HTMLElement>('.loop-tag__main')?.click();
  else if (step === 'loop') ui.view('scenarios');
  else if (step === 'later') ui.view('decision');
  else tour.atEnd();
};

/** The first half minute: four tips beside what they are about. Nothing is blocked; Esc ends them for good. */
export const Tour = () => {
  const step = useTour((state) => state.step);
  const view = useUi((state) => state.view);
  useEffect(() => tour.follow(), [view, step]);
  return step === null ? null : <TourTip key={step} step={step} />;
};

const TourTip = ({ step }: { readonly step: TourStep }) => {
  const t = useText();
  const tip = useRef<HTMLElement>(null);
  const text = useTipText(step);
  const place = t('tour.place', { at: TOUR_STEPS.indexOf(step) + 1, count: TOUR_STEPS.length });
  useAnchor(tip, ANCHORS[step]);
  useTourKeys(step);
  useEffect(() => ui.announce(`${place}. ${text}`), [place, text]);
  return (
    <aside ref={tip} className="tour" aria-label={t('tour.title')} data-step={step}>
      <p className="tour__place">{place}</p>
      <p className="tour__text">{text}</p>
      <div className="tour__actions">
        {step === 'begin' ? (
          <Beginnings />
        ) : (
          <Button size="s" variant="primary" onPress={() => onward(step)}>
            {t('tour.next')}
          </Button>
        )}
      </div>
      <span className="tour__close">
        <IconButton icon="x" size="s" label={t('tour.end')} onPress={tour.end} />
      </span>
    </aside>
  );
};

const Beginnings = () => {
  const t = useText();
  const begin = (dialog: DialogName | null): void => {
    tour.end();
    ui.openDialog(dialog);
  };
  return (
    <>
      <Button size="s" variant="primary" icon="plus" onPress={() => begin('new-case')}>
        {t('tour.own')}
      </Button>
      <Button size="s" icon="log-in" onPress={() => begin('join')}>
        {t('home.join')}
      </Button>
      <Button size="s" onPress={() => begin(null)}>
        {t('tour.look')}
      </Button>
    </>
  );
};

const useTipText = (step: TourStep): string => {
  const t = useText();
  const language = useLanguage();
  const name = useCaseHeader()?.pseudonym ?? '';
  const tables = useCase((state) => state.tables);
  if (step === 'loop') return t('tour.loop', { name });
  if (step === 'later') return t('tour.later');
  if (step === 'begin') return t('tour.begin');
  const decision = currentDecision(tables.decisions);
  const names = decision
    ? [...currentConsents(tables, decision.id).values()]
        .filter(({ value }) => value === 'agree_with_reservation')
        .map(({ party }) => tables.parties.get(party)?.name ?? '')
    : [];
  if (names.length === 0) return t('tour.answers');
  return t('tour.reservations', {
    names: new Intl.ListFormat(language).format(names),
    count: names.length,
  });
};

/** Esc ends the tips; Enter goes on as long as nothing else has the focus. */
const useTourKeys = (step: TourStep): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || useUi.getState().dialog !== null) return;
      if (event.key === 'Escape') tour.end();
      else if (event.key === 'Enter' && event.target === document.body) onward(step);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [step]);
};
