import { codeIn, invitationFile, invitationLink } from '../../../shared/invitation/invitation';
import { meetingActions, useMeeting } from '../../store/meetingStore';
import { ui } from '../../store/uiStore';
import { tell } from '../dispatch';

const bridge = window.rondetafel;

/** Somebody opened an invitation outside the app: shows where to join, with the code filled in. A meeting is not left. */
export const takeInvitation = async (): Promise<void> => {
  const taken = await bridge.takeInvitation();
  if (!taken.ok) {
    tell(taken.problem);
    return;
  }
  if (taken.value === null) return;
  if (useMeeting.getState().stage !== 'none') {
    tell({ code: 'already_in_meeting' });
    return;
  }
  meetingActions.set({ invited: codeIn(taken.value).trim() });
  ui.openDialog('join');
};

/** The code as a link that opens the app. */
export const linkOf = (code: string): string => invitationLink(code);

/** Writes the code as a file that opens the app, where the user says. */
export const saveInvitation = async (code: string, suggestedName: string): Promise<void> => {
  const saved = await bridge.saveInvitation({ suggestedName, text: invitationFile(code) });
  if (!saved.ok) tell(saved.problem);
};
