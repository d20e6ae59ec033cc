import { inBackground } from '../../../shared/base/failures';
import type { Problem } from '../../../shared/base/result';
import { Serial } from '../../../shared/base/serial';
import { isRoomCode, type RoomCode } from '../../../shared/invitation/roomCode';
import { meetingActions } from '../../store/meetingStore';
import { tell } from '../dispatch';

const bridge = window.rondetafel;

/** The chair's side: a short code for the room that leads to the invitation of now, as long as the chair wants one. */
export class RoomCodeHost {
  #invitation = '';
  #isOpen: boolean;
  readonly #turns = new Serial();

  /** `address` is where this computer is found by hand, such as 10.0.0.5:1234; empty when it is not to be found. */
  constructor(private readonly address: string) {
    this.#isOpen = address !== '';
  }

  /** The invitation that holds from now on; with another one comes another code. */
  update(invitation: string): void {
    if (invitation === this.#invitation) return;
    this.#invitation = invitation;
    if (this.#isOpen) this.#inTurn(() => this.#open());
  }

  setOpen(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#inTurn(() => (isOpen ? this.#open() : this.#shut()));
  }

  close(): void {
    this.#isOpen = false;
    this.#inTurn(() => this.#shut());
  }

  #inTurn(work: () => Promise<void>): void {
    inBackground('roomCode.host', this.#turns.run(work));
  }

  async #open(): Promise<void> {
    const opened = await bridge.openRoomCode({ invitation: this.#invitation });
    if (opened.ok) meetingActions.set({ roomCode: { code: opened.value.code, address: this.address } });
    else tell(opened.problem);
  }

  async #shut(): Promise<void> {
    await bridge.closeRoomCode();
    meetingActions.set({ roomCode: null });
  }
}

/** The newcomer's side: the invitation behind what was said in the room. */
export const invitationBehind = async (
  roomCode: RoomCode,
): Promise<{ readonly invitation: string } | { readonly problem: Problem }> => {
  if (!isRoomCode(roomCode.code)) return { problem: { code: 'room_code_unknown' } };
  const found = await bridge.redeemRoomCode(roomCode);
  return found.ok ? found.value : { problem: found.problem };
};
