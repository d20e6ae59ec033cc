/** A sentence for every problem code: what happened, what to do next, and that nothing was lost. */
export const nlProblems = {
  unknown: 'Er ging iets mis ({code}). Er is niets veranderd.',
  bad_arguments: 'Dit kan niet worden opgeslagen ({path}). Er is niets veranderd.',
  gone: 'Dit is net door iemand anders weggehaald. Er is niets veranderd.',
  relation_to_itself: 'Een relatie gaat van de een naar een ander. Kies twee verschillende kaartjes.',
  relation_exists: 'Deze relatie staat al op de kaart.',
  baseline_stays: '"Zo doorgaan" blijft staan: daarmee vergelijk je de andere scenario\'s.',
  owner_is_group: '"{name}" is geen persoon. Wie kun je hierover bellen?',
  reason_missing: 'Waarom? Schrijf één zin.',
  text_too_long: 'Deze tekst is te lang. Houd het bij {max} tekens.',
  read_only: 'Je kunt alleen lezen.',
  file_not_found: 'Het bestand {path} is er niet. Kijk of de naam klopt.',
  file_unreadable: 'Het bestand {path} kan niet worden gelezen. Heb je er rechten voor?',
  file_not_written: 'Het bestand {path} kan niet worden opgeslagen. Is de schijf vol of de map alleen-lezen?',
  file_too_large: 'Dit bestand is te groot (meer dan {max} MB). Er is niets veranderd.',
  file_cut_off: 'Dit bestand is niet compleet: het einde mist. Vraag het opnieuw op. Er is niets veranderd.',
  file_not_json:
    'Dit bestand is beschadigd of geen casusbestand. Vraag het opnieuw op. Er is niets veranderd.',
  file_not_a_case: 'Dit is geen casusbestand van Rondetafel. Kies een ander bestand. Er is niets veranderd.',
  file_wrong_schema:
    'Dit bestand heeft het formaat "{found}". Rondetafel leest "rondetafel.case/1". Er is niets veranderd.',
  file_from_newer_version:
    'Dit bestand komt uit een nieuwere Rondetafel. Werk Rondetafel eerst bij. Er is niets veranderd.',
  file_too_many_parts: 'Dit bestand heeft te veel onderdelen (meer dan {max}). Er is niets veranderd.',
  file_too_deep: 'Dit bestand zit te diep in elkaar ({path}). Er is niets veranderd.',
  file_invalid: 'Dit bestand klopt niet. Er is niets veranderd.',
  forbidden_key: 'Dit bestand bevat een verboden naam ({path}). Er is niets veranderd.',
  field_missing: '{path} ontbreekt in het bestand. Er is niets veranderd.',
  field_not_number: 'Bij {path} hoort een getal, er staat {found}. Er is niets veranderd.',
  field_not_whole: 'Bij {path} hoort een heel getal, zonder komma. Er is niets veranderd.',
  field_not_text: 'Bij {path} hoort tekst, er staat {found}. Er is niets veranderd.',
  field_not_list: 'Bij {path} hoort een lijst, er staat {found}. Er is niets veranderd.',
  field_not_yes_no: 'Bij {path} hoort ja of nee (true of false), er staat {found}. Er is niets veranderd.',
  field_out_of_range: 'De waarde bij {path} is te groot, te klein of te lang. Er is niets veranderd.',
  field_not_allowed: 'Bij {path} staat "{found}". Dat kent Rondetafel niet. Er is niets veranderd.',
  field_invalid: 'De waarde bij {path} klopt niet. Er is niets veranderd.',
  amount_out_of_order: 'Bij {path} lopen "low", "likely" en "high" niet op. Er is niets veranderd.',
  duplicate_id: '{path}: het kenmerk "{id}" komt twee keer voor. Er is niets veranderd.',
  dangling_reference:
    '{path} verwijst naar "{id}", maar dat staat niet in het bestand. Er is niets veranderd.',
  unreadable_field: 'Een veld kan niet worden gelezen ({path}). De rest werkt gewoon.',
  unreadable_record: 'Een onderdeel kan niet worden gelezen ({path}). De rest werkt gewoon.',
  more_problems: 'En nog {count} andere fouten.',
  unknown_sender: 'Dit venster mag dat niet. Er is niets veranderd.',
  code_not_recognised:
    'Dit is geen deelcode van Rondetafel. Een deelcode begint met RT1-. Vraag de voorzitter om een nieuwe.',
  code_incomplete: 'Deze code is niet compleet. Kopieer hem opnieuw, van het begin tot het eind.',
  code_expired: 'Deze code is verlopen. Vraag de voorzitter om een nieuwe.',
  code_refused: 'Deze code werkt niet. Vraag de voorzitter om een nieuwe.',
  nobody_there:
    'De voorzitter is niet te vinden. Is het overleg al gestart? Probeer het opnieuw of vraag een nieuwe code.',
  chair_not_reached:
    'De computer van de voorzitter is niet te bereiken. Zit je op hetzelfde netwerk? Vraag de voorzitter om hulp.',
  meeting_not_started:
    'Het overleg kan niet starten op dit netwerk. Sluit Rondetafel en probeer het opnieuw. Je casus is veilig.',
  guest_kept:
    'Niet iedereen heeft je laatste wijzigingen ontvangen. Ze blijven op deze computer, bij Casussen.',
  recovered_in_part:
    'De laatste keer is Rondetafel niet goed afgesloten. Een deel aan het eind was beschadigd en is apart bewaard. Kijk je laatste wijzigingen na.',
  library_locked: 'De casussen zijn al open in een ander venster van Rondetafel. Sluit dat eerst.',
  library_disk_full: 'De schijf is vol. Maak ruimte vrij; Rondetafel slaat daarna vanzelf op.',
  library_read_only: 'Rondetafel mag niet opslaan in zijn eigen map. Vraag je beheerder om hulp.',
  library_vanished: 'De map met casussen is weg. Zet hem terug of start Rondetafel opnieuw.',
  library_io: 'Opslaan lukt nu niet. Rondetafel blijft het proberen; sluit het venster nog niet.',
  library_damaged:
    'Deze casus is beschadigd en kan niet open. Er is niets veranderd. Vraag je beheerder om een reservekopie.',
  library_newer_format: 'Deze casus komt uit een nieuwere Rondetafel. Werk Rondetafel eerst bij.',
  library_key_missing:
    'De sleutel van deze computer ontbreekt (device.key). Zet het bestand terug. Er is niets veranderd.',
  library_key_damaged:
    'De sleutel van deze computer is beschadigd (device.key). Zet een reservekopie terug. Er is niets veranderd.',
  library_key_mismatch: 'Deze casus hoort bij een andere computer. Vraag daar om een exportbestand.',
  library_key_unavailable: 'Deze casus kan op deze computer niet open. Vraag om een exportbestand.',
  library_not_found: 'Deze casus staat niet meer op deze computer.',
  library_already_open: 'Deze casus is al open.',
  library_not_open: 'Deze casus is niet open. Open hem opnieuw; er is niets verloren.',
  library_closed: 'Rondetafel wordt afgesloten. Start het opnieuw; er is niets verloren.',
  library_exists: 'Deze casus bestaat al.',
  library_too_large: 'Deze wijziging is te groot om op te slaan. Knip de tekst in stukken.',
  library_bad_input: 'Dit kan niet worden opgeslagen. Er is niets veranderd.',
  library_bad_doc_id: 'Deze casus kan niet open. Er is niets veranderd.',
};
