/** Sentences about saving, opening and closing: what happened, what to do, that nothing is lost, or what is. */
export const nlStorage = {
  library_locked_elsewhere:
    'De casussen zijn misschien open op computer {host}. Is Rondetafel daar gesloten? Kies dan "Toch openen". Er is niets veranderd.',
  library_put_back:
    'De map met casussen was weg. Deze casus is opnieuw opgeslagen. Ontbreken andere casussen? Zet dan de oude map terug.',
  not_made_disk_full:
    'De schijf is vol. De casus is niet gemaakt. Maak ruimte vrij en probeer het opnieuw. Er is niets veranderd.',
  not_made_read_only:
    'Rondetafel mag niet opslaan in zijn eigen map. De casus is niet gemaakt. Vraag je beheerder om hulp.',
  not_made_vanished:
    'De map met casussen is weg. De casus is niet gemaakt. Start Rondetafel opnieuw en probeer het nog eens.',
  not_made_io:
    'Opslaan lukt nu niet. De casus is niet gemaakt. Probeer het zo opnieuw. Er is niets veranderd.',
  closed_unsaved: 'De casus is gesloten. Van de laatste wijzigingen zijn er {count} niet opgeslagen.',
  ended_abruptly:
    'De vorige keer is Rondetafel niet goed afgesloten. Wat was opgeslagen, staat hier. Kijk je laatste wijzigingen na.',
  recovered_with_gaps:
    'Een deel van deze casus was beschadigd. Wijzigingen die niet meer te lezen zijn: {count}. Latere wijzigingen van dezelfde keer kunnen ook ontbreken. De rest staat hier; het beschadigde deel is apart bewaard. Kijk je casus na.',
  settings_unreadable:
    'Je instellingen konden niet worden gelezen en zijn apart bewaard. Vul ze opnieuw in bij Instellingen. Aan je casussen is niets veranderd. Verliet je een overleg waarvan de kopie niet weg kon? Kijk dan of die nog op het beginscherm staat.',
  page_restarted:
    'Het venster van Rondetafel stopte en is opnieuw gestart. Wat was opgeslagen, is er nog. Kijk je laatste wijzigingen na.',
  private_unreadable:
    'Je eigen notities, echte namen en schattingen kunnen nu niet worden gelezen. Er wordt niets overschreven; Rondetafel probeert het opnieuw.',
  prices_unreadable:
    "Je eigen prijslijst kan nu niet worden gelezen. Er is niets veranderd. Sluit andere programma's en probeer het opnieuw.",
  guest_copy_not_removed:
    'Jouw kopie van de casus kan nu niet worden verwijderd. Rondetafel probeert het opnieuw, ook als je het weer start.',
  meeting_not_forgotten:
    'Gegevens van het overleg kunnen nu niet worden verwijderd. Rondetafel probeert het bij de volgende start opnieuw.',
};
