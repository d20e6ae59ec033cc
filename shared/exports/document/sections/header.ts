import { durationText } from '../../../text/findings';
import { attendeesOf } from '../../../model/attendees';
import type { Attendee, Meeting } from '../../../model/meeting';
import { SINGLES, type CaseTables } from '../../../model/tables';
import { wordsIn } from '../../../text/language';
import { facts, heading, paragraph, section, strong, table } from '../blocks';
import { capital, dayText, documentWords, nameOf, sentence, together, type Speech, fill } from '../speech';
import type { Block } from '../tree';

/** The sitting that a report is about: the one that began last. */
export const reportedMeeting = ({ meetings }: Pick<CaseTables, 'meetings'>): Meeting | undefined =>
  [...meetings.values()].sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))[0];

/** The day of a sitting, as it was written down or as it began. */
export const meetingDay = (meeting: Meeting): string => meeting.date ?? meeting.startedAt.slice(0, 10);

/** Above every report: what it is called, when the table met, and what the reader must know before reading on. */
export const opening = (speech: Speech, title: string, isLimited: boolean): Block[] => {
  const { subtitle } = documentWords(speech);
  const { tables, language, today } = speech;
  const header = tables.case.get(SINGLES.case);
  const meeting = reportedMeeting(tables);
  return [
    heading(1, title),
    ...paragraph(
      together(
        isLimited
          ? ''
          : meeting
            ? fill(subtitle.held, { day: dayText(meetingDay(meeting), language) })
            : subtitle.notHeld,
        fill(subtitle.made, { day: dayText(today, language) }),
      ),
      'lead',
    ),
    ...(header?.isSample ? paragraph(subtitle.sample, 'note') : []),
    ...(header?.contentWarning?.trim()
      ? paragraph([strong(fill(subtitle.warning, { text: sentence(header.contentWarning) }))])
      : []),
    ...(isLimited ? paragraph(subtitle.limited, 'note') : []),
  ];
};

/** What the case is about, where it stands, and how long it has been stuck. */
export const aboutSection = (speech: Speech): Block[] => {
  const { header: words } = documentWords(speech);
  const { tables, language } = speech;
  const header = tables.case.get(SINGLES.case);
  if (!header) return [];
  const status = header.closedAt
    ? fill(words.closed, { day: dayText(header.closedAt.slice(0, 10), language) })
    : words.statuses[header.status];
  return section(2, words.heading, [
    ...paragraph(header.summary),
    ...facts([
      [words.pseudonym, header.pseudonym],
      [words.municipality, header.municipality ?? ''],
      [
        words.stuck,
        header.stuckForMonths
          ? fill(words.stuckFor, { time: durationText(header.stuckForMonths, language) })
          : '',
      ],
      [words.status, status],
      [words.retention, dayText(header.retentionDate, language)],
    ]),
  ]);
};

/** On what ground data were shared, and whether the resident knew and was there. */
export const sharingSection = (speech: Speech): Block[] => {
  const { sharing: words } = documentWords(speech);
  const sharing = speech.tables.dataSharing.get(SINGLES.dataSharing);
  if (!sharing) return section(2, words.heading, paragraph(words.basis.unknown));
  return section(2, words.heading, [
    ...paragraph(
      together(
        words.basis[sharing.basis],
        sharing.residentInformed ? words.informed : words.notInformed,
        words.resident[sharing.residentAtTable],
        sharing.representative?.trim() ? fill(words.by, { name: sharing.representative }) : '',
        sharing.absentBecause?.trim() ? fill(words.because, { text: sentence(sharing.absentBecause) }) : '',
      ),
    ),
    ...paragraph(sharing.note ?? ''),
  ]);
};

/** Who sat at the table in the last sitting; without a sitting, who belongs to the case. */
export const presentSection = (speech: Speech): Block[] => {
  const { present: words } = documentWords(speech);
  const { columns, caption, captionMap: captionOfCase } = words;
  const meeting = reportedMeeting(speech.tables);
  const attendees = meeting ? attendeesOf(speech.tables.attendees, meeting.id) : [];
  const widths = [28, 28, 22, 22];
  if (attendees.length > 0) {
    const rows = attendees.map((one) => attendeeRow(one, speech));
    const header = [columns.who, columns.agency, columns.role, columns.mandate];
    return section(2, words.heading, table({ caption, header, widths, rows }));
  }
  const header = [columns.party, columns.person, columns.place, columns.mandate];
  return section(
    2,
    words.headingCase,
    table({ caption: captionOfCase, header, widths, rows: partyRows(speech) }),
  );
};

const attendeeRow = (attendee: Attendee, speech: Speech): string[] => {
  const { present } = documentWords(speech);
  const { meetingRoles } = wordsIn(speech.language);
  const mandate = attendee.mandate === null ? '' : present.mandates[attendee.mandate];
  const until = dayText(attendee.mandateUntil, speech.language);
  return [
    attendee.name,
    nameOf(speech, attendee.party) || attendee.agency,
    meetingRoles[attendee.role].toLowerCase(),
    mandate !== '' && until !== '' ? fill(present.until, { mandate, day: until }) : mandate,
  ];
};

const partyRows = (speech: Speech): string[][] => {
  const { present } = documentWords(speech);
  return [...speech.tables.parties.values()]
    .filter(({ kind }) => kind === 'agency' || kind === 'resident')
    .map((party) => [
      capital(nameOf(speech, party.id)),
      party.contact?.name ?? '',
      present.tables[party.tableStatus],
      party.mandate === null ? '' : present.mandates[party.mandate],
    ]);
};

/** *De bedoeling*: what the resident wants comes first. */
export const intentSection = (speech: Speech): Block[] => {
  const { intent: words } = documentWords(speech);
  const { tables } = speech;
  const intent = tables.intent.get(SINGLES.intent);
  const name =
    tables.case.get(SINGLES.case)?.pseudonym.trim() || documentWords(speech).escalation.kinds.resident;
  return section(
    2,
    words.heading,
    facts([
      [capital(fill(words.resident, { name })), intent?.resident ?? ''],
      [words.public, intent?.public ?? ''],
      [words.goodEnough, intent?.goodEnough ?? ''],
    ]),
  );
};
