import { circleFactsOf, type CircleFacts } from '../../../shared/insight/circleFacts';
import { goesRoundAs, relationsByPair } from '../../../shared/insight/circles';
import { circleFinding } from '../../../shared/insight/findings';
import { IDS_MAX } from '../../../shared/model/field';
import { findingSentences } from '../../../shared/text/findings';
import { useCase, useCaseHeader } from '../../store/caseStore';
import { loopOf } from '../../store/selection';
import { ui } from '../../store/uiStore';
import { useLanguage, useText } from '../../text/i18n';
import { Badge, Button, Icon } from '../../ui';
import { CardFrame } from '../card/CardFrame';
import { CardSection } from '../card/CardSection';
import { LoopComments } from '../comments/Comments';
import { RelationLine } from '../relation/RelationLine';
import { MakeSignal } from '../signal/MakeSignal';

/** What is known of the circle now; null when it no longer goes round. */
const useCircle = (circle: readonly string[]): CircleFacts | null => {
  const tables = useCase((state) => state.tables);
  const insight = useCase((state) => state.insight);
  const kind = goesRoundAs(circle, relationsByPair(tables.relations.values()));
  if (kind === null) return null;
  const [facts] = circleFactsOf([circle], kind, tables, insight.caseLead, insight.today);
  return facts ?? null;
};

/**
 * Explains a loop in words: how long, who could break it, who did; points at what it rests on, and leads on. One that no
 * longer goes round still has its remarks.
 */
export const LoopCard = ({ id }: { readonly id: string }) => {
  const t = useText();
  const circle = loopOf(id);
  const facts = useCircle(circle);
  const title = facts?.kind === 'deadlock' ? 'loop.deadlockTitle' : 'map.loopTitle';
  return (
    <CardFrame
      title={t(title, { count: circle.length })}
      mark={<Icon name={facts?.kind === 'deadlock' ? 'ban' : 'loop'} size={24} />}
    >
      {facts ? <Circle facts={facts} /> : <p className="card__none">{t('loop.gone')}</p>}
      {circle.length <= IDS_MAX && <LoopComments key={id} circle={circle} />}
      {facts && <LoopSignal facts={facts} />}
    </CardFrame>
  );
};

interface CircleProps {
  readonly facts: CircleFacts;
}

const Circle = ({ facts }: CircleProps) => {
  const t = useText();
  const language = useLanguage();
  const tables = useCase((state) => state.tables);
  const name = useCaseHeader()?.pseudonym ?? '';
  const [first, ...more] = findingSentences(circleFinding(facts, tables), language);
  return (
    <>
      {facts.clearedBy !== null && (
        <p className="card__byline">
          <Badge tone="ok" icon="check">
            {t('loop.cleared')}
          </Badge>
        </p>
      )}
      <p className="card__lead">{first}</p>
      {facts.clearedBy === null && <p>{t('loop.text', { name })}</p>}
      {more.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <CardSection title={t('loop.steps')}>
        <ul className="lines">
          {facts.steps
            .flatMap((step) => step.relations)
            .map((relation) => (
              <li key={relation.id}>
                <RelationLine relation={relation} seenFrom="" />
              </li>
            ))}
        </ul>
      </CardSection>
      <Button variant="primary" icon="arrow-right" onPress={() => ui.view('scenarios')}>
        {t('loop.whatElse')}
      </Button>
    </>
  );
};

const LoopSignal = ({ facts }: CircleProps) => {
  const t = useText();
  const parties = useCase((state) => state.tables.parties);
  const names = facts.circle.map((id) => parties.get(id)?.name ?? '').join(' → ');
  return (
    <MakeSignal
      title={t('cards.signal.loop', { names })}
      about={facts.steps.flatMap((step) => step.relations).map(({ id }) => id)}
    />
  );
};
