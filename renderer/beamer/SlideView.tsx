import type { Slide } from '../../shared/beamer/page';
import { ActionsSlide } from './ActionsSlide';
import { ClosingSlide } from './ClosingSlide';
import { DecisionSlide } from './DecisionSlide';
import { IntentSlide } from './IntentSlide';
import { MapSlide } from './MapSlide';
import { PeopleSlide } from './PeopleSlide';
import { ScenariosSlide } from './ScenariosSlide';

interface SlideViewProps {
  readonly slide: Slide;
  /** What the resident is called. */
  readonly alias: string;
}

export const SlideView = ({ slide, alias }: SlideViewProps) => {
  switch (slide.kind) {
    case 'people':
      return <PeopleSlide slide={slide} />;
    case 'intent':
      return <IntentSlide slide={slide} alias={alias} />;
    case 'map':
      return <MapSlide slide={slide} />;
    case 'scenarios':
      return <ScenariosSlide slide={slide} alias={alias} />;
    case 'decision':
      return <DecisionSlide slide={slide} />;
    case 'actions':
      return <ActionsSlide slide={slide} />;
    case 'closing':
      return <ClosingSlide slide={slide} />;
  }
};
