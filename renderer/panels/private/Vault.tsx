import { useState } from 'react';
import type { RealName } from '../../../shared/model/privateFile';
import { keepRealName } from '../../session/privateNotes';
import { useRecords } from '../../store/caseStore';
import { useLocalData } from '../../store/localDataStore';
import { useText } from '../../text/i18n';
import { ReadOnlyFields, Stack, TextField } from '../../ui';
import { CardSection } from '../card/CardSection';
import { useIsChair } from '../decision/useVoices';

const PERSONS = new Set(['resident', 'household', 'network']);

/** *Kluis*: who the pseudonyms stand for. Only with whoever leads the case, and only on this computer. */
export const Vault = () => {
  const t = useText();
  const isChair = useIsChair();
  const names = useLocalData((state) => state.names);
  const parties = useRecords('parties');
  if (!isChair) return null;
  const persons = parties.filter(({ kind }) => PERSONS.has(kind));
  const gone = names.filter(({ party }) => !parties.some(({ id }) => id === party));
  return (
    <CardSection title={t('private.vault')}>
      {/* Nothing of the case: whoever may only read that still keeps a vault. */}
      <ReadOnlyFields value={false}>
        <Stack gap="sm">
          <p className="panel__text">{t('private.vaultText')}</p>
          {persons.length === 0 && gone.length === 0 && (
            <p className="panel__text">{t('private.vaultEmpty')}</p>
          )}
          {persons.map(({ id, name }) => (
            <Entry key={id} party={id} who={name || t('common.unnamed')} />
          ))}
          {gone.map(({ party }) => (
            <Entry key={party} party={party} who={t('private.gone')} />
          ))}
        </Stack>
      </ReadOnlyFields>
    </CardSection>
  );
};

const NOBODY = { name: '', contact: '' };

const Entry = ({ party, who }: { readonly party: string; readonly who: string }) => {
  const t = useText();
  const kept = useLocalData((state) => state.names.find((one) => one.party === party)) ?? NOBODY;
  const keep = (part: Partial<RealName>): void =>
    keepRealName({ party, name: kept.name, contact: kept.contact, ...part });
  return (
    <>
      <PlainLine label={t('private.name', { who })} value={kept.name} onCommit={(name) => keep({ name })} />
      <PlainLine
        label={t('private.contact', { who })}
        value={kept.contact}
        onCommit={(contact) => keep({ contact })}
      />
    </>
  );
};

interface PlainLineProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
}

/** A line without questions: here something of a person is in its place. Kept at every character. */
const PlainLine = ({ label, value, onCommit }: PlainLineProps) => {
  const [text, setText] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      value={text ?? value}
      onChange={(next) => {
        setText(next);
        onCommit(next);
      }}
    />
  );
};
