import { useRef } from 'react';
import { usePermission } from '../../store/currentMeeting';
import { useToday } from '../../store/today';
import { useWaitingFocus } from '../../store/waitingFocus';
import { EXPORT_FORMATS, exportOpenCase, type ExportFormat } from '../../session/exportCase';
import { useLanguage, useText } from '../../text/i18n';
import { MenuButton, type IconName } from '../../ui';
import { onRequest } from '../../session/onRequest';

const ICONS: Readonly<Record<ExportFormat, IconName>> = {
  xlsx: 'table',
  csv: 'list',
  md: 'file',
  svg: 'map',
  png: 'map',
  json: 'save',
};

/** Everything that can be taken away from the table, as files. */
export const ExportMenu = () => {
  const t = useText();
  const language = useLanguage();
  const today = useToday();
  const frame = useRef<HTMLSpanElement>(null);
  const mayExport = usePermission('export') === 'yes';
  const labels: Readonly<Record<ExportFormat, string>> = {
    xlsx: t('actions.exportXlsx'),
    csv: t('actions.exportCsv'),
    md: t('actions.exportMd'),
    svg: t('actions.exportSvg'),
    png: t('actions.exportPng'),
    json: t('actions.exportJson'),
  };
  useWaitingFocus('export', () => {
    const menu = frame.current?.querySelector('button');
    menu?.focus();
    menu?.click();
  });
  if (!mayExport) return null;
  return (
    <span ref={frame}>
      <MenuButton
        label={t('actions.export')}
        icon="download"
        items={EXPORT_FORMATS.map((format) => ({ id: format, label: labels[format], icon: ICONS[format] }))}
        onAction={(id) => {
          const format = EXPORT_FORMATS.find((known) => known === id);
          if (format)
            onRequest(
              'actions.export',
              exportOpenCase(format, language, today, (name) => t('actions.exported', { name })),
            );
        }}
      />
    </span>
  );
};
