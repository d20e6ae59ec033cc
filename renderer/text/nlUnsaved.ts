/** What is asked when a case should close and is not on disk. */
export const nlUnsaved = {
  title: 'Nog niet alles is opgeslagen',
  text_one: '{{count}} wijziging staat nog niet op de schijf.',
  text_other: '{{count}} wijzigingen staan nog niet op de schijf.',
  stay: 'Terug naar de casus',
  again: 'Probeer opnieuw',
  copy: 'Kopie op een andere plek',
  copied: 'De kopie {{name}} is opgeslagen. Notities die alleen voor jou zijn, staan er niet in.',
  discard: 'Sluiten zonder opslaan',
};
