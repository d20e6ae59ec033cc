import { useEffect, useState } from 'react';
import { LocaleProvider, SegmentedTabs } from '../ui';
import type { Story } from './story';

type Setting = 'theme' | 'density' | 'group';

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
} as const;

/** A setting that stays in the address, so that a view can be pointed at. */
function useSetting(name: Setting, initial: string) {
  const [value, setValue] = useState(() => new URLSearchParams(location.hash.slice(1)).get(name) ?? initial);
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

/** Every story on one page, with the theme and the density to be chosen above. */
export function Gallery({ groups }: { groups: readonly { name: string; stories: readonly Story[] }[] }) {
  const [theme, setTheme] = useSetting('theme', 'light');
  const [density, setDensity] = useSetting('density', 'roomy');
  const [group, setGroup] = useSetting('group', 'all');
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
    dataset['density'] = density;
  }, [theme, density]);
  const tabs = [{ id: 'all', label: 'All' }, ...groups.map(({ name }) => ({ id: name, label: name }))];
  return (
    <LocaleProvider locale="nl-NL">
      <header className="gallery-bar">
        <h1>Gallery</h1>
        <SegmentedTabs label="Group" items={tabs} selected={group} onSelect={setGroup} />
        <SegmentedTabs label="Theme" items={CHOICES.theme} selected={theme} onSelect={setTheme} />
        <SegmentedTabs label="Density" items={CHOICES.density} selected={density} onSelect={setDensity} />
      </header>
      <main className="gallery">
        {groups
          .filter(({ name }) => group === 'all' || group === name)
          .map(({ name, stories }) => (
            <section key={name} className="gallery-group" aria-labelledby={`group-${name}`}>
              <h2 id={`group-${name}`}>{name}</h2>
              <div className="gallery-group__cases">
                {stories.map((story) => (
                  <Case key={story.name} story={story} />
                ))}
              </div>
            </section>
          ))}
      </main>
    </LocaleProvider>
  );
}
