import { useState } from 'react';
import type { BlindRound } from '../../../../shared/model/blindEstimate';
import { sealEstimate } from '../../../session/blind';
import { useText, useWords } from '../../../text/i18n';
import { Button, Row, Select, Stack, TextField } from '../../../ui';
import { typedEstimate } from './typedEstimate';
import { useSealers, type Sealer } from './useSealers';
import { onRequest } from '../../../session/onRequest';

const NOT_ON_MAP = 'none';
const keyOf = ({ party }: Sealer): string => party ?? NOT_ON_MAP;

/** One's own estimate: "6-10k" and Enter. What was typed goes nowhere until it is sealed. */
export const SealForm = ({ round }: { readonly round: BlindRound }) => {
  const t = useText();
  const { rhythms } = useWords();
  const sealers = useSealers(round.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [isTried, setIsTried] = useState(false);
  const sealer = sealers.find((one) => keyOf(one) === chosen) ?? sealers[0];
  if (sealer === undefined) return null;
  const rhythm = rhythms[round.rhythm];
  const typed = typedEstimate(text, round.rhythm);
  const seal = async (): Promise<void> => {
    setIsTried(true);
    if (typed === null || !(await sealEstimate({ round: round.id, party: sealer.party, ...typed }))) return;
    setText('');
    setIsTried(false);
    setChosen(null);
  };
  return (
    <Stack gap="sm">
      {sealers.length > 1 && (
        <Select
          label={t('blind.forWhom')}
          items={sealers.map((one) => ({ id: keyOf(one), label: one.name }))}
          selected={keyOf(sealer)}
          onChange={setChosen}
        />
      )}
      <Row gap="sm" align="end">
        <TextField
          label={
            sealers.length > 1
              ? t('blind.amountFor', { who: sealer.name, rhythm })
              : t('blind.amount', { rhythm })
          }
          description={t('blind.amountHint')}
          value={text}
          error={isTried && typed === null ? t('blind.amountWrong', { rhythm }) : undefined}
          onChange={(next) => {
            setText(next);
            setIsTried(false);
          }}
          onSubmit={() => onRequest('estimate.seal', seal())}
        />
      </Row>
      <div>
        <Button
          variant="primary"
          isDisabled={text.trim() === ''}
          onPress={() => onRequest('estimate.seal', seal())}
        >
          {t('blind.seal')}
        </Button>
      </div>
    </Stack>
  );
};
