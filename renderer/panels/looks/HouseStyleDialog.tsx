import { useRef, useState } from 'react';
import { sentenceFor } from '../../../shared/text/language';
import { dropHouseStyle, loadHouseStyle, useHouseStyle, type HouseStyle } from '../../store/houseStyle';
import { ui } from '../../store/uiStore';
import { useLanguage, useText } from '../../text/i18n';
import { Banner, Button, Dialog, Stack } from '../../ui';
import { onRequest } from '../../session/onRequest';

/** As many pairs as are read at a glance. */
const SHOWN = 4;

/** Loading the looks of a municipality, and taking them off again. */
export const HouseStyleDialog = () => {
  const t = useText();
  const language = useLanguage();
  const style = useHouseStyle((state) => state.style);
  const [refused, setRefused] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const load = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const problem = loadHouseStyle(chosen.name, await chosen.text());
    setRefused(problem ? sentenceFor(problem, language) : null);
  };
  return (
    <Dialog
      isOpen
      title={t('looks.title')}
      closeLabel={t('common.close')}
      onClose={() => ui.openDialog(null)}
      footer={
        <>
          {style && <Button onPress={dropHouseStyle}>{t('looks.drop')}</Button>}
          <Button variant="primary" icon="upload" autoFocus onPress={() => file.current?.click()}>
            {t('looks.choose')}
          </Button>
        </>
      }
    >
      <Stack gap="md">
        <p>{t('looks.text')}</p>
        <input
          ref={file}
          type="file"
          accept=".css,text/css"
          hidden
          onChange={({ target }) => {
            onRequest('looks.load', load(target.files?.[0]));
            target.value = '';
          }}
        />
        <div role="status">
          {refused !== null && (
            <Banner tone="danger" icon="alert-circle">
              {refused}
            </Banner>
          )}
          {refused === null && style && <Worn style={style} />}
        </div>
      </Stack>
    </Dialog>
  );
};

const Worn = ({ style: { name, tokens, skipped, low } }: { readonly style: HouseStyle }) => {
  const t = useText();
  const language = useLanguage();
  return (
    <Stack gap="sm">
      <Banner tone="info" icon="check">
        {t('looks.applied', { name, count: tokens })}
        {skipped > 0 && ` ${t('looks.skipped', { count: skipped })}`}
      </Banner>
      {low.length > 0 && (
        <Banner tone="warn" icon="alert-triangle">
          {t('looks.low', { count: low.length })}
          <ul className="looks__pairs">
            {low.slice(0, SHOWN).map(({ theme, text, ground, ratio }) => (
              <li key={`${theme} ${text} ${ground}`}>
                {t(theme === 'light' ? 'looks.pairLight' : 'looks.pairDark', {
                  text: short(text),
                  ground: short(ground),
                  ratio: ratio.toLocaleString(language, { maximumFractionDigits: 1 }),
                })}
              </li>
            ))}
          </ul>
          {low.length > SHOWN && t('looks.more', { count: low.length - SHOWN })}
        </Banner>
      )}
    </Stack>
  );
};

/** The part of a token's name that tells it from others. */
const short = (token: string): string => token.replace(/^--(?:basis-color|rt)-/, '');
