import { useMemo } from 'react';
import { actionGaps } from '../../../shared/model/action';
import { actionNumbers } from '../../../shared/model/actionNumbers';
import { scenariosInOrder } from '../../../shared/model/scenarioOrder';
import { useCaseHeader, useIntent, useRecords, useTables } from '../../store/caseStore';
import { selectionKey, type Selection } from '../../store/selection';
import { useText, useWords } from '../../text/i18n';
import { Icon, type IconName, type TreeItem } from '../../ui';
import { openCounts } from '../comments/openCounts';
import { useFeedbackTitle } from '../signal/useFeedbackTitle';
import type { OutlineGroup } from './outlineSource';
import { End } from './rowEnds';

const SCENARIO_TABLES = ['scenarios'] as const;
const ACTION_TABLES = ['actions'] as const;

type RowOf = (selection: Selection, icon: IconName, label: string, ...facts: string[]) => TreeItem;

/** Makes a row; what people remarked on it is counted in it. */
const useRow = (): RowOf => {
  const t = useText();
  const comments = useRecords('comments');
  return useMemo(() => {
    const counts = openCounts(comments);
    return (selection, icon, label, ...facts) => {
      const count = counts.get(selection.id) ?? 0;
      const remarks = count > 0 ? [t('cards.comments.count', { count })] : [];
      return {
        id: selectionKey(selection),
        label: label || t('common.unnamed'),
        textValue: [label || t('common.unnamed'), ...facts, ...remarks].filter(Boolean).join(', '),
        icon: <Icon name={icon} size={18} />,
        end: <End remarks={count}>{facts[0] && <span className="outline__quiet">{facts[0]}</span>}</End>,
      };
    };
  }, [comments, t]);
};

/** What does not stand on the map: ways forward, actions, signals, and the case itself. On the page everything is there. */
export const useMoreGroups = (): readonly OutlineGroup[] => {
  const t = useText();
  return [
    { id: 'scenarios', label: t('cards.list.scenarios'), items: useScenarioRows() },
    { id: 'actions', label: t('cards.list.actions'), items: useActionRows() },
    { id: 'signals', label: t('cards.list.signals'), items: useSignalRows() },
    { id: 'successes', label: t('cards.list.successes'), items: useSuccessRows() },
    { id: 'case', label: t('cards.list.case'), items: useCaseRows() },
  ];
};

const useScenarioRows = (): TreeItem[] => {
  const row = useRow();
  const tables = useTables(SCENARIO_TABLES);
  return scenariosInOrder(tables).map(({ id, title }) => row({ kind: 'scenario', id }, 'columns', title));
};

const useActionRows = (): TreeItem[] => {
  const t = useText();
  const words = useWords();
  const row = useRow();
  const actions = useRecords('actions');
  const numbers = actionNumbers(useTables(ACTION_TABLES));
  const noOf = ({ id, no }: (typeof actions)[number]): number => numbers.get(id) ?? no;
  return actions
    .toSorted((a, b) => noOf(a) - noOf(b))
    .map((action) => {
      const isDraft = actionGaps(action).length > 0;
      const status = isDraft ? t('cards.list.draft') : words.actionStatuses[action.status];
      const { id } = action;
      return row({ kind: 'action', id }, 'check', action.text, status, action.owner?.name ?? '');
    });
};

const useSignalRows = (): TreeItem[] => {
  const words = useWords();
  const row = useRow();
  const titleOf = useFeedbackTitle();
  const signals = useRecords('signals');
  const feedbacks = useRecords('feedbacks');
  return [
    ...signals.map(({ id, title, addressedTo, followUp }) =>
      row({ kind: 'signal', id }, 'megaphone', title, words.followUps[followUp], addressedTo ?? ''),
    ),
    ...feedbacks.map((feedback) =>
      row(
        { kind: 'feedback', id: feedback.id },
        'reply',
        titleOf(feedback),
        words.actionStatuses[feedback.status],
        feedback.by?.name ?? '',
      ),
    ),
  ];
};

const useSuccessRows = (): TreeItem[] => {
  const row = useRow();
  return useRecords('successes').map(({ id, text }) => row({ kind: 'success', id }, 'heart', text));
};

const useCaseRows = (): TreeItem[] => {
  const t = useText();
  const row = useRow();
  const intent = useIntent();
  const header = useCaseHeader();
  return [
    ...(intent ? [row({ kind: 'intent', id: 'case' }, 'sign-post', t('intent.title'))] : []),
    ...(header ? [row({ kind: 'case', id: 'case' }, 'info', t('cards.case.title'))] : []),
  ];
};
