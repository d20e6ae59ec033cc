import type { nlStorage } from './nlStorage';

/** The sentences about saving, opening and closing, in English. */
export const enStorage: Record<keyof typeof nlStorage, string> = {
  library_locked_elsewhere:
    'The cases may be open on computer {host}. Is Rondetafel closed there? Then choose "Open anyway". Nothing was changed.',
  library_put_back:
    'The folder with cases was gone. This case was saved again. Are other cases missing? Put the old folder back.',
  not_made_disk_full:
    'The disk is full. The case was not made. Free some space and try again. Nothing was changed.',
  not_made_read_only:
    'Rondetafel may not save in its own folder. The case was not made. Ask your administrator for help.',
  not_made_vanished:
    'The folder with cases is gone. The case was not made. Start Rondetafel again and try once more.',
  not_made_io: 'Saving does not work right now. The case was not made. Try again soon. Nothing was changed.',
  closed_unsaved: 'The case was closed. Of the last changes, {count} were not saved.',
  ended_abruptly:
    'Rondetafel was not closed properly the last time. What was saved is here. Check your last changes.',
  recovered_with_gaps:
    'A part of this case was damaged. Changes that can no longer be read: {count}. Later changes of the same time may be missing as well. The rest is here; the damaged part was set aside. Check your case.',
  settings_unreadable:
    'Your settings could not be read and were set aside. Fill them in again under Settings. Nothing was changed in your cases. Did you leave a meeting whose copy could not go? Then check whether it is still on the home screen.',
  page_restarted:
    'The Rondetafel window stopped and was started again. What was saved is still there. Check your last changes.',
  private_unreadable:
    'Your own notes, real names and estimates cannot be read right now. Nothing is overwritten; Rondetafel tries again.',
  prices_unreadable:
    'Your own price list cannot be read right now. Nothing was changed. Close other programs and try again.',
  guest_copy_not_removed:
    'Your copy of the case cannot be removed right now. Rondetafel tries again, also when you start it next.',
  meeting_not_forgotten:
    'Data of the meeting cannot be removed right now. Rondetafel tries again at the next start.',
};
