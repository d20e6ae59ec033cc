import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/index.css';
import './beamer.css';
import './slides.css';
import { startHouseStyle, HOUSE_STYLE_KEY } from '../store/houseStyle';
import { startTexts } from '../text/i18n';
import { Beamer } from './Beamer';
import { useShownPage } from './useShownPage';
import { LANGUAGES } from '../../shared/base/languages';
import { inBackground } from '../../shared/base/failures';

const Root = () => {
  const page = useShownPage();
  return page && <Beamer page={page} />;
};

const start = async (): Promise<void> => {
  startHouseStyle();
  // The other window put on another house style, or took it off.
  window.addEventListener('storage', ({ key }) => {
    if (key === HOUSE_STYLE_KEY) location.reload();
  });
  await startTexts(LANGUAGES[0]);
  const place = document.getElementById('beamer');
  if (!place) return;
  createRoot(place).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
};

inBackground('beamer.start', start());
