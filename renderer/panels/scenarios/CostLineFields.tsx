import { CERTAINTIES, COST_KINDS, RHYTHMS } from '../../../shared/model/costLine';
import { useRecords } from '../../store/caseStore';
import { useText, useWords } from '../../text/i18n';
import { Row, Select, TextField } from '../../ui';
import { wholeFrom, type LineDraft } from './lineDraft';
import { usePayers } from './usePayers';

interface CostLineFieldsProps {
  readonly draft: LineDraft;
  readonly scenario: string;
  readonly change: (part: Partial<LineDraft>) => void;
  /** Enter in one of the text fields. */
  readonly onSubmit: () => void;
}

const NONE = 'none';

/** Who, how often, from when, on what condition, and where it comes from. */
export const CostLineFields = (props: CostLineFieldsProps) => (
  <>
    <WhoFields {...props} />
    <WhenFields {...props} />
    <SourceFields {...props} />
  </>
);

const WhoFields = ({ draft, change }: CostLineFieldsProps) => {
  const t = useText();
  const { costKinds } = useWords();
  const payers = usePayers();
  return (
    <Row gap="md">
      <Select
        label={t('scenarios.lineKind')}
        items={COST_KINDS.map((kind) => ({ id: kind, label: costKinds[kind] }))}
        selected={draft.kind}
        onChange={(next) => change({ kind: COST_KINDS.find((one) => one === next) ?? 'cost' })}
      />
      <Select
        label={t('scenarios.lineBearer')}
        items={payers}
        selected={draft.bearer}
        onChange={(bearer) => change({ bearer })}
      />
      {draft.kind !== 'cost' && (
        <Select
          label={t('scenarios.lineBeneficiary')}
          items={[{ id: NONE, label: t('scenarios.nobodyChosen') }, ...payers]}
          selected={draft.beneficiary ?? NONE}
          onChange={(next) => change({ beneficiary: next === NONE ? null : next })}
        />
      )}
    </Row>
  );
};

const WhenFields = ({ draft, scenario, change, onSubmit }: CostLineFieldsProps) => {
  const t = useText();
  const { rhythms } = useWords();
  const events = useRecords('events').filter((event) => event.scenario === scenario);
  const wrong = (text: string, min: number): string | undefined =>
    wholeFrom(text, min, 1200) === undefined ? t('scenarios.wholeWrong') : undefined;
  return (
    <>
      <Row gap="md" align="end">
        <Select
          label={t('scenarios.lineRhythm')}
          items={RHYTHMS.map((rhythm) => ({ id: rhythm, label: rhythms[rhythm] }))}
          selected={draft.rhythm}
          onChange={(next) => change({ rhythm: RHYTHMS.find((one) => one === next) ?? 'once' })}
        />
        <TextField
          label={t('scenarios.lineStart')}
          value={draft.startMonth}
          error={wrong(draft.startMonth, 0)}
          onChange={(startMonth) => change({ startMonth })}
          onSubmit={onSubmit}
        />
        {draft.rhythm !== 'once' && (
          <TextField
            label={t('scenarios.lineMonths')}
            value={draft.months}
            error={wrong(draft.months, 1)}
            onChange={(months) => change({ months })}
            onSubmit={onSubmit}
          />
        )}
      </Row>
      {events.length > 0 && (
        <Select
          label={t('scenarios.lineEvent')}
          items={[
            { id: NONE, label: t('scenarios.lineAlways') },
            ...events.map((event) => ({ id: event.id, label: event.text })),
          ]}
          selected={draft.eventId ?? NONE}
          onChange={(next) => change({ eventId: next === NONE ? null : next })}
        />
      )}
    </>
  );
};

const SourceFields = ({ draft, change, onSubmit }: CostLineFieldsProps) => {
  const t = useText();
  const { certainties } = useWords();
  return (
    <Row gap="md" align="end">
      <TextField
        label={t('scenarios.lineSource')}
        value={draft.source}
        onChange={(source) => change({ source })}
        onSubmit={onSubmit}
      />
      <TextField
        label={t('scenarios.lineYear')}
        value={draft.priceYear}
        error={wholeFrom(draft.priceYear, 1990, 2100) === undefined ? t('scenarios.wholeWrong') : undefined}
        onChange={(priceYear) => change({ priceYear })}
        onSubmit={onSubmit}
      />
      <Select
        label={t('scenarios.lineCertainty')}
        items={CERTAINTIES.map((certainty) => ({ id: certainty, label: certainties[certainty] }))}
        selected={draft.certainty}
        placeholder={t('common.none')}
        onChange={(next) => change({ certainty: CERTAINTIES.find((one) => one === next) ?? null })}
      />
    </Row>
  );
};
