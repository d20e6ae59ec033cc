import { isLanguage, LANGUAGE_NAMES, LANGUAGES, LOCALES, type Language } from '../../shared/base/languages';
import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { inBackground } from '../session/failures';
import { useUi } from '../store/uiStore';
import { changeLanguage } from '../text/i18n';
import { LocaleProvider, SegmentedTabs } from '../ui';
import { clear } from './fillStore';
import type { Story } from './story';

type Setting = 'theme' | 'density' | 'language' | 'group' | 'story';

const CHOICES = {
  theme: [
    { id: 'light', label: 'Light' },
    { id: 'dark', label: 'Dark' },
    { id: 'system', label: 'System' },
  ],
  density: [
    { id: 'roomy', label: 'Roomy' },
    { id: 'compact', label: 'Compact' },
  ],
  language: LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] })),
} as const;

interface Group {
  readonly name: string;
  readonly stories: readonly Story[];
}

/** A setting that stays in the address, so that a view can be pointed at. */
function useSetting(name: Setting, initial: string) {
  const read = () => new URLSearchParams(location.hash.slice(1)).get(name) ?? initial;
  const [value, setValue] = useState(read);
  useEffect(() => {
    const settings = new URLSearchParams(location.hash.slice(1));
    settings.set(name, value);
    history.replaceState(null, '', `#${settings.toString()}`);
  }, [name, value]);
  return [value, setValue] as const;
}

function Case({ story }: { story: Story }) {
  return (
    <section className={story.isWide === true ? 'gallery-case gallery-case--wide' : 'gallery-case'}>
      <h3>{story.name}</h3>
      <div className="gallery-case__stage">{story.render()}</div>
    </section>
  );
}

/** For which story the stores are filled now. */
const useStage = create<{ readonly filledFor: Story | null }>(() => ({ filledFor: null }));

/** A story with the stores to itself: they are filled before it is drawn, and emptied for the next one. */
function Staged({ story }: { story: Story }) {
  const isFilled = useStage((state) => state.filledFor === story);
  useEffect(() => {
    clear();
    story.fill?.();
    useStage.setState({ filledFor: story });
    return () => {
      useStage.setState({ filledFor: null });
      clear();
    };
  }, [story]);
  return isFilled ? <Case story={story} /> : null;
}

/** The stories of a group that share nothing but the page: one at a time, chosen from a list. */
function OneAtATime({ stories, language }: { stories: readonly Story[]; language: string }) {
  const [name, setName] = useSetting('story', '');
  const chosen = stories.find((story) => story.name === name) ?? stories[0];
  return (
    <div className="gallery-stage">
      <nav aria-label="Stories">
        {stories.map((story) => (
          <button
            key={story.name}
            type="button"
            data-story={story.name}
            aria-current={story === chosen}
            onClick={() => setName(story.name)}
          >
            {story.name}
          </button>
        ))}
      </nav>
      {chosen && <Staged key={`${chosen.name} ${language}`} story={chosen} />}
    </div>
  );
}

const isStaged = ({ stories }: Group) => stories.some((story) => story.fill !== undefined);

function useLooks() {
  const [theme, setTheme] = useSetting('theme', 'light');
  const [density, setDensity] = useSetting('density', 'roomy');
  const [language, setLanguage] = useSetting('language', LANGUAGES[0]);
  const [spoken, setSpoken] = useState<Language | ''>('');
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
    dataset['density'] = density;
  }, [theme, density]);
  useEffect(() => {
    const known = isLanguage(language) ? language : LANGUAGES[0];
    useUi.setState({ language: known });
    inBackground(
      'gallery.language',
      changeLanguage(known).then(() => setSpoken(known)),
    );
  }, [language]);
  const bars = [
    { label: 'Theme', items: CHOICES.theme, selected: theme, onSelect: setTheme },
    { label: 'Density', items: CHOICES.density, selected: density, onSelect: setDensity },
    { label: 'Language', items: CHOICES.language, selected: language, onSelect: setLanguage },
  ];
  return { bars, spoken };
}

/** Every component and every panel in its states, with the looks and the language to be chosen above. */
export function Gallery({ groups }: { groups: readonly Group[] }) {
  const { bars, spoken } = useLooks();
  const [group, setGroup] = useSetting('group', 'all');
  const tabs = [{ id: 'all', label: 'All' }, ...groups.map(({ name }) => ({ id: name, label: name }))];
  const shown = groups.filter((one) => (group === 'all' ? !isStaged(one) : group === one.name));
  if (spoken === '') return null;
  return (
    <LocaleProvider locale={LOCALES[spoken]}>
      <header className="gallery-bar">
        <h1>Gallery</h1>
        <SegmentedTabs label="Group" items={tabs} selected={group} onSelect={setGroup} />
        {bars.map((bar) => (
          <SegmentedTabs key={bar.label} {...bar} />
        ))}
      </header>
      <main className="gallery">
        {shown.map((one) => (
          <section key={one.name} className="gallery-group" aria-labelledby={`group-${one.name}`}>
            <h2 id={`group-${one.name}`}>{one.name}</h2>
            {isStaged(one) ? (
              <OneAtATime key={one.name} stories={one.stories} language={spoken} />
            ) : (
              <div className="gallery-group__cases">
                {one.stories.map((story) => (
                  <Case key={story.name} story={story} />
                ))}
              </div>
            )}
          </section>
        ))}
      </main>
    </LocaleProvider>
  );
}
