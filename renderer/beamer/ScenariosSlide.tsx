import { SCENARIO_ROWS } from '../../shared/beamer/choices';
import type { SlideOf } from '../../shared/beamer/page';
import { useText } from '../text/i18n';
import { ScoreMark } from '../ui';
import { Others } from './Others';

interface ScenariosSlideProps {
  readonly slide: SlideOf<'scenarios'>;
  readonly alias: string;
}

const SCORES = [-2, -1, 0, 1, 2] as const;
const scoreOf = (score: number) => SCORES.find((one) => one === score) ?? 0;

/** Step 4: one question at a time to every scenario; what it means for people before what it costs. */
export const ScenariosSlide = ({ slide, alias }: ScenariosSlideProps) => {
  const t = useText();
  const { row, years, columns, others } = slide;
  const questions = {
    effect: t('scenarios.effect', { name: alias }),
    risk: t('scenarios.risk'),
    gain: t('scenarios.gain'),
    law: t('scenarios.law'),
    soon: t('beamer.soon'),
    later: t('beamer.later', { count: years }),
  };
  const isMoney = row === 'soon' || row === 'later';
  return (
    <>
      <h2>
        {questions[row]}{' '}
        <span className="quiet">
          {t('beamer.rowOf', { no: SCENARIO_ROWS.indexOf(row) + 1, count: SCENARIO_ROWS.length })}
        </span>
      </h2>
      <div className="ways">
        {columns.map(({ title, isProposal, isMarked, items, others: more }) => (
          <section key={title} className={isMarked ? 'way way--marked' : 'way'}>
            <h3>
              {title} {isProposal && <span className="way__chosen">{t('scenarios.proposal')}</span>}
            </h3>
            <ul>
              {items.map(({ text, score }) => (
                <li key={text}>
                  {score !== null && (
                    <ScoreMark score={scoreOf(score)} label={t(`scenarios.score.${scoreOf(score)}`)} />
                  )}
                  <span>{text}</span>
                </li>
              ))}
              {items.length === 0 && <li className="unsaid">{t('beamer.notSaid')}</li>}
            </ul>
            <Others count={more} />
          </section>
        ))}
      </div>
      {isMoney && <p className="quiet">{t('beamer.estimate')}</p>}
      <Others count={others} />
    </>
  );
};
