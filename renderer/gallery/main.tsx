import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/index.css';
import './gallery.css';
import { Gallery } from './Gallery';
import type { StoryFile } from './story';

const files = import.meta.glob<StoryFile>('./*.stories.tsx', { eager: true });
const groups = Object.entries(files).map(([path, file]) => ({
  name: path.replace('./', '').replace('.stories.tsx', ''),
  stories: file.stories,
}));

const place = document.getElementById('gallery');
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <Gallery groups={groups} />
    </StrictMode>,
  );
}
