/** What stays on this computer: the vault with real names, and notes of one's own. */
export const nlPrivate = {
  vault: 'Kluis: echte namen',
  vaultText: 'Alleen op deze computer. Niemand anders aan tafel ziet dit, en het komt in geen enkel bestand.',
  vaultEmpty: 'Er staat nog geen inwoner op de kaart.',
  name: 'Echte naam van {{who}}',
  contact: 'Adres of telefoon van {{who}}',
  gone: 'iemand die niet meer op de kaart staat',
  note: 'Alleen voor mij',
  noteLabel: 'Notitie die op deze computer blijft',
  noteText: 'Niemand anders ziet dit.',
  noteGuest: 'Niemand anders ziet dit. Als je het overleg verlaat, gaat deze notitie weg.',
};
