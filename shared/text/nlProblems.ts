import { nlStorage } from './nlStorage';
/** A sentence for every problem code: what happened, what to do next, and that nothing was lost. */
export const nlProblems = {
  ...nlStorage,
  unknown: 'Er ging iets mis ({code}). Er is niets veranderd.',
  undo_gone: 'Dit is al ongedaan gemaakt, of het kan niet meer. Er is niets veranderd.',
  not_a_file: 'Dit is geen gewoon bestand. Kies een ander bestand.',
  request_failed: 'Dat lukte niet. Wat er staat blijft staan. Probeer het opnieuw.',
  bad_arguments: 'Dit past niet in de casus. Er is niets veranderd. Kijk of het niet te lang is.',
  gone: 'Dit is net door iemand anders weggehaald. Er is niets veranderd.',
  relation_to_itself: 'Een relatie gaat van de een naar een ander. Kies twee verschillende kaartjes.',
  relation_exists: 'Deze relatie staat al op de kaart.',
  baseline_stays: '"Zo doorgaan" blijft staan: daarmee vergelijk je de andere scenario\'s.',
  owner_is_group: '"{name}" is geen persoon. Wie kun je hierover bellen?',
  reason_missing: 'Waarom? Schrijf één zin.',
  not_a_household: 'Kies een kaartje van een huishouden.',
  action_without_owner: 'Wie doet het? Vul eerst een naam in.',
  escalation_missing: 'Er is nog niet afgesproken naar wie dit gaat als het niet lukt. Vul dat eerst in.',
  payer_in_use: 'Er staat nog geld bij deze betaler. Zet dat eerst bij een ander.',
  relation_change_exists: 'Dit staat al bij dit scenario.',
  no_objection: 'Niemand houdt dit tegen. Je kunt het besluit zo vastleggen.',
  decision_blocked: 'Iemand is niet akkoord. Praat verder, of schrijf op waarom jullie toch besluiten.',
  decision_incomplete: 'Dit besluit is nog niet compleet. Kijk wie nog niet is gevraagd en wat nog mist.',
  outcome_not_asked: 'Nog niet gevraagd.',
  outcome_objection: 'Niet akkoord. Daardoor is het voorstel nog niet aangenomen.',
  outcome_overruled: 'Niet akkoord. Er is toch besloten, met de reden erbij.',
  outcome_reservation: 'Akkoord met voorbehoud. Het antwoord komt op tijd.',
  outcome_reservation_undated: 'Akkoord met voorbehoud, maar zonder datum. Spreek een datum af.',
  outcome_must_consult: 'Moet terug naar de eigen organisatie. Het antwoord komt op tijd.',
  outcome_consult_undated: 'Moet terug naar de eigen organisatie, maar zonder datum. Spreek een datum af.',
  outcome_dissent_not_asked: 'Vraag nog: welk risico noemden we nog niet?',
  outcome_no_lead: 'Niemand heeft de regie. Spreek af wie.',
  outcome_several_leads: 'Meer dan één heeft de regie. Kies er één.',
  outcome_quorum_not_met: 'Nog niet genoeg mensen die mogen beslissen zijn akkoord.',
  record_changed: 'Dit vastgelegde besluit is later veranderd.',
  record_predecessor_missing: 'Het besluit van daarvoor ontbreekt.',
  record_number_wrong: 'Het nummer van dit vastgelegde besluit klopt niet.',
  not_threatened: 'Een time-out kan alleen bij iets dat dreigt.',
  date_passed: 'Deze datum is al voorbij. Kies een latere datum.',
  handover_to_itself: 'Een overdracht gaat van de een naar een ander. Kies een andere instantie.',
  handover_not_asked: 'Deze overdracht is aan een ander gevraagd.',
  meeting_going_on: 'Er loopt al een overleg. Sluit dat eerst af.',
  meeting_over: 'Dit overleg is al afgesloten.',
  one_step_at_a_time: 'Ga één stap vooruit of terug.',
  letter_exists: 'Er is al een brief.',
  blind_no_question: 'Kies wie betaalt, of schrijf een vraag op.',
  blind_revealed: 'Deze schattingen zijn al onthuld.',
  blind_not_revealed: 'Deze schattingen zijn nog niet onthuld.',
  blind_committed: 'Voor deze instantie is al een schatting vastgelegd.',
  blind_full: 'Er zijn te veel schattingen. Open een nieuwe ronde.',
  blind_nobody: 'Nog niemand heeft een schatting vastgelegd.',
  blind_not_what_was_committed: 'Dit bedrag past niet bij wat is vastgelegd.',
  blind_no_payer: 'Kies eerst wie dit betaalt.',
  private_damaged:
    'Wat alleen op deze computer stond bij deze casus kon niet worden gelezen en is apart gezet. De casus zelf is heel.',
  close_with_check: 'Gebruik hiervoor de knop om de casus af te sluiten of weer te openen.',
  already_closed: 'Deze casus is al afgesloten.',
  not_closed: 'Deze casus is niet afgesloten.',
  closing_handover_open: 'Een overdracht is nog niet geaccepteerd. Daarmee valt er een gat.',
  closing_not_asked: 'Nog niet iedereen is gevraagd of die akkoord is.',
  closing_dissent_not_asked: 'Vraag eerst: welk risico noemden we nog niet?',
  closing_action_draft: 'Er is nog een afspraak zonder naam, instantie, datum of resultaat.',
  closing_no_feedback: 'Spreek eerst af wie het aan de inwoner vertelt, en wanneer.',
  closing_feedback_without_person: 'Bij een terugkoppeling staat nog niet wie het vertelt.',
  closing_feedback_without_date: 'Bij een terugkoppeling mist nog de datum.',
  closing_feedback_late: 'Een terugkoppeling is te laat. Vertel het nu, of kies een nieuwe datum.',
  text_too_long: 'Deze tekst is te lang. Houd het bij {max} tekens.',
  read_only: 'Je kunt alleen lezen.',
  folder_not_found: 'De map {path} is er niet. Kijk of de naam klopt.',
  folder_unreadable: 'De map {path} kan niet worden gelezen. Is het een map, en heb je er rechten voor?',
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
  prices_too_large: 'Dit bestand is te groot voor een prijslijst. Er is niets veranderd.',
  prices_too_many: 'Deze lijst is te lang (meer dan {max} prijzen). Er is niets veranderd.',
  prices_not_csv:
    'Dit is geen CSV-bestand met tekst. Sla de lijst op als CSV (UTF-8). Er is niets veranderd.',
  prices_broken_row:
    'Rij {row} klopt niet: er staat een aanhalingsteken of kolom verkeerd. Er is niets veranderd.',
  prices_wrong_columns: 'De bovenste rij moet zijn: {columns}. Er is niets veranderd.',
  prices_wrong_cell: 'Rij {row}, "{column}": "{cell}" kan daar niet staan. Er is niets veranderd.',
  prices_low_above_high: 'Rij {row}: laag is meer dan hoog. Er is niets veranderd.',
  prices_twice: 'Rij {row}: het kenmerk "{id}" komt twee keer voor. Er is niets veranderd.',
  prices_not_saved: 'De prijslijst is niet opgeslagen. Is de schijf vol? Probeer het opnieuw.',
  prices_damaged:
    'Je prijslijst kon niet worden gelezen en is apart gezet. Je begint met de lijst van Rondetafel.',
  prices_some_unread:
    'In je lijst met kentallen kan deze Rondetafel {count} regels niet lezen. Ze blijven bewaard; werk Rondetafel bij om ze te zien.',
  simulation_failed: 'Het doorrekenen lukt nu niet. De andere bedragen kloppen wel.',
  unreadable_field: 'Een veld kan niet worden gelezen ({path}). De rest werkt gewoon.',
  newer_value:
    'Een veld heeft een waarde uit een nieuwere Rondetafel ({path}). Die blijft staan; hier zie je iets anders. Werk Rondetafel bij.',
  unreadable_record: 'Een onderdeel kan niet worden gelezen ({path}). De rest werkt gewoon.',
  more_problems: 'En nog {count} andere fouten.',
  unknown_sender: 'Dit venster mag dat niet. Er is niets veranderd.',
  code_not_recognised:
    'Dit is geen deelcode van Rondetafel. Een deelcode begint met RT3-. Vraag de voorzitter om een nieuwe.',
  code_of_older_version:
    'Deze code komt uit een oudere Rondetafel. Vraag de voorzitter om Rondetafel bij te werken.',
  code_of_newer_version: 'Deze code komt uit een nieuwere Rondetafel. Werk Rondetafel eerst bij.',
  room_code_unknown: 'Deze korte code bestaat niet. Kijk of vraag nog eens wat de woorden zijn.',
  room_code_wrong: 'Er is een overleg, maar niet met deze korte code. Kijk of vraag nog eens wat de code is.',
  room_code_too_many: 'Er is te vaak een code geprobeerd. Wacht een halve minuut en probeer het dan opnieuw.',
  room_code_nobody_found:
    'Er is geen overleg gevonden op dit netwerk. Typ achter de code het adres dat de voorzitter ziet.',
  wrong_server:
    'Op het adres van de voorzitter antwoordt een andere computer. Vraag de voorzitter om een nieuwe code.',
  server_not_reached:
    'De server van je organisatie is niet te bereiken. Wie op dit netwerk zit, kan gewoon meedoen.',
  server_not_reached_hidden:
    'De server van de organisatie is niet te bereiken. Vraag je beheerder om hulp, of kies een andere manier van meedoen.',
  relay_missing:
    'De server van de organisatie geeft geen verbindingen door (TURN). Adressen verbergen kan dan niet. Vraag je beheerder om hulp.',
  no_way_through:
    'Je bent toegelaten, maar je computer kan de anderen niet bereiken. Vraag de voorzitter om een server die verbindingen doorgeeft (TURN).',
  code_incomplete: 'Deze code is niet compleet. Kopieer hem opnieuw, van het begin tot het eind.',
  code_expired: 'Deze code is verlopen. Vraag de voorzitter om een nieuwe.',
  removal_failed:
    'Deze persoon is nog aan tafel: het verwijderen lukte niet. Er is niets veranderd. Kijk of het netwerk het doet en probeer het opnieuw.',
  role_change_failed:
    'De rol is niet veranderd: dat lukte niet. Kijk of het netwerk het doet en probeer het opnieuw.',
  deputy_change_failed:
    'De plaatsvervanger is niet veranderd: dat lukte niet. Kijk of het netwerk het doet en probeer het opnieuw.',
  epoch_entered_later:
    'Je verbinding met het overleg wordt vernieuwd en dat duurt langer dan anders. Wij blijven het proberen. Wat je schrijft, blijft op deze computer.',
  name_not_usable:
    'Deze naam kan niet. Gebruik letters, geen onzichtbare tekens en niet meer dan vier cijfers.',
  code_used_up: 'Deze code geldt niet meer. Vraag de voorzitter om de nieuwe code.',
  not_admitted: 'De voorzitter heeft je niet toegelaten. Bel de voorzitter als dat niet klopt.',
  removed_from_meeting:
    'De voorzitter heeft je uit dit overleg gehaald. Op deze computer staat er niets meer van.',
  already_in_meeting: 'Je zit al in een overleg. Verlaat dat eerst, en open de uitnodiging dan opnieuw.',
  meeting_not_kept:
    'Dit overleg kan niet verder als deze computer uitvalt: begin dan een nieuw overleg. Je casus is veilig.',
  table_full: 'De tafel is vol. Vraag de voorzitter om hulp.',
  nobody_there:
    'De voorzitter is niet te vinden. Is het overleg al gestart? Probeer het opnieuw of vraag een nieuwe code.',
  chair_not_reached:
    'De computer van de voorzitter is niet te bereiken. Zit je op hetzelfde netwerk? Vraag de voorzitter om hulp.',
  meeting_not_started:
    'Het overleg kan niet starten op dit netwerk. Sluit Rondetafel en probeer het opnieuw. Je casus is veilig.',
  guest_kept_alone:
    'Er is niemand meer aan tafel die je laatste wijzigingen kan ontvangen. Je kopie blijft op deze computer, bij Casussen.',
  guest_kept:
    'Niet iedereen heeft je laatste wijzigingen ontvangen. Ze blijven op deze computer, bij Casussen.',
  guest_copy_kept: 'Je kopie van deze casus blijft op deze computer, bij Casussen.',
  guest_kept_by_deputy:
    'Je hebt geleid terwijl de voorzitter weg was. Je kopie blijft op deze computer, bij Casussen. Doe later weer mee met het overleg van de voorzitter: dan komt alles samen.',
  deputy_now:
    'De voorzitter heeft je plaatsvervanger gemaakt. Valt de computer van de voorzitter uit, dan kun jij verder leiden.',
  deputy_no_more: 'Je bent geen plaatsvervanger meer.',
  deputy_leads: '{name} is plaatsvervanger en leidt nu het overleg.',
  deputy_without_server:
    'Je bent plaatsvervanger, maar op dit netwerk kan je computer geen nieuwe mensen ontvangen. Meld dit aan de voorzitter.',
  chair_back: 'De voorzitter is er weer en leidt het overleg.',
  chair_back_after_us: 'De voorzitter is er weer en leidt het overleg. Wat jij hebt gedaan, blijft staan.',
  chair_again: 'Je plaatsvervanger heeft het overleg geleid. Jij leidt nu weer.',
  sender_too_large:
    'De app van {name} stuurt meer dan een mens kan schrijven. De verbinding met {name} is voor een minuut verbroken. De casus is in orde; wat {name} schreef, blijft op die computer staan.',
  document_broken:
    'De casus op deze computer werkt even niet meer. Rondetafel opent hem opnieuw; wat al was opgeslagen, is er nog.',
  document_rebuilt:
    'De casus is opnieuw geopend, zoals hij was opgeslagen. Kijk je laatste wijziging na. Was er een vergadering? Ga dan verder met de vergadering, of kom opnieuw binnen met de uitnodiging.',
  case_mended:
    'In deze casus stond iets wat Rondetafel zelf nooit schrijft. Dat is weggehaald. De rest van de casus is in orde.',
  offender_dropped:
    'De app van {name} stuurde iets wat niet mag. De verbinding met {name} is verbroken. De casus is in orde.',
  role_now_participant: 'De voorzitter heeft je rol veranderd. Je bent nu deelnemer.',
  role_now_note_taker: 'De voorzitter heeft je rol veranderd. Je bent nu notulist.',
  role_now_observer: 'De voorzitter heeft je rol veranderd. Je kunt nu alleen lezen.',
  role_now_resident: 'De voorzitter heeft je rol veranderd. Je bent nu inwoner of vertegenwoordiger.',
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
  command_failed: 'Dit commando is niet gelukt. Er is niets veranderd.',
  level_not_for_audience: 'Dit kan voor {audience} alleen op niveau {levels}, niet op niveau {level}.',
  format_not_for_audience: 'Een {format}-bestand is er niet voor {audience}. Kies een verslag of een brief.',
  format_not_at_level:
    'Op niveau {level} is er geen {format}-bestand: er mag dan alleen in staan dat er een uitkomst is.',
  unknown_agency: 'De instantie "{id}" staat niet in deze casus. Kies uit: {known}.',
  usage_no_command: 'Welk commando? Kies er een van hieronder.',
  usage_unknown_command: 'Het commando "{command}" bestaat niet. Kies er een van hieronder.',
  usage_no_file: 'Noem het bestand van de casus achter "{command}".',
  usage_several_files: 'Noem precies één bestand, niet {count}.',
  usage_unknown_option: 'De optie {option} bestaat hier niet.',
  usage_option_twice: 'De optie {option} staat er twee keer. Noem hem één keer.',
  usage_option_takes_nothing: 'Achter de optie {option} hoort niets.',
  usage_option_without_value: 'Achter de optie {option} hoort een waarde.',
  usage_option_missing: 'De optie --{name} ontbreekt. Kies {choices}.',
  usage_not_a_choice: 'De optie --{name} is een van {choices}, niet "{given}".',
  usage_not_in_range: 'De optie --{name} is een getal van {min} tot en met {max}, niet "{given}".',
  usage_not_whole: 'De optie --{name} is een heel getal, niet "{given}".',
  usage_no_out: 'De optie --out ontbreekt. Noem het bestand dat je wilt maken.',
  usage_wrong_ending:
    'Het bestand {out} moet eindigen op .{format}. Kies een andere naam of een ander formaat.',
  theme_too_large: 'Dit stijlbestand is te groot. Er is niets veranderd.',
  theme_not_tokens:
    'Op regel {line} staat iets anders dan een --basis- of --rt-waarde voor :root of [data-theme]. Er is niets veranderd.',
  theme_empty: 'In dit stijlbestand staat geen waarde die de app kent. Er is niets veranderd.',
};
