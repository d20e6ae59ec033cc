import type { Texts } from './nl';

/** Words about who stands in for the chair. */
export const enDeputy: Texts['deputy'] = {
  choice: 'Who takes over if your computer fails?',
  choiceHelp:
    'Your deputy can then let people in, take steps and record the decision. When you are back, you lead again.',
  nobody: 'Nobody',
  is: 'deputy chair',
  chairGone:
    "The chair's computer is gone. Everybody can go on working. You are the deputy: you can lead the meeting on.",
  takeOver: 'Lead the meeting on',
  goAway: 'Only I leave',
  goAwayText: 'Or only leave yourself: {{name}} can then go on as your deputy. You can come back later.',
};
