import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/index.css';
import '../app/app.css';
import '../panels/panels.css';
import '../app/small.css';
import './gallery.css';
import { inBackground } from '../session/failures';
import { LANGUAGES } from '../../shared/base/languages';
import { startTexts } from '../text/i18n';
import { Gallery } from './Gallery';
import type { StoryFile } from './story';

const files = import.meta.glob<StoryFile>('./*.stories.tsx', { eager: true });
const groups = Object.entries(files).map(([path, file]) => ({
  name: path.replace('./', '').replace('.stories.tsx', ''),
  stories: file.stories,
}));

const start = async (): Promise<void> => {
  await startTexts(LANGUAGES[0]);
  const place = document.getElementById('gallery');
  if (place === null) return;
  createRoot(place).render(
    <StrictMode>
      <Gallery groups={groups} />
    </StrictMode>,
  );
};

inBackground('gallery.start', start());
