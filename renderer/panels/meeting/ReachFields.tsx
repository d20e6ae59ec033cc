import { REACHES, readServerAddress, type Reach } from '../../../shared/invitation/serverAddress';
import { useText } from '../../text/i18n';
import { RadioGroup, TextField } from '../../ui';

export interface ReachFieldsProps {
  readonly reach: Reach;
  readonly onReach: (reach: Reach) => void;
  readonly server: string;
  readonly onServer: (server: string) => void;
}

/** From where people can join; beyond the own network that needs a server of the organisation. */
export const ReachFields = ({ reach, onReach, server, onServer }: ReachFieldsProps) => {
  const t = useText();
  const isWrong = server.trim() !== '' && readServerAddress(server) === null;
  return (
    <>
      <RadioGroup
        label={t('meeting.reach')}
        items={REACHES.map((one) => ({ id: one, label: t(`meeting.reaches.${one}`) }))}
        selected={reach}
        onChange={(id) => onReach(REACHES.find((one) => one === id) ?? reach)}
      />
      {reach !== 'lan' && (
        <TextField
          label={t('meeting.server')}
          description={t('meeting.serverHelp')}
          error={isWrong ? t('meeting.serverWrong') : undefined}
          value={server}
          onChange={onServer}
          isRequired
          type="url"
        />
      )}
    </>
  );
};
