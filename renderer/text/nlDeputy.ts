/** Words about who stands in for the chair. */
export const nlDeputy = {
  choice: 'Wie neemt het over als jouw computer uitvalt?',
  choiceHelp:
    'Je plaatsvervanger kan dan mensen binnenlaten, stappen nemen en het besluit vastleggen. Ben jij er weer, dan leid jij weer.',
  nobody: 'Niemand',
  is: 'plaatsvervanger',
  chairGone:
    'De computer van de voorzitter is weg. Iedereen kan doorwerken. Jij bent plaatsvervanger: jij kunt het overleg verder leiden.',
  takeOver: 'Overleg verder leiden',
  goAway: 'Alleen ik ga weg',
  goAwayText:
    'Of ga alleen zelf weg: dan kan {{name}} als plaatsvervanger verder. Jij kunt later terugkomen en verdergaan.',
};
