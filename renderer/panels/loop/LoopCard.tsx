import { relationsOfLoop } from '../../../shared/insight/caseInsight';
import { useCase, useCaseHeader, useRecords } from '../../store/caseStore';
import { loopOf } from '../../store/selection';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button, Icon } from '../../ui';
import { CardFrame, CardSection } from '../CardFrame';
import { RelationLine } from '../relation/RelationLine';

/** Explains a loop in words, points at what it rests on, and leads on to what could change. */
export const LoopCard = ({ id }: { readonly id: string }) => {
  const t = useText();
  const loop = loopOf(id);
  const parties = useCase((state) => state.tables.parties);
  const relations = useRecords('relations');
  const name = useCaseHeader()?.pseudonym ?? '';
  const inLoop = new Set(relationsOfLoop(loop, relations));
  const names = [...loop, loop[0] ?? ''].map((party) => parties.get(party)?.name ?? '').join(' → ');
  return (
    <CardFrame title={t('map.loopTitle', { count: loop.length })} mark={<Icon name="loop" size={24} />}>
      <p className="card__lead">{names}</p>
      <p>{t('loop.text', { name })}</p>
      <CardSection title={t('loop.steps')}>
        <ul className="lines">
          {relations
            .filter((relation) => inLoop.has(relation.id))
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
    </CardFrame>
  );
};
